"""Case files: what is wrong with one is told with file, line and a remedy; what is right is found and selected."""

from __future__ import annotations

from pathlib import Path

import pytest

from callgate import cases
from callgate.errors import UsageError

MATTER = 'rule = "sysv.args.integer-order"\nsays = "One integer takes rdi."\n'
BODY = "long f(long a);\n//@ sysv: a=rdi -> rax\n"


def load(directory: Path, text: str) -> cases.Case:
    path = directory / "sysv" / "args" / "one.c"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return cases.load([path], directory)[0]


def problem(directory: Path, matter: str = MATTER, body: str = BODY) -> str:
    """The one problem of a case."""
    (only,) = load(directory, f"/*---\n{matter}---*/\n{body}").problems
    assert str(directory / "sysv/args/one.c") in only
    return only


def test_a_case_without_problems(tmp_path: Path) -> None:
    case = load(tmp_path, f"/*---\n{MATTER}---*/\n{BODY}")
    assert case.problems == ()
    assert (case.id, case.rule, case.says) == ("sysv/args/one", "sysv.args.integer-order", "One integer takes rdi.")
    assert case.declaration == "long f(long a);"
    (signature,) = case.signatures
    assert signature.features == frozenset()
    assert {role for role, _ in signature.subjects} == {"layout", "callee", "caller"}


@pytest.mark.parametrize("text", [BODY, f"/*---\n{MATTER}{BODY}", "", f"\n/*---\n{MATTER}---*/\n{BODY}"])
def test_front_matter_is_missing(tmp_path: Path, text: str) -> None:
    problems = load(tmp_path, text).problems
    assert problems[0].endswith("one.c:1: a case begins with front matter: /*--- TOML ---*/")


def test_front_matter_is_not_toml(tmp_path: Path) -> None:
    assert "one.c:3:8: front matter: Invalid value" in problem(tmp_path, 'rule = "sysv.args.integer-order"\nsays = One\n')


@pytest.mark.parametrize(
    "matter, says",
    [
        (MATTER + 'level = "must"\n', "unknown key 'level' in the front matter"),
        (MATTER.replace("integer-order", "integer-ordr"), "did you mean 'sysv.args.integer-order'?"),
        (MATTER.replace("sysv.args.integer-order", "zzz"), "unknown rule 'zzz' (callgate rules shows them)"),
        (MATTER + 'shapes = ["plane"]\n', "unknown shape 'plane': plain, pressure"),
        ('rule = "sysv.args.integer-order"\n', "`says` is missing"),
        ('rule = "sysv.args.integer-order"\nsays = "  "\n', "`says` is missing"),
        ('rule = "sysv.args.integer-order"\nsays = 3\n', "`says` is missing"),
        (MATTER.replace('"sysv.args.integer-order"', "[1]"), "unknown rule '[1]'"),
        (MATTER + 'shapes = "plain"\n', "`shapes` is a list of words"),
        (MATTER + "features = 1\n", "`features` is a list of words"),
    ],
)
def test_front_matter_is_wrong(tmp_path: Path, matter: str, says: str) -> None:
    assert says in problem(tmp_path, matter)


def test_no_placement(tmp_path: Path) -> None:
    assert "//@ sysv:" in problem(tmp_path, body="long f(long a);\n")


def test_the_places_by_hand_and_the_model_disagree(tmp_path: Path) -> None:
    said = problem(tmp_path, body=BODY.replace("a=rdi", "a=rsi"))
    assert "one.c:6:" in said and "rsi" in said and "rdi" in said


def test_declaration_that_does_not_parse_shows_where(tmp_path: Path) -> None:
    lines = problem(tmp_path, body="long f(lung a);\n//@ sysv: a=rdi -> rax\n").splitlines()
    assert "one.c:5:8: " in lines[0] and "lung" in lines[0]
    at = next(n for n, line in enumerate(lines) if "^" in line)
    assert lines[at - 1][lines[at].index("^") :].startswith("lung a);")


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "noise.c"
    path.write_bytes(bytes(range(256)) * 4)
    assert cases.load([path], tmp_path)[0].problems


def test_shapes_and_features_limit_the_subjects(tmp_path: Path) -> None:
    case = load(tmp_path, f'/*---\n{MATTER}shapes = ["plain"]\nfeatures = ["avx"]\n---*/\n{BODY}')
    assert case.signatures[0].subjects == (("layout", "plain"), ("callee", "plain"), ("caller", "plain"))
    assert case.signatures[0].features == {"avx"}


ROOT = Path("/r")
FILES = [ROOT / f"{name}.c" for name in ("sysv/args/pair", "sysv/args/pair-after", "sysv/args-more/x", "win64/args/pair")]


@pytest.mark.parametrize(
    "prefix, chosen",
    [
        ("sysv/args/pair", ["sysv/args/pair"]),  # a whole name means that case
        ("sysv/args/pai", ["sysv/args/pair", "sysv/args/pair-after"]),
        ("sysv/args", ["sysv/args/pair", "sysv/args/pair-after"]),  # a topic, not its namesakes
        ("sysv/args/", ["sysv/args/pair", "sysv/args/pair-after"]),
        ("sysv", ["sysv/args/pair", "sysv/args/pair-after", "sysv/args-more/x"]),
        ("cases/win64/args/pair.c", ["win64/args/pair"]),
        ("./cases/win64", ["win64/args/pair"]),
    ],
)
def test_selection(prefix: str, chosen: list[str]) -> None:
    assert [cases.identity(p, ROOT) for p in cases.select(FILES, [prefix], ROOT)] == chosen


def test_selection_by_absolute_path() -> None:
    path = next(p for p in cases.files() if p.stem == "integer-six")
    assert cases.select(cases.files(), [str(path)]) == [path]


def test_selection_names_each_case_once() -> None:
    assert cases.select(FILES, [], ROOT) == FILES
    assert cases.select(FILES, ["win64", "win64/args/pair"], ROOT) == FILES[3:]


@pytest.mark.parametrize(
    "prefix, hint", [("sysv/args/pare", "did you mean 'sysv/args/pair'?"), ("q", "(callgate list shows them)")]
)
def test_unknown_prefix(prefix: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        cases.select(FILES, [prefix], ROOT)
    assert f"no case starts with '{prefix}'" in str(caught.value) and hint in str(caught.value)


def test_the_cases_of_the_suite_are_clean() -> None:
    loaded = cases.load(cases.files())
    assert cases.lint(loaded) == []
    assert len(loaded) > 400
    assert len({c.id for c in loaded}) == len(loaded)
