"""`callgate rules`: the catalogue with its evidence, and a proof that notices what is wrong with its own material."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from callgate import cases, evidence, rules, standins, twins
from callgate.errors import UsageError
from callgate.evidence import Exemption
from callgate.paths import BROKEN
from callgate.verify import Verifier, report
from support import callgate

VARIANT = '''
rule = "sysv.preserve.rbx"
places = ["rbx"]
says = "x"
good = "good/callee_saves.asm"
[[change]]
from = """
        pop     rbx
"""
to = """
        add     rsp, 8
"""
'''


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of asm/broken to spoil."""
    return Path(shutil.copytree(BROKEN, tmp_path / "broken"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def routines(root: Path, *names: str) -> Verifier:
    everything = twins.read(root)
    verifier = Verifier(rules.catalogue(), everything, ())
    verifier.routines([t for t in everything if t.name in names])
    return verifier


# ---- the catalogue


def test_the_table_has_every_rule_and_flags_what_is_missing() -> None:
    finished = callgate("rules", "sysv.")
    assert finished.returncode == 0, finished.stderr
    rows = dict(re.findall(r"^(sysv\.\S+\.\S+) +(.*)$", finished.stdout, re.MULTILINE))
    assert set(rows) == {r for r in rules.catalogue() if r.startswith("sysv.")}
    assert re.fullmatch(r"must +[1-9]\d* +[1-9]\d*", rows["sysv.preserve.r12"])
    assert re.search(r"^cfi\.records .*no case, no twin$", callgate("rules", "cfi.").stdout, re.MULTILINE)
    assert not [r for r, row in rows.items() if row.startswith("must") and "no " in row]
    assert f"{len(rows)} rules" in finished.stdout.splitlines()[-1]


def test_json_names_cases_and_twins() -> None:
    rows = json.loads(callgate("rules", "sysv.args", "--json").stdout)
    assert all(set(row) == {"id", "level", "src", "says", "cases", "twins", "unsupported"} for row in rows)
    by_id = {row["id"]: row for row in rows}
    assert set(by_id) == {r for r in rules.catalogue() if r.startswith("sysv.args")}
    assert "sysv/args/backfill-twice" in by_id["sysv.args.backfill"]["cases"]
    assert "sysv.args.backfill/none" in by_id["sysv.args.backfill"]["twins"]
    assert "asm/broken/indirect_call.asm" in by_id["sysv.args.indirect-call"]["twins"]
    assert by_id["sysv.args.backfill"]["unsupported"] is None
    assert "specimen/tail_call" in by_id["sysv.args.tail-call"]["cases"]
    assert "asm/broken/specimen/tail_call.toml" in by_id["sysv.args.tail-call"]["twins"]
    preserved = {row["id"]: row for row in json.loads(callgate("rules", "sysv.preserve", "--json").stdout)}
    assert "specimen/thread_pointer" in preserved["sysv.preserve.fs-base"]["cases"]


def test_deviations_say_what_a_compiler_does_instead() -> None:
    finished = callgate("rules", "sysv.args.backfill", "--deviations")
    assert finished.returncode == 0
    assert re.search(r"^sysv\.args\.backfill/none +uses no more registers", finished.stdout, re.MULTILINE)
    assert "sysv.return" not in finished.stdout


def test_an_unknown_prefix_is_a_usage_error() -> None:
    finished = callgate("rules", "sysv.args.backfil1")
    assert finished.returncode == 2
    assert "sysv.args.backfill" in finished.stderr


# ---- the proof


def test_verify_proves_a_group_and_prints_its_figures() -> None:
    finished = callgate("rules", "sysv.stack", "--verify")
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert re.fullmatch(
        r"(\d+) bad twins: \1 found under their own rule; \d+ good siblings: silent; "
        r"mutants caught (\d+) of \2; false alarms 0",
        finished.stdout.splitlines()[-1],
    )


def test_a_twin_whose_front_matter_names_the_wrong_rule_is_noticed(broken: Path) -> None:
    edit(broken / "preserve_r12.asm", 'rule = "sysv.preserve.r12"', 'rule = "sysv.preserve.r13"')
    proof = routines(broken, "preserve_r12.asm", "preserve_r13.S").proof
    assert (proof.twins, proof.found) == (2, 1)
    [problem] = proof.problems
    assert "preserve_r12.asm" in problem and "found under sysv.preserve.r12" in problem


def test_a_twin_whose_front_matter_names_no_rule_of_the_catalogue_is_noticed(broken: Path) -> None:
    edit(broken / "preserve_r12.asm", 'rule = "sysv.preserve.r12"', 'rule = "sysv.preserve.r99"')
    assert "there is no rule" in routines(broken, "preserve_r12.asm").proof.problems[0]


def test_a_twin_that_is_found_elsewhere_is_noticed(broken: Path) -> None:
    edit(broken / "preserve_r12.asm", 'places = ["r12"]', 'places = ["r13"]')
    assert "found at r12, not at r13" in routines(broken, "preserve_r12.asm").proof.problems[0]


def test_a_twin_that_is_not_broken_is_noticed(broken: Path) -> None:
    text = (broken / "good" / "callee_long.asm").read_text(encoding="utf-8")
    matter = 'rule = "sysv.preserve.rbx"\n; good = "good/callee_long.asm"'
    text = text.replace('rule = ""', matter).replace("places = []", 'places = ["rbx"]')
    (broken / "preserve_rbx.asm").write_text(text, encoding="utf-8")
    assert "nothing is found under sysv.preserve.rbx" in routines(broken, "preserve_rbx.asm").proof.problems[0]


def test_a_twin_may_be_a_variant_of_its_good_sibling(broken: Path) -> None:
    (broken / "preserve_rbx.toml").write_text(VARIANT, encoding="utf-8")
    proof = routines(broken, "preserve_rbx.toml").proof
    assert (proof.twins, proof.found, proof.siblings, proof.silent, proof.problems) == (1, 1, 1, 1, [])


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("pop     rbx", "pop     rdx", "has once, not 0 times"),
        ("good/callee_saves.asm", "good/gone.asm", "`good` names a routine of broken, not 'good/gone.asm'"),
        ('says = "x"', 'sais = "x"', "it has change, good, places, rule, says, not"),
        ("to = ", "too = ", "a change is `from` and `to`"),
        ('says = "x"', "says = x", "preserve_rbx.toml"),
    ],
)
def test_a_variant_that_is_not_as_it_says_is_an_error(broken: Path, old: str, new: str, told: str) -> None:
    (broken / "preserve_rbx.toml").write_text(VARIANT.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(UsageError, match=re.escape(told)):
        twins.read(broken)


def test_a_twin_of_an_unknown_abi_is_an_error(broken: Path) -> None:
    edit(broken / "preserve_r12.asm", '; role = "callee"', '; role = "callee"\n; abi = "win65"')
    with pytest.raises(UsageError, match="the abi is one of sysv, win64-ms_abi, win64-msvc, not 'win65'"):
        twins.read(broken)


def test_a_twin_that_crashes_is_no_proof(broken: Path) -> None:
    edit(broken / "rsp_ret_8.asm", "        ret     8", "        ud2")
    assert "SIGILL" in routines(broken, "rsp_ret_8.asm").proof.problems[0]


def test_a_good_sibling_that_is_broken_is_noticed(broken: Path) -> None:
    edit(
        broken / "good" / "callee_long.asm",
        "FUNCTION callgate_broken\n        mov",
        "FUNCTION callgate_broken\n        xor     ebx, ebx\n        mov",
    )
    verifier = routines(broken, "rsp_ret_8.asm")
    assert (verifier.proof.siblings, verifier.proof.silent) == (1, 0)
    [problem] = verifier.proof.problems
    assert "good/callee_long.asm: not silent: sysv.preserve.rbx" in problem
    assert report(verifier.proof, [], {}) == 1


def test_an_alteration_that_no_case_shows_is_noticed() -> None:
    chosen = [a for a in standins.alterations() if a.name in ("sysv.args.backfill/none", "sysv.return.int128/swapped")]
    few = cases.load(cases.select(cases.files(), ["sysv/args/backfill"]))
    verifier = Verifier(rules.catalogue(), (), chosen)
    verifier.mutants(chosen, few)
    assert (verifier.proof.mutants, verifier.proof.caught, verifier.proof.false_alarms) == (2, 1, 0)
    assert verifier.proof.problems == ["sysv.return.int128/swapped: no case shows it"]


def test_an_alteration_that_is_found_under_another_rule_is_noticed() -> None:
    [alteration] = [a for a in standins.alterations() if a.name == "sysv.args.backfill/none"]
    verifier = Verifier(rules.catalogue(), (), ())
    own, other = "sysv.args.backfill", "sysv.args.sse-order"

    def line(*found: str, causes: tuple[str, ...] = (alteration.name,)) -> standins.Line:
        return standins.Line("sysv/x", "caller", "fail", frozenset(found), frozenset(causes))

    assert verifier.altered(alteration, [line(own)]) == ""
    assert verifier.altered(alteration, [line(own), line(other)]) == ""  # the two look alike there
    assert "no case is found under" in verifier.altered(alteration, [line(other)])
    assert "another rule as well" in verifier.altered(alteration, [line(own, other)])
    assert "another rule as well" in verifier.altered(alteration, [line(own), line(other, causes=())])
    assert verifier.altered(alteration, [line(own, "sysv.args.narrow-extension")]) == ""  # no must rule


def test_an_alteration_that_is_not_of_places_needs_a_routine() -> None:
    [alteration] = [a for a in standins.alterations() if a.name == "sysv.args.bool/trusts-32-bits"]
    for routines_there, problems in ((twins.read(), 0), ([], 1)):
        verifier = Verifier(rules.catalogue(), routines_there, ())
        verifier.mutant(alteration, standins.Shown())
        assert len(verifier.proof.problems) == problems


# ---- completeness


def test_a_rule_without_case_or_twin_is_a_gap_unless_excused() -> None:
    known = evidence.collect(rules.catalogue(), [], [], [])
    gaps = evidence.gaps(known, {"sysv.preserve.r12": Exemption(("case",), "why")})
    assert "sysv.preserve.r12: no twin" in gaps and "sysv.preserve.r12: no case" not in gaps
    assert "sysv.return.sse: no case" in gaps
    assert not any(g.startswith(("sysv.args.narrow-extension", "seh")) for g in gaps)


def test_a_needless_exemption_is_a_gap() -> None:
    known = evidence.collect(rules.catalogue(), [], twins.read(), [])
    excuse = Exemption(("twin",), "why")
    gaps = evidence.gaps(known, {"sysv.preserve.r12": excuse, "sysv.preserve.r99": excuse})
    assert any(g.startswith("sysv.preserve.r12: ") and "there is one" in g for g in gaps)
    assert any(g.startswith("sysv.preserve.r99: ") and "unknown rule" in g for g in gaps)
