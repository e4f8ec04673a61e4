"""`callgate repeat` for a specimen: one routine under one configuration, its tests' words, and the files kept."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from .errors import UsageError
from .plan import Config
from .process import Processes
from .records import Judgement
from .repeat import Identity, Printer, find_config, load_known, new_directory
from .results import BAD
from .rules import catalogue
from .specimen_cases import SpecimenCase
from .specimens import SpecimenRun, Trial, make_record
from .toolchains import WINDOWS
from .windows import Windows


def repeat_specimen(wanted: Identity, case: SpecimenCase, files: Sequence[Path], keep: Path | None, timeout: float) -> int:
    """Exit as of `repeat`."""
    processes, out = Processes(), Printer()
    config: Config = find_config(wanted.config, processes, files)
    if config.toolchain.abi not in case.abis:
        raise UsageError(f"{case.id} is of {' and '.join(case.abis)}: {config.toolchain.name} is of {config.toolchain.abi}")
    judgement = Judgement(catalogue(), load_known())
    directory = new_directory(wanted, keep)
    run = SpecimenRun([case], processes, directory, judgement, timeout)
    with Windows(processes) if config.toolchain.abi in WINDOWS else nullcontext() as windows:
        run.prepare([config], windows)
        trial = Trial(run, config, directory)
        record = make_record(case, config, trial.run()[case.id], judgement)
    lines = [shlex.join(argv) for argv in trial.commands]
    text = "# What was run. Lines can be run again, one by one; without --journal a program tells the tests itself.\n"
    (directory / "commands.txt").write_text(text + "\n".join(lines) + "\n", encoding="utf-8")
    rule = judgement.rules[case.rule]
    out.line(wanted.text, style="bold")
    out.line(f"{case.says}\nrule {rule.id} ({rule.level}; {rule.src}): {rule.says}")
    out.heading("Routine")
    out.line(f"{case.path}\n{case.declaration}")
    out.heading("Commands")
    for line in lines:
        out.line(f"  $ {line}")
    out.heading("Findings")
    if record["reason"]:
        out.line(f"  {record['phase']}: {record['reason']}")
    for f in record["findings"]:
        out.line(f"  {f['rule']} ({f['level']}), {f['place']}  [{f['shape']}, {f['mode']}]\n    {f['says']}")
        if f["wanted"] or f["got"]:
            out.line(f"    wanted {f['wanted']}\n    got    {f['got']}")
        out.line(f"    known: {f['known']}" if f["known"] else "    not known")
    if not record["findings"] and not record["reason"]:
        out.line("  none")
    out.line(f"\n{wanted.text}: {record['verdict']}", style="bold red" if record["verdict"] in BAD else "bold")
    out.line(f"files: {directory}")
    return 1 if record["verdict"] in BAD else 3 if record["verdict"] == "unsupported" else 0
