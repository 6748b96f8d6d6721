"""A picture that tells where it was taken."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.sensitive import SensitiveKind
from tongbu.rules.confidentiality.telling import told
from tongbu.rules.rule import Authority, Context, Example, Rule


class PictureLocation(Rule):
    """A picture that tells where it was taken."""

    code = "CFD011"
    title = "图片里有拍摄地点"
    level = Level.WARNING
    why = "手机拍的照片带有经纬度，随图片公开会暴露个人住处、古树名木和珍稀动植物的准确位置。"
    fix = "用“画图”打开图片另存一次，或者在文件属性里选“删除属性和个人信息”，再替换原来的图片。"
    authority = (
        Authority("《中华人民共和国个人信息保护法》第二十五条：不得公开处理的个人信息，取得个人单独同意的除外"),
        Authority(
            "《中华人民共和国政府信息公开条例》第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开"
        ),
    )
    bad = Example(
        {
            "policies/2026/a.md": "---\n附件:\n  - 名称: 附表\n    文件: a-tu.svg\n---\n",
            "policies/2026/a-tu.svg": "<svg xmlns='http://www.w3.org/2000/svg'>"
            "<metadata><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
            "<exif:GPSLatitude>0,0.0N</exif:GPSLatitude></x:xmpmeta></metadata></svg>\n",
        }
    )
    good = Example(
        {
            "policies/2026/a.md": "---\n附件:\n  - 名称: 附表\n    文件: a-tu.svg\n---\n",
            "policies/2026/a-tu.svg": "<svg xmlns='http://www.w3.org/2000/svg'></svg>\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such find."""
        yield from told(self, context, SensitiveKind.LOCATION)
