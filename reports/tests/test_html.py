from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reports.drawing import draw
from reports.html import render_html
from reports.html_drawing import byte_runs, drawing_view
from reports.html_views import Anchors, Limits
from reports.read import read_run
from reports.records import Finding
from reports.tests.synthetic import UNNAMED, Builder, backfill_explain, finding, mixed, simple_explain

VOID = {"meta", "br", "hr", "img", "input", "link", "wbr", "col"}
# What the HTML parser of a browser closes or moves by itself: never rely on it.
INSIDE_P = {"div", "p", "ul", "ol", "table", "pre", "details", "article", "section", "h1", "h2", "h3", "h4"}


class Checker(HTMLParser):
    """Balanced tags, unique ids, no script, nothing from outside; gathers links and text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[str] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.text: list[str] = []
        self.problems: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "iframe", "object", "embed", "link", "img", "base", "form"}:
            self.problems.append(f"<{tag}>")
        if "p" in self.stack and tag in INSIDE_P and self.stack[-1] in {"p", "span"}:
            self.problems.append(f"<{tag}> inside <p>")
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.hrefs.append(value or "")
                if not (value or "").startswith("#"):
                    self.problems.append(f"href {value}")
            if name in {"src", "srcset", "action", "data", "style"} or name.startswith("on"):
                self.problems.append(f"{name}={value}")
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.stack or self.stack[-1] != tag:
            self.problems.append(f"</{tag}> closes {self.stack[-1:]} at {self.getpos()}")
        else:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def check(html: str) -> Checker:
    checker = Checker()
    checker.feed(html)
    checker.close()
    assert checker.problems == []
    assert checker.stack == []
    assert len(checker.ids) == len(set(checker.ids))
    missing = {h for h in checker.hrefs if h[1:] not in checker.ids}
    assert missing == set()
    assert "url(" not in html and "@import" not in html and "<script" not in html.lower()
    assert not re.search(r"""(src|href)\s*=\s*["']?\s*(https?:|//|data:|javascript:)""", html, re.IGNORECASE)
    return checker


def words(html: str) -> str:
    return re.sub("[ \n\t]+", " ", " ".join(check(html).text))


@pytest.mark.parametrize(
    "page",
    [
        "<p><b>x</p></b>",
        "<div>",
        "<script>1</script>",
        '<a href="https://example.org">x</a>',
        '<a href="#nowhere">x</a>',
        '<i id="a"></i><i id="a"></i>',
        '<i onclick="x()"></i>',
        "<p><div></div></p>",
    ],
)
def test_the_checker_can_fail(page: str) -> None:
    with pytest.raises(AssertionError):
        check(page)


def test_the_page_is_well_formed_and_self_contained(tmp_path: Path) -> None:
    html = render_html(mixed().run(tmp_path))
    assert html.startswith("<!DOCTYPE html>") and html.count("<style>") == 1
    check(html)


def test_title_and_facts(tmp_path: Path) -> None:
    html = render_html(mixed().run(tmp_path))
    title = re.search("<title>(.*?)</title>", html)
    assert title and title.group(1).startswith("✗ 2 of 6 toolchain configurations break a must rule")
    text = words(html)
    for fact in (
        "callgate run sysv/args --opt O0,O2",
        "AMD EPYC",
        "avx avx2",
        "Debian GNU/Linux 12, Linux 6.1",
        "123\u202f456 calls judged",
        "2 of 2 exercised; written by 210 of 240 subjects",
        "12.5 s wall",
        "18.0 s CPU in the toolchains' own processes",
        "rbx 90 of 120",
        "19.1.4",
    ):
        assert fact in text, fact


