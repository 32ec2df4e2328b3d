"""Where the benchmarks keep their databases, and what those cost beside the server: nothing of its own with SQLite, the
CPU-seconds of its processes with PostgreSQL."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench_costs import cpu_of_command, cpu_of_server
from throughline import ROOT


class SQLite:
    name = "SQLite"

    def database(self, folder: Path, name: str) -> str:
        return f"sqlite:{folder}/{name}.sqlite"

    def cpu(self) -> float:
        return 0.0


class PostgreSQL:
    """A throw-away server, which takes no care for power cuts."""

    name = "PostgreSQL"

    def __init__(self, folder: Path, url: str) -> None:
        self.url = url
        self.postmaster = int((folder / "throw-away/postmaster.pid").read_text().split()[0])

    def database(self, folder: Path, name: str) -> str:
        subprocess.run(["psql", "--quiet", "--command", f"CREATE DATABASE {name}", self.url], check=True)
        return self.url.replace("@/", f"@/{name}")

    def cpu(self) -> float:
        """Of all its processes so far; those that ended are in what their parent has waited for."""
        ticks = sum(_fields(self.postmaster)[11:15])
        for process in Path("/proc").glob("[0-9]*"):
            # One that ends meanwhile is in its parent's sum the next time.
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                fields = _fields(int(process.name))
                ticks += sum(fields[11:13]) if fields[1] == self.postmaster else 0
        return ticks / os.sysconf("SC_CLK_TCK")


Engine = SQLite | PostgreSQL


def costs(engine: Engine, pid: int) -> Callable[[], float]:
    """What tells the CPU-seconds of a server and its database so far."""
    return lambda: cpu_of_server(pid) + engine.cpu()


def costs_of_command(engine: Engine, *words: str) -> float:
    """CPU-seconds of a command and of its database."""
    before = engine.cpu()
    return cpu_of_command(*words) + engine.cpu() - before


def _fields(pid: int) -> list[int]:
    """What /proc says of a process, from its state on; the state itself is a letter and counts as 0."""
    state, *rest = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return [0, *map(int, rest)]


@contextlib.contextmanager
def postgresql() -> Iterator[PostgreSQL]:
    with tempfile.TemporaryDirectory(prefix="throughline-bench-", dir="/tmp") as name:
        os.chmod(name, 0o755)
        folder = Path(name) / "pg"
        script = str(ROOT / "bin/postgres")
        url = subprocess.run([script, "start", str(folder)], check=True, text=True, stdout=subprocess.PIPE).stdout.strip()
        try:
            yield PostgreSQL(folder, url)
        finally:
            subprocess.run([script, "stop", str(folder)], check=True)
