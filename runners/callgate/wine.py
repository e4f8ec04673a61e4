"""Windows programs on Linux: Wine, with a prefix of its own, a server for the length of a run, and no display.

Runs at the same time share prefix and server: each holds a shared lock on the prefix, and who is last ends the server.
"""

from __future__ import annotations

import contextlib
import filecmp
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO

from . import system
from .errors import EnvironmentLack
from .paths import BUILD
from .process import Finished, Processes

PACKAGE = "wine64"
# Debian keeps the programs beside Wine's libraries, others on PATH: what is there comes first.
DIRECTORIES = ("/usr/lib/wine", "/usr/lib/x86_64-linux-gnu/wine", "/opt/wine-stable/bin", "/opt/wine-devel/bin")
# Where Wine keeps the files that a new prefix gets copies of, from its loader or from the root.
LIBRARIES = ("../lib/wine", "../lib64/wine", "../x86_64-linux-gnu/wine", "/usr/lib/x86_64-linux-gnu/wine", "/usr/lib64/wine")
FORMATS = {"system32": "x86_64-windows", "syswow64": "i386-windows"}
PREFIX = BUILD / "wine"
MAKING = 180.0  # seconds at most, for making the prefix; some 15 are usual
STARTING = 60.0
ENDING = 20.0
LINGERS = 30  # seconds that a server waits for the next program, should nobody be left to end it
# No .NET, no browser, no menus of a desktop, no debugger that opens on a crash.
OVERRIDES = "mscoree=d;mshtml=d;winemenubuilder.exe=d;winedbg.exe=d"


@dataclass(frozen=True)
class Installed:
    """Wine on this machine."""

    loader: Path
    server: Path

    def identity(self) -> str:
        """Changes whenever another Wine is installed."""
        status = os.stat(self.server)
        return f"{self.loader}\0{self.server}\0{status.st_mtime_ns}\0{status.st_size}"

    def libraries(self) -> list[Path]:
        """The directories of its DLLs."""
        places = ((self.loader.resolve().parent / place).resolve() for place in LIBRARIES)
        return [place for place in dict.fromkeys(places) if place.is_dir()]


def find(directories: Sequence[str] = DIRECTORIES) -> Installed | None:
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), *directories])
    for loader, server in (("wine64", "wineserver64"), ("wine64", "wineserver"), ("wine", "wineserver")):
        found = shutil.which(loader, path=path), shutil.which(server, path=path)
        if found[0] and found[1]:
            return Installed(Path(found[0]), Path(found[1]))
    return None


