"""A page asks nobody else for anything, breaks no policy, and complains of nothing."""

import pytest
from playwright.sync_api import Page

from tests.browser.places import PLACES

_LISTEN = """() => {
  window.broken = [];
  addEventListener('securitypolicyviolation',
    e => broken.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`));
}"""


@pytest.mark.parametrize("place", PLACES)
def test_a_page_asks_nobody_else_and_complains_of_nothing(
    page: Page, address: str, place: str
) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: said.append(f"failed: {request.url}"))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script(f"({_LISTEN})()")
    page.goto(PLACES[place], wait_until="load")
    page.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith(f"{address}/")] == []
    assert page.evaluate("() => broken") == []
    expected = 1 if place == "404" else 0  # the browser notes the missing page itself
    assert len([text for text in said if "404" in text]) == expected, said
    assert len(said) == expected, said


def test_the_policy_is_in_force(page: Page) -> None:
    page.add_init_script(f"({_LISTEN})()")
    page.goto(PLACES["home"])
    page.evaluate(
        "() => { const s = document.createElement('script'); s.text = 'window.ran = 1'; "
        "document.body.append(s); const i = new Image(); i.src = 'https://luar.example/a.png' }"
    )
    page.wait_for_function("() => broken.length === 2")
    assert page.evaluate("() => 'ran' in window") is False


def test_the_choice_of_dark_is_kept(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(PLACES["home"])
    page.click(".tampilan__pilihan--slate")
    page.goto(PLACES["article"])
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
