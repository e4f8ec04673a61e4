"""Records that say the same, brought together: what a reader wants to see once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from .records import Finding, Result, Run, peer_options, peer_toolchain
from .verdicts import BAD, RANK


@dataclass(slots=True)
class MergedFinding:
    finding: Finding
    shapes: list[str]


@dataclass(slots=True)
class Block:
    """Records that say the same: one case, toolchain, role and verdict, with equal findings, over several options."""

    case: str
    toolchain: str
    role: str
    peer: str
    abi: str
    verdict: str
    phase: str
    reason: str
    findings: list[MergedFinding]
    options: list[str] = field(default_factory=list)
    records: list[Result] = field(default_factory=list)

    @property
    def repeat(self) -> str:
        return self.records[0].repeat

    @property
    def rules(self) -> list[str]:
        return list(dict.fromkeys([self.records[0].rule, *(m.finding.rule for m in self.findings)]))


def _key(finding: Finding) -> tuple[str, ...]:
    return (
        finding.rule,
        finding.level,
        finding.place,
        finding.argument,
        finding.wanted,
        finding.got,
        finding.origin,
        finding.says,
        finding.known,
    )


def merge_findings(findings: Iterable[Finding]) -> list[MergedFinding]:
    """Findings that differ in nothing but the subject's shape and mode become one."""
    merged: dict[tuple[str, ...], MergedFinding] = {}
    for finding in findings:
        entry = merged.setdefault(_key(finding), MergedFinding(finding, []))
        shape = " ".join(part for part in (finding.shape, finding.mode) if part)
        if shape and shape not in entry.shapes:
            entry.shapes.append(shape)
    return list(merged.values())


def blocks(run: Run) -> list[Block]:
    """Everything that has something to tell, identical records merged, worst first."""
    order = {name: i for i, name in enumerate(run.toolchain_names())}
    found: dict[tuple[object, ...], Block] = {}
    for result in run.ordered():
        if result.verdict == "unsupported" or (result.verdict == "pass" and not result.findings):
            continue
        peer = peer_toolchain(result.peer)
        merged = merge_findings(result.findings)
        key = (
            result.case,
            result.toolchain,
            result.role,
            peer,
            result.abi,
            result.verdict,
            result.phase,
            result.reason,
            tuple(_key(m.finding) + tuple(m.shapes) for m in merged),
        )
        block = found.get(key)
        if block is None:
            block = found[key] = Block(
                case=result.case,
                toolchain=result.toolchain,
                role=result.role,
                peer=peer,
                abi=result.abi,
                verdict=result.verdict,
                phase=result.phase,
                reason=result.reason,
                findings=merged,
            )
        block.records.append(result)
        options = result.options or "default"
        if result.peer:
            options = f"{options}→{peer_options(result.peer) or 'default'}"
        if options not in block.options:
            block.options.append(options)
    return sorted(
        found.values(),
        key=lambda b: (
            RANK[b.verdict],
            b.case,
            b.role == "pair",
            order.get(b.toolchain, len(order)),
            b.role,
            order.get(b.peer, len(order)),
            b.abi,
            b.records[0].id,
        ),
    )


def without_place(finding: Finding) -> str:
    """What it says, for a line that begins with the place anyway."""
    return finding.says.removeprefix(f"{finding.place} ")


@dataclass(slots=True)
class Deviation:
    """What one toolchain, or pair, does against one rule over all cases and options: a line to read."""

    toolchain: str  # as a heading
    side: str  # the toolchain itself; of a pair, the one to look at first
    rule: str
    verdict: str
    records: list[Result] = field(default_factory=list)
    example: Finding | None = None

    @property
    def cases(self) -> list[str]:
        return sorted({r.case for r in self.records})

    @property
    def configs(self) -> list[str]:
        return sorted({r.config for r in self.records})


BLAMED = "a side fails alone"


def deviations(run: Run, verdicts: Iterable[str] = BAD) -> list[Deviation]:
    """By toolchain, then worst verdict, then rule, pairs last.

    Pairs are gathered under the side that breaks the rule alone, else under both: one bad compiler spoils its pairs
    with all others, and that is one thing to read.
    """
    wanted = set(verdicts)
    alone = {
        (result.toolchain, rule)
        for result in run.results
        if result.role != "pair" and result.verdict in BAD
        for rule in (result.rule, *(f.rule for f in result.findings))
    }
    order = {name: i for i, name in enumerate(run.toolchain_names())}
    found: dict[tuple[str, str, str], Deviation] = {}
    for result in run.ordered():
        if result.verdict not in wanted:
            continue
        telling = [f for f in result.findings if run.level(f) == "must" and not f.known] or list(result.findings)
        # One record may break several rules: each gets its line.
        per_rule: dict[str, Finding | None] = {}
        for finding in telling:
            per_rule.setdefault(finding.rule, finding)
        if result.role == "pair" and not telling:  # blamed on a side: its own records say what is wrong
            per_rule = {BLAMED: None}
        for rule, example in (per_rule or {result.rule: None}).items():
            name, side = _heading(result, rule, alone)
            entry = found.setdefault((name, rule, result.verdict), Deviation(name, side, rule, result.verdict))
            entry.records.append(result)
            entry.example = entry.example or example
    return sorted(
        found.values(),
        key=lambda d: (
            d.toolchain != d.side,
            order.get(d.side, len(order)),
            d.toolchain,
            RANK[d.verdict],
            d.rule,
        ),
    )


def _heading(result: Result, rule: str, alone: set[tuple[str, str]]) -> tuple[str, str]:
    if not result.peer:
        return result.toolchain, result.toolchain
    callee = peer_toolchain(result.peer)
    for side in (result.toolchain, callee):
        if (side, rule) in alone or (rule == BLAMED and any(toolchain == side for toolchain, _ in alone)):
            return f"pairs with {side}", side
    return f"{result.toolchain} → {callee}", result.toolchain


@dataclass(slots=True)
class Unsupported:
    reason: str
    records: list[Result] = field(default_factory=list)
    counted: int = 0
    toolchains: set[str] = field(default_factory=set)

    @property
    def count(self) -> int:
        return len(self.records) + self.counted


def unsupported(run: Run) -> list[Unsupported]:
    """By reason, the most frequent first."""
    found: dict[str, Unsupported] = {}
    for result in run.ordered():
        if result.verdict == "unsupported":
            entry = found.setdefault(result.reason, Unsupported(result.reason or "no reason given"))
            entry.records.append(result)
            entry.toolchains.add(result.toolchain)
    for count in run.counts:
        if count.verdict == "unsupported" and count.count:
            reason = f"counted in batch {count.batch}"
            entry = found.setdefault(reason, Unsupported(reason))
            entry.counted += count.count
            entry.toolchains.add(count.toolchain)
    return sorted(found.values(), key=lambda u: (-u.count, u.reason))
