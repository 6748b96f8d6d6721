"""The pages of the catalogue, its adjustments, the guide and the columns: figures that agree, links, files."""

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from disclosure.catalogues import DAY, catalogue, lay, policy
from sample import sample_project
from tongbu.pages.build import general_pages
from tongbu.pages.desk import Desk
from tongbu.pages.page import SitePage
from tongbu.pages.views.catalogue import AdjustmentsView, CatalogueView, GuideView
from tongbu.pages.views.home import HomeView
from tongbu.pages.views.key_columns import KeyColumnsView, KeyColumnView
from tongbu.reading.disclosure.reading import read_disclosure
from tongbu.reading.project import read_project
from tongbu.site.downloads import with_downloads

URL = "disclosure/catalogue/"
VERSION = "docs/disclosure/catalogue/2026-01-01.yml"


@pytest.fixture(scope="module")
def view(general: dict[str, SitePage]) -> CatalogueView:
    found = general[URL].view
    assert isinstance(found, CatalogueView)
    return found


def small(root: Path) -> CatalogueView:
    pages = {page.url: page for page in general_pages(Desk(read_project(root), DAY))}
    found = pages[URL].view
    assert isinstance(found, CatalogueView)
    return found


def test_every_figure_is_that_of_the_rows(view: CatalogueView) -> None:
    rows = [row for _, group in view.groups for row in group]
    assert len(rows) == view.count == sum(view.total) == 27
    assert (view.owed, view.there, view.in_time, view.share) == (25, 25, 25, "100%")
    assert [row.state for row in rows].count("已公开") == view.in_time
    assert not view.outside
    assert {row.state for row in view.lacking} == {"已公开", "未到公开时间"}  # which lack on a later day


def test_what_lacks_is_said_and_never_rounded_away(tmp_path: Path) -> None:
    files = {"policies/2026/a.md": policy(), "policies/2026/b.md": policy("乙", 文件类别="规章")}
    items = [{"编号": str(number), "页面": ["/"]} for number in range(2, 9)]
    lay(
        tmp_path, {**files, VERSION: catalogue({"文件类别": ["其他文件"]}, {"编号": "9", "页面": ["/meiyou/"]}, *items)}
    )
    found = small(tmp_path)
    assert (found.owed, found.there, found.share) == (9, 8, "88.8%")
    assert [(row.number, row.state) for row in found.lacking] == [("9", "未公开")]
    assert [link.url for link in found.outside] == ["policies/2026/b/"]


def test_a_version_to_come_is_announced_and_not_in_force(tmp_path: Path) -> None:
    later = "docs/disclosure/catalogue/2027-01-01.yml"
    lay(
        tmp_path, {VERSION: catalogue({"页面": ["/"]}), later: catalogue({"页面": ["/"]}, {"编号": "2", "页面": ["/"]})}
    )
    found = small(tmp_path)
    assert (found.since, found.coming, found.count) == ("2026-01-01", "2027-01-01", 1)


def test_links_are_named_by_what_is_there(view: CatalogueView) -> None:
    links = {link.url: link.text for _, rows in view.groups for row in rows for link in row.links}
    assert links["zhengwu/yusuan/"] == "部门预算和决算"
    assert links["disclosure/tasks/2026/"] == "2026年政务公开任务台账"
    assert links["disclosure/guide/"] == "政府信息公开指南"
    assert links["disclosure/reports/"] == "政府信息公开工作年度报告"


def test_yearly_reports_are_as_new_as_the_newest(view: CatalogueView) -> None:
    row = next(row for _, rows in view.groups for row in rows if row.number == "10-4")
    reports = sample_project().disclosure.reports
    assert row.newest == str(reports[max(reports)].published)


def test_adjustments_read_like_a_comparison(general: dict[str, SitePage]) -> None:
    found = general[f"{URL}changes/"].view
    assert isinstance(found, AdjustmentsView)
    newest, first = found.steps
    assert newest.summary == "与2024年1月15日起施行的目录相比，新增7项，取消1项，调整6项；现有27项。"
    assert (first.old, first.rows) == ("", ())
    row = next(row for row in newest.rows if row.number == "1-4")
    content = next(field for field in row.fields if field.name == "公开内容")
    assert "".join(piece.text for piece in content.new if piece.kind == "added") == "、图解、问答、视频"
    for each in (field for row in newest.rows for field in row.fields):
        kept = ["".join(piece.text for piece in side if piece.kind == "same") for side in (each.old, each.new)]
        assert kept[0] == kept[1]


