from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reports.junit import render_junit
from reports.tests.synthetic import Builder, finding, mixed

# The common Jenkins schema: element, its attributes, its children in order.
ALLOWED = {
    "testsuites": ({"name", "time", "tests", "failures", "disabled", "errors"}, ["testsuite"]),
    "testsuite": (
        {
            "name",
            "tests",
            "failures",
            "errors",
            "time",
            "disabled",
            "skipped",
            "timestamp",
            "hostname",
            "id",
            "package",
        },
        ["properties", "testcase", "system-out", "system-err"],
    ),
    "properties": (set(), ["property"]),
    "property": ({"name", "value"}, []),
    "testcase": (
        {"name", "assertions", "time", "classname", "status"},
        ["skipped", "error", "failure", "system-out", "system-err"],
    ),
    "skipped": ({"message"}, []),
    "error": ({"type", "message"}, []),
    "failure": ({"type", "message"}, []),
    "system-out": (set(), []),
    "system-err": (set(), []),
}


def _conforms(element: ET.Element) -> None:
    attributes, children = ALLOWED[element.tag]
    assert set(element.attrib) <= attributes, (element.tag, element.attrib)
    positions = [children.index(child.tag) for child in element]
    assert positions == sorted(positions), (element.tag, [c.tag for c in element])
    for child in element:
        _conforms(child)


def _case(root: ET.Element, name: str) -> ET.Element:
    (case,) = [c for c in root.iter("testcase") if c.get("name") == name]
    return case


@pytest.fixture
def root(tmp_path: Path) -> ET.Element:
    return ET.fromstring(render_junit(mixed().run(tmp_path)))


def test_it_follows_the_jenkins_schema(root: ET.Element) -> None:
    _conforms(root)
    for suite in root:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert re.fullmatch(r"\d+\.\d{3}", suite.get("time", ""))


def test_junitparser_reads_the_same_numbers(tmp_path: Path) -> None:
    run = mixed().run(tmp_path)
    path = tmp_path / "junit.xml"
    path.write_text(render_junit(run), encoding="utf-8")
    junitparser = pytest.importorskip("junitparser")
    xml = junitparser.JUnitXml.fromfile(str(path))
    before = (xml.tests, xml.failures, xml.errors)
    xml.update_statistics()
    # one test case each for the run itself and the missing toolchain
    assert before == (xml.tests, xml.failures, xml.errors) == (len(run.results) + 2, 4, 3)
    assert xml.skipped == 2


def test_each_verdict_has_its_element(root: ET.Element) -> None:
    def children(name: str) -> list[str]:
        return [child.tag for child in _case(root, name)]

    assert children("sysv/args/backfill@tcc:O0:caller") == ["failure"]
    assert children("sysv/args/backfill@tcc:O0:callee") == ["system-out"]
    assert children("sysv/return/integer@tcc:O0:callee") == ["error"]
    assert children("sysv/return/integer@tcc:O1:callee") == ["error"]
    assert children("sysv/args/integer-order@gcc-12:O2:pair:clang-19:O2") == ["error"]
    assert children("sysv/args/integer-order@tcc:O0:callee") == ["failure"]
    assert children("sysv/preserve/rbx@tcc:O0:callee") == ["skipped"]
    assert children("sysv/preserve/rbx@gcc-12:O0:callee") == ["system-out"]
    assert children("sysv/class/unnamed@clang-19:O2:caller") == ["system-out"]
    assert children("sysv/args/backfill@gcc-12:O2:caller") == []


def test_a_failure_carries_its_findings(root: ET.Element) -> None:
    (failure,) = _case(root, "sysv/args/backfill@tcc:O0:caller")
    assert failure.get("type") == "fail"
    assert (failure.get("message") or "").startswith("sysv.args.backfill: r9 holds bytes 0-7 of argument 6")
    text = failure.text or ""
    for words in (
        "sysv.args.backfill (must, psABI 3.2.3)",
        "wanted 11 22 33 44 55 66 77 88",
        "got    a1 a2 a3 a4 a5 a6 a7 a8",
        "repeat: ./callgate repeat sysv/args/backfill@tcc:O0:caller",
    ):
        assert words in text


def test_reasons_are_kept(root: ET.Element) -> None:
    (skipped,) = _case(root, "sysv/preserve/rbx@tcc:O0:callee")
    assert skipped.get("message") == "the compiler has no __int128"
    (known,) = _case(root, "sysv/args/backfill@tcc:O0:callee")
    assert "tcc-bug-7" in (known.text or "")


def test_a_missing_toolchain_is_a_skipped_test(root: ET.Element) -> None:
    suite = next(s for s in root if s.get("name") == "gcc-13 (not available)")
    assert [s.get("message") for s in suite.iter("skipped")] == ["gcc-13 is not installed; install gcc-13"]


def test_an_unfinished_run_has_an_error(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill")
    assert ET.fromstring(render_junit(b.run(tmp_path))).get("errors") == "0"
    b.footer = None
    root = ET.fromstring(render_junit(b.run(tmp_path)))
    assert root.get("errors") == "1"
    (error,) = _case(root, "the run is complete")
    assert error.get("type") == "incomplete" and "did not finish" in (error.text or "")


def test_counts_are_properties(root: ET.Element) -> None:
    suite = next(s for s in root if s.get("name") == "gcc-12:O2")
    values = {p.get("name"): p.get("value") for p in suite.iter("property")}
    assert values["counted.random:seed=1.pair.pass"] == "1000" and values["version"] == "12.2.0"


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill", verdict="crash", reason="<b>&\x00\x1b[31m]]>\ufffe\ud800")
    b.result("sysv/args/backfill", "gcc-12:O0", verdict="fail", findings=[finding(says='"<&\x07>')])
    root = ET.fromstring(render_junit(b.run(tmp_path)).encode("utf-8"))
    (error,) = _case(root, "sysv/args/backfill@gcc-12:O2:caller")
    assert error.get("message") == "<b>&\\x00\\x1b[31m]]>\\xfffe?"


def test_order_does_not_depend_on_the_records(tmp_path: Path) -> None:
    b = mixed()
    first = render_junit(b.run(tmp_path))
    b.records.reverse()
    assert render_junit(b.run(tmp_path)) == first
