"""A notice that invites comments and the draft below it: the draft is the document, the notice becomes 征求意见."""

import io
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Pt
from PIL import Image

from importing.measuring import imported
from small_project import FILES, write
from tongbu.cli import main
from tongbu.importing.drafting import Draft
from tongbu.importing.original import Outcome
from tongbu.reading.project import read_project

NAME = "示例市露营管理办法（征求意见稿）"
TITLE = f"*示例市林业局关于公开征求《{NAME}》意见的公告"
ASKED = (
    f"现就《{NAME}》公开征求意见，请于2026年12月20日前反馈：",
    "一、电子邮件：zhihai@example.gov.cn。",
    "二、信函：示例市绿源路1号示例市林业局（邮编：000000），信封上请注明“露营办法”。",
    "联系人：森林资源管理科，联系电话：0000-12345678。",
)
SIGNED = ("示例市林业局", "2026年11月20日")
DRAFT = (
    f"*{NAME}",
    "第一章　总则",
    "第一条　为了规范露营，根据《中华人民共和国森林法》，制定本办法。",
    "第二章　附则",
    "第二条　本办法自2027年3月1日起施行，有效期五年。",
)


def document(*lines: str) -> Any:
    """A Word document of lines; those with a star are set as titles."""
    made: Any = docx.Document()
    for line in lines:
        paragraph = made.add_paragraph()
        paragraph.add_run(line.removeprefix("*")).font.size = Pt(22 if line.startswith("*") else 16)
        if line.startswith("*"):
            paragraph.alignment = ALIGN.CENTER
    return made


def raw(made: Any) -> bytes:
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def draft(*lines: str) -> Draft:
    return imported(raw(document(*lines)), "征求意见.docx")


def body(made: Draft) -> str:
    return made.content.split("\n---\n\n", 1)[1]


def told(made: Draft, key: str = "征求意见") -> str:
    return next(field.shown for field in made.fields if field.key == key)


def test_the_draft_is_the_text_and_each_paragraph_of_the_notice_is_told() -> None:
    made = draft(TITLE, *ASKED, *SIGNED, *DRAFT)

    assert body(made).startswith(f"# {NAME}\n\n## 第一章　总则\n\n第一条")
    assert told(made, "名称") == NAME
    assert told(made, "发布机构") == "示例市林业局"
    for paragraph in (TITLE.removeprefix("*"), *ASKED, *SIGNED):
        assert f"# 没有放进正文（征求意见公告）：{paragraph}\n" in made.content
        assert paragraph not in body(made)
    asides = made.told(Outcome.ASIDE)
    assert [(each.place, each.words) for each in asides][1:3] == [("第 2 段", ASKED[0]), ("第 3 段", ASKED[1])]
    assert len(asides) == 1 + len(ASKED) + len(SIGNED)
    assert [each.place for each in made.told(Outcome.CHANGED)] == ["第 1 段到第 7 段"]
    assert not made.lost


def test_what_the_notice_says_is_metadata_that_the_project_reads(tmp_path: Path) -> None:
    project = write(tmp_path / "project", dict(FILES))
    (tmp_path / "luying.docx").write_bytes(raw(document(TITLE, *ASKED, *SIGNED, *DRAFT)))
    asked = ["import", str(tmp_path / "luying.docx"), "--root", str(project), "--yes", "--today", "2026-11-20"]
    done = CliRunner().invoke(main, asked, catch_exceptions=False)

    assert done.exit_code == 0, done.output
    meta = read_project(project).library.policies["2026/luying"].meta
    notice = meta.consultation
    assert notice is not None
    assert (str(notice.opens), str(notice.closes), notice.matter) == ("2026-11-20", "2026-12-20", "行政规范性文件")
    assert [(each.kind, each.address) for each in notice.channels] == [
        ("电子邮件", "zhihai@example.gov.cn"),
        ("信函", "示例市绿源路1号示例市林业局（邮编：000000）"),
    ]
    assert notice.contact == "示例市林业局森林资源管理科，电话0000-12345678"
    assert notice.explanation.startswith("【待填：")
    assert "征求意见" in [each.partition("——")[0] for each in meta.unconfirmed]


