"""The rules and the deadlines say the same: what a rule reports on a day is overdue on that day, and nothing else."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.asking import library, settings
from factories import interpretation, policy
from rules.overlay import lay
from sample import sample_project
from tongbu.deadlines import Deadline, DeadlineKind, deadlines
from tongbu.model.files import NoFiles
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import Project, read_project
from tongbu.rules import RULES
from tongbu.rules.gate import check
from tongbu.rules.rule import Context, Example
from tongbu.settings import Settings

EXACT = ("CON007", "LIB009", "LIB010", "WVR002")
WATCHED = (*EXACT, "SYN001", "SYN008", "LIB006")


def reported(context: Context) -> Mapping[str, set[str]]:
    """The files that each rule names, whether waived or not."""
    report = check(context, [rule for rule in RULES if rule.code in WATCHED])
    found: dict[str, set[str]] = {code: set() for code in WATCHED}
    for finding in (*report.findings, *(each.finding for each in report.waived)):
        found[finding.rule].add(finding.path)
    return found


def overdue(found: tuple[Deadline, ...], code: str, today: date) -> set[str]:
    return {each.document for each in found if each.rule == code and each.is_overdue(today)}


def agree(held: Library, bureau: Settings, today: date) -> None:
    calendar = bureau.calendar()
    found = deadlines(held, bureau, calendar, today)
    faults = reported(Context(held, bureau, calendar, today, NoFiles()))
    for code in EXACT:
        assert overdue(found, code, today) == faults[code], f"{code} on {today}"
    limit = bureau.limits.interpretation_workdays
    late = {path for path in faults["SYN001"] if published_before(held, path, limit, bureau, today)}
    assert overdue(found, "SYN001", today) == late
    assert overdue(found, "SYN008", today) <= faults["SYN008"]
    expiring = {each.document for each in found if each.kind is DeadlineKind.EXPIRY}
    assert {path for path in faults["LIB006"] if expires_by_itself(held, path, today)} <= expiring


def by_path(held: Library, path: str) -> Policy:
    return next(each for each in held.policies.values() if each.source.path == path)


def published_before(held: Library, path: str, limit: int, bureau: Settings, today: date) -> bool:
    """Whether a policy's time for interpretation is over."""
    published = by_path(held, path).meta.published
    return published is not None and bureau.calendar().after(published, limit).end < today


def expires_by_itself(held: Library, path: str, today: date) -> bool:
    """Whether a policy has its end before it, and nothing ends it earlier or continues it."""
    found = by_path(held, path)
    return held.stands_alone(found) and bool(
        found.meta.expires and found.meta.expires >= today and not held.relations_to(found)
    )


def calendar_of_days(first: date, last: date, step: int) -> Iterator[date]:
    while first <= last:
        yield first
        first += timedelta(step)


SAMPLE = sample_project()


def test_on_the_sample_over_twelve_years() -> None:
    seen = set()
    for today in calendar_of_days(date(2020, 1, 1), date(2032, 6, 30), 23):
        agree(SAMPLE.library, SAMPLE.settings, today)
        seen |= {code for code, paths in reported(context_of(SAMPLE, today)).items() if paths}
    assert {"CON007", "LIB009"} <= seen


def context_of(project: Project, today: date) -> Context:
    return Context(project.library, project.settings, project.settings.calendar(), today, ProjectFiles(project.root))


def test_on_a_regulation_with_its_decision_and_its_new_text() -> None:
    term = {"施行日期": "2020-05-01", "有效期至": "2025-04-30"}
    old, decision = policy("1", **term), policy("2", 名称="关于修改《示例文件1》的决定", 修改=["1"], **term)
    new = policy("3", **{**term, "施行日期": "2022-01-01"}, 修改=["1"], 修改决定="2")
    held, bureau, today = library(old, decision, new), settings(), date(2025, 1, 1)
    agree(held, bureau, today)
    assert reported(Context(held, bureau, bureau.calendar(), today, NoFiles()))["LIB009"] == {"policies/3.md"}
    kinds = (DeadlineKind.EXPIRY, DeadlineKind.EVALUATION)
    found = [each for each in deadlines(held, bureau, bureau.calendar(), today) if each.kind in kinds]
    assert {each.document for each in found} == {"policies/3.md"}
    assert {each.kind for each in found} == set(kinds)


