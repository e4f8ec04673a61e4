from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from reports.sarif import FINGERPRINT, render_sarif, sarif
from reports.tests.synthetic import Builder, finding, mixed


def _run(b: Builder, path: Path) -> dict[str, Any]:
    document = json.loads(render_sarif(b.run(path)))
    assert document["version"] == "2.1.0" and document["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = document["runs"]
    assert isinstance(run, dict)
    return run


def test_must_findings_become_results(tmp_path: Path) -> None:
    run = _run(mixed(), tmp_path)
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    fail = next(
        r for r in run["results"] if r["properties"]["toolchain"] == "tcc" and r["properties"]["role"] == "caller"
    )
    assert fail["ruleId"] == "sysv.args.backfill" and fail["level"] == "error"
    assert fail["properties"]["options"] == ["O0", "O1"] and fail["properties"]["got"] == "a1 a2 a3 a4 a5 a6 a7 a8"
    assert fail["message"]["text"].startswith("tcc as caller (sysv): r9 holds")
    location = fail["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "cases/sysv/args/backfill.c", "uriBaseId": "%SRCROOT%"}


def test_rule_metadata(tmp_path: Path) -> None:
    rules = {r["id"]: r for r in _run(mixed(), tmp_path)["tool"]["driver"]["rules"]}
    rule = rules["sysv.args.backfill"]
    assert rule["properties"] == {"level": "must", "source": "psABI 3.2.3", "tags": ["abi", "sysv.args"]}
    assert rule["fullDescription"]["text"].startswith("Registers left over")
    assert "Source: psABI 3.2.3." in rule["help"]["text"]


def test_open_rules_are_left_out(tmp_path: Path) -> None:
    ids = {r["ruleId"] for r in _run(mixed(), tmp_path)["results"]}
    assert ids == {"sysv.args.backfill", "sysv.return.integer"}


def test_a_strict_failure_of_an_open_rule_is_left_out(tmp_path: Path) -> None:
    b = Builder()
    narrow = finding("sysv.args.narrow-extension", place="rdi")
    b.result("sysv/args/narrow", "tcc:O0", verdict="fail", findings=[narrow, finding()])
    assert [r["ruleId"] for r in _run(b, tmp_path)["results"]] == ["sysv.args.backfill"]


def test_a_known_and_a_new_deviation_in_one_place_stay_apart(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill", "tcc:O0", verdict="known", findings=[finding(known="tcc-bug-7")])
    b.result("sysv/args/backfill", "tcc:O2", verdict="fail")
    results = _run(b, tmp_path)["results"]
    assert sorted(("suppressions" in r, *r["properties"]["options"]) for r in results) == [(False, "O2"), (True, "O0")]


def test_known_findings_are_suppressed(tmp_path: Path) -> None:
    suppressed = [r for r in _run(mixed(), tmp_path)["results"] if "suppressions" in r]
    assert [r["suppressions"] for r in suppressed] == [[{"kind": "external", "justification": "tcc-bug-7"}]]


def test_crashes_errors_and_warnings_are_notifications(tmp_path: Path) -> None:
    b = mixed()
    b.footer = None
    (invocation,) = _run(b, tmp_path)["invocations"]
    texts = [n["message"]["text"] for n in invocation["toolExecutionNotifications"]]
    assert any(t.startswith("error: sysv/args/integer-order@gcc-12") for t in texts)
    assert any(t.startswith("crash: ") for t in texts) and any("did not finish" in t for t in texts)
    assert invocation["executionSuccessful"] is False and "exitCode" not in invocation


def test_fingerprints_survive_versions_bytes_and_options(tmp_path: Path) -> None:
    def marks(options: str, **more: Any) -> set[str]:
        b = Builder()
        b.toolchain("tcc", more.pop("version", "1"))
        b.result("sysv/args/backfill", f"tcc:{options}", verdict="fail", findings=[finding(**more)])
        return {r["partialFingerprints"][FINGERPRINT] for r in _run(b, tmp_path)["results"]}

    first = marks("O0")
    assert first == marks("O2", version="2", got="00", says="other words", shape="pressure")
    assert first != marks("O0", place="r8") and first != marks("O0", argument="f")
    assert first != marks("O0", rule="sysv.args.integer-order")


def test_fingerprints_are_unique_in_a_run(tmp_path: Path) -> None:
    marks = [r["partialFingerprints"][FINGERPRINT] for r in _run(mixed(), tmp_path)["results"]]
    assert len(marks) == len(set(marks)) == 5


def test_order_does_not_depend_on_the_records(tmp_path: Path) -> None:
    b = mixed()
    first = [r["partialFingerprints"] for r in sarif(b.run(tmp_path))["runs"][0]["results"]]
    b.records.reverse()
    assert [r["partialFingerprints"] for r in sarif(b.run(tmp_path))["runs"][0]["results"]] == first
