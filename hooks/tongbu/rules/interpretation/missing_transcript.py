"""What is said and shown in a film or recording is also there to read."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.media import is_played, media_type, transcript
from tongbu.rules.rule import READINGS, Authority, Context, Example, Rule

_LEAST = 30


class MissingTranscript(Rule):
    """A 视频, 音频 or 动漫 without a complete transcript in the text."""

    code = "INT012"
    title = "音视频解读没有文字稿"
    level = Level.ERROR
    concerns = READINGS
    why = "听不见、看不见、不方便播放的人要能读到同样的内容；检索也只认得文字。"
    fix = "在正文里加“文字稿”一节，写全解说词，画面里有、解说里没有的内容写在【】里。"
    authority = (
        Authority("《中华人民共和国无障碍环境建设法》第三十二条"),
        Authority("GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》", verified=False),
    )
    bad = Example({"interpretations/2026/a.md": "---\n解读形式: [文字, 视频]\n---\n"})
    good = Example(
        {
            "interpretations/2026/a.md": (
                "---\n解读形式: [视频]\n附件: [{名称: 三分钟看懂古树保护, 文件: pian.mp4}]\n---\n## 文字稿\n\n"
                "【画面：村口的老榕树】这棵树四百岁了，是二级古树，归村里管；树冠外五米之内，动土以前先打电话。\n"
            ),
            "interpretations/2026/pian.mp4": "",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every interpretation that is played, by its form or by an attachment."""
        for reading in context.readings:
            if not is_played(reading) and not any(map(media_type, reading.meta.attachments)):
                continue
            found = transcript(reading)
            if found is None:
                yield self.finding(reading, "解读形式", message="有视频或者音频，正文没有“文字稿”一节。")
            elif len(found.plain()) < _LEAST:
                yield self.finding(reading, message=f"“{found.title}”一节几乎没有内容。", line=found.line)
