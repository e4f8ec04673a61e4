from __future__ import annotations

from typing import Any

import pytest

from reports.drawing import choose, draw, render_explain_text
from reports.explain_text import unicode_fits
from reports.tests.synthetic import argument, backfill_explain, place, simple_explain


def windows() -> dict[str, Any]:
    """struct big f(long a, double b, struct big c, long d, long e) on Windows: slots by position."""
    return {
        "abi": "win64",
        "flavour": "msvc",
        "function": "f",
        "arguments": [
            argument("a", "long", place("rdx", 0, 4)),
            argument("b", "double", place("xmm2")),
            argument("c", "struct big", place("r9"), by_reference=True),
            argument("d", "long", place("stack+40", 0, 4)),
            argument("e", "long", place("stack+48", 0, 4)),
        ],
        "result": {"type": "struct big", "class": ["MEMORY"], "places": [place("rax")], "hidden_pointer": True},
        "al": None,
        "stack_bytes": 48,
    }


def test_registers_stand_in_the_order_in_which_arguments_take_them() -> None:
    drawing = draw(backfill_explain())
    assert [(s.place, s.label) for s in drawing.general] == [
        ("rdi", "a"),
        ("rsi", "b"),
        ("rdx", "c"),
        ("rcx", "d"),
        ("r8", "e"),
        ("r9", "g"),
    ]
    assert [s.place for s in drawing.vector] == [f"xmm{n}" for n in range(8)]
    assert not drawing.vector_used and drawing.extra == []
    assert [(s.place, s.kind, s.label, s.part) for s in drawing.stack] == [
        ("stack+0", "return", "return address", ""),
        ("stack+8", "argument", "p", "bytes 0-7 of 16"),
        ("stack+16", "argument", "p", "bytes 8-15 of 16"),
    ]
    assert [(s.place, s.part) for s in drawing.result] == [("rax", "long")]


def test_gaps_and_the_rounded_end_of_the_stack_are_visible() -> None:
    explain = simple_explain()
    explain["arguments"] = [
        argument("a", "int", place("stack+8", 0, 4)),
        argument("x", "long double", place("stack+16", 0, 16)),
    ]
    explain["arguments"].append(argument("y", "__m256", place("stack+64", 0, 32)))
    explain["stack_bytes"] = 96
    stack = [(s.offset, s.size, s.kind) for s in draw(explain).stack]
    assert stack == [
        (0, 8, "return"),
        (8, 4, "argument"),
        (16, 16, "argument"),
        (32, 32, "padding"),
        (64, 32, "argument"),
        (96, 8, "padding"),
    ]


def test_a_large_argument_is_one_tall_slot() -> None:
    explain = simple_explain()
    big = argument("big", "struct big", *[place(f"stack+{8 + 8 * n}", 8 * n) for n in range(25)])
    explain["arguments"] = [big]
    explain["stack_bytes"] = 200
    (_, slot) = draw(explain).stack
    assert (slot.offset, slot.size, slot.part) == (8, 200, "struct big, 200 bytes")
    assert slot.holds("stack+200") and not slot.holds("stack+208")


def test_wide_registers_take_the_place_of_their_low_parts() -> None:
    explain = simple_explain()
    explain["arguments"] = [argument("v", "__m256", place("ymm0", 0, 32))]
    drawing = draw(explain)
    assert drawing.vector[0].place == "ymm0" and drawing.vector[1].place == "xmm1" and drawing.vector_used
    assert drawing.vector[0].holds("xmm0") and drawing.vector[0].holds("zmm0") and not drawing.vector[0].holds("xmm1")


def test_a_hidden_pointer_takes_the_first_register() -> None:
    explain = simple_explain()
    explain["result"] = {"type": "struct big", "class": ["MEMORY"], "places": [place("rax")], "hidden_pointer": True}
    explain["arguments"] = [argument("a", "long", place("rsi"))]
    drawing = draw(explain)
    assert (drawing.general[0].kind, drawing.general[0].label) == ("pointer", "result")
    assert drawing.general[1].label == "a" and drawing.result[0].place == "rax"


def test_windows_has_home_space_and_its_own_order() -> None:
    drawing = draw(windows())
    assert [(s.place, s.label) for s in drawing.general] == [("rcx", "result"), ("rdx", "a"), ("r8", ""), ("r9", "&c")]
    assert [(s.offset, s.kind) for s in drawing.stack] == [
        (0, "return"),
        (8, "shadow"),
        (40, "argument"),
        (48, "argument"),
    ]
    assert drawing.vector[2].label == "b"


