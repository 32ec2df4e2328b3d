"""The house checks that read sources: `bin/check` runs them.

Each check is a function whose docstring says what holds; it yields a Fault for every place where that does not.
Only Python's standard library is needed, so that a clone can be checked before anything is installed.
"""

from __future__ import annotations

import functools
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple


class Fault(NamedTuple):
    path: Path
    line: int
    words: str


Check = Callable[[], Iterator[Fault]]
LANGUAGES = ("en", "es", "fr", "hi", "pa")
MANIFEST = Path("Package.swift")


# -- What there is to check ------------------------------------------------------------------------------------


@functools.cache
def files(*suffixes: str) -> list[Path]:
    """The project's own files: what git tracks, or would."""
    listing = subprocess.check_output(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], text=True)
    paths = sorted({Path(name) for name in listing.split("\0") if name})
    return [path for path in paths if path.is_file() and (not suffixes or path.suffix in suffixes)]


@functools.cache
def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="replace").splitlines()


def find(pattern: str, words: str, paths: list[Path]) -> Iterator[Fault]:
    """Every line of these files that matches the pattern."""
    expression = re.compile(pattern)
    for path in paths:
        for number, line in enumerate(lines(path), 1):
            if expression.search(line):
                yield Fault(path, number, words)


class Module(NamedTuple):
    name: str
    folder: Path
    imports: frozenset[str]
    uses_packages: bool


@functools.cache
def modules() -> list[Module]:
    """The modules as Package.swift declares them, asked of SwiftPM itself."""
    # A scratch folder of its own: in the usual one this would wait for whoever is building.
    with tempfile.TemporaryDirectory() as scratch:
        dump = subprocess.check_output(["swift", "package", "--scratch-path", scratch, "dump-package"])
    found = []
    for target in json.loads(dump)["targets"]:
        if target["type"] in ("regular", "executable", "test", "system"):
            parent = "Tests" if target["type"] == "test" else "Sources"
            named = {kind: [d[kind][0] for d in target["dependencies"] if kind in d] for kind in ("byName", "product")}
            found.append(Module(
                target["name"], Path(target.get("path") or f"{parent}/{target['name']}"),
                frozenset(named["byName"]), bool(named["product"])))
    return found


# -- The shape of the house ------------------------------------------------------------------------------------


def registered_components() -> Iterator[Fault]:
    """the components in Package.swift are the folders of Sources/Components"""
    registered = {m.folder for m in modules() if m.folder.parent.name == "Components"}
    folders = {Path(*path.parts[:3]) for path in files() if path.parts[:2] == ("Sources", "Components")}
    for folder in folders - registered:
        yield Fault(folder, 1, "is not in the list of components in Package.swift")
    for folder in registered - folders:
        yield Fault(MANIFEST, 1, f"the component {folder.name} has no folder {folder}")


def component_readmes() -> Iterator[Fault]:
    """every component has a README.md"""
    for module in modules():
        if module.folder.parent.name == "Components" and not (module.folder / "README.md").is_file():
            yield Fault(module.folder, 1, "has no README.md")


IMPORT = re.compile(r"^\s*(?:@\S+\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+"
                    r"(?:(?:struct|class|enum|protocol|func|typealias|let|var)\s+)?(\w+)")


def imports() -> Iterator[tuple[Module, Path, int, str, str]]:
    """Each import: its module, file, line, the line's text and what is imported."""
    for module in modules():
        for path in files(".swift"):
            if module.folder in path.parents:
                in_string = False
                for number, line in enumerate(lines(path), 1):
                    in_string ^= line.count('"""') % 2 == 1
                    if not in_string and (match := IMPORT.match(line)):
                        yield module, path, number, line, match[1]


def arrows() -> Iterator[Fault]:
    """modules import only what Package.swift's table lets them"""
    # What comes with Swift may be used anywhere; the house's modules and packages only where the table says so.
    with_swift = {"Swift", "Foundation", "Dispatch", "Synchronization", "Glibc", "Musl", "Darwin", "Testing"}
    house = {m.name for m in modules()}
    for module, path, number, _, name in imports():
        if name in house and name not in module.imports:
            yield Fault(path, number, f"{module.name} may not import {name}")
        elif name not in house and name not in with_swift and not module.uses_packages:
            yield Fault(path, number, f"{module.name} uses no packages, but imports {name}")


