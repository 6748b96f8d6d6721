"""Any text that can be compared: Markdown with or without metadata, inside a project or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tongbu.cli.commands import CannotRun
from tongbu.model.front_matter import PolicyFrontMatter
from tongbu.model.text import LegalText
from tongbu.reading.body import read_text
from tongbu.reading.decoding import MARKDOWN_LIMIT, check_size, decode
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import Parts, read_metadata, split
from tongbu.reading.yaml_tree import Tree
from tongbu.system_errors import reason

_DOCUMENTS = {
    ".docx": "Word 文档",
    ".doc": "Word 文档",
    ".wps": "WPS 文档",
    ".pdf": "PDF 文件",
    ".ofd": "OFD 文件",
    ".xlsx": "Excel 表格",
}


@dataclass(frozen=True, slots=True)
class Comparable:
    """One text, and its metadata as far as it can be read; `findings` say why where it cannot."""

    file: Path
    text: LegalText
    metadata: str = ""
    tree: Tree = field(default_factory=Tree)
    findings: Findings = field(default_factory=lambda: Findings(""))

    def words(self, key: str) -> str:
        """What is written under a key, or ""."""
        value = self._values.get(key)
        return value if isinstance(value, str) else ""

    def listed(self, key: str) -> tuple[str, ...]:
        """The words listed under a key."""
        value = self._values.get(key)
        return tuple(word for word in value if isinstance(word, str)) if isinstance(value, list) else ()

    @property
    def _values(self) -> Mapping[str, Any]:
        return self.tree.value if isinstance(self.tree.value, dict) else {}


def read_comparable(file: Path) -> Comparable:
    """The text of a file; CannotRun says in Chinese why there is none."""
    content = _content(file)
    parts = split(content, Findings(str(file))) or Parts("", content, 1)
    text = read_text(parts.body, parts.body_line)
    if not text.units:
        raise CannotRun(f"{file}：没有可以对照的正文。请检查是不是选错了文件。")
    findings = Findings(str(file))
    tree = (read_metadata(parts.metadata, PolicyFrontMatter, findings) if parts.metadata else None) or Tree({})
    read = Comparable(file, text, parts.metadata, tree, findings)
    return replace(read, text=replace(text, title=text.title or read.words("名称") or file.stem))


def _content(file: Path) -> str:
    if kind := _DOCUMENTS.get(file.suffix.lower()):
        raise CannotRun(
            f"{file} 是 {kind}，不能直接对照。请把正文另存为 UTF-8 编码的文本文件（.md 或者 .txt）再来对照。"
        )
    findings = Findings(str(file))
    try:
        content = (
            decode(file.read_bytes(), findings) if check_size(file.stat().st_size, MARKDOWN_LIMIT, findings) else ""
        )
    except FileNotFoundError:
        raise CannotRun(f"找不到文件：{file}。请检查路径是否写对。") from None
    except OSError as error:
        raise CannotRun(f"文件打不开：{file}（{reason(error)}）。") from None
    if findings.found:
        fault = findings.found[0]
        raise CannotRun(f"{file}：{fault.message}{fault.fix}")
    return content or ""
