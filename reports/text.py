"""Small functions for text that people read."""

from __future__ import annotations

import re

# C0 and C1 controls, and the marks that reorder text: a compiler's message must not steer a terminal or a page.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Control characters made visible; newline and tab stay."""
    return _CONTROL.sub(lambda m: f"\\x{ord(m.group()):02x}", text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    return " ".join(clean(text).split())


def plural(count: int, noun: str, nouns: str = "") -> str:
    return f"{number(count)} {noun if count == 1 else nouns or noun + 's'}"


def number(count: int) -> str:
    """Thousands set apart by a narrow no-break space, which no locale mistakes for a decimal sign."""
    return f"{count:,}".replace(",", "\u202f")


def duration(seconds: float) -> str:
    if seconds < 10:
        return f"{seconds:.2f} s"
    if seconds < 100:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s"


def shorten(text: str, width: int, mark: str = "…") -> str:
    if len(text) <= width:
        return text
    return text[: max(0, width - len(mark))] + mark if width > len(mark) else text[:width]


def listing(names: list[str], limit: int = 0) -> str:
    """`a, b and c`; beyond `limit` names, `a, b and 5 more`."""
    if limit and len(names) > limit:
        names = [*names[:limit], f"{len(names) - limit} more"]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1] if names else ""
