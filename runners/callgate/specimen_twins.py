"""Broken variants of specimens, asm/broken/specimen, and mutants: linked in place of the routine, judged by its harness.

`good` names the specimen that the variant stands in for, and `rule` what that specimen's harness has to name.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import machine, specimen_cases, toolchains, variants
from .errors import EnvironmentLack, UsageError
from .known import Known
from .paths import BROKEN, BUILD, ROOT, SPECIMENS
from .plan import Config
from .process import Processes
from .records import Judgement
from .rules import catalogue
from .specimen_cases import SpecimenCase
from .specimens import SpecimenRun, Trial, program, read_journal
from .twins import assemble

TWINS = BROKEN / "specimen"
SECONDS = 20.0  # for one suite against one routine


@dataclass(frozen=True)
class SpecimenTwin:
    name: str  # its path below asm/broken
    path: Path
    rule: str
    places: tuple[str, ...]
    says: str
    good: str
    text: str  # the specimen's, changed


def _configured() -> Path:
    """Where the programs were linked, and can be again."""
    for folder in (BUILD, ROOT / "build"):
        if (folder / "build.ninja").is_file():
            return folder
    raise EnvironmentLack(f"{BUILD} has no build.ninja: variants of specimens are linked by its rules (./callgate doctor)")


@dataclass
class Seen:
    """What a specimen's harness says of a routine in its place."""

    ended: bool = True
    reason: str = ""
    findings: list[dict[str, Any]] = field(default_factory=list)
    skipped: bool = False

    @property
    def noticed(self) -> bool:
        return bool(self.findings) or not self.ended

    def describe(self) -> str:
        told = [f"{f.get('rule', 'a failure')} at {f.get('place', '?')}: {f['says']}" for f in self.findings]
        return "; ".join(dict.fromkeys(told)) or self.reason or "it passes"


def read(root: Path = TWINS) -> list[SpecimenTwin]:
    """Raises UsageError where a file is not as above, or changes what its specimen does not have."""
    return [_read(path, f"specimen/{path.relative_to(root).as_posix()}") for path in sorted(root.rglob("*.toml"))]


def _read(path: Path, name: str) -> SpecimenTwin:
    variant = variants.read(path)
    specimen = SPECIMENS / f"{variant.good}.asm"  # cxx/NAME, where it is linked with C++
    if not specimen.is_file():
        raise UsageError(f"{path}: `good` names a specimen, not '{variant.good}'")
    return SpecimenTwin(name, path, variant.rule, variant.places, variant.says, variant.good, variant.of(specimen))


