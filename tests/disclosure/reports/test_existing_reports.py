"""Tables of existing reports, as offices and web editors have written them."""

from pathlib import Path

import pytest

from tongbu.model.disclosure.report.cells import Cell
from tongbu.model.disclosure.report.report import Tables
from tongbu.reading.disclosure.report_tables.files import read_report_tables
from tongbu.reading.locating import Findings
from tongbu.reading.spreadsheet import SpreadsheetError

HEAD = (
    '<tr><td rowspan="3" colspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td>'
    '<td colspan="7">申请人情况</td></tr>'
    '<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>'
    "<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>"
)
ONE = (
    '<table><tr><td colspan="4">第二十条第（一）项</td></tr>'
    "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
    "<tr><td>规&nbsp;章</td><td>0</td><td>0</td><td>0</td></tr>"
    "<tr><td>行政规范性文件</td><td>２</td><td></td><td>1,007</td></tr>"
    '<tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>'
    '<tr><td>行政事业性收费</td><td colspan="3">12.50</td></tr></table>'
)


def row(label: str, *numbers: object) -> str:
    return f'<tr><td colspan="3"><p>{label}</p></td>{"".join(f"<td><p>{each}</p></td>" for each in numbers)}</tr>'


def read(root: Path, *rows: str, encoding: str = "utf-8") -> tuple[Tables, Findings]:
    page = f"<html><body><div>{ONE}<table><tbody>{HEAD}{''.join(rows)}</table></div></body></html>"
    file = root / "report.html"
    file.write_bytes(page.encode(encoding))
    findings = Findings("report.html")
    return read_report_tables(file, findings), findings


def test_numbers_are_read_as_they_are_written(tmp_path: Path) -> None:
    tables, _ = read(tmp_path, row("一、本年新收政府信息公开申请数量", *range(1, 8)), encoding="gb18030")
    assert tables.cells[Cell("表一", "行政规范性文件", "本年制发件数")] == 2
    assert tables.cells[Cell("表一", "行政规范性文件", "本年废止件数")] is None
    assert tables.cells[Cell("表一", "行政规范性文件", "现行有效件数")] == 1007
    assert str(tables.cells[Cell("表一", "行政事业性收费", "本年收费金额")]) == "12.50"
    found = [tables.cells[Cell("表二", "本年新收", column)] for column in ("自然人", "商业企业", "其他", "总计")]
    assert found == [1, 2, 6, 7]


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开"),
        ("3. 危及\u201c三安全一稳定\u201d", "三安全一稳定"),
        ("3．危及&quot;三安全一稳定&quot;", "三安全一稳定"),
        ("2.其他法律行政法规禁止公开", "法律法规禁止公开"),
        ("3.其他", "其他情形"),
        ("(七) 总计", "办理结果总计"),
        ("四、结转下年度继续办理", "结转下年"),
    ],
)
def test_labels_are_known_however_they_are_pointed(label: str, key: str, tmp_path: Path) -> None:
    tables, findings = read(tmp_path, row(label, 1, 0, 0, 0, 0, 0, 1))
    assert tables.cells[Cell("表二", key, "总计")] == 1
    assert [each.rule for each in findings.found] == ["DOC052"]  # 表三


def test_what_is_no_number_is_told_and_a_blank_keeps_its_column(tmp_path: Path) -> None:
    tables, findings = read(tmp_path, row("一、本年新收政府信息公开申请数量", 5, "/", "", "=SUM(A1)", 0, 0, "五"))
    assert tables.cells[Cell("表二", "本年新收", "科研机构")] is None
    assert tables.cells[Cell("表二", "本年新收", "法律服务机构")] == 0
    told = [each.message for each in findings.found if each.rule == "DOC055"]
    assert len(told) == 3
    assert "表二“本年新收”行“商业企业”列不是数字，写的是“/”。" in told
    assert Cell("表二", "本年新收", "总计") not in tables.cells


def test_a_row_that_the_format_does_not_have_is_a_note(tmp_path: Path) -> None:
    _, findings = read(tmp_path, row("9.属于工作秘密", 0, 0, 0, 0, 0, 0, 0), row("四、结转下年度继续办理", *[0] * 7))
    notes = [each for each in findings.found if each.level.value == "note"]
    assert [each.line for each in notes] == [4]
    assert "属于工作秘密" in notes[0].message


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("report.docx", b"PK\x03\x04"),
        ("report.xlsx", b"no workbook"),
        ("report.doc", b"\xd0\xcf"),
        ("report.html", b"<p>\xe6\x97\xa0</p>"),
        ("report.htm", b"\x81\xff\xff"),
    ],
)
def test_a_file_without_tables_is_refused_in_words(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SpreadsheetError, match=r"[一-龥]"):
        read_report_tables(tmp_path / name, Findings(name))


def test_tables_that_are_nested_or_never_closed_are_no_obstacle(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(f"<table><tr><td>导航</td></tr><tr><td>{ONE}</td></tr></table><table><tr><td>{'<td>' * 500}")
    tables = read_report_tables(file, Findings("report.html"))
    assert tables.cells[Cell("表一", "规章", "现行有效件数")] == 0
