"""Every form of a comparison shows words: of a table its cells, of a picture what it shows, of a link its words."""

import csv
import html
import io
import json
import re
import zipfile

import openpyxl
import pytest

from issued import NEW, OLD
from tongbu.comparing import Comparison, compare
from tongbu.exporting import FORMATS, table
from tongbu.reading.body import read_text

MARKUP = ("<td", "<tr", "| ---", "| --", "![", "](", "rowspan", "**", "&lt;乙", "&amp;丙")
EVERY = tuple(FORMATS)


def comparison(old: str = OLD, new: str = NEW) -> Comparison:
    return compare(read_text(old), read_text(new))


def content(name: str, shown: Comparison | None = None, *, brief: bool = False) -> str:
    """All that a file says; packages are unpacked, and references to characters read."""
    written = FORMATS[name].write(shown or comparison(), brief)
    if not FORMATS[name].binary:
        return written.decode()
    package = zipfile.ZipFile(io.BytesIO(written))
    return "\n".join(package.read(each).decode() for each in package.namelist() if each.endswith(".xml"))


def words(name: str, *, brief: bool = False) -> str:
    """What a reader of the file sees, with no regard to where; a form's own tags left out."""
    if name in ("json", "csv"):
        return content(name, brief=brief)
    return html.unescape(re.sub(r"<[^>]*>", "", content(name, brief=brief)))


@pytest.mark.parametrize("brief", [False, True])
@pytest.mark.parametrize("name", EVERY)
def test_no_markup_is_shown_in_any_form(name: str, brief: bool) -> None:
    found = words(name, brief=brief)
    assert not [mark for mark in MARKUP if mark in found]


@pytest.mark.parametrize("name", [name for name in EVERY if name != "json"])
def test_the_words_of_tables_pictures_and_links_are_shown(name: str) -> None:
    found = words(name)
    for each in ("树种｜标准（元/亩）", "申请人名称｜甲<乙>&丙", "（图：样地示意图）", "见造林规程。"):
        assert each in found


@pytest.mark.parametrize("name", [name for name in EVERY if name != "json"])
def test_a_validity_that_changed_in_the_notice_is_listed(name: str) -> None:
    old = NEW.replace("请遵照执行。", "请遵照执行。办法有效期3年。")
    shown = content(name, comparison(old, old.replace("3年", "5年")), brief=True)
    found = re.sub(r"<[^>]*>", "", shown)

    assert "通知正文（文字不同）" in found
    assert "有效期5年" in found
    assert name == "csv" or "通知正文有改动。" in found


def test_data_tell_a_notice_that_changed_from_one_set_aside() -> None:
    old = NEW.replace("请遵照执行。", "请遵照执行。办法有效期3年。")
    changed, added = (
        json.loads(content("json", comparison(before, old.replace("3年", "5年"))))["outside"] for before in (old, OLD)
    )

    assert [(row["place"], row["relation"], "aside" in row) for row in changed] == [("notice", "amended", False)]
    assert [row["aside"] for row in added if row["place"] == "notice"] == [True]


@pytest.mark.parametrize("name", ["html", "docx", "xlsx", "markdown"])
def test_what_a_cell_says_runs_nowhere(name: str) -> None:
    assert "<script>alert(1)</script>" in words(name)
    assert "<script>alert" not in content(name)


@pytest.mark.parametrize("name", ["markdown", "html", "docx", "xlsx"])
def test_the_summary_counts_articles_and_names_attachments(name: str) -> None:
    found = re.sub(r"[ \n]", "", words(name))
    assert "新增1处" in found
    assert "附件：新增附件1、附件2。" in found


def test_only_what_changed_leaves_out_the_notice_and_remarks() -> None:
    whole, brief = (
        "\n".join(line.words for line in table(comparison(), only_changed=each).lines) for each in (False, True)
    )
    assert "通知正文（仅新版本有）" in whole
    assert "附注（仅新版本有）" in whole
    assert "通知正文" not in brief
    assert "附注" not in brief
    assert "新增附件1" in brief


def test_a_spreadsheet_calls_a_notice_by_its_name() -> None:
    written = FORMATS["xlsx"].write(comparison(), False)
    sheet = openpyxl.load_workbook(io.BytesIO(written)).active
    assert sheet
    kinds = [row[3].value for row in sheet.iter_rows(min_row=4) if row[3].value]
    assert kinds == ["未变", "修改", "修改", "新增", "修改", "通知正文", "附注", "附注", "新增", "新增"]


def test_json_tells_attachments_and_what_stands_around_the_rules() -> None:
    value = json.loads(content("json"))
    assert value["summary"] == {"amended": 3, "same": 1, "added": 1}
    assert value["annexes"] == [{"name": "附件1", "relation": "added"}, {"name": "附件2", "relation": "added"}]
    assert [row["place"] for row in value["outside"]] == ["notice", "remark", "remark", "annex", "annex"]
    assert not any("place" in row for row in value["rows"])


def test_csv_tells_attachments_and_what_stands_around_the_rules() -> None:
    records = csv.DictReader(io.StringIO(content("csv").removeprefix("\ufeff")))
    found = [(record["变化"], record["位置"]) for record in records if record["位置"]]
    assert found == [
        ("通知正文", "通知正文"),
        ("附注", "附注"),
        ("附注", "附注"),
        ("新增", "附件"),
        ("新增", "附件"),
    ]


def test_marks_in_words_stay_words_in_markdown() -> None:
    old, new = "第一条　长×宽。\n", "第一条　长\\*宽\\*高，\\[甲\\](乙)。\n"
    page = FORMATS["markdown"].write(comparison(old, new), True).decode()
    assert "\\*" in page
    assert "\\](" in page
