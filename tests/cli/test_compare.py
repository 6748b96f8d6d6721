import csv
import io
import json
import sys
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import CliRunner, Result

from tongbu.cli import main
from tongbu.cli.commands import CannotRun
from tongbu.cli.destination import deliver

OLD = "第一条　古树名木实行属地保护管理，由所在地林业主管部门建立档案。\n"
NEW = f"{OLD}\n第二条　森林防火期内禁止野外用火，=特殊情况应当经批准。\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["compare", *arguments])


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "旧.md").write_text(OLD, encoding="utf-8")
    (tmp_path / "新.md").write_text(f"---\n名称: 示例办法\n---\n{NEW}", encoding="utf-8-sig")
    return [str(tmp_path / "旧.md"), str(tmp_path / "新.md")]


def test_json_keeps_the_contract(files: list[str]) -> None:
    result = run(*files, "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.output) == {
        "old": "旧",
        "new": "示例办法",
        "rows": [
            {"old": ["第一条"], "new": ["第一条"], "relation": "same", "similarity": 1.0, "extent": "none"},
            {"old": [], "new": ["第二条"], "relation": "added", "similarity": 0.0, "extent": "words"},
        ],
        "summary": {"same": 1, "added": 1},
        "outside": [],
        "divisions": [],
        "replacements": [],
    }


def test_csv_has_a_line_per_row(files: list[str]) -> None:
    lines = list(csv.reader(io.StringIO(run(*files, "--format", "csv").output)))
    assert [line[2] for line in lines] == ["变化", "未变", "新增"]


def test_markdown_shows_what_changed(files: list[str]) -> None:
    assert "### 新增第二条" in run(*files).output
    assert "古树名木" not in run(*files).output
    assert "古树名木" in run(*files, "--rows", "all").output


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("坏.md", None, "找不到文件"),
        ("坏.md", b"", "空"),
        ("坏.md", b"PK\x03\x04..", "Word"),
        ("坏.md", "林业".encode("gbk"), "UTF-8"),
        ("坏.docx", b"PK\x03\x04..", "是 Word 文档，不能直接对照"),
        ("坏.PDF", b"%PDF-1.7", "是 PDF 文件，不能直接对照"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_chinese(
    files: list[str], tmp_path: Path, name: str, content: bytes | None, told: str
) -> None:
    bad = tmp_path / name
    if content is not None:
        bad.write_bytes(content)
    result = run(files[0], str(bad))
    assert result.exit_code == 2
    assert told in result.output
    assert name in result.output


def test_the_format_follows_the_name_of_the_file(files: list[str], tmp_path: Path) -> None:
    for name in ("表.docx", "表.xlsx"):
        assert run(*files, "-o", str(tmp_path / name)).exit_code == 0
    assert "第二条" in docx.Document(str(tmp_path / "表.docx")).tables[0].cell(2, 2).text
    assert "第二条" in str(openpyxl.load_workbook(tmp_path / "表.xlsx").active["C5"].value)


def test_a_binary_format_goes_into_a_pipe_but_not_to_a_terminal(
    files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(*files, "--format", "docx").stdout_bytes.startswith(b"PK")
    monkeypatch.setattr("sys.stdout", Terminal())
    with pytest.raises(CannotRun, match="请用 -o 写到文件"):
        deliver(b"PK", None, binary="Word 文档", suffix=".docx")


class Terminal(io.TextIOWrapper):
    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "json", "--rows", "changed"], "总是列出全部条文"),
        (["--suggest", "--format", "csv"], "不能与"),
        (["--format", "decision", "--rows", "all"], "不能与 --rows 一起用"),
        (["-o", "表.odt"], "不知道“.odt”"),
        (["-o", "没有的文件夹/表.docx"], "文件夹 没有的文件夹 不存在"),
    ],
)
def test_what_cannot_be_done_is_refused_in_chinese(files: list[str], arguments: list[str], told: str) -> None:
    result = run(*files, *arguments)
    assert result.exit_code == 2
    assert told in result.output


def test_a_text_that_is_compared_is_never_written_over(files: list[str]) -> None:
    result = run(*files, "--format", "markdown", "-o", files[0])
    assert result.exit_code == 2
    assert "要对照的文件本身" in result.output
    assert Path(files[0]).read_text(encoding="utf-8") == OLD


def test_a_failed_write_leaves_the_old_file_and_no_other(
    files: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "出"
    folder.mkdir()
    (folder / "表.csv").write_text("旧表", encoding="utf-8")

    def fail(self: Path, target: Path) -> Path:
        raise PermissionError(13, "被占用")

    monkeypatch.setattr(Path, "replace", fail)
    result = run(*files, "-o", str(folder / "表.csv"))
    assert result.exit_code == 2
    assert "请先关闭" in result.output
    assert [(file.name, file.read_text(encoding="utf-8")) for file in folder.iterdir()] == [("表.csv", "旧表")]


def test_a_new_file_is_as_open_as_any_other(files: list[str], tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("modes are POSIX")
    run(*files, "-o", str(tmp_path / "表.md"))
    (tmp_path / "别的").write_text("")
    assert (tmp_path / "表.md").stat().st_mode == (tmp_path / "别的").stat().st_mode


def test_the_changes_are_worded_as_a_decision_of_the_issuer(files: list[str]) -> None:
    new = Path(files[1])
    named = new.read_text(encoding="utf-8-sig").replace("名称: 示例办法\n", "名称: 示例办法\n发布机构: 示例市林业局\n")
    new.write_text(named, encoding="utf-8")
    Path(files[0]).write_text(f"# 示例办法\n\n{OLD}", encoding="utf-8")
    result = run(*files, "--format", "decision")
    assert result.exit_code == 0
    assert result.output.startswith("# 示例市林业局关于修改《示例办法》的决定\n")
    assert "增加一条，作为第二条：“森林防火期内禁止野外用火，=特殊情况应当经批准。”" in result.output


def test_a_decision_on_texts_without_articles_is_refused_in_chinese(tmp_path: Path) -> None:
    for name in ("旧.md", "新.md"):
        (tmp_path / name).write_text("一、总体要求\n\n（一）甲乙丙丁。\n", encoding="utf-8")
    result = run(str(tmp_path / "旧.md"), str(tmp_path / "新.md"), "--format", "decision")
    assert result.exit_code == 2
    assert "不能按" in result.output
