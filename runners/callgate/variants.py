"""Broken variants: what breaks a rule is a good routine with some of its lines changed, and no copy that could drift.

rule = "sysv.preserve.rbx"           # that has to be found
places = ["rbx"]                     # ... at one of these places
says = "..."
good = "..."                         # names the good routine

[[change]]
from = "..."                         # whole lines, of which the good routine has these but once
to = "..."
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from .errors import UsageError

KEYS = {"rule", "places", "says", "good", "change"}


@dataclass(frozen=True)
class Variant:
    path: Path
    rule: str
    places: tuple[str, ...]
    says: str
    good: str
    changes: tuple[tuple[str, str], ...]

    def of(self, routine: Path) -> str:
        """The good routine's text, changed. Raises UsageError where it does not have these lines."""
        text = "\n" + routine.read_text(encoding="utf-8")
        for old, new in self.changes:
            if (times := text.count("\n" + old)) != 1 or not old.endswith("\n"):
                raise UsageError(f"{self.path}: `from` is whole lines that {routine.name} has once, not {times} times:\n{old}")
            text = text.replace("\n" + old, "\n" + new)
        return text[1:]


def read(path: Path) -> Variant:
    """Raises UsageError where a file is not as above."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: {error}") from None
    if set(data) != KEYS:
        raise UsageError(f"{path}: it has {', '.join(sorted(KEYS))}, not {', '.join(sorted(data))}")
    if any(set(change) != {"from", "to"} for change in data["change"]):
        raise UsageError(f"{path}: a change is `from` and `to`")
    changes = tuple((change["from"], change["to"]) for change in data["change"])
    return Variant(path, data["rule"], tuple(data["places"]), data["says"], data["good"], changes)
