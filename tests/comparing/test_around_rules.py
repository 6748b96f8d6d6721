"""What stands around rules is no change of them: the notice that issues them, remarks; attachments are told by name."""

import pytest

from issued import NEW, OLD
from tongbu.comparing import (
    Annex,
    Change,
    Comparison,
    Place,
    annexes_in_words,
    besides_in_words,
    block_counts,
    blocks,
    compare,
    in_words,
    provision_words,
)
from tongbu.reading.body import read_text

NOTICE = (
    "# 示例市林业局关于印发《示例市造林方案》的通知\n\n各科室：\n\n现将《示例市造林方案》印发给你们，请认真执行。\n\n"
)
SIGNED = "示例市林业局\n\n2026年1月5日\n\n"
PLAN = "一、目标任务\n\n今年造林一万亩。\n\n二、工作要求\n\n按时上报进度。\n\n"


def compared(old: str, new: str) -> Comparison:
    return compare(read_text(old), read_text(new))


def said(comparison: Comparison) -> list[str]:
    return [in_words(block) for rows in (comparison.rows, comparison.outside) for block in blocks(rows)]


def test_only_the_rules_are_counted() -> None:
    found = compared(OLD, NEW)

    assert block_counts(found) == {Change.AMENDED: 3, Change.SAME: 1, Change.ADDED: 1}
    assert found.summary() == block_counts(found)


def test_what_only_goes_with_the_rules_is_named_and_is_nothing_to_explain() -> None:
    found = compared(OLD, NEW)
    frame = [row for row in found.outside if row.place.is_frame]

    assert [in_words(block) for block in blocks(found.outside)] == [
        "通知正文（仅新版本有）",
        "附注（仅新版本有）",
        "附注（仅新版本有）",
        "新增附件1",
        "新增附件2",
    ]
    assert not any(row.substantive for row in frame)


def test_an_attachment_is_told_once_by_its_name() -> None:
    found = compared(OLD, NEW)

    assert found.annexes == (Annex("附件1", Change.ADDED), Annex("附件2", Change.ADDED))
    assert annexes_in_words(found) == "附件：新增附件1、附件2"
    assert compared(NEW, OLD).annexes == (Annex("附件1", Change.DELETED), Annex("附件2", Change.DELETED))


def test_an_attachment_that_changed_is_amended_and_one_that_did_not_is_not_told() -> None:
    found = compared(NEW, NEW.replace("成活率 | 85%", "成活率 | 90%"))

    assert found.annexes == (Annex("附件2", Change.AMENDED),)
    assert block_counts(found) == {Change.SAME: 5}


def test_a_notice_that_says_something_else_than_the_one_before_is_no_change_either() -> None:
    found = compared(NEW, NEW.replace("请遵照执行", "请认真贯彻执行"))

    assert said(found)[-1] == "通知正文（文字不同）"
    assert block_counts(found) == {Change.SAME: 5}
    assert not any(row.substantive for row in found.outside)


def test_a_notice_that_both_texts_have_and_that_changed_is_told() -> None:
    long = NEW.replace("请遵照执行。", "请遵照执行。办法有效期3年。\n\n违反的，处1万元罚款。")
    found = compared(long, long.replace("3年", "5年").replace("违反的，处1万元罚款。\n\n", ""))

    assert said(found)[-2:] == ["通知正文（文字不同）", "通知正文（仅旧版本有）"]
    assert all(row.substantive and not row.aside for row in found.outside)
    assert besides_in_words(found) == ("通知正文有改动",)


def test_a_notice_and_a_decree_are_told_apart_by_name_and_compared_with_each_other() -> None:
    decree = NEW.replace("# 示例市林业局关于印发《示例市造林管理办法》的通知", "# 示例市人民政府令")
    found = compared(NEW, decree.replace("请遵照执行", "自2026年5月1日起施行"))

    assert besides_in_words(found) == ("公布令、公告正文有改动",)


@pytest.mark.parametrize(
    ("old", "new", "substantive"),
    [
        ("有效期3年", "有效期5年", True),
        ("自2026年3月1日起施行", "自2026年6月1日起施行", True),
        ("违反的处五百元罚款", "违反的处八百元罚款", True),
        ("按百分之三十补助", "按百分之五十补助", True),
        ("已经2025年1月5日第3次局务会议通过", "已经2026年2月6日第1次局务会议通过", False),
        ("原通知（示林规〔2020〕1号）废止", "原通知（示林规〔2021〕3号）废止", False),
        ("请遵照执行", "请认真执行", False),
    ],
)
def test_of_a_notice_only_its_figures_are_substance(old: str, new: str, substantive: bool) -> None:
    before = NEW.replace("请遵照执行", old)
    (row,) = compared(before, before.replace(old, new)).outside

    assert row.substantive is substantive


