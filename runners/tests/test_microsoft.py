"""Microsoft's compiler, as far as it can be tested where it does not run: how it is found, what it is given to compile, and
toolchains/msvc.toml itself with a stand-in for cl.exe, which is Clang."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from callgate import cases, plan, toolchains, visual_studio
from callgate.execute import Executor
from callgate.known import Known
from callgate.paths import TOOLCHAINS
from callgate.plan import Chunk, Config
from callgate.process import Processes
from callgate.windows import Windows
from support import callgate, executable

pytestmark = pytest.mark.windows

CLANG = "clang-19"
GNU = re.compile(r"__attribute__|__builtin_|__int128|__typeof|_Complex|__asm")
elsewhere = pytest.mark.skipif(sys.platform == "win32", reason="there it runs")
needs_clang = pytest.mark.skipif(shutil.which(CLANG) is None, reason=f"there is no {CLANG}")


def chunks(abi: str, *prefixes: str) -> list[Chunk]:
    """In C, of the base instruction set, which the others add no words to; without __int128, which Microsoft's C lacks."""
    loaded = cases.load(cases.select(cases.files(), prefixes))
    calls = [case for case in loaded if isinstance(case, cases.Case)]
    chosen = [c for c in plan.curated_chunks(calls) if (c.abi, c.isa, c.language) == (abi, "base", "c")]
    return [replace(c, entries=tuple(e for e in c.entries if "int128" not in e.signature.features)) for c in chosen]


def source(chunk: Chunk, work: Path) -> Path:
    return Executor(Processes(), work, Known())._source(chunk, [entry.id for entry in chunk.entries])


# ---- where it is not


@elsewhere
@pytest.mark.parametrize("name", ["msvc", "clang-cl"])
def test_elsewhere_it_is_absent_with_the_reason(name: str) -> None:
    (here,) = [t for t in toolchains.discover(Processes()) if t.name == name]
    assert not here.available and here.reason == "it runs on Windows only" and here.abi == "win64-msvc"


@elsewhere
def test_alone_it_is_nothing_to_judge() -> None:
    asked = callgate("run", "win64/args", "--toolchain", "msvc")
    assert asked.returncode == 3 and "msvc: it runs on Windows only (package Visual Studio" in asked.stderr


# ---- how it is found


def test_the_variables_of_a_prompt() -> None:
    told = "Path=C:\\VC\\bin;C:\\Windows\r\nINCLUDE=C:\\VC\\include\r\nA=b=c\r\n\r\nno variable\r\n=C:=C:\\\r\n"
    assert visual_studio.variables(told) == {"PATH": "C:\\VC\\bin;C:\\Windows", "INCLUDE": "C:\\VC\\include", "A": "b=c"}


def test_the_script_that_asks_for_them() -> None:
    lines = visual_studio.prepare_script(Path("C:/Program Files/VS", visual_studio.VCVARS)).splitlines()
    assert re.fullmatch(r'@call "C:.Program Files.VS.VC.Auxiliary.Build.vcvars64\.bat" >nul \|\| exit /b 1', lines[1])
    assert lines[-1] == "@set"


# ---- what it is given


def test_no_word_of_gnu_in_its_subjects(tmp_path: Path) -> None:
    for chunk in chunks("win64-msvc", "win64"):
        prelude, _, subjects = source(chunk, tmp_path).read_text(encoding="utf-8").partition("static struct cg_io")
        assert len(subjects) > 10_000 and "#elif defined __GNUC__" in prelude
        assert GNU.search(subjects) is None
    (gnu,) = chunks("win64-gnu", "win64/layout/packed-aligned")
    assert GNU.search(source(gnu, tmp_path).read_text(encoding="utf-8").partition("static struct cg_io")[2])


@needs_clang
@pytest.mark.parametrize("abi", ["win64-msvc", "win64-gnu"])
def test_its_subjects_are_microsofts_c(abi: str, tmp_path: Path) -> None:
    (chunk,) = chunks(abi, "win64/layout", "win64/args/small-aggregates")
    done = subprocess.run(
        [CLANG, "--driver-mode=cl", "--target=x86_64-pc-windows-msvc", "/nologo", "/X", "/std:c17", "/TC", "/Zs",
         *(f"/clang:{word}" for word in ("-ffreestanding", "-Wno-everything", "-Wgnu", "-Wattributes", "-Werror")),
         "/imsvc", headers(), f"/{source(chunk, tmp_path)}"],  # /t and the like are options
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def headers() -> str:
    """Clang's own: of a freestanding compiler, all that it needs."""
    told = subprocess.run([CLANG, "-print-resource-dir"], capture_output=True, text=True, check=True)
    return f"{told.stdout.strip()}/include"


# ---- toolchains/msvc.toml, with a stand-in for cl.exe

STAND_IN = f"""
[ $# -gt 0 ] || {{ echo 'Microsoft (R) C/C++ Optimizing Compiler Version 19.99.1 for x64 (a stand-in)'; exit 0; }}
if [ "$2" = /LD ]; then
    exec lld-link-19 /dll /noentry /nodefaultlib /noimplib "$3" "/out:${{4#/Fe}}" "$CALLGATE_RUNTIME"
fi
for word; do # a path may look like an option: /work, /w
    shift
    [ ! -f "$word" ] || word=/$word
    set -- "$@" "$word"
done
exec {CLANG} --driver-mode=cl --target=x86_64-pc-windows-msvc "$@" $MORE /clang:-ffreestanding \\
    /clang:-fasynchronous-unwind-tables /X /imsvc "$HEADERS"
"""


def stand_in(directory: Path, build: Path, option: str) -> dict[str, str]:
    """An environment as vcvars64.bat makes one: with a cl.exe on its PATH, and what that needs."""
    executable(directory / "cl.exe", STAND_IN)
    runtime = build / "windows" / "libcallgate_windows_runtime.a"
    told = {"CALLGATE_RUNTIME": str(runtime), "HEADERS": headers(), "MORE": option}
    return {**os.environ, **told, "PATH": f"{directory}:{os.environ['PATH']}"}


CONFORMING = (
    "win64/args/positional-d", "win64/args/positional-i", "win64/args/by-reference-m128",
    "win64/preserve/gpr-int", "win64/preserve/gpr-m", "win64/layout/packed-aligned",
)  # fmt: skip


@elsewhere
@needs_clang
@pytest.mark.skipif(shutil.which("lld-link-19") is None, reason="there is no lld-link-19")
@pytest.mark.parametrize(("option", "conforms"), [("", True), ("/Gv", False)])  # /Gv: every function is __vectorcall
def test_the_file_with_a_stand_in(
    option: str, conforms: bool, windows_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = stand_in(tmp_path / "bin", windows_build, option)
    monkeypatch.setattr(visual_studio, "environment", lambda processes: environment)
    processes = Processes()
    (msvc,) = toolchains.read(TOOLCHAINS / "msvc.toml", processes)
    assert msvc.version == "19.99.1" and msvc.tool == (str(tmp_path / "bin" / "cl.exe"),)
    executor = Executor(processes, tmp_path / "work", Known(), cache=tmp_path / "cache")
    executor.windows = Windows(processes)
    try:
        (chunk,) = chunks("win64-msvc", *CONFORMING)
        (msvc,) = toolchains.by_abi(msvc)
        judged = executor.judge(chunk, Config(msvc, "O2"))
    finally:
        executor.windows.close()
    assert judged.missing == {} and judged.calls > 100 and judged.exercised["rbx"][0] > 0
    assert judged.counts["pass"] > 50 and (judged.counts.get("fail", 0) == 0) == conforms, judged.counts
