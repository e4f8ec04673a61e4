"""`callgate accept`: entries for toolchains/known.toml from a run's failures, for a person to read and to give references.

What it prints is TOML. An entry says what was seen and nothing more: its versions are those that were judged, its cases
those that failed, and a deviation is named only where it alone predicts every record that the entry stands for.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .errors import UsageError
from .known import Entry, _numbers, _words
from .paths import KNOWN
from .plan import RANDOM_NAMES
from .toolchains import Toolchain

Record = dict[str, Any]
HEADER = re.compile(r"^\s*\[\[\s*known\s*\]\]\s*(?:#.*)?$")
NO_FINDINGS = ("crash", "timeout", "error")
HOLE = "pairs fail while both sides pass: a hole in the suite"
SIDES = "pairs fail as a side of theirs does: accept that"


def accept(results: Path, write: bool) -> int:
    """Prints proposals; with `write` changes toolchains/known.toml."""
    from reports import ReadError, find_results, read_run

    try:
        run = read_run(results)
        records = list(_records(find_results(results)))
    except ReadError as error:
        raise UsageError(str(error)) from None
    file = KnownFile.read(KNOWN)
    proposed, notes = propose(records)
    blind = "--no-known" in run.command
    new = [p for p in proposed if not file.has(p) and not (blind and file.covers(p, records))]
    gone, kept = removals(records, file.entries)
    if not run.complete and (new or gone):
        raise UsageError(
            f"{results}: this run did not finish, and what it did not judge might pass or fail otherwise. "
            "Run again to the end, then accept"
        )
    _show(new, [file.entries[i] for i in gone], [*notes, *kept], already=len(proposed) - len(new))
    if write and (new or gone):
        file.change(new, gone)
        _explain_write(new, gone)
    elif new:
        print("Nothing was written: --write does, and leaves each reference for you.", file=sys.stderr)
    return 0


def _records(path: Path) -> Iterator[Record]:
    """The result records as they stand, with the deviations that reports leave out. A line that was cut off is none."""
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            record = json.loads(line)
        except ValueError:
            continue
        if isinstance(record, dict) and record.get("record") == "result":
            yield record


# ---- what is proposed


@dataclass(frozen=True)
class Proposal:
    toolchain: str
    versions: str
    rule: str
    deviation: str = ""
    cases: tuple[str, ...] = ()
    role: str = ""
    options: tuple[str, ...] = ()
    verdict: str = ""
    why: str = field(default="", compare=False)

    def toml(self) -> str:
        lines = [f"# {self.why}", "[[known]]", f"toolchain = {_quoted(self.toolchain)}"]
        pairs: list[tuple[str, str | Sequence[str]]] = [
            ("versions", self.versions), ("rule", self.rule), ("deviation", self.deviation),
            ("case", self.cases[0] if len(self.cases) == 1 else self.cases), ("role", self.role),
            ("options", self.options), ("verdict", self.verdict),
        ]  # fmt: skip
        lines += [f"{key} = {_quoted(value)}" for key, value in pairs if value]
        return "\n".join([*lines, 'reference = ""', ""])

    def same_as(self, entry: Entry) -> bool:
        mine = (self.toolchain, self.versions, self.rule, self.cases, self.role, self.options, self.verdict)
        its = (entry.toolchain, entry.versions, entry.rule, entry.cases, entry.role, entry.options, entry.verdict)
        return mine == its and entry.deviation == ((self.deviation,) if self.deviation else ())


def _quoted(value: str | Sequence[str]) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    inner = [json.dumps(v, ensure_ascii=False) for v in value]
    return "[" + ", ".join(inner) + "]" if len(inner) < 4 else "[\n" + "".join(f"    {v},\n" for v in inner) + "]"


@dataclass(frozen=True)
class Fact:
    """One reason for which a record fails."""

    record: int  # its index
    family: str
    rule: str
    verdict: str  # of NO_FINDINGS, else empty
    deviations: frozenset[str]


def family_of(toolchain: str) -> str:
    """`clang-*` for clang-14; a toolchain without a version in its name is its own."""
    match = re.fullmatch(r"(.*\D)-\d+(?:\.\d+)*", toolchain)
    return f"{match[1]}-*" if match else toolchain


def propose(records: Sequence[Record]) -> tuple[list[Proposal], list[str]]:
    """Proposals in a stable order, and in words what no entry can stand for."""
    facts, notes = _facts(records)
    proposals: list[Proposal] = []
    groups: defaultdict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[(fact.family, fact.rule, fact.verdict)].append(fact)
    for key in sorted(groups):
        rest = groups[key]
        # The deviation that predicts most records first: it may leave nothing for the others to explain.
        while counted := Counter(d for f in rest for d in f.deviations):
            deviation = min(counted, key=lambda d: (-counted[d], d))
            proposals += _by_deviation(records, [f for f in rest if deviation in f.deviations], deviation)
            rest = [f for f in rest if deviation not in f.deviations]
        proposals += _by_case(records, [f for f in rest if not _generated(records[f.record])])
        if generated := [records[f.record]["id"] for f in rest if _generated(records[f.record])]:
            notes.append(
                f"{_plural(len(set(generated)), 'generated signature')} break {key[1] or 'no named rule'} and no deviation "
                f"predicts it, for example {generated[0]}: write a curated case for it"
            )
    return proposals, notes


def _facts(records: Sequence[Record]) -> tuple[list[Fact], list[str]]:
    facts: dict[Fact, None] = {}
    notes: Counter[str] = Counter()
    for number, r in enumerate(records):
        family = family_of(r["toolchain"])
        if r["verdict"] not in ("fail", *NO_FINDINGS):
            continue
        if r["role"] == "pair":
            notes[HOLE if r["verdict"] == "error" else SIDES] += 1
        elif r["verdict"] == "error" and r["phase"] == "run":
            notes["records are errors of the suite or the machine, not of a toolchain"] += 1
        elif r["verdict"] in NO_FINDINGS:
            facts[Fact(number, family, r["rule"], r["verdict"], frozenset())] = None
        else:
            for f in _failing(r["findings"]):
                facts[Fact(number, family, f["rule"], "", frozenset(f.get("deviations", ())))] = None
    return list(facts), [f"{n}: {text}" for text, n in notes.items()]


def _failing(findings: Sequence[Record]) -> list[Record]:
    """The findings that make a record fail: those of must rules, or under --strict the others."""
    unknown = [f for f in findings if not f.get("known")]
    return [f for f in unknown if f["level"] == "must"] or unknown


def _generated(record: Record) -> bool:
    return bool(record["case"].partition("/")[0] in RANDOM_NAMES.values())


def _by_deviation(records: Sequence[Record], facts: Sequence[Fact], deviation: str) -> list[Proposal]:
    proposals = []
    for versions, group in _by_versions(records, facts):
        shown = [records[f.record] for f in group if not _generated(records[f.record])]
        # One case that shows it makes the entry's end visible: once the case passes, it is `fixed`.
        places = Counter((r["case"], r["role"]) for r in shown)
        case, role = min(places, key=lambda p: (-places[p], p)) if places else ("", "")
        options = _options(records, shown, case, role)
        cases = (case,) if case else ()
        proposals.append(
            Proposal(group[0].family, versions, group[0].rule, deviation, cases, role, options, why=_why(records, group))
        )
    return proposals


def _by_case(records: Sequence[Record], facts: Sequence[Fact]) -> list[Proposal]:
    """One entry per role for the cases that fail alike: in the same versions, at the same levels."""
    cases: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        r = records[fact.record]
        cases[(r["role"], r["case"])].append(fact)
    alike: defaultdict[tuple[str, str, tuple[str, ...]], dict[str, list[Fact]]] = defaultdict(dict)
    for (role, case), group in sorted(cases.items()):
        for versions, part in _by_versions(records, group):
            options = _options(records, [records[f.record] for f in part], case, role)
            alike[(role, versions, options)][case] = part
    proposals = []
    for (role, versions, options), by_case in sorted(alike.items()):
        group = [f for part in by_case.values() for f in part]
        first = group[0]
        proposals.append(
            Proposal(first.family, versions, first.rule, "", tuple(by_case), role, options, first.verdict, _why(records, group))
        )
    return proposals


def _by_versions(records: Sequence[Record], facts: Sequence[Fact]) -> Iterator[tuple[str, list[Fact]]]:
    """Splits facts of one family where a version that the run judged lies between theirs and does not show them."""
    if not facts:
        return
    family = facts[0].family
    judged = {r["version"] for r in records if family_of(r["toolchain"]) == family and r["verdict"] != "unsupported"}
    failing = {records[f.record]["version"] for f in facts}
    runs: list[list[str]] = [[]]
    for version in sorted(judged, key=_numbers):
        if version in failing:
            runs[-1].append(version)
        elif runs[-1]:
            runs.append([])
    for versions in filter(None, runs):
        bound = f"=={versions[0]}" if len(versions) == 1 else f">={versions[0]} <={versions[-1]}"
        yield bound if versions[0] else "", [f for f in facts if records[f.record]["version"] in versions]


def _options(records: Sequence[Record], failing: Sequence[Record], case: str, role: str) -> tuple[str, ...]:
    """The levels at which the case fails, where it is well at others or one alone was judged; else none: all levels."""
    toolchains = {r["toolchain"] for r in failing}
    bad = {r["options"] for r in failing if (r["case"], r["role"]) == (case, role)}
    judged = {
        r["options"] for r in records
        if (r["case"], r["role"]) == (case, role) and r["toolchain"] in toolchains and r["verdict"] != "unsupported"
    }  # fmt: skip
    return tuple(sorted(bad)) if judged - bad or len(judged) == 1 else ()


def _why(records: Sequence[Record], facts: Iterable[Fact]) -> str:
    ids = list(dict.fromkeys(records[f.record]["id"] for f in facts))
    return f"{_plural(len(ids), 'record')}, for example {ids[0]}"


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


# ---- what is to go


def removals(records: Sequence[Record], entries: Sequence[Entry]) -> tuple[list[int], list[str]]:
    """The indices of the entries behind `fixed` records; and in words those that still show somewhere."""
    fixed: defaultdict[int, list[Record]] = defaultdict(list)
    for r in records:
        if r["verdict"] == "fixed":
            for i, entry in enumerate(entries):
                if entry.cases and entry.covers(_named(r)) and entry.concerns(r["case"], r["options"], r["role"]):
                    fixed[i].append(r)
    gone, kept = [], []
    for i, there in sorted(fixed.items()):
        if still := _still(records, entries[i]):
            where = ", ".join(dict.fromkeys(f"{r['toolchain']} {r['version']}" for r in there))
            kept.append(
                f"entry {i + 1} ({entries[i].toolchain} {entries[i].versions}, {entries[i].rule}) no longer shows in {where}, "
                f"but does in {still['toolchain']} {still['version']}:{still['options']}: narrow its versions or options"
            )
        else:
            gone.append(i)
    return gone, kept


def _named(record: Record) -> Toolchain:
    return Toolchain(record["toolchain"], Path(), version=record["version"])


def _still(records: Sequence[Record], entry: Entry) -> Record | None:
    for r in records:
        references = {f.get("known") for f in r["findings"]}
        told = r["verdict"] == "known" and f"(known: {entry.reference})" in r["reason"]
        if entry.covers(_named(r)) and (entry.reference in references or told):
            return r
    return None


# ---- the file


@dataclass
class KnownFile:
    """known.toml as text, so that what people wrote around the entries stays. An entry may still lack its reference."""

    path: Path
    text: str
    entries: list[Entry]

    @staticmethod
    def read(path: Path) -> KnownFile:
        try:
            text = path.read_text(encoding="utf-8")
            data = tomllib.loads(text)
        except FileNotFoundError:
            text, data = "", {}
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}: {error}") from None
        found = data.get("known", [])
        if not isinstance(found, list) or not all(isinstance(e, dict) for e in found):
            raise UsageError(f"{path}: it holds nothing but entries, each under [[known]]")
        entries = [
            Entry(
                toolchain=e.get("toolchain", ""),
                rule=e.get("rule", ""),
                reference=e.get("reference", ""),
                versions=e.get("versions", ""),
                deviation=_words(e.get("deviation", ())),
                cases=_words(e.get("case", ())),
                role=e.get("role", ""),
                place=e.get("place", ""),
                options=_words(e.get("options", ())),
                verdict=e.get("verdict", ""),
                says=e.get("says", ""),
            )
            for e in found
        ]
        return KnownFile(path, text, entries)

    def has(self, proposal: Proposal) -> bool:
        return any(proposal.same_as(entry) for entry in self.entries)

    def covers(self, proposal: Proposal, records: Sequence[Record]) -> bool:
        """Of a run that was --no-known: is the deviation one that an entry has for every toolchain that showed it?"""
        shown = [
            r for r in records
            if family_of(r["toolchain"]) == proposal.toolchain and r["verdict"] == "fail"
            and any(proposal.deviation in f.get("deviations", ()) for f in r["findings"])
        ]  # fmt: skip
        having = [e for e in self.entries if proposal.deviation in e.deviation]
        return bool(shown) and all(any(e.covers(_named(r)) for e in having) for r in shown)

    def change(self, new: Sequence[Proposal], gone: Sequence[int]) -> None:
        text = self._without(gone)
        for proposal in new:
            text = (text.rstrip("\n") + "\n\n" if text.strip() else "") + proposal.toml()
        temporary = self.path.with_suffix(".new")
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(self.path)

    def _without(self, gone: Sequence[int]) -> str:
        """The text without these entries and the comments that stand right above them."""
        lines = self.text.splitlines()
        heads = [i for i, line in enumerate(lines) if HEADER.match(line)]
        dropped: set[int] = set()
        for number in gone if len(heads) == len(self.entries) else ():
            first, limit = heads[number], (heads[number + 1] if number + 1 < len(heads) else len(lines))
            last = max(i for i in range(first, limit) if lines[i].strip() and not lines[i].lstrip().startswith("#"))
            while first > 0 and lines[first - 1].lstrip().startswith("#"):
                first -= 1
            after = last + 1 < len(lines) and not lines[last + 1].strip()
            dropped |= set(range(first, last + 1)) | ({last + 1} if after else set())
        text = "\n".join(line for i, line in enumerate(lines) if i not in dropped).strip("\n")
        text = text + "\n" if text else ""
        before = tomllib.loads(self.text).get("known", [])
        if tomllib.loads(text).get("known", []) != [e for i, e in enumerate(before) if i not in gone]:
            raise UsageError(f"{self.path}: its entries cannot be told apart line by line: remove those named above by hand")
        return text


# ---- the words


def _show(new: Sequence[Proposal], gone: Sequence[Entry], notes: Sequence[str], *, already: int) -> None:
    for proposal in new:
        print(proposal.toml())
    for entry in gone:
        what = ", ".join(entry.deviation or entry.cases)
        print(f"# remove: {entry.toolchain} {entry.versions}, {entry.rule}, {what}: no longer there ({entry.reference})")
    for note in notes:
        print(f"# {note}")
    if already:
        print(f"# {_plural(already, 'proposal')} already in {KNOWN.name}, or covered by an entry there")
    if not new and not gone and not already:
        print("# nothing to accept: no failure that an entry could stand for, and no entry to remove")


def _explain_write(new: Sequence[Proposal], gone: Sequence[int]) -> None:
    print(f"{KNOWN}: {_plural(len(new), 'entry').replace('entrys', 'entries')} added, {len(gone)} removed.", file=sys.stderr)
    if new:
        print(
            'Each new one ends in `reference = ""`: write there where the deviation is documented, such as a bug report or a '
            "release note, and read whether rule, versions and deviation say what you mean. Until then ./callgate run reports "
            "that `reference` is missing and stops; ./callgate run --no-known works meanwhile.",
            file=sys.stderr,
        )
