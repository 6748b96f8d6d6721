"""One source file becomes a draft of a document: its file, what lies beside it, and everything that is to be told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tongbu.drafting.rendering import render
from tongbu.importing.comparing_back import (
    Difference,
    differences,
    kept_words,
    lost_in_reading,
    shown_words,
    unaccounted,
    unlike_account,
)
from tongbu.importing.deriving import Field, Surroundings, derive
from tongbu.importing.deriving.days import validity_said
from tongbu.importing.deriving.evidence import Evidence
from tongbu.importing.deriving.field import Section
from tongbu.importing.deriving.interpretation import is_interpretation
from tongbu.importing.deriving.invitation import KEY as INVITATION
from tongbu.importing.formats import Beside, open_original
from tongbu.importing.original import Notice, Original, Outcome
from tongbu.importing.recognising import Aside, Paper, Piece, Role, recognise
from tongbu.importing.recognising.invitation import invites
from tongbu.importing.screening import screen
from tongbu.importing.writing.beside import FilesBeside
from tongbu.importing.writing.body import body_markdown
from tongbu.importing.writing.front_matter import front_matter
from tongbu.importing.writing.names import stem_of
from tongbu.model.text import LegalText
from tongbu.model.vocabulary import PolicyCategory
from tongbu.reading.body import read_text
from tongbu.reading.project import INTERPRETATIONS, POLICIES

_WANTED = {
    POLICIES: ("内容概述", "文号", "发布机构", "索引号", "主题分类", "成文日期", "发布日期", "施行日期"),
    INTERPRETATIONS: ("内容概述", "发布日期", "解读单位", "解读人", "联系方式"),
}
_NOT_WANTED = {PolicyCategory.DRAFT: ("文号", "成文日期", "施行日期"), PolicyCategory.OTHER: ("施行日期",)}
"""What only a document has that was issued, and what only rules must have."""
_YEAR = re.compile(r"〔((?:19|20)\d{2})〕")
_QUOTED = 20
_HINTS = {"内容概述": "一句话说明内容", "发布日期": "在网站公开发布的日期"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person who imports has decided: the folder ("" leaves it to the title), and the name of the file."""

    folder: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as it would be written. `path` is relative to the project; so are the keys of `files`.

    `missing` are keys that a person has to add; `lost` are words that the document does not have, as it ought to have.
    """

    source: str
    path: str
    content: str
    text: LegalText
    files: Mapping[str, bytes]
    fields: tuple[Field, ...]
    notices: tuple[Notice, ...]
    missing: tuple[str, ...]
    words: int
    lost: tuple[Difference, ...]

    @property
    def to_confirm(self) -> tuple[Field, ...]:
        """The values that somebody has to look at."""
        return tuple(field for field in self.fields if field.certainty.needs_confirmation)

    def told(self, outcome: Outcome) -> tuple[Notice, ...]:
        """The notices of one kind."""
        return tuple(notice for notice in self.notices if notice.outcome is outcome)


def draft(name: str, raw: bytes, beside: Beside, around: Surroundings, wish: Wish) -> Draft:
    """The draft of a source file; FileFault where the file cannot be read or must not be imported."""
    personal = screen(raw, name)
    original = open_original(name, raw, beside)
    paper = recognise(original)
    text = read_text(body_markdown(paper.pieces, original.notes, lambda _: "图.png"))
    evidence = Evidence(original, paper, text)
    folder = wish.folder or (INTERPRETATIONS if is_interpretation(evidence.title) else POLICIES)
    fields = derive(evidence, around, is_reading=folder == INTERPRETATIONS)
    known = {field.key: field.value for field in fields}
    stem = wish.name or stem_of(str(known["名称"]), name)
    files = FilesBeside(stem)
    attached = files.attach(original.companions)
    body = body_markdown(paper.pieces, original.notes, files.address)
    later = _later(str(known.get("文件类别", "")), around)
    content = f"{front_matter(fields, _kept_asides(paper, fields), [('附件', attached)], later)}\n{body}"
    place = f"{folder}/{_year(known, evidence, around)}/"
    wanted = kept_words(paper.pieces, original.notes)
    return Draft(
        name,
        f"{place}{stem}.md",
        content,
        text,
        {f"{place}{path}": bytes_ for path, bytes_ in files.files.items()},
        fields,
        (*personal, *_doubles(known, around), *_notices(original, paper, fields), *files.notices),
        tuple(_missing(folder, known, evidence)),
        len(wanted),
        tuple(_lost(original, paper, wanted, body)),
    )


def _later(category: str, around: Surroundings) -> str:
    """What is entered while a document is reviewed; `category` is that of a policy, "" of an interpretation."""
    return render(
        "later.yml",
        in_step=category != PolicyCategory.DRAFT,
        may_be_silent=category == PolicyCategory.OTHER,
        stages=around.settings.reviewing.stages,
        day=around.today,
    )


def _year(known: Mapping[str, object], evidence: Evidence, around: Surroundings) -> int:
    """The year of the folder: of the document's own day, else of its number, else this year."""
    days = (known.get("成文日期"), known.get("发布日期"), evidence.invited)
    numbered = _YEAR.search(str(known.get("文号", "")))
    otherwise = int(numbered[1]) if numbered else around.today.year
    return next((day.year for day in days if isinstance(day, date)), otherwise)


