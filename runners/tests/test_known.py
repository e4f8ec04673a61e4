"""known.toml: an entry makes exactly what it predicts known, and tells when that no longer shows."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from callgate import cases, known, rules, standins
from callgate.errors import UsageError
from callgate.execute import Judged, Trouble
from callgate.known import Known
from callgate.paths import CORE, WORKER
from callgate.plan import Chunk, Config, Entry
from callgate.process import Processes
from callgate.records import Judgement, Record, finish_case, mark_fixed, of_chunk
from callgate.toolchains import Toolchain
from support import callgate, fake_compiler, valid_run
from test_records import SIGNATURE, finding, line

CASE = "sysv/args/backfill-twice"
RULE = "sysv.args.backfill"
DEVIATION = "sysv.args.backfill/none"
ENTRY = f'toolchain = "gcc-*"\nrule = "{RULE}"\nreference = "PR 1"\n'


def load(directory: Path, *entries: str) -> Known:
    path = directory / "known.toml"
    path.write_text("".join(f"[[known]]\n{entry}\n" for entry in entries), encoding="utf-8")
    return known.load(path)


def toolchain(name: str = "gcc-12", version: str = "12.2.0") -> Toolchain:
    return Toolchain(name, Path("/t.toml"), version=version, tool=(name,))


@pytest.mark.parametrize(
    "version, condition, holds",
    [
        ("12.2.0", "", True),
        ("12.2.0", "<13", True),
        ("12.2.0", "<12", False),
        ("12.2.0", "<12.3", True),
        ("12.2.0", "<=12", True),  # 12 means all of 12
        ("12.2.0", ">12", False),
        ("13.0", ">12", True),
        ("12.2.0", ">=12.2", True),
        ("12.2.0", ">=12.2.1", False),
        ("12.2.0", "==12", True),
        ("12.2.0", "==12.3", False),
        ("9.1", "<10", True),  # by number, not by letter
        ("18.1", ">=14 <18", False),
        ("17.0.6", ">=14 <18", True),
        ("12", "<12.1", True),
        ("12", "==12.0", True),
        ("12", ">=12.0", True),
    ],
)
def test_versions(tmp_path: Path, version: str, condition: str, holds: bool) -> None:
    entries = load(tmp_path, f'{ENTRY}case = "{CASE}"\nversions = "{condition}"')
    assert bool(entries.of(toolchain(version=version))) == holds


def test_names_are_patterns(tmp_path: Path) -> None:
    entries = load(tmp_path, f'{ENTRY}case = "{CASE}"'.replace("gcc-*", "clang-1[0-7]"))
    assert [bool(entries.of(toolchain(n))) for n in ("clang-10", "clang-17", "clang-18", "clang-9")] == [True, True, False, False]


def test_no_file_is_no_entry(tmp_path: Path) -> None:
    assert known.load(tmp_path / "none.toml").entries == ()


@pytest.mark.parametrize(
    "entry, says",
    [
        (f'{ENTRY}case = "{CASE}"\ncolour = 1', "entry 2: unknown key 'colour'"),
        (f'rule = "{RULE}"\nreference = "x"\ncase = "{CASE}"', "entry 2: `toolchain` is missing"),
        (f'toolchain = "g"\nrule = "{RULE}"\ncase = "{CASE}"', "entry 2: `reference` is missing"),
        (f'{ENTRY}case = "{CASE}"'.replace(RULE, "sysv.args.backfil"), "entry 2: unknown rule 'sysv.args.backfil'"),
        (ENTRY, "entry 2: it needs a `deviation` of the model, or the `case` that shows it"),
        (f'{ENTRY}deviation = "sysv.args.backfill/sometimes"', "entry 2: unknown deviation 'sysv.args.backfill/sometimes'"),
        (f'{ENTRY}case = "{CASE}"\nversions = "12"', "'12' is no version condition: write '>=14 <18'"),
        (f'{ENTRY}case = "{CASE}"\nsays = "sorry"', "entry 2: `says` is of a `verdict`: crash, timeout or error"),
        (f'{ENTRY}case = "{CASE}"\nverdict = "crash"\nsays = "("', "entry 2: `says` is no regular expression"),
        (f'{ENTRY}case = "{CASE}"\nrole = "calle"', "entry 2: unknown role 'calle'"),
        (f'{ENTRY}case = "{CASE}"\nverdict = "fail"', "entry 2: verdict 'fail': only crash, timeout and error"),
        (f'{ENTRY}case = "sysv/args/backfill-thrice"', "entry 2: no case is named 'sysv/args/backfill-thrice'"),
        (f'{ENTRY}case = 3', "entry 2: `case` is a word or a list of words"),
        (f'{ENTRY}case = "{CASE}"\noptions = [2]', "entry 2: `options` is a word or a list of words"),
        (f'{ENTRY}case = "{CASE}"\nplace = 3', "entry 2: `place` is a text"),
        ("toolchain = gcc", "line 7"),
    ],
)  # fmt: skip
def test_an_entry_that_is_wrong(tmp_path: Path, entry: str, says: str) -> None:
    with pytest.raises(UsageError) as caught:
        load(tmp_path, f'{ENTRY}case = "{CASE}"', entry)
    assert str(caught.value).startswith(str(tmp_path / "known.toml")) and says in str(caught.value)


def test_a_file_that_is_no_list_of_entries(tmp_path: Path) -> None:
    path = tmp_path / "known.toml"
    for text in ("known = 3\n", "[known]\na = 1\n", "[[knwon]]\n"):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(UsageError, match=r"known\.toml"):
            known.load(path)


# ---- what an entry does to records


def records_of(entries: Known, lines: list[dict[str, Any]], name: str = "gcc-12", refused: Trouble | None = None) -> list[Record]:
    chunk = Chunk("c", "base", True, (Entry(0, CASE, SIGNATURE),))
    judged = Judged(chunk, Config(toolchain(name), "O2"), lines=lines, missing={0: refused} if refused else {})
    judgement = Judgement(rules.catalogue(), entries)
    made = of_chunk(judged, judgement, sorted({entry["role"] for entry in lines}) or ["callee"])
    finish_case(made, RULE, judgement)
    mark_fixed(made, entries.of(judged.config.toolchain))
    return made


def test_a_deviation_makes_known_what_it_predicts_and_nothing_else(tmp_path: Path) -> None:
    entries = load(tmp_path, f'{ENTRY}deviation = "{DEVIATION}"')
    predicted = finding(RULE, deviations=[DEVIATION], predicted=[0])
    (record,) = records_of(entries, [line("fail", [predicted])])
    assert record["verdict"] == "known" and record["findings"][0]["known"] == "PR 1"

    another = finding(RULE, deviations=[])
    (record,) = records_of(entries, [line("fail", [predicted, another])])
    assert record["verdict"] == "fail"
    assert [f["known"] for f in record["findings"]] == ["PR 1", ""]

    (record,) = records_of(entries, [line("fail", [finding(RULE, deviations=[DEVIATION])])], name="clang-19")
    assert record["verdict"] == "fail", "the entry is for another toolchain"


def test_a_deviation_does_not_excuse_another_rule(tmp_path: Path) -> None:
    entries = load(tmp_path, f'{ENTRY}deviation = "{DEVIATION}"')
    (record,) = records_of(entries, [line("fail", [finding("sysv.preserve.rbx")])])
    assert record["verdict"] == "fail"


def test_the_judge_names_the_entries_that_predict(tmp_path: Path) -> None:
    other = "sysv.class.empty/register"
    entries = load(tmp_path, f'{ENTRY}deviation = "{DEVIATION}"', f'{ENTRY}deviation = "{other}"', f'{ENTRY}case = "{CASE}"')
    assert [e.deviation for e in entries.deviating(toolchain())] == [(DEVIATION,), (other,)]
    assert entries.deviating(toolchain("tcc")) == []
    second = replace(entries.entries[1], reference="PR 2")
    entries = Known((entries.entries[2], entries.entries[0], second))
    (record,) = records_of(entries, [line("crash", reason="SIGSEGV", predicted=[1])])
    assert (record["verdict"], record["reason"]) == ("known", "SIGSEGV (known: PR 2)")
    (record,) = records_of(Known(entries.entries[1:]), [line("fail", [finding(RULE, predicted=[1])])])
    assert record["findings"][0]["known"] == "PR 2"


def test_an_entry_for_a_case_is_narrowed_by_role_and_place(tmp_path: Path) -> None:
    entries = load(tmp_path, f'{ENTRY}case = "{CASE}"\nrole = "callee"\nplace = "r9"\noptions = "O2"')
    (record,) = records_of(entries, [line("fail", [finding(RULE, place="r9")])])
    assert record["verdict"] == "known"
    (record,) = records_of(entries, [line("fail", [finding(RULE, place="r8")])])
    assert record["verdict"] == "fail"
    (record,) = records_of(entries, [line("fail", [finding(RULE, place="r9")], role="caller")])
    assert record["verdict"] == "fail"


def test_fixed(tmp_path: Path) -> None:
    entries = load(tmp_path, f'{ENTRY}deviation = "{DEVIATION}"\ncase = "{CASE}"\nrole = "callee"')
    by_role = {r["role"]: r for r in records_of(entries, [line("pass"), line("pass", role="caller")])}
    assert by_role["callee"]["verdict"] == "fixed" and by_role["caller"]["verdict"] == "pass"
    assert "(PR 1): remove the entry" in by_role["callee"]["reason"]
    (record,) = records_of(entries, [line("pass")], name="clang-19")
    assert record["verdict"] == "pass"
    (record,) = records_of(load(tmp_path, f'{ENTRY}case = "{CASE}"\nrole = "callee"\noptions = "O0"'), [line("pass")])
    assert record["verdict"] == "pass", "the entry is for another level"


def test_a_known_crash(tmp_path: Path) -> None:
    entries = load(tmp_path, f'{ENTRY}case = "{CASE}"\nrole = "callee"\nverdict = "crash"')
    (record,) = records_of(entries, [line("crash", reason="SIGSEGV")])
    assert (record["verdict"], record["reason"]) == ("known", "SIGSEGV (known: PR 1)")
    (record,) = records_of(entries, [line("timeout", reason="did not return")])
    assert (record["verdict"], record["reason"]) == ("timeout", "did not return")
    (record,) = records_of(entries, [line("fail", [finding(RULE)])])
    assert record["verdict"] == "fail", "an entry for a crash is none for a finding"
    (record,) = records_of(entries, [line("pass")])
    assert record["verdict"] == "fixed"


def test_a_known_refusal(tmp_path: Path) -> None:
    entries = load(tmp_path, f'{ENTRY}case = "{CASE}"\nverdict = "error"')
    (record,) = records_of(entries, [], refused=Trouble("error", "compile", "exit 1: sorry"))
    assert (record["verdict"], record["phase"], record["reason"]) == ("known", "compile", "exit 1: sorry (known: PR 1)")
    (record,) = records_of(entries, [], refused=Trouble("crash", "compile", "killed"))
    assert record["verdict"] == "crash"


def test_a_crash_known_by_its_words(tmp_path: Path) -> None:
    """A generated signature is no case: what the compiler says stands for it."""
    entries = load(tmp_path, f'{ENTRY}case = "sysv/args/integer-six"\nverdict = "crash"\nsays = "in pass: (a|b)"')
    (record,) = records_of(entries, [], refused=Trouble("crash", "compile", "exit 1: sorry, in pass: b"))
    assert record["verdict"] == "known"
    (record,) = records_of(entries, [], refused=Trouble("crash", "compile", "exit 1: sorry, in pass: c"))
    assert record["verdict"] == "crash"
    (record,) = records_of(entries, [], refused=Trouble("error", "compile", "exit 1: sorry, in pass: b"))
    assert record["verdict"] == "error"


DIFFERENT = """
sed '/_caller[0-9]*(/,/^}/ { s/(in + 80)/(in + @)/; s/(in + 64)/(in + 80)/; s/@/64/ }' "$in" >"$out.c"
exec gcc-12 -fPIC -w -O0 -c "$out.c" -o "$out"
"""


def test_no_entry_of_the_suite_excuses_a_wrong_compiler(tmp_path: Path) -> None:
    """A caller with two arguments swapped is no clang's deviation, whatever it is called."""
    file = fake_compiler(tmp_path, DIFFERENT, name="clang-17")
    file.write_text(file.read_text().replace('name = "clang-17"', 'name = "clang-17.fake"'), encoding="utf-8")
    finished = callgate("run", "sysv/args/integer-six", "--toolchain-file", file, "--results", tmp_path / "r")
    assert finished.returncode == 1, finished.stderr
    (bad,) = [r for r in valid_run(tmp_path / "r") if r.get("verdict") == "fail"]
    assert bad["role"] == "caller" and {f["place"] for f in bad["findings"]} == {"r8", "r9"}
    assert {f["known"] for f in bad["findings"]} == {""}


