"""Everything that is read from results.jsonl: summaries, pages, and comparisons."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from .read import ReadError, find_results, read_run
from .records import Run
from .summary import summarise


def _html(run: Run) -> str:
    from .html import render_html

    return render_html(run)


def _junit(run: Run) -> str:
    from .junit import render_junit

    return render_junit(run)


def _sarif(run: Run) -> str:
    from .sarif import render_sarif

    return render_sarif(run)


def _markdown(run: Run) -> str:
    from .markdown import render_markdown

    return render_markdown(run)


def _text(run: Run) -> str:
    from .terminal import render_terminal

    return render_terminal(run)


def _summary(run: Run) -> str:
    return json.dumps(summarise(run), indent=2, ensure_ascii=False) + "\n"


# Each imports its own dependencies only when it is asked for: a run starts without a template engine.
FORMATS: dict[str, Callable[[Run], str]] = {
    "html": _html,
    "junit": _junit,
    "sarif": _sarif,
    "markdown": _markdown,
    "text": _text,
    "summary": _summary,
}
FILES = {"summary.json": "summary", "junit.xml": "junit", "index.html": "html"}


def render(run: Run, name: str) -> str:
    """A run in one of FORMATS."""
    try:
        renderer = FORMATS[name]
    except KeyError:
        raise ValueError(f"unknown format {name!r}; there are {', '.join(FORMATS)}") from None
    return renderer(run)


def write_reports(results: str | Path) -> Run:
    """Write summary.json, junit.xml and index.html beside a results.jsonl, and return the run that was read."""
    file = find_results(results)
    run = read_run(file)
    for name, kind in FILES.items():
        target = file.parent / name
        # A reader never sees half a report.
        partial = target.with_name(f".{name}.part")
        partial.write_text(render(run, kind), encoding="utf-8")
        partial.replace(target)
    return run


__all__ = ["FILES", "FORMATS", "ReadError", "Run", "find_results", "read_run", "render", "summarise", "write_reports"]
