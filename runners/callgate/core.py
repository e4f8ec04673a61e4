"""Talking to callgate-core: JSON in, JSON out."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from typing import Any

from .errors import EnvironmentLack
from .paths import CORE


def ask(command: Sequence[str], request: Any = None) -> Any:
    """The core's JSON answer. Raises EnvironmentLack where it is not built, RuntimeError where it says no."""
    return json.loads(text(command, request))


def text(command: Sequence[str], request: Any = None) -> str:
    finished = run(command, request)
    if finished.returncode != 0:
        raise RuntimeError(finished.stderr.strip() or f"callgate-core {command[0]} ended with {finished.returncode}")
    return finished.stdout


def run(command: Sequence[str], request: Any = None) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            [str(CORE), *command],
            input=None if request is None else json.dumps(request),
            stdin=subprocess.DEVNULL if request is None else None,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as error:
        raise EnvironmentLack(f"{CORE} is not there ({error.strerror}): ./callgate builds it on its next start") from None
