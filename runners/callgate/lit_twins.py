"""Bad twins of cases about object files: `broken` in their front matter, commands that get the case's rule wrong.

    // broken = ['cc "$@" -Dweak=unused', 'cc "$@" && objcopy -W public "$out"']
    // good = 'cc "$@" -fcf-protection'    # optional: the sibling that gets it right, where the tool alone does not

Each is run by sh in place of the tool on trial, which it calls by its name: cc, link, nasm or gas. "$@" are the arguments
that the RUN line gives it, $out the file behind -o, $in the one to translate. The case must fail, in a check.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from . import known as known_file
from . import lit_cases, lit_config, toolchains
from .lit_cases import LitCase
from .lit_run import Outcome, concerns, failure_of, run_lit
from .paths import CASES
from .plan import Config
from .process import Processes

LEVEL = "O2"
# What a command may call that is not everywhere. (A shell has the rest.)
PROGRAMS = re.compile(r"(?<![-\w/.])(gcc|clang-\d+|objcopy)(?![-\w.])")
FIND = """#!/bin/sh
PATH={tools}:$PATH
for word; do
    case $previous in -o) out=$word ;; esac
    case $word in *.s | *.S | *.asm | *.c) in=$word ;; esac
    previous=$word
done
"""


@dataclass(frozen=True)
class LitTwin:
    """One command. `number` counts from 1; 0 is the good sibling, which has no rule."""

    case: LitCase
    number: int
    command: str

    @property
    def name(self) -> str:
        return f"{self.case.id} {self.number}" if self.number else f"{self.case.id} good"

    @property
    def rule(self) -> str:
        return self.case.rule if self.number else ""


class Judged(NamedTuple):
    """What became of a twin. Either may be empty: why it was skipped, what is wrong with what was seen."""

    twin: LitTwin
    skipped: str = ""
    problem: str = ""


def of(cases: Iterable[object]) -> list[LitTwin]:
    """The bad twins of all cases that have any, and behind those of a case its good sibling."""
    lit = [c for c in cases if isinstance(c, LitCase)]
    return [t for c in lit for t in (*(LitTwin(c, n, b) for n, b in enumerate(c.broken, 1)), LitTwin(c, 0, c.good))]


def replaced(case: LitCase, command: str) -> str:
    """The tool on trial that a command stands in for: the only one, or the first that it names."""
    if len(case.tools) == 1:
        return next(iter(case.tools))
    named = [word for word in re.findall(r"[a-z]+", command) if word in case.tools]
    return named[0] if named else ""


def verify(twins: Sequence[LitTwin], work: Path, processes: Processes, source: Path = CASES) -> list[Judged]:
    """Every twin in one run of lit. Raises RuntimeError where lit itself fails."""
    stage = _Stage(work, processes, source)
    paths: dict[str, LitTwin] = {}
    judged: dict[str, Judged] = {}
    for twin in twins:
        reason = stage.lacks(twin)
        if reason:
            judged[twin.name] = Judged(twin, skipped=reason)
        else:
            paths[str(stage.prepare(twin))] = twin
    told = run_lit(list(paths), work / "lit.json", processes, os.cpu_count() or 1) if paths else {}
    for twin in paths.values():
        name = f"callgate@{twin.name} :: {twin.case.path.relative_to(source).as_posix()}"
        judged[twin.name] = Judged(twin, problem=_problem(twin, told.get(name, Outcome("UNRESOLVED", "lit did not run it", 0.0))))
    return [judged[twin.name] for twin in twins]


def _problem(twin: LitTwin, outcome: Outcome) -> str:
    said = " ".join(failure_of(outcome.output).text)
    if not twin.number:
        return "" if outcome.code == "PASS" else f"not silent: {outcome.code}: {said}"
    if outcome.code == "PASS":
        return f"nothing is found of: {twin.command}"
    if outcome.code != "FAIL" or not failure_of(outcome.output).checked:
        return f"{outcome.code}, and not in a check: {said}"
    return ""


class _Stage:
    """The good tools, by what the case needs, and the suites of the twins."""

    def __init__(self, work: Path, processes: Processes, source: Path) -> None:
        self.work, self.processes, self.source = work, processes, source
        self._known = known_file.load()
        self._compilers = [t for t in toolchains.discover(processes) if t.available and LEVEL in t.levels]
        self._references: dict[str, Config | None] = {}
        self._lacks = lit_config.make_suite(None, work, processes).lacks

    def lacks(self, twin: LitTwin) -> str:
        missing = [p for p in dict.fromkeys(PROGRAMS.findall(twin.command)) if shutil.which(p) is None]
        if missing:
            return f"needs {missing[0]}"
        if "cc" in twin.case.tools and self._reference(twin.case) is None:
            return f"no compiler here has {', '.join(sorted(twin.case.features)) or 'C'}"
        return next((self._lacks[tool] for tool in sorted(twin.case.tools) if tool != "cc" and tool in self._lacks), "")

    def _reference(self, case: LitCase) -> Config | None:
        if case.id not in self._references:
            self._references[case.id] = self._find(case)
        return self._references[case.id]

    def _find(self, case: LitCase) -> Config | None:
        """The first compiler of the rule's ABI that has what the case needs, and of which nothing is known there."""
        # Where a command of the case's own makes the tool good, it need not be so by itself.
        needed = frozenset() if case.good else case.features
        for t in self._compilers:
            if not concerns(t, case):
                continue
            if any(not e.deviation and e.rule == case.rule and e.concerns(case.id, LEVEL, "object") for e in self._known.of(t)):
                continue
            if needed <= toolchains.features(t, self.processes, self._folder("features")):
                return Config(t, LEVEL)
        return None

    def _folder(self, name: str) -> Path:
        folder = self.work / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def prepare(self, twin: LitTwin) -> Path:
        """The path by which lit finds the case with this command in place of the tool."""
        case = twin.case
        directory = self._folder(twin.name.replace("/", "-").replace(" ", "-"))
        config = self._reference(case) if "cc" in case.tools else None
        suite = lit_config.make_suite(config, directory, self.processes, self.source)
        suite.name, suite.features = twin.name, sorted(case.features)
        if twin.command:
            good = directory / "tools"
            good.mkdir()
            for tool in lit_cases.TRIED:
                if tool in suite.commands:
                    _script(good / tool, "#!/bin/sh\n" + f'exec {shlex.join(_whole(suite.commands[tool]))} "$@"\n')
            stand_in = directory / "stand-in"
            _script(stand_in, FIND.format(tools=shlex.quote(str(good))) + twin.command + "\n")
            suite.commands[replaced(case, twin.command)] = [str(stand_in)]
        return lit_config.write_site(suite) / case.path.relative_to(self.source)


def _whole(command: Sequence[str]) -> Iterator[str]:
    """With the path of the program: its name is that of the script that calls it."""
    yield shutil.which(command[0]) or command[0]
    yield from command[1:]


def _script(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
