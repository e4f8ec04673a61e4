"""From what the judge saw to records: verdicts by level, what a pass is worth, whose fault a pair's failure is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from callgate import rules
from callgate.cases import Signature
from callgate.execute import Judged, Trouble
from callgate.known import Known
from callgate.paths import TOOLCHAINS
from callgate.plan import Chunk, Config, Entry
from callgate.records import Judgement, Record, finish_case, of_chunk, of_pairs, repeat_command
from callgate.session import _one_per_role
from callgate.toolchains import Toolchain
from reports.validate import record_error

SIGNATURE = Signature("long f(long a);", None, frozenset(), (("layout", "plain"), ("callee", "plain"), ("caller", "plain")))
CASE = "sysv/args/one"
MUST, DE_FACTO, UNSPECIFIED = (
    next(r.id for r in rules.catalogue().values() if r.level == level and r.id.startswith("sysv."))
    for level in ("must", "de-facto", "unspecified")
)  # fmt: skip


def finding(
    rule: str, *, place: str = "rdi", deviations: list[str] | None = None, predicted: list[int] | None = None,
    readings: list[str] | None = None,
) -> dict[str, Any]:
    """As callgate-core judge writes one."""
    return {
        "rule": rule, "place": place, "argument": "a", "wanted": "01", "got": "02", "origin": "", "says": "it is wrong",
        "shape": "plain", "mode": "polite", "deviations": deviations or [], "predicted": predicted or [],
        "readings": readings or [],
    }  # fmt: skip


def line(
    verdict: str, findings: list[dict[str, Any]] | None = None, *, role: str = "callee", signature: int = 0, **more: Any
) -> dict[str, Any]:
    return {"signature": signature, "role": role, "verdict": verdict, "findings": findings or [], **more}


def config(name: str = "gcc-12", level: str = "O2") -> Config:
    return Config(Toolchain(name, Path("/t.toml"), version="12.2.0", tool=(name,)), level)


CHUNK = Chunk("c", "base", True, (Entry(0, CASE, SIGNATURE), Entry(1, CASE, SIGNATURE), Entry(2, "sysv/args/two", SIGNATURE)))


def judged(lines: list[dict[str, Any]], missing: dict[int, Trouble] | None = None) -> Judged:
    return Judged(CHUNK, config(), lines=lines, missing=missing or {})


def records_of(
    lines: list[dict[str, Any]], missing: dict[int, Trouble] | None = None, *, rule: str = MUST, strict: bool = False
) -> list[Record]:
    judgement = Judgement(rules.catalogue(), Known(), strict)
    made = of_chunk(judged(lines, missing), judgement)
    finish_case(made, rule, judgement)
    for record in made:
        assert record_error(record) == ""
    return made


@pytest.mark.parametrize(
    "broken, strict, verdict",
    [
        ([MUST], False, "fail"),
        ([DE_FACTO], False, "observed"),
        ([DE_FACTO], True, "fail"),
        ([UNSPECIFIED], False, "observed"),
        ([UNSPECIFIED], True, "observed"),
        ([UNSPECIFIED, DE_FACTO, MUST], False, "fail"),
        (["sysv.no.such-rule"], False, "fail"),  # what nobody rated is taken seriously
    ],
)
def test_verdict_by_level(broken: list[str], strict: bool, verdict: str) -> None:
    (record,) = records_of([line("fail", [finding(rule) for rule in broken])], strict=strict)
    assert record["verdict"] == verdict
    assert [f["rule"] for f in record["findings"]] == broken
    assert record["id"] == f"{CASE}@gcc-12:O2:callee"


@pytest.mark.parametrize(
    "written, role, rule, verdict",
    [
        ([], "callee", "sysv.preserve.rbx", "observed"),
        (["r12"], "callee", "sysv.preserve.rbx", "observed"),
        (["rbx"], "callee", "sysv.preserve.rbx", "pass"),
        ([], "layout", "sysv.preserve.rbx", "pass"),
        ([], "callee", MUST, "pass"),
    ],
)
def test_a_pass_that_proves_nothing_is_observed(written: list[str], role: str, rule: str, verdict: str) -> None:
    (record,) = records_of([line("pass", role=role, exercised=written)], rule=rule)
    assert record["verdict"] == verdict
    assert record["reason"] == ("rbx not exercised: no instruction of the subject writes it" if verdict == "observed" else "")


def test_one_subject_that_writes_the_register_is_enough() -> None:
    lines = [line("pass", exercised=[]), line("pass", exercised=["rbx"])]
    assert [r["verdict"] for r in records_of(lines, rule="sysv.preserve.rbx")] == ["pass"]


def test_a_failure_stays_one_where_the_register_is_not_written() -> None:
    lines = [line("fail", [finding("sysv.preserve.rbx", place="rbx")], exercised=[])]
    assert [r["verdict"] for r in records_of(lines, rule="sysv.preserve.rbx")] == ["fail"]


CALLS = {
    "pass": line("pass"),
    "observed": line("fail", [finding(UNSPECIFIED)]),
    "fail": line("fail", [finding(MUST)]),
    "timeout": line("timeout", reason="did not return"),
    "crash": line("crash", reason="SIGSEGV at 0"),
}


@pytest.mark.parametrize("better", CALLS)
@pytest.mark.parametrize("worse", CALLS)
def test_the_worst_of_several_calls_stands(better: str, worse: str) -> None:
    order = list(CALLS)
    if order.index(better) > order.index(worse):
        better, worse = worse, better
    both = [CALLS[better], {**CALLS[worse], "signature": 1}]
    for lines in (both, both[::-1]):
        (record,) = records_of(lines)
        assert record["verdict"] == worse
        assert record["reason"] == CALLS[worse].get("reason", "")
        assert record["phase"] == ("run" if worse in ("crash", "timeout") else "judge")
        assert len(record["findings"]) == sum(len(entry["findings"]) for entry in lines)


def test_calls_in_several_chunks_make_one_record() -> None:
    judgement = Judgement(rules.catalogue(), Known())
    first = of_chunk(judged([line("pass", exercised=["rbx"]), line("pass", role="caller")]), judgement)
    second = of_chunk(judged([line("fail", [finding(MUST)], signature=1)]), judgement)
    merged = {r["role"]: r for r in _one_per_role([*first, *second])}
    assert {role: r["verdict"] for role, r in merged.items()} == {"callee": "fail", "caller": "pass"}
    assert len(merged["callee"]["findings"]) == 1 and merged["callee"]["_exercised"] == {"rbx"}
    assert first[0]["verdict"] == "pass" and first[0]["findings"] == [], "what was merged is left as it was"


def test_what_has_no_subject_has_a_record_for_each_role() -> None:
    made = records_of([line("pass", signature=2)], {0: Trouble("unsupported", "compile", "gcc-12 has no __bf16")})
    told = {(r["case"], r["role"]): (r["verdict"], r["reason"]) for r in made}
    assert told == {
        ("sysv/args/two", "callee"): ("pass", ""),
        **{(CASE, role): ("unsupported", "gcc-12 has no __bf16") for role in ("layout", "caller", "callee")},
    }


def test_an_executable_that_vanished_is_told_as_a_compile_error() -> None:
    made = records_of([], {0: Trouble("error", "tool", "cannot run cc: gone")})
    assert {r["phase"] for r in made} == {"compile"}


# ---- pairs


def pair(verdict: str, sides: dict[tuple[str, int, str], str], displaced: tuple[bool, bool] = (False, False)) -> Record:
    seen = line(verdict, [finding(MUST)] if verdict == "fail" else [], library=0, peer=1, reason="", displaced=displaced)
    configs = [config("gcc-12"), config("clang-19")]
    (record,) = of_pairs([seen], CHUNK, configs, sides, {CASE: MUST}, Judgement(rules.catalogue(), Known()))
    assert record_error(record) == ""
    return record


@pytest.mark.parametrize(
    "sides, verdict, blamed",
    [
        ({}, "error", "a hole in the suite"),
        ({("gcc-12:O2", 0, "caller"): "fail"}, "fail", "gcc-12:O2 as caller is fail alone"),
        ({("clang-19:O2", 0, "callee"): "fail"}, "fail", "clang-19:O2 as callee is fail alone"),
        ({("clang-19:O2", 0, "layout"): "known"}, "known", "clang-19:O2 as layout is known alone"),
        ({("gcc-12:O2", 0, "caller"): "known", ("clang-19:O2", 0, "callee"): "fail"}, "fail", "clang-19:O2 as callee is fail"),
        ({("gcc-12:O2", 0, "caller"): "observed"}, "observed", "gcc-12:O2 as caller is observed alone"),
        ({("clang-19:O2", 0, "callee"): "crash"}, "fail", "clang-19:O2 as callee is crash alone"),
        # Of no concern: the other role, another signature, another level.
        ({("gcc-12:O2", 0, "callee"): "fail"}, "error", "a hole in the suite"),
        ({("gcc-12:O2", 1, "caller"): "fail"}, "error", "a hole in the suite"),
        ({("gcc-12:O0", 0, "caller"): "fail"}, "error", "a hole in the suite"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("together", ["fail", "crash"])
def test_whose_fault_a_pair_is(together: str, sides: dict[tuple[str, int, str], str], verdict: str, blamed: str) -> None:
    record = pair(together, sides)
    assert record["verdict"] == verdict and blamed in record["reason"]
    assert record["id"] == f"{CASE}@gcc-12:O2:pair=clang-19:O2" and record["peer"] == "clang-19:O2"
    assert record["rule"] == MUST


@pytest.mark.parametrize(
    "displaced, who", [((True, False), "gcc-12:O2 as caller is"), ((False, True), "clang-19:O2 as callee is"),
                       ((True, True), "gcc-12:O2 as caller and clang-19:O2 as callee is")],
)  # fmt: skip
def test_a_side_that_is_known_may_pass_alone_by_chance(displaced: tuple[bool, bool], who: str) -> None:
    record = pair("fail", {}, displaced)
    assert record["verdict"] == "known" and record["reason"].startswith(who) and record["reason"].endswith("by chance")
    assert pair("crash", {}, displaced)["verdict"] == "error"
    assert pair("fail", {("gcc-12:O2", 0, "caller"): "fail"}, displaced)["verdict"] == "fail"


def test_readings_of_open_rules_are_noted_once() -> None:
    followed = [finding(UNSPECIFIED, readings=["a/x", "a/y"]), finding(UNSPECIFIED, readings=["a/x"])]
    (record,) = records_of([line("fail", followed), line("fail", [finding(UNSPECIFIED, readings=["a/z"])], signature=1)])
    assert record["verdict"] == "observed" and record["readings"] == ["a/x", "a/y", "a/z"]


def test_a_crash_that_an_open_rule_allows_names_its_reading() -> None:
    (record,) = records_of([line("crash", reason="SIGSEGV", predicted=[], permitted="a/x")])
    assert record["verdict"] == "observed" and record["readings"] == ["a/x"]
    (record,) = records_of([line("crash", reason="SIGSEGV", predicted=[], permitted="")])
    assert record["verdict"] == "crash" and record["readings"] == []


def test_a_toolchain_of_the_users_own_is_named_with_its_file() -> None:
    (record,) = records_of([line("pass")])
    assert record["repeat"] == f"./callgate repeat {record['id']} --toolchain-file /t.toml"
    ours = Config(Toolchain("gcc-12", TOOLCHAINS / "gcc.toml"), "O2")
    assert repeat_command("a@gcc-12:O2:callee", ours) == "./callgate repeat a@gcc-12:O2:callee"
    beside = Config(Toolchain("mine", Path("/a b/mine.toml")), "O2")
    assert repeat_command("i", ours, beside) == "./callgate repeat i --toolchain-file '/a b/mine.toml'"
