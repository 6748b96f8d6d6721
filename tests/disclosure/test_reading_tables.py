"""Tables as offices keep them come to the same rows, whatever the format."""

import io
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from tongbu.model.disclosure import Disclosure
from tongbu.model.finding import Level
from tongbu.reading.disclosure.reading import read_disclosure

HEADING = ("编号", "要求", "任务", "责任科室", "时限", "完成日期", "佐证链接")
ROW = ("1", "平台", "公布数据", "办公室、政策法规科", "2026-03-31", "2026/3/1", "/data/；/rules/")
CSV = f"{','.join(HEADING)}\r\n{','.join(ROW)}\r\n"


def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["示例市林业局任务台账"])
    sheet.append(["序号", "要求", "任务", "责任单位", "完成时限", "完成日期", "佐证链接"])
    sheet.append([1, "平台", "公布数据", "办公室、政策法规科", datetime(2026, 3, 31), 46082, "/data/\n/rules/"])
    sheet.append(["2", None, "组织培训", "办公室", "2026年6月30日", None, None])
    sheet.append(["合计", None, None, None, None, None, None])
    sheet.merge_cells("B3:B4")
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


YAML = """- 编号: 1
  要求: 平台
  任务: 公布数据
  责任科室: [办公室, 政策法规科]
  时限: 2026-03-31
  完成日期: 2026-03-01
  佐证链接:
    - /data/
    - /rules/
"""


def read(root: Path, name: str, content: bytes) -> tuple[Disclosure, list[str]]:
    file = root / "docs" / "disclosure" / "tasks" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    reading = read_disclosure(root)
    assert all(finding.level is Level.NOTE for finding in reading.findings), reading.findings
    return reading.disclosure, [finding.rule for finding in reading.findings]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("2026.csv", CSV.encode("utf-8")),
        ("2026.csv", CSV.encode("utf-8-sig")),
        ("2026.csv", CSV.encode("gb18030")),
        ("2026.CSV", CSV.replace(",", "\t").encode("utf-8")),
        ("2026.yml", YAML.encode("utf-8")),
        ("2026.xlsx", workbook()),
    ],
    ids=["utf-8", "bom", "gb18030", "tabs", "yaml", "xlsx"],
)
def test_every_format_gives_the_same_task(name: str, content: bytes, tmp_path: Path) -> None:
    disclosure, _ = read(tmp_path, name, content)
    task = disclosure.tasks[2026].rows[0]
    assert (task.number, task.area, task.title) == ("1", "平台", "公布数据")
    assert task.offices == ("办公室", "政策法规科")
    assert (task.due, task.done) == (date(2026, 3, 31), date(2026, 3, 1))
    assert task.evidence == ("/data/", "/rules/")


def test_a_workbook_as_it_is_kept_is_read_and_told(tmp_path: Path) -> None:
    disclosure, told = read(tmp_path, "2026.xlsx", workbook())
    rows = disclosure.tasks[2026].rows
    assert [(task.number, task.area) for task in rows] == [("1", "平台"), ("2", "平台")]
    assert disclosure.tasks[2026].source.place(1, "时限").line == 4
    assert set(told) == {"DOC056"}


def test_a_faulty_row_hides_no_other(tmp_path: Path) -> None:
    file = tmp_path / "docs" / "disclosure" / "tasks" / "2026.csv"
    file.parent.mkdir(parents=True)
    file.write_text(f"{CSV}2,平台,培训,办公室,年底,,\r\n3,平台,检查,办公室,2026-05-01,,\r\n", encoding="utf-8")
    reading = read_disclosure(tmp_path)
    assert [task.number for task in reading.disclosure.tasks[2026].rows] == ["1", "3"]
    assert [(each.rule, each.line, each.key) for each in reading.findings] == [("DOC016", 3, "时限")]


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "elsewhere.yml").write_text(YAML, encoding="utf-8")
    folder = tmp_path / "project" / "docs" / "disclosure" / "tasks"
    folder.mkdir(parents=True)
    (folder / "2025.csv").symlink_to(tmp_path / "elsewhere.csv")
    (folder / "2026.yml").symlink_to(tmp_path / "elsewhere.yml")
    reading = read_disclosure(tmp_path / "project")
    assert reading.disclosure.is_empty
    assert [finding.rule for finding in reading.findings] == ["DOC002", "DOC002"]


def test_drafts_are_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "docs" / "disclosure" / "tasks"
    folder.mkdir(parents=True)
    for name in ("_2026.csv", "~$2026.xlsx", ".2026.yml", "README.md"):
        (folder / name).write_text("没有写完", encoding="utf-8")
    assert not read_disclosure(tmp_path).findings
