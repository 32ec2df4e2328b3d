"""From what is done to what is counted of it, and the wheel as the way around on a phone; without scripts."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from throughline import Server

from .people import be, follow, go, send, status, text, visitor


def test_on_a_phone_the_wheel_leads_on(browser: Browser, server: Server) -> None:
    page = visitor(browser, server, phone=True)
    page.goto("/riverbend")
    bar = page.locator("nav.around")
    expect(bar.get_by_role("link", name="Home")).to_be_visible()
    expect(bar.get_by_role("link", name="Measures")).to_be_hidden()
    go(page, page.locator("svg.wheel text", has_text="Measures"))
    assert page.url.endswith("/riverbend/measures")
    expect(bar.get_by_role("link", name="Measures")).to_be_visible()
    expect(bar.get_by_role("link", name="Partners")).to_be_hidden()
    assert bar.evaluate("bar => bar.querySelector('ul').scrollWidth <= bar.clientWidth"), "nothing to scroll to"


def test_a_number_is_tied_to_what_is_done(browser: Browser, server: Server) -> None:
    steward = be(browser, server, "Ines Carvalho")
    steward.goto("/riverbend/activities/bursaries")
    assert "Nobody counts yet what comes of it." in text(steward)
    steward.goto("/riverbend/measures/school-days")
    follow(steward, "Say which activities this is about")
    steward.get_by_label("Bursaries", exact=True).check()
    send(steward)
    assert "It tells about these activities:" in text(steward)
    follow(steward, "Bursaries")
    assert "School mornings" in text(steward)
    follow(steward, "See its line")
    assert "School mornings" in text(steward)

    lead = be(browser, server, "Leilani Kealoha")
    assert status(lead, "/riverbend/measures/school-days/activities") == 404
    assert status(steward, "/riverbend/measures/girls-at-school/activities") == 404, "that is about everybody"


def test_figures_are_taken_as_need(browser: Browser, server: Server) -> None:
    lead = be(browser, server, "Leilani Kealoha")
    lead.goto("/riverbend/measures/girls-at-school")
    follow(lead, "Take these numbers as what is needed")
    shown = text(lead)
    assert "Old Ford" in shown
    lead.select_option("[name=group]", label="Girls of families who move to the kilns")
    send(lead)
    assert lead.url.endswith("/riverbend/coverage")
    assert status(lead, "/riverbend/measures/asked-first/need") == 404, "that is no number of people here"
    assert status(visitor(browser, server), "/riverbend/measures/girls-at-school/need") == 404
