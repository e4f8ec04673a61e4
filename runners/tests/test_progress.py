"""What a long run shows where there is no terminal."""

import subprocess
import sys
from pathlib import Path

from callgate.paths import ROOT

# The run as the command line makes it, but that every batch is worth a line.
PROGRAM = "import sys; from callgate import cli, progress; progress.LINE_EVERY = 0.0; sys.exit(cli.main(sys.argv[1:]))"


def test_a_run_without_a_terminal_tells_how_far_it_is(tmp_path: Path) -> None:
    """Its lines reach stderr while pytest, which drives the run, is at work."""
    argv = [sys.executable, "-P", "-c", PROGRAM, "run", "sysv/args/integer-six", "--toolchain", "gcc-12", "--opt", "O0"]
    done = subprocess.run([*argv, "--results", tmp_path / "r"], cwd=ROOT, capture_output=True, text=True, timeout=120, check=True)
    assert "callgate: 1 of " in done.stderr and " batches, " in done.stderr
