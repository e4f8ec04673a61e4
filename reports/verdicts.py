"""Verdicts: their order, symbols and words. Every report takes them from here, so that all agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

# Worst first. A mixture of pass and unsupported is a pass with gaps, so unsupported stands last.
ORDER = ("fail", "crash", "timeout", "error", "fixed", "known", "observed", "pass", "unsupported")
RANK = {verdict: i for i, verdict in enumerate(ORDER)}

# These make a run exit with 1.
BAD = frozenset({"fail", "crash", "timeout", "error", "fixed"})
# These did not come to a judgement because something broke on the way.
BROKEN = frozenset({"crash", "timeout", "error"})
# Nothing to explain: a case with only these needs no section of its own.
QUIET = frozenset({"pass", "unsupported"})

SYMBOLS = {
    "pass": "✓",
    "fail": "✗",
    "known": "≈",
    "fixed": "↑",
    "observed": "○",
    "unsupported": "–",
    "crash": "✸",
    "timeout": "◷",
    "error": "!",
}
ASCII_SYMBOLS = {
    "pass": ".",
    "fail": "F",
    "known": "k",
    "fixed": "+",
    "observed": "o",
    "unsupported": "-",
    "crash": "C",
    "timeout": "T",
    "error": "E",
}
MEANINGS = {
    "pass": "as the rule says",
    "fail": "breaks the rule",
    "known": "deviates exactly as a known.toml entry predicts",
    "fixed": "a known.toml entry predicts a deviation that is gone: remove or narrow the entry",
    "observed": "recorded, not judged: the rule leaves it open, or the subject did not exercise it",
    "unsupported": "this toolchain or machine cannot express it: see the reason",
    "crash": "the worker died in this test",
    "timeout": "the test did not come back in time",
    "error": "the suite could not judge: a hole to be mended",
}
LEVELS = ("must", "de-facto", "unspecified")


def worst(verdicts: Iterable[str]) -> str:
    """The worst verdict, or "" of none."""
    return min(verdicts, key=lambda v: RANK.get(v, -1), default="")


def in_order(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """The counts above nothing, worst first."""
    return sorted(((v, n) for v, n in counts.items() if n), key=lambda pair: RANK.get(pair[0], -1))


def phrase(counts: Mapping[str, int]) -> str:
    """`2 fail, 10 pass`."""
    return ", ".join(f"{n} {v}" for v, n in in_order(counts)) or "nothing"


def total(counts: Mapping[str, int]) -> int:
    return sum(counts.values())


def add(into: Counter[str], verdict: str, count: int = 1) -> None:
    into[verdict] += count
