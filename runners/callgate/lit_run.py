"""Running lit tests: all of a run's in one lit process, and their records."""

from __future__ import annotations

import json
import re
import shlex
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from . import lit_config, system
from .lit_cases import LitCase
from .paths import CASES, ROOT
from .plan import Config
from .process import Processes
from .records import Judgement, Record, mark_fixed, record_id, repeat_command
from .toolchains import Toolchain

RUN_SECONDS = 3600.0
CHECKERS = ("filecheck", "diff", "cmp")  # commands whose failure is a finding


@dataclass(frozen=True)
class Outcome:
    """What lit says of one test under one configuration."""

    code: str  # PASS, FAIL, UNSUPPORTED, TIMEOUT, UNRESOLVED
    output: str
    seconds: float


@dataclass(frozen=True)
class Failure:
    """The command that failed, and what it said."""

    command: tuple[str, ...]
    text: tuple[str, ...]

    @property
    def checked(self) -> bool:
        return bool(self.command) and Path(self.command[0]).name in CHECKERS


def concerns(toolchain: Toolchain, case: LitCase) -> bool:
    """Is it a compiler of the rule's ABI?"""
    return toolchain.abi.startswith("win64") == case.rule.startswith("win64.")


@dataclass
class LitRun:
    """The lit tests of one run. Several processes may share `work`: the first that needs an outcome runs lit for all."""

    cases: list[LitCase]
    compilers: list[Config]
    assemblers: list[Toolchain]
    processes: Processes
    work: Path
    judgement: Judgement
    jobs: int = 1
    source: Path = CASES
    _outcomes: dict[str, Outcome] = field(default_factory=dict)

    def configs(self, case: LitCase) -> list[Config]:
        """What the case is run with: every compiler and level of the rule's ABI, or the assemblers that it uses."""
        if "cc" in case.tools:
            return [c for c in self.compilers if concerns(c.toolchain, case)]
        return [Config(a, lit_config.LEVEL) for a in self.assemblers if a.name in case.tools]

    def records(self, case: LitCase, config: Config) -> list[Record]:
        if not config.toolchain.available:
            outcome = Outcome("UNSUPPORTED", f"{config.toolchain.name} is {config.toolchain.reason}", 0.0)
        else:
            outcome = self.outcomes()[_key(case, config)]
        records = [make_record(case, config, outcome, self.judgement)]
        mark_fixed(records, self.judgement.known.of(config.toolchain))
        return records

    def outcomes(self) -> dict[str, Outcome]:
        if not self._outcomes:
            self.work.mkdir(parents=True, exist_ok=True)
            stored = self.work / "lit.done.json"
            with (self.work / "lit.lock").open("w") as lock:
                system.lock(lock)
                if not stored.exists():
                    plain = {key: list(outcome.__dict__.values()) for key, outcome in self._run().items()}
                    stored.write_text(json.dumps(plain), encoding="utf-8")
            self._outcomes = {k: Outcome(*o) for k, o in json.loads(stored.read_text(encoding="utf-8")).items()}
        return self._outcomes

    def _run(self) -> dict[str, Outcome]:
        wanted = [(case, c) for case in self.cases for c in self.configs(case) if c.toolchain.available]
        suites: dict[str, Path] = {}
        for _, config in wanted:
            if config.key not in suites:
                output = self.work / "lit" / config.file_name
                compiler = config if config.toolchain.compile else None
                suite = lit_config.make_suite(compiler, output, self.processes, self.source)
                suite.name = config.key
                suites[config.key] = lit_config.write_site(suite)
        paths = [str(suites[c.key] / case.path.relative_to(self.source)) for case, c in wanted]
        told: dict[str, Outcome] = {}
        lost = Outcome("UNRESOLVED", "lit did not run it", 0.0)
        try:
            told = run_lit(paths, self.work / "lit.json", self.processes, self.jobs) if paths else {}
        except (RuntimeError, OSError, ValueError) as error:  # ours: these records are lost, not the run
            lost = Outcome("UNRESOLVED", " ".join(str(error).split()), 0.0)
        return {
            _key(case, c): told.get(f"callgate@{c.key} :: {case.path.relative_to(self.source).as_posix()}", lost)
            for case, c in wanted
        }


def _key(case: LitCase, config: Config) -> str:
    return f"{case.id}@{config.key}"


