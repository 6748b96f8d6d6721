"""However an author writes where a file is: what is published is what was looked through, vetted and approved."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from sample import ROOT, sample_project
from small_project import GOOD, write
from tongbu.approving import approved_content
from tongbu.markup.named_files import named_files, path_of
from tongbu.pages.addresses import Addresses
from tongbu.pages.text.body import BodyWriter
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.body import read_text
from tongbu.reading.project import read_project
from tongbu.rules.rule import Context
from tongbu.rules.safety.published import published

WAYS = {
    "[名单](名 单.txt)": "名 单.txt",
    "[名单](<名 单.txt>)": "名 单.txt",
    "[名单](名单(1).txt)": "名单(1).txt",
    '[名单](名单.txt "说明")': "名单.txt",
    "[名单]\n(名单.txt)": "名单.txt",
    "[名单](ming\\_dan.txt)": "ming_dan.txt",
    "[名单](%E5%90%8D%E5%8D%95.txt)": "名单.txt",
    "[名单](名单&#46;txt)": "名单.txt",
    "<a href=名单.txt>名单</a>": "名单.txt",
    '<a href="名单&#46;txt">名单</a>': "名单.txt",
    "<A\nHREF='名单.txt'>名单</A>": "名单.txt",
    "![名单](./x/../名单.txt)": "名单.txt",
    "| 表 |\n|---|\n| [名单](名单.txt) |": "名单.txt",
    "- [名单][1]\n\n[1]: 名单.txt": "名单.txt",
}
PRIVATE = "身份证号码：11010519491231002X\n"


def lay(root: Path, written: str, name: str, content: str = PRIVATE) -> None:
    text = f"---\n名称: 示例办法\n文件类别: 其他文件\n发布日期: 2026-03-01\n---\n\n第一条　甲。\n\n{written}\n"
    write(root, {"mkdocs.yml": "site_name: 示例\n", GOOD: text, f"policies/2024/{name}": content})


def page_files(root: Path) -> set[str]:
    """What a page publishes beside the document."""
    document = read_project(root).library.policies["2024/good"]
    addresses = Addresses(ProjectFiles(root), document.source.path, document.url)
    BodyWriter(addresses.resolve, escape).write(document.text)
    return set(addresses.files)


@pytest.mark.parametrize(("written", "name"), WAYS.items())
def test_a_file_is_looked_through_vetted_and_approved_as_it_is_published(
    written: str, name: str, tmp_path: Path
) -> None:
    lay(tmp_path, written, name)
    project = read_project(tmp_path)
    document = project.library.policies["2024/good"]
    path = f"policies/2024/{name}"
    context = Context(project.library, project.settings, project.settings.calendar(), None, ProjectFiles(tmp_path))  # type: ignore[arg-type]

    is_out = path in page_files(tmp_path)
    assert [each.path for each in document.sensitive] == [path] * is_out
    assert [each.path for each in published(context, document)] == [path] * is_out
    before = approved_content(document, ProjectFiles(tmp_path))
    lay(tmp_path, written, name, "无\n")
    assert (approved_content(document, ProjectFiles(tmp_path)) != before) is is_out


def test_nearly_all_ways_lead_to_the_file(tmp_path: Path) -> None:
    out = 0
    for number, (written, name) in enumerate(WAYS.items()):
        lay(tmp_path / str(number), written, name)
        out += bool(page_files(tmp_path / str(number)))
    assert out >= len(WAYS) - 2


@given(st.text(alphabet="[]()<>\\\"'! \n:.a甲1&#;%=/href", max_size=60))
def test_whatever_is_written_a_page_asks_for_nothing_that_is_not_named(words: str) -> None:
    text = read_text(f"第一条　甲。\n\n{words}\n", 1)
    asked: list[str] = []
    BodyWriter(lambda written: asked.append(written), escape).write(text)
    found = {path for each in asked if (path := path_of(each, GOOD))}

    assert found == {each.path for each in named_files(text, GOOD)}


def test_every_file_of_the_sample_that_a_page_publishes_is_approved() -> None:
    files = ProjectFiles(ROOT)
    project = sample_project()
    for document in (*project.library.policies.values(), *project.library.interpretations.values()):
        addresses = Addresses(files, document.source.path, document.url)
        BodyWriter(addresses.resolve, escape).write(document.text)
        content = approved_content(document, files)
        assert all(f'{path.rpartition("/")[2]}"' in content for path in addresses.files)


def test_the_line_of_an_address_is_told() -> None:
    text = read_text("第一条　甲。\n\n| 表 |\n|---|\n| [甲](jia.txt) |\n| [乙](yi.txt) |\n", 5)
    assert [each.line for each in named_files(text, GOOD)] == [9, 10]
