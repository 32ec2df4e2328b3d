"""A directory of services from files, without scripts: sent, explained, looked at, brought in."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page

from throughline import ROOT, Server

from .looking import look
from .people import be, follow, press, send, status, text

HOME = "/riverbend/services/import"
STEWARD, PARTNER = "Ines Carvalho", "Leilani Kealoha"
SHEET = """Provider;Service;Helps with;Serves;Street;Phone;Remark
Ferry Kitchen;Warm meals;food,company;Riverbend;1 Quay Lane;555 0101;
Ferry Kitchen;Food to take home;food;Old Ford;1 Quay Lane;ask at the door;since May
;Nobody's;;;;;
"""
HSDS = ROOT / "Tests" / "ServicesTests" / "Fixtures" / "hsds-1.1"


def choose(page: Page, *files: tuple[str, bytes]) -> None:
    page.set_input_files(
        "[name=file]", files=[{"name": name, "mimeType": "text/csv", "buffer": content} for name, content in files]
    )


def explain(page: Page, name: str) -> None:
    page.fill("[name=title]", name)
    page.fill("[name=source]", "A leaflet from the quay")
    page.select_option("[name=sector]", label="Civil society")


def test_a_spreadsheet_comes_in_and_is_brought_up_to_date(
    browser: Browser, server: Server, screenshots: Path | None
) -> None:
    page = be(browser, server, STEWARD, scripts=True)
    faults = []

    def look_at(step: str) -> None:
        picture = screenshots / f"bringing-{step}" if screenshots else None
        faults.extend(f"{step} {fault}" for fault in look(page, picture=picture))

    page.goto("/riverbend/services")
    follow(page, "Bring in a directory")
    look_at("files")
    choose(page, ("quay.csv", SHEET.encode("utf-16")))
    send(page)
    meanings = page.locator("select[name^=column-]").evaluate_all("fields => fields.map(field => field.value)")
    assert meanings == ["organisation", "name", "topic", "area", "address", "phone", ""]
    look_at("what")
    explain(page, " ")
    assert send(page).status == 422, "nobody said what it is called"
    assert page.locator("select[name=column-2]").input_value() == "name", "what was sent is lost"
    explain(page, "Quay leaflet")
    page.select_option("[name=split]", ",")
    send(page)
    assert "Nothing is saved yet." in text(page)
    assert "quay.csv, line 4" in text(page) and "It does not say which organisation gives it." in text(page)
    assert "quay.csv, line 3, Phone" in text(page)
    look_at("check")
    with page.expect_download() as download:
        page.get_by_role("button", name="All that does not fit, as a spreadsheet").click()
    rows = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    assert len(rows) == 3 and rows[1].startswith("row refused,quay.csv,4,")
    press(page, "Bring in the 2 services that fit")
    assert "The directory is in" in text(page) and "2 services are from it." in text(page)
    look_at("in")
    page.goto("/riverbend/services?need=meals")
    assert "Ferry Kitchen" in text(page)

    page.goto(HOME)
    follow(page, "Quay leaflet")
    follow(page, "Bring in another")
    choose(page, ("quay.csv", SHEET.replace("Warm meals", "Warm suppers").encode()))
    send(page)
    explain(page, "Quay leaflet")
    send(page)
    assert "1 service is new here." in text(page) and "1 service came in before" in text(page), text(page)
    assert not faults, "\n".join(faults)


def test_the_sheets_of_hsds_are_chosen_together(browser: Browser, server: Server) -> None:
    page = be(browser, server, STEWARD)
    page.goto(HOME)
    choose(page, *((file.name, file.read_bytes()) for file in sorted(HSDS.glob("*.csv"))))
    send(page)
    assert not page.locator("[name^=column-]").count(), "their columns say themselves what they are"
    explain(page, "Legal aid")
    send(page)
    assert re.search(r"\b89\b", text(page)) and "… and " in text(page), "only the first rows are listed"
    press(page, "Bring in the 89 services that fit")
    assert "89 services are from it." in text(page)


def test_what_cannot_be_read_is_refused_in_plain_words(browser: Browser, server: Server) -> None:
    page = be(browser, server, STEWARD)
    one = ("services.csv", b"a,b\n1,2\n")
    for files, words in [
        ([("list.xlsx", b"PK\x03\x04" + bytes(100))], "whole workbook"),
        ([("list.csv", "Ñandú;1".encode("latin-1"))], "cannot be read as text"),
        ([one, ("other.csv", b"a,b\n")], "not clear how these files are read"),
        ([one, ("list.recipe", b'{"sheets": 7}')], "recipe cannot be read"),
        ([("list.csv", b"a,b\n" * 260_000)], "larger than 1 MB"),
    ]:
        page.goto(HOME)
        choose(page, *files)
        assert send(page).status in (413, 422)
        assert words in text(page), words


def test_for_others_there_is_no_such_page(browser: Browser, server: Server) -> None:
    page = be(browser, server, PARTNER)
    page.goto("/riverbend/services")
    assert not page.locator("a[href*='services/import']").count()
    assert status(page, HOME) == 404
