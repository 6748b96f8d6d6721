"""What is accepted, and what becomes of it."""

from datetime import date
from pathlib import Path

import pytest

from small_project import FILES, GOOD, GOOD_POLICY, meta, write
from tongbu.model.policy import Policy
from tongbu.model.source import Place
from tongbu.reading.project import Project, read_project


def only_policy(project: Project) -> Policy:
    assert not project.findings
    (policy,) = project.library.policies.values()
    return policy


def test_a_small_project_is_read(tmp_path: Path) -> None:
    project = read_project(write(tmp_path, FILES))
    assert not project.findings
    policy = project.library.policies["2024/good"]
    assert [reading.id for reading in project.library.interpretations_of(policy)] == ["2024/good"]
    assert project.settings.organisation.name == "示例市林业局"


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbf" + GOOD_POLICY.encode(),
        GOOD_POLICY.replace("\n", "\r\n").encode(),
        GOOD_POLICY.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + GOOD_POLICY.replace("\n", "\r\n").encode(),
    ],
    ids=["byte order mark", "windows line ends", "old mac line ends", "as notepad saves"],
)
def test_bytes_of_other_systems_make_no_difference(raw: bytes, tmp_path: Path) -> None:
    policy = only_policy(read_project(write(tmp_path, {GOOD: raw})))
    assert policy.meta.title == "示例市采伐管理办法"
    assert policy.source.body_line == 5
    assert policy.source.place("文件类别") == Place(3, 1)
    assert [unit.line for unit in policy.text.articles()] == [6]


def test_scalars_stay_as_they_are_written(tmp_path: Path) -> None:
    lines = ("文号: 0123", "内容概述: yes", "发布时间: 09:30", "发布日期: 2024-03-01", "公开方式:")
    policy = only_policy(read_project(write(tmp_path, {GOOD: meta(*lines)})))
    assert (policy.meta.number, policy.meta.summary, policy.meta.published_at) == ("0123", "yes", "09:30")
    assert policy.meta.published == date(2024, 3, 1)
    assert policy.meta.openness is None


def test_every_key_and_list_item_has_its_place(tmp_path: Path) -> None:
    lines = ("三同步:", "  组织: 2024-03-01", "替代:", "  - 2023/a", "  - 2023/b", "附件: []")
    source = only_policy(read_project(write(tmp_path, {GOOD: meta(*lines)}))).source
    assert source.place("三同步", "组织") == Place(5, 3)
    assert source.place("三同步", "审签") == Place(4, 1)
    assert source.place("替代", 1) == Place(8, 5)
    assert source.place("文号") == Place(1, 1)


def test_quotation_marks_inside_a_value_are_text(tmp_path: Path) -> None:
    lines = ("内容概述: “十四五”规划的“实施”", "文号: '“甲”'", "发布机构: 甲：乙", "征求意见:", "  事项类型: 规章")
    policy = only_policy(read_project(write(tmp_path, {GOOD: meta(*lines)})))
    assert policy.meta.summary == "“十四五”规划的“实施”"
    assert policy.meta.number == "“甲”"
    assert policy.meta.issuer == "甲：乙"


def test_a_block_of_text_is_not_taken_for_keys(tmp_path: Path) -> None:
    lines = ("内容概述: |", "  名称：甲", "  “引文”", "文号: 乙")
    policy = only_policy(read_project(write(tmp_path, {GOOD: meta(*lines)})))
    assert policy.meta.summary == "名称：甲\n“引文”\n"
    assert policy.meta.number == "乙"


def test_drafts_hidden_files_and_readmes_are_left_alone(tmp_path: Path) -> None:
    names = ("_a.md", ".b.md", "README.md", "2024/readme.MD", "_drafts/c.md", ".git/d.md", "2024/e.txt")
    project = read_project(write(tmp_path, {f"policies/{name}": "无" for name in names}))
    assert not project.findings
    assert not project.library.unreadable


def test_a_suffix_in_capitals_is_read(tmp_path: Path) -> None:
    assert only_policy(read_project(write(tmp_path, {"policies/2024/a.MD": meta()}))).id == "2024/a"


def test_an_attachment_below_the_folder_is_accepted(tmp_path: Path) -> None:
    lines = ("附件:", "  - 名称: 表", "    文件: 附件/表.docx")
    write(tmp_path, {GOOD: meta(*lines), "policies/2024/附件/表.docx": b"x"})
    assert only_policy(read_project(tmp_path)).meta.attachments[0].file == "附件/表.docx"


def test_an_empty_folder_is_an_empty_project(tmp_path: Path) -> None:
    project = read_project(tmp_path)
    assert not project.findings
    assert not project.library.policies


def test_lines_are_those_of_the_file_and_of_nothing_outside(tmp_path: Path) -> None:
    write(tmp_path, {"p/policies/a.csv": "编号\r\n甲".encode("gb18030"), "secret.md": "x"})
    project = read_project(tmp_path / "p")
    assert project.lines("policies/a.csv") == ["编号", "甲"]
    assert project.lines("../secret.md") == []
    assert project.lines("policies/none.md") == []
