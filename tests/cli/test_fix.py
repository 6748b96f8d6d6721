"""`tongbu check --fix`: the difference first, then the question, then the whole file or nothing."""

import json
import os
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from small_project import CONFIG, GOOD, meta, write
from tongbu.cli import main
from tongbu.cli.fixing import Mend, Refusal, mends
from tongbu.cli.fixing import write as write_mend
from tongbu.cli.gate import run

WRONG = meta(body="\n第一条　双方签定合同,依照其它规定执行。\n\n第二条　处5千元罚款。\n")
RIGHT = WRONG.replace("签定合同,依照其它", "签订合同，依照其他")
FILES: dict[str, str | bytes] = {"mkdocs.yml": CONFIG, GOOD: WRONG, "policies/2024/b.md": WRONG}
DAY = date(2026, 6, 15)


def tongbu(*args: object, text: str | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, args)], input=text, catch_exceptions=False)


def project(root: Path, **files: str | bytes) -> Path:
    return write(root, FILES | files)


def test_without_a_terminal_the_difference_is_shown_and_nothing_written(tmp_path: Path) -> None:
    result = tongbu("--root", project(tmp_path), "--fix", tmp_path / GOOD)
    assert f"--- a/{GOOD}" in result.stdout
    assert "-第一条　双方签定合同,依照其它规定执行。\n+第一条　双方签订合同，依照其他规定执行。" in result.stdout
    assert "没有写入" in result.stdout
    assert "--yes" in result.stdout
    assert "WRD001" in result.stdout, "what is wrong is still told"
    assert (tmp_path / GOOD).read_text() == WRONG
    assert result.exit_code == tongbu("--root", tmp_path, tmp_path / GOOD).exit_code == 1


def test_yes_writes_the_files_asked_for_and_tells_what_remains(tmp_path: Path) -> None:
    result = tongbu("--root", project(tmp_path), "--fix", "--yes", tmp_path / GOOD)
    assert (tmp_path / GOOD).read_text() == RIGHT
    assert (tmp_path / "policies/2024/b.md").read_text() == WRONG
    assert "已改正 1 个文件的 3 处。" in result.stdout
    assert "WRD001" not in result.stdout
    assert "WRD007" in result.stdout, "what only a person can mend remains"
    again = tongbu("--root", tmp_path, "--fix", "--yes", tmp_path / GOOD)
    assert "没有可以自动改正的。" in again.stdout
    assert (tmp_path / GOOD).read_text() == RIGHT


def test_a_terminal_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path)
    monkeypatch.setattr("tongbu.cli.difference._can_ask", lambda: True)
    refused = tongbu("--root", tmp_path, "--fix", text="\n")
    assert "没有改动。" in refused.stdout
    assert (tmp_path / GOOD).read_text() == WRONG
    tongbu("--root", tmp_path, "--fix", text="y\n")
    assert (tmp_path / GOOD).read_text() == RIGHT


def test_a_program_gets_its_list_alone_on_standard_output(tmp_path: Path) -> None:
    result = tongbu("--root", project(tmp_path), "--fix", "--yes", "--format", "json")
    assert {rule for each in json.loads(result.stdout) if (rule := each["rule"]).startswith("WRD")} == {"WRD007"}
    assert "--- a/" in result.stderr


def test_line_ends_byte_order_mark_and_rights_stay(tmp_path: Path) -> None:
    raw = b"\xef\xbb\xbf" + WRONG.replace("\n", "\r\n").encode()
    project(tmp_path, **{GOOD: raw})
    (tmp_path / GOOD).chmod(0o640)
    tongbu("--root", tmp_path, "--fix", "--yes")
    assert (tmp_path / GOOD).read_bytes() == b"\xef\xbb\xbf" + RIGHT.replace("\n", "\r\n").encode()
    assert (tmp_path / GOOD).stat().st_mode & 0o777 == 0o640
    assert not [file.name for file in (tmp_path / GOOD).parent.iterdir() if file.name.startswith(".tongbu")]


def test_a_file_changed_meanwhile_is_let_alone(tmp_path: Path) -> None:
    outcome = run(project(tmp_path), DAY)
    (tmp_path / GOOD).write_text(WRONG.replace("第一条", "第一条　新的一条。\n\n第二条"))
    told = {each.path: each for each in mends(outcome, DAY)}
    assert isinstance(told[GOOD], Refusal)
    mend = told["policies/2024/b.md"]
    assert isinstance(mend, Mend)
    mend.file.write_text(f"{WRONG}\n")
    refusal = write_mend(mend)
    assert refusal
    assert "改动过" in refusal.why
    assert mend.file.read_text() == f"{WRONG}\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_read_only_file_is_refused(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / GOOD).chmod(0o444)
    result = tongbu("--root", tmp_path, "--fix", "--yes")
    assert result.exit_code == 2
    assert f"没有改动 {GOOD}：文件是只读的。" in result.stderr


