"""What screening found becomes findings: at its place, never with the datum, and waived only where that is allowed."""

from pathlib import Path

import pytest

from confidentiality.invented import Inventor
from confidentiality.planting import Word, jpeg
from rules.judging import DRAFT, HEADER, POLICY, READING, found, line_of
from rules.overlay import lay
from rules.test_cards import judge
from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Example

MADE = Inventor(23)
IDENTITY, MOBILE, CARD = MADE.identity().upper(), MADE.mobile(), MADE.card()
CONTACTS = "extra:\n  tongbu:\n    机关: {电话: '%s', 邮箱: office@example.org}\n    网站: {域名: www.example.com}\n"


def all_of(root: Path, files: dict[str, str | None]) -> list[Finding]:
    return [finding for finding in judge(lay(Example(files), root))[1].findings if finding.rule.startswith("CFD")]


def test_in_the_body_at_line_and_column(tmp_path: Path) -> None:
    (one,) = found("CFD002", tmp_path, {POLICY: f"第一条　制定本办法。\n\n第二条　经办人{IDENTITY}。\n"})
    assert (one.level, one.line) == (Level.ERROR, line_of(tmp_path, POLICY, "第二条"))
    assert one.column == len("第二条　经办人") + 1
    assert IDENTITY not in one.message
    assert IDENTITY[6:14] not in one.message


@pytest.mark.parametrize("path", [POLICY, READING, DRAFT])
def test_in_every_kind_of_document(path: str, tmp_path: Path) -> None:
    (one,) = found("CFD003", tmp_path, {path: f"---\n内容概述: 账号{CARD}\n---\n"})
    assert (one.path, one.key) == (path, "内容概述")
    assert one.line == line_of(tmp_path, path, "内容概述")


@pytest.mark.parametrize(
    ("meta", "key"),
    [
        (f"审核:\n  - {{环节: 初审, 人员: 张三{MOBILE}, 日期: 2026-03-01}}\n", "审核.人员"),
        (f"主题词:\n  - 护林\n  - '{MOBILE}'\n", "主题词"),
        (f"附件:\n  - {{名称: 登记表{MOBILE}, 文件: a.txt}}\n", "附件.名称"),
        ('内容概述: "电话\\x31\\u00338' + '00000000"\n', "内容概述"),
    ],
)
def test_in_every_value_of_the_metadata(meta: str, key: str, tmp_path: Path) -> None:
    (one,) = found("CFD007", tmp_path, {POLICY: f"---\n{meta}---\n", "policies/2026/a.txt": "表\n"})
    assert one.key == key


def test_the_ways_that_an_office_has_published_are_its_own(tmp_path: Path) -> None:
    body = f"请电{MOBILE}，或者发到linye@example.com、office@example.org。\n"
    assert not all_of(tmp_path, {"mkdocs.yml": CONTACTS % f"0000-12345678、{MOBILE}", POLICY: body})


def test_others_are_not(tmp_path: Path) -> None:
    body = f"请电{MOBILE}，或者发到zhang@example.net。\n"
    told = all_of(tmp_path, {"mkdocs.yml": CONTACTS % "0000-12345678", POLICY: body})
    assert [each.rule for each in told] == ["CFD007", "CFD009"]


def test_fields_for_contact_hold_contacts(tmp_path: Path) -> None:
    channel = f"渠道: [{{方式: 电子邮件, 地址: zhihai@example.net}}, {{方式: 电话, 地址: '{MOBILE}'}}]"
    assert not all_of(tmp_path, {DRAFT: f"---\n征求意见:\n  {channel}\n  联系方式: 示例科{MOBILE}\n---\n"})
    assert not all_of(tmp_path / "other", {READING: f"---\n联系方式: 示例科{MOBILE}\n---\n"})


def test_an_identity_number_in_a_field_for_contact_is_none(tmp_path: Path) -> None:
    assert [each.rule for each in all_of(tmp_path, {READING: f"---\n联系方式: {IDENTITY}\n---\n"})] == ["CFD002"]


def test_attachments_and_pictures_of_the_body(tmp_path: Path) -> None:
    bureau = lay(Example({POLICY: "---\n附件: [{名称: 表, 文件: a.docx}]\n---\n![树](b%20c.jpg)\n"}), tmp_path)
    word = Word()
    word.deleted(f"{MOBILE}、{IDENTITY}")
    (bureau / "policies/2026/a.docx").write_bytes(word.saved())
    (bureau / "policies/2026/b c.jpg").write_bytes(jpeg(located=True))
    told = {each.rule: each for each in judge(bureau)[1].findings if each.rule.startswith("CFD")}
    assert sorted(told) == ["CFD002", "CFD007", "CFD011", "CFD013"]
    assert told["CFD007"].key == "附件.文件"
    assert "修订痕迹" in told["CFD007"].message
    assert told["CFD011"].line == line_of(tmp_path, POLICY, "![树]")


def test_many_finds_in_one_file_are_one_finding(tmp_path: Path) -> None:
    rows = "\n".join([*(MADE.mobile() for _ in range(500)), IDENTITY])
    files = {POLICY: "---\n附件: [{名称: 表, 文件: a.csv}]\n---\n", "policies/2026/a.csv": rows}
    persons, telephones = all_of(tmp_path, files)
    assert (persons.rule, telephones.rule) == ("CFD002", "CFD007")
    assert "等 200 处以上" in telephones.message


def test_a_mark_in_a_ledger_is_told_there(tmp_path: Path) -> None:
    path = DRAFT.replace(".md", ".csv")
    row = "1,2026-03-01,信函,个人,第一条,内部资料，不得外传,采纳,\n"
    assert [each.path for each in all_of(tmp_path, {path: HEADER + row.replace("，", "；")})] == [path]


def waived(rule: str, until: str = "2026-12-31") -> str:
    return f"豁免: [{{规则: {rule}, 理由: 经批准, 期限: {until}}}]\n"


def test_a_card_can_be_waived_and_an_identity_number_cannot(tmp_path: Path) -> None:
    card = {POLICY: f"---\n{waived('CFD003')}---\n第一条　账号{CARD}。\n"}
    assert not all_of(tmp_path, card)
    identity = {POLICY: f"---\n{waived('CFD002')}---\n第一条　经办人{IDENTITY}。\n"}
    report = judge(lay(Example(identity), tmp_path / "other"))[1]
    codes = {finding.rule: finding.message for finding in report.findings}
    assert {"CFD002", "WVR005"} <= codes.keys()
    assert "不能豁免" in codes["WVR005"]
    assert report.failed


def test_a_site_cannot_switch_secrecy_off(tmp_path: Path) -> None:
    files = {
        POLICY: "机密★1年\n\n第一条　制定本办法。\n",
        "mkdocs.yml": "extra:\n  tongbu:\n    规则: {CFD001: 关闭}\n",
    }
    report = judge(lay(Example(files), tmp_path))[1]
    told = {finding.rule: finding for finding in report.findings}
    assert told["CFD001"].level is Level.ERROR
    assert "不能调整" in told["WVR004"].message


def test_what_is_doubtful_only_warns(tmp_path: Path) -> None:
    (one,) = found("CFD001", tmp_path, {POLICY: "第一条　制定本办法。\n\n附表（秘密）\n"})
    assert one.level is Level.WARNING
