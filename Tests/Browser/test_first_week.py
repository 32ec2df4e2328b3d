"""A coordinator's first week, without scripts: partners from a sheet, links by hand, a purpose to agree on."""

from __future__ import annotations

import re

from playwright.sync_api import Browser

from throughline import Server

from .gathering import Gathering
from .people import begin, follow, press, say_yes, send, status, text, visitor

WITHOUT_ADDRESS = (7, 13)
SHEET = "Organisation\tSector\tContact\tEmail\n" + "".join(
    f"School {number:02}\tgovernment\tPerson {number:02}\t"
    + ("" if number in WITHOUT_ADDRESS else f"person{number}@school.example") + "\n"
    for number in range(1, 21))


def test_a_new_steward_is_led_to_the_first_screen(browser: Browser, empty: Server) -> None:
    steward = begin(browser, empty, "Schools of the first screen", "Asha")
    page = steward.page
    page.goto("/me")
    assert page.locator(f"main a[href='/{steward.slug}/setup']").first.is_visible(), "nothing leads to the first steps"


def test_twenty_partners_from_a_sheet(browser: Browser, empty: Server) -> None:
    steward = begin(browser, empty, "Schools of the sheet", "Asha")
    page, home = steward.page, f"/{steward.slug}"
    page.goto(f"{home}/setup")
    page.fill("[name=summary]", "Children learn to read by ten.")
    page.locator("[name=shown][value=members]").check()
    assert send(page).status == 200
    assert page.locator("[name=summary]").input_value() == "Children learn to read by ten."

    page.goto(f"{home}/people/invite")
    page.fill("[name=rows]", SHEET)
    send(page)
    assert "20 are ready." in text(page)  # Nothing is mailed here, so all of them are handed their link.
    by_hand = page.locator("main tbody tr").filter(has_text="by hand").all_inner_texts()
    assert [next(number for number in WITHOUT_ADDRESS if f"Person {number:02}" in row) for row in by_hand] == [7, 13]
    assert "Nothing has been sent yet." in text(page)
    press(page, re.compile("20"))
    assert "1 of 21" in text(page)
    assert "20 people are invited." in text(page), "nobody says that it was done"
    assert "Person 20" in text(page)

    page.goto(f"{home}/people/reminder")
    reminder = page.locator("textarea").first.input_value()
    assert "Schools of the sheet" in reminder
    assert re.findall(r"https?://\S+", reminder) == [f"{empty.address}/en/link"], "a personal link for all to read"

    phone = visitor(browser, empty, phone=True)
    phone.goto(steward.link_for("Person 07", "invitation"))
    assert phone.locator("[type=password]").count() == 0
    say_yes(phone, "lives it")
    assert "You are in" in text(phone)
    assert not phone.context.cookies()
    page.goto(f"{home}/people")
    assert "2 of 21" in text(page)


def test_a_link_serves_once_and_the_next_one_replaces_it(browser: Browser, empty: Server) -> None:
    steward = begin(browser, empty, "Schools of the second link", "Asha")
    steward.invite("School 01\tgovernment\tPerson 01\t\n")
    first, second = (steward.link_for("Person 01", "invitation") for _ in range(2))
    guest = visitor(browser, empty)
    guest.goto(first)
    assert guest.locator("[name=answer]").count() == 0, "a link that was replaced still works"
    guest.goto(second)
    say_yes(guest)
    guest.goto(second)
    assert guest.locator("[name=answer]").count() == 0, "a link works twice"


def test_a_link_alone_is_enough_to_answer(gathering: Gathering, browser: Browser, empty: Server) -> None:
    phone = visitor(browser, empty, phone=True)
    assert status(phone, gathering.steward.link_for("Person 01", "answer")) == 200
    assert gathering.purpose in text(phone)
    phone.locator("[name=kind][value=yes]").check()
    assert send(phone).status == 200
    assert "Your answer is in the record" in text(phone)
    assert not phone.context.cookies()
    assert "School 01" not in gathering.silent()


def test_a_dissent_and_a_not_yet_stand_in_full(gathering: Gathering) -> None:
    dissent, reason = "Ten is too late for those who leave at nine.", "Our budget is decided next month."
    living = gathering.members["Person 07"]
    living.goto(f"{gathering.home}/purpose/answer")
    assert "You answer for School 07." in text(living)
    living.locator("[name=kind][value=dissent]").check()
    assert send(living).status == 422, "a dissent without words"
    assert living.locator("[name=kind][value=dissent]").is_checked()
    living.fill("[name=words]", dissent)
    send(living)

    waiting = gathering.members["Person 13"]
    waiting.goto(f"{gathering.home}/purpose/answer")
    waiting.locator("[name=kind][value='not yet']").check()
    waiting.fill("[name=words]", reason)
    send(waiting)

    page = gathering.steward.page
    page.goto(f"{gathering.home}/purpose")
    for words in (dissent, reason):
        assert words in text(page)
    assert re.search(r"\b1\s+yes, with a dissent", text(page))
    assert re.search(r"\b1\s+not yet", text(page))
    assert "School 02" in gathering.silent()
    assert not {"School 07", "School 13"} & gathering.silent()


def test_whoever_has_not_answered_can_be_asked(gathering: Gathering) -> None:
    """The one thing that the page is for: words to paste that ask for an answer, and a link for one person."""
    page = gathering.steward.page
    page.goto(f"{gathering.home}/purpose")
    follow(page, "Ask for answers")
    assert "Person 02" in text(page)
    words = page.locator("textarea").first.input_value()
    assert "Reading by ten" in words
    assert not re.search(r"/(link|answer)/\S", words), "a personal link for all to read"


def test_only_whoever_invites_makes_links(gathering: Gathering) -> None:
    page = gathering.members["Person 13"]
    page.goto(f"{gathering.home}/people")
    follow(page, "Person 07")
    assert status(page, f"{page.url}/link") == 404
