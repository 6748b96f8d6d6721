"""Task ledgers of a small bureau, from rows as an office writes them."""

from collections.abc import Mapping
from pathlib import Path

from tongbu.reading.project import Project, read_project

HEADING = "编号,要求,任务,措施,责任科室,开始日期,时限,进度,完成日期,佐证链接"
TASK = {"编号": "1", "要求": "平台", "任务": "公布数据", "责任科室": "办公室", "时限": "2026-03-31", "进度": "进行中"}


def line(values: Mapping[str, str]) -> str:
    """A task with other values, as a line of CSV."""
    return ",".join({**TASK, **values}.get(column, "") for column in HEADING.split(","))


def bureau(root: Path, *tasks: Mapping[str, str], settings: str = "", year: int = 2026) -> Project:
    """A bureau with these tasks and nothing else, as it was read."""
    folder = root / "docs" / "disclosure" / "tasks"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{year}.csv").write_text("\n".join((HEADING, *map(line, tasks))), encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"site_name: 示例\n{settings}", encoding="utf-8")
    return read_project(root)
