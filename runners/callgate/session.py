"""One run: what is selected, the work in the background, and its results as they come.

The pytest plugin and the command line both use it; several processes (pytest-xdist) may share one work directory, each
piece of work is then done by the first that needs it.
"""

from __future__ import annotations

import itertools
import json
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from . import cases as case_files
from . import known as known_file
from . import lit_cases, lit_config, reproducer, rules, specimen_cases, system, toolchains
from .cases import Case
from .errors import EnvironmentLack, UsageError
from .execute import Executor, Judged, Limits
from .known import Known
from .lit_cases import LitCase
from .lit_run import LitRun
from .plan import Chunk, Config, across_chunks, curated_chunks, random_chunks
from .process import Processes
from .records import ROLES, Judgement, Record, finish_case, mark_fixed, of_chunk, of_pairs
from .shrink import Shrinker
from .specimen_cases import SpecimenCase
from .specimens import SpecimenRun
from .toolchains import Toolchain
from .windows import Windows

RANDOM_CXX = frozenset({"sysv", "win64-gnu", "win64-msvc"})  # ABIs with random signatures in C++
ACROSS = ("win64-gnu", "win64-msvc")  # in plain C they differ in long double alone


@dataclass(frozen=True)
class Selection:
    """What the user asked for."""

    cases: tuple[str, ...] = ()
    toolchains: tuple[str, ...] = ()
    toolchain_files: tuple[Path, ...] = ()
    levels: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    abi: str = ""  # what the ABIs begin with
    random: int = 0
    seed: int = 1
    language: str = "c"  # of the random ones
    curated: bool = True
    known: bool = True
    strict: bool = False
    shard: tuple[int, int] = (1, 1)
    timeout: float = 5.0
    compile_timeout: float = 120.0
    jobs: int = 0

    @property
    def single_roles(self) -> tuple[str, ...]:
        return tuple(r for r in ROLES if not self.roles or r in self.roles)

    @property
    def pairs(self) -> bool:
        return not self.roles or "pair" in self.roles

    def to_json(self) -> dict[str, Any]:
        return {**self.__dict__, "toolchain_files": [str(p) for p in self.toolchain_files]}

    @staticmethod
    def from_json(data: dict[str, Any]) -> Selection:
        lists = {k: tuple(v) for k, v in data.items() if isinstance(v, list)}
        files = tuple(Path(p) for p in data["toolchain_files"])
        return Selection(**{**data, **lists, "toolchain_files": files})


