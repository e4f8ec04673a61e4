"""Areas of `callgate test` about the C++ and assembly part: unit, twins, sanitize, fuzz."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from . import case_seeds, system
from .paths import BUILD, ROOT, SPECIMENS, WIN64
from .selftest_tally import Context, Done, Tally, callgate, execute, googletest

PROGRAMS = ("callgate-test-nasm", "callgate-test-gas")
BUILD_SECONDS = 900.0
RUN_SECONDS = 240.0
PROBES = ROOT / "asm" / "probe"
INCLUDE = ROOT / "asm" / "include"
MINGW = "x86_64-w64-mingw32-gcc"
FUZZ_SECONDS = 20
FUZZ_SECONDS_FULL = 600
# A child of a test crashes on purpose, and our own handler of the signal is what is tested.
SANITIZERS = {
    "ASAN_OPTIONS": ":".join(f"handle_{name}=0" for name in ("segv", "sigbus", "sigill", "sigfpe", "abort"))
    + ":use_sigaltstack=0",
    "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1",
}


def unit(context: Context) -> Tally:
    """The C++ tests, against the NASM probes and against their GAS twins."""
    return _tests(context, "default", BUILD)


def sanitize(context: Context) -> Tally:
    """The same tests, with the address and undefined-behaviour sanitizers: of the assembly, which they do not see, one half."""
    programs = PROGRAMS if context.full else PROGRAMS[:1]
    return _tests(context, "sanitize", BUILD / "sanitize", SANITIZERS, programs)


def _tests(
    context: Context, preset: str, build: Path, env: dict[str, str] | None = None, programs: tuple[str, ...] = PROGRAMS
) -> Tally:
    tally = Tally()
    built = _build(preset, build, programs)
    tally.figures.append(f"built in {built.seconds:.0f} s")
    if not built.ok:
        return tally.fail(f"building the tests ({preset}): {built.ending}", built.output)
    for program in programs:
        tally.add(googletest(build / program, context.work, timeout=RUN_SECONDS, env=env))
    return tally


def _build(preset: str, build: Path, targets: tuple[str, ...]) -> Done:
    with (BUILD / "lock").open("w") as lock:  # the launcher's: one build at a time
        system.lock(lock)
        if not (build / "build.ninja").exists():
            configured = execute(["cmake", "--preset", preset, "-B", build], timeout=BUILD_SECONDS)
            if not configured.ok:
                return configured
        return execute(["cmake", "--build", build, "--target", *targets], timeout=BUILD_SECONDS)


# ---- twins


def twins(context: Context) -> Tally:
    """NASM and GAS give the same bytes; and every bad twin is found, under its rule alone."""
    tally = Tally()
    windows = sorted(WIN64.glob("*.asm"))
    for nasm in sorted({*PROBES.glob("*.asm"), *SPECIMENS.rglob("*.asm")} - {*windows}):
        _twin(nasm, context.work, tally, "elf64", "cc")
    for nasm in sorted(PROBES.glob("*.asm")) + windows:
        if shutil.which(MINGW):
            _twin(nasm, context.work, tally, "win64", MINGW)
        else:
            tally.skip(f"{nasm.stem} as PE/COFF needs {MINGW} (gcc-mingw-w64-x86-64-posix)")
    tally.figures.append(f"{tally.passed} pairs of NASM and GAS sources with the same code")
    done = callgate("rules", "--verify", timeout=RUN_SECONDS)
    lines = done.output.splitlines()
    tally.passed += sum(line.startswith("ok ") for line in lines)
    wrong = [line for line in lines if line.startswith("WRONG ")]
    for line in wrong:
        tally.fail(line)
    if not done.ok and not wrong:
        tally.fail(f"callgate rules --verify: {done.ending}", done.output)
    tally.figures += lines[-1:]
    return tally


def _twin(nasm: Path, work: Path, tally: Tally, object_format: str, compiler: str) -> None:
    gas = nasm.with_suffix(".S")
    if not gas.exists():
        tally.fail(f"{nasm.relative_to(ROOT)} has no twin {gas.name}")
        return
    objects = [work / f"{nasm.stem}.{kind}.o" for kind in ("nasm", "gas")]
    commands: list[list[str | Path]] = [
        ["nasm", "-f", object_format, "-I", f"{INCLUDE}/", nasm, "-o", objects[0]],
        [compiler, "-I", INCLUDE, "-c", gas, "-o", objects[1]],
    ]
    for argv in commands:
        done = execute(argv, timeout=60)
        if not done.ok:
            tally.fail(f"assembling {argv[-3]}: {done.ending}", done.output)
            return
    codes = [_listing(o) for o in objects]
    if codes[0] and codes[0] == codes[1]:
        tally.passed += 1
        return
    lines = [f"{a}    |    {b}" for a, b in zip(*codes, strict=False) if a != b]
    tally.fail(
        f"{nasm.stem} ({object_format}): NASM and GAS differ: {len(codes[0])} and {len(codes[1])} instructions",
        "\n".join(lines[:10]),
    )


def _listing(object_file: Path) -> list[str]:
    """The instructions of .text with their bytes and relocations, one a line; without the names of labels near by."""
    done = execute(["objdump", "-dr", "-M", "intel", "--wide", "--no-addresses", "-j", ".text", object_file], timeout=60)
    text = done.output.partition("section .text:")[2]
    # GAS lets the linker shorten a load from the GOT, and leaves to it a call that NASM resolves itself.
    text = re.sub(r"R_X86_64_(?:REX_)?GOTPCRELX", "R_X86_64_GOTPCREL", text)
    text = re.sub(r"\te8 00 00 00 00 *\tcall .*R_X86_64_PLT32\t(\w+)-0x4", r"\tcall <\1>", text)
    text = re.sub(r"\te8 (?:\w\w ){4} *\tcall +<(\w+)>", r"\tcall <\1>", text)
    text = re.sub(r"call <(\w+)>", r"call \1", text)
    lines = [re.sub(r"<[^>]*>|\s+", " ", line).strip() for line in text.splitlines() if "\t" in line] if done.ok else []
    while lines and lines[-1] == "90 nop":  # behind the last instruction: GAS fills a section of COFF up to 16 bytes
        lines.pop()
    return lines


# ---- fuzz


def fuzz(context: Context) -> Tally:
    """The parser of declarations, fed with nonsense."""
    tally = Tally()
    if lacking := _lacks_fuzzer(context.work):
        return tally.skip(f"libFuzzer needs {lacking}: ./callgate setup develop")
    build = BUILD / "fuzz"
    built = _build("fuzz", build, ("callgate-fuzz",))
    tally.figures.append(f"built in {built.seconds:.0f} s")
    if not built.ok:
        return tally.fail(f"building the fuzzer: {built.ending}", built.output)
    seeds, corpus = context.work / "seeds", context.work / "corpus"
    corpus.mkdir()
    number = case_seeds.write(seeds)
    seconds = FUZZ_SECONDS_FULL if context.full else FUZZ_SECONDS
    argv: list[str | Path] = [
        build / "callgate-fuzz", f"-max_total_time={seconds}", "-max_len=4096", "-timeout=10", "-rss_limit_mb=2048",
        "-print_final_stats=1", f"-artifact_prefix={BUILD}/fuzz-", corpus, seeds,
    ]  # fmt: skip
    done = execute(argv, timeout=seconds + RUN_SECONDS, cwd=context.work)
    if tally.check("callgate-fuzz (what it found is in build/fuzz-*)", done):
        runs = re.search(r"number_of_executed_units: (\d+)", done.output)
        tally.figures.append(f"{number} seeds, {runs.group(1) if runs else '?'} inputs in {seconds} s, no finding")
    return tally


def _lacks_fuzzer(work: Path) -> str:
    compiler = "clang++-19"
    if shutil.which(compiler) is None:
        return "clang-19"
    source = work / "probe.cpp"
    entry = 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }\n'
    source.write_text(entry, encoding="utf-8")
    done = execute([compiler, "-fsanitize=fuzzer,address,undefined", source, "-o", work / "probe"], timeout=60)
    return "" if done.ok else "libclang-rt-19-dev"
