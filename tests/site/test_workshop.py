"""Each job gives the file it asks for, and needs only what that file needs."""

from pathlib import Path

import pytest

from tongbu.site.workshop import Job, Workshop
from tongbu.typesetting.card import Card
from tongbu.typesetting.fonts import FontError
from typesetting.examples import manuscript

TEXT = manuscript("# 甲办法\n\n第一条　为了护林。")
CARD = Card("政策文件", "甲办法", "", "甲局", "甲网", "https://a.cn/b/")


@pytest.mark.parametrize(
    ("job", "begins"),
    [(Job(".pdf", TEXT), b"%PDF"), (Job(".docx", TEXT), b"PK\x03\x04"), (Job(".png", CARD), b"\x89PNG")],
)
def test_a_job_gives_its_file_and_an_equal_job_the_same(job: Job, begins: bytes) -> None:
    made = Workshop(Path()).make(job)
    assert made.startswith(begins)
    assert Workshop(Path()).make(Job(job.suffix, job.of)) == made


def test_a_word_file_needs_no_fonts(tmp_path: Path) -> None:
    without = Workshop(tmp_path, tmp_path / "none")
    assert without.make(Job(".docx", TEXT))
    with pytest.raises(FontError):
        without.make(Job(".pdf", TEXT))
