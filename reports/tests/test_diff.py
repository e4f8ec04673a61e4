from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reports.diff import Diff, compare, headline, render_diff
from reports.tests.synthetic import Builder, finding, mixed

ID = "sysv/args/backfill@tcc:O2:caller"


def _one(verdict: str | None, **more: Any) -> Builder:
    b = Builder()
    b.toolchain("tcc")
    b.result("sysv/args/anchor", "tcc:O2")
    if verdict:
        b.result("sysv/args/backfill", "tcc:O2", verdict=verdict, **more)
    return b


def _diff(tmp_path: Path, old: Builder, new: Builder) -> Diff:
    return compare(old.run(tmp_path / "old"), new.run(tmp_path / "new"))


@pytest.mark.parametrize(
    ("before", "after", "kind", "worse"),
    [
        ("pass", "fail", "failing", True),
        ("pass", "crash", "failing", True),
        ("pass", "timeout", "failing", True),
        ("pass", "error", "failing", True),
        ("pass", "unsupported", "lost", True),
        ("pass", "observed", "lost", True),
        ("pass", "known", "lost", True),
        ("pass", "fixed", "changed", False),
        ("known", "fail", "failing", True),
        ("unsupported", "fail", "failing", True),
        ("observed", "crash", "failing", True),
        ("fixed", "fail", "failing", True),
        ("fixed", "unsupported", "lost", True),
        ("fail", "pass", "fixed", False),
        ("crash", "pass", "fixed", False),
        ("known", "pass", "fixed", False),
        ("known", "fixed", "fixed", False),
        ("fail", "fixed", "fixed", False),
        ("fail", "known", "changed", False),
        ("fail", "unsupported", "changed", False),
        ("fail", "crash", "changed", True),
        ("crash", "fail", "changed", False),
        ("observed", "pass", "changed", False),
        ("unsupported", "pass", "changed", False),
        ("fixed", "pass", "changed", False),
        (None, "pass", "appeared", False),
        (None, "unsupported", "appeared", False),
        (None, "fail", "appeared", True),
        (None, "error", "appeared", True),
        ("pass", None, "vanished", True),
        ("fixed", None, "vanished", True),
        ("fail", None, "vanished", False),
        ("unsupported", None, "vanished", False),
    ],
)
def test_each_way(tmp_path: Path, before: str | None, after: str | None, kind: str, worse: bool) -> None:
    diff = _diff(tmp_path, _one(before), _one(after))
    (change,) = diff.changes
    assert (change.kind, change.worse, change.id) == (kind, worse, ID)
    assert (change.before, change.after) == (before or "", after or "")
    assert diff.exit == (1 if worse else 0) and diff.unchanged == 1
    assert ID in render_diff(diff)


def test_a_run_equals_itself(tmp_path: Path) -> None:
    diff = _diff(tmp_path, mixed(), mixed())
    assert diff.changes == [] and diff.exit == 0 and diff.notes == []
    assert (
        render_diff(diff).startswith("Nothing got worse.\n") and "42 records unchanged." not in render_diff(diff)[:30]
    )


def test_other_bytes_are_no_change_but_another_place_is(tmp_path: Path) -> None:
    old = _one("fail", findings=[finding(got="01")])
    assert _diff(tmp_path, old, _one("fail", findings=[finding(got="02")])).changes == []
    diff = _diff(tmp_path, old, _one("fail", findings=[finding(), finding(place="r8", says="r8 is wrong too")]))
    (change,) = diff.changes
    assert (change.kind, change.worse) == ("changed", True) and "r8 is wrong too" in change.detail
    assert "fail, other findings" in render_diff(diff)


def test_fewer_findings_are_no_worse(tmp_path: Path) -> None:
    diff = _diff(tmp_path, _one("fail", findings=[finding(), finding(place="r8")]), _one("fail", findings=[finding()]))
    (change,) = diff.changes
    assert (change.kind, change.worse, diff.exit) == ("changed", False, 0)
    assert "no longer: sysv.args.backfill in r8" in change.detail


def test_new_open_findings_of_a_pass_are_no_worse(tmp_path: Path) -> None:
    diff = _diff(tmp_path, _one("pass"), _one("pass", findings=[finding("sysv.class.bitfields-unnamed")]))
    assert [(c.kind, c.worse) for c in diff.changes] == [("changed", False)]


