"""The rules about wording: what a finding says, and how a single place is waived."""

from pathlib import Path

from rules.judging import POLICY, READING, found

SLIP = "第一条　养护责任人应当签定责任书。\n\n第二条　双方签定合同，依照其它规定执行。\n"


def test_a_finding_tells_place_wrong_right_and_source(tmp_path: Path) -> None:
    first, *_ = found("WRD001", tmp_path, {POLICY: SLIP})
    line = (tmp_path / "bureau" / POLICY).read_text(encoding="utf-8").split("\n")[first.line - 1]
    assert line[first.column - 1 :].startswith("签定")
    assert first.message == "“签定”应为“签订”。"
    assert first.fix == "改为“签订”。依据：《现代汉语词典》（第7版）。运行 tongbu check --fix 可以自动修改。"


def test_names_in_metadata_are_told_by_their_key(tmp_path: Path) -> None:
    files = {READING: "---\n名称: 《示例市古树名木保护办法》登陆系统问答\n---\n"}
    assert [each.key for each in found("WRD001", tmp_path, files)] == ["名称"]


def test_a_waiver_with_words_holds_for_these_alone(tmp_path: Path) -> None:
    waiver = "豁免:\n  - {规则: WRD001, 理由: 照录合同, 期限: 2026-12-31, 文字: 双方签定合同}\n"
    standing = found("WRD001", tmp_path, {POLICY: f"---\n{waiver}---\n{SLIP}"})
    assert [each.message for each in standing] == ["“签定”应为“签订”。", "“其它”应为“其他”。"]


def test_a_waiver_whose_words_hold_nothing_is_told(tmp_path: Path) -> None:
    waiver = "豁免:\n  - {规则: WRD001, 理由: 照录合同, 期限: 2026-12-31, 文字: 三方签定合同}\n"
    idle = found("WVR003", tmp_path, {POLICY: f"---\n{waiver}---\n{SLIP}"})
    assert [each.message for each in idle] == ["“三方签定合同”里没有 WRD001 的问题，这条豁免没有用处。"]


def test_a_waiver_without_words_holds_for_the_document(tmp_path: Path) -> None:
    waiver = "豁免:\n  - {规则: WRD001, 理由: 照录原文, 期限: 2026-12-31}\n"
    assert not found("WRD001", tmp_path, {POLICY: f"---\n{waiver}---\n{SLIP}"})


def test_an_entry_switched_off_that_is_not_there_is_told(tmp_path: Path) -> None:
    files = {"mkdocs.yml": "extra:\n  tongbu:\n    文字:\n      停用: [其它, 签定了]\n"}
    (one,) = found("WRD009", tmp_path, files)
    assert "“签定了”" in one.message
    assert "“签定”" in one.message
