"""A summary in GitHub's Markdown, short enough for a comment on a pull request."""

from __future__ import annotations

import re

from .digest import headline
from .disputed import counts as open_rules
from .groups import Deviation, deviations, unsupported, without_place
from .records import Run
from .summary import by_configuration, verdict_counts
from .text import duration, number, one_line, plural, shorten
from .verdicts import BAD, SYMBOLS, in_order

# GitHub cuts a comment at 65,536 characters.
MAX_LINES = 50
MAX_ROWS = 60
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~@!])")


def escape(text: str) -> str:
    """Text that stays text, in a table cell too; `@name` does not call anyone."""
    return _SPECIAL.sub(lambda m: "&#64;" if m.group() == "@" else "\\" + m.group(), one_line(text)).replace(
        "://", ":\u200b//"
    )


def code(text: str) -> str:
    """An inline code span, with fences long enough for what is inside."""
    text = one_line(text).replace("|", "\\|")
    if not text:
        return ""
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def render_markdown(run: Run, *, limit: int = MAX_LINES) -> str:
    head = headline(run)
    mark = {"bad": SYMBOLS["fail"], "good": SYMBOLS["pass"]}.get(head.tone, SYMBOLS["unsupported"])
    lines = [f"### {mark} Callgate: {escape(head.sentence)}", ""]
    if run.warnings:
        lines += [f"> **{'Warning' if run.complete else 'Incomplete run'}:** {escape(w)}  " for w in run.warnings[:10]]
        if len(run.warnings) > 10:
            lines.append(f"> and {plural(len(run.warnings) - 10, 'more warning')}")
        lines.append("")
    lines += _failures(run, limit)
    lines += _table(run)
    lines += _unsupported(run)
    lines += _missing(run)
    if found := open_rules(run):
        lines += [f"Disagreements: {escape(found)}: see index.html.", ""]
    lines += _facts(run)
    return "\n".join(lines).rstrip() + "\n"


def _failures(run: Run, limit: int) -> list[str]:
    found = deviations(run)
    if not found:
        return []
    lines = ["| Toolchain | Rule | Verdict | Records | First finding |", "|---|---|---|--:|---|"]
    lines += [_failure(d) for d in found[:limit]]
    lines.append("")
    if len(found) > limit:
        lines += [f"and {plural(len(found) - limit, 'more line')}: see index.html.", ""]
    repeats = [d.records[0].repeat for d in found[:limit] if d.records[0].repeat]
    if repeats:
        lines += ["<details><summary>Commands that repeat the first record of each line</summary>", "", "```sh"]
        lines += [one_line(r).replace("```", "") for r in dict.fromkeys(repeats)]
        lines += ["```", "", "</details>", ""]
    return lines


def _failure(d: Deviation) -> str:
    if d.example:
        says = f"{code(d.example.place)} {escape(shorten(one_line(without_place(d.example)), 160))}"
    else:
        says = escape(shorten(one_line(d.records[0].reason), 160))
    records = f"{number(len(d.records))}" + (f" in {plural(len(d.cases), 'case')}" if len(d.cases) > 1 else "")
    return f"| {escape(d.toolchain)} | {code(d.rule)} | {SYMBOLS[d.verdict]} {d.verdict} | {records} | {says} |"


def _table(run: Run) -> list[str]:
    rows = by_configuration(run)
    if not rows:
        return []
    verdicts = [v for v, _ in in_order(verdict_counts(run))]
    bad_first = sorted(rows, key=lambda c: (not BAD & rows[c].keys(), c))
    lines = ["<details><summary>Verdicts by toolchain</summary>", ""]
    lines.append("| Toolchain | " + " | ".join(f"{SYMBOLS[v]} {v}" for v in verdicts) + " |")
    lines.append("|---|" + "--:|" * len(verdicts))
    for config in bad_first[:MAX_ROWS]:
        counts = rows[config]
        lines.append(
            f"| {escape(config)} | " + " | ".join(number(counts[v]) if counts[v] else "" for v in verdicts) + " |"
        )
    lines.append("")
    if len(rows) > MAX_ROWS:
        lines += [
            f"and {plural(len(rows) - MAX_ROWS, 'more configuration')} without failures first: see index.html.",
            "",
        ]
    return [*lines, "</details>", ""]


def _unsupported(run: Run) -> list[str]:
    reasons = unsupported(run)
    if not reasons:
        return []
    total = sum(u.count for u in reasons)
    lines = [f"<details><summary>{plural(total, 'record')} unsupported</summary>", ""]
    lines += [
        f"- {number(u.count)}: {escape(u.reason)} ({escape(', '.join(sorted(u.toolchains)))})" for u in reasons[:30]
    ]
    if len(reasons) > 30:
        lines.append(f"- {number(sum(u.count for u in reasons[30:]))}: {plural(len(reasons) - 30, 'more reason')}")
    return [*lines, "", "</details>", ""]


def _missing(run: Run) -> list[str]:
    missing = run.unavailable()
    if not missing:
        return []
    names = [
        f"{escape(t.name)} ({escape(t.reason)}" + (f"; {code(t.package)} provides it)" if t.package else ")")
        for t in missing
    ]
    return [f"Not available: {'; '.join(names)}.", ""]


def _facts(run: Run) -> list[str]:
    footer = run.footer
    if footer is None:
        return []
    facts = [f"{number(footer.calls)} calls judged"]
    if footer.exercised:
        full = sum(1 for written, _ in footer.exercised.values() if written)
        facts.append(f"{full} of {plural(len(footer.exercised), 'preserved register')} exercised")
    if "wall" in footer.seconds:
        facts.append(f"{duration(footer.seconds['wall'])} wall")
    if "cpu" in footer.seconds:
        facts.append(f"{duration(footer.seconds['cpu'])} CPU")
    if "toolchains" in footer.seconds:
        facts.append(f"{duration(footer.seconds['toolchains'])} of it in the toolchains")
    return [f"<sub>{', '.join(facts)}. Callgate {escape(run.callgate)}.</sub>"]