def test_a_decree_is_called_a_decree() -> None:
    decree = NEW.replace("# 示例市林业局关于印发《示例市造林管理办法》的通知", "# 示例市人民政府令")
    assert "公布令、公告正文（仅新版本有）" in said(compared(OLD, decree))


@pytest.mark.parametrize("head", ["# 示例市造林方案\n\n", "附件\n\n示例市造林方案\n\n"])
def test_a_plan_without_articles_is_told_from_the_notice_that_issues_it(head: str) -> None:
    """Whether it stands below the notice or is attached to it."""
    found = compared(f"# 示例市造林方案\n\n{PLAN}", f"{NOTICE}{SIGNED}（此件公开发布）\n\n{head}{PLAN}")

    assert block_counts(found) == {Change.SAME: 2}
    assert not found.annexes
    assert {"通知正文（仅新版本有）", "附注（仅新版本有）"} <= {*said(found)}


def test_paragraphs_of_a_notice_that_issues_nothing_are_its_rules() -> None:
    notice = "# 关于做好造林工作的通知\n\n各科室：\n\n今年造林一万亩。\n\n{}"
    attached = f"{SIGNED}附件1\n\n进度表\n\n一、填表说明\n\n按月填写。\n"
    found = compared(notice.format(attached), notice.format(f"每月上报进度。\n\n{attached}"))

    assert block_counts(found)[Change.ADDED] == 1
    assert not found.annexes


STANDARD = """# 示例市林业局关于调整补偿标准的通知

各县林业局：

现将有关事项通知如下。

公益林补偿标准为每亩50元。

示例市林业局

2026年1月1日

{}
"""
FORM = "一、用钢笔填写\n\n二、不得涂改"


@pytest.mark.parametrize("head", ["## 附件1　填表说明", "## 填表说明"])
def test_a_notice_that_names_no_text_below_it_is_itself_the_rules(head: str) -> None:
    old = STANDARD.format(f"{head}\n\n{FORM}")
    found = compared(old, old.replace("50元", "80元"))
    (changed,) = (row for row in found.rows if row.relation is Change.AMENDED)

    assert block_counts(found)[Change.AMENDED] == 1
    assert (changed.place, changed.substantive) == (Place.RULES, True)


def test_the_form_attached_to_a_notice_is_not_its_rules() -> None:
    old = STANDARD.format(f"## 附件1　填表说明\n\n{FORM}")
    found = compared(old, old.replace("不得涂改", "可以划改"))

    assert Change.AMENDED not in block_counts(found)
    assert annexes_in_words(found) == "附件：修改附件1"


CONTRACT = """# 示例市林业局关于规范林地流转合同的通知

现将有关事项通知如下。

一、流转期限不得超过30年。

二、应当使用示范文本。

示例市林业局

2026年1月1日

## 附件1　林地流转合同示范文本

第一条　甲方出租林地。

第二条　租金每亩{}元。
"""


def test_articles_of_a_contract_attached_to_numbered_demands_are_an_attachment() -> None:
    found = compared(CONTRACT.format(50), CONTRACT.format(80) + "\n第三条　争议协商解决。\n")

    assert not block_counts(found)
    assert annexes_in_words(found) == "附件：修改附件1"


def test_articles_of_a_contract_that_the_notice_issues_are_the_rules() -> None:
    issuing = CONTRACT.replace("关于规范林地流转合同的通知", "关于印发《林地流转合同示范文本》的通知")
    found = compared(issuing.format(50), issuing.format(80))

    assert block_counts(found) == {Change.AMENDED: 1, Change.SAME: 1}
    assert not found.annexes


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("关于印发造林方案的通知", "请认真执行。"),
        ("关于转发《示例市造林实施方案（试行）》的通知", "请认真执行。"),
        ("通知", "《示例市造林方案》已经局务会议通过，现予公布，自公布之日起施行。"),
        ("通知", "现将示例市造林方案印发给你们。"),
        ("示例市造林方案", "自公布之日起施行。"),
    ],
)
def test_a_text_is_issued_that_the_title_or_the_opening_names(title: str, opening: str) -> None:
    found = compared(f"# 示例市造林方案\n\n{PLAN}", f"# {title}\n\n{opening}\n\n{SIGNED}# 示例市造林方案\n\n{PLAN}")

    assert block_counts(found) == {Change.SAME: 2}
    assert said(found)[:1] == ["通知正文（仅新版本有）"]


