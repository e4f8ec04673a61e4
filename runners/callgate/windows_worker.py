"""The worker as a Windows program: cross-built by mingw-w64 in a build tree of its own, on Windows the one that is there."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from . import system, wine
from .errors import EnvironmentLack
from .paths import BUILD, ROOT
from .process import Processes

TREE = BUILD / "windows"
WORKER = "callgate-worker"
RUNTIME = "callgate_windows_runtime"  # for DLLs of toolchains that have none
SPECIMENS = ("callgate-specimens-nasm", "callgate-specimens-gas")  # and their tests
GOOGLETEST = Path(os.environ.get("CALLGATE_GOOGLETEST") or "/usr/src/googletest")  # its sources
LIMIT = 600.0  # seconds, for all of it
COMPILERS = ("x86_64-w64-mingw32-gcc-posix", "x86_64-w64-mingw32-gcc")
# What it is built with: names of each, and the package.
NEEDED = (
    (("x86_64-w64-mingw32-g++-posix", "x86_64-w64-mingw32-g++"), "g++-mingw-w64-x86-64-posix"),
    (COMPILERS, "gcc-mingw-w64-x86-64-posix"),
    (("x86_64-w64-mingw32-ar",), "binutils-mingw-w64-x86-64"),
    (("cmake",), "cmake"),
    (("ninja",), "ninja-build"),
    (("nasm",), "nasm"),
)


def lacks() -> list[tuple[str, str]]:
    """What is missing to build it and to run it: tool and package of each."""
    if sys.platform == "win32":
        return []
    unbuildable = [(names[0], package) for names, package in NEEDED if not any(map(shutil.which, names))]
    return unbuildable + ([] if wine.find() else [("Wine", wine.PACKAGE)])


def lacks_for_specimens() -> str:
    """Why their tests cannot be built; empty: they can."""
    if not (GOOGLETEST / "googletest" / "src" / "gtest-all.cc").is_file():
        return f"their tests for Windows need GoogleTest's sources in {GOOGLETEST} (package googletest)"
    return ""


def linker() -> str:
    """A driver that assembles GAS for Windows and links it with Windows' C library."""
    names = ("gcc",) if sys.platform == "win32" else COMPILERS
    return next(filter(shutil.which, names), names[-1])


def build(processes: Processes, tree: Path = TREE, *, targets: Sequence[str] = (WORKER,), quiet: bool = False) -> Path:
    """The first of these programs, all built where sources have changed. Raises EnvironmentLack where they cannot be."""
    if sys.platform == "win32":
        return BUILD / f"{targets[0]}.exe"
    if missing := lacks():
        tools, packages = (", ".join(words) for words in zip(*missing, strict=True))
        raise EnvironmentLack(f"there is no worker for Windows without {tools}: install {packages}")
    tree.parent.mkdir(parents=True, exist_ok=True)
    with tree.with_name(f"{tree.name}.lock").open("w") as lock:  # of two runs, one builds
        system.lock(lock)
        configured = tree / "configured-for"
        current = configured.is_file() and configured.read_text(encoding="utf-8") == str(ROOT)
        if not current or (targets == SPECIMENS and not (tree / "googletest").is_dir()):  # installed since then
            if not quiet:
                print("callgate: building the worker for Windows (once)", file=sys.stderr, flush=True)
            if not current:
                shutil.rmtree(tree, ignore_errors=True)
            _step(processes, "cmake", "--preset", "windows", "-S", str(ROOT), "-B", str(tree))
            configured.write_text(str(ROOT), encoding="utf-8")
        _step(processes, "cmake", "--build", str(tree), "--target", *targets, RUNTIME)
    return tree / f"{targets[0]}.exe"


def _step(processes: Processes, *argv: str) -> None:
    finished = processes.run(argv, purpose="build", timeout=LIMIT)
    if not finished.ok:
        raise EnvironmentLack(f"the worker for Windows cannot be built: {' '.join(argv[:2])}: {finished.describe()}")
