"""Pages as pictures and pictures as pages: what cannot be seen does not come along.

PDFium draws, the same that looks for hidden words: what is under a box for one is for the other.
"""

from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
from PIL import Image

_DOTS = 200
_POINTS = 72
_QUALITY = 85
_MOST_PIXELS = 12_000_000
_LONG_SIDE = 842.0
_LAYER = "/OCR-"


def draw_pages(file: Path, first: int, last: int, folder: Path) -> None:
    """Draw the pages from `first` up to but without `last` of a PDF into a folder, as JPEG.

    Run it in a child process with limits. Raises pypdfium2.PdfiumError on a broken page.
    """
    document = pdfium.PdfDocument(file)
    for index in range(first, last):
        page = document[index]
        width, height = page.get_size()
        scale = min(_DOTS / _POINTS, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
        drawn = page.render(scale=scale, draw_annots=True, may_draw_forms=True).to_pil()
        dots = scale * _POINTS
        drawn.convert("RGB").save(picture_of(folder, index), quality=_QUALITY, dpi=(dots, dots))
        page.close()
    document.close()


def picture_of(folder: Path, index: int) -> Path:
    """Return where the picture of a page lies."""
    return folder / f"{index:05}.jpg"


def bind(pictures: Sequence[Path], out: Path) -> None:
    """Write a PDF with one page a JPEG; a picture that names no size gets the height of A4."""
    with pikepdf.new() as pdf:
        for picture in pictures:
            pdf.pages.append(_page(pdf, picture))
        pdf.save(out, deterministic_id=True)


def _page(pdf: pikepdf.Pdf, picture: Path) -> pikepdf.Page:
    with Image.open(picture, formats=("JPEG",)) as image:
        size, grey = image.size, image.mode == "L"
        dots = image.info.get("dpi", (0, 0))[0]
    scale = _POINTS / dots if dots > _POINTS else _LONG_SIDE / max(size)
    width, height = size[0] * scale, size[1] * scale
    stream = pikepdf.Stream(
        pdf,
        picture.read_bytes(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=size[0],
        Height=size[1],
        ColorSpace=pikepdf.Name.DeviceGray if grey else pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    drawing = pdf.make_stream(f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /P Do Q".encode())
    resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=pdf.make_indirect(stream)))
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=pikepdf.Array([0, 0, round(width, 2), round(height, 2)]),
        Resources=resources,
        Contents=drawing,
    )
    return pikepdf.Page(page)


def settle_names(file: Path, out: Path) -> None:
    """Give the text layers of OCRmyPDF, which names them at random, the same name on each page.

    Run it in a child process with limits.
    """
    with pikepdf.open(file) as pdf:
        for page in pdf.pages:
            layers = page.obj.Resources.get("/XObject", pikepdf.Dictionary())
            for name in [key for key in layers.keys() if key.startswith(_LAYER)]:  # noqa: SIM118
                layers[_LAYER] = layers[name]
                del layers[name]
                page.contents_coalesce()
                drawing = page.Contents.read_bytes().replace(name.encode(), _LAYER.encode())
                page.Contents.write(drawing)
        pdf.save(out, deterministic_id=True)
