from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reports.markdown import code, escape, render_markdown
from reports.records import Run
from reports.terminal import print_run, render_terminal
from reports.tests.synthetic import Builder, finding, mixed
from reports.text import clean, duration, listing, number, plural, shorten


def _lines(text: str) -> list[str]:
    return text.split("\n")


def test_the_terminal_shows_verdicts_by_configuration(tmp_path: Path) -> None:
    lines = _lines(render_terminal(mixed().run(tmp_path), width=140))
    assert lines[0].split() == (
        "toolchain ✗ fail ✸ crash ◷ timeout ! error ↑ fixed ≈ known ○ observed ✓ pass – unsupported".split()
    )
    row = next(x for x in lines if x.startswith("gcc-12:O2"))
    assert re.split(" +", row) == ["gcc-12:O2", "1", "·", "·", "1", "·", "·", "·", "1\u202f059", "·"]


def test_a_narrow_terminal_gets_symbols_with_a_legend(tmp_path: Path) -> None:
    lines = _lines(render_terminal(mixed().run(tmp_path), width=72))
    assert lines[0].split() == ["toolchain", *"✗✸◷!↑≈○✓–"]
    table = lines[: lines.index("")]
    assert max(map(len, table[:8])) <= 72
    assert "✗ fail  ✸ crash" in "\n".join(table)


def test_failures_stand_under_their_toolchain_one_line_each(tmp_path: Path) -> None:
    lines = _lines(render_terminal(mixed().run(tmp_path), width=100))
    at = lines.index("tcc 0.9.27")
    assert lines[at + 1] == (
        "  ✗ fail  sysv.args.backfill  r9  wanted 11 22 33 44 55 66 77 88  got a1 a2 a3 a4 a5 a6 a7 a8  "
        "holds bytes 0-7 of argument 6 (`p`), expected argument 7 (`g`)  "
        "[2 records, for example sysv/args/backfill@tcc:O0:caller]"
    )
    assert lines[at + 2].startswith("  ✸ crash  sysv.return.integer  SIGSEGV at 0x10, near f+4  [sysv/return")
    assert "gcc-12 → clang-19" in lines and "pairs with tcc" in lines


def test_the_terminal_ends_with_the_headline(tmp_path: Path) -> None:
    lines = _lines(render_terminal(mixed().run(tmp_path), width=100).rstrip("\n"))
    assert lines[-1].startswith("2 of 6 toolchain configurations break a must rule; 2 tests crashed")
    assert lines[-2] == (
        "123\u202f456 calls judged, 2 of 2 preserved registers exercised, 12.5 s wall, 20.2 s CPU (18.0 s toolchains)"
    )
    text = "\n".join(lines)
    assert "  1  the compiler has no __int128  (tcc)" in text
    assert "  gcc-13: gcc-13 is not installed; provided by gcc-13" in text


def test_an_incomplete_run_is_marked(tmp_path: Path) -> None:
    b = mixed()
    b.footer = None
    text = render_terminal(b.run(tmp_path))
    assert text.startswith("INCOMPLETE: The run did not finish") and "\nSo far, 2 of 6" in text


def test_by_groups_in_as_many_tables_as_the_width_needs(tmp_path: Path) -> None:
    run = mixed().run(tmp_path)
    wide = render_terminal(run, width=100, by="group")
    assert _lines(wide)[0].split() == ["rules", "gcc-12", "clang-19", "tcc"]
    assert next(x for x in _lines(wide) if x.startswith("sysv.args")).split() == "sysv.args ✓ 9 ✓ 8 ✗ 2".split()
    narrow = render_terminal(run, width=40, by="group")
    assert sum(x.startswith("rules ") for x in _lines(narrow)) == 2 and "clang-19" in narrow and "tcc" in narrow


def test_many_configurations_are_gathered_by_toolchain(tmp_path: Path) -> None:
    b = Builder()
    for n in range(40):
        b.result("sysv/args/backfill", f"gcc-12:opt{n}")
    lines = _lines(render_terminal(b.run(tmp_path)))
    assert [x.split() for x in lines if x.startswith("gcc-12")] == [["gcc-12", "40"]]


class _Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def test_colour_only_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    run = mixed().run(tmp_path)
    piped, terminal = io.StringIO(), _Terminal()
    print_run(run, piped)
    print_run(run, terminal, width=100)
    assert "\x1b[" not in piped.getvalue() and "✗ fail" in piped.getvalue()
    assert "\x1b[1;31m" in terminal.getvalue()
    shown = re.sub("\x1b\\[[0-9;]*m", "", terminal.getvalue()).split("\n")
    assert max(map(len, shown)) <= 100
    at = next(i for i, line in enumerate(shown) if line.startswith("  ✗ fail  sysv.args.backfill"))
    assert shown[at + 1].startswith("      ") and "expected argument 7" in " ".join(shown[at + 1 : at + 3])


