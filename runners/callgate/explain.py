"""`callgate explain`: any declaration's placement, drawn, or as JSON."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from typing import Any

from . import core
from .errors import UsageError
from .toolchains import ABIS

NATIVE = ("sysv", "win64-gnu", "win64-msvc")  # what is shown where no ABI is named


def explain(declarations: str, call: str, *, as_json: bool, language: str = "c", abi: str = "") -> int:
    text = sys.stdin.read() if declarations == "-" else declarations
    abis = [a for a in ABIS if a.startswith(abi)] if abi else list(NATIVE)
    if language != "c":  # what C++ adds to functions with the attribute nobody says
        abis = [a for a in abis if a != "win64-ms_abi"]
    if not abis:
        raise UsageError(f"the {abi} convention has no C++ of its own")
    command = ["explain", "--lang", language, "--abi", ",".join(abis), *(["--call", call] if call else []), "--", text]
    answer = core.run(command)
    if answer.returncode != 0:
        raise UsageError(answer.stderr.strip())
    if answer.stderr:  # of one of the ABIs
        print(answer.stderr.rstrip(), end="\n\n", file=sys.stderr)
    if as_json:
        print(answer.stdout, end="")
        return 0
    from reports.drawing import render_explain_text

    width = min(shutil.get_terminal_size((100, 24)).columns, 120)
    for placement in _once(json.loads(answer.stdout)):
        print(render_explain_text(placement, width))
    return 0


def _once(placements: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Flavours of an ABI that place all alike are drawn once, under all their names."""
    found: list[dict[str, Any]] = []
    for placement in placements:
        for other in found:
            if {**other, "flavour": ""} == {**placement, "flavour": ""}:
                other["flavour"] += f", {placement['flavour']}"
                break
        else:
            found.append(placement)
    return found
