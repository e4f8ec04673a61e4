"""The launcher, ../../callgate, run in a sandboxed copy: its own PATH, with apt, dpkg, sudo, Python and CMake acted."""

from __future__ import annotations

import os
import pty
import select
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
# fmt: off
HARMLESS = [
    "awk", "cat", "chmod", "cksum", "cp", "dirname", "env", "find", "flock", "fold", "grep", "head", "kill",
    "mkdir", "mv", "printf", "readlink", "rm", "sed", "setsid", "sh", "sleep", "tail", "touch", "tr", "true",
]
# fmt: on

# Each actor but id and uname notes its call. The packages that "are installed" are the lines of the file `installed`;
# those that "the lists have", of `lists`.
ACTORS = {
    "id": 'echo "${FAKE_UID:-0}"',
    "uname": 'echo "${FAKE_MACHINE:-x86_64}"',
    "dpkg-query": """
        for word; do case $word in -*) ;; *)
            grep -qxF "$word" "$SANDBOX/installed" && echo "installed $word" ;; esac; done""",
    "dpkg": ":",
    "apt-cache": """
        case $1 in
            madison) grep -xF dpkg "$SANDBOX/lists" ;;
            policy)
                shift
                for word; do
                    if grep -qxF "$word" "$SANDBOX/lists"; then printf '%s:\\n  Candidate: 3.11.2-1\\n' "$word"; fi
                done ;;
        esac""",
    "apt-get": """
        case " $* " in
            *" --print-uris "*)
                echo "0 upgraded, 41 newly installed, 0 to remove and 0 not upgraded."
                echo "Need to get 73.9 MB of archives."
                echo "After this operation, 292 MB of additional disk space will be used." ;;
            *" update "*) [ -z "${FAKE_OFFLINE:-}" ] || { echo "cannot resolve"; exit 100; }
                cat "$SANDBOX/mirror" >>"$SANDBOX/lists" ;;
            *" --download-only "*) [ -z "${FAKE_OFFLINE:-}" ] || { echo "cannot resolve"; exit 100; } ;;
            *" install "*)
                # The real one hears Ctrl-C even where it is told to ignore it.
                [ -z "${FAKE_SLOW:-}" ] || env --default-signal=INT sleep "$FAKE_SLOW" || exit
                for word; do
                    if grep -qxF -e "$word" "$SANDBOX/lists"; then echo "$word" >>"$SANDBOX/installed"; fi
                done
                touch "$SANDBOX/dpkg/status" ;;
        esac""",
    "sudo": """
        case $1 in -v) exit 0 ;; -n) [ -z "${FAKE_PASSWORD:-}" ]; exit ;; esac
        FAKE_UID=0 exec "$@" """,
    "cmake": """
        case $1 in
            --build) echo '#!/bin/sh' >"$2/callgate-core"; chmod +x "$2/callgate-core" ;;
            *) : >"$6/build.ninja" ;;
        esac""",
    "python3": """
        case "$*" in
            *version_info*) [ -z "${FAKE_OLD_PYTHON:-}" ] ;;
            -V) echo "Python 3.10.12" ;;
            "-m venv "*) mkdir -p "$3/bin"; cp "$0" "$3/bin/python" ;;
            "-m pip "*) [ -z "${FAKE_OFFLINE:-}" ] || { echo "Failed to establish a new connection"; exit 1; } ;;
            *" callgate.doctor"*) echo "ran $*" ;;  # the one command that any Python will do for
            *) case $0 in */.venv/bin/python) echo "ran $*" ;; *) echo "$0, not .venv's, ran $*" ;; esac ;;
        esac""",
}
TOOLCHAINS = ["gcc-11", "tcc"]
BASE = ["python3", "nasm"]


