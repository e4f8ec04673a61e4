# For lit by hand; ./callgate run cases/link does the same for every compiler and level, with records and reports.
#
#     .venv/bin/lit cases/link                                              the first compiler that is here
#     .venv/bin/lit -v cases/link --param toolchain=clang-16 --param level=O2
#     .venv/bin/lit -a cases/link/object/header.c                           one test, with all that it runs
import sys
from pathlib import Path

root = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(root / "runners"), str(root)]

from callgate.lit_format import configure_by_hand  # noqa: E402

configure_by_hand(config, lit_config)  # noqa: F821
