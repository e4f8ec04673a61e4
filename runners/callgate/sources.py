"""The repository's own files, and what has to hold for each of them."""

from __future__ import annotations

import os
import re
from pathlib import Path

from .paths import ROOT

GENERATED = {"build", ".venv", "results", ".git", "__pycache__"}
LONGEST = 600
ADDRESS = re.compile(r"https?://")
COMMENT = re.compile(r"^\s*(\*|rem\b)|#|//(?<!:/)|;|/\*|<!--", re.IGNORECASE)
# A schema is named by its address, and tests of reports try addresses as hostile input.
MAY_NAME_ADDRESSES = ("LICENSE", "README.md", "CONTRIBUTING.md", "reports/schema/", "reports/sarif.py", "reports/tests/")
LEFT = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")


def files() -> list[Path]:
    """Every file under the repository's folders that is not generated."""
    found = []
    for directory, names, inside in os.walk(ROOT):
        names[:] = sorted(n for n in names if n not in GENERATED and not n.endswith("_cache") and not n.startswith("build-"))
        found += [Path(directory) / n for n in sorted(inside)]
    return found


def lines(path: Path) -> list[str] | None:
    """None: not a text."""
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (UnicodeDecodeError, OSError):
        return None


def too_long(path: Path, text: list[str]) -> list[str]:
    shown = path.relative_to(ROOT).as_posix()
    is_list = path.name == "LICENSE" or path.suffix == ".toml"  # of entries, each read alone
    return [f"{shown}: {len(text)} lines"] if len(text) > LONGEST and not is_list else []


def addresses(path: Path, text: list[str]) -> list[str]:
    shown = path.relative_to(ROOT).as_posix()
    if shown.startswith(MAY_NAME_ADDRESSES) or path.suffix == ".md":
        return []
    return [f"{shown}:{n}: {line.strip()}" for n, line in enumerate(text, 1) if _outside_comment(line)]


def _outside_comment(line: str) -> bool:
    address = ADDRESS.search(line)
    return address is not None and COMMENT.search(line[: address.start()]) is None


def unfinished(path: Path, text: list[str]) -> list[str]:
    shown = path.relative_to(ROOT).as_posix()
    return [f"{shown}:{n}: {line.strip()}" for n, line in enumerate(text, 1) if LEFT.search(line)]
