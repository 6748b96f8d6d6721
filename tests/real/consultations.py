"""Published answers to real consultations, entered as drafts with ledgers, and what the rules say of each."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import yaml

from tongbu.model.finding import Finding, Level
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import read_project
from tongbu.rules.gate import check
from tongbu.rules.rule import Context

_PERIOD = re.compile(
    r"(\d{4})年(\d{1,2})月(\d{1,2})日(?:至|在[^。]{0,20}?截[止至])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日"
)
_LAST = re.compile(r"(?:截[止至])(\d{4})年(\d{1,2})月(\d{1,2})日")
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_RELEASED = re.compile(r"发布时间：(\d{4}-\d{2}-\d{2})")
TODAY = date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class Judged:
    """One real answer: how many rows its table has, how many opinions were read, and what was found."""

    id: str
    title: str
    rows: int
    opinions: int
    findings: tuple[Finding, ...]

    def codes(self, level: Level) -> dict[str, int]:
        """How often each rule spoke at a level."""
        found: dict[str, int] = {}
        for finding in self.findings:
            if finding.level is level:
                found[finding.rule] = found.get(finding.rule, 0) + 1
        return dict(sorted(found.items()))


def judge_consultations(data: Path, folder: Path) -> Iterator[Judged]:
    """Every answer of `data/policies/c*.md`, each in a project of its own below `folder`."""
    for source in sorted((data / "policies").glob("c*.md")):
        text = source.read_text(encoding="utf-8-sig")
        front = yaml.safe_load(text.split("---\n")[1])
        if front["type"] != "consultation_feedback":
            continue
        root = folder / source.stem
        table = _table(text)
        _write(root, front["title"], text.split("---\n", 2)[2], table)
        project = read_project(root)
        context = Context(project.library, project.settings, project.settings.calendar(), TODAY, ProjectFiles(root))
        report = check(context)
        draft = next(iter(project.library.policies.values()), None)
        read = len(draft.ledger.opinions) if draft and draft.ledger else 0
        found = (*project.findings, *report.findings)
        yield Judged(source.stem, front["title"], max(0, len(table) - 1), read, found)
        shutil.rmtree(root)


def _write(root: Path, title: str, body: str, table: list[list[str]]) -> None:
    """The draft with its answer, and the table as a ledger under the very headers it was published with.

    An answer whose source gives no day of its own is dated the day after the end, the first it can be of.
    """
    (root / "policies" / "real").mkdir(parents=True)
    (root / "interpretations").mkdir()
    opens, closes = _period(body)
    prose = [line for line in body.splitlines() if line.strip() and line[0] not in "#|发" and len(line) > 13]
    days = [_released(body), *(_day(*match.groups()) for match in _DAY.finditer(body))]
    known = [day for day in days if day and (closes is None or day > closes)]
    published = max(known) if known else (closes or TODAY) + timedelta(1)
    notice = {
        "事项类型": "其他事项",
        "开始": opens,
        "截止": closes,
        "渠道": [{"方式": "网上提交", "地址": "https://www.example.gov.cn/"}],
        "公布途径": ["门户网站"],
        "反馈": {"发布日期": published, "情况说明": "\n".join(prose)},
    }
    meta = {"名称": title, "文件类别": "征求意见稿", "征求意见": notice}
    front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False)
    (root / "policies" / "real" / "draft.md").write_text(f"---\n{front}---\n", encoding="utf-8")
    if table:
        buffer = io.StringIO(newline="")
        csv.writer(buffer).writerows(table)
        (root / "policies" / "real" / "draft.csv").write_text(buffer.getvalue(), encoding="utf-8-sig", newline="")


def _table(text: str) -> list[list[str]]:
    rows = [line.strip().strip("|").split("|") for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows if not set("".join(row)) <= set("-: ")]


def _period(body: str) -> tuple[date | None, date | None]:
    if found := _PERIOD.search(body):
        year, month, day, last_year, last_month, last_day = found.groups()
        return _day(year, month, day), _day(last_year or year, last_month, last_day)
    first, last = _DAY.search(body), _LAST.search(body)
    return _day(*first.groups()) if first else None, _day(*last.groups()) if last else None


def _released(body: str) -> date | None:
    found = _RELEASED.search(body)
    return date.fromisoformat(found[1]) if found else None


def _day(year: str, month: str, day: str) -> date:
    return date(int(year), int(month), int(day))
