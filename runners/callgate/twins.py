"""Bad twins in assembly, asm/broken: routines that break one rule each, judged as compiled subjects are.

Some are files of their own, some variants (variants.py) of a good routine. Those of Windows x64 lie in asm/broken/win64.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from . import variants, windows_worker
from .errors import EnvironmentLack, UsageError
from .machine import ISA_NEEDS
from .paths import BROKEN, CORE, ROOT, WORKER
from .process import Finished, Processes
from .specimen_cases import front_matter

INCLUDE = ROOT / "asm" / "include"
TABLE = BROKEN / "table" / "table.asm"
OPTIONAL = {"live", "good", "isa", "language", "abi", "call"}
KEYS = {"rule", "role", "declaration", "places", "says"} | OPTIONAL
ABIS = ("sysv", "win64-ms_abi", "win64-msvc")  # that the probes play in an ELF process; the last for its C++
FOLDERS = ("", "good", "win64", "win64/good")


@dataclass(frozen=True)
class Twin:
    """One routine, and what is expected of it. A good sibling has no rule."""

    name: str  # its path below asm/broken
    path: Path
    rule: str
    role: str
    declaration: str
    places: tuple[str, ...]
    says: str
    live: int = 0
    good: str = ""
    language: str = "c"  # of the declaration
    isa: str = "base"  # what the CPU must have: a key of machine.ISA_NEEDS
    abi: str = "sysv"
    call: str | None = None  # of a variadic function, with its actual arguments
    text: str = ""  # of a variant, which is assembled in place of the file
    assembler: str = ".asm"  # or .S: the suffix that says whose it is

    @property
    def shape(self) -> str:
        return "pressure" if self.live else "plain"


@dataclass
class Seen:
    """What the judge had to say of one routine."""

    verdict: str = "pass"
    reason: str = ""
    findings: list[dict[str, Any]] = field(default_factory=list)

    def describe(self) -> str:
        if self.findings:
            return "; ".join(dict.fromkeys(f"{f['rule']} at {f['place']}: {f['says']}" for f in self.findings))
        return f"{self.verdict}: {self.reason}" if self.reason else self.verdict


def read(root: Path = BROKEN) -> list[Twin]:
    """Every routine of asm/broken, bad twins first. Raises UsageError where front matter is not as asm/README.md says."""
    paths = [p for folder in FOLDERS for p in sorted((root / folder).glob("*")) if p.suffix in (".asm", ".S", ".toml")]
    found = [_variant(path, root) if path.suffix == ".toml" else _read(path, root) for path in paths]
    return sorted(found, key=lambda twin: not twin.rule)


def _variant(path: Path, root: Path) -> Twin:
    variant = variants.read(path)
    if not (root / variant.good).is_file():
        raise UsageError(f"{path}: `good` names a routine of {root.name}, not '{variant.good}'")
    return replace(
        _read(root / variant.good, root), name=path.relative_to(root).as_posix(), path=path, rule=variant.rule,
        places=variant.places, says=variant.says, good=variant.good, text=variant.of(root / variant.good),
    )  # fmt: skip


def _read(path: Path, root: Path) -> Twin:
    data, problems = front_matter(path)
    if problems:
        raise UsageError(problems[0])
    unknown, missing = set(data) - KEYS, KEYS - OPTIONAL - set(data)
    if unknown or missing:
        raise UsageError(f"{path}: front matter: unknown {sorted(unknown)}, missing {sorted(missing)}")
    if data["role"] not in ("caller", "callee"):
        raise UsageError(f"{path}: front matter: the role is caller or callee, not '{data['role']}'")
    if data.get("language", "c") not in ("c", "c++"):
        raise UsageError(f"{path}: front matter: the language is c or c++, not '{data['language']}'")
    if data.get("isa", "base") not in ISA_NEEDS:
        raise UsageError(f"{path}: front matter: the isa is one of {', '.join(ISA_NEEDS)}, not '{data['isa']}'")
    if data.get("abi", "sysv") not in ABIS:
        raise UsageError(f"{path}: front matter: the abi is one of {', '.join(ABIS)}, not '{data['abi']}'")
    if data["rule"] and not (root / data.get("good", "")).is_file():
        raise UsageError(f"{path}: front matter: `good` names the routine that does the same thing well")
    return Twin(
        name=path.relative_to(root).as_posix(),
        path=path,
        rule=data["rule"],
        role=data["role"],
        declaration=data["declaration"],
        places=tuple(data["places"]),
        says=data["says"],
        live=data.get("live", 0),
        good=data.get("good", ""),
        language=data.get("language", "c"),
        isa=data.get("isa", "base"),
        abi=data.get("abi", "sysv"),
        call=data.get("call"),
        assembler=path.suffix,
    )


def judged(twins: Iterable[Twin], work: Path, processes: Processes) -> dict[str, Seen]:
    """What the judge says of each, by name. Routines of one signature and role are run by one process."""
    groups: dict[tuple[str, str, str, int], list[Twin]] = {}
    for twin in twins:
        groups.setdefault((twin.abi, twin.declaration, twin.role, twin.live), []).append(twin)
    table = assemble(TABLE, work / "table.o", processes)
    seen: dict[str, Seen] = {}
    for number, group in enumerate(groups.values()):
        folder = work / f"twins-{number}"
        folder.mkdir()
        seen |= _judge_group(group, table, folder, processes)
    return seen


def _judge_group(group: Sequence[Twin], table: Path, work: Path, processes: Processes) -> dict[str, Seen]:
    libraries = [_library(twin, table, work, processes) for twin in group]
    twin = group[0]
    batch, plan, results, observations, request, answer = (
        work / name for name in ("batch.json", "plan", "results", "observations", "request.json", "judged")
    )
    signature = {"id": 0, "name": twin.name, "language": twin.language, "abi": twin.abi, "text": twin.declaration,
                 "call": twin.call, "subjects": [[twin.role, twin.shape]]}  # fmt: skip
    _write(batch, {"signatures": [signature]})
    _run([CORE, "emit", "--batch", batch, "--plan", plan], processes)
    live = ["--live", str(twin.live)] if twin.live else []
    _run([WORKER, "--plan", plan, "--out", results, "--observations", observations, *live, *libraries], processes)
    _write(request, {"batch": str(batch), "plan": str(plan), "results": str(results), "observations": str(observations),
                     "all": True, "exercised": False,
                     "libraries": [{"path": str(p), "known": []} for p in libraries]})  # fmt: skip
    _run([CORE, "judge", "--request", request, "--out", answer], processes)
    seen = {t.name: Seen("absent", "it was not judged") for t in group}
    for line in map(json.loads, answer.read_text(encoding="utf-8").splitlines()):
        if "library" in line:
            seen[group[line["library"]].name] = _seen(line)
    return seen


def _seen(line: Mapping[str, Any]) -> Seen:
    if "load_error" in line:
        return Seen("error", line["load_error"])
    return Seen(line["verdict"], line.get("reason", ""), line["findings"])


def _library(twin: Twin, table: Path, work: Path, processes: Processes) -> Path:
    stem = twin.name.replace("/", "-")
    obj, library, source = work / f"{stem}.o", work / f"{stem}.so", twin.path
    if twin.text:
        source = work / f"{stem}{twin.assembler}"
        source.write_text(twin.text, encoding="utf-8")
    assemble(source, obj, processes)
    _run([_tool("ld"), "-shared", "-z", "noexecstack", obj, table, "-o", library], processes)
    return library


def assembling(source: Path, obj: Path, object_format: str = "elf64") -> list[str]:
    """The command that does so. The other format is win64."""
    if source.suffix == ".asm":
        return [_tool("nasm"), "-f", object_format, "-I", f"{INCLUDE}/", str(source), "-o", str(obj)]
    drivers = windows_worker.COMPILERS if object_format == "win64" else ("cc", "gcc", "clang")
    return [_tool(*drivers), "-c", "-I", str(INCLUDE), str(source), "-o", str(obj)]


def assemble(source: Path, obj: Path, processes: Processes, object_format: str = "elf64") -> Path:
    _run(assembling(source, obj, object_format), processes)
    return obj


def _tool(*names: str) -> str:
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        raise EnvironmentLack(f"{names[0]} is not there: the routines of asm/broken cannot be assembled (callgate setup base)")
    return found


def _write(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data), encoding="utf-8")


def _run(argv: Sequence[str | Path], processes: Processes) -> Finished:
    finished = processes.run([str(word) for word in argv], purpose="verify", timeout=120)
    if not finished.ok:
        raise RuntimeError(f"{Path(argv[0]).name} {argv[-1]}: {finished.describe()}")
    return finished