@dataclass
class Session:
    """Everything that stays the same in one run."""

    selection: Selection
    cases: list[Case]
    toolchains: list[Toolchain]
    configs: list[Config]
    chunks: list[Chunk]
    processes: Processes
    executor: Executor
    judgement: Judgement
    on_done: Callable[[Judged], None] = lambda judged: None
    lit: LitRun | None = None
    reproducers: Path | None = None  # where the files of shrunk findings go; without it nothing is shrunk
    specimens: SpecimenRun | None = None
    _pool: ThreadPoolExecutor | None = None
    # For what an item waits for itself: behind the batches of _pool its results would come when all is done, or be lost.
    # Not in the main thread, where Ctrl-C may strike between a child's start and its being noted.
    _aside: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, thread_name_prefix="callgate-aside"))
    _futures: dict[tuple[str, str], Future[Judged]] = field(default_factory=dict)
    _light: set[tuple[str, str]] = field(default_factory=set)  # of _futures: its lines are on disk alone
    _records: dict[tuple[str, str], dict[str, list[Record]]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _shrinker: Shrinker | None = None

    # ---- the work

    def prepare(self) -> None:
        """What the work needs beyond the toolchains. Raises EnvironmentLack where it cannot be had."""
        if self.executor.windows is None and any(c.toolchain.abi in toolchains.WINDOWS for c in self.configs):
            self.executor.windows = Windows(self.processes)
        if self.specimens is not None:
            self.specimens.prepare(self.configs, self.executor.windows)

    def start(self, *, ahead: bool = True) -> None:
        """Begins all the work in the background, in the order in which items will ask for it; or waits to be asked."""
        self.prepare()
        self._pool = ThreadPoolExecutor(max_workers=max(1, self.selection.jobs), thread_name_prefix="callgate")
        for config in self.configs if ahead else ():
            for chunk in self.chunks:
                if chunk.is_for(config):
                    self._submit(chunk, config)

    def _submit(self, chunk: Chunk, config: Config) -> Future[Judged]:
        with self._lock:
            key = (chunk.name, config.key)
            if key not in self._futures:
                assert self._pool is not None, "start() comes first"
                self._futures[key] = self._pool.submit(self._once, chunk, config)
            return self._futures[key]

    def _once(self, chunk: Chunk, config: Config) -> Judged:
        stored = self._stored(chunk, config)
        with _locked(stored.with_suffix(".lock")):
            if stored.exists():
                judged = self._read(chunk, config)
            else:
                judged = self.executor.judge(chunk, config)
                partial = stored.with_suffix(".part")
                partial.write_text(json.dumps(judged.to_json()), encoding="utf-8")
                partial.replace(stored)
        self.on_done(judged)
        return judged

    def judged(self, chunk: Chunk, config: Config) -> Judged:
        """Waits for one piece of work."""
        judged = self._submit(chunk, config).result()
        return self._read(chunk, config) if (chunk.name, config.key) in self._light else judged

    def _read(self, chunk: Chunk, config: Config) -> Judged:
        return Judged.from_json(json.loads(self._stored(chunk, config).read_text(encoding="utf-8")), chunk, config)

    def _lighten(self, judged: Judged) -> None:
        """Its records are made: of a long campaign the lines would be most of what there is in memory."""
        judged.lines, judged.missing = [], {}
        self._light.add((judged.chunk.name, judged.config.key))

    def finished(self) -> list[Judged]:
        """The pieces of work that are done: what they cost and exercised, not what was seen."""
        done = [f.result() for f in list(self._futures.values()) if f.done() and not f.cancelled() and f.exception() is None]
        here = {(j.chunk.name, j.config.key) for j in done}
        for chunk, config in itertools.product(self.chunks, self.configs):  # what workers of pytest-xdist have done
            stored = self._stored(chunk, config)
            if chunk.is_for(config) and (chunk.name, config.key) not in here and stored.exists():
                done.append(self._read(chunk, config))
                self._lighten(done[-1])
        return done

    def done(self) -> frozenset[tuple[str, str]]:
        """The pieces of work that this process has done by now: names of chunks, keys of configurations."""
        futures = list(self._futures.items())
        return frozenset(k for k, f in futures if f.done() and not f.cancelled() and f.exception() is None)

    def _stored(self, chunk: Chunk, config: Config) -> Path:
        return self.executor.work / f"{chunk.name}.{config.file_name}.done.json"

    def stop(self) -> None:
        self.processes.stop()
        self.close()

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._aside.shutdown(wait=True, cancel_futures=True)
        if self.executor.windows is not None:
            self.executor.windows.close()
            self.executor.windows = None

    # ---- records

    def case_records(self, case: Case, config: Config) -> list[Record]:
        """The records of one curated case under one configuration: one per role."""
        found: list[Record] = []
        for chunk in self.chunks_of(case, config):
            key = (chunk.name, config.key)
            if key not in self._records:
                grouped: dict[str, list[Record]] = {}
                for record in of_chunk(self.judged(chunk, config), self.judgement, self.selection.single_roles):
                    grouped.setdefault(record["case"], []).append(record)
                self._records[key] = grouped
            found += self._records[key].get(case.id, [])
        records = _one_per_role(found)
        finish_case(records, case.rule, self.judgement)
        mark_fixed(records, self.judgement.known.of(config.toolchain))
        return records

    def chunks_of(self, case: Case, config: Config) -> list[Chunk]:
        """Those of the configuration's ABI; none: the case has no places for it."""
        return [chunk for chunk in self._all_chunks_of(case) if chunk.is_for(config) and not chunk.across]

    def _all_chunks_of(self, case: Case) -> list[Chunk]:
        if not hasattr(self, "_chunks_by_case"):
            by_case: dict[str, list[Chunk]] = {}
            for chunk in self.chunks:
                for name in dict.fromkeys(e.name for e in chunk.entries):
                    by_case.setdefault(name, []).append(chunk)
            self._chunks_by_case = by_case
        return self._chunks_by_case.get(case.id, [])

    def lit_records(self, case: LitCase, config: Config) -> list[Record]:
        """The record of a lit test under one configuration. The first that is asked for runs them all."""
        assert self.lit is not None
        self._aside.submit(self.lit.outcomes).result()
        return self.lit.records(case, config)

    def specimen_records(self, case: SpecimenCase, config: Config) -> list[Record]:
        """The record of a specimen under one configuration. The first that is asked for runs all of that configuration."""
        assert self.specimens is not None
        self._aside.submit(self.specimens.outcomes, config).result()
        return self.specimens.records(case, config)

    def random_records(self, chunk: Chunk, config: Config) -> tuple[list[Record], dict[tuple[str, str], int]]:
        """What did not pass of a random chunk, and how many did: (role, verdict) -> count."""
        judged = self.judged(chunk, config)
        records = of_chunk(judged, self.judgement, self.selection.single_roles)
        for record in records:
            record.pop("_exercised")
            record["rule"] = record["findings"][0]["rule"] if record["findings"] else ""
        counts: dict[tuple[str, str], int] = {}
        told = [r for r in records if r["verdict"] != "unsupported"]
        if self.reproducers is not None:
            self._aside.submit(self._shrink, chunk, config, told).result()
        for record in records:
            if record["verdict"] == "unsupported":
                key = (record["role"], "unsupported")
                counts[key] = counts.get(key, 0) + 1
        for role in self.selection.single_roles:
            passed = len(chunk.entries) - sum(r["role"] == role for r in records)
            if passed:
                counts[(role, "pass")] = passed
        self._lighten(judged)
        return told, counts

    def _shrink(self, chunk: Chunk, config: Config, records: Sequence[Record]) -> None:
        """Says of the first records of each cause what the smallest signature is that fails so."""
        assert self.reproducers is not None
        if self._shrinker is None:
            self._shrinker = Shrinker(self.executor, self.judgement)
        for record in records:
            if shrunk := self._shrinker.shrink(config, chunk, record):
                made = reproducer.write(
                    shrunk, config, chunk.isa, self.reproducers, self.processes, self.executor.windows
                )
                record["shrunk"] = {
                    "declaration": shrunk.signature.text.strip(),
                    "call": shrunk.signature.call or "",
                    "arguments": shrunk.arguments,
                    "steps": shrunk.steps,
                    "tried": shrunk.tried,
                    "files": f"{self.reproducers.name}/{made.directory.name}",
                    "reproduced": made.fails,
                }

    def pair_records(self, chunk: Chunk, level: str) -> tuple[list[Record], dict[tuple[str, str], int], int]:
        """All ordered pairs at one level: records of those that failed, passes by (caller, callee), calls judged."""
        configs = self.pair_configs(chunk, level)

        def apart(caller: int, callee: int) -> bool:  # those of one ABI are paired in a chunk of their own
            return not chunk.across or chosen[caller].toolchain.abi != chosen[callee].toolchain.abi

        done = [self.judged(chunk, c) for c in configs]
        usable = [(c, Path(j.library)) for c, j in zip(configs, done, strict=True) if j.library]
        if len(usable) < 2:
            return [], {}, 0
        sides = {
            (r["toolchain"] + ":" + r["options"], number, r["role"]): r["verdict"]
            for j in done
            for r in of_chunk(j, self.judgement)
            for number in _ids(chunk, r["case"])
            if r["verdict"] != "pass"
        }
        lines = self._aside.submit(self.executor.pairs, chunk, usable).result()
        tail = lines.pop()
        chosen = [c for c, _ in usable]
        rules_of = {c.id: c.rule for c in self.cases}
        lines = [line for line in lines if apart(line["library"], line["peer"])]
        records = of_pairs(lines, chunk, chosen, sides, rules_of, self.judgement)
        pairs = [p for p in tail["pairs"] if apart(p["caller"], p["callee"])]
        passed = {(chosen[p["caller"]].key, chosen[p["callee"]].key): p["passed"] for p in pairs}
        return records, passed, tail["calls"]

    def pair_configs(self, chunk: Chunk, level: str) -> list[Config]:
        found = [c for c in self.configs if c.level == level and chunk.is_for(c)]
        return found if not chunk.across or {c.toolchain.abi for c in found} == set(chunk.across) else []

    @property
    def pair_levels(self) -> list[str]:
        """Levels that two toolchains or more have."""
        levels: dict[str, int] = {}
        for config in self.configs:
            levels[config.level] = levels.get(config.level, 0) + 1
        return [level for level, n in levels.items() if n > 1] if self.selection.pairs else []


def _ids(chunk: Chunk, name: str) -> Iterator[int]:
    return (e.id for e in chunk.entries if e.name == name)


def _one_per_role(records: Sequence[Record]) -> list[Record]:
    """A case with several calls may lie in several chunks: its records are merged."""
    from .records import worst

    merged: dict[str, Record] = {}
    for record in records:
        if (first := merged.get(record["role"])) is None:
            merged[record["role"]] = {**record, "_exercised": set(record["_exercised"])}
            continue
        first["_exercised"] |= record["_exercised"]
        first["findings"] = first["findings"] + record["findings"]
        first["readings"] = list(dict.fromkeys(first["readings"] + record["readings"]))
        if worst((first["verdict"], record["verdict"])) != first["verdict"]:
            first |= {k: record[k] for k in ("verdict", "reason", "phase")}
    return list(merged.values())


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as lock:
        system.lock(lock)
        yield


def open_session(selection: Selection, work: Path, processes: Processes | None = None) -> Session:
    """Reads everything that the selection names. Raises UsageError or EnvironmentLack; starts no work."""
    processes = processes or Processes()
    known = known_file.load() if selection.known else Known()
    selected = _cases(selection) if selection.curated else []
    lit = [case for case in selected if isinstance(case, LitCase)]
    found = toolchains.discover(processes, selection.toolchain_files)
    found += lit_config.assemblers(processes) if lit else []
    chosen = toolchains.choose(found, selection.toolchains, selection.toolchain_files)
    chosen = [t for t in chosen if not t.compile or t.abi.startswith(selection.abi)]
    compilers = [t for t in chosen if t.compile]
    assemblers = [t for t in chosen if not t.compile]
    configs = _configs(compilers, selection) if compilers or not assemblers else []
    chunks = curated_chunks(selected) if selected else []
    if selection.pairs and {c.toolchain.abi for c in configs} >= set(ACROSS):
        chunks += across_chunks(selected, ACROSS)
    for abi in sorted({c.toolchain.abi for c in configs}) if selection.random else ():
        if selection.language == "c" or abi in RANDOM_CXX:
            chunks += random_chunks(selection.seed, selection.random, abi=abi, language=selection.language)
    if selection.random and selection.language != "c" and not {c.toolchain.abi for c in configs} & RANDOM_CXX:
        raise UsageError("nobody says what C++ adds to functions with ms_abi: choose a toolchain of another ABI for random C++")
    chunks = _shard(chunks, selection.shard)
    executor = Executor(processes, work, known, Limits(compile=selection.compile_timeout, call=selection.timeout))
    judgement = Judgement(rules.catalogue(), known, selection.strict)
    tests = LitRun(lit, configs, assemblers, processes, work, judgement, selection.jobs)
    routines = [case for case in selected if isinstance(case, SpecimenCase)]
    specimens = SpecimenRun(routines, processes, work, judgement, selection.timeout, selection.compile_timeout)
    return Session(
        selection, selected, chosen, configs, chunks, processes, executor, judgement, lit=tests, specimens=specimens
    )


def _configs(chosen: Sequence[Toolchain], selection: Selection) -> list[Config]:
    configs = []
    levels = {level for t in chosen for level in t.levels}
    for level in selection.levels:
        if levels and level not in levels:
            raise UsageError(f"unknown level '{level}': these toolchains have {', '.join(sorted(levels))}")
    for toolchain in chosen:
        if toolchain.available:
            configs += [Config(toolchain, lv) for lv in toolchain.levels if not selection.levels or lv in selection.levels]
    if not configs:
        reasons = "; ".join(f"{t.name}: {t.lacking if t.reason else 'no such level'}" for t in chosen)
        raise EnvironmentLack(f"no toolchain to judge. {reasons}")
    return configs


def _cases(selection: Selection) -> list[Case]:
    chosen = case_files.select(case_files.files(), selection.cases)
    loaded = case_files.load(chosen)
    if problems := case_files.lint(loaded) + ([] if selection.cases else lit_cases.stray() + specimen_cases.stray()):
        raise UsageError("\n".join(problems))
    index, of = selection.shard
    mine: list[Case] = []
    for kind, role in ((LitCase, "object"), (SpecimenCase, "specimen")):
        if not selection.roles or role in selection.roles:
            mine += [c for c in loaded if isinstance(c, kind)][index - 1 :: of]
    wants_calls = not selection.roles or set(selection.roles) - {"object", "specimen"}
    return [*(c for c in loaded if wants_calls and not isinstance(c, (LitCase, SpecimenCase))), *mine]


def _shard(chunks: list[Chunk], shard: tuple[int, int]) -> list[Chunk]:
    """Entry i of a chunk belongs to shard i mod N + 1: shards are alike in length."""
    index, of = shard
    if of == 1:
        return chunks
    result = []
    for chunk in chunks:
        names = list(dict.fromkeys(e.name for e in chunk.entries))
        mine = set(names[index - 1 :: of])
        entries = tuple(e for e in chunk.entries if e.name in mine)
        if entries:
            result.append(replace(chunk, name=f"{chunk.name}-{index}of{of}", entries=entries))
    return result
