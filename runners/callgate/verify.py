"""`callgate rules --verify`: every check must be able to fail, under its own rule alone, and keep silent otherwise."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from . import lit_twins, machine, specimen_twins
from .cases import Case
from .evidence import Exemption
from .lit_twins import LitTwin
from .process import Processes
from .rules import Rule
from .specimen_twins import SpecimenTwin
from .standins import Alteration, Line, Shown, Stage
from .twins import Seen, Twin, judged


@dataclass
class Proof:
    """Figures and what went wrong."""

    twins: int = 0
    found: int = 0
    siblings: int = 0
    silent: int = 0
    mutants: int = 0
    caught: int = 0
    skipped: list[str] = field(default_factory=list)
    false_alarms: int = 0
    problems: list[str] = field(default_factory=list)

    def figures(self) -> str:
        skipped = f" ({len(self.skipped)} skipped)" if self.skipped else ""
        return (
            f"{self.twins} bad twins: {self.found} found under their own rule; "
            f"{self.siblings} good siblings: {'silent' if self.silent == self.siblings else f'{self.silent} silent'}; "
            f"mutants caught {self.caught} of {self.mutants}{skipped}; false alarms {self.false_alarms}"
        )


class Verifier:
    def __init__(self, rules: Mapping[str, Rule], twins: Sequence[Twin], alterations: Sequence[Alteration]) -> None:
        self.rules = rules
        self.twins = twins
        self.alterations = alterations
        self.proof = Proof()
        self._must = frozenset(r.id for r in rules.values() if r.level == "must")

    # ---- routines

    def routines(self, chosen: Sequence[Twin]) -> None:
        """Each bad twin is found under its own rule, at one of its places; its good sibling is not found at all."""
        names = {t.name for t in chosen} | {t.good for t in chosen if t.good}
        with tempfile.TemporaryDirectory(prefix="callgate-verify-") as work:
            wanted = [t for t in self.twins if t.name in names]
            seen = judged([t for t in wanted if not machine.lacks(t.isa)], Path(work), Processes())
        for twin in wanted:
            if reason := machine.lacks(twin.isa):
                self._count(f"asm/broken/{twin.name}", twin.rule, "", reason)
            else:
                problem = self.broken(twin, seen[twin.name]) if twin.rule else silent(seen[twin.name])
                self._count(f"asm/broken/{twin.name}", twin.rule, problem)

    def _count(self, name: str, rule: str, problem: str, skipped: str = "") -> None:
        """A twin, or where it has no rule a good sibling."""
        if skipped:
            self.proof.skipped.append(name)
        elif rule:
            self.proof.twins += 1
            self.proof.found += not problem
        else:
            self.proof.siblings += 1
            self.proof.silent += not problem
        if problem:
            self.proof.problems.append(f"{name}: {problem}")
        _say(name, f"skipped: {skipped}" if skipped else rule, problem)

    def specimens(self, chosen: Sequence[SpecimenTwin]) -> None:
        """Each broken variant of a specimen is found by that specimen's harness, under its own rule."""
        with tempfile.TemporaryDirectory(prefix="callgate-verify-") as work:
            for twin, seen, problem in specimen_twins.verify(chosen, Path(work), Processes()):
                self._count(f"asm/broken/{twin.name}", twin.rule, problem, seen.skipped)

    def objects(self, chosen: Sequence[LitTwin]) -> None:
        """Each case about object files fails with each of its bad commands, and passes with the good one."""
        with tempfile.TemporaryDirectory(prefix="callgate-verify-") as work:
            for twin, skipped, problem in lit_twins.verify(chosen, Path(work), Processes()):
                self._count(twin.name, twin.rule, problem, skipped)

    def broken(self, twin: Twin, seen: Seen) -> str:
        """What is wrong with what was found of a bad twin; empty: nothing."""
        if twin.rule not in self.rules:
            return f"there is no rule '{twin.rule}'"
        if seen.verdict in ("crash", "timeout", "error", "absent"):
            return seen.describe()
        others = sorted({f["rule"] for f in seen.findings} & self._must - {twin.rule})
        if others:
            return f"found under {', '.join(others)} ({seen.describe()})"
        places = {f["place"] for f in seen.findings if f["rule"] == twin.rule}
        if not places:
            return f"nothing is found under {twin.rule} ({seen.describe()})"
        if not places & set(twin.places):
            return f"found at {', '.join(sorted(places))}, not at {', '.join(twin.places)}"
        return ""

    # ---- alterations

    def mutants(self, chosen: Sequence[Alteration], cases: Sequence[Case]) -> None:
        """Each alteration is found under its own rule at some case, and nothing is found where nothing is altered."""
        with tempfile.TemporaryDirectory(prefix="callgate-verify-") as work:
            stage = Stage(cases, Path(work), Processes())
            alarms = stage.false_alarms()
            shown = stage.show(chosen, os.cpu_count() or 1)
        self.proof.false_alarms += len(alarms)
        self.proof.problems += [f"false alarm: {line}" for line in alarms]
        for alteration, what in zip(chosen, shown, strict=True):
            self.mutant(alteration, what)

    def mutant(self, alteration: Alteration, shown: Shown) -> None:
        if not alteration.of_places:
            problem = "" if any(t.rule == alteration.rule for t in self.twins) else "no asm twin, and it is not of places"
            self._skip(alteration, "not of places: asm twin", problem)
        elif shown.lacking and not shown.lines and len(shown.lacking) == shown.changes:
            self._skip(alteration, shown.lacking[0], "")
        else:
            problem = self.altered(alteration, shown.lines)
            self.proof.mutants += 1
            self.proof.caught += not problem
            if problem:
                self.proof.problems.append(f"{alteration.name}: {problem}")
            _say(alteration.name, "", problem)

    def _skip(self, alteration: Alteration, why: str, problem: str) -> None:
        self.proof.skipped.append(alteration.name)
        if problem:
            self.proof.problems.append(f"{alteration.name}: {problem}")
        _say(alteration.name, why, problem)

    def altered(self, alteration: Alteration, lines: Sequence[Line]) -> str:
        """What is wrong with what the cases show of an alteration; empty: nothing."""
        if not lines:
            return "no case shows it"
        crashed = [line for line in lines if line.verdict != "fail"]
        if crashed:
            return f"at {crashed[0]}"
        if not any(alteration.rule in line.rules for line in lines):
            return f"no case is found under {alteration.rule}: {lines[0]}"
        # Two misreadings may look alike at a case: then the other may be named, but this one is among the causes.
        others = [line for line in lines if line.rules & self._must - {alteration.rule}]
        wrong = [line for line in others if alteration.rule in line.rules or alteration.name not in line.causes]
        return f"{len(wrong)} cases are found under another rule as well: {wrong[0]}" if wrong else ""


def silent(seen: Seen) -> str:
    return "" if seen.verdict == "pass" else f"not silent: {seen.describe()}"


def report(proof: Proof, gaps: Sequence[str], exempt: Mapping[str, Exemption]) -> int:
    """Prints what is lacking, what is excused, and the figures. The exit code."""
    for rule, entry in exempt.items():
        print(f"excused      {rule}: {entry.reason}")
    for problem in (*proof.problems, *gaps):
        print(f"callgate: {problem}", file=sys.stderr)
    print(proof.figures())
    return 1 if proof.problems or gaps else 0


def _say(name: str, note: str, problem: str) -> None:
    print(f"{'WRONG' if problem else 'ok':<6} {name}{f'  {note}' if note else ''}{f': {problem}' if problem else ''}")
