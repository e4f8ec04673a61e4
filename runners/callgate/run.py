"""`callgate run`: a pytest run of the suite, with results.jsonl and its reports."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import shutil
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from . import core, plugin, rules
from .errors import EnvironmentLack
from .execute import free_gib, prune_cache, total
from .paths import BUILD, CASES, ROOT, SPECIMENS
from .process import Processes
from .progress import Progress
from .results import Writer, new_directory, point_latest
from .session import Selection, Session, open_session

LEAST_DISK_GIB = 0.2


class Recorder:
    """The pytest plugin that writes what the items report."""

    def __init__(self, session: Session, writer: Writer, progress: Progress) -> None:
        self.session, self.writer, self.progress = session, writer, progress
        self.configs = {c.key: c for c in session.configs}
        self.pair_calls = 0
        self.internal: list[str] = []
        self.told: set[tuple[str, str]] = set()  # cases and configurations that have their records
        self.done: frozenset[tuple[str, str]] = frozenset()  # by the time of the interruption
        self._lock = threading.Lock()

    @pytest.hookimpl
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when != "call":
            if report.failed:
                self.internal.append(str(report.longrepr))
            return
        told = False
        for key, value in report.user_properties:
            if key == "callgate":
                told = True
                self._write(json.loads(str(value)))
            elif key == "callgate-calls":
                self.pair_calls += int(str(value))
        if report.failed and not told:
            self.internal.append(f"{report.nodeid}: {report.longrepr}")
        self.writer.flush()
        if self.writer.full:
            pytest.exit(self.writer.full, returncode=3)

    def _write(self, data: dict[str, Any]) -> None:
        with self._lock:
            for record in data["records"]:
                self.writer.result(record)
                if record["role"] != "pair":
                    self.told.add((record["case"], f"{record['toolchain']}:{record['options']}"))
                self.progress.record(record["toolchain"], record["options"], record["verdict"])
            for c in data["counts"]:
                config = self.configs[c["config"]]
                self.writer.count(c["batch"], config, c["role"], c["verdict"], c["count"], c["peer"])
                self.progress.record(config.toolchain.name, config.level, c["verdict"], c["count"])

    def rescue(self) -> None:
        """After an interruption: what was judged before it, and no item had come to tell."""
        for case, config in itertools.product(self.session.cases, self.session.configs):
            chunks = {(chunk.name, config.key) for chunk in self.session.chunks_of(case, config)}
            if chunks and chunks <= self.done and (case.id, config.key) not in self.told:
                self._write({"records": self.session.case_records(case, config), "counts": []})

    @pytest.hookimpl
    def pytest_internalerror(self, excrepr: Any) -> None:
        self.internal.append(str(excrepr))


def run(selection: Selection, results: Path | None, *, pytest_arguments: list[str] | None = None, quiet: bool = False) -> int:
    """Runs and reports; returns the exit code of DESIGN section 9."""
    begun, cpu_begun = time.monotonic(), _own_cpu()
    processes = Processes()
    work = work_directory()
    try:
        session = open_session(selection, work, processes)
        try:
            session.prepare()
            directory = new_directory(results, ROOT)
            with contextlib.closing(Writer(directory)) as writer:
                return _run(session, writer, directory, pytest_arguments or [], quiet, begun, cpu_begun)
        finally:
            session.close()
    finally:
        shutil.rmtree(work, ignore_errors=True)
        prune_cache()


def work_directory(prefix: str = "run-") -> Path:
    """A new directory for what a run needs while it lasts."""
    (BUILD / "work").mkdir(parents=True, exist_ok=True)
    if free_gib(BUILD) < LEAST_DISK_GIB:
        raise EnvironmentLack(f"the disk of {BUILD} is full: {free_gib(BUILD):.2f} GiB left")
    return Path(tempfile.mkdtemp(prefix=prefix, dir=BUILD / "work"))


def _run(
    session: Session, writer: Writer, directory: Path, arguments: list[str], quiet: bool, begun: float, cpu_begun: float
) -> int:
    writer.header(
        [(t, [c.level for c in session.configs if c.toolchain is t]) for t in session.toolchains],
        {r.id: {"level": r.level, "src": r.src, "says": r.says} for r in rules.catalogue().values()},
        {case.id: _header_case(case) for case in session.cases},
        {a["name"]: {k: a[k] for k in ("rule", "says", "otherwise")} for a in core.ask(["alterations"]) if a["otherwise"]},
    )
    for toolchain in session.toolchains:
        if not toolchain.available and not quiet:
            print(f"callgate: {toolchain.name} is not judged: {toolchain.lacking}", file=sys.stderr)
    interrupted = threading.Event()
    session.reproducers = directory / "reproducers"
    with Progress(session.configs, len(session.chunks)) as progress:
        recorder = Recorder(session, writer, progress)
        session.on_done = lambda judged: progress.built(judged.config)
        code = _pytest(session, recorder, arguments, interrupted)
        if interrupted.is_set():
            recorder.rescue()
    done = session.finished()
    calls = sum(j.calls for j in done) + recorder.pair_calls
    wall = time.monotonic() - begun
    cpu = session.processes.cpu.seconds
    code = writer.footer(
        interrupted=interrupted.is_set() or code == pytest.ExitCode.INTERRUPTED,
        calls=calls,
        exercised=total(done),
        seconds={
            "wall": wall,
            "cpu": sum(cpu.values()) + _own_cpu() - cpu_begun,
            "toolchains": cpu.get("toolchain", 0.0),
        },
    )
    for text in recorder.internal:
        print(f"callgate: error: {text}", file=sys.stderr)
        code = code or 1
    if writer.full:
        print(f"callgate: {writer.full}: what was judged before is there", file=sys.stderr)
    _report(directory, quiet)
    return code


def _header_case(case: Any) -> dict[str, Any]:
    shown = case.path.relative_to(ROOT).as_posix() if ROOT in case.path.parents else str(case.path)
    return {
        "rule": case.rule,
        "says": case.says,
        "declaration": case.declaration,
        "file": shown,
        "explain": [s.explain for s in case.signatures],
        "readings": _readings(case),
    }


def _readings(case: Any) -> list[dict[str, Any]]:
    """The readings of open rules that the calls of a case can tell apart, each once with all that differs."""
    found: dict[str, dict[str, Any]] = {}
    for reading in (r for s in case.signatures for r in s.readings):
        entry = found.setdefault(reading["name"], {"name": reading["name"], "roles": [], "differences": []})
        for key in ("roles", "differences"):
            entry[key] += [item for item in reading[key] if item not in entry[key]]
    return list(found.values())


def _pytest(session: Session, recorder: Recorder, arguments: list[str], interrupted: threading.Event) -> int:
    """pytest in this process, on the session that is open already."""

    class Bridge:
        @pytest.hookimpl(tryfirst=True)
        def pytest_configure(self, config: pytest.Config) -> None:
            config.stash[plugin.SESSION] = session
            config.stash[plugin.WORK] = str(session.executor.work)

    def on_interrupt(number: int, frame: Any) -> None:
        if interrupted.is_set():  # a second Ctrl-C: at once
            os._exit(130)
        interrupted.set()
        recorder.done = session.done()
        session.processes.stop()
        raise KeyboardInterrupt

    previous = {s: signal.signal(s, on_interrupt) for s in (signal.SIGINT, signal.SIGTERM)}
    paths = [str(case.path) for case in session.cases] if len(session.cases) < 50 else [str(CASES), str(SPECIMENS)]
    # Nothing is captured: what goes to stderr meanwhile is the progress of the run.
    options = ["--capture=no", "-p", "no:cacheprovider", "-p", "no:terminal", "--rootdir", str(ROOT), "-c", os.devnull]
    options += ["-p", "callgate.plugin", plugin.OPTION, json.dumps(session.selection.to_json())]
    os.environ.pop("PYTEST_ADDOPTS", None)  # meant for other projects' tests
    try:
        return pytest.main([*options, *arguments, *(paths if session.cases else [str(ROOT / "toolchains")])],
                           plugins=[Bridge(), recorder])  # fmt: skip
    except KeyboardInterrupt:
        interrupted.set()
        return pytest.ExitCode.INTERRUPTED
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
        session.stop() if interrupted.is_set() else session.close()


def _report(directory: Path, quiet: bool) -> None:
    from reports import render, write_reports

    report = write_reports(directory)
    point_latest(directory, ROOT)
    if not quiet:
        print(render(report, "text"))
        print(f"\nreport: {directory / 'index.html'}")


def _own_cpu() -> float:
    times = os.times()
    return times.user + times.system


