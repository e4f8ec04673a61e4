"""Visual Studio's command line tools: found by vswhere, called with the environment that vcvars64.bat makes."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from functools import cache
from pathlib import Path

from .errors import EnvironmentLack
from .process import Processes

# It is always there, whatever is installed where.
VSWHERE = ("ProgramFiles(x86)", "Microsoft Visual Studio/Installer/vswhere.exe")
NEWEST = (
    "-latest", "-products", "*", "-requires", "Microsoft.VisualStudio.Component.VC.Tools.x86.x64",
    "-property", "installationPath", "-utf8",
)  # fmt: skip
VCVARS = "VC/Auxiliary/Build/vcvars64.bat"
SECONDS = 120.0
ELSEWHERE = "it runs on Windows only"


def environment(processes: Processes) -> dict[str, str]:
    """The variables of a prompt for x64, names in capitals. Raises EnvironmentLack where there is no Visual Studio."""
    if sys.platform != "win32":
        raise EnvironmentLack(ELSEWHERE)
    if os.environ.get("VSCMD_ARG_TGT_ARCH") == "x64":  # this is such a prompt
        return dict(os.environ)
    return _prepared(processes)


@cache
def _prepared(processes: Processes) -> dict[str, str]:
    base, below = VSWHERE
    vswhere = Path(os.environ.get(base, ""), below)
    found = processes.run([str(vswhere), *NEWEST], purpose="probe", timeout=SECONDS)
    folder = found.output.strip()
    if not found.ok or not folder:
        raise EnvironmentLack("vswhere finds no Visual Studio with compilers for x64")
    with tempfile.TemporaryDirectory() as directory:
        script = Path(directory, "prepare.cmd")
        script.write_text(prepare_script(Path(folder, VCVARS)), encoding="utf-8", newline="\r\n")
        command = os.environ.get("COMSPEC") or shutil.which("cmd") or "cmd"
        done = processes.run([command, "/d", "/c", str(script)], purpose="probe", timeout=SECONDS)
    if not done.ok:
        raise EnvironmentLack(f"vcvars64.bat does not work: {done.describe()}")
    return variables(done.output)


def prepare_script(vcvars: Path) -> str:
    """Says the environment behind vcvars64.bat, in UTF-8."""
    return f'@chcp 65001 >nul\n@call "{vcvars}" >nul || exit /b 1\n@set\n'


def variables(text: str) -> dict[str, str]:
    """Of what `set` prints. Windows does not mind the case of their names, a dictionary does."""
    pairs = (line.partition("=") for line in text.splitlines())
    return {name.upper(): value for name, equals, value in pairs if name and equals}