def driver_interface() -> Iterator[Fault]:
    """only storages, Server and their tests see Core's driver interface"""
    trusted = {
        "SQLiteStorage", "PostgresStorage", "Server", "TestSupport", "StorageTests", "CoreTests", "SiteTests"}
    for module, path, number, line, name in imports():
        if "@_spi(Driver)" in line and module.name not in trusted:
            yield Fault(path, number, f"{module.name} may not import {name} with @_spi(Driver)")


# -- What the sources must not say -----------------------------------------------------------------------------


def crashes() -> Iterator[Fault]:
    """no try! and no fatalError"""
    yield from find(r"\btry!", "let the error through instead of try!", files(".swift"))
    # What returns Never can do nothing else.
    yield from find(r"^(?!.*: Never \{).*\bfatalError\(", "throw a Problem instead of fatalError", files(".swift"))


def unchecked() -> Iterator[Fault]:
    """every @unchecked Sendable says above why it is safe"""
    for fault in find(r"@unchecked Sendable", "needs a comment in the line above: why is it safe?", files(".swift")):
        above = lines(fault.path)[fault.line - 2].strip() if fault.line > 1 else ""
        if not above.startswith("//"):
            yield fault


def sleeps() -> Iterator[Fault]:
    """tests do not sleep"""
    tests = [path for path in files(".swift", ".py") if path.parts[0] == "Tests"]
    yield from find(r"\b(?:Thread\.|Task\.|time\.)?u?sleep\s*\(", "waits for time, not for what it needs", tests)


def loose_ends() -> Iterator[Fault]:
    """nothing is left for later in a comment"""
    yield from find(r"\b(?:TO[D]O|FIX[M]E|XX[X])\b", "do it, or open an issue", files(".swift", ".py", ".css", ".md", ""))


def length() -> Iterator[Fault]:
    """no source is longer than 300 lines"""
    scripts = [path for path in files("") if path.parts[0] in ("bin", ".ci")]
    for path in files(".swift", ".py") + scripts:
        if len(lines(path)) > 300:
            yield Fault(path, 301, f"{len(lines(path))} lines: what could stand by itself?")


def workplace() -> Iterator[Fault]:
    """nothing points to a folder outside the project"""
    yield from find(r"/wor[k]/|\.\./share[d]\b", "is not there for whoever clones this", files())


# -- Texts and documentation -----------------------------------------------------------------------------------


def languages() -> Iterator[Fault]:
    """every text exists in every language"""
    for folder in sorted({path.parent for path in files(".json") if path.parent.name == "Text"}):
        present = {path.stem for path in folder.glob("*.json")}
        for missing in set(LANGUAGES) - present:
            yield Fault(folder, 1, f"has no {missing}.json")
        texts = {language: json.loads((folder / f"{language}.json").read_text()) for language in present}
        keys = set().union(*texts.values())
        for language, known in texts.items():
            for key in sorted(keys - set(known)):
                yield Fault(folder / f"{language}.json", 1, f"“{key}” is missing")


def anchors(path: Path) -> set[str]:
    """The places in a page of documentation that a link can lead to, named as GitHub names them."""
    headings = [line.lstrip("#").strip().lower() for line in lines(path) if re.match(r"#{1,6} ", line)]
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in headings}


def links() -> Iterator[Fault]:
    """links in the documentation lead somewhere, and the commands it names exist"""
    for path in files(".md"):
        for number, line in enumerate(lines(path), 1):
            for target in re.findall(r"\]\(([^)\s]+)\)", line):
                if not re.match(r"[a-z]+:", target):
                    name, _, anchor = target.partition("#")
                    page = path.parent / name if name else path
                    if not page.exists():
                        yield Fault(path, number, f"{target} is not there")
                    elif anchor and page.suffix == ".md" and anchor not in anchors(page):
                        yield Fault(path, number, f"{target}: no such heading")
            for command in re.findall(r"(?<![\w/.-])bin/[a-z]+", line):
                if not Path(command).is_file():
                    yield Fault(path, number, f"there is no {command}")


CHECKS: list[Check] = [
    registered_components, component_readmes, arrows, driver_interface, crashes, unchecked, sleeps, loose_ends, length,
    workplace, languages, links,
]


def main() -> int:
    failed = False
    for check in CHECKS:
        faults = sorted(check())
        print(f"{'FAILED' if faults else 'ok':7} {check.__doc__}")
        for fault in faults:
            print(f"        {fault.path}:{fault.line}: {fault.words}")
        failed = failed or bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
