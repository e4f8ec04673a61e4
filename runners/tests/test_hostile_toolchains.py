"""Whole runs with compilers that misbehave: what is theirs is told in one clear line, and costs nothing else."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from support import CASES, STRUCT, Record, callgate, fake_compiler, reasons, toolchain_file, valid_run, verdicts

COMPILE = 'exec gcc-12 "$@"'
ROLES = ("layout", "caller", "callee")


def judge(tmp_path: Path, toolchain: Path, *options: str, code: int = 1, timeout: float = 60) -> list[Record]:
    """A small run; its records, once everything that must hold of any run does."""
    results = tmp_path / "results"
    finished = callgate("run", *CASES, "--toolchain-file", toolchain, "--results", results, *options, timeout=timeout)
    assert "Traceback" not in finished.stderr
    assert finished.returncode == code, finished.stderr
    lines = valid_run(results)
    assert lines[-1]["exit"] == code
    for reason in reasons(lines):
        assert "\n" not in reason and reason.isprintable() and len(reason) < 500, reason
    return lines


def every(verdict: str) -> dict[str, str]:
    return {f"{case}:{role}": verdict for case in CASES for role in ROLES}


def test_a_compiler_that_works(tmp_path: Path) -> None:
    assert verdicts(judge(tmp_path, fake_compiler(tmp_path, COMPILE), code=0)) == every("pass")


def test_missing_executable(tmp_path: Path) -> None:
    missing = tmp_path / "no-such-cc"
    file = toolchain_file(tmp_path / "t.toml", {"name": "gone", "tool": str(missing), "package": "gone-cc"})
    finished = callgate("run", *CASES, "--toolchain-file", file, "--results", tmp_path / "results")
    assert finished.returncode == 3
    assert finished.stderr == (
        f"callgate: no toolchain to judge. gone: cannot run {missing}: No such file or directory (package gone-cc)\n"
    )


def test_executable_that_vanishes_after_detection(tmp_path: Path) -> None:
    lines = judge(tmp_path, fake_compiler(tmp_path, 'rm -f "$0"; exit 1'))
    assert set(verdicts(lines).values()) == {"error"}
    assert any("cannot run" in reason and "No such file" in reason for reason in reasons(lines))


@pytest.mark.parametrize(
    "body, verdict, phase, says",
    [
        ("echo 'fake: error: out of licences' >&2; exit 1", "error", "compile", "exit 1: fake: error: out of licences"),
        ("exit 7", "error", "compile", "exit 7"),
        ("head -c 5000000 /dev/urandom; exit 1", "error", "compile", "exit 1"),
        ("yes 'no reason at all' | head -c 5000000; exit 1", "error", "compile", "exit 1: no reason at all"),
        ("exit 0", "error", "compile", "exits 0 but writes no object"),
        (': >"$out"', "error", "compile", "exits 0 but writes no object"),
        ('echo rubbish >"$out"', "error", "link", "exit 1: ld:object.o"),
        ('gcc-12 "$@" && head -c 700 "$out" >"$out.cut" && mv "$out.cut" "$out"', "error", "link", "exit 1: object.o: "),
        ("kill -SEGV $$", "crash", "compile", "killed by SIGSEGV"),
        ("kill -40 $$", "crash", "compile", "killed by signal 40"),
        ("echo 'internal compiler error: in f, at g.c:1'; exit 4", "crash", "compile", "internal compiler error: in f"),
    ],
)  # fmt: skip
def test_no_object_comes_out(tmp_path: Path, body: str, verdict: str, phase: str, says: str) -> None:
    lines = judge(tmp_path, fake_compiler(tmp_path, body))
    assert verdicts(lines) == every(verdict)
    assert {r["phase"] for r in lines if r["record"] == "result"} == {phase}
    assert all(says in reason for reason in reasons(lines)), reasons(lines)


def test_chatter_does_not_matter_where_the_object_is_right(tmp_path: Path) -> None:
    lines = judge(tmp_path, fake_compiler(tmp_path, f"head -c 5000000 /dev/urandom; {COMPILE}"), code=0)
    assert verdicts(lines) == every("pass")


@pytest.mark.parametrize(
    "body, verdict",
    [
        ("echo 'error: structures are hard'; exit 1", "error"),
        ("kill -ABRT $$", "crash"),
        ('echo rubbish >"$out"; exit 0', "error"),
    ],
)
def test_one_signature_is_refused(tmp_path: Path, body: str, verdict: str) -> None:
    """It is found by bisection, and all others are judged."""
    lines = judge(tmp_path, fake_compiler(tmp_path, f"if grep -q 's[0-9]*_g1' \"$in\"; then {body}; fi\n{COMPILE}"))
    assert verdicts(lines) == every("pass") | {f"{STRUCT}:{role}": verdict for role in ROLES}


def test_object_that_does_not_load(tmp_path: Path) -> None:
    """An undefined symbol shows only when the library is loaded: that is bisected too."""
    body = """
    if grep -q 's[0-9]*_g1' "$in"; then
        { cat "$in"; echo 'extern long nowhere(void); long cg_hostile(void) { return nowhere(); }'; } >"$out.c"
        exec gcc-12 -fPIC -w -c "$out.c" -o "$out"
    fi
    """
    lines = judge(tmp_path, fake_compiler(tmp_path, body + COMPILE))
    assert verdicts(lines) == every("pass") | {f"{STRUCT}:{role}": "error" for role in ROLES}
    assert all("nowhere" in reason for reason in reasons(lines))
    assert {r["phase"] for r in lines if r["record"] == "result" and r["verdict"] == "error"} == {"load"}


def test_compiler_that_always_hangs(tmp_path: Path) -> None:
    begun = time.monotonic()
    lines = judge(tmp_path, fake_compiler(tmp_path, "sleep 1000 & wait"), "--compile-timeout", "0.5")
    assert verdicts(lines) == every("timeout")
    assert reasons(lines) == {"the compile step did not end within 0.5 s"}
    assert time.monotonic() - begun < 20


def test_compiler_that_hangs_on_one_signature(tmp_path: Path) -> None:
    body = f"if grep -q 's[0-9]*_g1' \"$in\"; then sleep 1000; fi\n{COMPILE}"
    lines = judge(tmp_path, fake_compiler(tmp_path, body), "--compile-timeout", "1")
    assert verdicts(lines) == every("pass") | {f"{STRUCT}:{role}": "timeout" for role in ROLES}


def test_compiler_that_hangs_on_feature_probes(tmp_path: Path) -> None:
    """One probe's time is lost, not one for every feature."""
    tool = fake_compiler(tmp_path, COMPILE).with_name("fake")
    tool.write_text(tool.read_text().replace("*/features/*) exit 1", "*/features/*) sleep 1000"))
    begun = time.monotonic()
    lines = judge(tmp_path, tmp_path / "fake.toml", "--compile-timeout", "1", code=0)
    assert verdicts(lines) == every("pass")
    assert time.monotonic() - begun < 15


