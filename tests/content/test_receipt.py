"""A receipt is read strictly, and its name and the name of its file lead to each other."""

import pytest
import yaml

from pipeline.content.receipt import Receipt, read_receipt, receipt_name, result_name
from tests.receipts import receipt_of


def text_of(receipt: Receipt, **changes: object) -> str:
    return yaml.safe_dump({**receipt.model_dump(mode="json"), **changes}, sort_keys=False)


def test_what_was_written_is_read() -> None:
    receipt = receipt_of("foto/01.jpg", b"isi")
    read = read_receipt(text_of(receipt))
    assert read.value == receipt


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"asal": "rumah saksi.jpg"}, "asal"),
        ({"by": ""}, "by"),
        ({"at": "2026-11-20"}, "at"),
        ({"removed": ["lokasi"]}, "removed.0"),
        ({"covered": [{"x": -1, "y": 0, "width": 1, "height": 1}]}, "covered.0.x"),
    ],
)
def test_a_wrong_value_has_its_place(changes: dict[str, object], key: str) -> None:
    read = read_receipt(text_of(receipt_of("foto/01.jpg", b"isi"), **changes))
    assert [problem.key for problem in read.problems] == [key]
    assert read.problems[0].line > 1


@pytest.mark.parametrize("file", ["foto/01.jpg", "dokumen-1.pdf", "a/b/c.yml.pdf"])
def test_names_lead_to_each_other(file: str) -> None:
    assert receipt_name(file) == f"penerimaan/{file}.yml"
    assert result_name(receipt_name(file)) == file
