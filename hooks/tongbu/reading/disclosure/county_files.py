"""`counties/<县级>.json`: the `catalog.json` of a county's site, fetched beforehand; no build asks the network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from pydantic import BaseModel, ValidationError

from tongbu.model.disclosure.county import CountyCatalogue, CountyLists
from tongbu.model.finding import Finding
from tongbu.model.source import Place, Source
from tongbu.reading.decoding import check_size
from tongbu.reading.disclosure.faults import DATA_FILE, DATA_UNREADABLE
from tongbu.reading.disclosure.files import DataFile
from tongbu.reading.disclosure.names import TITLES
from tongbu.reading.faults import OUTSIDE, UNREADABLE
from tongbu.reading.locating import Findings
from tongbu.reading.paths import inside
from tongbu.system_errors import reason

_LIMIT = 50 * 1024 * 1024
_AGAIN = "重新从县级网站下载 /catalog.json，原样存到这里，不要改动。"


@dataclass(frozen=True)
class CountyFiles:
    """The kind of these files."""

    name: str = "counties"
    title: str = TITLES["counties"]
    model: type[BaseModel] = CountyLists
    is_table: bool = False

    how: ClassVar[str] = "一个县级一份，是县级网站的 catalog.json，下载以后存成 {kind}/示例县.json，不用手写"

    def read(self, files: Sequence[DataFile]) -> tuple[dict[str, CountyCatalogue] | None, tuple[Finding, ...]]:
        """The lists by the names of the files; what is no such file is told, and left out."""
        found: list[Finding] = []
        counties: dict[str, CountyCatalogue] = {}
        for file in files:
            noted = Findings(file.path)
            if len(file.within.parts) != 1 or file.suffix != ".json":
                fix = f"一个县级一份：{self.name}/示例县.json。"
                noted.add(DATA_FILE, Place(1), f"“{file.within}”不是{self.title}的文件名，没有读取", fix=fix)
            elif (lists := _lists(file, noted)) is not None:
                counties[file.within.stem] = CountyCatalogue(Source(file.path), lists)
            found.extend(noted.found)
        return counties or None, tuple(found)


def _lists(file: DataFile, noted: Findings) -> CountyLists | None:
    if not inside(file.file, file.file.parent):
        noted.add(OUTSIDE, Place(1), "这是指向文件夹之外（或者已经失效）的符号链接")
        return None
    try:
        if not check_size(file.file.stat().st_size, _LIMIT, noted):
            return None
        return CountyLists.model_validate_json(file.file.read_bytes())
    except OSError as error:
        noted.add(UNREADABLE, Place(1), f"文件打不开：{reason(error)}")
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        told = f"“{where}”不对" if where else "不是 JSON 文件"
        noted.add(DATA_UNREADABLE, Place(1), f"不是县级网站的 catalog.json：{told}", fix=_AGAIN)
    return None
