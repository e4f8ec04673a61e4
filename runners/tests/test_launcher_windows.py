"""callgate.cmd, by Wine's cmd: what it starts, with which words and variables, and how it ends where something is not there."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from callgate.process import Finished, Processes
from callgate.wine import Wine
from support import REPOSITORY

pytestmark = pytest.mark.windows

GCC = "x86_64-w64-mingw32-gcc-posix"
# In place of Python, and of cmake: tells how it was called.
TELLS = """
#include <stdio.h>
#include <stdlib.h>
int main(int count, char **words)
{
    for (int i = 1; i < count; i++) printf("[%s]", words[i]);
    printf("\\nPYTHONPATH=%s\\nPYTHONUTF8=%s\\nCALLGATE_BUILD_DIR=%s\\n", getenv("PYTHONPATH"), getenv("PYTHONUTF8"),
           getenv("CALLGATE_BUILD_DIR"));
    return 7;
}
"""


@pytest.fixture(scope="module")
def wine(windows_build: Path) -> Iterator[Wine]:
    with Wine(Processes(), windows_build / "wine") as started:
        yield started


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A prepared copy, as far as the launcher looks, under a name with a space."""
    monkeypatch.delenv("CALLGATE_BUILD_DIR")
    root = tmp_path / "a b"
    (root / ".venv" / "Scripts").mkdir(parents=True)
    (root / "build").mkdir()
    shutil.copy(REPOSITORY / "callgate.cmd", root)
    (tmp_path / "tells.c").write_text(TELLS)
    subprocess.run([GCC, "-o", root / ".venv" / "Scripts" / "python.exe", tmp_path / "tells.c"], check=True)
    (root / ".venv" / "ready").touch()
    (root / "build" / "callgate-core.exe").touch()
    return root


def run(wine: Wine, root: Path, *words: str) -> Finished:
    return wine.run(["cmd", "/d", "/c", "callgate.cmd", *words], cwd=root)


def test_the_command_line_is_started(wine: Wine, place: Path) -> None:
    done = run(wine, place, "explain", "long f(int a, struct s *p);", "--json")
    assert done.returncode == 7
    lines = done.output.splitlines()
    here = "Z:" + str(place).replace("/", "\\")
    assert lines[0] == "[-P][-m][callgate][explain][long f(int a, struct s *p);][--json]"
    assert lines[1] == f"PYTHONPATH={here}\\runners;{here}\\."
    assert lines[2:4] == ["PYTHONUTF8=1", f"CALLGATE_BUILD_DIR={here}\\build"]


@pytest.mark.parametrize(
    ("gone", "tool"), [("build/callgate-core.exe", "cmake --preset windows-msvc"), (".venv/ready", "py -3 -m venv")]
)
def test_what_is_not_there_is_made(gone: str, tool: str, wine: Wine, place: Path) -> None:
    (place / gone).unlink()
    done = run(wine, place, "doctor")  # here there is neither cmake nor py
    assert done.returncode == 3 and tool in done.output
    assert "callgate: this machine is not prepared: toolchains\\WINDOWS.md says what has to be there" in done.output


def test_its_lines_end_as_cmd_wants() -> None:
    text = (REPOSITORY / "callgate.cmd").read_bytes()
    assert text.count(b"\r\n") == text.count(b"\n") and text.isascii()
