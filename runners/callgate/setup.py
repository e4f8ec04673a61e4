"""`callgate setup`: hands over to the launcher, where all installing is done (runners/prepare.sh)."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

LAUNCHER = Path(__file__).resolve().parents[2] / "callgate"


def main(argv: Sequence[str]) -> NoReturn:
    if sys.platform == "win32":
        print("callgate: setup installs on Debian and Ubuntu alone: toolchains/WINDOWS.md says what to install", file=sys.stderr)
        raise SystemExit(3)
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(LAUNCHER, [str(LAUNCHER), "setup", *argv])


if __name__ == "__main__":
    main(sys.argv[1:])
