"""`callgate rules`: the catalogue with what stands behind each rule, the named deviations, and the proof of both."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from itertools import groupby

from rich.console import Console
from rich.table import Table

from . import cases as case_files
from . import evidence, lit_twins, rules, specimen_twins, standins, twins
from .errors import UsageError
from .evidence import Evidence
from .standins import Alteration
from .verify import Verifier, report


def rules_command(prefix: str, *, as_json: bool, verify: bool, deviations: bool) -> int:
    catalogue = rules.catalogue()
    if not any(rule.startswith(prefix) for rule in catalogue):
        near = get_close_matches(prefix, catalogue, n=1)
        raise UsageError(f"no rule starts with '{prefix}'" + (f": did you mean '{near[0]}'?" if near else ""))
    alterations = standins.alterations()
    if deviations:
        return _deviations([a for a in alterations if a.rule.startswith(prefix)], as_json=as_json)
    cases = case_files.load(case_files.files())
    routines = twins.read()
    variants = specimen_twins.read()
    known = evidence.collect(catalogue, cases, [*routines, *variants], alterations)
    if verify:
        verifier = Verifier(catalogue, routines, alterations)
        verifier.routines([t for t in routines if t.rule.startswith(prefix)])
        verifier.specimens([t for t in variants if t.rule.startswith(prefix)])
        verifier.objects([t for t in lit_twins.of(cases) if t.case.rule.startswith(prefix)])
        verifier.mutants([a for a in alterations if a.rule.startswith(prefix)], cases)
        exempt = evidence.exemptions()
        gaps = [g for g in evidence.gaps(known, exempt) if g.startswith(prefix)]
        return report(verifier.proof, gaps, {r: e for r, e in exempt.items() if r.startswith(prefix)})
    chosen = [e for e in known if e.rule.id.startswith(prefix)]
    return _as_json(chosen) if as_json else _table(chosen)


def _deviations(alterations: Sequence[Alteration], *, as_json: bool) -> int:
    if as_json:
        print(json.dumps([{"name": a.name, "rule": a.rule, "says": a.says} for a in alterations], indent=2))
        return 0
    width = max((len(a.name) for a in alterations), default=0)
    for a in alterations:
        print(f"{a.name:<{width}}  {a.says}")
    print(f"{len(alterations)} deviations", file=sys.stderr)
    return 0


def _as_json(chosen: Sequence[Evidence]) -> int:
    exempt = evidence.exemptions()
    rows = [
        {"id": e.rule.id, "level": e.rule.level, "src": e.rule.src, "says": e.rule.says, "cases": list(e.cases),
         "twins": list(e.twins), "unsupported": exempt[e.rule.id].reason if e.rule.id in exempt else None}
        for e in chosen
    ]  # fmt: skip
    print(json.dumps(rows, indent=2))
    return 0


def _missing(e: Evidence) -> str:
    return ", ".join(f"no {what}" for what in e.lacks)


def _table(chosen: Sequence[Evidence]) -> int:
    if sys.stdout.isatty():
        _rich(chosen)
    else:
        width = max(len(e.rule.id) for e in chosen)
        print(f"{'rule':<{width}}  {'level':<11}  cases  twins")
        for group, members in groupby(chosen, key=lambda e: e.group):
            print(f"\n{group}")
            for e in members:
                row = f"{e.rule.id:<{width}}  {e.rule.level:<11}  {len(e.cases):>5}  {len(e.twins):>5}  {_missing(e)}"
                print(row.rstrip())
        print()
    print(_total(chosen))
    return 0


def _rich(chosen: Sequence[Evidence]) -> None:
    for group, members in groupby(chosen, key=lambda e: e.group):
        table = Table(title=group, title_justify="left", box=None, pad_edge=False)
        for name, justify in (("rule", "left"), ("level", "left"), ("cases", "right"), ("twins", "right"), ("", "left")):
            table.add_column(name, justify="right" if justify == "right" else "left")
        for e in members:
            missing = _missing(e)
            style = "yellow" if missing and e.rule.level == "must" else "dim"
            table.add_row(
                e.rule.id, e.rule.level, str(len(e.cases)), str(len(e.twins)), f"[{style}]{missing}[/]" if missing else ""
            )
        Console().print(table)
        print()


def _total(chosen: Sequence[Evidence]) -> str:
    must = [e for e in chosen if e.rule.level == "must"]
    return (
        f"{len(chosen)} rules, {len(must)} of them must: {sum(1 for e in must if not e.lacks)} have a case and a twin, "
        f"{sum(1 for e in must if not e.cases)} no case, {sum(1 for e in must if not e.twins)} no twin; "
        f"{sum(len(e.cases) for e in chosen)} cases, {sum(len(e.twins) for e in chosen)} twins"
    )
