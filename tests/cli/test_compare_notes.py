"""`tongbu compare` obeys the newer file's 对照, and writes its skeleton."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tongbu.cli import main

OLD = """第一条　护林员由乡镇人民政府选聘，负责巡山护林。

第二条　森林防火期内禁止野外用火。

第三条　违反本办法的，由林业主管部门处罚。
"""
NEW = """第一条　护林员由乡镇人民政府选聘，负责巡山护林，记录火情。

第二条　林区单位应当建设防火隔离带，储备扑火物资，定期演练。

第三条　森林防火期内禁止野外用火和燃放烟花爆竹。
"""


def run(*arguments: Path | str) -> Result:
    return CliRunner().invoke(main, ["compare", *map(str, arguments)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    policies = tmp_path / "policies"
    for year in ("2020", "2024", "2025"):
        (policies / year).mkdir(parents=True)
    (policies / "2020" / "a.md").write_text(OLD, encoding="utf-8")
    (policies / "2024" / "cao.md").write_text(OLD, encoding="utf-8")
    return policies


def write(folder: Path, *metadata: str) -> Path:
    file = folder / "2025" / "b.md"
    file.write_text("---\n" + "".join(f"{line}\n" for line in metadata) + f"---\n{NEW}", encoding="utf-8")
    return file


def rows(result: Result) -> list[tuple[list[str], list[str], str]]:
    assert result.exit_code == 0, result.output
    return [(row["old"], row["new"], row.get("reason", "")) for row in json.loads(result.output)["rows"]]


def test_a_correction_and_a_reason_are_obeyed(folder: Path) -> None:
    new = write(
        folder,
        "名称: 办法",
        "对照:",
        "  - 条文: 第三条 → 第二条",
        "    理由: 改为预防",
        "  - {条文: 第一条, 理由: 补充}",
    )
    assert rows(run(folder / "2020" / "a.md", new, "--format", "json")) == [
        (["第一条"], ["第一条"], "补充"),
        (["第三条"], ["第二条"], "改为预防"),
        (["第二条"], ["第三条"], ""),
    ]


def test_a_note_for_another_version_is_left_alone(folder: Path) -> None:
    new = write(
        folder, "对照:", "  - {条文: 第九条 → 第二条, 旧版: 2018/z}", "  - {条文: 第一条, 理由: 补充, 旧版: 2020/a}"
    )
    assert (["第一条"], ["第一条"], "补充") in rows(run(folder / "2020" / "a.md", new, "--format", "json"))


def test_notes_without_a_version_do_not_speak_of_a_draft_or_a_second_predecessor(folder: Path) -> None:
    new = write(folder, "替代: [2018/z, 2020/a]", "征求意见稿: 2024/cao", "对照:", "  - {条文: 第九条 → 第二条}")
    assert run(folder / "2024" / "cao.md", new).exit_code == 0
    assert run(folder / "2020" / "a.md", new).exit_code == 0
    first = write(folder, "替代: [2020/a, 2018/z]", "对照:", "  - {条文: 第九条 → 第二条}")
    assert run(folder / "2020" / "a.md", first).exit_code == 2


def test_every_correction_that_no_longer_matches_is_told_with_its_line_and_mend(folder: Path) -> None:
    new = write(
        folder,
        "名称: 办法",
        "对照:",
        "  - 条文: 第九条 → 第二条",
        "  - 条文: 第一条 → 第八条",
        "  - 条文: 甲 → 乙 → 丙",
    )
    result = run(folder / "2020" / "a.md", new)
    assert result.exit_code == 2
    assert f"{new}:4:5 错误 “对照”的“第九条 → 第二条”与文本对不上：旧文本里没有“第九条”。" in result.output
    assert f"{new}:5:5 错误 “对照”的“第一条 → 第八条”与文本对不上：新文本里没有“第八条”。" in result.output
    assert f"{new}:6:5 错误 “对照”的“甲 → 乙 → 丙”看不懂" in result.output
    assert result.output.count("怎么改：") == 3


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["对照: 第一条"], "应当是"),
        (["对照:", "  - {理由: 补充}"], "缺少必填项"),
        (["对照:", "  - {条文: 第一条, 原因: 补充}"], "原因"),
        (["对照: [条文: 第一条"], "错误"),
    ],
)
def test_notes_that_cannot_be_read_are_told_with_their_line(folder: Path, lines: list[str], told: str) -> None:
    new = write(folder, "名称: 办法", *lines)
    result = run(folder / "2020" / "a.md", new)
    assert result.exit_code == 2
    assert f"{new}:" in result.output
    assert told in result.output
    assert "怎么改：" in result.output


def test_metadata_of_other_kinds_is_no_hindrance(folder: Path) -> None:
    assert run(folder / "2020" / "a.md", write(folder, "title: x", "tags: [", "布局: 文章")).exit_code == 0


def test_the_skeleton_pasted_into_the_file_reads_back_as_the_same_comparison(folder: Path) -> None:
    old, plain = folder / "2020" / "a.md", write(folder, "名称: 办法")
    before = rows(run(old, plain, "--format", "json"))
    skeleton = run(old, plain, "--suggest").output
    assert "新增 → 第二条" in skeleton
    pasted = write(folder, "名称: 办法", *skeleton.splitlines())
    assert rows(run(old, pasted, "--format", "json")) == before


def test_the_skeleton_names_the_version_where_notes_would_not_speak_of_it(folder: Path) -> None:
    new = write(folder, "征求意见稿: 2024/cao")
    assert "旧版: 2024/cao" in run(folder / "2024" / "cao.md", new, "--suggest").output
    assert "旧版" not in run(folder / "2020" / "a.md", new, "--suggest").output


def test_the_skeleton_of_a_corrected_file_keeps_what_the_author_wrote(folder: Path) -> None:
    new = write(folder, "对照:", "  - {条文: 第三条 → 第二条, 理由: 改为预防}")
    skeleton = run(folder / "2020" / "a.md", new, "--suggest").output
    assert '  - 条文: 第三条 → 第二条\n    理由: "改为预防"\n' in skeleton
