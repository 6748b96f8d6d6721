"""Images that fill a reader's memory, or that are broken."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.safety.published import PublishedFile, published
from tongbu.rules.selecting import documents
from tongbu.vetting import BITMAPS, is_what_it_says, pixel_count

_SHOWN = "---\n附件:\n  - {名称: 示意图, 文件: tu.gif}\n---\n"
_GIF = "GIF89a{0}\x00\x00\x00,\x00\x00\x00\x00{0}\x00\x02\x00;"
"""A GIF: two characters for its width and two for its height."""


class HugeImage(Rule):
    """A bitmap with more pixels than the limit (限值：图片像素), or whose head cannot be read."""

    code = "SAF004"
    title = "图片的像素过多或者图片已损坏"
    level = Level.ERROR
    why = "几十 KB 的图片展开后可以占满几个 GB 的内存，手机打开网页就会停止响应；损坏的图片公众看不到。"
    fix = "用图片软件缩小到实际需要的尺寸（宽 2000 像素一般足够），重新导出。"
    authority = (Authority("《政府网站发展指引》（国办发〔2017〕47号）：页面打开速度、多终端适配"),)
    limits = ("image_megapixels",)
    bad = Example({"policies/2026/a.md": _SHOWN, "policies/2026/tu.gif": _GIF.format("\x00\x7f\x00\x7f")})
    good = Example({"policies/2026/a.md": _SHOWN, "policies/2026/tu.gif": _GIF.format("\x09\x00\x09\x00")})

    def check(self, context: Context) -> Iterator[Finding]:
        """One for each such image of each document, where it is named."""
        for document in documents(context):
            for file in published(context, document):
                if file.name.lower().endswith(BITMAPS) and (told := _fault(context, file)):
                    yield self.finding(document, *file.key, message=f"“{file.name}”{told}。", line=file.line)


def _fault(context: Context, file: PublishedFile) -> str:
    limits = context.settings.limits
    if context.files.size(file.path) > limits.file_megabytes * 1024 * 1024:
        return ""  # which SAF003 tells
    content = context.files.content(file.path)
    if is_what_it_says(file.name, content):
        return ""  # which SAF001 tells
    count = pixel_count(content)
    if count is None:
        return "打不开，可能已损坏"
    most = limits.image_megapixels
    return (
        f"展开以后有 {count / 1_000_000:.0f} 百万像素（或者更多），超过 {most} 百万" if count > most * 1_000_000 else ""
    )
