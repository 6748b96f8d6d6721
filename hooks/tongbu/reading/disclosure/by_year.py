"""Files of a kind that keeps one a year, named by it: `<kind>/2026.yml`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from tongbu.model.finding import Finding
from tongbu.model.source import Place
from tongbu.reading.disclosure.faults import DATA_FILE, DATA_TWICE
from tongbu.reading.disclosure.files import DataFile
from tongbu.reading.locating import Findings

_YEAR = re.compile(r"(?:19|20|21)\d\d", re.ASCII)


def by_year(
    files: Sequence[DataFile], title: str, suffixes: Collection[str], names: str
) -> tuple[dict[int, DataFile], tuple[Finding, ...]]:
    """The file of each year, in the order of years; of a year that has two neither is read, which is told.

    `suffixes` are those of files that count, `names` says what a file of the kind may be called.
    """
    found: list[Finding] = []
    years: dict[int, list[DataFile]] = defaultdict(list)
    for file in files:
        if year := _year(file, suffixes):
            years[year].append(file)
        else:
            noted = Findings(file.path)
            fix = f"{title}一年一份，用年份作文件名：{names}。"
            noted.add(DATA_FILE, Place(1), f"“{file.within}”不是{title}的文件名，没有读取", fix=fix)
            found.extend(noted.found)
    single: dict[int, DataFile] = {}
    for year in sorted(years):
        first, *others = years[year]
        if others:
            noted = Findings(first.path)
            told = "、".join(file.within.name for file in years[year])
            noted.add(DATA_TWICE, Place(1), f"{year}年的{title}有两份：{told}，都没有读取")
            found.extend(noted.found)
        else:
            single[year] = first
    return single, tuple(found)


def _year(file: DataFile, suffixes: Collection[str]) -> int | None:
    named = len(file.within.parts) == 1 and _YEAR.fullmatch(file.within.stem)
    return int(file.within.stem) if named and file.suffix in suffixes else None