@pytest.mark.parametrize("lines", [DRAFT, (TITLE, *ASKED, *SIGNED, *DRAFT)])
def test_a_draft_has_no_number_and_is_not_in_force(lines: tuple[str, ...]) -> None:
    made = draft(*lines)

    asked = {*(field.key for field in made.fields), *(each.partition("（")[0] for each in made.missing)}
    assert not asked & {"文号", "成文日期", "施行日期", "有效期至"}
    assert "征求意见" in asked


def test_a_draft_alone_has_the_places_to_fill_in() -> None:
    made = draft(*DRAFT)

    assert "征求意见（开始、截止、起草说明、渠道、联系方式）" in made.missing
    assert "  截止: # " in made.content
    assert "地址: 【待填：收意见的邮箱】" in made.content.replace('"', "")


def test_an_annex_number_is_no_part_of_the_drafts_title_and_other_annexes_stay() -> None:
    listed = (f"附件：1.{NAME}", "2.起草说明")
    annexed = ("附件1", *DRAFT, "附件2", "*起草说明", "一、背景", "近年来露营增多。")
    made = draft(TITLE, *ASKED, *listed, *SIGNED, *annexed)

    assert body(made).startswith(f"# {NAME}\n\n## 第一章　总则\n")
    assert "\n## 附件2　起草说明\n\n一、背景\n" in body(made)
    assert "草案的附件序号" in made.content
    assert not made.lost


def test_a_line_that_names_the_draft_above_its_title_belongs_to_the_notice() -> None:
    made = draft(TITLE, *ASKED, *SIGNED, f"附件：{NAME}", *DRAFT)

    assert body(made).startswith(f"# {NAME}\n\n## 第一章　总则\n")
    assert body(made).count(NAME) == 1
    assert not made.lost


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("征求意见时间为2026年11月21日至12月21日。", "开始 2026-11-21；截止 2026-12-21"),
        ("自2026年11月23日起至2027年1月5日止公开征求意见。", "开始 2026-11-23；截止 2027-01-05"),
        ("截止时间：２０２６年１２月２２日。", "开始 2026-11-20；截止 2026-12-22"),
        ("请于12月23日（星期三）17:00前反馈。", "开始 2026-11-20；截止 2026-12-23"),
        ("请于1月8日以前反馈。", "开始 2026-11-20；截止 2027-01-08"),
        ("请自本公告发布之日起30日内反馈。", "开始 2026-11-20；截止 2026-12-20"),
        ("请自公告之日起7个工作日内反馈。", "开始 2026-11-20；截止 2026-12-01"),
        ("请尽快反馈。", "开始 2026-11-20"),
    ],
)
def test_the_period_is_read_as_notices_write_it(sentence: str, days: str) -> None:
    made = draft(TITLE, sentence, *SIGNED, *DRAFT)

    assert told(made) == f"事项类型 行政规范性文件；{days}"


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        (
            "1.邮寄地址：示例市绿源路1号，示例市林业局；邮编：000000。",
            "信函 示例市绿源路1号，示例市林业局，邮编：000000",
        ),
        ("信函请寄至示例市绿源路1号示例市林业局。", "信函 示例市绿源路1号示例市林业局"),
        ("登录https://www.example.gov.cn/zj/1.html提出意见。", "网上提交 https://www.example.gov.cn/zj/1.html"),
        ("三、电话：0000-12345678。", "电话 0000-12345678；联系方式 0000-12345678"),
        ("传真：0000-87654321", "传真 0000-87654321"),
        ("电子邮件地址：zh.hai@example.gov.cn", "电子邮件 zh.hai@example.gov.cn"),
    ],
)
def test_ways_to_comment(line: str, channel: str) -> None:
    made = draft(TITLE, line, *SIGNED, *DRAFT)

    assert told(made) == f"事项类型 行政规范性文件；开始 2026-11-20；渠道 {channel}"


