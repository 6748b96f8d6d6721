"""Whether items are disclosed and in time, and what is disclosed besides."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.catalogues import DAY, catalogue, items, lay, policy, told
from sample import ROOT
from tongbu.cataloguing.coverage import Completeness, ItemState

VERSION = "docs/disclosure/catalogue/2026-01-01.yml"
ALL = {"栏目": ["政策文件"]}
QUIET = ("CAT005", "CAT008")
"""A small bureau has no whole catalogue, and no guide."""


def findings(root: Path, day: date = DAY) -> list[tuple[str, str, int, str]]:
    return [(each.rule, each.path, each.line, each.key) for each in told(root, day) if each.rule not in QUIET]


def test_remove_a_page_be_late_and_disclose_outside_are_three_findings(tmp_path: Path) -> None:
    lay(
        tmp_path,
        {
            "policies/2026/a.md": policy(),
            "policies/2026/b.md": policy("乙规定", 文件类别="规章"),
            "docs/zhengwu/tongji.md": "---\n更新日期: 2026-02-20\n---\n\n# 统计\n",
            VERSION: catalogue(
                {"文件类别": ["其他文件"]},
                {"编号": "2", "事项": "规章", "文件类别": ["规章"]},
                {"编号": "3", "事项": "统计", "更新周期": "每年", "页面": ["/zhengwu/tongji/"]},
            ),
        },
    )
    assert not findings(tmp_path)

    (tmp_path / "docs/zhengwu/tongji.md").unlink()
    (tmp_path / "policies/2026/b.md").write_text(
        policy("乙规定", 文件类别="规章", 发布日期="2026-05-20"), encoding="utf-8"
    )
    (tmp_path / "policies/2026/c.md").write_text(policy("丙通知", 文件类别="行政规范性文件"), encoding="utf-8")
    assert findings(tmp_path) == [
        ("CAT002", VERSION, 9, "公开时限"),
        ("CAT001", VERSION, 24, "页面"),
        ("CAT004", "policies/2026/c.md", 3, "文件类别"),
    ]
    done = Completeness.of(item.state(DAY) for item in items(tmp_path))
    assert (done.owed, done.there, done.in_time) == (3, 2, 1)


def test_a_page_that_is_kept_up_goes_out_of_date_on_a_day(tmp_path: Path) -> None:
    lay(
        tmp_path,
        {
            "docs/tongji.md": "---\n更新日期: 2026-02-20\n---\n\n# 统计\n",
            VERSION: catalogue({"更新周期": "每季度", "公开时限": 5, "页面": ["/tongji/"]}),
        },
    )
    (item,) = items(tmp_path)
    assert item.stale_from == date(2026, 5, 30)  # 92 days end on Saturday 23 May; five working days follow
    assert item.state(date(2026, 5, 29)) is ItemState.DISCLOSED
    assert item.state(date(2026, 5, 30)) is ItemState.STALE
    assert findings(tmp_path, date(2026, 5, 30)) == [("CAT003", VERSION, 7, "更新周期")]


def test_a_page_without_a_day_cannot_be_shown_to_be_kept_up(tmp_path: Path) -> None:
    lay(tmp_path, {"docs/tongji.md": "# 统计\n", VERSION: catalogue({"更新周期": "每年", "页面": ["/tongji/"]})})
    (told_of,) = (each for each in told(tmp_path) if each.rule not in QUIET)
    assert (told_of.rule, told_of.key) == ("CAT003", "页面")
    assert "更新日期" in told_of.fix


@pytest.mark.parametrize(
    ("item", "day", "state"),
    [
        ({"页面": ["/yusuan/"], "最迟公开": "2027-02-26"}, date(2027, 2, 26), ItemState.PENDING),
        ({"页面": ["/yusuan/"], "最迟公开": "2027-02-26"}, date(2027, 2, 27), ItemState.MISSING),
        ({"无此项": "没有收费"}, DAY, ItemState.NONE_HERE),
        ({"页面": ["/"], "更新周期": "每月"}, DAY, ItemState.DISCLOSED),
        ({"页面": ["https://www.example.gov.cn/"], "更新周期": "每月"}, DAY, ItemState.DISCLOSED),
        ({"关键词": ["没有"]}, DAY, ItemState.MISSING),
        ({"文件类别": ["其他文件"], "主题分类": "农业、林业、水利"}, DAY, ItemState.DISCLOSED),
        ({"文件类别": ["其他文件"], "主题分类": "农业"}, DAY, ItemState.MISSING),
        ({"关键词": ["甲办"]}, DAY, ItemState.DISCLOSED),
        ({"公开时限": 4, **ALL}, DAY, ItemState.LATE),
        ({"公开时限": 5, **ALL}, DAY, ItemState.DISCLOSED),
    ],
)
def test_states(tmp_path: Path, item: dict[str, object], day: date, state: ItemState) -> None:
    lay(tmp_path, {"policies/2026/a.md": policy(主题分类="农业、林业、水利\\林业"), VERSION: catalogue(item)})
    (found,) = items(tmp_path, day)
    assert found.state(day) is state


def test_delays_count_from_the_first_catalogue_on(tmp_path: Path) -> None:
    late = policy(成文日期="2025-03-02", 发布日期="2025-12-09")
    lay(tmp_path, {"policies/2025/a.md": late, VERSION: catalogue(ALL)})
    assert not findings(tmp_path)
    lay(tmp_path, {"docs/disclosure/catalogue/2025-01-01.yml": catalogue(ALL)})
    assert [rule for rule, *_ in findings(tmp_path)] == ["CAT002"]


def test_pages_of_data_are_in_the_catalogue_by_their_own_address_or_that_of_their_list(tmp_path: Path) -> None:
    files = ("guide.yml", "request-guide.yml", "requests/2026.csv", "reports/2025.yml", "tasks/2023.yml")
    lay(tmp_path, {f"docs/disclosure/{name}": (ROOT / "docs/disclosure" / name).read_text("utf-8") for name in files})

    def outside(*pages: str) -> list[str]:
        lay(tmp_path, {VERSION: catalogue({"页面": ["/", *pages]})})
        told_of = (each for each in told(tmp_path) if each.rule == "CAT004")
        return [each.message.partition("（/")[2].partition("）")[0] for each in told_of]

    requests = [f"disclosure/requests/{name}" for name in ("", "form/", "2026/", "statistics/")]
    assert outside() == ["disclosure/reports/2025/", *requests, "disclosure/tasks/2023/"]
    assert outside("/disclosure/", "/disclosure/reports/", "/disclosure/tasks/2023/#renwu-1") == requests
    assert outside("/disclosure/requests/", "/disclosure/reports/2025/") == ["disclosure/tasks/2023/"]


def test_a_row_that_cannot_be_read_does_not_put_all_its_documents_outside(tmp_path: Path) -> None:
    lay(tmp_path, {"policies/2026/a.md": policy(), VERSION: catalogue({**ALL, "更新周期": "天天"})})
    assert not findings(tmp_path)


def test_documents_to_come_and_those_not_open_are_not_disclosed(tmp_path: Path) -> None:
    lay(
        tmp_path,
        {
            "policies/2026/a.md": policy(发布日期="2026-12-01"),
            "policies/2026/b.md": policy("乙", 公开方式="依申请公开"),
            VERSION: catalogue({"页面": ["/"]}),
        },
    )
    assert not findings(tmp_path)


@given(st.lists(st.sampled_from(ItemState)))
def test_completeness_never_says_more_than_there_is(states: list[ItemState]) -> None:
    done = Completeness.of(states)
    assert 0 <= done.in_time <= done.there <= done.owed <= len(states)
    assert (done.share == 1) == (ItemState.MISSING not in states)
