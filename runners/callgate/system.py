"""What operating systems do each in a way of their own: processes with all that they start, locks on files, signals.

The same names come from system_posix.py or from system_windows.py, and nothing else in this package asks where it is but
what is about Windows itself.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from .system_windows import (
        ENDING,
        PROGRAM,
        PYTHON,
        end,
        end_process,
        how_it_ended,
        is_administrator,
        limit_files,
        link_directory,
        lock,
        peak_memory,
        start,
        unlock,
        wait,
        wrote_too_much,
    )
else:
    from .system_posix import (
        ENDING,
        PROGRAM,
        PYTHON,
        end,
        end_process,
        how_it_ended,
        is_administrator,
        limit_files,
        link_directory,
        lock,
        peak_memory,
        start,
        unlock,
        wait,
        wrote_too_much,
    )

__all__ = [
    "ENDING",
    "PROGRAM",
    "PYTHON",
    "end",
    "end_process",
    "how_it_ended",
    "is_administrator",
    "limit_files",
    "link_directory",
    "lock",
    "peak_memory",
    "start",
    "unlock",
    "wait",
    "wrote_too_much",
]
