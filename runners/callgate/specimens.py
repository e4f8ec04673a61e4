"""Running specimens: subjects into one library per configuration, one process per assembler, the journal into records."""

from __future__ import annotations

import json
import os
import tempfile
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import machine, system, toolchains, windows_worker
from .execute import Trouble, _trouble
from .plan import Config
from .process import Finished, Processes
from .records import Judgement, Record, mark_fixed, record_id, repeat_command, worst
from .specimen_cases import SpecimenCase
from .specimen_hosts import ASSEMBLERS, Here, Host, UnderWine
from .toolchains import WINDOWS, expand, in_language
from .twins import assemble, assembling
from .windows import Windows

ROLE = "specimen"
RUN_FACTOR = 12  # a process has many calls to make: this many times the limit of one


@dataclass
class Outcome:
    """What became of one specimen under one configuration, both assemblers together."""

    verdict: str = "pass"
    phase: str = "judge"
    reason: str = ""
    findings: list[dict[str, Any]] = field(default_factory=list)
    seconds: float = 0.0

    def take(self, verdict: str, phase: str = "judge", reason: str = "") -> None:
        if worst((self.verdict, verdict)) != self.verdict:
            self.verdict, self.phase, self.reason = verdict, phase, reason


@dataclass
class Tests:
    """What the journal of one process says of one suite."""

    ran: int = 0
    skips: list[str] = field(default_factory=list)
    findings: list[dict[str, Any]] = field(default_factory=list)
    seconds: float = 0.0
    under_way: str = ""  # the test that did not end


def program(host: Host, assembler: str) -> Path:
    return host.program(f"callgate-specimens-{assembler}")


@dataclass
class SpecimenRun:
    """The specimens of one run. Several processes may share `work`: the first that needs a configuration does it."""

    cases: list[SpecimenCase]
    processes: Processes
    work: Path
    judgement: Judgement
    timeout: float = 5.0
    compile_timeout: float = 120.0
    windows: Windows | None = None  # while code for Windows is run
    _outcomes: dict[str, dict[str, Outcome]] = field(default_factory=dict)

    def records(self, case: SpecimenCase, config: Config) -> list[Record]:
        records = [make_record(case, config, self.outcomes(config)[case.id], self.judgement)]
        mark_fixed(records, self.judgement.known.of(config.toolchain))
        return records

    def outcomes(self, config: Config) -> dict[str, Outcome]:
        if config.key not in self._outcomes:
            folder = self.work / "specimens" / config.file_name
            folder.mkdir(parents=True, exist_ok=True)
            stored = folder / "done.json"
            with (folder / "lock").open("w") as lock:
                system.lock(lock)
                if not stored.exists():
                    outcomes = Trial(self, config, folder).run()
                    stored.write_text(json.dumps({k: vars(o) for k, o in outcomes.items()}), encoding="utf-8")
            told = json.loads(stored.read_text(encoding="utf-8"))
            self._outcomes[config.key] = {k: Outcome(**o) for k, o in told.items()}
        return self._outcomes[config.key]

    def prepare(self, configs: Iterable[Config], windows: Windows | None) -> None:
        """Builds what is not built with the rest. Raises EnvironmentLack where it cannot be."""
        self.windows = windows
        abis = {abi for case in self.cases for abi in case.abis}
        wanted = any(c.toolchain.abi in abis & WINDOWS for c in configs)
        if windows and wanted and not windows_worker.lacks_for_specimens():
            windows.build_specimens()

    def host(self, config: Config) -> Host:
        if config.toolchain.abi not in WINDOWS:
            return Here(self.processes)
        assert self.windows is not None, "prepare() comes first"
        return UnderWine(self.windows)

    def routine(self, case: SpecimenCase, assembler: str) -> Path:
        """The object of a routine that is linked with the code on trial."""
        folder = self.work / "routines"
        folder.mkdir(parents=True, exist_ok=True)
        obj = folder / f"{case.name}-{assembler}.o"
        if not obj.exists():
            own = obj.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
            assemble(case.path.with_suffix(ASSEMBLERS[assembler]), own, self.processes).replace(obj)
        return obj


