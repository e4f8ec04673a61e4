from __future__ import annotations

from pathlib import Path

from reports.disputed import MODEL, DisputedRule, Follower, counts, disputed, who
from reports.markdown import render_markdown
from reports.records import Run
from reports.terminal import render_terminal
from reports.tests.synthetic import UNNAMED, Builder, finding

RULE = "sysv.class.bitfields-unnamed"
CASE = "sysv/class/unnamed"


def builder() -> Builder:
    """A case of an open rule, on which gcc-12 follows the model and clang-19 the other reading."""
    b = Builder()
    b.case(CASE, RULE)
    b.tells_apart(CASE, ("s", "xmm0", "rdi"), ("t", "xmm1", "xmm0"))
    for role in ("layout", "caller", "callee"):
        b.result(CASE, "gcc-12:O0", role)
        other = role != "layout"
        b.result(
            CASE, "clang-19:O0", role, "observed" if other else "pass",
            findings=[finding(RULE)] if other else [], readings=[UNNAMED] if other else [], reason="",
        )  # fmt: skip
    return b


def rule(run: Run, name: str = RULE) -> DisputedRule:
    return next(r for r in disputed(run) if r.rule == name)


def followers(found: DisputedRule) -> dict[str, list[str]]:
    (question,) = found.questions
    (case,) = question.cases
    return {name: sorted(f"{f.config} {f.role}" for f in case.followers.get(name, ())) for name in question.answers}


def test_who_follows_which_reading(tmp_path: Path) -> None:
    found = rule(builder().run(tmp_path))
    assert found.exercised and found.differs and found.level == "unspecified"
    assert followers(found) == {
        MODEL: ["gcc-12:O0 callee", "gcc-12:O0 caller"],  # the layout role cannot tell these readings apart
        UNNAMED: ["clang-19:O0 callee", "clang-19:O0 caller"],
    }
    (question,) = found.questions
    assert question.answers == {
        MODEL: "takes unnamed bit-fields for padding",
        UNNAMED: "lets unnamed bit-fields classify as INTEGER",
    }
    assert question.cases[0].places == {
        MODEL: [("s", "xmm0"), ("t", "xmm1")],
        UNNAMED: [("s", "rdi"), ("t", "xmm0")],
    }


def test_one_reading_is_no_disagreement(tmp_path: Path) -> None:
    b = Builder()
    b.case(CASE, RULE)
    b.tells_apart(CASE, ("s", "xmm0", "rdi"))
    for config in ("gcc-12:O0", "clang-19:O0"):
        b.result(CASE, config, "caller", "observed", findings=[finding(RULE)], readings=[UNNAMED], reason="")
    found = rule(b.run(tmp_path))
    assert found.exercised and not found.differs and list(followers(found)) == [MODEL, UNNAMED]
    assert followers(found)[MODEL] == []


def test_what_no_reading_explains_is_named_by_its_findings(tmp_path: Path) -> None:
    b = builder()
    found_here = [finding(RULE, place="rsi", says="holds junk"), finding(RULE, place="rdi", says="`s` is nowhere in rdi")]
    b.result(CASE, "tcc:O0", "caller", "observed", findings=found_here, reason="")
    found = rule(b.run(tmp_path))
    assert followers(found)["rsi: holds junk; `s` is nowhere in rdi"] == ["tcc:O0 caller"]


def test_a_record_that_tells_nothing_of_the_rule_follows_nothing(tmp_path: Path) -> None:
    b = builder()
    b.result(CASE, "tcc:O0", "caller", "fail", rule=RULE, findings=[finding("sysv.args.backfill")])
    b.result(CASE, "tcc:O0", "callee", "unsupported")
    b.result(CASE, "gcc-12:O0", "pair", "observed", peer="clang-19:O0", findings=[finding(RULE)])
    found = rule(b.run(tmp_path))
    assert not any("tcc" in config for who in followers(found).values() for config in who)


def test_a_known_deviation_of_another_rule_leaves_the_model_s_reading(tmp_path: Path) -> None:
    b = builder()
    b.result(CASE, "tcc:O0", "caller", "known", rule=RULE, findings=[finding("sysv.args.backfill", known="bug 7")])
    assert "tcc:O0 caller" in followers(rule(b.run(tmp_path)))[MODEL]


