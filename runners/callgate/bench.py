"""`callgate bench`: what a run costs, as ratios within one run, since seconds mean little on a machine that others use."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from . import known as known_file
from . import machine, rules, system, toolchains, windows_worker
from .errors import EnvironmentLack
from .execute import Executor, Judged
from .plan import Config, random_chunks
from .process import Processes
from .records import Judgement
from .run import work_directory
from .session import Selection, Session
from .toolchains import Toolchain
from .windows import Windows

SEED = 1
LEVELS = ("O0", "O2")
PAIR_LEVEL = "O2"
PAIR_CONFIGS = 8
TOOLCHAINS = (1, 2, 4, 8)  # how many are measured together
HARMLESS = ("-fno-plt", "-fomit-frame-pointer", "-fno-common", "-fno-ident", "-fno-inline")  # for variants
REPEAT = 200  # extra rounds of every call, so that a batch takes seconds
REPEAT_CHUNKS = 4
SINGLE = ("layout", "caller", "callee")
WINE_SECONDS = 120.0  # at most, for a program that does nothing


@dataclass(frozen=True)
class Cost:
    """Seconds that a piece of work took: of the clock, of CPU in all (children included), and by purpose."""

    wall: float
    cpu: float
    purposes: dict[str, float]

    @property
    def toolchains(self) -> float:
        return self.purposes.get("toolchain", 0.0)

    @property
    def share(self) -> float:
        return self.toolchains / self.cpu if self.cpu else 0.0

    def describe(self) -> str:
        known = ", ".join(f"{purpose} {seconds:.1f}" for purpose, seconds in sorted(self.purposes.items()))
        rest = self.cpu - sum(self.purposes.values())
        return f"wall {self.wall:.1f} s, CPU {self.cpu:.1f} s ({known}, Python and signatures {rest:.1f})"


@dataclass
class Meter:
    """Takes the time of what happens inside `with`."""

    processes: Processes
    cost: Cost = field(default_factory=lambda: Cost(0.0, 0.0, {}))

    @contextmanager
    def running(self) -> Iterator[None]:
        wall, cpu, purposes = time.monotonic(), _cpu(), dict(self.processes.cpu.seconds)
        yield
        now = self.processes.cpu.seconds
        self.cost = Cost(
            time.monotonic() - wall, _cpu() - cpu, {k: v - purposes.get(k, 0.0) for k, v in now.items() if v != purposes.get(k)}
        )


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


@dataclass(frozen=True)
class Figure:
    """One line of the table. `met` is None where nothing is promised."""

    name: str
    value: str
    target: str = ""
    met: bool | None = None

    @property
    def verdict(self) -> str:
        return {True: "pass", False: "miss", None: ""}[self.met]


@dataclass(frozen=True)
class Setting:
    """What every measurement shares."""

    signatures: int
    jobs: int
    work: Path
    configs: tuple[Config, ...]
    pair_configs: tuple[Config, ...]
    windows_configs: tuple[Config, ...]  # of the same families and levels; none where Windows programs cannot be run


def bench(signatures: int, jobs: int) -> int:
    """Prints the table. Returns 0 whatever the figures are; raises EnvironmentLack where it cannot measure."""
    work = work_directory("bench-")
    try:
        setting = _setting(signatures, jobs, work)
        costs, figures = _whole_runs(setting)
        figures += [*_windows(setting, costs), *_toolchains(setting), *_pairs(setting)]
    finally:
        shutil.rmtree(work, ignore_errors=True)
    name, _ = machine.cpu()
    table = Table(title=f"{signatures} random signatures, {jobs} jobs, {name}", title_justify="left")
    for column in ("what", "measured", "target", ""):
        table.add_column(column, overflow="fold")
    for figure in figures:
        table.add_row(figure.name, figure.value, figure.target, figure.verdict)
    Console(width=None if sys.stdout.isatty() else 140).print(table)
    return 0


# ---- what is measured with


def _setting(signatures: int, jobs: int, work: Path) -> Setting:
    here = [t for t in toolchains.discover(Processes()) if t.available]
    pair = [_first(here, "gcc", "gcc-12"), _first(here, "clang", "clang-19")]
    configs = tuple(Config(t, level) for t in pair for level in LEVELS if level in t.levels)
    return Setting(signatures, jobs, work, configs, tuple(_eight(here, pair)), _of_windows(here, pair))


def _of_windows(here: Sequence[Toolchain], pair: Sequence[Toolchain]) -> tuple[Config, ...]:
    names = ["mingw", pair[1].name.replace("clang-", "clang-gnu-")]
    found = [t for name in names for t in here if t.name == name]
    if len(found) < len(pair) or windows_worker.lacks():
        _say(f"no cost of Windows: that needs {' and '.join(names)}, and Wine")
        return ()
    return tuple(Config(t, level) for t in found for level in LEVELS if level in t.levels)


def _first(here: Sequence[Toolchain], family: str, wanted: str) -> Toolchain:
    found = [t for t in here if t.name == wanted] or [t for t in here if t.name.startswith(family + "-")]
    if not found:
        raise EnvironmentLack(f"bench needs a {family}, and there is none here (package {wanted}); ./callgate setup toolchains")
    if found[0].name != wanted:
        _say(f"{wanted} is not here: {found[0].name} stands in for it")
    return found[0]


def _eight(here: Sequence[Toolchain], pair: Sequence[Toolchain]) -> list[Config]:
    """Configurations of one level: the toolchains here, then variants of two with a flag that changes no convention."""
    chosen = [t for t in here if PAIR_LEVEL in t.levels and t.abi == "sysv"]
    for flag in HARMLESS:
        chosen += [replace(t, name=f"{t.name}{flag}", flags=(*t.flags, flag)) for t in pair]
    return [Config(t, PAIR_LEVEL) for t in chosen[:PAIR_CONFIGS]]


def _session(setting: Setting, configs: Sequence[Config], count: int, name: str) -> Session:
    """A session of random signatures alone, whose libraries nobody has built before."""
    work = setting.work / name
    processes, known = Processes(), known_file.load()
    selection = Selection(random=count, curated=False, roles=SINGLE, jobs=setting.jobs)
    executor = Executor(processes, work, known, cache=work / "cache")
    for config in configs:  # answers that every run but the first finds in the cache
        toolchains.features(config.toolchain, processes, work)
    chosen = list(dict.fromkeys(c.toolchain.name for c in configs))
    by_name = {c.toolchain.name: c.toolchain for c in configs}
    judgement = Judgement(rules.catalogue(), known)
    return Session(selection, [], [by_name[n] for n in chosen], list(configs), [], processes, executor, judgement)


def _run(session: Session, count: int) -> Cost:
    """Everything that `callgate run` does for random signatures, but for writing reports."""
    meter = Meter(session.processes)
    with meter.running():
        session.chunks = random_chunks(SEED, count, abi=session.configs[0].toolchain.abi)
        session.start()
        for config in session.configs:
            for chunk in session.chunks:
                session.random_records(chunk, config)
    if not any(j.calls for j in session.finished()):
        raise EnvironmentLack("no call was judged: ./callgate doctor tells what is missing")
    return meter.cost


# ---- the measurements


def _whole_runs(setting: Setting) -> tuple[dict[int, Cost], list[Figure]]:
    """Three sizes, the smallest first, so that peaks of memory can be told apart. With what each cost."""
    n = setting.signatures
    figures: list[Figure] = []
    costs: dict[int, Cost] = {}
    per_signature: dict[int, float] = {}
    names = ", ".join(c.key for c in setting.configs)
    for count in sorted({max(1, n // 50), max(1, n // 5), n}):
        _say(f"{count} signatures x {names}")
        session = _session(setting, setting.configs, count, f"run-{count}")
        try:
            cost = costs[count] = _run(session, count)
            per_signature[count] = cost.cpu / count
            _say(cost.describe())
            figures.append(Figure(f"CPU per signature at {count}", f"{1000 * per_signature[count]:.2f} ms; {_peak()}"))
            if count == n:
                share = Figure("toolchains' share of CPU", f"{cost.share:.1%}", ">= 85 %", cost.share >= 0.85)
                figures = [share, Figure("   of which", cost.describe()), *_calls(session), *figures]
        finally:
            session.close()
        shutil.rmtree(session.executor.work, ignore_errors=True)
    growth = per_signature[n] / min(per_signature.values())
    figures.append(Figure("growth of CPU per signature", f"{growth:.2f} x at {n}", "linear: <= 1.10 x", growth <= 1.10))
    return costs, figures


def _windows(setting: Setting, costs: dict[int, Cost]) -> list[Figure]:
    """The same for Windows x64, from Wine's start to its end. By the clock: Wine's server is no child of ours."""
    if not setting.windows_configs:
        return []
    processes = Processes()
    windows_worker.build(processes)
    with Windows(processes) as windows:  # makes the prefix if need be
        windows.worker(["--help"], WINE_SECONDS, setting.work)
    begun = time.monotonic()
    with Windows(processes) as windows:
        windows.worker(["--help"], WINE_SECONDS, setting.work)
    warm = time.monotonic() - begun
    count = max(1, setting.signatures // 5)
    _say(f"{count} signatures x {', '.join(c.key for c in setting.windows_configs)}")
    begun = time.monotonic()
    cost = _cost(setting, setting.windows_configs, count)
    wall = time.monotonic() - begun
    _say(cost.describe())
    ratio = wall / costs[count].wall
    value = f"{ratio:.2f} x the clock of System V's, at {count} ({wall:.1f} s on {costs[count].wall:.1f} s)"
    return [
        Figure("Windows x64 under Wine", value, "<= 1.5 x", ratio <= 1.5),
        Figure("Wine's start and end, warm", f"{warm:.1f} s", "< 5 s", warm < 5),
    ]


def _toolchains(setting: Setting) -> list[Figure]:
    """Does a run of several cost what runs of each cost? Compilers differ, so each is measured alone first."""
    count = max(1, setting.signatures // 50)
    _say(f"{count} signatures x 1 to {len(setting.pair_configs)} configurations, each alone and then together")
    alone = [_cost(setting, [config], count).cpu for config in setting.pair_configs]
    ratios = {n: _cost(setting, setting.pair_configs[:n], count).cpu / sum(alone[:n]) for n in TOOLCHAINS if n <= len(alone)}
    value = ", ".join(f"{ratio:.2f} x for {n}" for n, ratio in ratios.items())
    return [Figure("CPU of several toolchains, on that of each alone", value, "linear: <= 1.10 x", max(ratios.values()) <= 1.10)]


def _cost(setting: Setting, configs: Sequence[Config], count: int) -> Cost:
    session = _session(setting, configs, count, "toolchains")
    try:
        return _run(session, count)
    finally:
        session.close()
        shutil.rmtree(session.executor.work, ignore_errors=True)


def _peak() -> str:
    own, child = system.peak_memory()
    return f"peak memory {own} MiB here, {child} MiB in the largest child"


def _calls(session: Session) -> list[Figure]:
    """The worker again, over libraries that are there."""
    done = [j for j in session.finished() if j.library]
    step = max(1, len(done) // REPEAT_CHUNKS)
    _say(f"calls again, {REPEAT} rounds")
    figures = []
    for name, repeat in (("judged calls per second and core", REPEAT), ("   in a first round", 1)):
        calls, seconds = _again(session.executor, done[::step][:REPEAT_CHUNKS], repeat)
        rate = calls / seconds if seconds else 0.0
        target = (">= 300,000", rate >= 300_000) if repeat > 1 else ("", None)
        figures.append(Figure(name, f"{rate:,.0f} ({calls:,} calls in {seconds:.2f} s)", *target))
    return figures


def _again(executor: Executor, done: Sequence[Judged], repeat: int) -> tuple[int, float]:
    calls, seconds = 0, 0.0
    for judged in done:
        more, took = executor.calls_again(judged.chunk, judged.config, Path(judged.library), repeat)
        calls, seconds = calls + more, seconds + took
    return calls, seconds


def _pairs(setting: Setting) -> list[Figure]:
    count = max(1, setting.signatures // 5)
    _say(f"{count} signatures x {', '.join(c.key for c in setting.pair_configs)}, then all their ordered pairs")
    session = _session(setting, setting.pair_configs, count, "pairs")
    try:
        single = _run(session, count)
        meter, calls = Meter(session.processes), 0
        with meter.running():
            for chunk in session.chunks:
                calls += session.pair_records(chunk, PAIR_LEVEL)[2]
    finally:
        session.close()
    pairs, n = meter.cost, len(setting.pair_configs)
    _say(f"without pairs: {single.describe()}; pairs: {pairs.describe()}")
    what = f"{n * (n - 1)} ordered pairs of {n} configurations"
    return [
        _on_top(what, "CPU", lambda c: c.cpu, single, pairs),
        _on_top("", "wall", lambda c: c.wall, single, pairs),
        Figure("   calls of pairs", f"{calls:,}, of {count} signatures (a fifth: the ratio is what counts)"),
    ]


def _on_top(what: str, unit: str, of: Callable[[Cost], float], single: Cost, pairs: Cost) -> Figure:
    ratio = of(pairs) / of(single)
    value = f"{ratio:.1%} of {unit} on top of the run without ({of(pairs):.1f} s on {of(single):.1f} s)"
    return Figure(what, value, "< 10 %", ratio < 0.10)


def _say(text: str) -> None:
    print(f"callgate: bench: {text}", file=sys.stderr, flush=True)
