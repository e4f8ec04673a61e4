from __future__ import annotations

import json
from pathlib import Path

import reports
from reports.summary import summarise
from reports.tests.synthetic import Builder, mixed


def test_counting(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill", "gcc-12:O2", "caller")
    b.result("sysv/args/backfill", "gcc-12:O2", "callee", "fail")
    b.result("sysv/args/backfill", "gcc-12:O0", "caller", "unsupported")
    b.count("gcc-12:O2", 1000)
    b.count("gcc-12:O2", 7, rule="sysv.args.integer-order")
    summary = summarise(b.run(tmp_path))
    assert summary["verdicts"] == {"fail": 1, "pass": 1008, "unsupported": 1}
    assert summary["by_toolchain"] == {"gcc-12:O0": {"unsupported": 1}, "gcc-12:O2": {"fail": 1, "pass": 1008}}
    assert summary["by_rule"] == {
        "sysv.args.backfill": {"fail": 1, "pass": 1, "unsupported": 1},
        "sysv.args.integer-order": {"pass": 7},
    }
    assert summary["complete"] is True and summary["calls"] == 123456
    assert summary["exercised"] == {"rbx": [90, 120], "r12": [120, 120]}
    assert summary["seconds"] == {"wall": 12.5, "cpu": 20.25, "toolchains": 18.0}


def test_an_unfinished_run_claims_nothing(tmp_path: Path) -> None:
    b = mixed()
    b.footer = None
    summary = summarise(b.run(tmp_path))
    assert summary["complete"] is False and summary["calls"] is None and summary["exit"] is None
    assert summary["verdicts"]["fail"] == 3


def test_the_reports_are_written_beside_the_results(tmp_path: Path) -> None:
    mixed().write(tmp_path)
    run = reports.write_reports(tmp_path)
    assert run.complete
    assert sorted(p.name for p in tmp_path.iterdir()) == ["index.html", "junit.xml", "results.jsonl", "summary.json"]
    assert json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))["exit"] == 1


def test_unknown_formats_are_refused(tmp_path: Path) -> None:
    run = mixed().run(tmp_path)
    for name in reports.FORMATS:
        assert reports.render(run, name).endswith("\n")
    try:
        reports.render(run, "pdf")
    except ValueError as error:
        assert "pdf" in str(error) and "html" in str(error)
    else:
        raise AssertionError("pdf was rendered")