def test_a_case_of_another_rule_counts_where_it_tells_the_readings_apart(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill")
    assert not rule(b.run(tmp_path / "without")).exercised
    b.tells_apart("sysv/args/backfill", ("p", "stack+8", "rdi"))
    assert followers(rule(b.run(tmp_path / "with")))[MODEL] == ["gcc-12:O2 caller"]


def test_a_toolchain_that_is_of_two_minds_is_counted_by_cases(tmp_path: Path) -> None:
    b = builder()
    b.case("sysv/class/second", RULE)
    b.tells_apart("sysv/class/second", ("s", "xmm0", "rdi"))
    for config in ("gcc-12:O0", "clang-19:O0"):
        b.result("sysv/class/second", config, "caller")
    (question,) = rule(b.run(tmp_path)).questions
    assert question.followers(MODEL) == [("clang-19", 1, 2), ("gcc-12", 2, 2)]
    assert question.followers(UNNAMED) == [("clang-19", 1, 2)]
    assert [(c.case, c.differs) for c in question.cases] == [("sysv/class/second", False), (CASE, True)]


def test_random_signatures_are_counted(tmp_path: Path) -> None:
    b = builder()
    for n in range(3):
        b.result(
            f"random/1/{n}", "clang-19:O2", "callee", "observed", rule=RULE, findings=[finding(RULE)],
            readings=[UNNAMED], reason="",
        )  # fmt: skip
    run = b.run(tmp_path)
    assert rule(run).random == {UNNAMED: ({"clang-19:O2": 3}, "random/1/0@clang-19:O2:callee")}
    assert "toolchains differ on 1 (sysv.class.bitfields-unnamed); random signatures show other readings of 1;" in counts(run)


def test_random_signatures_that_no_reading_explains_are_one_line(tmp_path: Path) -> None:
    b = Builder()
    for n in range(4):
        found = [finding(RULE, says=f"it is {n}")]
        b.result(f"random/1/{n}", "tcc:O0", "callee", "observed", rule=RULE, findings=found, reason="")
    assert list(rule(b.run(tmp_path)).random.values()) == [({"tcc:O0": 4}, "random/1/0@tcc:O0:callee")]


def test_random_signatures_alone_tell_nothing_of_differences(tmp_path: Path) -> None:
    b = Builder()
    b.result("random/1/0", "clang-19:O2", "callee", "observed", rule=RULE, findings=[finding(RULE)], reason="")
    says = "random signatures show other readings of 1; 1 more was not exercised"
    assert counts(b.run(tmp_path)) == says


def test_why_a_rule_was_not_exercised(tmp_path: Path) -> None:
    b = Builder()
    b.case(CASE, RULE)
    b.result(CASE, "tcc:O0", "caller", "unsupported")
    run = b.run(tmp_path)
    assert rule(run).why == "its cases are unsupported: the compiler has no __int128"
    assert rule(run, "sysv.args.narrow-extension").why == "no case of it was part of this run"
    assert [r.exercised for r in disputed(run)] == [False, False] and counts(run) == ""


def test_the_count_in_the_summaries(tmp_path: Path) -> None:
    run = builder().run(tmp_path)
    says = "of 1 open rule that was exercised, toolchains differ on 1 (sysv.class.bitfields-unnamed)"
    says += "; 1 more was not exercised"
    assert counts(run) == says
    assert f"Disagreements: {says}.\n" in render_terminal(run)
    assert f"Disagreements: {says}: see index.html." in render_markdown(run)
    empty = Builder()
    empty.result("sysv/args/backfill")
    assert "Disagreements" not in render_terminal(empty.run(tmp_path / "2")) + render_markdown(empty.run(tmp_path / "2"))


def test_toolchains_are_named_with_what_sets_them_apart() -> None:
    a, b, c = Follower("gcc-12:O0", "caller"), Follower("gcc-12:O2", "caller"), Follower("gcc-12:O2", "callee")
    tcc = Follower("tcc:O0", "caller")
    assert who([a, b, tcc], [a, b, tcc]) == [("gcc-12", ""), ("tcc", "")]
    assert who([a], [a, b]) == [("gcc-12", "O0")]
    assert who([b], [b, c]) == [("gcc-12", "as caller")]
    assert who([a], [a, c]) == [("gcc-12", "O0 as caller")]
    assert who([a, c], [a, b, c]) == [("gcc-12", "O0, O2 as callee")]
