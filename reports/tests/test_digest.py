from __future__ import annotations

from pathlib import Path

import pytest

from reports.digest import headline, matrix, pair_grid
from reports.groups import blocks, deviations, unsupported
from reports.tests.synthetic import Builder, finding, mixed
from reports.verdicts import ORDER, worst


def test_the_headline_counts_configurations_that_break_a_must_rule(tmp_path: Path) -> None:
    b = Builder()
    for config in ("gcc-12:O0", "gcc-12:O2", "tcc:O0"):
        b.result("sysv/args/backfill", config)
    assert headline(b.run(tmp_path)).sentence == "All 3 toolchain configurations keep every must rule that was judged"
    assert headline(b.run(tmp_path)).tone == "good"
    b.result("sysv/args/other", "tcc:O0", "callee", "fail")
    b.result("sysv/args/third", "tcc:O0", "callee", "fail")
    head = headline(b.run(tmp_path))
    assert head.sentence == "1 of 3 toolchain configurations breaks a must rule" and head.tone == "bad"


def test_a_pair_does_not_accuse_its_caller(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill", "gcc-12:O2")
    b.result("sysv/args/backfill", "tcc:O2", "callee", "fail")
    b.result("sysv/args/backfill", "gcc-12:O2", "pair", "fail", peer="tcc:O2")
    assert headline(b.run(tmp_path)).sentence == "1 of 2 toolchain configurations breaks a must rule"


def test_a_pair_whose_sides_pass_alone_is_told(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill", "gcc-12:O2")
    b.result("sysv/args/backfill", "gcc-12:O2", "pair", "fail", peer="tcc:O2")
    head = headline(b.run(tmp_path))
    assert head.sentence == "1 pair of callers and callees disagrees" and head.tone == "bad"


@pytest.mark.parametrize(
    ("verdict", "words", "tone"),
    [
        ("crash", "1 test crashed or timed out", "bad"),
        ("timeout", "1 test crashed or timed out", "bad"),
        ("error", "1 test could not be judged", "bad"),
        ("fixed", "1 known deviation is gone", "bad"),
        ("known", "1 test deviates as known", "good"),
        ("observed", "keeps every must rule", "good"),
        ("unsupported", "Nothing was judged", "nothing"),
    ],
)
def test_the_headline_tells_every_other_verdict(tmp_path: Path, verdict: str, words: str, tone: str) -> None:
    b = Builder()
    b.result("sysv/args/backfill", verdict=verdict)
    head = headline(b.run(tmp_path))
    assert words in head.sentence and head.tone == tone


def test_an_unfinished_run_is_never_good(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill")
    b.footer = None
    head = headline(b.run(tmp_path))
    assert head.tone == "nothing"
    assert head.sentence == "So far, the one toolchain configuration keeps every must rule that was judged"


def test_a_strict_de_facto_failure_is_not_called_a_must(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/narrow", verdict="fail", rule="sysv.args.narrow-extension")
    assert headline(b.run(tmp_path)).sentence == "1 of 1 toolchain configuration breaks a rule that is not a must"


def test_worst_follows_the_order() -> None:
    assert worst([]) == ""
    for i, verdict in enumerate(ORDER):
        assert worst(reversed(ORDER[i:])) == verdict


def test_matrix_cells_aggregate_options_and_roles(tmp_path: Path) -> None:
    table = matrix(mixed().run(tmp_path))
    assert table.columns == ["gcc-12", "clang-19", "tcc"]
    row = next(r for r in table.rows() if r.rule == "sysv.args.backfill")
    assert row.cells["gcc-12"].counts == {"pass": 4}
    assert row.cells["tcc"].counts == {"fail": 2, "known": 2} and row.cells["tcc"].verdict == "fail"
    assert row.cells["clang-19"].pairs == {}
    assert row.cells["gcc-12"].pairs == {"fail": 1} and row.cells["tcc"].pairs == {"fail": 1}


def test_matrix_puts_bad_rows_and_groups_first_and_counts_last(tmp_path: Path) -> None:
    table = matrix(mixed().run(tmp_path))
    assert list(table.groups) == ["sysv.args", "sysv.return", "sysv.class", "sysv.preserve", "counted"]
    assert [r.rule for r in table.groups["sysv.args"]] == [
        "sysv.args.backfill",
        "sysv.args.integer-order",
        "sysv.args.narrow-extension",
    ]
    assert table.groups["counted"][0].cells["gcc-12"].counts == {"pass": 100}


def test_a_finding_under_another_rule_shows_in_that_rules_row(tmp_path: Path) -> None:
    b = Builder()
    other = finding("sysv.preserve.rbx", place="rbx")
    open_rule = finding("sysv.class.bitfields-unnamed", place="xmm0")
    b.result("sysv/args/backfill", verdict="fail", findings=[finding(), other, open_rule])
    rows = {r.rule: r for r in matrix(b.run(tmp_path)).rows()}
    assert rows["sysv.preserve.rbx"].verdict == "fail"
    assert rows["sysv.class.bitfields-unnamed"].verdict == "observed"


def test_pair_grid_holds_records_and_counts(tmp_path: Path) -> None:
    grid = pair_grid(mixed().run(tmp_path))
    assert grid["gcc-12", "tcc"] == {"fail": 1}
    assert grid["gcc-12", "clang-19"] == {"error": 1, "pass": 2000}


def test_identical_records_over_options_and_shapes_become_one_block(tmp_path: Path) -> None:
    b = Builder()
    for options in ("O0", "O1", "O2"):
        b.result(
            "sysv/args/backfill", f"tcc:{options}", verdict="fail", findings=[finding(), finding(shape="pressure")]
        )
    b.result("sysv/args/backfill", "tcc:O3", verdict="fail", findings=[finding(got="00 00")])
    b.result("sysv/args/backfill", "tcc:O0", "callee", "fail")
    found = blocks(b.run(tmp_path))
    assert [(x.role, x.options) for x in found] == [
        ("callee", ["O0"]),
        ("caller", ["O0", "O1", "O2"]),
        ("caller", ["O3"]),
    ]
    assert len(found[1].findings) == 1
    assert found[1].findings[0].shapes == ["plain polite", "pressure polite"]


def test_a_pass_with_findings_is_shown_and_without_is_not(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill")
    b.result(
        "sysv/class/unnamed", rule="sysv.class.bitfields-unnamed", findings=[finding("sysv.class.bitfields-unnamed")]
    )
    assert [x.case for x in blocks(b.run(tmp_path))] == ["sysv/class/unnamed"]


def test_deviations_gather_cases_and_options_of_one_rule(tmp_path: Path) -> None:
    b = Builder()
    for case in ("sysv/args/one", "sysv/args/two"):
        for options in ("O0", "O2"):
            b.result(case, f"tcc:{options}", verdict="fail")
    (line,) = deviations(b.run(tmp_path))
    assert (line.toolchain, line.rule, len(line.records)) == ("tcc", "sysv.args.backfill", 4)
    assert line.cases == ["sysv/args/one", "sysv/args/two"] and line.configs == ["tcc:O0", "tcc:O2"]


def test_pairs_are_gathered_under_the_side_that_fails_alone(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill", "tcc:O0", "callee", "fail")
    for config in ("gcc-12:O0", "clang-19:O0"):
        b.result("sysv/args/backfill", config, "pair", "fail", peer="tcc:O0")
    b.result("sysv/args/backfill", "gcc-12:O0", "pair", "error", peer="clang-19:O0")
    lines = [(d.toolchain, len(d.records)) for d in deviations(b.run(tmp_path))]
    assert lines == [("tcc", 1), ("pairs with tcc", 2), ("gcc-12 → clang-19", 1)]


def test_unsupported_is_counted_by_reason(tmp_path: Path) -> None:
    b = Builder()
    for config in ("tcc:O0", "tcc:O2", "pcc:O2"):
        b.result("sysv/args/backfill", config, verdict="unsupported")
    b.result("sysv/args/other", verdict="unsupported", reason="no AVX here")
    b.count("tcc:O0", 9, verdict="unsupported")
    found = [(u.reason, u.count, sorted(u.toolchains)) for u in unsupported(b.run(tmp_path))]
    assert found == [
        ("counted in batch random:seed=1", 9, ["tcc"]),
        ("the compiler has no __int128", 3, ["pcc", "tcc"]),
        ("no AVX here", 1, ["gcc-12"]),
    ]


def test_pairs_that_pass_leave_no_mark_in_the_matrix(tmp_path: Path) -> None:
    b = Builder()
    for verdict in ("pass", "unsupported"):
        b.result("sysv/args/backfill", f"gcc-12:{verdict}", "pair", verdict, peer="tcc:O0")
    assert list(matrix(b.run(tmp_path)).rows()) == []


def test_counted_batches_stand_last_even_when_they_are_bad(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill")
    b.count("gcc-12:O2", 3, role="caller", peer=None, verdict="fail")
    assert list(matrix(b.run(tmp_path)).groups) == ["sysv.args", "counted"]
