"""The suite as a pytest run: a curated case under one toolchain and level is an item, and so is a random batch.

    pytest -p callgate.plugin cases/ --callgate-toolchain gcc-12
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from .cases import Case
from .errors import EnvironmentLack, UsageError
from .lit_cases import SUFFIXES, LitCase
from .paths import BUILD, CASES, SPECIMENS
from .plan import Chunk, Config
from .records import Record
from .results import BAD
from .session import Selection, Session, open_session
from .specimen_cases import SpecimenCase, is_specimen

OPTION = "--callgate-selection"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("callgate")
    group.addoption(OPTION, default="", help="a selection as JSON; ./callgate run passes it")
    group.addoption("--callgate-toolchain", action="append", default=[], help="judge only this toolchain")
    group.addoption("--callgate-toolchain-file", action="append", default=[], help="a toolchain of your own")
    group.addoption("--callgate-level", action="append", default=[], help="judge only this level")
    group.addoption("--callgate-random", type=int, default=0, help="this many random signatures too")
    group.addoption("--callgate-seed", type=int, default=1, help="their seed")
    group.addoption("--callgate-work", default="", help="the directory for intermediate files")


class Failed(Exception):
    """An item with a record that fails a run."""


class CallgateItem(pytest.Item):
    """Its records travel in the report, so that they arrive under pytest-xdist too."""

    def records(self) -> tuple[list[Record], list[dict[str, Any]]]:
        raise NotImplementedError

    def runtest(self) -> None:
        records, counts = self.records()
        self.user_properties.append(("callgate", json.dumps({"records": records, "counts": counts})))
        bad = [r for r in records if r["verdict"] in BAD]
        if bad:
            raise Failed("\n".join(describe(r) for r in bad))
        if records and not counts and all(r["verdict"] == "unsupported" for r in records):
            pytest.skip("; ".join(sorted({r["reason"] for r in records})))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, Failed):
            return str(excinfo.value)
        if isinstance(excinfo.value, (UsageError, EnvironmentLack)):
            return str(excinfo.value)
        return "".join(traceback.format_exception(excinfo.value))  # pytest's own would print whole sessions

    @property
    def session_of_run(self) -> Session:
        return self.config.stash[SESSION]

    def reportinfo(self) -> tuple[os.PathLike[str] | str, int | None, str]:
        return self.path, 0, self.name


def describe(record: Record) -> str:
    lines = [f"{record['id']}: {record['verdict']}" + (f": {record['reason']}" if record["reason"] else "")]
    for f in record["findings"]:
        known = " (known)" if f["known"] else ""
        lines.append(f"  {f['rule']}{known}: {f['place']}: {f['says']}")
        if f["wanted"]:
            lines.append(f"    wanted {f['wanted']}, got {f['got']}  [{f['shape']}, {f['mode']}]")
    lines.append(f"  repeat: {record['repeat']}")
    return "\n".join(lines)


class CaseItem(CallgateItem):
    def __init__(self, *, case: Case, configuration: Config, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.case, self.configuration = case, configuration

    def records(self) -> tuple[list[Record], list[dict[str, Any]]]:
        return self.session_of_run.case_records(self.case, self.configuration), []


class RandomItem(CallgateItem):
    def __init__(self, *, chunk: Chunk, configuration: Config, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.chunk, self.configuration = chunk, configuration

    def records(self) -> tuple[list[Record], list[dict[str, Any]]]:
        records, counts = self.session_of_run.random_records(self.chunk, self.configuration)
        return records, [
            {"batch": self.chunk.name, "config": self.configuration.key, "role": role, "verdict": v, "count": n, "peer": None}
            for (role, v), n in counts.items()
        ]


class PairItem(CallgateItem):
    def __init__(self, *, chunk: Chunk, level: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.chunk, self.level = chunk, level

    def records(self) -> tuple[list[Record], list[dict[str, Any]]]:
        records, passed, calls = self.session_of_run.pair_records(self.chunk, self.level)
        counts = [
            {"batch": self.chunk.name, "config": a, "role": "pair", "verdict": "pass", "count": n, "peer": b}
            for (a, b), n in passed.items()
            if n
        ]
        self.user_properties.append(("callgate-calls", calls))
        return records, counts


class LitItem(CallgateItem):
    """A lit test under one configuration."""

    def __init__(self, *, case: LitCase, configuration: Config, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.case, self.configuration = case, configuration

    def records(self) -> tuple[list[Record], list[dict[str, Any]]]:
        return self.session_of_run.lit_records(self.case, self.configuration), []


class SpecimenItem(CallgateItem):
    """A specimen under one configuration."""

    def __init__(self, *, case: SpecimenCase, configuration: Config, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.case, self.configuration = case, configuration

    def records(self) -> tuple[list[Record], list[dict[str, Any]]]:
        return self.session_of_run.specimen_records(self.case, self.configuration), []


class CaseFile(pytest.File):
    def collect(self) -> Iterator[pytest.Item]:
        session = self.config.stash[SESSION]
        if self.path not in self.config.stash[FILES]:
            return
        case = self.config.stash[FILES][self.path]
        if isinstance(case, LitCase):
            for configuration in session.lit.configs(case) if session.lit else ():
                yield LitItem.from_parent(self, name=configuration.key, case=case, configuration=configuration)
            return
        if isinstance(case, SpecimenCase):
            for configuration in session.configs:
                if configuration.toolchain.abi not in case.abis:
                    continue
                yield SpecimenItem.from_parent(self, name=configuration.key, case=case, configuration=configuration)
            return
        for configuration in session.configs:
            if session.chunks_of(case, configuration):
                yield CaseItem.from_parent(self, name=configuration.key, case=case, configuration=configuration)


SESSION = pytest.StashKey[Session]()
FILES = pytest.StashKey[dict[Path, Case]]()
WORK = pytest.StashKey[str]()
OWN_WORK = pytest.StashKey[bool]()  # made here, to be removed at the end


def selection_of(config: pytest.Config) -> Selection:
    if text := config.getoption(OPTION):
        return Selection.from_json(json.loads(text))
    return Selection(
        cases=cases_of(config),
        toolchains=tuple(config.getoption("--callgate-toolchain")),
        toolchain_files=tuple(Path(p).resolve() for p in config.getoption("--callgate-toolchain-file")),
        levels=tuple(config.getoption("--callgate-level")),
        random=config.getoption("--callgate-random"),
        seed=config.getoption("--callgate-seed"),
        jobs=os.cpu_count() or 1,
    )


def cases_of(config: pytest.Config) -> tuple[str, ...]:
    """The cases that pytest's arguments name: no others are read and compiled. None: all."""
    names = []
    for argument in config.args:
        path = (config.invocation_params.dir / argument.split("::")[0]).resolve()
        if not (CASES in path.parents or SPECIMENS in (path, *path.parents)) or not path.exists():
            return ()
        names.append(path.relative_to(CASES if CASES in path.parents else SPECIMENS.parent).as_posix())
    return tuple(names)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """An item outlives its report; what it had to say does not."""
    told = yield
    if isinstance(item, CallgateItem):
        item.user_properties.clear()
    return told


