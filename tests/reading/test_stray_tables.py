"""Tables under a wrong name among drafts."""

from pathlib import Path

import pytest

from tongbu.reading.project import read_project

DRAFT = "---\n名称: 某办法（征求意见稿）\n文件类别: 征求意见稿\n{more}---\n\n第一条　甲。\n"


def strays(root: Path) -> list[tuple[str, str]]:
    return [(one.path, one.fix) for one in read_project(root).findings if one.rule == "DOC047"]


def lay(root: Path, *tables: str, more: str = "") -> Path:
    folder = root / "policies" / "2026"
    folder.mkdir(parents=True)
    (folder / "guadao-cao.md").write_text(DRAFT.format(more=more), encoding="utf-8")
    for table in tables:
        (folder / table).write_bytes(b"")
    return root


@pytest.mark.parametrize("name", ["guadao-cao台账.csv", "古树认养意见.csv", "guadao.xls"])
def test_a_table_that_is_no_ledger_is_told_with_the_name_it_should_have(name: str, tmp_path: Path) -> None:
    ((path, fix),) = strays(lay(tmp_path, name))
    assert path == f"policies/2026/{name}"
    assert "同名" in fix
    assert ("guadao-cao." in fix) is ("guadao" in name)


def test_a_ledger_an_attachment_and_what_excel_leaves_behind_are_none(tmp_path: Path) -> None:
    named = "附件:\n  - 文件: biao.xlsx\n    名称: 申请表\n"
    assert not strays(lay(tmp_path, "guadao-cao.csv", "biao.xlsx", "~$guadao-cao.xlsx", "_old.csv", more=named))


def test_tables_where_no_draft_is_are_nobodys_ledger(tmp_path: Path) -> None:
    lay(tmp_path)
    (tmp_path / "policies" / "2020").mkdir()
    (tmp_path / "policies" / "2020" / "a.csv").write_bytes(b"")
    assert not strays(tmp_path)
