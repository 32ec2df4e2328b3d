"""An acknowledged import survives kill -9: of the server, and of the command that works alone."""

from __future__ import annotations

import random
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from throughline import Server

from .imports import end, new_book


def test_the_server_is_killed(demonstration: Path, tmp_path: Path, chance: random.Random, full: bool) -> None:
    """Two clients import through a running server, one file after another, until it is killed; then it starts again."""
    book = new_book(demonstration, tmp_path)
    kills = 1_000 if full else 25

    def keep_importing(killed: threading.Event) -> None:
        while not killed.is_set():
            book.bring()

    for _ in range(kills):
        killed = threading.Event()
        with Server(book.database, log=tmp_path / "log") as server, ThreadPoolExecutor(2) as clients:
            working = [clients.submit(keep_importing, killed) for _ in range(2)]
            killed.wait(chance.uniform(0, 0.8))
            server.kill()
            killed.set()
        for client in working:
            client.result()
        book.check()
    book.check_database()
    print(f"{kills} kills, {len(book.acknowledged)} imports acknowledged, {len(book.unknown)} cut off, none lost")
    assert book.acknowledged and book.unknown, "every kill came too early or too late to say anything"


def test_the_command_is_killed(demonstration: Path, tmp_path: Path, chance: random.Random, full: bool) -> None:
    """No server runs; the import itself is killed while it writes."""
    book = new_book(demonstration, tmp_path)
    assert book.bring(), book.said
    kills = 1_000 if full else 25
    for _ in range(kills):
        number, importing = book.start()
        try:
            importing.wait(timeout=chance.uniform(0, 0.3))
        except subprocess.TimeoutExpired:
            end(importing)
        book.note(number, importing)
        book.check()
    assert book.bring(), f"after {kills} kills nothing can be imported any more: {book.said}"
    book.check_database()
    print(f"{kills} kills, {len(book.acknowledged)} imports acknowledged, {len(book.unknown)} cut off, none lost")
    assert book.unknown, "no kill came in time to say anything"
