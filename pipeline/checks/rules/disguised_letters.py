"""Ada kata yang ditulis dengan huruf hias atau huruf samaran.

## Mengapa penting
Pembaca layar tidak dapat membacakannya, mesin pencari tidak menemukannya, dan penipu memakainya
supaya kata tidak terlihat oleh pemeriksaan.

## Cara memperbaiki
Ketik ulang kata itu dengan huruf biasa. Untuk menebalkan, pakai `**tebal**`.

## Dasar
WCAG 2.2 kriteria 1.3.1 (Informasi dan Hubungan); Unicode Technical Standard 39 (huruf serupa).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.secrets import without_secrets
from pipeline.checks.writing.disguises import disguised, undisguised
from pipeline.checks.writing.texts import texts_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("HTM004", on=Item, severity=Severity.WARN)
def disguised_letters(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find words that mix scripts, carry invisible letters, or use letters of ornament."""
    if item.body.isascii() and item.source.yaml.isascii() and "\\" not in item.source.yaml:
        return
    for text in texts_of(item):
        if text.text.isascii():
            continue
        for number, line in enumerate(text.text.split("\n")):
            word = next((word for word in line.split() if disguised(word)), None)
            if word is not None:
                shown = without_secrets(undisguised(word))
                message = f'Ketik ulang "{shown}" dengan huruf biasa.'
                yield Told(message, line=text.line + (number if text.in_body else 0))
