"""The rule catalogue, cases/rules.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .errors import UsageError
from .paths import RULES

LEVELS = ("must", "de-facto", "unspecified")


@dataclass(frozen=True)
class Rule:
    id: str
    level: str
    src: str
    says: str


def load(path: Path = RULES) -> dict[str, Rule]:
    """Every rule by id. Raises UsageError with the file and the rule where it is not well formed."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: {error}") from None
    rules: dict[str, Rule] = {}
    _walk(data, "", rules, path)
    return rules


def _walk(table: dict[str, Any], prefix: str, rules: dict[str, Rule], path: Path) -> None:
    for key, value in table.items():
        name = f"{prefix}{key}"
        if not isinstance(value, dict):
            raise UsageError(f"{path}: {name} is not a rule: a rule is {{ level, src, says }}")
        if "level" not in value:
            _walk(value, f"{name}.", rules, path)
            continue
        if value["level"] not in LEVELS or set(value) != {"level", "src", "says"}:
            raise UsageError(f"{path}: {name}: a rule has level ({', '.join(LEVELS)}), src and says")
        rules[name] = Rule(name, value["level"], value["src"], value["says"])


@cache
def catalogue() -> dict[str, Rule]:
    return load()