def test_what_is_waived_or_switched_off_is_not_mended(tmp_path: Path) -> None:
    waiver = "豁免:\n  - {规则: WRD001, 理由: 照录, 期限: 2099-01-01, 文字: 其它规定}"
    waived = WRONG.replace("文件类别: 其他文件\n", f"文件类别: 其他文件\n{waiver}\n")
    off = f"{CONFIG}    规则: {{WRD005: 关闭}}\n"
    project(tmp_path, **{GOOD: waived, "mkdocs.yml": off})
    tongbu("--root", tmp_path, "--fix", "--yes", "--today", "2026-06-15")
    assert (tmp_path / GOOD).read_text() == waived.replace("签定", "签订")


def test_a_published_document_is_to_be_compared_with_its_original(tmp_path: Path) -> None:
    published = WRONG.replace("文件类别: 其他文件\n", "文件类别: 其他文件\n发布日期: 2024-03-01\n")
    result = tongbu("--root", project(tmp_path, **{GOOD: published}), "--fix", tmp_path / GOOD)
    assert "此件已于 2024-03-01 发布，改正前先与签发的原件核对。" in result.stdout


def test_words_that_would_change_the_structure_are_left_to_a_person(tmp_path: Path) -> None:
    words = "    文字:\n      补充:\n        - {误: 第二条, 正: 第三条, 可自动修改: true}\n"
    project(tmp_path, **{"mkdocs.yml": f"{CONFIG}{words}"})
    result = tongbu("--root", tmp_path, "--fix", "--yes", tmp_path / GOOD)
    assert "条款结构" in result.stderr
    assert (tmp_path / GOOD).read_text() == WRONG


def test_what_was_approved_is_not_changed_by_a_program(tmp_path: Path) -> None:
    project(tmp_path, **{GOOD.replace(".md", ".sign"): "审签\n"})
    result = tongbu("--root", tmp_path, "--fix", "--yes", tmp_path / GOOD)
    assert f"没有改动 {GOOD}：已经审签" in result.stderr
    assert (tmp_path / GOOD).read_text() == WRONG


def test_yes_alone_and_bad_settings_change_nothing(tmp_path: Path) -> None:
    assert tongbu("--root", project(tmp_path), "--yes").exit_code == 2
    project(tmp_path, **{"mkdocs.yml": f"{CONFIG}    文字: 其它\n"})
    assert tongbu("--root", tmp_path, "--fix", "--yes").exit_code == 2
    assert (tmp_path / GOOD).read_text() == WRONG


def test_an_interrupted_question_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> str:
        raise click.Abort

    project(tmp_path)
    monkeypatch.setattr("tongbu.cli.difference._can_ask", lambda: True)
    monkeypatch.setattr(click, "prompt", interrupted)
    assert tongbu("--root", tmp_path, "--fix").exit_code == 130
    assert (tmp_path / GOOD).read_text() == WRONG


def test_figures_of_full_width_are_mended_at_one_stroke_also_where_they_number(tmp_path: Path) -> None:
    rows = "| 香樟 | １，０００，０００ |\n| 电话 | ０００１－１２３４５６７８ |\n| 合计 | １，２８６．５０ |\n"
    table = f"| 树种 | 株数 |\n|---|---|\n{rows}"
    items = "１．古树每株８００元；\n\n２．名木每株１，２００元，提高１２．５％。"
    body = f"\n第一条　补助标准如下：\n\n{items}\n\n{table}"
    result = tongbu("--root", project(tmp_path, **{GOOD: meta(body=body)}), "--fix", "--yes", tmp_path / GOOD)
    assert "全角数字" not in result.stdout.partition("已改正")[2]
    written = (tmp_path / GOOD).read_text(encoding="utf-8")
    assert "1．古树每株800元；\n\n2．名木每株1,200元，提高12.5%。" in written
    assert "| 香樟 | 1，000，000 |\n" in written, "a cell may have several numbers"
    assert "| 电话 | 0001-12345678 |\n| 合计 | 1,286.50 |" in written
    assert "数字之间的全角逗号：“1，000，000”" in tongbu("--root", tmp_path, tmp_path / GOOD).stdout


def test_what_is_an_address_or_may_be_several_numbers_stays_as_it_is(tmp_path: Path) -> None:
    body = "\n第一条　小班101，102，共１００，２００，３００户，见 http://a.gov.cn/２０２６/１.html 。\n"
    tongbu("--root", project(tmp_path, **{GOOD: meta(body=body)}), "--fix", "--yes", tmp_path / GOOD)
    written = (tmp_path / GOOD).read_text(encoding="utf-8")
    assert "小班101，102，共100，200，300户，见 http://a.gov.cn/２０２６/１.html 。" in written
