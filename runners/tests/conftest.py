"""What all tests of the driver share: build products of their own, so that no other run's cache or work shows."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from pathlib import Path

import pytest

from callgate import system

REPOSITORY = Path(__file__).resolve().parents[2]
# Workers of pytest-xdist inherit what the controller set: the first of them all tells where the programs are.
BUILT = Path(os.environ.setdefault("CALLGATE_TESTED", os.environ.get("CALLGATE_BUILD_DIR") or str(REPOSITORY / "build")))
PROGRAMS = (
    "callgate-core", "callgate-worker",
    *(f"callgate-{what}-{assembler}" for what in ("specimens", "process-entry") for assembler in ("nasm", "gas")),
)  # fmt: skip
# A shell that runs the tests in the background has them, and what they start, ignore Ctrl-C, which some of them send.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
# Before any other module of the driver is imported: callgate.paths reads it once.
os.environ["CALLGATE_BUILD_DIR"] = tempfile.mkdtemp(prefix="callgate-tests-")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="the tests marked slow too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--slow"):
        return
    slow = [i for i in items if i.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [i for i in items if i not in slow]


@pytest.fixture(scope="session", autouse=True)
def build_directory() -> Path:
    """Copies of the programs: a rebuild in the middle of the tests changes nothing."""
    private = Path(os.environ["CALLGATE_BUILD_DIR"])
    for name in (f"{program}{system.PROGRAM}" for program in PROGRAMS):
        if (BUILT / name).exists():
            shutil.copy2(BUILT / name, private / name)
    return private


@pytest.fixture(scope="session")
def wine_prefix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of these tests alone, so that what is left running shows; a copy, where there is one to copy."""
    prefix = tmp_path_factory.mktemp("wine") / "prefix"
    if (BUILT / "wine" / "made-for").is_file():
        shutil.copytree(BUILT / "wine", prefix, symlinks=True)
    return prefix


@pytest.fixture(scope="session")
def windows_build(build_directory: Path, wine_prefix: Path) -> Path:
    """What a run for Windows needs of the build directory: the worker, which is built where it was, and a prefix."""
    from callgate import windows_worker
    from callgate.process import Processes

    if missing := windows_worker.lacks():
        pytest.skip(f"there is no {', '.join(tool for tool, _ in missing)} (package {missing[0][1]})")
    windows_worker.build(Processes(), BUILT / "windows", quiet=True)
    with (build_directory / "windows.lock").open("w") as lock:  # workers of pytest-xdist share the directory
        system.lock(lock)
        if not (build_directory / "windows").exists():
            (build_directory / "windows").symlink_to(BUILT / "windows")
            if wine_prefix.is_dir():
                shutil.copytree(wine_prefix, build_directory / "wine", symlinks=True)
    return build_directory


def pytest_unconfigure() -> None:
    shutil.rmtree(os.environ["CALLGATE_BUILD_DIR"], ignore_errors=True)
