"""system.py, as POSIX has it."""

from __future__ import annotations

import contextlib
import fcntl
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

assert sys.platform != "win32"  # for mypy, which then leaves this file alone there

PROGRAM = ""  # what names of programs end in
PYTHON = ".venv/bin/python"
ENDING = (signal.SIGTERM, signal.SIGHUP)  # signals that end a command, as Ctrl-C does


def start(argv: Sequence[str], **how: Any) -> subprocess.Popen[bytes]:
    """A process that heads a group of its own, so that what it starts ends with it."""
    return subprocess.Popen(argv, start_new_session=True, **how)


def end(child: subprocess.Popen[bytes]) -> None:
    """At once, with all that it started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)


def wait(child: subprocess.Popen[bytes]) -> tuple[int, float]:
    """Waits for its end, and ends what it left in the background. Its exit code, negative for a signal, and CPU seconds."""
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # its number is still taken when its group is ended
    end(child)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)  # so that Popen does not wait for it again
    return child.returncode, usage.ru_utime + usage.ru_stime


def end_process(number: int) -> None:
    """One that is nobody's child."""
    with contextlib.suppress(OSError):
        os.kill(number, signal.SIGKILL)


def how_it_ended(code: int) -> str:
    """In words, where the code is negative: no process ends by itself with such a one."""
    try:
        return f"killed by {signal.Signals(-code).name}"
    except ValueError:  # a real-time signal has no name
        return f"killed by signal {-code}"


def wrote_too_much(code: int) -> bool:
    """It was ended by `limit_files`."""
    return code == -signal.SIGXFSZ


def limit_files(pid: int, size: int) -> None:
    """A process that writes a larger file is ended: a compiler that prints errors for ever, before the disk is full."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, size))


def lock(file: IO[Any], *, shared: bool = False, waits: bool = True) -> None:
    """Raises BlockingIOError where it is taken and this does not wait. One that is held is changed."""
    fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | (0 if waits else fcntl.LOCK_NB))


def unlock(file: IO[Any]) -> None:
    fcntl.flock(file, fcntl.LOCK_UN)


def link_directory(link: Path, name: str) -> None:
    """`link` names the directory `name` beside it, whatever it named before."""
    temporary = link.with_name(f".{link.name}.{os.getpid()}")
    temporary.unlink(missing_ok=True)
    temporary.symlink_to(name)
    temporary.replace(link)


def peak_memory() -> tuple[int, int]:
    """MiB at most so far: of this process, and of the largest child."""
    own, child = (resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own, child


def is_administrator() -> bool:
    return os.geteuid() == 0
