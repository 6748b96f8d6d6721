"""Reviews, approval and emergency publication, beyond what the rules' cards show."""

from datetime import date
from pathlib import Path

import pytest

from rules.judging import POLICY, READING, found
from tongbu.rules.review.examples import APPROVED

_STAGES = "  - {{环节: {0}, 人员: {1}, 日期: 2026-02-2{2}}}\n"


def reviews(*stages: tuple[str, str, int]) -> str:
    return "---\n审核:\n" + "".join(_STAGES.format(*stage) for stage in stages) + "---\n"


FULL = (("一审", "甲科员", 4), ("二审", "甲科科长", 5), ("保密审查", "保密员", 5), ("三审", "分管副局长", 6))


def test_the_stages_may_be_named_by_number(tmp_path: Path) -> None:
    assert found("REV001", tmp_path, {POLICY: reviews(*FULL)}) == []


@pytest.mark.parametrize("left_out", range(4))
def test_each_stage_is_missed(left_out: int, tmp_path: Path) -> None:
    stages = [stage for at, stage in enumerate(FULL) if at != left_out]
    (finding,) = found("REV001", tmp_path, {POLICY: reviews(*stages)})

    assert finding.message.endswith(("初审。", "复审。", "保密审查。", "终审。"))


def test_without_a_day_from_which_on_all_is_asked_old_documents_need_no_record(tmp_path: Path) -> None:
    assert found("REV001", tmp_path, {POLICY: "---\n审核: null\n---\n"}) == []


def test_from_that_day_on_each_document_needs_all(tmp_path: Path) -> None:
    asked = {"mkdocs.yml": "extra:\n  tongbu:\n    审核:\n      起始日期: 2026-01-01\n"}
    files = {**asked, POLICY: "---\n审核: null\n---\n"}

    assert [each.path for each in found("REV001", tmp_path, files)] == [POLICY]


def test_the_final_reviewer_may_also_sign_the_paper_but_not_review_twice(tmp_path: Path) -> None:
    signed = (*FULL, ("签发", "分管副局长", 7))

    assert found("REV002", tmp_path, {POLICY: reviews(*signed)}) == []


def test_a_small_office_may_ask_for_two_persons(tmp_path: Path) -> None:
    two = (("初审", "甲", 4), ("复审", "甲", 5), ("保密审查", "乙", 5), ("终审", "乙", 6))
    asked = {"mkdocs.yml": "extra:\n  tongbu:\n    审核:\n      最少人数: 2\n"}

    assert found("REV002", tmp_path, {**asked, POLICY: reviews(*two)}) == []
    (finding,) = found("REV002", tmp_path / "three", {POLICY: reviews(*two)})
    assert "初审和复审都是甲" in finding.message


EMERGENCY = "应急发布: {批准人: 局长, 日期: 2026-06-08, 理由: 台风登陆}\n"


@pytest.mark.parametrize(("today", "codes"), [(11, []), (12, ["REV001", "REV007"])])
def test_an_emergency_defers_reviews_for_three_working_days(today: int, codes: list[str], tmp_path: Path) -> None:
    hasty = f"---\n发布日期: 2026-06-08\n审核:\n{_STAGES.format('初审', '甲', 8)}{EMERGENCY}---\n"
    day = date(2026, 6, today)
    told = [
        code for code in ("REV001", "REV007", "POL022") if found(code, tmp_path / code, {READING: hasty}, today=day)
    ]

    assert told == codes


def test_reviews_made_up_for_may_come_after_publication(tmp_path: Path) -> None:
    late = reviews(*FULL).replace("2026-02-2", "2026-06-0").removesuffix("---\n")
    files = {READING: f"{late}发布日期: 2026-06-01\n{EMERGENCY.replace('06-08', '06-01')}---\n"}

    for code in ("REV007", "POL022", "REV001"):
        assert found(code, tmp_path / code, files) == []


