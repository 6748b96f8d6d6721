import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparing.texts import FIRE, RANGERS, SEED, TREES, law
from tongbu.comparing import Change, Comparison, Extent, block_changes, blocks, compare, in_words
from tongbu.model.text import LegalText, Unit, UnitLevel
from tongbu.reading.body import read_text

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


@given(TEXTS, TEXTS)
def test_the_other_way_round_what_was_added_is_deleted(old: LegalText, new: LegalText) -> None:
    there, back = table(compare(old, new)), table(compare(new, old))
    assert [row[1] for row in there if row[2] == "added"] == [row[0] for row in back if row[2] == "deleted"]
    assert {(*one, *other) for one, other, _ in there} == {(*other, *one) for one, other, _ in back}


def test_other_laws_that_were_renumbered_amend_nothing() -> None:
    cited = "符合民事诉讼法第{}条规定的第{}类林权纠纷案件，由林地所在地的基层人民法院按照有关程序依法受理。"
    old = law(*[cited.format(number, kind) for number, kind in zip("三五七八", "甲乙丙丁", strict=True)])
    new = law(*[cited.format(number, kind) for number, kind in zip("四六八九", "甲乙丙丁", strict=True)])
    assert {(row.relation, row.extent) for row in compare(old, new).rows} == {(Change.SAME, Extent.CITATIONS)}
    single = compare(law(cited.format("三", "甲")), law(cited.format("四", "甲"))).rows[0]
    assert (single.relation, single.extent) == (Change.AMENDED, Extent.WORDS)


@pytest.mark.parametrize(
    ("new", "extent"),
    [
        (FIRE, Extent.NONE),
        (FIRE.replace("，", "， "), Extent.FORMAT),
        (FIRE.replace("，", "；"), Extent.PUNCTUATION),
        (FIRE.replace("县级", "市级"), Extent.WORDS),
        (FIRE.replace("野外用火，", "3-5年用火，"), Extent.WORDS),
    ],
)
def test_the_extent_is_the_least_that_explains_a_change(new: str, extent: Extent) -> None:
    assert compare(law(FIRE), law(new)).rows[0].extent is extent


def test_a_term_replaced_throughout_is_explained_once() -> None:
    old = law(*[text.replace("林业主管部门", "规划主管部门") + "由规划主管部门解释。" for text in (TREES, FIRE, SEED)])
    new = law(
        *[text.replace("林业主管部门", "规划资源主管部门") + "由规划资源主管部门解释。" for text in (TREES, FIRE, SEED)]
    )
    comparison = compare(old, new)
    assert [(each.new.replace(each.old, ""), each.count) for each in comparison.replacements] == [
        ("规划资源主管部门", 4)
    ]
    assert {row.extent for row in comparison.rows} == {Extent.TERMS}


def test_a_number_kept_for_a_deleted_article_is_read_as_that() -> None:
    comparison = compare(law(TREES, FIRE, SEED), law(TREES, "（删去）", SEED))
    assert [in_words(block) for block in blocks(comparison.rows)][1] == "第二条，删去，条号保留"
    back = compare(law(TREES, "（删去）", SEED), law(TREES, FIRE, SEED))
    assert [in_words(block) for block in blocks(back.rows)][1] == "第二条，在保留的条号下新增"


def test_chapters_are_followed_by_their_articles() -> None:
    old = read_text(
        f"# 办法\n\n## 第一章 保护\n\n第一条　{TREES}\n\n第二条　{FIRE}\n\n## 第二章 罚则\n\n第三条　{SEED}\n"
    )
    new = read_text(
        f"# 办法\n\n## 第一章 保护\n\n第一条　{TREES}\n\n第二条　{FIRE}\n\n"
        f"## 第二章 巡护\n\n第三条　{RANGERS}\n\n## 第三章 法律责任\n\n第四条　{SEED}\n"
    )
    found = [(each.relation.value, each.old and each.old.title, each.first) for each in compare(old, new).divisions]
    assert found == [("same", "保护", 0), ("added", None, 2), ("amended", "罚则", 3)]


def test_chapters_without_articles_are_followed_by_their_topics() -> None:
    plan = "# 规划\n\n## 第一章 总体要求\n\n一、{}\n\n## 第二章 {}\n\n一、{}\n"
    old, new = (read_text(plan.format(TREES, title, FIRE)) for title in ("保障措施", "组织保障"))
    comparison = compare(old, new)
    assert [row[1] for row in table(comparison)] == [["第一章一、"], ["第二章一、"]]
    found = [(each.relation.value, each.new and each.new.title, each.first) for each in comparison.divisions]
    assert found == [("same", "总体要求", 0), ("amended", "组织保障", 1)]


def test_words_outside_articles_are_compared_too() -> None:
    old = read_text(f"# 办法\n\n为了保护古树名木资源，制定本办法，现予公布，请遵照执行。\n\n第一条　{TREES}\n")
    new = read_text(f"# 办法\n\n为了保护古树名木资源，修订本办法，现予公布，请遵照执行。\n\n第一条　{TREES}\n")
    assert [row.relation for row in compare(old, new).outside] == [Change.AMENDED]


def test_articles_of_a_second_text_in_the_file_are_named_by_it() -> None:
    text = LegalText(
        units=(
            *law(TREES).units,
            Unit(UnitLevel.PART, 5, title="附件：实施细则", children=law(FIRE).units, anchor="fujian"),
        )
    )
    assert [row[1] for row in table(compare(text, text))] == [["第一条"], ["附件：实施细则 第一条"]]


def test_articles_of_one_formula_are_matched() -> None:
    fees = "第{}类树种的保护费标准为每株{}元。"
    old, new = ([fees.format(n, n * step % 91) for n in range(200)] for step in (7, 5))
    assert not {Change.ADDED, Change.DELETED} & {row.relation for row in compare(law(*old), law(*new)).rows}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("罚款1.5万元", "罚款15万元"),
        ("比例为5%", "比例为5‰"),
        ("树龄≥30年", "树龄≤30年"),
        ("期限3-5年", "期限35年"),
        ("气温-5度", "气温5度"),
        ("1.5倍以上罚款", "2.5倍以上罚款"),
    ],
)
def test_a_changed_figure_is_no_matter_of_form(old: str, new: str) -> None:
    row = compare(law(TREES + "\n" + old), law(TREES + "\n" + new)).rows[0]
    assert row.extent is Extent.WORDS
    (block,) = blocks((row,))
    assert not all(span.minor for span in block_changes(block) if span.kind.value != "same")


def test_a_policy_that_changed_thrice_is_no_matter_of_terms() -> None:
    old = [text + "实行审批管理并予以补偿。" for text in (TREES, FIRE, SEED)]
    new = [text.replace("审批", "备案").replace("予以补偿", "不予补偿") for text in old]
    comparison = compare(law(*old), law(*new))
    assert all(row.substantive for row in comparison.rows)