def test_a_clean_run_is_plainly_so(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill")
    html = render_html(b.run(tmp_path))
    text = words(html)
    assert "✓ The one toolchain configuration keeps every must rule that was judged." in text
    assert 'id="deviations"' not in html and 'class="banner"' not in html


def test_an_incomplete_run_has_a_banner(tmp_path: Path) -> None:
    b = mixed()
    b.footer = None
    text = words(render_html(b.run(tmp_path)))
    assert "Incomplete run. The run did not finish" in text and "✗ So far, 2 of 6" in text
    assert "none: calls, times and exercised registers are not known" in text


def test_an_incomplete_clean_run_has_no_tick_in_its_title(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill")
    b.footer = None
    html = render_html(b.run(tmp_path))
    assert "<title>– So far" in html


def _cell(html: str, row: str, column: int) -> str:
    line = next(x for x in html.split("\n") if f">{row}</a>" in x and x.startswith("<tr><th"))
    return str(re.findall(r"<td.*?</td>", line)[column])


def test_cells_show_verdict_symbol_count_and_lead_to_details(tmp_path: Path) -> None:
    html = render_html(mixed().run(tmp_path))
    tcc = _cell(html, "backfill", 2)
    assert 'class="fail"' in tcc and "<i>✗</i> 2/4" in tcc and 'title="2 fail, 2 known; pairs: 1 fail"' in tcc
    target = re.search(r'href="#(b\d+)"', tcc)
    assert target
    block = re.search(rf'<details class="block fail" id="{target.group(1)}" open>\n<summary>(.*?)</summary>', html)
    assert block and "<strong>tcc</strong>" in block.group(1) and "O0 O1" in block.group(1)
    gcc = _cell(html, "backfill", 0)
    assert 'class="pass"' in gcc and "<i>✓</i> 4" in gcc and 'href="#r-sysv-args-backfill"' in gcc and "⇄1" in gcc
    assert "not judged" in _cell(html, "narrow-extension", 1)


def test_failures_come_first(tmp_path: Path) -> None:
    html = render_html(mixed().run(tmp_path))
    order = re.findall(r'<article class="case" id="c-([^"]*)"', html)
    assert order == [
        "sysv-args-backfill",
        "sysv-return-integer",
        "sysv-args-integer-order",
        "sysv-args-narrow",
        "sysv-preserve-rbx",
        "sysv-class-unnamed",
    ]
    sections = [
        html.index(f'id="{name}"') for name in ("deviations", "matrix", "pairs", "cases", "disagreements", "rules")
    ]
    assert sections == sorted(sections)


def test_a_case_tells_everything(tmp_path: Path) -> None:
    b = Builder()
    b.case("sysv/args/backfill", "sysv.args.backfill", "Shows the backfill.")
    b.result("sysv/args/backfill", "tcc:O0", verdict="fail")
    html = render_html(b.run(tmp_path))
    text = words(html)
    assert "<pre><code>struct pair { long a, b; };\nlong f(long a" in html
    for part in (
        "Shows the backfill.",
        "Registers left over by an argument that went to the stack serve later arguments.",
        "psABI 3.2.3",
        "./callgate repeat sysv/args/backfill@tcc:O0:caller",
        "needs 2 general registers, 1 left: the whole struct goes to the stack",
        "xmm0 to xmm7 are free",
        "which is bytes 0-7 of argument 6 (`p`)",
    ):
        assert part in text, part


def test_deviating_boxes_are_marked_with_wanted_and_got(tmp_path: Path) -> None:
    b = Builder()
    where = [
        finding(),
        finding(place="stack+16", argument="p", wanted="01 02", got="01 03"),
        finding(place="rbx", argument=""),
    ]
    b.result("sysv/args/backfill", "tcc:O0", verdict="fail", findings=where)
    html = render_html(b.run(tmp_path))
    boxes = re.findall(r'<div class="box [a-z]* ?dev">.*?</div>', html)
    assert [re.sub("<[^>]*>", " ", box).split()[0] for box in boxes] == ["r9", "rbx", "stack+16"]
    assert "wanted</u> 01 02" in boxes[2] and "got</u> 01 <b>03</b>" in boxes[2]
    assert all("≠" in box for box in boxes)


def test_unsupported_and_missing_are_listed(tmp_path: Path) -> None:
    html = render_html(mixed().run(tmp_path))
    text = words(html)
    assert "the compiler has no __int128" in text and "sysv/preserve/rbx@tcc:O0:callee" in text
    assert "gcc-13 is not installed" in text and "<code>gcc-13</code>" in html


def disagreements(html: str) -> str:
    part = html[html.index('<section id="disagreements">') :]
    part = part[: part.index("</section>") + len("</section>")]
    return re.sub("[ \n\t]+", " ", re.sub("<[^>]*>", " ", part)).replace(" ,", ",")


def test_disagreements_say_who_does_what(tmp_path: Path) -> None:
    b = mixed()
    b.tells_apart("sysv/class/unnamed", ("a", "xmm0", "rdi"))
    other = finding("sysv.class.bitfields-unnamed")
    b.result("sysv/class/unnamed", "tcc:O0", "caller", "observed", findings=[other], readings=[UNNAMED])
    html = render_html(b.run(tmp_path))
    check(html)
    text = disagreements(html)
    for part in (
        "sysv.class.bitfields-unnamed unspecified toolchains differ",
        "An unnamed bit-field is INTEGER to some compilers and padding to others. psABI 3.2.3 is silent",
        "A takes unnamed bit-fields for padding 1 gcc-12",
        "B lets unnamed bit-fields classify as INTEGER 1 tcc",
        "C the struct travels in xmm0 1 clang-19",
        "A a xmm0 gcc-12 B a rdi tcc",
        "sysv.args.narrow-extension de-facto toolchains differ",
    ):
        assert part in text, (part, text)


def test_open_rules_that_nobody_exercised_are_listed(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill")
    text = disagreements(render_html(b.run(tmp_path)))
    assert "2 open rules that no toolchain exercised in this run" in text
    assert "sysv.args.narrow-extension de-facto Callers extend" in text
    assert "Not exercised: no case of it was part of this run." in text


def test_rules_without_a_record_are_named(tmp_path: Path) -> None:
    b = Builder()
    b.result("sysv/args/backfill")
    text = words(render_html(b.run(tmp_path)))
    assert "5 rules of the catalogue had no record in this run" in text
    assert "sysv.preserve.rbx must rbx holds its entry value at return." in text


def test_hostile_text_is_escaped(tmp_path: Path) -> None:
    evil = '<script>alert(1)</script>"><img src=x onerror=y>\x1b[31m\u202e'
    b = Builder()
    b.header["machine"]["cpu"] = evil
    b.header["command"] = [evil]
    b.toolchain("gcc-99", reason=evil, package=evil)
    b.case("sysv/args/backfill", "sysv.args.backfill", evil)
    b.header["cases"]["sysv/args/backfill"]["declaration"] = evil
    explain = backfill_explain()
    explain["arguments"][0] |= {"name": evil, "type": evil, "because": [evil], "rules": [evil], "class": [evil]}
    b.header["cases"]["sysv/args/backfill"]["explain"] = [explain]
    bad = finding(says=evil, place=evil, argument=evil, wanted=evil, got=evil, origin=evil, known=evil, shape=evil)
    b.result("sysv/args/backfill", f"{evil}:O0", verdict="fail", findings=[bad], repeat=evil)
    for verdict in ("unsupported", "crash", "observed"):
        b.result("sysv/args/backfill", f"tcc:{verdict}", verdict=verdict, reason=evil)
    b.result(evil, "tcc:O0", verdict="fail", rule=evil, findings=[finding(evil, says=evil)])
    html = render_html(b.run(tmp_path))
    checker = check(html)
    assert "<script" not in html.lower() and "<img" not in html
    assert "\x1b" not in html and "\u202e" not in html
    assert "<script>alert(1)</script>" in "".join(checker.text)


def test_the_page_does_not_depend_on_the_order_of_records(tmp_path: Path) -> None:
    b = mixed()
    first = render_html(b.run(tmp_path))
    b.records.reverse()
    assert render_html(b.run(tmp_path)) == first


def _large(directory: Path, distinct: bool) -> Path:
    """20,000 results over 25 toolchains, written without the builder's bookkeeping."""
    b = Builder()
    names = [f"cc-{n:02}" for n in range(25)]
    for name in names:
        b.toolchain(name)
    cases = [f"sysv/args/case-{n:03}" for n in range(100)]
    for i, case in enumerate(cases):
        b.case(case, "sysv.args.backfill", explain=[backfill_explain() if i % 2 else simple_explain()])
    template = b.result(cases[0], "cc-00:O0")
    b.records.clear()
    for number in range(20_000):
        case, toolchain = cases[number % 100], names[number // 800]
        options, role = f"O{number // 100 % 4}", "caller" if number // 400 % 2 else "callee"
        ident = f"{case}@{toolchain}:{options}:{role}"
        record = template | {"case": case, "toolchain": toolchain, "options": options, "role": role, "id": ident}
        if distinct:
            record |= {"verdict": "fail", "findings": [finding(got=f"{number:08x}")]}
        b.records.append(record)
    return b.write(directory)


@pytest.mark.parametrize("distinct", [False, True])
def test_a_large_run_stays_small(tmp_path: Path, distinct: bool) -> None:
    run = read_run(_large(tmp_path, distinct))
    assert len(run.results) == 20_000
    html = render_html(run)
    assert len(html.encode()) < 5_000_000
    check(html)
    assert ("more in results.jsonl" in html or "shown by id" in html) == distinct


def test_limits_shrink_blocks_but_drop_none(tmp_path: Path) -> None:
    b = Builder()
    for n in range(6):
        b.result("sysv/args/backfill", f"tcc:O{n}", verdict="fail", findings=[finding(got=f"{n:02}")])
    html = render_html(b.run(tmp_path), Limits(drawings=1, blocks=3, ids=2))
    assert html.count('<details class="block fail"') == 3
    assert html.count("box argument dev") == 1
    text = words(html)
    assert "3 more groups of records" in text and "sysv/args/backfill@tcc:O3:caller" in text
    assert "and 1 more in results.jsonl" in text


def test_anchors_are_unique_and_stable() -> None:
    anchors = Anchors()
    assert anchors("c", "a/b") == "c-a-b"
    assert anchors("c", "a.b") == "c-a-b-2"
    assert anchors("c", "a/b") == "c-a-b"


def test_byte_runs_mark_what_differs() -> None:
    assert byte_runs("11 22 33", "11 23 34 55") == [("11", False), ("23 34 55", True)]
    assert byte_runs("AA", "aa") == [("aa", False)]
    assert byte_runs("", "aa") == [("aa", False)]


def test_findings_go_to_the_box_that_they_name() -> None:
    def at(place: str, name: str) -> Finding:
        return Finding("r", "must", place, "says", argument=name)

    explain = backfill_explain()
    explain["result"]["places"] = [{"at": "rdx", "offset": 0, "size": 8}]
    view = drawing_view(draw(explain), [at("rdx", "result"), at("stack+12", "p"), at("mxcsr", "")])
    assert [len(b.findings) for b in view.general] == [0] * 6
    assert [len(b.findings) for b in view.result] == [1]
    assert [b.slot.place for b in view.stack if b.findings] == ["stack+8"]
    assert [f.place for f in view.elsewhere] == ["mxcsr"]


def test_the_summary_of_verdicts_per_option_is_there(tmp_path: Path) -> None:
    html = render_html(mixed().run(tmp_path))
    rows = [
        re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", r)).strip()
        for r in re.findall(r"<tr><td class=.nowrap.>.*?</tr>", html)
    ]
    assert "tcc caller ✗ fail O0 O1" in rows
    assert "gcc-12 pair with tcc ✗ fail O2" in rows
