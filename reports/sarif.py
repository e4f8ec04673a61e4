"""SARIF 2.1.0 for code scanning: the findings against must rules, each placed in the case that shows it."""

from __future__ import annotations

import hashlib
import json
import shlex
from typing import Any
from urllib.parse import quote

from .records import Finding, Result, Run, peer_toolchain
from .text import clean, one_line
from .verdicts import BROKEN

SCHEMA_URI = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "callgateFinding/v1"


def render_sarif(run: Run) -> str:
    return json.dumps(sarif(run), indent=1, ensure_ascii=False) + "\n"


def sarif(run: Run) -> dict[str, Any]:
    """One result per case, toolchain, role, rule and place; the options it shows under are a property of it."""
    found: dict[str, dict[str, Any]] = {}
    rules: dict[str, int] = {}
    notifications = []
    for result in run.ordered():
        if result.verdict in ("fail", "known"):
            for finding in result.findings:
                if run.level(finding) == "must":
                    _add(run, found, rules, result, finding)
        elif result.verdict in ("crash", "timeout"):
            if run.rule(result.rule).level in ("must", ""):
                _add(run, found, rules, result, None)
        if result.verdict in BROKEN:
            notifications.append(
                {"level": "error", "message": {"text": one_line(f"{result.verdict}: {result.id}: {result.reason}")}}
            )
    notifications += [{"level": "warning", "message": {"text": one_line(w)}} for w in run.warnings]
    invocation: dict[str, Any] = {
        "executionSuccessful": run.complete,
        "commandLine": clean(shlex.join(["callgate", *run.command])),
        "toolExecutionNotifications": notifications,
    }
    if run.started:
        invocation["startTimeUtc"] = run.started
    if run.footer:
        invocation["exitCode"] = run.footer.exit
    driver = {
        "name": "Callgate",
        "version": run.callgate,
        "rules": [_rule(run, name) for name in rules],
    }
    document = {
        "tool": {"driver": driver},
        "invocations": [invocation],
        "columnKind": "unicodeCodePoints",
        "results": sorted(found.values(), key=lambda r: (r["ruleId"], r["partialFingerprints"][FINGERPRINT])),
    }
    return {"$schema": SCHEMA_URI, "version": "2.1.0", "runs": [document]}


def _rule(run: Run, name: str) -> dict[str, Any]:
    rule = run.rule(name)
    says = clean(rule.says) or name
    return {
        "id": name,
        "shortDescription": {"text": says if len(says) <= 120 else says[:119] + "…"},
        "fullDescription": {"text": says},
        "help": {"text": f"{says}\nSource: {clean(rule.src) or 'not given'}."},
        "defaultConfiguration": {"level": "error"},
        "properties": {"level": rule.level, "source": clean(rule.src), "tags": ["abi", rule.group]},
    }


def fingerprint(result: Result, rule: str, place: str, argument: str) -> str:
    """The same in every run that sees the same deviation: no version, option, byte or time goes into it."""
    parts = [result.case, result.abi, result.toolchain, result.role, peer_toolchain(result.peer), rule, place, argument]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def _add(
    run: Run, found: dict[str, dict[str, Any]], rules: dict[str, int], result: Result, finding: Finding | None
) -> None:
    rule = finding.rule if finding else result.rule
    place = finding.place if finding else result.verdict
    mark = fingerprint(result, rule, place, finding.argument if finding else "")
    known = finding.known if finding else ""
    # A known and an unknown deviation in one place differ in what a reader must do.
    key = mark + ("k" if known else "")
    entry = found.get(key)
    if entry is None:
        who = f"{result.toolchain} calling {peer_toolchain(result.peer)}" if result.peer else result.toolchain
        says = finding.says if finding else f"{result.verdict}: {result.reason}"
        entry = found[key] = {
            "ruleId": rule,
            "ruleIndex": rules.setdefault(rule, len(rules)),
            "level": "error",
            "message": {"text": one_line(f"{who} as {result.role} ({result.abi}): {says}")},
            "locations": [{"physicalLocation": _location(run, result)}],
            "partialFingerprints": {FINGERPRINT: key if known else mark},
            "properties": {
                "toolchain": result.toolchain,
                "version": result.version,
                "role": result.role,
                "verdict": result.verdict,
                "options": [],
                "repeat": result.repeat,
            },
        }
        if finding:
            entry["properties"] |= {"place": finding.place, "wanted": finding.wanted, "got": finding.got}
        if known:
            entry["suppressions"] = [{"kind": "external", "justification": one_line(known)}]
    if result.options not in entry["properties"]["options"]:
        entry["properties"]["options"].append(result.options)


def _location(run: Run, result: Result) -> dict[str, Any]:
    file = run.case(result.case).file or f"cases/{result.case}"
    return {"artifactLocation": {"uri": _uri(file), "uriBaseId": "%SRCROOT%"}, "region": {"startLine": 1}}


def _uri(path: str) -> str:
    return quote(path.replace("\\", "/"), safe="/:")
