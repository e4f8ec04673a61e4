"""Ctrl-C, and its like, in the middle of a run: it ends at once, tidily, and what was judged is kept."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from callgate import machine
from reports import read_run
from support import CASES, REPOSITORY, environment, fake_compiler, toolchain_file, valid_run

SLOW = 'case " $* " in *" -O2 "*) sleep 1000 ;; esac\nexec gcc-12 "$@"'


def alive(directory: Path) -> list[str]:
    """The command lines of processes that name this directory."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            words = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if entry.name.isdigit() and os.fsencode(directory) in words:
            found.append(words.replace(b"\0", b" ").decode())
    return found


def until(condition: Callable[[], bool], what: str, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.05)


def start(tmp_path: Path, *words: str, compiler: str = SLOW) -> subprocess.Popen[str]:
    """A run whose second level never ends, in a build directory of its own."""
    build = tmp_path / "build"
    build.mkdir()
    for name in ("callgate-core", "callgate-worker"):
        (build / name).symlink_to(Path(os.environ["CALLGATE_BUILD_DIR"]) / name)
    fake_compiler(tmp_path, compiler)
    toolchain_file(
        tmp_path / "fake.toml", {"name": "fake", "tool": str(tmp_path / "fake")},
        levels={"O0": ["-O0"], "O2": ["-O2"]}, features={"avx": True, "vector": True},
    )  # fmt: skip
    return subprocess.Popen(
        [sys.executable, "-P", "-m", *words],
        env=environment(CALLGATE_BUILD_DIR=str(build)),
        cwd=REPOSITORY,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@pytest.mark.parametrize(
    "number, to_group", [(signal.SIGINT, False), (signal.SIGINT, True), (signal.SIGTERM, False)]
)  # a terminal's Ctrl-C reaches the whole group
def test_interrupted_in_the_middle(tmp_path: Path, number: signal.Signals, to_group: bool) -> None:
    results = tmp_path / "results"
    run = start(tmp_path, "callgate", "run", *CASES, "--toolchain-file", f"{tmp_path}/fake.toml", "--results", str(results))
    path = results / "results.jsonl"
    until(lambda: path.exists() and path.read_text().count('"record": "result"') == 12, "the first level is judged")
    until(lambda: any(" -O2 " in words for words in alive(tmp_path)), "the second compiles")

    (os.killpg if to_group else os.kill)(run.pid, number)
    begun = time.monotonic()
    _, errors = run.communicate(timeout=20)
    assert run.returncode == 130, errors
    assert time.monotonic() - begun < 10
    assert "Traceback" not in errors
    assert alive(tmp_path) == []
    assert list((tmp_path / "build/work").iterdir()) == []

    lines = valid_run(results)
    assert (lines[-1]["interrupted"], lines[-1]["complete"], lines[-1]["exit"]) == (True, False, 130)
    assert lines[-1]["verdicts"] == {"pass": 12}, "and what was not judged is no error"
    assert "interrupted" in read_run(results).warnings[0]
    assert (results / "index.html").exists()


@pytest.mark.skipif(machine.lacks("avx") != "", reason="this machine has no AVX")
def test_what_was_judged_out_of_turn_is_kept(tmp_path: Path) -> None:
    """A batch that is ready, while the tests wait for the one before it."""
    results = tmp_path / "results"
    stuck = 'case " $* " in *" -mavx "*) ;; *) sleep 1000 ;; esac\nexec gcc-12 "$@"'
    run = start(
        tmp_path, "callgate", "run", CASES[0], "sysv/args/ymm-eight", "--toolchain-file", f"{tmp_path}/fake.toml", "--opt", "O0",
        "--jobs", "2", "--results", str(results), compiler=stuck,
    )  # fmt: skip
    until(lambda: any((tmp_path / "build/work").glob("*/*-avx-*.done.json")), "the batch with -mavx is judged")
    time.sleep(0.2)
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=20)
    assert run.returncode == 130, errors
    lines = valid_run(results)
    told = {(r["case"], r["role"], r["verdict"]) for r in lines if r["record"] == "result"}
    assert told == {("sysv/args/ymm-eight", role, "pass") for role in ("layout", "caller", "callee")}


# Its first level breaks sysv.preserve.rbx, and so every signature; its second never ends.
BREAKS = SLOW.replace('"$@"', '-fcall-used-rbx "$@"')


def test_what_fails_is_shrunk_and_kept_before_all_is_compiled(tmp_path: Path) -> None:
    """Of generated signatures: shrinking does not queue behind the batches."""
    results = tmp_path / "results"
    words = ("run", "--random", "2", "--no-cases", "--toolchain-file", f"{tmp_path}/fake.toml", "--results", str(results))
    run = start(tmp_path, "callgate", *words, compiler=BREAKS)
    path = results / "results.jsonl"
    until(lambda: any(" -O2 " in words for words in alive(tmp_path)), "the second level compiles")
    until(lambda: path.exists() and "\"shrunk\"" in path.read_text(), "the first is judged and shrunk", 100)
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=20)
    assert run.returncode == 130, errors
    lines = valid_run(results)
    failed = [line for line in lines if line.get("verdict") == "fail"]
    assert failed and {f["rule"] for line in failed for f in line["findings"]} == {"sysv.preserve.rbx"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_while_it_starts(tmp_path: Path, number: signal.Signals) -> None:
    """In the middle of asking the tools for their versions."""
    run = start(tmp_path, "callgate", "run", *CASES, "--toolchain-file", f"{tmp_path}/fake.toml", "--results", f"{tmp_path}/r")
    (tmp_path / "fake").write_text("#!/bin/sh\nsleep 1000\n")
    until(lambda: any("-dumpfullversion" in words for words in alive(tmp_path)), "the version is asked")
    run.send_signal(number)
    _, errors = run.communicate(timeout=20)
    assert run.returncode == 130 and errors == "callgate: interrupted\n"
    assert alive(tmp_path) == []
    assert list((tmp_path / "build/work").iterdir()) == []


def test_pytest_alone_is_interrupted(tmp_path: Path) -> None:
    run = start(
        tmp_path, "pytest", "-p", "callgate.plugin", "cases/sysv/args/integer-six.c", "-p", "no:cacheprovider",
        "--callgate-toolchain-file", f"{tmp_path}/fake.toml", "--callgate-level", "O2",
    )  # fmt: skip
    until(lambda: any(" -O2 " in words for words in alive(tmp_path)), "it compiles")
    run.send_signal(signal.SIGINT)
    run.communicate(timeout=20)
    assert run.returncode == 2
    assert alive(tmp_path) == []
    assert list((tmp_path / "build/work").iterdir()) == []
