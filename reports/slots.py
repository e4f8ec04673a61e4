"""An `explain` object as rows to draw: registers in the order in which arguments take them, and the stack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

SYSV_GENERAL = ("rdi", "rsi", "rdx", "rcx", "r8", "r9")
SYSV_VECTOR = tuple(f"xmm{n}" for n in range(8))
WIN64_GENERAL = ("rcx", "rdx", "r8", "r9")
WIN64_VECTOR = tuple(f"xmm{n}" for n in range(4))
SHADOW_END = 40
# A longer run of eightbytes of one argument is drawn as one tall slot.
TALL = 4

_VECTOR = re.compile(r"[xyz]mm(\d+)$")
_STACK = re.compile(r"stack\+(\d+)$")


@dataclass(frozen=True, slots=True)
class Slot:
    """One box: a register or some bytes of the stack. Kind: argument, pointer, free, return, shadow, padding, extra."""

    place: str
    kind: str
    label: str = ""
    part: str = ""
    argument: int = -1
    offset: int = 0
    size: int = 8
    also: tuple[str, ...] = ()

    @property
    def used(self) -> bool:
        return self.kind in ("argument", "pointer")

    def holds(self, place: str) -> bool:
        """Whether a finding's place is this box: the register under any width, or a byte of this piece of stack."""
        at = stack_offset(place)
        if at is not None:
            return stack_offset(self.place) is not None and self.offset <= at < self.offset + max(self.size, 1)
        return stack_offset(self.place) is None and canonical(place) == canonical(self.place)


@dataclass(slots=True)
class Drawing:
    abi: str
    flavour: str
    function: str
    general: list[Slot] = field(default_factory=list)
    vector: list[Slot] = field(default_factory=list)
    extra: list[Slot] = field(default_factory=list)
    stack: list[Slot] = field(default_factory=list)  # lowest address first
    result: list[Slot] = field(default_factory=list)
    result_type: str = ""
    hidden_pointer: bool = False
    al: int | None = None

    @property
    def vector_used(self) -> bool:
        return any(slot.used for slot in self.vector)

    def slots(self) -> Iterable[Slot]:
        yield from (*self.general, *self.vector, *self.extra, *self.stack, *self.result)


def stack_offset(place: str) -> int | None:
    match = _STACK.match(place)
    return int(match.group(1)) if match else None


def canonical(place: str) -> str:
    """`xmm3` for `ymm3` and `zmm3`: one register under three widths."""
    match = _VECTOR.match(place)
    return f"xmm{match.group(1)}" if match else place


def is_windows(abi: str) -> bool:
    return abi.startswith("win64")


def choose(explains: Sequence[Mapping[str, Any]], abi: str, places: Iterable[str] = ()) -> Mapping[str, Any] | None:
    """The object for an ABI; among several calls of one case, the one that has most of the given places."""
    fitting = [e for e in explains if abi in (e.get("abi"), f"{e.get('abi')}-{e.get('flavour')}")] or [
        e for e in explains if is_windows(str(e.get("abi", ""))) == is_windows(abi)
    ]
    wanted = list(places)

    def matches(explain: Mapping[str, Any]) -> int:
        used = [slot for slot in draw(explain).slots() if slot.used]
        return sum(any(slot.holds(place) for slot in used) for place in wanted)

    return max(fitting, key=matches, default=None)


