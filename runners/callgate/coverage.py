"""Branch coverage of the model by the curated cases: what no case decides both ways is listed, or explained.

The model is built with --coverage and without its alterations (CALLGATE_RULES_ALONE) in a folder of its own, reads
every case once, and gcov says which branches were taken. A call that may throw has an edge for the exception and one
for its return: it decides nothing, and both are left out.
"""

from __future__ import annotations

import json
import os
import subprocess
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import cases as case_files
from .errors import EnvironmentLack
from .paths import BUILD, CASES, ROOT

MODEL = ROOT / "harness" / "model"
SOURCES = (
    "layout.cpp", "classify.cpp", "place.cpp", "place_win64.cpp", "vectorcall.cpp", "classes.cpp", "classes_msvc.cpp",
)  # fmt: skip
DIRECTORY = BUILD / "coverage"
EXPLAINED = CASES / "uncovered.toml"


@dataclass(frozen=True)
class Line:
    """A line of the model with branches: how many edges, and how many that no case takes."""

    source: str
    number: int
    text: str
    edges: int
    untaken: int

    @property
    def where(self) -> str:
        return f"harness/model/{self.source}:{self.number}"


@dataclass(frozen=True)
class Coverage:
    lines: tuple[Line, ...]
    reasons: Mapping[tuple[str, str], str]  # by source and text of a line

    @property
    def open(self) -> list[Line]:
        return [line for line in self.lines if line.untaken and (line.source, line.text) not in self.reasons]

    @property
    def stale(self) -> list[str]:
        needed = {(line.source, line.text) for line in self.lines if line.untaken}
        return [f"{source}: {text}" for source, text in self.reasons if (source, text) not in needed]

    @property
    def figures(self) -> str:
        edges, untaken = sum(n.edges for n in self.lines), sum(n.untaken for n in self.lines)
        unexplained = sum(line.untaken for line in self.open)
        return (
            f"{edges} edges of branches of the model, {edges - untaken} taken by a curated case, "
            f"{untaken - unexplained} explained, {unexplained} open"
        )


def measure() -> Coverage:
    """Builds, runs and asks gcov. Raises EnvironmentLack where a tool is not there or does not fit the compiler."""
    _tool(["cmake", "--preset", "coverage", "-B", str(DIRECTORY)])
    _tool(["cmake", "--build", str(DIRECTORY), "--target", "callgate-core"])
    for old in DIRECTORY.rglob("*.gcda"):  # counts add up over runs
        old.unlink()
    request = [{"file": str(p), "text": p.read_text(encoding="utf-8")} for p in case_files.files()]
    _tool([str(DIRECTORY / "callgate-core"), "cases"], json.dumps(request))
    lines = [line for source in SOURCES for line in _lines(source)]
    return Coverage(tuple(lines), _reasons())


def report(coverage: Coverage) -> int:
    """Prints what is open; 0 where all is covered or explained."""
    for line in coverage.open:
        print(f"{line.where}: {line.untaken} of {line.edges} edges taken by no case: {line.text}")
    for text in coverage.stale:
        print(f"{EXPLAINED.relative_to(ROOT)}: explains what a case covers, or what is no longer there: {text}")
    print(coverage.figures)
    return 1 if coverage.open or coverage.stale else 0


def _tool(argv: Sequence[str], text: str | None = None) -> str:
    try:
        done = subprocess.run(argv, input=text, capture_output=True, text=True, check=False, cwd=ROOT)
    except OSError as error:
        raise EnvironmentLack(f"{argv[0]}: {error.strerror}: ./callgate setup develop") from None
    if done.returncode != 0:
        raise EnvironmentLack(f"{' '.join(argv[:3])} ended with {done.returncode}: {(done.stderr or done.stdout).strip()[-500:]}")
    return done.stdout


def _lines(source: str) -> list[Line]:
    data = next(DIRECTORY.rglob(f"model/{source}.gcda"), None)
    if data is None:
        raise EnvironmentLack(f"no counts of {source}: the compiler of {DIRECTORY} writes none that gcov reads")
    out = _tool(["gcov", "--json-format", "--stdout", "--branch-probabilities", os.fspath(data)])
    texts = (MODEL / source).read_text(encoding="utf-8").splitlines()
    return count(source, texts, json.loads(out)["files"])


def count(source: str, texts: Sequence[str], files: Sequence[Mapping[str, Any]]) -> list[Line]:
    """The branching lines of a source in gcov's JSON. A line that stands in several functions counts once in each."""
    found = []
    for row in (row for f in files if Path(f["file"]).name == source for row in f["lines"]):
        edges: list[int] = []
        for branch in row["branches"]:
            if not branch["throw"]:
                edges.append(branch["count"])
            elif edges:
                edges.pop()  # the return of the same call
        text = texts[row["line_number"] - 1].strip()
        if edges and text != "}":  # there only what a function owns is freed: nothing is decided
            found.append(Line(source, row["line_number"], text, len(edges), edges.count(0)))
    return found


def _reasons() -> dict[tuple[str, str], str]:
    data = tomllib.loads(EXPLAINED.read_text(encoding="utf-8"))
    return {(e["source"], e["line"]): e["reason"] for e in data.get("uncovered", [])}