class Wine:
    """`with Wine(processes) as wine: wine.run([program, ...])`. Raises EnvironmentLack where there is none, or it fails."""

    def __init__(self, processes: Processes, prefix: Path = PREFIX, installed: Installed | None = None) -> None:
        found = installed or find()
        if found is None:
            raise EnvironmentLack(f"there is no Wine here to run Windows programs: install {PACKAGE}")
        self.installed, self.processes, self.prefix = found, processes, prefix
        self._lock: IO[str] | None = None

    def __enter__(self) -> Wine:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def start(self) -> None:
        """Makes the prefix if need be, and starts the server."""
        self.prefix.parent.mkdir(parents=True, exist_ok=True)
        self._lock = self.prefix.with_name(self.prefix.name + ".lock").open("w")
        try:
            system.lock(self._lock, shared=True)
            if not self._is_made():
                system.lock(self._lock)
                if not self._is_made():  # by somebody else meanwhile
                    self._make()
                system.lock(self._lock, shared=True)
            self._boot()
        except BaseException:
            self.close()
            raise

    def run(
        self, argv: Sequence[str], *, purpose: str = "worker", timeout: float = 60.0, cwd: Path | None = None
    ) -> Finished:
        """Runs one Windows program. Of its exit code only the low 8 bits come back."""
        argv = [str(self.installed.loader), *argv]
        return self.processes.run(argv, purpose=purpose, timeout=timeout, cwd=cwd, env=self._environment(self.prefix))

    def command(self, argv: Sequence[str]) -> list[str]:
        """The same as a command line that says all by itself, for a user to run again."""
        wanted = self._environment(self.prefix)
        unset = [word for name in sorted(set(os.environ) - set(wanted)) for word in ("-u", name)]
        changed = [f"{k}={v}" for k, v in sorted(wanted.items()) if os.environ.get(k) != v]
        return ["env", *unset, *changed, str(self.installed.loader), *argv]

    def close(self) -> None:
        """Ends the server with all that it serves, unless another run still uses it. May be called twice."""
        if self._lock is None:
            return
        with self._lock, contextlib.suppress(BlockingIOError):
            system.lock(self._lock, waits=False)
            self._end_server(self.prefix)
        self._lock = None

    # ---- the prefix

    def _is_made(self) -> bool:
        try:
            return (self.prefix / "made-for").read_text(encoding="utf-8") == self.installed.identity()
        except OSError:
            return False

    def _make(self) -> None:
        """In a directory beside it, so that one that is half made is never taken for whole."""
        self._end_server(self.prefix)
        new = self.prefix.with_name(f"{self.prefix.name}.new")
        for old in (new, self.prefix):
            shutil.rmtree(old, ignore_errors=True)
        new.mkdir(parents=True)
        try:
            made = self.processes.run(
                [str(self.installed.loader), "wineboot", "-i"], purpose="wine", timeout=MAKING, env=self._environment(new)
            )
            self._end_server(new)  # which writes the registry at its end
            if not made.ok or not (new / "system.reg").is_file():
                raise EnvironmentLack(f"Wine cannot make {self.prefix}: {made.describe()}")
            slim(new / "drive_c" / "windows", self.installed.libraries())
            (new / "made-for").write_text(self.installed.identity(), encoding="utf-8")
            new.replace(self.prefix)
        finally:
            self._end_server(new)
            shutil.rmtree(new, ignore_errors=True)

    # ---- the server

    def _boot(self) -> None:
        """The server, and what Wine starts with the first program: not among the processes that end with that program."""
        environment = self._environment(self.prefix)
        self._serve([str(self.installed.server), f"-p{LINGERS}"], environment)
        self._serve([str(self.installed.loader), "wineboot"], environment)

    @staticmethod
    def _serve(argv: Sequence[str], environment: dict[str, str]) -> None:
        try:
            child = subprocess.Popen(
                argv,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment,
                start_new_session=True,
            )
        except OSError as error:
            raise EnvironmentLack(f"Wine does not start: {argv[0]}: {error.strerror}") from None
        try:
            child.wait(STARTING)
        except subprocess.TimeoutExpired:
            raise EnvironmentLack(f"Wine does not start: {argv[0]} did not end within {STARTING:g} s") from None
        finally:
            if child.returncode is None:
                child.kill()
                child.wait()

    def _end_server(self, prefix: Path) -> None:
        """One that cannot be ended ends by itself, LINGERS seconds behind the last program."""
        if prefix.is_dir():
            with contextlib.suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run(
                    [str(self.installed.server), "-k"], env=self._environment(prefix), stdin=subprocess.DEVNULL,
                    capture_output=True, check=False, timeout=ENDING,
                )  # fmt: skip
            for left in programs(prefix):  # one that was starting just then waits for its server for ever
                system.end_process(left)

    def _environment(self, prefix: Path) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("WINE") and k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        return {
            **kept,
            "WINEPREFIX": str(prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": OVERRIDES,
            "LC_ALL": "C.UTF-8",  # names of files are UTF-8
        }


def programs(prefix: Path) -> list[int]:
    """The processes that run in a prefix."""
    mark = os.fsencode(f"WINEPREFIX={prefix}")
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if mark in (process / "environ").read_bytes().split(b"\0"):
                found.append(int(process.name))
    return found


def slim(windows: Path, libraries: Sequence[Path]) -> int:
    """Copies of Wine's own files become links to them: some 650 MB less. Returns how many."""
    linked = 0
    for folder, kind in FORMATS.items():
        originals = {path.name: path for library in libraries for path in (library / kind).glob("*")}
        for copy in (windows / folder).glob("*"):
            original = originals.get(copy.name)
            if original is not None and copy.is_file() and not copy.is_symlink() and filecmp.cmp(copy, original, shallow=False):
                copy.unlink()
                copy.symlink_to(original)
                linked += 1
    return linked


def windows_path(path: Path) -> str:
    """As a Windows program names it: drive Z is the root of the file system."""
    return "Z:" + str(path.absolute()).replace("/", "\\")