class Trial:
    """All specimens of a run under one configuration."""

    def __init__(self, run: SpecimenRun, config: Config, folder: Path) -> None:
        self.of, self.config, self.folder = run, config, folder
        self.host = run.host(config)
        self.cases = [case for case in run.cases if config.toolchain.abi in case.abis]
        self.outcomes = {case.id: Outcome() for case in self.cases}
        self.commands: list[list[str]] = []
        self._spoken: dict[str, tuple[frozenset[str], str]] = {}  # by language: features, and why there is none at all

    def run(self) -> dict[str, Outcome]:
        ready: list[tuple[SpecimenCase, Path | None]] = []
        for case in self.cases:
            trouble = self._lacks(case)
            obj = self.folder / f"{case.name}.o" if case.subject and not trouble else None
            if obj is not None:
                trouble = self._compile(case, obj)
            if trouble:
                self.outcomes[case.id].take(trouble.verdict, trouble.phase.replace("tool", "compile"), trouble.reason)
            elif case.linked and obj:
                self._judge_linked(case, obj)
            else:
                ready.append((case, obj))
        objects = [obj for _, obj in ready if obj]
        library = self.folder / "subjects.so"
        if objects and self._link(objects, library):
            self._one_by_one(ready)
        else:
            self._judge([case for case, _ in ready], library if objects else None, ready)
        return self.outcomes

    def _lacks(self, case: SpecimenCase) -> Trouble | None:
        if reason := machine.lacks(case.isa):
            return Trouble("unsupported", "run", reason)
        toolchain, language = self.config.toolchain, case.language
        if toolchain.abi in WINDOWS and (reason := windows_worker.lacks_for_specimens()):
            return Trouble("unsupported", "run", reason)
        if language not in self._spoken:
            with tempfile.TemporaryDirectory(prefix="callgate-features-") as probes:
                self._spoken[language] = toolchains.spoken(toolchain, language, self.of.processes, Path(probes))
        spoken, reason = self._spoken[language]
        if reason:
            return Trouble("unsupported", "compile", reason)
        if lacking := sorted(case.features - spoken):
            return Trouble("unsupported", "compile", f"{toolchain.name} has no {lacking[0]}")
        return None

    # ---- subjects

    def _compile(self, case: SpecimenCase, obj: Path) -> Trouble | None:
        t = in_language(self.config.toolchain, case.language)
        flags = [*t.levels[self.config.level], *t.isa[case.isa], *case.flags, *t.flags]
        for step in t.compile:
            argv = expand(step, t.tool, {"in": str(case.subject), "out": str(obj), "dir": str(obj.parent)}, flags)
            if trouble := self._tool(argv, "compile"):
                return trouble
        return None if obj.is_file() else Trouble("error", "compile", f"{t.name} exits 0 but writes no object")

    def _link(self, objects: Sequence[Path], library: Path) -> Trouble | None:
        t = self.config.toolchain
        flags = [*t.levels[self.config.level], *t.flags]
        for step in t.level_links.get(self.config.level, t.link):
            words = [w for word in step for w in (map(str, objects) if word == "{in}" else [word])]
            argv = expand(words, t.tool, {"out": str(library), "dir": str(library.parent)}, flags)
            if trouble := self._tool(argv, "link"):
                return trouble
        return None if library.is_file() else Trouble("error", "link", f"{t.name} exits 0 but writes no library")

    def _tool(self, argv: list[str], phase: str) -> Trouble | None:
        self.commands.append(argv)
        limit = self.of.compile_timeout
        finished = self.of.processes.run(argv, purpose="toolchain", timeout=limit, cwd=self.folder)
        return _trouble(finished, phase, {str(self.folder) + "/": ""}, limit)

    def _one_by_one(self, ready: Sequence[tuple[SpecimenCase, Path | None]]) -> None:
        """The library of all does not link or load: each specimen gets one of its own."""
        for case, obj in ready:
            library = self.folder / f"{case.name}.so" if obj else None
            if obj and library and (trouble := self._link([obj], library)):
                self.outcomes[case.id].take(trouble.verdict, trouble.phase.replace("tool", "link"), trouble.reason)
            else:
                self._judge([case], library, ())

    # ---- tests

    def _judge(
        self, cases: Sequence[SpecimenCase], library: Path | None, retry: Sequence[tuple[SpecimenCase, Path | None]]
    ) -> None:
        if retry and library and (reason := self._load_error(library)):
            return self._one_by_one(retry)
        reason = self._load_error(library) if library else ""
        if reason:
            for case in cases:
                self.outcomes[case.id].take("error", "load", reason)
            return None
        for assembler in ASSEMBLERS:
            left = list(cases)
            while left:
                left = self._process(left, library, assembler)
        return None

    def _judge_linked(self, case: SpecimenCase, obj: Path) -> None:
        """The routine is in the library, where it and the code on trial find each other by name."""
        for assembler in ASSEMBLERS:
            library, routine = self.folder / f"{case.name}-{assembler}.so", self.of.routine(case, assembler)
            self.commands.append(assembling(case.path.with_suffix(ASSEMBLERS[assembler]), routine))
            if trouble := self._link([obj, routine], library):
                return self.outcomes[case.id].take(trouble.verdict, trouble.phase.replace("tool", "link"), trouble.reason)
            self._process([case], library, assembler)
        return None

    def _load_error(self, library: Path) -> str:
        finished = self._execute(next(iter(ASSEMBLERS)), library, ["--load-only"])
        return "" if finished.ok else finished.describe().removeprefix("exit 3: ")

    def _execute(self, assembler: str, library: Path | None, options: Iterable[str]) -> Finished:
        subjects = [f"--subjects={self.host.spell(library)}"] if library else []
        argv = [str(program(self.host, assembler)), *subjects, *options]
        self.commands.append(self.host.command(argv))
        limit = self.of.timeout * RUN_FACTOR
        return self.host.run(argv, purpose="worker", timeout=limit, cwd=self.folder)

    def _process(self, cases: list[SpecimenCase], library: Path | None, assembler: str) -> list[SpecimenCase]:
        """Runs these; returns those that a crash or hang kept from running."""
        journal = self.folder / f"{assembler}.journal"
        journal.unlink(missing_ok=True)
        names = ":".join(f"{case.name}.*" for case in cases)
        finished = self._execute(assembler, library, [f"--journal={self.host.spell(journal)}", f"--gtest_filter={names}"])
        seen = read_journal(journal)
        stopped = next((case for case in cases if case.name in seen and seen[case.name].under_way), None)
        # Under Wine a program that ends at a fault may end with 1, as one does whose tests failed.
        ended = not finished.timed_out and finished.returncode in (0, 1) and stopped is None
        for case in cases:
            if case.name in seen:
                self._take(case, seen[case.name], assembler)
        if ended:
            for case in cases:
                if case.name not in seen:
                    self.outcomes[case.id].take("error", "run", f"no test of it ran ({assembler})")
            return []
        culprit = stopped or next((case for case in cases if case.name not in seen), cases[0])
        test = seen[culprit.name].under_way if stopped else "before any test"
        limit = f"it did not end within {self.of.timeout * RUN_FACTOR:g} s" if finished.timed_out else ending(finished)
        verdict = "timeout" if finished.timed_out else "crash"
        self.outcomes[culprit.id].take(verdict, "run", f"{test} ({assembler}): {limit}")
        return [case for case in cases if case.name not in seen and case is not culprit]

    def _take(self, case: SpecimenCase, tests: Tests, assembler: str) -> None:
        outcome = self.outcomes[case.id]
        outcome.seconds += tests.seconds
        for found in tests.findings:
            outcome.findings.append({"rule": case.rule, "place": case.rule.rpartition(".")[2], **found, "shape": assembler})
        if tests.findings:
            outcome.take("fail")
        elif tests.skips:  # what was not tried is not said to pass
            whole = len(tests.skips) == tests.ran
            reason = tests.skips[0] if whole else f"{len(tests.skips)} of {tests.ran} tests skipped: {tests.skips[0]}"
            outcome.take("unsupported", "run", reason)


