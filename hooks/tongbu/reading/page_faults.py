"""The cards of faults in hand-written pages and the files beside them."""

from __future__ import annotations

from tongbu.model.finding import Level
from tongbu.reading.fault import Fault

PAGE_SECRET = Fault(
    "DOC048", "page-secret", "网页或者旁边的文件里有不得公开的内容",
    "密级标志、内部标记、身份证号、银行卡号随网页发布，就是泄密或者泄露个人信息。",
    "立即删去或者移走文件，报告保密审查人员；身份证号、银行卡号要用的，遮盖中间几位。",
    "（docs/about.md 中写了 机密★5年）",
)  # fmt: skip
PAGE_PERSONAL = Fault(
    "DOC049", "page-personal", "网页或者旁边的文件里有个人信息、看不见的内容",
    "个人的电话、邮箱、住址，图片里的拍摄地点，附件里的批注、作者，都会随网页公开。",
    "改成办公电话、政务邮箱，或者遮盖；图片、附件清除个人信息后再替换。",
    "（docs/images/a.jpg 带有拍摄地点）", Level.WARNING,
)  # fmt: skip

PAGE_FAULTS: tuple[Fault, ...] = (PAGE_SECRET, PAGE_PERSONAL)
"""Every card, in the order of codes."""
