"""The worker as a Windows program: what a subject does to it costs that subject alone, under Wine as on Linux."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from callgate import windows_worker
from callgate.errors import EnvironmentLack
from callgate.paths import CORE
from callgate.process import Processes
from callgate.wine import Wine, windows_path
from conftest import BUILT
from test_interrupt import until
from test_wine import alive, processes_of

pytestmark = pytest.mark.windows

COMPILER = "x86_64-w64-mingw32-gcc-posix"
LAYOUT = "struct s { int a; char b; double c; }; void f(struct s a);"
# What a subject does, and what becomes of it: status, code of the exception, where.
FAULTS = {
    "*(volatile int *)16 = 1;": ("crashed", 0xC0000005, "bad.dll+0x"),
    '__asm__ volatile("ud2");': ("crashed", 0xC000001D, "bad.dll+0x"),
    '__asm__ volatile("xor %ecx, %ecx; div %ecx");': ("crashed", 0xC0000094, "bad.dll+0x"),
    '__asm__ volatile("mov $0x1234560, %eax; jmp *%rax");': ("crashed", 0xC0000005, ""),
    '__asm__ volatile("1: push %rax; jmp 1b");': ("crashed", 0xC00000FD, "bad.dll+0x"),
    '__asm__ volatile("int3");': ("crashed", 0x80000003, "bad.dll+0x"),
    '__asm__ volatile("mov $0x48, %rsp; push %rax");': ("crashed", None, None),  # the handler has no stack to run on
    "ExitProcess(0);": ("crashed", None, None),
    "TerminateProcess(GetCurrentProcess(), 0xC0000005);": ("crashed", None, None),
    'for (;;) __asm__ volatile("pause");': ("timed out", None, None),
    "Sleep(INFINITE);": ("timed out", None, None),
    "RaiseException(0xE0000001, 0, 0, 0);": ("crashed", 0xE0000001, ""),  # nobody's
    "AddVectoredExceptionHandler(0, go_on); RaiseException(0xE0000001, 0, 0, 0);": ("passed", None, None),  # its own
}


@pytest.fixture(scope="module")
def processes() -> Processes:
    return Processes()


@pytest.fixture(scope="module")
def worker(processes: Processes) -> Path:
    if missing := windows_worker.lacks():
        pytest.skip(f"there is no {', '.join(tool for tool, _ in missing)} (package {missing[0][1]})")
    return windows_worker.build(processes, BUILT / "windows", quiet=True)


@pytest.fixture(scope="module")
def wine(worker: Path, processes: Processes, wine_prefix: Path) -> Iterator[Wine]:
    with Wine(processes, wine_prefix) as running:
        yield running
    assert alive(wine_prefix) == []


def emit(directory: Path, signatures: int) -> str:
    """A plan of layout subjects in `directory`, and their source."""
    batch = {
        "signatures": [
            {"id": i, "name": f"n{i}", "language": "c", "text": LAYOUT, "call": None, "subjects": [["layout", "plain"]]}
            for i in range(signatures)
        ]
    }
    (directory / "batch").write_text(json.dumps(batch))
    subprocess.run([CORE, "emit", "--batch", "batch", "--plan", "plan", "--source", "good.c"], cwd=directory, check=True)
    return (directory / "good.c").read_text()


def library(directory: Path, name: str, source: str) -> None:
    (directory / f"{name}.c").write_text(source)
    subprocess.run([COMPILER, "-O1", "-shared", "-static", f"{name}.c", "-o", f"{name}.dll"], cwd=directory, check=True)


def run(wine: Wine, worker: Path, directory: Path, *arguments: str) -> dict[str, object]:
    argv = [str(worker), "--plan", "plan", "--out", "results", "--observations", "seen", "--timeout-ms", "700", *arguments]
    finished = wine.run(argv, cwd=directory)
    assert finished.ok, finished.output
    dumped = subprocess.run(
        [CORE, "dump", "--plan", "plan", "--results", "results", "--observations", "seen"],
        cwd=directory, capture_output=True, check=True,
    )  # fmt: skip
    answer: dict[str, object] = json.loads(dumped.stdout)
    return answer


def statuses(answer: dict[str, object], number: int) -> list[str]:
    libraries: list[dict[str, list[dict[str, str]]]] = answer["libraries"]  # type: ignore[assignment]
    return [subject["status"] for subject in libraries[number]["subjects"]]


def test_each_toolchain_makes_libraries_that_it_runs(wine: Wine, worker: Path, tmp_path: Path) -> None:
    library(tmp_path, "mingw", emit(tmp_path, 2))
    made = ["mingw.dll"]
    for name, target, link in (
        ("gnu", "x86_64-w64-windows-gnu", [COMPILER, "-shared", "-static", "gnu.o", "-o", "gnu.dll"]),
        ("msvc", "x86_64-pc-windows-msvc",
         ["lld-link-19", "/dll", "/noentry", "/nodefaultlib", "/noimplib", "/out:msvc.dll", "msvc.o",
          str(worker.with_name("libcallgate_windows_runtime.a"))]),
    ):  # fmt: skip
        if shutil.which("clang-19") is None or shutil.which(link[0]) is None:
            continue
        subprocess.run(
            ["clang-19", f"--target={target}", "-ffreestanding", "-c", "good.c", "-o", f"{name}.o"], cwd=tmp_path, check=True
        )
        subprocess.run(link, cwd=tmp_path, check=True)
        made.append(f"{name}.dll")
    answer = run(wine, worker, tmp_path, *made)
    assert [statuses(answer, i) for i in range(len(made))] == [["passed", "passed"]] * len(made)


def test_a_fault_costs_its_subject_alone(wine: Wine, worker: Path, tmp_path: Path) -> None:
    source = emit(tmp_path, 2 * len(FAULTS) + 1)  # one that is good before, between and behind
    own = "#include <windows.h>\nstatic LONG WINAPI go_on(EXCEPTION_POINTERS *e) { return EXCEPTION_CONTINUE_EXECUTION; }\n"
    for number, fault in enumerate(FAULTS):
        head = f"static void s{2 * number + 1}_layout0(unsigned long long *numbers, unsigned char *images)\n{{\n"
        assert head in source
        source = source.replace(head, f"{head}    {fault}\n")
    library(tmp_path, "bad", own + source)
    answer = run(wine, worker, tmp_path, "bad.dll")
    told = statuses(answer, 0)
    assert told[::2] == ["passed"] * (len(FAULTS) + 1)
    assert dict(zip(FAULTS, told[1::2], strict=True)) == {fault: status for fault, (status, _, _) in FAULTS.items()}
    observations: list[dict[str, object]] = answer["observations"]  # type: ignore[assignment]
    crashes = {seen["signature"]: seen.get("crash") for seen in observations}
    for number, (fault, (_, code, place)) in enumerate(FAULTS.items()):
        crash = crashes.get(2 * number + 1)
        if code is None:
            assert crash is None or crash["signal"] == 0xC0000005, fault  # type: ignore[index]
        else:
            assert crash["signal"] == code, fault  # type: ignore[index]
            assert crash["symbol"].startswith(place), fault  # type: ignore[index]
    first = crashes[1]
    assert first["address"] == "0x0000000000000010" and int(first["rip"], 16) and int(first["rsp"], 16)  # type: ignore[index]


def test_the_process_of_the_steps_dies_with_the_worker(wine: Wine, worker: Path, tmp_path: Path) -> None:
    head = "static void s0_layout0(unsigned long long *numbers, unsigned char *images)\n{\n"
    library(tmp_path, "hangs", emit(tmp_path, 1).replace(head, f"{head}    for (;;) ;\n"))
    argv = [str(worker), "--plan", "plan", "--out", "results", "--observations", "seen", "--timeout-ms", "600000", "hangs.dll"]

    def workers() -> list[float]:
        return [seconds for typed, seconds in processes_of(wine.prefix).values() if "callgate-worker.exe" in typed]

    with subprocess.Popen(wine.command(argv), cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        try:
            # One that has not begun yet is in no job, and nobody's.
            until(lambda: len(workers()) == 2 and max(workers()) > 1, "the worker, and the process that it started, in its loop")
        finally:
            child.kill()  # it alone, not its group
    until(lambda: not workers(), "both are gone")


def test_a_library_that_does_not_load_says_why(wine: Wine, worker: Path, tmp_path: Path) -> None:
    emit(tmp_path, 1)
    (tmp_path / "text.dll").write_text("no library")
    library(tmp_path, "empty", "int x;")
    library(tmp_path, "other", (tmp_path / "good.c").read_text().replace("cg_functions, 1}", "cg_functions, 2}"))
    answer = run(wine, worker, tmp_path, "none.dll", "text.dll", "empty.dll", "other.dll")
    libraries: list[dict[str, str]] = answer["libraries"]  # type: ignore[assignment]
    assert [each["error"] for each in libraries] == [
        "cannot load it: Module not found (error 126)",
        "cannot load it: Bad EXE format for %1 (error 193)",
        "it exports no callgate_table",
        "its table is of another plan",
    ]


def test_paths_may_be_told_as_windows_has_them(wine: Wine, worker: Path, tmp_path: Path) -> None:
    directory = tmp_path / "a b ü"
    directory.mkdir()
    library(directory, "good", emit(directory, 1))
    assert statuses(run(wine, worker, directory, windows_path(tmp_path / "no.dll"), "good.dll"), 1) == ["passed"]


@pytest.mark.slow
def test_a_tree_of_another_checkout_is_made_anew(worker: Path, processes: Processes, tmp_path: Path) -> None:
    tree = tmp_path / "windows"
    tree.mkdir()
    (tree / "configured-for").write_text("/elsewhere")
    (tree / "CMakeCache.txt").write_text("CMAKE_HOME_DIRECTORY:INTERNAL=/elsewhere\n")
    assert windows_worker.build(processes, tree, quiet=True).is_file()


def test_what_is_missing_is_told(processes: Processes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    says = r"without x86_64-w64-mingw32-g\+\+-posix, .*install g\+\+-mingw-w64-x86-64-posix, "
    with pytest.raises(EnvironmentLack, match=says):
        windows_worker.build(processes)
