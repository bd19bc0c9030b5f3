from pathlib import Path

import jinja2
import pytest

from pipeline.templates import templates_in


def test_a_value_is_text_and_one_that_is_missing_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.j2").write_text("{% if x %}\n  <p>{{ x }}</p>\n{% endif %}\n", encoding="utf-8")
    template = templates_in(tmp_path).get_template("a.j2")
    assert template.render(x="<b>") == "  <p>&lt;b&gt;</p>\n"
    with pytest.raises(jinja2.UndefinedError):
        template.render()
