"""Files are the same with any number of processes, and are made even where no process can be started."""

from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from tongbu.site import workshop
from tongbu.site.workshop import Job, Workshop
from tongbu.typesetting.card import Card
from typesetting.examples import manuscript

TEXTS = [manuscript(f"# 甲办法\n\n第一条　为了护林{number}。") for number in range(3)]
CARD = Card("政策文件", "甲办法", "", "甲局", "甲网", "https://a.cn/b/")
JOBS = [Job(suffix, text) for text in TEXTS for suffix in (".pdf", ".docx")] + [Job(".png", CARD)]


def test_two_processes_make_what_one_makes() -> None:
    room = Workshop(Path())
    alone = room.make(JOBS)
    assert [content[:4] for content in alone] == [b"%PDF", b"PK\x03\x04"] * 3 + [b"\x89PNG"]
    assert room.make(JOBS, processes=2) == alone


def test_where_processes_break_the_files_are_made_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise BrokenProcessPool

    alone = Workshop(Path()).make(JOBS[:2])
    monkeypatch.setattr(workshop, "ProcessPoolExecutor", broken)
    assert Workshop(Path()).make(JOBS[:2], processes=2) == alone


def test_nothing_to_make_needs_no_fonts(tmp_path: Path) -> None:
    assert Workshop(tmp_path, tmp_path / "none").make([]) == []
