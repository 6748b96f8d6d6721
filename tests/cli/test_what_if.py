"""`tongbu check --what-if`: which files other settings would judge otherwise."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from tongbu.cli import main
from tongbu.cli.verdicts import verdicts
from tongbu.model.finding import Finding, Level

BUREAU = Path(__file__).parents[1] / "rules" / "model_bureau"
DRAFT = "policies/2026/draft.md"
LONGER = "限值.规范性文件征求意见.天数=60"


def check(*arguments: object, root: Path = BUREAU) -> Result:
    words = ["check", "--root", root, "--today", "2026-06-15", *arguments]
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def told(*arguments: object, root: Path = BUREAU) -> Any:
    return json.loads(check(*arguments, "--format", "json", root=root).stdout)


def test_a_longer_limit_names_the_draft_that_would_fall_short() -> None:
    answer = told("--what-if", LONGER)
    assert answer["settings"] == [{"key": "限值.规范性文件征求意见.天数", "before": 7, "after": 60}]
    (document,) = answer["documents"]
    assert (document["path"], document["before"], document["after"]) == (DRAFT, "clean", "warning")
    assert [(each["rule"], each["level"]) for each in document["new"]] == [("CON006", "warning")]
    assert not document["gone"]
    assert not document["changed"]
    assert answer["summary"] == {"documents": 1, "verdicts": 1, "new_errors": 0}


def test_several_settings_are_supposed_together_and_a_new_error_is_the_exit_status() -> None:
    result = check("--what-if", LONGER, "--what-if", "extra.tongbu.规则.CON006＝错误")
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "假如：限值.规范性文件征求意见.天数 7 → 60\n"
        "假如：规则.CON006 （没有设置） → 错误\n"
        "\n"
        f"{DRAFT}：没有问题 → 不能发布\n"
        "  新增 错误 CON006 第 13 行："
    )
    assert result.stdout.endswith("1 个文件的检查结果会变化：新增 1 处，1 个变为不能发布。\n")


@pytest.fixture
def strict(tmp_path: Path) -> Path:
    """The bureau with the longer limit in its own settings."""
    root = tmp_path / "bureau"
    shutil.copytree(BUREAU, root)
    limits = "    限值:\n      规范性文件征求意见: {天数: 60, 单位: 工作日}\n"
    config = root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + limits, encoding="utf-8")
    return root


def test_a_level_changes_and_a_finding_goes(strict: Path) -> None:
    (changed,) = told("--what-if", "规则.CON006=提示", root=strict)["documents"]
    assert (changed["before"], changed["after"]) == ("warning", "note")
    assert [(each["before"], each["level"]) for each in changed["changed"]] == [("warning", "note")]
    (gone,) = told("--what-if", "规则.CON006=关闭", root=strict)["documents"]
    assert [each["rule"] for each in gone["gone"]] == ["CON006"]
    assert gone["after"] == "clean"
    result = check("--what-if", "规则.CON006=提示", root=strict)
    assert "  改级 警告 → 提示 CON006 第 13 行：" in result.stdout
    assert result.exit_code == 0


def test_a_file_holds_the_settings_to_change_or_all_of_them(strict: Path, tmp_path: Path) -> None:
    file = tmp_path / "limits.yml"
    file.write_text("限值:\n  规范性文件征求意见:\n    天数: 60\n", encoding="utf-8")
    assert told("--what-if-config", file) == told("--what-if", LONGER)
    assert told("--what-if-config", strict / "mkdocs.yml") == told("--what-if", LONGER)
    over = told("--what-if-config", file, "--what-if", "限值.规范性文件征求意见.天数=8")
    assert over["settings"][0]["after"] == 8
    assert not over["documents"]


def test_supposing_leaves_what_is_kept_as_it_was() -> None:
    before = check().stdout
    check("--what-if", LONGER)
    assert check().stdout == before


def test_only_the_files_asked_for_are_told() -> None:
    assert not told("--what-if", LONGER, BUREAU / "interpretations")["documents"]
    result = check("--what-if", LONGER, BUREAU / "interpretations")
    assert "没有文件的检查结果会变化。" in result.stdout


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("期限.征求意见天数=45", "是不是“限值”"),
        ("限值.解读时限=三", "应当是数字"),
        ("限值.解读时限=-1", "不得小于 0"),
        ("限值=5", "应当是一组下级项目"),
        ("规则.CON006=严重", "可以写：错误、警告、提示、关闭"),
        ("规则.CON999=警告", "没有编号为“CON999”的规则"),
        ("限值.解读时限", "写成 键=值"),
        ("=5", "写成 键=值"),
        ("限值.解读时限=[5", "引号"),
        ("限值.解读时限=!!python/object:os.system x", "类型标签"),
    ],
)
def test_what_is_no_setting_is_refused(written: str, says: str) -> None:
    result = check("--what-if", written)
    assert result.exit_code == 2
    assert says in result.stderr
    assert not result.stdout


def test_a_file_that_is_no_settings_is_refused_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "limits.yml"
    for text, says in (
        ("限值:\n  解读时限: 三\n", "limits.yml:2:9"),
        ("- 甲\n", "一组设置"),
        ("甲: [\n", "limits.yml"),
    ):
        file.write_text(text, encoding="utf-8")
        result = check("--what-if-config", file)
        assert result.exit_code == 2
        assert says in result.stderr
    assert check("--what-if-config", tmp_path / "none.yml").exit_code == 2


def test_what_does_not_go_together_is_refused() -> None:
    assert check("--what-if", LONGER, "--fix").exit_code == 2
    assert check("--what-if", LONGER, "--format", "sarif").exit_code == 2


FINDINGS = st.lists(
    st.builds(
        Finding,
        path=st.sampled_from(["a.md", "b.md"]),
        line=st.integers(1, 2),
        column=st.just(1),
        rule=st.sampled_from(["X001", "X002"]),
        level=st.sampled_from(list(Level)),
        key=st.just(""),
        message=st.sampled_from(["甲", "乙"]),
        fix=st.just(""),
    ),
    max_size=8,
)


@given(FINDINGS, FINDINGS)
def test_both_directions_tell_the_same(before: list[Finding], after: list[Finding]) -> None:
    there, back = verdicts(before, after), verdicts(after, before)
    assert [each.path for each in there] == [each.path for each in back]
    for one, other in zip(there, back, strict=True):
        assert (len(one.new), len(one.gone)) == (len(other.gone), len(other.new))
        assert (one.before, one.after) == (other.after, other.before)
        assert len(one.changed) == len(other.changed)
        assert all(each.before is not each.finding.level for each in one.changed)


@given(FINDINGS)
def test_nothing_is_otherwise_than_itself(found: list[Finding]) -> None:
    assert verdicts(found, found[::-1]) == ()
