"""Damaged results: each is either refused with file and line, or rendered by everything."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import reports
from reports.diff import compare, render_diff
from reports.tests.synthetic import mixed

VALUES: list[Any] = [None, 0, -1, 1.5, True, "", "x", "a/b@c:d", [], {}, ["x"], {"a": 1}, 10**30, "\ud800", "\x00<&"]


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield from _paths(value[key], (*path, key))


def _damage(lines: list[dict[str, Any]], rnd: random.Random) -> None:
    line = rnd.choice([0, len(lines) - 1, rnd.randrange(len(lines))])
    path = rnd.choice(list(_paths(lines[line])))
    target: Any = lines[line]
    for step in path[:-1]:
        target = target[step]
    if isinstance(target, dict) and rnd.random() < 0.3:
        del target[path[-1]]
    else:
        target[path[-1]] = rnd.choice(VALUES)


@pytest.mark.parametrize("seed", range(4))
def test_no_damage_ends_in_a_traceback(tmp_path: Path, seed: int) -> None:
    rnd = random.Random(seed)
    whole = mixed().run(tmp_path / "whole")
    original = mixed().lines()
    outcomes = {"read": 0, "refused": 0}
    for _ in range(25):
        lines = copy.deepcopy(original)
        _damage(lines, rnd)
        path = tmp_path / "results.jsonl"
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        try:
            run = reports.read_run(path)
        except reports.ReadError as error:
            assert error.line and error.remedy
            outcomes["refused"] += 1
            continue
        outcomes["read"] += 1
        for name in reports.FORMATS:
            assert reports.render(run, name).encode("utf-8")
        assert render_diff(compare(whole, run)) and render_diff(compare(run, whole))
    assert min(outcomes.values()) > 0


@pytest.mark.parametrize("seed", range(2))
def test_a_file_cut_anywhere_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    rnd = random.Random(seed)
    data = mixed().text().encode("utf-8")
    header = data.index(b"\n") + 1
    for _ in range(40):
        at = rnd.randrange(len(data))
        (tmp_path / "results.jsonl").write_bytes(data[:at])
        if at < header - 1:
            with pytest.raises(reports.ReadError):
                reports.read_run(tmp_path)
        elif at < len(data) - 1:
            assert not reports.read_run(tmp_path).complete