@dataclass
class Sandbox:
    folder: Path

    @property
    def repository(self) -> Path:
        return self.folder / "repository"

    def environment(self, **changes: str) -> dict[str, str]:
        return {
            "PATH": str(self.folder / "bin"),
            "SANDBOX": str(self.folder),
            "DPKG_ADMINDIR": str(self.folder / "dpkg"),
            "HOME": str(self.folder),
            **changes,
        }

    def run(self, *words: str, cwd: Path | None = None, program: Path | None = None, **changes: str) -> Result:
        done = subprocess.run(
            [str(program or self.repository / "callgate"), *words],
            env=self.environment(**changes),
            cwd=cwd or self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return Result(done.returncode, done.stdout, done.stderr)

    def calls(self) -> list[str]:
        file = self.folder / "calls"
        return file.read_text().splitlines() if file.exists() else []

    def forget_calls(self) -> None:
        (self.folder / "calls").unlink(missing_ok=True)

    def has(self, *names: str) -> bool:
        return set(names) <= set((self.folder / "installed").read_text().split())

    def write(self, name: str, words: list[str]) -> None:
        (self.folder / name).write_text("".join(f"{word}\n" for word in words))


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


@pytest.fixture
def sandbox(tmp_path: Path) -> Sandbox:
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in HARMLESS:
        found = shutil.which(name)
        if found:
            (programs / name).symlink_to(found)
    for name, body in ACTORS.items():
        act(programs, name, body)
    box = Sandbox(tmp_path)
    for part in ("harness", "asm", "cases", "runners/packages"):
        (box.repository / part).mkdir(parents=True)
    # It also tries /usr/bin/python3 by its path, which in here would be a real one.
    text = (REPOSITORY / "callgate").read_text().replace("/usr/bin/python3 ", "")
    (box.repository / "callgate").write_text(text)
    (box.repository / "callgate").chmod(0o755)
    shutil.copy(REPOSITORY / "runners" / "prepare.sh", box.repository / "runners")
    for name in ("CMakeLists.txt", "CMakePresets.json", "cases/rules.toml", "harness/model.cpp"):
        (box.repository / name).write_text("")
    (box.repository / "runners" / "requirements.txt").write_text("# size: 5 MB to download, 9 MB on disk\nlit==1\n")
    (box.repository / "runners" / "requirements-dev.txt").write_text("mypy==1\n")
    groups = {"base": "# needed\npython3\nnasm  # comment\n", "toolchains": "gcc-11\ntcc|pcc\n", "develop": "fmt\n"}
    for group, lines in groups.items():
        (box.repository / "runners" / "packages" / f"{group}.txt").write_text(lines)
    (tmp_path / "dpkg").mkdir()
    (tmp_path / "dpkg" / "status").write_text("")
    box.write("installed", ["dpkg"])
    box.write("lists", ["dpkg", *BASE, *TOOLCHAINS, "fmt"])
    box.write("mirror", [])
    return box


def act(programs: Path, name: str, body: str) -> None:
    note = f'case "$0" in */python | */id | */uname) ;; *) echo "{name} $*" >>"$SANDBOX/calls" ;; esac'
    (programs / name).write_text(f"#!/bin/sh\n{note}\n{body}\n")
    (programs / name).chmod(0o755)


def on_terminal(sandbox: Sandbox, *words: str, answer: str, **changes: str) -> Result:
    """Run with a terminal for stdin, stdout and stderr; `answer` is typed once the question is there."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(sandbox.folder)
        program = str(sandbox.repository / "callgate")
        os.execve(program, [program, *words], sandbox.environment(**changes))
    shown = read_until(terminal, lambda text: "install them?" in text)
    if "install them?" in shown:
        os.write(terminal, answer.encode())
        shown += read_until(terminal, lambda text: False)
    os.close(terminal)  # whatever has not ended by now is hung up
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return Result(code, shown, shown)


def read_until(terminal: int, enough: Callable[[str], bool]) -> str:
    text = ""
    end = time.monotonic() + 30
    while time.monotonic() < end and not enough(text):
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                data = os.read(terminal, 4096)
            except OSError:  # the other side has ended
                break
            if not data:
                break
            text += data.decode(errors="replace")
    return text


def test_yes_prepares_everything_then_runs_the_command(sandbox: Sandbox) -> None:
    result = sandbox.run("--yes", "run", "sysv/args", "--opt", "O2")
    assert (result.code, result.out) == (0, "ran -P -m callgate run sysv/args --opt O2\n")
    assert sandbox.has(*BASE, *TOOLCHAINS)
    assert "41 packages with what they need: 73.9 MB to download, 292 MB on disk" in result.err
    assert "5 MB to download, 9 MB on disk" in result.err
    assert all(line.startswith("callgate: ") for line in result.err.splitlines())


@pytest.mark.parametrize("words", [("run", "--yes"), ("--yes", "run"), ("run", "x", "--yes")])
def test_yes_counts_before_and_after_the_command(sandbox: Sandbox, words: tuple[str, ...]) -> None:
    assert sandbox.run(*words).code == 0
    assert sandbox.has(*TOOLCHAINS)


def test_ci_counts_as_yes(sandbox: Sandbox) -> None:
    assert sandbox.run("run", CI="true").code == 0
    assert sandbox.has(*BASE, *TOOLCHAINS)


def test_without_a_terminal_it_installs_nothing_and_says_what_to_run(sandbox: Sandbox) -> None:
    result = sandbox.run("run")
    assert (result.code, result.out) == (3, "")
    assert "./callgate --yes run" in result.err
    assert "    apt-get install --no-install-recommends python3 nasm gcc-11 tcc\n" in result.err
    assert "73.9 MB" in result.err
    assert not [call for call in sandbox.calls() if call.startswith("apt-get") and "--print-uris" not in call]


def test_by_hand_names_sudo_for_those_who_have_it(sandbox: Sandbox) -> None:
    result = sandbox.run("explain", FAKE_UID="1000")
    assert result.code == 3
    assert "    sudo apt-get install --no-install-recommends python3 nasm\n" in result.err


def test_with_empty_lists_the_line_starts_with_an_update(sandbox: Sandbox) -> None:
    sandbox.write("lists", [])
    result = sandbox.run("explain")
    assert result.code == 3
    assert "    apt-get update && apt-get install --no-install-recommends python3 nasm\n" in result.err


def test_neither_root_nor_sudo_is_told_what_to_install(sandbox: Sandbox) -> None:
    (sandbox.folder / "bin" / "sudo").unlink()
    result = sandbox.run("--yes", "run", FAKE_UID="1000")
    assert result.code == 3
    assert "    apt-get install --no-install-recommends python3 nasm gcc-11 tcc\n" in result.err
    assert "administrator" in result.err


def test_sudo_that_wants_a_password_without_a_terminal_counts_as_none(sandbox: Sandbox) -> None:
    assert sandbox.run("--yes", "run", FAKE_UID="1000", FAKE_PASSWORD="1").code == 3
    assert not sandbox.has("nasm")


def test_sudo_installs_for_those_who_are_not_root(sandbox: Sandbox) -> None:
    assert sandbox.run("--yes", "run", FAKE_UID="1000").code == 0
    assert [call for call in sandbox.calls() if call.startswith("sudo env") and "apt-get" in call]


@pytest.mark.parametrize("answer", ["y\n", "\n"])
def test_asks_on_a_terminal_and_yes_installs_all(sandbox: Sandbox, answer: str) -> None:
    result = on_terminal(sandbox, "run", answer=answer)
    assert result.code == 0
    assert "292 MB on disk" in result.out.partition("install them?")[0]
    assert sandbox.has(*BASE, *TOOLCHAINS)


def test_no_on_a_terminal_installs_nothing(sandbox: Sandbox) -> None:
    result = on_terminal(sandbox, "run", answer="n\n")
    assert result.code == 3
    assert not sandbox.has("nasm")
    assert "nothing was installed" in result.out


def test_base_only_is_remembered_and_setup_undoes_it(sandbox: Sandbox) -> None:
    assert on_terminal(sandbox, "run", answer="b\n").code == 0
    assert sandbox.has(*BASE) and not sandbox.has("gcc-11")
    sandbox.forget_calls()
    again = on_terminal(sandbox, "run", answer="")
    assert again.code == 0 and "install them?" not in again.out
    assert sandbox.calls() == []
    assert sandbox.run("setup", "toolchains", "--yes").code == 0
    assert sandbox.has(*TOOLCHAINS)


def test_other_commands_need_no_toolchains(sandbox: Sandbox) -> None:
    assert sandbox.run("--yes", "explain", "long f(void);").code == 0
    assert sandbox.has(*BASE) and not sandbox.has("gcc-11")


def test_test_wants_the_tools_of_development_but_does_without(sandbox: Sandbox) -> None:
    sandbox.run("--yes", "run")
    assert not sandbox.has("fmt")
    result = sandbox.run("test")
    assert (result.code, result.out) == (0, "ran -P -m callgate test\n")
    assert "develop: not installed: fmt" in result.err
    result = sandbox.run("test", CI="true")
    assert result.code == 0 and sandbox.has("fmt")
    assert "Python packages for development" in result.err
    assert sandbox.run("test").err == ""


def test_lacking_toolchains_do_not_stop_a_run_that_nobody_can_be_asked_about(sandbox: Sandbox) -> None:
    sandbox.run("--yes", "explain")
    result = sandbox.run("run")
    assert (result.code, result.out) == (0, "ran -P -m callgate run\n")
    assert "not installed: gcc-11 tcc" in result.err


def test_second_run_takes_the_quick_path(sandbox: Sandbox) -> None:
    sandbox.run("--yes", "run")
    sandbox.forget_calls()
    start = time.monotonic()
    result = sandbox.run("run", FAKE_OFFLINE="1")
    assert time.monotonic() - start < 0.5
    assert (result.code, result.err) == (0, "")
    assert sandbox.calls() == []  # no dpkg, apt, pip, cmake, and no Python but the one in .venv


@pytest.mark.parametrize(
    ("change", "called"),
    [
        ("runners/requirements.txt", ""),
        ("runners/packages/base.txt", "dpkg-query"),
        ("harness/model.cpp", "cmake --build"),
        ("CMakePresets.json", "cmake -S"),
    ],
)
def test_what_changed_is_prepared_again(sandbox: Sandbox, change: str, called: str) -> None:
    sandbox.run("--yes", "run")
    sandbox.forget_calls()
    time.sleep(0.02)
    with (sandbox.repository / change).open("a") as file:
        file.write("# changed\n")
    result = sandbox.run("run")
    assert result.code == 0
    assert ("installing Python packages" in result.err) == (change == "runners/requirements.txt")
    assert any(call.startswith(called) for call in sandbox.calls()) if called else sandbox.calls() == []


def test_a_deleted_source_is_noticed(sandbox: Sandbox) -> None:
    sandbox.run("--yes", "run")
    sandbox.forget_calls()
    time.sleep(0.02)
    (sandbox.repository / "harness" / "model.cpp").unlink()
    sandbox.run("run")
    assert [call for call in sandbox.calls() if call.startswith("cmake --build")]


def test_a_removed_package_is_noticed(sandbox: Sandbox) -> None:
    sandbox.run("--yes", "run")
    time.sleep(0.02)
    sandbox.write("installed", ["python3", *TOOLCHAINS])
    (sandbox.folder / "dpkg" / "status").write_text("changed")
    result = sandbox.run("run")
    assert result.code == 3
    assert "install --no-install-recommends nasm\n" in result.err


def test_a_moved_repository_is_prepared_again(sandbox: Sandbox) -> None:
    sandbox.run("--yes", "run")
    moved = sandbox.folder / "moved"
    sandbox.repository.rename(moved)
    result = sandbox.run("run", program=moved / "callgate")
    assert result.code == 0
    assert "making .venv" in result.err and "configuring" in result.err


def test_empty_lists_are_read_first(sandbox: Sandbox) -> None:
    sandbox.write("mirror", ["dpkg", *BASE, *TOOLCHAINS])
    sandbox.write("lists", [])
    assert sandbox.run("--yes", "run").code == 0
    assert sandbox.has(*BASE, *TOOLCHAINS)


def test_empty_lists_are_read_for_toolchains_alone_too(sandbox: Sandbox) -> None:
    sandbox.write("installed", ["dpkg", *BASE])
    sandbox.write("mirror", ["dpkg", *TOOLCHAINS])
    sandbox.write("lists", [])
    assert sandbox.run("--yes", "run").code == 0
    assert sandbox.has(*TOOLCHAINS)


def test_alternatives_and_packages_that_the_distribution_lacks(sandbox: Sandbox) -> None:
    sandbox.write("lists", ["dpkg", *BASE, "pcc"])
    result = sandbox.run("--yes", "run")
    assert result.code == 0
    assert sandbox.has("pcc")
    assert "left out: gcc-11" in result.err
    sandbox.forget_calls()
    assert sandbox.run("run").err == ""  # said once


def test_base_packages_that_the_distribution_lacks_are_fatal(sandbox: Sandbox) -> None:
    sandbox.write("lists", ["dpkg", "python3"])
    result = sandbox.run("--yes", "run")
    assert result.code == 3
    assert "does not have: nasm" in result.err


def test_no_network_for_apt(sandbox: Sandbox) -> None:
    result = sandbox.run("--yes", "run", FAKE_OFFLINE="1")
    assert result.code == 3
    assert "is there a network?" in result.err
    assert "cannot resolve" in result.err  # the log's tail


def test_no_network_for_pip_and_the_next_run_resumes(sandbox: Sandbox) -> None:
    sandbox.write("installed", [*BASE, *TOOLCHAINS])
    result = sandbox.run("run", FAKE_OFFLINE="1")
    assert result.code == 3
    assert "no network" in result.err
    assert sandbox.run("run").out == "ran -P -m callgate run\n"


def test_an_old_python_gets_a_newer_one_beside_it(sandbox: Sandbox) -> None:
    old = '[ "$1" = -V ] && { echo Python 3.10.12; exit; }; exit 1'
    act(sandbox.folder / "bin", "python3", old)
    policy = ACTORS["apt-cache"].replace("3.11.2-1", "3.10.6-1")
    act(sandbox.folder / "bin", "apt-cache", policy)
    sandbox.write("lists", ["dpkg", *BASE, *TOOLCHAINS, "python3.12", "python3.12-venv", "python3.11"])
    result = sandbox.run("explain")
    assert result.code == 3
    assert "Python 3.10.12, and Callgate needs 3.11" in result.err
    assert "install --no-install-recommends python3 nasm python3.12 python3.12-venv\n" in result.err


def test_no_python_to_be_had(sandbox: Sandbox) -> None:
    sandbox.write("installed", [*BASE, *TOOLCHAINS])
    result = sandbox.run("--yes", "run", FAKE_OLD_PYTHON="1")
    assert result.code == 3
    assert "3.11" in result.err


def test_callgate_python_is_used_or_refused(sandbox: Sandbox) -> None:
    sandbox.write("installed", [*BASE, *TOOLCHAINS])
    assert sandbox.run("run", CALLGATE_PYTHON="/nowhere/python").code == 3
    act(sandbox.folder / "bin", "mine", ACTORS["python3"])
    assert sandbox.run("run", CALLGATE_PYTHON=str(sandbox.folder / "bin" / "mine")).code == 0
    assert [call for call in sandbox.calls() if call.startswith("mine -m venv")]


def test_build_directory_elsewhere(sandbox: Sandbox) -> None:
    assert sandbox.run("--yes", "run", CALLGATE_BUILD_DIR="elsewhere").code == 0
    assert (sandbox.folder / "elsewhere" / "callgate-core").exists()
    assert not (sandbox.repository / "build").exists()


def test_found_through_a_symlink_from_anywhere(sandbox: Sandbox) -> None:
    away = sandbox.folder / "away"
    away.mkdir()
    (away / "cg").symlink_to("../repository/callgate")
    assert sandbox.run("--yes", "explain", program=away / "cg", cwd=away).code == 0
    assert (sandbox.repository / ".venv").is_dir()


@pytest.mark.parametrize(("words", "code"), [(("--help",), 0), (("run", "--help"), 0), ((), 2)])
def test_usage_before_anything_is_prepared(sandbox: Sandbox, words: tuple[str, ...], code: int) -> None:
    result = sandbox.run(*words)
    assert result.code == code
    assert "./callgate run" in result.out
    assert sandbox.calls() == []


def test_help_is_the_command_lines_own_once_prepared(sandbox: Sandbox) -> None:
    sandbox.run("--yes", "run")
    assert sandbox.run("run", "--help").out == "ran -P -m callgate run --help\n"


def test_doctor_runs_before_anything_is_prepared(sandbox: Sandbox) -> None:
    assert sandbox.run("doctor", "--json").out == "ran -P -m callgate.doctor --json\n"
    result = sandbox.run("doctor", FAKE_OLD_PYTHON="1")
    assert result.code == 3 and "3.11" in result.err


def test_setup_lists_installs_and_refuses(sandbox: Sandbox) -> None:
    sandbox.write("installed", ["nasm"])
    listed = [line.split() for line in sandbox.run("setup", "--list").out.splitlines()]
    assert ["base", "nasm", "installed"] in listed and ["develop", "fmt", "missing"] in listed
    assert sandbox.run("setup", "nonsense").code == 2
    assert sandbox.run("setup", "develop", "--yes").code == 0
    assert sandbox.has("fmt") and not sandbox.has("gcc-11")
    assert sandbox.run("setup", "all", "--yes").code == 0
    assert sandbox.has(*BASE, *TOOLCHAINS)


def test_setup_without_a_terminal_names_its_own_command(sandbox: Sandbox) -> None:
    sandbox.write("installed", BASE)
    result = sandbox.run("setup", "toolchains")
    assert result.code == 3
    assert "./callgate --yes setup toolchains" in result.err


def test_another_processor_is_refused(sandbox: Sandbox) -> None:
    result = sandbox.run("--yes", "run", FAKE_MACHINE="aarch64")
    assert result.code == 3 and "aarch64" in result.err


def test_no_apt(sandbox: Sandbox) -> None:
    (sandbox.folder / "bin" / "apt-get").unlink()
    result = sandbox.run("--yes", "run")
    assert result.code == 3 and "ninja nasm ld g++" in result.err
    for tool in ("ninja", "nasm", "ld", "g++"):
        act(sandbox.folder / "bin", tool, ":")
    assert sandbox.run("--yes", "run").code == 0


def test_a_failing_build_shows_the_end_of_the_log(sandbox: Sandbox) -> None:
    act(sandbox.folder / "bin", "cmake", "echo no such compiler; exit 1")
    result = sandbox.run("--yes", "run")
    assert result.code == 3
    assert "setup.log" in result.err and "no such compiler" in result.err


@pytest.mark.skipif(shutil.which("flock") is None, reason="flock is not installed")
def test_two_at_once_take_turns(sandbox: Sandbox) -> None:
    program = [str(sandbox.repository / "callgate"), "--yes", "run"]
    environment = sandbox.environment(FAKE_SLOW="1")
    first, second = (
        subprocess.Popen(program, env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    )
    messages = [process.communicate(timeout=60)[1] for process in (first, second)]
    assert (first.returncode, second.returncode) == (0, 0)
    assert sum("waiting for it" in message for message in messages) == 1
    assert len([call for call in sandbox.calls() if call.startswith("python3 -m venv")]) == 1


def test_interrupted_while_installing(sandbox: Sandbox) -> None:
    process = subprocess.Popen(
        [str(sandbox.repository / "callgate"), "--yes", "run"],
        env=sandbox.environment(FAKE_SLOW="1"),
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    end = time.monotonic() + 20
    while not any("apt-get" in call and call.endswith("tcc") and "--" in call for call in installs(sandbox)):
        assert time.monotonic() < end
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    message = process.communicate(timeout=60)[1]
    assert process.returncode == 130
    assert "the next run goes on from here" in message
    assert sandbox.has(*BASE, *TOOLCHAINS)  # what had begun was not cut off
    assert not (sandbox.repository / ".venv").exists()
    assert sandbox.run("--yes", "run").code == 0


def installs(sandbox: Sandbox) -> list[str]:
    return [
        call
        for call in sandbox.calls()
        if call.startswith("apt-get") and "--download-only" not in call and "--print-uris" not in call
    ]


@pytest.mark.parametrize("shell", [["dash", "-n"], ["busybox", "sh", "-n"], ["shellcheck", "-x"]])
@pytest.mark.parametrize("script", ["callgate", "runners/prepare.sh"])
def test_scripts_are_plain_posix(shell: list[str], script: str) -> None:
    if shutil.which(shell[0]) is None:
        pytest.skip(f"{shell[0]} is not installed: ./callgate setup develop")
    done = subprocess.run([*shell, script], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
