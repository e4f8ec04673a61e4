"""Child processes with a time limit and their CPU time: the accounting behind the figures of a run."""

from __future__ import annotations

import errno
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from . import system

OUTPUT_LIMIT = 64 * 1024  # of a tool's chatter that is kept
FILE_LIMIT = 2**30  # bytes in any file that a tool writes, its chatter included
PASSING = (errno.EAGAIN, errno.ENOMEM, errno.EFAULT)  # of the machine's moment: says nothing of the program to start
STARTS = 5  # tries at most, a little later each


@dataclass(frozen=True)
class Finished:
    """How a child ended. `returncode` is negative for a signal, None where it could not be started."""

    returncode: int | None
    output: str  # stdout and stderr together, cut to OUTPUT_LIMIT
    seconds: float  # of CPU, the child's own children included
    timed_out: bool = False

    @property
    def ok(self) -> bool:
        return self.returncode == 0 and not self.timed_out

    def describe(self) -> str:
        """One line: why it did not work."""
        if self.timed_out:
            return "did not end in time"
        if self.returncode is None:
            return self.output
        lines = [_printable(line) for line in self.output.splitlines()]
        first = next((line for line in lines if "error" in line.lower()), "") or next((line for line in lines if line), "")
        if "internal compiler error" in first:  # GCC names the pass on a line of its own
            first += "".join(f" ({line})" for line in lines if line.startswith("during "))
        if system.wrote_too_much(self.returncode):
            return f"killed: it wrote a file of more than {FILE_LIMIT >> 20} MiB"
        if self.returncode < 0:
            return f"{system.how_it_ended(self.returncode)}. {first}"[:400].strip()
        return f"exit {self.returncode}: {first}"[:400] if first else f"exit {self.returncode}, without a word"


def _printable(line: str) -> str:
    """A tool's words, whatever bytes it wrote: no control characters reach a terminal or a report."""
    return "".join(c if c.isprintable() else " " for c in line).strip()


@dataclass
class Cpu:
    """CPU seconds of children by purpose ("toolchain", "worker", "core"), summed over threads."""

    seconds: dict[str, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, purpose: str, seconds: float) -> None:
        with self._lock:
            self.seconds[purpose] = self.seconds.get(purpose, 0.0) + seconds


class Stopped(Exception):
    """The run was interrupted while a child was at work."""


class Processes:
    """Starts children, knows those alive, and can end them all."""

    def __init__(self) -> None:
        self.cpu = Cpu()
        self._alive: set[subprocess.Popen[bytes]] = set()
        self._lock = threading.Lock()
        self._stopped = False

    def run(
        self,
        argv: Sequence[str],
        *,
        purpose: str,
        timeout: float = 60.0,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> Finished:
        """Runs one child in a process group of its own, so that a compiler's helpers end with it."""
        with tempfile.TemporaryFile() as output:
            try:
                child = self._start(argv, output, cwd, env)
                if purpose in ("toolchain", "probe"):
                    system.limit_files(child.pid, FILE_LIMIT)
            except OSError as error:
                return Finished(None, f"cannot run {argv[0]}: {error.strerror}", 0.0)
            try:
                code, seconds, timed_out = self._wait(child, timeout)
            except BaseException:  # Ctrl-C, where this is the main thread
                system.end(child)
                child.wait()
                raise
            finally:
                with self._lock:
                    self._alive.discard(child)
            self.cpu.add(purpose, seconds)
            if self._stopped:
                raise Stopped
            output.seek(0)
            text = output.read(OUTPUT_LIMIT).decode("utf-8", "replace")
        return Finished(code, text, seconds, timed_out)

    def _start(
        self, argv: Sequence[str], output: IO[bytes], cwd: Path | None, env: Mapping[str, str] | None
    ) -> subprocess.Popen[bytes]:
        for tries in range(1, STARTS + 1):
            try:
                with self._lock:  # never held by the main thread of a run: see session.pair_records
                    if self._stopped:
                        raise Stopped
                    child = system.start(
                        argv,
                        stdin=subprocess.DEVNULL,
                        stdout=output,
                        stderr=subprocess.STDOUT,
                        cwd=cwd,
                        env=dict(env) if env is not None else None,
                    )
                    self._alive.add(child)
                    return child
            except OSError as error:
                if error.errno not in PASSING or tries == STARTS:
                    raise
                time.sleep(0.1 * tries)
        raise AssertionError("the last try returns or raises")

    def _wait(self, child: subprocess.Popen[bytes], timeout: float) -> tuple[int, float, bool]:
        timer = threading.Timer(timeout, system.end, [child])
        timer.daemon = True
        begun = time.monotonic()
        timer.start()
        try:
            code, seconds = system.wait(child)
        finally:
            timer.cancel()
        return code, seconds, code < 0 and time.monotonic() - begun >= timeout

    def stop(self) -> None:
        """Ends every child that is alive and refuses new ones."""
        with self._lock:
            self._stopped = True
            for child in self._alive:
                system.end(child)
