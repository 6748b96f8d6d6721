"""What a comparison page offers to download is there, is the same table, and is signed off with the site."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from digests import digests

Make = Callable[..., Path]

COMPARE = "policies/2026/a/compare"


@pytest.fixture
def succession(bureau: Path) -> Path:
    """The model bureau, whose policy replaces an older one."""
    policy = bureau / "policies" / "2026" / "a.md"
    text = policy.read_text(encoding="utf-8")
    older = re.sub(r"^(?:索引号|文号|解读|征求意见稿|统一编号): .*\n|^解读:\n(?: .*\n)+", "", text, flags=re.MULTILINE)
    (bureau / "policies" / "2026" / "old.md").write_text(older.replace("应当", "必须"), encoding="utf-8")
    policy.write_text(text.replace("\n文件类别:", "\n替代:\n  - 2026/old\n文件类别:", 1), encoding="utf-8")
    return bureau


@pytest.fixture
def site(succession: Path, make: Make, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Built as a preview: the older policy is not one that the gate would let pass."""
    monkeypatch.setenv("TONGBU_PREVIEW", "1")
    return make(succession)


def test_the_page_leads_to_both_files_with_type_size_and_a_name_to_save_them_by(site: Path) -> None:
    page = (site / COMPARE / "index.html").read_text(encoding="utf-8")
    found = re.findall(r'<a href="(duizhaobiao\.\w+)" download="([^"]+)">([^<]+)</a><span[^>]*>([^<]+)<', page)
    title = re.sub(r".*《(.*?)》.*", r"\1", docx.Document(str(site / COMPARE / "duizhaobiao.docx")).paragraphs[0].text)
    assert [(url, name, text) for url, name, text, _ in found] == [
        ("duizhaobiao.docx", f"{title}修订对照表.docx", "Word 文档"),
        ("duizhaobiao.xlsx", f"{title}修订对照表.xlsx", "Excel 表格"),
    ]
    assert [re.sub(r"\d+", "N", size) for *_, size in found] == ["DOCX，N KB", "XLSX，N KB"]


def test_the_files_hold_the_table_of_the_page(site: Path) -> None:
    table = docx.Document(str(site / COMPARE / "duizhaobiao.docx")).tables[0]
    sheet = openpyxl.load_workbook(site / COMPARE / "duizhaobiao.xlsx").worksheets[0]
    shown = re.findall(r'id="new-tiao-\d+"', (site / COMPARE / "index.html").read_text(encoding="utf-8"))
    articles = [row.cells[2].text.split("　")[0] for row in table.rows[1:] if row.cells[2].text.startswith("第")]
    assert len(set(articles)) == len(set(shown)) > 1
    assert articles == [
        str(cell.value).split("　")[0] for cell in sheet["C"][3:] if cell.value and str(cell.value).startswith("第")
    ]


def test_the_columns_are_headed_by_the_names_and_dates_of_both_versions(site: Path) -> None:
    head = docx.Document(str(site / COMPARE / "duizhaobiao.docx")).tables[0].rows[0]
    old, new = (head.cells[place].text.split("\n") for place in (1, 2))
    assert (old[0], new[0]) == ("原条文", "新条文")
    page = (site / COMPARE / "index.html").read_text(encoding="utf-8")
    assert old[2] in page
    assert new[2] in page
    assert "施行" in new[2]


def test_the_record_of_the_gate_holds_their_digests(site: Path) -> None:
    files = json.loads((site / "gate.json").read_text(encoding="utf-8"))["files"]
    for name in ("duizhaobiao.docx", "duizhaobiao.xlsx"):
        content = (site / COMPARE / name).read_bytes()
        assert files[f"{COMPARE}/{name}"] == hashlib.sha256(content).hexdigest()


def test_two_builds_agree(succession: Path, site: Path, make: Make) -> None:
    first = digests(site)
    assert digests(make(succession)) == first
