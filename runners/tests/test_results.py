"""Writing a run down: one writer at a time, and whatever happens, what was judged is there and is marked as it is."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from callgate import results
from callgate.errors import EnvironmentLack
from callgate.results import Writer
from reports import read_run
from support import callgate, records, valid_run
from test_records import config, records_of

SIX = "sysv/args/integer-six"
SECONDS = {"wall": 1.0, "cpu": 1.0, "toolchains": 0.5}


def written(directory: Path, *, footer: bool = True, interrupted: bool = False) -> Writer:
    writer = Writer(directory)
    writer.header([], {}, {}, {})
    for record in records_of([{"signature": 0, "role": "callee", "verdict": "pass", "findings": []}]):
        writer.result(record)
    writer.flush()
    if footer:
        writer.footer(interrupted=interrupted, calls=1, exercised={}, seconds=SECONDS)
    return writer


def test_a_whole_run(tmp_path: Path) -> None:
    written(tmp_path)
    lines = valid_run(tmp_path)
    assert [r["record"] for r in lines] == ["header", "result", "footer"]
    assert lines[-1]["complete"] and lines[-1]["verdicts"] == {"pass": 1} and lines[-1]["exit"] == 0


def test_a_run_without_footer_is_told(tmp_path: Path) -> None:
    written(tmp_path, footer=False).close()
    run = read_run(tmp_path)
    assert len(run.results) == 1 and "did not finish" in run.warnings[0]
    for command in ("report", "diff"):
        finished = callgate(command, tmp_path, *([tmp_path] if command == "diff" else []))
        assert "did not finish" in finished.stdout + finished.stderr, command


def test_a_run_that_dies_in_the_middle_of_a_line(tmp_path: Path) -> None:
    written(tmp_path)
    path = tmp_path / "results.jsonl"
    path.write_bytes(path.read_bytes()[:-150])
    finished = callgate("report", tmp_path)
    assert finished.returncode == 0 and "did not finish" in finished.stdout + finished.stderr


@pytest.mark.parametrize(
    "verdicts, code",
    [(["pass"], 0), (["pass", "known", "observed", "unsupported"], 0), (["unsupported"], 3), ([], 3)]
    + [(["pass", bad], 1) for bad in ("fail", "fixed", "crash", "timeout", "error")],
)
def test_exit_code(tmp_path: Path, verdicts: list[str], code: int) -> None:
    writer = Writer(tmp_path)
    for verdict in verdicts:
        writer.count("random-1", config(), "pair", verdict, 2, "tcc:O0")
    assert writer.footer(interrupted=False, calls=1, exercised={}, seconds=SECONDS) == code
    assert records(tmp_path)[-1]["exit"] == code


def test_an_interrupted_run(tmp_path: Path) -> None:
    written(tmp_path, interrupted=True)
    footer = valid_run(tmp_path)[-1]
    assert (footer["interrupted"], footer["complete"], footer["exit"]) == (True, False, 130)
    assert "interrupted" in read_run(tmp_path).warnings[0]


def test_a_directory_has_one_writer(tmp_path: Path) -> None:
    first = written(tmp_path, footer=False)
    before = (tmp_path / "results.jsonl").read_bytes()
    finished = callgate("run", SIX, "--toolchain", "gcc-12", "--opt", "O0", "--results", tmp_path)
    assert finished.returncode == 3
    assert finished.stderr == (
        f"callgate: {tmp_path} is in use by another run: give this one a directory of its own with --results\n"
    )
    assert (tmp_path / "results.jsonl").read_bytes() == before, "the first run's results are as they were"
    first.close()
    assert callgate("run", SIX, "--toolchain", "gcc-12", "--opt", "O0", "--results", tmp_path).returncode == 0
    assert len(valid_run(tmp_path)) == 5, "an old run in the directory is replaced"


def test_results_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for place in (tmp_path / "file", tmp_path / "file" / "below", Path("/proc/callgate-results")):
        finished = callgate("run", SIX, "--toolchain", "gcc-12", "--opt", "O0", "--results", place)
        assert finished.returncode == 3 and finished.stderr.count("\n") == 1 and str(place) in finished.stderr


def test_a_full_disk_stops_the_writer(tmp_path: Path) -> None:
    (tmp_path / "results.jsonl").symlink_to("/dev/full")
    writer = written(tmp_path, footer=False)
    assert writer.full == f"{tmp_path / 'results.jsonl'}: No space left on device"
    assert writer.footer(interrupted=False, calls=1, exercised={}, seconds=SECONDS) == 3


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Room for the header of a run and some of its records."""
    disk = tmp_path / "disk"
    disk.mkdir()
    callgate("run", "sysv/args/pair", "--toolchain", "gcc-12", "--opt", "O0", "--results", tmp_path / "whole")
    header = len((tmp_path / "whole/results.jsonl").read_bytes().splitlines()[0])
    size = (header // 4096 + 2) * 4096
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("mounting a small disk takes rights that are not given here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_keeps_what_was_judged(small_disk: Path) -> None:
    finished = callgate("run", "sysv/args/pair", "--toolchain", "gcc-12", "--opt", "O0", "--results", small_disk)
    assert finished.returncode == 3 and "Traceback" not in finished.stderr
    assert "No space left on device: what was judged before is there" in finished.stderr
    run = read_run(small_disk)
    assert run.results and all(r.verdict == "pass" for r in run.results)
    assert any("did not finish" in w for w in run.warnings)


def test_directories_by_time_and_latest(tmp_path: Path) -> None:
    first, second = results.new_directory(None, tmp_path), results.new_directory(None, tmp_path)
    assert first != second and {first.parent, second.parent} == {tmp_path / "results"}
    for directory in (first, second):
        results.point_latest(directory, tmp_path)
        assert (tmp_path / "results/latest").resolve() == directory
    results.point_latest(tmp_path / "elsewhere", tmp_path)
    assert (tmp_path / "results/latest").resolve() == second, "a run elsewhere leaves it alone"


def test_a_second_writer_is_refused_in_the_same_process(tmp_path: Path) -> None:
    first = Writer(tmp_path)
    with pytest.raises(EnvironmentLack):
        Writer(tmp_path)
    first.close()
    Writer(tmp_path).close()


def test_private_notes_are_not_written(tmp_path: Path) -> None:
    writer = Writer(tmp_path)
    writer.write({"record": "result", "_exercised": {1}})
    writer.close()
    assert json.loads((tmp_path / "results.jsonl").read_text()) == {"record": "result"}
