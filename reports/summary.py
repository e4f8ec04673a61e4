"""summary.json: the counts of a run. Each result counts once by its verdict; a count record adds its count."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from .records import SCHEMA, Run
from .verdicts import in_order


def verdict_counts(run: Run) -> Counter[str]:
    counts: Counter[str] = Counter()
    for result in run.results:
        counts[result.verdict] += 1
    for count in run.counts:
        counts[count.verdict] += count.count
    return counts


def by_configuration(run: Run) -> dict[str, Counter[str]]:
    """Per toolchain:options; a pair counts for its caller."""
    table: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for result in run.results:
        table[result.config][result.verdict] += 1
    for count in run.counts:
        table[count.config][count.verdict] += count.count
    return dict(sorted(table.items()))


def by_rule(run: Run) -> dict[str, Counter[str]]:
    table: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for result in run.results:
        if result.rule:
            table[result.rule][result.verdict] += 1
    for count in run.counts:
        if count.rule:
            table[count.rule][count.verdict] += count.count
    return dict(sorted(table.items()))


def summarise(run: Run) -> dict[str, Any]:
    """The object that summary.json holds. An unfinished run has no number of calls and no exit code."""
    footer = run.footer
    return {
        "schema": SCHEMA,
        "complete": run.complete,
        "verdicts": dict(in_order(verdict_counts(run))),
        "by_toolchain": {name: dict(in_order(counts)) for name, counts in by_configuration(run).items()},
        "by_rule": {name: dict(in_order(counts)) for name, counts in by_rule(run).items()},
        "calls": footer.calls if footer else None,
        "exercised": {r: list(pair) for r, pair in footer.exercised.items()} if footer else {},
        "seconds": dict(footer.seconds) if footer else {},
        "exit": footer.exit if footer else None,
    }
