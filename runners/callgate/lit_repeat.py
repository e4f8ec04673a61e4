"""`callgate repeat` for a lit test: one test under one configuration, with lit's whole transcript."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from . import lit_config
from .errors import EnvironmentLack, UsageError
from .lit_cases import LitCase
from .lit_run import Outcome, make_record, run_lit
from .paths import CASES
from .plan import Config
from .process import Processes
from .records import Judgement, Record
from .repeat import Identity, Printer, find_config, load_known, new_directory
from .results import BAD
from .rules import catalogue


def repeat_object(wanted: Identity, case: LitCase, files: Sequence[Path], keep: Path | None, timeout: float) -> int:
    """Exit as of `repeat`."""
    processes, out = Processes(), Printer()
    config = _assembler(wanted.config, processes) or find_config(wanted.config, processes, files)
    if not ({"cc"} if config.toolchain.compile else {config.toolchain.name}) & case.tools:
        raise UsageError(f"'{wanted.text}': this case does not try {config.toolchain.name}")
    judgement = Judgement(catalogue(), load_known())
    directory = new_directory(wanted, keep)
    compiler = config if config.toolchain.compile else None
    suite = lit_config.make_suite(compiler, directory, processes, seconds=max(timeout, lit_config.COMMAND_SECONDS))
    suite.name = config.key
    site = lit_config.write_site(suite)
    outcomes = run_lit([str(site / case.path.relative_to(CASES))], directory / "lit.json", processes, 1)
    outcome = next(iter(outcomes.values()), Outcome("UNRESOLVED", "lit did not run it", 0.0))
    record = make_record(case, config, outcome, judgement)
    (directory / "commands.txt").write_text(_transcript(outcome.output), encoding="utf-8")
    _tell(out, wanted, case, outcome, record, judgement)
    out.line(f"files: {directory}")
    return 1 if record["verdict"] in BAD else 3 if record["verdict"] == "unsupported" else 0


def _tell(out: Printer, wanted: Identity, case: LitCase, outcome: Outcome, record: Record, j: Judgement) -> None:
    rule = j.rules[case.rule]
    out.line(wanted.text, style="bold")
    out.line(f"{case.says}\nrule {rule.id} ({rule.level}; {rule.src}): {rule.says}")
    out.heading("Test")
    out.line(case.declaration)
    out.heading("What ran")
    out.line(outcome.output.strip())
    out.heading("Findings")
    if record["reason"]:
        out.line(f"  {record['phase']}: {record['reason']}")
    for f in record["findings"]:
        out.line(f"  {f['rule']} ({f['level']}), {f['place']}\n    {f['says']}")
        if f["wanted"] or f["got"]:
            out.line(f"    wanted {f['wanted']}\n    got    {f['got']}")
        out.line(f"    known: {f['known']}" if f["known"] else "    not known")
    if not record["findings"] and not record["reason"]:
        out.line("  none")
    out.line(f"\n{wanted.text}: {record['verdict']}", style="bold red" if record["verdict"] in BAD else "bold")


def _assembler(config: str, processes: Processes) -> Config | None:
    name, _, level = config.partition(":")
    for assembler in lit_config.assemblers(processes):
        if assembler.name == name:
            if not assembler.available:
                raise EnvironmentLack(f"{name} is {assembler.reason} (package {assembler.package})")
            if level != lit_config.LEVEL:
                raise UsageError(f"{name} has no level '{level}': {lit_config.LEVEL}")
            return Config(assembler, level)
    return None


def _transcript(output: str) -> str:
    """The commands of a test, to run again by hand: lit writes each after the number of its RUN line."""
    lines = output.splitlines()
    commands = [after for line, after in pairwise(lines) if line.startswith("# RUN: at line")]
    return "# What lit ran. Lines can be run again, one by one.\n" + "\n".join(commands) + "\n"
