"""Beside an article: how it is cited, what explains it, how it read before."""

from pathlib import Path

from bureau import desk, policy, reading

from tongbu.pages.documents import document_pages
from tongbu.pages.policy.explaining import MOST_OF_ALL, MOST_OF_ONE
from tongbu.pages.views.beside import Beside, Explanation
from tongbu.pages.views.comparison import ComparisonView
from tongbu.pages.views.parts import Passage
from tongbu.pages.views.policy import PolicyView

OLD = "第一条　为了护林，制定本办法。\n\n第二条　罚款一百元。\n\n第三条　本办法自公布之日起施行。"
NEW = "第一条　为了护林，制定本办法。\n\n第二条　罚款二百元。\n\n第三条　举报有奖。\n\n第四条　本办法自公布之日起施行。"
LISTED = """第一条　下列地方禁火：

（一）林区；

（二）保护地：

1.核心区；

2.缓冲区。

其他地方报备。"""


def views(root: Path, **files: str) -> dict[str, object]:
    return {page.url: page.view for page in document_pages(desk(root, **files))}


def besides(found: dict[str, object], url: str) -> dict[str, Beside]:
    view = found[url]
    assert isinstance(view, PolicyView)
    return {one.anchor: one.beside for one in view.body.passages if one.beside}


def words(passages: tuple[Passage, ...]) -> str:
    return "".join(str(one.html) for one in passages)


def test_every_place_of_an_article_is_cited_as_official_writing_does(tmp_path: Path) -> None:
    files = {"policies__2024__a": policy(LISTED, 文号="示林规〔2024〕1号")}
    citation = besides(views(tmp_path, **files), "policies/2024/a/")["tiao-1"].citation
    assert citation
    assert citation.words == "《示例市护林办法》（示林规〔2024〕1号）第一条"
    assert [place.label for place in citation.places] == [
        "第一款",
        "第一款第（一）项",
        "第一款第（二）项",
        "第一款第（二）项第1目",
        "第一款第（二）项第2目",
        "第二款",
    ]


def test_every_article_of_a_range_is_tied_to_what_explains_it(tmp_path: Path) -> None:
    found = views(
        tmp_path,
        policies__2024__a=policy(NEW),
        interpretations__2024__x=reading("## 主要内容\n\n### 罚和奖（第二条至第四条）\n\n从严，也有奖。"),
    )
    explained = [at for at, beside in besides(found, "policies/2024/a/").items() if beside.explained]
    assert explained == ["tiao-2", "tiao-3", "tiao-4"]


def test_the_only_paragraph_of_an_article_is_not_counted(tmp_path: Path) -> None:
    files = {"policies__2024__a": policy("第一条　禁止：\n\n（一）生火；\n\n（二）吸烟。")}
    citation = besides(views(tmp_path, **files), "policies/2024/a/")["tiao-1"].citation
    assert citation
    assert [place.label for place in citation.places] == ["第（一）项", "第（二）项"]


def test_the_articles_of_an_attached_text_are_cited_as_its_own(tmp_path: Path) -> None:
    body = "各县区：\n\n现印发给你们。\n\n# 附件1　评分细则\n\n第一条　按百分制评分。"
    view = views(tmp_path, policies__2024__a=policy(body))["policies/2024/a/"]
    assert isinstance(view, PolicyView)
    (article,) = (one for part in view.body.following for one in part.children if one.kind == "article")
    assert article.beside
    assert article.beside.citation
    assert article.beside.citation.words == "《示例市护林办法》附件1第一条"


TOPICS = "一、明确分工\n\n（一）巡护；\n\n1.白天；\n\n（二）查处。\n\n二、本通知自公布之日起施行。"


def test_a_text_without_articles_is_cited_by_its_parts(tmp_path: Path) -> None:
    found = besides(views(tmp_path, policies__2024__a=policy(TOPICS)), "policies/2024/a/")
    first, second = (each.citation for each in found.values())
    assert first
    assert second
    assert (list(found), first.words) == (["bufen-1", "bufen-2"], "《示例市护林办法》第一部分")
    assert [place.label for place in first.places] == ["第（一）项", "第（一）项第1目", "第（二）项"]
    assert second.words == "《示例市护林办法》第二项"


def test_a_part_that_is_not_the_only_one_of_its_number_has_no_citation(tmp_path: Path) -> None:
    again = f"## 甲\n\n{TOPICS}\n\n## 乙\n\n一、保障措施\n\n加强领导。"
    view = views(tmp_path, policies__2024__a=policy(again))["policies/2024/a/"]
    assert isinstance(view, PolicyView)
    below = [each for heading in view.body.passages for each in heading.children]
    assert [each.anchor for each in below if each.beside] == ["bufen-2"]


def explained(root: Path, body: str, article: str = "tiao-2") -> tuple[Explanation, ...]:
    files = {"policies__2024__a": policy(OLD), "interpretations__2024__r": reading(body)}
    return besides(views(root, **files), "policies/2024/a/")[article].explained


