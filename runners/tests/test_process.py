"""Child processes: how they end is told in one line, and none outlives its time."""

from __future__ import annotations

import errno
import os
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from callgate import execute, process
from callgate.process import Finished, Processes, Stopped


def shell(script: str, timeout: float = 30, purpose: str = "toolchain", processes: Processes | None = None) -> Finished:
    return (processes or Processes()).run(["sh", "-c", script], purpose=purpose, timeout=timeout)


@pytest.mark.parametrize(
    "script, says",
    [
        ("echo hello; echo 'x.c:1: error: no'; exit 2", "exit 2: x.c:1: error: no"),
        ("echo; echo '  first  '; exit 1", "exit 1: first"),
        ("exit 1", "exit 1, without a word"),
        ("printf '\\033[31merror\\a: red\\n'; exit 1", "exit 1: [31merror : red"),
        ("echo oh; kill -SEGV $$", "killed by SIGSEGV. oh"),
        ("kill -40 $$", "killed by signal 40."),
        ("printf %5000s x; exit 1", "exit 1: x"),
        ("yes error | tr -d '\\n' | head -c 5000; exit 1", "exit 1: " + "error" * 100),
    ],
)
def test_how_a_child_ended(script: str, says: str) -> None:
    said = shell(script)
    assert not said.ok
    assert said.describe() == says[:400]


@pytest.mark.parametrize("failures, starts", [(0, 1), (process.STARTS - 1, process.STARTS), (process.STARTS, process.STARTS)])
def test_a_moment_of_need_is_waited_for(monkeypatch: pytest.MonkeyPatch, failures: int, starts: int) -> None:
    tries: list[object] = []
    real = subprocess.Popen

    def popen(*args: Any, **kwargs: Any) -> Any:
        tries.append(args)
        if len(tries) <= failures:
            raise OSError(errno.EFAULT, "Bad address")
        return real(*args, **kwargs)

    monkeypatch.setattr(subprocess, "Popen", popen)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    finished = shell("true")
    assert len(tries) == starts
    assert finished.ok == (failures < process.STARTS)
    assert finished.ok or finished.describe() == "cannot run sh: Bad address"


def test_no_such_program() -> None:
    finished = Processes().run(["/no/such"], purpose="probe")
    assert finished.returncode is None and finished.describe() == "cannot run /no/such: No such file or directory"


def test_its_time_is_up() -> None:
    begun = time.monotonic()
    finished = shell("sleep 1000 & sleep 1000", timeout=0.3)
    assert finished.timed_out and not finished.ok and finished.describe() == "did not end in time"
    assert time.monotonic() - begun < 5


def test_what_it_leaves_in_the_background_ends_with_it(tmp_path: Path) -> None:
    assert shell(f"(sleep 1; touch {tmp_path}/alive) & exit 0").ok
    time.sleep(1.5)
    assert not (tmp_path / "alive").exists()


def test_endless_chatter_does_not_fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "FILE_LIMIT", 2**20)
    finished = shell("exec yes error")
    assert finished.describe() == "killed: it wrote a file of more than 1 MiB"
    assert len(finished.output) == process.OUTPUT_LIMIT
    assert shell("head -c 2000000 /dev/zero", purpose="worker").ok, "the limit is for tools on trial"


def test_cpu_time_is_counted_by_purpose() -> None:
    processes = Processes()
    shell("i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done", processes=processes, purpose="toolchain")
    shell("exit 0", processes=processes, purpose="core")
    assert processes.cpu.seconds["toolchain"] > 0.01 > processes.cpu.seconds["core"] >= 0


def test_after_a_stop_nothing_starts() -> None:
    processes = Processes()
    processes.stop()
    with pytest.raises(Stopped):
        shell("exit 0", processes=processes)


def test_the_work_of_runs_that_were_killed_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(execute, "BUILD", tmp_path)
    for name, days in (("old", 3), ("new", 1)):
        (tmp_path / "work" / name).mkdir(parents=True)
        (tmp_path / "work" / name / "file").touch()
        os.utime(tmp_path / "work" / name, (0, time.time() - days * 86400))
    execute.prune_cache()
    assert [p.name for p in (tmp_path / "work").iterdir()] == ["new"]
