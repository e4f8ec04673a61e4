"""`callgate test`: which areas run, what is shown of them, and the exit code."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from callgate import sources
from callgate.errors import UsageError
from callgate.paths import ROOT
from callgate.selftest import AREAS, selftest
from callgate.selftest_tally import Area, Context, Done, Tally, execute, googletest, junit
from support import REPOSITORY, callgate

CLOSING = re.compile(r"\d+ passed, \d+ failed, \d+ skipped")


def good(context: Context) -> Tally:
    return Tally(passed=3, figures=["three of them"])


def bad(context: Context) -> Tally:
    return Tally(passed=1).fail("the second", "what it printed")


def lacking(context: Context) -> Tally:
    return Tally().skip("no such tool here", 2)


def broken(context: Context) -> Tally:
    raise OSError("no space left")


ACTED: Mapping[str, Area] = {"good": good, "bad": bad, "lacking": lacking, "broken": broken}


def last_line(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    out = capsys.readouterr().out
    return out, out.rstrip("\n").rpartition("\n")[2]


def test_all_areas_without_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert selftest(full=False, areas=[], known=ACTED) == 1
    out, last = last_line(capsys)
    assert last == "4 passed, 2 failed, 2 skipped"
    assert CLOSING.fullmatch(last)
    assert re.search(r"^good: 3 passed, 0 failed, 0 skipped \(\d+ s\)\n  three of them$", out, re.MULTILINE)
    assert "the second\n    what it printed" in out
    assert "skipped: no such tool here" in out
    assert "OSError: no space left" in out


def test_only_the_areas_named_run_and_skips_fail_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert selftest(full=False, areas=["lacking", "good"], known=ACTED) == 0
    out, last = last_line(capsys)
    assert last == "3 passed, 0 failed, 2 skipped"
    assert "bad:" not in out


def test_an_unknown_area_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="unknown area 'units': unit, twins"):
        selftest(full=False, areas=["units"])


def test_full_reaches_the_areas(capsys: pytest.CaptureFixture[str]) -> None:
    seen: list[bool] = []

    def area(context: Context) -> Tally:
        seen.append(context.full)
        assert context.work.is_dir()
        return Tally()

    selftest(full=True, areas=[], known={"one": area})
    assert seen == [True]


def test_the_areas_that_help_names() -> None:
    named = ", ".join(AREAS)
    assert named in " ".join(callgate("test", "--help").stdout.split())
    assert named in (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_a_program_that_hangs_is_ended() -> None:
    done = execute([sys.executable, "-c", "import time; print('here', flush=True); time.sleep(60)"], timeout=1)
    assert done.timed_out and not done.ok
    assert done.output == "here\n"


GOOGLE = """#!/bin/sh
for word; do case $word in --gtest_output=json:*) out=${word#*json:} ;; esac; done
echo "some chatter"
[ "$GTEST_SHARD_INDEX" = 0 ] || { echo '{"testsuites": []}' >"$out"; exit 0; }
cat >"$out" <<'END'
{"testsuites": [{"name": "S", "testsuite": [
  {"name": "good", "status": "RUN", "result": "COMPLETED"},
  {"name": "away", "status": "RUN", "result": "SKIPPED"},
  {"name": "bad", "status": "RUN", "result": "COMPLETED", "failures": [{"failure": "1 is not 2", "type": ""}]}]}]}
END
exit 1
"""


def test_googletests_are_counted_one_by_one(tmp_path: Path) -> None:
    program = tmp_path / "tests"
    program.write_text(GOOGLE, encoding="utf-8")
    program.chmod(0o755)
    tally = googletest(program, tmp_path, timeout=10)
    assert (tally.passed, tally.failed, tally.skipped) == (1, 1, 1)
    assert tally.failures == ["tests: S.bad\n1 is not 2"]


def test_a_googletest_program_that_crashes_fails(tmp_path: Path) -> None:
    program = tmp_path / "tests"
    program.write_text(GOOGLE.replace("cat >", "echo last words; kill -SEGV $$ #"), encoding="utf-8")
    program.chmod(0o755)
    tally = googletest(program, tmp_path, timeout=10)
    assert tally.failed == 1
    assert "signal 11" in tally.failures[0] and "last words" in tally.failures[0]


def test_a_junit_file_is_counted(tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    report.write_text(
        '<testsuites><testsuite><testcase classname="m" name="a"/>'
        '<testcase classname="m" name="b"><failure message="short">long</failure></testcase>'
        '<testcase classname="m" name="c"><skipped message="no clang"/></testcase></testsuite></testsuites>',
        encoding="utf-8",
    )
    tally = junit(report, "pytest", Done(1, "", 1.0))
    assert (tally.passed, tally.failed, tally.skipped) == (1, 1, 1)
    assert tally.failures == ["m::b\nlong"] and tally.skips == ["m::c: no clang"]
    assert junit(tmp_path / "none.xml", "pytest", Done(3, "no module", 1.0)).failed == 1


ADDRESS = "https" + "://example.org"


@pytest.mark.parametrize(
    ("line", "found"),
    [(f"// see {ADDRESS}", 0), (f"x = 1  # {ADDRESS}", 0), (f'fetch("{ADDRESS}")', 1), (f"; {ADDRESS}", 0), ("plain", 0)],
)
def test_addresses_outside_comments_are_found(line: str, found: int) -> None:
    assert len(sources.addresses(ROOT / "harness" / "a.cpp", [line])) == found


def test_long_and_unfinished_files_are_found() -> None:
    path = ROOT / "harness" / "a.cpp"
    assert sources.too_long(path, [""] * 601) == ["harness/a.cpp: 601 lines"]
    assert sources.too_long(path, [""] * 600) == []
    assert sources.unfinished(path, ["int x;  // FIX" + "ME later"]) == ["harness/a.cpp:1: int x;  // FIX" + "ME later"]
