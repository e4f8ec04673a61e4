"""Cases in C++: which compilers speak it, and what the command line says of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from callgate import cases, plan, toolchains
from callgate.cases import Signature
from callgate.plan import Entry
from callgate.process import Processes
from callgate.toolchains import Toolchain
from support import callgate

CLASS = "struct s { long a; s(const s &); ~s(); };"


def compiler(tmp_path: Path, script: str, package: str = "") -> Toolchain:
    tool = tmp_path / "cc"
    tool.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    tool.chmod(0o755)
    steps = (("{tool}", "{flags}", "{in}", "{out}"),)
    return Toolchain("cc", tmp_path / "cc.toml", "1.0", (str(tool),), compile=steps, compile_cxx=steps, package_cxx=package)


def spoken(toolchain: Toolchain, tmp_path: Path) -> tuple[frozenset[str], str]:
    return toolchains.spoken(toolchain, "c++", Processes(), tmp_path)


def test_a_compiler_without_a_line_for_cxx_has_none(tmp_path: Path) -> None:
    toolchain = Toolchain("tcc", tmp_path / "tcc.toml", tool=("tcc",), compile=(("{tool}",),))
    assert spoken(toolchain, tmp_path) == (frozenset(), "tcc has no C++")


def test_a_driver_without_its_compiler_names_the_package(tmp_path: Path) -> None:
    toolchain = compiler(tmp_path, "exit 1", "g++-11")
    assert spoken(toolchain, tmp_path) == (frozenset(), "cc does not compile C++ here: install g++-11")


def test_features_are_asked_in_the_language(tmp_path: Path) -> None:
    toolchain = compiler(tmp_path, 'case $1 in *.cpp) ;; *) exit 1 ;; esac; case $1 in *int128*) exit 1 ;; esac; : >"$2"')
    features, reason = spoken(toolchain, tmp_path)
    assert reason == "" and "cxx" in features and "vector" in features and "int128" not in features


def test_no_chunk_has_two_languages() -> None:
    entries = [Entry(n, "x", Signature("", None, frozenset(), (), language=("c", "c++")[n % 2])) for n in range(6)]
    chunks = plan.chunks(entries, 2, "p", curated=True)
    assert [(c.name, c.language, len(c.entries)) for c in chunks] == [
        ("p-base-0", "c", 2), ("p-base-1", "c", 1), ("p-cxx-base-0", "c++", 2), ("p-cxx-base-1", "c++", 1)
    ]  # fmt: skip


def test_explain_says_what_goes_by_reference() -> None:
    done = callgate("explain", "--lang", "c++", "--json", f"{CLASS} s f(s p, int &q);")
    assert done.returncode == 0, done.stderr
    placement = json.loads(done.stdout)[0]
    p, q = placement["arguments"]
    assert p["by_reference"] and p["places"] == [{"at": "rsi", "offset": 0, "size": 8}]
    assert not q["by_reference"] and q["places"] == [{"at": "rdx", "offset": 0, "size": 8}]
    assert placement["result"]["hidden_pointer"] and q["rules"][-1] == "cxx.reference"


def test_explain_in_c_says_how_to_ask_in_cxx() -> None:
    done = callgate("explain", "void f(int &a);")
    assert done.returncode == 2 and "a reference is C++" in done.stderr and "--lang c++" in done.stderr


@pytest.mark.parametrize(
    ("places", "problem"), [("p=&rdi -> void", ""), ("p=rdi -> void", "the model says p=&rdi"), ("p=&rsi -> void", "p=&rdi")]
)
def test_lint_of_a_case_in_cxx(tmp_path: Path, places: str, problem: str) -> None:
    path = tmp_path / "case.cpp"
    matter = '/*---\nrule = "sysv.class.cxx-nontrivial"\nsays = "x"\n---*/\n'
    path.write_text(f"{matter}{CLASS}\nvoid f(s p);\n//@ sysv: {places}\n", encoding="utf-8")
    case = cases.load([path], tmp_path)[0]
    assert case.signatures[0].language == "c++"
    assert problem in "".join(case.problems) and bool(case.problems) == bool(problem)
