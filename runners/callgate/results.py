"""Writing a run down as it goes: what has been judged is on disk, whatever happens next."""

from __future__ import annotations

import datetime
import json
import shutil
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from . import VERSION, machine, system
from .errors import EnvironmentLack
from .plan import Config
from .toolchains import Toolchain

SCHEMA = 1
BAD = ("fail", "fixed", "crash", "timeout", "error")


def new_directory(given: Path | None, root: Path) -> Path:
    """results/<time>, or the one asked for. An old run in it is replaced; one still being written is refused."""
    if given is not None:
        given.mkdir(parents=True, exist_ok=True)
        return given
    base = root / "results"
    base.mkdir(exist_ok=True)
    stamp = datetime.datetime.now().strftime("%Y-%m-%d_%H%M%S")
    for suffix in ("", *(f"-{n}" for n in range(2, 100))):
        directory = base / (stamp + suffix)
        try:
            directory.mkdir()
        except FileExistsError:
            continue
        return directory
    raise EnvironmentLack(f"{base} holds too many runs of this second")


def point_latest(directory: Path, root: Path) -> None:
    """results/latest names the newest run below results/."""
    if directory.parent != root / "results":
        return
    system.link_directory(root / "results" / "latest", directory.name)


class Writer:
    """results.jsonl of one run. Only one writer may have a directory at a time."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.path = directory / "results.jsonl"
        self.verdicts: Counter[str] = Counter()
        self.full = ""  # why writing stopped
        self._lock: IO[str] = (directory / ".lock").open("w")
        try:
            system.lock(self._lock, waits=False)
        except OSError:
            raise EnvironmentLack(
                f"{directory} is in use by another run: give this one a directory of its own with --results"
            ) from None
        for old in ("summary.json", "junit.xml", "index.html"):
            (directory / old).unlink(missing_ok=True)
        self._file = self.path.open("w", encoding="utf-8")

    def header(
        self,
        toolchains: Sequence[tuple[Toolchain, Sequence[str]]],
        rules: dict[str, Any],
        cases: dict[str, Any],
        readings: dict[str, Any],
    ) -> None:
        self.write(
            {
                "record": "header",
                "schema": SCHEMA,
                "callgate": VERSION,
                "started": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
                "command": sys.argv[1:],
                "machine": machine.describe(),
                "toolchains": [
                    {
                        "name": t.name,
                        "version": t.version,
                        "path": shutil.which(t.tool[0]) or t.tool[0] if t.tool else "",
                        "options": list(levels),
                        "package": t.package,
                        "reason": t.reason,
                    }
                    for t, levels in toolchains
                ],
                "rules": rules,
                "cases": cases,
                "readings": readings,
            }
        )
        self.flush()

    def result(self, record: dict[str, Any]) -> None:
        self.verdicts[record["verdict"]] += 1
        self.write(record)

    def count(self, batch: str, config: Config, role: str, verdict: str, count: int, peer: str | None = None) -> None:
        self.verdicts[verdict] += count
        self.write(
            {
                "record": "count",
                "batch": batch,
                "rule": "",
                "toolchain": config.toolchain.name,
                "version": config.toolchain.version,
                "options": config.level,
                "role": role,
                "peer": peer,
                "abi": "sysv",
                "verdict": verdict,
                "count": count,
            }
        )

    def write(self, record: dict[str, Any]) -> None:
        if self.full:
            return
        try:
            self._file.write(json.dumps({k: v for k, v in record.items() if not k.startswith("_")}) + "\n")
        except OSError as error:
            self.full = f"{self.path}: {error.strerror}"

    def flush(self) -> None:
        try:
            self._file.flush()
        except OSError as error:
            self.full = f"{self.path}: {error.strerror}"

    def footer(self, *, interrupted: bool, **figures: Any) -> int:
        """Ends the file and returns the run's exit code."""
        judged = sum(n for v, n in self.verdicts.items() if v != "unsupported")
        code = 1 if any(self.verdicts[v] for v in BAD) else 0 if judged else 3
        if interrupted:
            code = 130
        self.write(
            {
                "record": "footer",
                "complete": not interrupted,
                "interrupted": interrupted,
                "verdicts": dict(self.verdicts),
                **figures,
                "exit": code,
            }
        )
        self.close()
        return 3 if self.full else code

    def close(self) -> None:
        if self._lock.closed:
            return
        try:
            self._file.close()
        except OSError as error:
            self.full = f"{self.path}: {error.strerror}"
        system.unlock(self._lock)
        self._lock.close()
