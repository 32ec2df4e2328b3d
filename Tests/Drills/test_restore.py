"""A backup restored on a new machine is the same initiative: whole, and with the same figures."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from throughline import Server, run

from .imports import Book

PAGES = (
    "/punjab-education", "/punjab-education/measures", "/punjab-education/measures/performance-grading-index",
    "/punjab-education/measures/class-3-mathematics", "/punjab-education/partners", "/punjab-education/record",
)


def shown(server: Server) -> dict[str, object]:
    return {page: json.loads(server.get(page, accept="application/json").body) for page in PAGES}


@pytest.mark.parametrize("is_running", [True, False], ids=["while the server runs", "at rest"])
def test_backup_and_restore(demonstration: Path, tmp_path: Path, is_running: bool) -> None:
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    here.mkdir()
    elsewhere.mkdir()
    shutil.copy(demonstration, here / "throughline.sqlite")
    database = f"sqlite:{here}/throughline.sqlite"
    backup = str(tmp_path / "backup")
    with Server(database, log=here / "log") as server:
        before = shown(server)
        if is_running:
            made = run("backup", backup, database=database)
        else:
            assert server.stop() == 0, server.last_words()
            made = run("backup", backup, database=database)
        assert made.returncode == 0, made.stdout + made.stderr
    shutil.rmtree(here)

    restored = f"sqlite:{elsewhere}/throughline.sqlite"
    for words in (["restore", backup], ["verify"]):
        done = run(*words, database=restored)
        assert done.returncode == 0, done.stdout + done.stderr
    with Server(restored, log=elsewhere / "log") as server:
        assert shown(server) == before


def test_a_checkpoint_finds_a_shortened_ledger(demonstration: Path, tmp_path: Path) -> None:
    """The ledger alone cannot show that its end was cut off; a checkpoint that a partner kept can."""
    earlier, now = tmp_path / "earlier.sqlite", tmp_path / "now.sqlite"
    for path in (earlier, now):
        shutil.copy(demonstration, path)
    book = Book(tmp_path / "files", now)
    assert book.bring(), book.said
    checkpoint = run("checkpoint", database=book.database)
    assert checkpoint.returncode == 0, checkpoint.stderr
    kept = tmp_path / "checkpoint"
    kept.write_text(checkpoint.stdout)
    assert run("verify", "--against", str(kept), database=book.database).returncode == 0
    assert run("verify", "--against", str(kept), database=f"sqlite:{earlier}").returncode != 0


def test_a_changed_fact_is_found(demonstration: Path, tmp_path: Path) -> None:
    """Someone with the database in their hands changes one figure behind the product's back."""
    database = tmp_path / "throughline.sqlite"
    shutil.copy(demonstration, database)
    assert run("verify", database=f"sqlite:{database}").returncode == 0
    with closing(sqlite3.connect(database)) as changed, changed:
        changed.execute("UPDATE figure SET units = units + 1 WHERE units = (SELECT MAX(units) FROM figure)")
    found = run("verify", database=f"sqlite:{database}")
    assert found.returncode != 0, found.stdout
