"""Building subjects with a toolchain, running them, and having them judged: one chunk and one configuration at a time."""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import machine
from .known import Known
from .paths import BUILD, CACHE, CORE, WORKER
from .plan import Chunk, Config
from .process import Finished, Processes
from .toolchains import SUFFIX, WINDOWS, Toolchain, compile_steps, expand, in_language
from .toolchains import spoken as languages_spoken
from .windows import Windows

CACHE_DAYS = 14
WORK_DAYS = 2


@dataclass(frozen=True)
class Limits:
    """Seconds."""

    compile: float = 120.0
    call: float = 5.0
    worker: float = 1800.0


@dataclass(frozen=True)
class Trouble:
    """Why a signature has no subject: a verdict, the phase it arose in, and the reason in words."""

    verdict: str
    phase: str
    reason: str


@dataclass
class Built:
    library: Path | None
    missing: dict[int, Trouble] = field(default_factory=dict)  # by signature id


@dataclass
class Judged:
    """What became of one chunk under one configuration."""

    chunk: Chunk
    config: Config
    lines: list[dict[str, Any]] = field(default_factory=list)  # of callgate-core judge, but the last
    counts: dict[str, int] = field(default_factory=dict)  # verdict -> number of (signature, role)
    missing: dict[int, Trouble] = field(default_factory=dict)
    calls: int = 0
    call_seconds: float = 0.0
    exercised: dict[str, list[int]] = field(default_factory=dict)
    seconds: float = 0.0
    library: str = ""

    def to_json(self) -> dict[str, Any]:
        plain = {k: v for k, v in self.__dict__.items() if k not in ("chunk", "config", "missing")}
        return plain | {"missing": {str(k): list(v.__dict__.values()) for k, v in self.missing.items()}}

    @staticmethod
    def from_json(data: dict[str, Any], chunk: Chunk, config: Config) -> Judged:
        missing = {int(k): Trouble(*v) for k, v in data.pop("missing").items()}
        return Judged(chunk, config, missing=missing, **data)


