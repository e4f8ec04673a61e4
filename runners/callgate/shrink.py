"""Shrinking a random signature that fails: smaller ones are run until none smaller fails for the same cause."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from . import core
from .cases import Signature
from .execute import Executor, Judged
from .plan import Chunk, Config, Entry
from .records import Judgement, Record, of_chunk

STEPS = 200  # at most; each makes the signature lighter, so that this many are never needed
BATCH = 60  # candidates compiled at once: the lightest that fails is taken

_numbers = itertools.count()

Judge = Callable[[Chunk, Config], Judged]


@dataclass(frozen=True)
class Cause:
    """What two records have in common that are taken to fail for the same reason."""

    toolchain: str
    role: str
    verdict: str
    what: str  # the misreading that explains it, else the rule; of a crash the phase


@dataclass(frozen=True)
class Shrunk:
    signature: Signature
    record: Record  # what it is found for
    steps: int
    tried: int

    @property
    def arguments(self) -> int:
        """Of the function, or of its call."""
        text = self.signature.call or self.signature.text
        begin = max(m.end() for m in re.finditer(r"\bf\s*\(", text))
        inner = text[begin : _closing(text, begin)].strip()
        return 0 if inner in ("", "void") else _commas(inner) + 1


def _closing(text: str, begin: int) -> int:
    """Where the bracket closes that was opened before `begin`."""
    depth = 1
    for at in range(begin, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at
    return len(text)


def _commas(text: str) -> int:
    depth = count = 0
    for character in text:
        depth += {"(": 1, ")": -1, "[": 1, "]": -1}.get(character, 0)
        count += character == "," and depth == 0
    return count


def cause_of(record: Record) -> Cause:
    finding = _unknown(record)
    if finding is None:
        what = f"{record['phase']}: {'internal compiler error' if 'internal compiler error' in record['reason'] else ''}"
    else:
        what = finding["deviations"][0] if finding["deviations"] else finding["rule"]
    role = "compile" if record["phase"] == "compile" else record["role"]  # a compiler that crashes does so for all roles
    return Cause(record["toolchain"], role, record["verdict"], what)


def _unknown(record: Record) -> dict[str, Any] | None:
    """The finding that makes the record fail: the first that is not known, must rules first."""
    found = [f for f in record["findings"] if not f["known"]]
    return min(found, key=lambda f: f["level"] != "must", default=None)


def shrink(judge: Judge, judgement: Judgement, config: Config, chunk: Chunk, entry: Entry, record: Record) -> Shrunk:
    """The lightest signature found that fails as this record does, and how much work it was."""
    cause = cause_of(record)
    finding = _unknown(record)
    subjects = tuple(s for s in entry.signature.subjects if s[0] == record["role"] or record["phase"] == "compile")
    if finding is not None:
        subjects = ((record["role"], finding["shape"]),)
    best = Shrunk(replace(entry.signature, subjects=subjects), record, 0, 0)
    for _ in range(STEPS):
        smaller = _step(judge, judgement, config, chunk, best, cause)
        if smaller is None:
            break
        best = smaller
    return best


def _step(judge: Judge, judgement: Judgement, config: Config, chunk: Chunk, best: Shrunk, cause: Cause) -> Shrunk | None:
    of = best.signature
    candidates = core.ask(["reduce"], {"text": of.text, "call": of.call, "abi": of.abi, "language": of.language})
    tried = best.tried
    for first in range(0, len(candidates), BATCH):
        batch = [_signature(c, best.signature) for c in candidates[first : first + BATCH]]
        tried += len(batch)
        failing = _failing(judge, judgement, config, chunk, batch, cause, best.record["role"])
        if failing is not None:
            signature, record = failing
            return Shrunk(signature, record, best.steps + 1, tried)
    return None


def _signature(candidate: dict[str, Any], of: Signature) -> Signature:
    return replace(of, text=candidate["text"], call=candidate["call"], features=frozenset(candidate["features"]))


def _failing(
    judge: Judge, judgement: Judgement, config: Config, chunk: Chunk, batch: Sequence[Signature], cause: Cause, role: str
) -> tuple[Signature, Record] | None:
    """The first of the batch, and so the lightest, that fails for this cause."""
    entries = tuple(Entry(n, f"shrink/{n}", s) for n, s in enumerate(batch))
    judged = judge(Chunk(f"shrink-{next(_numbers)}", chunk.isa, False, entries), config)
    found = {r["case"]: r for r in of_chunk(judged, judgement, [role])}
    for entry in entries:
        record = found.get(entry.name)
        if record is not None and cause_of(record) == cause:
            return entry.signature, record
    return None


class Shrinker:
    """Shrinks the first few records of each cause: the others would come to the same."""

    def __init__(self, executor: Executor, judgement: Judgement, each: int = 2) -> None:
        self.executor, self.judgement, self.each = executor, judgement, each
        self._done: dict[Cause, list[Shrunk]] = {}

    def shrink(self, config: Config, chunk: Chunk, record: Record) -> Shrunk | None:
        if record["verdict"] not in ("fail", "crash", "timeout"):
            return None
        done = self._done.setdefault(cause_of(record), [])
        if len(done) >= self.each:
            return None
        entry = next(e for e in chunk.entries if e.name == record["case"])
        shrunk = shrink(self.executor.judge, self.judgement, config, chunk, entry, record)
        again = any(s.signature == shrunk.signature for s in done)
        done.append(shrunk)
        return None if again else shrunk
