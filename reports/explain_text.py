"""The drawing of an `explain` object for a terminal, in box characters or plain ASCII."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .slots import Drawing, Slot, draw
from .text import clean, one_line, plural, shorten

Corners = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Box:
    """The characters that lines are made of."""

    h: str
    v: str
    top: Corners
    middle: Corners
    bottom: Corners
    arrow: str
    dot: str
    mark: str


UNICODE = Box("─", "│", ("┌", "┬", "┐"), ("├", "┼", "┤"), ("└", "┴", "┘"), "→", "·", "…")
ASCII = Box("-", "|", ("+", "+", "+"), ("+", "+", "+"), ("+", "+", "+"), "->", ".", "~")
MIN_CELL = 9
INDENT = "  "


def unicode_fits(encoding: str | None = None) -> bool:
    """Whether the encoding, by default standard output's, can carry box characters."""
    name = encoding or getattr(sys.stdout, "encoding", None) or "ascii"
    try:
        (UNICODE.h + UNICODE.v + "".join(UNICODE.top) + UNICODE.arrow).encode(name)
    except (LookupError, UnicodeEncodeError):
        return False
    return True


def render_explain_text(explain: Mapping[str, Any], width: int = 100, *, ascii_only: bool | None = None) -> str:
    """Registers, stack and result, then what decides each argument's place. Ends with a newline."""
    box = ASCII if (not unicode_fits() if ascii_only is None else ascii_only) else UNICODE
    width = max(width, 40)
    drawing = draw(explain)
    flavour = f" {box.dot} {drawing.flavour}" if drawing.flavour else ""
    lines = [one_line(f"{drawing.function} {box.dot} {drawing.abi}{flavour}"), ""]
    lines += _registers("general registers", drawing.general, width, box)
    if drawing.vector_used:
        lines += _registers("vector registers", drawing.vector, width, box)
    elif drawing.vector:
        first, last = drawing.vector[0].place, drawing.vector[-1].place
        lines += [f"{INDENT}{first} to {last} are free", ""]
    if drawing.extra:
        lines += _registers("other registers", drawing.extra, width, box)
    lines += _stack(drawing, width, box)
    lines += _outcome(drawing, width, box)
    lines += _reasons(explain, width, box)
    text = "\n".join(line.rstrip() for line in lines).rstrip() + "\n"
    return text.encode("ascii", "replace").decode("ascii") if box is ASCII else text


