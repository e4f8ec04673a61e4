"""From what the judge saw to records: verdicts by level, known deviations, and what a pass is worth."""

from __future__ import annotations

import itertools
import shlex
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .execute import Judged, Trouble
from .known import Entry, Known
from .paths import TOOLCHAINS
from .plan import Chunk, Config
from .rules import Rule

ROLES = ("layout", "caller", "callee")
# Rules whose pass counts only where the subject's own instructions wrote the register, or one of them.
GENERAL = ("rbx", "rbp", "r12", "r13", "r14", "r15")
STATE = ("rsp", "mxcsr-control", "x87-control", "direction-flag")
EXERCISED = {
    **{f"sysv.preserve.{name}": (name,) for name in (*GENERAL, *STATE, "upper-halves", "x87-mode")},
    **{f"win64.preserve.{name}": (name,) for name in STATE},
    "win64.preserve.gpr": (*GENERAL, "rdi", "rsi"),
    "win64.preserve.xmm6-15": tuple(f"xmm{n}" for n in range(6, 16)),
}
# Which verdict stands for several signatures or findings of one record.
WORST = ("error", "crash", "timeout", "fail", "fixed", "known", "observed", "unsupported", "pass")

Record = dict[str, Any]


@dataclass(frozen=True)
class Judgement:
    """What turns findings into a verdict."""

    rules: Mapping[str, Rule]
    known: Known
    strict: bool = False

    def level(self, rule: str) -> str:
        return self.rules[rule].level if rule in self.rules else "must"

    def counts(self, rule: str) -> bool:
        """Does a finding of this rule fail a run?"""
        level = self.level(rule)
        return level == "must" or (self.strict and level == "de-facto")


def repeat_command(identity: str, *configs: Config) -> str:
    """What repeats a record, as it can be typed: a toolchain of the user's own is named with its file."""
    files = dict.fromkeys(c.toolchain.file for c in configs)
    own = [str(file) for file in files if file.is_absolute() and file.parent != TOOLCHAINS]
    return shlex.join(["./callgate", "repeat", identity, *(word for file in own for word in ("--toolchain-file", file))])


def record_id(case: str, config: Config, role: str, peer: str | None = None) -> str:
    return f"{case}@{config.key}:{role}" + (f"={peer}" if peer else "")


def of_chunk(judged: Judged, judgement: Judgement, roles: Sequence[str] = ROLES) -> list[Record]:
    """One record per signature and role that did not simply pass; for curated chunks one per case and role."""
    names = {e.id: e.name for e in judged.chunk.entries}
    by_key: dict[tuple[str, str], Record] = {}
    for line in judged.lines:
        if line["role"] in roles:
            _merge(by_key, names[line["signature"]], line, judged, judgement)
    for number, trouble in judged.missing.items():
        for role in roles:
            _merge_trouble(by_key, names[number], role, trouble, judged, judgement)
    return list(by_key.values())


def _blank(case: str, role: str, judged: Judged) -> Record:
    toolchain = judged.config.toolchain
    identity = record_id(case, judged.config, role)
    return {
        "record": "result",
        "id": identity,
        "case": case,
        "rule": "",
        "abi": toolchain.abi,
        "toolchain": toolchain.name,
        "version": toolchain.version,
        "options": judged.config.level,
        "role": role,
        "peer": None,
        "verdict": "pass",
        "phase": "judge",
        "reason": "",
        "findings": [],
        "readings": [],
        "seconds": 0.0,
        "repeat": repeat_command(identity, judged.config),
        "_exercised": set(),
    }


def _merge(by_key: dict[tuple[str, str], Record], case: str, line: dict[str, Any], judged: Judged, j: Judgement) -> None:
    record = by_key.setdefault((case, line["role"]), _blank(case, line["role"], judged))
    record["_exercised"] |= set(line.get("exercised") or ())
    entries = j.known.of(judged.config.toolchain)
    findings = [_finding(f, case, record, entries, j) for f in line["findings"]]
    record["findings"] += findings
    _read(record, (reading for f in line["findings"] for reading in f["readings"]))
    verdict = line["verdict"]
    if verdict == "fail":
        verdict = _verdict(findings, j)
    elif verdict in ("crash", "timeout"):
        trouble = Trouble(verdict, "run", line.get("reason", ""))
        if permitted := line.get("permitted"):
            _read(record, [permitted])
            reading = f"{trouble.reason}: it reads the specification as {permitted} does, and no must rule decides"
            trouble = Trouble("observed", "run", reading)
        _take(record, _known_trouble(trouble, case, record, entries, predicted=line.get("predicted", ())))
        return
    record["verdict"] = worst((record["verdict"], verdict))


def _read(record: Record, readings: Iterable[str]) -> None:
    """Notes which readings of open rules a record follows."""
    record["readings"] += [name for name in dict.fromkeys(readings) if name not in record["readings"]]


def _merge_trouble(
    by_key: dict[tuple[str, str], Record], case: str, role: str, trouble: Trouble, judged: Judged, j: Judgement
) -> None:
    record = by_key.setdefault((case, role), _blank(case, role, judged))
    _take(record, _known_trouble(trouble, case, record, j.known.of(judged.config.toolchain)))


def _take(record: Record, trouble: Trouble) -> None:
    """The worst of several stands, with its own reason."""
    if WORST.index(trouble.verdict) < WORST.index(record["verdict"]):
        record["verdict"], record["reason"] = trouble.verdict, trouble.reason
        record["phase"] = trouble.phase.replace("tool", "compile")


