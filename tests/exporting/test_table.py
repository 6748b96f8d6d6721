from dataclasses import replace

from exporting.examples import compared, example, titled
from tongbu.comparing import Comparison, Replacement, compare
from tongbu.exporting import table
from tongbu.exporting.table import Heading
from tongbu.reading.body import read_text

CHAPTERS = """## 第一章　总则

第一条　护林员由乡镇人民政府选聘，负责巡山护林。

## 第二章　防火

### 第一节　用火

第二条　森林防火期内禁止野外用火。

### 第二节　队伍

第三条　县级人民政府应当建立专业扑火队伍。

## 第三章　附则

第四条　本办法自2020年1月1日起施行。
"""


def headings(comparison: Comparison, *, only_changed: bool) -> list[str]:
    entries = table(comparison, only_changed=only_changed).entries
    return [entry.text for entry in entries if isinstance(entry, Heading)]


def chapters(old: str, new: str) -> Comparison:
    return compare(read_text(CHAPTERS), read_text(CHAPTERS.replace(old, new)))


def test_every_chapter_heads_its_articles() -> None:
    found = headings(chapters("巡山", "巡山"), only_changed=False)
    assert found == ["第一章　总则", "第二章　防火", "第一节　用火", "第二节　队伍", "第三章　附则"]


def test_of_what_changed_only_the_headings_above_it_are_shown() -> None:
    assert headings(chapters("专业扑火队伍", "专业和半专业扑火队伍"), only_changed=True) == [
        "第二章　防火",
        "第二节　队伍",
    ]
    assert headings(chapters("巡山", "巡山"), only_changed=True) == []


def test_a_heading_that_changed_is_shown_without_any_change_below_it() -> None:
    found = headings(chapters("第三章　附则", "第三章　施行"), only_changed=True)
    assert [text.split("（")[0] for text in found] == ["第三章　施行"]
    assert "附则" in found[0]


def test_a_heading_below_the_last_change_is_not_shown() -> None:
    assert headings(chapters("巡山护林", "护林"), only_changed=True) == ["第一章　总则"]


def test_what_is_counted_is_what_is_shown() -> None:
    assert table(compared("甲", "甲")).counts == "未变 1 处。"
    passages = compare(read_text("护林防火，人人有责。\n"), read_text("护林防火，人人有责。\n"))
    assert table(passages).counts == "未变 1 处。"


def test_what_is_left_out_is_still_counted() -> None:
    assert table(example(), only_changed=True).counts == table(example()).counts
    assert len(table(example(), only_changed=True).lines) < len(table(example()).lines)


def test_a_term_replaced_throughout_is_told_once() -> None:
    told = table(replace(example(), replacements=(Replacement("规划", "规划资源", 3),)))
    assert told.notes == ("全文“规划”改为“规划资源”，共3处。",)


def test_a_title_keeps_single_marks_inside_its_own() -> None:
    named = table(titled(example(), "关于《甲》的通知", "关于《甲》的通知"))
    assert named.title == "《关于〈甲〉的通知》修订对照表"
    assert named.old_head == ("原条文", "《关于〈甲〉的通知》")


def test_lines_are_numbered_from_one() -> None:
    numbers = [line.number for line in table(example()).lines]
    assert numbers == list(range(1, len(numbers) + 1))
