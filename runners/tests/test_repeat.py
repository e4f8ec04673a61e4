"""`callgate repeat`: ids, what is shown, the files that stay, and the exit code."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from callgate import cases as case_files
from callgate.errors import UsageError
from callgate.repeat import parse, subject_code
from support import STRUCT, callgate, fake_compiler, toolchain_file


def test_ids_come_apart() -> None:
    one = parse("sysv/args/backfill@gcc-12:O2:caller")
    assert (one.case, one.config, one.role, one.peer) == ("sysv/args/backfill", "gcc-12:O2", "caller", "")
    pair = parse("random/7/42@gcc-12:O2:pair=clang-19:O0")
    assert (pair.case, pair.config, pair.role, pair.peer) == ("random/7/42", "gcc-12:O2", "pair", "clang-19:O0")
    assert one.file_name == "sysv_args_backfill_gcc-12_O2_caller"


@pytest.mark.parametrize(
    "text, expected",
    [
        ("nonsense", "is no id"),
        ("", "is no id"),
        ("a/b@gcc-12:caller", "is no id"),
        ("a/b@gcc-12:O2:calle", "there is no role 'calle': did you mean 'caller'?"),
        ("a/b@gcc-12:O2:pair", "a pair names its callee"),
        ("a/b@gcc-12:O2:caller=clang-14:O2", "a pair names its callee"),
    ],
)
def test_what_is_no_id_says_how_one_looks(text: str, expected: str) -> None:
    with pytest.raises(UsageError) as error:
        parse(text)
    assert expected in str(error.value)


@pytest.mark.parametrize(
    "identity, expected",
    [
        ("sysv/args/integer-sixx@gcc-12:O2:caller", "did you mean 'sysv/args/integer-six'?"),
        (f"{STRUCT}@gcc-12x:O2:caller", "did you mean 'gcc-12'?"),
        (f"{STRUCT}@gcc-12:O9:caller", "gcc-12 has no level 'O9': O0, O1"),
        (f"{STRUCT}@gcc-12:O2:object", "this case has no role 'object'"),
        ("link/object/header@gcc-12:O2:caller", "this case has no role 'caller'"),
        ("link/object/header@nasm:elf64:object", "does not try nasm"),
        ("random/1/x@gcc-12:O2:caller", "there is no case 'random/1/x'"),
    ],
)
def test_unknown_parts_exit_2_with_a_hint(identity: str, expected: str, tmp_path: Path) -> None:
    finished = callgate("repeat", identity, "--keep", tmp_path / "kept")
    assert finished.returncode == 2 and expected in finished.stderr and finished.stdout == "", finished
    assert not (tmp_path / "kept").exists()


def test_a_pass_shows_everything_and_keeps_the_files(tmp_path: Path) -> None:
    finished = callgate("repeat", f"{STRUCT}@gcc-12:O2:caller", "--keep", tmp_path)
    out = finished.stdout
    assert finished.returncode == 0, out + finished.stderr
    assert "\x1b" not in out
    for piece in ("struct", "general registers", "$ gcc-12 -std=gnu17", "-O2 -c subjects.c -o gcc-12-O2.o", "$ ld -shared",
                  "caller plain passed", f"{STRUCT}@gcc-12:O2:caller: pass"):  # fmt: skip
        assert piece in out
    assert {p.name for p in tmp_path.iterdir()} >= {
        "batch.json", "plan", "subjects.c", "commands.txt", "gcc-12-O2.o", "gcc-12-O2.so", "gcc-12-O2.disassembly",
        "gcc-12-O2.observations.json",
    }  # fmt: skip
    code = (tmp_path / "gcc-12-O2.disassembly").read_text(encoding="utf-8")
    assert "<s0_caller1>:" in code and "callee" not in code and "<_" not in code and "rdi" in code
    batch = json.loads((tmp_path / "batch.json").read_text(encoding="utf-8"))
    assert {role for s in batch["signatures"] for role, _ in s["subjects"]} == {"layout", "caller"}


def test_a_failure_is_told_in_full(tmp_path: Path) -> None:
    # A callee that may use rbx without saving it.
    file = toolchain_file(tmp_path / "bad.toml", {"name": "bad", "tool": "gcc-12"}, levels={"O2": ["-O2", "-fcall-used-rbx"]})
    finished = callgate("repeat", f"{STRUCT}@bad:O2:callee", "--toolchain-file", file, "--keep", tmp_path / "kept")
    assert finished.returncode == 1, finished.stdout + finished.stderr
    for piece in (
        "sysv.preserve.rbx (must), rbx",
        "    wanted ",
        "    got    ",
        "subject, polite mode",
        "not known",
        "callee: fail",
    ):
        assert piece in finished.stdout
    dump = json.loads((tmp_path / "kept" / "bad-O2.observations.json").read_text(encoding="utf-8"))
    seen = next(o for o in dump["observations"] if o["role"] == "callee")
    assert seen["subject_entry"]["rbx"] != seen["subject_return"]["rbx"]
    assert seen["subject_entry"]["rbx"].startswith("0x") and len(seen["subject_entry"]["zmm31"].split()) == 64
    assert {s["status"] for s in dump["libraries"][0]["subjects"]} >= {"differs"}
    assert [c["place"] for c in dump["plan"][0]["calls"]["polite"]["arguments"]]


def test_commands_can_be_run_again(tmp_path: Path) -> None:
    callgate("repeat", f"{STRUCT}@gcc-12:O2:callee", "--keep", tmp_path)
    commands = (tmp_path / "commands.txt").read_text(encoding="utf-8")
    before = (tmp_path / "gcc-12-O2.judged.jsonl").read_text(encoding="utf-8").splitlines()
    (tmp_path / "gcc-12-O2.so").unlink()
    (tmp_path / "gcc-12-O2.judged.jsonl").unlink()
    finished = subprocess.run(["sh", "-e"], input=commands, cwd=tmp_path, text=True, capture_output=True, check=False)
    assert finished.returncode == 0, finished.stderr
    after = (tmp_path / "gcc-12-O2.judged.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(after) > 1 and after[:-1] == before[:-1]  # the last line has seconds


def test_a_pair_runs_both_sides_and_both_together(tmp_path: Path) -> None:
    finished = callgate("repeat", f"{STRUCT}@gcc-12:O2:pair=gcc-11:O0", "--keep", tmp_path)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "gcc-12:O2: " in finished.stdout and "gcc-11:O0: " in finished.stdout
    dump = json.loads((tmp_path / "pair.observations.json").read_text(encoding="utf-8"))
    assert {(p["caller"], p["callee"], p["passed"]) for p in dump["pairs"]} == {(0, 1, 1), (1, 0, 1)}


def test_a_pair_that_fails_shows_the_guilty_side(tmp_path: Path) -> None:
    # Its callees take their second argument for the first.
    body = """sed 's/= a0;/= a1;/' "$in" >"$out.c" && exec gcc-12 -fPIC -w -O2 -c "$out.c" -o "$out\""""
    file = fake_compiler(tmp_path, body)
    pair = "sysv/args/integer-six@gcc-12:O2:pair=fake:O0"
    finished = callgate("repeat", pair, "--toolchain-file", file, "--keep", tmp_path / "kept")
    assert finished.returncode == 1, finished.stdout + finished.stderr
    for piece in ("Findings of fake:O0:callee, alone", "fake:O0 as callee is fail alone", "(`b`)", f"{pair}: fail"):
        assert piece in finished.stdout