def test_a_decision_is_not_evaluated_though_its_text_is_not_published_anew() -> None:
    old = policy("1", 施行日期="2015-05-01")
    decision = policy("2", 名称="关于修改《示例文件1》的决定", 修改=["1"], 施行日期="2016-01-01")
    held, bureau, today = library(old, decision), settings(), date(2025, 1, 1)
    agree(held, bureau, today)
    assert reported(Context(held, bureau, bureau.calendar(), today, NoFiles()))["LIB010"] == {"policies/1.md"}


BUREAUS: dict[str, dict[str, str | None]] = {
    "as it is": {},
    "no interpretation": {"interpretations/2026/a.md": None},
    "no end": {"policies/2026/a.md": "---\n有效期至: null\n---\n"},
    "too long": {"policies/2026/a.md": "---\n有效期至: 2036-04-30\n---\n"},
    "answered": {
        "policies/2026/draft.md": "---\n征求意见:\n  反馈:\n    发布日期: 2026-08-09\n    情况说明: 未收到意见。\n---\n"
    },
    "called off": {"policies/2026/draft.md": "---\n征求意见:\n  终止:\n    日期: 2026-08-09\n    理由: 修法\n---\n"},
    "waived": {
        "policies/2026/draft.md": "---\n豁免:\n  - 规则: CON007\n    理由: 等待会签\n    期限: 2026-09-30\n---\n"
    },
}


@pytest.mark.parametrize("name", BUREAUS)
def test_on_the_model_bureau_around_every_day_that_matters(name: str, tmp_path: Path) -> None:
    project = read_project(lay(Example(BUREAUS[name]), tmp_path))
    for today in calendar_of_days(date(2026, 7, 25), date(2026, 10, 5), 1):
        agree(project.library, project.settings, today)
    for turning in (date(2030, 10, 29), date(2031, 5, 1), date(2035, 10, 30), date(2036, 5, 1)):
        for today in calendar_of_days(turning - timedelta(2), turning + timedelta(2), 1):
            agree(project.library, project.settings, today)


SOME_DAY = st.dates(date(2019, 1, 1), date(2031, 12, 31))
MAYBE = st.none() | SOME_DAY


@st.composite
def issued(draw: st.DrawFn, id: str) -> Policy:  # noqa: A002
    keys = ("成文日期", "发布日期", "施行日期", "有效期至", "评估日期")
    meta: dict[str, object] = {key: day for key in keys if (day := draw(MAYBE))}
    meta["文件类别"] = draw(st.sampled_from(["规章", "行政规范性文件", "行政规范性文件", "其他文件"]))
    if draw(st.booleans()):
        meta["豁免"] = [{"规则": draw(st.sampled_from(EXACT)), "理由": "另行安排", "期限": draw(SOME_DAY)}]
    if id == "2":
        meta[draw(st.sampled_from(["替代", "修改", "废止"]))] = ["1"]
    return policy(id, **meta)


@st.composite
def drafts(draw: st.DrawFn) -> Policy:
    notice: dict[str, object] = {"事项类型": "其他事项", "截止": draw(MAYBE)}
    if draw(st.booleans()):
        notice["反馈"] = {"发布日期": draw(SOME_DAY), "情况说明": "未收到意见。"}
    if draw(st.booleans()):
        notice["终止"] = {"日期": draw(SOME_DAY), "理由": "修法"}
    return policy("3", 文件类别="征求意见稿", 征求意见=notice)


@st.composite
def readings(draw: st.DrawFn) -> Interpretation:
    stage = draw(st.sampled_from(["发布", "评估"]))
    return interpretation("1", "1", 解读阶段=stage, **({"发布日期": day} if (day := draw(MAYBE)) else {}))


@given(issued("1"), issued("2"), drafts(), st.none() | readings(), SOME_DAY)
def test_on_any_library(first: Policy, second: Policy, draft: Policy, read: Interpretation | None, today: date) -> None:
    agree(library(first, second, draft, *([read] if read else [])), settings(), today)
