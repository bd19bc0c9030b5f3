"""Names that could be taken for the court's own."""

from pipeline.monitor.integrity.alike import look_alikes


def test_the_changes_that_imitators_use_are_made() -> None:
    found = look_alikes("pn-contoh.go.id")
    assert {"pn-contoh.com", "pncontoh.id", "pn-c0ntoh.com", "pn-cntoh.id"} <= set(found)
    assert {"pn-contoh-go-id.com", "pn-contohgo.id", "pn-contoh-slot.com"} <= set(found)
    assert "pn-contoh.go.id" not in found
    assert len(found) == len(set(found)) < 400


def test_every_one_is_a_name_that_can_be_asked_for() -> None:
    for name in look_alikes("ms-x.go.id"):
        for label in name.split("."):
            assert label[:1].isalnum() and label[-1:].isalnum() and len(label) < 64, name
