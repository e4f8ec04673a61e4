"""results.jsonl into a Run. What a dying process leaves behind is readable; the rest is named by line."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .records import (
    SCHEMA,
    Case,
    CaseReading,
    Count,
    Difference,
    Finding,
    Footer,
    Reading,
    Result,
    Rule,
    Run,
    Shrunk,
    Toolchain,
)
from .validate import KINDS, record_error
from .verdicts import RANK

FILE_NAME = "results.jsonl"
INCOMPLETE = "The run did not finish: what follows is only what it had judged by then."


class ReadError(Exception):
    """A file that cannot be read as a run: what is wrong, where, and how to mend it."""

    def __init__(self, path: Path, line: int, problem: str, remedy: str) -> None:
        self.path, self.line, self.problem, self.remedy = path, line, problem, remedy
        where = f"{path}:{line}" if line else str(path)
        super().__init__(f"{where}: {problem}. {remedy}")


def find_results(path: str | Path) -> Path:
    """The file itself, or results.jsonl in a results directory."""
    path = Path(path)
    return path / FILE_NAME if path.is_dir() else path


def read_run(path: str | Path, *, strict: bool = False) -> Run:
    """Read a run. `strict` checks each record against the schema, which takes seconds on a large run."""
    file = find_results(path)
    run = Run(path=str(file))
    cut = False
    last = 0
    try:
        with file.open("rb") as lines:
            for number, record in _records(file, lines):
                if record is None:
                    cut = True
                    run.warnings.append(f"Line {number} is cut off, as if the run died while writing it: it is left out.")
                    continue
                last = number
                _take(run, file, number, record, strict)
    except OSError as error:
        raise ReadError(
            file,
            0,
            f"cannot be read ({error.strerror or error})",
            "Give a results.jsonl, or the directory that holds one.",
        ) from None
    if not last:
        raise ReadError(file, 0, "holds no record", "The run died before it wrote its header: run it again.")
    if run.footer is None:
        run.warnings.insert(0, INCOMPLETE)
    elif run.interrupted:
        run.warnings.insert(0, "The run was interrupted: what follows is only what it had judged by then.")
    elif not run.footer.complete or cut:
        run.warnings.insert(0, INCOMPLETE)
    _cross_check(run)
    return run


def _records(file: Path, lines: Iterable[bytes]) -> Iterator[tuple[int, Any]]:
    """Numbered JSON objects; None for a last line that was cut off."""
    for number, line in enumerate(lines, 1):
        raw = line.removesuffix(b"\n")
        unfinished = number if raw == line else 0  # the last
        if not raw.strip():
            continue
        try:
            record = json.loads(raw.decode("utf-8"), parse_constant=_refuse)
            if b"\\ud" in raw or b"\\uD" in raw:
                record = _without_surrogates(record)
        except (ValueError, RecursionError) as error:
            if number == unfinished and number > 1:
                yield number, None
                return
            remedy = "Restore this line from the run that wrote it, or delete it; if it is the only one, run again."
            if raw.startswith((b"<<<<<<<", b"=======", b">>>>>>>")):
                remedy = "A merge left its marks here: results are not to be merged, so take one side whole."
            raise ReadError(file, number, f"is not JSON ({_reason(error)})", remedy) from None
        if number == unfinished and number > 1 and not isinstance(record, dict):
            yield number, None
            return
        yield number, record


def _without_surrogates(value: Any) -> Any:
    """Half a character, which JSON can spell and no file can hold, becomes a question mark."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [_without_surrogates(v) for v in value]
    if isinstance(value, dict):
        return {_without_surrogates(k): _without_surrogates(v) for k, v in value.items()}
    return value


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not a number that JSON has")


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at column {error.colno}"
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 at byte {error.start}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def _take(run: Run, file: Path, line: int, record: Any, strict: bool) -> None:
    kind = record.get("record") if isinstance(record, dict) else None
    if not run.callgate:
        _expect_header(file, line, record, kind)
    elif kind == "header":
        raise ReadError(file, line, "a second header", "Two runs were joined in one file: keep them apart.")
    elif kind in KINDS and run.footer is not None:
        raise ReadError(file, line, "a record after the footer", "Something was appended to a finished run: delete it.")
    if strict or kind not in KINDS:
        _fail_if(file, line, record_error(record))
    try:
        if kind == "header":
            _header(run, record)
        elif kind == "result":
            run.results.append(_result(record, line))
        elif kind == "count":
            run.counts.append(_count(record))
        else:
            run.footer = _footer(record)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        # The schema knows better words than the exception does.
        _fail_if(file, line, record_error(record) or f"{type(error).__name__}: {error}")


