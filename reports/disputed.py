"""Disputed territory: the rules that no must decides, and who reads them how. Nobody is judged here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from .records import CaseReading, Finding, Result, Run
from .text import listing, number, plural

LEVELS = ("de-facto", "unspecified")
MODEL = ""  # the name of the reading that the model follows
UNNAMED = "otherwise, and as no reading that has a name"  # of random signatures: their words are too many
# What a record of another verdict did is not known to the end.
TELLING = frozenset({"pass", "fail", "known", "fixed", "observed", "crash"})


@dataclass(frozen=True, order=True, slots=True)
class Follower:
    """A toolchain at one level, in one role."""

    config: str
    role: str

    @property
    def toolchain(self) -> str:
        return self.config.partition(":")[0]

    @property
    def options(self) -> str:
        return self.config.partition(":")[2]


@dataclass(slots=True)
class DisputedCase:
    """One case of a rule: the readings that it can tell apart, and who follows which. Keys are names of readings."""

    case: str
    readings: tuple[CaseReading, ...]  # other than the model's
    followers: dict[str, set[Follower]] = field(default_factory=dict)

    @property
    def differs(self) -> bool:
        return sum(1 for who in self.followers.values() if who) > 1

    @property
    def places(self) -> dict[str, list[tuple[str, str]]]:
        """What lies where, by reading."""
        found = {r.name: [(d.what, d.reading) for d in r.differences] for r in self.readings}
        model = dict.fromkeys((d.what, d.model) for r in self.readings for d in r.differences)
        return {MODEL: list(model), **found}


@dataclass(slots=True)
class Question:
    """Cases that tell the same readings apart: `answers` has what each of those does, the model's reading first."""

    answers: dict[str, str]
    cases: list[DisputedCase] = field(default_factory=list)

    @property
    def differs(self) -> bool:
        return any(case.differs for case in self.cases)

    def in_cases(self, name: str) -> int:
        return sum(1 for case in self.cases if case.followers.get(name))

    def followers(self, name: str) -> list[tuple[str, int, int]]:
        """Toolchains that follow a reading, each with the number of cases where it does, and of those that tell of it."""
        here: Counter[str] = Counter()
        everywhere: Counter[str] = Counter()
        for case in self.cases:
            here.update({f.toolchain for f in case.followers.get(name, ())})
            everywhere.update({f.toolchain for who in case.followers.values() for f in who})
        return [(toolchain, here[toolchain], everywhere[toolchain]) for toolchain in sorted(here)]


@dataclass(slots=True)
class DisputedRule:
    rule: str
    level: str
    questions: list[Question] = field(default_factory=list)
    # What random signatures showed, by reading: their number for each configuration, and an example's id.
    random: dict[str, tuple[Mapping[str, int], str]] = field(default_factory=dict)
    why: str = ""  # nobody exercised it

    @property
    def exercised(self) -> bool:
        return not self.why

    @property
    def differs(self) -> bool:
        return any(q.differs for q in self.questions)

    def says(self, run: Run, name: str) -> str:
        """A reading in words. What no reading explains is named by what was found."""
        if name == MODEL:
            return "as the rule says"
        return run.readings[name].says if name in run.readings else name


def disputed(run: Run) -> list[DisputedRule]:
    """Every rule of the catalogue that is no must: those on which toolchains differ first, those not exercised last."""
    gathered = {name: _Gathered() for name, rule in run.rules.items() if rule.level in LEVELS}
    for result in run.ordered():
        if result.role != "pair":
            for rule in _concerned(run, result):
                if rule in gathered:
                    gathered[rule].take(run, rule, result)
    rules = [entry.rule(run, DisputedRule(name, run.rules[name].level)) for name, entry in gathered.items()]
    return sorted(rules, key=lambda r: (not r.exercised, not r.differs))


def counts(run: Run) -> str:
    """`of 9 open rules that were exercised, toolchains differ on 2 (a and b); 30 more were not exercised`, or nothing."""
    rules = disputed(run)
    told, idle = [r for r in rules if r.questions], sum(not r.exercised for r in rules)
    clauses = []
    if told:
        apart = [r.rule for r in told if r.differs]
        named = f" ({listing(apart, 4)})" if apart else ""
        lead = f"of {plural(len(told), 'open rule')} that {_were(len(told))} exercised"
        clauses.append(f"{lead}, toolchains differ on {len(apart)}{named}")
    if random := sum(bool(r.random) for r in rules):
        clauses.append(f"random signatures show other readings of {number(random)}")
    if clauses and idle:
        clauses.append(f"{number(idle)} more {_were(idle)} not exercised")
    return "; ".join(clauses)


def _were(count: int) -> str:
    return "was" if count == 1 else "were"


def _concerned(run: Run, result: Result) -> dict[str, None]:
    """The rules that a record may tell of."""
    case = run.case(result.case)
    names = (*result.readings, *(r.name for r in case.readings))
    read = (run.readings[name].rule for name in names if name in run.readings)
    return dict.fromkeys((case.rule, *read, *(f.rule for f in result.findings)))


