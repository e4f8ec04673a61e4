"""The tutorials of CONTRIBUTING.md: their files are written and their commands run, in a copy of the repository."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from callgate import sources
from support import REPOSITORY, environment

DOCUMENT = REPOSITORY / "CONTRIBUTING.md"
TUTORIALS = ("Add a case", "Add a toolchain")
BLOCK = re.compile(r"(?:<!-- file: (?P<file>\S+) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
LAUNCHER = '#!/bin/sh\nexec "{python}" -P -m callgate "$@"\n'
# What differs from run to run and from machine to machine, and what stands for it in a comparison.
VARIES = (
    (r" \([\d.]+ s toolchains\)", ""),  # none where all was compiled before
    (r"\b[\d.]+ s\b", "TIME"),
    (r"(?<=  got )[0-9a-f ]+(?=  )", "BYTES"),  # addresses, and what lies in unused registers
    (r"\d+\.\d+\.\d+", "VERSION"),
    (r"\S*/?results/\d{4}-\d\d-\d\d_\d{6}(-\d+)?/", "RESULTS/"),
)
PROGRESS = re.compile(r"callgate: \d+ of \d+ batches, ")  # on a slow machine


@dataclass(frozen=True)
class Step:
    """A file to write, or a command with what it prints."""

    file: str = ""
    command: str = ""
    text: str = ""


def steps(document: str, heading: str) -> Iterator[Step]:
    section = re.search(rf"^## {heading}\n(.*?)(?=^## )", document, re.MULTILINE | re.DOTALL)
    assert section, f"{DOCUMENT.name} has no section '{heading}'"
    for block in BLOCK.finditer(section.group(1)):
        if block["file"]:
            yield Step(file=block["file"], text=block["text"])
            continue
        assert block["kind"] == "console", f"a block that is neither a file nor commands: {block['text']}"
        for part in re.split(r"^\$ ", block["text"], flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            yield Step(command=command, text=shown)


def plain(text: str) -> list[str]:
    for pattern, stand_in in VARIES:
        text = re.sub(pattern, stand_in, text)
    return [line.rstrip() for line in text.strip("\n").split("\n") if not PROGRESS.match(line)]


def matches(shown: str, printed: str) -> bool:
    """Is this what the document shows? A line of three dots stands for any lines, or none."""
    lines = plain(shown)
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(line) + r"\n" for line in lines)
    return re.fullmatch(pattern, "\n".join(plain(printed)) + "\n") is not None


class Reader:
    """Does what the tutorial says, in a place where it changes nothing."""

    def __init__(self, directory: Path) -> None:
        self.root, self.outside = directory / "callgate", directory / "tmp"
        self.outside.mkdir()
        for path in sources.files():
            copy = self.root / path.relative_to(REPOSITORY)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, copy)
        (self.root / "callgate").write_text(LAUNCHER.format(python=sys.executable), encoding="utf-8")
        self.status = 0

    def follow(self, step: Step) -> None:
        if step.file:
            path = Path(self._moved(step.file))
            (self.root / path).parent.mkdir(exist_ok=True)
            (self.root / path).write_text(step.text, encoding="utf-8")
            return
        done = subprocess.run(
            ["sh", "-c", f"(exit {self.status}); {self._moved(step.command)}"],
            cwd=self.root,
            env=environment(PYTHONPATH=f"{self.root / 'runners'}:{self.root}", COLUMNS="100"),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
            check=False,
        )
        self.status = done.returncode
        printed = done.stdout.replace(f"{self.outside}/", "/tmp/").replace(f"{self.root}/", "")
        assert matches(step.text, printed), f"$ {step.command}\nprints\n{printed}\nand not\n{step.text}"

    def _moved(self, text: str) -> str:
        return re.sub(r"(?<![\w.])/tmp/", f"{self.outside}/", text)


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    lacking = [tool for tool in ("gcc-12", "clang-19") if shutil.which(tool) is None]
    if lacking:
        pytest.skip(f"the tutorials use {' and '.join(lacking)}: ./callgate setup toolchains")
    return Reader(tmp_path)


@pytest.mark.parametrize("heading", TUTORIALS)
def test_a_tutorial_prints_what_it_shows(reader: Reader, heading: str) -> None:
    todo = list(steps(DOCUMENT.read_text(encoding="utf-8"), heading))
    assert sum(bool(s.command) for s in todo) >= 5 and any(s.file for s in todo)
    for step in todo:
        reader.follow(step)


def test_what_a_tutorial_shows_is_compared() -> None:
    shown = "a\n...\nwall 1.2 s\nr9  wanted 01  got 02 03  holds\nreport: results/2026-01-01_120000/index.html\n"
    printed = "a\nb\nc\nwall 10 s\nr9  wanted 01  got ff 00  holds\nreport: results/2027-02-03_040506-2/index.html\n\n"
    assert matches(shown, printed)
    assert matches("...\nc\n...", printed.replace("wall", "c\nwall")) and matches("a\n...\n", "a\n")
    for wrong in (
        printed.replace("wanted 01", "wanted 02"), printed.replace("r9", "r8"), printed.replace("a\n", ""), printed + "more\n",
    ):  # fmt: skip
        assert not matches(shown, wrong)


def test_every_file_that_is_named_is_there() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)\)", document)
    assert links and [link for link in links if not (REPOSITORY / link).exists()] == []
    folders = re.findall(r"`((?:asm|cases|harness|reports|runners|toolchains)/[\w./-]*)`", document)
    assert folders and [f for f in folders if "NAME" not in f and not (REPOSITORY / f).exists()] == []
