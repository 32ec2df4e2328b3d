"""How the benchmarks measure: CPU-seconds, never wall time. Those of a server come from /proc, those of commands from wait4."""

from __future__ import annotations

import http.client
import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from throughline import environment

ROUNDS = 3


def cpu_of_server(pid: int) -> float:
    """User and system seconds of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def cpu_of_command(*words: str, stdin: str = "") -> float:
    """User and system seconds of a command, which must succeed."""
    process = subprocess.Popen(words, env=environment(), text=True, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    assert process.stdin
    process.stdin.write(stdin)
    process.stdin.close()
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0, f"this failed: {words}"
    return used.ru_utime + used.ru_stime


def memory_of_server(pid: int) -> str:
    """What it holds, and how much of that is its own: the rest is its program, which the system keeps for its files."""
    status = Path(f"/proc/{pid}/status").read_text()
    resident, own = (int(status.partition(f"{name}:")[2].split()[0]) / 1024 for name in ("VmRSS", "RssAnon"))
    return f"{resident:,.0f} MB, {own:,.0f} of them its own"


def best(measure: Callable[[], float]) -> float:
    return max(measure() for _ in range(ROUNDS))


def least(work: Callable[[], object]) -> float:
    """CPU-seconds of this process. Ten rounds, as Tests/Bench has: the first few mostly wait for memory, on both sides."""
    seconds = []
    for _ in range(10):
        before = time.process_time()
        work()
        seconds.append(time.process_time() - before)
    return min(seconds)


def requests_per_second(
    port: int, cpu: Callable[[], float], path: str, *, count: int = 2_000, wanted: int = 200, **headers: str,
) -> float:
    """Requests on one kept connection, per CPU-second of what answers them."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    before = cpu()
    for _ in range(count):
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == wanted, f"{path} answered {answer.status}"
    connection.close()
    return count / max(cpu() - before, 0.01)
