"""Where code for Windows is run: the worker, or the specimens, as Windows programs under Wine, for the length of a run."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from . import windows_worker
from .process import Finished, Processes
from .wine import Wine


class Windows:
    """Builds the worker and starts Wine. Raises EnvironmentLack where it cannot."""

    def __init__(self, processes: Processes) -> None:
        self.program = windows_worker.build(processes)
        self.wine = Wine(processes)
        self.wine.start()

    def __enter__(self) -> Windows:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def build_specimens(self) -> None:
        windows_worker.build(self.wine.processes, targets=windows_worker.SPECIMENS)

    def close(self) -> None:
        self.wine.close()

    def worker(self, arguments: Sequence[str | Path], timeout: float, work: Path) -> Finished:
        """The worker with these arguments, in `work`: from there paths are told, so that they need no spelling of Windows'."""
        here = os.path.realpath(work)
        words = [os.path.relpath(os.path.realpath(a), here).replace("/", "\\") if isinstance(a, Path) else a for a in arguments]
        return self.wine.run([str(self.program), *words], timeout=timeout, cwd=work)

    def command(self) -> list[str]:
        """What a command line of the worker begins with."""
        return self.wine.command([str(self.program)])
