"""`callgate accept`: what it proposes, what it leaves to people, and how it changes the file."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from callgate import accept as command
from callgate import known
from callgate.accept import KnownFile, accept, family_of, propose, removals
from callgate.errors import UsageError
from callgate.known import Entry

Record = dict[str, Any]
RULE = "sysv.args.all-or-nothing"
SPLIT = "sysv.args.all-or-nothing/int128-split"
WHOLE = "sysv.args.all-or-nothing/split"
CASE = "sysv/args/all-or-nothing-int128"
OTHER = "sysv/args/all-or-nothing-int-one-left"


def finding(rule: str = RULE, deviations: Sequence[str] = (), level: str = "must", reference: str = "") -> Record:
    return {"rule": rule, "level": level, "place": "r9", "wanted": "00", "got": "01", "origin": "", "says": "it deviates",
            "known": reference, "deviations": list(deviations)}  # fmt: skip


def result(
    case: str = CASE, toolchain: str = "clang-14", version: str = "14.0.6", options: str = "O2", role: str = "caller",
    verdict: str = "fail", findings: Sequence[Record] = (), **more: Any,
) -> Record:  # fmt: skip
    identity = f"{case}@{toolchain}:{options}:{role}"
    return {
        "record": "result", "id": identity, "case": case, "rule": RULE, "abi": "sysv", "toolchain": toolchain,
        "version": version, "options": options, "role": role, "peer": None, "verdict": verdict, "phase": "judge",
        "reason": "", "findings": list(findings), "seconds": 0.0, "repeat": "", **more,
    }  # fmt: skip


def entries_of(records: Sequence[Record]) -> list[Record]:
    """The proposals as TOML would be read."""
    text = "\n".join(p.toml() for p in propose(records)[0])
    found: list[Record] = tomllib.loads(text).get("known", [])
    return found


def test_families() -> None:
    assert [family_of(t) for t in ("clang-14", "zig-cc", "tcc", "my-cc-1.2")] == ["clang-*", "zig-cc", "tcc", "my-cc-*"]


def test_one_entry_for_a_deviation_that_predicts_all() -> None:
    records = [
        result(findings=[finding(deviations=[SPLIT])]),
        result(role="callee", findings=[finding(deviations=[SPLIT])]),
        result("random/1/7", findings=[finding(deviations=[SPLIT])]),
    ]
    assert entries_of(records) == [
        {"toolchain": "clang-*", "versions": "==14.0.6", "rule": RULE, "deviation": SPLIT, "case": CASE, "role": "callee",
         "options": ["O2"], "reference": ""}
    ]  # fmt: skip


def test_the_deviation_that_predicts_most_is_picked() -> None:
    both = finding(deviations=[WHOLE, SPLIT])
    records = [result(findings=[both]), result(OTHER, findings=[finding(deviations=[SPLIT])])]
    assert [e["deviation"] for e in entries_of(records)] == [SPLIT]
    records.append(result("sysv/args/struct-two-longs", findings=[finding(deviations=[WHOLE])]))
    assert [e["deviation"] for e in entries_of(records)] == [SPLIT, WHOLE]


def test_without_a_deviation_the_cases_are_named() -> None:
    records = [result(c, role=r, findings=[finding()]) for c in (CASE, OTHER) for r in ("caller", "callee")]
    assert entries_of(records) == [
        {"toolchain": "clang-*", "versions": "==14.0.6", "rule": RULE, "case": [OTHER, CASE], "role": r,
         "options": ["O2"], "reference": ""}
        for r in ("callee", "caller")
    ]


def test_versions_side_by_side_share_an_entry_and_one_that_is_well_parts_them() -> None:
    def fails(number: int) -> Record:
        return result(toolchain=f"clang-{number}", version=f"{number}.0.1", findings=[finding(deviations=[SPLIT])])

    assert [e["versions"] for e in entries_of([fails(14), fails(16)])] == [">=14.0.1 <=16.0.1"]
    well = result(toolchain="clang-15", version="15.0.1", verdict="pass")
    assert [e["versions"] for e in entries_of([fails(14), well, fails(16)])] == ["==14.0.1", "==16.0.1"]


def test_levels_that_are_well_are_left_out() -> None:
    records = [result(findings=[finding()]), result(options="O0", verdict="pass")]
    assert entries_of(records)[0]["options"] == ["O2"]
    assert "options" not in entries_of([*records[:1], result(options="O0", findings=[finding()])])[0]


def test_toolchains_and_rules_stay_apart() -> None:
    records = [
        result(findings=[finding(deviations=[SPLIT]), finding("sysv.args.backfill")]),
        result(toolchain="gcc-12", version="12.2.0", findings=[finding(deviations=[SPLIT])]),
    ]
    assert [(e["toolchain"], e["rule"]) for e in entries_of(records)] == [
        ("clang-*", RULE), ("clang-*", "sysv.args.backfill"), ("gcc-*", RULE),
    ]  # fmt: skip


def test_what_a_run_knows_already_is_not_proposed() -> None:
    assert entries_of([result(verdict="known", findings=[finding(reference="a bug")])]) == []
    mixed = result(findings=[finding(reference="a bug"), finding("sysv.args.backfill")])
    assert [e["rule"] for e in entries_of([mixed])] == ["sysv.args.backfill"]


def test_what_an_entry_covers_is_not_proposed_again(known_file: Path) -> None:
    """The run may have been --no-known."""
    file = KnownFile.read(known_file)

    def covered(*records: dict[str, Any]) -> bool:
        (proposal,) = propose(records)[0]
        return file.covers(proposal, records)

    shown = [finding(deviations=[SPLIT])]
    assert covered(result(role="callee", findings=shown))
    assert not covered(result(role="callee", findings=shown), result(version="19.1.7", toolchain="clang-19", findings=shown))
    assert not covered(result(findings=[finding()]))


def test_must_findings_alone_count_where_there_are_any() -> None:
    narrow = finding("sysv.args.narrow-extension", level="de-facto")
    assert [e["rule"] for e in entries_of([result(findings=[narrow, finding()])])] == [RULE]
    assert [e["rule"] for e in entries_of([result(findings=[narrow])])] == ["sysv.args.narrow-extension"]


def test_crashes_and_refusals_name_their_verdict() -> None:
    records = [result(verdict=v, phase="compile", reason="oh") for v in ("crash", "timeout", "error")]
    assert [e["verdict"] for e in entries_of(records)] == ["crash", "error", "timeout"]


def test_what_no_entry_can_stand_for_is_told() -> None:
    records = [
        result(role="pair", peer="gcc-12:O2"),
        result(role="pair", peer="gcc-12:O2", verdict="error"),
        result(verdict="error", phase="run", reason="callgate-core judge: killed"),
        result("random/1/7", findings=[finding()]),
    ]
    proposals, notes = propose(records)
    assert proposals == []
    told = "\n".join(notes)
    for piece in ("pairs fail as a side", "a hole in the suite", "errors of the suite", "random/1/7@clang-14:O2:caller"):
        assert piece in told


# ---- entries that have to go

FILE = f"""# What this file is.

