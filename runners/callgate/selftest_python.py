"""Areas of `callgate test` about the Python part and the suite as a whole: python, windows, suite, style."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from . import sources, toolchains
from .cases import files as case_files
from .cases import lint, load
from .paths import ROOT
from .process import Processes
from .selftest_tally import Context, Tally, callgate, execute, junit

PYTEST_SECONDS = 600.0
RUN_SECONDS = 600.0
RUN_SECONDS_FULL = 1200.0
TOOLCHAINS = ("gcc-12", "clang-19")
WINDOWS = ("gcc-12-ms_abi", "mingw", "clang-msvc-19")
RANDOM = 500
RANDOM_FULL = 20_000


def python(context: Context) -> Tally:
    """The tests of the command line, the driver and the reports."""
    return _pytest(context, "not windows", "runners/tests", "reports/tests")


def windows(context: Context) -> Tally:
    """Those of the driver about Windows x64."""
    return _pytest(context, "windows", "runners/tests")


def _pytest(context: Context, marked: str, *folders: str) -> Tally:
    report = context.work / "pytest.xml"
    argv = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junit-xml={report}"]
    argv += ["-m", marked, *folders]
    argv += ["-n", str(min(4, os.cpu_count() or 1))] if importlib.util.find_spec("xdist") else []
    argv += ["--slow"] if context.full else []
    timeout = PYTEST_SECONDS * (3 if context.full else 1)
    return junit(report, "pytest", execute(argv, timeout=timeout))


def suite(context: Context) -> Tally:
    """The cases themselves, and real runs that have to be clean."""
    tally = Tally()
    loaded = load(case_files())
    problems = lint(loaded)
    tally.figures.append(f"lint: {len(loaded)} cases, {len(problems)} problems")
    for problem in problems:
        tally.fail(problem)
    tally.passed += not problems
    here = [t.name for t in toolchains.discover(Processes()) if t.available]
    chosen = [t for t in TOOLCHAINS if t in here] or [t for t in here if t.startswith(("gcc", "clang"))][:2]
    if not chosen:
        return tally.skip("runs: no gcc and no clang here (./callgate setup toolchains)", 2)
    if len(chosen) < len(TOOLCHAINS):
        tally.figures.append(f"runs with {', '.join(chosen)} alone: {', '.join(set(TOOLCHAINS) - set(here))} is not here")
    common = ["--toolchain", ",".join(chosen), "--opt", "O0,O2"]
    _clean_run(context, tally, "cases", ["sysv/args", *common])
    count = RANDOM_FULL if context.full else RANDOM
    _clean_run(context, tally, "random", ["--random", str(count), "--no-cases", *common])
    _clean_run(context, tally, "random C++", ["--random", str(count), "--lang", "c++", "--no-cases", *common])
    if windows := [t for t in WINDOWS if t in here]:
        common = ["--toolchain", ",".join(windows), "--opt", "O0,O2"]
        _clean_run(context, tally, "Windows cases", ["win64/args", *common])
        _clean_run(context, tally, "Windows random", ["--random", str(count), "--no-cases", *common])
    if missing := [t for t in WINDOWS if t not in here]:
        tally.figures.append(f"Windows: {', '.join(missing)} is not here (./callgate setup toolchains)")
    return tally


def _clean_run(context: Context, tally: Tally, name: str, words: list[str]) -> None:
    directory = context.work / name
    done = callgate("run", *words, "--results", directory, timeout=RUN_SECONDS_FULL if context.full else RUN_SECONDS)
    if tally.check("callgate run " + " ".join(words), done):
        summary = json.loads((directory / "summary.json").read_text(encoding="utf-8"))
        verdicts = ", ".join(f"{n} {verdict}" for verdict, n in summary["verdicts"].items() if n)
        tally.figures.append(f"{name}: {verdicts}; {summary['calls']} calls, {done.seconds:.0f} s")


# ---- style


def style(context: Context) -> Tally:
    """Formatters and checkers that are installed, and rules of our own."""
    tally = Tally()
    harness = [p for p in sources.files() if p.is_relative_to(ROOT / "harness") and p.suffix in (".h", ".cpp")]
    _tool(tally, "clang-format", _found("clang-format-19", "clang-format"), ["--dry-run", "-Werror", *harness])
    _tool(tally, "ruff", _found("ruff"), ["check", "--no-cache"])
    cache = context.work / "mypy"
    typed: list[str | Path] = ["--cache-dir", cache, "--python-executable", sys.executable]
    _tool(tally, "mypy", _found("mypy"), typed)
    _tool(tally, "mypy for Windows", _found("mypy"), [*typed, "--platform", "win32", "runners/callgate", "reports"])
    scripts = [p for p in (ROOT / "callgate", ROOT / "runners" / "prepare.sh", ROOT / ".ci" / "run") if p.exists()]
    _tool(tally, "shellcheck", _found("shellcheck"), ["-x", *scripts])
    for what, problems in _own_rules():
        if problems:
            tally.fail(what, "\n".join(problems))
        else:
            tally.passed += 1
    return tally


def _found(*names: str) -> str | None:
    beside = Path(sys.executable).parent
    return next((found for n in names if (found := shutil.which(n, path=str(beside)) or shutil.which(n))), None)


def _tool(tally: Tally, name: str, program: str | None, arguments: list[str | Path]) -> None:
    if program is None:
        tally.skip(f"{name} is not installed: ./callgate setup develop")
    else:
        tally.check(name, execute([program, *arguments], timeout=RUN_SECONDS))


def _own_rules() -> list[tuple[str, list[str]]]:
    checks: list[tuple[str, Callable[[Path, list[str]], list[str]]]] = [
        ("no file is longer than 600 lines", sources.too_long),
        ("web addresses stand in comments and licences alone", sources.addresses),
        ("no work is left for later", sources.unfinished),
    ]
    texts = [(p, lines) for p in sources.files() if (lines := sources.lines(p)) is not None]
    return [(what, [problem for p, lines in texts for problem in check(p, lines)]) for what, check in checks]
