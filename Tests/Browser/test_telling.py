"""What is no number, without scripts: levels that are chosen, and stories that are told, read and taken back."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page

from throughline import Server

from .people import be, follow, press, send, status, text

STORIES = "/riverbend/measures/what-changed/stories"


def tell(page: Page, words: str) -> None:
    page.goto(STORIES)
    follow(page, "Tell what changed")
    page.fill("[name=words]", words)
    page.get_by_label("It is somebody else’s, who agreed").check()
    page.select_option("[name=place]", "kiln-bank")
    page.fill("[name=period]", "2026-07")
    send(page)


def test_a_measure_of_each_form_is_defined(browser: Browser, server: Server) -> None:
    steward = be(browser, server, "Ines Carvalho")
    steward.goto("/riverbend/measures/add")
    steward.select_option("[name=result]", index=1)
    for field, typed in {"question": "How safe is the bridge?", "name": "Bridge", "definition": "Walk on it."}.items():
        steward.fill(f"[name={field}]", typed)
    steward.get_by_label("Everybody there").check()
    assert not steward.locator("[name=levels]").is_visible(), "a number has no levels"
    steward.get_by_label("One of a few levels").check()
    assert not steward.locator("[name=unit]").is_visible(), "a level has no unit"
    steward.fill("[name=levels]", "closed\nopen\nOpen")
    assert send(steward).status == 422
    assert steward.locator("[name=levels]").input_value() == "closed\nopen\nOpen", "what was typed is lost"
    steward.fill("[name=levels]", "closed\n\nopen by day\nopen")
    send(steward)
    steward.goto("/riverbend/measures/bridge")
    assert "closed → open by day → open" in text(steward)


def test_a_level_is_chosen(browser: Browser, server: Server) -> None:
    partner = be(browser, server, "Johan Mäkelä")
    partner.goto("/riverbend/reports")
    partner.goto(partner.locator("main a[href*='/reports/way-to-school/'][href$='/blue-heron-school-buses']").first
                 .get_attribute("href"))
    follow(partner, "Correct it")
    partner.fill("[name=words]", "The bus stood still.")
    send(partner)
    partner.goto(f"{partner.url}/fill")
    partner.locator("table select").first.select_option(label="talks have begun")
    send(partner)
    assert "talks have begun" in partner.locator("main table").inner_text()
    follow(partner, "Change figures")
    assert partner.locator("table select").first.input_value() == "talks have begun"


def test_a_story_is_told_given_back_and_told_anew(browser: Browser, server: Server) -> None:
    member = be(browser, server, "Salome Mwangi")
    tell(member, "She reads the price of bricks herself.")
    assert "waits for a reviewer" in text(member) and "Kiln Bank" in text(member)
    address = member.url.split("#")[1].removeprefix("story-")

    steward = be(browser, server, "Ines Carvalho")
    steward.goto(f"{STORIES}/{address}/return")
    steward.fill("[name=words]", "Bricks show where.")
    send(steward)
    assert "the price of bricks" not in text(steward)

    member.goto(STORIES)
    assert "Bricks show where." in text(member)
    follow(member, "Tell it anew")
    assert member.locator("[name=words]").input_value() == "She reads the price of bricks herself."
    member.fill("[name=words]", "She reads the prices herself.")
    send(member)
    steward.goto(STORIES)
    press(steward, re.compile("Accept.*She reads the prices"))
    assert "She reads the prices herself." in text(steward)

    other = be(browser, server, "Leilani Kealoha")
    other.goto(STORIES)
    assert "She reads the prices herself." in text(other)
    assert not other.get_by_role("button", name=re.compile("Take back.*She reads")).count()
    for path in (f"{STORIES}/{address}/tell", f"{STORIES}/{address}/return", f"{STORIES}?page=0"):
        assert status(other, path) == 404, path
    press(member, re.compile("Take back.*She reads the prices"))
    other.goto(STORIES)
    assert "She reads the prices herself." not in text(other)


def test_a_steward_says_which_source_counts(browser: Browser, server: Server) -> None:
    steward = be(browser, server, "Ines Carvalho")
    for way in ("46", "38"):
        steward.goto("/riverbend/measures/asked-first")
        follow(steward, way)
        if steward.get_by_role("link", name="Let this one count").count():
            break
    follow(steward, "Let this one count")
    steward.fill("[name=reason]", "They asked each woman alone.")
    send(steward)
    assert "this one is shown first" in text(steward) and "They asked each woman alone." in text(steward)
    assert not steward.get_by_role("link", name="Let this one count").count()
