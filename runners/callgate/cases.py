"""Curated cases: finding them, their front matter, and what the core makes of their declarations."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from . import core, rules
from .errors import UsageError
from .paths import CASES, ROOT

SHAPES = ("plain", "pressure", "callout", "x87", "discard")
FOLDERS = ("sysv", "win64", "cxx")  # of cases/: the calling cases. What lies in others is not a declaration.
SUFFIXES = (".c", ".cpp")  # a file's language is that of its name
KEYS = {"rule", "says", "features", "shapes"}


@dataclass(frozen=True)
class Signature:
    """One declaration with one of its calls: what subjects are made of."""

    text: str
    call: str | None
    features: frozenset[str]
    subjects: tuple[tuple[str, str], ...]  # (role, shape)
    explain: dict[str, Any] = field(default_factory=dict, compare=False)
    readings: tuple[dict[str, Any], ...] = field(default=(), compare=False)  # of open rules, that it can tell apart
    language: str = "c"  # or "c++"
    abi: str = "sysv"  # or win64-ms_abi, win64-gnu, win64-msvc


@dataclass(frozen=True)
class Case:
    id: str  # "sysv/args/backfill": the path is the identity
    path: Path
    rule: str
    says: str
    declaration: str
    signatures: tuple[Signature, ...]
    problems: tuple[str, ...] = ()  # lint: rendered messages, file and line first


@dataclass(frozen=True)
class _FrontMatter:
    rule: str = ""
    says: str = ""
    features: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def files(root: Path = CASES) -> list[Path]:
    """The calling cases, the lit tests and the specimens."""
    from . import lit_cases, specimen_cases

    calling = (p for folder in FOLDERS for s in SUFFIXES for p in (root / folder).rglob(f"*{s}") if p.is_file())
    return [*sorted([*calling, *lit_cases.files(root)]), *(specimen_cases.files() if root == CASES else [])]


def identity(path: Path, root: Path = CASES) -> str:
    from . import specimen_cases

    if specimen_cases.is_specimen(path):
        return specimen_cases.identity(path)
    return path.relative_to(root).with_suffix("").as_posix()


def load(paths: Iterable[Path], root: Path = CASES) -> list[Case]:
    """Reads cases; problems are kept with the case, none is raised."""
    from . import lit_cases, specimen_cases

    paths = list(paths)
    routines = [p for p in paths if specimen_cases.is_specimen(p)]
    calling = [p for p in paths if not lit_cases.is_lit(p, root) and p not in routines]
    by_path: dict[Path, Case] = {c.path: c for c in _load(calling, root)}
    by_path |= {c.path: c for c in specimen_cases.load(routines)}
    by_path |= {c.path: c for c in lit_cases.load([p for p in paths if lit_cases.is_lit(p, root)], root)}
    return [by_path[p] for p in paths]


def _load(paths: Sequence[Path], root: Path) -> list[Case]:
    texts = [p.read_text(encoding="utf-8", errors="replace") for p in paths]
    if not paths:
        return []
    answers = core.ask(["cases"], [{"file": _shown(p), "text": t} for p, t in zip(paths, texts, strict=True)])
    return [_case(p, t, a, root) for p, t, a in zip(paths, texts, answers, strict=True)]


def select(all_files: Sequence[Path], prefixes: Sequence[str], root: Path = CASES) -> list[Path]:
    """The cases whose id starts with one of the prefixes; a path below cases/ selects too. Raises UsageError on none."""
    if not prefixes:
        return list(all_files)
    chosen: dict[Path, None] = {}
    ids = {p: identity(p, root) for p in all_files}
    for prefix in prefixes:
        wanted = prefix.removeprefix(f"{root}/").removeprefix("./").removeprefix("cases/").removeprefix("asm/")
        wanted = re.sub(r"\.(?:c|cpp|test|S|asm)$", "", wanted)
        matching = [p for p, i in ids.items() if i == wanted or i.startswith(wanted.rstrip("/") + "/")]
        matching = matching or [p for p, i in ids.items() if i.startswith(wanted)]
        if not matching:
            near = get_close_matches(wanted, ids.values(), n=1)
            hint = f": did you mean '{near[0]}'?" if near else " (callgate list shows them)"
            raise UsageError(f"no case starts with '{prefix}'{hint}")
        chosen.update(dict.fromkeys(matching))
    return list(chosen)


def lint(cases: Sequence[Case]) -> list[str]:
    """Every problem of every case, and duplicate names between topics of one ABI."""
    return [problem for case in cases for problem in case.problems]


def _shown(path: Path) -> str:
    try:
        return path.relative_to(ROOT).as_posix()
    except ValueError:
        return str(path)


def _case(path: Path, text: str, answer: dict[str, Any], root: Path) -> Case:
    matter = _front_matter(path, text)
    problems = list(matter.problems) + [p["rendered"] for p in answer["problems"]]
    signatures = tuple(
        Signature(
            text=text,
            call=s["call"] or None,
            features=frozenset(s["features"]) | frozenset(matter.features),
            subjects=subjects(matter.shapes, x87_result=s["x87_result"]),
            explain=s["explain"],
            readings=tuple(s["readings"]),
            language="c++" if path.suffix == ".cpp" else "c",
            abi=s["abi"],
        )
        for s in answer["signatures"]
    )
    return Case(identity(path, root), path, matter.rule, matter.says, _declaration(text), signatures, tuple(problems))


def subjects(shapes: Sequence[str], *, x87_result: bool) -> tuple[tuple[str, str], ...]:
    """The subjects of a signature: every shape, or those that its case asks for."""
    callee = [s for s in (shapes or ("plain", "pressure", "callout")) if s != "discard"]
    caller = ["plain"] if shapes and not {"pressure", "callout"} & set(shapes) else ["plain", "pressure"]
    if x87_result:
        caller.append("discard")
    return (("layout", "plain"), *(("callee", s) for s in callee), *(("caller", s) for s in caller))


def _front_matter(path: Path, text: str) -> _FrontMatter:
    shown = _shown(path)
    if not text.startswith("/*---\n") or "\n---*/" not in text:
        return _FrontMatter(problems=(f"{shown}:1: a case begins with front matter: /*--- TOML ---*/",))
    body = text[len("/*---\n") : text.index("\n---*/") + 1]
    try:
        data = tomllib.loads(body)
    except tomllib.TOMLDecodeError as error:
        return _FrontMatter(problems=(_toml_problem(shown, body, str(error)),))
    problems = [f"{shown}: unknown key '{key}' in the front matter" for key in sorted(set(data) - KEYS)]
    for key in ("shapes", "features"):
        words = data.get(key, [])
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            problems.append(f"{shown}: `{key}` is a list of words")
            del data[key]
    rule, says = str(data.get("rule", "")), data.get("says", "")
    if rule not in rules.catalogue():
        near = get_close_matches(rule, rules.catalogue(), n=1)
        hint = f": did you mean '{near[0]}'?" if near else " (callgate rules shows them)"
        problems.append(f"{shown}: unknown rule '{rule}'{hint}")
    if not isinstance(says, str) or not says.strip():
        problems.append(f"{shown}: `says` is missing: one sentence on what the case shows")
    shapes = tuple(data.get("shapes", ()))
    problems += [f"{shown}: unknown shape '{s}': {', '.join(SHAPES)}" for s in shapes if s not in SHAPES]
    return _FrontMatter(rule, says, tuple(data.get("features", ())), shapes, tuple(problems))


def _toml_problem(shown: str, body: str, error: str) -> str:
    """tomllib counts from the front matter's own first line, which is the file's second."""
    match = re.search(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)", error)
    line = int(match.group(1)) if match and match.group(1) else body.count("\n") + 1
    column = f":{match.group(2)}" if match and match.group(2) else ""
    return f"{shown}:{line + 1}{column}: front matter: {error[: match.start()] if match else error}"


def _declaration(text: str) -> str:
    """The C text alone, for reports."""
    body = text[text.index("---*/") + len("---*/") :] if "---*/" in text else text
    return "\n".join(line for line in body.strip("\n").splitlines() if not line.lstrip().startswith("//@")).strip("\n")
