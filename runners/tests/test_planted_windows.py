"""Faults planted in toolchains for Windows x64: a run of each ends with 1 and names the rule that was broken."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from support import callgate, valid_run

pytestmark = pytest.mark.windows

# A compiler of which every call is done otherwise: its assembly is rewritten.
REWRITTEN = """
name = "broken"
kind = "compiler"
detect = {{ find = "gcc-(?<v>12)", version = ["{{tool}}", "-dumpfullversion"] }}
abis = ["win64-ms_abi"]
languages = ["c"]
compile = [
  ["{{tool}}", "-std=gnu17", "-w", "-fno-optimize-sibling-calls", "{{flags}}", "-S", "{{in}}", "-o", "{{out}}.s"],
  ["{python}", "{script}", "{{out}}.s"],
  ["{{tool}}", "-c", "{{out}}.s", "-o", "{{out}}"],
]
link = [["{{tool}}", "-shared", "{{in}}", "-o", "{{out}}"]]
levels = {{ O2 = ["-O2", "-fPIC"] }}
"""
SCRIPT = """
import re, sys
path = sys.argv[1]
text = open(path).read()
open(path, "w").write(re.sub(r"^(\\tcall\\t\\*%r[a-z0-9]+)$", {before!r} + r"\\1" + {behind!r}, text, flags=re.M))
"""


def rewritten(tmp_path: Path, before: str, behind: str) -> Path:
    script, file = tmp_path / "rewrite.py", tmp_path / "broken.toml"
    script.write_text(SCRIPT.format(before=before, behind=behind), encoding="utf-8")
    file.write_text(REWRITTEN.format(python=sys.executable, script=script), encoding="utf-8")
    return file


def findings(tmp_path: Path, file: Path, case: str) -> set[tuple[str, str]]:
    """Rules and places of a run that has to end with 1."""
    results = tmp_path / "results"
    done = callgate("run", case, "--toolchain-file", file, "--opt", "O2", "--results", results)
    assert done.returncode == 1, done.stdout + done.stderr
    bad = [r for r in valid_run(results) if r.get("verdict") == "fail"]
    return {(f["rule"], f["place"]) for r in bad for f in r["findings"]}


def test_shadow_space_that_is_missing(tmp_path: Path) -> None:
    file = rewritten(tmp_path, "\taddq\t$32, %rsp\n", "\n\tsubq\t$32, %rsp")
    assert ("win64.stack.shadow-space", "stack+8") in findings(tmp_path, file, "win64/stack/shadow-space-four-arguments")


def test_a_variadic_double_that_is_in_the_vector_register_alone(tmp_path: Path) -> None:
    file = rewritten(tmp_path, "\txorl\t%r9d, %r9d\n", "")
    assert findings(tmp_path, file, "win64/varargs/float-duplicated-fourth") == {("win64.varargs.float-duplicated", "r9")}


@pytest.mark.usefixtures("windows_build")
def test_bit_fields_of_linux_between_mingw_and_microsofts_flavour(tmp_path: Path) -> None:
    file = tmp_path / "broken.toml"
    file.write_text('name = "broken"\nbase = "mingw"\nflags = ["-mno-ms-bitfields"]\n', encoding="utf-8")
    results, case = tmp_path / "results", "win64/args/by-reference-bit-fields-of-two-types"
    chosen = ("--toolchain-file", file, "--toolchain", "broken,clang-msvc-19")
    done = callgate("run", case, *chosen, "--opt", "O2", "--results", results)
    assert done.returncode == 1, done.stdout + done.stderr
    pairs = [r for r in valid_run(results) if r.get("role") == "pair" and r["record"] == "result"]
    assert {(r["toolchain"], r["peer"], r["verdict"]) for r in pairs} == {
        ("broken", "clang-msvc-19:O2", "fail"),
        ("clang-msvc-19", "broken:O2", "fail"),
    }


@pytest.mark.usefixtures("windows_build")
@pytest.mark.parametrize("size", ["eight-bytes", "four-bytes"])
def test_a_class_that_returns_in_rax_under_microsofts_flavour(tmp_path: Path, size: str) -> None:
    file = tmp_path / "broken.toml"
    flags = '["--target=x86_64-w64-windows-gnu"]'
    file.write_text(f'name = "broken"\nbase = "clang-msvc-19"\nflags = {flags}\n', encoding="utf-8")
    case = f"win64/return/cxx-class-constructor-{size}"
    assert {rule for rule, _ in findings(tmp_path, file, case)} == {"win64.return.cxx-class"}
