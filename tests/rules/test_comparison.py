"""What authors may say of a comparison, and what an amending decision must agree with."""

from datetime import date
from pathlib import Path

from rules.judging import POLICY, READING, found, line_of
from rules.overlay import lay
from tongbu.model.finding import Level
from tongbu.model.vocabulary import PolicyState
from tongbu.reading.project import read_project
from tongbu.rules.comparison.decision_examples import DECISION, consolidated
from tongbu.rules.comparison.examples import NEW_BODY, OLD, replacing
from tongbu.rules.rule import Example

FORMER, ORDER = "policies/2020/a.md", "policies/2026/b.md"


def test_a_note_whose_article_is_gone_is_told_at_its_line(tmp_path: Path) -> None:
    notes = "条文: 第二条\n    理由: 缩短周期\n  - 条文: 第三条 → 第四条、第五条"
    (first, second) = found("CMP001", tmp_path, {FORMER: OLD, POLICY: replacing(notes)})
    assert first.line == second.line == line_of(tmp_path, POLICY, "- 条文: 第三条")
    assert "新文本里没有“第四条”" in first.message + second.message
    assert "全文共 3 条" in first.fix


def test_a_note_that_names_nothing_is_told(tmp_path: Path) -> None:
    (finding,) = found("CMP001", tmp_path, {FORMER: OLD, POLICY: replacing("条文: 无 → 无")})
    assert "没有写出条文序号" in finding.message


def test_two_reasons_for_one_article_contradict(tmp_path: Path) -> None:
    notes = "条文: 第二条\n    理由: 甲\n  - 条文: 第二条 → 第二条\n    理由: 乙"
    (finding,) = found("CMP002", tmp_path, {FORMER: OLD, POLICY: replacing(notes)})
    assert "两个不同的理由" in finding.message


def test_a_version_that_is_not_an_earlier_one_is_told_with_those_that_are(tmp_path: Path) -> None:
    notes = "条文: 第二条\n    理由: 甲\n    旧版: 2019/b"
    (finding,) = found("CMP003", tmp_path, {FORMER: OLD, POLICY: replacing(notes)})
    assert "2019/b" in finding.message
    assert "2020/a" in finding.fix


def test_the_draft_may_be_named_as_the_version(tmp_path: Path) -> None:
    meta = "---\n征求意见稿: 2026/draft\n对照:\n  - 条文: 第一条\n    理由: 采纳公众意见\n    旧版: 2026/draft\n---\n"
    assert not found("CMP003", tmp_path, {POLICY: meta})


def test_a_text_that_says_more_than_its_decision_is_told_at_the_article(tmp_path: Path) -> None:
    more = consolidated("每五年普查一次").rstrip() + "\n\n第四条　本办法由市林业局解释。\n"
    (finding,) = found("CMP007", tmp_path, {FORMER: OLD, POLICY: more, ORDER: DECISION})
    assert finding.line == line_of(tmp_path, POLICY, "第四条")
    assert "修改决定没有写" in finding.message


def test_a_decision_that_leaves_wording_open_only_warns(tmp_path: Path) -> None:
    order = DECISION.replace("本决定自", "此外，对部分文字作相应调整。\n\n本决定自")
    files = {FORMER: OLD, POLICY: consolidated("每五年组织普查一次"), ORDER: order}
    (finding,) = found("CMP007", tmp_path, files)
    assert finding.level is Level.WARNING


def test_an_instruction_that_does_not_fit_is_told_at_its_line_of_the_decision(tmp_path: Path) -> None:
    order = DECISION.replace("每十年普查一次", "每年普查一次")
    files = {FORMER: OLD, POLICY: consolidated("每五年普查一次"), ORDER: order}
    (finding,) = found("CMP006", tmp_path, files)
    assert (finding.path, finding.line) == (ORDER, line_of(tmp_path, ORDER, "一、"))


def test_a_text_amended_by_decision_was_amended_not_repealed(tmp_path: Path) -> None:
    replaced = consolidated("每五年普查一次").replace("修改: [2020/a]", "替代: [2020/a]")
    for code in ("CMP005", "CMP006", "CMP007"):
        assert not found(code, tmp_path / code, {FORMER: OLD, POLICY: replaced, ORDER: DECISION})
    for name, text, state in (
        ("decided", replaced, PolicyState.AMENDED),
        ("replaced", replaced.replace("修改决定: 2026/b\n", ""), PolicyState.REPEALED),
    ):
        library = read_project(lay(Example({FORMER: OLD, POLICY: text, ORDER: DECISION}), tmp_path / name)).library
        assert library.standing(library.policies["2020/a"]).at(date(2027, 1, 1)).state is state


