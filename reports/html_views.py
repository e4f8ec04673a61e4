"""What the page shows, prepared so that the templates only place it."""

from __future__ import annotations

import re
import shlex
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from . import digest, groups, summary
from .drawing import choose, draw
from .groups import Block
from .html_disputed import disagreements
from .html_drawing import DrawingView, WhyView, abi_of, drawing_view, explanation
from .records import Case, Run, group_of, peer_toolchain
from .text import clean, duration, number
from .verdicts import BAD, RANK, in_order, phrase, worst


@dataclass(frozen=True, slots=True)
class Limits:
    """What keeps the page small; beyond them a block shrinks, and at last becomes an id. Nothing is left out."""

    failures: int = 40  # lines in one table; beyond, a table per toolchain, folded
    drawings: int = 300
    drawings_per_case: int = 12
    blocks: int = 1200
    blocks_per_case: int = 60
    ids: int = 200
    disputed_cases: int = 60  # of one question


class Anchors:
    """Stable, unique fragment names."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set()

    def __call__(self, kind: str, key: str) -> str:
        if (kind, key) not in self._names:
            base = f"{kind}-{re.sub('[^a-z0-9]+', '-', key.lower()).strip('-')}"
            name, n = base, 2
            while name in self._taken:
                name, n = f"{base}-{n}", n + 1
            self._taken.add(name)
            self._names[kind, key] = name
        return self._names[kind, key]


@dataclass(slots=True)
class CellView:
    verdict: str = ""
    text: str = ""
    title: str = ""
    href: str = ""
    pairs: str = ""
    pairs_href: str = ""


@dataclass(slots=True)
class BlockView:
    block: Block
    anchor: str
    version: str
    drawing: DrawingView | None
    open: bool


@dataclass(slots=True)
class CaseView:
    case: Case
    anchor: str
    verdict: str
    counts: Counter[str]
    placement: list[tuple[str, DrawingView, list[WhyView]]]
    blocks: list[BlockView] = field(default_factory=list)
    rest: list[Block] = field(default_factory=list)
    verdicts: list[tuple[str, str, list[tuple[str, list[str]]]]] = field(default_factory=list)


@dataclass(slots=True)
class RuleView:
    rule: str
    anchor: str
    counts: Counter[str]
    cases: list[tuple[Case, Counter[str], str]]  # with the anchor of its section, or ""


def cell_view(cell: digest.Cell | None, href: str, pairs_href: str) -> CellView:
    if cell is None:
        return CellView(title="not judged")
    view = CellView()
    if cell.counts:
        verdict = cell.verdict
        n, total = cell.counts[verdict], cell.total
        view.verdict = verdict
        view.text = number(n) if n == total else f"{number(n)}/{number(total)}"
        view.title = phrase(cell.counts)
        view.href = href
    if cell.pairs:
        view.pairs = number(sum(cell.pairs.values()))
        view.pairs_href = pairs_href
        view.title = f"{view.title}; pairs: {phrase(cell.pairs)}".lstrip("; ")
    return view


class Page:
    """All views of a run. Attributes are read by the templates."""

    def __init__(self, run: Run, limits: Limits | None = None) -> None:
        self.run = run
        self.limits = limits or Limits()
        self.anchors = Anchors()
        self.headline = digest.headline(run)
        self.counts = summary.verdict_counts(run)
        self.versions = run.versions()
        self.columns = run.toolchain_names()
        self.blocks = groups.blocks(run)
        self._first: dict[tuple[str, str], str] = {}
        self._first_pair: dict[tuple[str, str], str] = {}
        self._pair_blocks: dict[tuple[str, str, str], str] = {}
        self.cases = self._cases()
        self.matrix = digest.matrix(run)
        self.pairs = digest.pair_grid(run)
        self.deviations = groups.deviations(run)
        self.unsupported = groups.unsupported(run)
        self.unavailable = run.unavailable()
        sections = {v.case.name: v.anchor for v in self.cases}
        self.disagreements = disagreements(run, sections, self.limits.disputed_cases)
        self.rules = self._rules()
        self._described = {view.rule for views in self.rules.values() for view in views}
        judged = {row.rule for row in self.matrix.rows()}
        self.unjudged = [r for name, r in run.rules.items() if name not in judged]
        self.facts = facts(run)

    def legend(self) -> list[tuple[str, int]]:
        return in_order(self.counts)

    def rule_anchor(self, rule: str) -> str:
        """Where the rule is described: rules without a record in this run have no article."""
        return self.anchors("r", rule) if rule in self._described else "rules"

    def options_of(self, toolchain: str) -> str:
        found = {r.options for r in self.run.results if r.toolchain == toolchain}
        found |= {c.options for c in self.run.counts if c.toolchain == toolchain}
        return ", ".join(sorted(filter(None, found)))

    def cell(self, row: digest.Row, toolchain: str) -> CellView:
        key = (row.rule, toolchain)
        here = self._first.get(key) or (self.anchors("r", row.rule) if row.rule else "facts")
        return cell_view(row.cells.get(toolchain), here, self._first_pair.get(key, ""))

    def pair(self, caller: str, callee: str) -> CellView:
        counts = self.pairs.get((caller, callee))
        if not counts:
            return CellView(title="not judged")
        cell = digest.Cell(counts=counts)
        return cell_view(cell, self._first_pair.get(("", f"{caller}→{callee}"), ""), "")

    def failing_toolchains(self) -> list[tuple[str, list[groups.Deviation], Counter[str]]]:
        found: dict[str, list[groups.Deviation]] = {}
        for deviation in self.deviations:
            found.setdefault(deviation.toolchain, []).append(deviation)
        tallies = {name: Counter[str]() for name in found}
        for name, members in found.items():
            for deviation in members:
                tallies[name][deviation.verdict] += len(deviation.records)
        return [(name, members, tallies[name]) for name, members in found.items()]

    def where(self, deviation: groups.Deviation) -> str:
        first = deviation.records[0]
        if first.peer:
            return self._pair_blocks.get((deviation.rule, first.toolchain, peer_toolchain(first.peer)), "")
        return self._first.get((deviation.rule, deviation.side), "")

    def _cases(self) -> list[CaseView]:
        """The cases that have something to tell, worst first, with as much detail as the limits allow."""
        counts = case_counts(self.run)
        by_case: defaultdict[str, list[Block]] = defaultdict(list)
        for block in self.blocks:
            by_case[block.case].append(block)
        per_case: defaultdict[str, list[tuple[str, str, str, str, str]]] = defaultdict(list)
        for r in self.run.ordered():
            if r.case in by_case:
                per_case[r.case].append((r.toolchain, r.role, peer_toolchain(r.peer), r.verdict, r.options))
        order = {name: i for i, name in enumerate(self.columns)}
        views = []
        drawn = shown = 0
        names = sorted(by_case, key=lambda n: (RANK[min((b.verdict for b in by_case[n]), key=RANK.__getitem__)], n))
        for name in names:
            case = self.run.case(name)
            view = CaseView(
                case,
                self.anchors("c", name),
                worst(counts[name]),
                counts[name],
                [(abi_of(e), drawing_view(draw(e)), explanation(e)) for e in case.explain],
            )
            drawn_here = 0
            for block in by_case[name]:
                if shown >= self.limits.blocks or len(view.blocks) >= self.limits.blocks_per_case:
                    view.rest.append(block)
                    self._remember(block, view.anchor)
                    continue
                shown += 1
                drawing = None
                if block.findings and drawn < self.limits.drawings and drawn_here < self.limits.drawings_per_case:
                    drawing = self._drawing(case, block)
                    drawn += drawing is not None
                    drawn_here += drawing is not None
                anchor = f"b{shown}"
                self._remember(block, anchor)
                version = self.versions.get(block.toolchain, "")
                view.blocks.append(BlockView(block, anchor, version, drawing, block.verdict in BAD))
            view.verdicts = _verdict_table(per_case[name], order)
            views.append(view)
        return views

    def _remember(self, block: Block, anchor: str) -> None:
        if block.peer:
            self._first_pair.setdefault(("", f"{block.toolchain}→{block.peer}"), anchor)
        for rule in block.rules:
            if block.peer:
                self._pair_blocks.setdefault((rule, block.toolchain, block.peer), anchor)
                self._first_pair.setdefault((rule, block.toolchain), anchor)
                self._first_pair.setdefault((rule, block.peer), anchor)
            else:
                self._first.setdefault((rule, block.toolchain), anchor)

    def _drawing(self, case: Case, block: Block) -> DrawingView | None:
        findings = [m.finding for m in block.findings]
        explain = choose(case.explain, block.abi, [f.place for f in findings])
        return drawing_view(draw(explain), findings) if explain else None

    def _rules(self) -> dict[str, list[RuleView]]:
        """Every rule that was judged, by group, with all its cases: the index of the page."""
        sections = {v.case.name: v.anchor for v in self.cases}
        counts = case_counts(self.run)
        by_rule: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for result in self.run.results:
            by_rule[result.rule].setdefault(result.case)
        views: defaultdict[str, list[RuleView]] = defaultdict(list)
        rows = {row.rule: row for row in self.matrix.rows()}
        totals = summary.by_rule(self.run)
        catalogue = {name: i for i, name in enumerate(self.run.rules)}
        for name in sorted({*by_rule, *rows} - {""}, key=lambda r: (catalogue.get(r, len(catalogue)), r)):
            cases = [(self.run.case(c), counts[c], sections.get(c, "")) for c in sorted(by_rule.get(name, {}))]
            # A rule that only findings name has no record of its own: its row tells of those.
            total = totals.get(name, Counter())
            for cell in rows[name].cells.values() if name in rows and not total else ():
                total.update(cell.counts)
            views[group_of(name)].append(RuleView(name, self.anchors("r", name), total, cases))
        return dict(views)


def _verdict_table(
    records: list[tuple[str, str, str, str, str]], order: Mapping[str, int]
) -> list[tuple[str, str, list[tuple[str, list[str]]]]]:
    """(toolchain, role, [(verdict, options)]), the options that share a verdict side by side."""
    table: dict[tuple[str, str, str], dict[str, dict[str, None]]] = {}
    for toolchain, role, peer, verdict, options in records:
        row = table.setdefault((toolchain, role, peer), {})
        row.setdefault(verdict, {}).setdefault(options or "default")
    rows = sorted(table.items(), key=lambda item: (order.get(item[0][0], len(order)), item[0]))
    return [
        (
            toolchain,
            f"{role} with {peer}" if peer else role,
            [(v, list(verdicts[v])) for v in sorted(verdicts, key=RANK.__getitem__)],
        )
        for (toolchain, role, peer), verdicts in rows
    ]


def case_counts(run: Run) -> defaultdict[str, Counter[str]]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for result in run.results:
        counts[result.case][result.verdict] += 1
    return counts


def facts(run: Run) -> list[tuple[str, str]]:
    """Label and value, in the order of the page."""
    machine = run.machine
    system = ", ".join(str(machine[k]) for k in ("system", "kernel") if machine.get(k))
    features = machine.get("features") or []
    found = [
        ("Command", "callgate " + shlex.join(run.command) if run.command else ""),
        ("Started", run.started.replace("T", " ").replace("Z", " UTC")),
        ("Callgate", run.callgate),
        ("Processor", str(machine.get("cpu") or "")),
        ("Features", " ".join(str(f) for f in features) if isinstance(features, list) else str(features)),
        ("System", system),
    ]
    shown = {"cpu", "features", "kernel", "system"}
    found += [(str(k).capitalize(), str(v)) for k, v in machine.items() if k not in shown]
    footer = run.footer
    if footer:
        found.append(("Calls judged", number(footer.calls)))
        if footer.exercised:
            written = sum(pair[0] for pair in footer.exercised.values())
            asked = sum(pair[1] for pair in footer.exercised.values())
            full = sum(1 for pair in footer.exercised.values() if pair[0])
            exercised = f"{full} of {len(footer.exercised)} exercised"
            subjects = f"written by {number(written)} of {number(asked)} subjects"
            found.append(("Preserved registers", f"{exercised}; {subjects}"))
        names = {"wall": "wall", "cpu": "CPU", "toolchains": "CPU in the toolchains' own processes"}
        times = [f"{duration(footer.seconds[k])} {label}" for k, label in names.items() if k in footer.seconds]
        found.append(("Time", ", ".join(times)))
        found.append(("Exit code", str(footer.exit)))
    else:
        found.append(("Footer", "none: calls, times and exercised registers are not known"))
    return [(label, clean(value)) for label, value in found if value]