def test_generated_signatures(tmp_path: Path) -> None:
    finished = callgate("repeat", "random/1/3@gcc-12:O1:callee", "--keep", tmp_path)
    assert finished.returncode in (0, 3), finished.stdout + finished.stderr
    assert "Declaration\n" in finished.stdout and "random/1/3@gcc-12:O1:callee: " in finished.stdout
    batch = json.loads((tmp_path / "batch.json").read_text(encoding="utf-8"))
    assert [s["name"] for s in batch["signatures"]] == ["random/1/3"]


def test_a_known_side_that_passes_alone_by_chance(tmp_path: Path) -> None:
    """Clang's callee takes a _Bool from elsewhere, and finds the right one there until GCC calls it."""
    finished = callgate("repeat", "random/1/23997@gcc-12:O0:pair=clang-19:O0", "--keep", tmp_path)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "clang-19:O0 as callee is known to pass an argument" in finished.stdout and "by chance" in finished.stdout


def test_placement_is_the_toolchains(tmp_path: Path) -> None:
    finished = callgate("repeat", "random/1/3@gcc-12-ms_abi:O1:callee", "--keep", tmp_path)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "f · win64 · ms_abi" in finished.stdout and "sysv" not in finished.stdout


def test_several_calls_have_a_directory_each(tmp_path: Path) -> None:
    several = next(
        c.id for c in case_files.load([p for p in case_files.files() if "/varargs/" in p.as_posix()]) if len(c.signatures) > 1
    )
    finished = callgate("repeat", f"{several}@gcc-12:O2:caller", "--keep", tmp_path)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert (tmp_path / "call-1" / "subjects.c").is_file() and (tmp_path / "call-2" / "subjects.c").is_file()
    assert "called as f(" in finished.stdout


def test_a_compiler_that_refuses_says_so(tmp_path: Path) -> None:
    file = fake_compiler(tmp_path, 'echo "$in: error: cannot do that" >&2; exit 1')
    finished = callgate("repeat", f"{STRUCT}@fake:O0:caller", "--toolchain-file", file, "--keep", tmp_path / "kept")
    assert finished.returncode == 1, finished.stdout + finished.stderr
    assert "compile: exit 1: subjects.c: error: cannot do that" in finished.stdout


def test_what_is_not_here_exits_3(tmp_path: Path) -> None:
    file = toolchain_file(tmp_path / "gone.toml", {"name": "gone", "tool": str(tmp_path / "nothing")})
    finished = callgate("repeat", f"{STRUCT}@gone:O0:caller", "--toolchain-file", file, "--keep", tmp_path / "kept")
    assert finished.returncode == 3 and "gone is not here" in finished.stderr


def test_only_subjects_are_kept_of_a_disassembly() -> None:
    text = "\nx.so:     file format elf64-x86-64\n\n\nDisassembly of section .text:\n\n"
    text += "0000000000001000 <helper>:\n 1000: ret\n\n0000000000001010 <s0_callee1>:\n 1010: ret\n\n"
    text += "0000000000001020 <s0_callee1.cold>:\n 1020: ud2\n\n0000000000001030 <s0_something>:\n 1030: ret\n"
    assert subject_code(text) == (
        "0000000000001010 <s0_callee1>:\n 1010: ret\n\n0000000000001020 <s0_callee1.cold>:\n 1020: ud2\n"
    )
