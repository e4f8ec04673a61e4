"""Lit tests as cases: their lint, their records, and that each of them fails where its rule is broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from callgate import lit_cases, lit_config, lit_twins, rules
from callgate.known import Entry, Known
from callgate.known import load as load_known
from callgate.lit_cases import LitCase
from callgate.lit_config import make_suite, write_site
from callgate.lit_run import LitRun, Outcome, failure_of, make_record, run_lit
from callgate.lit_twins import Judged
from callgate.paths import CASES, ROOT
from callgate.plan import Config
from callgate.process import Processes
from callgate.records import Judgement
from callgate.toolchains import Toolchain
from support import REPOSITORY, callgate, environment, executable, toolchain_file, valid_run, verdicts

OBJECT = CASES / "link" / "object"
TCC = pytest.mark.skipif(shutil.which("tcc") is None, reason="tcc is not here")
GOOD = """# ---
# rule = "elf.object.header"
# says = "It shows."
# broken = ['nasm --version']
# ---
# RUN: %nasm %s -o %t.o
# RUN: %readelf -hW %t.o | %filecheck %s
# CHECK: ELF64
"""


# ---- lint


def write(root: Path, text: str, name: str = "a.test") -> Path:
    path = root / "link" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def problems(root: Path, text: str, name: str = "a.test") -> str:
    return "\n".join(lit_cases.load([write(root, text, name)], root)[0].problems)


def test_a_good_test_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD) == ""
    case = lit_cases.load([write(tmp_path, GOOD)], tmp_path)[0]
    assert (case.id, case.rule, case.says, set(case.tools)) == ("link/a", "elf.object.header", "It shows.", {"nasm"})
    assert case.declaration.startswith("# RUN") and case.signatures == ()


def test_the_comment_prefix_may_be_that_of_any_language(tmp_path: Path) -> None:
    for prefix, name in (("//", "a.c"), (";", "a.asm"), ("#", "a.S")):
        assert problems(tmp_path, GOOD.replace("# ", f"{prefix} "), name) == ""


@pytest.mark.parametrize(
    "change, expected",
    [
        (lambda t: t.replace("object.header", "object.heade"), "rule 'elf.object.heade': did you mean 'elf.object.header'?"),
        (lambda t: t.replace('# says = "It shows."\n', ""), "`says` is missing"),
        (lambda t: t.replace("# says", "# syas"), "unknown key 'syas'"),
        (lambda t: t.replace('"It shows."', '"It shows.'), "front matter:"),
        (lambda t: t.replace("# ---\n", "", 1), "a case begins with front matter"),
        (lambda t: t.replace("# says", "says"), "every line of it begins with '#'"),
        (lambda t: t.replace("# CHECK:", "# CHEKC:"), "enables the prefix 'CHEKC': it checks nothing: did you mean 'CHECK'?"),
        (lambda t: t + "# CHECK-NXT: x\n", "enables the prefix 'CHECK-NXT'"),
        (lambda t: t + "# OTHER-NOT: x\n", "enables the prefix 'OTHER-NOT'"),
        (lambda t: t + "# CHECK-NOT x\n", "'CHECK-NOT' without a colon checks nothing"),
        (lambda t: t.replace("%filecheck %s", "%filecheck %s --check-prefix=ELF"), "'ELF', and no line checks with it"),
        (lambda t: t.replace(" | %filecheck %s", ""), "no RUN line checks anything"),
        (lambda t: t.replace("%nasm", "nasm"), "nothing is on trial"),
        (lambda t: t.replace("RUN:", "RAN:"), "it has no RUN line"),
        (lambda t: t + "# XFAIL: *\n", "XFAIL hides a deviation"),
        (lambda t: t.replace("# says", '# features = ["teleport"]\n# says'), "unknown feature 'teleport'"),
        (lambda t: t.replace("['nasm --version']", "[]"), "`broken` is a list of commands"),
        (lambda t: t.replace("# broken = ['nasm --version']\n", ""), "`broken` is a list of commands"),
        (lambda t: t.replace("['nasm", "['true").replace("%s -o", "%s -g %gas -o"), "names none of the tools on trial: gas"),
    ],
)  # fmt: skip
def test_lint_names_what_is_wrong(tmp_path: Path, change: Callable[[str], str], expected: str) -> None:
    assert expected in problems(tmp_path, change(GOOD))


def test_prefixes_that_run_lines_enable_are_fine(tmp_path: Path) -> None:
    text = GOOD.replace("%filecheck %s", "%filecheck %s --check-prefixes=A,B \\\n# RUN:   --match-full-lines")
    assert problems(tmp_path, text.replace("# CHECK: ELF64", "# A: ELF64\n# B-DAG: x\n# NOTE that this is prose")) == ""


def test_files_that_nobody_runs(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, "x", "a.tset")
    write(tmp_path, "x", "Inputs/used.inc")
    write(tmp_path, "x", "Inputs/unused.inc")
    write(tmp_path, GOOD + "# used.inc\n", "b.test")
    write(tmp_path, GOOD, "b.asm")
    told = "\n".join(lit_cases.stray(tmp_path))
    assert "a.tset: nobody runs this file" in told
    assert "unused.inc: no test names this input" in told and "/used.inc" not in told
    assert "b.test: b.asm is the same case" in told
    assert len(told.splitlines()) == 3


def test_the_suites_own_tests_are_in_order() -> None:
    cases = lit_cases.load(lit_cases.files())
    assert len(cases) >= 14
    assert [p for c in cases for p in c.problems] == [] and lit_cases.stray() == []


# ---- what lit says, and the records made of it


def case_of(rule: str = "elf.object.header") -> LitCase:
    return LitCase("link/a", ROOT / "cases/link/a.test", rule, "It shows.", "", (), tools=frozenset({"nasm"}))


def config_of(name: str = "nasm") -> Config:
    return Config(Toolchain(name=name, file=Path(), version="2.16", tool=(name,), levels={"elf64": ()}), "elf64")


def judged(
    outcome: Outcome, rule: str = "elf.object.header", known: Known | None = None, strict: bool = False
) -> dict[str, object]:
    judgement = Judgement(rules.catalogue(), known or Known(), strict)
    record = make_record(case_of(rule), config_of(), outcome, judgement)
    record["finding"] = record["findings"][0] if record["findings"] else {}
    return record


CHECKED = f"""Exit Code: 1

