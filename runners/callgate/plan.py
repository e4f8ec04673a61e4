"""From cases and random signatures to chunks: what is compiled together, for every toolchain alike."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from . import core
from .cases import Case, Signature, subjects
from .toolchains import ABIS, Toolchain

CURATED_CHUNK = 200  # signatures; each has some six subjects
RANDOM_CHUNK = 400  # ... and three
LANGUAGES = ("c", "c++")
RANDOM_NAMES = {"c": "random", "c++": "random-cxx"}  # what the names of generated signatures begin with
ISAS = ("base", "avx", "avx512")


@dataclass(frozen=True)
class Config:
    """A toolchain at one of its levels: what a batch is compiled with."""

    toolchain: Toolchain
    level: str

    @property
    def key(self) -> str:
        return f"{self.toolchain.name}:{self.level}"

    @property
    def file_name(self) -> str:
        """The key, as a part of a file's name: Windows allows no colon there."""
        return re.sub(r"[/:]", "_", self.key)


@dataclass(frozen=True)
class Entry:
    """One signature of a run. `name` is its case, or random/SEED/INDEX, in C++ random-cxx/SEED/INDEX."""

    id: int
    name: str
    signature: Signature


@dataclass(frozen=True)
class Chunk:
    """Signatures that share a plan and a source file per toolchain."""

    name: str
    isa: str
    curated: bool
    entries: tuple[Entry, ...]
    across: tuple[str, ...] = ()  # ABIs that agree on all of these: their toolchains are paired with each other, and no more

    @property
    def language(self) -> str:
        """Of all of them: a source file has one."""
        return self.entries[0].signature.language if self.entries else "c"

    @property
    def abi(self) -> str:
        return self.entries[0].signature.abi if self.entries else "sysv"

    def is_for(self, config: Config) -> bool:
        return config.toolchain.abi in (self.across or (self.abi,))

    def batch(self) -> dict[str, Any]:
        return {
            "signatures": [
                {"id": e.id, "name": e.name, "language": e.signature.language, "abi": e.signature.abi,
                 "text": e.signature.text, "call": e.signature.call,
                 "subjects": [list(s) for s in e.signature.subjects]}
                for e in self.entries
            ]
        }  # fmt: skip



def isa_of(signature: Signature) -> str:
    return "avx512" if "avx512" in signature.features else "avx" if "avx" in signature.features else "base"


def chunks(entries: Iterable[Entry], size: int, prefix: str, *, curated: bool) -> list[Chunk]:
    groups: dict[tuple[str, str, str], list[Entry]] = {key: [] for key in itertools.product(ABIS, LANGUAGES, ISAS)}
    for entry in entries:
        groups[entry.signature.abi, entry.signature.language, isa_of(entry.signature)].append(entry)
    result = []
    for (abi, language, isa), group in groups.items():
        stem = prefix + ("" if abi == ABIS[0] else f"-{abi}") + ("" if language == "c" else "-cxx") + f"-{isa}"
        for n, first in enumerate(range(0, len(group), size)):
            result.append(Chunk(f"{stem}-{n}", isa, curated, tuple(group[first : first + size])))
    return result


def curated_chunks(cases: Sequence[Case]) -> list[Chunk]:
    entries = [
        Entry(number, case.id, signature)
        for number, (case, signature) in enumerate((c, s) for c in cases for s in c.signatures)
    ]
    return chunks(entries, CURATED_CHUNK, "cases", curated=True)


def across_chunks(cases: Sequence[Case], abis: tuple[str, str]) -> list[Chunk]:
    """Calls in C on which both ABIs agree, types and places: code of one may call code of the other."""
    entries = []
    for number, (case, signature) in enumerate((c, s) for c in cases for s in c.signatures):
        if signature.abi == abis[0] and signature.language == "c":
            others = (s for s in case.signatures if (s.abi, s.call) == (abis[1], signature.call))
            if any(_without_flavour(s) == _without_flavour(signature) for s in others):
                entries.append(Entry(number, case.id, signature))
    return [replace(chunk, across=abis) for chunk in chunks(entries, CURATED_CHUNK, "across", curated=True)]


def _without_flavour(signature: Signature) -> dict[str, Any]:
    return {key: value for key, value in signature.explain.items() if key != "flavour"}


def random_chunks(seed: int, count: int, first: int = 0, abi: str = ABIS[0], language: str = "c") -> list[Chunk]:
    """`count` generated signatures from number `first` on. Which shapes a signature gets follows from its number."""
    numbers = ["--seed", str(seed), "--first", str(first), "--count", str(count)]
    answer = core.text(["generate", *numbers, "--abi", abi, "--lang", language])
    entries = [_random_entry(seed, json.loads(line), abi, language) for line in answer.splitlines()]
    return chunks(entries, RANDOM_CHUNK, f"random-{seed}", curated=False)


def _random_entry(seed: int, generated: dict[str, Any], abi: str, language: str) -> Entry:
    index = generated["index"]
    signature = Signature(
        text=generated["text"],
        call=generated["call"],
        features=frozenset(generated["features"]),
        subjects=(
            ("layout", "plain"),
            ("callee", ("plain", "plain", "pressure", "callout")[index % 4]),
            ("caller", ("plain", "plain", "plain", "pressure")[index % 4]),
        ),
        abi=abi,
        language=language,
    )
    return Entry(index, f"{RANDOM_NAMES[language]}/{seed}/{index}", signature)


def random_subjects() -> tuple[tuple[str, str], ...]:
    """Every subject that a random signature may be given, for repeating one."""
    return subjects((), x87_result=False)
