"""Shrinking: the smallest signature that fails, and two files that fail without the suite."""

from __future__ import annotations

import json
import shlex
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from callgate import reproducer, shrink, toolchains
from callgate.cases import Signature
from callgate.execute import Judged
from callgate.known import Known
from callgate.plan import Chunk, Config, Entry
from callgate.process import Processes
from callgate.records import Judgement, of_chunk
from callgate.shrink import Cause, Shrunk, cause_of
from callgate.toolchains import Toolchain
from callgate.windows import Windows
from support import callgate, valid_run

RULE = "sysv.args.integer-order"
CONFIG = Config(Toolchain(name="acted", file=Path("acted.toml")), "O0")


def line(entry: Entry, rule: str = RULE) -> dict[str, object]:
    finding = {"rule": rule, "place": "rdi", "argument": "a", "wanted": "", "got": "", "origin": "", "says": "wrong",
               "shape": "plain", "mode": "polite", "deviations": [], "predicted": [], "readings": []}  # fmt: skip
    return {"signature": entry.id, "role": "callee", "verdict": "fail", "findings": [finding]}


def shrunk_under(fails: shrink.Judge, text: str, call: str | None = None, language: str = "c") -> Shrunk:
    """`text`, shrunk under a judge that is acted."""
    judgement = Judgement({}, Known())
    subjects = (("callee", "plain"), ("caller", "plain"))
    entry = Entry(7, "random/1/7", Signature(text, call, frozenset(), subjects, language=language))
    chunk = Chunk("random", "base", False, (entry,))
    [record] = [r for r in of_chunk(fails(chunk, CONFIG), judgement, ["callee"])]
    return shrink.shrink(fails, judgement, CONFIG, chunk, entry, record)


def judge_by(*words: str, other: str = "") -> shrink.Judge:
    """Fails what holds all of the words; under another rule what holds `other`."""

    def judge(chunk: Chunk, config: Config) -> Judged:
        judged = Judged(chunk, config)
        for entry in chunk.entries:
            assert {s[0] for s in entry.signature.subjects} >= {"callee"}
            if all(word in entry.signature.text for word in words):
                judged.lines.append(line(entry))
            elif other and other in entry.signature.text:
                judged.lines.append(line(entry, "sysv.args.sse-order"))
        return judged

    return judge


MANY = "struct s { int x; double y[3]; char z : 3; }; struct s f(long a, struct s b, _Decimal64 c, __int128 d, float e, ...);"
CALL = "f((long), (struct s), (_Decimal64), (__int128), (float), (int))"


def test_comes_down_to_what_fails() -> None:
    shrunk = shrunk_under(judge_by("_Decimal64"), MANY, CALL)
    assert shrunk.signature.text == "void f(_Decimal64 a);"
    assert shrunk.signature.call is None and shrunk.arguments == 1
    assert shrunk.signature.subjects == (("callee", "plain"),)
    assert 0 < shrunk.steps <= shrunk.tried


def test_keeps_what_the_failure_needs() -> None:
    shrunk = shrunk_under(judge_by("double", "__int128", "struct"), MANY, CALL)
    assert "double" in shrunk.signature.text and "__int128" in shrunk.signature.text
    assert shrunk.arguments <= 2


def test_a_failure_of_another_cause_is_not_followed() -> None:
    shrunk = shrunk_under(judge_by("_Decimal64", "__int128", other="__int128"), MANY, CALL)
    assert shrunk.signature.text == "void f(_Decimal64 a, __int128 b);"
    assert cause_of(shrunk.record) == Cause("acted", "callee", "fail", RULE)


def test_what_cannot_be_smaller_stays() -> None:
    shrunk = shrunk_under(judge_by("f(void)"), "void f(void);")
    assert (shrunk.signature.text, shrunk.steps, shrunk.arguments) == ("void f(void);", 0, 0)


CLASSES = """struct s1 { int m1; virtual void v1(); };
struct s2 : s1 { private: long m2; public: s2(const s2 &); };
s2 f(double a1, s2 a2, ...);
"""


def test_classes_come_down_to_what_fails() -> None:
    shrunk = shrunk_under(judge_by("virtual", "a2"), CLASSES, "f((double), (s2), (float), (int))", "c++")
    assert " ".join(shrunk.signature.text.split()) == "struct s1 { virtual void v1(); }; void f(s1 a2);"
    assert shrunk.arguments == 1


def test_a_member_function_comes_down_to_what_fails() -> None:
    text = CLASSES.replace("s2 f(double a1, s2 a2, ...);", "struct s3 : s2 { s3(int); s2 f(s1 &a1, double a2, float a3); };")
    shrunk = shrunk_under(judge_by("float"), text, None, "c++")
    assert " ".join(shrunk.signature.text.split()) == "struct s3 { void f(float a3); };"
    assert shrunk.arguments == 1