def test_the_files_say_the_same_and_can_be_read_again(general: dict[str, SitePage], tmp_path: Path) -> None:
    _, files = with_downloads((general[URL],))
    (table, *_) = [files[f"{URL}mulu{suffix}"] for suffix in (".csv", ".xlsx", ".json")]
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    assert [row["状态"] for row in rows].count("已公开") == 25
    assert all(row["网址"].startswith("https://ly.example.gov.cn/") for row in rows if row["件数"] != "0")

    before = sample_project().disclosure.catalogue[date(2026, 3, 1)]
    for suffix in (".csv", ".xlsx"):
        folder = tmp_path / suffix / "docs" / "disclosure" / "catalogue"
        folder.mkdir(parents=True)
        (folder / f"2026-03-01{suffix}").write_bytes(files[f"{URL}mulu{suffix}"])
        again = read_disclosure(tmp_path / suffix).disclosure.catalogue[date(2026, 3, 1)]
        usual = [replace_limit(item) for item in before.rows]
        assert [replace_limit(item) for item in again.rows] == usual


def replace_limit(item: object) -> dict[str, object]:
    """The file has the limit in numbers where an office left it to what is usual."""
    values = dict(vars(item))
    values["workdays"] = values["workdays"] or 20
    return {name: value for name, value in values.items() if not values["none_here"] or name != "workdays"}


def test_the_home_page_leads_to_every_kind(general: dict[str, SitePage]) -> None:
    home = general[""].view
    assert isinstance(home, HomeView)
    assert [door.text for door in home.doors] == [
        *("政府信息公开指南", "主动公开目录", "重点领域专栏", "依申请公开", "留言办理", "问答库", "政务舆情回应"),
        *("政府信息公开工作年度报告", "任务台账"),
    ]
    assert all(door.url in general for door in home.doors)


def test_the_guide_shows_the_nine_things(general: dict[str, SitePage]) -> None:
    found = general["disclosure/guide/"].view
    assert isinstance(found, GuideView)
    assert len(found.sections) + len(found.contact) == 9
    assert [link.url for link in found.related] == [URL, "disclosure/requests/"]


def test_columns_show_where_they_stand_here_and_in_the_counties(general: dict[str, SitePage]) -> None:
    found = general["disclosure/columns/"].view
    assert isinstance(found, KeyColumnsView)
    assert sum(found.total) == found.count == len(found.columns) == 5
    states = {(column.title, at.place): at.state for column in found.columns for at in column.counties}
    assert states["古树名木", "示例县"] == "临近超期"
    for column in found.columns:
        page = general[column.url].view
        assert isinstance(page, KeyColumnView)
        assert len(page.pages) + sum(len(links) for _, links in page.years) == column.own.count


def test_a_bureau_with_columns_alone_has_no_catalogue(tmp_path: Path) -> None:
    column = "- 标识: jia\n  名称: 甲\n  责任科室: [办公室]\n  关键词: [甲]\n"
    project = read_project(lay(tmp_path, {"docs/disclosure/columns.yml": column}))
    pages = {page.url for page in general_pages(Desk(project, DAY))}
    assert {"disclosure/columns/", "disclosure/columns/jia/"} <= pages
    assert URL not in pages


def test_pages_do_not_depend_on_the_order_of_documents(tmp_path: Path) -> None:
    lay(
        tmp_path,
        {
            VERSION: catalogue({"栏目": ["政策文件"]}),
            "policies/2026/b.md": policy("乙"),
            "policies/2026/a.md": policy(),
        },
    )
    project = read_project(tmp_path)
    policies = sorted(project.library.policies.items(), key=lambda each: each[0], reverse=True)
    turned = replace(project.library, policies=dict(policies))
    views = [
        next(page.view for page in general_pages(Desk(replace(project, library=library), DAY)) if page.url == URL)
        for library in (project.library, turned)
    ]
    assert views[0] == views[1]