def run_lit(paths: Sequence[str], answer: Path, processes: Processes, jobs: int, *options: str) -> dict[str, Outcome]:
    """The outcomes by lit's name of a test. Raises RuntimeError where lit itself fails."""
    lit = [sys.executable, "-c", "import sys; from lit.main import main; sys.exit(main())"]
    options = ("--quiet", "--order=lexical", "--skip-test-time-recording", *options)
    argv = [*lit, *options, "--workers", str(max(1, jobs)), "--output", str(answer), *paths]
    finished = processes.run(argv, purpose="lit", timeout=RUN_SECONDS)
    if finished.timed_out or finished.returncode not in (0, 1) or not answer.is_file():
        raise RuntimeError(f"lit: {finished.describe()}")
    tests = json.loads(answer.read_text(encoding="utf-8"))["tests"]
    return {t["name"]: Outcome(t["code"], t["output"], t["elapsed"] or 0.0) for t in tests}


def failure_of(output: str) -> Failure:
    """The first command of lit's transcript that failed."""
    command: tuple[str, ...] = ()
    text: list[str] = []
    for line in output.splitlines():
        if line.startswith("# executed command: "):
            command, text = _split(line.removeprefix("# executed command: ")), []
        elif line.startswith("# | "):
            text.append(line.removeprefix("# | "))
        elif line.startswith("# error: command failed"):
            return Failure(command, tuple(text) or (line.removeprefix("# error: "),))
    return Failure((), tuple(line for line in output.splitlines() if line.strip())[:1] or ("the test failed without a word",))


def _split(text: str) -> tuple[str, ...]:
    try:
        return tuple(shlex.split(text))
    except ValueError:
        return tuple(text.split())


def make_record(case: LitCase, config: Config, outcome: Outcome, j: Judgement) -> Record:
    toolchain = config.toolchain
    identity = record_id(case.id, config, "object")
    record: Record = {
        "record": "result", "id": identity, "case": case.id, "rule": case.rule, "abi": toolchain.abi,
        "toolchain": toolchain.name, "version": toolchain.version, "options": config.level, "role": "object", "peer": None,
        "verdict": "pass", "phase": "judge", "reason": "", "findings": [], "seconds": outcome.seconds,
        "repeat": repeat_command(identity, config),
    }  # fmt: skip
    failure = failure_of(outcome.output)
    said = _relative(next((line for line in failure.text if "error" in line.lower()), failure.text[0]))
    if outcome.code == "FAIL" and failure.checked:
        _found(record, case, failure, j, config)
    elif outcome.code == "FAIL":  # a tool that should have made what the checks look at
        record |= {"verdict": "error", "phase": "compile", "reason": f"{_tool(failure)}: {said}"}
    elif outcome.code == "TIMEOUT":
        reason = f"a command did not end within {lit_config.COMMAND_SECONDS:g} s"
        record |= {"verdict": "timeout", "phase": "compile", "reason": reason}
    elif outcome.code == "UNSUPPORTED":
        record |= {"verdict": "unsupported", "phase": "compile", "reason": outcome.output.strip() or "lit does not say why"}
    elif outcome.code != "PASS":
        record |= {"verdict": "error", "phase": "run", "reason": f"{outcome.code}: {said}"}
    if record["verdict"] in ("error", "timeout"):
        for entry in j.known.of(toolchain):
            if entry.verdict == record["verdict"] and entry.concerns(case.id, config.level, "object"):
                record |= {"verdict": "known", "reason": f"{record['reason']} (known: {entry.reference})"}
                break
    return record


def _found(record: Record, case: LitCase, failure: Failure, j: Judgement, config: Config) -> None:
    """A check that failed is a finding under the case's rule, of what the rule's name says."""
    place = case.rule.rpartition(".")[2]
    says = _relative(next((line for line in failure.text if "error" in line.lower()), failure.text[0]))
    wanted = re.search(r"(?:Couldn't match|Can't find match) [(\"'](.*)['\")]+\.?$", says)
    known = next(
        (
            e.reference
            for e in j.known.of(config.toolchain)
            if not e.deviation and not e.verdict and e.rule == case.rule and e.concerns(case.id, config.level, "object")
            and e.place in ("", place)
        ),
        "",
    )  # fmt: skip
    record["findings"] = [
        {"rule": case.rule, "level": j.level(case.rule), "place": place, "argument": "",
         "wanted": wanted[1].strip("'") if wanted else "", "got": _matched(failure.text), "origin": "", "says": says,
         "shape": "", "mode": "", "known": known, "deviations": []}
    ]  # fmt: skip
    record["verdict"] = "observed" if not j.counts(case.rule) else "known" if known else "fail"


def _matched(text: Sequence[str]) -> str:
    """The line of the input that a CHECK-NOT found."""
    for line, following in pairwise(text):
        if line.startswith("Matching at:"):
            return following.strip()
    return ""


def _tool(failure: Failure) -> str:
    """The program that failed, without the time limit before it."""
    words = list(failure.command)
    if words[:2] == ["timeout", "-k"]:
        words = words[4:]
    return Path(words[0]).name if words else "lit"


def _relative(text: str) -> str:
    return text.replace(f"{ROOT}/", "")
