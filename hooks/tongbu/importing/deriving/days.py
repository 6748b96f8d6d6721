"""成文日期, 发布日期, 施行日期, 有效期至, from 落款, 题注, tables of metadata and the text's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tongbu.importing.deriving.evidence import Evidence
from tongbu.importing.deriving.field import Certainty, Field
from tongbu.importing.deriving.spoken_dates import DATE, date_in, date_of, last_day
from tongbu.model.numeral import parse_numeral

_FORCE = r"(?:起?(?:正式)?(?:施行|实施|执行|生效|试行))"
_DAY = r"[0-9〇○零一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日"
_FROM_DAY = re.compile(rf"自{DATE}起?{_FORCE}")
_FROM_ISSUE = re.compile(
    rf"自(?P<act>发布|公布|印发|下发|签发|颁布)之日起?(?:(?P<days>[\d一二三四五六七八九十]{{1,3}})日后)?{_FORCE}"
)
_UNTIL = re.compile(rf"(?:有效期|有效期限|施行期|试行期)?(?:至|到|截至|截止到?){DATE}(?:止|为止)?")
_FOR_YEARS = re.compile(
    rf"(?:有效期|试行期|施行期|执行期|试行)限?[，,]?(?:自(?:(?P<day>{_DAY})|(?P<act>[\u4e00-\u9fff]{{2}})之日)起(?:计算?|算)?[，,]?)?"
    r"(?:为|是|暂定|共)?(?P<years>[\d一二两三四五六七八九十]{1,3})年"
)
_VALIDITY = re.compile(
    r"(?<![证书照件])(?<![证书照件]的)有效期|试行期|施行期|执行期|试行[\d一二两三四五六七八九十]{1,3}年"
)
_OF_ITSELF = re.compile(
    rf"{_FORCE}|本(?:办法|规定|通知|意见|细则|方案|决定|公告|通告|规则|制度|规范|标准|文件|预案|规划|计划)"
)
_ISSUED, _SIGNED = ("发布", "公布", "颁布"), ("印发", "下发", "签发")
_PASSED = re.compile(rf"{DATE}[^。）)]{{0,60}}?(?:公布|发布|印发|通过|修订|修正|修改)")
_MOST_YEARS = 50


def drafted(evidence: Evidence) -> Iterator[Field]:
    """成文日期: of 落款, else of the table of metadata, the 题注, the 印发 line."""
    signature = evidence.text.signature
    labelled = date_in(evidence.labelled("成文日期", "生成日期"))
    if labelled:
        yield Field("成文日期", labelled, Certainty.READ, "页面的“成文日期”一栏")
    elif signature and signature.date:
        yield Field("成文日期", signature.date, Certainty.READ, "落款的日期")
    elif found := [match for note in evidence.text.notes for match in _PASSED.finditer(note)]:
        if day := date_of(*found[-1].groups()[:3]):
            yield Field("成文日期", day, Certainty.DERIVED, "题注最后一次公布或者修订的日期", found[-1][0])
    elif evidence.paper.issued and (day := date_in(evidence.paper.issued.value)):
        yield Field("成文日期", day, Certainty.GUESSED, "没有落款日期，取印发日期", evidence.paper.issued.words)


def published(evidence: Evidence) -> Iterator[Field]:
    """发布日期, which only the page it was published on tells."""
    if day := date_in(evidence.labelled("发布日期", "公开日期", "发布时间")):
        yield Field("发布日期", day, Certainty.READ, "页面的“发布日期”一栏")


def effective(evidence: Evidence, known: dict[str, date]) -> Iterator[Field]:
    """施行日期, as the text's last such sentence says."""
    spoken = [(match, day) for match in _FROM_DAY.finditer(evidence.words) if (day := date_of(*match.groups()))]
    if spoken:
        match, day = spoken[-1]
        alone = len({each for _, each in spoken}) == 1
        certainty = Certainty.READ if alone else Certainty.DERIVED
        reason = "正文的施行条款" if alone else "正文有几处施行日期，取最后一处"
        yield Field("施行日期", day, certainty, reason, match[0])
        return
    match_issue = next(iter([*_FROM_ISSUE.finditer(evidence.words)][-1:]), None)
    if match_issue is None:
        return
    act = match_issue["act"]
    start = known.get("发布日期") if act in ("发布", "公布", "颁布") else None
    start = start or known.get("成文日期")
    if start:
        later = _count(match_issue["days"]) if match_issue["days"] else 0
        reason = f"正文说自{act}之日起施行，按{'发布' if start == known.get('发布日期') else '成文'}日期推算"
        yield Field("施行日期", start + timedelta(days=later), Certainty.GUESSED, reason, match_issue[0])


def expires(evidence: Evidence, known: dict[str, date]) -> Iterator[Field]:
    """有效期至, said as a day or counted from the day that the text names, else from that of coming into force."""
    for sentence in _on_validity(evidence.words):
        if (until := _UNTIL.search(sentence)) and (day := date_of(*until.groups()[-3:])):
            yield Field("有效期至", day, Certainty.READ, "正文的有效期", sentence)
            return
        lasting = _FOR_YEARS.search(sentence)
        start, what = _start(lasting, known) if lasting else (None, "")
        if lasting and start and 0 < (years := _count(lasting["years"])) <= _MOST_YEARS:
            reason = f"有效期 {years} 年，从{what} {start} 推算到届满之日"
            yield Field("有效期至", last_day(start, years), Certainty.DERIVED, reason, lasting[0])
            return


def validity_said(evidence: Evidence) -> str:
    """The words by which a text says that it is in force for a time; "" where it says nothing of that."""
    trial = "试行" if "试行" in evidence.title else ""
    return next((words for words in _on_validity(evidence.words)), trial)


def _on_validity(words: str) -> Iterator[str]:
    """From 有效期 or 试行 on, what sentences say of the text itself, not of a 许可证 or the like."""
    for sentence in re.split(r"[。；]", words):
        found = _VALIDITY.search(sentence)
        if found and (found.start() == 0 or _OF_ITSELF.search(sentence)):
            yield sentence[found.start() : found.start() + 60]


def _start(lasting: re.Match[str], known: dict[str, date]) -> tuple[date | None, str]:
    """The day from which years count, and what it is called."""
    if said := lasting["day"]:
        return date_in(said), "正文写明的"
    act = lasting["act"] or ""
    keys = ("发布日期", "成文日期") if act in _ISSUED else ("成文日期",) if act in _SIGNED else ("施行日期",)
    return next(((known[key], key) for key in keys if key in known), (None, ""))


def _count(written: str) -> int:
    try:
        return parse_numeral(written)
    except ValueError:
        return 0
