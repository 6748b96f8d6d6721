"""`tongbu article`: which documents it writes, in which form, and which it refuses."""

import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from sample import ROOT, copy_project
from tongbu.cli import main

READING = "interpretations/2025/gushu-tujie.md"


def article(*args: object) -> Result:
    return CliRunner().invoke(main, ["article", *map(str, args)], catch_exceptions=False)


def test_it_writes_a_page_for_wechat_and_tells_what_is_left_to_do() -> None:
    result = article(ROOT / READING)
    assert result.exit_code == 0
    assert result.stdout.startswith("<!DOCTYPE html>")
    assert "在文中标明的位置插入图片：interpretations/2025/gushu-tujie.png" in result.stderr
    assert "“阅读原文”的链接填：https://ly.example.gov.cn/interpretations/2025/gushu-tujie/" in result.stderr


@pytest.mark.parametrize(
    ("name", "begins"), [("a.html", b"<!DOCTYPE html>"), ("a.txt", "一图读懂".encode()), ("a.PNG", b"\x89PNG")]
)
def test_the_name_of_the_file_chooses_the_form(tmp_path: Path, name: str, begins: bytes) -> None:
    assert article(ROOT / READING, "-o", tmp_path / name).exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_card_is_an_image() -> None:
    assert Image.open(io.BytesIO(article(ROOT / READING, "--format", "card").stdout_bytes)).size == (800, 420)


def test_what_the_gate_refuses_is_not_passed_on(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "bureau")
    file = root / "interpretations" / "2025" / "gushu-mingmu.md"
    file.write_text(file.read_text(encoding="utf-8").replace("解读形式:", "解读形势:"), encoding="utf-8")
    result = article(file)
    assert result.exit_code == 2
    assert "没有读出来" in result.stderr
    assert "tongbu check interpretations/2025/gushu-mingmu.md" in result.stderr
    broken = root / "policies" / "2025" / "gushu-mingmu.md"
    broken.write_text(
        broken.read_text(encoding="utf-8").replace("发布日期: 2025-05-15", "发布日期: 2024-05-15"), encoding="utf-8"
    )
    refused = article(broken)
    assert refused.exit_code == 2
    assert "发布检查没有通过，不能对外传播：policies/2025/gushu-mingmu.md:" in refused.stderr
    assert not refused.stdout


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("policies/2025/nothing.md", "没有文件"),
        ("docs/about.md", "不是政策文件或者解读"),
        ("/etc/hostname", "不在项目文件夹"),
    ],
)
def test_what_is_no_document_is_told(file: str, told: str) -> None:
    result = article(ROOT / file, "--root", ROOT)
    assert result.exit_code == 2
    assert told in result.stderr


def test_it_never_writes_over_the_document_and_knows_its_forms(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "bureau")
    before = (root / READING).read_bytes()
    refused = article(root / READING, "--format", "text", "-o", root / READING)
    assert refused.exit_code == 2
    assert (root / READING).read_bytes() == before
    unknown = article(root / READING, "-o", tmp_path / "a.pdf")
    assert unknown.exit_code == 2
    assert "不知道“.pdf”文件要什么格式" in unknown.stderr