def test_what_explains_an_article_stands_there_in_its_own_words(tmp_path: Path) -> None:
    (note,) = explained(
        tmp_path, "## 怎么罚（第二条）\n\n罚款**一百元**。<script>alert(1)</script>\n\n### 例外\n\n初犯不罚。"
    )

    assert note.title == "怎么罚"
    assert "罚款<strong>一百元</strong>" in words(note.passages)
    assert "初犯不罚" in words(note.passages)
    assert "script" not in words(note.passages)
    assert not note.cut
    assert not any(one.anchor or one.heading for one in note.passages)


def test_a_paragraph_inside_what_explains_the_article_is_not_told_twice(tmp_path: Path) -> None:
    assert len(explained(tmp_path, "## 怎么罚（第二条）\n\n罚款一百元（第二条）。")) == 1


def test_a_paragraph_that_explains_an_article_brings_no_other(tmp_path: Path) -> None:
    (note,) = explained(tmp_path, "## 要点\n\n别的事。\n\n罚款一百元（第二条）。")

    assert note.title == "要点"
    assert "别的事" not in words(note.passages)


def test_a_long_explanation_goes_on_in_the_interpretation(tmp_path: Path) -> None:
    paragraph = "说明" * (MOST_OF_ONE // 4)
    (note,) = explained(tmp_path, f"## 怎么罚（第二条）\n\n{paragraph}\n\n{paragraph}\n\n{paragraph}")

    assert note.cut
    assert len(note.passages) == 2
    assert note.url.startswith("interpretations/2024/r/#")


def test_however_much_explains_a_policy_its_page_stays_readable(tmp_path: Path) -> None:
    count = MOST_OF_ALL // MOST_OF_ONE + 20
    sections = (f"## 说法{n}（第二条）\n\n{'说明' * (MOST_OF_ONE // 2)}" for n in range(count))
    notes = explained(tmp_path, "\n\n".join(sections))

    assert sum(len(words(note.passages)) for note in notes) <= MOST_OF_ALL
    assert len(notes) == count
    assert not notes[-1].passages


def test_a_link_inside_an_explanation_leads_where_it_led(tmp_path: Path) -> None:
    (note,) = explained(
        tmp_path, "## 怎么罚（第二条）\n\n见[联系方式](#biaoti-2)，和[原文](../../policies/2024/a.md)。"
    )

    assert 'href="../../../interpretations/2024/r/#biaoti-2"' in words(note.passages)
    assert 'href="./"' in words(note.passages)


def test_an_article_says_how_it_read_before_with_the_row_that_proves_it(tmp_path: Path) -> None:
    new = policy(NEW, title="示例市护林新办法", 施行日期="2026-01-01", 替代="[2024/a]")
    found = views(tmp_path, policies__2024__a=policy(OLD), policies__2026__b=new)
    beside = besides(found, "policies/2026/b/")
    table = found["policies/2026/b/compare/"]
    assert isinstance(table, ComparisonView)
    (changed,), (added,) = beside["tiao-2"].previous, beside["tiao-3"].previous
    pieces = [piece for line in changed.lines for paragraph in line.paragraphs for piece in paragraph]

    assert [beside[anchor].previous for anchor in ("tiao-1", "tiao-4")] == [(), ()]
    assert (changed.word, added.word) == ("修改", "新增")
    assert "一" in {piece.text[0] for piece in pieces if piece.kind == "deleted"}
    assert not added.lines
    assert {changed.url, added.url} <= {f"policies/2026/b/compare/#{row.id}" for row in table.rows}


def test_what_was_left_out_is_told_with_its_row(tmp_path: Path) -> None:
    new = policy(NEW.replace("第二条　罚款二百元。", "第二条　每年公布林火情况。"), title="新办法", 替代="[2024/a]")
    found = views(tmp_path, policies__2024__a=policy(OLD), policies__2026__b=new)
    view, table = found["policies/2026/b/"], found["policies/2026/b/compare/"]
    assert isinstance(view, PolicyView)
    assert isinstance(table, ComparisonView)
    (since,) = view.changes
    (removed,) = since.removed

    assert removed.text == "第二条"
    assert removed.url in {f"policies/2026/b/compare/#{row.id}" for row in table.rows if row.change == "deleted"}
    assert since.summary == table.summary


def test_an_article_taken_over_from_one_of_two_predecessors_is_not_new(tmp_path: Path) -> None:
    files = {
        "policies__2024__a": policy("第一条　林区里禁止露天烧烤和燃放烟花。"),
        "policies__2024__c": policy("第一条　山口设立检查站，登记进山人员。", title="示例市进山办法"),
        "policies__2026__b": policy(
            "第一条　林区里禁止露天烧烤和燃放烟花。\n\n第二条　山口设立检查站，登记进山人员。",
            title="示例市护林新办法",
            替代="[2024/a, 2024/c]",
        ),
    }
    beside = besides(views(tmp_path, **files), "policies/2026/b/")

    assert [each.previous for each in beside.values()] == [(), ()]
