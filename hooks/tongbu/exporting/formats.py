"""The formats a comparison is written in. Every format is listed here, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tongbu.comparing import Comparison
from tongbu.exporting.as_csv import as_csv
from tongbu.exporting.as_json import as_json
from tongbu.exporting.as_markdown import as_markdown
from tongbu.exporting.table import table


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    - `word`: what a reader calls it; `suffix`: of its files, with the dot;
    - `binary`: whether a terminal cannot show it;
    - `write`: the content of a file, of everything or only of what changed;
    - `brief`: whether only what changed is written unless all is asked for; None where all is always written.
    """

    word: str
    suffix: str
    binary: bool
    brief: bool | None
    write: Callable[[Comparison, bool], bytes]


def _json(comparison: Comparison, _: bool) -> bytes:
    return as_json(comparison).encode()


def _markdown(comparison: Comparison, brief: bool) -> bytes:
    return as_markdown(comparison, only_changed=brief).encode()


# What takes longer to load than a comparison takes is loaded when it is asked for.
def _html(comparison: Comparison, brief: bool) -> bytes:
    from tongbu.exporting.as_html import as_html

    return as_html(comparison, only_changed=brief).encode()


def _csv(comparison: Comparison, brief: bool) -> bytes:
    return as_csv(comparison, only_changed=brief).encode()


def _excel(comparison: Comparison, brief: bool) -> bytes:
    from tongbu.exporting.as_excel import as_excel

    return as_excel(table(comparison, only_changed=brief))


def _word(comparison: Comparison, brief: bool) -> bytes:
    from tongbu.exporting.word import as_word

    return as_word(table(comparison, only_changed=brief))


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "markdown": Format("Markdown 文本", ".md", False, True, _markdown),
        "json": Format("JSON 数据", ".json", False, None, _json),
        "html": Format("网页", ".html", False, False, _html),
        "csv": Format("CSV 表格", ".csv", False, False, _csv),
        "xlsx": Format("Excel 表格", ".xlsx", True, False, _excel),
        "docx": Format("Word 文档", ".docx", True, False, _word),
    }
)