# ---- which entries the judge names

FIRST, SECOND, THIRD = "sysv.args.integer-order/rcx-before-rdx", "sysv.return.x87/xmm0", "sysv.args.stack-order/reversed"


def named(work: Path, played: list[str], entries: list[list[str]]) -> set[tuple[int, ...]]:
    """What the judge says of each finding, where the probes play a toolchain with these misreadings."""
    chosen = cases.load(cases.select(cases.files(), ["sysv/args/stack-order-kinds"]))
    [batch] = [b for b in standins.Stage(chosen, work, Processes()).batches if b.kind == "places"]
    files = {k: str(work / k) for k in ("altered", "results", "observations", "request", "judged")}
    deviations = [word for name in played for word in ("--alter", name)]
    request = {
        "batch": str(batch.path), "plan": str(batch.plan), "results": files["results"], "observations": files["observations"],
        "all": False, "exercised": False, "libraries": [{"path": "", "known": entries}],
    }  # fmt: skip
    Path(files["request"]).write_text(json.dumps(request), encoding="utf-8")
    for argv in (
        [CORE, "emit", "--batch", batch.path, *deviations, "--plan", files["altered"]],
        [WORKER, "--plan", batch.plan, "--altered", files["altered"], "--out", files["results"],
         "--observations", files["observations"]],
        [CORE, "judge", "--request", files["request"], "--out", files["judged"]],
    ):  # fmt: skip
        subprocess.run([str(word) for word in argv], check=True)
    lines = [json.loads(line) for line in Path(files["judged"]).read_text(encoding="utf-8").splitlines()]
    return {tuple(f["predicted"]) for line in lines if "signature" in line for f in line["findings"]}


def test_the_entry_that_predicts_alone_is_named(tmp_path: Path) -> None:
    assert named(tmp_path, [THIRD], [[FIRST], [SECOND], [THIRD]]) == {(2,)}


def test_of_entries_that_predict_together_those_that_matter_are_named(tmp_path: Path) -> None:
    assert named(tmp_path, [FIRST, THIRD], [[FIRST], [SECOND], [THIRD]]) == {(0, 2)}


def test_no_entry_is_named_that_predicts_something_else(tmp_path: Path) -> None:
    assert named(tmp_path, [FIRST, THIRD], [[FIRST], [SECOND]]) == {()}
