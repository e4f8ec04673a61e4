"""Broken variants of specimens, asm/broken/specimen, and mutants: linked in place of the routine, judged by its harness.

`good` names the specimen that the variant stands in for, and `rule` what that specimen's harness has to name.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import known as known_file
from . import machine, specimen_cases, toolchains, variants, windows_worker
from .errors import EnvironmentLack, UsageError
from .known import Known
from .paths import BROKEN, BUILD, ROOT, SPECIMENS, WIN64
from .plan import Config
from .process import Processes
from .records import Judgement
from .rules import catalogue
from .specimen_cases import SpecimenCase
from .specimen_hosts import Here, Host, UnderWine
from .specimens import SpecimenRun, Trial, ending, program, read_journal
from .toolchains import WINDOWS
from .twins import assemble
from .windows import Windows

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

    @property
    def for_windows(self) -> bool:
        return self.good.startswith(f"{WIN64.name}/")


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
    skipped: str = ""  # why

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
    """Links routines into the program of one assembler, and runs the suite of the specimen that each stands in for.

    With `windows`, those of Windows programs; raises EnvironmentLack where these cannot be built."""

    def __init__(
        self, work: Path, processes: Processes, assembler: str = "nasm", build: Path | None = None, windows: Windows | None = None
    ) -> None:
        self.work, self.processes, self.assembler = work, processes, assembler
        work.mkdir(exist_ok=True)
        cases = {c.id.removeprefix("specimen/"): c for c in specimen_cases.load(specimen_cases.files())}
        self.cases = {name: c for name, c in cases.items() if (not WINDOWS.isdisjoint(c.abis)) == bool(windows)}
        self.windows = windows
        if windows:
            if reason := windows_worker.lacks_for_specimens():
                raise EnvironmentLack(reason)
            windows.build_specimens()
            self.build = windows_worker.TREE
        else:
            self.build = build or _configured()
        self._known = known_file.load()
        self._links: dict[str, list[str]] = {}
        self._libraries: dict[str, Path | None] = {}
        self._linked: dict[str, tuple[Trial, Path]] = {}  # where the routine is linked in: the object of the code on trial
        abis = {abi for c in self.cases.values() for abi in c.abis}
        self._compilers = [t for t in toolchains.discover(processes) if t.available and "O2" in t.levels and t.abi in abis]
        self.host: Host = UnderWine(windows) if windows else Here(processes)

    def _reference(self, case: SpecimenCase) -> Config:
        """The compiler of the code that meets it: the first that has the features, and of which nothing is known here."""
        for t in self._compilers:
            if any(not e.deviation and e.concerns(case.id, "O2", "specimen") for e in self._known.of(t)):
                continue
            spoken, trouble = toolchains.spoken(t, case.language, self.processes, self.work)
            if not trouble and case.features <= spoken:
                return Config(t, "O2")
        wanted = ", ".join(sorted({*case.features, *(["C++"] if case.language == "c++" else [])})) or "C"
        raise EnvironmentLack(f"no compiler here has {wanted}, for {case.id} (callgate setup toolchains)")

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
        target = f"callgate-{case.name.replace('_', '-') if case.program else 'specimens'}-{self.assembler}"
        target += ".exe" if self.windows else ""
        argv = list(self._link_command(target))
        first = next(i for i, word in enumerate(argv) if word.endswith((".o", ".obj")))
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
            run = SpecimenRun([case], self.processes, folder, Judgement(catalogue(), Known()), windows=self.windows)
            trial = Trial(run, self._reference(case), folder)
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
            return [str(program(self.host, self.assembler))], library, library
        linked = self.work / f"{tag}.exe"
        self._relink(case, routine, linked)
        own = [str(program(self.host, self.assembler)), f"--program={self.host.spell(linked)}"]
        return own if case.program else [str(linked)], library, linked

    def judge(self, text: str, name: str, tag: str) -> Seen:
        """A routine of this text in place of the specimen `name`."""
        case = self.cases[name]
        if machine.lacks(case.isa):
            return Seen(skipped=machine.lacks(case.isa))
        source, obj, journal = (self.work / f"{tag}.{kind}" for kind in ("asm", "o", "journal"))
        source.write_text(text, encoding="utf-8")
        assemble(source, obj, self.processes, "win64" if self.windows else "elf64")
        words, library, linked = self._program_of(case, obj, tag)
        words += [*([f"--subjects={self.host.spell(library)}"] if library else []), f"--journal={self.host.spell(journal)}"]
        words.append(f"--gtest_filter={case.name}.*")
        finished = self.host.run(words, purpose="verify", timeout=SECONDS, cwd=self.work)
        tests = read_journal(journal).get(case.name)
        ended = not finished.timed_out and finished.returncode in (0, 1) and not (tests and tests.under_way)
        for path in (source, obj, linked, journal):
            path.unlink(missing_ok=True)
        if tests is None:
            return Seen(ended, finished.describe() if not ended else "no test ran")
        return Seen(ended, "" if ended else f"{tests.under_way}: {ending(finished)}", tests.findings)


def problem(twin: SpecimenTwin, seen: Seen) -> str:
    """What is wrong with what was found of a bad twin; empty: nothing."""
    own = [f for f in seen.findings if f.get("rule") == twin.rule]
    if not own:
        return f"nothing is found under {twin.rule} ({seen.describe()})"
    if not {f["place"] for f in own} & set(twin.places):
        return f"found at {', '.join(sorted({f['place'] for f in own}))}, not at {', '.join(twin.places)}"
    return ""


END = ("section .text", "        ud2", "")


def mutants(path: Path) -> list[tuple[str, str]]:
    """Each line of a routine or table with the text that lacks it. A CFI line is none: it changes no instruction.

    Behind the last routine stands a ud2: without its ret it would run into whatever the linker put there, which may do well."""
    lines = path.read_text(encoding="utf-8").splitlines()
    found = []
    inside = False
    for number, line in enumerate(lines):
        inside = (inside or line.startswith(("FUNCTION ", "TABLE "))) and not line.startswith("END_")
        code = line.partition(";")[0].strip()
        if inside and line.startswith("        ") and code and not code.startswith("CFI_"):
            found.append((f"{number + 1}: {' '.join(code.split())}", "\n".join([*lines[:number], *lines[number + 1 :], *END])))
    return found


def verify(chosen: Sequence[SpecimenTwin], work: Path, processes: Processes) -> list[tuple[SpecimenTwin, Seen, str]]:
    """Each twin with what was seen of it and what is wrong with that."""
    here, windows = ([t for t in chosen if t.for_windows == other] for other in (False, True))
    told = [*_judged(Stage(work / "here", processes), here)] if here else []
    if windows:
        try:
            with Windows(processes) as system:
                told += _judged(Stage(work / "windows", processes, windows=system), windows)
        except EnvironmentLack as lack:
            told += [(twin, Seen(skipped=str(lack)), "") for twin in windows]
    return told


def _judged(stage: Stage, chosen: Sequence[SpecimenTwin]) -> list[tuple[SpecimenTwin, Seen, str]]:
    told = []
    for number, twin in enumerate(chosen):
        seen = stage.judge(twin.text, twin.good, f"twin-{number}")
        told.append((twin, seen, "" if seen.skipped else problem(twin, seen)))
    return told
