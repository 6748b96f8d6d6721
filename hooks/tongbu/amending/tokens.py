"""The words of an instruction as signs, so that its grammar can be written as patterns of signs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tongbu.amending.places import PLACE
from tongbu.amending.quotation import QUOTE
from tongbu.model.numeral import CHINESE_DIGITS, parse_numeral

_KIND = "法典|法|条例|办法|规定|细则|规则|决定|解释|章程|标准|意见|通知|方案|规范|指引"
_SIGNS = {
    "k": r"(?:此外|另外|根据|依据|按照|鉴于|为了?)[^，。；：\ue000]{0,60}(?=，)",
    "P": PLACE,
    "Q": QUOTE,
    "L": r"《[^《》]{1,120}(?:《[^《》]{1,120}》[^《》]{0,120})?》(?:[（(][^（）()]{1,60}[）)])?",
    "S": (
        rf"(?:本|原|该)(?:{_KIND})|(?:{_KIND}|文)(?=中)"
        r"|(?:相关|有关|部分|全部|各|其他)?(?:条文|地方性法规|法规|规章)|全文"
    ),
    "T": r"其中|其|[该本](?:条|款|项|目|章|节)|上述(?:条文|条款)",
    "N": rf"(?:[{CHINESE_DIGITS}]{{1,4}}|\d{{1,3}})个?(?:条|款|项|目|句|段)(?!例)",
    "C": rf"(?:[{CHINESE_DIGITS}]{{1,4}}|\d{{1,3}})个?(?:章|节|编)",
    "h": r"(?:编|章|节)(?:的)?(?:章名|节名|编名|标题|名称|名)|章名|节名|编名",
    "v": (
        rf"(?:引言|序言|导言|导语)(?:第[{CHINESE_DIGITS}\d]{{1,4}}段)?|第[{CHINESE_DIGITS}\d]{{1,4}}段"
        rf"|题目|标题|名称|附件[{CHINESE_DIGITS}\d]{{0,3}}|附[表录]"
    ),
    "u": r"(?:单列|单独列|单独规定)(?:为|成)?",
    "j": r"合并(?:为|成)?|并为",
    "m": r"(?:的规定)?(?:统一)?(?:修改|修订|修正|改写|更改|替换|表述|更换)(?:为|成)",
    "s": r"(?:分立|拆分|分列|拆|分)(?:为|成)",
    "c": r"(?:修改后)?(?:改为|调整为|调整至|变更为|作为|改作|移作|移至|移到|列为|改列为|改成|为)",
    "a": r"(?:增加|新增|增设|增写|补充)(?:规定)?",
    "d": r"(?:予以)?(?:删去|删除|删掉)",
    "g": r"并入",
    "l": r"列入",
    "p": r"包括",
    "o": rf"第[{CHINESE_DIGITS}\d]{{1,3}}处",
    "z": r"的?(?:开始部分|开头部分|开头|末尾|最后|首部|条首部分|条首|第[一1]自然段)(?:部分)?",
    "f": r"(?:之)?后面?|以后",
    "b": r"(?:之)?前面?|以前",
    "i": r"规定的|中的|里的|内的|中|内(?!容)|里|的",
    "+": r"、|以及|和|及|与|或者",
    "-": r"至|到",
    ":": r"[：:]",
    ".": r"[。；;]|同时",
    ",": r"[，,]",
    "_": (
        r"[将把在对原并均统一分别律全部相应再也现则由于为\s　]|文字|表述|一句|规定|提法|字样|用语|一词|内容"
        r"|(?:根据|依照|按照)?本决定"
    ),
}
_FILLER = "_"
_TOKEN = re.compile("|".join(f"({pattern})" for pattern in _SIGNS.values()))
_NAMES = list(_SIGNS)
_BARE_LAW = re.compile(rf"[\u4e00-\u9fff]{{1,40}}?(?:{_KIND})(?=第[{CHINESE_DIGITS}\d]{{1,8}}条)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the grammar: its sign, its own words, where it begins and ends, and for `Q` which quotation it is."""

    sign: str
    text: str
    start: int
    end: int
    quote: int = -1


def tokens(text: str) -> list[Token]:
    """The tokens of a statement; `x` is what the grammar has no word for, fillers fall out."""
    result: list[Token] = []
    position = quotes = 0
    strange = -1
    while position < len(text):
        sign, end = _sign(text, position)
        if strange >= 0 and sign != "x":
            result.append(Token("x", text[strange:position], strange, position))
        if sign == "x":
            strange = position if strange < 0 else strange
        else:
            strange = -1
            if sign != _FILLER:
                result.append(Token(sign, text[position:end], position, end, quotes if sign == "Q" else -1))
        quotes += sign == "Q"
        position = end
    if strange >= 0:
        result.append(Token("x", text[strange:], strange, len(text)))
    return result


def _sign(text: str, position: int) -> tuple[str, int]:
    """The sign of the word at a position, and where the word ends."""
    if match := _TOKEN.match(text, position):
        return _NAMES[(match.lastindex or 1) - 1], match.end()
    if law := _BARE_LAW.match(text, position):
        return "L", law.end()
    return "x", position + 1


def occurrence_of(text: str) -> int:
    """Which occurrence 第二处 means, 0 where it is no number."""
    try:
        return parse_numeral(text[1:-1])
    except ValueError:
        return 0
