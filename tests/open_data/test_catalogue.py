"""The catalogue: whatever authors wrote, a row is a row and no cell runs."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import interpretation, policy
from syndicating.syndicated import SETTINGS
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.open_data import Describing, Rows, api, catalogue_csv, catalogue_json, document_file, list_files
from tongbu.syndicating import publisher_of

TITLES = st.text(min_size=1).map(lambda text: f"甲{text}".strip())


def describing(*documents: Policy, day: date = date(2026, 1, 1), base: bool = True) -> Describing:
    settings = (
        SETTINGS
        if base
        else SETTINGS.model_copy(update={"website": SETTINGS.website.model_copy(update={"domain": ""})})
    )
    return Describing(
        Library.of(documents, [interpretation("2026/b", "2026/a")]), settings, publisher_of(settings), day
    )


def api_files(context: Describing) -> Iterator[tuple[str, bytes]]:
    library = context.library
    yield from list_files(context, Rows.of(context))
    yield from (document_file(context, each) for each in library.policies.values())
    yield from (document_file(context, each) for each in library.interpretations.values())


def rows(context: Describing) -> list[dict[str, str]]:
    text = catalogue_csv(Rows.of(context)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("number", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_cell_is_a_formula(number: str) -> None:
    row = rows(describing(policy("2026/a", 文号=number)))[0]
    assert row["文号"].startswith("'") or not row["文号"].startswith(number[0])


@given(st.lists(TITLES, min_size=1, max_size=4))
def test_each_document_is_one_row(titles: list[str]) -> None:
    documents = [policy(f"2026/{place}", 名称=title) for place, title in enumerate(titles)]
    assert [row["编号"] for row in rows(describing(*documents))][:-1] == [each.id for each in documents]


def test_the_timeline_is_told_from_its_first_day() -> None:
    row = rows(describing(policy("2026/a", 施行日期=date(2025, 7, 1), 有效期至=date(2030, 6, 30))))[0]
    assert row["时间线"] == "尚未施行；2025-07-01起现行有效；2030-07-01起已失效"
    assert (row["状态"], row["状态日期"]) == ("现行有效", "2026-01-01")


def test_without_an_address_of_the_site_addresses_start_at_its_root() -> None:
    context = describing(policy("2026/a"), base=False)
    found = json.loads(catalogue_json(context, Rows.of(context)))["policies"][0]
    assert (found["url"], found["api"]) == ("/policies/2026/a/", "/api/v1/policies/2026/a.json")


def test_an_answer_that_is_not_out_yet_is_not_told() -> None:
    notice = {
        "事项类型": "其他事项",
        "开始": date(2025, 1, 1),
        "截止": date(2025, 2, 1),
        "反馈": {"发布日期": date(2026, 3, 1), "情况说明": "尚未公布的话"},
    }
    draft = policy("2025/cao", 文件类别="征求意见稿", 征求意见=notice)
    for day, told in ((date(2026, 2, 28), False), (date(2026, 3, 1), True)):
        files = dict(api_files(describing(draft, day=day)))
        assert ("尚未公布的话" in files["api/v1/consultations/2025/cao.json"].decode()) is told


def test_a_document_without_a_year_is_in_a_list_of_its_own() -> None:
    files = dict(api_files(describing(policy("2026/a"))))
    assert "2026/a" in files["api/v1/lists/policies/undated.json"].decode()


def test_a_document_is_as_long_as_it_is_and_no_longer_for_the_others() -> None:
    def size(count: int) -> int:
        documents = [policy(f"2026/d{place:04}", 发布日期=date(2026, 1, 1)) for place in range(count)]
        return sum(len(content) for _, content in api_files(describing(*documents)))

    few, more, most = size(50), size(100), size(150)
    assert most - more == pytest.approx(more - few, rel=0.02)


def test_a_long_list_has_pages_that_lead_to_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "PAGE", 2)
    documents = [policy(f"2026/d{place}", 发布日期=date(2026, 1, 1)) for place in range(5)]
    files = {f"/{url}": json.loads(content) for url, content in api_files(describing(*documents, base=False))}

    (year,) = files["/api/v1/index.json"]["policies"]["years"]
    assert year["count"] == 5
    url, before, found = year["url"], "", []
    while url:
        assert files[url]["prev"] == before
        found += [each["id"] for each in files[url]["items"]]
        before, url = url, files[url]["next"]
    assert found == [each.id for each in documents]
