"""Small imports one after another, and a book that notes which of them were acknowledged.

Import number n brings figures for three districts on day n, so what became of it can be counted in the database.
"""

from __future__ import annotations

import datetime
import itertools
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from throughline import EXECUTABLE, environment, run

INITIATIVE = "punjab-education"
MEASURE = "class-3-mathematics"
PLACES = ("amritsar", "bathinda", "ludhiana")
EPOCH = datetime.date(1970, 1, 1)
FIRST_DAY = datetime.date(1900, 1, 1)


def day(number: int) -> datetime.date:
    return FIRST_DAY + datetime.timedelta(days=number)


def period_code(number: int) -> int:
    """How the product keeps a period of one day: days since 1970, times 1000, plus its length."""
    return (day(number) - EPOCH).days * 1000 + 1


class Book:
    """The imports into one database."""

    def __init__(self, folder: Path, database: Path) -> None:
        self.folder = folder
        self.path = database
        self.numbers = itertools.count(1)
        self.said = ""
        self.acknowledged: set[int] = set()
        # Neither acknowledged nor refused: a crash came between. Either outcome is right, half of one is not.
        self.unknown: set[int] = set()
        folder.mkdir(exist_ok=True)

    @property
    def database(self) -> str:
        return f"sqlite:{self.path}"

    def file(self, number: int) -> Path:
        file = self.folder / f"day-{number}.csv"
        rows = [f"{place},{day(number)},{100 + number % 300},drill" for place in PLACES]
        file.write_text("\n".join(["place,period,value,source", *rows, ""]))
        return file

    def command(self, number: int) -> list[str]:
        return [EXECUTABLE, "import", "values", str(self.file(number)), "--initiative", INITIATIVE,
                "--measure", MEASURE, "--database", self.database]

    def start(self, before: list[str] | None = None) -> tuple[int, subprocess.Popen[str]]:
        """Begins the next import, in a process group that can be killed as a whole."""
        number = next(self.numbers)
        self.unknown.add(number)
        return number, subprocess.Popen(
            [*(before or []), *self.command(number)], env=environment(), start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def note(self, number: int, importing: subprocess.Popen[str]) -> bool:
        """Waits for an import's end and writes down whether it was acknowledged."""
        said, _ = importing.communicate(timeout=120)
        self.said = said
        if importing.returncode == 0:
            self.unknown.discard(number)
            self.acknowledged.add(number)
        return importing.returncode == 0

    def bring(self, before: list[str] | None = None) -> bool:
        return self.note(*self.start(before))

    def counted(self) -> dict[int, int]:
        """By period, how many published figures there are."""
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as database:
            return dict(database.execute(
                "SELECT f.period, COUNT(*) FROM figure f JOIN batch b ON b.scope = f.scope AND b.number = f.batch "
                "WHERE b.state = 'accepted' GROUP BY f.period").fetchall())

    def check(self) -> None:
        """What was acknowledged is there once; of the rest, each is there once or not at all."""
        counted = self.counted()
        for number in sorted(self.acknowledged):
            found = counted.get(period_code(number), 0)
            assert found == len(PLACES), f"acknowledged import {number}: {found} of {len(PLACES)} figures are there"
        for number in sorted(self.unknown):
            found = counted.get(period_code(number), 0)
            assert found in (0, len(PLACES)), f"import {number} is there in part: {found} of {len(PLACES)} figures"

    def check_database(self) -> None:
        """SQLite finds its file sound, and the product finds every table as its ledger tells it."""
        with closing(sqlite3.connect(self.path)) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        verified = run("verify", database=self.database)
        assert verified.returncode == 0, verified.stdout + verified.stderr
        self.check()


def new_book(demonstration: Path, folder: Path) -> Book:
    """A book on a database of its own, which holds the demonstration."""
    database = folder / "throughline.sqlite"
    shutil.copy(demonstration, database)
    return Book(folder / "files", database)


def end(importing: subprocess.Popen[str]) -> None:
    """Kills an import with all it started."""
    os.killpg(importing.pid, 9)
