"""What bin/bench measures. CPU-seconds, never wall time: those of the server from /proc, those of commands from wait4."""

from __future__ import annotations

import datetime
import http.client
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from throughline import EXECUTABLE, Server, environment

HOME = "/punjab-education"
MEASURE = f"{HOME}/measures/performance-grading-index"
ROUNDS = 3
ROWS = 100_000
DISTRICTS = """amritsar barnala bathinda faridkot fatehgarh-sahib fazilka firozpur gurdaspur hoshiarpur jalandhar
    kapurthala ludhiana mansa moga muktsar nawanshahr pathankot patiala rupnagar sangrur"""


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


def best(measure: Callable[[], float]) -> float:
    return max(measure() for _ in range(ROUNDS))


def requests_per_second(server: Server, path: str, *, wanted: int = 200, **headers: str) -> float:
    """Requests on one kept connection, per CPU-second of the server."""
    count = 2_000
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    before = cpu_of_server(server.pid)
    for _ in range(count):
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == wanted, f"{path} answered {answer.status}"
    connection.close()
    return count / max(cpu_of_server(server.pid) - before, 0.01)


def bench_requests(folder: Path) -> None:
    with Server(f"sqlite:{folder}/requests.sqlite", "--demo", log=folder / "log") as server:
        tag = server.get(HOME).headers["etag"]
        wishes: list[tuple[str, str, dict[str, str]]] = [
            ("home of an initiative", HOME, {}),
            ("… its JSON", HOME, {"accept": "application/json"}),
            ("… unchanged, as 304", HOME, {"if_none_match": tag}),
            ("a measure", MEASURE, {}),
        ]
        bare = best(lambda: requests_per_second(server, "/health"))
        print(f"{'/health, the least there is':34}{bare:9,.0f} requests per CPU-second")
        for words, path, headers in wishes:
            wanted = 304 if "if_none_match" in headers else 200
            rate = best(lambda: requests_per_second(server, path, wanted=wanted, **headers))
            print(f"{words:34}{rate:9,.0f} requests per CPU-second   {rate / bare:.2f} of /health")
        resident = Path(f"/proc/{server.pid}/status").read_text().partition("VmRSS:")[2].split()[0]
        print(f"{'memory after all that':34}{int(resident) / 1024:9,.0f} MB")


def bench_start(folder: Path) -> None:
    database = f"sqlite:{folder}/requests.sqlite"
    started = time.monotonic()
    with Server(database, log=folder / "log") as server:
        seconds = time.monotonic() - started
        resident = Path(f"/proc/{server.pid}/status").read_text().partition("VmRSS:")[2].split()[0]
    print(f"{'start to first answer':34}{seconds * 1000:9,.0f} ms, {int(resident) / 1024:,.0f} MB")


