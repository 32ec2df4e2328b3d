"""Looking at a page as it is shown: in light and dark, on a phone and on a desk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SCREENS = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 900}}
VIEWS = ("phone-light", "phone-dark", "desk-light", "desk-dark")
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}

# Links within a sentence are as large as their words.
SMALL_TARGETS = """() => [...document.querySelectorAll('header a, a.button, button, summary')]
    .map(element => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && (box.width < 44 || box.height < 44))
    .map(([element, box]) => `${box.width.toFixed()}x${box.height.toFixed()}: ${element.outerHTML.slice(0, 120)}`)"""


def look(page: Page, view: str, picture: Path | None = None) -> list[str]:
    """What keeps somebody from using the page in this view."""
    screen, theme = view.split("-")
    page.set_viewport_size(SCREENS[screen])
    page.emulate_media(color_scheme=theme)
    if picture:
        page.screenshot(path=picture, full_page=True)
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    found = [f"one has to scroll {wider} px sideways"] if wider > 0 else []
    return found + [
        f"{rule['id']}: {node['html'][:160]} {node['failureSummary']}"
        for rule in violations(page) for node in rule["nodes"]]


def violations(page: Page) -> list[dict[str, Any]]:
    """Axe's findings. It is brought into each page once, and asked again in the next view."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found: list[dict[str, Any]] = page.evaluate(f"axe.run({json.dumps(RULES)}).then(results => results.violations)")
    return found
