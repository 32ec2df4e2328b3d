"""A failing disk is never papered over, and each acknowledgement has waited for the disk.

strace stands between the product and the kernel. Where it may not trace, these drills cannot run, and say so.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from throughline import Server

from .imports import new_book


def may_trace() -> bool:
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True).returncode == 0


pytestmark = pytest.mark.skipif(not may_trace(), reason="strace is missing, or may not trace here")

FAULTS = {"the disk fails to sync": "fdatasync,fsync:error=EIO", "the disk is full": "pwrite64:error=ENOSPC"}


@contextmanager
def traced(server: Server, log: Path, *options: str) -> Iterator[None]:
    """strace on every thread of a running server."""
    tracer = subprocess.Popen(
        ["strace", "-f", "-y", "-o", str(log), *options, "-p", str(server.pid)],
        stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert tracer.stderr
    said = tracer.stderr.readline()
    assert "attached" in said, said
    try:
        yield
    finally:
        tracer.terminate()
        tracer.wait()
        tracer.stderr.close()


@pytest.mark.parametrize("first", [1, 2, 3, 4, 10, 20, 30], ids=lambda number: f"from call {number} on")
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_command_admits_it(demonstration: Path, tmp_path: Path, fault: str, first: int) -> None:
    book = new_book(demonstration, tmp_path)
    assert book.bring(), book.said
    trace = tmp_path / "trace"
    acknowledged = book.bring(["strace", "-f", "-o", str(trace), *failing(f"{fault}:when={first}+")])
    failed = "(INJECTED)" in trace.read_text()
    assert acknowledged or failed, book.said
    if first == 1:
        assert failed, "the disk was not even asked"
        assert not acknowledged, f"it was acknowledged all the same: {book.said}"
    # Later on the failure may come after the last commit, when the log is moved into the database on closing. What
    # counts then is that whatever was acknowledged is there.
    book.check_database()
    assert book.bring(), f"with the disk well again: {book.said}"
    book.check_database()


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_server_admits_it(demonstration: Path, tmp_path: Path, fault: str) -> None:
    book = new_book(demonstration, tmp_path)
    trace = tmp_path / "trace"
    with Server(book.database, log=tmp_path / "log") as server:
        assert book.bring(), book.said
        with traced(server, trace, *failing(fault)):
            acknowledged = book.bring()
        assert "(INJECTED)" in trace.read_text(), "the disk was not even asked"
        assert not acknowledged, f"it was acknowledged all the same: {book.said}"
        server.kill()
    book.check_database()
    with Server(book.database, log=tmp_path / "log"):
        assert book.bring(), f"with the disk well again: {book.said}"
    book.check_database()


def failing(fault: str) -> list[str]:
    """strace's options for a fault such as "fsync:error=EIO"; other calls are left alone."""
    return ["-e", f"trace={fault.partition(':')[0]}", "-e", f"inject={fault}"]


def test_each_acknowledgement_waited_for_the_disk(demonstration: Path, tmp_path: Path) -> None:
    """With `synchronous=NORMAL` a commit would not sync the log, and a power cut would lose it."""
    book = new_book(demonstration, tmp_path)
    trace = tmp_path / "trace"
    with Server(book.database, log=tmp_path / "log") as server:
        assert book.bring(), book.said
        with traced(server, trace, "-e", "trace=fdatasync,fsync"):
            imports = 10
            for _ in range(imports):
                assert book.bring(), book.said
    synced = len(re.findall(r"f(?:data)?sync\(\d+<[^>]*-wal>\) += 0", trace.read_text()))
    print(f"{imports} imports acknowledged after {synced} syncs of the log")
    assert synced >= imports