Command Output (stdout):
--
# RUN: at line 5
nasm x | filecheck y
# executed command: nasm x
# executed command: /somewhere/bin/filecheck y
# .---command stderr------------
# | {ROOT}/cases/link/a.test:7: error: Couldn't match "Class: ELF64".
# | Current position at <stdin>:1:1
# `-----------------------------
# error: command failed with exit status: 1
"""
TOOL = """# executed command: timeout -k 5 60 nasm x
# .---command stderr------------
# | x:1: warning: odd
# | x:2: error: no such instruction
# `-----------------------------
# error: command failed with exit status: 1
"""


def test_a_failed_check_is_a_finding_under_the_cases_rule() -> None:
    record = judged(Outcome("FAIL", CHECKED, 0.5))
    finding = record["finding"]
    assert (record["verdict"], record["role"], record["seconds"]) == ("fail", "object", 0.5)
    assert record["id"] == "link/a@nasm:elf64:object" and record["repeat"] == "./callgate repeat link/a@nasm:elf64:object"
    assert isinstance(finding, dict)
    assert finding["rule"] == "elf.object.header" and finding["level"] == "must" and finding["place"] == "header"
    assert finding["says"] == 'cases/link/a.test:7: error: Couldn\'t match "Class: ELF64".'
    assert finding["wanted"] == "Class: ELF64"


def test_a_de_facto_rule_is_observed_and_fails_when_strict() -> None:
    outcome = Outcome("FAIL", CHECKED, 0.0)
    assert judged(outcome, "elf.object.note-gnu-stack")["verdict"] == "observed"
    assert judged(outcome, "elf.object.note-gnu-stack", strict=True)["verdict"] == "fail"


def test_known_deviations_of_objects() -> None:
    known = Known((Entry("nasm", "elf.object.header", "a bug", cases=("link/*",), role="object"),))
    assert judged(Outcome("FAIL", CHECKED, 0.0), known=known)["verdict"] == "known"
    other = Known((Entry("nasm", "elf.object.symbols", "a bug", cases=("link/*",), role="object"),))
    assert judged(Outcome("FAIL", CHECKED, 0.0), known=other)["verdict"] == "fail"
    trouble = Known((Entry("nasm", "elf.object.header", "a bug", cases=("link/a",), verdict="error"),))
    record = judged(Outcome("FAIL", TOOL, 0.0), known=trouble)
    assert record["verdict"] == "known" and "(known: a bug)" in str(record["reason"])


@pytest.mark.parametrize(
    "outcome, verdict, phase, reason",
    [
        (Outcome("PASS", "", 0.0), "pass", "judge", ""),
        (Outcome("FAIL", TOOL, 0.0), "error", "compile", "nasm: x:2: error: no such instruction"),
        (Outcome("TIMEOUT", TOOL, 0.0), "timeout", "compile", "a command did not end within 60 s"),
        (Outcome("UNSUPPORTED", "tcc has no thread-local", 0.0), "unsupported", "compile", "tcc has no thread-local"),
        (Outcome("UNRESOLVED", "Test has no 'RUN:' line", 0.0), "error", "run", "UNRESOLVED: Test has no 'RUN:' line"),
        (Outcome("XPASS", "", 0.0), "error", "run", "XPASS: the test failed without a word"),
    ],
)
def test_verdicts(outcome: Outcome, verdict: str, phase: str, reason: str) -> None:
    record = judged(outcome)
    assert (record["verdict"], record["phase"], record["reason"], record["findings"]) == (verdict, phase, reason, [])


def test_the_command_that_failed_is_named() -> None:
    assert failure_of(CHECKED).command == ("/somewhere/bin/filecheck", "y") and failure_of(CHECKED).checked
    assert failure_of(TOOL).command[-2:] == ("nasm", "x") and not failure_of(TOOL).checked


# ---- bad twins: commands that break the rule in place of the tool


def twins_of(root: Path, broken: str, good: str = "") -> list[Judged]:
    """Verified: the case with these commands in its front matter."""
    matter = f"# broken = [{broken!r}]\n" + (f"# good = {good!r}\n" if good else "")
    path = write(root, GOOD.replace("# broken = ['nasm --version']\n", matter).replace("# ", "; "), "a.asm")
    (case,) = lit_cases.load([path], root)
    assert case.problems == ()
    work = root / "work"
    work.mkdir()
    return lit_twins.verify(lit_twins.of([case]), work, Processes(), root)


def test_a_command_that_breaks_the_rule_is_a_twin_and_the_tool_its_sibling(tmp_path: Path) -> None:
    bad, good = twins_of(tmp_path, 'nasm -f elf32 "$in" -o "$out"')
    assert (bad.twin.name, bad.twin.rule, bad.skipped, bad.problem) == ("link/a 1", "elf.object.header", "", "")
    assert (good.twin.name, good.twin.rule, good.skipped, good.problem) == ("link/a good", "", "", "")


@pytest.mark.parametrize(
    "broken, good, expected",
    [
        ('nasm "$@"', "", "nothing is found of: nasm"),
        ("echo it breaks >&2; exit 1", "", "FAIL, and not in a check: it breaks"),
        ('nasm "$@"; sleep 0', 'nasm -f elf32 "$in" -o "$out"', "not silent: FAIL"),
    ],
)
def test_what_is_wrong_with_a_twin(tmp_path: Path, broken: str, good: str, expected: str) -> None:
    assert expected in " ".join(j.problem for j in twins_of(tmp_path, broken, good))


def test_a_twin_that_needs_what_is_not_here_is_skipped(tmp_path: Path) -> None:
    bad, good = twins_of(tmp_path, 'clang-99 -c "$in" -o "$out"')
    assert (bad.skipped, bad.problem) == ("needs clang-99", "") and (good.skipped, good.problem) == ("", "")


def test_of_several_tools_it_is_the_one_that_the_command_names() -> None:
    both = replace(case_of(), tools=frozenset({"nasm", "gas"}))
    assert lit_twins.replaced(both, 'cat x > y && gas "$@"') == "gas"
    assert lit_twins.replaced(case_of(), "true") == "nasm"


def test_a_tool_that_does_not_end_is_a_timeout(tmp_path: Path) -> None:
    made = make_suite(None, tmp_path, Processes(), seconds=0.3)
    made.lacks.clear()
    made.commands |= {"cc": [str(executable(tmp_path / "slow", "sleep 60"))], "flags": []}
    (outcome,) = run_lit([str(write_site(made) / "link/object/header.c")], tmp_path / "o.json", Processes(), 1).values()
    assert outcome.code == "TIMEOUT"


def test_lit_that_breaks_is_an_error_of_its_tests_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object) -> dict[str, Outcome]:
        raise RuntimeError("lit: exit 2: out of order")

    monkeypatch.setattr("callgate.lit_run.run_lit", broken)
    case = lit_cases.load([OBJECT / "nasm-header.test"])[0]
    run = LitRun([case], [], lit_config.assemblers(Processes()), Processes(), tmp_path, Judgement(rules.catalogue(), Known()))
    (record,) = run.records(case, run.configs(case)[0])
    assert (record["verdict"], record["reason"]) == ("error", "UNRESOLVED: lit: exit 2: out of order")


# ---- the whole way

NO_KNOWN = "--no-known"  # these tests are not about what is known


def test_a_run_has_records_per_compiler_level_and_assembler(tmp_path: Path) -> None:
    finished = callgate("run", NO_KNOWN, "link/object/header", "link/object/nasm-no-absolute", "link/object/twins", "--toolchain",
                        "gcc-12,nasm,gas", "--opt", "O2,lto", "--results", tmp_path)  # fmt: skip
    assert finished.returncode == 0, finished.stderr
    lines = valid_run(tmp_path)
    told = {r["id"]: r["verdict"] for r in lines if r["record"] == "result"}
    assert told == {
        "link/object/header@gcc-12:O2:object": "pass",
        "link/object/header@gcc-12:lto:object": "unsupported",
        "link/object/nasm-no-absolute@nasm:elf64:object": "pass",
        "link/object/twins@nasm:elf64:object": "pass",
        "link/object/twins@gas:elf64:object": "pass",
    }
    assert {t["name"]: bool(t["version"]) for t in lines[0]["toolchains"]} == {"gcc-12": True, "nasm": True, "gas": True}
    assert lines[0]["cases"]["link/object/header"]["rule"] == "elf.object.header"
    assert {r["reason"] for r in lines if r.get("verdict") == "unsupported"} == {
        "at lto gcc-12 leaves machine code to the linker"
    }


@TCC
def test_tcc_without_the_note_is_observed(tmp_path: Path) -> None:
    finished = callgate("run", NO_KNOWN, "link/object/note-gnu-stack", "link/object/symbols",
                        "link/object/symbols-tls", "--toolchain", "tcc", "--results", tmp_path)  # fmt: skip
    assert finished.returncode == 0, finished.stderr
    assert verdicts(valid_run(tmp_path)) == {
        "link/object/note-gnu-stack:object": "observed",
        "link/object/symbols:object": "pass",
        "link/object/symbols-tls:object": "unsupported",
    }


def test_a_compiler_that_breaks_a_rule_fails_the_run(tmp_path: Path) -> None:
    file = toolchain_file(tmp_path / "bad.toml", {"name": "bad", "tool": "gcc-12"}, levels={"O2": ["-O2", "-D_Thread_local="]})
    finished = callgate("run", NO_KNOWN, "link/object/symbols-tls", "--toolchain-file", file, "--results", tmp_path / "r")
    assert finished.returncode == 1, finished.stderr
    (record,) = (r for r in valid_run(tmp_path / "r") if r["record"] == "result")
    assert record["verdict"] == "fail" and record["findings"][0]["rule"] == "elf.object.symbols"
    again = callgate("repeat", record["id"], "--toolchain-file", file, "--keep", tmp_path / "kept")
    assert again.returncode == 1 and record["findings"][0]["says"] in again.stdout, again.stdout + again.stderr
    assert "gcc-12" in (tmp_path / "kept" / "commands.txt").read_text(encoding="utf-8")
    assert list((tmp_path / "kept").rglob("symbols-tls.c.tmp.o"))


def test_list_and_lint_know_them() -> None:
    listed = callgate("list", "link/object/twins")
    assert listed.returncode == 0 and listed.stdout.startswith("link/object/twins ")
    for name in ("twins.test", "header.c"):
        linted = callgate("lint", f"cases/link/object/{name}")
        assert (linted.returncode, linted.stdout, linted.stderr) == (0, "", "1 cases, 0 problems\n")


def test_workers_of_xdist_share_one_run_of_lit(tmp_path: Path) -> None:
    finished = callgate("run", NO_KNOWN, "link/object/header", "link/object/note-gnu-stack", "--toolchain", "gcc-12", "--opt",
                        "O0,O2", "--pytest=-n2", "--results", tmp_path)  # fmt: skip
    assert finished.returncode == 0, finished.stderr
    assert [r["verdict"] for r in valid_run(tmp_path) if r["record"] == "result"] == ["pass"] * 4


def test_the_role_selects_them(tmp_path: Path) -> None:
    chosen = ("link/object/header", "sysv/args/integer-six", "--toolchain", "gcc-12", "--opt", "O0", "--role", "object")
    finished = callgate("run", NO_KNOWN, *chosen, "--results", tmp_path)
    assert finished.returncode == 0, finished.stderr
    assert verdicts(valid_run(tmp_path)) == {"link/object/header:object": "pass"}


def test_entries_that_accept_proposes_for_objects_load(tmp_path: Path) -> None:
    entry = 'toolchain = "nasm"\nrule = "elf.object.header"\ncase = "link/object/nasm-header"\nrole = "object"\nreference = "x"\n'
    (tmp_path / "known.toml").write_text(f"[[known]]\n{entry}", encoding="utf-8")
    assert load_known(tmp_path / "known.toml").entries[0].role == "object"


def test_lit_by_hand() -> None:
    finished = subprocess.run(
        [Path(sys.executable).parent / "lit", "cases/link", "--filter", "nasm-no-absolute|object/header", "--param",
         "toolchain=gcc-12", "--param", "level=O2"],
        cwd=REPOSITORY, env=environment(), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "PASS: callgate@gcc-12:O2 :: link/object/header.c" in finished.stdout
    assert "PASS: callgate@gcc-12:O2 :: link/object/nasm-no-absolute.test" in finished.stdout
