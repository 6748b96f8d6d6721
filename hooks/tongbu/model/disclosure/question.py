"""问答库: what people ask again and again, answered once, with the articles that the answer rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from tongbu.model.disclosure.mention import Mention, Place, places_of
from tongbu.model.front_matter import FrontMatter, Text
from tongbu.model.source import Source

Number = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[0-9A-Za-z][0-9A-Za-z-]{0,39}$")]


class Question(FrontMatter):
    """One question with its answer."""

    number: Number = Field(
        alias="编号", description="字母、数字和连字符，不重复；是问答网页的固定网址，写定以后不改", examples=["caifa-1"]
    )
    asked: Text = Field(alias="问", description="公众会怎样问，一句话")
    answer: Text = Field(alias="答", description="直接回答，几段分行写；不说套话")
    basis: tuple[Text, ...] = Field(
        (), alias="依据", description="依据的文件和条文，如 《办法》第八条；写文号、《名称》或者网址，几条用顿号分开"
    )
    letters: tuple[Text, ...] = Field((), alias="来源", description="从哪些留言来，写留言的编号，几件用顿号分开")
    theme: str = Field("", alias="主题分类", description="问的是哪一类事，如 林木采伐；同类的用同一说法")
    updated: date = Field(alias="更新日期", description="最近一次写定或者核对的日期")
    review_by: date | None = Field(None, alias="复核期限", description="最迟哪一天再核对一次（含当日）")

    @property
    def url(self) -> str:
        """The permanent address of its page, relative to the site's root."""
        return f"{QuestionTable.URL}{self.number.lower()}/"

    @property
    def places(self) -> tuple[Place, ...]:
        """The documents and articles it rests on, as written."""
        return tuple(places_of(self.basis))


@dataclass(frozen=True, slots=True)
class QuestionTable:
    """The questions of one file; `name` is what the file is called, "" where there is but one for all."""

    name: str
    source: Source
    rows: tuple[Question, ...]

    URL = "disclosure/questions/"
    """The address of the page of all questions."""

    def mentioned(self) -> Iterator[tuple[str, Mention]]:
        """The documents that answers rest on."""
        for each in self.rows:
            for place in each.places:
                said = Mention("问答", each.url, each.updated, each.asked, each.answer, place.article)
                yield place.document, said
