"""The ids that the checks expect are those that the real renderer gives."""

import dataclasses
import re
from pathlib import Path

import markdown

from pipeline.checks.html.anchors import anchors_of
from pipeline.checks.html.markdown_parts import parts_of
from pipeline.content.load import load_site
from tests.building import AS_OF, Court

ODD = """\
## Jam **layanan** & [libur](/) `kode`

### Jam layanan: 08.30–16.00

## Jam layanan

## Jam layanan

## 1. Syarat/biaya "panjar"

## Tanda <sub>kecil</sub>

Istirahat
---------

## É à ü
"""


def test_the_demo_has_exactly_these(demo: Path) -> None:
    checked = 0
    for item in load_site(demo).site.public(AS_OF).items:
        if not parts_of(item).headings:
            continue
        html = (demo / "build/html" / item.address.strip("/") / "index.html").read_text("utf-8")
        there = set(re.findall(r'<h[2-6] id="([^"]+)"', html))
        expected = anchors_of(item)
        assert there <= expected, item.path
        bare = dataclasses.replace(item, body="")
        assert expected - there <= anchors_of(bare), item.path
        checked += 1
    assert checked > 50


def test_odd_headings(court: Court) -> None:
    court.add("berita", body=ODD)
    [item] = court.load().site.items
    html = markdown.Markdown(extensions=["tables", "sane_lists", "toc"]).convert(ODD)
    there = set(re.findall(r'<h[2-6] id="([^"]+)"', html))
    assert there <= anchors_of(item)
    assert len(there) == 8
