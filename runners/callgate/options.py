"""The tables of compiler options, toolchains/options/*.toml: which option breaks which rule, and what proves it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from .errors import UsageError
from .paths import TOOLCHAINS

TABLES = TOOLCHAINS / "options"
KINDS = {
    "breaks": "the code no longer keeps a rule",
    "other-abi": "another target or dialect, or a refusal of types: another ABI is meant",
    "none": "code that may differ, and keeps every rule",
    "not-code": "nothing about the code itself",
    "elsewhere": "for other targets or languages: without effect on C for x86-64 Linux",
}
FIELDS = {"rule", "cases", "level", "seen", "run", "reason"}
# What ends the name in a line of --help: the value's placeholder, or the tab or blank before the explanation.
VALUE = re.compile(r"[<\[\s]|(?<==).")


@dataclass(frozen=True)
class Option:
    """One line of a table. `flag` may be a pattern, or an option with the others that it needs to have its effect."""

    compiler: str
    flag: str
    kind: str
    rule: str = ""
    cases: tuple[str, ...] = ()
    level: str = "O2"
    seen: bool = True  # a case exists that shows the break
    run: bool = True  # a subject built with it can be linked and loaded
    reason: str = ""

    @property
    def flags(self) -> list[str]:
        return self.flag.split()

    @property
    def pattern(self) -> bool:
        return "*" in self.flag

    @property
    def name(self) -> str:
        """As a toolchain."""
        return f"{self.compiler}_{re.sub(r'[^A-Za-z0-9.+-]', '+', self.flag)}"

    def toolchain_file(self, directory: Path) -> Path:
        path = directory / f"{self.name}.toml"
        text = f"name = {json.dumps(self.name)}\nbase = {json.dumps(self.compiler)}\nflags = {json.dumps(self.flags)}\n"
        path.write_text(text, encoding="utf-8")
        return path

    def concerns(self, listed: str) -> bool:
        """Is it, with a value or negated, the option that a compiler lists under this name?"""
        mine = self.flags[0]
        return any(self._is(mine, name) for name in (listed, _negated(listed)))

    def _is(self, mine: str, name: str) -> bool:
        if self.pattern:
            return fnmatchcase(name, mine)
        return mine == name or (name[-1] in "=-" and mine.startswith(name))


@dataclass(frozen=True)
class Table:
    compiler: str
    lists: tuple[tuple[str, ...], ...]  # the arguments that make it list its options
    options: tuple[Option, ...]
    path: Path

    def of(self, kind: str) -> list[Option]:
        return [o for o in self.options if o.kind == kind]


def _negated(name: str) -> str:
    match = re.fullmatch(r"(-[fmg])(no-)?(.+)", name)
    return name if match is None else match[1] + ("" if match[2] else "no-") + match[3]


def tables() -> list[Table]:
    return [read(path) for path in sorted(TABLES.glob("*.toml")) if "-" not in path.stem]


def read(path: Path) -> Table:
    """FAMILY.toml with its parts, FAMILY-*.toml. Raises UsageError where the table is wrong."""
    main = _load(path, {"compiler", "lists", *KINDS})
    if missing := [key for key in ("compiler", "lists") if key not in main]:
        raise UsageError(f"{path}: `{missing[0]}` is missing")
    options = list(_options(path, main["compiler"], main))
    for part in sorted(path.parent.glob(f"{path.stem}-*.toml")):  # lines that need no reason
        options += _options(part, main["compiler"], _load(part, set(KINDS)))
    return Table(main["compiler"], tuple(map(tuple, main["lists"])), tuple(options), path)


def _load(path: Path, keys: set[str]) -> dict[str, Any]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path}: {error}") from None
    if unknown := sorted(set(data) - keys):
        raise UsageError(f"{path}: unknown table '{unknown[0]}'; there are {', '.join(KINDS)}")
    return data


def _options(path: Path, compiler: str, data: dict[str, Any]) -> Iterator[Option]:
    for kind in KINDS:
        for flag, value in data.get(kind, {}).items():
            yield _option(path, compiler, flag, kind, value)


def _option(path: Path, compiler: str, flag: str, kind: str, value: Any) -> Option:
    fields: dict[str, Any] = {"reason": value} if isinstance(value, str) else dict(value)
    if unknown := sorted(set(fields) - FIELDS):
        raise UsageError(f"{path}: {flag}: unknown field '{unknown[0]}'")
    return Option(compiler, flag, kind, **{**fields, "cases": tuple(fields.get("cases", ()))})


# ---- what a compiler lists


def listed(output: str) -> set[str]:
    """The names of options in what `--help=CLASS` or `--autocomplete=-` prints."""
    names = set()
    for line in output.splitlines():
        if match := re.match(r"\s{0,2}(-\S.*)", line):
            word = match[1]
            end = VALUE.search(word)
            name = word[: end.start()] if end else word
            if name.strip("-"):
                names.add(name)
    return names


def problems(table: Table, names: set[str], rules: Iterable[str]) -> Iterator[str]:
    """What is wrong with a table, given what its compiler lists and the rules of the catalogue."""
    known = set(rules)
    concerned: dict[str, list[Option]] = {name: [o for o in table.options if o.concerns(name)] for name in names}
    used = {o.flag for found in concerned.values() for o in found}
    for name, found in sorted(concerned.items()):
        exact = [o for o in found if not o.pattern]
        if not found:
            yield f"{table.compiler} lists {name}, and {table.path.name} does not classify it"
        elif not exact and len(found) > 1:
            yield f"{name} is classified twice: {', '.join(o.flag for o in found)}"
    for flag in sorted({o.flag for o in table.options if [p.flag for p in table.options].count(o.flag) > 1}):
        yield f"{flag} is classified twice"
    for option in table.options:
        if option.flag not in used:
            yield f"{option.flag}: {table.compiler} lists no such option"
        yield from _faults(option, known)


def _faults(option: Option, rules: set[str]) -> Iterator[str]:
    if option.kind == "breaks":
        if option.rule not in rules:
            yield f"{option.flag}: no rule '{option.rule}'"
        if option.seen and not option.cases:
            yield f"{option.flag}: no case shows the break"
        if not option.reason:
            yield f"{option.flag}: no reason"
    elif option.rule or option.cases or not option.seen:
        yield f"{option.flag}: only what breaks a rule has a rule and cases"
    if option.kind == "other-abi" and not option.reason:
        yield f"{option.flag}: no reason"


# ---- what a run found


def batches(options: Sequence[Option]) -> dict[tuple[str, tuple[str, ...]], list[Option]]:
    """Those of one level and the same cases run together."""
    groups: dict[tuple[str, tuple[str, ...]], list[Option]] = {}
    for option in options:
        groups.setdefault((option.level, option.cases), []).append(option)
    return groups


def broken(records: Iterable[dict[str, Any]]) -> dict[str, set[str]]:
    """By toolchain: the rules that failed records name."""
    rules: dict[str, set[str]] = {}
    for record in records:
        if record["record"] == "result":
            found = rules.setdefault(record["toolchain"], set())
            if record["verdict"] == "fail":
                found |= {f["rule"] for f in record["findings"]}
    return rules


def alarms(records: Iterable[dict[str, Any]]) -> dict[str, list[str]]:
    """By toolchain: records that would end a run with 1."""
    found: dict[str, list[str]] = {}
    for record in records:
        if record["record"] == "result":
            bad = found.setdefault(record["toolchain"], [])
            if record["verdict"] in ("fail", "fixed", "crash", "timeout", "error"):
                bad.append(f"{record['verdict']} {record['case']}:{record['role']}: {record['reason'] or record['findings']}")
    return found


# ---- for readers


def summary(found: Sequence[Table], levels: Mapping[str, str]) -> str:
    """What breaks what, by rule, in Markdown. `levels`: of each rule of the catalogue."""
    broken_by: dict[str, dict[str, list[str]]] = {}
    for table in found:
        for option in table.of("breaks"):
            shown = f"`{option.flag}`" + ("" if option.seen else " (not seen yet)")
            broken_by.setdefault(option.rule, {}).setdefault(table.compiler, []).append(shown)
    compilers = [t.compiler for t in found]
    lines = [f"| rule | {' | '.join(compilers)} |", "|---" * (len(compilers) + 1) + "|"]
    for rule, options in sorted(broken_by.items()):
        name = f"`{rule}`" + ("" if levels[rule] == "must" else f" ({levels[rule]})")
        lines.append(" | ".join([f"| {name}", *(", ".join(options.get(c, [])) for c in compilers)]) + " |")
    return "\n".join([*(_figures(t) for t in found), "", *lines]) + "\n"


def _figures(table: Table) -> str:
    breaking = table.of("breaks")
    unseen = sum(not o.seen for o in breaking)
    seen = f"{unseen} of these not seen yet" if unseen else "all seen"
    return f"- {table.compiler}: {len(table.options)} lines, {len(breaking)} that break a rule, {seen}"
