"""Runs for Windows, under Wine: as on Linux, from the command line to its end, and with nothing left running."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from support import REPOSITORY, callgate, environment, executable, toolchain_file, valid_run, verdicts
from test_interrupt import until
from test_wine import alive

pytestmark = pytest.mark.windows

CASE = "win64/args/positional-double-then-integer"
COMPILER = "x86_64-w64-mingw32-gcc-posix"


def test_a_run(windows_build: Path, tmp_path: Path) -> None:
    these = ("--toolchain", "mingw,clang-msvc-19", "--opt", "O0")
    judged = callgate("run", CASE, "--abi", "win64", *these, "--no-known", "--results", tmp_path / "r")
    assert judged.returncode == 0, judged.stdout + judged.stderr
    lines = valid_run(tmp_path / "r")
    told = verdicts(lines)
    here = [f"{CASE}:{role}" for role in ("layout", "caller", "callee")]
    assert set(told.values()) == {"pass"} and set(here) <= set(told)
    assert {r["toolchain"] for r in lines if r["record"] == "result"} >= {"mingw"}
    pairs = [r for r in lines if r["record"] == "count" and r["role"] == "pair"]
    assert [(p["batch"], p["peer"], p["count"]) for p in pairs] == [
        ("across-win64-gnu-base-0", "clang-msvc-19:O0", 1),
        ("across-win64-gnu-base-0", "mingw:O0", 1),
    ]
    assert alive(windows_build / "wine") == []


def test_a_record_is_repeated(windows_build: Path, tmp_path: Path) -> None:
    repeated = callgate("repeat", f"{CASE}@mingw:O0:callee", "--keep", tmp_path / "kept")
    assert repeated.returncode == 0, repeated.stdout + repeated.stderr
    commands = (tmp_path / "kept" / "commands.txt").read_text().splitlines()
    (worker,) = [line for line in commands if "callgate-worker.exe" in line]
    assert worker.startswith("env ") and f"WINEPREFIX={windows_build / 'wine'}" in worker
    assert alive(windows_build / "wine") == []


def test_interrupted_in_the_middle(windows_build: Path, tmp_path: Path) -> None:
    tool = executable(tmp_path / "cc", f'case " $* " in *" -O2 "*) sleep 1000 ;; esac\nexec {COMPILER} "$@"')
    file = toolchain_file(
        tmp_path / "slow.toml",
        {"name": "slow", "tool": str(tool), "abis": ["win64-gnu"]},
        link=[["{tool}", "-shared", "-static", "{in}", "-o", "{out}"]],
        levels={"O0": ["-O0"], "O2": ["-O2"]},
    )
    argv = [sys.executable, "-P", "-m", "callgate", "run", CASE, "--toolchain-file", str(file), "--results", str(tmp_path / "r")]
    results = tmp_path / "r" / "results.jsonl"
    with subprocess.Popen(
        argv, env=environment(), cwd=REPOSITORY, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as run:
        try:
            until(lambda: results.exists() and '"record": "result"' in results.read_text(), "the first level is judged", 60)
            assert alive(windows_build / "wine") != []
        finally:
            run.send_signal(signal.SIGINT)
        begun = time.monotonic()
        _, errors = run.communicate(timeout=30)
    assert run.returncode == 130, errors
    assert time.monotonic() - begun < 10 and "Traceback" not in errors
    assert alive(windows_build / "wine") == []


def test_a_wine_that_does_not_work_is_exit_3(windows_build: Path, tmp_path: Path) -> None:
    broken = tmp_path / "bin"
    executable(broken / "wine64", "echo wine: out of order; exit 1")
    executable(broken / "wineserver64", "exit 1")
    build = tmp_path / "build"
    build.mkdir()
    for name in ("callgate-core", "windows"):
        (build / name).symlink_to(windows_build / name)
    refused = callgate(
        "run", CASE, "--toolchain", "mingw", "--results", tmp_path / "r",
        PATH=f"{broken}:{os.environ['PATH']}", CALLGATE_BUILD_DIR=str(build),
    )  # fmt: skip
    assert refused.returncode == 3, refused.stderr
    assert refused.stderr == f"callgate: Wine cannot make {build / 'wine'}: exit 1: wine: out of order\n"
    assert not (tmp_path / "r").exists()


@pytest.mark.skipif(shutil.which(COMPILER) is None, reason="there is no mingw-w64 (gcc-mingw-w64-x86-64-posix)")
def test_without_wine_it_is_said_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "bin"
    path.mkdir()
    (path / COMPILER).symlink_to(str(shutil.which(COMPILER)))
    refused = callgate("run", CASE, "--toolchain", "mingw", "--results", tmp_path / "r", PATH=str(path))
    assert refused.returncode == 3
    assert "what it makes cannot be run here without x86_64-w64-mingw32-g++-posix" in refused.stderr
    assert "g++-mingw-w64-x86-64-posix" in refused.stderr
