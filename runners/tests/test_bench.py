"""`callgate bench`: every figure is printed, with its target; none is asserted, since the machine may be busy."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from callgate import bench
from callgate.errors import EnvironmentLack
from callgate.toolchains import Toolchain


@pytest.mark.skipif(not (shutil.which("gcc-12") and shutil.which("clang-19")), reason="gcc-12 and clang-19 are not here")
def test_a_tiny_bench_prints_all_figures(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, windows_build: Path
) -> None:
    monkeypatch.setattr(bench, "REPEAT", 5)
    monkeypatch.setattr(bench, "PAIR_CONFIGS", 3)
    assert bench.bench(40, 2) == 0
    out = capsys.readouterr().out
    for text in (
        r"toolchains' share of CPU +│ \d+\.\d%.*>= 85 %.*(pass|miss)",
        r"judged calls per second and core +│ [\d,]+ .*>= 300,000.*(pass|miss)",
        r"6 ordered pairs of 3 configurations +│ \d+\.\d% of CPU.*< 10 %.*(pass|miss)",
        r"\d+\.\d% of wall.*< 10 %.*(pass|miss)",
        r"CPU per signature at 1 .* ms; peak memory \d+ MiB",
        r"CPU per signature at 8 .* ms",
        r"CPU per signature at 40 .* ms",
        r"growth of CPU per signature +│ \d+\.\d\d x",
        r"Windows x64 under Wine +│ \d+\.\d\d x the clock of System V's, at 8 .*<= 1.5 x.*(pass|miss)",
        r"Wine's start and end, warm +│ \d+\.\d s .*< 5 s.*(pass|miss)",
        r"CPU of several toolchains, on that of each alone +│ \d+\.\d\d x for 1, \d+\.\d\d x for 2",
    ):
        assert re.search(text, out), f"{text}\n{out}"


def toolchain(name: str) -> Toolchain:
    return Toolchain(name, Path("x.toml"), tool=(name,), levels={"O0": ("-O0",), "O2": ("-O2",)})


def test_eight_configurations_whatever_is_here() -> None:
    pair = [toolchain("gcc-12"), toolchain("clang-19")]
    configs = bench._eight([*pair, replace(toolchain("tcc"), levels={"O0": ()})], pair)
    assert len({c.key for c in configs}) == bench.PAIR_CONFIGS
    assert all(c.level == "O2" for c in configs)
    assert configs[2].toolchain.flags == (bench.HARMLESS[0],)


def test_without_mingw_windows_is_not_measured(capsys: pytest.CaptureFixture[str]) -> None:
    pair = [toolchain("gcc-12"), toolchain("clang-19")]
    assert bench._of_windows(pair, pair) == ()
    assert "mingw and clang-gnu-19" in capsys.readouterr().err


def test_another_version_stands_in_and_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench._first([toolchain("gcc-13")], "gcc", "gcc-12").name == "gcc-13"
    assert "gcc-13 stands in" in capsys.readouterr().err


def test_without_a_compiler_there_is_nothing_to_measure() -> None:
    with pytest.raises(EnvironmentLack, match="clang-19"):
        bench._first([toolchain("gcc-12")], "clang", "clang-19")
