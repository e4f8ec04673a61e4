"""The end of a run in a terminal: verdicts by toolchain, and below them what fails, a line for each kind of failure."""

from __future__ import annotations

import sys
from collections import Counter
from io import StringIO
from typing import IO, Literal

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from . import digest, disputed, groups
from .explain_text import unicode_fits
from .records import Run
from .summary import by_configuration, verdict_counts
from .text import clean, duration, number, one_line, plural
from .verdicts import ASCII_SYMBOLS, SYMBOLS, in_order, worst

STYLES = {
    "pass": "green",
    "fail": "bold red",
    "known": "yellow",
    "fixed": "bold blue",
    "observed": "cyan",
    "unsupported": "bright_black",
    "crash": "bold magenta",
    "timeout": "bold dark_orange3",
    "error": "bold magenta",
}
# More rows than this do not fit a screen with the failures below: then one row for all options of a toolchain.
MAX_ROWS = 30
SMALLEST = 4  # shrunk signatures that are shown of one deviation

By = Literal["auto", "toolchain", "group"]


def print_run(run: Run, file: IO[str] | None = None, *, width: int | None = None, by: By = "auto") -> None:
    """Print to a file, by default standard output: in colour on a terminal only, and in ASCII where it must be."""
    stream = file or sys.stdout
    console = Console(
        file=stream, width=width or _width(stream), highlight=False, markup=False, emoji=False, soft_wrap=False
    )
    _Printer(run, console, unicode_fits(getattr(stream, "encoding", None) or "utf-8")).print(by)


def render_terminal(run: Run, *, width: int = 100, by: By = "auto", ascii_only: bool = False) -> str:
    """The same as plain text."""
    out = StringIO()
    console = Console(file=out, width=width, highlight=False, markup=False, emoji=False, color_system=None)
    _Printer(run, console, not ascii_only).print(by)
    text = "\n".join(line.rstrip() for line in out.getvalue().split("\n"))
    return text.encode("ascii", "replace").decode("ascii") if ascii_only else text


def _width(stream: IO[str]) -> int | None:
    # Piped output has no width of its own: a fixed one keeps logs comparable and their lines whole.
    return None if stream.isatty() else 120


