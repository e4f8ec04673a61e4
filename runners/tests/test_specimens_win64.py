"""Specimens of Windows programs: twins, unwind data, how they are judged under Wine, and that every check can fail."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from callgate import specimen_twins, windows_worker
from callgate.paths import WIN64
from callgate.process import Processes
from callgate.specimen_twins import Stage
from callgate.twins import assemble
from callgate.windows import Windows
from support import callgate, valid_run, verdicts
from test_specimens import run
from test_wine import alive

pytestmark = pytest.mark.windows

NAMES = sorted(p.stem for p in WIN64.glob("*.asm"))
OBJCOPY = "x86_64-w64-mingw32-objcopy"

# Instructions without which a routine does the same, by what it says in the source.
EQUIVALENT = {
    ("long_jump", "mov rdx, rsp"): "no frame has the address that is there; broken/long_jump_frame differs",
    ("long_jump", "movsxd rax, eax"): "Wine's longjmp gives all 64 bits of rax, though its value is an int",
    ("long_jump", "test eax, eax"): "Wine's setjmp and longjmp leave the zero flag as their value has it",
    ("long_jump", "xor ebx, ebx"): "it spoils a register that longjmp brings back",
    ("long_jump", "xor esi, esi"): "it spoils a register that longjmp brings back",
    ("long_jump", "xorps xmm6, xmm6"): "it spoils a register that longjmp brings back",
    ("process_entry", "fnstsw [rsp + 62]"): "a new stack is zero, as the status is; broken/process_entry_exception differs",
    ("process_entry", "mov qword [rsp + 32], 0"): "a new stack is zero",
    ("process_entry", "xor ecx, ecx"): "WriteFile leaves it zero, though it need not",
    ("process_entry", "int3"): "it is never reached: what stands in front of it ends the process",
}

needs_mingw = pytest.mark.skipif(not any(map(shutil.which, windows_worker.COMPILERS)), reason="mingw is not installed")


def unwind_data(source: Path, folder: Path) -> dict[str, bytes]:
    """.pdata and .xdata of its object."""
    obj, processes = folder / f"{source.name}.o", Processes()
    assemble(source, obj, processes, "win64")
    found = {}
    for section in (".pdata", ".xdata"):
        assert processes.run([OBJCOPY, "-O", "binary", "-j", section, str(obj), f"{obj}{section}"], purpose="verify").ok
        found[section] = Path(f"{obj}{section}").read_bytes()
    return found


@needs_mingw
@pytest.mark.parametrize("name", NAMES)
def test_unwind_data_is_the_same_of_nasm_and_gas(name: str, tmp_path: Path) -> None:
    nasm, gas = (unwind_data(WIN64 / f"{name}{suffix}", tmp_path) for suffix in (".asm", ".S"))
    assert nasm[".xdata"] and nasm == gas


@needs_mingw
@pytest.mark.parametrize("name", NAMES)
def test_every_annotation_counts(name: str, tmp_path: Path) -> None:
    """Without any one of a prologue, NASM's unwind data is no longer GAS's. Those of an epilogue are for .eh_frame."""
    lines = (WIN64 / f"{name}.asm").read_text(encoding="utf-8").splitlines()
    wanted, source = unwind_data(WIN64 / f"{name}.S", tmp_path), tmp_path / "mutant.asm"
    in_prologue, tried = False, 0
    for n, line in enumerate(lines):
        word = line.strip().partition(" ")[0]
        in_prologue = word == "CFI_START" or (in_prologue and word != "CFI_PROLOGUE_END")
        if in_prologue and word.startswith("CFI_") and word != "CFI_START":
            source.write_text("\n".join([*lines[:n], *lines[n + 1 :], ""]), encoding="utf-8")
            assert unwind_data(source, tmp_path) != wanted, f"{name}:{n + 1}: {line.strip()}"
            tried += 1
    assert tried > 0


@pytest.mark.parametrize("name", NAMES)
def test_every_function_of_a_specimen_has_unwind_data(name: str) -> None:
    for suffix in (".asm", ".S"):
        text = (WIN64 / f"{name}{suffix}").read_text(encoding="utf-8")
        functions = text.count("\nFUNCTION ")
        assert functions == len(re.findall(r"\nFUNCTION .+\n        CFI_START", text)) > 0
        assert functions == text.count("        CFI_PROLOGUE_END") == text.count("        CFI_END\nEND_FUNCTION ")


def test_every_specimen_has_a_broken_variant() -> None:
    assert {twin.good for twin in specimen_twins.read() if twin.for_windows} == {f"win64/{name}" for name in NAMES}


def test_they_meet_code_of_windows_alone(windows_build: Path, tmp_path: Path) -> None:
    chosen = ("specimen/win64/memory_result", "specimen/sret", "--toolchain", "gcc-12,mingw,clang-msvc-19", "--opt", "O2")
    told = run(tmp_path, *chosen, code=0)
    judged = {(r["case"], r["toolchain"]): (r["abi"], r["verdict"]) for r in told if r["record"] == "result"}
    assert judged.pop(("specimen/sret", "gcc-12")) == ("sysv", "pass")
    assert judged.pop(("specimen/win64/memory_result", "mingw")) == ("win64-gnu", "pass")
    assert set(judged.values()) <= {("win64-msvc", "pass")}
    assert alive(windows_build / "wine") == []


def test_a_compiler_that_probes_no_frame_is_found(windows_build: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('name = "bad"\nbase = "mingw"\nflags = ["-mno-stack-arg-probe"]\n', encoding="utf-8")
    case = "specimen/win64/large_frame"
    lines = run(tmp_path / "r", case, "--toolchain-file", bad, "--opt", "O2", code=1)
    found = next(line for line in lines if line["record"] == "result")
    assert {(f["rule"], f["place"]) for f in found["findings"]} == {("win64.stack.probe", "rsp")}  # type: ignore[attr-defined]
    again = callgate("repeat", f"{case}@bad:O2:specimen", "--toolchain-file", bad, "--keep", tmp_path / "k")
    assert again.returncode == 1 and "win64.stack.probe" in again.stdout, again.stdout + again.stderr
    assert alive(windows_build / "wine") == []


def test_a_record_of_another_system_is_a_usage_error() -> None:
    wrong = callgate("repeat", "specimen/sret@mingw:O2:specimen")
    assert wrong.returncode == 2 and "specimen/sret is of sysv: mingw is of win64-gnu" in wrong.stderr


def test_without_googletest_they_are_unsupported(
    windows_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CALLGATE_GOOGLETEST", str(tmp_path))
    finished = callgate("run", "specimen/win64/memory_result", "--toolchain", "mingw", "--opt", "O2", "--results", tmp_path / "r")
    assert finished.returncode == 3, finished.stdout + finished.stderr
    assert verdicts(valid_run(tmp_path / "r")) == {"specimen/win64/memory_result:specimen": "unsupported"}


@pytest.fixture
def stage(windows_build: Path, tmp_path: Path) -> Iterator[Stage]:
    processes = Processes()
    with Windows(processes) as system:
        yield Stage(tmp_path / "stage", processes, windows=system)


def test_good_specimens_are_not_noticed(stage: Stage) -> None:
    """`rules --verify` shows that their broken variants are."""
    for name in NAMES:
        good = stage.judge((WIN64 / f"{name}.asm").read_text(encoding="utf-8"), f"win64/{name}", f"good-{name}")
        assert not good.noticed, f"{name}: {good.describe()}"


@pytest.mark.slow
def test_every_instruction_of_a_specimen_matters(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    total, equivalent, escaped = 0, set(), []
    for name in NAMES:
        for number, (what, text) in enumerate(specimen_twins.mutants(WIN64 / f"{name}.asm")):
            seen = stage.judge(text, f"win64/{name}", f"{name}-{number}")
            total += 1
            key = (name, what.partition(": ")[2])
            if not seen.noticed:
                equivalent.add(key) if key in EQUIVALENT else escaped.append(f"{name}:{what}")
    with capsys.disabled():
        caught = total - len(equivalent) - len(escaped)
        print(f"\nspecimens of Windows: {total} mutants, {caught} caught, {len(equivalent)} equivalent")
    assert not escaped
    assert equivalent == set(EQUIVALENT), f"caught after all: {set(EQUIVALENT) - equivalent}"
