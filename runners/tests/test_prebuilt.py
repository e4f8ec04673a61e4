"""DLLs that others built: the trial of one sees what twins of ours break, and what a Rich header says is read."""

from __future__ import annotations

import shutil
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from callgate import prebuilt, rich_header, windows_worker
from callgate.errors import EnvironmentLack
from callgate.process import Finished, Processes
from callgate.rich_header import Entry
from callgate.windows import Windows
from support import callgate

pytestmark = pytest.mark.windows

GCC = "x86_64-w64-mingw32-gcc-posix"

# As declared in harness/prebuilt/twin.cpp.
GOOD = """
#define EXPORT __declspec(dllexport)
struct big { long long a, b, c; };
EXPORT struct big twice(struct big s) { s.a *= 2; s.b *= 2; s.c *= 2; return s; }
EXPORT double sum(double a, int b, double c) { return a + b + c; }
EXPORT long long apply(long long (*f)(void *), void *p) { return f(p) + 1; }
"""
# In place of a line of it; the assembly obeys no more than is needed to come back.
ASSEMBLY = '__asm__(".globl {0}\\n{0}:\\n{1}\\n.section .drectve\\n.ascii \\" -export:{0}\\"\\n.text");'
BROKEN = {
    "xmm6": ("sum", "EXPORT double sum(double a, int b, double c) { __asm__ volatile(\"pxor %xmm6, %xmm6\"); return a + b + c; }",
             "sum: win64.preserve.xmm6-15 xmm6"),
    "rbx": ("sum", "EXPORT double sum(double a, int b, double c) { __asm__ volatile(\"xor %ebx, %ebx\"); return a + b + c; }",
            "sum: win64.preserve.gpr rbx"),
    "sse": ("sum", "EXPORT double sum(double a, double b, int c) { return a + b + c; }",
            "does not hold: a sum is that of the three"),
    "member": ("twice", "EXPORT struct big twice(struct big s) { s.a *= 2; s.b *= 2; return s; }",
               "does not hold: a struct comes back with each member doubled"),
    "pointer": ("apply", "EXPORT long long apply(long long (*f)(void *), void *p) { return f(0) + 1; }",
                "does not hold: the callback is given the pointer"),
    "aligned": ("apply", ASSEMBLY.format("apply", "mov %rcx, %rax\\nmov %rdx, %rcx\\nsub $0x30, %rsp\\ncall *%rax\\n"
                                         "add $0x30, %rsp\\ninc %rax\\nret"),
                "apply: win64.stack.align-16"),
    "shadow": ("apply", ASSEMBLY.format("apply", "mov %rcx, %rax\\nmov %rdx, %rcx\\nsub $8, %rsp\\ncall *%rax\\n"
                                        "add $8, %rsp\\ninc %rax\\nret"),
               "apply: win64.stack.shadow-space"),
    "crash": ("apply", "EXPORT long long apply(long long (*f)(void *), void *p) { return *(long long *)16; }",
              "it ended behind sum"),
}  # fmt: skip


@pytest.fixture(scope="module")
def trial(windows_build: Path) -> Iterator[tuple[Windows, Path]]:
    """Wine, and the program that tries DLLs: built where the worker was."""
    tree = (windows_build / "windows").resolve()
    program = windows_worker.build(Processes(), tree, targets=("callgate-prebuilt",), quiet=True)
    windows = Windows(Processes())
    yield windows, program
    windows.close()


def try_twin(source: str, directory: Path, trial: tuple[Windows, Path]) -> prebuilt.Outcome:
    (directory / "twin.c").write_text(source)
    subprocess.run([GCC, "-O2", "-shared", "-o", "twin.dll", "twin.c"], cwd=directory, check=True)
    return prebuilt.try_out("twin", directory / "twin.dll", *trial)


def test_a_good_twin_is_silent(trial: tuple[Windows, Path], tmp_path: Path) -> None:
    outcome = try_twin(GOOD, tmp_path, trial)
    assert outcome.problems == []
    assert [call["call"] for call in outcome.calls] == ["twice", "sum", "apply"] and len(outcome.expectations) == 4


@pytest.mark.parametrize("name", BROKEN)
def test_a_bad_twin_is_found(name: str, trial: tuple[Windows, Path], tmp_path: Path) -> None:
    function, line, problem = BROKEN[name]
    (old,) = [known for known in GOOD.splitlines() if f" {function}(" in known]
    problems = try_twin(GOOD.replace(old, line), tmp_path, trial).problems
    assert problems and all(found.startswith(problem) for found in problems), problems


