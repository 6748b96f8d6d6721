"""Evidence leads somewhere, or it is told."""

from datetime import date
from pathlib import Path

import pytest

from rules.judging import found
from sample import ROOT, sample_project
from tongbu.reading.beside import ProjectFiles
from tongbu.rules.disclosure.places import GENERAL, fault_of
from tongbu.rules.rule import Context

SAMPLE = sample_project()
CONTEXT = Context(
    SAMPLE.library,
    SAMPLE.settings,
    SAMPLE.settings.calendar(),
    date(2026, 11, 20),
    ProjectFiles(ROOT),
    disclosure=SAMPLE.disclosure,
)

RIGHT = (
    *("/", "/rules/#SYN", "/policies/2025/gushu-mingmu/", "/policies/2025/gushu-mingmu", "/guide/", "/data/api/"),
    *("/policies/2025/gushu-mingmu/compare/", "/policies/2025/gushu-mingmu/yuanwen.pdf", "/policies/year/2025/"),
    *("/disclosure/", "/disclosure/tasks/2023/", "/catalog.csv", "/interpretations/2026/caifa-zhinan/"),
    *("https://www.example.gov.cn/a?b=1", "https://ly.example.gov.cn/rules/"),
)
WRONG = (
    *("/policies/2025/meiyou/", "/tongji/", "rules/", "见官网", "http://www.example.gov.cn/", "https://", "//[1"),
    *("https://a b.cn/", "https://甲@example.gov.cn/", "/../secret", "/policies/2025/gushu-mingmu.md"),
    *(
        "/disclosure/tasks/2026.csv",
        "/disclosure/tasks/2022/",
        "https://ly.example.gov.cn/tongji/",
        "javascript:alert(1)",
    ),
)


@pytest.mark.parametrize("address", RIGHT)
def test_what_is_there_is_no_fault(address: str) -> None:
    assert not fault_of(CONTEXT, address)


@pytest.mark.parametrize("address", WRONG)
def test_what_is_not_there_is_told(address: str) -> None:
    assert fault_of(CONTEXT, address)


@pytest.mark.parametrize("page", GENERAL)
def test_the_pages_that_every_site_has_are_made(page: str, general_addresses: frozenset[str]) -> None:
    assert page in general_addresses


def test_it_is_told_at_the_row_and_column(tmp_path: Path) -> None:
    csv = (
        "编号,要求,任务,责任科室,时限,佐证链接\n"
        "1,平台,公布数据,办公室,2026-12-31,/data/\n"
        "2,平台,公布数据,办公室,2026-12-31,/meiyou/\n"
    )
    (told,) = found("DSC002", tmp_path, {"docs/disclosure/tasks/2026.csv": csv})
    assert (told.path, told.line, told.column, told.key) == ("docs/disclosure/tasks/2026.csv", 3, 26, "佐证链接")
