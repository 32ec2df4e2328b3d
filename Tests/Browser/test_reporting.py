"""A partner's figures, without scripts: typed, pasted, handed in, given back, accepted; and who may do what."""

from __future__ import annotations

import re

from playwright.sync_api import Browser

from throughline import Server

from .people import be, go, press, send, status, text

HOME = "/riverbend/reports"


def late_period(page) -> str:
    """The oldest report that waits for whoever looks."""
    page.goto("/me")
    ways = page.locator("main a[href*='/reports/girls-at-school/']")
    assert ways.count(), "nothing waits for a partner who is months late"
    return ways.first.get_attribute("href")


def test_figures_are_typed_handed_in_and_given_back(browser: Browser, server: Server) -> None:
    partner = be(browser, server, "Leilani Kealoha")
    report = late_period(partner)
    partner.goto(report)
    partner.locator("main a", has_text="Fill in").click()
    fields = partner.locator("table input")
    assert fields.count() == 3, "one place, everybody and two groups"
    for field, typed in zip(fields.all(), ("20", "many", "3")):
        field.fill(typed)
    partner.fill("[name=note]", "The boat came on four days a week.")
    assert send(partner).status == 422
    assert [field.input_value() for field in fields.all()] == ["20", "many", "3"], "something typed was lost"
    assert partner.locator("table [aria-invalid]").count() == 1
    fields.nth(1).fill("-")
    send(partner)
    assert "Everything is filled in." in text(partner)
    assert "not collected" in partner.locator("main table").inner_text()
    press(partner, "Hand in")
    assert "handed in, not accepted yet" in text(partner)

    steward = be(browser, server, "Ines Carvalho")
    steward.goto(report)
    steward.locator("main a", has_text="Give it back").click()
    steward.fill("[name=words]", "Can the families say how many have settled?")
    send(steward)
    assert "given back" in text(steward)

    partner.goto(report)
    assert "Can the families say how many have settled?" in text(partner)
    assert "The boat came on four days a week." in text(partner), "what was typed is gone"


def test_a_question_at_one_number_is_answered_there(browser: Browser, server: Server) -> None:
    steward = be(browser, server, "Ines Carvalho")
    steward.goto(HOME)
    report = steward.locator("main a[href*='/kiln-families-association']").first.get_attribute("href")
    steward.goto(report)
    assert "Press a number to talk about it." in text(steward)
    number = steward.locator("table .figure").first
    value, about = number.locator("span").first.inner_text(), number.get_attribute("href")
    go(steward, number)
    assert value in steward.locator(".this-number").inner_text()
    steward.fill("[name=words]", f"Is {value} really marriages, not couples?")
    send(steward)
    assert "#figure-" in steward.url and "1 remark" in steward.locator("table").inner_text()

    partner = be(browser, server, "Beatriz Quispe")
    partner.goto(report)
    partner.locator("table a[href^='#figure-']").first.click()
    beside = partner.locator(partner.url[partner.url.index("#"):])
    assert f"Is {value} really marriages" in beside.inner_text()
    go(partner, beside.get_by_role("link", name="Answer"))
    partner.fill("[name=words]", "Marriages; each couple once.")
    send(partner)
    talk = partner.locator("section", has=partner.get_by_role("heading", name="What was said about it"))
    assert talk.locator(".saying", has_text="Marriages; each couple once.").locator("a[href^='#figure-']").count() == 1
    assert "2 remarks" in partner.locator("table").inner_text()
    observer = be(browser, server, "Isabel Navarro")
    assert status(observer, about) == 404
    observer.goto(report)
    assert "Marriages; each couple once." in text(observer) and "Beatriz" not in text(observer)
    assert not observer.locator("table .figure").count()


def test_cells_out_of_a_spreadsheet(browser: Browser, server: Server) -> None:
    partner = be(browser, server, "Beatriz Quispe")
    partner.goto("/me")
    report = partner.locator("main a[href*='/reports/ages-shown/']").first.get_attribute("href")
    partner.goto(f"{report}/paste")
    partner.fill("[name=cells]", "Place\tEverybody\nOld Ford\t1,204\nNowhere\t3\nUpper Bank\tsome")
    assert send(partner).status == 422
    assert "2 lines do not fit yet" in text(partner)
    assert "Line 3:" in text(partner) and "Line 4:" in text(partner)
    assert partner.locator("[name=cells]").input_value().startswith("Place\tEverybody"), "what was pasted is lost"
    partner.fill("[name=cells]", "Old Ford;1,204\nUpper Bank;0")
    send(partner)
    assert [field.input_value() for field in partner.locator("table input").all()] == ["1204", "0"]


def test_nobody_accepts_their_own_and_drafts_are_nobody_elses(browser: Browser, server: Server) -> None:
    partner = be(browser, server, "Beatriz Quispe")
    partner.goto("/me")
    draft = partner.locator("main a[href*='/reports/ages-shown/']").first.get_attribute("href")
    assert status(partner, draft) == 200
    partner.goto(HOME)
    handed_in = partner.locator("main a[href*='/kiln-families-association']").first.get_attribute("href")
    partner.goto(handed_in)
    assert not partner.get_by_role("button", name=re.compile("Accept")).count()
    steward = be(browser, server, "Ines Carvalho")
    assert status(steward, draft) == 404, "a draft is shown to others"
    steward.goto(handed_in)
    press(steward, "Accept")
    steward.goto(handed_in)
    assert "accepted" in text(steward)
    visitor = browser.new_page(base_url=server.address)
    assert status(visitor, HOME) == status(visitor, handed_in) == 404
