"""Where code for Windows is run: the worker and the specimens, under Wine for the length of a run, or on Windows itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from . import windows_worker
from .process import Finished, Processes
from .wine import Wine


class Windows:
    """Builds the worker, and starts Wine where this is not Windows. Raises EnvironmentLack where it cannot."""

    def __init__(self, processes: Processes) -> None:
        self.processes = processes
        self.program = windows_worker.build(processes)
        self.wine = None if sys.platform == "win32" else Wine(processes)
        if self.wine is not None:
            self.wine.start()

    def __enter__(self) -> Windows:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def build_specimens(self) -> None:
        windows_worker.build(self.processes, targets=windows_worker.SPECIMENS)

    def close(self) -> None:
        if self.wine is not None:
            self.wine.close()

    def run(self, argv: Sequence[str], *, purpose: str, timeout: float, cwd: Path) -> Finished:
        if self.wine is None:
            return self.processes.run(argv, purpose=purpose, timeout=timeout, cwd=cwd)
        return self.wine.run(argv, purpose=purpose, timeout=timeout, cwd=cwd)

    def command(self, argv: Sequence[str]) -> list[str]:
        """A command line that does the same, for a user to run again."""
        return list(argv) if self.wine is None else self.wine.command(argv)

    def worker(self, arguments: Sequence[str | Path], timeout: float, work: Path) -> Finished:
        """The worker with these arguments, in `work`."""
        argv = [str(self.program), *_as_told_there(arguments, work)]
        return self.run(argv, purpose="worker", timeout=timeout, cwd=work)

    def worker_command(self) -> list[str]:
        """What a command line of the worker begins with."""
        return self.command([str(self.program)])


def _as_told_there(arguments: Sequence[str | Path], work: Path) -> list[str]:
    """Under Wine paths are told from the directory of the process, so that they need no drive."""
    if sys.platform == "win32":
        return list(map(str, arguments))
    here = os.path.realpath(work)
    return [os.path.relpath(os.path.realpath(a), here).replace("/", "\\") if isinstance(a, Path) else a for a in arguments]
