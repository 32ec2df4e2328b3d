"""An acknowledged import survives a power cut: on a disk that forgets whatever was not synced (losing_disk.py).

Needs FUSE (bin/setup --all) and takes a while, so it runs only with `bin/test --drills`.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from throughline import Server, run

from .imports import Book, end

pytestmark = pytest.mark.long
CUTS = 500


class Machine:
    """A computer with such a disk: it can be switched on, and lose its power."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / "store"
        self.store.mkdir()
        self.starts = 0
        self.disk: subprocess.Popen[bytes] | None = None

    def switch_on(self) -> Path:
        self.starts += 1
        self.mounted = self.folder / f"disk-{self.starts}"
        self.mounted.mkdir()
        program = Path(__file__).parent / "losing_disk.py"
        self.disk = subprocess.Popen([sys.executable, program, self.store, self.mounted, str(self.starts)])
        while not os.path.ismount(self.mounted):
            try:
                ended = self.disk.wait(timeout=0.02)
            except subprocess.TimeoutExpired:
                continue
            raise AssertionError(f"the disk ended with {ended}")
        return self.mounted

    def lose_disk(self) -> None:
        """From this moment nothing more is kept, nor answered."""
        if self.disk:
            self.disk.kill()
            self.disk.wait()

    def lose_power(self, *running: subprocess.Popen[str]) -> None:
        self.lose_disk()
        for process in running:
            if process.poll() is None:
                end(process)
        if self.disk:
            subprocess.run(["fusermount3", "-u", "-z", str(self.mounted)], check=True)
        self.disk = None


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    if shutil.which("fusermount3") is None or not os.access("/dev/fuse", os.W_OK):
        pytest.skip("FUSE is missing: bin/setup --all")
    machine = Machine(tmp_path)
    yield machine
    machine.lose_power()


WRITER = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("PRAGMA journal_mode = WAL")
database.execute(f"PRAGMA synchronous = {sys.argv[2]}")
database.execute("CREATE TABLE IF NOT EXISTS written (number INTEGER PRIMARY KEY, more BLOB)")
while True:
    number = database.execute("INSERT INTO written (more) VALUES (zeroblob(2000)) RETURNING number").fetchone()[0]
    print(number, flush=True)
"""


@pytest.mark.parametrize("synchronous, loses", [("FULL", False), ("NORMAL", True)])
def test_the_disk_tells_the_careful_from_the_careless(machine: Machine, synchronous: str, loses: bool) -> None:
    """The drill of the drill: plain SQLite that syncs every commit loses nothing on it; one that does not, does."""
    lost = 0
    last = 0
    for _ in range(20):
        path = machine.switch_on() / "database"
        with closing(sqlite3.connect(path)) as database:
            if last:
                found = database.execute("SELECT COALESCE(MAX(number), 0) FROM written").fetchone()[0]
                lost += found < last
        writer = subprocess.Popen([sys.executable, "-c", WRITER, path, synchronous], start_new_session=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert writer.stdout
        for _ in range(100):
            last = int(writer.stdout.readline())
        machine.lose_power(writer)
        writer.communicate()
    assert bool(lost) == loses, f"synchronous={synchronous} lost something at {lost} of 20 cuts"


def test_the_power_is_cut(machine: Machine, demonstration: Path, tmp_path: Path, chance: random.Random) -> None:
    shutil.copy(demonstration, machine.store / "throughline.sqlite")
    book = Book(tmp_path / "files", Path())
    for cut in range(CUTS):
        book.path = machine.switch_on() / "throughline.sqlite"
        if cut % 50 == 0:
            book.check_database()
        with Server(book.database, log=tmp_path / "log") as server:
            book.check()
            for _ in range(chance.randrange(4)):
                assert book.bring(), book.said
            number, importing = book.start()
            try:
                importing.wait(timeout=chance.uniform(0, 0.3))
            except subprocess.TimeoutExpired:
                pass
            # The disk goes first: what is acknowledged after that moment was acknowledged without it.
            machine.lose_disk()
            server.kill()
            book.note(number, importing)
            machine.lose_power()
    book.path = machine.switch_on() / "throughline.sqlite"
    book.check_database()
    print(f"{CUTS} power cuts, {len(book.acknowledged)} imports acknowledged, {len(book.unknown)} cut off, none lost")


def test_a_checkpoint_outlives_a_power_cut(machine: Machine, demonstration: Path, tmp_path: Path) -> None:
    """Who was given a signed checkpoint can hold the site to it, so the key that signed it must be there as well."""
    shutil.copy(demonstration, machine.store / "throughline.sqlite")
    given = run("checkpoint", database=f"sqlite:{machine.switch_on()}/throughline.sqlite")
    assert given.returncode == 0, given.stderr
    machine.lose_power()
    kept = tmp_path / "checkpoint"
    kept.write_text(given.stdout)
    verified = run("verify", "--against", str(kept), database=f"sqlite:{machine.switch_on()}/throughline.sqlite")
    assert verified.returncode == 0, verified.stdout + verified.stderr
