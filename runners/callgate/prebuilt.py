"""`callgate prebuilt`: DLLs that Microsoft's compiler built, on trial as black boxes through their C interface.

The compiler itself runs on Windows only; what it made runs under Wine. It is no toolchain, and is never called one.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Any

from . import rich_header, windows_worker
from .errors import EnvironmentLack, UsageError
from .paths import CACHE, TOOLCHAINS
from .process import Processes
from .windows import Windows

FILES = TOOLCHAINS / "prebuilt"
KEYS = ("name", "registry", "package", "version", "sha256", "member", "trial")
FETCHING = 900.0  # seconds at most
TRYING = 300.0


@dataclass(frozen=True)
class Prebuilt:
    """A DLL in a package that others publish, pinned."""

    name: str
    registry: str  # PyPI or npm
    package: str
    version: str
    sha256: str
    member: str  # of the package's file: the DLL
    trial: str  # what exercises it, in harness/prebuilt


@dataclass
class Outcome:
    """What was seen of one DLL."""

    calls: list[dict[str, Any]] = field(default_factory=list)
    expectations: list[dict[str, Any]] = field(default_factory=list)
    ended: str = ""  # why it ended before its end

    @property
    def problems(self) -> list[str]:
        """Each in a line."""
        found = [
            f"{call['call']}: {f['rule']} {f['place']}  wanted {f['wanted']}  got {f['got']}  {f['says']}"
            for call in self.calls
            for f in call["findings"]
        ]
        found += [f"does not hold: {e['expects']}" for e in self.expectations if not e["holds"]]
        return found + ([self.ended] if self.ended else [])


def known() -> list[Prebuilt]:
    """Those of toolchains/prebuilt. Raises UsageError where a file is wrong."""
    found = []
    for path in sorted(FILES.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        if set(data) != set(KEYS) or not all(isinstance(value, str) for value in data.values()):
            raise UsageError(f"{path}: exactly {', '.join(KEYS)} are needed, each a text")
        if data["registry"] not in ("PyPI", "npm"):
            raise UsageError(f"{path}: `registry` is PyPI or npm")
        found.append(Prebuilt(**data))
    return found


def fetch(what: Prebuilt, processes: Processes, cache: Path = CACHE / "prebuilt") -> Path:
    """The DLL, fetched unless it is here. Raises EnvironmentLack where it cannot be had."""
    folder = cache / what.sha256
    dll = folder / Path(what.member).name
    if dll.is_file():
        return dll
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as directory:
        where = Path(directory)
        done = processes.run(_client(what, where), purpose="fetch", timeout=FETCHING, cwd=where)
        files = [path for path in where.iterdir() if path.suffix in (".whl", ".tgz")]
        if not done.ok or len(files) != 1:
            raise EnvironmentLack(f"{what.package} {what.version} cannot be had from {what.registry}: {done.describe()}")
        if hashlib.sha256(files[0].read_bytes()).hexdigest() != what.sha256:
            raise EnvironmentLack(f"{what.package} {what.version} is not the file that {FILES / what.name}.toml names")
        new = where / "new"
        new.mkdir()
        _unpack(files[0], what.member, new / dll.name)
        if not folder.exists():
            new.replace(folder)
    return dll


def _client(what: Prebuilt, directory: Path) -> list[str]:
    """The registry's own client, set up as it is on this machine: it leaves one file in the directory."""
    if what.registry == "npm":
        return ["npm", "pack", "--silent", f"{what.package}@{what.version}"]
    pin = directory / "pin.txt"
    pin.write_text(f"{what.package}=={what.version} --hash=sha256:{what.sha256}\n", encoding="utf-8")
    return [
        sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
        "--only-binary=:all:", "--platform", "win_amd64", "--dest", str(directory), "--requirement", str(pin),
    ]  # fmt: skip


def _unpack(archive: Path, member: str, to: Path) -> None:
    """One file of a wheel, or of a package of npm."""
    with contextlib.ExitStack() as stack:
        if archive.suffix == ".whl":
            inside: IO[bytes] | None = stack.enter_context(zipfile.ZipFile(archive)).open(member)
        else:
            inside = stack.enter_context(tarfile.open(archive)).extractfile(member)
        assert inside is not None, "the pinned archive has it"
        with inside, to.open("wb") as out:
            shutil.copyfileobj(inside, out)


def try_out(trial: str, dll: Path, windows: Windows, program: Path) -> Outcome:
    """Runs one trial in a process of its own."""
    finished = windows.run([str(program), trial, dll.name], purpose="worker", timeout=TRYING, cwd=dll.parent)
    outcome, done = Outcome(), False
    lines = finished.output.splitlines()
    for told in (json.loads(line) for line in lines if line.startswith("{")):
        done |= "done" in told
        if "call" in told:
            outcome.calls.append(told)
        elif "expects" in told:
            outcome.expectations.append(told)
    if not done:
        last = f"behind {outcome.calls[-1]['call']}" if outcome.calls else "before its first call"
        words = "\n".join(line for line in lines if not line.startswith("{"))
        outcome.ended = f"it ended {last}: {replace(finished, output=words).describe()}"
    return outcome


def main(names: Sequence[str], *, as_json: bool) -> int:
    """Tries those named, or all. 0: nothing was found; 1: something was; else raises EnvironmentLack if some cannot be tried."""
    chosen = [p for p in known() if not names or p.name in names]
    if unknown := set(names) - {p.name for p in chosen}:
        raise UsageError(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(p.name for p in known())}")
    processes = Processes()
    program = windows_worker.build(processes, targets=("callgate-prebuilt",))
    windows = Windows(processes)
    found, lacking = [], []
    try:
        for what in chosen:
            try:
                dll, made_by = obtain(what, processes)
            except EnvironmentLack as lack:
                lacking.append(str(lack))
                continue
            outcome = try_out(what.trial, dll, windows, program)
            found += outcome.problems
            if as_json:
                print(json.dumps({**what.__dict__, "built_by": made_by, **outcome.__dict__}))
            else:
                show(what, made_by, outcome)
    finally:
        windows.close()
    if lacking and not found:
        raise EnvironmentLack("; ".join(lacking))
    for reason in lacking:
        print(f"callgate: {reason}", file=sys.stderr)
    return 1 if found else 0


def obtain(what: Prebuilt, processes: Processes) -> tuple[Path, str]:
    """The DLL, and what built it. Raises EnvironmentLack where it cannot be had, or is not Microsoft's compiler's."""
    dll = fetch(what, processes)
    made_by = rich_header.describe(rich_header.read(dll))
    if not made_by:
        raise EnvironmentLack(f"{dll.name} of {what.package} {what.version} was not built by Microsoft's compiler")
    return dll, made_by


def show(what: Prebuilt, made_by: str, outcome: Outcome) -> None:
    print(f"{what.name} {what.version}, MSVC-built (prebuilt): {made_by}")
    for problem in outcome.problems:
        print(f"  ✗ {problem}")
    functions = {call["call"] for call in outcome.calls}
    held = sum(bool(e["holds"]) for e in outcome.expectations)
    print(
        f"  {len(outcome.calls)} calls of {len(functions)} functions, {held} of {len(outcome.expectations)} facts hold, "
        f"{len(outcome.problems)} problems"
    )
