"""An official amending decision (修改决定) as values: what it orders, where, in which words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from tongbu.amending.titles import same_title
from tongbu.model.numeral import format_numeral

Ordinal = tuple[int, int]


class Operation(StrEnum):
    """What an instruction orders."""

    REPLACE = "修改"
    WORDS = "修改文字"
    INSERT_WORDS = "增加文字"
    DELETE_WORDS = "删去文字"
    ADD = "增加"
    DELETE = "删去"
    MOVE = "改为"
    MERGE = "合并"
    SPLIT = "拆分"
    ADD_DIVISION = "增加章节"
    DELETE_DIVISION = "删去章节"
    MERGE_DIVISION = "并入章节"
    REORDER = "顺序调整"
    FOLLOW_CITATIONS = "引用序号调整"
    EDITORIAL = "文字调整"
    UNKNOWN = "未能识别"


@dataclass(frozen=True, slots=True)
class Place:
    """Where: an article, 款, 项 or 目; a division (`第二编第五章`); or a named part of the text (`引言`, `题目`).

    `part` narrows it: 首部 (the words before the items), 开头, 末尾, 章名. `renumbered` says that the article's number
    is that of the amended text; otherwise it is that of the old one. A place without any number is the whole text.
    """

    article: Ordinal | None = None
    paragraph: int | None = None
    item: int | None = None
    subitem: int | None = None
    division: str = ""
    part: str = ""
    renumbered: bool = False

    def below(self, unit: str, number: int | None) -> Place:
        """The same place with this 款, 项 or 目, and nothing said of what is below it."""
        if unit == "款":
            return replace(self, paragraph=number, item=None, subitem=None)
        if unit == "项":
            return replace(self, item=number, subitem=None)
        return replace(self, subitem=number) if unit == "目" else self

    @property
    def written(self) -> str:
        """The place as decisions write it: 第三条之一第二款第四项; "" for the whole text."""
        if self.part == "引言":
            return self.part + (f"第{format_numeral(self.paragraph)}段" if self.paragraph else "")
        article = ""
        if self.article:
            number, branch = self.article
            article = f"第{format_numeral(number)}条" + (f"之{format_numeral(branch)}" if branch else "")
        below = ((self.paragraph, "款"), (self.item, "项"), (self.subitem, "目"))
        return self.division + article + "".join(f"第{format_numeral(n)}{unit}" for n, unit in below if n) + self.part


@dataclass(frozen=True, slots=True)
class Instruction:
    """One act that a decision orders.

    - `targets`: what is changed; `destinations`: the numbers it gets;
    - `found`: the words in the old text that are replaced, deleted, or beside which others are inserted;
    - `wording`: the new words, one line per 款, 项 or 目; empty where the decision does not give them;
    - `after`: for inserted words, whether they follow those found; `occurrence`: which occurrence is meant, 0 for all;
    - `unit`: for what is added, split or deleted as a whole: 条, 款, 项, 目, 句, 章, 节;
    - `implied`: the targets are those named before, as in 删去第四项中的“A”，将“B”修改为“C”;
    - `document`: the title of the amended document as written, or "" where the decision has only one;
    - `line`, `text`: the line of the decision on which it stands, and its own words.
    """

    operation: Operation
    line: int
    text: str
    document: str = ""
    targets: tuple[Place, ...] = ()
    destinations: tuple[Place, ...] = ()
    found: tuple[str, ...] = ()
    wording: tuple[str, ...] = ()
    after: bool = True
    occurrence: int = 0
    unit: str = ""
    implied: bool = False

    @property
    def understood(self) -> bool:
        """Whether it is known what is ordered."""
        return self.operation is not Operation.UNKNOWN


@dataclass(frozen=True, slots=True)
class Remark:
    """A line that orders nothing: the title, an introduction, when the decision takes effect."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision that was read: its instructions and remarks in order, and the documents it amends."""

    title: str
    documents: tuple[str, ...]
    instructions: tuple[Instruction, ...]
    remarks: tuple[Remark, ...]

    def for_document(self, title: str) -> Decision:
        """The same decision with the instructions for one document only; none where it does not amend it."""
        if not any(same_title(title, each) for each in self.documents):
            return Decision(self.title, (), (), self.remarks)
        kept = tuple(each for each in self.instructions if not each.document or same_title(title, each.document))
        return Decision(self.title, (title,), kept, self.remarks)

    @property
    def unknown(self) -> tuple[Instruction, ...]:
        """What was not understood."""
        return tuple(each for each in self.instructions if not each.understood)
