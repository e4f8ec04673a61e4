"""The page: one file, no network, no script."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from . import verdicts
from .html_drawing import byte_runs
from .html_views import Limits, Page
from .records import Run
from .text import clean, listing, number, plural

TEMPLATES = Path(__file__).parent / "templates"


def environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=lambda value: clean(value) if type(value) is str else value,
    )
    env.filters |= {"number": number, "plural": plural, "listing": listing}
    env.globals |= {
        "symbols": verdicts.SYMBOLS,
        "meanings": verdicts.MEANINGS,
        "phrase": verdicts.phrase,
        "in_order": verdicts.in_order,
        "byte_runs": byte_runs,
    }
    return env


def render_html(run: Run, limits: Limits | None = None) -> str:
    """The whole page as text."""
    text = environment().get_template("index.html.j2").render(page=Page(run, limits), run=run)
    return "\n".join(line.strip() if "<pre" not in line else line for line in _outside_pre(text)) + "\n"


def _outside_pre(text: str) -> list[str]:
    """Lines without the blank ones; what stands in <pre> is kept as it is, as one element."""
    lines: list[str] = []
    inside: list[str] = []
    for line in text.split("\n"):
        if inside or "<pre" in line:
            inside.append(line)
            if "</pre>" in line:
                lines.append("\n".join(inside))
                inside = []
        elif line.strip():
            lines.append(line)
    return lines + inside
