"""Branch coverage of the model: what gcov says, and what the list of reasons makes of it."""

from __future__ import annotations

from typing import Any

from callgate.coverage import Coverage, Line, count, report


def row(number: int, *edges: tuple[int, bool]) -> dict[str, Any]:
    return {"line_number": number, "branches": [{"count": c, "throw": t} for c, t in edges]}


def test_a_branch_taken_one_way_is_counted_and_a_call_is_not() -> None:
    lines = [row(1, (3, False), (0, False)), row(2, (3, False), (0, True)), row(3, (1, False), (2, False))]
    found = count("place.cpp", ["  if (a)", "f();", "if (b)"], [{"file": "/x/place.cpp", "lines": lines}])
    assert found == [Line("place.cpp", 1, "if (a)", 2, 1), Line("place.cpp", 3, "if (b)", 2, 0)]


def test_the_end_of_a_function_decides_nothing() -> None:
    lines = [row(1, (3, False), (0, False)), row(2, (3, False), (0, False))]
    found = count("place.cpp", ["if (a) {", "}"], [{"file": "/x/place.cpp", "lines": lines}])
    assert found == [Line("place.cpp", 1, "if (a) {", 2, 1)]


def test_other_files_are_not_counted() -> None:
    assert count("place.cpp", ["if (a)"], [{"file": "/x/model.h", "lines": [row(1, (0, False), (0, False))]}]) == []


def test_a_reason_closes_its_line_alone() -> None:
    lines = (Line("place.cpp", 1, "if (a)", 2, 1), Line("place.cpp", 2, "if (b)", 2, 2))
    coverage = Coverage(lines, {("place.cpp", "if (a)"): "why"})
    assert [line.text for line in coverage.open] == ["if (b)"]
    assert "4 edges" in coverage.figures
    assert "1 taken by a curated case, 1 explained, 2 open" in coverage.figures
    assert report(coverage) == 1


def test_a_reason_that_is_not_needed_is_an_error() -> None:
    coverage = Coverage((Line("place.cpp", 1, "if (a)", 2, 0),), {("place.cpp", "if (a)"): "why"})
    assert coverage.stale == ["place.cpp: if (a)"]
    assert report(coverage) == 1
    assert report(Coverage(coverage.lines, {})) == 0
