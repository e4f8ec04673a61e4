"""Where the tests of specimens run: as programs of this system, or as Windows programs under Wine."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from . import windows_worker
from .paths import BUILD
from .process import Finished, Processes
from .windows import Windows
from .wine import windows_path

ASSEMBLERS = {"nasm": ".asm", "gas": ".S"}


class Host(Protocol):
    def program(self, name: str) -> Path:
        """A program of the build."""

    def spell(self, path: Path) -> str:
        """A path, as its programs take it."""

    def run(self, argv: Sequence[str], *, purpose: str, timeout: float, cwd: Path) -> Finished: ...

    def command(self, argv: Sequence[str]) -> list[str]:
        """A command line that does the same, for a user to run again."""


class Here:
    """This system."""

    def __init__(self, processes: Processes) -> None:
        self._processes = processes

    def program(self, name: str) -> Path:
        return BUILD / name

    def spell(self, path: Path) -> str:
        return str(path)

    def run(self, argv: Sequence[str], *, purpose: str, timeout: float, cwd: Path) -> Finished:
        return self._processes.run(argv, purpose=purpose, timeout=timeout, cwd=cwd)

    def command(self, argv: Sequence[str]) -> list[str]:
        return list(argv)


class UnderWine:
    """Windows, whose programs have been built."""

    def __init__(self, windows: Windows) -> None:
        self._windows = windows

    def program(self, name: str) -> Path:
        return windows_worker.TREE / f"{name}.exe"

    def spell(self, path: Path) -> str:
        return windows_path(path)

    def run(self, argv: Sequence[str], *, purpose: str, timeout: float, cwd: Path) -> Finished:
        return self._windows.run(argv, purpose=purpose, timeout=timeout, cwd=cwd)

    def command(self, argv: Sequence[str]) -> list[str]:
        return self._windows.command(argv)
