"""Everything that a text shows or links to is there (LIB021)."""

from pathlib import Path

import pytest

from rules.judging import TODAY
from rules.overlay import lay
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import read_project
from tongbu.rules.library.dead_address import DeadAddress
from tongbu.rules.rule import Context, Example

HEAD = "---\n---\n第一条　为了保护古树，制定本办法。\n\n"
FILES = {"policies/2026/tu.png": "\x89PNG", "interpretations/2026/tu.png": "\x89PNG", "docs/about.md": "# 关于\n"}


def told(root: Path, body: str) -> list[tuple[int, str]]:
    """Lines below the text's first ones, and messages."""
    bureau = lay(Example({**FILES, "policies/2026/a.md": HEAD + body}), root)
    project = read_project(bureau)
    context = Context(project.library, project.settings, project.settings.calendar(), TODAY, ProjectFiles(bureau))
    found = DeadAddress().check(context.about(*project.library.policies.values()))
    first = next(policy for policy in project.library.policies.values() if policy.id == "2026/a").text.walk()
    begins = next(iter(first)).line
    return [(each.line - begins - 2, each.message) for each in found if each.path == "policies/2026/a.md"]


@pytest.mark.parametrize(
    "body",
    [
        "![路线](tu.png)",
        "[路线图](./tu.png)",
        "[解读的图](../../interpretations/2026/tu.png)",
        "[本文件](a.md)，[本文件第一条](a.md#tiao-1)，[上文](#tiao-1)",
        "[国家林草局](https://www.forestry.gov.cn/)，<mailto:a@example.gov.cn>",
        "`![不是图片](mei.png)`",
        "没有链接。",
    ],
)
def test_what_is_there_is_let_be(tmp_path: Path, body: str) -> None:
    assert told(tmp_path, f"{body}\n") == []


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("mei.png", "不存在"),
        ("TU.PNG", "不存在"),
        ("../2019/mei.md", "不存在"),
        ("../README.md", "不存在"),
        ("../../docs/about.md", "之外"),
        ("../../../etc/passwd", "之外"),
        ("/policies/2026/a/", "从网站根写起"),
        ("../2026/", "文件夹"),
        ("draft.csv", "不公开"),
        ("图\\tu.png", "写了反斜杠"),
        ("a%5Ctu.png", "写了反斜杠"),
    ],
)
def test_what_is_not_is_told_at_its_line(tmp_path: Path, written: str, says: str) -> None:
    ((line, message),) = told(tmp_path, f"见附图。\n\n![路线]({written})\n")

    assert line == 2
    assert message.startswith(f"“{written}”")
    assert says in message


def test_backslashes_that_markdown_takes_for_its_own_are_told_too(tmp_path: Path) -> None:
    ((_, message),) = told(tmp_path, "[本文件](..\\..\\2026\\a.md)\n")
    assert "文件夹之间写 /" in message


def test_each_of_several_is_told(tmp_path: Path) -> None:
    body = "[一](yi.docx)和[二](er.docx)。\n\n<img src='san.png'>\n"
    assert [message.partition("”")[0][1:] for _, message in told(tmp_path, body)] == ["yi.docx", "er.docx", "san.png"]
