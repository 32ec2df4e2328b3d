"""The report card on paper: what was promised to fit on two sheets does."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from throughline import Server

from .pages import LANGUAGES, in_language
from .people import be


def sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("card", ["/punjab-education/report-card", "/riverbend/report-card"])
def test_it_fits_on_two_sheets(card: str, language: str, browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.goto(server.address + in_language(card, language))
    pdf = page.pdf(format="A4", prefer_css_page_size=False)
    page.close()
    assert 1 <= sheets(pdf) <= 2, f"{card} in {language}: {sheets(pdf)} sheets"


def test_what_a_member_prints_fits_too(browser: Browser, server: Server) -> None:
    page = be(browser, server, "Ines Carvalho", scripts=True)
    page.goto(server.address + "/riverbend/report-card")
    assert 1 <= sheets(page.pdf(format="A4")) <= 2
