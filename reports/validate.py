"""The JSON schemas, and a reader's words for what breaks them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match

SCHEMAS = Path(__file__).parent / "schema"
KINDS = ("header", "result", "count", "footer")


def load_schema(name: str) -> dict[str, Any]:
    """`results` or `summary`."""
    schema: dict[str, Any] = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return schema


@cache
def _validator(name: str, kind: str = "") -> Draft202012Validator:
    schema = load_schema(name)
    if kind:
        # Judging by the one kind that the line claims gives a message about that kind, not about all four.
        del schema["oneOf"]
        schema["$ref"] = f"#/$defs/{kind}"
    return Draft202012Validator(schema)


def record_error(record: Any) -> str:
    """What is wrong with one record, or ""."""
    if not isinstance(record, dict):
        return "a record must be a JSON object"
    kind = record.get("record")
    if kind not in KINDS:
        return f'"record" is {json.dumps(kind)}, which is none of {", ".join(KINDS)}'
    return _describe(best_match(_validator("results", kind).iter_errors(record)))


def summary_error(summary: Any) -> str:
    return _describe(best_match(_validator("summary").iter_errors(summary)))


def _describe(error: ValidationError | None) -> str:
    if error is None:
        return ""
    where = error.json_path.removeprefix("$").removeprefix(".")
    message = error.message if len(error.message) <= 300 else error.message[:300] + "…"
    return f"{where}: {message}" if where else message
