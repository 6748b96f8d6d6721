"""One pass over a text that tells whether, and where, the detectors need to look at all.

Nearly every document is clean, and a build reads tens of thousands, so this one expression decides what screening
costs. It begins with a set of characters, which Python's engine looks for without starting a match; the rest looks
back at which of them it was.
"""

from __future__ import annotations

import re

_D = "0-9０-９"
_GAP = r"(?:[^\w\n|,，。、；：:（）()《》〔〕/．.]|_){0,4}"
_COUNTRY = rf"(?:(?<=[8８])[6６]|(?<=[0０])[0０][8８][6６]){_GAP}[1１]"
_MOBILE = rf"(?:(?<=[1１])|{_COUNTRY}){_GAP}[3-9３-９](?:{_GAP}[{_D}]){{9}}"
_LONG = rf"(?:{_GAP}[{_D}]){{14}}"
_AFTER_LETTER = rf"(?:(?<=[A-ZＡ-Ｚ][{_D}])|(?<=[A-ZＡ-Ｚ][^\w/][{_D}]))(?:{_GAP}[{_D}]){{6}}"
_BEFORE_TAG = rf"[{_D}]{{0,10}}<"
_COPY_NUMBER = rf"[{_D}]{{5}}(?![{_D}])"
_BRANCHES = (
    rf"(?<=[{_D}])(?<![{_D}][{_D}])(?:{_LONG}|{_MOBILE}|{_AFTER_LETTER}|{_BEFORE_TAG}|{_COPY_NUMBER})",
    r"(?<=1)[3-9][0-9]\.[0-9]{4}\.",
    rf"(?<=证)[^\n{_D}]{{0,8}}[{_D}]{{7}}",
    r"(?<=[@＠★☆⭐])",
    r"(?<=&)#",
    r"(?<=[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼])[A-HJ-NP-ZＡ-ＨＪ-ＮＰ-Ｚ]",
    r"(?<=[绝机秘])(?<!国家秘)(?<!商业秘)(?<!工作秘)[ \u3000]?密",
    r"(?<=密)级[:：\s]",
    r"(?<=内)部(?:资料|文件|使用|参|材料|刊物|掌握|传阅|发文|印发)",
    r"(?<=注意保存)",
    r"(?<=外传|扩散|翻印|收回|即焚|此件)",
    r"(?<=份)[ \u3000]?号",
    r"(?<=[予请宜不]公开)",
    rf"(?<=住)(?:址|在|所)?[^\n]{{0,60}}?[{_D}号室栋]",
    rf"(?:(?<=[居户籍庭讯住]地)|(?<=籍所在地))址?[^\n]{{0,60}}?[{_D}号室栋]",
    rf"(?<=[电座宅])(?<![\n询督报诉务公班理约名]电)(?:话|机|电)[^\n{_D}]{{0,8}}?[（(]?[{_D}]{{3}}",
)
_SUSPICIOUS = re.compile(
    rf"[{_D}@＠★☆⭐&京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼绝机秘密内存传散印回焚份开住地电座宅件证]"
    rf"(?:{'|'.join(_BRANCHES)})"
)


def next_suspicion(text: str, start: int = 0) -> int:
    """Where after `start` something stands that the detectors must look at; -1 where nothing does."""
    match = _SUSPICIOUS.search(text, start)
    return match.start() if match else -1


def is_suspicious(text: str) -> bool:
    """Whether the detectors must look at a text at all."""
    return _SUSPICIOUS.search(text) is not None
