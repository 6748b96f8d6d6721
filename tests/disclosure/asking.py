"""Requests and registers of a small bureau."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from tongbu.model.disclosure.request import Request, RequestRegister
from tongbu.model.source import Source
from tongbu.reading.project import Project, read_project

HEADING = (
    "编号,收到日期,收到方式,申请人类别,主题,内容,补正通知,补正收到,征求意见开始,征求意见结束,"
    "延期告知,延期工作日,答复日期,结果,结转"
)
ROW = {"编号": "1", "收到日期": "2026-03-02", "收到方式": "网络", "申请人类别": "自然人", "主题": "林地征收"}


def request(**values: Any) -> Request:
    """A request with other values, under their Chinese keys."""
    return Request.model_validate({**ROW, "收到日期": date(2026, 3, 2), **values})


def register(year: int, *requests: Request) -> RequestRegister:
    """The register of a year."""
    return RequestRegister(year, Source(f"docs/disclosure/requests/{year}.csv"), requests)


def table(*rows: Mapping[str, str]) -> str:
    """Rows as a file of CSV."""
    lines = (",".join({**ROW, **row}.get(column, "") for column in HEADING.split(",")) for row in rows)
    return "\n".join((HEADING, *lines, ""))


def bureau(root: Path, *rows: Mapping[str, str], settings: str = "", year: int = 2026) -> Project:
    """A bureau with these requests and nothing else, as it was read."""
    folder = root / "docs" / "disclosure" / "requests"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{year}.csv").write_text(table(*rows), encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"site_name: 示例\n{settings}", encoding="utf-8")
    return read_project(root)
