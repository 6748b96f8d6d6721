"""A film or recording is there, in a form that browsers play."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.interpretation import Interpretation
from tongbu.model.media import TYPES, is_played, media_type
from tongbu.rules.rule import READINGS, Authority, Context, Example, Rule

_WORDS = "## 文字稿\n\n【画面：村口的老榕树】这棵树四百岁了，是二级古树，归村里管；动土以前先打电话。\n"
_KNOWN = "、".join(suffix[1:] for suffix in TYPES)


class UnplayableMedia(Rule):
    """A 视频, 音频 or 动漫 without a file on this site that a browser plays."""

    code = "INT013"
    title = "音视频解读没有可以播放的文件"
    level = Level.WARNING
    concerns = READINGS
    why = "点开“视频解读”却没有视频，或者要装插件、跳到商业网站才能看，等于没有。"
    fix = f"把文件放在解读旁边，列入“附件”（名称、文件，有字幕的写“字幕”）；用浏览器直接能放的格式：{_KNOWN}。"
    authority = (
        Authority("《政府网站发展指引》（国办发〔2017〕47号）：页面内容应当能够正常打开", verified=False),
        Authority("本站不引用外站内容的设计约定", verified=False),
    )
    bad = Example(
        {
            "interpretations/2026/a.md": (
                f"---\n解读形式: [视频, 文字]\n附件: [{{名称: 视频, 文件: pian.wmv}}]\n---\n{_WORDS}"
            ),
            "interpretations/2026/pian.wmv": "",
        }
    )
    good = Example(
        {
            "interpretations/2026/a.md": (
                f"---\n解读形式: [视频, 文字]\n附件: [{{名称: 视频, 文件: pian.mp4}}]\n---\n{_WORDS}"
            ),
            "interpretations/2026/pian.mp4": "",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every interpretation whose form is played; and captions of a kind that browsers do not show."""
        for reading in context.readings:
            yield from self._captions(reading)
            attached = reading.meta.attachments
            if is_played(reading) and not any(map(media_type, attached)):
                names = "、".join(attachment.file for attachment in attached)
                there = f"附件里只有{names}" if names else "没有附件"
                message = f"形式是{'、'.join(reading.meta.forms)}，{there}，没有浏览器能直接播放的文件。"
                yield self.finding(reading, "附件" if names else "解读形式", message=message)

    def _captions(self, reading: Interpretation) -> Iterator[Finding]:
        for position, attachment in enumerate(reading.meta.attachments):
            if attachment.captions and not attachment.captions.lower().endswith(".vtt"):
                message = f"字幕“{attachment.captions}”不是 .vtt 文件，浏览器不显示。"
                fix = "用字幕软件另存为 WebVTT（.vtt）。"
                yield self.finding(reading, "附件", position, "字幕", message=message, fix=fix)
