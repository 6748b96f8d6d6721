import csv
import html
import io
import json
import re

import markdown
import pytest

from exporting.examples import compared, example, sides
from tongbu.comparing import Comparison, compare
from tongbu.exporting import FORMATS
from tongbu.exporting.as_csv import as_csv
from tongbu.exporting.as_html import as_html
from tongbu.exporting.as_json import as_json
from tongbu.exporting.as_markdown import as_markdown
from tongbu.reading.body import read_text


def records(comparison: Comparison) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv(comparison).removeprefix("\ufeff"))))


def test_json_says_reason_correction_and_part_only_where_they_hold() -> None:
    rows = {tuple(row["new"]): row for row in json.loads(as_json(example()))["rows"]}
    assert rows[("第五条",)] == {
        "old": ["第四条"],
        "new": ["第五条"],
        "relation": "split",
        "similarity": rows[("第五条",)]["similarity"],
        "extent": "words",
        "part": True,
        "corrected": True,
        "reason": "分开规定",
    }
    assert set(rows[("第三条",)]) == {"old", "new", "relation", "similarity", "extent"}


def test_json_lists_chapters_and_what_stands_outside_articles() -> None:
    value = json.loads(as_json(example()))
    assert value["divisions"][0]["new"] == {"label": "第一章", "title": "总则"}
    assert value["outside"]
    assert sum(value["summary"].values()) == len(value["rows"])


def test_csv_opens_in_excel_as_utf_8_and_keeps_every_word() -> None:
    assert as_csv(example()).startswith("\ufeff原条文序号")
    found = [record for record in records(example()) if record["新条文序号"] == "第三条"]
    assert found[0]["说明"] == "第三条，未变"
    assert found[0]["新条文"].startswith("第三条　古树名木按照树龄分为三级：\n（一）")
    assert records(example())[-1]["位置"] == "条文以外的内容"


@pytest.mark.parametrize("first", "=+-@＝＋－＠\t")
def test_no_cell_of_the_csv_begins_like_a_formula(first: str) -> None:
    from tongbu.exporting.as_csv import safe

    assert safe(f"{first}1+1") == f"'{first}1+1"
    assert safe("第一条") == "第一条"


def test_markdown_says_what_changed_and_all_of_it() -> None:
    page = as_markdown(example())
    assert "### 原第四条，分为第四条、第五条" in page
    assert "理由：分开规定" in page
    assert "一级" not in page
    assert "一级" in as_markdown(example(), only_changed=False)


def test_markdown_without_its_marks_says_the_words_of_both_texts() -> None:
    page = as_markdown(example(), only_changed=False)
    for old, new in sides(example()):
        for line in (*old.split("\n"), *new.split("\n")):
            assert line in html.unescape(re.sub(r"</?(?:del|ins)>", "", page))


def test_words_that_look_like_markup_stay_words_in_markdown() -> None:
    page = as_markdown(compared("森林防火&lt;script>期内。", "森林防火&lt;script>期外。"))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


LINES = ("# 一级{}元", "- 二级{}元", "+ 三级{}元", "1. 四级{}元", "[甲]: 五级{}元")


@pytest.mark.parametrize("line", LINES)
def test_words_that_begin_like_a_heading_or_a_list_stay_words_in_markdown(line: str) -> None:
    cells = [f"收费标准：\n\n<p>{line.format(amount)}</p>" for amount in (20, 50)]
    page = markdown.markdown(as_markdown(compared(*cells)))

    assert not re.search(r"<[uo]l>|<blockquote>\s*<h", page)
    assert line.format(50) in html.unescape(re.sub(r"<[^>]*>", "", page))


def test_what_strikes_words_through_stays_words_in_markdown() -> None:
    page = as_markdown(compared("收费10~20元。", "收费~~10~~元。"))
    assert "~" not in page
    assert page.count("&#126;") == 5


def test_the_name_of_an_attachment_stays_words_in_markdown() -> None:
    rules = "# 甲办法\n\n第一条　制定本办法。\n"
    attached = f"{rules}\n## 附件　&lt;img src=x>申请\\*表\\*格\n\n填写人：\n"
    page = as_markdown(compare(read_text(rules), read_text(attached)))

    assert "附件：新增附件《&lt;img src=x&gt;申请\\*表\\*格》。" in page
    assert "<img" not in page


def test_the_page_asks_no_address_for_anything_and_runs_nothing() -> None:
    page = as_html(example())
    assert not re.search(r"""(?:src|href|action)\s*=\s*["'](?!#)|url\(|@import|<script|<link""", page)
    assert "default-src 'none'" in page


def test_words_that_look_like_markup_stay_words_on_the_page() -> None:
    page = as_html(compared("森林防火</style><script>期内。", "森林防火<img src=x>期外。"))
    assert "<script" not in page
    assert "<img" not in page


def test_a_page_of_changes_leaves_out_what_is_the_same() -> None:
    assert "一级" in as_html(example())
    assert "一级" not in as_html(example(), only_changed=True)


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_gives_the_same_bytes_twice(name: str) -> None:
    assert FORMATS[name].write(example(), False) == FORMATS[name].write(example(), False)
