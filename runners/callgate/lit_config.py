"""What the substitutions of lit tests stand for, per compiler and level. lit_format.py hands it to lit.

%cc %flags          the compiler on trial as far as its options go, and those of its level: %cc %flags -c IN -o OUT
%link %flags        the same as linker of programs: %link %flags IN.o -o OUT
%nasm %gas          NASM for elf64 with asm/include, GNU as for 64 bits
%objdump %readelf   of binutils
%filecheck          the FileCheck of .venv
%python             the Python that drives
%asm                the folder asm/
%s %S %t ...        lit's own
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from . import toolchains
from .paths import CASES, ROOT
from .plan import Config
from .process import Processes
from .toolchains import Toolchain, expand

LEVEL = "elf64"  # what assemblers have in place of an optimisation level: the format
COMMAND_SECONDS = 60.0  # for one command of a test
SITE = """import sys
sys.path[:0] = {paths!r}
from callgate.lit_format import configure_from
configure_from(config, {suite!r})
"""


@dataclass
class Suite:
    """One configuration of the tests: the compiler and level that %cc and %flags are. Written to suite.json."""

    name: str
    source: str
    output: str
    commands: dict[str, list[str]] = field(default_factory=dict)
    lacks: dict[str, str] = field(default_factory=dict)  # substitution -> why it cannot be used
    features: list[str] | None = None  # of the compiler; None: without one
    seconds: float = COMMAND_SECONDS


def assemblers(processes: Processes) -> list[Toolchain]:
    """NASM and GNU as, present or not, as toolchains that compile no C."""
    known = (("nasm", "nasm", ["-v"], "nasm"), ("gas", "as", ["--version"], "binutils"))
    found = []
    for name, tool, version, package in known:
        blank = Toolchain(name=name, file=Path(), package=package, levels={LEVEL: ()})
        if shutil.which(tool) is None:
            found.append(replace(blank, reason="not installed"))
        else:
            found.append(toolchains._present(blank, name, [tool], ["{tool}", *version], processes))
    return found


def make_suite(
    config: Config | None, output: Path, processes: Processes, source: Path = CASES, seconds: float = COMMAND_SECONDS
) -> Suite:
    """The suite of a compiler at one level, or of the assemblers alone."""
    suite = Suite(config.key if config else "assemblers", str(source), str(output), seconds=seconds)
    filecheck = Path(sys.executable).parent / "filecheck"
    tools = {
        "nasm": (["nasm", "-f", LEVEL, "-I", f"{ROOT / 'asm' / 'include'}/"], "nasm"),
        "gas": (["as", "--64", "-I", str(ROOT / "asm" / "include")], "binutils"),
        "objdump": (["objdump"], "binutils"),
        "readelf": (["readelf"], "binutils"),
        "filecheck": ([str(filecheck)], "filecheck (PyPI)"),
        "python": ([sys.executable], "python3"),
    }
    for name, (command, package) in tools.items():
        suite.commands[name] = command
        if shutil.which(command[0]) is None:
            suite.lacks[name] = f"{command[0]} is not installed (package {package})"
    if config is None:
        suite.lacks["cc"] = "no compiler was chosen"
    else:
        _compiler(suite, config, processes)
    return suite


def _compiler(suite: Suite, config: Config, processes: Processes) -> None:
    t = config.toolchain
    suite.commands["flags"] = [*t.levels[config.level], *t.isa["base"], *t.flags]
    step = list(t.compile[0])
    around = ["-c", "{in}", "-o", "{out}"]
    rest = [word for word in step if word not in (*around, "{flags}")]
    if config.level in t.level_links:
        suite.lacks["cc"] = f"at {config.level} {t.name} leaves machine code to the linker"
    elif len(t.compile) > 1 or not set(around) <= set(step) or any("{" in w and w != "{tool}" for w in rest):
        suite.lacks["cc"] = f"{t.name} does not compile in one step of the form -c IN -o OUT"
    else:
        suite.commands["cc"] = suite.commands["link"] = expand(rest, t.tool, {}, ())
        with tempfile.TemporaryDirectory() as work:
            suite.features = sorted(toolchains.features(t, processes, Path(work)))
            if not _links(suite.commands["link"], processes, Path(work)):
                suite.lacks["link"] = f"{t.name} links no program"


def _links(command: list[str], processes: Processes, work: Path) -> bool:
    source, program = work / "main.c", work / "main"
    source.write_text("int main(void) { return 0; }\n", encoding="utf-8")
    finished = processes.run([*command, str(source), "-o", str(program)], purpose="toolchain", timeout=COMMAND_SECONDS, cwd=work)
    return finished.ok and program.is_file()


def write_site(suite: Suite) -> Path:
    """The directory from which lit runs this suite."""
    directory = Path(suite.output)
    directory.mkdir(parents=True, exist_ok=True)
    data = directory / "suite.json"
    data.write_text(json.dumps(asdict(suite)), encoding="utf-8")
    site = SITE.format(paths=[str(ROOT / "runners"), str(ROOT)], suite=str(data))
    (directory / "lit.site.cfg.py").write_text(site, encoding="utf-8")
    return directory
