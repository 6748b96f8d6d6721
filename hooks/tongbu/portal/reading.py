"""The file of a portal, with every fault at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from tongbu.model.finding import Finding
from tongbu.model.source import Key, Place
from tongbu.portal.settings import PortalSettings
from tongbu.reading.faults import BAD_VALUE, MISSING, WRONG_TYPE
from tongbu.reading.locating import Findings
from tongbu.reading.settings import compose_file, environment
from tongbu.reading.validating import validate
from tongbu.reading.yaml_tree import plant

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


def read_portal(file: Path) -> tuple[PortalSettings | None, tuple[Finding, ...]]:
    """The settings of a portal, or None and the findings that say why not."""
    findings = Findings(str(file))
    node = compose_file(file, findings)
    if node is None:
        if not findings.failed:
            findings.add(MISSING, Place(1), "文件是空的", fix="写上“网站:”和“单位:”。")
        return None, findings.found
    tree = plant(node, findings, resolve=environment)
    if not isinstance(tree.value, dict):
        findings.add(WRONG_TYPE, Place(1), "应当是一组设置，如“网站:”“单位:”")
        return None, findings.found
    settings = validate(tree, PortalSettings, findings)
    if settings:
        for key, message, fix in _faults(settings):
            findings.add(BAD_VALUE, tree.value_place(key), message, key=key, fix=fix)
    return (None if findings.failed else settings), findings.found


def _faults(settings: PortalSettings) -> Iterator[tuple[Key, str, str]]:
    if not settings.website.name:
        yield ("网站", "名称"), "门户没有名称", "在“网站”下面写“名称: ……”。"
    seen: set[str] = set()
    for place, site in enumerate(settings.sites):
        if not _ID.fullmatch(site.id):
            yield (
                ("单位", place, "标识"),
                f"“{site.id[:40]}”不能用在网址里",
                "用小写字母、数字和“-”，不超过 40 个字符。",
            )
        elif site.id in seen:
            yield ("单位", place, "标识"), f"“{site.id}”写了两次", "每个单位的标识各不相同。"
        seen.add(site.id)
        if site.address and not is_address(site.address):
            yield (
                ("单位", place, "网址"),
                f"“{site.address[:80]}”不是网站的网址",
                "写首页的网址，如 https://ly.example.gov.cn/。",
            )
        if site.address and site.hosted:
            yield (
                ("单位", place, "托管"),
                "写了网址，又写了托管",
                "链接通到单位自己的网站，就删去托管；由门户发布，就删去网址。",
            )


def is_address(address: str) -> bool:
    """Whether it is the address of a home page."""
    try:
        parts = urlsplit(address)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or True)
    except ValueError:
        return False
    plain = not re.search(r"[\x00-\x20\x7f\\]", address) and not parts.username
    return bool(good and plain and not parts.query and not parts.fragment)
