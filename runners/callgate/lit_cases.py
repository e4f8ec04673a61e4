"""Cases about object files: lit tests with FileCheck below cases/link, their front matter and its lint.

    // ---
    // rule = "elf.object.header"
    // says = "One sentence: what this case shows."
    // features = ["thread-local"]      # optional: language features that the compiler needs
    // broken = ['cc "$@" -m32']        # bad twins, with which the case must fail: lit_twins.py
    // ---
    // RUN: %cc %flags -c %s -o %t.o
    // RUN: %readelf -hW %t.o | %filecheck %s
    // CHECK: Class: ELF64

The comment prefix is //, # or ;. A test that uses %cc runs once per compiler and level, any other once per assembler
that it uses: %nasm, %gas. lit_config.py has the list of substitutions.
"""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from . import rules
from .cases import Case, identity
from .paths import CASES, FEATURES, ROOT

FOLDERS = ("link",)  # of cases/: what lies there is a lit test, or an input of one
SUFFIXES = (".test", ".c", ".S", ".asm")
INPUTS = "Inputs"  # folders of files that tests use and that are no tests
IGNORED = ("lit.cfg.py", "lit.local.cfg.py", "README.md")
KEYS = {"rule", "says", "features", "broken", "good"}
TRIED = ("cc", "link", "nasm", "gas")  # substitutions whose tool is on trial
COMMENT = r"^\s*(?://|#|;)\s*"
RUN = re.compile(COMMENT + r"RUN:\s*(.*?)\s*$")
# In capitals at the start of a comment: a check, or what was meant for one.
DIRECTIVE = re.compile(COMMENT + r"([A-Z][A-Z0-9_]*(?:-[A-Z0-9_]+)*)(?:\{[A-Z,]+\})?(\s*:|\s|$)")
CHECK_SUFFIX = re.compile(r"-(?:NEXT|SAME|NOT|DAG|LABEL|EMPTY|COUNT-\d+)$")
LIT_WORDS = {"RUN", "REQUIRES", "UNSUPPORTED", "DEFINE", "REDEFINE", "END", "COM"}


@dataclass(frozen=True)
class LitCase(Case):
    """A case without signatures. `tools`: those of TRIED that its RUN lines use. `broken`, `good`: see lit_twins.py."""

    tools: frozenset[str] = frozenset()
    features: frozenset[str] = frozenset()
    broken: tuple[str, ...] = ()
    good: str = ""


def is_lit(path: Path, root: Path = CASES) -> bool:
    """Is this file a lit test's, by the folder it lies in?"""
    try:
        return path.relative_to(root).parts[0] in FOLDERS
    except ValueError:
        return False


def files(root: Path = CASES) -> list[Path]:
    found = (p for folder in FOLDERS for p in (root / folder).rglob("*"))
    return sorted(p for p in found if p.is_file() and p.suffix in SUFFIXES and not _is_aside(p, root))


def load(paths: Sequence[Path], root: Path = CASES) -> list[LitCase]:
    """Reads tests; problems are kept with the test, none is raised."""
    return [_load(path, root) for path in paths]


def stray(root: Path = CASES) -> list[str]:
    """What nobody runs: files that are neither a test nor used by one, and tests that share a name."""
    tests = files(root)
    known = set(tests)
    problems = []
    for path in sorted(p for folder in FOLDERS for p in (root / folder).rglob("*")):
        if not path.is_file() or path in known or path.name in IGNORED or "__pycache__" in path.parts:
            continue
        if INPUTS in path.relative_to(root).parts:
            if not any(path.name in test.read_text(encoding="utf-8", errors="replace") for test in tests):
                problems.append(f"{_shown(path)}: no test names this input")
        else:
            hint = f"tests are {', '.join('*' + s for s in SUFFIXES)}; what they use lies in a folder {INPUTS}"
            problems.append(f"{_shown(path)}: nobody runs this file: {hint}")
    names: dict[str, Path] = {}
    for test in tests:
        if (first := names.setdefault(identity(test, root), test)) != test:
            problems.append(f"{_shown(test)}: {first.name} is the same case: a name without its suffix is the identity")
    return problems


def _is_aside(path: Path, root: Path) -> bool:
    return INPUTS in path.relative_to(root).parts or path.name in IGNORED or path.name.startswith(".")


def _shown(path: Path) -> str:
    try:
        return path.relative_to(ROOT).as_posix()
    except ValueError:
        return str(path)


