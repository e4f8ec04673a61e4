"""JUnit XML in the form that Jenkins' schema describes: a testsuite per toolchain:options, a testcase per record."""

from __future__ import annotations

import shlex
from collections import Counter, defaultdict
from xml.etree import ElementTree as ET

from .digest import headline
from .groups import merge_findings
from .records import Count, Result, Run, Toolchain
from .text import clean
from .verdicts import BROKEN

RUN_SUITE = "callgate"


def render_junit(run: Run) -> str:
    """The whole document. An unfinished run and a missing toolchain are test cases too, so that neither looks green."""
    suites: defaultdict[str, list[Result]] = defaultdict(list)
    for result in run.results:
        suites[result.config].append(result)
    counts: defaultdict[str, list[Count]] = defaultdict(list)
    for count in run.counts:
        counts[count.config].append(count)
    totals: Counter[str] = Counter()
    texts: list[str] = []

    def append(suite: ET.Element) -> None:
        """As text at once: a large run's elements take many times the room."""
        _finish(suite, len(texts))
        totals.update({key: int(suite.get(key, "0")) for key in ("tests", "failures", "errors")})
        ET.indent(suite, level=1)
        texts.append(ET.tostring(suite, encoding="unicode"))

    append(_run_suite(run))
    for config in sorted({*suites, *counts}):
        append(_suite(run, config, suites.get(config, []), counts.get(config, [])))
    for toolchain in run.unavailable():
        append(_unavailable(toolchain))
    root = ET.Element("testsuites", {"name": RUN_SUITE, **{key: str(totals[key]) for key in ("tests", "failures", "errors")}})
    root.set("time", f"{run.footer.seconds.get('wall', 0.0) if run.footer else 0.0:.3f}")
    root.text = "\n"
    opening, closing = ET.tostring(root, encoding="unicode").split("\n")
    lines = ['<?xml version="1.0" encoding="utf-8"?>', opening, *(f"  {text.rstrip()}" for text in texts), closing, ""]
    return "\n".join(lines)


def _finish(suite: ET.Element, number: int) -> None:
    suite.set("id", str(number))
    cases = suite.findall("testcase")
    tally = {
        "tests": len(cases),
        "failures": len(suite.findall("testcase/failure")),
        "errors": len(suite.findall("testcase/error")),
        "skipped": len(suite.findall("testcase/skipped")),
    }
    for key, value in tally.items():
        suite.set(key, str(value))
    if "time" not in suite.attrib:
        suite.set("time", f"{sum(float(case.get('time', '0')) for case in cases):.3f}")


def _run_suite(run: Run) -> ET.Element:
    suite = ET.Element("testsuite", name=RUN_SUITE)
    _stamp(suite, run)
    facts = {"callgate.version": run.callgate, "callgate.command": shlex.join(run.command)}
    facts |= {f"machine.{key}": _fact(value) for key, value in run.machine.items()}
    if run.footer:
        facts["calls"] = str(run.footer.calls)
        facts |= {
            f"exercised.{register}": f"{written} of {judged}"
            for register, (written, judged) in run.footer.exercised.items()
        }
    _properties(suite, facts)
    case = ET.SubElement(suite, "testcase", classname=RUN_SUITE, name="the run is complete", time="0.000")
    if not run.complete:
        error = ET.SubElement(case, "error", type="incomplete", message="the run did not finish")
        error.text = clean("\n".join(run.warnings) or "the footer says so")
    elif run.warnings:
        _out(case, "\n".join(run.warnings))
    _out(suite, headline(run).sentence)
    return suite


def _fact(value: object) -> str:
    return " ".join(str(v) for v in value) if isinstance(value, list) else str(value)


def _stamp(suite: ET.Element, run: Run) -> None:
    # The schema's timestamp has no time zone; results are written in UTC.
    suite.set("timestamp", run.started[:19])


def _properties(suite: ET.Element, facts: dict[str, str]) -> None:
    properties = ET.SubElement(suite, "properties")
    for name, value in facts.items():
        ET.SubElement(properties, "property", name=clean(name), value=clean(value))


def _suite(run: Run, config: str, results: list[Result], counts: list[Count]) -> ET.Element:
    suite = ET.Element("testsuite", name=clean(config), package=clean(config.partition(":")[0]))
    _stamp(suite, run)
    versions = [r.version for r in results] + [c.version for c in counts]
    counted: Counter[str] = Counter()
    for count in counts:
        counted[f"counted.{count.batch}.{count.role}.{count.verdict}"] += count.count
    _properties(
        suite, {"version": next(filter(None, versions), "")} | {name: str(n) for name, n in sorted(counted.items())}
    )
    for result in sorted(results, key=lambda r: (r.case, r.role, r.peer, r.id)):
        suite.append(_testcase(run, result))
    return suite


def _testcase(run: Run, result: Result) -> ET.Element:
    case = ET.Element(
        "testcase",
        # Jenkins takes what stands before the last dot for a package.
        classname=clean(f"{result.config.replace('.', '_')}.{result.case}"),
        # The id is what `callgate repeat` takes.
        name=clean(result.id),
        time=f"{result.seconds:.3f}",
    )
    text = _text(run, result)
    message = clean(_message(result))
    if result.verdict == "unsupported":
        ET.SubElement(case, "skipped", message=message)
    elif result.verdict in BROKEN:
        error = ET.SubElement(case, "error", type=result.verdict, message=message)
        error.text = text
    elif result.verdict in ("fail", "fixed"):
        failure = ET.SubElement(case, "failure", type=result.verdict, message=message)
        failure.text = text
    elif result.verdict in ("known", "observed") or result.findings:
        _out(case, text)
    return case


def _message(result: Result) -> str:
    if result.findings and result.verdict == "fail":
        first = result.findings[0]
        more = len(result.findings) - 1
        return f"{first.rule}: {first.says}" + (f" (and {more} more)" if more else "")
    if result.verdict == "fixed":
        return result.reason or "a known.toml entry predicts a deviation that is gone"
    return result.reason or result.verdict


def _out(parent: ET.Element, text: str) -> None:
    ET.SubElement(parent, "system-out").text = clean(text)


def _text(run: Run, result: Result) -> str:
    lines = [f"{result.verdict}: {result.id}"]
    if result.reason:
        lines.append(f"{result.phase}: {result.reason}" if result.phase else result.reason)
    for merged in merge_findings(result.findings):
        finding = merged.finding
        lines.append(f"{finding.rule} ({run.level(finding)}, {run.rule(finding.rule).src or 'no source'})")
        lines.append(f"  {finding.place}: {finding.says}")
        for label, value in (("wanted", finding.wanted), ("got", finding.got), ("holds", finding.origin)):
            if value:
                lines.append(f"  {label:<6} {value}")
        if merged.shapes:
            lines.append(f"  seen   {', '.join(merged.shapes)}")
        if finding.known:
            lines.append(f"  known  {finding.known}")
    if result.repeat:
        lines.append(f"repeat: {result.repeat}")
    return clean("\n".join(lines))


def _unavailable(toolchain: Toolchain) -> ET.Element:
    suite = ET.Element("testsuite", name=clean(f"{toolchain.name} (not available)"), package=clean(toolchain.name))
    case = ET.SubElement(suite, "testcase", classname=clean(toolchain.name), name="is available", time="0.000")
    remedy = f"; install {toolchain.package}" if toolchain.package else ""
    ET.SubElement(case, "skipped", message=clean(toolchain.reason + remedy))
    return suite
