"""The tables of compiler options: complete, and true of the compilers that are here."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from callgate import options, rules
from callgate.errors import UsageError
from callgate.options import KINDS, Option, Table
from support import callgate, records

ROLES = ("--role", "layout,caller,callee,object,specimen")  # pairs add nothing, and are many
# One for each part of the ABI.
QUICK = {
    "gcc-12": ("-fcall-used-rbx", "-fcall-used-r12", "-mabi=ms", "-fpack-struct", "-mlong-double-64",
               "-mpreferred-stack-boundary=3"),
    "clang-19": ("-fpack-struct", "-mlong-double-128", "-fzero-call-used-regs=all"),
}  # fmt: skip
CLEAN = ("sysv/args/integer-widths", "sysv/args/sse-ninth-on-stack", "sysv/args/struct-two-longs", "sysv/preserve/rbx-under",
         "sysv/preserve/r15-memory", "sysv/return/x87-long-double", "sysv/varargs/save-area", "sysv/stack/align-16-odd",
         "sysv/layout/scalars-enum", "link", "specimen/array_alignment", "specimen/stack_guard")  # fmt: skip
EVERY = 6  # of the options that break nothing and look like it, one in so many is tried
TABLES = options.tables()
SEEN = [pytest.param(t, id=t.compiler) for t in TABLES]


def installed(table: Table) -> Table:
    if shutil.which(table.compiler) is None:
        pytest.skip(f"{table.compiler} is not installed")
    return table


def run(chosen: Sequence[Option], cases: Sequence[str], level: str, directory: Path) -> tuple[int, list[dict[str, object]]]:
    """One run of the cases for all of them."""
    results = directory / "results"
    shutil.rmtree(results, ignore_errors=True)
    files = [word for o in chosen for word in ("--toolchain-file", o.toolchain_file(directory))]
    catalogue = rules.catalogue()
    strict = ["--strict"] if all(o.rule and catalogue[o.rule].level == "de-facto" for o in chosen) else []
    finished = callgate("run", *cases, *files, "--opt", level, *ROLES, *strict, "--results", results, timeout=3000)
    assert (results / "results.jsonl").exists(), finished.stderr
    return finished.returncode, records(results)


def unbroken(chosen: Sequence[Option], directory: Path) -> list[str]:
    """Those of which a run does not say, with its exit code and a finding, that they break their rule."""
    wrong = []
    for (level, cases), group in options.batches(chosen).items():
        code, lines = run(group, cases, level, directory)
        found = options.broken(lines)
        wrong += [f"{o.flag}: exit {code}, {sorted(found.get(o.name, ()))}, not {o.rule}"
                  for o in group if code != 1 or o.rule not in found.get(o.name, ())]  # fmt: skip
    return wrong


@pytest.mark.parametrize("table", SEEN)
def test_every_option_is_classified(table: Table) -> None:
    names: set[str] = set()
    for arguments in installed(table).lists:
        asked = [table.compiler, *arguments]
        names |= options.listed(subprocess.run(asked, capture_output=True, text=True, check=True, timeout=60).stdout)
    assert len(names) > 1000
    assert list(options.problems(table, names, rules.catalogue())) == []


@pytest.mark.parametrize("table", SEEN)
def test_options_that_break_a_rule_are_found(table: Table, tmp_path: Path) -> None:
    chosen = [o for o in installed(table).of("breaks") if o.flag in QUICK[table.compiler]]
    assert len(chosen) == len(QUICK[table.compiler])
    assert unbroken(chosen, tmp_path) == []


@pytest.mark.parametrize("table", SEEN)
@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_the_compiler_alone_is_clean_on_the_cases(table: Table, tmp_path: Path, every: bool) -> None:
    options_shown = [o for o in installed(table).of("breaks") if every or o.flag in QUICK[table.compiler]]
    cases = sorted({c for o in options_shown for c in o.cases})
    finished = callgate("run", *cases, "--toolchain", table.compiler, "--opt", "O2", *ROLES, "--results", tmp_path / "r")
    assert finished.returncode == 0, finished.stdout


@pytest.mark.slow
@pytest.mark.parametrize("table", SEEN)
def test_every_option_that_breaks_a_rule_is_found(table: Table, tmp_path: Path) -> None:
    chosen = [o for o in installed(table).of("breaks") if o.seen]
    wrong = unbroken(chosen, tmp_path)
    print(f"{table.compiler}: {len(chosen) - len(wrong)} of {len(chosen)} breaks found under their rule")
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("table", SEEN)
def test_options_that_break_nothing_raise_no_alarm(table: Table, tmp_path: Path) -> None:
    none = [o for o in installed(table).of("none") if o.run and not o.pattern and o.flag[-1] not in "=-"]
    chosen = [o for o in none if o.reason] + [o for o in none if not o.reason][::EVERY]
    code, lines = run(chosen, CLEAN, "O2", tmp_path)
    found = options.alarms(lines)
    alarms = {name: bad[:2] for name, bad in found.items() if bad}
    print(f"{table.compiler}: {len(chosen)} of {len(none)} options that break nothing tried, {len(alarms)} false alarms")
    assert set(found) == {o.name for o in chosen}
    assert (code, alarms) == (0, {})


@pytest.mark.slow
@pytest.mark.parametrize("table", SEEN)
def test_figures(table: Table) -> None:
    kinds = Counter(o.kind for o in table.options)
    unseen = sum(not o.seen for o in table.options)
    print(f"{table.compiler}: {len(table.options)} lines;", ", ".join(f"{kinds[k]} {k}" for k in KINDS), f"({unseen} unseen)")
    assert sum(kinds.values()) == len(table.options)


def test_the_summary_for_readers_is_what_the_tables_say() -> None:
    levels = {name: rule.level for name, rule in rules.catalogue().items()}
    assert options.summary(TABLES, levels) in (options.TABLES / "README.md").read_text(encoding="utf-8")


# ---- the lint can fail


def table_of(*lines: tuple[str, str, dict[str, object]]) -> Table:
    found = tuple(Option("cc", flag, kind, **more) for flag, kind, more in lines)  # type: ignore[arg-type]
    return Table("cc", (), found, Path("cc.toml"))


BREAKS: dict[str, object] = {"rule": "r", "cases": ("c",), "reason": "why"}


@pytest.mark.parametrize(
    "lines, names, says",
    [
        ([("-fa", "none", {})], {"-fa", "-fb"}, "cc lists -fb, and cc.toml does not classify it"),
        ([("-fa", "none", {}), ("-fb", "none", {})], {"-fa"}, "-fb: cc lists no such option"),
        ([("-fa*", "none", {}), ("-f*", "none", {})], {"-fab"}, "-fab is classified twice: -fa*, -f*"),
        ([("-fa", "none", {}), ("-fa", "not-code", {})], {"-fa"}, "-fa is classified twice"),
        ([("-fa", "breaks", {**BREAKS, "rule": "x"})], {"-fa"}, "-fa: no rule 'x'"),
        ([("-fa", "breaks", {**BREAKS, "cases": ()})], {"-fa"}, "-fa: no case shows the break"),
        ([("-fa", "breaks", {**BREAKS, "reason": ""})], {"-fa"}, "-fa: no reason"),
        ([("-fa", "other-abi", {})], {"-fa"}, "-fa: no reason"),
        ([("-fa", "none", {"rule": "r"})], {"-fa"}, "-fa: only what breaks a rule has a rule and cases"),
    ],
)
def test_what_lint_finds(lines: list[tuple[str, str, dict[str, object]]], names: set[str], says: str) -> None:
    assert says in list(options.problems(table_of(*lines), names, {"r"}))


def test_what_lint_accepts() -> None:
    lines = [("-fno-a", "none", {}), ("-fb=1", "breaks", BREAKS), ("-fc-rbx", "none", {}), ("-W*", "not-code", {}),
             ("-Wx", "none", {}), ("-md -me", "none", {})]  # fmt: skip
    names = {"-fa", "-fb=", "-fc-", "-Wall", "-Wx", "-md"}
    assert list(options.problems(table_of(*lines), names, {"r"})) == []


def test_names_in_a_listing() -> None:
    text = """The following options control:
  -fcall-used-<register>      Mark <register> as call-used.
  -fpack-struct=<number>      Set alignment.
  -fcf-protection=[full|none] Instrument.
  -fdebug-prefix-map=<old>=<new> Map.
  -funroll                    Unroll
                              -fnot-an-option loops.
