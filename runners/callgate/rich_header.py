"""The Rich header, which Microsoft's linker writes between a program's DOS stub and its PE header: which of Microsoft's tools
made how many of the objects in it. Other linkers write none."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

PE_AT = 0x3C  # in the DOS header: where the PE header is
END, BEGIN = b"Rich", 0x536E6144  # "DanS", under the key that follows "Rich"
PADDING = 16  # bytes of it behind "DanS"
# The tools since Visual Studio 2015, which share their numbers: kind of object by the number of the tool.
TOOLS = {0x104: "C", 0x105: "C++", 0x108: "C (/GL)", 0x109: "C++ (/GL)", 0x103: "assembly", 0x102: "linked"}
COMPILED = (0x104, 0x105, 0x108, 0x109)
LIMIT = 4096  # bytes at the file's beginning that are looked at


@dataclass(frozen=True)
class Entry:
    """Objects that one build of one tool made."""

    tool: int
    build: int
    objects: int


def read(path: Path) -> list[Entry]:
    """Nothing where there is no such header, or the file is no program."""
    with path.open("rb") as file:
        head = file.read(LIMIT)
    if len(head) < PE_AT + 4 or not head.startswith(b"MZ"):
        return []
    end = head.find(END, 0, struct.unpack_from("<I", head, PE_AT)[0])
    if end < 0 or end + 8 > len(head):
        return []
    key = struct.unpack_from("<I", head, end + 4)[0]
    begin = next((at for at in range(end - 4, PE_AT, -4) if struct.unpack_from("<I", head, at)[0] ^ key == BEGIN), None)
    if begin is None:
        return []
    entries = []
    for at in range(begin + PADDING, end - 7, 8):
        made, objects = (word ^ key for word in struct.unpack_from("<II", head, at))
        entries.append(Entry(made >> 16, made & 0xFFFF, objects))
    return entries


def describe(entries: list[Entry]) -> str:
    """"C++ by build 33135 (1368 objects), ...": the most of each kind. Empty: Microsoft's compiler made nothing of it."""
    if not any(entry.tool in COMPILED for entry in entries):
        return ""
    parts = []
    for tool, kind in TOOLS.items():
        if most := max((e for e in entries if e.tool == tool), key=lambda e: (e.objects, e.build), default=None):
            parts.append(f"linked by {most.build}" if kind == "linked" else f"{kind} by {most.build} ({most.objects} objects)")
    return ", ".join(parts)