def ending(finished: Finished) -> str:
    """How a program ended that did not run its tests to their end; in Wine's words, where it has some."""
    told = next((line for line in finished.output.splitlines() if line.startswith("wine: Unhandled")), "")
    return told.partition(" (thread")[0].removeprefix("wine: ") or finished.describe()


def read_journal(path: Path) -> dict[str, Tests]:
    """By suite. A last line that was cut off is none."""
    told: dict[str, Tests] = {}
    current = Tests()
    for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
        try:
            event = json.loads(line)
        except ValueError:
            break
        match event.pop("event"):
            case "start":
                current = told.setdefault(event["specimen"], Tests())
                current.ran += 1
                current.under_way = event["test"]
            case "finding":
                current.findings.append({**event, "mode": current.under_way})
            case "failure":
                says = " ".join(event["says"].split())
                current.findings.append({"says": says, "wanted": "", "got": "", "mode": current.under_way})
            case "skip":
                current.skips.append(event["reason"])
            case "end":
                current.seconds += event["seconds"]
                current.under_way = ""
    return told


def make_record(case: SpecimenCase, config: Config, outcome: Outcome, j: Judgement) -> Record:
    toolchain = config.toolchain
    identity = record_id(case.id, config, ROLE)
    entries = [e for e in j.known.of(toolchain) if not e.deviation and e.concerns(case.id, config.level, ROLE)]
    findings = []
    for raw in outcome.findings:
        known = next(
            (e.reference for e in entries if not e.verdict and e.rule == raw["rule"] and e.place in ("", raw["place"])), ""
        )
        findings.append(
            {"rule": raw["rule"], "level": j.level(raw["rule"]), "place": raw["place"], "argument": "", "wanted": raw["wanted"],
             "got": raw["got"], "origin": "", "says": raw["says"], "shape": raw["shape"], "mode": raw["mode"], "known": known,
             "deviations": []}
        )  # fmt: skip
    verdict, reason = outcome.verdict, outcome.reason
    if verdict == "fail":
        serious = [f for f in findings if j.counts(f["rule"])]
        verdict = "observed" if not serious else "known" if all(f["known"] for f in serious) else "fail"
    for entry in entries:
        if entry.verdict and entry.verdict == verdict:
            verdict, reason = "known", f"{reason} (known: {entry.reference})"
    return {
        "record": "result", "id": identity, "case": case.id, "rule": case.rule, "abi": toolchain.abi, "toolchain": toolchain.name,
        "version": toolchain.version, "options": config.level, "role": ROLE, "peer": None, "verdict": verdict,
        "phase": outcome.phase, "reason": reason, "findings": findings, "seconds": outcome.seconds,
        "repeat": repeat_command(identity, config),
    }  # fmt: skip
