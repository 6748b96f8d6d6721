"""What a text shows or links to is there, and is published."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from tongbu.markup.named_files import FOLDERS, below, is_private, named_addresses, split
from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents

_SHOWN = "第一条　巡护路线见示意图。\n\n![巡护路线示意图](luxian.png)\n"


class DeadAddress(Rule):
    """An address in a text means a file or document that is not there, or that is not published."""

    code = "LIB021"
    title = "正文里的图片、文件或者链接打不开"
    level = Level.ERROR
    why = "网页上图片不显示、链接点不动，公众看到的文件就不完整；网站检查也把打不开的链接逐个记下来。"
    fix = (
        "把文件放到文件夹里，改正地址；链接到本站文件的，写它的 .md 文件，如 ../2025/gushu.md；要下载的表格列入“附件”。"
    )
    authority = (
        Authority("本系统规定：正文指到的图片和文件与正文一起发布"),
        Authority("《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：链接和附件打得开", verified=False),
    )
    bad = Example({"policies/2026/a.md": _SHOWN})
    good = Example({"policies/2026/a.md": _SHOWN, "policies/2026/luxian.png": "\x89PNG"})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each dead address of each document, at its line."""
        for document in documents(context):
            for written, line in named_addresses(document.text):
                if fault := _fault(context, written, document.source.path):
                    yield self.finding(document, message=f"“{written}”{fault}。", line=line)


def _fault(context: Context, written: str, source: str) -> str:
    parts = split(written)
    if parts is None or parts.scheme or parts.netloc or not parts.path:
        return ""
    if "\\" in unquote(parts.path):
        return "写了反斜杠 \\，网页上打不开：文件夹之间写 /，如 图/luxian.png、../2025/gushu.md"
    if parts.path.startswith("/"):
        return "是从网站根写起的，网站换了位置就打不开，网页上不成为链接"
    path = below(parts.path, source)
    if not path.startswith(FOLDERS):
        return "在 policies、interpretations 文件夹之外，不随文件发布"
    if parts.path.endswith("/"):
        return "是文件夹，不是文件"
    if not context.files.there(path, path.partition("/")[0]) or posixpath.basename(path) == "README.md":
        return "不存在"
    return "" if path.endswith(".md") or not is_private(path) else "是不公开的文件（台账、网页源文件、隐藏文件）"