TRAP = "__builtin_trap();"
LOOP = 'for (;;) __asm__ volatile("");'
WILD = '__asm__ volatile("movq 8(%rbp),%rax; movq (%rbp),%rbp; movq $64,%rsp; jmp *%rax");'
NULL = "*(volatile int *)0 = 0;"


def altered(directory: Path, function: str, statement: str) -> Path:
    """A compiler that begins the plain subject of the struct case with a statement of its own."""
    body = f"""
    sed '/_{function}(struct/{{n;s/{{/{{ CG_HOSTILE/}}' "$in" >"$out.c"
    exec gcc-12 -fPIC -w -O0 '-DCG_HOSTILE={statement}' -c "$out.c" -o "$out"
    """
    return fake_compiler(directory, body)


@pytest.mark.parametrize(
    "statement, verdict, says",
    [(TRAP, "crash", "SIGILL"), (NULL, "crash", "SIGSEGV"), (WILD, "crash", "SIG"), (LOOP, "timeout", "did not return")],
)
def test_code_that_does_not_come_back(tmp_path: Path, statement: str, verdict: str, says: str) -> None:
    lines = judge(tmp_path, altered(tmp_path, "callee1", statement), "--timeout", "0.5")
    assert verdicts(lines) == every("pass") | {f"{STRUCT}:callee": verdict}
    assert all(says in reason for reason in reasons(lines)), reasons(lines)


def test_crash_shows_in_pairs_as_that_sides_fault(tmp_path: Path) -> None:
    lines = judge(tmp_path, altered(tmp_path, "callee1", TRAP), "--toolchain", "gcc-12", "--opt", "O0")
    bad = {r["id"]: r for r in lines if r["record"] == "result" and r["verdict"] not in ("pass", "observed")}
    assert set(bad) == {f"{STRUCT}@fake:O0:callee", f"{STRUCT}@gcc-12:O0:pair=fake:O0"}
    assert bad[f"{STRUCT}@gcc-12:O0:pair=fake:O0"]["verdict"] == "fail"
    assert "fake:O0 as callee is crash alone" in bad[f"{STRUCT}@gcc-12:O0:pair=fake:O0"]["reason"]


def test_wrong_code_is_a_finding_and_nothing_else_is(tmp_path: Path) -> None:
    lines = judge(tmp_path, altered(tmp_path, "callee1", "a1 = 0;"))
    assert verdicts(lines) == every("pass") | {f"{STRUCT}:callee": "fail"}
