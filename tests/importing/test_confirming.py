"""Confirming guesses: one key for each, and every other byte of the file stays."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tongbu.cli import main
from tongbu.importing.confirming import guesses

DRAFT = """---
# 请核对（推定）：位于正文之前的 1 行
名称: 示例市露营办法
文号: 示林规〔2026〕7号
# 请核对（猜测）：按成文日期推算
施行日期: 2026-03-01
# 自己写的话
# 请核对（推定）：正文列举的文件
依据:
  - 《森林防火条例》
# 逐项核对：核对一项，删去一行和上面对应的“# 请核对”；全部删去以后才能发布。
待核对:
  - 名称——位于正文之前的 1 行
  - 施行日期——按成文日期推算
  - 依据——正文列举的文件
# 没有放进正文（发文机关标志）：示例市林业局文件
---

第一条　- 施行日期——正文里也有这样的话。
"""
WHOLE = """---
名称: 示例市露营办法
文号: 示林规〔2026〕7号
施行日期: 2026-04-01
# 自己写的话
依据:
  - 《森林防火条例》
# 没有放进正文（发文机关标志）：示例市林业局文件
---

第一条　- 施行日期——正文里也有这样的话。
"""


@pytest.fixture(autouse=True)
def somebody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tongbu.cli.confirm.answered", lambda: True)


def confirm(file: Path, answers: str) -> Result:
    return CliRunner().invoke(main, ["confirm", str(file)], input=answers, catch_exceptions=False)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_enter_confirms_and_words_correct_and_nothing_else_changes(line_end: str, mark: str, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes((mark + DRAFT).replace("\n", line_end).encode())
    done = confirm(file, "\n2026-04-01\n\n")
    assert done.exit_code == 0
    assert file.read_bytes() == (mark + WHOLE).replace("\n", line_end).encode()
    assert "[2/3] 施行日期：2026-03-01" in done.stdout
    assert "推定的理由：按成文日期推算" in done.stdout
    assert "[3/3] 依据：《森林防火条例》" in done.stdout


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('"农业、林业、水利\\\\林业"', "农业、林业、水利\\林业"),
        ("2026-03-01  # 请核对", "2026-03-01"),
        ("'甲：乙'", "甲：乙"),
        ("", "（没有填写）"),
        ('\n  - 《森林法》\n  - "《森林防火条例》"', "《森林法》、《森林防火条例》"),
        ("\n  事项类型: 其他事项\n  渠道:\n    - 方式: 电话", "事项类型：其他事项；渠道：电话"),
        ('"没有写完', '"没有写完'),
    ],
)
def test_a_value_is_shown_as_people_read_it(written: str, shown: str, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(f"---\n主题分类: {written}\n待核对:\n  - 主题分类——猜的\n---\n正文\n", encoding="utf-8")

    assert f"[1/1] 主题分类：{shown}\n" in confirm(file, "-\n").stdout


def test_what_is_left_for_later_stays_and_the_gate_goes_on_refusing(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(DRAFT, encoding="utf-8")
    done = confirm(file, "-\n\n《森林法》\n")
    assert done.exit_code == 1
    assert "在文件里改" in done.stdout
    assert [each.key for each in guesses(file.read_text(encoding="utf-8").splitlines())] == ["名称", "依据"]


def test_a_break_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(DRAFT, encoding="utf-8")
    assert confirm(file, "\n").exit_code == 130
    assert file.read_text(encoding="utf-8") == DRAFT
    assert "没有要核对的" in confirm(write_whole(tmp_path), "").stdout


def write_whole(folder: Path) -> Path:
    file = folder / "whole.md"
    file.write_text(WHOLE, encoding="utf-8")
    return file
