"""`callgate repeat`: one record again, alone, with everything seen, and the files to go on with by hand."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from . import cases as case_files
from . import core, machine, rules, toolchains
from . import known as known_file
from .cases import Case
from .errors import EnvironmentLack, UsageError
from .execute import Judged, Limits, Trouble
from .execute import _trouble as trouble_of
from .known import Known
from .lit_cases import LitCase
from .paths import CORE, ROOT, WORKER
from .plan import RANDOM_NAMES, Chunk, Config, Entry, isa_of, random_chunks, random_subjects
from .process import Finished, Processes
from .records import ROLES, Judgement, Record, finish_case, mark_fixed, of_chunk, of_pairs, worst
from .results import BAD
from .specimen_cases import SpecimenCase
from .toolchains import WINDOWS, expand
from .windows import Windows

FORM = "an id is CASE@TOOLCHAIN:LEVEL:ROLE, or CASE@TOOLCHAIN:LEVEL:pair=TOOLCHAIN:LEVEL: as reports print it"
ID = re.compile(r"(?P<case>[^@\s]+)@(?P<caller>[^@:=\s]+:[^@:=\s]+):(?P<role>[\w-]+)(?:=(?P<callee>[^@:=\s]+:[^@:=\s]+))?")
# In C++ the name is mangled, but for the second one of a member function.
SUBJECT = re.compile(r"^[0-9a-f]+ <((?:_ZL\d+)?s\d+_(?:layout|callee|caller)\d+\w*(?:\.\w+)*)>:$")


@dataclass(frozen=True)
class Identity:
    """A record's id in its parts. `peer` is the callee's toolchain and level in a pair, else empty."""

    text: str
    case: str
    config: str  # toolchain:level
    role: str
    peer: str = ""

    @property
    def file_name(self) -> str:
        return re.sub(r"[^A-Za-z0-9._=+-]+", "_", self.text)


def parse(text: str) -> Identity:
    match = ID.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"'{text}' is no id: {FORM}")
    role, callee = match["role"], match["callee"] or ""
    known = (*ROLES, "pair", "object", "specimen")
    if role not in known:
        near = get_close_matches(role, known, n=1)
        hint = f": did you mean '{near[0]}'?" if near else f": {', '.join(known)}"
        raise UsageError(f"'{text}': there is no role '{role}'{hint}")
    if (role == "pair") != bool(callee):
        raise UsageError(f"'{text}': a pair names its callee, pair=TOOLCHAIN:LEVEL, and nothing else does: {FORM}")
    return Identity(match[0], match["case"], match["caller"], role, callee)


def repeat(identity: str, toolchain_files: list[Path], keep: Path | None, timeout: float) -> int:
    """Exit 0 where it passes, 1 where it fails, 3 where it cannot be tried here."""
    wanted = parse(identity)
    case = find_case(wanted)
    if (isinstance(case, LitCase), isinstance(case, SpecimenCase)) != (wanted.role == "object", wanted.role == "specimen"):
        raise UsageError(f"'{wanted.text}': this case has no role '{wanted.role}'")
    if isinstance(case, LitCase):
        from .lit_repeat import repeat_object

        return repeat_object(wanted, case, toolchain_files, keep, timeout)
    if isinstance(case, SpecimenCase):
        from .specimen_repeat import repeat_specimen

        return repeat_specimen(wanted, case, toolchain_files, keep, timeout)
    return Repetition(wanted, case, toolchain_files, timeout).run(keep)


def find_case(wanted: Identity) -> Case | None:
    """The curated case; None for a generated signature. Raises UsageError where there is none."""
    if re.fullmatch(r"random(-cxx)?/\d+/\d+", wanted.case):
        return None
    by_id = {case_files.identity(path): path for path in case_files.files()}
    if wanted.case not in by_id:
        near = get_close_matches(wanted.case, by_id, n=1)
        listed = "callgate list has them; a generated one is random/SEED/INDEX, or random-cxx/SEED/INDEX"
        hint = f": did you mean '{near[0]}'?" if near else f" ({listed})"
        raise UsageError(f"there is no case '{wanted.case}'{hint}")
    case = case_files.load([by_id[wanted.case]])[0]
    if case.problems:
        raise UsageError("\n".join(case.problems))
    return case


def new_directory(wanted: Identity, keep: Path | None) -> Path:
    directory = keep or ROOT / "results" / "repeat" / wanted.file_name
    if keep is None:
        shutil.rmtree(directory, ignore_errors=True)
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot write {directory}: {error.strerror}") from None
    return directory.resolve()


def load_known() -> Known:
    """Known deviations as far as they can be read: to repeat one record, the file need not be in order."""
    try:
        return known_file.load()
    except UsageError as error:
        print(f"callgate: without known deviations: {error}", file=sys.stderr)
        return Known()


def find_config(text: str, processes: Processes, files: Sequence[Path]) -> Config:
    name, _, level = text.partition(":")
    resolved = tuple(p.resolve() for p in files)
    toolchain = toolchains.choose(toolchains.discover(processes, resolved), [name])[-1]
    if not toolchain.available:
        raise EnvironmentLack(f"{name} is not here: {toolchain.lacking}")
    if level not in toolchain.levels:
        raise UsageError(f"{name} has no level '{level}': {', '.join(toolchain.levels)}")
    return Config(toolchain, level)


class Printer:
    """Headings and text; colours on a terminal alone."""

    def __init__(self) -> None:
        self._console: Any = None
        if sys.stdout.isatty():
            from rich.console import Console

            self._console = Console(highlight=False, soft_wrap=True)

    def heading(self, text: str) -> None:
        self.line(f"\n{text}", style="bold")

    def line(self, text: str = "", *, style: str = "") -> None:
        if self._console is not None:
            self._console.print(text, style=style or None, markup=False)
        else:
            print(text)


@dataclass
class Bench:
    """Where one signature's commands are run: each is shown, and noted for commands.txt."""

    directory: Path
    processes: Processes
    out: Printer
    commands: list[str] = field(default_factory=list)

    def run(self, argv: Sequence[str], purpose: str, timeout: float, *, into: str = "", show: bool = False) -> Finished:
        line = shlex.join(argv) + (f" > {shlex.quote(into)}" if into else "")
        self.commands.append(line)
        if show:
            self.out.line(f"  $ {line}")
        finished = self.processes.run(argv, purpose=purpose, timeout=timeout, cwd=self.directory)
        if show and finished.output.strip():
            self.out.line("    " + "\n    ".join(finished.output.strip().splitlines()[:40]))
        return finished

    def core(self, *arguments: str) -> None:
        finished = self.run([str(CORE), *arguments], "core", 600)
        if not finished.ok:
            raise RuntimeError(f"callgate-core {arguments[0]}: {finished.describe()}")

    def write(self, name: str, data: Any) -> str:
        (self.directory / name).write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
        return name

    def save_commands(self) -> None:
        text = "# What was run, in this directory. Lines can be run again, one by one.\n" + "\n".join(self.commands)
        (self.directory / "commands.txt").write_text(text + "\n", encoding="utf-8")