def test_one_that_is_not_there_or_lacks_a_function(trial: tuple[Windows, Path], tmp_path: Path) -> None:
    (problem,) = prebuilt.try_out("twin", tmp_path / "absent.dll", *trial).problems
    assert problem.startswith("it ended before its first call: exit 2: callgate-prebuilt: absent.dll: twice: cannot load it")
    (problem,) = try_twin(GOOD.replace("EXPORT double", "static double"), tmp_path, trial).problems
    assert "twin.dll: sum: it exports no sum" in problem


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "first_line"),
    [
        ("libclang", "libclang 18.1.1, MSVC-built (prebuilt): C by 33135 (8 objects), C++ by 33135 (1368 objects)"),
        ("webgpu", "webgpu 0.1.5, MSVC-built (prebuilt): C by 35207 (8 objects), C++ by 35222 (913 objects)"),
    ],
)
def test_what_msvc_built(name: str, first_line: str, windows_build: Path) -> None:
    """With a network, or with what was fetched before: else it is a skip, and the command says 3."""
    done = callgate("prebuilt", name, timeout=1000)
    if done.returncode == 3 and "cannot be had" in done.stderr:
        pytest.skip(done.stderr.strip())
    assert done.returncode == 0, done.stdout + done.stderr
    assert first_line in done.stdout and "0 problems" in done.stdout


# ---- what cannot be had


class Offline(Processes):
    def run(self, argv, **how):  # type: ignore[no-untyped-def]
        return Finished(1, "ERROR: no connection", 0.0)


def test_without_a_network_it_is_a_lack(tmp_path: Path) -> None:
    what = prebuilt.known()[0]
    with pytest.raises(EnvironmentLack, match="libclang 18.1.1 cannot be had from PyPI: exit 1: ERROR: no connection"):
        prebuilt.fetch(what, Offline(), tmp_path)
    assert list(tmp_path.iterdir()) == []


class Impostor(Processes):
    """Fetches something else under the right name."""

    def run(self, argv, **how):  # type: ignore[no-untyped-def]
        Path(argv[argv.index("--dest") + 1], "libclang-18.1.1-py2.py3-none-win_amd64.whl").write_bytes(b"PK")
        return Finished(0, "", 0.0)


def test_another_file_under_its_name_is_not_taken(tmp_path: Path) -> None:
    what = prebuilt.known()[0]
    with pytest.raises(EnvironmentLack, match="libclang 18.1.1 is not the file that"):
        prebuilt.fetch(what, Impostor(), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_name() -> None:
    done = callgate("prebuilt", "libcling")
    assert done.returncode == 2 and "unknown: libcling; there are libclang, webgpu" in done.stderr


# ---- the Rich header


def program(entries: list[Entry], key: int = 0x1234ABCD) -> bytes:
    words = [0x536E6144, 0, 0, 0]
    for e in entries:
        words += [e.tool << 16 | e.build, e.objects]
    rich = b"".join(struct.pack("<I", word ^ key) for word in words) + b"Rich" + struct.pack("<I", key)
    stub = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x80 + len(rich))
    return stub.ljust(0x80, b"\x90") + rich + b"PE\0\0"


def test_a_rich_header_is_read(tmp_path: Path) -> None:
    entries = [Entry(0x105, 33135, 1368), Entry(0x105, 33030, 41), Entry(0x104, 33135, 8), Entry(0x102, 33135, 1), Entry(1, 0, 9)]
    (tmp_path / "a.dll").write_bytes(program(entries))
    assert rich_header.read(tmp_path / "a.dll") == entries
    assert rich_header.describe(entries) == "C by 33135 (8 objects), C++ by 33135 (1368 objects), linked by 33135"


@pytest.mark.parametrize("cut", [0, 1, 0x3E, 0x80, 0x84, 0x9C, 0x9E])
def test_a_file_that_is_cut_short_has_none(cut: int, tmp_path: Path) -> None:
    (tmp_path / "a.dll").write_bytes(program([Entry(0x105, 33135, 1)])[:cut])
    assert rich_header.read(tmp_path / "a.dll") == []


def test_what_another_compiler_built_is_not_microsofts(tmp_path: Path) -> None:
    assert rich_header.describe([Entry(0x102, 33135, 1), Entry(0x103, 33135, 2)]) == ""
    if shutil.which(GCC) is None:
        pytest.skip(f"there is no {GCC}")
    (tmp_path / "a.c").write_text("__declspec(dllexport) int x;")
    subprocess.run([GCC, "-shared", "-o", "a.dll", "a.c"], cwd=tmp_path, check=True)
    assert rich_header.read(tmp_path / "a.dll") == []
