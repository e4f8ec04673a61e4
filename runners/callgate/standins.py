"""Bad twins of the rules of placement: named alterations of the model, played by the probes themselves.

No compiler takes part: callgate-worker --altered lets drive and capture do what a toolchain with this one misreading
would do, at every curated case, and the judge has to name the rule.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import core, machine
from .cases import Case
from .paths import CORE, WORKER
from .plan import Chunk, curated_chunks
from .process import Processes

LAYOUT = ("sysv.layout.", "win64.layout.", "cxx.class-layout", "cxx.vtable-layout", "cxx.pod-")
ROLES = {"layout": (("layout", "plain"),), "places": (("callee", "plain"), ("caller", "plain"))}


@dataclass(frozen=True)
class Alteration:
    name: str  # the rule, then what is done instead: "sysv.args.backfill/none"
    rule: str
    says: str
    of_places: bool  # else the judge knows it by what a callee computes

    @property
    def kind(self) -> str:
        """What of a plan it changes: answers of the layout role, or places."""
        return "layout" if self.rule.startswith(LAYOUT) else "places"


@dataclass(frozen=True)
class Line:
    """One case and role at which the judge had something to say."""

    case: str
    role: str
    verdict: str
    rules: frozenset[str]
    causes: frozenset[str]  # the named alterations that predict all that was seen

    def __str__(self) -> str:
        return f"{self.case} ({self.role}): {', '.join(sorted(self.rules)) or self.verdict}"


@dataclass
class Shown:
    """What the cases show of an alteration."""

    changes: int = 0  # instruction sets in whose plan anything differs
    lacking: list[str] = field(default_factory=list)  # why some of these cannot run here
    lines: list[Line] = field(default_factory=list)


def alterations() -> list[Alteration]:
    return [Alteration(a["name"], a["rule"], a["says"], a["of_places"]) for a in core.ask(["alterations"])]


@dataclass(frozen=True)
class _Batch:
    chunk: Chunk
    kind: str
    path: Path
    plan: Path

    @property
    def stem(self) -> str:
        return f"{self.chunk.name}-{self.kind}"


class Stage:
    """The curated cases, planned once."""

    def __init__(self, cases: Sequence[Case], work: Path, processes: Processes) -> None:
        self.work = work
        self.processes = processes
        self.batches = [self._batch(chunk, kind) for chunk in curated_chunks(cases) for kind in ROLES]

    def _batch(self, chunk: Chunk, kind: str) -> _Batch:
        entries = [
            dataclasses.replace(e, signature=dataclasses.replace(e.signature, subjects=ROLES[kind])) for e in chunk.entries
        ]
        chunk = dataclasses.replace(chunk, entries=tuple(entries))
        path, plan = self.work / f"{chunk.name}-{kind}.json", self.work / f"{chunk.name}-{kind}.plan"
        path.write_text(json.dumps(chunk.batch()), encoding="utf-8")
        self._run([CORE, "emit", "--batch", path, "--plan", plan])
        return _Batch(chunk, kind, path, plan)

    def false_alarms(self) -> list[Line]:
        """What the judge says where nothing is altered: nothing, if the cases are right."""
        runnable = [b for b in self.batches if not machine.lacks(b.chunk.isa)]
        return [line for batch in runnable for line in self._play(batch, batch.plan, "unaltered")]

    def show(self, alterations: Sequence[Alteration], jobs: int) -> list[Shown]:
        with ThreadPoolExecutor(jobs) as pool:
            return list(pool.map(self._show, alterations))

    def _show(self, alteration: Alteration) -> Shown:
        shown = Shown()
        for batch in self.batches:
            if batch.kind != alteration.kind:
                continue
            tag = alteration.name.replace("/", "-")
            plan = self.work / f"{batch.stem}-{tag}.plan"
            self._run([CORE, "emit", "--batch", batch.path, "--alter", alteration.name, "--plan", plan])
            if plan.read_bytes() != batch.plan.read_bytes():
                shown.changes += 1
                if reason := machine.lacks(batch.chunk.isa):
                    shown.lacking.append(reason)
                else:
                    shown.lines += self._play(batch, plan, tag)
            plan.unlink()
        return shown

    def _play(self, batch: _Batch, altered: Path, tag: str) -> list[Line]:
        results, observations, request, answer = (
            self.work / f"{batch.stem}-{tag}.{kind}" for kind in ("results", "observations", "request", "judged")
        )
        self._run([WORKER, "--plan", batch.plan, "--altered", altered, "--out", results, "--observations", observations])
        files = {"batch": batch.path, "plan": batch.plan, "results": results, "observations": observations}
        asked: dict[str, Any] = {k: str(v) for k, v in files.items()}
        asked |= {"all": False, "exercised": False, "libraries": [{"path": "", "known": []}]}
        request.write_text(json.dumps(asked), encoding="utf-8")
        self._run([CORE, "judge", "--request", request, "--out", answer])
        names = {e.id: e.name for e in batch.chunk.entries}
        lines = [json.loads(line) for line in answer.read_text(encoding="utf-8").splitlines()]
        for path in (results, observations, request, answer):
            path.unlink()
        return [_line(line, names) for line in lines if "signature" in line]

    def _run(self, argv: Sequence[str | Path]) -> None:
        finished = self.processes.run([str(word) for word in argv], purpose="verify", timeout=600)
        if not finished.ok:
            raise RuntimeError(f"{Path(argv[0]).name}: {finished.describe()}")


def _line(line: Mapping[str, Any], names: Mapping[int, str]) -> Line:
    findings = line["findings"]
    causes = frozenset(name for f in findings for name in f["deviations"])
    return Line(names[line["signature"]], line["role"], line["verdict"], frozenset(f["rule"] for f in findings), causes)