def test_an_older_version_is_found_beside_a_decision(tmp_path: Path) -> None:
    text = consolidated("每三年普查一次").replace("修改: [2020/a]", "修改: [2026/b, 2020/a]")
    (finding,) = found("CMP007", tmp_path, {FORMER: OLD, POLICY: text, ORDER: DECISION})
    assert "每五年" in finding.message


def test_two_reasons_for_one_deletion_contradict(tmp_path: Path) -> None:
    notes = "条文: 第二条 → 删去\n    理由: 甲\n  - 条文: 第二条 → 删去\n    理由: 乙"
    (finding,) = found("CMP002", tmp_path, {FORMER: OLD, POLICY: replacing(notes)})
    assert "两个不同的理由" in finding.message


def test_the_article_suggested_is_the_nearest_of_the_side_that_lacks_it(tmp_path: Path) -> None:
    (finding,) = found("CMP001", tmp_path, {FORMER: OLD, POLICY: replacing("条文: 第九条 → 第二条")})
    assert "最接近的是第三条" in finding.fix


def test_a_deleted_article_and_the_new_one_of_its_number_have_each_a_reason(tmp_path: Path) -> None:
    notes = "条文: 第二条 → 删去\n    理由: 甲\n  - 条文: 第三条 → 第二条\n    理由: 乙"
    assert not found("CMP002", tmp_path, {FORMER: OLD, POLICY: replacing(notes)})


def test_a_decision_that_does_not_say_which_document_it_amends_is_told(tmp_path: Path) -> None:
    order = DECISION.replace("修改: [2020/a]\n", "")
    files = {FORMER: OLD, POLICY: consolidated("每五年普查一次"), ORDER: order}
    (finding,) = found("CMP005", tmp_path, files)
    assert "2020/a" in finding.message


def test_one_order_nobody_understands_does_not_hide_what_the_others_ordered(tmp_path: Path) -> None:
    order = DECISION.replace("本决定自", "二、请把第三条改得好一点。\n\n本决定自")
    (finding,) = found("CMP007", tmp_path, {FORMER: OLD, POLICY: consolidated("每三年普查一次"), ORDER: order})
    assert finding.level is Level.WARNING
    assert "第二条" in finding.message


def test_a_text_published_anew_has_its_own_numbers_and_citations_checked(tmp_path: Path) -> None:
    new = consolidated("每五年普查一次").replace("依法赔偿", "依照本办法第九十条赔偿").replace("第三条　", "第五条　")
    for code in ("LIB015", "LIB018"):
        assert found(code, tmp_path / code, {FORMER: OLD, POLICY: new, ORDER: DECISION})


def section(words: str) -> dict[str, str]:
    new = NEW_BODY.replace("依法赔偿损失", "处以罚款，并且依法赔偿损失，恢复原状")
    return {FORMER: OLD, POLICY: f"---\n替代: [2020/a]\n---\n{new}", READING: f"## 新旧政策差异\n\n{words}\n"}


def test_every_changed_article_must_be_spoken_of(tmp_path: Path) -> None:
    (finding,) = found("INT010", tmp_path, section("普查缩短为五年（第二条）。"))
    assert (finding.path, finding.line) == (READING, line_of(tmp_path, READING, "## 新旧"))
    assert "第三条" in finding.message
    assert "第二条" not in finding.message


def test_ranges_old_numbers_and_wording_only_count(tmp_path: Path) -> None:
    for number, words in enumerate(
        (
            "普查和赔偿都改了（第二条至第三条）。",
            "原办法第二条的普查改为五年，新办法第三条增加罚款。",
            "增加罚款（第三条）。其他条文仅作文字调整。",
        )
    ):
        assert not found("INT010", tmp_path / str(number), section(words)), words


NOTICE = """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
{}---
# 示例市林业局关于印发《示例市古树管理办法》的通知

现将《示例市古树管理办法》印发给你们，自{}年1月1日起施行，有效期{}年。

示例市林业局

# 示例市古树管理办法

第一条　为了加强古树名木保护，制定本办法。
"""


