"""Figures from a file, without scripts: sent or pasted, looked at, mended, brought in."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page

from throughline import Server

from .looking import look
from .people import be, follow, press, send, text

HOME = "/riverbend/measures/import"
STEWARD, PARTNER = "Ines Carvalho", "Leilani Kealoha"
ROWS = "Town;Month;What we counted;Remark\nOld Ford;2025-03;12;\nUpper Bank;2025-03;many;\nNowhere;2025-03;3;flood\n"


def choose(page: Page, name: str, content: bytes) -> None:
    page.set_input_files("[name=file]", files=[{"name": name, "mimeType": "text/csv", "buffer": content}])


def refused(page: Page) -> list[str]:
    return page.locator("[name^=line-]").evaluate_all("fields => fields.map(field => field.name)")


def test_a_file_with_wrong_rows_is_mended_and_comes_in(browser: Browser, server: Server) -> None:
    page = be(browser, server, STEWARD)
    page.goto("/riverbend/measures")
    follow(page, "Import figures")
    choose(page, "march.csv", ROWS.encode("utf-16"))
    send(page)
    meanings = page.locator("select[name^=column-]").evaluate_all("fields => fields.map(field => field.value)")
    assert meanings == ["place", "period", "value", "note"]
    assert send(page).status == 422, "nobody said what is counted, or who says so"
    page.select_option("[name=measure]", "girls-at-school")
    page.fill("[name=source]", "Ferry survey 2025")
    page.fill("[name=keep]", "Ferry list")
    send(page)
    assert "Nothing is saved yet." in text(page)
    assert refused(page) == ["line-3", "line-4"]
    page.fill("[name=line-3]", "Upper Bank;2025-03;7;")
    press(page, "Check again")
    assert refused(page) == ["line-4"]
    press(page, "Import the 2 rows that fit")
    assert "Your figures are in" in text(page) and "2 figures, 2 places" in text(page)
    follow(page, "See the figures")
    assert page.url.endswith("/measures/girls-at-school")
    figures = page.request.get(f"{page.url}/figures.csv").text()
    assert figures.count("2025-03") == figures.count("Ferry survey 2025") == 2

    page.goto(HOME)
    page.fill("[name=text]", ROWS.replace("2025-03", "2025-04").replace("many", "4").replace("Nowhere;", "Mill;"))
    send(page)
    assert "known here as “Ferry list”" in text(page), "the same columns are not recognised"
    assert "Nothing is saved yet." in text(page), "what held for the whole file is asked again"

    page.goto(HOME)
    follow(page, "How files are read")
    assert "Who says so: Ferry survey 2025" in text(page) and "Column “Remark”: note" in text(page)
    press(page, re.compile("Forget it"))
    assert "Nothing is kept yet." in text(page)


def test_a_column_for_each_month(browser: Browser, server: Server) -> None:
    page = be(browser, server, STEWARD)
    page.goto(HOME)
    page.fill("[name=text]", "Town\t2025-05\t2025-06\nOld Ford\t9\t8\nUpper Bank\t7\t-\n")
    send(page)
    months = page.locator("select[name=column-2] option:checked, select[name=column-3] option:checked")
    assert months.all_inner_texts() == ["figure for everybody, May 2025", "figure for everybody, June 2025"]
    page.select_option("[name=measure]", "girls-at-school")
    page.fill("[name=source]", "Ferry survey 2025")
    send(page)
    assert "4 figures" in text(page), text(page)
    press(page, "Import 2 rows")
    assert "4 figures, 2 places" in text(page)


def test_pasted_cells_are_all_or_nothing_until_they_fit(browser: Browser, server: Server) -> None:
    page = be(browser, server, STEWARD)
    page.goto(HOME)
    assert send(page).status == 422
    page.fill("[name=text]", "place\tperiod\tvalue\nOld Ford\t2025-05\t1,5\n")
    send(page)
    page.select_option("[name=measure]", "girls-at-school")
    page.fill("[name=source]", "A walk through the village")
    send(page)
    assert refused(page) == ["line-2"]
    assert not page.get_by_role("button", name=re.compile("^Import")).count(), "there is nothing to import"
    page.fill("[name=line-2]", "Old Ford\t2025-05\t15")
    press(page, "Check again")
    press(page, "Import 1 row")
    assert "1 figure, 1 place, May 2025" in text(page)


def test_what_is_no_file_of_figures_is_refused_in_plain_words(browser: Browser, server: Server) -> None:
    page = be(browser, server, STEWARD)
    for content, words in [
        (b"PK\x03\x04" + bytes(100), "whole workbook"), ("Ñandú;1".encode("latin-1"), "cannot be read as text"),
        (b"a,a\n1,2\n", "no two alike"), (b"a,b\n" * 260_000, "larger than 1 MB"),
    ]:
        page.goto(HOME)
        choose(page, "figures.csv", content)
        assert send(page).status in (413, 422)
        assert words in text(page)
    page.goto(HOME)
    choose(page, "figures.csv", b"a,b\n" * 1_000_000)
    assert send(page).status == 413, "the browser must get to see that it was too much"


def test_every_step_can_be_used(browser: Browser, server: Server) -> None:
    page = be(browser, server, STEWARD, scripts=True)
    faults = []
    page.goto(HOME)
    for step in ("file", "columns", "check"):
        faults += [f"{step} {fault}" for fault in look(page)]
        if step == "file":
            page.fill("[name=text]", ROWS.replace("Remark", "Anything else"))
        elif step == "columns":
            page.select_option("[name=measure]", "girls-at-school")
            page.fill("[name=source]", "Ferry survey 2025")
        if step != "check":
            send(page)
    assert refused(page)
    assert not faults, "\n".join(faults)


def report(page: Page) -> str:
    page.goto("/me")
    address = page.locator("main a[href*='/reports/girls-at-school/']").last.get_attribute("href")
    assert address
    return address


def test_a_file_fills_a_report_and_a_figure_has_its_note(browser: Browser, server: Server) -> None:
    page = be(browser, server, PARTNER)
    address = report(page)
    page.goto(f"{address}/paste")
    choose(page, "school.csv", b'Place,Everybody,settled,moves for work\n"Sandbar Island","1,204",some,3\n')
    assert send(page).status == 422
    cells = page.locator("[name=cells]")
    assert cells.input_value().splitlines()[1] == "Sandbar Island\t1,204\tsome\t3", "what was in the file is lost"
    cells.fill(cells.input_value().replace("some", "x"))
    send(page)
    fields = page.locator("table input")
    assert [field.input_value() for field in fields.all()] == ["1204", "x", "3"]
    page.locator("summary", has_text="Say something about one figure").click()
    page.locator("[name^=n-]").nth(2).fill("Two came late.")
    fields.nth(2).fill("")
    assert send(page).status == 422, "a note stands beside nothing"
    fields.nth(2).fill("4")
    send(page)
    assert "moves for work: 4 · Two came late." in text(page)
