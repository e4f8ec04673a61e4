"""Where subjects for Windows are run: in the worker as a Windows program, under Wine for the length of a run, or as it is."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

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

    def close(self) -> None:
        if self.wine is not None:
            self.wine.close()

    def worker(self, arguments: Sequence[str | Path], timeout: float, work: Path) -> Finished:
        """The worker with these arguments, in `work`."""
        return self.run([str(self.program), *_as_told_there(arguments, work)], timeout, work)

    def run(self, argv: Sequence[str], timeout: float, work: Path) -> Finished:
        """Any Windows program."""
        if self.wine is None:
            return self.processes.run(argv, purpose="worker", timeout=timeout, cwd=work)
        return self.wine.run(argv, timeout=timeout, cwd=work)

    def command(self) -> list[str]:
        """What a command line of the worker begins with."""
        return [str(self.program)] if self.wine is None else self.wine.command([str(self.program)])


def _as_told_there(arguments: Sequence[str | Path], work: Path) -> list[str]:
    """Under Wine paths are told from the directory of the process, so that they need no drive."""
    if sys.platform == "win32":
        return list(map(str, arguments))
    here = os.path.realpath(work)
    return [os.path.relpath(os.path.realpath(a), here).replace("/", "\\") if isinstance(a, Path) else a for a in arguments]
