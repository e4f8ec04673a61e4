"""What this machine is and has, for reports and for what can run here."""

from __future__ import annotations

import contextlib
import platform
import subprocess
import sys
from pathlib import Path

from .paths import WORKER

ISA_NEEDS = {"base": (), "avx": ("avx",), "avx512": ("avx512f", "avx512bw")}
NAMES = {"avx": "AVX", "avx512": "AVX-512"}
WORTH_TELLING = ("avx", "avx2", "avx512f", "avx512bw", "fsgsbase", "amx_tile", "apx")


def cpu() -> tuple[str, frozenset[str]]:
    """The CPU's name and its feature flags."""
    name, flags = "unknown", frozenset[str]()
    if sys.platform == "win32":  # it has no such file: the worker asks the CPU itself
        with contextlib.suppress(OSError):
            told = subprocess.run([str(WORKER), "--features"], capture_output=True, text=True, check=False)
            return platform.processor(), frozenset(told.stdout.split())
        return platform.processor(), flags
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return name, flags
    for line in lines:
        key, _, value = line.partition(":")
        if key.strip() == "model name" and name == "unknown":
            name = value.strip()
        elif key.strip() == "flags":
            return name, frozenset(value.split())
    return name, flags


def lacks(isa: str) -> str:
    """Why subjects of this instruction set cannot run here; empty: they can."""
    flags = cpu()[1]
    return "" if all(f in flags for f in ISA_NEEDS[isa]) else f"the CPU has no {NAMES[isa]}"


def describe() -> dict[str, object]:
    name, flags = cpu()
    system = platform.freedesktop_os_release().get("PRETTY_NAME", "") if Path("/etc/os-release").exists() else ""
    return {
        "cpu": name,
        "features": [f for f in WORTH_TELLING if f in flags],
        "kernel": f"{platform.system()} {platform.release()}",
        "system": system,
    }
