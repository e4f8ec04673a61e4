"""Synthetic runs: a small builder that writes the records a real run would."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from reports.read import read_run
from reports.records import Run

WANTED = "11 22 33 44 55 66 77 88"
DECLARATION = "struct pair { long a, b; };\nlong f(long a, long b, long c, long d, long e, struct pair p, long g);"
GOT = "a1 a2 a3 a4 a5 a6 a7 a8"

RULES: dict[str, dict[str, str]] = {
    "sysv.args.integer-order": {
        "level": "must",
        "src": "psABI 3.2.3",
        "says": "INTEGER eightbytes take rdi, rsi, rdx, rcx, r8, r9 in order.",
    },
    "sysv.args.backfill": {
        "level": "must",
        "src": "psABI 3.2.3",
        "says": "Registers left over by an argument that went to the stack serve later arguments.",
    },
    "sysv.args.narrow-extension": {
        "level": "de-facto",
        "src": "LLVM callees rely on it",
        "says": "Callers extend 8 and 16-bit arguments to 32 bits.",
    },
    "sysv.class.bitfields-unnamed": {
        "level": "unspecified",
        "src": "psABI 3.2.3 is silent",
        "says": "An unnamed bit-field is INTEGER to some compilers and padding to others.",
    },
    "sysv.preserve.rbx": {"level": "must", "src": "psABI 3.2.1", "says": "rbx holds its entry value at return."},
    "sysv.return.integer": {"level": "must", "src": "psABI 3.2.3", "says": "INTEGER results use rax, then rdx."},
}


UNNAMED = "sysv.class.bitfields-unnamed/integer"
READINGS: dict[str, dict[str, str]] = {
    UNNAMED: {
        "rule": "sysv.class.bitfields-unnamed",
        "says": "lets unnamed bit-fields classify as INTEGER",
        "otherwise": "takes unnamed bit-fields for padding",
    },
}


def place(at: str, offset: int = 0, size: int = 8) -> dict[str, Any]:
    return {"at": at, "offset": offset, "size": size}


def argument(name: str, kind: str, *places: dict[str, Any], **more: Any) -> dict[str, Any]:
    entry = {"name": name, "type": kind, "class": ["INTEGER"] * len(places), "places": list(places)}
    entry |= {"rules": ["sysv.args.integer-order"], "because": [f"{name} takes the next free register"]}
    return entry | more


def backfill_explain() -> dict[str, Any]:
    """long f(long a..e, struct pair p, long g): p goes to the stack whole, g takes r9."""
    registers = ["rdi", "rsi", "rdx", "rcx", "r8"]
    pair = argument("p", "struct pair", place("stack+8"), place("stack+16", 8))
    pair["rules"] = ["sysv.args.all-or-nothing"]
    pair["because"] = ["needs 2 general registers, 1 left: the whole struct goes to the stack"]
    return {
        "abi": "sysv",
        "flavour": "gnu",
        "function": "f",
        "arguments": [
            *[argument(n, "long", place(r)) for n, r in zip("abcde", registers, strict=True)],
            pair,
            argument("g", "long", place("r9"), rules=["sysv.args.backfill"], because=["r9 was left over"]),
        ],
        "result": {
            "type": "long",
            "class": ["INTEGER"],
            "places": [place("rax")],
            "hidden_pointer": False,
            "rules": ["sysv.return.integer"],
            "because": ["one INTEGER eightbyte"],
        },
        "al": None,
        "stack_bytes": 16,
    }


def simple_explain() -> dict[str, Any]:
    explain = backfill_explain()
    explain["arguments"] = explain["arguments"][:2]
    explain["stack_bytes"] = 0
    return explain


def finding(rule: str = "sysv.args.backfill", **more: Any) -> dict[str, Any]:
    entry = {
        "rule": rule,
        "level": RULES[rule]["level"] if rule in RULES else "must",
        "place": "r9",
        "argument": "g",
        "wanted": WANTED,
        "got": GOT,
        "origin": "bytes 0-7 of argument 6 (`p`)",
        "says": "r9 holds bytes 0-7 of argument 6 (`p`), expected argument 7 (`g`)",
        "shape": "plain",
        "mode": "polite",
        "known": "",
    }
    return entry | more


class Builder:
    """Collects records; the header is made of what they mention."""

    def __init__(self) -> None:
        self.header: dict[str, Any] = {
            "record": "header",
            "schema": 1,
            "callgate": "0.1.0",
            "started": "2026-11-22T10:00:00Z",
            "command": ["run", "sysv/args", "--opt", "O0,O2"],
            "machine": {
                "cpu": "AMD EPYC",
                "features": ["avx", "avx2"],
                "kernel": "Linux 6.1",
                "system": "Debian GNU/Linux 12",
            },
            "toolchains": [],
            "rules": dict(RULES),
            "cases": {},
            "readings": dict(READINGS),
        }
        self.records: list[dict[str, Any]] = []
        self.footer: dict[str, Any] | None = {
            "record": "footer",
            "complete": True,
            "interrupted": False,
            "verdicts": {},
            "calls": 123456,
            "exercised": {"rbx": [90, 120], "r12": [120, 120]},
            "seconds": {"wall": 12.5, "cpu": 20.25, "toolchains": 18.0},
            "exit": 0,
        }

    def toolchain(self, name: str, version: str = "12.2.0", reason: str = "", package: str = "") -> None:
        self.header["toolchains"].append(
            {
                "name": name,
                "version": "" if reason else version,
                "path": "" if reason else f"/usr/bin/{name}",
                "options": [] if reason else ["O0", "O2"],
                "package": package or name,
                "reason": reason,
            }
        )

    def version(self, toolchain: str) -> str:
        return next((t["version"] for t in self.header["toolchains"] if t["name"] == toolchain), "")

    def case(self, name: str, rule: str, says: str = "", explain: list[dict[str, Any]] | None = None) -> None:
        self.header["cases"][name] = {
            "rule": rule,
            "says": says or f"What {name} shows.",
            "declaration": DECLARATION,
            "file": f"cases/{name}.c",
            "explain": [backfill_explain()] if explain is None else explain,
        }

    def tells_apart(self, case: str, *differences: tuple[str, str, str], reading: str = UNNAMED, roles: str = "") -> None:
        """The case shows the reading by what lies elsewhere: (what, under the model, under the reading)."""
        entry = {
            "name": reading,
            "roles": roles.split() or ["caller", "callee"],
            "differences": [{"what": w, "model": m, "reading": r} for w, m, r in differences],
        }
        self.header["cases"][case].setdefault("readings", []).append(entry)

    def result(
        self,
        case: str,
        config: str = "gcc-12:O2",
        role: str = "caller",
        verdict: str = "pass",
        *,
        rule: str = "",
        peer: str | None = None,
        findings: list[dict[str, Any]] | None = None,
        **more: Any,
    ) -> dict[str, Any]:
        toolchain, _, options = config.partition(":")
        if case not in self.header["cases"] and not case.startswith("random/"):
            self.case(case, rule or "sysv.args.backfill")
        if toolchain not in [t["name"] for t in self.header["toolchains"]]:
            self.toolchain(toolchain)
        rule = rule or self.header["cases"].get(case, {}).get("rule", "sysv.args.backfill")
        if findings is None:
            findings = [finding(rule)] if verdict in ("fail", "known") else []
        reasons = {
            "unsupported": "the compiler has no __int128",
            "crash": "SIGSEGV at 0x10, near f+4",
            "timeout": "no answer within 10 s",
            "error": "caller and callee pass alone",
            "observed": "rbx not exercised",
            "fixed": "known.toml: gcc-bug-1 predicts a deviation that is gone",
        }
        ident = f"{case}@{config}:{role}" + (f":{peer}" if peer else "")
        record = {
            "record": "result",
            "id": ident,
            "case": case,
            "rule": rule,
            "abi": "sysv",
            "toolchain": toolchain,
            "version": self.version(toolchain),
            "options": options,
            "role": role,
            "peer": peer,
            "verdict": verdict,
            "phase": "judge",
            "reason": reasons.get(verdict, ""),
            "findings": findings,
            "seconds": 0.25,
            "repeat": f"./callgate repeat {ident}",
        } | more
        self.records.append(record)
        return record

    def count(
        self,
        config: str,
        count: int,
        batch: str = "random:seed=1",
        role: str = "pair",
        peer: str | None = "clang-19:O2",
        **more: Any,
    ) -> None:
        toolchain, _, options = config.partition(":")
        self.records.append(
            {
                "record": "count",
                "batch": batch,
                "rule": "",
                "toolchain": toolchain,
                "version": self.version(toolchain),
                "options": options,
                "role": role,
                "peer": peer,
                "abi": "sysv",
                "verdict": "pass",
                "count": count,
            }
            | more
        )

    def lines(self) -> list[dict[str, Any]]:
        lines = [self.header, *self.records]
        if self.footer is not None:
            if not self.footer["verdicts"]:
                verdicts: dict[str, int] = {}
                for record in self.records:
                    verdicts[record["verdict"]] = verdicts.get(record["verdict"], 0) + record.get("count", 1)
                self.footer["verdicts"] = verdicts
            lines.append(self.footer)
        return lines

    def text(self) -> str:
        return "".join(json.dumps(line) + "\n" for line in self.lines())

    def write(self, directory: Path) -> Path:
        directory.mkdir(parents=True, exist_ok=True)
        path = directory / "results.jsonl"
        path.write_text(self.text(), encoding="utf-8")
        return path

    def run(self, directory: Path) -> Run:
        return read_run(self.write(directory))


def mixed() -> Builder:
    """Every verdict once or more, pairs, counts, a missing toolchain."""
    b = Builder()
    b.toolchain("gcc-12")
    b.toolchain("clang-19", "19.1.4")
    b.toolchain("tcc", "0.9.27")
    b.toolchain("gcc-13", reason="gcc-13 is not installed", package="gcc-13")
    b.case(
        "sysv/args/backfill", "sysv.args.backfill", "A struct that does not fit leaves its register to the next long."
    )
    b.case("sysv/args/integer-order", "sysv.args.integer-order", explain=[simple_explain()])
    b.case("sysv/args/narrow", "sysv.args.narrow-extension", explain=[simple_explain()])
    b.case("sysv/class/unnamed", "sysv.class.bitfields-unnamed", explain=[simple_explain()])
    b.case("sysv/preserve/rbx", "sysv.preserve.rbx", explain=[])
    b.case("sysv/return/integer", "sysv.return.integer", explain=[simple_explain()])
    for config in ("gcc-12:O0", "gcc-12:O2", "clang-19:O0", "clang-19:O2"):
        for role in ("caller", "callee"):
            b.result("sysv/args/backfill", config, role)
            b.result("sysv/args/integer-order", config, role)
            b.result("sysv/return/integer", config, role)
        b.result("sysv/preserve/rbx", config, "callee", "observed" if config.endswith("O0") else "pass")
        b.count(config, 1000, peer="clang-19:O2")
        b.count(config, 50, batch="random:seed=1", role="caller", peer=None)
    for config in ("tcc:O0", "tcc:O1"):
        b.result("sysv/args/backfill", config, "caller", "fail")
        b.result("sysv/args/backfill", config, "callee", "known", findings=[finding(known="tcc-bug-7")])
        b.result("sysv/args/integer-order", config, "caller")
    b.result("sysv/return/integer", "tcc:O0", "callee", "crash")
    b.result("sysv/return/integer", "tcc:O1", "callee", "timeout")
    b.result("sysv/args/integer-order", "tcc:O0", "callee", "fixed")
    b.result("sysv/preserve/rbx", "tcc:O0", "callee", "unsupported", phase="compile")
    narrow = finding(
        "sysv.args.narrow-extension", place="rdi", argument="a", says="rdi holds `a` not extended to 32 bits"
    )
    b.result("sysv/args/narrow", "gcc-12:O2", "caller")
    b.result("sysv/args/narrow", "tcc:O0", "caller", "observed", findings=[narrow], reason="")
    unnamed = finding("sysv.class.bitfields-unnamed", place="xmm0", argument="a", says="the struct travels in xmm0")
    b.result("sysv/class/unnamed", "clang-19:O2", "caller", "pass", findings=[unnamed])
    b.result("sysv/class/unnamed", "gcc-12:O2", "caller", "pass")
    b.result("sysv/args/backfill", "gcc-12:O2", "pair", "fail", peer="tcc:O0")
    b.result("sysv/args/integer-order", "gcc-12:O2", "pair", "error", peer="clang-19:O2")
    assert b.footer is not None
    b.footer["exit"] = 1
    return b
