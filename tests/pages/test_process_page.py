"""The trace page: every step of a policy once, in the order of days, right on each day."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from bureau import policy, reading

from tongbu.pages.desk import Desk
from tongbu.pages.page import SitePage
from tongbu.pages.process.page import process_pages, traced_policy
from tongbu.pages.views.process import Phase, ProcessView, Step
from tongbu.reading.project import read_project

DRAFT = """---
名称: 示例市护林办法（征求意见稿）
文件类别: 征求意见稿
征求意见:
  事项类型: 行政规范性文件
  开始: 2026-01-05
  截止: 2026-02-05
{more}---

第一条　为了护林，制定本办法。

第二条　巡护每月一次。
"""
ANSWER = "  反馈:\n    发布日期: 2026-03-01\n    情况说明: 见意见采纳情况表。\n"
LEDGER = "编号,日期,渠道,提出人类别,条文,意见,处理,理由\n1,2026-01-06,信函,个人,第二条,改为每周一次,采纳,\n"
DATES = {"成文日期": "2026-04-01", "发布日期": "2026-04-03", "施行日期": "2026-05-01", "有效期至": "2031-04-30"}
FINAL = policy(
    "第一条　为了护林，制定本办法。\n\n第二条　巡护每周一次。", 文号="示林规〔2026〕1号", 征求意见稿="2026/c", **DATES
)


class Bureau:
    """A project of some files, its pages made for any day."""

    def __init__(self, root: Path, **files: str) -> None:
        for name, text in files.items():
            path = root / (
                name.replace("__", "/").replace("_csv", ".csv") if "_csv" in name else name.replace("__", "/") + ".md"
            )
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.project = read_project(root)

    def pages(self, day: date) -> Iterator[SitePage]:
        desk = Desk(self.project, day)
        for found in self.project.library.policies.values():
            yield from process_pages(desk, found)

    def steps(self, url: str, day: date) -> tuple[Step, ...]:
        view = next(page.view for page in self.pages(day) if page.url == url)
        assert isinstance(view, ProcessView)
        return view.steps


def on(phases: tuple[Phase, ...], day: date) -> list[str]:
    """What is shown on a day, chosen as the browser chooses."""
    iso = day.isoformat()
    return [phase.words for phase in phases if phase.start <= iso and (not phase.end or iso < phase.end)]


@pytest.mark.parametrize(("more", "named"), [("", []), (ANSWER, ["意见采纳情况"])])
def test_the_trace_of_a_draft_leads_to_what_became_of_the_opinions(tmp_path: Path, more: str, named: list[str]) -> None:
    bureau = Bureau(tmp_path, policies__2026__c=DRAFT.format(more=more))
    (page,) = bureau.pages(date(2026, 4, 1))
    assert isinstance(page.view, ProcessView)
    assert [tab.text for tab in page.view.tabs] == ["公告和草案", *named, "全流程"]


@pytest.fixture
def consulted(tmp_path: Path) -> Bureau:
    return Bureau(
        tmp_path,
        policies__2026__a=FINAL,
        policies__2026__c=DRAFT.format(more=ANSWER),
        policies__2026__c_csv=LEDGER,
        policies__2020__old=policy("第一条　旧。", title="示例市护林规定", 施行日期="2020-01-01"),
        interpretations__2026__r=reading("## 要点\n\n说明。", "[2026/a]").replace("2024-01-20", "2026-04-03"),
        interpretations__2026__s=reading("## 问答\n\n说明。", "[2026/a]")
        .replace("2024-01-20", "2026-06-10")
        .replace("解读形式", "解读阶段: 实施\n解读形式"),
    )


def test_a_policy_is_traced_from_its_draft_to_its_end(consulted: Bureau) -> None:
    day = date(2026, 7, 1)
    steps = consulted.steps("policies/2026/a/process/", day)

    assert [(step.day, step.kind, *on(step.phases, day)) for step in steps] == [
        ("2026-01-05", "征求意见", "开始就草案公开征求意见，期限至2026年2月5日。"),
        ("2026-02-05", "征求意见", "征求意见截止。"),
        ("2026-03-01", "意见采纳", "公布意见采纳情况：收到意见1条，采纳1条；在截止后第24天公布。"),
        ("2026-04-01", "成文", "签发成文，文号示林规〔2026〕1号。"),
        (
            "2026-04-03",
            "草案与正式稿对照",
            "正式文件与征求意见稿对照：修改1处，未变1处；其中1处改动与采纳的意见对应。",
        ),
        ("2026-04-03", "发布", "公开发布。"),
        ("2026-04-03", "解读", "与文件同日发布政策解读1篇。"),
        ("2026-05-01", "施行", "开始施行，有效期至2031年4月30日。"),
        ("2026-06-10", "实施", "发布实施阶段的解读1篇。"),
        ("2030-10-28", "评估", "将于2030年10月28日以前完成实施后评估。"),
        ("2031-05-01", "效力变动", "有效期将于2031年4月30日届满，次日起失效。"),
    ]
    assert [link.url for link in steps[2].links] == ["policies/2026/c/feedback/"]
    assert [link.url for link in steps[4].links] == ["policies/2026/a/compare/draft/"]


def test_only_the_last_text_of_a_course_has_a_trace_page(consulted: Bureau) -> None:
    library = consulted.project.library

    assert {page.url for page in consulted.pages(date(2026, 7, 1))} == {
        "policies/2020/old/process/",
        "policies/2026/a/process/",
    }
    assert traced_policy(library, library.policies["2026/c"]).id == "2026/a"


def test_what_the_public_would_miss_is_said(consulted: Bureau) -> None:
    steps = consulted.steps("policies/2020/old/process/", date(2026, 7, 1))
    missing = [phase.words for step in steps for phase in step.phases if phase.tone == "missing"]

    assert missing == ["本文件没有关联征求意见稿。", "没有注明发布日期。", "没有发布阶段的政策解读。"]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 1, 4), "将于2026年1月5日开始就草案公开征求意见，期限至2026年2月5日。"),
        (date(2026, 2, 5), "将于2026年2月5日截止征求意见（含当日）。"),
        (date(2026, 2, 6), "征求意见截止。"),
        (date(2026, 3, 7), "将于2026年3月7日以前公布意见采纳情况。"),
        (date(2026, 3, 8), "应于2026年3月7日以前公布意见采纳情况，逾期尚未公布。"),
    ],
)
def test_a_draft_alone_says_what_is_past_to_come_and_late(tmp_path: Path, day: date, words: str) -> None:
    bureau = Bureau(tmp_path, policies__2026__c=DRAFT.format(more=""))
    steps = bureau.steps("policies/2026/c/process/", day)

    assert words in [said for step in steps for said in on(step.phases, day)]
    assert steps[-1].phases[0].words == "尚未形成正式文件。"


def test_a_step_says_one_thing_on_each_day_and_an_old_page_what_a_fresh_one_says(consulted: Bureau) -> None:
    first, url = date(2025, 12, 20), "policies/2026/a/process/"
    old = consulted.steps(url, first)
    for number in range(0, 2000, 23):
        day = first + timedelta(days=number)
        fresh = consulted.steps(url, day)
        for before, now in zip(old, fresh, strict=True):
            assert len(on(now.phases, day)) == 1
            assert [phase.words for phase in now.phases if phase.shown] == on(now.phases, day)
            assert on(before.phases, day) == on(now.phases, day)


def test_a_consultation_called_off_ends_there(tmp_path: Path) -> None:
    end = "  听证:\n    日期: 2026-02-20\n    地点: 一楼会议室\n  终止:\n    日期: 2026-01-20\n    理由: 上位法修改\n"
    bureau = Bureau(tmp_path, policies__2026__c=DRAFT.format(more=end))
    steps = bureau.steps("policies/2026/c/process/", date(2026, 3, 1))

    assert [step.phases[0].words for step in steps][1:] == ["终止征求意见，原因：上位法修改。"]


def test_both_rounds_of_a_second_consultation_are_traced(tmp_path: Path) -> None:
    second = DRAFT.format(more=ANSWER).replace("---\n\n第一条", "征求意见稿: 2025/c\n---\n\n第一条")
    bureau = Bureau(
        tmp_path,
        policies__2025__c=DRAFT.format(more=ANSWER).replace("2026-", "2025-"),
        policies__2026__c=second,
        policies__2026__a=FINAL,
    )
    steps = bureau.steps("policies/2026/a/process/", date(2026, 7, 1))

    assert [step.day for step in steps if step.kind == "意见采纳"] == ["2025-03-01", "2026-03-01"]
    assert [step.links[0].url for step in steps if "对照" in step.kind] == [
        "policies/2026/c/compare/draft/",
        "policies/2026/a/compare/draft/",
    ]


def test_a_replaced_policy_says_by_what(tmp_path: Path) -> None:
    successor = policy(
        "第一条　新。", title="示例市护林新办法", 文号="示林规〔2027〕2号", 施行日期="2027-01-01", 替代="[2026/a]"
    )
    bureau = Bureau(tmp_path, policies__2026__a=FINAL, policies__2027__b=successor)
    day = date(2026, 7, 1)
    said = [words for step in bureau.steps("policies/2026/a/process/", day) for words in on(step.phases, day)]

    assert "将于2027年1月1日由《示例市护林新办法》（示林规〔2027〕2号）替代，不再执行。" in said


def test_an_evaluation_is_asked_for_only_while_the_policy_is_in_force(consulted: Bureau) -> None:
    step = next(step for step in consulted.steps("policies/2026/a/process/", date(2026, 7, 1)) if step.kind == "评估")

    assert (step.day, step.until, step.shown) == ("2030-10-28", "2031-05-01", True)
    assert on(step.phases, date(2030, 10, 29)) == ["应于2030年10月28日以前完成实施后评估，尚无评估记录。"]


def test_a_decision_and_the_text_published_under_it_are_one_step(tmp_path: Path) -> None:
    begins = {"发布日期": "2027-01-01", "施行日期": "2027-01-01", "修改": "[2026/a]"}
    decision = policy("一、改。", title="关于修改示例市护林办法的决定", **begins)
    anew = policy("第一条　新。", title="示例市护林办法（2027年修正）", **begins, 修改决定="2027/d")
    bureau = Bureau(tmp_path, policies__2026__a=FINAL, policies__2027__d=decision, policies__2027__n=anew)
    steps = bureau.steps("policies/2026/a/process/", date(2028, 1, 1))
    said = [on(step.phases, date(2028, 1, 1)) for step in steps if step.day == "2027-01-01"]

    own = bureau.steps("policies/2027/n/process/", date(2028, 1, 1))
    assert "根据《关于修改示例市护林办法的决定》修改后重新公布，自发布之日起施行。" in [
        words for step in own for words in on(step.phases, date(2028, 1, 1))
    ]
    assert said == [["被《关于修改示例市护林办法的决定》修改，修改后的文本为《示例市护林办法（2027年修正）》。"]]
