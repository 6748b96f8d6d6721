"""Documents from Markdown, read as a project on disk, for tests of whole pages."""

from datetime import date
from pathlib import Path

from tongbu.pages.desk import Desk
from tongbu.reading.project import read_project

DAY = date(2026, 6, 15)


def desk(root: Path, **files: str) -> Desk:
    """A desk over files; `policies__2024__a` stands for policies/2024/a.md."""
    for name, text in files.items():
        path = root / (name.replace("__", "/") + ".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Desk(read_project(root), DAY)


def policy(body: str, title: str = "示例市护林办法", **meta: str) -> str:
    """The text of a policy file."""
    lines = {"名称": title, "文件类别": "行政规范性文件", "施行日期": "2024-02-01", **meta}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in lines.items()) + f"---\n\n{body}\n"


def reading(body: str, subject: str = "[2024/a]") -> str:
    """The text of an interpretation file."""
    return f"---\n名称: 护林办法解读\n解读对象: {subject}\n解读形式: [文字]\n发布日期: 2024-01-20\n---\n\n{body}\n"
