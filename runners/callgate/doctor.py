"""`callgate doctor`: what this machine has and lacks, and the command that mends each lack.

Only the standard library is used, so that it runs before .venv exists. It installs nothing: ../../callgate does.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Literal

from . import system, visual_studio, windows_worker, wine

ROOT = Path(__file__).resolve().parents[2]
GROUPS = ("base", "toolchains", "develop")
TOOLS = ("cmake", "ninja", "nasm") if sys.platform == "win32" else ("cmake", "ninja", "nasm", "ld", "as", "c++")
CPU_FEATURES = {"avx": "__m256 arguments", "avx2": "AVX2 subjects", "avx512f": "__m512 arguments and mask registers"}
LEAST_PYTHON = (3, 11)
LEAST_DISK_GB = 2.0

State = Literal["ok", "note", "warning", "missing"]
ToolchainRow = tuple[str, str, str]  # name, version, reason why it is unavailable (else "")


@dataclass(frozen=True)
class Finding:
    """One thing looked at. Only `missing` keeps Callgate from working."""

    area: str
    name: str
    state: State
    says: str
    mend: str = ""


def build_dir() -> Path:
    return Path(os.environ.get("CALLGATE_BUILD_DIR") or ROOT / "build")


def group_entries(group: str) -> list[list[str]]:
    """The packages of a group; each entry lists its alternatives, the preferred one first."""
    lines = (ROOT / "runners" / "packages" / f"{group}.txt").read_text(encoding="utf-8").splitlines()
    bare = ("".join(line.partition("#")[0].split()) for line in lines)
    return [line.split("|") for line in bare if line]


def missing_packages(group: str) -> list[str]:
    """The first choice of each entry of `group` that is not installed; [] where there is no dpkg to ask."""
    entries = group_entries(group)
    found = installed_packages([name for entry in entries for name in entry])
    return [] if found is None else [entry[0] for entry in entries if found.isdisjoint(entry)]


def installed_packages(names: Sequence[str]) -> set[str] | None:
    """Those of `names` that dpkg has installed; None where there is no dpkg."""
    output = output_of(["dpkg-query", "-W", "-f=${db:Status-Status} ${Package}\\n", *names])
    if output is None:
        return None
    return {line.split()[1] for line in output.splitlines() if line.startswith("installed ")}


def packages_in_lists(names: Sequence[str]) -> set[str] | None:
    """Those of `names` that apt can install; None where its lists are empty or there is no apt."""
    if not names or not output_of(["apt-cache", "madison", "dpkg"]):
        return None
    output = output_of(["apt-cache", "policy", *names]) or ""
    blocks = re.findall(r"^(\S+):\n.*\n\s*Candidate: (.+)$", output, re.MULTILINE)
    return {name for name, candidate in blocks if candidate != "(none)"}


def output_of(command: Sequence[str]) -> str | None:
    """What a command prints, whatever its exit code; None where it cannot be started."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=30,
            env={**os.environ, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout


def apt_line(*names: str) -> str:
    sudo = "" if system.is_administrator() else "sudo "
    return f"{sudo}apt-get install --no-install-recommends {' '.join(names)}"


def toolchain_rows() -> list[ToolchainRow]:
    """Each toolchain as `callgate toolchains` finds it. That needs .venv, and may find its Python packages to be some."""
    inside = ROOT / system.PYTHON
    python = str(inside) if os.access(inside, os.X_OK) else sys.executable
    paths = os.pathsep.join(filter(None, (str(ROOT / "runners"), str(ROOT), os.environ.get("PYTHONPATH"))))
    done = subprocess.run(
        [python, "-P", "-m", "callgate", "toolchains", "--json"],
        env={**os.environ, "PYTHONPATH": paths},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    try:
        return [(t["name"], t["version"], t["reason"]) for t in json.loads(done.stdout)]
    except ValueError:  # a file of toolchains/ is wrong, or there is no .venv yet
        return [("toolchains", "", done.stderr.strip())] if done.returncode == 2 else []


def check_python() -> Finding:
    version = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info >= LEAST_PYTHON:
        return Finding("python", "python", "ok", f"{version} at {sys.executable}")
    return Finding("python", "python", "missing", f"{version} is older than 3.11", apt_line("python3.11-venv"))


def check_venv() -> list[Finding]:
    mend = "./callgate setup base"
    folders = sorted([*ROOT.glob(".venv/lib/python*/site-packages"), *ROOT.glob(".venv/Lib/site-packages")])
    if not folders:
        return [Finding("venv", ".venv", "missing", "not made yet", mend)]
    have = {normal(d.name): d.version for d in metadata.distributions(path=[str(folder) for folder in folders])}
    findings = []
    for name, pin in pins(ROOT / "runners" / "requirements.txt"):
        version = have.get(normal(name), "")
        if version == pin:
            findings.append(Finding("venv", name, "ok", version))
        else:
            findings.append(Finding("venv", name, "missing", f"{version or 'not installed'}, pinned {pin}", mend))
    return findings


def pins(file: Path) -> list[tuple[str, str]]:
    return re.findall(r"^([\w.-]+)==([^\s#]+)", file.read_text(encoding="utf-8"), re.MULTILINE)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def check_tools() -> list[Finding]:
    findings = []
    for tool in TOOLS:
        path = shutil.which(tool)
        if path is None:
            findings.append(Finding("tools", tool, "missing", "not found on PATH", "./callgate setup base"))
            continue
        lines = (output_of([path, "--version"]) or "").splitlines() or [""]
        version = re.search(r"\d+(\.\d+)+", re.sub(r"\([^)]*\)", "", lines[0]))
        findings.append(Finding("tools", tool, "ok", f"{version.group() if version else 'version unknown'} at {path}"))
    return findings


def check_packages() -> list[Finding]:
    if installed_packages(["dpkg"]) is None:
        return [Finding("packages", "apt", "note", "not a Debian or Ubuntu system: only the tools above were checked")]
    lacking = {group: missing_packages(group) for group in GROUPS}
    known = packages_in_lists([name for names in lacking.values() for name in names])
    findings = []
    for group in GROUPS:
        for name in (entry[0] for entry in group_entries(group)):
            if name not in lacking[group]:
                findings.append(Finding(f"packages: {group}", name, "ok", "installed"))
            elif known is not None and name not in known and group != "base":
                findings.append(Finding(f"packages: {group}", name, "note", "not in this distribution"))
            else:
                state: State = {"base": "missing", "toolchains": "warning"}.get(group, "note")  # type: ignore[assignment]
                update = "apt-get update; " if known is None else ""
                findings.append(Finding(f"packages: {group}", name, state, "not installed", update + apt_line(name)))
    return findings


def check_windows() -> list[Finding]:
    """Wine, and what builds the worker that it runs. Without them Windows' ABIs are unsupported, and all else is judged."""
    found = wine.find()
    findings = [Finding("windows", "wine", "ok", f"at {found.loader}")] if found else []
    for tool, package in windows_worker.lacks():
        findings.append(Finding("windows", tool, "warning", "not found: no Windows ABI can be judged", apt_line(package)))
    if reason := windows_worker.lacks_for_specimens():
        findings.append(Finding("windows", "specimens", "warning", reason, apt_line("googletest")))
    return findings


def check_cpu() -> list[Finding]:
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return [Finding("cpu", "cpu", "note", "/proc/cpuinfo cannot be read")]
    model = re.search(r"^model name\s*:\s*(.+)$", text, re.MULTILINE)
    flags = re.search(r"^flags\s*:\s*(.+)$", text, re.MULTILINE)
    have = set(flags.group(1).split()) if flags else set()
    findings = [Finding("cpu", "model", "ok", model.group(1).strip() if model else "unknown")]
    for feature, use in CPU_FEATURES.items():
        if feature in have:
            findings.append(Finding("cpu", feature, "ok", "there"))
        else:
            findings.append(Finding("cpu", feature, "note", f"not there: {use} will be reported as unsupported"))
    return findings


def check_build() -> list[Finding]:
    folder = build_dir()
    core = folder / f"callgate-core{system.PROGRAM}"
    mend = "./callgate setup base"
    built = (
        Finding("build", "callgate-core", "ok", f"at {core}")
        if os.access(core, os.X_OK)
        else Finding("build", "callgate-core", "missing", "not built yet", mend)
    )
    place = next(parent for parent in (folder, *folder.absolute().parents) if parent.exists())
    free = shutil.disk_usage(place).free / 1e9
    says = f"{free:.1f} GB free at {place}"
    if free < LEAST_DISK_GB:
        short = Finding(
            "build", "disk", "warning", f"{says}, {LEAST_DISK_GB:.0f} GB wanted", "CALLGATE_BUILD_DIR=DIR ./callgate"
        )
        return [built, short]
    return [built, Finding("build", "disk", "ok", says)]


def check_toolchains(rows: Iterable[ToolchainRow]) -> list[Finding]:
    state: dict[str, State] = {"": "ok", visual_studio.ELSEWHERE: "note"}  # what another system has is no lack of this one
    return [
        Finding("toolchains", name, state.get(reason, "warning"), reason or version or "version unknown")
        for name, version, reason in rows
    ]


def diagnose(rows: Iterable[ToolchainRow] | None = None) -> list[Finding]:
    """Everything looked at, in the order it is shown. `rows` replaces what `callgate toolchains` would say."""
    return [
        check_python(),
        *check_venv(),
        *check_tools(),
        *check_packages(),
        *check_build(),
        *check_windows(),
        *check_cpu(),
        *check_toolchains(toolchain_rows() if rows is None else rows),
    ]


def show(findings: Sequence[Finding]) -> str:
    """Areas where all is well take one line; elsewhere each thing that is not well takes its own."""
    lines = []
    for area in dict.fromkeys(finding.area for finding in findings):
        here = [finding for finding in findings if finding.area == area]
        brief = area == "venv" or area.startswith("packages")
        well = [finding for finding in here if finding.state == "ok" or (finding.state == "note" and not brief)]
        lines.append(f"{area}: {len(well)} of {len(here)}" if brief or len(well) < len(here) else area)
        for finding in here:
            if finding.state == "ok" and brief:
                continue
            lines.append(f"    {finding.state:8} {finding.name:20} {finding.says}")
            if finding.mend:
                lines.append(f"{'':13} $ {finding.mend}")
    lacking = [finding.name for finding in findings if finding.state == "missing"]
    lines.append("")
    if lacking:
        lines.append(f"Missing, and needed: {', '.join(lacking)}. To install all of it: ./callgate setup")
    else:
        lines.append("Everything that Callgate needs is there.")
    return "\n".join(lines)


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="callgate doctor",
        description="Show what this machine has and lacks, and the command that mends each lack.",
        epilog="Example: callgate doctor --json. Exit code: 0 all well, 3 something needed is missing.",
    )
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")
    options = parser.parse_args(list(argv))
    findings = diagnose()
    ready = all(finding.state != "missing" for finding in findings)
    if options.json:
        print(json.dumps({"ready": ready, "findings": [asdict(finding) for finding in findings]}, indent=2))
    else:
        print(show(findings))
    return 0 if ready else 3


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