class Stage:
    """Links routines into the program of one assembler, and runs the suite of the specimen that each stands in for."""

    def __init__(self, work: Path, processes: Processes, assembler: str = "nasm", build: Path | None = None) -> None:
        self.work, self.processes, self.assembler = work, processes, assembler
        self.build = build or _configured()
        self.cases = {c.id.removeprefix("specimen/"): c for c in specimen_cases.load(specimen_cases.files())}
        self._links: dict[str, list[str]] = {}
        self._libraries: dict[str, Path | None] = {}
        self._linked: dict[str, tuple[Trial, Path]] = {}  # where the routine is linked in: the object of the code on trial
        self._config = self._reference()

    def _reference(self) -> Config:
        """The compiler of the code that meets them: the first that has every feature."""
        needed = {lang: {f for c in self.cases.values() if c.language == lang for f in c.features} for lang in ("c", "c++")}
        there = [t for t in toolchains.discover(self.processes) if t.available and "O2" in t.levels]
        for t in there:
            spoken = {lang: toolchains.spoken(t, lang, self.processes, self.work) for lang in needed}
            if all(not spoken[lang][1] and needed[lang] <= spoken[lang][0] for lang in needed):
                return Config(t, "O2")
        wanted = sorted(needed["c"] | needed["c++"])
        raise EnvironmentLack(f"no compiler here has C++, {', '.join(wanted)} (callgate setup toolchains)")

    def _link_command(self, target: str) -> list[str]:
        if target not in self._links:
            argv = ["ninja", "-C", str(self.build), "-t", "commands", "-s", target]
            finished = self.processes.run(argv, purpose="verify", timeout=60)
            line = next((x for x in reversed(finished.output.splitlines()) if target in x), "")
            words = [w for part in line.split("&&") if " -o " in part for w in shlex.split(part)]
            if not words:
                raise RuntimeError(f"ninja does not tell how {target} is linked: {finished.describe()}")
            self._links[target] = words
        return self._links[target]

    def _relink(self, case: SpecimenCase, obj: Path, linked: Path) -> None:
        """The program with this object in place of the routine: first in line, so that the archive's is not needed."""
        target = f"callgate-{case.name.replace('_', '-')}-{self.assembler}" if case.program else program(self.assembler).name
        argv = list(self._link_command(target))
        first = next(i for i, word in enumerate(argv) if word.endswith(".o"))
        argv[first : first + case.program] = [str(obj)]
        argv[argv.index("-o") + 1] = str(linked)
        finished = self.processes.run(argv, purpose="verify", timeout=120, cwd=self.build)
        if not finished.ok:
            raise RuntimeError(f"{obj}: linking: {finished.describe()}")

    def library(self, case: SpecimenCase) -> Path | None:
        """The code on trial of this specimen, in a library of its own."""
        if case.name not in self._libraries:
            folder = self.work / f"subject-{case.name}"
            folder.mkdir()
            run = SpecimenRun([case], self.processes, folder, Judgement(catalogue(), Known()))
            trial = Trial(run, self._config, folder)
            obj = folder / f"{case.name}.o"
            trouble = case.subject and trial._compile(case, obj)
            if case.subject and not case.linked:
                trouble = trouble or trial._link([obj], folder / "subjects.so")
            if trouble:
                raise RuntimeError(f"{case.subject}: {trouble.reason}")
            self._linked[case.name] = (trial, obj)
            self._libraries[case.name] = folder / "subjects.so" if case.subject else None
        return self._libraries[case.name]

    def _program_of(self, case: SpecimenCase, routine: Path, tag: str) -> tuple[list[str], Path | None, Path]:
        """The tests with this object in place of the routine, the library of code on trial, and what was linked."""
        library = self.library(case)
        if case.linked:
            trial, obj = self._linked[case.name]
            library = self.work / f"{tag}.so"
            if trouble := trial._link([obj, routine], library):
                raise RuntimeError(f"{routine}: {trouble.reason}")
            return [str(program(self.assembler))], library, library
        linked = self.work / f"{tag}.program"
        self._relink(case, routine, linked)
        return [str(program(self.assembler)), f"--program={linked}"] if case.program else [str(linked)], library, linked

    def judge(self, text: str, name: str, tag: str) -> Seen:
        """A routine of this text in place of the specimen `name`."""
        case = self.cases[name]
        if machine.lacks(case.isa):
            return Seen(skipped=True)
        source, obj, journal = (self.work / f"{tag}.{kind}" for kind in ("asm", "o", "journal"))
        source.write_text(text, encoding="utf-8")
        assemble(source, obj, self.processes)
        words, library, linked = self._program_of(case, obj, tag)
        words += [*([f"--subjects={library}"] if library else []), f"--journal={journal}"]
        words.append(f"--gtest_filter={case.name}.*")
        finished = self.processes.run(words, purpose="verify", timeout=SECONDS, cwd=self.work)
        tests = read_journal(journal).get(case.name)
        ended = not finished.timed_out and finished.returncode in (0, 1)
        for path in (source, obj, linked, journal):
            path.unlink(missing_ok=True)
        if tests is None:
            return Seen(ended, finished.describe() if not ended else "no test ran")
        return Seen(ended, "" if ended else f"{tests.under_way}: {finished.describe()}", tests.findings)


def problem(twin: SpecimenTwin, seen: Seen) -> str:
    """What is wrong with what was found of a bad twin; empty: nothing."""
    own = [f for f in seen.findings if f.get("rule") == twin.rule]
    if not own:
        return f"nothing is found under {twin.rule} ({seen.describe()})"
    if not {f["place"] for f in own} & set(twin.places):
        return f"found at {', '.join(sorted({f['place'] for f in own}))}, not at {', '.join(twin.places)}"
    return ""


def mutants(path: Path) -> list[tuple[str, str]]:
    """Each line of a routine or table with the text that lacks it. A CFI line is none: it changes no instruction."""
    lines = path.read_text(encoding="utf-8").splitlines()
    found = []
    inside = False
    for number, line in enumerate(lines):
        inside = (inside or line.startswith(("FUNCTION ", "TABLE "))) and not line.startswith("END_")
        code = line.partition(";")[0].strip()
        if inside and line.startswith("        ") and code and not code.startswith("CFI_"):
            found.append((f"{number + 1}: {' '.join(code.split())}", "\n".join([*lines[:number], *lines[number + 1 :], ""])))
    return found


def verify(chosen: Sequence[SpecimenTwin], work: Path, processes: Processes) -> list[tuple[SpecimenTwin, Seen, str]]:
    """Each twin with what was seen of it and what is wrong with that."""
    if not chosen:
        return []
    stage = Stage(work, processes)
    told = []
    for number, twin in enumerate(chosen):
        seen = stage.judge(twin.text, twin.good, f"twin-{number}")
        told.append((twin, seen, "" if seen.skipped else problem(twin, seen)))
    return told
