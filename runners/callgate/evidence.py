"""What stands behind each rule: curated cases that state it, and bad twins that break it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import lit_twins
from .cases import Case
from .errors import UsageError
from .paths import CASES
from .rules import Rule
from .specimen_cases import SpecimenCase
from .specimen_twins import SpecimenTwin
from .standins import Alteration
from .twins import Twin

EXEMPT = CASES / "exempt.toml"
COMPLETE = ("sysv", "cxx", "win64", "attribute")  # parts of the catalogue whose every must rule needs a case and a twin


@dataclass(frozen=True)
class Evidence:
    rule: Rule
    cases: tuple[str, ...]
    twins: tuple[str, ...]  # routines by path, alterations by name, commands by case and number

    @property
    def group(self) -> str:
        return self.rule.id.rpartition(".")[0]

    @property
    def complete(self) -> bool:
        return self.rule.id.partition(".")[0] in COMPLETE

    @property
    def lacks(self) -> tuple[str, ...]:
        return tuple(what for what, there in (("case", self.cases), ("twin", self.twins)) if not there)


@dataclass(frozen=True)
class Exemption:
    lacks: tuple[str, ...]
    reason: str


def collect(
    rules: Mapping[str, Rule], cases: Sequence[Case], twins: Sequence[Twin | SpecimenTwin], alterations: Sequence[Alteration]
) -> list[Evidence]:
    stated: dict[str, list[str]] = {rule: [] for rule in rules}
    broken: dict[str, list[str]] = {rule: [] for rule in rules}
    for case in cases:
        for rule in (case.rule, *(case.also if isinstance(case, SpecimenCase) else ())):
            stated.setdefault(rule, []).append(case.id)
    for twin in twins:
        if twin.rule:
            broken.setdefault(twin.rule, []).append(f"asm/broken/{twin.name}")
    for command in lit_twins.of(cases):
        if command.rule:
            broken.setdefault(command.rule, []).append(command.name)
    for alteration in alterations:
        broken.setdefault(alteration.rule, []).append(alteration.name)
    return [Evidence(rule, tuple(stated[rule.id]), tuple(broken[rule.id])) for rule in rules.values()]


def exemptions(path: Path = EXEMPT) -> dict[str, Exemption]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: {error}") from None
    for rule, entry in data.items():
        if set(entry) != {"lacks", "reason"} or not set(entry["lacks"]) <= {"case", "twin"} or not entry["reason"]:
            raise UsageError(f'{path}: {rule}: an entry has lacks (of "case" and "twin") and a reason')
    return {rule: Exemption(tuple(entry["lacks"]), entry["reason"]) for rule, entry in data.items()}


def gaps(evidence: Sequence[Evidence], exempt: Mapping[str, Exemption]) -> list[str]:
    """Must rules of the complete parts that lack what no exemption excuses, and exemptions that excuse nothing."""
    problems = []
    for e in evidence:
        excused = exempt[e.rule.id].lacks if e.rule.id in exempt else ()
        if e.complete and e.rule.level == "must":
            problems += [f"{e.rule.id}: no {what}" for what in e.lacks if what not in excused]
        problems += [
            f"{e.rule.id}: cases/exempt.toml excuses it from a {w}, but there is one" for w in excused if w not in e.lacks
        ]
    known = {e.rule.id for e in evidence}
    return problems + [f"{rule}: cases/exempt.toml names an unknown rule" for rule in exempt if rule not in known]
