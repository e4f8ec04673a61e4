"""The workflow of continuous integration: what it names exists, and nothing in it runs for ever or is not pinned."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from callgate import cases, cli, toolchains
from callgate.process import Processes
from support import REPOSITORY

yaml = pytest.importorskip("yaml", reason="pyyaml is not installed: ./callgate setup develop")

WORKFLOWS = REPOSITORY / ".github" / "workflows"
LONGEST = 120  # minutes
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
LAUNCHED = re.compile(r"(?:\./callgate|\bcallgate\.cmd)((?: +[^|\n]*)?)")
IN_REPOSITORY = re.compile(r"(?<![\w/\\.])((?:runners|reports|toolchains|cases|asm|harness)/[\w./-]+)")
NOT_CALLED = re.compile(r"(?<!call )callgate\.cmd")  # in a batch file, which a step of cmd is
INPUT = re.compile(r"\$\{\{\s*(?:github\.event|github\.head_ref|inputs)\b")  # another's words in a command line


def problems(text: str) -> list[str]:
    """What is wrong with a workflow, each in a line."""
    workflow = yaml.safe_load(text)
    found = [] if workflow.get("permissions") == {"contents": "read"} else ["permissions are not those of reading"]
    if "secrets." in text:
        found.append("a secret is used")
    for name, job in workflow["jobs"].items():
        minutes = job.get("timeout-minutes")
        if not isinstance(minutes, int) or minutes > LONGEST:
            found.append(f"{name}: no timeout of at most {LONGEST} minutes")
        variants = job.get("strategy", {}).get("matrix", {}).get("include", [{}])
        for step in job["steps"]:
            found += [f"{name}: {problem}" for problem in of_step(step)]
        for variant in variants:
            found += [f"{name}: {problem}" for problem in of_variant(variant, job)]
    return found


def of_step(step: dict[str, Any]) -> list[str]:
    found = []
    if "uses" in step and not PINNED.fullmatch(step["uses"]):
        found.append(f"{step['uses']} is not pinned to a commit")
    run = step.get("run", "")
    if INPUT.search(run):
        found.append("what somebody else wrote is in a command line")
    if NOT_CALLED.search(run):
        found.append("callgate.cmd is started without `call`, so that what stands behind it is not")
    found += [f"there is no {path}" for path in IN_REPOSITORY.findall(run) if not (REPOSITORY / path).exists()]
    for words in LAUNCHED.findall(run):
        command = next((word for word in words.split() if not word.startswith("-")), "")
        if command not in commands():
            found.append(f"callgate has no command '{command}'")
        if command == "run":
            try:
                cases.select(cases.files(), [word for word in words.split()[1:2] if not word.startswith("-")])
                cli.parser().parse_args(re.sub(r"\$\{\{.*?\}\}", "x", words).split())
            except (Exception, SystemExit) as error:
                found.append(f"callgate{words}: {error}")
    return found


def of_variant(variant: dict[str, str], job: dict[str, Any]) -> list[str]:
    presets = json.loads((REPOSITORY / "CMakePresets.json").read_text(encoding="utf-8"))["configurePresets"]
    known = {t.name for t in toolchains.discover(Processes())}
    found = []
    if variant.get("preset", presets[0]["name"]) not in {p["name"] for p in presets}:
        found.append(f"there is no preset {variant['preset']}")
    if variant.get("toolchain", "mingw") not in known:
        found.append(f"there is no toolchain {variant['toolchain']}")
    wanted = set(re.findall(r"matrix\.([\w-]+)", json.dumps(job)))
    return found + [f"the matrix has no {name}" for name in sorted(wanted - set(variant))]


def commands() -> set[str]:
    """Those of the launcher and of the command line."""
    (sub,) = [a for a in cli.parser()._actions if a.metavar == "COMMAND"]
    return {"setup", "doctor", *(sub.choices or {})}


@pytest.mark.parametrize("path", sorted(WORKFLOWS.glob("*.yml")), ids=lambda p: p.name)
def test_workflow(path: Path) -> None:
    assert problems(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("timeout-minutes: 90", "timeout-minutes: 900", "no timeout"),
        ("@11bd71901bbe5b1630ceea73d27597364c9af683", "@v4", "not pinned"),
        ("contents: read", "contents: write", "permissions"),
        ("--yes test", "--yes tests", "no command 'tests'"),
        ("run win64 ", "run win46 ", "win46"),
        ("call callgate.cmd doctor", "callgate.cmd doctor", "without `call`"),
        ("--opt O0,O2 --results results/linux", "--level O0 --results results/linux", "--level"),
        ("reports/tests ", "reports/test ", "there is no reports/test"),
        ("preset: windows-msvc", "preset: windows-cl", "no preset windows-cl"),
        ("toolchain: msvc", "toolchain: cl", "no toolchain cl"),
        ("preset: windows-mingw", "present: windows-mingw", "the matrix has no preset"),
        ("run: ./callgate --yes test", "run: ./callgate --yes test ${{ github.event.issue.title }}", "somebody else"),
        ("CALLGATE_PYTHON: python", "TOKEN: ${{ secrets.TOKEN }}", "secret"),
    ],
)
def test_what_is_wrong_is_found(old: str, new: str, problem: str) -> None:
    text = (WORKFLOWS / "ci.yml").read_text(encoding="utf-8")
    assert old in text
    assert any(problem in found for found in problems(text.replace(old, new))), problems(text.replace(old, new))
