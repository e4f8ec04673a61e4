"""system.py, as Windows has it, written from its documentation: it was checked for types, and never run."""

from __future__ import annotations

import contextlib
import ctypes
import msvcrt
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from ctypes import wintypes
from pathlib import Path
from typing import IO, Any

assert sys.platform == "win32"  # for mypy, which then leaves this file alone elsewhere

PROGRAM = ".exe"
PYTHON = ".venv/Scripts/python.exe"
ENDING = (signal.SIGTERM, signal.SIGBREAK)
ENDED = 0xFFFF_FFF7  # the exit code of what `end` has ended: -9 in 32 bits
EXCEPTION = 0xC000_0000  # the system ends a process with the code of the exception that nobody caught
ACCOUNTING = 1  # JobObjectBasicAccountingInformation
ACCESS = 0x0001 | 0x0100  # PROCESS_TERMINATE | PROCESS_SET_QUOTA
LOCK_SECONDS = 0.05  # between two tries

_kernel = ctypes.WinDLL("kernel32", use_last_error=True)
for _name, _result, _arguments in (
    ("CreateJobObjectW", wintypes.HANDLE, (wintypes.LPVOID, wintypes.LPCWSTR)),
    ("AssignProcessToJobObject", wintypes.BOOL, (wintypes.HANDLE, wintypes.HANDLE)),
    ("TerminateJobObject", wintypes.BOOL, (wintypes.HANDLE, wintypes.UINT)),
    ("QueryInformationJobObject", wintypes.BOOL,
     (wintypes.HANDLE, ctypes.c_int, wintypes.LPVOID, wintypes.DWORD, wintypes.LPVOID)),
    ("OpenProcess", wintypes.HANDLE, (wintypes.DWORD, wintypes.BOOL, wintypes.DWORD)),
    ("TerminateProcess", wintypes.BOOL, (wintypes.HANDLE, wintypes.UINT)),
    ("CloseHandle", wintypes.BOOL, (wintypes.HANDLE,)),
):  # fmt: skip
    getattr(_kernel, _name).restype = _result
    getattr(_kernel, _name).argtypes = _arguments


class _Accounting(ctypes.Structure):
    """JOBOBJECT_BASIC_ACCOUNTING_INFORMATION"""

    _fields_ = (
        ("user", ctypes.c_int64), ("kernel", ctypes.c_int64),  # of 100 ns, of all that was ever in the job
        ("user_now", ctypes.c_int64), ("kernel_now", ctypes.c_int64),
        ("faults", wintypes.DWORD), ("processes", wintypes.DWORD), ("active", wintypes.DWORD), ("ended", wintypes.DWORD),
    )  # fmt: skip


_jobs: dict[int, int] = {}  # by id of the process that was put into it


def start(argv: Sequence[str], **how: Any) -> subprocess.Popen[bytes]:
    """A process in a job of its own. What it starts before it is put there, in its first moments, is not in the job."""
    child = subprocess.Popen(argv, creationflags=subprocess.CREATE_NEW_PROCESS_GROUP, **how)
    job = _kernel.CreateJobObjectW(None, None)
    process = _kernel.OpenProcess(ACCESS, False, child.pid)
    if job and process and _kernel.AssignProcessToJobObject(job, process):
        _jobs[child.pid] = job
    elif job:
        _kernel.CloseHandle(job)
    if process:
        _kernel.CloseHandle(process)
    return child


def end(child: subprocess.Popen[bytes]) -> None:
    if job := _jobs.get(child.pid):
        _kernel.TerminateJobObject(job, ENDED)
    elif child.poll() is None:
        end_process(child.pid)


def wait(child: subprocess.Popen[bytes]) -> tuple[int, float]:
    code = child.wait()
    end(child)
    seconds = 0.0
    if job := _jobs.pop(child.pid, None):
        used = _Accounting()
        if _kernel.QueryInformationJobObject(job, ACCOUNTING, ctypes.byref(used), ctypes.sizeof(used), None):
            seconds = 1e-7 * (used.user + used.kernel)
        _kernel.CloseHandle(job)
    return (code - 2**32 if code >= EXCEPTION else code), seconds


def end_process(number: int) -> None:
    if process := _kernel.OpenProcess(ACCESS, False, number):
        _kernel.TerminateProcess(process, ENDED)
        _kernel.CloseHandle(process)


def how_it_ended(code: int) -> str:
    return "ended from outside" if code == ENDED - 2**32 else f"ended by the exception {code + 2**32:#x}"


def wrote_too_much(code: int) -> bool:
    return False


def limit_files(pid: int, size: int) -> None:
    """Windows has no such limit."""


def lock(file: IO[Any], *, shared: bool = False, waits: bool = True) -> None:
    """Of its first byte. A shared lock is one like any other: Wine alone wants one."""
    while True:
        try:
            os.lseek(file.fileno(), 0, os.SEEK_SET)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            return
        except OSError:
            if not waits:
                raise BlockingIOError from None
            time.sleep(LOCK_SECONDS)


def unlock(file: IO[Any]) -> None:
    os.lseek(file.fileno(), 0, os.SEEK_SET)
    msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)


def link_directory(link: Path, name: str) -> None:
    """Where the user may make symbolic links: not everybody may."""
    with contextlib.suppress(OSError):
        link.unlink(missing_ok=True)
        link.symlink_to(name, target_is_directory=True)


def peak_memory() -> tuple[int, int]:
    """It is not asked for here."""
    return 0, 0


def is_administrator() -> bool:
    return bool(ctypes.WinDLL("shell32").IsUserAnAdmin())
