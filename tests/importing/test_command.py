"""`tongbu import` as an author and a script use it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from importing.making import p, word
from small_project import FILES, write
from tongbu.cli.import_files import command
from tongbu.reading.project import read_project
from tongbu.rules.review.unconfirmed_guess import UnconfirmedGuess

NOTICE = ("示例市林业局文件", "示林规〔2026〕7号", "示例市林业局关于印发《示例市露营办法》的通知", "各县林业局：",
          "现印发给你们，请遵照执行。", "示例市林业局", "2026年3月1日", "示例市露营办法",
          "第一条　根据《森林防火条例》，制定本办法。",
          "第二条　本办法自公布之日起施行。")  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write(tmp_path / "project", dict(FILES))


def paper(folder: Path, *lines: str) -> Path:
    file = folder / "luying.docx"
    file.write_bytes(word("".join(map(p, lines or NOTICE))))
    return file


def run(project: Path, *arguments: object) -> Result:
    return CliRunner().invoke(
        command, [*map(str, arguments), "--root", str(project), "--today", "2026-11-20"], standalone_mode=False
    )


def test_an_import_is_read_by_the_project_and_stopped_by_the_gate(project: Path, tmp_path: Path) -> None:
    done = run(project, paper(tmp_path), "--yes")
    assert done.return_value == 0, done.output
    assert "与原件一致" in done.output
    assert "policies/2026/luying.md" in done.output
    read = read_project(project)
    policy = read.library.policies["2026/luying"]
    assert policy.meta.number == "示林规〔2026〕7号"
    assert [each.partition("——")[0] for each in policy.meta.unconfirmed] == [
        "名称",
        "文件类别",
        "主题分类",
        "公开方式",
        "施行日期",
        "依据",
    ]
    assert [unit.label for unit in policy.text.articles()] == ["第一条", "第二条"]
    assert not [finding for finding in read.findings if finding.path.endswith("luying.md")]
    assert UnconfirmedGuess.code == "REV008"


def test_what_word_keeps_beside_an_open_file_is_passed_over_or_explained(project: Path, tmp_path: Path) -> None:
    held = tmp_path / "~$luying.docx"
    held.write_bytes(b"\x06clerk")
    both = run(project, held, paper(tmp_path), "--dry-run")
    assert both.return_value == 0
    assert "~$" not in both.output
    alone = run(project, held, "--dry-run")
    assert alone.return_value == 1
    assert "在 Word 里关闭文件" in alone.output


def test_refused_files_stop_no_others_and_are_told_by_the_status(project: Path, tmp_path: Path) -> None:
    batch = tmp_path / "一批"
    batch.mkdir()
    paper(batch)
    (batch / "旧表.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    (batch / "附件.rar").write_bytes(b"Rar!")
    done = run(project, batch, "--yes", "--name", "luying-2")
    assert done.return_value == 1
    assert "旧版 Excel" in done.output
    assert "附件.rar" in done.output
    assert (project / "policies/2026/luying-2.md").is_file()


def test_a_trial_writes_nothing(project: Path, tmp_path: Path) -> None:
    done = run(project, paper(tmp_path), "--dry-run")
    assert "没有写出" in done.output
    assert not (project / "policies/2026").exists()


def test_without_an_answer_nothing_is_written(project: Path, tmp_path: Path) -> None:
    done = run(project, paper(tmp_path))
    assert "--yes" in str(done.exception)
    assert not (project / "policies/2026").exists()


def test_what_is_there_stays(project: Path, tmp_path: Path) -> None:
    run(project, paper(tmp_path), "--yes")
    again = run(project, paper(tmp_path), "--yes")
    assert again.return_value == 1
    assert "--force" in again.output
    assert run(project, paper(tmp_path), "--yes", "--force").return_value == 0


def test_lost_words_stop_all_of_it(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(word("".join(map(p, NOTICE)) + '<w:altChunk r:id="x"/>'))
    done = run(project, file, paper(tmp_path), "--yes")
    assert done.return_value == 1
    assert "--accept-loss" in done.output
    assert not (project / "policies/2026").exists()
    assert run(project, file, "--yes", "--accept-loss").return_value == 0


def test_json_for_programs(project: Path, tmp_path: Path) -> None:
    (tmp_path / "b.docx").write_bytes(b"broken")
    done = run(project, paper(tmp_path), tmp_path / "b.docx", "--format", "json", "--dry-run")
    told = json.loads(done.output)
    assert done.return_value == 1
    assert told["written"] is False
    assert told["documents"][0]["path"] == "policies/2026/luying.md"
    assert told["documents"][0]["lost"] == []
    assert {"key", "value", "certainty", "confidence", "confirm", "reason", "words"} == set(
        told["documents"][0]["fields"][0]
    )
    assert told["refused"][0]["advice"]


def test_a_name_an_interpretation_and_another_folder(project: Path, tmp_path: Path) -> None:
    lines = ("《示例市采伐管理办法》政策解读", "一、背景依据", "近年来，采伐需求增加。")
    done = run(project, paper(tmp_path, *lines), "--yes", "--name", "jiedu", "--out", tmp_path / "out")
    assert done.return_value == 0, done.output
    written = (tmp_path / "out/interpretations/2026/jiedu.md").read_text("utf-8")
    assert "解读对象:\n  - 2024/good" in written
    assert "不能用作网址" in str(run(project, paper(tmp_path), "--name", "a/b").exception)


def test_numbers_of_unfinished_documents_are_not_given_again(tmp_path: Path) -> None:
    settings = FILES["mkdocs.yml"] + '      统一社会信用代码: "11449900MB2X00004X"\n'
    begun = '---\n文号: 示林规〔2026〕7号\n索引号: "11449900MB2X00004X/2026-00008"\n---\n\n正文。\n'
    project = write(tmp_path / "project", {"mkdocs.yml": settings, "policies/2026/begun.md": begun})
    done = run(project, paper(tmp_path), "--yes")
    assert "11449900MB2X00004X/2026-00009" in (project / "policies/2026/luying.md").read_text("utf-8")
    assert "已经有文号相同的文件：policies/2026/begun.md" in done.output


def test_only_what_may_go_without_an_interpretation_is_told_how(project: Path, tmp_path: Path) -> None:
    titles = ("示例市林业局关于做好造林工作的通知", "示例市露营办法（征求意见稿）", "《示例市采伐管理办法》政策解读")
    numbered = ("示林规〔2026〕7号", "示例市林业局关于印发《示例市露营办法》的通知", "各县林业局：", "现印发给你们。")
    texts = []
    for lines in (numbered, *((title, "一、甲。") for title in titles)):
        run(project, paper(tmp_path, *lines), "--yes", "--name", "a", "--out", tmp_path / "out", "--force")
        (file,) = (tmp_path / "out").rglob("a.md")
        texts.append(file.read_text("utf-8"))
        file.unlink()

    assert ["不解读理由: " in text for text in texts] == [False, True, False, False]
    assert ["# 三同步:" in text for text in texts] == [True, True, False, True]