def _load(path: Path, root: Path) -> LitCase:
    shown = _shown(path)
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    matter, body, problems = _front_matter(lines, shown)
    rule, says = matter.get("rule", ""), matter.get("says", "")
    features = matter.get("features", [])
    if rule not in rules.catalogue():
        near = get_close_matches(str(rule), rules.catalogue(), n=1)
        hint = f": did you mean '{near[0]}'?" if near else " (callgate rules shows them)"
        problems.append(f"{shown}: unknown rule '{rule}'{hint}")
    if not isinstance(says, str) or not says.strip():
        problems.append(f"{shown}: `says` is missing: one sentence on what the case shows")
    if not isinstance(features, list):
        problems.append(f"{shown}: `features` is a list")
        features = []
    problems += [
        f"{shown}: unknown feature '{f}': toolchains/features has no {f}.c"
        for f in features
        if not (FEATURES / f"{f}.c").is_file()
    ]
    broken, good = matter.get("broken", []), matter.get("good", "")
    if not isinstance(broken, list) or not broken or not all(isinstance(b, str) for b in broken) or not isinstance(good, str):
        problems.append(f"{shown}: `broken` is a list of commands that get the rule wrong in place of the tool on trial")
        broken, good = [], ""
    commands = run_lines(lines)
    tools = frozenset(t for t in TRIED if any(re.search(rf"%{t}\b", c) for c in commands))
    problems += _lint(lines, commands, tools, shown)
    problems += [
        f"{shown}: `{command}` names none of the tools on trial: {', '.join(sorted(tools))}"
        for command in (*broken, *([good] if good else []))
        if len(tools) > 1 and not any(re.search(rf"\b{t}\b", command) for t in tools)
    ]
    return LitCase(
        id=identity(path, root), path=path, rule=str(rule), says=str(says), declaration="\n".join(lines[body:]).strip("\n"),
        signatures=(), problems=tuple(problems), tools=tools, features=frozenset(features),
        broken=tuple(broken), good=good,
    )  # fmt: skip


def _front_matter(lines: Sequence[str], shown: str) -> tuple[dict[str, object], int, list[str]]:
    """The TOML, the index of the first line after it, and what is wrong with it."""
    opening = re.fullmatch(r"(//|#|;) ---", lines[0]) if lines else None
    end = next((i for i, line in enumerate(lines[1:], 1) if opening and line == lines[0]), 0)
    if opening is None or not end:
        return {}, 0, [f"{shown}:1: a case begins with front matter: TOML in comments between two lines `# ---`"]
    prefix = opening[1]
    for i, line in enumerate(lines[1:end], 2):
        if not line.startswith(prefix):
            return {}, end + 1, [f"{shown}:{i}: front matter: every line of it begins with '{prefix}'"]
    try:
        data = tomllib.loads("\n".join(line.removeprefix(prefix) for line in lines[1:end]))
    except tomllib.TOMLDecodeError as error:
        return {}, end + 1, [f"{shown}: front matter: {error} (its first line is line 2 of the file)"]
    unknown = [f"{shown}: unknown key '{key}' in the front matter" for key in sorted(set(data) - KEYS)]
    return data, end + 1, unknown


def run_lines(lines: Sequence[str]) -> list[str]:
    """The commands, continued lines joined."""
    commands: list[str] = []
    continues = False
    for line in lines:
        if match := RUN.match(line):
            text = match[1].removesuffix("\\").rstrip()
            commands[-1:] = [f"{commands[-1]} {text}"] if continues else [*commands[-1:], text]
            continues = match[1].endswith("\\")
    return commands


def _lint(lines: Sequence[str], commands: Sequence[str], tools: frozenset[str], shown: str) -> Iterator[str]:
    if not commands:
        yield f"{shown}: it has no RUN line"
        return
    if not tools:
        yield f"{shown}: no RUN line uses {', '.join('%' + t for t in TRIED)}: nothing is on trial"
    enabled = {p for command in commands for p in _prefixes(command)}
    if not enabled and not any(re.search(r"\b(?:cmp|diff)\b", c) for c in commands):
        yield f"{shown}: no RUN line checks anything: %filecheck, cmp or diff"
    used = set()
    for number, line in enumerate(lines, 1):
        if not (match := DIRECTIVE.match(line)):
            continue
        word = CHECK_SUFFIX.sub("", match[1])
        colon = match[2].endswith(":")
        if word == "XFAIL" and colon:
            yield f"{shown}:{number}: XFAIL hides a deviation: toolchains/known.toml names it, with its reference"
        elif word in enabled and colon:
            used.add(word)
        elif word in enabled and word != match[1]:
            yield f"{shown}:{number}: '{match[1]}' without a colon checks nothing"
        elif colon and word not in LIT_WORDS:
            near = get_close_matches(word, enabled, n=1)
            hint = f": did you mean '{near[0]}'?" if near else ""
            yield f"{shown}:{number}: no RUN line enables the prefix '{match[1]}': it checks nothing{hint}"
    for prefix in sorted(enabled - used):
        yield f"{shown}: a RUN line enables the prefix '{prefix}', and no line checks with it"


def _prefixes(command: str) -> Iterator[str]:
    """What the FileCheck calls of a command look for."""
    for call in re.findall(r"%filecheck\b([^|;&]*)", command):
        try:
            words = iter(shlex.split(call))
        except ValueError:
            words = iter(call.split())
        found = False
        for word in words:
            option, _, value = word.partition("=")
            if option.lstrip("-") in ("check-prefix", "check-prefixes") and option.startswith("-"):
                found = True
                yield from (value or next(words, "")).split(",")
        if not found:
            yield "CHECK"
