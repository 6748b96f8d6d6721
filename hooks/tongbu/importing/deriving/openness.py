"""公开方式 and 索引号."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tongbu.importing.deriving.evidence import Evidence
from tongbu.importing.deriving.field import Certainty, Field
from tongbu.importing.deriving.surroundings import Surroundings
from tongbu.model.vocabulary import Openness

_KEYWORDS = re.compile(r"[；;、，,\s]+")


def openness(evidence: Evidence) -> Iterator[Field]:
    """公开方式, as the paper's own mark says; what says that it is not open is not imported at all."""
    said = evidence.paper.openness
    labelled = evidence.labelled("公开方式", "公开属性", "公开类别")
    if labelled == Openness.ACTIVE.value:
        yield Field("公开方式", labelled, Certainty.READ, "页面的“公开方式”一栏", labelled)
    elif said:
        yield Field("公开方式", said.value, Certainty.READ, "文件上的公开标注", said.words)
    else:
        reason = "文件没有标注公开方式，因为要在网站公开而填写；请对照发文稿纸"
        yield Field("公开方式", Openness.ACTIVE.value, Certainty.GUESSED, reason)


def index_number(evidence: Evidence, around: Surroundings, known: dict[str, date]) -> Iterator[Field]:
    """索引号: the one it has, else the next free one of its year."""
    if labelled := "".join(evidence.labelled("索引号").split()):
        yield Field("索引号", labelled, Certainty.READ, "页面的“索引号”一栏", labelled)
        return
    day = known.get("成文日期") or known.get("发布日期") or evidence.invited
    if day and (proposed := around.next_index(day.year)):
        reason = f"本站 {day.year} 年的下一个流水号；请对照索引号台账，不要与未上网的文件重复"
        yield Field("索引号", proposed, Certainty.GUESSED, reason)


def keywords(evidence: Evidence) -> Iterator[Field]:
    """主题词, which only the page that has been saved tells."""
    words = tuple(word for word in _KEYWORDS.split(evidence.labelled("主题词", "关键词")) if word)
    if words:
        yield Field("主题词", words[:20], Certainty.READ, "页面的“主题词”一栏")
