"""Pages of rules that a notice issues: what stands around them is no change, and tables are shown as words."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from bureau import desk, policy

from issued import NEW, OLD
from tongbu.pages.documents import document_pages
from tongbu.pages.views.beside import Previous
from tongbu.pages.views.comparison import ComparisonView, Side
from tongbu.pages.views.parts import Passage
from tongbu.pages.views.policy import PolicyView

Views = dict[str, object]
TITLE = "示例市林业局关于印发《示例市造林管理办法》的通知"


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> Views:
    files = {
        "policies__2024__a": policy(OLD, "示例市造林管理办法"),
        "policies__2026__a": policy(NEW, TITLE, 替代="[2024/a]", 施行日期="2026-03-01"),
    }
    root: Path = tmp_path_factory.mktemp("issued")
    return {page.url: page.view for page in document_pages(desk(root, **files))}


def comparison(views: Views) -> ComparisonView:
    view = views["policies/2026/a/compare/"]
    assert isinstance(view, ComparisonView)
    return view


def badges(views: Views) -> dict[str, Previous]:
    view = views["policies/2026/a/"]
    assert isinstance(view, PolicyView)
    printed = below((*view.body.passages, *view.body.following))
    return {one.anchor: past for one in printed if one.beside for past in one.beside.previous}


def below(passages: Iterable[Passage]) -> Iterator[Passage]:
    for one in passages:
        yield one
        yield from below(one.children)


def test_the_summary_counts_the_rules_and_names_the_attachments(views: Views) -> None:
    assert comparison(views).summary == "共6处变化。逐条对照：修改3处，未变1处，新增1处。附件：新增附件1、附件2。"


def test_the_notice_and_the_remark_can_be_read_and_are_no_change(views: Views) -> None:
    frame = [row for row in comparison(views).outside if row.is_aside]
    assert [row.sentence for row in frame] == [
        "通知正文（仅新版本有）",
        "附注（仅新版本有）",
        "附注（仅新版本有）",
    ]
    assert not any(row.changed or row.substantive for row in frame)
    assert line_of(frame[0].new) == "现将《示例市造林管理办法》印发给你们，请遵照执行。"


def test_a_validity_that_changed_in_the_notice_is_a_change(tmp_path: Path) -> None:
    old = NEW.replace("请遵照执行。", "请遵照执行。办法有效期3年。")
    files = {
        "policies__2024__a": policy(old, TITLE),
        "policies__2026__a": policy(old.replace("3年", "5年"), TITLE, 替代="[2024/a]", 施行日期="2026-03-01"),
    }
    view = comparison({page.url: page.view for page in document_pages(desk(tmp_path, **files))})
    (row,) = view.outside

    assert (row.sentence, row.changed, row.substantive) == ("通知正文（文字不同）", True, True)
    assert view.summary == "共1处变化。逐条对照：未变5处。通知正文有改动。"
    assert view.statement == ""


def test_on_the_page_of_the_policy_only_what_is_new_is_called_new(views: Views) -> None:
    new = {anchor: past for anchor, past in badges(views).items() if past.change == "added"}
    assert {anchor: past.thing for anchor, past in new.items()} == {
        "wenben-1-tiao-4": "这一条",
        "fujian-1": "这部分内容",
        "fujian-2": "这部分内容",
    }


def test_a_table_is_shown_row_by_row(views: Views) -> None:
    (row,) = (row for row in comparison(views).rows if row.sentence == "第二条，修改")
    lines = [(line_of(strip.old), line_of(strip.new)) for strip in row.strips]
    assert lines[:1] == [("下列树种可以补助：", "下列树种可以补助：")]
    assert ("杉木｜200", "杉木｜300") in lines


def test_in_one_column_a_figure_of_a_table_is_replaced_in_its_row(views: Views) -> None:
    (row,) = (row for row in comparison(views).rows if row.sentence == "第二条，修改")
    (article,) = row.redline
    assert [(piece.kind, piece.text) for piece in article.paragraphs[2]] == [
        ("same", "杉木｜"),
        ("deleted", "200"),
        ("added", "300"),
    ]


def line_of(sides: Iterable[Side]) -> str:
    return "\n".join("".join(piece.text for piece in line) for side in sides for line in side.paragraphs)


def test_attachments_that_are_files_are_said_not_to_be_compared(tmp_path: Path) -> None:
    table = tmp_path / "policies/2024/biao.csv"
    table.parent.mkdir(parents=True)
    table.write_text("项目\n甲\n", encoding="utf-8")
    old = policy(OLD, "示例市造林管理办法", 附件="[{名称: 申请表, 文件: biao.csv}]")
    files = {"policies__2024__a": old, "policies__2026__a": policy(NEW, TITLE, 替代="[2024/a]", 施行日期="2026-03-01")}
    found = {page.url: page.view for page in document_pages(desk(tmp_path, **files))}

    assert comparison(found).summary.endswith("附件：新增附件1、附件2。另外提供下载的附件（旧版本1个）没有对照。")
    assert not [anchor for anchor in badges(found) if "fujian" in anchor]
