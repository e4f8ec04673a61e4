"""What a run shows while it goes: a live matrix on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from typing import Any

from rich.console import Console
from rich.live import Live
from rich.table import Table
from rich.text import Text

from .plan import Config
from .results import BAD

STYLES = {"pass": "green", "known": "yellow", "observed": "cyan", "unsupported": "dim"}
LINE_EVERY = 20.0  # seconds between lines where there is no terminal


class Progress:
    """Toolchains by levels; each cell tells how far it is and what was found."""

    def __init__(self, configs: list[Config], pieces: int, console: Console | None = None) -> None:
        self.console = console or Console(stderr=True)
        self.toolchains = list(dict.fromkeys(c.toolchain.name for c in configs))
        self.levels = list(dict.fromkeys(c.level for c in configs))
        self.present = {(c.toolchain.name, c.level) for c in configs}
        self.pieces = pieces
        self.done: Counter[tuple[str, str]] = Counter()
        self.verdicts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self.note = "compiling"
        self.begun = self.told = time.monotonic()
        self._live: Live | None = None

    def __enter__(self) -> Progress:
        if self.console.is_terminal:
            self._live = Live(console=self.console, get_renderable=self.table, refresh_per_second=4, transient=True)
            self._live.__enter__()
        return self

    def __exit__(self, *exc: Any) -> None:
        if self._live is not None:
            self._live.__exit__(*exc)

    def built(self, config: Config) -> None:
        self.done[(config.toolchain.name, config.level)] += 1
        self._line()

    def record(self, toolchain: str, level: str, verdict: str, count: int = 1) -> None:
        self.verdicts[(toolchain, level)][verdict] += count

    def _line(self) -> None:
        now = time.monotonic()
        if self._live is None and now - self.told >= LINE_EVERY:
            self.told = now
            total = self.pieces * len(self.present)
            print(f"callgate: {sum(self.done.values())} of {total} batches, {now - self.begun:.0f} s", file=sys.stderr)

    def table(self) -> Table:
        elapsed = time.monotonic() - self.begun
        table = Table(title=f"{sum(self.done.values())} of {self.pieces * len(self.present)} batches, {elapsed:.0f} s")
        table.add_column("toolchain")
        for level in self.levels:
            table.add_column(level, justify="right")
        for toolchain in self.toolchains:
            table.add_row(toolchain, *(self._cell(toolchain, level) for level in self.levels))
        return table

    def _cell(self, toolchain: str, level: str) -> Text:
        if (toolchain, level) not in self.present:
            return Text("-", style="dim")
        counts = self.verdicts[(toolchain, level)]
        if not counts:
            done = self.done[(toolchain, level)]
            return Text("." if not done else f"{done}/{self.pieces}", style="dim")
        bad = sum(counts[v] for v in BAD)
        text = Text()
        if bad:
            text.append(f"{bad} bad ", style="bold red")
        for verdict in ("known", "observed"):
            if counts[verdict]:
                text.append(f"{counts[verdict]} {verdict} ", style=STYLES[verdict])
        text.append(f"{counts['pass']} ok", style="green")
        return text
