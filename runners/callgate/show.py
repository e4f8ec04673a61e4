"""The commands that only show: cases, toolchains, reports, differences, lint."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from . import cases as case_files
from . import lit_cases, specimen_cases, toolchains
from .errors import UsageError
from .paths import CASES
from .process import Processes


def list_cases(prefixes: Sequence[str], *, as_json: bool) -> int:
    loaded = case_files.load(case_files.select(case_files.files(), prefixes))
    if as_json:
        rows = [{"case": c.id, "rule": c.rule, "says": c.says, "declaration": c.declaration} for c in loaded]
        print(json.dumps(rows, indent=2))
        return 0
    width = max((len(c.id) for c in loaded), default=0)
    for case in loaded:
        print(f"{case.id:<{width}}  {case.says}")
    print(f"{len(loaded)} cases", file=sys.stderr)
    return 0


def list_toolchains(extra: Sequence[Path], *, as_json: bool) -> int:
    found = toolchains.discover(Processes(), tuple(p.resolve() for p in extra))
    if as_json:
        rows = [
            {"name": t.name, "version": t.version, "tool": list(t.tool), "levels": list(t.levels), "package": t.package,
             "reason": t.reason}
            for t in found
        ]  # fmt: skip
        print(json.dumps(rows, indent=2))
        return 0
    table = Table(box=None, pad_edge=False)
    for column in ("toolchain", "version", "levels", ""):
        table.add_column(column)
    for t in found:
        note = "" if t.available else t.lacking
        table.add_row(t.name, t.version or "-", " ".join(t.levels), note)
    Console().print(table)
    return 0 if any(t.available for t in found) else 3


def lint(files: Sequence[Path]) -> int:
    """Exit 1 where a case has a problem."""
    for path in files:
        if not path.is_file():
            raise UsageError(f"{path}: there is no such file")
        if path.suffix not in case_files.SUFFIXES and path.resolve() not in [*lit_cases.files(), *specimen_cases.files()]:
            raise UsageError(
                f"{path}: not a case: cases are declarations, NAME.c or NAME.cpp, the lit tests of cases/link,"
                " and asm/specimen/NAME.asm"
            )
    paths = [p.resolve() for p in files] or case_files.files()
    root = CASES if all(CASES in p.parents or specimen_cases.is_specimen(p) for p in paths) else Path("/")
    loaded = case_files.load(paths, root)
    problems = case_files.lint(loaded) + ([] if files else lit_cases.stray() + specimen_cases.stray())
    for problem in problems:
        print(problem)
    print(f"{len(loaded)} cases, {len(problems)} problems", file=sys.stderr)
    return 1 if problems else 0


def report(results: Path, form: str) -> int:
    from reports import ReadError, read_run, render

    try:
        run = read_run(results)
    except ReadError as error:
        raise UsageError(str(error)) from None
    for warning in run.warnings:
        print(f"callgate: {warning}", file=sys.stderr)
    print(render(run, form))
    return 0


def diff(old: Path, new: Path) -> int:
    from reports import ReadError, read_run
    from reports.diff import compare, render_diff

    try:
        changes = compare(read_run(old), read_run(new))
    except ReadError as error:
        raise UsageError(str(error)) from None
    print(render_diff(changes))
    return changes.exit


