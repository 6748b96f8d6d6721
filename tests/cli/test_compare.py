import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tongbu.cli import main

OLD = "第一条　古树名木实行属地保护管理，由所在地林业主管部门建立档案。\n"
NEW = f"{OLD}\n第二条　森林防火期内禁止野外用火，=特殊情况应当经批准。\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "旧.md").write_text(OLD, encoding="utf-8")
    (tmp_path / "新.md").write_text(f"---\n名称: 示例办法\n---\n{NEW}", encoding="utf-8-sig")
    return [str(tmp_path / "旧.md"), str(tmp_path / "新.md")]


def test_json_keeps_the_contract(files: list[str]) -> None:
    result = CliRunner().invoke(main, ["compare", *files, "--format", "json"])
    assert result.exit_code == 0
    assert json.loads(result.output) == {
        "old": "旧",
        "new": "新",
        "rows": [
            {"old": ["第一条"], "new": ["第一条"], "relation": "same", "similarity": 1.0},
            {"old": [], "new": ["第二条"], "relation": "added", "similarity": 0.0},
        ],
        "summary": {"same": 1, "added": 1},
    }


def test_csv_has_a_line_per_row(files: list[str]) -> None:
    result = CliRunner().invoke(main, ["compare", *files, "--format", "csv"])
    assert [line[2] for line in csv.reader(io.StringIO(result.output))] == ["变化", "未变", "新增"]


def test_markdown_shows_what_changed(files: list[str]) -> None:
    result = CliRunner().invoke(main, ["compare", *files, "--format", "markdown"])
    assert "## 第二条（新增）" in result.output
    assert "第一条" not in result.output


@pytest.mark.parametrize(
    ("content", "told"), [(None, "找不到文件"), (b"", "空"), (b"PK\x03\x04..", "Word"), ("林业".encode("gbk"), "UTF-8")]
)
def test_a_file_that_cannot_be_read_is_told_in_chinese(
    files: list[str], tmp_path: Path, content: bytes | None, told: str
) -> None:
    bad = tmp_path / "坏.md"
    if content is not None:
        bad.write_bytes(content)
    result = CliRunner().invoke(main, ["compare", files[0], str(bad)])
    assert result.exit_code == 2
    assert told in result.output
    assert "坏.md" in result.output
