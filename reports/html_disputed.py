"""The page's part on disputed territory: each open rule with its readings by letter, and who follows which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from . import disputed
from .disputed import DisputedCase, DisputedRule, Question
from .records import Case, Run

Who = list[tuple[str, str]]  # toolchains, each with the options and roles where it is not all of them


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A reading of one question, and those who follow it; of one case, also what lies where."""

    letter: str
    says: str
    who: Who
    cases: int = 0
    places: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CaseRows:
    case: Case
    anchor: str  # of its section, or empty
    rows: list[ReadingRow]


@dataclass(frozen=True, slots=True)
class QuestionView:
    differs: bool
    rows: list[ReadingRow]
    apart: list[CaseRows]  # on which toolchains differ
    alike: list[CaseRows]
    rest: list[str]  # cases beyond the limit


@dataclass(frozen=True, slots=True)
class RuleSection:
    rule: str
    level: str
    differs: bool
    questions: list[QuestionView]
    random: list[tuple[str, list[tuple[str, int]], str]]  # a reading, signatures by configuration, an example


@dataclass(frozen=True, slots=True)
class Disagreements:
    sections: list[RuleSection]
    idle: list[DisputedRule]  # that nobody exercised


def disagreements(run: Run, anchors: Mapping[str, str], limit: int) -> Disagreements:
    rules = disputed.disputed(run)
    return Disagreements(
        [_section(run, rule, anchors, limit) for rule in rules if rule.exercised],
        [rule for rule in rules if not rule.exercised],
    )


def _section(run: Run, rule: DisputedRule, anchors: Mapping[str, str], limit: int) -> RuleSection:
    random = [(rule.says(run, name), sorted(n.items()), example) for name, (n, example) in rule.random.items()]
    questions = [_question(run, q, anchors, limit) for q in rule.questions]
    return RuleSection(rule.rule, rule.level, rule.differs, questions, random)


def _letter(index: int) -> str:
    return chr(ord("A") + index) if index < 26 else str(index + 1)


def _question(run: Run, question: Question, anchors: Mapping[str, str], limit: int) -> QuestionView:
    letters = {name: _letter(i) for i, name in enumerate(question.answers)}
    rows = [
        ReadingRow(letters[name], says, _in_cases(question.followers(name)), question.in_cases(name))
        for name, says in question.answers.items()
    ]
    shown = sorted(question.cases, key=lambda c: not c.differs)
    apart, alike = (
        [_case(run, case, question, letters, anchors) for case in shown[:limit] if case.differs == differs]
        for differs in (True, False)
    )
    return QuestionView(question.differs, rows, apart, alike, [case.case for case in shown[limit:]])


def _in_cases(followers: list[tuple[str, int, int]]) -> Who:
    """A toolchain that does not do so wherever it was asked gets the number of cases where it does."""
    return [(name, "" if n == of else f"{n} of {of}") for name, n, of in followers]


def _case(
    run: Run, case: DisputedCase, question: Question, letters: Mapping[str, str], anchors: Mapping[str, str]
) -> CaseRows:
    everyone = set().union(*case.followers.values())
    places = case.places
    rows = [
        ReadingRow(letters[name], says, disputed.who(followers, everyone), places=places.get(name, []))
        for name, says in question.answers.items()
        if (followers := case.followers.get(name, set())) or places.get(name)
    ]
    return CaseRows(run.case(case.case), anchors.get(case.case, ""), rows)