# Split in two.
[[known]]
toolchain = "clang-*"
versions = "<18"
rule = "{RULE}"
deviation = "{SPLIT}"
case = "{CASE}"
role = "caller"
reference = "bug 1"

# Another one, which stays.
[[known]]   # here
toolchain = "gcc-*"
rule = "{RULE}"
case = [
    "{CASE}",
    "{OTHER}",
]
reference = "bug 2"

# The end.
"""


@pytest.fixture
def known_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "known.toml"
    path.write_text(FILE, encoding="utf-8")
    monkeypatch.setattr(command, "KNOWN", path)
    yield path


def write_run(directory: Path, records: Sequence[Record], *command: str, complete: bool = True) -> Path:
    verdicts: dict[str, int] = {}
    for r in records:
        verdicts[r["verdict"]] = verdicts.get(r["verdict"], 0) + 1
    header = {"record": "header", "schema": 1, "callgate": "0.1.0", "started": "2026-01-01T00:00:00Z",
              "command": [*command], "machine": {}, "toolchains": [], "rules": {}, "cases": {}}  # fmt: skip
    footer = {"record": "footer", "complete": True, "interrupted": False, "verdicts": verdicts, "calls": 1, "exercised": {},
              "seconds": {"wall": 1, "cpu": 1, "toolchains": 1}, "exit": 1}  # fmt: skip
    directory.mkdir(exist_ok=True)
    lines = [header, *records, *([footer] if complete else [])]
    (directory / "results.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return directory


FIXED = result(verdict="fixed", reason="remove the entry")


@pytest.mark.parametrize("command, again", [((), True), (("run", "--no-known"), False)])
def test_what_an_entry_did_not_predict_is_proposed(
    known_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...], again: bool
) -> None:
    """Unless nobody asked the entry."""
    run = write_run(tmp_path / "run", [result(role="callee", findings=[finding(deviations=[SPLIT])])], *command)
    assert accept(run, write=False) == 0
    assert ("[[known]]" in capsys.readouterr().out) == again


def test_the_entry_behind_a_fixed_record_goes(known_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = write_run(tmp_path / "run", [FIXED])
    assert accept(run, write=False) == 0
    assert f"# remove: clang-* <18, {RULE}, {SPLIT}: no longer there (bug 1)" in capsys.readouterr().out
    assert known_file.read_text(encoding="utf-8") == FILE
    assert accept(run, write=True) == 0
    text = known_file.read_text(encoding="utf-8")
    assert text == FILE[: FILE.index("# Split")] + FILE[FILE.index("# Another") :]


def test_an_entry_that_still_shows_elsewhere_stays() -> None:
    entry = Entry("clang-*", RULE, "bug 1", "<18", (SPLIT,), (CASE,), "caller")
    shows = result(toolchain="clang-16", version="16.0.6", verdict="known", findings=[finding(reference="bug 1")])
    gone, kept = removals([FIXED, shows], [entry])
    assert gone == [] and "narrow its versions" in kept[0] and "clang-16 16.0.6:O2" in kept[0]
    assert removals([FIXED], [entry]) == ([0], [])


def test_writing_appends_entries_that_the_loader_refuses_until_they_have_a_reference(
    known_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = write_run(tmp_path / "run", [result(findings=[finding(deviations=[WHOLE])], role="callee")])
    assert accept(run, write=True) == 0
    told = capsys.readouterr()
    assert known_file.read_text(encoding="utf-8").startswith(FILE.rstrip("\n"))
    assert "1 entry added, 0 removed" in told.err and "write there where the deviation is documented" in told.err
    with pytest.raises(UsageError, match="entry 3: `reference` is missing"):
        known.load(known_file)
    known_file.write_text(
        known_file.read_text(encoding="utf-8").replace('reference = ""', 'reference = "bug 3"'), encoding="utf-8"
    )
    entry = known.load(known_file).entries[2]
    assert (entry.deviation, entry.cases, entry.role, entry.versions) == ((WHOLE,), (CASE,), "callee", "==14.0.6")


def test_a_second_time_adds_nothing(known_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = write_run(tmp_path / "run", [result(findings=[finding()])])
    accept(run, write=True)
    once = known_file.read_text(encoding="utf-8")
    capsys.readouterr()
    assert accept(run, write=True) == 0
    assert known_file.read_text(encoding="utf-8") == once
    assert "1 proposal already in known.toml, or covered by an entry there" in capsys.readouterr().out


def test_what_is_printed_is_toml(known_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = write_run(tmp_path / "run", [result(findings=[finding()]), FIXED, result(role="pair", peer="gcc-12:O2")])
    assert accept(run, write=False) == 0
    told = capsys.readouterr()
    assert [e["reference"] for e in tomllib.loads(told.out)["known"]] == [""]
    assert "--write" in told.err


def test_a_run_without_failures_has_nothing_to_accept(
    known_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert accept(write_run(tmp_path / "run", [result(verdict="pass")]), write=True) == 0
    assert "nothing to accept" in capsys.readouterr().out
    assert known_file.read_text(encoding="utf-8") == FILE


def test_a_run_that_did_not_finish_is_refused_where_it_matters(known_file: Path, tmp_path: Path) -> None:
    cut = write_run(tmp_path / "run", [result(findings=[finding()])], complete=False)
    with pytest.raises(UsageError, match="did not finish"):
        accept(cut, write=True)
    assert known_file.read_text(encoding="utf-8") == FILE
    assert accept(write_run(tmp_path / "other", [result(verdict="pass")], complete=False), write=False) == 0


def test_unreadable_results(known_file: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        accept(tmp_path / "nothing", write=False)
    (tmp_path / "results.jsonl").write_text("{", encoding="utf-8")
    with pytest.raises(UsageError, match="not JSON"):
        accept(tmp_path, write=False)


def test_entries_that_cannot_be_told_apart_are_left_to_people(known_file: Path, tmp_path: Path) -> None:
    inline = f'known = [{{ toolchain = "clang-*", rule = "{RULE}", case = "{CASE}", role = "caller", reference = "bug 1" }}]\n'
    known_file.write_text(inline, encoding="utf-8")
    with pytest.raises(UsageError, match="by hand"):
        accept(write_run(tmp_path / "run", [FIXED]), write=True)
    assert known_file.read_text(encoding="utf-8") == inline


def test_a_broken_known_file_is_named(known_file: Path, tmp_path: Path) -> None:
    for text in ("[[known]\n", "known = 3\n"):
        known_file.write_text(text, encoding="utf-8")
        with pytest.raises(UsageError, match=r"known\.toml"):
            accept(write_run(tmp_path / "run", [FIXED]), write=False)