def _known_trouble(
    trouble: Trouble, case: str, record: Record, entries: Sequence[Entry], *, predicted: Sequence[int] = ()
) -> Trouble:
    """A crash or refusal is known by an entry that names its verdict and case, or by deviations that predict it."""
    references = [
        e.reference for e in entries if e.foretells(trouble.verdict, trouble.reason, case, record["options"], record["role"])
    ] or [e.reference for e in _deviating(entries, predicted)]
    if not references:
        return trouble
    return Trouble("known", trouble.phase, f"{trouble.reason} (known: {references[0]})")


def _deviating(entries: Sequence[Entry], predicted: Sequence[int]) -> list[Entry]:
    """The entries that the judge names by their index (Known.deviating)."""
    deviating = [e for e in entries if e.deviation]
    return [deviating[i] for i in predicted]


def worst(verdicts: Iterable[str]) -> str:
    return min(verdicts, key=WORST.index)


def _finding(raw: dict[str, Any], case: str, record: Record, entries: Sequence[Entry], j: Judgement) -> dict[str, Any]:
    finding = {k: raw[k] for k in ("rule", "place", "argument", "wanted", "got", "origin", "says", "shape", "mode")}
    finding["level"] = j.level(raw["rule"])
    named = [
        e for e in entries
        if not e.verdict and not e.deviation and raw["rule"] == e.rule
        and e.concerns(case, record["options"], record["role"]) and e.place in ("", raw["place"])
    ]  # fmt: skip
    finding["known"] = next((e.reference for e in [*_deviating(entries, raw["predicted"]), *named]), "")
    finding["deviations"] = raw["deviations"]
    return finding


def _verdict(findings: Sequence[dict[str, Any]], j: Judgement) -> str:
    serious = [f for f in findings if j.counts(f["rule"])]
    if any(not f["known"] for f in serious):
        return "fail"
    return "known" if serious else "observed"


def finish_case(records: Sequence[Record], rule: str, j: Judgement) -> None:
    """Fills in what the case says: its rule, passes that prove nothing, known deviations that no longer show."""
    for record in records:
        record["rule"] = rule
        written = record.pop("_exercised")
        registers = EXERCISED.get(rule, ())
        called = record["verdict"] == "pass" and record["role"] in ("caller", "callee")
        if called and registers and not written.intersection(registers):
            record["verdict"] = "observed"
            names = registers[0] if len(registers) == 1 else f"none of {', '.join(registers)}"
            record["reason"] = f"{names} not exercised: no instruction of the subject writes it"


def mark_fixed(records: Sequence[Record], entries: Sequence[Entry]) -> None:
    """A known deviation that a curated case of its entry no longer shows is `fixed`: the entry must go."""
    for record in records:
        if record["verdict"] not in ("pass", "observed") or record["findings"]:
            continue
        for entry in entries:
            if entry.cases and entry.role and entry.concerns(record["case"], record["options"], record["role"]):
                record["verdict"] = "fixed"
                record["reason"] = (
                    f"toolchains/known.toml expects {entry.rule} to be broken here ({entry.reference}): remove the entry"
                )


def of_pairs(
    lines: Sequence[dict[str, Any]], chunk: Chunk, configs: Sequence[Config], sides: Mapping[tuple[str, int, str], str],
    rules_of: Mapping[str, str], j: Judgement,
) -> list[Record]:  # fmt: skip
    """Records of pairs that failed. `sides` has the verdict of (configuration, signature, role) where it is no pass."""
    names = {e.id: e.name for e in chunk.entries}
    records = []
    for line in lines:
        caller, callee = configs[line["library"]], configs[line["peer"]]
        case = names[line["signature"]]
        record = _blank(case, "pair", Judged(chunk, caller))
        record.pop("_exercised")
        record["peer"] = callee.key
        record["id"] = record_id(case, caller, "pair", callee.key)
        record["repeat"] = repeat_command(record["id"], caller, callee)
        record["rule"] = rules_of.get(case, "")
        record["phase"] = "judge" if line["verdict"] == "fail" else "run"
        culprits = {
            f"{config.key} as {role}": sides.get((config.key, line["signature"], role), "pass")
            for config, role in ((caller, "caller"), (callee, "callee"), (caller, "layout"), (callee, "layout"))
        }
        record["verdict"], record["reason"] = _pair_verdict(line, culprits)
        if record["verdict"] == "error":  # a side's own record has the findings of the others
            record["findings"] = [_finding(f, case, record, (), j) for f in line["findings"]]
        records.append(record)
    return records


def _pair_verdict(line: dict[str, Any], sides: Mapping[str, str]) -> tuple[str, str]:
    """A pair's failure is a side's: fail or known as that side is. Where both sides pass alone, the suite has a hole."""
    guilty = {who: verdict for who, verdict in sides.items() if verdict not in ("pass", "unsupported")}
    reason = line.get("reason", "")
    if not guilty and line["verdict"] == "fail" and any(line["displaced"]):
        who = " and ".join(itertools.compress(sides, line["displaced"]))
        return "known", f"{who} is known to pass an argument of this call elsewhere: alone, the right value lay there by chance"
    if not guilty:
        return "error", f"both sides pass alone, but not together: a hole in the suite. {reason}".strip()
    blame = ", ".join(f"{who} is {verdict} alone" for who, verdict in guilty.items())
    if any(v in ("fail", "crash", "timeout", "error") for v in guilty.values()):
        return "fail", f"{blame}. {reason}".strip()
    return ("known" if "known" in guilty.values() else "observed"), f"{blame}. {reason}".strip()
