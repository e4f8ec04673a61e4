"""Specimens: textbook routines of asm/specimen, each with a harness and with the code on trial that meets it.

    asm/specimen/NAME.asm, NAME.S              the routine, NASM beside GAS
    harness/specimen/NAME_test.cpp             its GoogleTests, compiled once; the suite is called NAME
    harness/specimen/subject/NAME.c            what every toolchain on trial compiles; not every specimen has one
    asm/specimen/cxx/NAME.asm, NAME.S          a routine that meets C++ by its names: linked with subject/NAME.cpp into the
                                               library of the code on trial, not with the tests
    asm/specimen/win64/NAME.asm, NAME.S        a routine of Windows programs, with harness/specimen/win64/NAME_test.cpp and
                                               harness/specimen/subject/win64/NAME.c

The front matter stands in NAME.asm and, word for word, in NAME.S:

    ; ---
    ; rule = "sysv.preserve.rbx"
    ; says = "One sentence: what this specimen shows."
    ; isa = "avx"                              # optional: what CPU and subject need: a key of machine.ISA_NEEDS
    ; features = ["nested-functions"]          # optional: language features that the subject needs
    ; flags = ["-fstack-protector-all"]        # optional: options of the subject beyond those of the level
    ; also = ["sysv.preserve.r12"]             # optional: further rules that it shows
    ; program = true                           # optional: it is an executable of its own, which its harness starts
    ; ---
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from . import rules
from .cases import Case
from .machine import ISA_NEEDS
from .paths import FEATURES, HARNESSES, LINKED, ROOT, SPECIMENS, WIN64

TOPIC = "specimen"
KEYS = {"rule", "says", "isa", "features", "flags", "also", "program"}
SUBJECTS = HARNESSES / "subject"
SUBJECT_SUFFIXES = (".c", ".cpp")


@dataclass(frozen=True)
class SpecimenCase(Case):
    """A case that is a routine. `subject`: the code on trial; None: the machine alone is."""

    subject: Path | None = None
    isa: str = "base"
    features: frozenset[str] = frozenset()
    flags: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    program: bool = False

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def linked(self) -> bool:
        """The routine is a part of the library of the code on trial."""
        return self.path.parent == LINKED

    @property
    def abis(self) -> tuple[str, ...]:
        """Of the toolchains whose code meets it."""
        return ("win64-gnu", "win64-msvc") if self.path.parent == WIN64 else ("sysv",)

    @property
    def language(self) -> str:
        return "c++" if self.subject and self.subject.suffix == ".cpp" else "c"


def is_specimen(path: Path) -> bool:
    return path.parent in (SPECIMENS, LINKED, WIN64)


def files(suffix: str = ".asm") -> list[Path]:
    return [p for folder in (SPECIMENS, LINKED, WIN64) for p in sorted(folder.glob(f"*{suffix}"))]


def identity(path: Path) -> str:
    below = path.relative_to(SPECIMENS) if SPECIMENS in path.parents else Path(path.name)
    return f"{TOPIC}/{below.with_suffix('').as_posix()}"


def load(paths: Sequence[Path]) -> list[SpecimenCase]:
    """Reads specimens; problems are kept with each, none is raised."""
    return [_load(path) for path in paths]


def stray() -> list[str]:
    """Files of the three folders that belong to no specimen."""
    known = {(_system(p), p.stem) for p in files()}
    found = [(p, _system(p), p.stem) for p in files(".S")]
    for system in ("", WIN64.name):
        found += [(p, system, p.stem.removesuffix("_test")) for p in sorted((HARNESSES / system).glob("*_test.cpp"))]
        found += [(p, system, p.stem) for p in sorted((SUBJECTS / system).glob("*")) if p.suffix in SUBJECT_SUFFIXES]
    lost = [(p, Path(system, name)) for p, system, name in found if (system, name) not in known]
    return [f"{_shown(p)}: there is no asm/specimen/{name}.asm" for p, name in lost]


def _system(routine: Path) -> str:
    """The folder of harness and subject below theirs."""
    return WIN64.name if routine.parent == WIN64 else ""


def front_matter(path: Path) -> tuple[dict[str, Any], list[str]]:
    """The TOML between two lines `; ---`, or `// ---`, and what is wrong with it."""
    mark = ";" if path.suffix == ".asm" else "//"
    text = path.read_text(encoding="utf-8", errors="replace")
    matter = re.match(rf"{mark} ---\n(.*?){mark} ---\n", text, re.DOTALL)
    if matter is None:
        return {}, [f"{_shown(path)}:1: it begins with front matter: {mark} ---, TOML in comments, {mark} ---"]
    try:
        return tomllib.loads(re.sub(rf"(?m)^{mark} ?", "", matter[1])), []
    except tomllib.TOMLDecodeError as error:
        return {}, [f"{_shown(path)}: front matter: {error} (its first line is line 2 of the file)"]


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if ROOT in path.parents else str(path)


def _load(path: Path) -> SpecimenCase:
    matter, problems = front_matter(path)
    problems += _lint(path, matter)
    found = [p for suffix in SUBJECT_SUFFIXES if (p := SUBJECTS / _system(path) / f"{path.stem}{suffix}").is_file()]
    return SpecimenCase(
        id=identity(path), path=path, rule=str(matter.get("rule", "")), says=str(matter.get("says", "")),
        declaration=_prototype(path), signatures=(), problems=tuple(problems), subject=found[0] if found else None,
        isa=str(matter.get("isa", "base")), features=frozenset(map(str, matter.get("features", []))),
        flags=tuple(map(str, matter.get("flags", []))), also=tuple(map(str, matter.get("also", []))),
        program=matter.get("program", False) is True,
    )  # fmt: skip


def _prototype(path: Path) -> str:
    """The C prototypes of its header comment, for reports."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(found[1] for line in lines if (found := re.match(r";\s+Prototype\s+(.*)", line)))


