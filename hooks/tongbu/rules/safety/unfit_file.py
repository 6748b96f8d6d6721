"""Files of kinds that may be published, and that are what their names say."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.safety.published import published
from tongbu.rules.selecting import documents
from tongbu.vetting import HEAD, is_what_it_says

_ATTACHED = "---\n附件:\n  - {{名称: 申请表, 文件: {0}}}\n---\n"


class UnfitFile(Rule):
    """An attachment or image that is a web page, a program or an unknown kind of file, or not what its name says."""

    code = "SAF001"
    title = "附件的类型不能发布或者名不副实"
    level = Level.ERROR
    waivable = False
    adjustable = False
    why = "网页、脚本、程序打开就会运行，冒充本站骗取信息；改了后缀的文件公众打不开，也常常是夹带。"
    fix = "换成 PDF、Word、Excel、图片、音视频或者文本；从原程序里另存，不要直接改后缀。"
    authority = (Authority("《政府网站发展指引》（国办发〔2017〕47号）：安全防护，防止网页被篡改、挂马"),)
    bad = Example({"policies/2026/a.md": _ATTACHED.format("biao.pdf"), "policies/2026/biao.pdf": "<html></html>\n"})
    good = Example({"policies/2026/a.md": _ATTACHED.format("biao.txt"), "policies/2026/biao.txt": "申请表\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each such file of each document, where it is named."""
        for document in documents(context):
            for file in published(context, document):
                if told := is_what_it_says(file.name, context.files.content(file.path, HEAD)):
                    yield self.finding(document, *file.key, message=f"“{file.name}”{told}。", line=file.line)