def test_the_hidden_pointer_comes_after_this_in_a_member_function() -> None:
    explain = windows()
    explain["arguments"] = [argument("this", "struct s *", place("rcx"))]
    assert [s.label for s in draw(explain).general] == ["this", "result", "", ""]
    assert "address comes in rdx" in render_explain_text(explain, 100, ascii_only=True)


def test_other_registers_are_extra() -> None:
    explain = simple_explain()
    explain["arguments"] = [argument("chain", "void *", place("r10"))]
    assert [(s.place, s.label) for s in draw(explain).extra] == [("r10", "chain")]


def test_missing_fields_are_drawn_as_empty() -> None:
    drawing = draw({})
    assert [s.kind for s in drawing.general] == ["free"] * 6 and drawing.result == [] and drawing.al is None
    assert "f · sysv" in render_explain_text({}, 100, ascii_only=False)


def test_choosing_by_abi_and_places() -> None:
    first, second, third = simple_explain(), backfill_explain(), windows()
    assert choose([first, third], "win64") is third
    assert choose([first, third], "win64-ms_abi") is third
    assert choose([first, second, third], "sysv", ["r9", "stack+8"]) is second
    assert choose([first, second, third], "sysv") is first
    assert choose([third], "sysv") is None


def test_the_text_shows_registers_stack_result_and_reasons() -> None:
    text = render_explain_text(backfill_explain() | {"al": 2}, 100, ascii_only=False)
    lines = text.split("\n")
    assert lines[0] == "f · sysv · gnu"
    assert any(x.startswith("  ┌─ rdi ") and "┬─ r9 " in x for x in lines)
    assert any(x.startswith("  │ a ") and x.rstrip("│ ").endswith("g") for x in lines)
    assert "  xmm0 to xmm7 are free" in lines
    offsets = [x.split()[0] for x in lines if x.lstrip().startswith("rsp+")]
    assert offsets == ["rsp+16", "rsp+8", "rsp+0"]
    assert "  result  long → rax" in lines
    assert "  al      2: the bound on 2 vector registers used" in lines
    at = lines.index("  p: struct pair  →  stack+8 + stack+16")
    assert lines[at + 1 : at + 4] == [
        "    class    INTEGER, INTEGER",
        "    rules    sysv.args.all-or-nothing",
        "    because  needs 2 general registers, 1 left: the whole struct goes to the stack",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
@pytest.mark.parametrize("explain", [backfill_explain(), windows()])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_the_text_keeps_to_its_width(width: int, explain: dict[str, Any], ascii_only: bool) -> None:
    text = render_explain_text(explain, width, ascii_only=ascii_only)
    assert max(map(len, text.split("\n"))) <= width
    assert text.isascii() or not ascii_only
    for name in ("rcx", "r9", "result"):
        assert name in text


def test_free_registers_are_marked() -> None:
    lines = render_explain_text(simple_explain(), 100, ascii_only=False).split("\n")
    names = next(line for line in lines if line.startswith("  │ a "))
    assert [cell.strip() for cell in names.strip().strip("│").split("│")] == ["a", "b", "·", "·", "·", "·"]


def test_boxes_are_closed() -> None:
    for line in render_explain_text(windows(), 100, ascii_only=False).split("\n"):
        if "│" in line:
            assert line.count("│") >= 2, line


def test_ascii_is_used_where_the_encoding_needs_it() -> None:
    assert unicode_fits("utf-8") and not unicode_fits("ascii") and not unicode_fits("latin-1")
    assert not unicode_fits("no-such-encoding")


def test_control_characters_do_not_reach_the_terminal() -> None:
    explain = simple_explain()
    explain["function"] = "f\x1b[31m"
    explain["arguments"][0] |= {"name": "a\x1b]0;x\x07", "type": "in\nt\r", "because": ["\x9b31m"]}
    text = render_explain_text(explain, 100, ascii_only=False)
    assert "\x1b" not in text and "\x9b" not in text and "\r" not in text and "\\x1b" in text


def test_windows_text() -> None:
    text = render_explain_text(windows(), 100, ascii_only=True)
    assert "home space 32 bytes, the callee's" in text
    assert "struct big -> memory whose address comes in rcx and goes back in rax" in text
    assert "c: struct big  ->  by reference, its address in r9" in text
