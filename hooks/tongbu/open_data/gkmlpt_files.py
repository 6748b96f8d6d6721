"""The catalogue of disclosure (政府信息公开目录) as files: the platforms' JSON, an XML and a CSV in official terms."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any
from xml.etree import ElementTree

from tongbu.exporting.as_csv import safe
from tongbu.exporting.printable import printable
from tongbu.model.dates import iso
from tongbu.model.vocabulary import PolicyState
from tongbu.open_data.describing import Describing
from tongbu.open_data.gkmlpt import Record, moment, records

COLUMNS = (
    *("索引号", "主题分类", "体裁分类", "文件类别", "发布机构", "成文日期", "名称", "文号", "发布日期", "主题词"),
    *("内容概述", "有效性", "公开方式", "网址", "附件"),
)
_BYTE_ORDER_MARK = "\ufeff"


def gkmlpt_json(context: Describing) -> bytes:
    """The answer of the platform's interface: `total` and `articles`; days are seconds since 1970."""
    found = [_article(each) for each in records(context)]
    classify = {"name": "政策文件", "post_count": len(found)}
    whole = {"classify": classify, "total": len(found), "articles": found}
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n".encode()


def gkmlpt_csv(context: Describing) -> bytes:
    """One row for each document, in UTF-8 with the mark by which Excel knows it; no formula runs."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(COLUMNS)
    for each in records(context):
        row = _row(each)
        writer.writerow([safe(printable(row[column])) for column in COLUMNS])
    return (_BYTE_ORDER_MARK + target.getvalue()).encode("utf-8")


def gkmlpt_xml(context: Describing) -> bytes:
    """The same under one root that names the bureau and the day, with attachments and relations as elements."""
    organisation = context.settings.organisation
    root = ElementTree.Element(
        "政府信息公开目录",
        {
            "主办单位": printable(organisation.name or context.publisher.bureau),
            "统一社会信用代码": printable(organisation.credit_code),
            "生成日期": context.day.isoformat(),
        },
    )
    for each in records(context):
        entry = ElementTree.SubElement(root, "信息", {"编号": each.id})
        row = _row(each)
        _fill(entry, ((column, row[column]) for column in COLUMNS if column != "附件"))
        for attachment in each.attachments:
            _leaf(entry, "附件", attachment.name, 网址=attachment.url, 类型=attachment.type)
        for related in each.relations:
            _leaf(entry, "相关文件", related.title, 关系=related.kind, 索引号=related.index_number, 网址=related.url)
    ElementTree.indent(root)
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _fill(entry: ElementTree.Element, fields: Iterable[tuple[str, str]]) -> None:
    for name, value in fields:
        _leaf(entry, name, value)


def _leaf(parent: ElementTree.Element, name: str, words: str, /, **attributes: str) -> None:
    leaf = ElementTree.SubElement(parent, name, {key: printable(value) for key, value in attributes.items()})
    leaf.text = printable(words)


def _article(record: Record) -> dict[str, Any]:
    """One document as the platforms' interface names its fields."""
    return {
        "id": record.id,
        "title": record.title,
        "identifier": record.index_number,
        "document_number": record.number,
        "publisher": record.issuer,
        "classify_main_name": record.category,
        "classify_genre_name": record.genre,
        "classify_theme_name": record.theme,
        "keywords": ",".join(record.keywords),
        "abstract": record.summary,
        "date": moment(record.drafted),
        "display_publish_time": moment(record.published, record.published_at),
        "created_at": f"{iso(record.published)} {record.published_at or '00:00'}:00" if record.published else "",
        "is_expired": int(record.state is PolicyState.EXPIRED),
        "is_abolished": int(record.state is PolicyState.REPEALED),
        "url": record.url,
        "attachment": [{"name": each.name, "type": each.type, "url": each.url} for each in record.attachments],
        "relation": [
            {"type": each.kind, "identifier": each.index_number, "title": each.title, "url": each.url}
            for each in record.relations
        ],
    }


def _row(record: Record) -> dict[str, str]:
    """One document in the terms of the official record."""
    at = f" {record.published_at}" if record.published_at else ""
    return {
        "索引号": record.index_number,
        "主题分类": record.theme,
        "体裁分类": record.genre,
        "文件类别": record.category,
        "发布机构": record.issuer,
        "成文日期": iso(record.drafted),
        "名称": record.title,
        "文号": record.number,
        "发布日期": f"{iso(record.published)}{at}",
        "主题词": "；".join(record.keywords),
        "内容概述": record.summary,
        "有效性": record.state.value,
        "公开方式": record.openness,
        "网址": record.url,
        "附件": "；".join(each.url for each in record.attachments),
    }
