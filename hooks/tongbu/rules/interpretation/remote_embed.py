"""Everything a page shows comes from its own site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.selecting import documents

_EMBED = re.compile(
    r"!\[[^\]]*\]\(\s*<?(?:https?:)?//[^)\s]*"
    r"|<\s*img\b[^>]*\bsrc\s*=\s*[\"']?(?:https?:)?//[^>]*"
    r"|<\s*(?:iframe|video|audio|embed|object)\b[^>]*",
    re.IGNORECASE,
)
_SHOWN = 60


class RemoteEmbed(Rule):
    """A text embeds an image of another site, or a player in HTML."""

    code = "INT014"
    title = "正文嵌入了外站内容或者播放器代码"
    level = Level.ERROR
    why = "嵌入外站的图片和播放器，会把读者的访问告诉第三方，外站一改就打不开；本站发布时不会保留这些代码。"
    fix = "把图片下载到解读旁边，写成 ![说明](文件名)；视频、音频列入“附件”；确需指路的，写成普通链接。"
    authority = (
        Authority("《中华人民共和国个人信息保护法》第六条：收集个人信息限于实现处理目的的最小范围"),
        Authority("《政府网站发展指引》（国办发〔2017〕47号）：外部链接的管理", verified=False),
    )
    bad = Example({"interpretations/2026/a.md": '## 视频\n\n<iframe src="https://video.example.com/1"></iframe>\n'})
    good = Example({"interpretations/2026/a.md": "## 视频\n\n[在市政府网站观看](https://www.example.gov.cn/video/1)\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such place, of interpretations and of policies."""
        for document in documents(context):
            for unit in context.anatomy(document).units:
                for found in _EMBED.finditer(unit.text) if _embeds(unit.text) else ():
                    line = unit.line + unit.text.count("\n", 0, found.start())
                    yield self.finding(document, message=f"正文嵌入了“{found[0][:_SHOWN]}”。", line=line)


def _embeds(text: str) -> bool:
    """Whether a text can match at all."""
    return "<" in text or "![" in text