def draw(explain: Mapping[str, Any]) -> Drawing:
    """Pure: the same object gives the same drawing. Fields that are missing are drawn as empty."""
    abi = str(explain.get("abi") or "sysv")
    windows = is_windows(abi)
    drawing = Drawing(abi, str(explain.get("flavour") or ""), str(explain.get("function") or "f"))
    result = explain.get("result") or {}
    drawing.result_type = str(result.get("type") or "void")
    drawing.hidden_pointer = bool(result.get("hidden_pointer"))
    drawing.al = explain.get("al")
    drawing.result = _result(result, drawing.hidden_pointer)

    taken: dict[str, list[Slot]] = {}
    on_stack: list[Slot] = []
    for index, argument in enumerate(explain.get("arguments") or ()):
        for slot in _places(argument, index):
            if stack_offset(slot.place) is None:
                taken.setdefault(canonical(slot.place), []).append(slot)
            else:
                on_stack.append(slot)
    general, vector = (WIN64_GENERAL, WIN64_VECTOR) if windows else (SYSV_GENERAL, SYSV_VECTOR)
    if drawing.hidden_pointer:
        # The first register, unless an argument has it: MSVC's member functions put `this` before the pointer.
        at = next((name for name in general if name not in taken), general[0])
        taken[at] = [*taken.get(at, []), Slot(at, "pointer", "result", "address")]
    drawing.general = [_register(name, taken.pop(name, [])) for name in general]
    drawing.vector = [_register(name, taken.pop(name, [])) for name in vector]
    drawing.extra = [_register(name, slots) for name, slots in taken.items()]
    drawing.stack = _stack(on_stack, windows, int(explain.get("stack_bytes") or 0))
    return drawing


def _register(name: str, slots: list[Slot]) -> Slot:
    if not slots:
        return Slot(name, "free")
    first = slots[0]
    others = tuple(s.label for s in slots[1:])
    return Slot(first.place, first.kind, first.label, first.part, first.argument, size=first.size, also=others)


def _places(argument: Mapping[str, Any], index: int) -> list[Slot]:
    name = str(argument.get("name") or f"arg{index + 1}")
    places = argument.get("places") or ()
    size = sum(int(p.get("size") or 0) for p in places)
    slots = []
    for place in places:
        at = str(place.get("at") or "?")
        offset, length = int(place.get("offset") or 0), int(place.get("size") or 0)
        by_reference = bool(argument.get("by_reference"))
        part = "address" if by_reference else _part(offset, length, size) if len(places) > 1 else ""
        slots.append(
            Slot(
                place=at,
                kind="pointer" if by_reference else "argument",
                label=f"&{name}" if by_reference else name,
                part=part or str(argument.get("type") or ""),
                argument=index,
                offset=stack_offset(at) or 0,
                size=length,
            )
        )
    on_stack = [s for s in slots if stack_offset(s.place) is not None]
    if len(on_stack) > TALL and len(on_stack) == len(slots):
        first = on_stack[0]
        end = max(s.offset + s.size for s in on_stack)
        whole = f"{argument.get('type') or ''}, {size} bytes".lstrip(", ")
        return [Slot(first.place, first.kind, name, whole, index, first.offset, end - first.offset)]
    return slots


def _part(offset: int, length: int, total: int) -> str:
    return f"bytes {offset}-{offset + length - 1} of {max(total, offset + length)}" if length else ""


def _result(result: Mapping[str, Any], hidden: bool) -> list[Slot]:
    if hidden:
        return [Slot("rax", "pointer", "result", "address")]
    places = result.get("places") or ()
    size = sum(int(p.get("size") or 0) for p in places)
    kind = str(result.get("type") or "")
    return [
        Slot(
            str(p.get("at") or "?"),
            "argument",
            "result",
            _part(int(p.get("offset") or 0), int(p.get("size") or 0), size) if len(places) > 1 else kind,
            size=int(p.get("size") or 0),
        )
        for p in places
    ]


def _stack(arguments: list[Slot], windows: bool, total: int) -> list[Slot]:
    """Rising offsets from rsp at entry, with the return address, home space and gaps made visible."""
    rows = [Slot("stack+0", "return", "return address", "", offset=0, size=8)]
    at = 8
    if windows:
        rows.append(Slot("stack+8", "shadow", "home space", "32 bytes, the callee's", offset=8, size=SHADOW_END - 8))
        at = SHADOW_END
    for slot in sorted(arguments, key=lambda s: s.offset):
        if slot.offset > at:
            rows.append(_padding(at, slot.offset))
        rows.append(slot)
        at = max(at, -(-(slot.offset + max(slot.size, 1)) // 8) * 8)
    # stack_bytes counts the argument area, which begins above the return address.
    if arguments and 8 + total > at:
        rows.append(_padding(at, 8 + total))
    return rows


def _padding(start: int, end: int) -> Slot:
    return Slot(f"stack+{start}", "padding", "padding", f"{end - start} bytes", offset=start, size=end - start)
