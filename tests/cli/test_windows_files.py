"""Files as Windows writes them: line ends, byte order marks, encodings; consoles in GBK; paths with backslashes."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sample import copy_project
from small_project import CONFIG, FILES, GOOD, GOOD_POLICY, write
from tongbu.cli import main
from tongbu.cli.commands import COMMANDS

TEXTS = ("*.md", "*.yml", "*.csv", "*.sign", "*.vtt")


def tongbu(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], catch_exceptions=False)


def test_the_sample_saved_by_notepad_and_excel_means_the_same(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    for pattern in TEXTS:
        for file in root.rglob(pattern):
            lines = file.read_bytes().removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
            file.write_bytes(lines if file.suffix in (".sign", ".csv", ".vtt") else b"\xef\xbb\xbf" + lines)
    checked = tongbu("check", "--root", root)
    assert "没有发现问题" in checked.stdout, checked.stdout


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_settings_saved_in_another_encoding_are_told_before_mkdocs_reads_them(encoding: str, tmp_path: Path) -> None:
    write(tmp_path, {**FILES, "mkdocs.yml": CONFIG.encode(encoding)})
    result = tongbu("build", "--root", tmp_path)
    assert result.exit_code == 2
    assert "mkdocs.yml:1 文件是" in result.stderr
    assert "另存为" in result.stderr


def test_names_that_windows_cannot_keep_are_told_and_what_word_leaves_is_passed_over(tmp_path: Path) -> None:
    left = {"policies/2024/~$good.md": b"\x06clerk", "docs/~$a.docx": b"\x06clerk", "docs/Thumbs.db": b"1"}
    write(tmp_path, {**FILES, **left, "docs/con.md": "# 控制\n", "policies/2024/aux.md": GOOD_POLICY})
    told = tongbu("check", "--root", tmp_path).stdout
    assert "docs/con.md:1:1 错误 DOC026 路径里的“con.md”是 Windows 保留的名称" in told
    assert "policies/2024/aux.md:1:1 错误 DOC026" in told
    assert "~$" not in told
    assert "Thumbs" not in told


BEYOND_GBK = "䶮河😀✓ ©"


def on_a_gbk_console(*args: object) -> Result:
    return CliRunner(charset="gbk").invoke(main, [str(arg) for arg in args], catch_exceptions=False)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_shows_on_a_gbk_console_whole(command: str) -> None:
    result = on_a_gbk_console(command, "--help")
    assert result.exit_code == 0
    assert "用法：" in result.stdout
    assert "?" not in result.stdout, "a character of ours that GBK does not have"


def test_texts_beyond_gbk_stop_no_command(tmp_path: Path) -> None:
    bad = GOOD_POLICY.replace("采伐", BEYOND_GBK).replace("文件类别", "文件别类")
    old = write(tmp_path, {**FILES, GOOD: GOOD_POLICY.replace("采伐", BEYOND_GBK), "policies/2024/bad.md": bad}) / GOOD
    new = tmp_path / "new.md"
    new.write_text(GOOD_POLICY.replace("加强管理", f"管理{BEYOND_GBK}"), encoding="utf-8")
    assert "?河" in on_a_gbk_console("check", "--root", tmp_path).stdout
    assert on_a_gbk_console("due", "--all", "--root", tmp_path).exit_code == 0
    assert on_a_gbk_console("verify", "--root", tmp_path).exit_code == 0
    assert on_a_gbk_console("explain", "DOC001").exit_code == 0
    assert on_a_gbk_console("sign", tmp_path / f"{BEYOND_GBK}.md").exit_code == 2
    for form in ("markdown", "json", "html", "csv"):
        compared = CliRunner().invoke(main, ["compare", str(old), str(new), "--format", form])
        assert BEYOND_GBK in compared.stdout, "for files and programs it is UTF-8, whatever the console"
