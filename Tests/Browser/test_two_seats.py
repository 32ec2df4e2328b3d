"""Somebody with two seats speaks for their organisation, and then for themselves."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page

from throughline import Server

from .gathering import Gathering
from .people import begin, go, press, send, text


def act_as(page: Page, seat: str) -> None:
    page.locator("details.viewer summary").click()
    go(page, page.locator("details.viewer").get_by_role("button", name=re.compile(seat)))


def share_view(page: Page, home: str, words: str) -> None:
    page.goto(f"{home}/purpose/view")
    page.fill("[name=sees]", words)
    send(page)


def test_first_for_the_organisation_then_for_oneself(browser: Browser, empty: Server) -> None:
    group = Gathering(begin(browser, empty, "Two seats", "Asha"))
    group.steward.invite("School 01\tgovernment\tMeena\t\n")
    group.join(browser, empty, "Meena", "lives it", account=True)
    steward, meena = group.steward.page, group.members["Meena"]
    steward.goto(group.steward.person("Meena") + "/seats")
    steward.select_option("[name=role]", "community member")
    send(steward)

    meena.goto("/me")
    offered = meena.locator(f"main a[href^='{group.home}/seats/']")
    assert offered.count() == 1, "nothing leads to the seat that waits for a yes"
    go(meena, offered)
    press(meena, "Yes")

    share_view(meena, group.home, "As a school we see empty benches.")
    act_as(meena, "Community member")
    assert meena.locator("details.viewer .seat").inner_text() == "Community member"
    share_view(meena, group.home, "As a mother I see a long way home.")
    shown = text(meena)
    assert shown.index("School 01") < shown.index("As a school we see empty benches.")
    assert "As a mother I see a long way home." in shown

    # A form that was opened in one seat is sent from it, whatever was chosen meanwhile in another window.
    meena.goto(f"{group.home}/purpose/view")
    meena.fill("[name=sees]", "As a mother I see a very long way home.")
    other = meena.context.new_page()
    other.goto(group.home)
    act_as(other, "School 01")
    send(meena)
    assert "As a mother I see a very long way home." in text(meena)
    assert "As a school we see empty benches." in text(meena)
