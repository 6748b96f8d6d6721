"""The documents that a command is asked to work on."""

from __future__ import annotations

from pathlib import Path

from tongbu.cli.commands import CannotRun
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.reading.project import Project
from tongbu.reading.settings import CONFIG_NAME

Document = Policy | Interpretation


def project_of(file: Path) -> Path | None:
    """The folder of the nearest `mkdocs.yml` above a file, so that a command works from anywhere."""
    return next((folder for folder in file.absolute().parents if (folder / CONFIG_NAME).is_file()), None)


def every(library: Library) -> list[Document]:
    """All documents, policies first."""
    return [*library.policies.values(), *library.interpretations.values()]


def document_at(project: Project, file: Path) -> Document:
    """The document of a file; CannotRun, with the reason, where it is none."""
    try:
        path = file.resolve().relative_to(project.root.resolve()).as_posix()
    except ValueError:
        raise CannotRun(f"{file} 不在项目文件夹 {project.root} 里。") from None
    found = next((each for each in every(project.library) if each.source.path == path), None)
    if found:
        return found
    if path in project.library.unreadable:
        raise CannotRun(f"{path} 没有读出来。请用 tongbu check {path} 查看原因，改正后再试。")
    if not file.exists():
        raise CannotRun(f"没有文件 {file}。")
    raise CannotRun(f"{path} 不是政策文件或者解读。请写 policies/ 或者 interpretations/ 里的 .md 文件。")
