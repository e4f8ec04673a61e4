from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reports.read import read_run
from reports.records import SCHEMA
from reports.summary import summarise
from reports.tests.synthetic import Builder, finding, mixed
from reports.validate import load_schema, record_error, summary_error
from reports.verdicts import ORDER


@pytest.mark.parametrize("name", ["results", "summary"])
def test_the_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(load_schema(name))


def test_the_schema_knows_the_same_verdicts_and_version_as_the_code() -> None:
    schema = load_schema("results")
    assert set(schema["$defs"]["verdict"]["enum"]) == set(ORDER)
    assert schema["$defs"]["header"]["properties"]["schema"]["const"] == SCHEMA


def test_every_record_of_a_run_fits() -> None:
    kinds = set()
    whole = Draft202012Validator(load_schema("results"))
    for line in mixed().lines():
        kinds.add(line["record"])
        assert record_error(line) == ""
        assert whole.is_valid(line)
    assert kinds == {"header", "result", "count", "footer"}


def _result(**more: Any) -> dict[str, Any]:
    return Builder().result("sysv/args/backfill", **more)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"verdict": "ok"}, "verdict: 'ok'"),
        ({"role": "callr"}, "role: 'callr'"),
        ({"phase": "think"}, "phase: 'think'"),
        ({"id": ""}, "id: ''"),
        ({"peer": 3}, "peer: 3"),
        ({"role": "pair", "peer": None}, "peer: None"),
        ({"seconds": -1}, "seconds: -1"),
        ({"verdict": "unsupported", "reason": ""}, "reason: ''"),
        ({"verdict": "crash", "reason": ""}, "reason: ''"),
        ({"verdict": "fail", "findings": []}, "findings: []"),
        ({"verdict": "known", "findings": []}, "findings: []"),
        ({"extra": 1}, "'extra' was unexpected"),
        ({"findings": [finding(level="should")]}, "findings[0].level: 'should'"),
        ({"findings": [finding(place="")]}, "findings[0].place: ''"),
        ({"findings": [finding(shpae="plain")]}, "'shpae' was unexpected"),
    ],
)
def test_a_bad_result_is_refused(change: dict[str, Any], words: str) -> None:
    assert record_error(_result()) == ""
    assert words in record_error(_result() | change)


@pytest.mark.parametrize("field", list(_result()))
def test_every_field_of_a_result_is_required(field: str) -> None:
    record = _result()
    del record[field]
    assert record_error(record) != ""


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), 2),
        (("started",), "yesterday"),
        (("command",), "run"),
        (("toolchains", 0, "reason"), None),
        (("rules", "sysv.args.backfill", "level"), "maybe"),
        (("cases", "sysv/args/backfill", "explain"), {}),
        (("cases", "sysv/args/backfill", "explain", 0, "arguments", 0, "places", 0, "at"), ""),
        (("cases", "sysv/args/backfill", "explain", 0, "al"), "1"),
    ],
)
def test_a_bad_header_is_refused(path: tuple[Any, ...], value: object) -> None:
    header = json.loads(json.dumps(mixed().header))
    assert record_error(header) == ""
    target = header
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    assert record_error(header) != ""


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("verdicts", {"good": 1}),
        ("calls", -1),
        ("exercised", {"rbx": [1]}),
        ("exit", 4),
        ("seconds", {}),
        ("complete", 1),
    ],
)
def test_a_bad_footer_is_refused(field: str, value: object) -> None:
    footer = mixed().lines()[-1]
    assert footer["record"] == "footer" and record_error(footer) == ""
    assert record_error(footer | {field: value}) != ""


def test_a_bad_count_is_refused() -> None:
    count = next(r for r in mixed().records if r["record"] == "count")
    assert record_error(count) == ""
    for change in ({"count": -1}, {"batch": ""}, {"verdict": "good"}, {"more": 1}):
        assert record_error(count | change) != ""


def test_other_kinds_are_refused() -> None:
    assert "none of header" in record_error({"record": "note"})
    assert "object" in record_error([1])


def test_summaries_fit_their_schema(tmp_path: Path) -> None:
    b = mixed()
    summary = summarise(b.run(tmp_path))
    assert summary_error(summary) == ""
    b.footer = None
    assert summary_error(summarise(read_run(b.write(tmp_path)))) == ""
    assert summary_error(summary | {"verdicts": {"good": 1}}) != ""
    assert summary_error({k: v for k, v in summary.items() if k != "calls"}) != ""
