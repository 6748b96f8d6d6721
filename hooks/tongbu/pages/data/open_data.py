"""开放数据: what programs can fetch, how, and what they may rely on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tongbu.model.disclosure import Disclosure
from tongbu.model.library import Library
from tongbu.pages.columns import DATA
from tongbu.pages.disclosure.catalogue_table import STEM as CATALOGUE_STEM
from tongbu.pages.disclosure.catalogue_table import URL as CATALOGUE_URL
from tongbu.pages.disclosure.requests.export import REGISTER
from tongbu.pages.disclosure.task_table import STEM
from tongbu.pages.machine_addresses import API, CATALOGUE_CSV, CATALOGUE_JSON, akoma_ntoso_url, api_url
from tongbu.pages.page import SitePage

_NO_DISCLOSURE = Disclosure()


@dataclass(frozen=True, slots=True)
class DataFile:
    """Something to fetch: its name, an address that is there (relative to the site's root), its form, what is in it."""

    name: str
    url: str
    pattern: str
    note: str


@dataclass(frozen=True, slots=True)
class OpenDataView:
    """The page; `example` is the first of `files` that a program would ask for."""

    files: tuple[DataFile, ...]
    example: str


def open_data_page(library: Library, disclosure: Disclosure = _NO_DISCLOSURE) -> SitePage:
    """The page at `data/api/`; addresses are those of documents that the site has."""
    view = OpenDataView((*_files(library), *_of_disclosure(disclosure)), f"{API}index.json")
    return SitePage("data/api/", "open-data.html", "开放数据", DATA, view)


def _of_disclosure(disclosure: Disclosure) -> Iterator[DataFile]:
    """The newest table of each kind of disclosure data."""
    if disclosure.tasks:
        newest = disclosure.tasks[max(disclosure.tasks)]
        note = "一年的任务、时限、进度和佐证链接；同一地址还有 .csv 和 .xlsx"
        pattern = f"disclosure/tasks/年份/{STEM}.json"
        yield DataFile("政务公开任务台账", f"{newest.url()}{STEM}.json", pattern, note)
    if disclosure.requests:
        register = disclosure.requests[max(disclosure.requests)]
        note = "一年收到的申请、答复期限和结果，不写申请人；同一地址还有 .csv 和 .xlsx"
        pattern = f"disclosure/requests/年份/{REGISTER}.json"
        yield DataFile("依申请公开登记簿", f"{register.url()}{REGISTER}.json", pattern, note)
    if disclosure.catalogue:
        url, note = f"{CATALOGUE_URL}{CATALOGUE_STEM}.json", "逐项的内容、时限、状态和网址；同一地址还有 .csv 和 .xlsx"
        yield DataFile("主动公开目录", url, url, note)


def _files(library: Library) -> list[DataFile]:
    found = [
        DataFile("目录（表格）", CATALOGUE_CSV, CATALOGUE_CSV, "一行一份文件，用 Excel、WPS 直接打开（CSV，UTF-8）"),
        DataFile("目录（JSON）", CATALOGUE_JSON, CATALOGUE_JSON, "全部政策文件、意见征集和解读的目录信息和时间线"),
        DataFile(
            "接口入口", f"{API}index.json", f"{API}index.json", "各类文件的数量、按年份的清单和 JSON Schema 的地址"
        ),
    ]
    said = library.said.items()
    issued = (one.id for url, one in said if url.startswith("policies/") and not one.draft)
    policy = next((library.policies[policy_id] for policy_id in issued), None)
    draft = next(library.drafts, None)
    readings = (one.id for url, one in said if url.startswith("interpretations/"))
    reading = next((library.interpretations[reading_id] for reading_id in readings), None)
    if policy:
        year = policy.year or "undated"
        note = (
            "一年的清单；policies 换成 consultations、interpretations 是意见征集和解读。"
            "多于 500 件的分页，下一页的地址在 next"
        )
        found.append(
            DataFile("按年份的清单", f"{API}lists/policies/{year}.json", f"{API}lists/policies/年份.json", note)
        )
        note = "正文（章、条、款、项）、关系、时间线、新旧对照"
        found.append(DataFile("一份政策文件", api_url(policy), f"{API}policies/编号.json", note))
    if draft:
        note = "草案正文、起止日期、听证、采纳情况的数量"
        found.append(DataFile("一次意见征集", api_url(draft), f"{API}consultations/编号.json", note))
    if reading:
        note = "解读对象和正文"
        found.append(DataFile("一份解读", api_url(reading), f"{API}interpretations/编号.json", note))
    if policy:
        note = "国际通用的法律文本 XML（OASIS Akoma Ntoso 3.0），供法律信息系统交换"
        found.append(DataFile("Akoma Ntoso", akoma_ntoso_url(policy), "policies/编号/akn.xml", note))
    return found