def _doubles(known: Mapping[str, object], around: Surroundings) -> Iterator[Notice]:
    """Whether the project has the document already."""
    number = str(known.get("文号", ""))
    if number and (there := around.numbered(number)):
        yield Notice(Outcome.CHANGED, "全文", f"本站已经有文号相同的文件：policies/{there}.md，请确认不是重复导入")


def _missing(folder: str, known: Mapping[str, object], evidence: Evidence) -> Iterator[str]:
    category = known.get("文件类别")
    is_draft = category == PolicyCategory.DRAFT
    not_wanted = next((keys for each, keys in _NOT_WANTED.items() if each == category), ())
    invitation = known.get(INVITATION)
    if isinstance(invitation, Section) and invitation.blank:
        yield f"{INVITATION}（{'、'.join(invitation.blank)}）"
    for key in _WANTED[folder]:
        if key not in known and key not in not_wanted:
            yield f"{key}（{_HINTS[key]}）" if key in _HINTS else key
    if folder == POLICIES and not is_draft and "有效期至" not in known and (said := validity_said(evidence)):
        yield f"有效期至（文件写有“{said[:_QUOTED]}”，推算不出日期）"


def _kept_asides(paper: Paper, fields: tuple[Field, ...]) -> tuple[Aside, ...]:
    """What was set aside and stands in no key; a key that was not filled after all has nothing."""
    filled = {field.key for field in fields}
    return tuple(
        Aside(each.words, each.place, each.why, each.key if each.key in filled else "") for each in paper.aside
    )


def _notices(original: Original, paper: Paper, fields: tuple[Field, ...]) -> Iterator[Notice]:
    yield from original.notices
    yield from _on_invitation(paper)
    for each in _kept_asides(paper, fields):
        where = f"写进元数据“{each.key}”" if each.key else "记在文件开头的注释里"
        yield Notice(Outcome.ASIDE, each.place, f"{each.why}，{where}", each.words)
    for words in original.margins:
        yield Notice(Outcome.ASIDE, "页眉页脚", "页眉、页脚的文字没有导入", words)


def _on_invitation(paper: Paper) -> Iterator[Notice]:
    """What became of a notice that invites comments, which the site makes from the metadata."""
    made = "征求意见公告，网页按元数据“征求意见”生成公告"
    if paper.invitation:
        told = f"这几段是{made}，没有放进草案正文，逐段记在文件开头的注释里，核对以后可以删去注释"
        yield Notice(Outcome.CHANGED, _range(paper.invitation), told)
    elif invites(paper.title):
        part = next((at for at, piece in enumerate(paper.pieces) if piece.role is Role.PART), 0)
        where = _range(paper.pieces[:part]) if part else "全文"
        what = "这几段是" if part else "没有认出草案从哪里开始。这是"
        todo = "要从正文里删去，只留草案全文，几份草案各放一个文件；“名称”、第一行标题改成草案的名称"
        told = f"请处理：{what}{made}，{todo}"
        yield Notice(Outcome.CHANGED, where, told)


def _range(pieces: Sequence[Piece]) -> str:
    first, last = pieces[0].block.place, pieces[-1].block.place
    return first if first == last else f"{first}到{last}"


def _lost(original: Original, paper: Paper, wanted: str, body: str) -> Iterator[Difference]:
    """Every way in which words could get lost: by the reader, while recognising, writing, and as the project reads."""
    yield from unlike_account(original)
    if missing := unaccounted(original, paper):
        yield Difference(missing, "", "")
    yield from differences(wanted, shown_words(body))
    for words in lost_in_reading(body, read_text(body)):
        yield Difference(words, "", "")
