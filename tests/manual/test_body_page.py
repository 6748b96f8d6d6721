"""The page that says what is read of a body: its example is read as it says."""

from datetime import date

from manual.links import fenced
from sample import ROOT
from tongbu.reading.body import read_text

PAGE = ROOT / "docs/manual/how-to/body.md"


def test_the_example_is_read_as_the_page_says() -> None:
    (example,) = fenced(PAGE.read_text(encoding="utf-8"), "markdown")
    text = read_text(example)
    assert text.title == "示例市林业局关于加强林区用火管理的通知"
    assert text.addressee == "各县（市、区）林业局"
    assert text.attachments == ("野外用火申请表", "宣传用语")
    assert text.signature is not None
    assert (text.signature.organs, text.signature.date) == (("示例市林业局",), date(2026, 11, 2))
    labels = [unit.label for unit in text.walk() if unit.label]
    assert labels == ["一、", "（一）", "（二）", "1.", "2.", "二、"]
