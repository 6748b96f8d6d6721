"""One source file becomes a draft of a document: its file, what lies beside it, and everything that is to be told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
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
from tongbu.importing.deriving.interpretation import is_interpretation
from tongbu.importing.formats import Beside, open_original
from tongbu.importing.original import Notice, Original, Outcome
from tongbu.importing.recognising import Aside, Paper, recognise
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
    place = f"{folder}/{_year(known, around)}/"
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


def _year(known: Mapping[str, object], around: Surroundings) -> int:
    """The year of the folder: of the document's own day, else of its number, else this year."""
    days = (known.get("成文日期"), known.get("发布日期"))
    numbered = _YEAR.search(str(known.get("文号", "")))
    otherwise = int(numbered[1]) if numbered else around.today.year
    return next((day.year for day in days if isinstance(day, date)), otherwise)


def _doubles(known: Mapping[str, object], around: Surroundings) -> Iterator[Notice]:
    """Whether the project has the document already."""
    number = str(known.get("文号", ""))
    if number and (there := around.numbered(number)):
        yield Notice(Outcome.CHANGED, "全文", f"本站已经有文号相同的文件：policies/{there}.md，请确认不是重复导入")


def _missing(folder: str, known: Mapping[str, object], evidence: Evidence) -> Iterator[str]:
    if known.get("文件类别") == PolicyCategory.DRAFT:
        yield "征求意见（事项类型、开始、截止、起草说明、渠道等）"
    for key in _WANTED[folder]:
        if key not in known:
            yield f"{key}（{_HINTS[key]}）" if key in _HINTS else key
    if folder == POLICIES and "有效期至" not in known and (said := validity_said(evidence)):
        yield f"有效期至（文件写有“{said[:_QUOTED]}”，推算不出日期）"


def _kept_asides(paper: Paper, fields: tuple[Field, ...]) -> tuple[Aside, ...]:
    """What was set aside and stands in no key; a key that was not filled after all has nothing."""
    filled = {field.key for field in fields}
    return tuple(
        Aside(each.words, each.place, each.why, each.key if each.key in filled else "") for each in paper.aside
    )


def _notices(original: Original, paper: Paper, fields: tuple[Field, ...]) -> Iterator[Notice]:
    yield from original.notices
    for each in _kept_asides(paper, fields):
        where = f"写进元数据“{each.key}”" if each.key else "记在文件开头的注释里"
        yield Notice(Outcome.ASIDE, each.place, f"{each.why}，{where}", each.words)
    for words in original.margins:
        yield Notice(Outcome.ASIDE, "页眉页脚", "页眉、页脚的文字没有导入", words)


def _lost(original: Original, paper: Paper, wanted: str, body: str) -> Iterator[Difference]:
    """Every way in which words could get lost: by the reader, while recognising, writing, and as the project reads."""
    yield from unlike_account(original)
    if missing := unaccounted(original, paper):
        yield Difference(missing, "", "")
    yield from differences(wanted, shown_words(body))
    for words in lost_in_reading(body, read_text(body)):
        yield Difference(words, "", "")
