"""The worker as a Windows program: cross-built by mingw-w64 in a build tree of its own, on Windows the one that is there."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from . import system, wine
from .errors import EnvironmentLack
from .paths import BUILD, ROOT
from .process import Processes

TREE = BUILD / "windows"
WORKER = "callgate-worker"
RUNTIME = "callgate_windows_runtime"  # for DLLs of toolchains that have none
LIMIT = 600.0  # seconds, for all of it
# What it is built with: names of each, and the package.
NEEDED = (
    (("x86_64-w64-mingw32-g++-posix", "x86_64-w64-mingw32-g++"), "g++-mingw-w64-x86-64-posix"),
    (("x86_64-w64-mingw32-gcc-posix", "x86_64-w64-mingw32-gcc"), "gcc-mingw-w64-x86-64-posix"),
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


def build(processes: Processes, tree: Path = TREE, *, target: str = WORKER, quiet: bool = False) -> Path:
    """A program, built where sources have changed. Raises EnvironmentLack where it cannot be."""
    if sys.platform == "win32":
        return BUILD / f"{target}.exe"
    if missing := lacks():
        tools, packages = (", ".join(words) for words in zip(*missing, strict=True))
        raise EnvironmentLack(f"there is no worker for Windows without {tools}: install {packages}")
    tree.parent.mkdir(parents=True, exist_ok=True)
    with tree.with_name(f"{tree.name}.lock").open("w") as lock:  # of two runs, one builds
        system.lock(lock)
        configured = tree / "configured-for"
        if not configured.is_file() or configured.read_text(encoding="utf-8") != str(ROOT):
            if not quiet:
                print("callgate: building the worker for Windows (once)", file=sys.stderr, flush=True)
            shutil.rmtree(tree, ignore_errors=True)
            _step(processes, "cmake", "--preset", "windows", "-S", str(ROOT), "-B", str(tree))
            configured.write_text(str(ROOT), encoding="utf-8")
        _step(processes, "cmake", "--build", str(tree), "--target", target, RUNTIME)
    return tree / f"{target}.exe"


def _step(processes: Processes, *argv: str) -> None:
    finished = processes.run(argv, purpose="build", timeout=LIMIT)
    if not finished.ok:
        raise EnvironmentLack(f"the worker for Windows cannot be built: {' '.join(argv[:2])}: {finished.describe()}")
