"""Telling a person's name (姓名) from other short words, by the common surnames."""

from __future__ import annotations

import re

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈"
    "钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤温康施"
)
_KINDS = re.compile(
    r"(?:众|户|者|师|商|员|高中生|法人|厂|店|场|农|社|站|所|院|校|局|会|司|组|村|镇|乡|县|区|市|行|馆|园|部|女士|先生|小姐|同志|某)\Z"
)


def is_surname(character: str) -> bool:
    """Whether a character is among the common surnames; many are words as well."""
    return len(character) == 1 and character in _SURNAMES


def looks_like_a_name(written: str) -> bool:
    """Whether two or three characters are more likely a person's name than a kind of person."""
    return (
        re.fullmatch(r"[\u4e00-\u9fff]{2,3}", written) is not None
        and written[0] in _SURNAMES
        and not _KINDS.search(written)
    )
