"""`callgate explain`: any declaration's placement, drawn, or as JSON."""

from __future__ import annotations

import json
import shutil
import sys

from . import core
from .errors import UsageError


def explain(declarations: str, call: str, *, as_json: bool, language: str = "c") -> int:
    text = sys.stdin.read() if declarations == "-" else declarations
    command = ["explain", "--lang", language, *(["--call", call] if call else []), "--", text]
    answer = core.run(command)
    if answer.returncode != 0:
        raise UsageError(answer.stderr.strip())
    if as_json:
        print(answer.stdout, end="")
        return 0
    from reports.drawing import render_explain_text

    width = min(shutil.get_terminal_size((100, 24)).columns, 120)
    for placement in json.loads(answer.stdout):
        print(render_explain_text(placement, width))
    return 0