def is_xdist_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """pytest-xdist: every worker shares the controller's work directory."""
    node.workerinput["callgate_work"] = node.config.stash[WORK]


def pytest_configure(config: pytest.Config) -> None:
    if SESSION in config.stash:  # the command line made it already, and owns it
        session = config.stash[SESSION]
    else:
        work = getattr(config, "workerinput", {}).get("callgate_work") or config.getoption("--callgate-work")
        if not work:
            (BUILD / "work").mkdir(parents=True, exist_ok=True)
            work = tempfile.mkdtemp(prefix="pytest-", dir=BUILD / "work")
            config.stash[OWN_WORK] = True
        config.stash[WORK] = work
        try:
            session = open_session(selection_of(config), Path(work))
        except (UsageError, EnvironmentLack) as error:
            raise pytest.UsageError(str(error)) from None
        config.stash[SESSION] = session
    config.stash[FILES] = {case.path: case for case in session.cases}


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix in (".c", ".cpp", *SUFFIXES) and CASES in file_path.parents:
        return CaseFile.from_parent(parent, path=file_path)
    if is_specimen(file_path) and file_path.suffix == ".asm":
        return CaseFile.from_parent(parent, path=file_path)
    return None


def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    """Adds random batches and pairs, and sorts by configuration: the order in which the work is done."""
    run = config.stash[SESSION]
    mine: list[pytest.Item] = [i for i in items if isinstance(i, CallgateItem)]
    if not mine and not run.selection.random:
        return
    for chunk in run.chunks:
        for configuration in () if chunk.curated else filter(chunk.is_for, run.configs):
            name = f"{chunk.name}[{configuration.key}]"
            mine.append(RandomItem.from_parent(session, name=name, nodeid=name, chunk=chunk, configuration=configuration))
    order = {c.key: n for n, c in enumerate(run.configs)}
    mine.sort(key=lambda i: order[i.configuration.key] if isinstance(i, (CaseItem, RandomItem, SpecimenItem)) else len(order))
    for level in run.pair_levels:
        for chunk in run.chunks:
            if len(run.pair_configs(chunk, level)) > 1 and _wanted(chunk, mine):
                name = f"pairs-{chunk.name}[{level}]"
                mine.append(PairItem.from_parent(session, name=name, nodeid=name, chunk=chunk, level=level))
    items[:] = [i for i in items if not isinstance(i, CallgateItem)] + mine


def _wanted(chunk: Chunk, items: Sequence[pytest.Item]) -> bool:
    """Pairs are judged where whole chunks are: not where single items were selected by node id."""
    if not chunk.curated:
        return True
    names = {e.name for e in chunk.entries}
    return names <= {i.case.id for i in items if isinstance(i, CaseItem)}


@pytest.hookimpl(tryfirst=True)  # pytest-xdist has one that answers
def pytest_runtestloop(session: pytest.Session) -> None:
    run = session.config.stash[SESSION]
    has_workers = bool(session.config.getoption("numprocesses", None))
    if not session.config.option.collectonly and any(isinstance(i, CallgateItem) for i in session.items) and not has_workers:
        # Under pytest-xdist each worker does what its own items need, and no more.
        run.start(ahead=not is_xdist_worker(session.config))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    if SESSION in session.config.stash:
        run = session.config.stash[SESSION]
        stopped = session.shouldstop or session.shouldfail or exitstatus == pytest.ExitCode.INTERRUPTED
        run.stop() if stopped else run.close()
        if is_xdist_worker(session.config):
            vars(session.config)["workeroutput"]["callgate_cpu"] = run.processes.cpu.seconds


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """pytest-xdist: what a worker's children took is the run's."""
    for purpose, seconds in getattr(node, "workeroutput", {}).get("callgate_cpu", {}).items():
        node.config.stash[SESSION].processes.cpu.add(purpose, seconds)


def pytest_unconfigure(config: pytest.Config) -> None:
    if config.stash.get(OWN_WORK, False):
        shutil.rmtree(config.stash[WORK], ignore_errors=True)
