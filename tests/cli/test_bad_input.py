"""Whatever is wrong with the files or the command, the answer is a place, a word and a status; never a traceback."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from small_project import BAD_INPUTS, BAD_SETTINGS, FILES, BadInput, unreadable_name, write
from tongbu.cli import main
from tongbu.cli.output import visible
from tongbu.incremental.unread import ChangedFileError
from tongbu.model.finding import Level
from tongbu.reading.faults import FAULTS

LEVELS = {fault.code: fault.level for fault in FAULTS}


def tongbu(*args: object) -> Result:
    result = CliRunner().invoke(main, [str(arg) for arg in args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


@pytest.mark.parametrize("bad", BAD_INPUTS, ids=lambda bad: bad.name)
def test_a_bad_file_fails_the_check_at_its_place(bad: BadInput, tmp_path: Path) -> None:
    result = tongbu("check", "--today", "2026-11-20", "--root", bad.lay(tmp_path))
    level = LEVELS[bad.code]
    assert f"{visible(bad.path)}:{bad.line}:{bad.column} {level.word} {bad.code} " in result.stdout
    assert result.exit_code == 1 or level is not Level.ERROR
    assert "为什么：" in result.stdout


@pytest.mark.parametrize("name", BAD_SETTINGS)
def test_bad_settings_stop_the_check(name: str, tmp_path: Path) -> None:
    content, code, line, column, _ = BAD_SETTINGS[name]
    write(tmp_path, {**FILES, "mkdocs.yml": content})
    result = tongbu("check", "--root", tmp_path, "--format", "json")
    assert result.exit_code == 2
    told = [(each["rule"], each["path"], each["line"], each["column"]) for each in json.loads(result.stdout)]
    assert (code, "mkdocs.yml", line, column) in told


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_a_file_name_that_is_not_utf8_can_be_printed(form: str, tmp_path: Path) -> None:
    write(tmp_path, FILES)
    unreadable_name(tmp_path)
    result = tongbu("check", "--root", tmp_path, "--format", form)
    assert result.exit_code == 1
    assert "DOC026" in result.stdout


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["check", "--root", "/nowhere"], "没有 mkdocs.yml"),
        (["check", "--format", "xml"], "text、lines、json、github、gitlab、sarif"),
        (["check", "--today", "2024年3月1日"], "2024-03-01"),
        (["check", "--today", "2024-02-30"], "29 天"),
        (["check", "--tody", "2024-03-01"], "--today"),
        (["check", "--today"], "--today"),
        (["chek"], "check"),
        (["explain"], "编号"),
        (["explain", "DOC99"], "DOC0"),
        (["schema", "policies"], "interpretation"),
    ],
)
def test_a_command_that_cannot_run_says_why_in_chinese(args: list[str], says: str) -> None:
    result = tongbu(*args)
    assert result.exit_code == 2
    assert result.stderr.startswith("错误：")
    assert says in result.stderr
    assert not result.stdout


def test_a_file_outside_the_project_cannot_be_checked(tmp_path: Path) -> None:
    write(tmp_path / "project", FILES)
    result = tongbu("check", "--root", tmp_path / "project", tmp_path)
    assert result.exit_code == 2
    assert "不在项目文件夹" in result.stderr


def test_an_impossible_build_date_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    result = tongbu("check", "--root", write(tmp_path, FILES))
    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH" in result.stderr


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"file": "x"})
    result = tongbu("schema", "-o", tmp_path / "file" / "below")
    assert result.exit_code == 2
    assert result.stderr.startswith("错误：")


def test_an_unknown_command_is_told_with_those_there_are() -> None:
    result = tongbu("chekc")
    assert result.exit_code == 2
    assert "没有命令 chekc。可用的命令：check、" in result.stderr
    assert "No such" not in result.stderr


@pytest.mark.parametrize(
    "args", [["check"], ["publish", "www", "--root", "."], ["export", "--format", "catalog-csv", "--root", "."]]
)
def test_a_file_that_changes_while_it_is_read_is_told(
    args: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(root: Path, day: object) -> None:
        raise ChangedFileError("policies/a\x1b.md 在处理过程中改变了，请重新运行。")

    (tmp_path / "mkdocs.yml").write_text("site_name: 示例\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(f"tongbu.cli.{args[0]}.run", changed)
    done = tongbu(*args)
    assert done.exit_code == 2
    assert "错误：policies/a\ufffd.md 在处理过程中改变了" in done.stderr