def test_a_missing_toolchain_is_told_once(tmp_path: Path) -> None:
    old, new = mixed(), mixed()
    new.records = [r for r in new.records if r["toolchain"] != "tcc" and not (r["peer"] or "").startswith("tcc")]
    for toolchain in new.header["toolchains"]:
        if toolchain["name"] == "tcc":
            toolchain["reason"] = "tcc is not installed"
    diff = _diff(tmp_path, old, new)
    assert {c.kind for c in diff.changes} == {"missing"} and diff.exit == 1
    assert [c.worse for c in diff.changes].count(True) == 3
    text = render_diff(diff)
    assert (
        "vanished because the toolchain was not judged (worse): 3\n  tcc: tcc is not installed: 1 fixed, 2 pass"
        in text
    )
    assert "with their toolchain" in headline(diff)


def test_a_toolchain_that_the_new_run_does_not_know(tmp_path: Path) -> None:
    new = Builder()
    new.result("sysv/args/anchor", "gcc-12:O2")
    diff = _diff(tmp_path, _one("pass"), new)
    assert {c.detail for c in diff.of("missing")} == {"tcc: the new run does not know of it"}


def test_counted_passes_that_shrink_are_worse(tmp_path: Path) -> None:
    old, new = _one("pass"), _one("pass")
    old.count("tcc:O2", 1000)
    new.count("tcc:O2", 999)
    diff = _diff(tmp_path, old, new)
    (change,) = diff.changes
    assert (change.kind, change.worse) == ("counted", True) and diff.exit == 1
    assert change.detail == "1\u202f000 passing before, 999 now"
    assert _diff(tmp_path, new, old).exit == 0


def test_a_pair_that_is_only_counted_now_is_fixed(tmp_path: Path) -> None:
    old, new = _one("pass"), _one("pass")
    old.result("sysv/args/anchor", "tcc:O2", "pair", "fail", peer="clang-19:O2")
    new.toolchain("clang-19")
    diff = _diff(tmp_path, old, new)
    assert [(c.kind, c.worse) for c in diff.changes] == [("vanished", False)]
    new.count("tcc:O2", 5, batch="cases")
    diff = _diff(tmp_path, old, new)
    assert [(c.kind, c.worse) for c in diff.of("fixed")] == [("fixed", False)] and diff.exit == 0


def test_an_unfinished_new_run_proves_nothing(tmp_path: Path) -> None:
    new = _one("pass")
    new.footer = None
    diff = _diff(tmp_path, _one("pass"), new)
    assert diff.changes == [] and diff.exit == 1
    assert render_diff(diff).startswith("The new run did not finish")
    assert _diff(tmp_path, new, _one("pass")).exit == 0


def test_notes_tell_what_else_changed(tmp_path: Path) -> None:
    old, new = mixed(), mixed()
    for record in (*new.header["toolchains"], *new.records):
        if record.get("toolchain", record.get("name")) == "gcc-12":
            record["version"] = "12.3.0"
    new.header["callgate"] = "0.2.0"
    new.header["machine"]["cpu"] = "Intel"
    assert _diff(tmp_path, old, new).notes == [
        "Callgate 0.1.0 made the old run, 0.2.0 the new one.",
        "gcc-12 was 12.2.0, is 12.3.0.",
        "The processor was AMD EPYC, is Intel.",
    ]


def test_worse_comes_first_and_long_lists_are_counted(tmp_path: Path) -> None:
    old, new = Builder(), Builder()
    for n in range(30):
        old.result(f"sysv/args/c{n:02}", verdict="fail" if n < 10 else "pass")
        new.result(f"sysv/args/c{n:02}", verdict="pass" if n < 10 else "fail")
    diff = _diff(tmp_path, old, new)
    assert [c.worse for c in diff.changes] == [True] * 20 + [False] * 10
    text = render_diff(diff, limit=5)
    assert text.startswith("Worse: 20 records newly failing.\n")
    assert text.index("newly failing (worse): 20") < text.index("fixed: 10")
    assert "  and 15 more" in text and "  and 5 more" in text
    assert text.count("pass -> fail") == 5


def test_control_characters_do_not_reach_the_terminal(tmp_path: Path) -> None:
    diff = _diff(tmp_path, _one("pass"), _one("crash", reason="\x1b[2J"))
    assert "\x1b" not in render_diff(diff) and "\\x1b[2J" in render_diff(diff)
