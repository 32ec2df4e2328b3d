"""Adds up what the parts of bin/test ran: python3 Tests/tally.py FOLDER

Beside each PART.verdict (the runner's exit code) lie PART*.xml, in the JUnit form that both `swift test` and pytest
write. A part that ran no test, or whose runner failed without naming a failed test (it crashed, and its file ends in
the middle), counts as one failure: silence is not success.
"""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import NamedTuple


class Count(NamedTuple):
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __str__(self) -> str:
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def total(counts: list[Count]) -> Count:
    return Count(*(sum(column) for column in zip(*counts)))


def count_file(path: Path) -> Count:
    passed = failed = skipped = 0
    try:
        cases = list(ElementTree.parse(path).iter("testcase"))
    except ElementTree.ParseError:
        return Count()
    for case in cases:
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
        elif case.find("skipped") is not None:
            skipped += 1
        else:
            passed += 1
    return Count(passed, failed, skipped)


def count_part(verdict: Path) -> Count:
    count = total([Count()] + [count_file(path) for path in verdict.parent.glob(f"{verdict.stem}*.xml")])
    said_failed = verdict.read_text().strip() != "0"
    if count.passed + count.failed == 0 or (said_failed and count.failed == 0):
        print(f"{verdict.stem}: its runner ended with {verdict.read_text().strip()} after {count}")
        return count._replace(failed=count.failed + 1)
    return count


def main(folder: Path) -> int:
    parts = {verdict.stem: count_part(verdict) for verdict in sorted(folder.glob("*.verdict"))}
    for name, count in parts.items():
        print(f"{name:9}{count}")
    everything = total([Count()] + list(parts.values()))
    if not parts:
        return 0
    print(everything)
    return 1 if everything.failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
