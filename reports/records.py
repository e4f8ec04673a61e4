"""The records of a run as plain data. Nothing here reads a file or draws anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Toolchain:
    """One toolchain that the run knew of; `reason` says why it could not be used, and is empty where it could."""

    name: str
    version: str = ""
    path: str = ""
    options: tuple[str, ...] = ()
    package: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    id: str
    level: str
    src: str
    says: str

    @property
    def group(self) -> str:
        return group_of(self.id)


@dataclass(frozen=True, slots=True)
class Reading:
    """A way to read a rule that is no must rule: what a toolchain that reads it so does, and the model otherwise."""

    name: str
    rule: str
    says: str
    otherwise: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing of a case that lies elsewhere, or is another number, under a reading."""

    what: str
    model: str
    reading: str


@dataclass(frozen=True, slots=True)
class CaseReading:
    """A reading that a case can tell from the model's, in these roles."""

    name: str
    roles: tuple[str, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    rule: str = ""
    says: str = ""
    declaration: str = ""
    file: str = ""
    explain: tuple[Mapping[str, Any], ...] = ()
    readings: tuple[CaseReading, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One deviation. Byte strings are lowest address first."""

    rule: str
    level: str
    place: str
    says: str
    argument: str = ""
    wanted: str = ""
    got: str = ""
    origin: str = ""
    shape: str = ""
    mode: str = ""
    known: str = ""


@dataclass(frozen=True, slots=True)
class Shrunk:
    """The smallest signature found that fails as a random one does."""

    declaration: str
    call: str
    files: str  # of its reproducer, below the run's directory
    reproduced: bool

    @property
    def one_line(self) -> str:
        return " ".join(self.declaration.split()) + (f"  called as {self.call}" if self.call else "")


@dataclass(frozen=True, slots=True)
class Result:
    id: str
    case: str
    rule: str
    abi: str
    toolchain: str
    version: str
    options: str
    role: str
    peer: str
    verdict: str
    phase: str
    reason: str
    findings: tuple[Finding, ...]
    seconds: float
    repeat: str
    readings: tuple[str, ...] = ()
    shrunk: Shrunk | None = None
    line: int = 0

    @property
    def config(self) -> str:
        return configuration(self.toolchain, self.options)


@dataclass(frozen=True, slots=True)
class Count:
    """Many records of one verdict that need no line each: passing pairs and random signatures."""

    batch: str
    rule: str
    toolchain: str
    version: str
    options: str
    role: str
    peer: str
    abi: str
    verdict: str
    count: int

    @property
    def config(self) -> str:
        return configuration(self.toolchain, self.options)


@dataclass(frozen=True, slots=True)
class Footer:
    complete: bool
    interrupted: bool
    verdicts: Mapping[str, int]
    calls: int
    exercised: Mapping[str, tuple[int, int]]
    seconds: Mapping[str, float]
    exit: int


@dataclass(slots=True)
class Run:
    """A whole run, or what there is of one. `warnings` are sentences that every reader shows."""

    path: str = ""
    callgate: str = ""
    started: str = ""
    command: tuple[str, ...] = ()
    machine: dict[str, Any] = field(default_factory=dict)
    toolchains: list[Toolchain] = field(default_factory=list)
    rules: dict[str, Rule] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    results: list[Result] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    footer: Footer | None = None
    warnings: list[str] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        return self.footer is not None and self.footer.complete and not self.footer.interrupted

    @property
    def interrupted(self) -> bool:
        return self.footer is not None and self.footer.interrupted

    def ordered(self) -> list[Result]:
        """The results by id: jobs that run side by side finish in any order, and no report may depend on it."""
        return sorted(self.results, key=lambda r: (r.id, r.line))

    def rule(self, name: str) -> Rule:
        """The catalogue's entry, or a stand-in that admits that there is none."""
        return self.rules.get(name) or Rule(name, "", "", "")

    def case(self, name: str) -> Case:
        return self.cases.get(name) or Case(name)

    def level(self, finding: Finding) -> str:
        return finding.level or self.rule(finding.rule).level

    def toolchain_names(self) -> list[str]:
        """Every toolchain that has a record, in the header's order, then by name."""
        order = {t.name: i for i, t in enumerate(self.toolchains)}
        seen = {r.toolchain for r in self.results} | {c.toolchain for c in self.counts}
        seen |= {peer_toolchain(p.peer) for p in self._with_peer()}
        return sorted(seen, key=lambda n: (order.get(n, len(order)), n))

    def versions(self) -> dict[str, str]:
        """The version of each toolchain; records override the header, for they say what was judged."""
        found = {t.name: t.version for t in self.toolchains}
        found |= {r.toolchain: r.version for r in self.results if r.version}
        found |= {c.toolchain: c.version for c in self.counts if c.version}
        return found

    def unavailable(self) -> list[Toolchain]:
        return [t for t in self.toolchains if t.reason]

    def _with_peer(self) -> Iterator[Result | Count]:
        yield from (r for r in self.results if r.peer)
        yield from (c for c in self.counts if c.peer)


def configuration(toolchain: str, options: str) -> str:
    return f"{toolchain}:{options}" if options else toolchain


def peer_toolchain(peer: str) -> str:
    return peer.partition(":")[0]


def peer_options(peer: str) -> str:
    return peer.partition(":")[2]


def group_of(rule: str) -> str:
    """`sysv.args` for `sysv.args.backfill`; an id without dots is its own group."""
    return rule.rpartition(".")[0] or rule
