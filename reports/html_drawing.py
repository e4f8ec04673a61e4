"""The drawing as the page shows it: each box with the findings that stand in it, and the reasons beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .records import Finding
from .slots import TALL, Drawing, Slot


@dataclass(slots=True)
class BoxView:
    """A slot of the drawing with the findings that stand in it."""

    slot: Slot
    findings: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class DrawingView:
    drawing: Drawing
    general: list[BoxView]
    vector: list[BoxView]
    extra: list[BoxView]
    stack: list[BoxView]  # highest address first
    result: list[BoxView]
    elsewhere: list[Finding]


@dataclass(frozen=True, slots=True)
class WhyView:
    """A line of the explanation: what decides an argument's place."""

    name: str
    type: str
    classes: str
    place: str
    because: str
    rules: list[str]


def drawing_view(drawing: Drawing, findings: Iterable[Finding] = ()) -> DrawingView:
    """Each finding goes into every box that its place names, those of results only for the result's own places."""
    left = list(findings)
    placed: set[int] = set()

    def boxes(slots: Iterable[Slot], *, result: bool = False) -> list[BoxView]:
        views = []
        for slot in slots:
            # rdx may carry the third argument and half a result; the finding's argument tells which.
            inside = [
                f
                for f in left
                if slot.holds(f.place) and (not f.argument or (f.argument in ("result", "return")) == result)
            ]
            placed.update(id(f) for f in inside)
            views.append(BoxView(slot, inside))
        return views

    view = DrawingView(
        drawing,
        boxes(drawing.general),
        boxes(drawing.vector),
        boxes(drawing.extra),
        boxes(reversed(drawing.stack)),
        boxes(drawing.result, result=True),
        [],
    )
    view.elsewhere = [f for f in left if id(f) not in placed]
    return view


def abi_of(explain: Mapping[str, Any]) -> str:
    return ", ".join(str(explain[k]) for k in ("abi", "flavour") if explain.get(k))


def explanation(explain: Mapping[str, Any]) -> list[WhyView]:
    values = [(str(a.get("name") or f"arg{i}"), a) for i, a in enumerate(explain.get("arguments") or (), 1)]
    if explain.get("result"):
        values.append(("result", explain["result"]))
    views = []
    for name, value in values:
        places = [str(p.get("at")) for p in value.get("places") or ()]
        place = " + ".join(places if len(places) <= TALL else [f"{places[0]} to {places[-1]}"]) or "none"
        if value.get("by_reference"):
            place = f"by reference, {place}"
        if value.get("hidden_pointer"):
            place = "memory, its address in rax"
        views.append(
            WhyView(
                name,
                str(value.get("type") or ""),
                ", ".join(str(c) for c in value.get("class") or ()),
                place,
                "; ".join(str(b) for b in value.get("because") or ()),
                [str(r) for r in value.get("rules") or ()],
            )
        )
    return views


def byte_runs(wanted: str, got: str) -> list[tuple[str, bool]]:
    """The bytes of `got` in runs, each with whether it differs from what was wanted."""
    want, have = wanted.split(), got.split()
    runs: list[tuple[str, bool]] = []
    for i, byte in enumerate(have):
        differs = bool(want) and (i >= len(want) or byte.lower() != want[i].lower())
        if runs and runs[-1][1] == differs:
            runs[-1] = (f"{runs[-1][0]} {byte}", differs)
        else:
            runs.append((byte, differs))
    return runs