WILD = ["-fcall-used-r12", "-fcall-used-rbx"]


@pytest.mark.parametrize(
    ("base", "group", "language"), [("gcc-12", "sysv", "c"), ("gcc-12-ms_abi", "win64", "c"), ("gcc-12", "sysv", "c++")]
)
def test_a_run_shrinks_and_leaves_programs_that_fail(tmp_path: Path, base: str, group: str, language: str) -> None:
    wild = tmp_path / "wild.toml"
    wild.write_text(f'name = "gcc-wild"\nbase = "{base}"\nflags = {json.dumps(WILD)}\n', encoding="utf-8")
    drawn = ("--random", "12", "--lang", language, "--no-cases")
    chosen = ("--toolchain", "gcc-wild", "--toolchain-file", wild, "--opt", "O2")
    done = callgate("run", "--no-known", *drawn, *chosen, "--results", tmp_path / "results")
    assert done.returncode == 1, done.stderr
    found = [r["shrunk"] for r in valid_run(tmp_path / "results") if "shrunk" in r]
    assert found
    for shrunk in found:
        assert shrunk["reproduced"], shrunk
        files = tmp_path / "results" / shrunk["files"]
        subject = "subject.c" if language == "c" else "subject.cpp"
        assert sorted(p.name for p in files.iterdir()) == ["referee.s", subject]
        text = (files / subject).read_text(encoding="utf-8").partition("*/")[0]
        comment = "\n".join(line.strip() for line in text.splitlines())
        assert f"{group}.preserve." in comment and shrunk["declaration"] in comment
        commands = comment.rstrip().rpartition("\n\n")[2].splitlines()
        assert follow(commands, files) == (1, commands[-1])
        tame = [" ".join(w for w in c.split() if w not in WILD) for c in commands]
        assert follow(tame, files)[0] == 0, "the referee accepts good code"
    assert "smallest, as callee: " in done.stdout


def follow(commands: Sequence[str], directory: Path) -> tuple[int, str]:
    """What a reader sees who types them: the first exit code that is not 0, and whose it is."""
    for command in commands:
        code = subprocess.run(shlex.split(command), cwd=directory, capture_output=True, check=False).returncode
        if code:
            return code, command
    return 0, ""


THREE = "struct s { char m1; long long m2, m3; };"  # goes by address, and comes back in memory
# Flags that no compiler's code survives here, as callee or caller and as layout.
OTHER = ("-Dstatic=static __attribute__((sysv_abi))",)
PACKED = ("-fpack-struct=1",)


@pytest.mark.parametrize("role", ["callee", "caller", "layout"])
@pytest.mark.parametrize("name", ["mingw", "clang-msvc-19"])
def test_a_program_of_windows(tmp_path: Path, windows_build: Path, name: str, role: str) -> None:
    text = f"{THREE} struct s f(struct s a, double b, int c, struct s d, float e, struct s f);"
    accepts_good_and_fails_bad(name, role, text, "c", PACKED if role == "layout" else OTHER, tmp_path)


def accepts_good_and_fails_bad(name: str, role: str, text: str, language: str, bad: tuple[str, ...], directory: Path) -> None:
    processes = Processes()
    [tool] = [t for t in toolchains.discover(processes) if t.name == name]
    signature = Signature(text, None, frozenset(), ((role, "plain"),), language=language, abi=tool.abi)
    finding = {"rule": "win64.x", "place": "rbx", "says": "wrong", "wanted": "", "got": "", "known": False, "mode": "hostile",
               "deviations": [], "level": "must"}  # fmt: skip
    record = {"toolchain": name, "role": role, "verdict": "fail", "reason": "", "phase": "run", "findings": [finding]}
    with Windows(processes) as windows:
        for flags, fails in ((), False), (bad, True):
            config = Config(replace(tool, flags=flags), "O2")
            made = reproducer.write(Shrunk(signature, record, 0, 0), config, "base", directory, processes, windows)
            assert made.fails == fails, made.said
            assert sorted(p.name for p in made.directory.iterdir()) == ["referee.s", "subject" + toolchains.SUFFIX[language]]
            assert made.commands[-1][-1] == "./program.exe"


VIRTUAL = "struct s { char m1; long m2; virtual ~s(); };"  # of which its compiler's runtime is asked for more


@pytest.mark.parametrize("role", ["callee", "caller", "layout"])
@pytest.mark.parametrize("name", ["mingw", "clang-msvc-19"])
def test_a_program_of_windows_in_cxx(tmp_path: Path, windows_build: Path, name: str, role: str) -> None:
    accepts_good_and_fails_bad(name, role, f"{VIRTUAL} s f(s a, int b);", "c++", PACKED, tmp_path)
