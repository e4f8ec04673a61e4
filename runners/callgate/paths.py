"""Where things are."""

from __future__ import annotations

import os
from pathlib import Path

from . import system

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("CALLGATE_BUILD_DIR") or ROOT / "build")
CORE = BUILD / f"callgate-core{system.PROGRAM}"
WORKER = BUILD / f"callgate-worker{system.PROGRAM}"
CACHE = BUILD / "cache"
CASES = ROOT / "cases"
RULES = CASES / "rules.toml"
TOOLCHAINS = ROOT / "toolchains"
FEATURES = TOOLCHAINS / "features"
KNOWN = TOOLCHAINS / "known.toml"
BROKEN = ROOT / "asm" / "broken"
SPECIMENS = ROOT / "asm" / "specimen"
LINKED = SPECIMENS / "cxx"
WIN64 = SPECIMENS / "win64"
HARNESSES = ROOT / "harness" / "specimen"
