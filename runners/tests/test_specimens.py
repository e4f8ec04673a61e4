"""Specimens: their sources, twins and unwind data, how they are judged, and that every check can fail."""

from __future__ import annotations

import contextlib
import re
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from callgate import specimen_cases, specimen_twins
from callgate.errors import UsageError
from callgate.paths import SPECIMENS, WIN64
from callgate.process import Processes
from callgate.specimens import read_journal
from callgate.twins import assemble
from conftest import BUILT
from support import callgate, toolchain_file, valid_run, verdicts

# Those of this system; those of Windows have tests of their own.
NAMES = [p.relative_to(SPECIMENS).with_suffix("").as_posix() for p in specimen_cases.files() if p.parent != WIN64]
STEP = re.compile(r"^\s*([0-9a-f]+):\s+(\S+)\s*([^#<]*)")

# Instructions without which a routine does the same, by what it says in the source.
EQUIVALENT = {
    ("cxx/constructor_variants", "mov rax, -1"): "it spoils a register that no caller relies on",
    ("cxx/constructor_variants", "dq 0"): "nobody calls through the destructor's slots in a construction table here",
    ("cxx/guard_variable", "mov rdi, rcx"): "it spoils a register that the routine does not rely on",
    ("cxx/static_lifetime", "dq 0"): "a handle is an address, and what is there does not matter",
    ("process_entry", "mov [rsp + 8], rdx"): "the memory of a new stack is zero, as rdx is; broken/process_entry_rdx differs",
    ("process_entry", "fnstsw [rsp + 30]"): "likewise; broken/process_entry_exception differs",
    ("process_entry", "test ecx, ecx"): "the loop ends at AT_EXECFN then, which is all that it looks for",
    ("process_entry", "xor eax, eax"): "the value beside AT_NULL, which Linux makes 0, is in rax",
    ("signal_handler", "movsxd rdi, edi"): "the kernel leaves the upper half of rdi clear, though it need not",
    ("va_list_build", "test al, al"): "storing vector registers that hold no argument does no harm",
    ("va_list_build", "jz .saved"): "storing vector registers that hold no argument does no harm",
}


