"""One compiler judged against several ABIs: toolchains of their own, batches apart, explained side by side."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from callgate.cases import Case, Signature
from callgate.known import Entry
from callgate.plan import Config, across_chunks, chunks
from callgate.plan import Entry as Planned
from callgate.toolchains import Toolchain, by_abi
from support import callgate, valid_run

GCC = Toolchain(name="gcc-12", file=Path("gcc.toml"), version="12.2.0", abis=("sysv", "win64-ms_abi"), compile_cxx=(("g++",),))


def test_each_abi_of_a_file_is_a_toolchain() -> None:
    native, other = by_abi(GCC)
    assert (native.name, native.abi, native.compile_cxx) == ("gcc-12", "sysv", (("g++",),))
    assert (other.name, other.abi, other.base) == ("gcc-12-ms_abi", "win64-ms_abi", "gcc-12")
    assert other.compile_cxx == ()  # only the subjects in C have the attribute


def test_a_batch_is_for_the_toolchains_of_its_abi() -> None:
    signature = Signature("int f(int a);", None, frozenset(), ())
    entries = [Planned(n, "case", replace(signature, abi=abi)) for n, abi in enumerate(("sysv", "win64-ms_abi", "win64-gnu"))]
    made = chunks(entries, 10, "cases", curated=True)
    assert [c.name for c in made] == ["cases-base-0", "cases-win64-ms_abi-base-0", "cases-win64-gnu-base-0"]
    native, other = (Config(t, "O2") for t in by_abi(GCC))
    assert [c.is_for(native) for c in made] == [True, False, False]
    assert [c.is_for(other) for c in made] == [False, True, False]
    assert [c.batch()["signatures"][0]["abi"] for c in made] == ["sysv", "win64-ms_abi", "win64-gnu"]


def test_abis_that_agree_on_a_call_are_paired(tmp_path: Path) -> None:
    def case(name: str, *placements: tuple[str, str, dict[str, Any]], language: str = "c") -> Case:
        made = [Signature("int f(int a);", c, frozenset(), (), explain=e, language=language, abi=a) for a, c, e in placements]
        return Case(name, tmp_path, "rule", "says", "", tuple(made))

    gnu, msvc = ({"flavour": f, "arguments": ["rcx"]} for f in ("gnu", "msvc"))
    alike = case("alike", ("win64-gnu", "f(1)", gnu), ("win64-gnu", "f(2)", gnu), ("win64-msvc", "f(2)", msvc))
    apart = case("apart", ("win64-gnu", "", gnu), ("win64-msvc", "", msvc | {"arguments": ["&rcx"]}))
    cxx = case("cxx", ("win64-gnu", "", gnu), ("win64-msvc", "", msvc), language="c++")
    (chunk,) = across_chunks([alike, apart, cxx], ("win64-gnu", "win64-msvc"))
    assert [(e.name, e.signature.call) for e in chunk.entries] == [("alike", "f(2)")]
    toolchains = [replace(GCC, abi=abi) for abi in ("win64-gnu", "win64-msvc", "win64-ms_abi")]
    assert [chunk.is_for(Config(t, "O2")) for t in toolchains] == [True, True, False]


@pytest.mark.parametrize(
    ("pattern", "native", "other"), [("gcc-*-ms_abi", False, True), ("gcc-12", True, True), ("gcc-11", False, False)]
)
def test_a_known_deviation_is_of_one_abi_or_of_the_compiler(pattern: str, native: bool, other: bool) -> None:
    entry = Entry(pattern, "win64.return.sret", "here")
    assert [entry.covers(t) for t in by_abi(GCC)] == [native, other]


def test_explain_shows_system_v_and_windows_side_by_side() -> None:
    answer = callgate("explain", "long f(long a, double b);", "--json")
    placements = json.loads(answer.stdout)
    assert [(p["abi"], p["flavour"]) for p in placements] == [("sysv", "gnu"), ("win64", "gnu"), ("win64", "msvc")]
    assert [[a["places"][0]["at"] for a in p["arguments"]] for p in placements] == [["rdi", "xmm0"], *[["rcx", "xmm1"]] * 2]
    assert [p["arguments"][0]["size"] for p in placements] == [8, 4, 4]


def test_flavours_that_agree_are_drawn_once() -> None:
    together = callgate("explain", "long f(long a);").stdout
    assert together.count("· win64 ·") == 1 and "· win64 · gnu, msvc" in together
    apart = callgate("explain", "void f(long double a);").stdout
    assert apart.count("· win64 ·") == 2


def test_explain_leaves_out_an_abi_that_has_no_such_function() -> None:
    declared = "struct pair { double x, y; }; double __vectorcall f(float a, struct pair b);"
    answer = callgate("explain", declared, "--json")
    placements = json.loads(answer.stdout)
    assert answer.returncode == 0 and "System V has no __vectorcall" in answer.stderr
    assert [(p["abi"], p["flavour"]) for p in placements] == [("win64", "gnu"), ("win64", "msvc")]
    assert [place["at"] for place in placements[0]["arguments"][1]["places"]] == ["xmm1", "xmm2"]
    refused = callgate("explain", "--abi", "sysv", declared)
    assert refused.returncode == 2 and "--abi win64" in refused.stderr


def test_an_unknown_abi_is_a_usage_error() -> None:
    answer = callgate("run", "--abi", "win65")
    assert answer.returncode == 2
    assert "there is no ABI 'win65': sysv, win64 (all of it), win64-ms_abi" in answer.stderr


def test_a_clobbered_xmm6_is_found(tmp_path: Path) -> None:
    file = tmp_path / "broken.toml"
    file.write_text('name = "broken"\nbase = "gcc-12-ms_abi"\nflags = ["-fcall-used-xmm6"]\n', encoding="utf-8")
    results = tmp_path / "results"
    case = "win64/preserve/xmm6-15-doubles"
    done = callgate("run", case, "--toolchain-file", file, "--opt", "O2", "--results", results)
    assert done.returncode == 1, done.stderr
    bad = [r for r in valid_run(results) if r.get("verdict") == "fail"]
    assert {(r["abi"], r["toolchain"]) for r in bad} == {("win64-ms_abi", "broken")}
    assert {(f["rule"], f["place"]) for r in bad for f in r["findings"]} == {("win64.preserve.xmm6-15", "xmm6")}