def test_a_period_that_changed_in_the_notice_must_be_spoken_of(tmp_path: Path) -> None:
    reading = "## 新旧政策差异\n\n{}\n"
    old = NOTICE.format("", 2020, 3)
    for number, (years, words, told) in enumerate(
        [(5, "条文没有改动。", True), (5, "有效期延长为5年。", False), (3, "条文没有改动。", False)]
    ):
        new = NOTICE.format("替代: [2020/a]\n", 2026, years)
        files = {FORMER: old, POLICY: new, READING: reading.format(words)}
        messages = [each.message for each in found("INT010", tmp_path / str(number), files)]
        assert ["通知正文里的数字有改动" in each for each in messages] == [True] * told, words


def test_what_is_said_of_the_old_text_or_of_another_explains_nothing_new(tmp_path: Path) -> None:
    new = NEW_BODY + "\n第四条　占用古树保护范围的，应当经市林业主管部门批准并缴纳恢复费用。\n"
    for number, words in enumerate(
        ("普查改了（第二条）。原第四条关于补偿的内容删去。", "普查改了（第二条）。删去《示例市古树管理办法》第四条。")
    ):
        files = {FORMER: OLD, POLICY: f"---\n替代: [2020/a]\n---\n{new}", READING: f"## 新旧政策差异\n\n{words}\n"}
        (finding,) = found("INT010", tmp_path / str(number), files)
        assert "第四条" in finding.message


def test_an_article_taken_over_from_a_second_text_needs_no_word(tmp_path: Path) -> None:
    second = "第四条　占用古树保护范围的，应当经市林业主管部门批准并缴纳恢复费用。\n"
    other = (
        f"---\n名称: 示例市古树保护范围管理规定\n文件类别: 行政规范性文件\n---\n{second.replace('第四条', '第一条')}"
    )
    words = "## 新旧政策差异\n\n普查改了（第二条）。\n"
    meta = "---\n替代: [2020/a, 2020/b]\n---\n"
    files = {FORMER: OLD, "policies/2020/b.md": other, POLICY: f"{meta}{NEW_BODY}\n{second}", READING: words}
    assert not found("INT010", tmp_path, files)


def test_a_real_change_is_no_matter_of_wording(tmp_path: Path) -> None:
    (finding,) = found("INT010", tmp_path, section("普查改了（第二条）。其他条文仅作文字调整。"))
    assert "第三条" in finding.message


def test_an_article_split_in_two_is_no_matter_of_wording(tmp_path: Path) -> None:
    files = section("其他条文仅作文字调整。")
    halves = "设置保护标志。\n\n第三条　古树每十年普查一次，由县级林业主管部门组织实施。\n\n第四条　"
    files[POLICY] = "---\n替代: [2020/a]\n对照:\n  - 条文: 第二条 → 第二条、第三条\n---\n" + OLD.split("---\n", 2)[
        2
    ].lstrip().replace("设置保护标志，每十年普查一次。\n\n第三条　", halves)
    (finding,) = found("INT010", tmp_path, files)
    assert "第二条、第三条" in finding.message


def test_neither_the_notice_that_issues_rules_nor_its_remark_nor_an_attachment_must_be_spoken_of(
    tmp_path: Path,
) -> None:
    body = OLD.split("---\n", 2)[2].lstrip().replace("每十年", "每五年")
    model = "\n附件1\n\n养护协议示范文本\n\n第一条　甲方按年支付养护费用，乙方按照技术规程养护。\n"
    notice = (
        "# 示例市林业局关于印发《示例市古树管理办法》的通知\n\n现将《示例市古树管理办法》印发给你们，请遵照执行。\n\n"
    )
    signed = "示例市林业局\n\n2026年1月5日\n\n（此件公开发布）\n\n# 示例市古树管理办法\n\n"
    new = f"---\n替代: [2020/a]\n---\n{notice}{signed}{body}{model}"
    said = {FORMER: OLD, POLICY: new, READING: "## 新旧政策差异\n\n普查缩短为五年（第二条）。\n"}
    silent = {**said, READING: "## 新旧政策差异\n\n从严管理。\n"}

    assert not found("INT010", tmp_path / "said", said)
    (finding,) = found("INT010", tmp_path / "silent", silent)
    assert "，第二条有改动" in finding.message
