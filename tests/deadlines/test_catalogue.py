"""What the catalogue and the key columns ask for, and that the rules CAT report it from the day after on."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from disclosure.catalogues import DAY, catalogue, lay, of, policy
from sample import sample_project
from tongbu.deadlines import Deadline, DeadlineKind, deadlines
from tongbu.model.finding import Level
from tongbu.reading.project import Project, read_project
from tongbu.rules import RULES
from tongbu.rules.catalogue.keeping import keeping_of
from tongbu.rules.gate import check

VERSION, COLUMNS = "docs/disclosure/catalogue/2026-01-01.yml", "docs/disclosure/columns.yml"
KINDS = {
    "CAT001": DeadlineKind.ITEM_DISCLOSURE,
    "CAT003": DeadlineKind.ITEM_UPDATE,
    "CAT011": DeadlineKind.COLUMN_UPDATE,
}
ITEMS = (
    {
        "编号": "1",
        "事项": "统计",
        "更新周期": "每月",
        "公开时限": 5,
        "页面": ["/tongji/"],
        "责任科室": ["办公室", "规财科"],
    },
    {"编号": "2", "事项": "预算", "最迟公开": "2026-04-10", "页面": ["/yusuan/"], "公开内容": "经批准的预算。"},
    {"编号": "3", "事项": "已有的", "最迟公开": "2026-04-10", "页面": ["/tongji/"]},
    {"编号": "4", "事项": "通知", "更新周期": "每季度", "文件类别": ["其他文件"]},
    {"编号": "5", "事项": "清单", "更新周期": "每月", "页面": ["/tongji/", "/rules/"]},
)
COLUMN = "- {标识: jia, 名称: 甲, 责任科室: [办公室], 关键词: [甲], 更新期限: 40}\n"


def found(project: Project, today: date) -> list[Deadline]:
    keeping = keeping_of(of(project, today))
    calendar = project.settings.calendar()
    told = deadlines(project.library, project.settings, calendar, today, project.disclosure, keeping=keeping)
    return [each for each in told if each.kind in (*KINDS.values(), DeadlineKind.DISCLOSURE)]


def reported(project: Project, today: date) -> Mapping[str, set[tuple[str, int]]]:
    """What each rule warns of, or refuses, by file and line; what has no day by which to tell is no deadline's."""
    report = check(of(project, today), [rule for rule in RULES if rule.code in KINDS])
    told: dict[str, set[tuple[str, int]]] = {code: set() for code in KINDS}
    for each in report.findings:
        if each.level is not Level.NOTE:
            told[each.rule].add((each.path, each.line))
    return told


def agree(project: Project, today: date) -> set[str]:
    """The rules that report something on a day, once their findings are known to be what is overdue."""
    told = reported(project, today)
    owed = [each for each in found(project, today) if each.is_overdue(today)]
    for code, kind in KINDS.items():
        assert len([each for each in owed if each.kind is kind]) == len(told[code]), (code, today)
        assert {each.rule for each in owed if each.kind is kind} <= {code}
    return {code for code, places in told.items() if places}


def days(first: date, last: date, step: int) -> Iterator[date]:
    while first <= last:
        yield first
        first += timedelta(step)


@pytest.fixture(scope="module")
def bureau(tmp_path_factory: pytest.TempPathFactory) -> Project:
    files = {"policies/2026/a.md": policy(), VERSION: catalogue(*ITEMS), COLUMNS: COLUMN}
    files["docs/tongji.md"] = "---\n更新日期: 2026-02-20\n---\n\n# 统计\n"
    return read_project(lay(tmp_path_factory.mktemp("bureau"), files))


def test_what_is_overdue_is_what_the_rules_report(bureau: Project) -> None:
    turning = days(date(2026, 3, 27), date(2026, 4, 20), 1)
    seen = [
        agree(bureau, today) for today in (date(2026, 3, 9), *turning, *days(date(2026, 4, 21), date(2026, 8, 1), 7))
    ]
    assert seen[0] == set()
    assert seen[-1] == set(KINDS)


def test_so_it_is_in_the_sample() -> None:
    project = sample_project()
    for today in days(date(2026, 11, 20), date(2027, 12, 31), 58):
        seen = agree(project, today)
    assert seen == set(KINDS)


def test_each_says_what_is_due_until_when_and_who_must_do_it(bureau: Project) -> None:
    told = {(each.kind, each.subject): each for each in found(bureau, date(2026, 3, 9))}
    assert [subject for kind, subject in told if kind is DeadlineKind.ITEM_DISCLOSURE] == ["2"]
    assert [subject for kind, subject in told if kind is DeadlineKind.ITEM_UPDATE] == ["1", "4"]
    statistics = told[DeadlineKind.ITEM_UPDATE, "1"]
    assert statistics.day == date(2026, 3, 30)  # 31 days end on 23 March, a Monday; five working days follow
    assert statistics.what == "每月更新，最近一次是2026年2月20日；最迟这一天公开新的内容。"
    assert (statistics.office, statistics.named) == ("办公室、规财科", "统计")
    assert statistics.url == "disclosure/catalogue/#shixiang-1"
    budget = told[DeadlineKind.ITEM_DISCLOSURE, "2"]
    assert budget.what == "目录写明最迟2026年4月10日公开：经批准的预算。"
    assert budget.source == "2026年1月1日起施行的主动公开目录第2项"
    column = told[DeadlineKind.COLUMN_UPDATE, "jia"]
    assert (column.day, column.url) == (date(2026, 4, 18), "disclosure/columns/jia/")


def test_a_day_that_a_year_without_an_arrangement_may_move_is_provisional(tmp_path: Path) -> None:
    items = (
        {"编号": "1", "更新周期": "每年", "页面": ["/tongji/"]},
        {"编号": "2", "更新周期": "每月", "页面": ["/tongji/"]},
    )
    files = {VERSION: catalogue(*items), "docs/tongji.md": "---\n更新日期: 2026-02-20\n---\n\n# 统计\n"}
    project = read_project(lay(tmp_path, files))
    assert {each.subject: each.provisional for each in found(project, DAY)} == {"1": True, "2": False}


@pytest.mark.parametrize(("rule", "workdays"), [("", 5), ("规则: {CAT002: 关闭}", 20)])
def test_a_document_is_late_the_day_after_its_items_limit(tmp_path: Path, rule: str, workdays: int) -> None:
    settings = f"site_name: 示例\nextra:\n  tongbu:\n    机关: {{名称: 示例市林业局}}\n    {rule}\n"
    strict = catalogue(
        {"编号": "1", "公开时限": 5, "关键词": ["甲"]}, {"编号": "2", "公开时限": 9, "栏目": ["政策文件"]}
    )

    def with_day(published: str) -> Project:
        text = policy(**{"发布日期": published} if published else {}).replace(
            "" if published else "发布日期: 2026-03-09\n", ""
        )
        return read_project(lay(tmp_path, {"mkdocs.yml": settings, VERSION: strict, "policies/2026/a.md": text}))

    (due,) = found(with_day(""), date(2026, 3, 3))
    assert due.kind is DeadlineKind.DISCLOSURE
    assert due.day == date(2026, 3, 9 if workdays == 5 else 30)
    assert (due.rule, f"{workdays}个工作日" in due.what) == ("CAT002" if workdays == 5 else "POL019", True)
    for day, late in ((due.day, 0), (due.day + timedelta(1), 1)):
        findings = check(of(with_day(str(day)), day)).findings
        assert sum(each.rule == due.rule for each in findings) == late
