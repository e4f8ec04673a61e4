"""Two runs compared, record by record. A record that passed and no longer passes is worse, whatever became of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from .records import Finding, Result, Run, peer_toolchain
from .text import clean, number, one_line, plural
from .verdicts import BAD, RANK

# A fixed record conforms: what it complains of is the entry in known.toml.
PASSING = frozenset({"pass", "fixed"})
KINDS = {
    "failing": "newly failing",
    "lost": "no longer passing",
    "changed": "changed",
    "fixed": "fixed",
    "appeared": "appeared",
    "vanished": "vanished",
    "missing": "vanished because the toolchain was not judged",
    "counted": "counted records",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One record in both runs; a verdict is "" where the run has no such record."""

    kind: str
    id: str
    toolchain: str
    before: str
    after: str
    worse: bool
    detail: str = ""


@dataclass(slots=True)
class Diff:
    changes: list[Change] = field(default_factory=list)
    unchanged: int = 0
    notes: list[str] = field(default_factory=list)
    # A new run that did not finish cannot show that nothing got worse.
    unfinished: bool = False

    def of(self, kind: str) -> list[Change]:
        return [c for c in self.changes if c.kind == kind]

    @property
    def worse(self) -> list[Change]:
        return [c for c in self.changes if c.worse]

    @property
    def exit(self) -> int:
        return 1 if self.worse or self.unfinished else 0


def compare(old: Run, new: Run) -> Diff:
    diff = Diff(notes=_notes(old, new), unfinished=not new.complete)
    before, after = _by_id(old), _by_id(new)
    gone = _gone(old, new)
    counted = _passing_counts(new)
    for ident in sorted({*before, *after}):
        was, now = before.get(ident), after.get(ident)
        if was and now:
            change = _changed(old, new, was, now)
        elif now:
            change = _appeared(now)
        elif was:
            change = _vanished(new, was, gone, counted)
        if change:
            diff.changes.append(change)
        else:
            diff.unchanged += 1
    diff.changes += _counts(old, new, gone)
    order = list(KINDS)
    diff.changes.sort(key=lambda c: (not c.worse, order.index(c.kind), c.toolchain, c.id))
    return diff


def _by_id(run: Run) -> dict[str, Result]:
    """Of two records with one id the worse stands for both."""
    found: dict[str, Result] = {}
    for result in run.results:
        other = found.get(result.id)
        if other is None or RANK[result.verdict] < RANK[other.verdict]:
            found[result.id] = result
    return found


def _identity(run: Run, finding: Finding) -> tuple[str, ...]:
    # Not the bytes: what stands in a place by accident differs from run to run.
    return (finding.rule, run.level(finding), finding.place, finding.argument, finding.origin, finding.known)


def _identities(run: Run, result: Result) -> set[tuple[str, ...]]:
    return {_identity(run, f) for f in result.findings}


def _changed(old: Run, new: Run, was: Result, now: Result) -> Change | None:
    moved = was.verdict != now.verdict
    first, then = _identities(old, was), _identities(new, now)
    if not moved and first == then:
        return None
    kind, worse = "changed", False
    if moved and now.verdict in BAD and now.verdict != "fixed" and was.verdict not in BAD - {"fixed"}:
        kind, worse = "failing", True
    elif moved and now.verdict in PASSING and was.verdict in BAD | {"known"} and was.verdict not in PASSING:
        kind = "fixed"
    elif was.verdict in PASSING and now.verdict not in PASSING:
        kind, worse = "lost", True
    elif moved and was.verdict in BAD and now.verdict in BAD:
        # A failure that now crashes tells less than before.
        worse = now.verdict not in ("fail", "fixed")
    elif now.verdict in BAD and now.verdict not in PASSING:
        worse = bool(then - first)
    return Change(kind, now.id, now.toolchain, was.verdict, now.verdict, worse, _detail(new, now, first, then))


def _detail(new: Run, now: Result, first: set[tuple[str, ...]], then: set[tuple[str, ...]]) -> str:
    added = [f for f in now.findings if _identity(new, f) not in first]
    parts = [f"{f.rule}: {f.says}" for f in added[:3]]
    if len(added) > 3:
        parts.append(f"{len(added) - 3} more findings")
    if now.verdict in BAD and first - then:
        parts.append("no longer: " + ", ".join(sorted(f"{i[0]} in {i[2]}" for i in first - then)))
    return one_line("; ".join(parts) or now.reason)


def _appeared(now: Result) -> Change:
    bad = now.verdict in BAD and now.verdict not in PASSING
    detail = now.findings[0].says if now.findings else now.reason
    return Change("appeared", now.id, now.toolchain, "", now.verdict, bad, one_line(detail))


def _gone(old: Run, new: Run) -> dict[str, str]:
    """Toolchains that the old run judged and the new one could not, with the reason."""
    present = set(new.toolchain_names())
    reasons = {t.name: t.reason for t in new.toolchains if t.reason}
    listed = {t.name for t in new.toolchains if not t.reason}
    found = {}
    for name in old.toolchain_names():
        if name in reasons:
            found[name] = reasons[name]
        elif name not in present and name not in listed:
            found[name] = "the new run does not know of it"
    return found


def _passing_counts(run: Run) -> set[tuple[bool, str, str, str, str, str]]:
    return {
        (c.batch.startswith("random"), c.toolchain, c.options, c.role, c.peer, c.abi)
        for c in run.counts
        if c.verdict == "pass" and c.count
    }