class Executor:
    """Does the work of a run in `work`. Every method may be called from several threads."""

    def __init__(
        self, processes: Processes, work: Path, known: Known, limits: Limits | None = None, cache: Path = CACHE
    ) -> None:
        self.processes = processes
        self.cache = cache
        self.work = work
        self.known = known
        self.limits = limits or Limits()
        self.windows: Windows | None = None  # while subjects for Windows are run
        self._numbers = itertools.count()
        work.mkdir(parents=True, exist_ok=True)

    def _unique(self) -> str:
        """A part of a file name that no other thread or process uses."""
        return f"{os.getpid()}-{next(self._numbers)}"

    # ---- plan

    def plan(self, chunk: Chunk) -> tuple[Path, Path]:
        """Batch and plan of a chunk, written once."""
        batch, plan = self.work / f"{chunk.name}.batch.json", self.work / f"{chunk.name}.plan"
        if not plan.exists():
            self._write_batch(chunk, batch)
            temporary = self.work / f"{chunk.name}-{self._unique()}.plan"
            self._core(["emit", "--batch", str(batch), "--plan", str(temporary)])
            temporary.replace(plan)
        return batch, plan

    def _write_batch(self, chunk: Chunk, path: Path) -> None:
        temporary = self.work / f"{chunk.name}-{self._unique()}.json"
        temporary.write_text(json.dumps(chunk.batch()), encoding="utf-8")
        temporary.replace(path)

    def _core(self, arguments: Sequence[str], purpose: str = "core") -> str:
        finished = self.processes.run([str(CORE), *arguments], purpose=purpose, timeout=self.limits.worker)
        if not finished.ok:
            raise RuntimeError(f"callgate-core {arguments[0]}: {finished.describe()}")
        return finished.output

    # ---- build

    def build(self, chunk: Chunk, config: Config) -> Built:
        """Compiles and links; what does not compile is bisected down to single signatures."""
        if reason := machine.lacks(chunk.isa):
            return Built(None, {e.id: Trouble("unsupported", "run", reason) for e in chunk.entries})
        spoken, reason = languages_spoken(config.toolchain, chunk.language, self.processes, self.work, self.limits.compile)
        if reason:
            return Built(None, {e.id: Trouble("unsupported", "compile", reason) for e in chunk.entries})
        missing = {}
        for entry in chunk.entries:
            if lacking := sorted(entry.signature.features - spoken):
                missing[entry.id] = Trouble("unsupported", "compile", f"{config.toolchain.name} has no {lacking[0]}")
        wanted = [e.id for e in chunk.entries if e.id not in missing]
        if not wanted:
            return Built(None, missing)
        library, trouble = self._library(chunk, config, wanted)
        if library is None:
            bad = self._culprits(wanted, lambda ids: self._library(_part(chunk, ids), config, ids)[1], trouble)
            missing |= bad
            rest = [i for i in wanted if i not in bad]
            library = self._library(chunk, config, rest)[0] if rest else None
        return Built(library, missing)

    def _culprits(
        self, ids: list[int], attempt: Callable[[list[int]], Trouble | None], trouble: Trouble | None
    ) -> dict[int, Trouble]:
        """The ids that fail. Where a source without any signature fails too, it is not theirs: nothing is bisected."""
        if trouble is not None and len(ids) > 1 and (without := attempt([])):
            return dict.fromkeys(ids, without)
        return self._bisect(ids, attempt, trouble)

    def _bisect(
        self, ids: list[int], attempt: Callable[[list[int]], Trouble | None], trouble: Trouble | None
    ) -> dict[int, Trouble]:
        """The ids that fail, each with its own trouble. `trouble` is what happened to all of them together."""
        if trouble is None:
            return {}
        if len(ids) == 1:
            return {ids[0]: trouble}
        if trouble.phase == "tool":  # not the signatures' fault
            return dict.fromkeys(ids, trouble)
        bad: dict[int, Trouble] = {}
        for half in (ids[: len(ids) // 2], ids[len(ids) // 2 :]):
            bad |= self._bisect(half, attempt, attempt(half))
        return bad

    def _library(self, chunk: Chunk, config: Config, ids: Sequence[int]) -> tuple[Path | None, Trouble | None]:
        source = self._source(chunk, ids)
        toolchain = in_language(config.toolchain, chunk.language)
        flags = [*toolchain.levels[config.level], *toolchain.isa.get(chunk.isa, ()), *toolchain.flags]
        link = toolchain.level_links.get(config.level, toolchain.link)
        key = hashlib.sha256()
        for part in (toolchain.identity(), repr(toolchain.compile), repr(flags), repr(link)):
            key.update(part.encode() + b"\0")
        key.update(source.read_bytes())
        cached = self.cache / "libraries" / f"{key.hexdigest()}.so"
        if cached.exists():
            os.utime(cached)
            return cached, None
        cached.parent.mkdir(parents=True, exist_ok=True)
        stem = f"{key.hexdigest()[:20]}-{self._unique()}"
        built = self.work / f"{stem}.so"
        if trouble := self._compile_and_link(toolchain, flags, link, source, self.work / f"{stem}.o", built):
            return None, trouble
        built.replace(cached)
        return cached, None

    def _source(self, chunk: Chunk, ids: Sequence[int]) -> Path:
        excluded = sorted({e.id for e in chunk.entries} - set(ids))
        tag = hashlib.sha256(repr(excluded).encode()).hexdigest()[:12]
        source = self.work / f"{chunk.name}.{tag}{SUFFIX[chunk.language]}"
        if not source.exists():
            batch, _ = self.plan(chunk)
            temporary = self.work / f"{chunk.name}-{self._unique()}{SUFFIX[chunk.language]}"
            exclude = ["--exclude", ",".join(map(str, excluded))] if excluded else []
            self._core(["emit", "--batch", str(batch), "--source", str(temporary), *exclude])
            temporary.replace(source)
        return source

    def _compile_and_link(
        self, t: Toolchain, flags: Sequence[str], link: Sequence[Sequence[str]], source: Path, obj: Path, out: Path
    ) -> Trouble | None:
        finished = compile_steps(t, flags, source, obj, self.processes, self.limits.compile)
        names = {str(source): f"source{source.suffix}", str(obj): "object.o", str(out): "library.so"}  # the same in every run
        if trouble := _trouble(finished, "compile", names, self.limits.compile):
            return trouble
        if not obj.is_file() or obj.stat().st_size == 0:
            return Trouble("error", "compile", f"{t.tool[0]} exits 0 but writes no object")
        for step in link:
            argv = expand(step, t.tool, {"in": str(obj), "out": str(out), "dir": str(out.parent)}, flags)
            finished = self.processes.run(
                argv, purpose="toolchain", timeout=self.limits.compile, env=t.environment or None, cwd=out.parent
            )
            if trouble := _trouble(finished, "link", names, self.limits.compile):
                return trouble
        obj.unlink(missing_ok=True)
        if not out.is_file():
            return Trouble("error", "link", f"{argv[0]} exits 0 but writes no library")
        return None

    # ---- run and judge

    def judge(self, chunk: Chunk, config: Config) -> Judged:
        begun = time.monotonic()
        judged = Judged(chunk, config)
        try:
            built = self.build(chunk, config)
            judged.missing = built.missing
            if built.library is not None:
                self._run(chunk, config, built, judged)
        except (RuntimeError, OSError, ValueError) as error:  # ours, not the toolchain's: one batch is lost, not the run
            judged = Judged(chunk, config)
            judged.missing = {e.id: Trouble("error", "run", " ".join(str(error).split())) for e in chunk.entries}
        judged.seconds = time.monotonic() - begun
        return judged

    def _run(self, chunk: Chunk, config: Config, built: Built, judged: Judged) -> None:
        assert built.library is not None
        lines = self._worker(chunk, [(config, built.library)], all_lines=chunk.curated, pairs=False)
        if error := next((line["load_error"] for line in lines if "load_error" in line), None):
            self._reload(chunk, config, built, judged, error)
            return
        tail = lines.pop()
        judged.lines = lines
        judged.library = str(built.library)
        judged.counts = tail["counts"][0]
        judged.calls = tail["calls"]
        judged.call_seconds = tail["call_seconds"]
        judged.exercised = dict(tail["exercised"] or {})

    def _reload(self, chunk: Chunk, config: Config, built: Built, judged: Judged, error: str) -> None:
        """The library does not load: find the signatures that make it so, and run the others."""

        def attempt(ids: list[int]) -> Trouble | None:
            part = _part(chunk, ids)
            library, trouble = self._library(part, config, ids)
            if library is None:
                return trouble
            lines = self._worker(part, [(config, library)], all_lines=False, pairs=False)
            text = next((line["load_error"] for line in lines if "load_error" in line), None)
            return _load_trouble(text) if text else None

        ids = [e.id for e in chunk.entries if e.id not in built.missing]
        bad = self._culprits(ids, attempt, _load_trouble(error))
        judged.missing |= bad
        rest = [i for i in ids if i not in bad]
        library = self._library(chunk, config, rest)[0] if rest else None
        if library is not None:
            self._run(chunk, config, Built(library), judged)

    def pairs(self, chunk: Chunk, libraries: Sequence[tuple[Config, Path]]) -> list[dict[str, Any]]:
        """All ordered pairs of these libraries in one process. The last line holds the counts."""
        return self._worker(chunk, libraries, all_lines=False, pairs=True)

    def calls_again(self, chunk: Chunk, config: Config, library: Path, rounds: int) -> tuple[int, float]:
        """A library once more, each call `rounds` times: calls, and the CPU seconds of the process that made them."""
        tail = self._worker(chunk, [(config, library)], all_lines=False, pairs=False, rounds=rounds)[-1]
        return tail.get("calls", 0), tail.get("call_seconds", 0.0)

    def _worker(
        self, chunk: Chunk, libraries: Sequence[tuple[Config, Path]], *, all_lines: bool, pairs: bool, rounds: int = 1
    ) -> list[dict[str, Any]]:
        batch, plan = self.plan(chunk)
        stem = f"{chunk.name}-{self._unique()}"
        results, observations, request_file, answer = (
            self.work / f"{stem}.{kind}" for kind in ("results", "observations", "request", "judged")
        )
        arguments: list[str | Path] = ["--plan", plan, "--out", results, "--observations", observations]
        arguments += ["--timeout-ms", str(int(self.limits.call * 1000))]
        arguments += ["--repeat", str(rounds)] if rounds > 1 else []
        arguments += ["--pairs-only"] if pairs else []
        arguments += [library for _, library in libraries]
        if chunk.abi in WINDOWS:
            assert self.windows is not None, "a session with such toolchains starts Wine"
            finished = self.windows.worker(arguments, self.limits.worker, self.work)
        else:
            finished = self.processes.run([str(WORKER), *map(str, arguments)], purpose="worker", timeout=self.limits.worker)
        if not finished.ok:
            raise RuntimeError(f"callgate-worker: {finished.describe()}")
        request_file.write_text(
            json.dumps(
                {
                    "batch": str(batch),
                    "plan": str(plan),
                    "results": str(results),
                    "observations": str(observations),
                    "all": all_lines,
                    "exercised": not pairs,
                    "libraries": [
                        {"path": str(path), "known": [e.deviation for e in self.known.deviating(config.toolchain)]}
                        for config, path in libraries
                    ],
                }
            ),
            encoding="utf-8",
        )
        self._core(["judge", "--request", str(request_file), "--out", str(answer)])
        lines = [json.loads(line) for line in answer.read_text(encoding="utf-8").splitlines()]
        for path in (results, observations, request_file, answer):
            path.unlink(missing_ok=True)
        if chunk.abi in WINDOWS:  # Wine's processes are nobody's children, whose time the kernel would tell
            self.processes.cpu.add("worker", lines[-1].get("call_seconds", 0.0))
        return lines


def _trouble(finished: Finished, phase: str, names: Mapping[str, str], limit: float) -> Trouble | None:
    if finished.ok:
        return None
    reason = finished.describe()
    for path, name in names.items():
        reason = reason.replace(path, name)
    if finished.returncode is None:
        return Trouble("error", "tool", reason)
    if finished.timed_out:
        return Trouble("timeout", phase, f"the {phase} step did not end within {limit:g} s")
    crashed = finished.returncode < 0 or "internal compiler error" in finished.output or "PLEASE submit a bug" in finished.output
    return Trouble("crash" if crashed else "error", phase, reason)


def _part(chunk: Chunk, ids: Sequence[int]) -> Chunk:
    """A chunk of these signatures alone, for bisecting: reading all the others at every step would cost the most."""
    if not ids:
        return chunk
    wanted = set(ids)
    tag = hashlib.sha256(repr(sorted(wanted)).encode()).hexdigest()[:12]
    return Chunk(f"{chunk.name}.{tag}", chunk.isa, chunk.curated, tuple(e for e in chunk.entries if e.id in wanted))


def _load_trouble(error: str) -> Trouble:
    """A helper of the compiler's own runtime that is not on this machine is a lack, not a fault."""
    if helper := re.search(r"undefined symbol: (__\w+)", error):
        return Trouble("unsupported", "load", f"needs the runtime helper {helper.group(1)}, which is not here")
    return Trouble("error", "load", error)


def prune_cache(days: int = CACHE_DAYS) -> None:
    """Forgets libraries that no run has used for some time, and the work of runs that were killed."""
    for left in (BUILD / "work").glob("*"):
        with contextlib.suppress(OSError):
            if left.stat().st_mtime < time.time() - WORK_DAYS * 86400:
                shutil.rmtree(left, ignore_errors=True)
    oldest = time.time() - days * 86400
    for path in (CACHE / "libraries").glob("*.so"):
        try:
            if path.stat().st_mtime < oldest:
                path.unlink()
        except OSError:
            continue


def free_gib(path: Path) -> float:
    return shutil.disk_usage(path).free / 2**30


def total(judged: Iterable[Judged]) -> dict[str, list[int]]:
    """Preserved registers exercised of total, summed."""
    result: dict[str, list[int]] = {}
    for j in judged:
        for register, (written, judged_subjects) in j.exercised.items():
            entry = result.setdefault(register, [0, 0])
            entry[0] += written
            entry[1] += judged_subjects
    return result