def test_ascii_where_the_stream_needs_it(tmp_path: Path) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    print_run(mixed().run(tmp_path), stream)
    stream.flush()
    text = raw.getvalue().decode("ascii")
    assert "F fail  sysv.args.backfill" in text and "gcc-12 -> clang-19" in text and "123,456 calls" in text
    assert "?" not in text.replace("wanted ?", "")


@pytest.mark.parametrize("renderer", [render_terminal, render_markdown])
def test_control_characters_are_made_visible(tmp_path: Path, renderer: Callable[[Run], str]) -> None:
    b = Builder()
    b.result("sysv/args/backfill", verdict="fail", findings=[finding(says="x\x1b[2Jy\r\nz")])
    b.result("sysv/args/backfill", "gcc-12:O0", verdict="unsupported", reason="\x1b]0;title\x07")
    text = renderer(b.run(tmp_path))
    assert "\x1b" not in text and "\x07" not in text and "x1b" in text


def test_markup_of_rich_stays_text(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill", verdict="crash", reason="[bold]x[/bold] :smile:")
    assert "[bold]x[/bold] :smile:" in render_terminal(b.run(tmp_path))


def test_an_empty_run_renders(tmp_path: Path) -> None:
    run = Builder().run(tmp_path)
    assert render_terminal(run).rstrip().endswith("Nothing was judged.")
    assert render_markdown(run).startswith("### – Callgate: Nothing was judged\n")


def test_markdown(tmp_path: Path) -> None:
    text = render_markdown(mixed().run(tmp_path))
    assert text.startswith("### ✗ Callgate: 2 of 6 toolchain configurations break a must rule")
    row = "| tcc | `sysv.args.backfill` | ✗ fail | 2 | `r9` holds bytes 0-7 of argument 6 (\\`p\\`), expected"
    assert row in text
    assert "./callgate repeat sysv/args/backfill@tcc:O0:caller" in text
    assert "- 1: the compiler has no \\_\\_int128 (tcc)" in text
    assert "Not available: gcc-13 (gcc-13 is not installed; `gcc-13` provides it)." in text
    assert "123\u202f456 calls judged" in text
    for line in text.split("\n"):
        if line.startswith("|"):
            assert line.replace("\\|", "").count("|") == (
                11 if "gcc-12:" in line or "✓ pass" in line else line.count("|")
            )


def test_markdown_of_an_incomplete_run(tmp_path: Path) -> None:
    b = mixed()
    b.footer = None
    assert "> **Incomplete run:** The run did not finish" in render_markdown(b.run(tmp_path))


def test_markdown_keeps_hostile_text_as_text(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill", verdict="crash", reason="<script>|x| `y` @everyone [a](http://b) *c*\n# d")
    text = render_markdown(b.run(tmp_path))
    row = next(x for x in text.split("\n") if x.startswith("| gcc-12 "))
    assert "\\<script\\>\\|x\\| \\`y\\` &#64;everyone \\[a\\](http:\u200b//b) \\*c\\* \\# d" in row


def test_markdown_is_short(tmp_path: Path) -> None:
    b = Builder()
    for n in range(300):
        b.result("sysv/args/backfill", f"cc{n}:O0", verdict="fail")
    text = render_markdown(b.run(tmp_path))
    assert text.count("| ✗ fail | 1 |") == 50
    assert len(text) < 65_536 and "and 250 more lines: see index.html." in text
    assert "and 240 more configurations" in text


def test_escaping() -> None:
    assert escape("a|b") == "a\\|b"
    assert code("a`b") == "``a`b``" and code("`x`") == "`` `x` ``" and code("") == ""


def test_text_functions() -> None:
    assert clean("a\x1b\u202e\tb\n") == "a\\x1b\\x202e\tb\n"
    assert plural(1, "case") == "1 case" and plural(2, "entry", "entries") == "2 entries"
    assert number(1234567) == "1\u202f234\u202f567"
    assert [duration(s) for s in (0.5, 59.96, 61, 3600 * 2 + 120)] == ["0.50 s", "60.0 s", "61.0 s", "2 h 02 min"]
    assert shorten("abcdef", 4) == "abc…" and shorten("abc", 3) == "abc"
    assert (
        listing(["a", "b", "c"]) == "a, b and c" and listing(["a", "b", "c"], 1) == "a and 2 more" and listing([]) == ""
    )


@pytest.mark.parametrize("renderer", [render_terminal, render_markdown])
def test_order_does_not_depend_on_the_records(tmp_path: Path, renderer: Callable[[Run], str]) -> None:
    b = mixed()
    first = renderer(b.run(tmp_path))
    b.records.reverse()
    assert renderer(b.run(tmp_path)) == first
