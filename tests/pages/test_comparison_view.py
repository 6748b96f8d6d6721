"""What a comparison shows, as values, from two texts and without a site."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.comparing import Change, Comparison, Division, Replacement, compare, read_correction
from tongbu.model.text import Unit, UnitLevel
from tongbu.pages.comparison.view import comparison_view
from tongbu.pages.views.comparison import ComparisonRow, ComparisonView, Piece, Side
from tongbu.pages.views.parts import Link
from tongbu.reading.body import read_text
from versions import FIRST, SECOND, THIRD

LINK = Link("《示例市护林办法》", "policies/a/")


def view_of(comparison: Comparison) -> ComparisonView:
    return comparison_view(
        comparison, LINK, LINK, lambda anchor: f"old/#{anchor}", lambda anchor: f"new/#{anchor}", title="新旧对照"
    )


def view(old: str, new: str) -> ComparisonView:
    return view_of(compare(read_text(old), read_text(new)))


def row(found: ComparisonView, own: str) -> ComparisonRow:
    return next(each for each in found.all_rows if each.id == own)


def words(sides: tuple[Side, ...]) -> str:
    return "\n".join("".join(piece.text for piece in line) for side in sides for line in side.paragraphs)


def test_a_row_says_in_words_what_became_of_its_article_and_leads_to_both() -> None:
    changed = row(view(SECOND, THIRD), "new-tiao-4")

    assert changed.sentence == "原第三条，修改并改为第四条"
    assert (changed.change, changed.changed, changed.substantive) == ("amended", True, True)
    assert [(side.label, side.url) for side in (*changed.old, *changed.new)] == [
        ("第三条", "old/#tiao-3"),
        ("第四条", "new/#tiao-4"),
    ]


def test_every_article_of_either_text_has_a_permanent_place_of_its_own() -> None:
    found = view(SECOND, THIRD)
    places = [place for each in found.rows for place in (each.id, *(side.id for side in (*each.old, *each.new)))]
    named = [place for place in places if place]

    assert len(named) == len(set(named))
    assert {f"new-tiao-{number}" for number in range(1, 8)} | {f"old-tiao-{number}" for number in range(1, 6)} == {
        *named
    }


def test_the_redline_has_the_words_of_both_versions_in_place() -> None:
    found = row(view("第一条　甲方应当报告。\n\n第二条　乙方办理。", "第一条　甲方应当立即报告。"), "new-tiao-1")
    pieces = found.redline[0].paragraphs[0]

    assert Piece("added", "立即") in pieces
    assert "".join(piece.text for piece in pieces) == "甲方应当立即报告。"


def test_a_renumbered_article_with_other_words_shows_both_numbers_in_the_redline() -> None:
    label = row(view(SECOND, THIRD), "new-tiao-4").redline[0].label

    assert label == (Piece("deleted", "第三条"), Piece("added", "第四条"))


def test_a_paragraph_that_was_broken_in_two_shows_the_break() -> None:
    old = "第一条　甲方应当报告下列事项，并且保存记录。乙方应当受理报告，并且及时答复甲方。"
    new = old.replace("。乙方", "。\n\n乙方")
    redline = row(view(old, new), "new-tiao-1").redline[0]

    assert len(redline.paragraphs) == 2
    assert [piece.text for line in redline.paragraphs for piece in line if piece.kind == "added"] == ["¶"]


ARTICLES = st.lists(st.text("甲乙丙丁，。；的应当", min_size=4, max_size=40), min_size=1, max_size=6)


def text_of(articles: list[str]) -> str:
    return "\n\n".join(f"第{number}条　{words}" for number, words in enumerate(articles, 1))


@given(ARTICLES, ARTICLES)
def test_the_columns_have_exactly_the_words_of_the_texts(old: list[str], new: list[str]) -> None:
    before, after = read_text(text_of(old)), read_text(text_of(new))
    found = view_of(compare(before, after))

    shown = {side.label: words((side,)) for each in found.rows for side in each.new}
    assert shown == {unit.label: unit.plain().removeprefix(unit.label).lstrip("　 ") for unit in after.articles()}
    assert {side.label for each in found.rows for side in each.old} == {unit.label for unit in before.articles()}


def test_counts_add_up_to_the_rows_and_stand_in_the_summary() -> None:
    found = view(SECOND, THIRD)

    assert sum(count for _, _, count in found.counts) == len(found.all_rows)
    assert found.summary.startswith(f"共{found.changes}处变化。")
    assert all(f"{word}{count}处" in found.summary for _, word, count in found.counts)


def test_chapters_stand_among_the_rows_with_what_became_of_them() -> None:
    chapters = [Unit(UnitLevel.CHAPTER, 1, f"第{n}章", title=title) for n, title in (("一", "总则"), ("二", "监管"))]
    moved = replace(chapters[1], label="第三章", title="监督管理", anchor="zhang-3")
    plain = compare(read_text(SECOND), read_text(THIRD))
    divisions = (
        Division(chapters[0], replace(chapters[0], anchor="zhang-1"), Change.SAME, 0),
        Division(None, Unit(UnitLevel.CHAPTER, 9, "第二章", title="法律责任", anchor="zhang-2"), Change.ADDED, 2),
        Division(chapters[1], moved, Change.AMENDED, 4),
        Division(replace(chapters[1], anchor="zhang-9"), None, Change.DELETED, len(plain.rows)),
    )
    found = view_of(replace(plain, divisions=divisions))

    assert [(each.id, each.sentence) for each in found.divisions] == [
        ("new-zhang-1", ""),
        ("new-zhang-2", "新增第二章"),
        ("new-zhang-3", "原第二章，改为第三章；章名由“监管”改为“监督管理”"),
        ("old-zhang-9", "原第二章，删去"),
    ]
    assert [len(part.rows) for part in found.parts] == [2, 2, len(found.rows) - 4, 0]
    assert found.rows == tuple(each for part in found.parts for each in part.rows)
    assert sum(each.changes for each in found.divisions) == found.changes


def test_a_term_replaced_throughout_is_explained_once() -> None:
    plain = compare(read_text(SECOND), read_text(THIRD))
    found = view_of(replace(plain, replacements=(Replacement("规划", "规划资源", 37),)))

    assert found.replacements == ("全文“规划”改为“规划资源”，共37处",)


def test_what_stands_outside_articles_is_kept_apart_but_counted() -> None:
    plain = compare(read_text(SECOND), read_text(THIRD))
    outside = compare(read_text("一、甲应当报告。"), read_text("一、甲应当立即报告。")).rows
    found = view_of(replace(plain, outside=outside))

    assert len(found.outside) == 1
    assert len(found.all_rows) == len(found.rows) + 1
    assert found.changes == sum(each.changed for each in found.rows) + 1


def test_reasons_and_corrections_of_the_author_are_said() -> None:
    note = read_correction("第三条 → 第四条", "基层执行不一。")
    found = view_of(compare(read_text(SECOND), read_text(THIRD), (note,)))
    fixed = row(found, "new-tiao-4")

    assert (fixed.reason, fixed.corrected, found.has_reasons) == (("基层执行不一。",), True, True)
    assert not view(SECOND, THIRD).has_reasons


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (SECOND, SECOND, "两个版本的条文没有差别"),
        ("第一条　甲应当报告。", "第一条　Xyz。", "没有内容相近的条文"),
        ("", "第一条　甲应当报告。", "旧版本没有可以对照的正文"),
        ("第一条　甲应当报告。", "", "新版本没有可以对照的正文"),
        ("", "", "都没有可以对照的正文"),
    ],
)
def test_where_there_is_little_to_compare_it_says_so(old: str, new: str, says: str) -> None:
    assert says in view(old, new).statement


def test_ordinary_comparisons_need_no_statement() -> None:
    assert view(FIRST, SECOND).statement == ""


def test_the_legend_explains_what_occurs() -> None:
    samples = [sample.kind for sample, _ in view(SECOND, THIRD).legend]

    assert samples[:2] == ["added", "deleted"]
    assert ("moved-here" in samples) == any(
        piece.kind == "moved-here"
        for each in view(SECOND, THIRD).rows
        for side in each.new
        for line in side.paragraphs
        for piece in line
    )


def test_the_redline_of_an_added_or_deleted_article_is_marked_as_a_whole() -> None:
    found = view(f"{THIRD}\n", SECOND)
    gone, fresh = row(found, "old-tiao-6"), row(view(SECOND, THIRD), "new-tiao-6")

    assert {piece.kind for line in gone.redline[0].paragraphs for piece in line} == {"deleted"}
    assert gone.redline[0].label == (Piece("deleted", "第六条"),)
    assert {piece.kind for line in fresh.redline[0].paragraphs for piece in line} == {"added"}


def test_a_split_article_is_redlined_under_each_new_number() -> None:
    one, two = "护林员应当每日巡查责任区，发现火情立即报告。", "县级人民政府应当对成绩显著的单位给予奖励。"
    note = read_correction("第一条 → 第一条、第二条", "")
    found = view_of(
        compare(read_text(f"第一条　{one}\n\n{two}"), read_text(f"第一条　{one}\n\n第二条　{two}"), (note,))
    )
    (split,) = found.rows

    assert [line.label for line in split.redline] == [(Piece("same", "第一条"),), (Piece("same", "第二条"),)]
    assert [
        "".join(piece.text for piece in line.paragraphs[0] if piece.kind != "deleted") for line in split.redline
    ] == [
        one,
        two,
    ]


def test_passages_that_the_text_does_not_number_show_no_number() -> None:
    found = view("各县（区）林业局：\n\n一、落实属地责任。", "各县（区）林业局、各林场：\n\n一、落实网格责任。")

    assert {side.label for each in found.rows for side in (*each.old, *each.new)} <= {"", "一、"}


def test_where_nothing_is_marked_there_is_no_legend() -> None:
    found = view(SECOND, SECOND)

    assert (found.legend, found.changes) == ((), 0)
    assert found.summary == f"逐条对照：未变{len(found.rows)}处。"