@pytest.fixture(scope="module")
def objects(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    folder, processes = tmp_path_factory.mktemp("objects"), Processes()
    return {
        (name, suffix): assemble(SPECIMENS / f"{name}{suffix}", folder / f"{Path(name).name}{suffix}.o", processes)
        for name in NAMES
        for suffix in (".asm", ".S")
    }


def _output(*argv: str | Path) -> str:
    return subprocess.run(list(map(str, argv)), capture_output=True, text=True, check=True).stdout


def frames(path: Path) -> dict[int, list[tuple[int, str, str]]]:
    """By a function's first address: (address, CFA, registers) of every row. A function without rows has its CIE's."""
    found: dict[int, list[tuple[int, str, str]]] = {}
    initial: list[tuple[str, str]] = []
    begin: int | None = None
    columns: list[str] = []
    for line in _output("readelf", "--debug-dump=frames-interp", path).splitlines():
        words = line.split()
        if " CIE " in line:
            begin, initial = None, []
        elif match := re.search(r" FDE .* pc=([0-9a-f]+)\.\.", line):
            begin = int(match[1], 16)
            found[begin] = [(begin, *row) for row in initial]
        elif line.strip().startswith("LOC"):
            columns = words[2:]
            if begin is not None:
                found[begin] = []
        elif words and re.fullmatch(r"[0-9a-f]{16}", words[0]):
            told = " ".join(f"{n}={w}" for n, w in sorted(zip(columns, words[2:], strict=True)) if w != "u" or n == "ra")
            if begin is None:
                initial.append((words[1], told))
            else:
                found[begin].append((int(words[0], 16), words[1], told))
    return found


def steps(path: Path) -> Iterator[tuple[int, str, str]]:
    for line in _output("objdump", "-d", "-M", "intel", "--no-show-raw-insn", path).splitlines():
        if match := STEP.match(line):
            yield int(match[1], 16), match[2], match[3].strip()


def moved(mnemonic: str, operands: str) -> int | None:
    """How far the CFA moves from rsp; None: not known from the instruction alone."""
    if mnemonic in ("push", "pushf"):
        return 8
    if mnemonic in ("pop", "popf"):
        return -8
    if match := re.fullmatch(r"rsp,(0x[0-9a-f]+)", operands):
        return {"sub": 1, "add": -1}[mnemonic] * int(match[1], 16) if mnemonic in ("sub", "add") else None
    if match := re.fullmatch(r"rsp,\[rsp([+-]0x[0-9a-f]+)\]", operands):
        return -int(match[1], 16)
    return None if operands.startswith("rsp,") else 0


@pytest.mark.parametrize("name", NAMES)
def test_unwind_data_is_the_same_of_nasm_and_gas(name: str, objects: dict[tuple[str, str], Path]) -> None:
    nasm, gas = (frames(objects[name, suffix]) for suffix in (".asm", ".S"))
    assert nasm and nasm == gas


@pytest.mark.parametrize("name", NAMES)
def test_unwind_data_follows_rsp_at_every_instruction(name: str, objects: dict[tuple[str, str], Path]) -> None:
    for suffix in (".asm", ".S"):
        tables = frames(objects[name, suffix])
        rows = {address: cfa for table in tables.values() for address, cfa, _ in table}
        offset: int | None = None
        cfa = ""
        for address, mnemonic, operands in steps(objects[name, suffix]):
            told = address in rows
            cfa = rows.get(address, cfa)
            from_rsp = re.fullmatch(r"rsp\+(\d+)", cfa)
            outermost = any("ra=u" in registers for table in tables.values() for _, _, registers in table)
            if offset is not None and from_rsp and not outermost:
                assert int(from_rsp[1]) == offset, f"{name}{suffix}: {address:x}: the CFA is {cfa}, not rsp+{offset}"
            if offset is None and told and from_rsp:
                offset = int(from_rsp[1])
            delta = moved(mnemonic, operands)
            offset = None if offset is None or delta is None or mnemonic in ("ret", "jmp", "leave") else offset + delta


@pytest.mark.parametrize("name", NAMES)
def test_every_annotation_counts(name: str, objects: dict[tuple[str, str], Path], tmp_path: Path) -> None:
    """Without any one of them, NASM's unwind data is no longer GAS's, or NASM refuses it."""
    lines = (SPECIMENS / f"{name}.asm").read_text(encoding="utf-8").splitlines()
    wanted, source = frames(objects[name, ".S"]), tmp_path / "mutant.asm"
    for n, line in enumerate(lines):
        if re.match(r" +CFI_(?!START|END|PROLOGUE_END)", line):
            source.write_text("\n".join([*lines[:n], *lines[n + 1 :], ""]), encoding="utf-8")
            with contextlib.suppress(RuntimeError):
                mutant = frames(assemble(source, tmp_path / "mutant.o", Processes()))
                assert mutant != wanted, f"{name}:{n + 1}: {line.strip()}"


@pytest.mark.parametrize("name", NAMES)
def test_every_function_of_a_specimen_has_unwind_data(name: str) -> None:
    for suffix in (".asm", ".S"):
        text = (SPECIMENS / f"{name}{suffix}").read_text(encoding="utf-8")
        assert text.count("\nFUNCTION ") == len(re.findall(r"\nFUNCTION .+\n        CFI_START", text)) > 0
        assert text.count("        CFI_END\nEND_FUNCTION ") == text.count("\nFUNCTION ")


def test_front_matter_is_linted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(specimen_cases, "HARNESSES", tmp_path)
    routine = tmp_path / "x.asm"
    routine.write_text('; ---\n; rule = "sysv.preserve.rbc"\n; isa = "mmx"\n; features = ["nothing"]\n; what = 1\n; ---\n')
    problems = "\n".join(specimen_cases.load([routine])[0].problems)
    for wanted in ("did you mean 'sysv.preserve.rb", "`says` is missing", "unknown key 'what'", "unknown feature 'nothing'",
                   "the isa is one of", "no twin for GAS", "nobody tests it"):  # fmt: skip
        assert wanted in problems
    (tmp_path / "x.S").write_text("// ---\n// rule = 1\n// ---\n")
    assert "its front matter is not that of x.asm" in "\n".join(specimen_cases.load([routine])[0].problems)
    (tmp_path / "gone_test.cpp").write_text("")
    assert any("there is no asm/specimen/gone.asm" in problem for problem in specimen_cases.stray())
    monkeypatch.setattr(specimen_cases, "LINKED", tmp_path)
    assert "it is linked with nothing" in "\n".join(specimen_cases.load([routine])[0].problems)


def test_journal_of_a_process_that_was_killed(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    journal.write_text('{"event":"start","specimen":"a","test":"x"}\n{"event":"failure","says":"no\\n good"}\n{"event":"e')
    told = read_journal(journal)["a"]
    assert (told.under_way, told.ran, told.findings[0]["says"]) == ("x", 1, "no good")


def run(tmp_path: Path, *arguments: str | Path, code: int) -> list[dict[str, object]]:
    finished = callgate("run", *arguments, "--role", "specimen", "--results", tmp_path, timeout=240)
    assert finished.returncode == code, finished.stdout + finished.stderr
    return valid_run(tmp_path)


def test_specimens_pass_and_are_selected(tmp_path: Path) -> None:
    lines = run(tmp_path, "specimen/sret", "specimen/tail_call", "--toolchain", "gcc-12", "--opt", "O0,lto", code=0)
    assert verdicts(lines) == {"specimen/sret:specimen": "pass", "specimen/tail_call:specimen": "pass"}
    assert sum(line["record"] == "result" for line in lines) == 4


def test_a_compiler_that_saves_nothing_is_found(tmp_path: Path) -> None:
    bad = toolchain_file(tmp_path / "bad.toml", {"name": "bad", "tool": "/usr/bin/gcc-12", "levels": {"O2": ["-O2"]}},
                         flags=["-fcall-used-rbx", "-fcall-used-r12"])  # fmt: skip
    lines = run(tmp_path / "r", "specimen/preserves_all", "--toolchain-file", bad, code=1)
    found = next(line for line in lines if line["record"] == "result")
    assert {f["rule"] for f in found["findings"]} >= {"sysv.preserve.rbx"}  # type: ignore[attr-defined]
    assert {f["shape"] for f in found["findings"]} == {"nasm", "gas"}  # type: ignore[attr-defined]
    again = callgate("repeat", "specimen/preserves_all@bad:O2:specimen", "--toolchain-file", bad, "--keep", tmp_path / "k")
    assert again.returncode == 1 and "sysv.preserve.rbx" in again.stdout, again.stdout + again.stderr


@pytest.mark.parametrize(("libc", "verdict"), [("abort", "crash"), ("pause", "timeout"), ("nowhere", "error")])
def test_what_goes_wrong_costs_one_specimen(tmp_path: Path, libc: str, verdict: str) -> None:
    bad = toolchain_file(tmp_path / "bad.toml", {"name": "bad", "tool": "/usr/bin/gcc-12"}, flags=[f"-Dsnprintf={libc}"])
    chosen = ("specimen/sret", "specimen/stack_switch", "specimen/x87_result", "--timeout", "0.2")
    told = verdicts(run(tmp_path / "r", *chosen, "--toolchain-file", bad, code=1))
    assert told == {
        "specimen/sret:specimen": "pass",
        "specimen/stack_switch:specimen": verdict,
        "specimen/x87_result:specimen": "pass",
    }


def test_unsupported_is_counted(tmp_path: Path) -> None:
    lines = run(tmp_path, "specimen/nested_function", "specimen/static_chain", "--toolchain", "clang-19", "--opt", "O2", code=0)
    assert verdicts(lines) == {"specimen/nested_function:specimen": "unsupported", "specimen/static_chain:specimen": "pass"}


def test_a_skipped_test_is_no_pass(tmp_path: Path) -> None:
    lines = run(tmp_path, "specimen/stack_guard", "--toolchain", "tcc", code=3)
    found = next(line for line in lines if line["record"] == "result")
    assert found["verdict"] == "unsupported" and "ignores -fstack-protector-all" in str(found["reason"])


# Options of C++ that break what the ABI says, by the rule that has to be named.
@pytest.mark.parametrize(
    ("compiler", "option", "specimen", "rule", "place"),
    [
        ("gcc-12", "-fno-threadsafe-statics", "guard_variable", "cxx.guard-variable", "acquire"),
        ("clang-19", "-fno-c++-static-destructors", "static_lifetime", "cxx.static-lifetime", "__cxa_atexit"),
        ("clang-19", "-fexperimental-relative-c++-abi-vtables", "member_pointer", "cxx.member-function-pointer", "rax"),
        ("gcc-12", "-Dtwice=thrice", "member_pointer", "cxx.mangling", "_ZN4part6thriceEl"),
    ],
)
def test_a_compiler_of_another_abi_for_cxx_is_found(
    tmp_path: Path, compiler: str, option: str, specimen: str, rule: str, place: str
) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text(f'name = "bad"\nbase = "{compiler}"\nflags = ["{option}"]\n', encoding="utf-8")
    chosen = (f"specimen/cxx/{specimen}", "specimen/cxx/array_cookie", "--opt", "O2", "--no-known", "--toolchain-file", bad)
    lines = run(tmp_path / "r", *chosen, code=1)
    told = {str(line["case"]): line for line in lines if line["record"] == "result"}
    assert told["specimen/cxx/array_cookie"]["verdict"] == "pass"
    findings = told[f"specimen/cxx/{specimen}"]["findings"]
    assert {(rule, place, shape) for shape in ("nasm", "gas")} <= {(f["rule"], f["place"], f["shape"]) for f in findings}  # type: ignore[attr-defined]


def test_a_compiler_without_cxx_is_unsupported(tmp_path: Path) -> None:
    lines = run(tmp_path, "specimen/cxx", "specimen/sret", "--toolchain", "tcc", code=0)
    results = [line for line in lines if line["record"] == "result"]
    assert {(line["verdict"], line["reason"]) for line in results} == {("pass", ""), ("unsupported", "tcc has no C++")}
    assert len(results) == 1 + sum(name.startswith("cxx/") for name in NAMES)


def test_a_dialect_without_exceptions_or_rtti_is_unsupported(tmp_path: Path) -> None:
    plain = tmp_path / "plain.toml"
    plain.write_text('name = "plain"\nbase = "gcc-12"\nflags = ["-fno-exceptions", "-fno-rtti"]\n', encoding="utf-8")
    told = verdicts(run(tmp_path / "r", "specimen/cxx", "--opt", "O2", "--toolchain-file", plain, code=0))
    lacking = {f"specimen/cxx/{name}:specimen" for name in ("guard_variable", "rtti", "override_thunk")}
    assert {name for name, verdict in told.items() if verdict == "unsupported"} == lacking
    assert {verdict for name, verdict in told.items() if name not in lacking} == {"pass"}


def test_every_specimen_has_a_broken_variant() -> None:
    assert {twin.good for twin in specimen_twins.read() if not twin.for_windows} == set(NAMES)


VARIANT = """
rule = "sysv.args.static-chain"
places = ["r10"]
says = "Adds to what it does not have."
good = "static_chain"
[[change]]
from = '''
        add     [r10], rdi
'''
to = '''
        sub     [r10], rdi
'''
"""


@pytest.mark.parametrize(
    "old, new, says",
    [
        ("", "", ""),
        ("add ", "adc ", "lines that static_chain.asm has once, not 0 times"),
        ("        add     [r10], rdi\n", "", "whole lines that static_chain.asm has once"),
        ("to = ", "into = ", "a change is `from` and `to`"),
        ("static_chain\"", "static_chains\"", "`good` names a specimen, not 'static_chains'"),
        ("says", "tells", "it has change, good, places, rule, says, not change, good, places, rule, tells"),
        ("rule = ", "rule ", "line 2"),
    ],
)
def test_a_variant_changes_lines_that_its_specimen_has(tmp_path: Path, old: str, new: str, says: str) -> None:
    (tmp_path / "one.toml").write_text(VARIANT.replace(old, new, 1), encoding="utf-8")
    if not says:
        (twin,) = specimen_twins.read(tmp_path)
        good = (SPECIMENS / "static_chain.asm").read_text(encoding="utf-8")
        assert twin.text == good.replace("        add     [r10], rdi\n", "        sub     [r10], rdi\n") != good
        return
    with pytest.raises(UsageError) as caught:
        specimen_twins.read(tmp_path)
    assert str(caught.value).startswith(str(tmp_path / "one.toml")) and says in str(caught.value)


def test_good_specimens_are_not_noticed(tmp_path: Path) -> None:
    """`rules --verify` shows that their broken variants are."""
    stage = specimen_twins.Stage(tmp_path, Processes(), build=BUILT)
    for name in NAMES:
        good = stage.judge((SPECIMENS / f"{name}.asm").read_text(encoding="utf-8"), name, f"good-{Path(name).name}")
        assert good.skipped or not good.noticed, f"{name}: {good.describe()}"


@pytest.mark.slow
def test_every_instruction_of_a_specimen_matters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stage = specimen_twins.Stage(tmp_path, Processes(), build=BUILT)
    total, equivalent, escaped = 0, set(), []
    for name in NAMES:
        stage.library(stage.cases[name])
        mutants = specimen_twins.mutants(SPECIMENS / f"{name}.asm")

        def tried(number: int, what: str, text: str, name: str = name) -> tuple[str, specimen_twins.Seen]:
            return what, stage.judge(text, name, f"{Path(name).name}-{number}")

        with ThreadPoolExecutor(2) as pool:
            for what, seen in pool.map(lambda m: tried(*m), [(n, *m) for n, m in enumerate(mutants)]):
                total += not seen.skipped
                key = (name, what.partition(": ")[2])
                if not seen.skipped and not seen.noticed:
                    equivalent.add(key) if key in EQUIVALENT else escaped.append(f"{name}:{what}")
    with capsys.disabled():
        caught = total - len(equivalent) - len(escaped)
        print(f"\nspecimens: {total} mutants, {caught} caught, {len(equivalent)} equivalent")
    assert not escaped
    assert equivalent == set(EQUIVALENT), f"caught after all: {set(EQUIVALENT) - equivalent}"