class _Printer:
    def __init__(self, run: Run, console: Console, unicode: bool) -> None:
        self.run, self.console, self.unicode = run, console, unicode
        self.symbols = SYMBOLS if unicode else ASCII_SYMBOLS
        self.box = box.SIMPLE_HEAD if unicode else box.ASCII2
        self.arrow = "→" if unicode else "->"

    def print(self, by: By) -> None:
        self._notes()
        self._matrix(by)
        self._failures()
        self._missing()
        self._closing()

    def _line(self, text: str = "", style: str = "") -> None:
        # A pipe gets whole lines, for grep.
        self.console.print(Text(self._plain(text), style=style), soft_wrap=not self.console.is_terminal)

    def _plain(self, text: str) -> str:
        return clean(text if self.unicode else text.replace("→", "->").replace("\u202f", ","))

    def _notes(self) -> None:
        for i, warning in enumerate(self.run.warnings):
            lead = "INCOMPLETE: " if i == 0 and not self.run.complete else "warning: "
            self._line(lead + one_line(warning), style="bold yellow")

    def _matrix(self, by: By) -> None:
        if not self.run.results and not self.run.counts:
            return
        if by == "group":
            self._groups()
            return
        rows = by_configuration(self.run)
        if by == "auto" and len(rows) > MAX_ROWS:
            merged: dict[str, Counter[str]] = {}
            for config, counts in rows.items():
                merged.setdefault(config.partition(":")[0], Counter()).update(counts)
            rows = merged
        order = {name: i for i, name in enumerate(self.run.toolchain_names())}
        verdicts = [v for v, _ in in_order(verdict_counts(self.run))]
        # Where the names do not fit above the numbers, the symbols stand alone and a legend follows.
        needed = max(map(len, rows)) + sum(len(v) + 4 for v in verdicts)
        named = needed <= self.console.width
        table = self._table("toolchain")
        for verdict in verdicts:
            title = f"{self.symbols[verdict]} {verdict}" if named else self.symbols[verdict]
            table.add_column(Text(title, style=STYLES[verdict]), justify="right", no_wrap=True)
        for config in sorted(rows, key=lambda c: (order.get(c.partition(":")[0], len(order)), c)):
            table.add_row(self._plain(config), *[self._count(v, rows[config][v]) for v in verdicts])
        self.console.print(table)
        if not named:
            self._line("  ".join(f"{self.symbols[v]} {v}" for v in verdicts), style="bright_black")

    def _groups(self) -> None:
        matrix = digest.matrix(self.run)
        first = max(map(len, matrix.groups), default=0) + 2
        widest = max(max(map(len, matrix.columns), default=0), 9) + 2
        at_once = max(1, (self.console.width - first) // widest)
        for start in range(0, len(matrix.columns), at_once):
            if start:
                self._line()
            self._group_table(matrix, matrix.columns[start : start + at_once])

    def _group_table(self, matrix: digest.Matrix, columns: list[str]) -> None:
        table = self._table("rules")
        for column in columns:
            table.add_column(self._plain(column), justify="right", no_wrap=True)
        for group, rows in matrix.groups.items():
            cells = []
            for column in columns:
                counts: Counter[str] = Counter()
                for row in rows:
                    if column in row.cells:
                        counts.update(row.cells[column].counts)
                verdict = worst(counts)
                cells.append(self._count(verdict, counts[verdict], symbol=True) if verdict else Text(""))
            table.add_row(self._plain(group), *cells)
        self.console.print(table)

    def _table(self, title: str) -> Table:
        table = Table(box=self.box, pad_edge=False, show_edge=False, header_style="bold")
        table.add_column(title, no_wrap=True)
        return table

    def _count(self, verdict: str, count: int, *, symbol: bool = False) -> Text:
        if not count:
            return Text("·" if self.unicode else "", style="bright_black")
        lead = f"{self.symbols[verdict]} " if symbol else ""
        return Text(lead + self._plain(number(count)), style=STYLES[verdict])

    def _failures(self) -> None:
        heading = ""
        for deviation in groups.deviations(self.run):
            if deviation.toolchain != heading:
                heading = deviation.toolchain
                version = self.run.versions().get(heading, "")
                self._line()
                self._line(f"{heading} {version}".rstrip(), style="bold")
            self._deviation(deviation)

    def _deviation(self, deviation: groups.Deviation) -> None:
        count = len(deviation.records)
        line = Text("  ")
        line.append(f"{self.symbols[deviation.verdict]} {deviation.verdict}", style=STYLES[deviation.verdict])
        line.append(f"  {self._plain(deviation.rule)}  ", style="bold")
        finding = deviation.example
        if finding:
            line.append(f"{self._plain(finding.place)}  ", style="cyan")
            if finding.wanted or finding.got:
                line.append(self._plain(f"wanted {finding.wanted or '?'}  got {finding.got or '?'}  "))
            line.append(self._plain(one_line(groups.without_place(finding))))
        else:
            line.append(self._plain(one_line(deviation.records[0].reason)))
        line.append(self._plain(f"  {self._extent(deviation, count)}"), style="bright_black")
        self._hanging(line)
        smallest = {(r.shrunk.one_line, r.role): r.shrunk for r in deviation.records if r.shrunk}
        for (declaration, role), shrunk in list(smallest.items())[:SMALLEST]:
            alone = "" if shrunk.reproduced else ", which does not fail outside the suite"
            self._line(f"      smallest, as {role}: {declaration}")
            if shrunk.files:
                self._line(f"      in {shrunk.files}{alone}", style="bright_black")

    def _extent(self, deviation: groups.Deviation, count: int) -> str:
        example = deviation.records[0].id
        if count == 1:
            return f"[{example}]"
        cases = len(deviation.cases)
        over = f" over {plural(cases, 'case')}" if cases > 1 else ""
        return f"[{plural(count, 'record')}{over}, for example {example}]"

    def _hanging(self, line: Text) -> None:
        """Wrap with the continuation indented, so that each failure stands out; a pipe gets one line each."""
        if not self.console.is_terminal:
            self.console.print(line, soft_wrap=True)
            return
        wrapped = line.wrap(self.console, max(20, self.console.width - 6))
        for i, part in enumerate(wrapped):
            self.console.print(part if i == 0 else Text("      ") + part)

    def _missing(self) -> None:
        reasons = groups.unsupported(self.run)
        if reasons:
            self._line()
            self._line("unsupported", style="bold")
            for entry in reasons[:8]:
                self._line(
                    f"  {number(entry.count)}  {one_line(entry.reason)}  ({', '.join(sorted(entry.toolchains))})"
                )
            if len(reasons) > 8:
                self._line(f"  {number(sum(e.count for e in reasons[8:]))}  for {len(reasons) - 8} more reasons")
        unavailable = self.run.unavailable()
        if unavailable:
            self._line()
            self._line("not available", style="bold")
            for toolchain in unavailable:
                remedy = f"; provided by {toolchain.package}" if toolchain.package else ""
                self._line(f"  {toolchain.name}: {one_line(toolchain.reason)}{remedy}")

    def _closing(self) -> None:
        footer = self.run.footer
        facts = []
        if footer:
            facts.append(f"{number(footer.calls)} calls judged")
            if footer.exercised:
                full = sum(1 for written, _ in footer.exercised.values() if written)
                facts.append(f"{full} of {plural(len(footer.exercised), 'preserved register')} exercised")
            if "wall" in footer.seconds:
                facts.append(f"{duration(footer.seconds['wall'])} wall")
            if "cpu" in footer.seconds:
                own = footer.seconds.get("toolchains")
                facts.append(
                    f"{duration(footer.seconds['cpu'])} CPU" + (f" ({duration(own)} toolchains)" if own else "")
                )
        head = digest.headline(self.run)
        self._line()
        if open_rules := disputed.counts(self.run):
            self._line(f"Disagreements: {open_rules}.", style="bright_black")
        if facts:
            self._line(", ".join(facts), style="bright_black")
        style = {"bad": "bold red", "good": "bold green"}.get(head.tone, "bold")
        self._line(f"{head.sentence}.", style=style)