def _vanished(
    new: Run, was: Result, gone: dict[str, str], counted: set[tuple[bool, str, str, str, str, str]]
) -> Change:
    for name in (was.toolchain, peer_toolchain(was.peer)):
        if name in gone:
            passed = was.verdict in PASSING
            return Change("missing", was.id, was.toolchain, was.verdict, "", passed, f"{name}: {one_line(gone[name])}")
    random = was.case.startswith("random")
    key = (random, was.toolchain, was.options, was.role, was.peer, was.abi)
    if (random or was.role == "pair") and was.verdict not in PASSING and key in counted:
        # Pairs and random signatures have a record of their own only while they do not pass.
        if random or was.case in new.cases:
            return Change("fixed", was.id, was.toolchain, was.verdict, "pass", False, "passes, now only counted")
    return Change("vanished", was.id, was.toolchain, was.verdict, "", was.verdict in PASSING)


def _counts(old: Run, new: Run, gone: dict[str, str]) -> list[Change]:
    """Fewer passing counted records are passing records that vanished."""

    def tally(run: Run) -> Counter[tuple[str, str, str]]:
        found: Counter[tuple[str, str, str]] = Counter()
        for c in run.counts:
            if c.verdict == "pass":
                name = f"{c.config} {c.role}" + (f" with {c.peer}" if c.peer else "")
                found[c.batch, c.toolchain, f"{name} ({c.batch}, {c.abi})"] += c.count
        return found

    before, after = tally(old), tally(new)
    changes = []
    for key in sorted({*before, *after}):
        was, now = before[key], after[key]
        if was != now:
            _, toolchain, name = key
            detail = f"{number(was)} passing before, {number(now)} now"
            if toolchain in gone:
                detail += f"; {toolchain}: {one_line(gone[toolchain])}"
            changes.append(
                Change("counted", name, toolchain, "pass" if was else "", "pass" if now else "", now < was, detail)
            )
    return changes


def _notes(old: Run, new: Run) -> list[str]:
    notes = []
    for which, run in (("old", old), ("new", new)):
        if not run.complete:
            notes.append(f"The {which} run is incomplete: what it did not reach counts as absent.")
    if old.callgate != new.callgate:
        notes.append(f"Callgate {old.callgate} made the old run, {new.callgate} the new one.")
    versions = new.versions()
    for name, version in old.versions().items():
        now = versions.get(name)
        if version and now and now != version:
            notes.append(f"{name} was {version}, is {now}.")
    cpu = [str(r.machine.get("cpu", "")) for r in (old, new)]
    if cpu[0] != cpu[1]:
        notes.append(f"The processor was {cpu[0] or 'not named'}, is {cpu[1] or 'not named'}.")
    return [clean(n) for n in notes]


def headline(diff: Diff) -> str:
    """The comparison in a sentence."""
    if not diff.worse:
        if diff.unfinished:
            return "The new run did not finish: it cannot show that nothing got worse"
        better = len(diff.of("fixed"))
        return "Nothing got worse" + (f"; {plural(better, 'record')} fixed" if better else "")
    parts = [
        f"{plural(len(found), 'record') if kind != 'counted' else plural(len(found), 'counted group')} {label}"
        for kind, label in (
            ("failing", "newly failing"),
            ("lost", "no longer passing"),
            ("changed", "failing in a new way"),
            ("appeared", "appeared and failing"),
            ("vanished", "vanished after passing"),
            ("missing", "vanished with their toolchain after passing"),
            ("counted", "with fewer passes"),
        )
        if (found := [c for c in diff.of(kind) if c.worse])
    ]
    return "Worse: " + ", ".join(parts)


def render_diff(diff: Diff, *, limit: int = 200) -> str:
    """Plain text, what got worse first. `limit` bounds each list; what it hides is counted."""
    lines = [f"{headline(diff)}.", *diff.notes]
    for worse in (True, False):
        for kind, label in KINDS.items():
            found = [c for c in diff.of(kind) if c.worse is worse]
            if not found:
                continue
            lines += ["", f"{label}{' (worse)' if worse else ''}: {number(len(found))}"]
            if kind == "missing":
                lines += _by_toolchain(found)
                continue
            lines += [f"  {_change(c)}" for c in found[:limit]]
            if len(found) > limit:
                lines.append(f"  and {number(len(found) - limit)} more")
    lines += ["", f"{plural(diff.unchanged, 'record')} unchanged."]
    return "\n".join(lines) + "\n"


def _by_toolchain(changes: list[Change]) -> list[str]:
    """A missing toolchain takes all its records with it: one line says so."""
    tally: dict[str, Counter[str]] = {}
    for change in changes:
        tally.setdefault(change.detail, Counter())[change.before] += 1
    return [
        f"  {detail}: {', '.join(f'{number(n)} {v}' for v, n in sorted(verdicts.items(), key=lambda i: RANK[i[0]]))}"
        for detail, verdicts in sorted(tally.items())
    ]


def _change(change: Change) -> str:
    if change.kind == "counted":
        return f"{change.id}: {change.detail}"
    move = " -> ".join(filter(None, (change.before, change.after)))
    if change.before == change.after:
        move = f"{change.after}, other findings"
    return f"{clean(change.id)}: {move}" + (f" ({change.detail})" if change.detail else "")
