"""Catalogues of a small bureau, from items as an office writes them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml

from tongbu.cataloguing.coverage import Coverage
from tongbu.model.finding import Finding
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import Project, read_project
from tongbu.rules.catalogue.covering import covered
from tongbu.rules.gate import check
from tongbu.rules.rule import Context

DAY = date(2026, 11, 20)
ITEM = {
    "编号": "1",
    "条款": "第二十条第（一）项",
    "一级事项": "政策文件",
    "事项": "政策文件",
    "责任科室": ["办公室"],
}


def lay(root: Path, files: Mapping[str, str]) -> Path:
    """Put files into a folder."""
    for name, text in {"mkdocs.yml": "site_name: 示例\n", **files}.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def catalogue(*items: Mapping[str, object]) -> str:
    """Items with other values, as YAML."""
    return "".join(yaml.safe_dump([{**ITEM, **item}], allow_unicode=True, sort_keys=False) for item in items)


def policy(title: str = "甲办法", **keys: str) -> str:
    """A document with these keys."""
    meta = {
        "名称": title,
        "文件类别": "其他文件",
        "公开方式": "主动公开",
        "成文日期": "2026-03-02",
        "发布日期": "2026-03-09",
    }
    lines = "\n".join(f"{key}: {value}" for key, value in {**meta, **keys}.items())
    return f"---\n{lines}\n---\n\n第一条　内容。\n"


def context(root: Path, day: date = DAY) -> Context:
    """What rules see of a folder."""
    return of(read_project(root), day)


def of(project: Project, day: date = DAY) -> Context:
    """What rules see of a project."""
    calendar = project.settings.calendar()
    files = ProjectFiles(project.root)
    return Context(project.library, project.settings, calendar, day, files, disclosure=project.disclosure)


def told(root: Path, day: date = DAY) -> list[Finding]:
    """What the rules about catalogues and columns say, in order of place."""
    return [finding for finding in check(context(root, day)).findings if finding.rule.startswith("CAT")]


def items(root: Path, day: date = DAY) -> tuple[Coverage, ...]:
    """What the items of the catalogue in force come to."""
    found = covered(context(root, day))
    assert found is not None
    return found.items
