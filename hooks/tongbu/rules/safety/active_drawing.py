"""Drawings that only draw."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.safety.published import published
from tongbu.rules.selecting import documents
from tongbu.vetting import SVG_LIMIT, svg_fault

_SHOWN = "---\n附件:\n  - {名称: 示意图, 文件: tu.svg}\n---\n"
_SVG = '<svg xmlns="http://www.w3.org/2000/svg">{0}</svg>\n'


class ActiveDrawing(Rule):
    """An SVG with a script, an event, a link, or something fetched from elsewhere."""

    code = "SAF002"
    title = "SVG 图形里有图形以外的内容"
    level = Level.ERROR
    waivable = False
    adjustable = False
    why = "SVG 可以夹带脚本和别处的内容，打开图形就会运行，与网页挂马没有区别。"
    fix = "用绘图软件另存为“普通 SVG”，或者改用 PNG。"
    authority = (Authority("《政府网站发展指引》（国办发〔2017〕47号）：安全防护，防止网页被篡改、挂马"),)
    bad = Example({"policies/2026/a.md": _SHOWN, "policies/2026/tu.svg": _SVG.format("<script>alert(1)</script>")})
    good = Example({"policies/2026/a.md": _SHOWN, "policies/2026/tu.svg": _SVG.format('<rect width="9" height="9"/>')})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each such drawing of each document, where it is named."""
        for document in documents(context):
            for file in published(context, document):
                if not file.name.lower().endswith(".svg"):
                    continue
                # One byte more than allowed tells that there are more.
                if told := svg_fault(context.files.content(file.path, SVG_LIMIT + 1)):
                    yield self.finding(document, *file.key, message=f"“{file.name}”{told}。", line=file.line)
