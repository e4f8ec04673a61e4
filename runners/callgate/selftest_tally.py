"""What the areas of `callgate test` share: counting, and running a program with a time limit."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from . import system
from .paths import ROOT

TAIL = 6000  # characters of a failed program's output that are shown


@dataclass
class Tally:
    """Single tests of an area, counted; what failed with its output, what was skipped with its reason."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    figures: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    skips: list[str] = field(default_factory=list)

    @property
    def counts(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"

    def add(self, other: Tally) -> Tally:
        for name, value in other.__dict__.items():
            setattr(self, name, getattr(self, name) + value)
        return self

    def fail(self, what: str, output: str = "") -> Tally:
        self.failed += 1
        self.failures.append(f"{what}\n{output[-TAIL:]}" if output.strip() else what)
        return self

    def skip(self, reason: str, count: int = 1) -> Tally:
        self.skipped += count
        self.skips.append(reason)
        return self

    def check(self, what: str, done: Done) -> bool:
        """One test: a program that has to succeed."""
        if done.ok:
            self.passed += 1
        else:
            self.fail(f"{what}: {done.ending}", done.output)
        return done.ok


@dataclass(frozen=True)
class Context:
    full: bool
    work: Path  # a directory for what an area needs while it lasts


Area = Callable[[Context], Tally]


@dataclass(frozen=True)
class Done:
    """How a program ended, and what it wrote."""

    code: int
    output: str
    seconds: float
    timed_out: bool = False

    @property
    def ok(self) -> bool:
        return self.code == 0 and not self.timed_out

    @property
    def ending(self) -> str:
        if self.timed_out:
            return f"no end within {self.seconds:.0f} s"
        return f"signal {-self.code}" if self.code < 0 else f"exit {self.code}"


@dataclass(frozen=True)
class Program:
    argv: Sequence[str | Path]
    cwd: Path = ROOT
    env: Mapping[str, str] = field(default_factory=dict)  # beside our own


def execute(argv: Sequence[str | Path], *, timeout: float, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> Done:
    return execute_together([Program(argv, cwd, env or {})], timeout=timeout)[0]


def execute_together(programs: Sequence[Program], *, timeout: float) -> list[Done]:
    """Runs programs side by side, each in a process group of its own: at the time limit all of it ends."""
    begun = time.monotonic()
    with contextlib.ExitStack() as stack:
        started = []
        for program in programs:
            output = stack.enter_context(tempfile.TemporaryFile())
            child = system.start(
                [str(word) for word in program.argv], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                cwd=program.cwd, env={**os.environ, **program.env},
            )  # fmt: skip
            stack.callback(_end, child)
            started.append((child, output))
        return [_wait(child, output, begun, timeout) for child, output in started]


def _wait(child: subprocess.Popen[bytes], output: IO[bytes], begun: float, timeout: float) -> Done:
    timed_out = False
    try:
        child.wait(max(0.0, begun + timeout - time.monotonic()))
    except subprocess.TimeoutExpired:
        timed_out = True
    seconds = time.monotonic() - begun
    _end(child)
    output.seek(0)
    return Done(child.returncode, output.read().decode("utf-8", "replace"), seconds, timed_out)


def _end(child: subprocess.Popen[bytes]) -> None:
    """Of all that it started too."""
    system.end(child)
    child.wait()


def callgate(*words: str | Path, timeout: float) -> Done:
    """The command line itself, in a process of its own."""
    return execute([sys.executable, "-P", "-m", "callgate", *words], timeout=timeout)


def googletest(program: Path, work: Path, *, timeout: float, env: Mapping[str, str] | None = None) -> Tally:
    """A GoogleTest program, each of its tests counted: one process for each core, with a part of the tests."""
    shards = os.cpu_count() or 1
    directories = [work / f"{program.name}-{n}" for n in range(shards)]
    programs = []
    for n, directory in enumerate(directories):
        shutil.rmtree(directory, ignore_errors=True)
        directory.mkdir()
        sharding = {"GTEST_SHARD_INDEX": str(n), "GTEST_TOTAL_SHARDS": str(shards)}
        argv: list[str | Path] = [program, "--gtest_brief=1", "--gtest_output=json:report.json"]
        programs.append(Program(argv, directory, {**(env or {}), **sharding}))
    tally = Tally()
    for directory, done in zip(directories, execute_together(programs, timeout=timeout), strict=True):
        tally.add(_googletest_report(program, directory / "report.json", done))
    return tally


def _googletest_report(program: Path, report: Path, done: Done) -> Tally:
    tally = Tally()
    if not report.exists():
        return tally.fail(f"{program.name}: {done.ending}, before its tests had ended", done.output)
    failed = 0
    for suite in json.loads(report.read_text(encoding="utf-8"))["testsuites"]:
        for test in suite["testsuite"]:
            if test["status"] != "RUN" or test["result"] == "SKIPPED":
                tally.skip(f"{suite['name']}.{test['name']}: the test itself says so")
            elif test.get("failures"):
                failed += 1
                tally.fail(f"{program.name}: {suite['name']}.{test['name']}", _messages(test["failures"]))
            else:
                tally.passed += 1
    if not done.ok and not failed:
        tally.fail(f"{program.name}: {done.ending}, though no test failed", done.output)
    return tally


def _messages(failures: Sequence[Mapping[str, str]]) -> str:
    return "\n".join(failure["failure"] for failure in failures)


def junit(report: Path, what: str, done: Done) -> Tally:
    """The tests of a JUnit file that a program wrote."""
    tally = Tally()
    if not report.exists():
        return tally.fail(f"{what}: {done.ending}, without a report", done.output)
    for case in xml.parse(report).iter("testcase"):
        name = f"{case.get('classname')}::{case.get('name')}"
        bad = [child for kind in ("failure", "error") for child in case.findall(kind)]
        skip = case.find("skipped")
        if bad:
            tally.fail(name, "\n".join(child.text or child.get("message") or "" for child in bad))
        elif skip is not None:
            tally.skip(f"{name}: {skip.get('message', '')}")
        else:
            tally.passed += 1
    if not done.ok and not tally.failed:
        tally.fail(f"{what}: {done.ending}, though no test failed", done.output)
    return tally
