"""成文日期, 发布日期, 施行日期, 有效期至, from 落款, 题注, tables of metadata and the text's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tongbu.importing.deriving.evidence import Evidence
from tongbu.importing.deriving.field import Certainty, Field
from tongbu.importing.deriving.spoken_dates import DATE, date_in, date_of, years_after
from tongbu.model.numeral import parse_numeral

_FORCE = r"(?:起?(?:正式)?(?:施行|实施|执行|生效|试行))"
_FROM_DAY = re.compile(rf"自{DATE}起?{_FORCE}")
_FROM_ISSUE = re.compile(
    rf"自(?P<act>发布|公布|印发|下发|签发|颁布)之日起?(?:(?P<days>[\d一二三四五六七八九十]{{1,3}})日后)?{_FORCE}"
)
_UNTIL = re.compile(rf"(?:有效期|有效期限|施行期|试行期)?(?:至|到|截至|截止到?){DATE}(?:止|为止)?")
_FOR_YEARS = re.compile(
    r"(?:有效期|有效期限|试行期|执行期)(?:限)?(?:为|是|暂定)?(?P<years>[\d一二三四五六七八九十]{1,3})年"
)
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
    """有效期至, said as a day or counted from the day of coming into force."""
    words = evidence.words
    around = next((match for match in re.finditer(r"(?:有效期|试行期|施行期)", words)), None)
    if around is None:
        return
    sentence = words[around.start() : around.start() + 60].partition("。")[0]
    if (until := _UNTIL.search(sentence)) and (day := date_of(*until.groups()[-3:])):
        yield Field("有效期至", day, Certainty.READ, "正文的有效期", sentence)
        return
    start, lasting = known.get("施行日期"), _FOR_YEARS.search(sentence)
    if lasting and start and 0 < (years := _count(lasting["years"])) <= _MOST_YEARS:
        last = years_after(start, years) - timedelta(days=1)
        reason = f"有效期 {years} 年，从施行日期 {start} 推算到届满前一日"
        yield Field("有效期至", last, Certainty.DERIVED, reason, lasting[0])


def _count(written: str) -> int:
    try:
        return parse_numeral(written)
    except ValueError:
        return 0
