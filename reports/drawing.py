"""Where arguments go, drawn: rows of slots for any renderer, and text for a terminal."""

from __future__ import annotations

from .explain_text import render_explain_text
from .slots import Drawing, Slot, choose, draw

__all__ = ["Drawing", "Slot", "choose", "draw", "render_explain_text"]
