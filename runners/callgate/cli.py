"""The command line: DESIGN section 9."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from . import VERSION, system
from .errors import EnvironmentLack, UsageError
from .session import Selection
from .toolchains import ABIS


def main(argv: Sequence[str] | None = None) -> int:
    arguments = parser().parse_args(argv)
    for number in system.ENDING:  # they end a command as Ctrl-C does
        if signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)
    try:
        return int(arguments.handler(arguments))
    except UsageError as error:
        print(f"callgate: {error}", file=sys.stderr)
        return 2
    except EnvironmentLack as error:
        print(f"callgate: {error}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        print("callgate: interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:  # a file that cannot be read or written, a disk that is full
        where = f"{error.filename}: " if error.filename else ""
        print(f"callgate: {where}{error.strerror or error}", file=sys.stderr)
        return 3
    except RuntimeError as error:
        print(f"callgate: error: {error}", file=sys.stderr)
        return 1


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, where argparse prints all options first."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (./{self.prog} --help shows how)\n")


def parser() -> argparse.ArgumentParser:
    top = Parser(
        prog="callgate",
        description="Callgate judges x86-64 toolchains against the calling convention, with assembly as the referee.",
        epilog="example: ./callgate run sysv/args --toolchain gcc-12,clang-19 --opt O0,O2",
    )
    top.add_argument("--version", action="version", version=f"callgate {VERSION}")
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    shown = (_run, _repeat, _explain, _list, _toolchains, _rules, _report, _diff, _accept, _bench, _prebuilt, _lint, _doctor,
             _setup, _test)  # fmt: skip
    for add in shown:
        add(commands)
    return top


def _command(commands, name: str, help_: str, example: str, handler):  # type: ignore[no-untyped-def]
    p = commands.add_parser(name, help=help_, description=help_, epilog=f"example: ./callgate {example}",
                            formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    p.set_defaults(handler=handler)
    return p


def _words(text: str) -> tuple[str, ...]:
    words = tuple(word for word in text.split(",") if word)
    if not words:  # a variable that is not set should not mean all
        raise argparse.ArgumentTypeError("it names nothing: leave the option away to judge all")
    return words


def _shard(text: str) -> tuple[int, int]:
    try:
        index, of = (int(part) for part in text.split("/"))
    except ValueError:
        raise argparse.ArgumentTypeError("a shard is I/N, such as 1/4") from None
    if not 1 <= index <= of:
        raise argparse.ArgumentTypeError(f"shard {index} of {of}: I goes from 1 to N")
    return index, of


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 1 up")
    return int(text)


def _seed(text: str) -> int:
    if not text.isdecimal() or int(text) >= 2**64:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number from 0 up to 2^64 - 1")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0.001 <= seconds <= 86400:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of seconds, such as 5 or 0.5")
    return seconds


def _abi(text: str) -> str:
    """What names of ABIs begin with: `win64` means every flavour."""
    if not any(abi == text or abi.startswith(f"{text}-") for abi in ABIS):
        raise argparse.ArgumentTypeError(f"there is no ABI '{text}': sysv, win64 (all of it), {', '.join(ABIS[1:])}")
    return text


def _selection_options(p: argparse.ArgumentParser) -> None:
    p.add_argument("--toolchain", type=_words, default=(), metavar="NAME,...", help="judge these only")
    p.add_argument("--toolchain-file", type=Path, action="append", default=[], metavar="FILE", help="a toolchain of your own")
    p.add_argument("--opt", type=_words, default=(), metavar="LEVEL,...", help="levels: O0,O2,...")
    p.add_argument("--role", type=_words, default=(), metavar="ROLE,...", help="layout, caller, callee, pair, object, specimen")
    p.add_argument("--abi", type=_abi, metavar="ABI", help="judge against this one only: sysv, or win64")
    p.add_argument("--no-known", action="store_true", help="report known deviations as failures")
    p.add_argument("--strict", action="store_true", help="a finding under a de-facto rule fails too")
    p.add_argument("--timeout", type=_seconds, default=5.0, metavar="S", help="seconds for one call under test (5)")
    p.add_argument("--compile-timeout", type=_seconds, default=120.0, metavar="S", help="seconds for one compile or link (120)")
    p.add_argument("--jobs", type=_positive, default=os.cpu_count() or 1, metavar="N", help="toolchain processes at once")
    p.add_argument("--yes", action="store_true", help="install what is missing without asking")


def selection(a: argparse.Namespace) -> Selection:
    roles = ("layout", "caller", "callee", "pair", "object", "specimen")
    for role in a.role:
        if role not in roles:
            raise UsageError(f"unknown role '{role}': {', '.join(roles)}")
    return Selection(
        cases=tuple(a.cases),
        toolchains=a.toolchain,
        toolchain_files=tuple(p.resolve() for p in a.toolchain_file),
        levels=a.opt,
        roles=a.role,
        abi=a.abi or "",
        random=a.random,
        seed=a.seed,
        language=a.lang,
        curated=not a.no_cases,
        known=not a.no_known,
        strict=a.strict,
        shard=a.shard,
        timeout=a.timeout,
        compile_timeout=a.compile_timeout,
        jobs=a.jobs,
    )


def _run(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from .run import run

        if a.no_cases and not a.random:
            raise UsageError("--no-cases without --random N leaves nothing to run")
        return run(selection(a), a.results, pytest_arguments=a.pytest)

    p = _command(commands, "run", "judge toolchains and write a report", "run sysv/args --toolchain gcc-12 --opt O0,O2", handler)
    p.add_argument("cases", nargs="*", metavar="CASE", help="prefixes of cases; all without")
    _selection_options(p)
    p.add_argument("--random", type=_positive, default=0, metavar="N", help="generated signatures too")
    p.add_argument("--seed", type=_seed, default=1, metavar="S", help="their seed (1)")
    p.add_argument("--lang", choices=["c", "c++"], default="c", help="their language (c)")
    p.add_argument("--no-cases", action="store_true", help="the generated ones alone")
    p.add_argument("--results", type=Path, metavar="DIR", help="where to write (results/<time>)")
    p.add_argument("--shard", type=_shard, default=(1, 1), metavar="I/N", help="one part of N")
    p.add_argument("--pytest", action="append", default=[], metavar="OPTION", help="for pytest: --pytest=-x, --pytest=-n2")


def _repeat(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from .repeat import repeat

        return repeat(a.id, a.toolchain_file, a.keep, a.timeout)

    p = _command(commands, "repeat", "one record again, with everything seen, and files to keep",
                 "repeat sysv/args/backfill-twice@gcc-12:O2:caller", handler)  # fmt: skip
    p.add_argument("id", help="the id of a record, as reports print it")
    p.add_argument("--toolchain-file", type=Path, action="append", default=[], metavar="FILE")
    p.add_argument("--keep", type=Path, metavar="DIR", help="where the files go (results/repeat)")
    p.add_argument("--timeout", type=_seconds, default=5.0, metavar="S")


def _explain(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from .explain import explain

        return explain(a.declarations, a.call, as_json=a.json, language=a.lang, abi=a.abi or "")

    p = _command(commands, "explain", "where each argument and the result go, and the rules that decide it",
                 "explain 'struct s { double x; int n; }; struct s f(int a, struct s p, long double q);'", handler)  # fmt: skip
    p.add_argument("declarations", help="types, then a function; - reads them from standard input")
    p.add_argument("--call", default="", metavar="CALL", help="the actual arguments of a variadic call: 'f(1, 2.0)'")
    p.add_argument("--lang", choices=["c", "c++"], default="c", help="the language of the declarations")
    p.add_argument("--abi", type=_abi, metavar="ABI", help="sysv, or win64; both where it is not given")
    p.add_argument("--json", action="store_true")


def _list(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from .show import list_cases

        return list_cases(a.cases, as_json=a.json)

    p = _command(commands, "list", "the cases", "list sysv/args", handler)
    p.add_argument("cases", nargs="*", metavar="CASE")
    p.add_argument("--json", action="store_true")


def _toolchains(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from .show import list_toolchains

        return list_toolchains(a.toolchain_file, as_json=a.json)

    p = _command(commands, "toolchains", "the toolchains found, and those missing", "toolchains", handler)
    p.add_argument("--toolchain-file", type=Path, action="append", default=[], metavar="FILE")
    p.add_argument("--json", action="store_true")


def _rules(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from . import coverage
        from .rules_command import rules_command

        if a.coverage:
            return coverage.report(coverage.measure())
        return rules_command(a.prefix, as_json=a.json, verify=a.verify, deviations=a.deviations)

    p = _command(commands, "rules", "the rule catalogue, with cases and bad twins per rule", "rules sysv.args", handler)
    p.add_argument("prefix", nargs="?", default="", metavar="PREFIX", help="rules whose id starts so")
    p.add_argument("--json", action="store_true")
    p.add_argument("--verify", action="store_true", help="run every bad twin: each must be found, under its rule alone")
    p.add_argument("--coverage", action="store_true", help="branches of the model that no curated case decides both ways")
    p.add_argument("--deviations", action="store_true", help="the named alterations of the model, for known.toml")


def _report(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from .show import report

        return report(a.results, a.format)

    p = _command(commands, "report", "a report of a run", "report results/latest --format markdown", handler)
    p.add_argument("results", type=Path, metavar="RESULTS", help="a results directory or its results.jsonl")
    p.add_argument("--format", choices=["html", "junit", "sarif", "markdown", "text"], default="text")


def _diff(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from .show import diff

        return diff(a.old, a.new)

    p = _command(commands, "diff", "what changed between two runs; exit 1 where anything got worse",
                 "diff results/2026-01-01_120000 results/latest", handler)  # fmt: skip
    p.add_argument("old", type=Path, metavar="OLD")
    p.add_argument("new", type=Path, metavar="NEW")


def _accept(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from .accept import accept

        return accept(a.results, a.write)

    p = _command(commands, "accept", "entries for toolchains/known.toml from a run's failures, to read and to give a reference",
                 "accept results/latest", handler)  # fmt: skip
    p.add_argument("results", type=Path, metavar="RESULTS")
    p.add_argument("--write", action="store_true", help="append them to toolchains/known.toml")


def _bench(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from .bench import bench

        return bench(a.signatures, a.jobs)

    p = _command(commands, "bench", "what a run costs, as ratios within one run", "bench --signatures 1000", handler)
    p.add_argument("--signatures", type=_positive, default=10_000, metavar="N")
    p.add_argument("--jobs", type=_positive, default=os.cpu_count() or 1, metavar="N")


def _prebuilt(commands) -> None:  # type: ignore[no-untyped-def]
    p = _command(commands, "prebuilt", "DLLs that Microsoft's compiler built, on trial through their C interface, under Wine.",
                 "prebuilt libclang", _do_prebuilt)  # fmt: skip
    p.add_argument("names", nargs="*", metavar="NAME", help="of toolchains/prebuilt; default: all")
    p.add_argument("--json", action="store_true", help="one object a line for each")


def _do_prebuilt(arguments: argparse.Namespace) -> int:
    from . import prebuilt

    return prebuilt.main(arguments.names, as_json=arguments.json)


def _lint(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from .show import lint

        return lint(a.files)

    p = _command(commands, "lint", "front matter, declarations, places of cases", "lint cases/sysv/args/integer-six.c", handler)
    p.add_argument("files", nargs="*", type=Path, metavar="FILE", help="cases; all without")


def _doctor(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from .doctor import main as doctor

        return doctor(["--json"] if a.json else [])

    p = _command(commands, "doctor", "what this machine has and lacks", "doctor", handler)
    p.add_argument("--json", action="store_true")


def _setup(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from .setup import main as setup

        setup(a.groups)

    p = _command(commands, "setup", "install packages: base, toolchains, develop, all", "setup toolchains --yes", handler)
    p.add_argument("groups", nargs="*", metavar="GROUP")


def _test(commands) -> None:  # type: ignore[no-untyped-def]
    def handler(a: argparse.Namespace) -> int:
        from .selftest import selftest

        return selftest(full=a.full, areas=a.areas)

    p = _command(commands, "test", "the project's own tests", "test", handler)
    areas = "unit, twins, python, windows, suite, sanitize, fuzz, style; all without"
    p.add_argument("areas", nargs="*", metavar="AREA", help=areas)
    p.add_argument("--full", action="store_true", help="campaigns, every mutant, long fuzzing")
