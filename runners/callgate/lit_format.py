"""lit's side: this module is imported by lit itself, from a suite's lit.site.cfg.py or, by hand, from cases/lit.cfg.py."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import lit.formats  # type: ignore[import-untyped]
import lit.Test  # type: ignore[import-untyped]

from . import lit_cases, toolchains
from .errors import EnvironmentLack, UsageError
from .lit_config import Suite, make_suite
from .paths import BUILD, ROOT
from .plan import Config
from .process import Processes

TIMED_OUT = 124  # the exit code of `timeout`


class Format(lit.formats.ShTest):  # type: ignore[misc]
    """A shell test that says what it lacks, and tells a command that did not end from one that failed."""

    def __init__(self, suite: Suite) -> None:
        super().__init__(execute_external=False)
        self.suite = suite

    def execute(self, test: Any, lit_config: Any) -> Any:
        if reason := self.lacking(Path(test.getSourcePath())):
            return lit.Test.Result(lit.Test.UNSUPPORTED, reason)
        result = super().execute(test, lit_config)
        output = getattr(result, "output", "")
        if result.code is lit.Test.FAIL and f"failed with exit status: {TIMED_OUT}\n" in output:
            return lit.Test.Result(lit.Test.TIMEOUT, output)
        return result

    def lacking(self, path: Path) -> str:
        """Why the test cannot run here; empty: it can."""
        case = lit_cases.load([path], Path(self.suite.source))[0]
        text = "\n".join(lit_cases.run_lines(path.read_text(encoding="utf-8", errors="replace").splitlines()))
        for name, reason in self.suite.lacks.items():
            if re.search(rf"%{name}\b", text):
                return reason
        if "cc" in case.tools and (missing := sorted(case.features - set(self.suite.features or ()))):
            return f"{self.suite.name.partition(':')[0]} has no {missing[0]}"
        return ""


def configure(config: Any, suite: Suite) -> None:
    config.name = f"callgate@{suite.name}"
    config.test_format = Format(suite)
    config.suffixes = list(lit_cases.SUFFIXES)
    config.excludes = [lit_cases.INPUTS, *lit_cases.IGNORED]
    config.test_source_root = suite.source
    config.test_exec_root = suite.output
    config.environment["LC_ALL"] = "C"
    limit = ["timeout", "-k", "5", f"{suite.seconds:g}"]
    for name, command in suite.commands.items():
        argv = [*limit, *command] if name in lit_cases.TRIED else command
        config.substitutions.append((rf"%{name}\b", _escaped(argv)))
    config.substitutions.append((r"%asm\b", _escaped([str(ROOT / "asm")])))


def _escaped(argv: Sequence[str]) -> str:
    """For lit, which takes a substitution for a regular expression's replacement."""
    return shlex.join(argv).replace("\\", "\\\\")


def configure_from(config: Any, path: str) -> None:
    configure(config, Suite(**json.loads(Path(path).read_text(encoding="utf-8"))))


def configure_by_hand(config: Any, lit_config: Any) -> None:
    """For `lit cases/link`: the compiler is --param toolchain=NAME, at --param level=LEVEL; else the first there is."""
    processes = Processes()
    name, level = lit_config.params.get("toolchain", ""), lit_config.params.get("level", "")
    try:
        there = [t for t in toolchains.choose(toolchains.discover(processes), [name] if name else []) if t.available]
    except (UsageError, EnvironmentLack) as error:
        lit_config.fatal(str(error))
    chosen = None
    if there:
        level = level or next(iter(there[0].levels))
        if level not in there[0].levels:
            lit_config.fatal(f"{there[0].name} has no level '{level}': {', '.join(there[0].levels)}")
        chosen = Config(there[0], level)
    suite = make_suite(chosen, BUILD / "lit" / (chosen.key if chosen else "none"), processes)
    lit_config.note(f"%cc is {chosen.key}" if chosen else "no compiler is here")
    Path(suite.output).mkdir(parents=True, exist_ok=True)
    configure(config, suite)
