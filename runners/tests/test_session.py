"""What a run keeps in memory, however long it is."""

from __future__ import annotations

from pathlib import Path

from callgate import plugin
from callgate.records import of_chunk
from callgate.session import Selection, open_session


def test_what_was_recorded_is_on_disk_alone(tmp_path: Path) -> None:
    wild = tmp_path / "wild.toml"
    wild.write_text('name = "gcc-wild"\nbase = "gcc-12"\nflags = ["-fcall-used-rbx"]\n', encoding="utf-8")
    chosen = Selection(toolchains=("gcc-wild",), toolchain_files=(wild,), levels=("O2",), random=8, curated=False, jobs=1)
    session = open_session(chosen, tmp_path)
    try:
        session.start()
        [config] = session.configs
        work = [chunk for chunk in session.chunks if chunk.is_for(config)]
        told = {chunk.name: session.random_records(chunk, config)[0] for chunk in work}
        assert any(told.values())
        assert [(j.lines, j.missing) for j in session.finished()] == [([], {})] * len(work)
        assert sum(j.calls for j in session.finished()) > 0
        for chunk in work:  # as pairs want it
            again = [r for r in of_chunk(session.judged(chunk, config), session.judgement) if r["verdict"] != "unsupported"]
            assert [r["id"] for r in again] == [r["id"] for r in told[chunk.name]]
    finally:
        session.close()


def test_an_item_forgets_what_it_reported() -> None:
    item = object.__new__(plugin.RandomItem)
    item.user_properties = [("callgate", "{}")]
    protocol = plugin.pytest_runtest_protocol(item)
    next(protocol)
    assert item.user_properties != []
    assert list(protocol) == [] == item.user_properties
