"""Wine as a test bed: a prefix made once, a server for the length of a run, and nothing left running."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from callgate import wine
from callgate.errors import EnvironmentLack
from callgate.process import Processes
from callgate.wine import Installed, Wine, slim, windows_path
from support import REPOSITORY, environment, executable

pytestmark = pytest.mark.windows

# ---- with a Wine of our own, which notes what it is asked


@pytest.fixture
def fake(tmp_path: Path) -> Installed:
    log = tmp_path / "log"
    loader = executable(
        tmp_path / "bin" / "wine64",
        f'echo "loader $@" >>"{log}"\n'
        'case "$*" in\n'
        '"wineboot -i") mkdir -p "$WINEPREFIX/drive_c/windows/system32" ;;\n'
        'env) env ;;\nsleep) sleep 100 ;;\nfail) exit 5 ;;\nesac',
    )
    # The registry is written when the server ends.
    script = f'echo "server $1" >>"{log}"\n[ "$1" != -k ] || echo >"$WINEPREFIX/system.reg"'
    return Installed(loader, executable(tmp_path / "bin" / "wineserver64", script))


def calls(fake: Installed) -> list[str]:
    """What it was asked since the last time."""
    log = fake.loader.parent.parent / "log"
    text = log.read_text(encoding="utf-8") if log.exists() else ""
    log.unlink(missing_ok=True)
    return text.splitlines()


def test_it_is_found_beside_its_libraries_or_on_the_path(
    fake: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert wine.find(()) is None
    assert wine.find((str(fake.loader.parent),)) == fake
    monkeypatch.setenv("PATH", str(fake.loader.parent))
    assert wine.find(()) == fake
    fake.server.rename(fake.server.with_name("wineserver"))
    assert wine.find(()) == Installed(fake.loader, fake.server.with_name("wineserver"))


def test_without_it_the_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wine, "find", lambda: None)
    with pytest.raises(EnvironmentLack, match="install wine64"):
        Wine(Processes())


def test_the_prefix_is_made_once(fake: Installed, tmp_path: Path) -> None:
    prefix = tmp_path / "build" / "wine"
    with Wine(Processes(), prefix, fake):
        assert (prefix / "system.reg").is_file()
        assert calls(fake) == ["loader wineboot -i", "server -k", f"server -p{wine.LINGERS}", "loader wineboot"]
    assert calls(fake) == ["server -k"]
    with Wine(Processes(), prefix, fake):
        assert calls(fake) == [f"server -p{wine.LINGERS}", "loader wineboot"]


def test_another_wine_has_a_prefix_of_its_own(fake: Installed, tmp_path: Path) -> None:
    with Wine(Processes(), tmp_path / "wine", fake):
        (tmp_path / "wine" / "old").write_text("")
    with fake.server.open("a") as server:
        server.write("# an update\n")
    with Wine(Processes(), tmp_path / "wine", fake):
        assert not (tmp_path / "wine" / "old").exists()


def test_a_prefix_that_cannot_be_made_leaves_nothing(fake: Installed, tmp_path: Path) -> None:
    executable(fake.loader, 'mkdir -p "$WINEPREFIX/half"; echo no memory; exit 1')
    with pytest.raises(EnvironmentLack, match=r"cannot make .*build/wine: exit 1: no memory"):
        Wine(Processes(), tmp_path / "build" / "wine", fake).start()
    assert [path.name for path in (tmp_path / "build").iterdir()] == ["wine.lock"]


def test_a_wine_that_does_not_start(fake: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wine, "STARTING", 0.3)
    monkeypatch.setattr(wine, "ENDING", 0.3)
    monkeypatch.setattr(Installed, "identity", lambda self: "the same Wine")
    with Wine(Processes(), tmp_path / "wine", fake):
        pass
    server = fake.server.read_text()
    executable(fake.server, "sleep 100")
    with pytest.raises(EnvironmentLack, match=r"does not start: .*/wineserver64 did not end within 0.3 s"):
        Wine(Processes(), tmp_path / "wine", fake).start()
    fake.server.write_text("no program")
    with pytest.raises(EnvironmentLack, match=r"does not start: .*/wineserver64: Exec format error"):
        Wine(Processes(), tmp_path / "wine", fake).start()
    fake.server.write_text(server)
    with Wine(Processes(), tmp_path / "wine", fake):
        pass


def test_what_a_program_sees(fake: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("DISPLAY", ":0"), ("WINEPREFIX", "/home/me/.wine"), ("WINELOADER", "/x"), ("KEPT", "yes")):
        monkeypatch.setenv(name, value)
    with Wine(Processes(), tmp_path / "wine", fake) as running:
        seen = dict(line.split("=", 1) for line in running.run(["env"]).output.splitlines())
        told = subprocess.run(running.command(["env"]), capture_output=True, text=True, check=True).stdout.splitlines()
    assert seen["WINEPREFIX"] == str(tmp_path / "wine") and seen["WINEDEBUG"] == "-all" and seen["KEPT"] == "yes"
    assert "DISPLAY" not in seen and "WINELOADER" not in seen
    assert {line for line in told if "WINE" in line or "DISPLAY" in line} == {f"{k}={v}" for k, v in seen.items() if "WINE" in k}


def test_a_program_that_fails_or_takes_too_long(fake: Installed, tmp_path: Path) -> None:
    with Wine(Processes(), tmp_path / "wine", fake) as running:
        assert running.run(["fail"]).returncode == 5
        assert running.run(["sleep"], timeout=0.3).timed_out


def test_the_server_ends_with_the_last_of_several_runs(fake: Installed, tmp_path: Path) -> None:
    one, other = (Wine(Processes(), tmp_path / "wine", fake) for _ in range(2))
    one.start()
    other.start()
    calls(fake)
    one.close()
    assert calls(fake) == []
    other.close()
    other.close()
    assert calls(fake) == ["server -k"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_the_server_ends_where_the_run_does_not_go_on(fake: Installed, tmp_path: Path, error: type[BaseException]) -> None:
    with pytest.raises(error), Wine(Processes(), tmp_path / "wine", fake):
        calls(fake)
        raise error
    assert calls(fake) == ["server -k"]


def test_copies_become_links(tmp_path: Path) -> None:
    windows, library = tmp_path / "windows", tmp_path / "lib"
    for folder in (windows / "system32", windows / "syswow64", library / "x86_64-windows", library / "i386-windows"):
        folder.mkdir(parents=True)
        for name in ("same.dll", "changed.dll"):
            (folder / name).write_text(f"{name} of {folder.name if name == 'changed.dll' else 'all'}")
    (windows / "system32" / "own.txt").write_text("x")
    assert slim(windows, [library]) == 2
    links = {path.relative_to(windows).as_posix(): path.is_symlink() for path in windows.glob("*/*")}
    assert links == {
        "system32/same.dll": True, "system32/changed.dll": False, "system32/own.txt": False,
        "syswow64/same.dll": True, "syswow64/changed.dll": False,
    }  # fmt: skip
    assert (windows / "system32" / "same.dll").read_text() == "same.dll of all"


def test_names_of_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/usr")
    assert windows_path(Path("/tmp/a b/x.dll")) == r"Z:\tmp\a b\x.dll"
    assert windows_path(Path("lib")) == r"Z:\usr\lib"


# ---- with the real one

COMPILER = shutil.which("x86_64-w64-mingw32-gcc-posix")
real = pytest.mark.skipif(
    wine.find() is None or COMPILER is None,
    reason="there is no Wine (package wine64), or no mingw-w64 (gcc-mingw-w64-x86-64-posix)",
)


@pytest.fixture
def running(wine_prefix: Path) -> Iterator[Wine]:
    with Wine(Processes(), wine_prefix) as it:
        yield it
    assert alive(wine_prefix) == []


def program(directory: Path, text: str) -> str:
    assert COMPILER is not None
    source, out = directory / "program.c", directory / "program.exe"
    source.write_text(f"#include <stdio.h>\n#include <windows.h>\nint main(int c, char **v) {{ {text} }}\n")
    subprocess.run([COMPILER, str(source), "-o", str(out)], check=True)
    return str(out)


def processes_of(prefix: Path) -> dict[str, tuple[str, float]]:
    """The processes of a prefix, its server, its services, and programs, by number: what was typed, and CPU seconds."""
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"WINEPREFIX={prefix}".encode() in (process / "environ").read_bytes().split(b"\0"):
                times = (process / "stat").read_text().rpartition(")")[2].split()[11:13]
                typed = (process / "cmdline").read_text().replace("\0", " ")
                found[process.name] = (typed, sum(map(int, times)) / os.sysconf("SC_CLK_TCK"))
        except OSError:
            continue  # it has ended, or is somebody else's
    return found


def alive(prefix: Path) -> list[str]:
    return [typed for typed, _ in processes_of(prefix).values()]


@real
def test_programs_run(running: Wine, tmp_path: Path) -> None:
    told = running.run([program(tmp_path, 'printf("%s\\n", v[1]); return 300;'), "a b"])
    assert (told.returncode, told.output) == (300 & 0xFF, "a b\r\n")
    size = sum(path.stat().st_size for path in running.prefix.rglob("*") if path.is_file() and not path.is_symlink())
    assert size < 120e6, "the prefix is slim"


@real
def test_a_program_that_hangs_ends_alone(running: Wine, tmp_path: Path) -> None:
    begun = time.monotonic()
    assert running.run([program(tmp_path, "Sleep(INFINITE);")], timeout=1).timed_out
    assert time.monotonic() - begun < 10
    assert running.run([program(tmp_path, "return 7;")]).returncode == 7


# In a process of its own, which is ended from outside while a Windows program of it runs.
HOLDER = """
import sys
from pathlib import Path
from callgate.process import Processes
from callgate.wine import Wine
with Wine(Processes(), Path(sys.argv[1])) as wine:
    print("started", flush=True)
    wine.run([sys.argv[2]], timeout=100)
"""


@real
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_nothing_is_left_when_the_run_ends(wine_prefix: Path, tmp_path: Path, ending: signal.Signals) -> None:
    argv = [sys.executable, "-c", HOLDER, str(wine_prefix), program(tmp_path, "Sleep(INFINITE);")]
    with subprocess.Popen(argv, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=REPOSITORY) as child:
        assert child.stdout is not None and child.stdout.readline() == b"started\n"
        for _ in range(100):
            if any("program.exe" in line for line in alive(wine_prefix)):
                break
            time.sleep(0.1)
        else:
            pytest.fail("the program did not start")
        child.send_signal(ending)
        child.wait(20)
    if ending == signal.SIGKILL:  # nobody is left who could: the next run does it
        with Wine(Processes(), wine_prefix):
            pass
    assert alive(wine_prefix) == []


def test_programs_of_a_prefix_are_told(tmp_path: Path) -> None:
    child = subprocess.Popen(["sleep", "60"], env={**os.environ, "WINEPREFIX": str(tmp_path / "mine")})
    try:
        assert wine.programs(tmp_path / "mine") == [child.pid]
        assert wine.programs(tmp_path / "other") == []
    finally:
        child.kill()
        child.wait()
