"""What a document is and who made it: 名称, 文号, 发布机构, 文件类别, 公文种类."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tongbu.importing.deriving.evidence import Evidence
from tongbu.importing.deriving.field import Certainty, Field
from tongbu.importing.deriving.surroundings import Surroundings
from tongbu.importing.original import squeezed
from tongbu.importing.recognising import signs
from tongbu.importing.recognising.paper import Said
from tongbu.model.reference import normalise_number
from tongbu.model.vocabulary import OfficialGenre, PolicyCategory
from tongbu.model.widths import half_width

_DRAFT = re.compile(r"征求意见稿|公开征求意见|（草案）|\(草案\)")
_NORMATIVE = re.compile(r"规字?〔")
_IN_NOTE = re.compile(
    r"(?:日|据|以|由|[^\u4e00-\u9fff]|\A)(?P<number>(?![年月日])[\u4e00-\u9fff]{2,14}?令第?\d{1,4}号|[\u4e00-\u9fff]{2,10}〔(?:19|20)\d{2}〕\d{1,5}号)"
)
_TAIL = re.compile(r"[（(〔][^（()）〕]*[）)〕]\Z|[》”\s]+\Z")
_LONGEST_STEM = 100


def titles(evidence: Evidence) -> Iterator[Field]:
    """名称, with digits and letters in half width, as wording rules want them in the text as well."""
    for found in _titles(evidence):
        value = half_width(found.shown)
        told = f"{found.reason}{'，全角的数字、字母改为半角' if value != found.shown else ''}"
        yield replace(found, value=value, reason=told)


def _titles(evidence: Evidence) -> Iterator[Field]:
    paper = evidence.paper
    labelled = evidence.labelled("名称", "标题")
    if paper.title and (paper.title_sure or squeezed(labelled) == squeezed(paper.title)):
        yield Field("名称", paper.title, Certainty.READ, paper.title_reason, paper.title)
    elif labelled and not paper.invitation:
        yield Field("名称", labelled, Certainty.READ, "页面的“名称”一栏", labelled)
    elif paper.title:
        yield Field("名称", paper.title, Certainty.DERIVED, paper.title_reason, paper.title)
    else:
        named = re.search(r"《([^《》]{4,60})》", evidence.words[:300])
        if named:
            yield Field("名称", named[1], Certainty.GUESSED, "文件里没有标题行，取正文开头书名号里的名称", named[0])
        else:
            stem = evidence.original.name.rpartition("/")[2].rpartition(".")[0][:_LONGEST_STEM] or "未命名"
            yield Field("名称", stem, Certainty.GUESSED, "文件里没有标题行，取文件名")


def numbers(evidence: Evidence) -> Iterator[Field]:
    """文号, in the brackets of the standard."""
    said = evidence.paper.number or _in_notes(evidence)
    labelled = evidence.labelled("文号", "发文字号")
    written = labelled or (said.value if said else "")
    if not written or not (signs.NUMBER.fullmatch(squeezed(written)) or "令" in written):
        return
    value = normalise_number(written)
    in_notes = not labelled and evidence.paper.number is None
    where = "页面的“文号”一栏" if labelled else "题注里的文号" if in_notes else "版头或者标题下的文号"
    changed = value != squeezed(written)
    certainty = Certainty.DERIVED if changed or in_notes else Certainty.READ
    yield Field("文号", value, certainty, f"{where}{'，括号、数字改为标准写法' if changed else ''}", written)


def _in_notes(evidence: Evidence) -> Said | None:
    """The last number in the notes under the title (题注), which tell each revision in order."""
    found = [match for note in evidence.text.notes for match in _IN_NOTE.finditer(squeezed(note))]
    return Said(found[-1]["number"], found[-1]["number"], "题注") if found else None


def issuers(evidence: Evidence, around: Surroundings) -> Iterator[Field]:
    """发布机构 and 联合发文机关."""
    organs = evidence.signed
    if labelled := evidence.labelled("发布机构", "发文机关"):
        names = tuple(name for name in re.split(r"[、,，;；\s]+", labelled) if name)
        yield from _organs(names, Certainty.READ, "页面的“发布机构”一栏", labelled)
    elif organs:
        where = "落款的署名" if evidence.text.signature else "征求意见公告的署名"
        yield from _organs(organs, Certainty.READ, where, "、".join(organs))
    elif evidence.paper.mastheads:
        mastheads = evidence.paper.mastheads
        yield from _organs(mastheads, Certainty.DERIVED, "发文机关标志", "、".join(mastheads))
    elif around.settings.organisation.name:
        yield Field(
            "发布机构", around.settings.organisation.name, Certainty.GUESSED, "文件里没有署名，取本站的主办单位"
        )


def _organs(names: tuple[str, ...], certainty: Certainty, reason: str, words: str) -> Iterator[Field]:
    yield Field("发布机构", names[0], certainty, reason, words)
    if names[1:]:
        yield Field("联合发文机关", names[1:], certainty, reason, words)


def categories(number: str, title: str, *, invited: bool = False) -> Iterator[Field]:
    """文件类别, by which rules apply: of the number's series, the title's words, and who is `invited` to comment."""
    if invited:
        reason = "前面有征求意见公告"
        yield Field("文件类别", PolicyCategory.DRAFT.value, Certainty.DERIVED, reason, title)
    elif _DRAFT.search(title):
        yield Field("文件类别", PolicyCategory.DRAFT.value, Certainty.DERIVED, "标题写明是征求意见稿或者草案", title)
    elif _NORMATIVE.search(number):
        reason = "文号的发文代字以“规”结尾"
        yield Field("文件类别", PolicyCategory.NORMATIVE.value, Certainty.DERIVED, reason, number)
    elif "政府令" in number or "令第" in number:
        yield Field("文件类别", PolicyCategory.REGULATION.value, Certainty.DERIVED, "文号是令的编号", number)
    else:
        reason = "文号和标题没有规章、规范性文件、征求意见稿的标志"
        yield Field("文件类别", PolicyCategory.OTHER.value, Certainty.GUESSED, reason)


def genres(title: str) -> Iterator[Field]:
    """公文种类: the last word of the title; none where it is the name of an institution (办法, 规定 …)."""
    bare = title
    while (shorter := _TAIL.sub("", bare)) != bare:
        bare = shorter
    for word, genre in signs.GENRES.items():
        if bare.endswith(word) and not bare.endswith(("年度报告", "工作报告会")):
            certainty = Certainty.READ if genre is not OfficialGenre.ORDER else Certainty.DERIVED
            yield Field("公文种类", genre.value, certainty, f"标题以“{word}”结尾", title)
            return
