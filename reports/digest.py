"""A run boiled down: the sentence at the top, rules by toolchains, callers by callees."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from .records import Result, Run, group_of, peer_toolchain
from .text import plural
from .verdicts import RANK, worst


@dataclass(frozen=True, slots=True)
class Headline:
    """The run in a sentence; tone is bad, good or nothing."""

    sentence: str
    tone: str


@dataclass(slots=True)
class Cell:
    """A rule on a toolchain, over all options and roles. Pairs stand apart: a pair's caller may be innocent."""

    counts: Counter[str] = field(default_factory=Counter)
    pairs: Counter[str] = field(default_factory=Counter)

    @property
    def verdict(self) -> str:
        return worst(v for v, n in self.counts.items() if n)

    @property
    def total(self) -> int:
        return sum(self.counts.values())


@dataclass(slots=True)
class Row:
    label: str
    rule: str
    cells: dict[str, Cell] = field(default_factory=dict)

    @property
    def verdict(self) -> str:
        own = [c.verdict for c in self.cells.values() if c.counts]
        return worst([*own, *(v for c in self.cells.values() for v in c.pairs)])


@dataclass(slots=True)
class Matrix:
    columns: list[str]
    groups: dict[str, list[Row]]

    def rows(self) -> Iterable[Row]:
        for rows in self.groups.values():
            yield from rows


def breaks_must(run: Run, result: Result) -> bool:
    """A failure under a rule that the specification states; a de-facto rule fails only with --strict."""
    if result.verdict != "fail":
        return False
    if not result.findings:
        return run.rule(result.rule).level in ("must", "")
    return any(run.level(f) == "must" and not f.known for f in result.findings)


def headline(run: Run) -> Headline:
    """What a reader needs first. An unfinished run is never good: the rest of it may be bad."""
    head = _headline(run)
    if run.complete:
        return head
    sentence = head.sentence[0].lower() + head.sentence[1:]
    return Headline(f"So far, {sentence}", "nothing" if head.tone == "good" else head.tone)


def _headline(run: Run) -> Headline:
    judged = {r.config for r in run.results if r.verdict != "unsupported"}
    judged |= {c.config for c in run.counts if c.count and c.verdict != "unsupported"}
    if not judged:
        return Headline("Nothing was judged", "nothing")
    alone = [r for r in run.results if r.role != "pair"]
    breakers = {r.config for r in alone if breaks_must(run, r)}
    strict = {r.config for r in alone if r.verdict == "fail" and not breaks_must(run, r)} - breakers
    pairs = [
        r
        for r in run.results
        if r.role == "pair" and r.verdict == "fail" and not {r.config, r.peer} & (breakers | strict)
    ]
    configurations = plural(len(judged), "toolchain configuration")
    clauses = []
    if breakers:
        clauses.append(f"{len(breakers)} of {configurations} {_verb(len(breakers), 'break')} a must rule")
    if strict:
        of = "" if breakers else f" of {configurations}"
        clauses.append(f"{len(strict)}{of} {_verb(len(strict), 'break')} a rule that is not a must")
    if pairs:
        clauses.append(f"{plural(len(pairs), 'pair')} of callers and callees {_verb(len(pairs), 'disagree')}")
    tally = Counter(r.verdict for r in run.results)
    if tally["crash"] or tally["timeout"]:
        clauses.append(f"{plural(tally['crash'] + tally['timeout'], 'test')} crashed or timed out")
    if tally["error"]:
        clauses.append(f"{plural(tally['error'], 'test')} could not be judged")
    if tally["fixed"]:
        clauses.append(f"{plural(tally['fixed'], 'known deviation')} {'is' if tally['fixed'] == 1 else 'are'} gone")
    bad = bool(clauses)
    if not bad:
        keeps = f"All {configurations} keep" if len(judged) > 1 else "The one toolchain configuration keeps"
        clauses.append(f"{keeps} every must rule that was judged")
        if tally["known"]:
            clauses.append(f"{plural(tally['known'], 'test')} {_verb(tally['known'], 'deviate')} as known")
    return Headline("; ".join(clauses), "bad" if bad else "good")


def _verb(count: int, verb: str) -> str:
    return verb + "s" if count == 1 else verb


def rule_verdicts(run: Run, result: Result) -> dict[str, str]:
    """The rules a record speaks about: its own, and those of its findings, each with the verdict to show there."""
    shown = {result.rule: result.verdict} if result.rule else {}
    must = any(run.level(f) == "must" for f in result.findings)
    for finding in result.findings:
        if finding.rule in shown and finding.rule == result.rule:
            continue
        if run.level(finding) == "must" or not must:
            verdict = result.verdict
        else:
            verdict = "known" if finding.known else "observed"
        shown[finding.rule] = worst([verdict, shown.get(finding.rule, verdict)])
    return shown


def matrix(run: Run) -> Matrix:
    """Rules by toolchains. Groups and rows that hold something bad come first, then known ones, then the rest."""
    columns = run.toolchain_names()
    rows: dict[tuple[str, str], Row] = {}

    def cell(group: str, label: str, rule: str, toolchain: str) -> Cell:
        row = rows.setdefault((group, label), Row(label, rule))
        return row.cells.setdefault(toolchain, Cell())

    for result in run.results:
        for rule, verdict in rule_verdicts(run, result).items():
            if result.role != "pair":
                cell(group_of(rule), rule, rule, result.toolchain).counts[verdict] += 1
            elif verdict not in ("pass", "unsupported"):
                for side in {result.toolchain, peer_toolchain(result.peer)}:
                    cell(group_of(rule), rule, rule, side).pairs[verdict] += 1
    for count in run.counts:
        if count.role == "pair" or not count.count:
            continue
        group, label = (group_of(count.rule), count.rule) if count.rule else ("counted", count.batch)
        cell(group, label, count.rule, count.toolchain).counts[count.verdict] += count.count
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    catalogue = {name: i for i, name in enumerate(run.rules)}
    for (group, _), row in rows.items():
        groups[group].append(row)
    for members in groups.values():
        members.sort(key=lambda row: (urgency(row.verdict), catalogue.get(row.rule, len(catalogue)), row.label))
    ordered = sorted(
        groups,
        key=lambda g: (
            g == "counted",
            min(urgency(row.verdict) for row in groups[g]),
            min(catalogue.get(row.rule, len(catalogue)) for row in groups[g]),
            g,
        ),
    )
    return Matrix(columns, {g: groups[g] for g in ordered})


def urgency(verdict: str) -> int:
    """Bad ones by how bad they are, then known, then the rest alike."""
    return min(RANK.get(verdict, len(RANK)), RANK["known"] + 1)


def pair_grid(run: Run) -> dict[tuple[str, str], Counter[str]]:
    """Caller and callee toolchains of all pairs, counted ones too."""
    grid: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for result in run.results:
        if result.role == "pair":
            grid[result.toolchain, peer_toolchain(result.peer)][result.verdict] += 1
    for count in run.counts:
        if count.role == "pair" and count.count:
            grid[count.toolchain, peer_toolchain(count.peer)][count.verdict] += count.count
    return dict(grid)
