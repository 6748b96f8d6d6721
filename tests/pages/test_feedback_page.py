"""The report on opinions (意见采纳情况): totals balance, nobody is left out, and every link has its way back."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports import desk, opinion, pages, rows, views

from tongbu.exporting.opinions import opinions_csv
from tongbu.model.ledger import COLUMNS, Ledger, Opinion
from tongbu.model.vocabulary import Disposition
from tongbu.pages.comparison.page import comparison_pages
from tongbu.pages.desk import Desk
from tongbu.pages.feedback.places import PAGE
from tongbu.pages.views.comparison import ComparisonRow, ComparisonView

numbers = st.text(st.sampled_from("012 3甲乙-/#?<\"'\u202e"), max_size=4)
dispositions = st.one_of(st.none(), st.sampled_from(Disposition))


@st.composite
def ledgers(draw: st.DrawFn) -> list[Opinion]:
    """Any opinions: numbers missing, odd or repeated, answers shared with whatever number."""
    wide = st.tuples(
        numbers, numbers, dispositions, st.sampled_from(["第二条", "第二条、第三条", "第九条", "", "附件"])
    )
    return [
        opinion(row, number=number, same_as=same_as, disposition=disposition, article=article)
        for row, (number, same_as, disposition, article) in enumerate(draw(st.lists(wide, max_size=30)), 2)
    ]


@given(ledgers())
def test_totals_add_up_to_what_was_received(opinions: list[Opinion]) -> None:
    view = views(*opinions)[0]

    assert view.received == sum(count for _, count, _ in view.totals) == len(opinions)
    for narrowing in view.filters[:3]:
        assert sum(count for _, count in narrowing.options) == len(opinions)


@given(ledgers())
def test_every_opinion_stands_once_under_an_identifier_of_its_own(opinions: list[Opinion]) -> None:
    found = rows(*opinions)

    assert sorted(row.number for row in found) == sorted(each.number for each in opinions)
    assert len({row.id for row in found}) == len(opinions)
    assert all(row.id.startswith("yijian-") and not set(row.id) & set(" #?<\"'/\u202e") for row in found)


@given(ledgers())
def test_a_link_to_an_opinion_leads_to_it(opinions: list[Opinion]) -> None:
    made = desk(*opinions)
    found = {f"{page.url}#{row.id}" for page in pages(made) for row in page.view.rows}  # type: ignore[attr-defined]
    linked = [link.url for row in rows(*opinions) for link in (*row.answers, *filter(None, [row.answered_with]))]

    assert set(linked) <= found


@pytest.mark.parametrize("count", [0, 1, PAGE, PAGE + 1, 20_000])
def test_thousands_of_opinions_are_counted_and_paged(count: int) -> None:
    found = views(*(opinion(row) for row in range(2, count + 2)))

    assert len(found) == max(1, -(-count // PAGE))
    assert [row.number for view in found for row in view.rows] == [str(number) for number in range(1, count + 1)]
    assert [(view.pager.first, view.pager.last) for view in found][-1] == (
        (len(found) - 1) * PAGE + 1 if count else 0,
        count,
    )
    assert found[0].received == count
    assert all(len(view.pager.pages) == len(found) for view in found)


def test_without_an_answer_there_is_no_page() -> None:
    assert pages(desk(opinion(2), 反馈=None)) == []


def test_before_its_day_a_report_says_so() -> None:
    (before,), (after,) = views(day=date(2026, 2, 28)), views(day=date(2026, 3, 1))

    assert [banner.shown for banner in before.banners] == [True]
    assert "尚未公布" in before.banners[0].words
    assert [banner.shown for banner in after.banners] == [False]
    assert after.banners[0].end == "2026-03-01"


def test_no_opinion_is_stated_plainly() -> None:
    (view,) = views()

    assert view.sentence == "征求意见期间未收到意见。"
    assert (view.received, view.totals, view.rows, view.charts) == (0, (), (), ())


def test_without_a_ledger_the_words_of_the_report_are_counted() -> None:
    said = {"发布日期": "2026-03-01", "情况说明": "共收到意见12条，其中采纳9条、不采纳3条。"}
    (view,) = views(ledger=False, 反馈=said)

    assert view.received == sum(count for _, count, _ in view.totals) == 12
    assert view.rows == ()


def test_the_form_and_process_are_told_from_notice_and_ledger() -> None:
    hearing = {"日期": "2026-01-20", "地点": "示例市林业局"}
    (view,) = views(opinion(2), opinion(3, channel="电话"), opinion(4), 听证=hearing)
    facts = {row.term: row.text for row in view.facts}

    assert facts["征求意见期限"] == "2026年1月5日至2026年2月5日（共31日，开始当日不计，含截止当日）"
    assert facts["参与方式"] == "信函、网上提交"
    assert facts["听证会"] == "2026年1月20日在示例市林业局举行"
    assert facts["意见来自的渠道"] == "信函2条、电话1条"


def test_opinions_answered_together_stand_together_and_each_is_counted() -> None:
    main = opinion(4, number="10", reason="改为每周一次。")
    like = [opinion(row, number=number, same_as="10", disposition=None) for row, number in ((2, "2"), (3, "30"))]
    found = rows(*like, main, opinion(5, number="9"))

    assert [row.number for row in found] == ["9", "10", "2", "30"]
    assert [row.disposition for row in found] == ["采纳"] * 4
    assert [link.text for link in found[1].answers] == ["第2号意见", "第30号意见"]
    assert [row.answered_with.text for row in found[2:] if row.answered_with] == ["第10号意见"] * 2
    assert [row.answer for row in found] == ["", "改为每周一次。", "", ""]


def compared(made: Desk) -> dict[str, ComparisonRow]:
    (page,) = comparison_pages(made, made.library.policies["2026/f"])
    assert isinstance(page.view, ComparisonView)
    return {f"{page.url}#{row.id}": row for row in page.view.all_rows}


def test_an_adopted_opinion_and_the_change_it_made_lead_to_each_other() -> None:
    opinions = (opinion(2), opinion(3, article="第九条", landed="第四条"))
    places = compared(desk(*opinions))
    first, second = rows(*opinions)

    assert [link.text for link in (*first.changes, *second.changes)] == ["见第二条修改对照", "见第四条新增对照"]
    for row in (first, second):
        (back,) = places[row.changes[0].url].opinions
        assert (back.text, back.url) == (f"第{row.number}号", f"policies/2026/c/feedback/#{row.id}")


def test_the_table_as_a_file_names_the_opinions_too() -> None:
    made = desk(opinion(2))
    (page,) = [page for page in comparison_pages(made, made.library.policies["2026/f"]) if page.comparison]
    assert page.comparison is not None
    reasons = [row.reason for row in page.comparison.rows]
    assert [reason for reason in reasons if reason] == ["依据第1号意见。"]


def test_what_was_not_adopted_or_not_changed_is_behind_no_change() -> None:
    opinions = (opinion(2, disposition=Disposition.NOT_ADOPTED), opinion(3, article="第三条"))

    assert [row.changes for row in rows(*opinions)] == [(), ()]
    assert not any(row.opinions for row in compared(desk(*opinions)).values())


def test_a_comparison_names_no_opinion_before_the_report_is_out() -> None:
    assert not any(row.opinions for row in compared(desk(opinion(2), day=date(2026, 2, 1))).values())


def test_every_article_says_how_many_opinions_it_got_and_how_many_were_adopted() -> None:
    opinions = (
        opinion(2),
        opinion(3, article="第二条第一款、第三条", disposition=Disposition.PARTLY_ADOPTED),
        opinion(4, disposition=Disposition.NOT_ADOPTED),
        opinion(5, article="", disposition=Disposition.OUT_OF_SCOPE),
        opinion(6, article="第九十条"),
    )
    heat = {cell.label: (cell.received, cell.adopted, cell.level) for cell in views(*opinions)[0].heat}

    assert heat == {
        "第一条": (0, 0, 0),
        "第二条": (3, 2, 4),
        "第三条": (1, 1, 2),
        "其他": (1, 1, 0),
        "未指明条文": (1, 0, 0),
    }


def test_charts_say_the_same_as_the_totals() -> None:
    view = views(opinion(2), opinion(3, channel="电话", article="第三条"), opinion(4, disposition=None))[0]
    by_id = {chart.id: chart for chart in view.charts}

    assert by_id["chuli"].series.total() == by_id["qudao"].series.total() == 3
    assert by_id["tiaowen"].summary == "意见涉及草案的2个条文，最多的是第二条，收到意见2条，采纳和部分采纳1条。"


def test_search_finds_an_opinion_by_its_words() -> None:
    (page,) = pages(desk(opinion(2, opinion="巡护太少", reason="已改。")))

    assert page.search is not None
    assert [(each.anchor, each.text) for each in page.search.sections][1:] == [("yijian-1", "巡护太少\n已改。")]


def test_the_table_for_spreadsheets_has_every_answer_and_no_formula() -> None:
    ledger = Ledger(
        "c.csv",
        (
            opinion(2, opinion='=HYPERLINK("http://a.example/","点")', reason="+1"),
            opinion(3, number="-2", opinion="甲\n乙", same_as="1", disposition=None, channel="@SUM(1)"),
        ),
    )
    raw = opinions_csv(ledger)
    head, *records = csv.reader(io.StringIO(raw.decode("utf-8-sig")))

    assert raw.startswith(b"\xef\xbb\xbf")
    assert tuple(head) == COLUMNS
    assert [record[5:8] for record in records] == [
        ['\'=HYPERLINK("http://a.example/","点")', "采纳", "'+1"],
        ["甲\n乙", "采纳", "'+1"],
    ]
    assert not [cell for record in records for cell in record if cell.startswith(("=", "+", "-", "@"))]