def _lint(path: Path, matter: Mapping[str, Any]) -> Iterator[str]:
    shown = _shown(path)
    for rule in (str(matter.get("rule", "")), *(map(str, matter.get("also", [])))):
        if rule in rules.catalogue():
            continue
        near = get_close_matches(rule, rules.catalogue(), n=1)
        yield f"{shown}: unknown rule '{rule}'" + (f": did you mean '{near[0]}'?" if near else " (callgate rules shows them)")
    if not isinstance(matter.get("says"), str) or not matter["says"].strip():
        yield f"{shown}: `says` is missing: one sentence on what the specimen shows"
    yield from (f"{shown}: unknown key '{key}' in the front matter" for key in sorted(set(matter) - KEYS))
    for key in ("features", "flags", "also"):
        words = matter.get(key, [])
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            yield f"{shown}: `{key}` is a list of words"
        elif key == "features":
            yield from (
                f"{shown}: unknown feature '{f}': toolchains/features has no {f}.c or {f}.cpp"
                for f in words if not any((FEATURES / f"{f}{suffix}").is_file() for suffix in SUBJECT_SUFFIXES)
            )  # fmt: skip
    if matter.get("isa", "base") not in ISA_NEEDS:
        yield f"{shown}: the isa is one of {', '.join(ISA_NEEDS)}, not '{matter['isa']}'"
    twin, test = path.with_suffix(".S"), HARNESSES / _system(path) / f"{path.stem}_test.cpp"
    if not twin.is_file():
        yield f"{shown}: it has no twin for GAS, {twin.name}"
    elif front_matter(twin)[0] != matter:
        yield f"{_shown(twin)}: its front matter is not that of {path.name}"
    if not test.is_file() or f"TEST({path.stem}," not in test.read_text(encoding="utf-8"):
        yield f"{shown}: nobody tests it: {_shown(test)} has TEST({path.stem}, ...)"
    if path.parent == LINKED and not (SUBJECTS / f"{path.stem}.cpp").is_file():
        yield f"{shown}: it is linked with nothing: there is no {_shown(SUBJECTS / path.stem)}.cpp"