def test_a_notice_without_a_draft_stays_and_is_to_be_dealt_with() -> None:
    made = draft(TITLE, *ASKED, *SIGNED)

    (notice,) = made.told(Outcome.CHANGED)
    assert notice.message.startswith("请处理：没有认出草案从哪里开始")
    assert ASKED[1] in body(made)
    assert "截止 2026-12-20" in told(made)


def test_a_notice_with_a_picture_stays_as_no_remark_can_keep_it() -> None:
    made = document(TITLE, *ASKED, *SIGNED)
    picture = io.BytesIO()
    Image.new("RGB", (40, 40), "green").save(picture, "PNG")
    picture.seek(0)
    made.add_picture(picture)
    for line in DRAFT:
        made.add_paragraph(line.removeprefix("*"))
    drafted = imported(raw(made), "征求意见.docx")

    (notice,) = [each for each in drafted.told(Outcome.CHANGED) if "请处理" in each.message]
    assert notice.place.startswith("第 1 段到")
    assert f"\n## {NAME}\n" in body(drafted)
    assert "![" in body(drafted)


def test_addresses_behind_links_of_the_notice_are_kept_with_its_words(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        f"<html><body><h1>{TITLE[1:]}</h1><p>请<a href='https://www.example.gov.cn/zj'>在线提交</a>意见。</p>"
        + "".join(f"<p>{line.removeprefix('*')}</p>" for line in (*SIGNED, *DRAFT))
        + "</body></html>",
        encoding="utf-8",
    )
    made = imported((tmp_path / "a.html").read_bytes(), "a.html")

    assert body(made).startswith(f"# {NAME}\n")
    assert "（征求意见公告）：请在线提交意见。（链接：https://www.example.gov.cn/zj）" in made.content


@pytest.mark.parametrize("title", [f"*关于《{NAME}》公开征求意见情况的公告", f"*关于召开《{NAME}》座谈会的通知"])
def test_other_notices_on_a_draft_are_texts_of_their_own(title: str) -> None:
    made = draft(title, "现将有关情况公告如下。", *SIGNED, *DRAFT)

    assert body(made).startswith(f"# {title.removeprefix('*')}\n")
    assert not made.told(Outcome.ASIDE)
    assert not made.told(Outcome.CHANGED)


def test_the_address_is_told_without_the_word_that_leads_to_it() -> None:
    post = "二、信函：请寄至示例市绿源路1号示例市林业局。"
    assert "地址: 示例市绿源路1号示例市林业局\n" in draft(TITLE, ASKED[0], post, *SIGNED, *DRAFT).content.replace(
        '"', ""
    )


def test_a_notice_of_two_drafts_stays_with_them_and_each_needs_a_file() -> None:
    title = "*示例市林业局关于公开征求《示例市露营管理办法》《示例市徒步管理办法》意见的公告"
    texts = ("*示例市露营管理办法", "第一条　为了规范露营。", "*示例市徒步管理办法", "第一条　为了规范徒步。")
    drafted = draft(title, *ASKED, *SIGNED, *texts)
    (notice,) = [each for each in drafted.told(Outcome.CHANGED) if "请处理" in each.message]
    assert "几份草案各放一个文件" in notice.message
    assert "规范徒步" in drafted.content


@pytest.mark.parametrize("days", ["30日", "30个工作日"])
def test_a_day_beyond_all_calendars_is_no_end(days: str) -> None:
    drafted = draft(TITLE, f"请自本公告发布之日起{days}内反馈意见。", "示例市林业局", "9999年12月30日", *DRAFT)
    assert "第一条　为了规范露营" in drafted.content
    assert "截止: 9999" not in drafted.content