def write_values(file: Path) -> None:
    """Rows for an import: one value for each of 20 districts on each of 5,000 days."""
    districts = DISTRICTS.split()
    days = [datetime.date(2001, 1, 1) + datetime.timedelta(days=number) for number in range(ROWS // len(districts))]
    rows = [f"{place},{day},{(number * 7919) % 1000},bench" for number, day in enumerate(days) for place in districts]
    file.write_text("\n".join(["place,period,value,source", *rows, ""]))


def bench_import(folder: Path) -> None:
    """An import with everything it does (checks, versions, roll-ups, ledger) beside the bare rows going into a table."""
    file = folder / "values.csv"
    write_values(file)
    database = f"sqlite:{folder}/import.sqlite"
    cpu_of_command(EXECUTABLE, "demo", "--database", database)
    rate = ROWS / cpu_of_command(
        EXECUTABLE, "import", "values", str(file), "--initiative", HOME[1:], "--measure", "students-surveyed",
        "--database", database)
    print(f"{'import of values':34}{rate:9,.0f} rows per CPU-second", end="")
    if shutil.which("sqlite3"):
        bare = best(lambda: ROWS / cpu_of_command("sqlite3", "-batch", stdin=BARE_IMPORT.format(file=file)))
        print(f"       {rate / bare:.2f} of sqlite3's bare .import ({bare:,.0f})", end="")
    print()
    rate = best(lambda: ROWS / cpu_of_command(EXECUTABLE, "verify", "--database", database))
    print(f"{'verify':34}{rate:9,.0f} figures per CPU-second, with their entries and roll-ups")


BARE_IMPORT = """
CREATE TABLE bare (place TEXT, period TEXT, value TEXT, source TEXT, PRIMARY KEY (place, period)) WITHOUT ROWID;
.import --csv --skip 1 {file} bare
"""


SERVICES = 100_000
TOPICS = "divorce eviction wages debt custody benefits pension asylum school disability".split()
COUNTIES = """Alachua Baker Bay Bradford Brevard Broward Calhoun Charlotte Citrus Clay Collier Columbia Dixie Duval
    Escambia Flagler Franklin Gadsden Gilchrist Glades Gulf Hamilton Hardee Hendry Hernando Highlands""".split()
RECIPE = """{"within": "florida", "sheets": [
  {"of": "organisation", "file": "who.csv", "columns": [
    {"field": "id", "columns": ["id"]}, {"field": "name", "columns": ["name"]}]},
  {"of": "service", "file": "what.csv", "columns": [
    {"field": "id", "columns": ["id"]}, {"field": "organisation", "columns": ["who"]},
    {"field": "name", "columns": ["name"]}, {"field": "description", "columns": ["description"]},
    {"field": "minimumAge", "columns": ["from"]}, {"field": "maximumAge", "columns": ["to"]},
    {"field": "topic", "columns": ["topics"], "split": ";"}, {"field": "area", "columns": ["areas"], "split": ";"}]}]}
"""


def write_services(folder: Path) -> None:
    """A directory of many services: each with three topics, two counties, ages and a few words."""
    folder.mkdir()
    (folder / "recipe.json").write_text(RECIPE)
    (folder / "who.csv").write_text("id,name\n" + "".join(f"{number},Helper {number}\n" for number in range(500)))
    rows = []
    for number in range(SERVICES):
        topics = ";".join(TOPICS[(number * step + step) % len(TOPICS)] for step in (1, 3, 7))
        areas = ";".join(f"{COUNTIES[(number * step) % len(COUNTIES)]} County" for step in (5, 11))
        words = f"word{number % 5000} help{number % 700} office{number % 90}"
        ages = f"{number % 4 * 18},{60 + number % 40}"
        rows.append(f"{number},{number % 500},Desk {number},{words},{ages},{topics},{areas}")
    (folder / "what.csv").write_text("\n".join(["id,who,name,description,from,to,topics,areas", *rows, ""]))


def search_milliseconds(server: Server, question: str) -> float:
    """Of the server's CPU for one search that nobody asked before, its page and all; so no page is kept for it."""
    ages = range(120)
    before = cpu_of_server(server.pid)
    for age in ages:
        answer = server.get(f"/legal-help/services?{question}&age={age}", accept="application/json")
        assert answer.status == 200, question
    return (cpu_of_server(server.pid) - before) * 1000 / len(ages)


def bench_services(folder: Path) -> None:
    """Looking for one of many services, by a common word, a rare one, a place, and all of them."""
    directory, database = folder / "directory", f"sqlite:{folder}/services.sqlite"
    write_services(directory)
    cpu_of_command(EXECUTABLE, "demo", "--database", database)
    rate = SERVICES / cpu_of_command(
        EXECUTABLE, "import", "services", str(directory), "--initiative", "legal-help", "--directory", "bench",
        "--name", "Bench", "--source", "bench", "--recipe", str(directory / "recipe.json"), "--database", database)
    print(f"{'import of services':34}{rate:9,.0f} services per CPU-second")
    with Server(database, log=folder / "log") as server:
        for words, question in (
            ("a common word", "need=divorce"), ("a rare word", "need=word77"), ("a place", "place=bay-county-florida"),
            ("two common words and a place", "need=divorce+wages&place=bay-county-florida"),
            ("a rare word and a place", "need=word77&place=bay-county-florida"),
        ):
            print(f"{'search: ' + words:34}{search_milliseconds(server, question):9.1f} ms of CPU, its answer and all")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="throughline-bench.") as name:
        folder = Path(name)
        bench_requests(folder)
        bench_start(folder)
        bench_import(folder)
        bench_services(folder)


if __name__ == "__main__":
    main()
