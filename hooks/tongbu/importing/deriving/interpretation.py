"""Metadata of an interpretation (政策解读): what it interprets, its form, who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.importing.deriving.evidence import Evidence
from tongbu.importing.deriving.field import Certainty, Field
from tongbu.importing.deriving.surroundings import Surroundings
from tongbu.model.vocabulary import InterpretationForm

_IS_READING = re.compile(
    r"(?:政策|专家|文字)?解读(?:（.{1,20}）)?\Z|一图读懂|图解[：:《]|答记者问|政策问答|《.+》.{0,6}(?:问答|图解|释义)\Z"
)
_SUBJECT = re.compile(r"《([^《》]{3,80}(?:〈[^〈〉]*〉[^《》]*)?)》")
_UNIT = re.compile(r"(?:解读单位|解读机构|供稿单位|起草单位)[:：]([^。；\n]{2,40})")
_CONTACT = re.compile(r"(?:咨询电话|联系电话)[:：]?([\d\-—、（）()转 ]{7,40})")
_FORMS = (
    (re.compile(r"问答|答记者问|一问一答"), InterpretationForm.QUESTIONS),
    (re.compile(r"图解|一图读懂|图读"), InterpretationForm.INFOGRAPHIC),
    (re.compile(r"专家解读"), InterpretationForm.EXPERT),
    (re.compile(r"新闻发布会"), InterpretationForm.PRESS_CONFERENCE),
    (re.compile(r"办事指引|办理指南"), InterpretationForm.GUIDE),
)


def is_interpretation(title: str) -> bool:
    """Whether a title is that of an interpretation."""
    return _IS_READING.search("".join(title.split())) is not None


def interpretation(evidence: Evidence, around: Surroundings) -> Iterator[Field]:
    """What an interpretation's own keys may be."""
    title = evidence.title
    yield from _subjects(evidence, around)
    form = next((form for pattern, form in _FORMS if pattern.search(title)), None)
    if form:
        yield Field("解读形式", (form.value,), Certainty.DERIVED, "标题的用词", title)
    else:
        yield Field("解读形式", (InterpretationForm.TEXT.value,), Certainty.GUESSED, "正文是文字")
    if unit := _UNIT.search(evidence.text.plain()):
        yield Field("解读单位", unit[1].strip(), Certainty.READ, "正文写明", unit[0])
    elif evidence.text.signature and evidence.text.signature.organs:
        yield Field("解读单位", evidence.text.signature.organs[0], Certainty.DERIVED, "落款的署名")
    if contact := _CONTACT.search(evidence.text.plain()):
        yield Field("联系方式", contact[1].strip(), Certainty.DERIVED, "正文的电话", contact[0])


def _subjects(evidence: Evidence, around: Surroundings) -> Iterator[Field]:
    names = list(dict.fromkeys(_SUBJECT.findall(evidence.title) or _SUBJECT.findall(evidence.words[:400])[:1]))
    found = tuple(id_ for name in names if (id_ := around.titled(name)))
    if found:
        yield Field("解读对象", found, Certainty.DERIVED, "标题里的文件名称与本站文件相符", "、".join(names))
    else:
        told = f"本站没有找到《{names[0]}》" if names else "标题没有写明解读哪一份文件"
        yield Field("解读对象", ("待填写",), Certainty.GUESSED, f"{told}；请改为文件的路径或者文号")
