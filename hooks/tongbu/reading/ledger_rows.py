"""The rows of a ledger become opinions; what cannot be read is told at its cell and left empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tongbu.model.ledger import COLUMNS, Ledger, Opinion
from tongbu.model.source import Place
from tongbu.model.surnames import looks_like_a_name
from tongbu.model.vocabulary import Disposition
from tongbu.reading.dates import DateError, parse_spreadsheet_date
from tongbu.reading.fault import Fault
from tongbu.reading.ledger_faults import (
    LEDGER_CELL,
    LEDGER_DATE,
    LEDGER_DISPOSITION,
    LEDGER_NAME,
    LEDGER_NUMBER,
    LEDGER_OPINION,
    LEDGER_PASSED_OVER,
    LEDGER_READ_AS,
    LEDGER_SAME_AS,
)
from tongbu.reading.ledger_header import Header
from tongbu.reading.ledger_words import (
    disposition_in,
    is_total,
    may_be_in_part,
    read_channel,
    read_disposition,
    read_number,
    read_same_as,
)
from tongbu.reading.locating import Findings
from tongbu.reading.nearest import nearest
from tongbu.reading.spreadsheet import Row, Sheet
from tongbu.reading.tables.cells import Cells, unusable

_MAY_BEGIN_WITH_EQUALS = ("意见", "理由")
_SAY_IN_FOUR = "“处理”写：采纳、部分采纳、不采纳、不属于本次范围；尚未处理的留空，怎样办理的写到“理由”。"


def read_rows(sheet: Sheet, header: Header, findings: Findings) -> tuple[Opinion, ...]:
    """Every row below the header that holds an opinion, in order."""
    reader = _Reader(sheet, header, findings)
    opinions = tuple(reader.opinions(sheet.rows[header.rows :]))
    reader.tell_words()
    _check_numbers(opinions, findings)
    _check_groups(Ledger(findings.path, opinions), findings)
    return opinions


class _Reader:
    def __init__(self, sheet: Sheet, header: Header, findings: Findings) -> None:
        self._sheet, self._header, self._columns = sheet, header, header.columns
        self._cells = Cells(sheet, header.columns, header.row)
        self._findings = findings
        self._read_as: dict[tuple[str, str, str], list[Row]] = {}

    def opinions(self, rows: Iterable[Row]) -> Iterator[Opinion]:
        for row in rows:
            if is_total(self._cells.of(row, "编号")) and not self._cells.of(row, "意见"):
                self._tell(LEDGER_PASSED_OVER, row, "编号", f"第 {row.number} 行是合计，没有当作意见")
                continue
            if row.number in self._sheet.hidden_rows:
                self._tell(LEDGER_PASSED_OVER, row, "编号", f"第 {row.number} 行在 Excel 里是隐藏的，仍然当作意见读取")
            yield self._opinion(row)

    def _opinion(self, row: Row) -> Opinion:
        self._check_cells(row)
        opinion = Opinion(
            row=row.number,
            number=read_number(self._cells.of(row, "编号")),
            received=self._date(row),
            channel=self._channel(row),
            proposer=self._cells.of(row, "提出人类别"),
            article=self._cells.of(row, "条文"),
            opinion=self._cells.of(row, "意见"),
            disposition=self._disposition(row),
            reason=self._cells.of(row, "理由"),
            landed=self._cells.of(row, "落实条文"),
            same_as=read_same_as(self._cells.of(row, "归并")),
            line=row.line,
            places=tuple(self._place(row, name).column if name in self._columns else 0 for name in COLUMNS),
        )
        if not opinion.opinion:
            self._tell(LEDGER_OPINION, row, "意见", f"第 {row.number} 行没有“意见”")
        if looks_like_a_name(opinion.proposer):
            shown = f"{opinion.proposer[0]}某{'某' * (len(opinion.proposer) - 2)}"
            self._tell(LEDGER_NAME, row, "提出人类别", f"第 {row.number} 行“提出人类别”像是姓名（{shown}）")
        return opinion

    def tell_words(self) -> None:
        """Tell once for each word how it was taken, at the first row that has it."""
        for (column, written, meant), rows in self._read_as.items():
            more = f"，共 {len(rows)} 行" if len(rows) > 1 else ""
            self._tell(LEDGER_READ_AS, rows[0], column, f"第 {rows[0].number} 行“{written}”按“{meant}”读取{more}")

    def _date(self, row: Row) -> date | None:
        text = self._cells.of(row, "日期")
        if not text:
            return None
        try:
            return parse_spreadsheet_date(text, self._sheet.epoch)
        except DateError as error:
            self._tell(LEDGER_DATE, row, "日期", f"第 {row.number} 行“日期”：{error}")
            return None

    def _channel(self, row: Row) -> str:
        written = self._cells.of(row, "渠道")
        meant = read_channel(written)
        if meant != written:
            self._read_as.setdefault(("渠道", written, meant), []).append(row)
        return meant

    def _disposition(self, row: Row) -> Disposition | None:
        text = self._cells.of(row, "处理")
        if not text:
            return None
        found = read_disposition(text)
        if found is None:
            guess, meant = nearest(text, [str(word) for word in Disposition]), disposition_in(text)
            hint = f"，是不是“{guess}”？" if guess else ""
            fix = f"“处理”只写“{meant}”，其余的话写到“理由”。" if meant else _SAY_IN_FOUR
            if may_be_in_part(text):
                hint, fix = "，是采纳还是部分采纳？", "全部采纳的写“采纳”；没有全部采纳的写“部分采纳”，并在“理由”写明。"
            message = f"第 {row.number} 行“处理”：没有“{text[:40]}”这种处理{hint}"
            self._tell(LEDGER_DISPOSITION, row, "处理", message, fix)
        elif text != found.value:
            self._read_as.setdefault(("处理", text, found.value), []).append(row)
        return found

    def _check_cells(self, row: Row) -> None:
        for name in self._columns:
            wrong, fix = unusable(self._cells.of(row, name), may_begin_with_equals=name in _MAY_BEGIN_WITH_EQUALS)
            if wrong:
                self._tell(LEDGER_CELL, row, name, f"第 {row.number} 行“{name}”{wrong}", fix)
        for position, cell in enumerate(row.cells):
            if cell and position not in self._header.titled:
                message = f"第 {row.number} 行第 {position + 1} 列“{cell[:20]}”没有表头，没有读取"
                fix = "给这一列写上表头，或者删去；CSV 里含有逗号的内容要用半角双引号括起来。"
                self._findings.add(LEDGER_CELL, row.place(position), message, key=(str(position + 1),), fix=fix)

    def _place(self, row: Row, name: str) -> Place:
        return row.place(self._columns.get(name, 0))

    def _tell(self, fault: Fault, row: Row, name: str, message: str, fix: str | None = None) -> None:
        self._findings.add(fault, self._place(row, name), message, key=(name,), fix=fix)


def _check_numbers(opinions: Iterable[Opinion], findings: Findings) -> None:
    first: dict[str, Opinion] = {}
    for opinion in opinions:
        message = ""
        if not opinion.number:
            message = f"第 {opinion.row} 行没有“编号”"
        elif opinion.number in first:
            message = f"第 {opinion.row} 行的编号“{opinion.number[:20]}”与第 {first[opinion.number].row} 行相同"
        else:
            first[opinion.number] = opinion
        if message:
            findings.add(LEDGER_NUMBER, _at(opinion, "编号"), message, key=("编号",))


def _check_groups(ledger: Ledger, findings: Findings) -> None:
    for opinion in ledger.opinions:
        if not opinion.same_as:
            continue
        where = f"第 {opinion.row} 行“归并”"
        message = ""
        if opinion.same_as == opinion.number:
            message = f"{where}写的是这条意见自己"
        elif opinion.same_as not in ledger.by_number:
            message = f"{where}写的“{opinion.same_as[:20]}”不是台账里的编号"
        elif ledger.answering(opinion) is opinion:
            message = f"{where}绕了一圈又回到自己，没有一条意见是单独答复的"
        if message:
            findings.add(LEDGER_SAME_AS, _at(opinion, "归并"), message, key=("归并",))


def _at(opinion: Opinion, name: str) -> Place:
    return Place(opinion.line, opinion.places[COLUMNS.index(name)] or 1)
