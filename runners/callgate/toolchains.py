"""Toolchains: their files, finding them on this machine, and probing what language they speak."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
import shutil
import sys
import threading
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from . import system, visual_studio, windows_worker
from .errors import EnvironmentLack, UsageError
from .paths import BUILD, CACHE, FEATURES, TOOLCHAINS
from .process import Finished, Processes

SUFFIX = {"c": ".c", "c++": ".cpp"}  # of a source file, by language
# --eh-frame-hdr: every compiler's driver says it, and without it nothing can be thrown through the library.
REFERENCE_LINK = ("ld", "-shared", "--eh-frame-hdr", "-z", "noexecstack", "--no-warn-execstack", "-o", "{out}", "{in}")
ABIS = ("sysv", "win64-ms_abi", "win64-gnu", "win64-msvc")
WINDOWS = frozenset({"win64-gnu", "win64-msvc"})  # ABIs of Windows programs
ISA_FLAGS = {"base": (), "avx": ("-mavx",), "avx512": ("-mavx512f",)}
KEYS = {
    "name", "kind", "detect", "tool", "package", "package_cxx", "needs", "expect", "abis", "languages", "compile", "compile_cxx",
    "link", "levels", "level_links", "isa", "base", "flags", "features",
}  # fmt: skip


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[\w.+-]+", value) is not None


def _is_abis(value: Any) -> bool:
    return _is_words(value) and value != [] and set(value) <= set(ABIS)


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)


def _is_steps(value: Any) -> bool:
    return isinstance(value, list) and value != [] and all(_is_words(step) and step for step in value)


def _is_table(of: Callable[[Any], bool], value: Any) -> bool:
    return isinstance(value, dict) and all(_is_name(k) and of(v) for k, v in value.items())


def _is_detect(value: Any) -> bool:
    if not isinstance(value, dict) or not all(isinstance(value.get(key, ""), str) for key in ("find", "module", "visual-studio")):
        return False
    try:
        re.compile(value.get("find", "").replace("(?<", "(?P<"))
    except re.error:
        return False
    return set(value) <= {"find", "module", "visual-studio", "version"} and _is_words(value.get("version", []))


PLACEHOLDERS = {"{tool}", "{flags}", "{in}", "{out}", "{dir}", "{build}", "{v}"}  # of the steps: see expand

# What a key's value must be, and how that is told.
SHAPES: dict[str, tuple[Callable[[Any], bool], str]] = {
    "name": (_is_name, "a name of letters, digits and . _ + -"),
    "detect": (_is_detect, "a table: `find`, a pattern over names on PATH, `module` or `visual-studio`; `version`, an argv list"),
    "tool": (lambda v: (isinstance(v, str) and v != "") or (_is_words(v) and v != []), "a path, or an argv list"),
    "compile": (_is_steps, 'a list of argv lists: [["{tool}", "{flags}", "-c", "{in}", "-o", "{out}"]]'),
    "compile_cxx": (_is_steps, "a list of argv lists, as `compile`, for C++"),
    "link": (_is_steps, 'a list of argv lists: [["{tool}", "-shared", "{in}", "-o", "{out}"]]'),
    "levels": (lambda v: v != {} and _is_table(_is_words, v), 'a table of flags by level: { O0 = ["-O0"] }'),
    "level_links": (partial(_is_table, _is_steps), "a table of lists of argv lists by level, like `link`"),
    "isa": (partial(_is_table, _is_words), 'a table of flags: { avx = ["-mavx"] }'),
    "flags": (_is_words, 'a list of flags: ["-g"]'),
    "expect": (_is_words, 'a list of versions: ["12"]'),
    "abis": (_is_abis, f"a list of {', '.join(ABIS)}"),
    "languages": (_is_words, 'a list: ["c"]'),
    "package_cxx": (lambda v: isinstance(v, str), "the name of a package"),
    "package": (lambda v: isinstance(v, str), "the name of a package"),
    "base": (lambda v: isinstance(v, str), "the name of a toolchain"),
    "needs": (
        lambda v: isinstance(v, dict) and all(isinstance(package, str) for package in v.values()),
        'a table of packages by tool: { lld-link-19 = "lld-19" }',
    ),
    "features": (partial(_is_table, lambda v: isinstance(v, bool)), "a table: { int128 = false }"),
}


@dataclass(frozen=True)
class Toolchain:
    """One compiler on trial. `tool` is its argv prefix; empty where it is not here, and `reason` says why."""

    name: str
    file: Path
    version: str = ""
    tool: tuple[str, ...] = ()
    package: str = ""
    reason: str = ""
    compile: tuple[tuple[str, ...], ...] = ()
    compile_cxx: tuple[tuple[str, ...], ...] = ()  # empty: it has no C++
    package_cxx: str = ""
    needs: Mapping[str, str] = field(default_factory=dict)  # other tools that its steps start, and their packages
    link: tuple[tuple[str, ...], ...] = (REFERENCE_LINK,)
    levels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    level_links: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    isa: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: dict(ISA_FLAGS))
    flags: tuple[str, ...] = ()
    base: str = ""
    overrides: Mapping[str, bool] = field(default_factory=dict)
    abis: tuple[str, ...] = ("sysv",)  # of its file; each but the first makes a toolchain of its own
    abi: str = "sysv"  # that it is judged against
    environment: Mapping[str, str] = field(default_factory=dict)  # that its tools want; empty: this process's

    @property
    def available(self) -> bool:
        return bool(self.tool)

    @property
    def lacking(self) -> str:
        """Why it is not here, and what would bring it."""
        return f"{self.reason} (package {self.package})" if self.package else self.reason

    def identity(self) -> str:
        """Changes whenever the tool on disk does."""
        parts = [self.name, self.version, *self.tool]
        for word in self.tool:
            found = shutil.which(word) or word
            try:
                status = os.stat(found)
            except OSError:
                continue
            parts += [os.path.realpath(found), str(status.st_mtime_ns), str(status.st_size)]
        return "\0".join(parts)


def expand(argv: Sequence[str], tool: Sequence[str], values: Mapping[str, str], flags: Sequence[str]) -> list[str]:
    """Fills in {tool}, {flags} (lists), and {in}, {out}, {dir}."""
    result: list[str] = []
    for word in argv:
        if word == "{tool}":
            result += tool
        elif word == "{flags}":
            result += flags
        else:
            for key, value in values.items():
                word = word.replace("{" + key + "}", value)
            result.append(word)
    return result


def discover(processes: Processes, extra: Sequence[Path] = ()) -> list[Toolchain]:
    """Every toolchain of toolchains/*.toml and of the extra files, present or not, in a stable order."""
    found: list[Toolchain] = []
    paths = [*(p for p in sorted(TOOLCHAINS.glob("*.toml")) if p.name != "known.toml"), *extra]
    waiting = {path: base_of(path) for path in paths}
    while waiting:  # for their bases, which may stand in any file
        here = {None, *(t.name for t in found)}
        path = next((p for p, base in waiting.items() if base in here), next(iter(waiting)))
        del waiting[path]
        found += [each for t in read(path, processes, found) for each in by_abi(t)]
    names: set[str] = set()
    for toolchain in found:
        if toolchain.name in names:
            raise UsageError(f"{toolchain.file}: there are two toolchains named '{toolchain.name}'")
        names.add(toolchain.name)
    return found


def base_of(path: Path) -> str | None:
    """The toolchain that this file makes a variant of; None: no variant, or no file that can be read."""
    try:
        base = tomllib.loads(path.read_text(encoding="utf-8")).get("base")
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError):
        return None
    return base if isinstance(base, str) else None


def by_abi(toolchain: Toolchain) -> Iterable[Toolchain]:
    """The toolchain as it is judged against each of its ABIs: gcc-12, and gcc-12-ms_abi."""
    first, *others = toolchain.abis
    yield replace(toolchain, abi=first)
    for abi in others:  # an attribute of functions, which only the subjects in C have
        name = f"{toolchain.name}-{abi.removeprefix('win64-')}"
        yield replace(toolchain, name=name, abi=abi, base=toolchain.name, compile_cxx=())


def choose(all_of_them: Sequence[Toolchain], names: Sequence[str], extra: Sequence[Path] = ()) -> list[Toolchain]:
    """Those named; without names, those of the extra files, or all."""
    if not names and extra:
        return [t for t in all_of_them if t.file in extra]
    if not names:
        return list(all_of_them)
    by_name = {t.name: t for t in all_of_them}
    chosen = [t for t in all_of_them if t.file in extra]
    for name in names:
        if name not in by_name:
            near = get_close_matches(name, by_name, n=1)
            hint = f": did you mean '{near[0]}'?" if near else f"; known here: {', '.join(by_name)}"
            raise UsageError(f"unknown toolchain '{name}'{hint}")
        if by_name[name] not in chosen:
            chosen.append(by_name[name])
    return chosen


def read(path: Path, processes: Processes, known: Sequence[Toolchain] = ()) -> list[Toolchain]:
    """The toolchains of one file. Raises UsageError where the file is wrong."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path}: this is no text: a toolchain file is TOML, and names its compiler in `tool`") from None
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: {error}") from None
    for key in sorted(set(data) - KEYS):
        near = get_close_matches(key, KEYS, n=1)
        raise UsageError(f"{path}: unknown key '{key}'" + (f": did you mean '{near[0]}'?" if near else ""))
    if "name" not in data:
        raise UsageError(f"{path}: `name` is missing")
    for key, value in data.items():
        if key in SHAPES and not SHAPES[key][0](value):
            raise UsageError(f"{path}: `{key}` is {SHAPES[key][1]}")
    steps = [*(data.get(key, []) for key in ("compile", "compile_cxx", "link")), *data.get("level_links", {}).values()]
    words = " ".join(word for argv in chain.from_iterable(steps) for word in argv)
    for unknown in sorted(set(re.findall(r"(?<!\$)\{[a-z_]+\}", words)) - PLACEHOLDERS):
        raise UsageError(f"{path}: nothing stands for `{unknown}` in a command: {', '.join(sorted(PLACEHOLDERS))}")
    if data.get("kind", "compiler") != "compiler":
        raise UsageError(f"{path}: kind {data['kind']!r} is not judged yet: only compilers are")
    if "base" in data:
        return [_variant(path, data, known)]
    if "compile" not in data or "levels" not in data:
        raise UsageError(f"{path}: `compile` (a list of argv lists) and `levels` are needed, or `base`")
    return _family(path, data, processes)


def _variant(path: Path, data: dict[str, Any], known: Sequence[Toolchain]) -> Toolchain:
    base = next((t for t in known if t.name == data["base"]), None)
    if base is None:
        names = ", ".join(t.name for t in known)
        raise UsageError(f"{path}: unknown base '{data['base']}'; known here: {names}")
    levels = _levels(data["levels"]) if "levels" in data else base.levels
    return replace(
        base, name=data["name"], file=path, flags=base.flags + tuple(data.get("flags", ())), base=base.name, levels=levels,
        abis=tuple(data.get("abis", (base.abi,))),
    )  # fmt: skip


def _levels(table: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(flags) for name, flags in table.items()}


def _steps(steps: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """`{build}` is where the suite's own libraries are."""
    return tuple(tuple(word.replace("{build}", str(BUILD)) for word in step) for step in steps)


def _family(path: Path, data: dict[str, Any], processes: Processes) -> list[Toolchain]:
    template = Toolchain(
        name=data["name"],
        file=path,
        package=data.get("package", ""),
        compile=_steps(data["compile"]),
        compile_cxx=_steps(data.get("compile_cxx", ())),
        package_cxx=data.get("package_cxx", ""),
        needs=dict(data.get("needs", {})),
        link=_steps(data["link"]) if "link" in data else (REFERENCE_LINK,),
        levels=_levels(data["levels"]),
        level_links={k: _steps(v) for k, v in data.get("level_links", {}).items()},
        isa={**ISA_FLAGS, **_levels(data.get("isa", {}))},
        flags=tuple(data.get("flags", ())),
        overrides=dict(data.get("features", {})),
        abis=tuple(data.get("abis", ("sysv",))),
    )
    detect = data.get("detect", {})
    version = detect.get("version", ["{tool}", "--version"])
    if "tool" in data:  # a user's own compiler, named by path
        tool = [data["tool"]] if isinstance(data["tool"], str) else list(data["tool"])
        if "/" in tool[0]:  # a relative path is beside the file
            tool[0] = str(path.parent / tool[0])
        return [_present(template, data["name"], tool, version, processes)]
    if "module" in detect:
        return [_module(template, detect["module"], version, processes)]
    if "visual-studio" in detect:
        return [_visual_studio(template, detect["visual-studio"], version, processes)]
    return _on_path(template, data, version, processes)


def _module(template: Toolchain, module: str, version: Sequence[str], processes: Processes) -> Toolchain:
    if importlib.util.find_spec(module) is None:
        return replace(template, reason=f"the Python package {module} is not installed")
    return _present(template, template.name, [sys.executable, "-m", module], version, processes)


def _visual_studio(template: Toolchain, tool: str, version: Sequence[str], processes: Processes) -> Toolchain:
    try:
        environment = visual_studio.environment(processes)
    except EnvironmentLack as lack:
        return replace(template, reason=str(lack))
    found = shutil.which(tool, path=environment.get("PATH", ""))
    if found is None:
        return replace(template, reason=f"Visual Studio has no {tool}")
    return _present(replace(template, environment=environment), template.name, [found], version, processes)


def _on_path(template: Toolchain, data: dict[str, Any], version: Sequence[str], processes: Processes) -> list[Toolchain]:
    pattern = re.compile(data.get("detect", {}).get("find", re.escape(data["name"])).replace("(?<", "(?P<"))
    found: dict[str, str] = {}
    for executable in _executables():
        if match := pattern.fullmatch(executable):
            found.setdefault(match.groupdict().get("v") or "", executable)
    result = []
    for v in sorted(found, key=_version_key):
        named = _of_version(template, v)
        result.append(_present(named, named.name, [found[v]], version, processes))
    for v in data.get("expect", []) if "v" in pattern.groupindex else ([] if found else [""]):
        if v not in found:
            result.append(replace(_of_version(template, v), reason="not installed"))
    return result


def _of_version(t: Toolchain, v: str) -> Toolchain:
    """A member of the family: `{v}` is its version, in names of packages and of tools."""

    def words(steps: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(word.replace("{v}", v) for word in step) for step in steps)

    return replace(
        t,
        name=f"{t.name}-{v}" if v else t.name,
        package=t.package.replace("{v}", v),
        package_cxx=t.package_cxx.replace("{v}", v),
        needs={tool.replace("{v}", v): package.replace("{v}", v) for tool, package in t.needs.items()},
        compile=words(t.compile),
        compile_cxx=words(t.compile_cxx),
        link=words(t.link),
        level_links={level: words(steps) for level, steps in t.level_links.items()},
    )


def _complete(t: Toolchain) -> Toolchain:
    """Without another tool that it needs, or that runs what it makes, a toolchain is not here."""
    for tool, package in t.needs.items():
        if shutil.which(tool) is None:
            return replace(t, tool=(), reason=f"it needs {tool}, which is not installed", package=package)
    if sys.platform == "win32" and not set(t.abis) <= WINDOWS:
        return replace(t, tool=(), reason="what it makes for System V does not run on Windows")
    if set(t.abis) <= WINDOWS and (lacking := windows_worker.lacks()):
        tools, packages = (", ".join(words) for words in zip(*lacking, strict=True))
        return replace(t, tool=(), reason=f"what it makes cannot be run here without {tools}", package=packages)
    return t


def _version_key(v: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", v)]


def _executables() -> Iterable[str]:
    seen: set[str] = set()
    for directory in os.environ.get("PATH", "").split(os.pathsep):
        try:
            names = os.listdir(directory or ".")
        except OSError:
            continue
        for name in sorted(names):
            name = name.removesuffix(system.PROGRAM)
            if name not in seen and os.access(os.path.join(directory, name + system.PROGRAM), os.X_OK):
                seen.add(name)
                yield name


def _present(t: Toolchain, name: str, tool: Sequence[str], version: Sequence[str], processes: Processes) -> Toolchain:
    finished = processes.run(expand(version, tool, {}, ()), purpose="probe", timeout=30, env=t.environment or None)
    if finished.returncode is None:
        return replace(t, name=name, reason=finished.output)
    number = re.search(r"\d+(?:\.\d+)+|\d+", finished.output)
    if not finished.ok or number is None:
        return replace(t, name=name, reason=f"it does not tell its version: {finished.describe()}")
    return _complete(replace(t, name=name, tool=tuple(tool), version=number.group()))


# ---- what a toolchain speaks


def in_language(toolchain: Toolchain, language: str) -> Toolchain:
    """The toolchain as it compiles this language. Without a way to, `compile` is empty."""
    if language == "c":
        return toolchain
    return replace(toolchain, compile=toolchain.compile_cxx, compile_cxx=())


def features(toolchain: Toolchain, processes: Processes, work: Path, timeout: float = 30.0, *,
             suffix: str = ".c") -> frozenset[str]:  # fmt: skip
    """The optional features it has: each file of toolchains/features is compiled. Answers are cached with the tool.

    With the suffix .cpp, the same declarations are compiled as C++, those of them that are C++ under their own name."""
    probes = {p.stem: p for p in sorted(FEATURES.glob("*.c"))}
    if suffix != ".c":
        probes = {n: _as_cxx(p, work) for n, p in probes.items()} | {p.stem: p for p in sorted(FEATURES.glob("*.cpp"))}
    key = hashlib.sha256(
        "\0".join(
            [toolchain.identity(), repr(toolchain.compile), repr(toolchain.flags), repr(sorted(toolchain.isa.items()))]
            + [f"{name}\0{path.read_text(encoding='utf-8')}" for name, path in probes.items()]
        ).encode()
    ).hexdigest()
    cached = CACHE / "features" / f"{key}.json"
    try:
        answers: dict[str, bool] = json.loads(cached.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        answers = {}
        for name, path in probes.items():
            speaks = _speaks(toolchain, name, path, processes, work, timeout)
            if speaks is None:
                break
            answers[name] = speaks
        else:
            cached.parent.mkdir(parents=True, exist_ok=True)
            temporary = cached.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
            temporary.write_text(json.dumps(answers), encoding="utf-8")
            temporary.replace(cached)
    answers |= toolchain.overrides
    return frozenset(name for name, speaks in answers.items() if speaks)


def spoken(
    toolchain: Toolchain, language: str, processes: Processes, work: Path, timeout: float = 30.0
) -> tuple[frozenset[str], str]:
    """The features it has in a language, and why it cannot compile that language at all; empty: it can."""
    suffix = SUFFIX[language]
    compiler = in_language(toolchain, language)
    if not compiler.compile:
        return frozenset(), f"{toolchain.name} has no C++"
    found = features(compiler, processes, work, timeout, suffix=suffix)
    if language == "c++" and "cxx" not in found:
        package = f": install {toolchain.package_cxx}" if toolchain.package_cxx else ""
        return frozenset(), f"{toolchain.name} does not compile C++ here{package}"
    return found, ""


def _as_cxx(probe: Path, work: Path) -> Path:
    copy = work / f"feature-{probe.stem}-{os.getpid()}-{threading.get_ident()}.cpp"
    copy.write_bytes(probe.read_bytes())
    return copy


def _speaks(toolchain: Toolchain, name: str, probe: Path, processes: Processes, work: Path, timeout: float) -> bool | None:
    """None: it did not end in time, or cannot be run, which says nothing about the feature."""
    out = work / f"feature-{toolchain.name.replace('/', '_')}-{name}-{threading.get_ident()}.o"
    isa = toolchain.isa.get(name, ())
    finished = compile_steps(toolchain, (*isa, *toolchain.flags), probe, out, processes, timeout=timeout)
    if finished.timed_out or finished.returncode is None:
        return None
    return finished.ok and out.is_file()


def compile_steps(
    t: Toolchain, flags: Sequence[str], source: Path, out: Path, processes: Processes, timeout: float
) -> Finished:
    """Runs the argv steps of `compile`; the first that fails is the answer."""
    finished = None
    temporary = {"TMPDIR": str(out.parent), "TMP": str(out.parent)}  # what a compiler leaves where it crashes goes with the run
    environment = {**(t.environment or os.environ), **temporary}
    for step in t.compile:
        argv = expand(step, t.tool, {"in": str(source), "out": str(out), "dir": str(out.parent)}, flags)
        finished = processes.run(argv, purpose="toolchain", timeout=timeout, cwd=out.parent, env=environment)
        if not finished.ok:
            return finished
    assert finished is not None, "a toolchain has at least one compile step"
    return finished
