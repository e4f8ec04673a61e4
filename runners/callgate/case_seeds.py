"""The cases as inputs for the fuzzer of the notation: a declaration, with a call behind an @ where the case has one."""

from __future__ import annotations

from pathlib import Path

from . import cases


def write(directory: Path) -> int:
    """One file per signature of every case; returns how many."""
    directory.mkdir(parents=True, exist_ok=True)
    number = 0
    for case in cases.load(cases.files()):
        for signature in case.signatures:
            text = signature.text + (f"@{signature.call}" if signature.call else "")
            (directory / f"{number:04}").write_text(text, encoding="utf-8")
            number += 1
    return number
