"""The package for other people's own tests: installed, found by a project outside, and at work there."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from support import REPOSITORY

BUILT = Path(os.environ["CALLGATE_TESTED"])
EXAMPLE = REPOSITORY / "harness" / "check" / "example"
GOOD = "long sum_good(const long *p, long n)"


def command(*argv: str | Path, timeout: float = 300, ok: bool = True) -> str:
    done = subprocess.run(
        list(map(str, argv)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=timeout,
        check=False,
        env={k: v for k, v in os.environ.items() if k not in ("CFLAGS", "CXXFLAGS", "CMAKE_PREFIX_PATH")},
    )
    assert (done.returncode == 0) is ok, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def prefix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("prefix")
    with (BUILT / "lock").open("w") as lock:  # the launcher's: one build at a time
        fcntl.flock(lock, fcntl.LOCK_EX)
        command("cmake", "--build", BUILT, "--target", "callgate_check", timeout=900)
        command("cmake", "--install", BUILT, "--prefix", directory)
    return directory


def test_only_what_is_public_is_installed(prefix: Path) -> None:
    files = {p.relative_to(prefix).as_posix() for p in prefix.rglob("*") if p.is_file()}
    headers = {f for f in files if f.startswith("include/")}
    assert headers == {f"include/callgate/{name}" for name in ("callgate.h", "callgate.hpp", "gtest.hpp")}
    others = {Path(f).name for f in files - headers}
    assert {"libcallgate.a", "callgate-config.cmake", "callgate-config-version.cmake"} <= others
    targets = "".join(p.read_text(encoding="utf-8") for p in prefix.rglob("*.cmake"))
    assert str(REPOSITORY) not in targets and "fmt" not in targets and "nlohmann" not in targets


COMPILERS = (["c++", "-std=c++17"], ["c++", "-std=c++20", "-fno-exceptions"], ["clang++-19", "-std=c++23"])


@pytest.mark.parametrize("compiler", COMPILERS)
def test_the_headers_need_nothing_and_warn_of_nothing(prefix: Path, tmp_path: Path, compiler: list[str]) -> None:
    if shutil.which(compiler[0]) is None:
        pytest.skip(f"{compiler[0]} is not here")
    source = tmp_path / "own.cpp"
    source.write_text(
        "#include <callgate/callgate.hpp>\n"
        "static long sum(const long* p, long n) { long s = 0; while (n > 0) s += p[--n]; return s; }\n"
        "static const long data[] = {1, 2};\n"
        "int main() {\n"
        f'    const auto r = callgate::check("{GOOD}", sum, data, 2);\n'
        "    return r.ok() && r.result<long>() == 3 ? 0 : 1;\n"
        "}\n",
        encoding="utf-8",
    )
    words = ["-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Werror", f"-I{prefix}/include"]
    library = next(prefix.rglob("libcallgate.a"))
    command(*compiler, *words, source, library, "-o", tmp_path / "own")
    command(tmp_path / "own")


def test_nothing_is_exported_from_a_library_that_links_it(prefix: Path, tmp_path: Path) -> None:
    source = tmp_path / "own.cpp"
    source.write_text(
        '#include <callgate/callgate.h>\nextern "C" int own(void (*f)(void)) {'
        ' return callgate_ok(callgate_check("void f(void);", f, nullptr, 0, nullptr)); }\n',
        encoding="utf-8",
    )
    library = next(prefix.rglob("libcallgate.a"))
    made = tmp_path / "libown.so"
    command("c++", "-shared", "-fPIC", f"-I{prefix}/include", source, library, "-o", made)
    names = [line.split()[-1] for line in command("nm", "-D", "-C", "--defined-only", made).splitlines()]
    assert "own" in names
    assert [n for n in names if n.startswith(("callgate::parse", "callgate::judge", "fmt::", "callgate_check"))] == []


def test_a_project_finds_the_package_and_its_broken_routine(prefix: Path, tmp_path: Path) -> None:
    command("cmake", "-G", "Ninja", "-S", EXAMPLE, "-B", tmp_path, f"-DCMAKE_PREFIX_PATH={prefix}")
    command("cmake", "--build", tmp_path)
    good = command(tmp_path / "sum-test", "--gtest_filter=Sum.Good*")
    assert "[  PASSED  ] 1 test." in good and "breaks" not in good
    broken = command(tmp_path / "sum-test", "--gtest_filter=Sum.Broken*", ok=False)
    assert "Expected: keeps the ABI" in broken
    assert "  Actual: sum_broken breaks the ABI (1 finding)\n  must  sysv.preserve.rbx  rbx  wanted " in broken
    assert "rbx does not hold its entry value at return" in broken
    assert "psABI 3.2.1: rbx holds its entry value at return." in broken
    in_c = command(tmp_path / "sum-test-c", ok=False)
    assert in_c.startswith("sum_good keeps the ABI\nsum_broken breaks the ABI (1 finding)\n  must  sysv.preserve.rbx  rbx  ")


@pytest.mark.slow
def test_a_project_can_take_the_sources_in(tmp_path: Path) -> None:
    (tmp_path / "CMakeLists.txt").write_text(
        "cmake_minimum_required(VERSION 3.22)\nproject(own LANGUAGES C CXX)\n"
        f"add_subdirectory({REPOSITORY} callgate)\n"
        f"add_executable(own {EXAMPLE / 'sum_test.c'} sum.c)\ntarget_link_libraries(own PRIVATE callgate::check)\n",
        encoding="utf-8",
    )
    body = "{ long s = 0; while (n > 0) s += p[--n]; return s; }\n"
    (tmp_path / "sum.c").write_text(
        f"long sum_good(const long *p, long n) {body}long sum_broken(const long *p, long n) {body}", encoding="utf-8"
    )
    command("cmake", "-G", "Ninja", "-S", tmp_path, "-B", tmp_path / "build")
    command("cmake", "--build", tmp_path / "build", "--target", "own", timeout=900)
    assert command(tmp_path / "build" / "own") == "sum_good keeps the ABI\nsum_broken keeps the ABI\n"