def test_an_emergency_agreed_to_after_publication_is_none(tmp_path: Path) -> None:
    (finding,) = found(
        "REV007", tmp_path, {READING: f"---\n发布日期: 2026-06-05\n{EMERGENCY}---\n"}, today=date(2026, 6, 9)
    )

    assert "晚于发布日期" in finding.message


def test_an_author_cannot_lengthen_the_term_of_an_emergency(tmp_path: Path) -> None:
    asked = {"mkdocs.yml": "extra:\n  tongbu:\n    审核:\n      起始日期: 2018-01-01\n"}
    old = EMERGENCY.replace("2026-06-08", "2020-01-01").replace("}", ", 补审期限: 2099-12-31}")
    files = {**asked, READING: f"---\n发布日期: 2026-06-08\n审核: null\n{old}---\n"}

    told = {code: found(code, tmp_path / code, files) for code in ("REV001", "REV003", "REV007")}
    assert READING in {each.path for each in told["REV001"]}
    assert READING in {each.path for each in told["REV003"]}
    assert any("2099-12-31 太晚" in each.message and "2020-01-06" in each.message for each in told["REV007"])


def test_an_emergency_cannot_be_agreed_to_in_advance(tmp_path: Path) -> None:
    files = {READING: f"---\n发布日期: 2026-06-15\n{EMERGENCY.replace('06-08', '06-16')}---\n"}

    (finding,) = found("REV007", tmp_path, files)
    assert "还没有到" in finding.message


def test_what_is_exempt_by_its_day_may_be_named_and_nothing_else_is(tmp_path: Path) -> None:
    settings = "extra:\n  tongbu:\n    审核:\n      起始日期: 2026-12-31\n      此前文件: [{}]\n"
    named = ((POLICY, False), ("policies/", False), ("policies", True), (READING, True))
    for at, (path, missed) in enumerate(named):
        paths = {each.path for each in found("REV003", tmp_path / str(at), {"mkdocs.yml": settings.format(path)})}
        assert (POLICY in paths) == missed


def test_the_want_of_an_approval_cannot_be_waived(tmp_path: Path) -> None:
    asked = {"mkdocs.yml": "extra:\n  tongbu:\n    审核:\n      起始日期: 2018-01-01\n"}
    waived = "---\n豁免:\n  - {规则: REV003, 理由: 来不及, 期限: 2026-07-31}\n---\n"

    assert POLICY in {each.path for each in found("REV003", tmp_path / "asked", {**asked, POLICY: waived})}
    assert found("WVR005", tmp_path / "waiver", {**asked, POLICY: waived})


def test_a_registry_that_the_settings_name_must_be_there(tmp_path: Path) -> None:
    named = {"mkdocs.yml": "extra:\n  tongbu:\n    审核:\n      公钥登记: 公钥.yml\n"}

    (finding,) = found("REV005", tmp_path, {**named, "policies/2026/a.sign": APPROVED})
    assert "公钥.yml：没有这个文件" in finding.message


def test_a_second_round_may_follow_publication_in_its_own_order(tmp_path: Path) -> None:
    again = reviews(*FULL, ("一审", "甲科员", 7), ("二审", "甲科科长", 8), ("三审", "分管副局长", 9))
    later = again.replace("2026-02-27", "2026-04-07").replace("2026-02-28", "2026-04-08")
    right = later.replace("2026-02-29", "2026-04-09")
    wrong = later.replace("2026-02-29", "2026-04-06")

    assert found("POL022", tmp_path / "right", {POLICY: right}) == []
    (finding,) = found("POL022", tmp_path / "wrong", {POLICY: wrong})
    assert "2026-04-06 早于" in finding.message


def test_a_blank_in_a_name_makes_no_other_person(tmp_path: Path) -> None:
    one = (("初审", "甲", 4), ("复审", "乙", 5), ("保密审查", "丙", 5), ("终审", "甲 ", 6))

    assert found("REV002", tmp_path, {POLICY: reviews(*one).replace("甲 ,", '"甲 ",')})
