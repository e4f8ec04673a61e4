"""Toolchain files, what is found on a PATH of actors, and the probes of what a toolchain speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from callgate import toolchains, windows_worker
from callgate.errors import UsageError
from callgate.paths import BUILD
from callgate.process import Processes
from callgate.toolchains import Toolchain
from support import executable

FAMILY = """
name = "ccc"
detect = { find = "ccc-(?<v>\\\\d+)", version = ["{tool}", "--version"] }
package = "ccc-{v}-bin"
expect = ["9", "10", "11"]
compile = [["{tool}", "{flags}", "-c", "{in}", "-o", "{out}"]]
levels = { O0 = ["-O0"], O2 = ["-O2"] }
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one directory of PATH."""
    directory = tmp_path / "bin"
    directory.mkdir()
    monkeypatch.setenv("PATH", str(directory))
    return directory


def read(directory: Path, text: str, known: list[Toolchain] | None = None) -> list[Toolchain]:
    file = directory / "t.toml"
    file.write_text(text, encoding="utf-8")
    return toolchains.read(file, Processes(), known or [])


def refused(directory: Path, text: str) -> str:
    with pytest.raises(UsageError) as caught:
        read(directory, text)
    assert str(caught.value).startswith(str(directory / "t.toml"))
    return str(caught.value)


def test_each_match_on_the_path_is_a_toolchain(tmp_path: Path, path: Path) -> None:
    executable(path / "ccc-10", "echo ccc version 10.3.1 of some day 2020")
    executable(path / "ccc-9", "echo 9")
    executable(path / "ccc-9-helper", "echo 1")
    (path / "ccc-12").write_text("not executable")
    found = {t.name: t for t in read(tmp_path, FAMILY)}
    assert list(found) == ["ccc-9", "ccc-10", "ccc-11"]
    assert found["ccc-10"].version == "10.3.1" and found["ccc-9"].version == "9"
    assert found["ccc-10"].tool == ("ccc-10",) and found["ccc-10"].available
    assert found["ccc-10"].levels == {"O0": ("-O0",), "O2": ("-O2",)}


def test_what_is_missing_is_told_with_its_package(tmp_path: Path, path: Path) -> None:
    missing = read(tmp_path, FAMILY)
    assert [(t.name, t.package, t.reason, t.available) for t in missing] == [
        ("ccc-9", "ccc-9-bin", "not installed", False),
        ("ccc-10", "ccc-10-bin", "not installed", False),
        ("ccc-11", "ccc-11-bin", "not installed", False),
    ]


def test_a_name_of_its_own(tmp_path: Path, path: Path) -> None:
    executable(path / "ccc-9", "echo 9.1")
    text = FAMILY.replace('name = "ccc"', 'name = "ccc-gnu"') + 'link = [["ld-{v}", "{build}/x.a", "{in}"]]\n'
    found = read(tmp_path, text)
    assert [t.name for t in found] == ["ccc-gnu-9", "ccc-gnu-10", "ccc-gnu-11"]
    assert found[0].tool == ("ccc-9",) and found[0].link == (("ld-9", f"{BUILD}/x.a", "{in}"),)


def test_another_tool_that_it_needs(tmp_path: Path, path: Path) -> None:
    executable(path / "ccc-9", "echo 9.1")
    text = FAMILY + 'needs = { "ld-{v}" = "linker-{v}" }\n'
    without = read(tmp_path, text)[0]
    assert (without.reason, without.package) == ("it needs ld-9, which is not installed", "linker-9")
    assert not without.available
    executable(path / "ld-9", "")
    assert read(tmp_path, text)[0].available
    assert "`needs`" in refused(tmp_path, FAMILY + 'needs = ["ld"]\n')


def test_without_wine_what_makes_windows_programs_is_not_judged(
    tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    executable(path / "ccc-9", "echo 9.1")
    for lacking, reason, package in (
        ([], "", "ccc-9-bin"),
        ([("x", "p"), ("Wine", "wine64")], "what it makes cannot be run here without x, Wine", "p, wine64"),
    ):
        monkeypatch.setattr(windows_worker, "lacks", lambda lacking=lacking: lacking)
        found = read(tmp_path, FAMILY + 'abis = ["win64-gnu"]\n')[0]
        assert (found.reason, found.package, found.available) == (reason, package, not reason)
        assert read(tmp_path, FAMILY + 'abis = ["sysv", "win64-ms_abi"]\n')[0].available


def test_missing_without_versions(tmp_path: Path, path: Path) -> None:
    (only,) = read(tmp_path, 'name = "tcc"\npackage = "tcc"\ncompile = [["{tool}"]]\nlevels = { O0 = [] }\n')
    assert (only.name, only.package, only.reason) == ("tcc", "tcc", "not installed")


@pytest.mark.parametrize("script", ["exit 3", "echo no number", "kill -9 $$"])
def test_tool_that_does_not_tell_its_version(tmp_path: Path, path: Path, script: str) -> None:
    executable(path / "ccc-9", script)
    found = read(tmp_path, FAMILY)[0]
    assert not found.available and found.reason.startswith("it does not tell its version: ")


def test_users_own_tool(tmp_path: Path, path: Path) -> None:
    tool = executable(tmp_path / "my cc", 'echo "$@ 4.5"')
    text = 'name = "mine"\ncompile = [["{tool}", "-c", "{in}"]]\nlevels = { x = [] }\n'
    (mine,) = read(tmp_path, f'{text}tool = "{tool}"\n')
    assert (mine.name, mine.version, mine.tool) == ("mine", "4.5", (str(tool),))
    (words,) = read(tmp_path, f'{text}tool = ["{tool}", "cc"]\n')
    assert words.tool == (str(tool), "cc")
    (gone,) = read(tmp_path, f'{text}tool = "{tool}-gone"\n')
    assert gone.reason == f"cannot run {tool}-gone: No such file or directory"


def test_tool_with_a_relative_path_is_beside_its_file(tmp_path: Path, path: Path) -> None:
    executable(tmp_path / "mycc", "echo 1.0")
    (mine,) = read(tmp_path, 'name = "mine"\ntool = "./mycc"\ncompile = [["{tool}"]]\nlevels = { x = [] }\n')
    assert mine.tool == (str(tmp_path / "mycc"),)


def test_module_that_is_not_installed(tmp_path: Path) -> None:
    text = 'name = "m"\ndetect = { module = "no_such_module_here" }\ncompile = [["{tool}"]]\nlevels = { O0 = [] }\n'
    assert read(tmp_path, text)[0].reason == "the Python package no_such_module_here is not installed"


def test_a_variant_may_come_before_its_base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchains, "TOOLCHAINS", tmp_path)
    compiler = executable(tmp_path / "cc", "echo cc 1.0")
    (tmp_path / "x.toml").write_text(GOOD + f'tool = "{compiler}"\n', encoding="utf-8")
    (tmp_path / "x-cet.toml").write_text('name = "x-cet"\nbase = "x"\n', encoding="utf-8")
    (tmp_path / "a.toml").write_text('name = "a"\nbase = "x-cet"\n', encoding="utf-8")
    assert [t.name for t in toolchains.discover(Processes())] == ["x", "x-cet", "a"]
    (tmp_path / "b.toml").write_text('name = "b"\nbase = "y"\n', encoding="utf-8")
    with pytest.raises(UsageError, match="b.toml: unknown base 'y'"):
        toolchains.discover(Processes())


def test_base_makes_a_variant(tmp_path: Path, path: Path) -> None:
    executable(path / "ccc-9", "echo 9.1")
    known = read(tmp_path, FAMILY)
    (variant,) = read(tmp_path, 'name = "ccc-9-cet"\nbase = "ccc-9"\nflags = ["-fcf-protection"]\n', known)
    assert (variant.name, variant.version, variant.base) == ("ccc-9-cet", "9.1", "ccc-9")
    assert variant.flags == ("-fcf-protection",) and variant.levels == known[0].levels
    (again,) = read(tmp_path, 'name = "b"\nbase = "ccc-9-cet"\nflags = ["-g"]\nlevels = { O1 = ["-O1"] }\n', [variant])
    assert again.flags == ("-fcf-protection", "-g") and list(again.levels) == ["O1"]
    with pytest.raises(UsageError, match="unknown base 'ccc-8'; known here: ccc-9, ccc-10, ccc-11"):
        read(tmp_path, 'name = "b"\nbase = "ccc-8"\n', known)


GOOD = 'name = "x"\ncompile = [["{tool}"]]\nlevels = { O0 = [] }\n'


def test_braces_that_are_no_placeholder_are_the_compilers(tmp_path: Path, path: Path) -> None:
    (t,) = read(tmp_path, GOOD.replace('"{tool}"', '"{tool}", "-Wl,-rpath,${origin}", "-x={a,b}"') + 'tool = "/bin/true"\n')
    assert t.compile[0][1:] == ("-Wl,-rpath,${origin}", "-x={a,b}")


@pytest.mark.parametrize(
    "text, says",
    [
        (GOOD + 'falgs = ["-g"]\n', "unknown key 'falgs': did you mean 'flags'?"),
        (GOOD + "x = [\n", "(at end of document)"),
        (GOOD + "x = y\n", "line 4, column 5"),
        ('compile = [["{tool}"]]\n', "`name` is missing"),
        ('name = "x"\nlevels = { O0 = [] }\n', "`compile` (a list of argv lists) and `levels` are needed"),
        (GOOD.replace('"{tool}"', '"{tool}", "{inn}"'), "nothing stands for `{inn}` in a command: {build}, {dir}, "),
        (GOOD + 'kind = "linker"\n', "kind 'linker' is not judged yet"),
        (GOOD.replace('[["{tool}"]]', '["{tool}"]'), "`compile`"),
        (GOOD.replace('[["{tool}"]]', "[]"), "`compile`"),
        (GOOD.replace('[["{tool}"]]', "3"), "`compile`"),
        (GOOD.replace("{ O0 = [] }", '["O0"]'), "`levels`"),
        (GOOD.replace("{ O0 = [] }", '{ O0 = "-O0" }'), "`levels`"),
        (GOOD.replace("{ O0 = [] }", "{}"), "`levels`"),
        (GOOD + 'flags = "-g"\n', "`flags`"),
        (GOOD + 'detect = { find = "x-(?<v>" }\n', "`detect`"),
        (GOOD + 'detect = "x"\n', "`detect`"),
        (GOOD + "tool = 3\n", "`tool`"),
        (GOOD.replace('"x"', '"a/b"'), "`name`"),
    ],
)
def test_a_file_that_is_wrong(tmp_path: Path, path: Path, text: str, says: str) -> None:
    assert says in refused(tmp_path, text)


def test_a_file_that_is_no_text_or_not_there(tmp_path: Path) -> None:
    (tmp_path / "t.toml").write_bytes(b"\xff\xfe")
    for file in (tmp_path / "t.toml", tmp_path / "none.toml", tmp_path):
        with pytest.raises(UsageError, match=str(file)):
            toolchains.read(file, Processes())


def test_two_of_one_name(tmp_path: Path) -> None:
    tool = executable(tmp_path / "mycc", "echo 1")
    files = [tmp_path / "a.toml", tmp_path / "b.toml"]
    for file in files:
        file.write_text(f'{GOOD}tool = "{tool}"\n', encoding="utf-8")
    with pytest.raises(UsageError, match="there are two toolchains named 'x'"):
        toolchains.discover(Processes(), files)


def named(*names: str, file: Path = Path("/t.toml")) -> list[Toolchain]:
    return [Toolchain(name, file, tool=(name,)) for name in names]


def test_choice() -> None:
    everything = [*named("gcc-11", "gcc-12"), *named("mine", file=Path("/mine.toml"))]

    def chosen(names: list[str], *files: Path) -> list[str]:
        return [t.name for t in toolchains.choose(everything, names, files)]

    assert chosen([]) == ["gcc-11", "gcc-12", "mine"]
    assert chosen(["gcc-12"]) == ["gcc-12"]
    assert chosen([], Path("/mine.toml")) == ["mine"]  # one's own alone, unless others are named
    assert chosen(["gcc-12", "gcc-12"], Path("/mine.toml")) == ["mine", "gcc-12"]
    with pytest.raises(UsageError, match="unknown toolchain 'gcc12': did you mean 'gcc-12'"):
        chosen(["gcc12"])
    with pytest.raises(UsageError, match="unknown toolchain 'q'; known here: gcc-11, gcc-12, mine"):
        chosen(["q"])


def test_expansion() -> None:
    step = ["{tool}", "{flags}", "-o{out}", "{in}"]
    argv = toolchains.expand(step, ["zig", "cc"], {"in": "a b.c", "out": "x.o"}, ["-g", "-O2"])
    assert argv == ["zig", "cc", "-g", "-O2", "-ox.o", "a b.c"]


# ---- features

PROBED = 'name = "p"\ntool = "{0}/cc"\ndetect = {{ version = ["{{tool}}", "--version"] }}\n' + (
    'compile = [["{{tool}}", "{{flags}}", "-c", "{{in}}", "-o", "{{out}}"]]\nlevels = {{ O0 = [] }}\n'
)


def probing(directory: Path, script: str) -> Toolchain:
    """A compiler that notes each compile in the file `calls`."""
    prologue = f"""
    [ $1 != --version ] || {{ echo 1.0; exit; }}
    echo "$@" >>{directory}/calls
    while [ $# -gt 1 ]; do shift; done
    """
    executable(directory / "cc", prologue + script)
    return read(directory, PROBED.format(directory))[0]


def calls(directory: Path) -> int:
    path = directory / "calls"
    return len(path.read_text().splitlines()) if path.exists() else 0


def spoken(toolchain: Toolchain, work: Path, timeout: float = 30) -> frozenset[str]:
    return toolchains.features(toolchain, Processes(), work, timeout)


def test_features_are_asked_once(tmp_path: Path) -> None:
    toolchain = probing(tmp_path, 'case $1 in *avx.o | *avx-*.o | *complex*) exit 1 ;; esac; echo >"$1"')
    first = spoken(toolchain, tmp_path)
    probes = calls(tmp_path)
    assert probes > 10 and "int128" in first and not {"avx", "complex"} & first
    assert spoken(toolchain, tmp_path) == first
    assert calls(tmp_path) == probes, "the second time nothing is compiled"


def test_features_of_a_changed_tool_are_asked_again(tmp_path: Path) -> None:
    assert spoken(probing(tmp_path, "exit 1"), tmp_path) == frozenset()
    probes = calls(tmp_path)
    assert "int128" in spoken(probing(tmp_path, ': >"$1"'), tmp_path)
    assert calls(tmp_path) == 2 * probes


def test_features_that_the_file_overrides(tmp_path: Path) -> None:
    probing(tmp_path, "exit 1")
    text = PROBED.format(tmp_path) + "features = { int128 = true }\n"
    assert spoken(read(tmp_path, text)[0], tmp_path) == {"int128"}


def test_a_probe_that_does_not_end_is_not_remembered(tmp_path: Path) -> None:
    toolchain = probing(tmp_path, f'[ -e {tmp_path}/awake ] || sleep 100; : >"$1"')
    assert spoken(toolchain, tmp_path, timeout=0.5) == frozenset()
    assert calls(tmp_path) == 1, "one probe's time is lost, not every one's"
    (tmp_path / "awake").touch()
    assert "int128" in spoken(toolchain, tmp_path)


def test_what_a_compiler_leaves_in_the_temporary_directory_is_beside_its_output(tmp_path: Path) -> None:
    toolchain = probing(tmp_path, 'echo "$TMPDIR" >"$1"')
    out = tmp_path / "work" / "a.o"
    out.parent.mkdir()
    finished = toolchains.compile_steps(toolchain, (), tmp_path / "a.c", out, Processes(), 30)
    assert finished.ok and out.read_text(encoding="utf-8") == f"{out.parent}\n"
