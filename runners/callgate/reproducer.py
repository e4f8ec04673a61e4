"""A finding as two files that make a program of their own: the code on trial, and its referee in assembly."""

from __future__ import annotations

import re
import shlex
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from . import core, windows_worker, wine
from .plan import Config
from .process import Processes
from .shrink import Shrunk, cause_of
from .toolchains import SUFFIX, WINDOWS, expand, in_language
from .windows import Windows

SUBJECT, REFEREE = "subject", "referee.s"
SECONDS = 60.0


@dataclass(frozen=True)
class Reproducer:
    directory: Path
    commands: tuple[tuple[str, ...], ...]
    fails: bool  # seen to fail, outside the suite
    said: str


def write(
    shrunk: Shrunk, config: Config, isa: str, parent: Path, processes: Processes, windows: Windows | None
) -> Reproducer:
    """Writes the files below `parent`, builds and runs them there, and says what came of it."""
    directory = _directory(parent, shrunk)
    config = replace(config, toolchain=in_language(config.toolchain, shrunk.signature.language))
    subject = SUBJECT + SUFFIX[shrunk.signature.language]
    commands = _commands(config, isa, subject)
    finding = next((f for f in shrunk.record["findings"] if not f["known"]), None)
    answer = core.ask(
        ["reproduce"],
        {
            "signatures": [
                {"id": 0, "name": "reproducer", "language": shrunk.signature.language,
                 "abi": shrunk.signature.abi, "text": shrunk.signature.text,
                 "call": shrunk.signature.call, "subjects": [list(s) for s in shrunk.signature.subjects]}
            ],
            "mode": finding["mode"] if finding else "polite",
            "comment": _comment(shrunk, config, commands),
        },
    )  # fmt: skip
    head = "".join(f"   {line}".rstrip() + "\n" for line in _comment(shrunk, config, commands).splitlines())
    (directory / subject).write_text(f"/*\n{head}*/\n{answer['subject']}", encoding="utf-8")
    (directory / REFEREE).write_text(answer["referee"], encoding="utf-8")
    fails, said = _try(commands, directory, processes, windows)
    _clean(directory, subject)
    return Reproducer(directory, commands, fails, said)


def _directory(parent: Path, shrunk: Shrunk) -> Path:
    cause = cause_of(shrunk.record)
    what = re.sub(r"[^A-Za-z0-9]+", "-", cause.what).strip("-") or cause.verdict
    stem = f"{cause.toolchain}-{cause.role}-{what}"
    number = next(n for n in range(1, 10_000) if not (parent / f"{stem}-{n}").exists())
    directory = parent / f"{stem}-{number}"
    directory.mkdir(parents=True)
    return directory


def _commands(config: Config, isa: str, subject: str) -> tuple[tuple[str, ...], ...]:
    t = config.toolchain
    flags = [*t.levels[config.level], *t.isa.get(isa, ()), *t.flags]
    values = {"in": subject, "out": "subject.o", "dir": "."}
    compile_ = [tuple(expand(step, t.tool, values, flags)) for step in t.compile]
    library = ["-lstdc++"] if subject.endswith(SUFFIX["c++"]) else []
    if t.abi in WINDOWS:
        # mingw links whoever made the subject: it reads GAS, and has a C library, and a C++ one that Wine does not find.
        link = (windows_worker.linker(), "-static", "subject.o", REFEREE, *library, "-o", "program.exe")
        installed = wine.find()  # None on Windows, where nothing stands before the program
        return (*compile_, link, (*([str(installed.loader)] if installed else []), "./program.exe"))
    # An object of -flto holds no code yet: its own compiler makes it when it links.
    linker = [*t.tool, *flags] if config.level in t.level_links else ["cc"]
    return (*compile_, (*linker, "subject.o", REFEREE, *library, "-o", "program"), ("./program",))


def _comment(shrunk: Shrunk, config: Config, commands: Sequence[Sequence[str]]) -> str:
    record = shrunk.record
    lines = [shrunk.signature.text.strip()]
    if shrunk.signature.call:
        lines.append(f"called as {shrunk.signature.call}")
    lines += ["", f"{config.toolchain.name} {config.toolchain.version} {config.level}, as {record['role']}:"]
    if record["reason"]:
        lines += textwrap.wrap(record["reason"], 100)
    for f in record["findings"]:
        lines += textwrap.wrap(f"{f['rule']}: {f['place']}: {f['says']}", 100)
        if f["wanted"] or f["got"]:
            lines.append(f"    wanted {f['wanted']}")
            lines.append(f"    got    {f['got']}")
    lines += ["", *(shlex.join(c) for c in commands)]
    return "\n".join(line.replace("*/", "* /") for line in lines)


def _try(
    commands: Sequence[Sequence[str]], directory: Path, processes: Processes, windows: Windows | None
) -> tuple[bool, str]:
    """Is the last command, the program, one that fails? Or, of a compiler that crashes, the first."""
    *builds, program = commands
    for argv in builds:
        finished = processes.run(list(argv), purpose="reproducer", timeout=SECONDS, cwd=directory)
        if not finished.ok:
            links_code = REFEREE in argv and "-flto" not in argv
            return not links_code, finished.describe()
    if windows is not None and program[-1].endswith(".exe"):
        finished = windows.run(program[-1:], purpose="reproducer", timeout=SECONDS, cwd=directory)
    else:
        finished = processes.run(list(program), purpose="reproducer", timeout=SECONDS, cwd=directory)
    return not finished.ok, "" if finished.ok else finished.describe()


def _clean(directory: Path, subject: str) -> None:
    """Keeps the two files alone."""
    for path in directory.iterdir():
        if path.name not in (subject, REFEREE):
            path.unlink()

