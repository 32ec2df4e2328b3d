"""A page of 50 rows that is never kept, with everything that is asked before somebody may read it, beside Datasette: the same
rows in SQLite, each with one thread."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from API.people import be
from bench_costs import best, requests_per_second
from bench_engines import Engine, SQLite, costs
from throughline import Server, free_port

PAGE = "/riverbend/record"
ROWS = 50


@contextlib.contextmanager
def datasette(database: Path) -> Iterator[tuple[int, int]]:
    """Its port and process. It suggests no facets: that is work which nobody asked for here."""
    port = free_port()
    words = [sys.executable, "-m", "datasette", str(database), "--port", str(port), "--setting", "suggest_facets", "off",
             "--setting", "num_sql_threads", "1"]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr
        # It says so when it listens.
        assert any("running on" in line for line in process.stderr), "Datasette did not start"
        yield port, process.pid
    finally:
        process.terminate()
        process.wait()


def copy_entries(entries: list[dict[str, object]], database: Path) -> None:
    """The rows that the page shows, as it shows them: a column for each field."""
    columns = sorted({name for entry in entries for name in entry})
    with contextlib.closing(sqlite3.connect(database)) as db, db:
        db.execute(f"CREATE TABLE entry ({', '.join(columns)})")
        db.executemany(
            f"INSERT INTO entry VALUES ({', '.join('?' for _ in columns)})",
            [[str(entry.get(name, "")) for name in columns] for entry in entries])


def bench_pages(folder: Path, engine: Engine) -> None:
    with Server(engine.database(folder, "pages"), "--demo", log=folder / "log") as server:
        person = be(server, "Ines Carvalho")
        entries = person.read(PAGE)["entries"]
        assert len(entries) == ROWS, f"{PAGE} shows {len(entries)} rows"
        cookie = "; ".join(f"{name}={value}" for name, value in person.session.cookies.items())
        ours = best(lambda: requests_per_second(server.port, costs(engine, server.pid), PAGE, count=500, cookie=cookie))
    copy_entries(entries, folder / "peer.db")
    with datasette(folder / "peer.db") as (port, pid):
        theirs = best(lambda: requests_per_second(port, costs(SQLite(), pid), f"/peer/entry?_size={ROWS}", count=200))
    print(f"{'50 rows for a member, never kept':34}{ours:9,.0f} requests per CPU-second   Datasette {theirs:,.0f}"
          f"   {ours / theirs:.1f} times as many")
