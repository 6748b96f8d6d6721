"""The three synchronisations at their limits."""

from datetime import date
from pathlib import Path

import pytest

from rules.judging import DRAFT, POLICY, READING, found, line_of
from tongbu.model.finding import Level


def published(policy: str, reading: str) -> dict[str, str | None]:
    return {POLICY: f"---\n发布日期: {policy}\n---\n", READING: f"---\n发布日期: {reading}\n---\n"}


def test_a_deleted_interpretation_is_told_at_the_policy(tmp_path: Path) -> None:
    (finding,) = found("SYN001", tmp_path, {READING: None})
    assert (finding.path, finding.level) == (POLICY, Level.ERROR)
    assert finding.line == line_of(tmp_path, POLICY, "文件类别")


@pytest.mark.parametrize(("step", "shifted"), [("组织", "2026-01-13"), ("审签", "2026-02-28"), ("部署", "2026-03-03")])
def test_one_day_later_than_the_policy_is_told_at_the_policys_own_date(step: str, shifted: str, tmp_path: Path) -> None:
    (finding,) = found("SYN005", tmp_path, {READING: f"---\n三同步:\n  {step}: {shifted}\n---\n"})
    assert (finding.path, finding.level) == (POLICY, Level.ERROR)
    assert finding.line == line_of(tmp_path, POLICY, f"  {step}")
    assert READING in finding.message


def test_one_day_earlier_is_out_of_step_unless_the_bureau_allows_a_lead(tmp_path: Path) -> None:
    early = {READING: "---\n三同步:\n  组织: 2026-01-11\n---\n"}
    (finding,) = found("SYN005", tmp_path / "strict", early)
    assert "早 1 天" in finding.message
    lenient = {"mkdocs.yml": "extra:\n  tongbu:\n    限值:\n      三同步提前: 1\n"}
    assert not found("SYN005", tmp_path / "lenient", {**early, **lenient})


def test_an_interpretation_that_the_policy_does_not_list_is_told_with_the_line_to_write(tmp_path: Path) -> None:
    (finding,) = found("SYN013", tmp_path, {POLICY: "---\n解读: null\n---\n"})
    assert finding.path == POLICY
    assert "“解读:”，下一行“  - 2026/a”" in finding.fix


def test_a_listed_interpretation_that_is_gone_is_told_at_its_line_in_the_list(tmp_path: Path) -> None:
    (finding,) = found("SYN013", tmp_path, {READING: None})
    assert finding.line == line_of(tmp_path, POLICY, "  - 2026/a")


def test_three_working_days_over_the_spring_festival_are_in_time(tmp_path: Path) -> None:
    assert not found("SYN008", tmp_path, published("2026-02-13", "2026-02-25"))


def test_the_fourth_working_day_is_late_and_the_last_day_is_named(tmp_path: Path) -> None:
    (finding,) = found("SYN008", tmp_path, published("2026-02-13", "2026-02-26"))
    assert finding.path == POLICY
    assert finding.line == line_of(tmp_path, POLICY, "发布日期")
    assert "2026-02-25" in finding.message
    assert "暂定" not in finding.message


def test_a_year_without_an_arrangement_is_called_provisional(tmp_path: Path) -> None:
    (finding,) = found("SYN008", tmp_path, published("2098-12-29", "2099-01-12"), today=date(2099, 2, 1))
    assert "暂定" in finding.message


def test_later_stages_are_exempt_from_time_and_step_but_do_not_stand_in(tmp_path: Path) -> None:
    late = {READING: "---\n解读阶段: 实施\n发布日期: 2026-05-20\n三同步:\n  审签: 2026-05-01\n---\n"}
    for number, code in enumerate(("SYN005", "SYN008")):
        assert not found(code, tmp_path / str(number), late)
    (finding,) = found("SYN001", tmp_path / "stand-in", late)
    assert "实施" in finding.message


def test_an_interpretation_that_cannot_be_read_is_not_called_missing(tmp_path: Path) -> None:
    assert not found("SYN001", tmp_path, {READING: None}, unreadable=(READING,))


def test_a_draft_needs_no_three_dates_and_may_be_interpreted_early(tmp_path: Path) -> None:
    files = {
        DRAFT: "---\n征求意见:\n  起草说明: null\n---\n",
        "interpretations/2026/draft.md": (
            "---\n名称: 征求意见稿解读\n解读对象: [2026/draft]\n解读形式: [文字]\n发布日期: 2026-05-30\n---\n正文。\n"
        ),
    }
    for code in ("SYN004", "SYN008", "SYN011", "SYN012"):
        assert not found(code, tmp_path / code, files)


def test_a_document_elsewhere_is_named_by_its_address(tmp_path: Path) -> None:
    assert not found("SYN010", tmp_path, {READING: "---\n解读对象: [https://www.example.com/a.html]\n---\n"})


def test_a_mistyped_subject_is_answered_with_the_nearest(tmp_path: Path) -> None:
    (finding,) = found("SYN010", tmp_path, {READING: "---\n解读对象: [2026/aa]\n---\n"})
    assert finding.line == line_of(tmp_path, READING, "- 2026/aa")
    assert "“2026/a”" in finding.fix


def test_a_reason_does_not_excuse_a_normative_document(tmp_path: Path) -> None:
    excused = {POLICY: "---\n不解读理由: 仅涉及机关内部\n---\n", READING: None}
    assert found("SYN001", tmp_path, excused)
