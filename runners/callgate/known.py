"""toolchains/known.toml: deviations that are known, each with a reference. An entry predicts; it does not excuse.

    [[known]]
    toolchain = "clang-1[0-7]"            # a pattern over toolchain names
    versions = "<18"                      # over their versions; empty: all
    rule = "sysv.args.all-or-nothing"
    deviation = ["sysv.args.all-or-nothing/int128-split", "sysv.args.int128-stack-align/8"]   # of the model, together
    case = "sysv/args/all-or-nothing-int128"   # curated cases that show it: once one passes, it is `fixed`
    reference = "where this is written down"

Instead of `deviation`, an entry may be for its cases alone; `role` and `place` then narrow it. An entry with a `verdict` is for a
compiler that crashes or refuses; `says`, a regular expression over its words, makes it known in generated signatures too.
"""

from __future__ import annotations

import fnmatch
import operator
import re
import tomllib
from collections.abc import Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import cases as case_files
from . import core, rules
from .errors import UsageError
from .paths import KNOWN
from .toolchains import Toolchain

KEYS = {"toolchain", "versions", "rule", "deviation", "case", "role", "place", "options", "reference", "verdict", "says"}
LISTS = {"deviation", "case", "options"}
ROLES = ("layout", "caller", "callee", "object", "specimen")
TROUBLES = ("crash", "timeout", "error")


@dataclass(frozen=True)
class Entry:
    toolchain: str
    rule: str
    reference: str
    versions: str = ""
    deviation: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    role: str = ""
    place: str = ""
    options: tuple[str, ...] = ()
    verdict: str = ""  # crash, timeout, error: a known one that has no findings
    says: str = ""  # what the compiler then says, whatever the signature

    def covers(self, toolchain: Toolchain) -> bool:
        """By its name, or by that of the compiler that it is a variant of for another ABI."""
        names = (toolchain.name, toolchain.base) if toolchain.abi != "sysv" else (toolchain.name,)
        named = any(fnmatch.fnmatchcase(name, self.toolchain) for name in names if name)
        return named and _version_in(toolchain.version, self.versions)

    def concerns(self, case: str, options: str, role: str) -> bool:
        """Is this record one that the entry names?"""
        named = any(fnmatch.fnmatchcase(case, pattern) for pattern in self.cases)
        return named and (not self.role or self.role == role) and (not self.options or options in self.options)

    def foretells(self, verdict: str, reason: str, case: str, options: str, role: str) -> bool:
        """Is this crash, timeout or refusal the one that the entry names, by its case or by the compiler's words?"""
        said = bool(self.says) and re.search(self.says, reason) is not None
        return bool(self.verdict) and self.verdict == verdict and (said or self.concerns(case, options, role))


@dataclass(frozen=True)
class Known:
    entries: tuple[Entry, ...] = ()

    def of(self, toolchain: Toolchain) -> list[Entry]:
        return [e for e in self.entries if e.covers(toolchain)]

    def deviating(self, toolchain: Toolchain) -> list[Entry]:
        """Those of alterations of the model, which the judge tries: it names them by their index here."""
        return [e for e in self.of(toolchain) if e.deviation]


def load(path: Path = KNOWN) -> Known:
    """Raises UsageError naming the file and the entry where it is not well formed."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Known()
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: {error}") from None
    entries = data.get("known", [])
    if set(data) - {"known"} or not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        raise UsageError(f"{path}: it holds nothing but entries, each under [[known]]")
    deviations = {a["name"] for a in core.ask(["alterations"])} if entries else set()
    cases = {case_files.identity(p) for p in case_files.files()} if entries else set()
    return Known(tuple(_entry(path, n, e, deviations, cases) for n, e in enumerate(entries, 1)))


def _entry(path: Path, number: int, data: dict[str, Any], deviations: Set[str], known_cases: Set[str]) -> Entry:
    where = f"{path}: entry {number}"
    for key in sorted(set(data) - KEYS):
        raise UsageError(f"{where}: unknown key '{key}'")
    for key in ("toolchain", "rule", "reference"):
        if not data.get(key):
            raise UsageError(f"{where}: `{key}` is missing")
    for key in LISTS:
        if not isinstance(words := data.get(key, []), str) and not (
            isinstance(words, list) and all(isinstance(w, str) for w in words)
        ):
            raise UsageError(f"{where}: `{key}` is a word or a list of words")
    for key in sorted(set(data) - LISTS):
        if not isinstance(data[key], str):
            raise UsageError(f"{where}: `{key}` is a text")
    if data.get("role", "") not in ("", *ROLES):
        raise UsageError(f"{where}: unknown role '{data['role']}': {', '.join(ROLES)}")
    if data.get("verdict", "") not in ("", *TROUBLES):
        raise UsageError(f"{where}: verdict '{data['verdict']}': only crash, timeout and error are named so")
    if "says" in data:
        if not data.get("verdict"):
            raise UsageError(f"{where}: `says` is of a `verdict`: crash, timeout or error")
        try:
            re.compile(data["says"])
        except re.error as error:
            raise UsageError(f"{where}: `says` is no regular expression: {error}") from None
    if data["rule"] not in rules.catalogue():
        raise UsageError(f"{where}: unknown rule '{data['rule']}'")
    deviation, cases = _words(data.get("deviation", ())), _words(data.get("case", ()))
    if not deviation and not cases:
        raise UsageError(f"{where}: it needs a `deviation` of the model, or the `case` that shows it")
    for name in deviation:
        if name not in deviations:
            raise UsageError(f"{where}: unknown deviation '{name}' (callgate rules --deviations lists them)")
    for pattern in cases:
        if pattern not in known_cases and not fnmatch.filter(known_cases, pattern):
            raise UsageError(f"{where}: no case is named '{pattern}'")
    try:
        _version_in("1", data.get("versions", ""))
    except UsageError as error:
        raise UsageError(f"{where}: {error}") from None
    return Entry(
        toolchain=data["toolchain"],
        rule=data["rule"],
        reference=data["reference"],
        versions=data.get("versions", ""),
        deviation=deviation,
        cases=cases,
        role=data.get("role", ""),
        place=data.get("place", ""),
        options=_words(data.get("options", ())),
        verdict=data.get("verdict", ""),
        says=data.get("says", ""),
    )


def _words(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _numbers(version: str) -> list[int]:
    return [int(n) for n in re.findall(r"\d+", version)]


def _version_in(version: str, condition: str) -> bool:
    """Conditions such as ">=14 <18"; all of them hold."""
    operators = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq}
    for word in condition.split():
        match = re.fullmatch(r"(<=|>=|<|>|==)([\d.]+)", word)
        if not match:
            raise UsageError(f"'{condition}' is no version condition: write '>=14 <18'")
        sign, number = match.groups()
        bound = _numbers(number)
        have = [*_numbers(version), *[0] * len(bound)][: len(bound)]  # "12" means all of 12
        if not operators[sign](have, bound):
            return False
    return True