-mavx512f\tcompletion
"""
    assert options.listed(text) == {
        "-fcall-used-", "-fpack-struct=", "-fcf-protection=", "-fdebug-prefix-map=", "-funroll", "-mavx512f",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text, says",
    [
        ("x = ", "Invalid value"),
        ("lists = []", "`compiler` is missing"),
        ('compiler = "cc"\nlists = []\n[brakes]\n', "unknown table 'brakes'"),
        ('compiler = "cc"\nlists = []\n[none]\n"-fa" = { why = "x" }\n', "-fa: unknown field 'why'"),
    ],
)
def test_a_table_that_is_wrong(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "cc.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=says):
        options.read(path)


def test_a_summary() -> None:
    table = table_of(("-fa", "breaks", BREAKS), ("-fb", "breaks", {**BREAKS, "rule": "q", "seen": False}), ("-fc", "none", {}))
    assert options.summary([table], {"r": "must", "q": "de-facto"}).splitlines() == [
        "- cc: 3 lines, 2 that break a rule, 1 of these not seen yet", "",
        "| rule | cc |", "|---|---|", "| `q` (de-facto) | `-fb` (not seen yet) |", "| `r` | `-fa` |",
    ]  # fmt: skip


def test_a_table_in_parts(tmp_path: Path) -> None:
    (tmp_path / "cc.toml").write_text('compiler = "cc"\nlists = [["--help"]]\n[none]\n"-fa" = "why"\n', encoding="utf-8")
    (tmp_path / "cc-none.toml").write_text('[none]\n"-fb" = ""\n', encoding="utf-8")
    read = options.read(tmp_path / "cc.toml")
    assert [(o.flag, o.kind, o.reason) for o in read.options] == [("-fa", "none", "why"), ("-fb", "none", "")]


def test_what_counts_as_found() -> None:
    def record(verdict: str, *found: str) -> dict[str, object]:
        return {"record": "result", "toolchain": "t", "case": "c", "role": "callee", "verdict": verdict,
                "reason": "", "findings": [{"rule": r} for r in found]}  # fmt: skip

    assert options.broken([record("fail", "a"), record("observed", "b"), record("pass")]) == {"t": {"a"}}
    assert options.broken([record("crash"), record("error")]) == {"t": set()}
    assert [len(v) for v in options.alarms([record("fail", "a"), record("known"), record("fixed")]).values()] == [2]
