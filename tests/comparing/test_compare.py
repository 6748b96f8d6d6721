from hypothesis import given
from hypothesis import strategies as st

from comparing.texts import law
from tongbu.comparing import Change, Comparison, compare
from tongbu.model.text import LegalText, Unit, UnitLevel

TREES = "古树名木实行属地保护管理，由所在地林业主管部门建立档案并且设置保护标志。"
FIRE = "森林防火期内禁止野外用火，因特殊情况需要用火的应当经县级人民政府批准。"
SEED = "林木种子生产经营者应当取得许可证，并按照载明的范围从事生产经营活动。"
RANGERS = "护林员负责巡护森林，制止破坏森林资源的行为，发现病虫害及时报告。"
WORDS = st.text(alphabet="林木采伐许可证应当申请审批保护管理机关第条一二", min_size=1, max_size=30)
TEXTS = st.lists(WORDS, max_size=8).map(lambda parts: law(*parts))


def table(comparison: Comparison) -> list[tuple[list[str], list[str], str]]:
    return [([u.label for u in r.old], [u.label for u in r.new], r.relation.value) for r in comparison.rows]


def test_an_inserted_article_renumbers_what_follows() -> None:
    assert table(compare(law(TREES, FIRE), law(TREES, SEED, FIRE))) == [
        (["第一条"], ["第一条"], "same"),
        ([], ["第二条"], "added"),
        (["第二条"], ["第三条"], "renumbered"),
    ]


def test_a_deleted_article_stays_at_its_old_place() -> None:
    rows = table(compare(law(TREES, SEED, FIRE), law(TREES, FIRE)))
    assert rows[1] == (["第二条"], [], "deleted")


def test_a_citation_that_follows_the_numbering_is_no_amendment() -> None:
    penalty = "违反本办法第{}条规定的，由林业主管部门责令改正，处二千元以下罚款。"
    rows = table(compare(law(FIRE, penalty.format("一")), law(SEED, FIRE, penalty.format("二"))))
    assert rows[2] == (["第二条"], ["第三条"], "renumbered")


def test_a_citation_that_turns_elsewhere_is_an_amendment() -> None:
    penalty = "违反本办法第{}条规定的，由林业主管部门责令改正，处二千元以下罚款。"
    rows = table(compare(law(FIRE, SEED, penalty.format("一")), law(FIRE, SEED, penalty.format("二"))))
    assert rows[2] == (["第三条"], ["第三条"], "amended")


def test_an_article_of_two_paragraphs_splits() -> None:
    comparison = compare(law(f"{TREES}\n{FIRE}", SEED), law(TREES, FIRE, SEED))
    assert table(comparison)[:2] == [(["第一条"], ["第一条"], "split"), (["第一条"], ["第二条"], "split")]
    assert [row.part for row in comparison.rows] == [True, True, False]


def test_two_articles_merge() -> None:
    rows = table(compare(law(TREES, FIRE, SEED), law(f"{TREES}\n{FIRE}", SEED)))
    assert rows == [(["第一条", "第二条"], ["第一条"], "merged"), (["第三条"], ["第二条"], "renumbered")]


def test_an_article_out_of_order_has_moved() -> None:
    rows = table(compare(law(TREES, FIRE, SEED, RANGERS), law(FIRE, SEED, RANGERS, TREES)))
    assert rows[3] == (["第一条"], ["第四条"], "moved")


def test_a_text_without_articles_is_compared_by_topics() -> None:
    inner = Unit(UnitLevel.TOPIC_2, 2, label="（二）", ordinal=(2, 0), text=FIRE)
    outer = Unit(UnitLevel.TOPIC_1, 1, label="一、", ordinal=(1, 0), title="总体要求", children=(inner,))
    loose = Unit(UnitLevel.PARAGRAPH, 3, text=SEED)
    comparison = compare(LegalText(units=(outer, loose)), LegalText(units=(outer, loose)))
    assert [row[1] for row in table(comparison)] == [["一、"], ["一、（二）"], ["第3段"]]


@given(TEXTS)
def test_a_text_compared_with_itself_is_the_same(text: LegalText) -> None:
    expected = [([unit.label], [unit.label], "same") for unit in text.articles()]
    assert table(compare(text, text)) == expected


def test_a_formula_that_recurs_is_matched_in_order() -> None:
    text = law(*["本条删去。"] * 120)
    assert {row.relation for row in compare(text, text).rows} == {Change.SAME}


@given(TEXTS, TEXTS)
def test_every_article_of_both_texts_stands_in_a_row(old: LegalText, new: LegalText) -> None:
    comparison = compare(old, new)
    assert [unit.label for row in comparison.rows for unit in row.new] == [unit.label for unit in new.articles()]
    assert {unit.label for row in comparison.rows for unit in row.old} == {unit.label for unit in old.articles()}
    assert compare(old, new) == comparison
    for row in comparison.rows:
        assert (row.relation is Change.ADDED) == (not row.old)
        assert (row.relation is Change.DELETED) == (not row.new)