class Repetition:
    """One id's signatures, each in a directory of its own where there are several calls."""

    def __init__(self, wanted: Identity, case: Case | None, files: Sequence[Path], timeout: float) -> None:
        self.wanted, self.case = wanted, case
        self.processes, self.out = Processes(), Printer()
        names = [wanted.config, *([wanted.peer] if wanted.peer else [])]
        self.configs = [find_config(name, self.processes, files) for name in names]
        self.limits = Limits(call=timeout)
        self.known = load_known()
        self.judgement = Judgement(rules.catalogue(), self.known)
        self.windows: Windows | None = None

    def run(self, keep: Path | None) -> int:
        try:
            return self._run(keep)
        finally:
            if self.windows is not None:
                self.windows.close()

    def _run(self, keep: Path | None) -> int:
        chunks = self._chunks()
        kept = new_directory(self.wanted, keep)
        records: list[Record] = []
        for number, chunk in enumerate(chunks, 1):
            directory = kept / f"call-{number}" if len(chunks) > 1 else kept
            directory.mkdir(exist_ok=True)
            bench = Bench(directory, self.processes, self.out)
            self._introduce(chunk)
            self.out.heading("Commands")
            try:
                bench.write("batch.json", chunk.batch())
                bench.core("emit", "--batch", "batch.json", "--plan", "plan", "--source", _source(chunk))
                record = self._pair(bench, chunk) if self.wanted.role == "pair" else self._single(bench, chunk)
            finally:
                bench.save_commands()
            self._report(record)
            records.append(record)
        verdict = worst(r["verdict"] for r in records)
        style = "bold red" if verdict in BAD else "bold green" if verdict == "pass" else "bold yellow"
        self.out.line(f"\n{self.wanted.text}: {verdict}", style=style)
        self.out.line(f"files: {kept}")
        return 1 if verdict in BAD else 3 if verdict == "unsupported" else 0

    def _chunks(self) -> list[Chunk]:
        """One per call, so that a call that does not compile takes no other with it."""
        abi = self.configs[0].toolchain.abi
        if self.case is None:
            kind, seed, index = self.wanted.case.split("/")
            language = next(name for name, begins in RANDOM_NAMES.items() if begins == kind)
            entries = [e for chunk in random_chunks(int(seed), 1, int(index), abi, language) for e in chunk.entries]
            if self.wanted.role != "pair":  # in every shape, not only in the one that its number drew
                entries = [replace(e, signature=replace(e.signature, subjects=random_subjects())) for e in entries]
        else:
            entries = [Entry(n, self.case.id, s) for n, s in enumerate(self.case.signatures) if s.abi == abi]
        chunks = []
        for entry in entries:
            if self.wanted.role != "pair":
                # With the layout: what a call does may follow from it.
                chosen = tuple(s for s in entry.signature.subjects if s[0] in ("layout", self.wanted.role))
                entry = replace(entry, signature=replace(entry.signature, subjects=chosen))
            chunks.append(Chunk(f"call-{entry.id}", isa_of(entry.signature), self.case is not None, (entry,)))
        return chunks

    # ---- the work

    def _single(self, bench: Bench, chunk: Chunk) -> Record:
        return self._alone(bench, chunk, self.configs[0], [self.wanted.role])[0][0]

    def _alone(self, bench: Bench, chunk: Chunk, config: Config, roles: Sequence[str]) -> tuple[list[Record], str]:
        """The records of one side, and its library."""
        library, trouble = self._build(bench, chunk, config)
        judged = Judged(chunk, config)
        if trouble is None:
            lines = self._judge(bench, chunk, [(config, library)], _stem(config), pairs=False)
            if error := next((line["load_error"] for line in lines if "load_error" in line), None):
                trouble = Trouble("error", "load", error)
            else:
                judged.lines = lines[:-1]
        if trouble is not None:
            judged.missing = {chunk.entries[0].id: trouble}
        records = of_chunk(judged, self.judgement, roles)
        finish_case(records, self.case.rule if self.case else "", self.judgement)
        if self.case:
            mark_fixed(records, self.known.of(config.toolchain))
        return records, "" if trouble else library

    def _pair(self, bench: Bench, chunk: Chunk) -> Record:
        sides: dict[tuple[str, int, str], str] = {}
        alone: list[Record] = []
        libraries = []
        entry = chunk.entries[0]
        for config in self.configs:
            records, library = self._alone(bench, chunk, config, ROLES)
            sides |= {(config.key, entry.id, r["role"]): r["verdict"] for r in records}
            alone += [r for r in records if r["findings"] or r["reason"]]
            if not library:
                return {**records[0], "id": self.wanted.text, "role": "pair", "peer": self.wanted.peer}
            libraries.append((config, library))
        lines = self._judge(bench, chunk, libraries, "pair", pairs=True)[:-1]
        mine = [line for line in lines if (line["library"], line["peer"]) == (0, 1)]
        rules_of = {self.case.id: self.case.rule} if self.case else {}
        if not mine:
            return {"id": self.wanted.text, "verdict": "pass", "phase": "judge", "reason": "", "findings": []}
        for record in alone:
            self._report(record, f"Findings of {record['id'].rpartition('@')[2]}, alone")
        record = of_pairs(mine, chunk, self.configs, sides, rules_of, self.judgement)[0]
        # A run leaves these to the sides' own records.
        together = [{**f, "level": self.judgement.level(f["rule"]), "known": ""} for f in mine[0]["findings"]]
        return {**record, "findings": together}

    def _build(self, bench: Bench, chunk: Chunk, config: Config) -> tuple[str, Trouble | None]:
        """Batch, plan, source, object and library; the trouble is the toolchain's."""
        t = config.toolchain
        language = chunk.language
        if reason := machine.lacks(chunk.isa):
            return "", Trouble("unsupported", "run", reason)
        needed = chunk.entries[0].signature.features
        with tempfile.TemporaryDirectory() as work:
            spoken, reason = toolchains.spoken(t, language, self.processes, Path(work))
        if reason:
            return "", Trouble("unsupported", "compile", reason)
        if lacking := sorted(needed - spoken):
            return "", Trouble("unsupported", "compile", f"{t.name} has no {lacking[0]}")
        flags = [*t.levels[config.level], *t.isa.get(chunk.isa, ()), *t.flags]
        stem = _stem(config)
        obj, library = f"{stem}.o", f"{stem}.so"
        steps = [("compile", step, _source(chunk), obj) for step in toolchains.in_language(t, language).compile]
        steps += [("link", step, obj, library) for step in t.level_links.get(config.level, t.link)]
        for phase, step, source, out in steps:
            argv = expand(step, t.tool, {"in": source, "out": out, "dir": "."}, flags)
            finished = bench.run(argv, "toolchain", self.limits.compile, show=True)
            if trouble := trouble_of(finished, phase, {}, self.limits.compile):
                return "", trouble
        if not (bench.directory / library).is_file():
            return "", Trouble("error", "link", f"{t.name} exits 0 but writes no library")
        self._disassemble(bench, stem)
        return library, None

    def _disassemble(self, bench: Bench, stem: str) -> None:
        """The subjects' own code: of the library, or of the object where the library names no local symbols."""
        for binary in (f"{stem}.so", f"{stem}.o"):
            argv = ["objdump", "-d", "--no-show-raw-insn", "-Mintel", binary]
            try:
                text = subprocess.run(argv, cwd=bench.directory, capture_output=True, text=True, check=False).stdout
            except OSError as error:
                self.out.line(f"  no disassembly: objdump: {error.strerror} (package binutils)")
                return
            if text := subject_code(text):
                (bench.directory / f"{stem}.disassembly").write_text(text, encoding="utf-8")
                bench.commands.append(f"{shlex.join(argv)}   # {stem}.disassembly holds its subjects")
                return

    def _worker(self, abi: str) -> list[str]:
        if abi not in WINDOWS:
            return [str(WORKER)]
        if self.windows is None:
            self.windows = Windows(self.processes)
        return self.windows.worker_command()

    def _judge(
        self, bench: Bench, chunk: Chunk, libraries: Sequence[tuple[Config, str]], stem: str, *, pairs: bool
    ) -> list[dict[str, Any]]:
        results, observations = f"{stem}.results", f"{stem}.observations"
        argv = [*self._worker(chunk.abi), "--plan", "plan", "--out", results, "--observations", observations]
        argv += ["--timeout-ms", str(int(self.limits.call * 1000)), *(["--pairs-only"] if pairs else [])]
        # A name with a slash: dlopen would search the system's directories for a bare one.
        finished = bench.run([*argv, *(f"./{name}" for _, name in libraries)], "worker", self.limits.worker)
        if not finished.ok:
            raise RuntimeError(f"callgate-worker: {finished.describe()}")
        request = {
            "batch": "batch.json",
            "plan": "plan",
            "results": results,
            "observations": observations,
            "all": True,
            "exercised": not pairs,
            "libraries": [
                {"path": f"./{name}", "known": [e.deviation for e in self.known.deviating(config.toolchain)]}
                for config, name in libraries
            ],
        }
        bench.core("judge", "--request", bench.write(f"{stem}.request.json", request), "--out", f"{stem}.judged.jsonl")
        seen = f"{stem}.observations.json"
        bench.core("dump", "--plan", "plan", "--results", results, "--observations", observations, "--out", seen)
        dumped = json.loads((bench.directory / seen).read_text(encoding="utf-8"))
        self._tell_subjects(dumped, [config for config, _ in libraries])
        text = (bench.directory / f"{stem}.judged.jsonl").read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines()]

    # ---- the words

    def _introduce(self, chunk: Chunk) -> None:
        from reports.drawing import render_explain_text

        signature = chunk.entries[0].signature
        self.out.line(self.wanted.text, style="bold")
        if self.case is not None:
            rule = rules.catalogue()[self.case.rule]
            self.out.line(f"{self.case.says}\nrule {rule.id} ({rule.level}; {rule.src}): {rule.says}")
        self.out.heading("Declaration")
        self.out.line(self.case.declaration if self.case else signature.text.strip())
        if signature.call:
            self.out.line(f"called as {signature.call}")
        call = ["--call", signature.call] if signature.call else []
        self.out.heading("Placement")
        width = min(shutil.get_terminal_size((100, 24)).columns, 120)
        words = ["explain", "--lang", signature.language, "--abi", signature.abi, *call, "--", signature.text]
        for placement in core.ask(words):
            self.out.line(render_explain_text(placement, width).rstrip())

    def _tell_subjects(self, dumped: dict[str, Any], configs: Sequence[Config]) -> None:
        for config, library in zip(configs, dumped["libraries"], strict=True):
            told = [f"{s['role']} {s['shape']} {s['status']}" for s in library["subjects"] if s["status"] != "absent"]
            if told and not dumped["pairs"]:
                self.out.line(f"  {config.key}: {', '.join(told)}")

    def _report(self, record: Record, title: str = "Findings") -> None:
        self.out.heading(title)
        if record["reason"]:
            self.out.line(f"  {record['phase']}: {record['reason']}")
        for f in record["findings"]:
            argument = f", argument {f['argument']}" if f["argument"] else ""
            self.out.line(f"  {f['rule']} ({f['level']}), {f['place']}{argument}")
            self.out.line(f"    {f['says']}")
            if f["wanted"] or f["got"]:
                self.out.line(f"    wanted {f['wanted']}\n    got    {f['got']}")
            if f["origin"]:
                self.out.line(f"    got is {f['origin']}")
            self.out.line(f"    seen in the {f['shape']} subject, {f['mode']} mode")
            if f["deviations"]:
                self.out.line(f"    predicted by {', '.join(f['deviations'])}")
            if record.get("role") != "pair":
                self.out.line(f"    known: {f['known']}" if f["known"] else "    not known")
        if not record["findings"] and not record["reason"]:
            self.out.line("  none")


def _source(chunk: Chunk) -> str:
    return f"subjects{toolchains.SUFFIX[chunk.language]}"


def _stem(config: Config) -> str:
    return re.sub(r"[^A-Za-z0-9._+-]+", "_", f"{config.toolchain.name}-{config.level}")


def subject_code(disassembly: str) -> str:
    """The functions of objdump's output that are subjects, parts that a compiler split off included."""
    kept = [block.strip("\n") for block in disassembly.split("\n\n") if SUBJECT.match(block.strip("\n").partition("\n")[0])]
    return "\n\n".join(kept) + "\n" if kept else ""