def _registers(title: str, slots: Sequence[Slot], width: int, box: Box) -> list[str]:
    """Boxes side by side; as many rows as the width needs."""
    columns = max(1, min(len(slots), (width - len(INDENT) - 1) // (MIN_CELL + 1)))
    if columns < len(slots):
        rows = -(-len(slots) // columns)
        columns = -(-len(slots) // rows)
    inner = min(18, (width - len(INDENT) - 1) // columns - 1)
    lines = [f"{INDENT}{title}"]
    for start in range(0, len(slots), columns):
        row = slots[start : start + columns]
        lines.append(INDENT + _rule(box.top, [s.place for s in row], inner, box))
        lines.append(INDENT + box.v + "".join(_cell(_label(s, box), inner, box) + box.v for s in row))
        if any(s.part for s in row):
            lines.append(INDENT + box.v + "".join(_cell(_compact(s, inner), inner, box) + box.v for s in row))
        lines.append(INDENT + _rule(box.bottom, [""] * len(row), inner, box))
    return [*lines, ""]


def _compact(slot: Slot, inner: int) -> str:
    """`bytes 8-15 of 16`, or as much of it as a narrow box takes."""
    if len(slot.part) <= inner - 2 or not slot.part.startswith("bytes "):
        return slot.part
    return slot.part.removeprefix("bytes ") if len(slot.part) - 6 <= inner - 2 else slot.part.split()[1]


def _label(slot: Slot, box: Box) -> str:
    if slot.kind == "free":
        return box.dot
    return ", ".join([slot.label, *slot.also])


def _rule(corners: Corners, titles: Sequence[str], inner: int, box: Box) -> str:
    left, joint, right = corners
    pieces = [(f"{box.h} {t} " if t else "").ljust(inner, box.h)[:inner] for t in titles]
    return left + joint.join(pieces) + right


def _cell(text: str, inner: int, box: Box) -> str:
    return f" {shorten(one_line(text), inner - 2, box.mark)}".ljust(inner)


def _stack(drawing: Drawing, width: int, box: Box) -> list[str]:
    """High addresses on top, as in the psABI's pictures."""
    if len(drawing.stack) == 1:
        return [f"{INDENT}no argument is on the stack", ""]
    inner = max(16, min(56, width - len(INDENT) - 21))
    left, _, right = box.top
    title = "stack, high addresses first; offsets from rsp at entry"
    lines = textwrap.wrap(title, width, initial_indent=INDENT, subsequent_indent=INDENT)
    edge = INDENT + " " * 12
    lines.append(edge + left + box.h * inner + right)
    rows = list(reversed(drawing.stack))
    column = min(18, max((len(one_line(s.label)) for s in rows if s.used), default=0))
    for i, slot in enumerate(rows):
        name = shorten(one_line(slot.label), 18, box.mark)
        filler = box.dot if slot.kind == "padding" else " "
        text = f" {name:<{column}}  {slot.part}" if slot.used else f" {name} {slot.part}".rstrip() + " "
        text = shorten(one_line_keep(text), inner, box.mark).ljust(inner, filler)
        arrow = f" <{box.h} rsp" if slot.kind == "return" else ""
        lines.append(f"{INDENT}{f'rsp+{slot.offset}':>11} {box.v}{text}{box.v}{arrow}")
        if i + 1 < len(rows) and (not slot.used or rows[i + 1].argument != slot.argument):
            lines.append(edge + box.middle[0] + box.h * inner + box.middle[2])
    lines.append(edge + box.bottom[0] + box.h * inner + box.bottom[2])
    return [*lines, ""]


def one_line_keep(text: str) -> str:
    """Without line breaks and controls, but with its columns."""
    return clean(text).replace("\n", " ").replace("\t", " ")


def _outcome(drawing: Drawing, width: int, box: Box) -> list[str]:
    kind = one_line(drawing.result_type)
    if drawing.hidden_pointer:
        pointer = next((s.place for s in drawing.general if s.kind == "pointer" and s.label == "result"), "rdi")
        result = f"{kind} {box.arrow} memory whose address comes in {pointer} and goes back in rax"
    elif drawing.result:
        places = [f"{s.place} ({s.part})" if s.part.startswith("bytes") else s.place for s in drawing.result]
        result = f"{kind} {box.arrow} {' + '.join(places)}"
    else:
        result = kind if kind == "void" else f"{kind} {box.arrow} nowhere: it has no bytes to return"
    lines = _wrapped("result", result, width, INDENT, 7)
    if drawing.al is not None:
        bound = f"{drawing.al}: the bound on {plural(drawing.al, 'vector register')} used"
        lines += _wrapped("al", bound, width, INDENT, 7)
    return [*lines, ""]


def _reasons(explain: Mapping[str, Any], width: int, box: Box) -> list[str]:
    lines: list[str] = []
    for argument in explain.get("arguments") or ():
        title = f"{argument.get('name') or '?'}: {argument.get('type') or '?'}"
        lines += _reason(title, argument, width, box)
    result = explain.get("result")
    if result and (result.get("rules") or result.get("because")):
        lines += _reason(f"result: {result.get('type') or 'void'}", result, width, box)
    return lines


def _reason(title: str, value: Mapping[str, Any], width: int, box: Box) -> list[str]:
    places = " + ".join(str(p.get("at")) for p in value.get("places") or ()) or "no place"
    if len(value.get("places") or ()) > 4:
        first, last = value["places"][0].get("at"), value["places"][-1].get("at")
        places = f"{first} to {last}"
    if value.get("by_reference"):
        places = f"by reference, its address in {places}"
    elif value.get("hidden_pointer"):
        places = "memory, through a hidden pointer"
    classes = ", ".join(str(c) for c in value.get("class") or ())
    head = f"{title}  {box.arrow}  {places}"
    lines = [shorten(one_line_keep(f"{INDENT}{head}"), width, box.mark)]
    if classes:
        lines += _wrapped("class", classes, width)
    if value.get("rules"):
        lines += _wrapped("rules", ", ".join(str(r) for r in value["rules"]), width)
    for because in value.get("because") or ():
        lines += _wrapped("because", str(because), width)
    return lines


def _wrapped(label: str, text: str, width: int, indent: str = INDENT * 2, column: int = 8) -> list[str]:
    lead = f"{indent}{label:<{column}} "
    return textwrap.wrap(
        one_line(text),
        width,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_on_hyphens=False,
    ) or [lead]
