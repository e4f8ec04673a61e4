"""`callgate test`: the project's own tests, by areas, with one closing line that counts them all."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from . import selftest_native as native
from . import selftest_python as python
from .errors import UsageError
from .paths import BUILD
from .selftest_tally import Area, Context, Tally

# In the order in which they run: what fails first tells most.
AREAS: Mapping[str, Area] = {
    "unit": native.unit,
    "twins": native.twins,
    "python": python.python,
    "windows": python.windows,
    "suite": python.suite,
    "sanitize": native.sanitize,
    "fuzz": native.fuzz,
    "style": python.style,
}


def selftest(*, full: bool, areas: Sequence[str], known: Mapping[str, Area] = AREAS) -> int:
    """Runs the areas, all without names. Returns 0 where no test failed."""
    for name in areas:
        if name not in known:
            raise UsageError(f"unknown area '{name}': {', '.join(known)}")
    chosen = [name for name in known if not areas or name in areas]
    (BUILD / "work").mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="test-", dir=BUILD / "work"))
    total = Tally()
    try:
        for number, name in enumerate(chosen, 1):
            print(f"callgate: test: {name} ({number} of {len(chosen)}) ...", file=sys.stderr, flush=True)
            begun = time.monotonic()
            tally = _run(known[name], Context(full, work))
            _print(name, tally, time.monotonic() - begun)
            total.add(tally)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"\n{total.counts}", flush=True)
    return 1 if total.failed else 0


def _run(area: Area, context: Context) -> Tally:
    try:
        return area(context)
    except Exception as error:  # one area that cannot even run must not hide the others
        return Tally().fail("the area itself", f"{type(error).__name__}: {error}")


def _print(name: str, tally: Tally, seconds: float) -> None:
    print(f"{name}: {tally.counts} ({seconds:.0f} s)")
    for text in tally.figures:
        print(f"  {text}")
    for reason in tally.skips:
        print(f"  skipped: {reason}")
    for text in tally.failures:
        print("  FAILED: " + text.rstrip().replace("\n", "\n    "))
    sys.stdout.flush()