@pytest.mark.parametrize(
    "opening",
    [
        "按照市政府印发的《示例市造林方案》执行，每亩补助50元。",
        "现将《示例市造林规程》（以下简称《方案》）印发给你们，每亩补助50元。",
        "各科室要抓紧造林。\n\n每亩补助50元。\n\n现将《示例市造林方案》印发给你们。",
    ],
)
def test_a_text_that_is_only_spoken_of_is_not_issued(opening: str) -> None:
    old = f"# 关于造林的通知\n\n{opening}\n\n{SIGNED}# 附件1　示例市造林方案\n\n{PLAN}"
    found = compared(old, old.replace("50元", "80元"))

    assert block_counts(found)[Change.AMENDED] == 1


def test_the_name_of_an_attachment_is_told_without_markup() -> None:
    found = compared(OLD, f"{OLD}\n# 附件　<b>造林</b>**申请**表\n\n填写人：\n")
    assert annexes_in_words(found) == "附件：新增附件《造林申请表》"


def test_numbered_demands_of_a_notice_are_counted() -> None:
    found = compared(OLD, NEW.replace("请遵照执行。\n", "请遵照执行。\n\n一、各县（区）应当落实造林用地。\n"))
    assert "新增一" in said(found)
    assert block_counts(found)[Change.ADDED] == 2


def test_articles_of_an_attached_model_are_not_articles_of_the_rules() -> None:
    model = "\n附件3\n\n造林合同示范文本\n\n第一条　甲方提供苗木，乙方负责栽植和三年管护。\n"
    found = compared(OLD, NEW + model)
    places = {row.place for row in found.rows for unit in row.new if "甲方" in provision_words(unit)}

    assert places == {Place.ANNEX}
    assert block_counts(found)[Change.ADDED] == 1
    assert found.annexes[-1] == Annex("附件3", Change.ADDED)


def test_attachments_without_numbers_are_told_apart_by_their_titles() -> None:
    form = "\n# 附件　{}\n\n| 姓名 | 单位 |\n|---|---|\n| {} | 国有林场 |\n"
    found = compared(OLD, OLD + form.format("申请表", "张三") + form.format("承诺书", "李四"))

    assert annexes_in_words(found) == "附件：新增附件《申请表》、附件《承诺书》"
    assert said(found)[-2:] == ["新增附件", "新增附件"]


def test_an_attachment_without_a_title_begins_with_its_table() -> None:
    found = compared(OLD, f"{OLD}\n附件1\n\n|  | 单价 |\n|---|---|\n| 杉木 | 2 |\n")
    (row,) = found.outside
    assert provision_words(row.new[0]) == "　｜单价\n杉木｜2"


def test_a_table_is_compared_by_its_words() -> None:
    found = compared(OLD, NEW)
    (row,) = (row for row in found.rows if row.new and row.new[0].label == "第二条")

    assert provision_words(row.old[0]) == "下列树种可以补助：\n树种｜标准（元/亩）\n杉木｜200\n松树｜150"
    assert row.relation is Change.AMENDED


def test_a_table_written_otherwise_with_the_same_words_is_the_same() -> None:
    html = "<table><tr><th>树种</th><th>标准（元/亩）</th></tr><tr><td>杉木</td><td>200</td></tr></table>"
    pipes = "| 树种 | 标准（元/亩） |\n|---|---|\n| **杉木** | 200 |"
    found = compared(f"第一条　补助：\n\n{pipes}\n", f"第一条　补助：\n\n{html}\n")
    assert found.summary() == {Change.SAME: 1}


def test_a_figure_that_goes_to_another_column_is_a_change() -> None:
    table = "第一条　补助：\n\n| 树种 | 造林 | 抚育 |\n|---|---|---|\n| 杉木 | {} |\n"
    found = compared(table.format("200 |  "), table.format("  | 200"))
    assert found.summary() == {Change.AMENDED: 1}
    assert found.rows[0].substantive


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("> 3. 年满十八周岁\n> 4. 没有犯罪记录", "> - 年满十八周岁\n> - 没有犯罪记录"),
        ('<ol start="3"><li>年满十八周岁</li></ol>', '<ol start="8"><li>年满十八周岁</li></ol>'),
    ],
)
def test_the_number_of_an_item_in_a_list_is_compared(old: str, new: str) -> None:
    found = compared(f"第一条　条件：\n\n{old}\n", f"第一条　条件：\n\n{new}\n")
    (row,) = found.rows

    assert row.relation is Change.AMENDED
    assert "3. 年满十八周岁" in provision_words(row.old[0])
