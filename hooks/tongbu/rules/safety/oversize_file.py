"""Files that are too large to be read, copied and taken away."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.safety.published import published
from tongbu.rules.selecting import documents

_ATTACHED = "---\n附件:\n  - {名称: 样表, 文件: biao.txt}\n---\n"
_LEAST = "extra:\n  tongbu:\n    限值:\n      文件大小: 1\n"


class OversizeFile(Rule):
    """An attachment or image larger than the limit (限值：文件大小)."""

    code = "SAF003"
    title = "附件或者图片过大"
    level = Level.ERROR
    why = "过大的文件公众打不开、下载不完，也会拖垮构建和发布；常常是误放了原始素材。"
    fix = "压缩图片、视频，或者拆成几个文件；确有需要的，在设置的“限值”里调高“文件大小”（MB）。"
    authority = (Authority("《政府网站发展指引》（国办发〔2017〕47号）：附件便于公众下载和使用"),)
    limits = ("file_megabytes",)
    bad = Example({"mkdocs.yml": _LEAST, "policies/2026/a.md": _ATTACHED, "policies/2026/biao.txt": "样表\n" * 160_000})
    good = Example({"mkdocs.yml": _LEAST, "policies/2026/a.md": _ATTACHED, "policies/2026/biao.txt": "样表\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each such file of each document, where it is named."""
        most = context.settings.limits.file_megabytes
        for document in documents(context):
            for file in published(context, document):
                size = context.files.size(file.path) / 1024 / 1024
                if size > most:
                    told = f"“{file.name}”有 {size:.1f} MB，超过 {most} MB。"
                    yield self.finding(document, *file.key, message=told, line=file.line)
