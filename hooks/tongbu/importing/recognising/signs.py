"""By which words the lines of an official document are known (GB/T 9704-2012, 党政机关公文处理工作条例 art. 8, 9)."""

from __future__ import annotations

import re

from tongbu.importing.original import Line, squeezed
from tongbu.model.organ_names import USUAL_ENDS
from tongbu.model.vocabulary import OfficialGenre
from tongbu.reading.markers import Numbering, find_marker

_OPEN, _SHUT = r"[〔\[（(【﹝［〖{]", r"[〕\]）)】﹞］〗}]"
NUMBER = re.compile(rf"[\u4e00-\u9fffA-Za-z]{{2,14}}{_OPEN}(?:[1１][9９]|[2２][0０])\d{{2}}{_SHUT}第?\d{{1,5}}号")
ORDER = re.compile(r"(?:[\u4e00-\u9fff]{2,14}令)?第?\d{1,4}号")
"""The serial of an order stands on a line of its own, below 某某令."""
MASTHEAD = re.compile(r"[\u4e00-\u9fff（）()、]{3,60}(?:文件|公报)")
ORDER_MASTHEAD = re.compile(r"[\u4e00-\u9fff]{3,30}令")
ORGAN = re.compile(rf"[\u4e00-\u9fff（）()]{{2,38}}{USUAL_ENDS}")
SIGNER = re.compile(r"签发人[:：]?.{0,30}")
COPY = re.compile(r"(?:份号[:：]?)?(?:No\.?)?\d{6}")
URGENCY = re.compile(r"(?:紧急程度[:：])?(?:特急|加急|急件|平急|特提)")
SECRECY = re.compile(r"(?:绝密|机密|秘密)(?:[★☆].*)?")
SUFFIX = re.compile(r"[（(](?:试行|暂行|修订|修正|草案|[\u4e00-\u9fff]{0,8}稿|\d{4}年[\u4e00-\u9fff]{0,6}[版本]?)[）)]")
"""What stands in brackets on a line of its own and still belongs to the title."""

INSTITUTIONS = (
    *("规定", "办法", "细则", "规则", "制度", "规程", "规范", "标准", "章程", "措施", "要点", "条例", "准则", "通则"),
    *("方案", "规划", "计划", "预案", "名录", "清单", "目录", "指引", "指南", "解读", "问答", "说明", "图解", "修正案"),
)
GENRES = {("令" if genre is OfficialGenre.ORDER else genre.value): genre for genre in OfficialGenre}
_COMPLETE = re.compile(rf"(?:{'|'.join((*GENRES, *INSTITUTIONS))})(?:[（(][^（）()]{{1,20}}[）)])?[》”]?\Z")

NAMED = re.compile(r"《([^《》]{3,80}(?:〈[^〈〉]*〉[^《》]*)?)》")
"""A document that is named in a title."""
ADDRESSED = re.compile(r"[^。；]{2,200}[:：]\Z")
ANNEX_ALONE = re.compile(r"附件(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?[:：]?")
ISSUED = re.compile(r"(?:印发|发布|公布|颁布)[《〈]?(.{4,80}?)[》〉]?的(?:通知|公告|通告|决定|令)\Z")
"""A title without blanks that names what its document issues."""
ANNEXES = re.compile(r"附件[:：].")
"""附件说明: what is attached, in a line that names the first."""
ANNEX_HEAD = re.compile(r"附件(?![:：])")
"""Where an attachment begins, on a page of its own."""
ANNEX = re.compile(r"附件(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?[:：]?(?P<name>.{2,80})")
RECORD = re.compile(r"(?:抄送|主送|分送|抄报)[:：].+")
PRINTED = re.compile(r"(?P<organ>.{0,40}?)(?P<day>\d{4}年\d{1,2}月\d{1,2}日)(?:印发|印制|印)")
PRINT_RUN = re.compile(r"[（(]?共?印?(?:制)?\d{1,5}份[）)]?|(?:校对|打字|录入|责任编辑|承办单位|承办处室)[:：].{0,30}")
OPENNESS = re.compile(r"[（(]?(?:信息)?公开(?:方式|属性|选项|形式|类别)[:：]?(?P<how>主动公开)[）)]?")
OPEN_REMARK = re.compile(r"[（(]此件(?P<how>公开发布|主动公开|公开)[）)]")
EXPORTED = re.compile(r"本件由网站公开的内容生成.*")
"""What this program writes below a text that it exports, and nobody else writes."""
COPIED_FROM = re.compile(
    rf"(?:来源|网址|信息来源|发布机构|发布时间|浏览次数|字号|打印|关闭)[:：].{{0,200}}|{EXPORTED.pattern}"
    r"|随文件公布的附件（在网页下载）.*|本件是征求意见稿，不是正式文件.*|规章的标准文本是政府公报上刊登的文本。.*"
)

LONGEST_TITLE_LINE = 60


def is_complete(title: str) -> bool:
    """Whether a title may end here: it ends in a kind of document."""
    return _COMPLETE.search(squeezed(title)) is not None


def is_division(text: str) -> bool:
    """Whether a line is the heading of an 编, 章 or 节."""
    marker = find_marker(text, heading=True)
    return marker is not None and marker.numbering.is_division


def is_numbered(text: str) -> bool:
    """Whether a line begins with the number of an article, a topic or an item."""
    return find_marker(text) is not None


def is_article(text: str) -> bool:
    """Whether a line begins an article."""
    marker = find_marker(text)
    return marker is not None and marker.numbering is Numbering.ARTICLE


def is_centred(line: Line) -> bool:
    """Whether a line stands in the middle, as far as the format says."""
    return line.align == "center"


def looks_like(line: Line, other: Line) -> bool:
    """Whether two lines are set alike."""
    return line.align == other.align and abs(line.size - other.size) < 0.6
