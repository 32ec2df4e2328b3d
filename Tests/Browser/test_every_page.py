"""What holds on every page, in every language, in light and dark, on a phone and on a desk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Response

from .pages import LANGUAGES, PAGES, Site, in_language

SCREENS = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 900}}
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


@dataclass
class Opened:
    page: Page
    path: str
    language: str
    answer: Response
    said: list[str] = field(default_factory=list)
    asked_for: list[str] = field(default_factory=list)


EVERY_PAGE = [(page, language) for page in PAGES for language in LANGUAGES]


def address_of(page: tuple[str, str]) -> str:
    return in_language(*page)


@pytest.fixture(scope="module", params=EVERY_PAGE, ids=address_of)
def opened(request: pytest.FixtureRequest, site: Site, browser: Browser) -> Iterator[Opened]:
    """The page is opened once; the tests below look at it in turn."""
    path, language = request.param
    address = site.server.address + in_language(path, language)
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    asked_for: list[str] = []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on("request", lambda asked: asked_for.append(asked.url))
    answer = page.goto(address)
    assert answer
    yield Opened(page, path, language, answer, said, asked_for)
    context.close()


def test_it_is_well_formed(opened: Opened) -> None:
    assert opened.answer.status == 200
    assert opened.page.locator("h1").count() == 1
    assert opened.page.locator("html").get_attribute("lang") == opened.language
    assert opened.page.locator("main").count() == 1
    assert opened.page.title().strip()


def test_it_keeps_to_itself(opened: Opened, site: Site) -> None:
    strangers = [url for url in opened.asked_for if not url.startswith((site.server.address, "data:"))]
    assert not strangers, "it asks others"
    assert not opened.said, "the browser complains"
    assert not opened.page.context.cookies(), "it sets cookies"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_everybody_can_use_it(opened: Opened, screen: str, theme: str, screenshots: Path) -> None:
    page = opened.page
    page.set_viewport_size(SCREENS[screen])
    page.emulate_media(color_scheme=theme)
    name = in_language(opened.path, opened.language).strip("/").replace("/", "-") or "home"
    page.screenshot(path=screenshots / f"{name}-{screen}-{theme}.png", full_page=True)
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider <= 0, f"one has to scroll {wider} px sideways"
    violations = Axe().run(page, options=RULES).response["violations"]
    found = [f"{rule['id']}: {node['html'][:160]} {node['failureSummary']}" for rule in violations for node in rule["nodes"]]
    assert not found, "\n".join(found)


def test_fingers_find_it(opened: Opened) -> None:
    """On a phone, what one taps to get around or to act is at least 44 pixels wide and high."""
    opened.page.set_viewport_size(SCREENS["phone"])
    small = opened.page.evaluate(SMALL_TARGETS)
    assert not small, "\n".join(small)


# Links within a sentence are as large as their words.
SMALL_TARGETS = """() => [...document.querySelectorAll('header a, a.button, button, summary')]
    .map(element => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && (box.width < 44 || box.height < 44))
    .map(([element, box]) => `${box.width.toFixed()}x${box.height.toFixed()}: ${element.outerHTML.slice(0, 120)}`)"""


@pytest.mark.parametrize("opened", [page for page in EVERY_PAGE if page[1] == "hi"], ids=address_of, indirect=True)
def test_hindi_is_hindi(opened: Opened) -> None:
    """What the product itself says is Hindi; what people and sources wrote keeps its language, and says which."""
    texts: list[str] = opened.page.evaluate(SPOKEN_TEXTS)
    hindi = sum("\u0900" <= letter <= "\u097f" for text in texts for letter in text)
    words = [word for text in texts for word in re.findall(r"[A-Za-z]{2,}", text) if word not in NAMES]
    assert hindi > 0
    # A forgotten label is longer than this; a unit such as “of 500” within a sentence is not.
    assert sum(map(len, words)) <= hindi / 100, f"neither Hindi nor marked as another language: {words}"


# What is called the same in every language.
NAMES = {"Throughline", "CSV", "JSON", "SHA", "RFC", "English"}

# Texts, labels and descriptions outside of what is marked as another language, as code or as data. A page's title
# holds names, and its parts cannot be marked.
SPOKEN_TEXTS = """() => {
    const spoken = [];
    const elsewhere = '[lang]:not([lang=hi]), head, code, kbd, samp, pre, time, style, script';
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
        if (walker.currentNode.textContent.trim() && !walker.currentNode.parentElement.closest(elsewhere))
            spoken.push(walker.currentNode.textContent.trim());
    for (const name of ['aria-label', 'alt', 'title', 'placeholder'])
        for (const element of document.querySelectorAll(`[${name}]`))
            if (!element.closest(elsewhere)) spoken.push(element.getAttribute(name));
    return spoken;
}"""
