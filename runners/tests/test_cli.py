"""The command line: what each command answers, and how it says no."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from callgate import cli, machine
from callgate.run import run
from callgate.session import Selection
from reports.validate import load_schema
from support import CASES, REPOSITORY, callgate, environment, fake_compiler, records, valid_run, verdicts

COMMANDS = (
    "run", "repeat", "explain", "list", "toolchains", "rules", "report", "diff", "accept", "bench", "prebuilt", "lint", "doctor",
    "setup", "test",
)  # fmt: skip
PLAIN = ("--toolchain", "gcc-12", "--opt", "O0")


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str], code: int = 2) -> str:
    """What a command says that is not carried out: one line."""
    try:
        got = cli.main(arguments)
    except SystemExit as exit_:
        got = int(exit_.code or 0)
    out, err = capsys.readouterr()
    assert got == code, out + err
    assert out == "" and err.startswith("callgate") and err.count("\n") == 1 and "Traceback" not in err, err
    return err


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        cli.main([command, "--help"])
    assert exit_.value.code == 0
    assert f"example: ./callgate {command}" in capsys.readouterr().out


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    out = capsys.readouterr().out
    assert re.findall(r"^    (\w+)", out, re.MULTILINE) == list(COMMANDS)
    assert "example: ./callgate run" in out


@pytest.mark.parametrize(
    "arguments, says",
    [
        ([], "COMMAND"),
        (["rum"], "rum"),
        (["run", "--tolchain", "x"], "--tolchain"),
        (["run", "--abi", "win32"], "win32"),
        (["run", "--role", "callr"], "unknown role 'callr': layout, caller, callee, pair"),
        (["run", "--opt", "O7", "--toolchain", "gcc-12"], "unknown level 'O7'"),
        (["run", "--toolchain", ""], "argument --toolchain: it names nothing: leave the option away to judge all"),
        (["run", "--toolchain", "gcc12"], "did you mean 'gcc-12'?"),
        (["run", "--toolchain-file", "/no/such.toml"], "/no/such.toml: No such file or directory"),
        (["run", "sysv/args/integer-sx", *PLAIN], "did you mean 'sysv/args/integer-six'?"),
        (["run", "--no-cases"], "--no-cases without --random N leaves nothing to run"),
        (["run", "--random", "2", "--lang", "c++", "--no-cases", "--toolchain", "gcc-12-ms_abi"], "nobody says what C++ adds"),
        (["run", "--random", "0"], "'0' is not a number from 1 up"),
        (["run", "--random", "many"], "'many' is not a number from 1 up"),
        (["run", "--seed", "-1", "--random", "2", *PLAIN], "-1"),
        (["run", "--seed", "99999999999999999999999", "--random", "2", *PLAIN], "99999"),
        (["run", "--shard", "3/2"], "shard 3 of 2"),
        (["run", "--shard", "0/2"], "shard 0 of 2"),
        (["run", "--shard", "1"], "a shard is I/N, such as 1/4"),
        (["run", "--jobs", "0"], "'0' is not a number from 1 up"),
        (["run", "--jobs", "²"], "'²' is not a number from 1 up"),
        (["run", "--timeout", "nan"], "'nan' is not a number of seconds"),
        (["run", "--timeout", "-1"], "'-1' is not a number of seconds"),
        (["run", "--compile-timeout", "x"], "'x' is not a number of seconds"),
        (["explain"], "declarations"),
        (["list", "sysv/argz"], "no case starts with 'sysv/argz'"),
        (["report", "/no/such"], "/no/such"),
        (["report", "/dev/null"], "/dev/null"),
        (["report", "x", "--format", "pdf"], "pdf"),
        (["diff", "/no/such", "/nor/such"], "/no/such"),
        (["lint", "/no/such.c"], "/no/such.c: there is no such file"),
        (["toolchains", "--toolchain-file", "/no/such.toml"], "/no/such.toml"),
    ],
)
def test_wrong_arguments(arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert says in refused(arguments, capsys)


def test_a_reader_that_leaves_early() -> None:
    words = [sys.executable, "-P", "-m", "callgate", "list", "--json"]
    with subprocess.Popen(
        words, env=environment(), cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout and process.stderr
        assert process.stdout.readline() == "[\n"
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0


# ---- explain

DESIGN = """struct pair { long a, b; };
long f(long a, long b, long c, long d, long e, struct pair p, long g);"""


def test_explain_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", DESIGN, "--json"]) == 0
    answers = json.loads(capsys.readouterr().out)
    schema = load_schema("results")
    shape = {"$ref": "#/$defs/explain", "$defs": schema["$defs"]}
    assert [e for a in answers for e in Draft202012Validator(shape).iter_errors(a)] == []
    answer = answers[0]
    assert (answer["abi"], answer["flavour"], answer["function"]) == ("sysv", "gnu", "f")
    assert (answer["al"], answer["stack_bytes"]) == (None, 16)
    places = {a["name"]: a["places"] for a in answer["arguments"]}
    assert places["g"] == [{"at": "r9", "offset": 0, "size": 8}]
    assert places["p"] == [{"at": "stack+8", "offset": 0, "size": 8}, {"at": "stack+16", "offset": 8, "size": 8}]
    assert answer["arguments"][5]["type"] == "struct pair" and answer["arguments"][5]["class"] == ["INTEGER", "INTEGER"]
    assert answer["result"]["places"] == [{"at": "rax", "offset": 0, "size": 8}]
    assert answer["result"]["hidden_pointer"] is False


def test_explain_of_a_variadic_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "int f(const char *s, ...);", "--call", "f((char *), 2.0)", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["al"] == 1


def test_explain_in_words(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(DESIGN))
    assert cli.main(["explain", "-"]) == 0
    out = capsys.readouterr().out
    assert "stack+8" in out and "r9" in out and "sysv.args." in out


@pytest.mark.parametrize(
    "declaration, at",
    [
        ("long f(long a, lung b);", "lung b);"),
        ("long f(long a", ""),
        ("struct s p; long f(struct t q);", "p; long"),
        ("struct s { int a; };", "struct s"),
        ("", ""),
    ],
)
def test_explain_shows_where_a_declaration_goes_wrong(declaration: str, at: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", declaration]) == 2
    out, err = capsys.readouterr()
    lines = err.splitlines()
    caret = next(n for n, text in enumerate(lines) if text.strip() == "^" or text.lstrip(" |").startswith("^"))
    assert out == "" and lines[caret - 1][lines[caret].index("^") :].startswith(at), err


# ---- what cannot be judged here


def test_a_machine_without_avx(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "cpu", lambda: ("an old one", frozenset({"sse2"})))
    selection = Selection(("sysv/args/ymm-eight", "sysv/args/integer-six"), ("gcc-12",), levels=("O0",), jobs=1)
    assert run(selection, tmp_path, quiet=True) == 0
    lines = valid_run(tmp_path)
    told = {r["case"]: (r["verdict"], r["reason"]) for r in lines if r["record"] == "result"}
    assert told == {
        "sysv/args/ymm-eight": ("unsupported", "the CPU has no AVX"),
        "sysv/args/integer-six": ("pass", ""),
    }
    assert lines[0]["machine"]["cpu"] == "an old one" and lines[0]["machine"]["features"] == []


def test_nothing_that_can_be_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "cpu", lambda: ("an old one", frozenset()))
    assert run(Selection(("sysv/args/ymm-eight",), ("gcc-12",), levels=("O0",), jobs=1), tmp_path, quiet=True) == 3


def test_one_level_that_only_some_have(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = fake_compiler(tmp_path, "exit 1")
    said = refused(["run", "--toolchain-file", str(file), "--opt", "O2"], capsys)
    assert "unknown level 'O2': these toolchains have O0" in said


# ---- runs


def test_shards_cover_every_case_once(tmp_path: Path) -> None:
    done = []
    for part in ("1/2", "2/2"):
        results = tmp_path / part[0]
        finished = callgate("run", "sysv/args/integer", "sysv/args/ymm", *PLAIN, "--shard", part, "--results", results)
        assert finished.returncode == 0, finished.stderr
        done.append(set(verdicts(valid_run(results))))
    finished = callgate("run", "sysv/args/integer", "sysv/args/ymm", *PLAIN, "--results", tmp_path / "all")
    assert done[0] | done[1] == set(verdicts(valid_run(tmp_path / "all")))
    assert not done[0] & done[1] and abs(len(done[0]) - len(done[1])) <= 6


def test_more_shards_than_cases(tmp_path: Path) -> None:
    """An empty shard is no failure of anything, but nothing ran."""
    finished = callgate("run", CASES[0], *PLAIN, "--shard", "2/2", "--results", tmp_path / "r")
    assert finished.returncode == 3 and "Traceback" not in finished.stderr
    assert verdicts(valid_run(tmp_path / "r")) == {}


def test_options_that_a_user_has_for_other_projects(tmp_path: Path) -> None:
    finished = callgate("run", CASES[1], *PLAIN, "--results", tmp_path, PYTEST_ADDOPTS="-k nothing --no-such-option")
    assert finished.returncode == 0, finished.stderr
    assert len(verdicts(valid_run(tmp_path))) == 3


def test_roles(tmp_path: Path) -> None:
    finished = callgate("run", CASES[1], *PLAIN, "--role", "caller", "--results", tmp_path)
    assert finished.returncode == 0 and verdicts(valid_run(tmp_path)) == {f"{CASES[1]}:caller": "pass"}


@pytest.mark.slow
def test_options_for_pytest(tmp_path: Path) -> None:
    finished = callgate("run", *CASES, *PLAIN, "--pytest=-n2", "--results", tmp_path)
    assert finished.returncode == 0, finished.stderr
    footer = valid_run(tmp_path)[-1]
    assert footer["verdicts"] == {"pass": 12} and footer["calls"] > 12
    assert footer["exercised"] and footer["seconds"]["toolchains"] > 0


def test_random_signatures_are_counted(tmp_path: Path) -> None:
    options = ("--random", "30", "--seed", "7", "--no-cases", "--results", tmp_path)
    finished = callgate("run", "--toolchain", "gcc-12,gcc-11", "--opt", "O0", *options)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    lines = valid_run(tmp_path)
    counts = [r for r in lines if r["record"] == "count"]
    for role in ("layout", "caller", "callee"):
        for name in ("gcc-12", "gcc-11"):  # what has something to tell has a record of its own
            mine = [r for r in lines if r.get("role") == role and r.get("toolchain") == name]
            assert sum(r.get("count", 1) for r in mine) == 30
    pairs = {(r["toolchain"], r["peer"]) for r in counts if r["role"] == "pair"}
    assert {("gcc-11", "gcc-12:O0"), ("gcc-12", "gcc-11:O0")} <= pairs
    assert all(r["batch"].startswith("random-7-") for r in counts)


def test_random_signatures_in_cxx(tmp_path: Path) -> None:
    options = ("--random", "60", "--seed", "2", "--lang", "c++", "--no-cases", "--results", tmp_path)
    finished = callgate("run", "--toolchain", "gcc-12,clang-19,tcc,mingw,clang-msvc-19", "--opt", "O0", *options)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    lines = valid_run(tmp_path)
    for role in ("layout", "caller", "callee"):
        clean = {"pass", "known", "observed"}
        told_of = dict.fromkeys(("gcc-12", "clang-19", "mingw", "clang-msvc-19"), clean) | {"tcc": {"unsupported"}}
        for name, told in told_of.items():
            mine = [r for r in lines if r.get("role") == role and r.get("toolchain") == name]
            assert sum(r.get("count", 1) for r in mine) == 60 and {r["verdict"] for r in mine} <= told
    assert all("-cxx-" in r["batch"] for r in lines if r["record"] == "count")


def test_a_random_signature_in_cxx_is_found_again(tmp_path: Path) -> None:
    wild = tmp_path / "wild.toml"
    wild.write_text('name = "gcc-wild"\nbase = "gcc-12"\nflags = ["-fcall-used-rbx"]\n', encoding="utf-8")
    options = ("--random", "30", "--lang", "c++", "--no-cases", "--results", tmp_path / "results")
    assert callgate("run", "--toolchain", "gcc-wild", "--toolchain-file", wild, "--opt", "O2", *options).returncode == 1
    bad = [r for r in valid_run(tmp_path / "results") if r.get("verdict") == "fail"]
    assert {f["rule"] for r in bad for f in r["findings"]} == {"sysv.preserve.rbx"}
    assert bad[0]["id"].startswith("random-cxx/1/")
    again = callgate("repeat", bad[0]["id"], "--toolchain-file", wild, "--keep", tmp_path / "kept")
    assert again.returncode == 1 and "sysv.preserve.rbx" in again.stdout, again.stdout + again.stderr


@pytest.fixture(scope="module")
def two_runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """One case that passes, and then fails."""
    directory = tmp_path_factory.mktemp("runs")
    body = f"""
    wrong=; [ ! -e {directory}/broken ] || wrong='s/= a0;/= a0 + 1;/'
    sed "$wrong" "$in" >"$out.c"
    exec gcc-12 -fPIC -w -O0 -c "$out.c" -o "$out"
    """
    file = fake_compiler(directory, body)
    runs = (directory / "old", directory / "new")
    for results, code in zip(runs, (0, 1), strict=True):
        assert callgate("run", CASES[1], "--toolchain-file", file, "--results", results).returncode == code
        (directory / "broken").touch()
        (directory / "fake").write_text((directory / "fake").read_text() + "\n")  # another tool: nothing is cached
    return runs


@pytest.mark.parametrize("form", ["html", "junit", "sarif", "markdown", "text"])
def test_report(form: str, two_runs: tuple[Path, Path]) -> None:
    finished = callgate("report", two_runs[1], "--format", form)
    assert finished.returncode == 0 and finished.stderr == ""
    assert "integer-six" in finished.stdout and "Traceback" not in finished.stdout
    if form == "sarif":
        assert json.loads(finished.stdout)["runs"]


def test_files_of_a_run(two_runs: tuple[Path, Path]) -> None:
    names = {p.name for p in two_runs[1].iterdir()} - {".lock"}
    assert names == {"results.jsonl", "summary.json", "junit.xml", "index.html"}
    summary = json.loads((two_runs[1] / "summary.json").read_text())
    assert summary["verdicts"]["fail"] == 1 and summary["exit"] == 1
    assert records(two_runs[1])[0]["command"][0] == "run"


def test_diff(two_runs: tuple[Path, Path]) -> None:
    old, new = two_runs
    worse = callgate("diff", old, new)
    assert worse.returncode == 1 and "sysv/args/integer-six" in worse.stdout
    assert callgate("diff", new, old).returncode == 0
    assert callgate("diff", old, old).returncode == 0


# ---- what is shown


def test_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list", "sysv/args/integer", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert "sysv/args/integer-six" in [r["case"] for r in rows] and all(r["says"] and r["rule"] for r in rows)
    assert cli.main(["list", "sysv/args/integer-six"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("sysv/args/integer-six  The first six integer arguments") and err == "1 cases\n"


def test_toolchains(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = fake_compiler(tmp_path, "exit 1")
    assert cli.main(["toolchains", "--json", "--toolchain-file", str(file)]) == 0
    rows = {r["name"]: r for r in json.loads(capsys.readouterr().out)}
    assert rows["fake"]["version"] == "99.1" and rows["fake"]["levels"] == ["O0"]
    assert rows["gcc-12"]["version"].startswith("12.")


def test_lint(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["lint", "cases/sysv/args/integer-six.c"]) == 0
    assert capsys.readouterr().err == "1 cases, 0 problems\n"
    bad = tmp_path / "bad.c"
    bad.write_text("long f(long a);\n", encoding="utf-8")
    assert cli.main(["lint", str(bad)]) == 1
    assert f"{bad}:1: a case begins with front matter" in capsys.readouterr().out
