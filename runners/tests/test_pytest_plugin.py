"""pytest alone, on case files: what people know of pytest works here too."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from support import REPOSITORY, environment, fake_compiler

SIX, NINTH, STRUCT = (f"cases/sysv/args/{name}.c" for name in ("integer-six", "sse-ninth-on-stack", "struct-two-longs"))
SEVENTH = "cases/sysv/args/integer-seventh-on-stack.c"


def run_pytest(directory: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-P", "-m", "pytest", "-p", "callgate.plugin", "--callgate-level", "O0", *arguments]
    return subprocess.run(
        [*words, "-o", f"cache_dir={directory / 'cache'}"],
        env=environment(),
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def outcome(finished: subprocess.CompletedProcess[str]) -> dict[str, int]:
    """The counts of pytest's last line."""
    return {word: int(n) for n, word in re.findall(r"(\d+) (\w+)", finished.stdout.splitlines()[-1].split(" in ")[0])}


GCC = ("--callgate-toolchain", "gcc-12")


def test_each_case_is_an_item(tmp_path: Path) -> None:
    finished = run_pytest(tmp_path, *GCC, "--collect-only", "-q", SIX, NINTH)
    assert finished.returncode == 0, finished.stdout
    assert finished.stdout.split("\n\n")[0].splitlines() == [f"{SIX}::gcc-12:O0", f"{NINTH}::gcc-12:O0"]


def test_items_are_judged(tmp_path: Path) -> None:
    finished = run_pytest(tmp_path, *GCC, SIX, NINTH, f"--junitxml={tmp_path}/junit.xml")
    assert finished.returncode == 0 and outcome(finished) == {"passed": 2}, finished.stdout
    names = [case.get("name") for case in ElementTree.parse(tmp_path / "junit.xml").iter("testcase")]
    assert names == ["gcc-12:O0"] * 2


def test_selection_by_keyword_and_by_node(tmp_path: Path) -> None:
    assert outcome(run_pytest(tmp_path, *GCC, SIX, NINTH, STRUCT, "-k", "six or struct")) == {"passed": 2, "deselected": 1}
    assert outcome(run_pytest(tmp_path, *GCC, f"{SIX}::gcc-12:O0")) == {"passed": 1}


def test_in_parallel(tmp_path: Path) -> None:
    finished = run_pytest(tmp_path, *GCC, SIX, NINTH, STRUCT, SEVENTH, "-n2")
    assert finished.returncode == 0 and outcome(finished) == {"passed": 4}, finished.stdout


def test_a_random_batch_is_one_item(tmp_path: Path) -> None:
    finished = run_pytest(tmp_path, *GCC, SIX, "--callgate-random", "20", "-v", "-k", "random")
    assert finished.returncode == 0, finished.stdout
    items = re.findall(r"^(random-1-\w+-0\[gcc-12:O0\]) PASSED", finished.stdout, re.MULTILINE)
    assert "random-1-base-0[gcc-12:O0]" in items and len(items) == len(set(items)) <= 3  # one per instruction set


@pytest.fixture
def wrong(tmp_path: Path) -> tuple[str, ...]:
    """A compiler that refuses structures, and has the integers of callees wrong."""
    body = """
    if grep -q 's[0-9]*_g[0-9]' "$in"; then echo 'error: no structures'; exit 1; fi
    sed 's/= a0;/= a0 + 1;/' "$in" >"$out.c"
    exec gcc-12 -fPIC -w -O0 -c "$out.c" -o "$out"
    """
    return ("--callgate-toolchain-file", str(fake_compiler(tmp_path, body)))


def test_stopping_at_the_first_failure_and_the_last_failed(tmp_path: Path, wrong: tuple[str, ...]) -> None:
    files = ("cases/sysv/args/integer-unnamed.c", SIX, NINTH)
    first = run_pytest(tmp_path, *wrong, SIX, NINTH, "-x")
    assert first.returncode == 1 and outcome(first) == {"failed": 1}, first.stdout
    assert "sysv/args/integer-six@fake:O0:callee: fail" in first.stdout
    assert "repeat: ./callgate repeat sysv/args/integer-six@fake:O0:callee" in first.stdout
    assert "Traceback" not in first.stdout
    again = run_pytest(tmp_path, *wrong, *files, "--lf")
    assert outcome(again)["failed"] == 1 and "sse-ninth" not in again.stdout, again.stdout


def test_what_is_not_supported_is_skipped(tmp_path: Path, wrong: tuple[str, ...]) -> None:
    finished = run_pytest(tmp_path, *wrong, "cases/sysv/args/int128-odd-register.c", "-rs")
    assert finished.returncode == 0 and outcome(finished) == {"skipped": 1}, finished.stdout
    assert "fake has no int128" in finished.stdout


@pytest.mark.parametrize(
    "arguments, says",
    [(("--callgate-toolchain", "gcc12", SIX), "unknown toolchain 'gcc12': did you mean 'gcc-12'?")],
)
def test_wrong_arguments_are_told_as_pytest_does(tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    finished = run_pytest(tmp_path, *arguments)
    assert finished.returncode == 4
    assert says in finished.stderr and "Traceback" not in finished.stderr


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    work = Path(os.environ["CALLGATE_BUILD_DIR"]) / "work"
    before = set(work.glob("pytest-*")) if work.exists() else set()
    run_pytest(tmp_path, *GCC, SIX)
    assert set(work.glob("pytest-*")) == before