def _expect_header(file: Path, line: int, record: Any, kind: Any) -> None:
    if kind != "header":
        raise ReadError(file, line, "does not begin with a header record", f"Is this a {FILE_NAME} of callgate run?")
    schema = record.get("schema")
    if schema != SCHEMA:
        raise ReadError(
            file,
            line,
            f"schema {json.dumps(schema)} is not known, only {SCHEMA}",
            "Read it with the Callgate that wrote it, or run again with this one.",
        )


def _fail_if(file: Path, line: int, problem: str) -> None:
    if problem:
        remedy = "The record does not fit reports/schema/results.schema.json: mend its writer, or delete the line."
        raise ReadError(file, line, problem.rstrip("."), remedy)


def _string(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError(f"expected a string, not {value!r}")
    return value


def _common(value: Any) -> str:
    """A string that many records have: of a long run there is one, not a hundred thousand."""
    return sys.intern(_string(value))


def _verdict(value: Any) -> str:
    if value not in RANK:
        raise ValueError(f"unknown verdict {value!r}")
    return str(value)


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(f"expected a count, not {value!r}")
    return value


def _time(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < math.inf:
        raise TypeError(f"expected seconds, not {value!r}")
    return float(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"expected true or false, not {value!r}")
    return value


def _header(run: Run, record: dict[str, Any]) -> None:
    run.callgate = _string(record["callgate"]) or "?"
    run.started = _string(record["started"])
    run.command = tuple(_string(word) for word in record["command"])
    run.machine = dict(record["machine"])
    run.toolchains = [
        Toolchain(
            name=_string(t["name"]),
            version=_string(t.get("version")),
            path=_string(t.get("path")),
            options=tuple(_string(o) for o in t.get("options") or ()),
            package=_string(t.get("package")),
            reason=_string(t.get("reason")),
        )
        for t in record["toolchains"]
    ]
    run.rules = {
        name: Rule(name, _string(r["level"]), _string(r.get("src")), _string(r.get("says")))
        for name, r in record["rules"].items()
    }
    run.cases = {name: _case(name, c) for name, c in record["cases"].items()}
    run.readings = {
        name: Reading(name, _string(r["rule"]), _string(r["says"]), _string(r["otherwise"]))
        for name, r in (record.get("readings") or {}).items()
    }


def _case(name: str, case: dict[str, Any]) -> Case:
    explain = case.get("explain") or ()
    for entry in explain:
        _check_explain(entry)
    return Case(
        name=name,
        rule=_string(case.get("rule")),
        says=_string(case.get("says")),
        declaration=_string(case.get("declaration")),
        file=_string(case.get("file")),
        explain=tuple(explain),
        readings=tuple(_case_reading(r) for r in case.get("readings") or ()),
    )


def _case_reading(reading: dict[str, Any]) -> CaseReading:
    return CaseReading(
        name=_string(reading["name"]),
        roles=tuple(_string(role) for role in reading["roles"]),
        differences=tuple(
            Difference(_string(d["what"]), _string(d["model"]), _string(d["reading"])) for d in reading["differences"]
        ),
    )


def _check_explain(explain: dict[str, Any]) -> None:
    """Drawings take these objects as they are, so their shape is settled here."""
    _string(explain.get("abi"))
    if not isinstance(explain.get("al"), (int, type(None))):
        raise TypeError("al must be a number or null")
    _whole(explain.get("stack_bytes") or 0)
    for value in (*(explain.get("arguments") or ()), explain.get("result") or {}):
        _string(value.get("name"))
        _string(value.get("type"))
        for key in ("class", "rules", "because"):
            if not isinstance(value.get(key), (list, type(None))):
                raise TypeError(f"{key} must be an array")
        for place in value.get("places") or ():
            _string(place.get("at"))
            _whole(place.get("offset") or 0)
            _whole(place.get("size") or 0)


def _finding(finding: dict[str, Any]) -> Finding:
    return Finding(
        rule=_common(finding["rule"]),
        level=_common(finding.get("level")),
        place=_common(finding["place"]),
        says=_common(finding["says"]),
        argument=_common(finding.get("argument")),
        wanted=_string(finding.get("wanted")),
        got=_string(finding.get("got")),
        origin=_common(finding.get("origin")),
        shape=_common(finding.get("shape")),
        mode=_common(finding.get("mode")),
        known=_common(finding.get("known")),
    )


def _shrunk(shrunk: dict[str, Any]) -> Shrunk:
    return Shrunk(
        declaration=_string(shrunk["declaration"]),
        call=_string(shrunk.get("call")),
        files=_string(shrunk["files"]),
        reproduced=_flag(shrunk["reproduced"]),
    )


def _result(record: dict[str, Any], line: int) -> Result:
    return Result(
        id=_string(record["id"]),
        case=_common(record["case"]),
        rule=_common(record["rule"]),
        abi=_common(record["abi"]),
        toolchain=_common(record["toolchain"]),
        version=_common(record.get("version")),
        options=_common(record.get("options")),
        role=_common(record["role"]),
        peer=_common(record.get("peer")),
        verdict=sys.intern(_verdict(record["verdict"])),
        phase=_common(record.get("phase")),
        reason=_common(record.get("reason")),
        findings=tuple(_finding(f) for f in record.get("findings") or ()),
        seconds=_time(record.get("seconds") or 0.0),
        repeat=_string(record.get("repeat")),
        readings=tuple(_common(name) for name in record.get("readings") or ()),
        shrunk=_shrunk(record["shrunk"]) if "shrunk" in record else None,
        line=line,
    )


def _count(record: dict[str, Any]) -> Count:
    return Count(
        batch=_string(record["batch"]),
        rule=_string(record.get("rule")),
        toolchain=_string(record["toolchain"]),
        version=_string(record.get("version")),
        options=_string(record.get("options")),
        role=_string(record["role"]),
        peer=_string(record.get("peer")),
        abi=_string(record.get("abi")),
        verdict=_verdict(record["verdict"]),
        count=_whole(record["count"]),
    )


def _footer(record: dict[str, Any]) -> Footer:
    return Footer(
        complete=_flag(record["complete"]),
        interrupted=_flag(record["interrupted"]),
        verdicts={_verdict(v): _whole(n) for v, n in record["verdicts"].items()},
        calls=_whole(record["calls"]),
        exercised={r: (_whole(pair[0]), _whole(pair[1])) for r, pair in record["exercised"].items()},
        seconds={k: _time(v) for k, v in record["seconds"].items()},
        exit=int(record["exit"]),
    )


def _cross_check(run: Run) -> None:
    """Warn of what is readable but cannot be right."""
    seen: dict[str, int] = {}
    for result in run.results:
        if result.id in seen:
            run.warnings.append(f"Lines {seen[result.id]} and {result.line} have the same id, {result.id}: both count.")
        seen.setdefault(result.id, result.line)
    if run.footer is None:
        return
    held: dict[str, int] = {}
    for result in run.results:
        held[result.verdict] = held.get(result.verdict, 0) + 1
    for count in run.counts:
        held[count.verdict] = held.get(count.verdict, 0) + count.count
    for verdict in RANK:
        said, there = run.footer.verdicts.get(verdict, 0), held.get(verdict, 0)
        if said != there:
            run.warnings.append(f"The footer counts {said} {verdict}, the records {there}: lines were lost or added.")
