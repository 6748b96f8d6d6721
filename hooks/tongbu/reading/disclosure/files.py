"""Which files there are below `docs/disclosure/`, each with the kind that its place names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tongbu.model.finding import Finding
from tongbu.model.source import Place
from tongbu.reading.disclosure.faults import DATA_FILE
from tongbu.reading.disclosure.names import FOLDER, TITLES
from tongbu.reading.faults import OUTSIDE, UNREADABLE
from tongbu.reading.locating import Findings
from tongbu.reading.nearest import nearest
from tongbu.reading.paths import LEFT_OUT, inside, shown
from tongbu.system_errors import reason

_DEPTH = 4


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file: where it is, its path in the project, its kind's name, and its place within that kind.

    `docs/disclosure/tasks/2026.xlsx` is `2026.xlsx` of the kind `tasks`; `docs/disclosure/columns.yml` is `.yml` of the
    kind `columns`.
    """

    file: Path
    path: str
    kind: str
    within: PurePosixPath

    @property
    def suffix(self) -> str:
        """What its name ends in, in small letters: `.xlsx`."""
        return Path(self.path).suffix.lower()


@dataclass(frozen=True, slots=True)
class DataFiles:
    """The files of known kinds in the order of their paths, and what is wrong with others."""

    files: tuple[DataFile, ...]
    findings: tuple[Finding, ...]


def data_files(root: Path) -> DataFiles:
    """What lies in the folder, without drafts (`_`, `.`, `~$`) and README.md; nothing where there is no folder."""
    folder = root / FOLDER
    if not folder.is_dir():
        return DataFiles((), ())
    findings: list[Finding] = []
    files: list[DataFile] = []
    for file in _below(root, folder, findings):
        parts = file.relative_to(folder).parts
        stem = parts[0] if len(parts) > 1 else Path(parts[0]).stem
        path = shown(f"{FOLDER}/{'/'.join(parts)}")
        if stem in TITLES:
            within = PurePosixPath(*parts[1:]) if len(parts) > 1 else PurePosixPath(file.suffix.lower())
            files.append(DataFile(file, path, stem, within))
        else:
            findings.extend(_unknown(path, shown(stem)))
    return DataFiles(tuple(files), tuple(findings))


def _below(root: Path, folder: Path, findings: list[Finding]) -> Iterator[Path]:
    """The files below a folder in a fixed order; what must not be read is told."""
    noted = Findings(shown(folder.relative_to(root).as_posix()))
    if not inside(folder, root / "docs"):
        noted.add(OUTSIDE, Place(1), "文件夹是指向项目之外的符号链接，里面的文件没有读取")
    elif len(folder.relative_to(root).parts) > _DEPTH:
        noted.add(UNREADABLE, Place(1), "文件夹的层次过多，里面的文件没有读取")
    else:
        try:
            names = sorted(os.listdir(folder))  # noqa: PTH208 - names, of which most are left out
        except OSError as error:
            names = []
            noted.add(UNREADABLE, Place(1), f"文件夹打不开：{reason(error)}")
        for name in names:
            if name.startswith(LEFT_OUT) or name.lower() == "readme.md":
                continue
            if (folder / name).is_dir():
                yield from _below(root, folder / name, findings)
            else:
                yield folder / name
    findings.extend(noted.found)


def _unknown(path: str, name: str) -> tuple[Finding, ...]:
    noted = Findings(path)
    guess = nearest(name, TITLES)
    hint = f"，是不是“{guess}”？" if guess else "。"
    known = "、".join(f"{kind}（{title}）" for kind, title in TITLES.items())
    noted.add(DATA_FILE, Place(1), f"政务公开数据里没有“{name}”这一类{hint}", fix=f"可以有的：{known}。")
    return noted.found
