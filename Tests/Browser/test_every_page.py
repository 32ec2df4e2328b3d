"""What holds on every public page, in every language; English in light and dark, on a phone and on a desk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response

from .looking import AXE, SMALL_TARGETS, VIEWS, look
from .pages import DOORS, LANGUAGES, PAGES, Site, in_language
from .spoken import SCRIPTS, latin_share, left_in_english, mislabelled

EVERY_PAGE = [(page, language) for page in (*PAGES, *DOORS) for language in LANGUAGES]
# English is looked at in all ways; the language that is written in the widest letters once small and once large; the
# others where there is the least room.
LOOKED_AT = {
    "en": VIEWS, "pa": ("phone-light", "desk-dark"),
    "es": ("phone-light",), "fr": ("phone-light",), "hi": ("phone-light",)}


def address_of(page: tuple[str, str]) -> str:
    return in_language(*page)


@dataclass
class Opened:
    page: Page
    path: str
    language: str
    answer: Response
    heard: Heard


@dataclass
class Heard:
    """What a page told the browser, and asked for."""

    said: list[str] = field(default_factory=list)
    asked_for: list[str] = field(default_factory=list)

    def forget(self) -> None:
        self.said.clear()
        self.asked_for.clear()


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[tuple[Page, Heard]]:
    """All pages are opened in one window: a new one costs more than all that is looked at in it."""
    page, heard = browser.new_page(), Heard()
    page.add_init_script(AXE)
    page.on("console", lambda message: heard.said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: heard.said.append(f"error: {error}"))
    page.on("request", lambda asked: heard.asked_for.append(asked.url))
    yield page, heard
    page.close()


@pytest.fixture(scope="module", params=EVERY_PAGE, ids=address_of)
def opened(request: pytest.FixtureRequest, site: Site, window: tuple[Page, Heard]) -> Opened:
    """The page is opened once; the tests below look at it in turn."""
    path, language = request.param
    page, heard = window
    page.context.clear_cookies()
    heard.forget()
    answer = page.goto(site.server.address + in_language(path, language))
    assert answer
    return Opened(page, path, language, answer, heard)


def test_it_is_well_formed(opened: Opened) -> None:
    assert opened.answer.status == 200
    assert opened.page.locator("h1").count() == 1
    assert opened.page.locator("html").get_attribute("lang") == opened.language
    assert opened.page.locator("main").count() == 1
    assert opened.page.title().strip()


def test_it_keeps_to_itself(opened: Opened, site: Site) -> None:
    strangers = [url for url in opened.heard.asked_for if not url.startswith((site.server.address, "data:"))]
    assert not strangers, "it asks others"
    assert not opened.heard.said, "the browser complains"
    assert not opened.page.context.cookies(), "it sets cookies"


def test_everybody_can_use_it(opened: Opened, screenshots: Path | None) -> None:
    name = in_language(opened.path, opened.language).strip("/").replace("/", "-") or "home"
    found = look(opened.page, LOOKED_AT[opened.language], screenshots / name if screenshots else None)
    assert not found, "\n".join(found)


def test_fingers_find_it(opened: Opened) -> None:
    """On a phone, what one taps to get around or to act is at least 44 pixels wide and high, and nothing is cut off."""
    opened.page.set_viewport_size({"width": 390, "height": 844})
    small = opened.page.evaluate(SMALL_TARGETS)
    assert not small, "\n".join(small)
    wider = opened.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider <= 0, f"one has to scroll {wider} px sideways"


def test_a_question_ends_as_one(opened: Opened) -> None:
    title = opened.page.title().split(" · ")[0]
    if opened.language == "en" and title.split()[0] in QUESTION_WORDS:
        assert title.endswith("?"), title
    if opened.language == "es" and title not in MEASURED:
        assert title.count("¿") == title.count("?"), title


# What a measure asks is in the language of its initiative.
MEASURED = {
    "Did the whole system get better?", "What can class 3 do in mathematics?",
    "What can class 5 do in environmental studies?", "How does each district’s school system score?",
    "How many students did the survey ask?", "How many of the students surveyed were girls?",
}
QUESTION_WORDS = set("Who What Where When Why How Which Whom Do Does Is Are Can Will".split())


@pytest.mark.parametrize("language", LANGUAGES[1:])
@pytest.mark.parametrize("path", [*PAGES, *DOORS])
def test_it_is_in_its_language(site: Site, path: str, language: str) -> None:
    """What the product itself says is translated; what people and sources wrote keeps its language, and says which."""
    html = site.page(in_language(path, language))
    assert not left_in_english(html)
    assert not mislabelled(html)
    # People's and organisations' names are written as they write them.
    if language in SCRIPTS and path != "/demonstration":
        share, words = latin_share(html)
        # A forgotten label is longer than this; a unit such as “of 500” within a sentence is not.
        assert share <= 0.01, f"neither translated nor marked as another language: {words}"