@dataclass(slots=True)
class _Gathered:
    """What the records tell of one rule, while they are read."""

    cases: dict[str, DisputedCase] = field(default_factory=dict)
    random: dict[str, Counter[str]] = field(default_factory=dict)
    example: dict[str, str] = field(default_factory=dict)
    lacking: dict[str, None] = field(default_factory=dict)
    selected: bool = False  # a case of this very rule

    def take(self, run: Run, rule: str, result: Result) -> None:
        stances = list(_stances(run, rule, result))
        if result.case not in run.cases:
            for name in dict.fromkeys(name if name in run.readings else UNNAMED for name in stances):
                self.random.setdefault(name, Counter())[result.config] += 1
                self.example.setdefault(name, result.id)
            return
        if run.cases[result.case].rule == rule:
            self.selected = True
            if result.verdict == "unsupported":
                self.lacking.setdefault(result.reason)
        for name in stances:
            if result.case not in self.cases:
                self.cases[result.case] = DisputedCase(result.case, _readings(run, rule, result.case))
            self.cases[result.case].followers.setdefault(name, set()).add(Follower(result.config, result.role))

    def rule(self, run: Run, entry: DisputedRule) -> DisputedRule:
        entry.questions = _questions(run, entry, self.cases.values())
        entry.random = {name: (self.random[name], self.example[name]) for name in sorted(self.random)}
        if not entry.questions and not entry.random:
            entry.why = "none of its cases was judged" if self.selected else "no case of it was part of this run"
            if self.lacking:
                entry.why = f"its cases are unsupported: {'; '.join(self.lacking)}"
        return entry


def _readings(run: Run, rule: str, case: str) -> tuple[CaseReading, ...]:
    return tuple(r for r in run.case(case).readings if r.name in run.readings and run.readings[r.name].rule == rule)


def _stances(run: Run, rule: str, result: Result) -> Iterator[str]:
    """The readings of a rule that a record shows: names of readings, or the words of findings that no reading explains."""
    if result.verdict not in TELLING:
        return
    own = [name for name in result.readings if name in run.readings and run.readings[name].rule == rule]
    if own:
        yield from own
        return
    if found := dict.fromkeys(_words(f) for f in result.findings if f.rule == rule):
        yield "; ".join(found)
        return
    readings = _readings(run, rule, result.case)
    if readings and not any(result.role in r.roles for r in readings):
        return
    # Where all that was found has an explanation of another rule, nothing is left for this one.
    explained = result.readings or all(f.known for f in result.findings)
    quiet = result.verdict in ("pass", "known", "fixed") or (result.verdict == "observed" and result.findings)
    if quiet and explained and (readings or run.case(result.case).rule == rule):
        yield MODEL


def _words(finding: Finding) -> str:
    return finding.says if finding.place in finding.says else f"{finding.place}: {finding.says}"


def _questions(run: Run, rule: DisputedRule, cases: Iterable[DisputedCase]) -> list[Question]:
    found: dict[tuple[str, ...], Question] = {}
    for case in sorted(cases, key=lambda c: c.case):
        names = tuple(r.name for r in case.readings)
        if names not in found:
            model = dict.fromkeys(run.readings[name].otherwise for name in names)
            answers = {MODEL: "; ".join(model) or rule.says(run, MODEL)}
            found[names] = Question(answers | {name: rule.says(run, name) for name in names})
        question = found[names]
        question.cases.append(case)
        for name in case.followers:
            question.answers.setdefault(name, rule.says(run, name))
    return sorted(found.values(), key=lambda q: not q.differs)


def who(followers: Iterable[Follower], all_of_them: Iterable[Follower]) -> list[tuple[str, str]]:
    """Toolchains, each with the levels and roles meant where it does not do the same in all that `all_of_them` has of it."""
    mine: defaultdict[str, set[Follower]] = defaultdict(set)
    for follower in followers:
        mine[follower.toolchain].add(follower)
    whole: defaultdict[str, set[Follower]] = defaultdict(set)
    for follower in all_of_them:
        whole[follower.toolchain].add(follower)
    return [(name, _only(mine[name], whole[name])) for name in sorted(mine)]


def _only(mine: set[Follower], whole: set[Follower]) -> str:
    if mine == whole:
        return ""
    options, roles = {f.options for f in mine}, {f.role for f in mine}
    parts = []
    if options != {f.options for f in whole}:
        parts.append(" ".join(sorted(options)))
    if roles != {f.role for f in whole}:
        parts.append("as " + ", ".join(sorted(roles)))
    if {f for f in whole if f.options in options and f.role in roles} != mine:  # no product of both
        parts = [", ".join(_at(level, mine, whole) for level in sorted(options))]
    return " ".join(parts)


def _at(options: str, mine: set[Follower], whole: set[Follower]) -> str:
    roles, all_roles = ({f.role for f in some if f.options == options} for some in (mine, whole))
    return options if roles == all_roles else f"{options} as {', '.join(sorted(roles))}".strip()
