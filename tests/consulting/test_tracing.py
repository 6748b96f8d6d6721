"""Which opinions stand behind which changes."""

from hypothesis import given
from hypothesis import strategies as st

from tongbu.comparing import Change, compare
from tongbu.consulting.tracing import has_changed, trace
from tongbu.model.ledger import Ledger, Opinion
from tongbu.model.vocabulary import Disposition
from tongbu.reading.body import read_text

OLD = "第一条　为了保护古树，制定本办法。\n\n第二条　古树每十年普查一次。\n\n第三条　损害古树的，责令改正。\n"
NEW = (
    "第一条　为了保护古树，制定本办法。\n\n第二条　古树每五年普查一次，结果向社会公布。\n\n"
    "第三条　鼓励认养古树，认养人可以在标牌上署名。\n\n第四条　损害古树的，责令改正。\n"
)
COMPARISON = compare(read_text(OLD), read_text(NEW))


def opinion(row: int, article: str, disposition: Disposition = Disposition.ADOPTED, **more: str) -> Opinion:
    return Opinion(row, str(row), None, "", "", article, "建议", disposition, "", **more)


def test_an_opinion_points_at_what_became_of_its_article() -> None:
    first = opinion(2, "第二条")
    traced = trace(Ledger("a.csv", (first, opinion(3, "第三条"))), COMPARISON)
    (row,) = traced.landing(first).rows
    assert [unit.label for unit in row.new] == ["第二条"]
    assert traced.behind([row]) == (first,)


def test_where_it_landed_goes_before_what_it_spoke_of() -> None:
    elsewhere = opinion(2, "第二条", landed="第三条")
    landing = trace(Ledger("a.csv", (elsewhere,)), COMPARISON).landing(elsewhere)
    assert landing.stated
    assert [row.relation for row in landing.rows] == [Change.ADDED]


def test_those_answered_together_land_together() -> None:
    first, second = opinion(2, "第二条", landed="第三条"), opinion(3, "", same_as="2")
    traced = trace(Ledger("a.csv", (first, second)), COMPARISON)
    assert traced.landing(second).rows == traced.landing(first).rows


def test_what_was_not_adopted_speaks_of_a_row_and_is_not_behind_it() -> None:
    refused = opinion(2, "第二条", Disposition.NOT_ADOPTED)
    traced = trace(Ledger("a.csv", (refused,)), COMPARISON)
    rows = traced.landing(refused).rows
    assert traced.speaking(rows) == (refused,)
    assert traced.behind(rows) == ()


def test_an_article_that_is_not_there_is_told() -> None:
    stray = opinion(2, "第二条、第三十条")
    landing = trace(Ledger("a.csv", (stray,)), COMPARISON).landing(stray)
    assert len(landing.rows) == 1
    assert landing.unknown == ("第三十条",)


def test_a_topic_is_named_by_its_number() -> None:
    old = read_text("一、目标\n\n每年造林十万亩。\n\n二、措施\n\n加强管护。\n")
    new = read_text("一、目标\n\n每年造林十二万亩。\n\n二、措施\n\n加强管护。\n")
    spoken = opinion(2, "一、")
    landing = trace(Ledger("a.csv", (spoken,)), compare(old, new)).landing(spoken)
    assert any(has_changed(row) for row in landing.rows)


@given(
    st.lists(st.sampled_from(["第一条", "第二条", "第三条", "第一条至第三条", "第九条", "", "附件", "第二条第一款"]))
)
def test_rows_and_opinions_lead_to_each_other(articles: list[str]) -> None:
    opinions = tuple(opinion(row, article) for row, article in enumerate(articles, 2))
    traced = trace(Ledger("a.csv", opinions), COMPARISON)
    for each in opinions:
        for row in traced.landing(each).rows:
            assert each in traced.speaking([row])
    for row in COMPARISON.rows:
        for each in traced.speaking([row]):
            assert any(row is other for other in traced.landing(each).rows)


def test_a_new_number_alone_is_no_change() -> None:
    changed = {row.new[0].label: has_changed(row) for row in COMPARISON.rows}
    assert changed == {"第一条": False, "第二条": True, "第三条": True, "第四条": False}
