from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reports.read import ReadError, read_run
from reports.tests.synthetic import Builder, mixed


def test_a_whole_run_is_read(tmp_path: Path) -> None:
    run = mixed().run(tmp_path)
    assert run.complete and run.warnings == []
    assert run.callgate == "0.1.0" and run.command == ("run", "sysv/args", "--opt", "O0,O2")
    assert [t.name for t in run.unavailable()] == ["gcc-13"]
    failing = next(r for r in run.results if r.verdict == "fail" and r.role == "caller")
    assert failing.findings[0].place == "r9" and failing.config == "tcc:O0" and failing.line > 1
    assert run.footer is not None and run.footer.exercised["rbx"] == (90, 120)
    assert sum(c.count for c in run.counts) == 4 * 1050


def test_a_directory_stands_for_its_file(tmp_path: Path) -> None:
    path = mixed().write(tmp_path)
    assert len(read_run(tmp_path).results) == len(read_run(str(path)).results) > 0


def test_without_footer_the_run_is_incomplete_but_readable(tmp_path: Path) -> None:
    b = mixed()
    b.footer = None
    run = b.run(tmp_path)
    assert not run.complete and not run.interrupted
    assert run.results and "did not finish" in run.warnings[0]


def test_an_interrupted_run_says_so(tmp_path: Path) -> None:
    b = mixed()
    assert b.footer is not None
    b.footer["interrupted"] = True
    run = b.run(tmp_path)
    assert not run.complete and run.interrupted and "interrupted" in run.warnings[0]


@pytest.mark.parametrize("tail", [b'{"record":"result","id":"sysv/ar', b'{"record":"\xe2\x82', b"12", b'"'])
def test_a_line_cut_off_at_the_end_is_dropped_with_a_warning(tmp_path: Path, tail: bytes) -> None:
    b = mixed()
    b.footer = None
    path = b.write(tmp_path)
    whole = len(read_run(path).results)
    path.write_bytes(path.read_bytes() + tail)
    run = read_run(path)
    assert len(run.results) == whole and not run.complete
    assert any("cut off" in w and f"Line {len(b.lines()) + 1} " in w for w in run.warnings)


def test_a_last_line_without_newline_counts_when_it_is_whole(tmp_path: Path) -> None:
    path = mixed().write(tmp_path)
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    run = read_run(path)
    assert run.complete and run.warnings == []


def _broken(tmp_path: Path, line: int, text: str) -> ReadError:
    path = mixed().write(tmp_path)
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[line - 1] = text
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(ReadError) as caught:
        read_run(path)
    assert str(path) in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("line", "text", "problem"),
    [
        (3, "{not json", "is not JSON"),
        (3, '{"record":"result","seconds":NaN}', "NaN"),
        (3, "<<<<<<< HEAD", "is not JSON"),
        (3, "[" * 100_000, "nested too deeply"),
        (3, '{"record":"verdict"}', '"record" is "verdict"'),
        (3, "[]", "must be a JSON object"),
        (3, '{"record":"result"}', "required property"),
        (1, '{"record":"header","schema":2}', "schema 2 is not known"),
        (1, '{"record":"header"}', "schema null is not known"),
        (1, '{"record":"result"}', "header"),
        (1, '{"record":"header","schema":1}', "required property"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, line: int, text: str, problem: str) -> None:
    error = _broken(tmp_path, line, text)
    assert error.line == line and f"results.jsonl:{line}: " in str(error)
    assert problem in error.problem and error.remedy.endswith((".", "?"))


def test_merge_marks_have_their_own_remedy(tmp_path: Path) -> None:
    assert "merge" in _broken(tmp_path, 3, "<<<<<<< HEAD").remedy


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("verdict", "maybe", "verdict: 'maybe'"),
        ("id", 5, "id: 5"),
        ("findings", [{"rule": "x"}], "findings[0]"),
        ("findings", ["x"], "findings[0]"),
        ("findings", 7, "findings"),
        ("seconds", "long", "seconds: 'long'"),
        ("seconds", "1e999", "seconds: '1e999'"),
        ("seconds", -1, "seconds: -1"),
    ],
)
def test_a_field_of_the_wrong_kind_is_named(tmp_path: Path, field: str, value: object, words: str) -> None:
    record = mixed().records[0] | {field: value}
    error = _broken(tmp_path, 2, json.dumps(record))
    assert words in error.problem and "results.schema.json" in error.remedy


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((), 5),
        ((), [5]),
        ((0, "arguments"), 5),
        ((0, "arguments"), ["a"]),
        ((0, "arguments", 0, "name"), 5),
        ((0, "arguments", 0, "because"), "text"),
        ((0, "arguments", 0, "places"), {"at": "rdi"}),
        ((0, "arguments", 0, "places", 0, "size"), "8"),
        ((0, "result"), "long"),
        ((0, "stack_bytes"), -8),
        ((0, "al"), "two"),
    ],
)
def test_an_explanation_that_cannot_be_drawn_is_refused(tmp_path: Path, path: tuple[Any, ...], value: object) -> None:
    b = mixed()
    target = b.header["cases"]["sysv/args/backfill"]
    for step in ("explain", *path)[:-1]:
        target = target[step]
    target[("explain", *path)[-1]] = value
    error = _broken(tmp_path, 1, json.dumps(b.header))
    assert "cases['sysv/args/backfill'].explain" in error.problem or 'sysv/args/backfill"].explain' in error.problem


def test_two_runs_in_one_file_are_refused(tmp_path: Path) -> None:
    path = mixed().write(tmp_path)
    first = len(path.read_text(encoding="utf-8").splitlines())
    path.write_text(path.read_text(encoding="utf-8") * 2, encoding="utf-8")
    with pytest.raises(ReadError, match=f":{first + 1}: a second header"):
        read_run(path)


def test_records_after_the_footer_are_refused(tmp_path: Path) -> None:
    b = mixed()
    path = b.write(tmp_path)
    path.write_text(b.text() + json.dumps(b.records[0]) + "\n", encoding="utf-8")
    with pytest.raises(ReadError, match="after the footer"):
        read_run(path)


def test_an_empty_or_missing_file_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        read_run(tmp_path / "nowhere")
    (tmp_path / "results.jsonl").write_bytes(b"")
    with pytest.raises(ReadError, match="holds no record.*run it again"):
        read_run(tmp_path)


def test_a_header_cut_off_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "results.jsonl").write_bytes(b'{"record":"header","sch')
    with pytest.raises(ReadError, match="results.jsonl:1: is not JSON"):
        read_run(tmp_path)


def test_duplicate_ids_and_wrong_totals_are_warned_of(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill")
    b.result("sysv/args/backfill")
    assert b.footer is not None
    b.footer["verdicts"] = {"pass": 3}
    run = b.run(tmp_path)
    assert any("Lines 2 and 3 have the same id" in w for w in run.warnings)
    assert "The footer counts 3 pass, the records 2: lines were lost or added." in run.warnings


def test_strict_reading_rejects_what_tolerant_reading_takes(tmp_path: Path) -> None:
    b = mixed()
    b.records[0]["colour"] = "red"
    path = b.write(tmp_path)
    assert read_run(path).complete
    with pytest.raises(ReadError, match="'colour' was unexpected"):
        read_run(path, strict=True)
