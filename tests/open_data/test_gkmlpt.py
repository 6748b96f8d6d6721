"""The catalogue of disclosure in the three forms that platforms take."""

import csv
import io
import json
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from factories import policy
from open_data.test_catalogue import describing
from tongbu.open_data import Describing, gkmlpt_csv, gkmlpt_json, gkmlpt_xml

IDS = ("2019/b", "2020/a", "2025/a")
META: dict[str, Any] = {
    "索引号": "11449900MB2X00004X/2025-00001",
    "主题分类": "农业、林业、水利\\林业",
    "文号": "示林规〔2025〕1号",
    "发布机构": "示例市林业局",
    "成文日期": date(2025, 5, 12),
    "发布日期": date(2025, 5, 15),
    "发布时间": "09:30",
    "公开方式": "主动公开",
    "附件": [{"名称": "申请表", "文件": "fujian/表.docx"}],
}


@pytest.fixture
def context() -> Describing:
    old = policy("2020/a", 施行日期=date(2020, 9, 1), 索引号="11449900MB2X00004X/2020-00001")
    expired = policy("2019/b", 施行日期=date(2019, 1, 1), 有效期至=date(2023, 12, 31))
    new = policy("2025/a", 施行日期=date(2025, 7, 1), 替代=["2020/a"], **META)
    closed = policy("2024/c", 公开方式="依申请公开")
    draft = policy("2024/cao", 文件类别="征求意见稿")
    return describing(old, expired, new, closed, draft)


def article(context: Describing, id: str) -> dict[str, Any]:  # noqa: A002
    articles = json.loads(gkmlpt_json(context))["articles"]
    return next(each for each in articles if each["id"] == id)


def test_the_json_has_the_fields_of_the_platforms_interface(context: Describing) -> None:
    found = article(context, "2025/a")
    assert found["identifier"] == META["索引号"]
    assert found["document_number"] == META["文号"]
    assert found["classify_theme_name"] == META["主题分类"]
    assert found["created_at"] == "2025-05-15 09:30:00"
    assert found["attachment"] == [
        {"name": "申请表", "type": "docx", "url": "https://ly.example.gov.cn/policies/2025/fujian/%E8%A1%A8.docx"}
    ]
    assert [(each["type"], each["identifier"]) for each in found["relation"]] == [
        ("替代", "11449900MB2X00004X/2020-00001")
    ]


def test_days_are_seconds_of_beijing(context: Describing) -> None:
    found = article(context, "2025/a")
    beijing = ZoneInfo("Asia/Shanghai")
    assert datetime.fromtimestamp(found["date"], beijing).isoformat() == "2025-05-12T00:00:00+08:00"
    assert datetime.fromtimestamp(found["display_publish_time"], beijing).isoformat() == "2025-05-15T09:30:00+08:00"


def test_what_is_over_is_marked_by_why(context: Describing) -> None:
    articles = json.loads(gkmlpt_json(context))["articles"]
    marks = {each["id"]: (each["is_expired"], each["is_abolished"]) for each in articles}
    assert marks == {"2019/b": (1, 0), "2020/a": (0, 1), "2025/a": (0, 0)}


def test_drafts_and_what_is_not_open_to_all_are_left_out(context: Describing) -> None:
    whole = json.loads(gkmlpt_json(context))
    assert [each["id"] for each in whole["articles"]] == list(IDS)
    assert whole["total"] == whole["classify"]["post_count"] == 3


def test_the_csv_and_the_xml_say_the_same_in_official_terms(context: Describing) -> None:
    rows = list(csv.DictReader(io.StringIO(gkmlpt_csv(context).decode("utf-8-sig"))))
    root = etree.fromstring(gkmlpt_xml(context))
    assert root.tag == "政府信息公开目录"
    assert [entry.get("编号") for entry in root] == list(IDS)
    for row, entry in zip(rows, root, strict=True):
        assert {each.tag: each.text or "" for each in entry if each.tag in row and each.tag != "附件"} == {
            name: value for name, value in row.items() if name != "附件"
        }
    assert rows[2]["有效性"] == "现行有效"
    assert rows[2]["发布日期"] == "2025-05-15 09:30"
    assert root[2].find("附件").get("类型") == "docx"
    assert root[2].find("相关文件").get("关系") == "替代"


@given(st.text(min_size=1))
def test_any_words_stay_words_in_every_form(words: str) -> None:
    context = describing(policy("2026/a", 内容概述=words))
    assert json.loads(gkmlpt_json(context))["articles"][0]["abstract"] == words
    assert etree.fromstring(gkmlpt_xml(context))[0].tag == "信息"
    row = next(csv.DictReader(io.StringIO(gkmlpt_csv(context).decode("utf-8-sig"), newline="")))
    assert not row["内容概述"].startswith(("=", "+", "-", "@"))
