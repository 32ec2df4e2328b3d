"""The first screens of those who count, report and ask, by keyboard alone: whoever has no mouse does the same work.

Only the page on which a report is filled in has a script; everybody else is here without any. So are the coordinator in
test_first_week.py and, in test_reporting.py, whoever reports.
"""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from throughline import Server

from .people import be, text
from .test_keyboard import enter, tab_to


def test_a_partner_mends_a_report_and_a_steward_accepts_it(browser: Browser, server: Server) -> None:
    partner = be(browser, server, "Tomasz Wierzbicki", scripts=True)
    partner.goto("/me")
    tab_to(partner, "main a[href*='/reports/school-mornings/']")
    enter(partner)
    report = partner.url.split("?")[0]
    assert "The river was closed for nine days" in text(partner), "why it came back is not said first"
    tab_to(partner, "main a[href$='/fill']")
    enter(partner)
    tab_to(partner, "table input")
    partner.keyboard.press("Control+A")
    partner.keyboard.type("13")
    tab_to(partner, "[name=note]")
    partner.keyboard.press("Control+A")
    partner.keyboard.type("On nine mornings there was no boat.")
    tab_to(partner, "main form button")
    enter(partner)
    tab_to(partner, "main form[action$='/submit'] button")
    enter(partner)
    assert "handed in, not accepted yet" in text(partner)

    steward = be(browser, server, "Ines Carvalho", scripts=True)
    steward.goto("/riverbend/reports")
    address = report.removeprefix(server.address)
    tab_to(steward, f"main a[href='{address}']")
    enter(steward)
    tab_to(steward, "main form[action$='/accept'] button")
    enter(steward)
    assert steward.url.endswith("/riverbend/reports")
    steward.goto("/riverbend/measures/rides-of-100")
    assert "2 of 2" in steward.locator("main tbody tr").first.inner_text(), "the share has both numbers now"


def test_the_measurement_lead_counts_something_new(browser: Browser, server: Server) -> None:
    steward = be(browser, server, "Ines Carvalho")
    steward.goto("/riverbend/measures")
    assert "hours a month" in text(steward)
    assert steward.get_by_text("nobody said where it began").count(), "what lacks a beginning is not seen"
    tab_to(steward, "main a[href$='/measures/add']")
    enter(steward)
    choose(steward, "result")
    for name, words in [
        ("question", "Who walks home alone?"), ("name", "Girls who walk home alone"), ("unit", "girls"),
        ("definition", "Counted on one evening of each month, at the last bell."),
    ]:
        tab_to(steward, f"[name={name}]")
        steward.keyboard.type(words)
    for name in ("kind", "counting"):
        tab_to(steward, f"[name={name}]")
        steward.keyboard.press("Space")
    tab_to(steward, "main form button")
    enter(steward)
    assert steward.url.endswith("/measures/girls-who-walk-home-alone/reporting"), text(steward)
    tab_to(steward, "[name=frequency]")
    steward.keyboard.press("Space")
    tab_to(steward, "[name=first]")
    steward.keyboard.type("2026-11")
    tab_to(steward, "main form button")
    enter(steward)
    assert "Who accepts the reports?" in text(steward)


def test_a_programme_officer_asks_where_a_number_comes_from(browser: Browser, server: Server) -> None:
    officer = be(browser, server, "Charlotte Beaumont")
    officer.goto("/riverbend")
    open_scorecard(officer)
    assert "Every girl in Riverbend finishes class 12" in text(officer), "the numbers stand under no result"
    tab_to(officer, "main a[href$='/measures/girls-at-school']")
    enter(officer)
    tab_to(officer, "main a[href*='/measures/girls-at-school/figures/']:not([href$='.csv'])")
    figure = officer.locator(":focus").inner_text()
    enter(officer)
    assert figure in text(officer)
    tab_to(officer, "main a[href*='/riverbend/record/']")
    enter(officer)
    assert officer.locator("main h1").is_visible() and "/riverbend/record/" in officer.url

    open_scorecard(officer)
    tab_to(officer, "main a[href$='/scorecard.csv']")
    with officer.expect_download() as download:
        officer.keyboard.press("Enter")
    assert b"Every girl in Riverbend finishes class 12" in download.value.path().read_bytes()
    tab_to(officer, "main a[href$='/report-card']")
    enter(officer)
    assert officer.url.endswith("/riverbend/report-card") and officer.locator("main h1").is_visible()


def open_scorecard(page: Page) -> None:
    """From wherever one is in the initiative."""
    tab_to(page, "nav a[href='/riverbend/measures']")
    enter(page)
    tab_to(page, "main a[href$='/scorecard']")
    enter(page)
    assert page.url.endswith("/riverbend/scorecard")


def choose(page: Page, name: str) -> None:
    """The first of a list that opens."""
    tab_to(page, f"[name={name}]")
    page.keyboard.press("ArrowDown")
    assert page.locator(f"[name={name}]").input_value(), "the arrow chooses nothing"
