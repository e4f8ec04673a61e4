"""Running the command line, reading what it wrote, and compilers that misbehave."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from reports import read_run
from reports.validate import record_error

REPOSITORY = Path(__file__).resolve().parents[2]
# Small, and of no special feature.
CASES = tuple(
    f"sysv/args/{name}" for name in ("integer-seventh-on-stack", "integer-six", "sse-ninth-on-stack", "struct-two-longs")
)
STRUCT = CASES[-1]

Record = dict[str, Any]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": f"{REPOSITORY / 'runners'}{os.pathsep}{REPOSITORY}", "COLUMNS": "120", **more}


def callgate(*arguments: str | Path, timeout: float = 60, **env: str) -> subprocess.CompletedProcess[str]:
    """`callgate ARGUMENTS`, without the launcher."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "callgate", *map(str, arguments)],
        env=environment(**env),
        cwd=REPOSITORY,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


def records(results: Path) -> list[Record]:
    return [json.loads(line) for line in (results / "results.jsonl").read_text(encoding="utf-8").splitlines()]


def valid_run(results: Path) -> list[Record]:
    """The records of a run that ended: header first, footer last, each as the schema wants it, and nothing lost."""
    lines = records(results)
    assert [r for r in map(record_error, lines) if r] == []
    assert lines[0]["record"] == "header" and lines[-1]["record"] == "footer"
    if not lines[-1]["interrupted"]:
        assert read_run(results).warnings == []
    return lines


def verdicts(lines: Sequence[Record]) -> dict[str, str]:
    """case:role -> verdict (case:role=peer for pairs)."""
    return {
        f"{r['case']}:{r['role']}" + (f"={r['peer']}" if r["peer"] else ""): r["verdict"]
        for r in lines
        if r["record"] == "result"
    }


def reasons(lines: Sequence[Record]) -> set[str]:
    return {r["reason"] for r in lines if r["record"] == "result" and r["reason"]}


def executable(path: Path, script: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


PROLOGUE = """
for word; do
    case $word in -dumpfullversion) echo 99.1; exit ;; *.c) in=$word ;; esac
    [ "$previous" != -o ] || out=$word
    previous=$word
done
case $in in */features/*) exit 1 ;; esac
"""


def fake_compiler(directory: Path, body: str, name: str = "fake") -> Path:
    """A toolchain file for gcc-12 in a wrapper: `body` is its shell script, with $in, $out, and "$@" to pass on."""
    tool = executable(directory / name, PROLOGUE + body)
    return toolchain_file(directory / f"{name}.toml", {"name": name, "tool": str(tool)})


def toolchain_file(path: Path, data: Mapping[str, Any], **more: Any) -> Path:
    common: dict[str, Any] = {
        "detect": {"version": ["{tool}", "-dumpfullversion"]},
        "compile": [["{tool}", "-std=gnu17", "-fPIC", "-w", "{flags}", "-c", "{in}", "-o", "{out}"]],
        "levels": {"O0": ["-O0"]},
    }
    path.write_text("".join(f"{k} = {_toml(v)}\n" for k, v in {**common, **data, **more}.items()), encoding="utf-8")
    return path


def _toml(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{k} = {_toml(v)}" for k, v in value.items()) + " }"
    return json.dumps(value)
