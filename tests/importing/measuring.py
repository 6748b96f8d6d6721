"""How well an import gives a document back: its words, its structure, its metadata key by key."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher

from importing.spec import Paper, spoken, tokens, tokens_of, words
from importing.word_maker import Layout, Maker
from tongbu.importing.comparing_back import shown_words
from tongbu.importing.deriving import Surroundings
from tongbu.importing.drafting import Draft, Wish, draft
from tongbu.importing.original import squeezed
from tongbu.reading.body import read_text
from tongbu.settings import Settings

TODAY = date(2026, 11, 20)
KEYS = (
    "名称", "文号", "发布机构", "联合发文机关", "文件类别", "公文种类", "公开方式", "成文日期", "施行日期",
    "有效期至", "依据",
)  # fmt: skip


def surroundings() -> Surroundings:
    """A bureau without documents."""
    told = {"机关": {"名称": "示例市林业局", "统一社会信用代码": "11449900MB2X00004X"}}
    return Surroundings(Settings.model_validate(told), TODAY)


@dataclass
class Figures:
    """Counts over several imports."""

    texts: int = 0
    equal: int = 0
    units: int = 0
    right_units: int = 0
    found: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def structure(self) -> float:
        return self.right_units / self.units if self.units else 1.0

    def recall(self, key: str) -> float:
        known = self.found[key] + self.missed[key]
        return self.found[key] / known if known else 1.0

    def precision(self, key: str) -> float:
        told = self.found[key] + self.false[key]
        return self.found[key] / told if told else 1.0


def imported(raw: bytes, name: str) -> Draft:
    """What an import makes of a file."""
    return draft(name, raw, lambda _: None, surroundings(), Wish())


def measure(figures: Figures, name: str, paper: Paper, layout: Layout) -> None:
    """Import one generated document and add what came of it."""
    made = imported(Maker(paper, layout).made(), f"{name}.docx")
    body = made.content.split("\n---\n", 1)[1]
    wanted, written = squeezed("".join(expected_words(paper, layout))), shown_words(body)
    add_text(figures, name, wanted, written)
    add_structure(figures, name, [*tokens(paper.body), *_remark(layout), *tokens(paper.after)], body)
    _add_fields(figures, name, expected_fields(paper, layout), made)


def add_text(figures: Figures, name: str, wanted: str, written: str) -> None:
    """Count a text as equal, or note where it first differs."""
    figures.texts += 1
    if wanted == written:
        figures.equal += 1
        return
    at = next(
        (at for at, (a, b) in enumerate(zip(wanted, written, strict=False)) if a != b), min(len(wanted), len(written))
    )
    figures.wrong.append(f"{name} 文字：“{wanted[at - 10 : at + 20]}” → “{written[at - 10 : at + 20]}”")


def add_structure(figures: Figures, name: str, wanted: list[str], body: str) -> None:
    """Count the units of a text that are what and where they should be."""
    found = tokens_of(read_text(body))
    matcher = SequenceMatcher(None, wanted, found, autojunk=False)
    figures.units += len(wanted)
    figures.right_units += sum(block.size for block in matcher.get_matching_blocks())
    for tag, start, end, at, to in matcher.get_opcodes():
        if tag != "equal":
            figures.wrong.append(f"{name} 结构：{wanted[start:end]} → {found[at:to]}")


def expected_words(paper: Paper, layout: Layout) -> list[str]:
    """The words of the text: without 版头 and 版记, with automatic numbers."""
    found = [paper.title]
    if layout.number_at == "below":
        found.append(paper.number)
    if paper.addressee:
        found.append(f"{paper.addressee}：")
    found.extend(words(paper.body))
    for number, name in enumerate(paper.annexes, 1):
        lead = "附件：" if number == 1 else ""
        found.append(f"{lead}{name}" if len(paper.annexes) == 1 else f"{lead}{number}.{name}")
    if paper.organs:
        organs = paper.organs[:1] if layout.signature == "one" else paper.organs
        found.extend((*organs, spoken(paper.day, han=layout.han_date)))
    found.extend(_remark_words(layout))
    found.extend(words(paper.after))
    joined = "".join(found)
    return [joined if not layout.half_width else _half(paper, joined)]


def _half(paper: Paper, joined: str) -> str:
    """Items whose brackets were typed in half width."""
    from importing.spec import Numbered
    from tongbu.model.text import UnitLevel

    for each in (*paper.body, *paper.after):
        if isinstance(each, Numbered) and each.level in (UnitLevel.ITEM, UnitLevel.TOPIC_2):
            typed = each.label.replace("（", "(").replace("）", ")")
            joined = joined.replace(f"{each.label}{each.text}", f"{typed}{each.text}", 1)
    return joined


def _remark_words(layout: Layout) -> list[str]:
    return [layout.remark] if layout.remark.startswith("（此件") else []


def _remark(layout: Layout) -> list[str]:
    return ["款"] if _remark_words(layout) else []


def expected_fields(paper: Paper, layout: Layout) -> dict[str, object]:
    """The metadata that the paper itself says."""
    found: dict[str, object] = {"名称": squeezed(paper.title), **paper.expected}
    has_number = bool(paper.number) and (
        layout.number_at == "below" or (layout.number_at == "masthead" and layout.masthead != "none")
    )
    if has_number:
        found["文号"] = paper.number
    elif found["文件类别"] == "行政规范性文件":
        found["文件类别"] = "其他文件"
    if has_number and layout.number_at == "masthead":
        found["发布机构"] = "示例市林业局"  # as the 发文机关标志 says
    if paper.organs:
        found |= {"发布机构": paper.organs[0], "成文日期": paper.day}
        if paper.organs[1:]:
            found["联合发文机关"] = paper.organs[1:]
    if found["文件类别"] == "征求意见稿":  # which is not in force, whatever its last article says
        found = {key: value for key, value in found.items() if key not in ("施行日期", "有效期至")}
    if layout.remark:
        found["公开方式"] = "主动公开"
    return found


def _add_fields(figures: Figures, name: str, wanted: dict[str, object], made: Draft) -> None:
    told = {each.key: each.value for each in made.fields}
    guessed = {each.key for each in made.fields if each.certainty.value == "猜测"}
    for key in KEYS:
        if key in wanted:
            right = told.get(key) == wanted[key]
            figures.found[key] += right
            figures.missed[key] += not right
            figures.false[key] += key in told and not right
            if not right:
                figures.wrong.append(f"{name} {key}：{wanted[key]} → {told.get(key)}")
        elif key in told and key not in guessed:
            figures.false[key] += 1
            figures.wrong.append(f"{name} {key}：无 → {told[key]}")
