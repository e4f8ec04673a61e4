"""assemble.py DIRECTORY COMMAND... -- FILE...: each file becomes DIRECTORY/NAME.o; a .S is preprocessed first."""

import subprocess
import sys
from pathlib import Path

ASM = Path(__file__).resolve().parents[4] / "asm"


def main(arguments: list[str]) -> int:
    split = arguments.index("--")
    directory, command, files = Path(arguments[0]), arguments[1:split], [Path(f) for f in arguments[split + 1 :]]
    directory.mkdir(parents=True, exist_ok=True)
    for file in files:
        source = file
        if file.suffix == ".S":
            source = directory / f"{file.stem}.s"
            preprocess = ["cc", "-E", "-x", "assembler-with-cpp", "-I", str(ASM / "include"), "-o", str(source), str(file)]
            if status := subprocess.run(preprocess, check=False).returncode:
                return status
        if status := subprocess.run([*command, "-o", str(directory / f"{file.stem}.o"), str(source)], check=False).returncode:
            return status
    return 0 if files else 2


sys.exit(main(sys.argv[1:]))
