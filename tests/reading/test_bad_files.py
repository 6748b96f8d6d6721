"""Every bad file is told at its place, and hides nothing else."""

import os
from pathlib import Path

import pytest

from small_project import BAD, BAD_INPUTS, FILES, GOOD, READING, BadInput, meta, unreadable_name, write
from tongbu.model.finding import Finding
from tongbu.reading.faults import FAULTS
from tongbu.reading.project import read_project


def faults(root: Path) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in read_project(root).findings:
        found.setdefault(finding.rule, []).append(finding)
    return found


LEVELS = {fault.code: fault.level for fault in FAULTS}


@pytest.mark.parametrize("bad", BAD_INPUTS, ids=lambda bad: bad.name)
def test_a_bad_file_is_told_at_its_place(bad: BadInput, tmp_path: Path) -> None:
    found = faults(bad.lay(tmp_path)).get(bad.code, [])
    assert (bad.path, bad.line, bad.column) in [(each.path, each.line, each.column) for each in found]
    assert any(bad.says in each.message + each.fix for each in found), found
    assert all(each.level is LEVELS[bad.code] for each in found)


@pytest.mark.parametrize("bad", BAD_INPUTS, ids=lambda bad: bad.name)
def test_a_bad_file_hides_nothing_else(bad: BadInput, tmp_path: Path) -> None:
    project = read_project(bad.lay(tmp_path))
    read = {document.source.path for document in project.library.policies.values()}
    read |= {document.source.path for document in project.library.interpretations.values()}
    others = {path for path in (GOOD, READING) if path != bad.path}
    assert others <= read
    assert {each.path for each in project.findings} == {bad.path}
    beside = bad.path.endswith((".csv", ".sign")) or bad.path.startswith("docs/")
    assert bad.path in read or bad.path in project.library.unreadable or beside


@pytest.mark.parametrize(
    "fault", [each for each in FAULTS if not each.bad.startswith("（")], ids=lambda each: each.code
)
def test_the_example_on_a_card_has_its_fault_and_no_other(fault, tmp_path: Path) -> None:
    draft = "---\n名称: 草案\n文件类别: 征求意见稿\n---\n"
    ledger = {BAD: draft, "policies/2024/bad.csv": fault.bad}
    data = {"docs/disclosure/tasks/2026.csv": fault.bad}
    kind = fault.name.partition("-")[0]
    write(tmp_path, {**FILES, **{"ledger": ledger, "data": data}.get(kind, {BAD: fault.bad})})
    assert set(faults(tmp_path)) == {fault.code}


def test_cards_have_codes_of_their_own_and_say_everything() -> None:
    assert len({fault.code for fault in FAULTS}) == len({fault.name for fault in FAULTS}) == len(FAULTS)
    for fault in FAULTS:
        assert fault.title
        assert fault.why.endswith("。")
        assert fault.fix.endswith("。")


def test_every_fault_that_text_can_have_is_in_the_table() -> None:
    tabled = {bad.code for bad in BAD_INPUTS}
    assert {fault.code for fault in FAULTS} - tabled == {
        "DOC001",
        "DOC002",
        "DOC035",
        "DOC046",
        "DOC047",
        "DOC048",
    }


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    head = "---\n名称：甲\n“文号”：乙\n三同步:\n\t组织：2024年3月1日\n"
    text = f"{head}文件类别: 规范\n发布日期: 2024-02-30\n标题: 丙\n---\n"
    write(tmp_path, {BAD: text})
    told = [(each.line, each.rule) for each in read_project(tmp_path).findings]
    assert told == [
        (2, "DOC010"),
        (3, "DOC010"),
        (5, "DOC011"),
        (5, "DOC010"),
        (5, "DOC016"),
        (6, "DOC018"),
        (7, "DOC017"),
        (8, "DOC013"),
    ]


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {"outside/secret.md": meta(), "inside/policies/2024/good.md": meta()})
    (tmp_path / "inside" / "policies" / "2024" / "linked.md").symlink_to(tmp_path / "outside" / "secret.md")
    (tmp_path / "inside" / "policies" / "linked").symlink_to(tmp_path / "outside")
    project = read_project(tmp_path / "inside")
    assert [each.path for each in project.findings if each.rule == "DOC002"] == [
        "policies/2024/linked.md",
        "policies/linked",
    ]
    assert set(project.library.policies) == {"2024/good"}


def test_a_whole_folder_from_elsewhere_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, {"outside/secret.md": meta(), "inside/mkdocs.yml": "a: b\n"})
    (tmp_path / "inside" / "policies").symlink_to(tmp_path / "outside")
    project = read_project(tmp_path / "inside")
    assert [(each.path, each.rule) for each in project.findings] == [("policies", "DOC002")]
    assert not project.library.policies


def test_a_file_in_place_of_a_folder_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"policies": meta()})
    assert set(faults(tmp_path)) == {"DOC001"}


def test_a_link_to_nothing_is_told(tmp_path: Path) -> None:
    write(tmp_path, {GOOD: meta()})
    (tmp_path / "policies" / "2024" / "gone.md").symlink_to(tmp_path / "nothing")
    assert set(faults(tmp_path)) == {"DOC002"}


def test_an_attachment_linked_from_elsewhere_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"secret.docx": b"x", BAD: meta("附件:", "  - 名称: 表", "    文件: a.docx")})
    (tmp_path / "policies" / "2024" / "a.docx").symlink_to(tmp_path / "secret.docx")
    assert set(faults(tmp_path)) == {"DOC023"}


def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, {GOOD: meta()})
    os.mkfifo(tmp_path / "policies" / "2024" / "pipe.md")
    assert set(faults(tmp_path)) == {"DOC001"}


def test_a_file_name_that_is_not_utf8_is_told_in_printable_words(tmp_path: Path) -> None:
    unreadable_name(tmp_path)
    found = faults(tmp_path)["DOC026"]
    assert "UTF-8" in found[0].message
    found[0].path.encode()


def test_two_ledgers_of_one_draft_are_told(tmp_path: Path) -> None:
    draft = "---\n名称: 草案\n文件类别: 征求意见稿\n---\n"
    write(tmp_path, {BAD: draft, "policies/2024/bad.csv": "甲", "policies/2024/bad.xlsx": b"x"})
    assert set(faults(tmp_path)) == {"DOC035"}
