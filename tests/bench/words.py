"""What commands, engines and groups of queries are called in reports."""

from __future__ import annotations

from bench.measuring import TOO_LARGE, TOO_LONG
from search.scores import ALL, EVERYDAY, KNOWN_ITEMS

COMMANDS = {
    "cold": "tongbu 全部重新生成",
    "everything": "tongbu 全部重新生成，含 PDF、Word、分享图",
    "unchanged": "tongbu 没有变化",
    "text": "tongbu 修改一份正文",
    "metadata": "tongbu 修改一份元数据",
    "check cold": "tongbu check 第一次",
    "check warm": "tongbu check 以后",
    "hugo": "Hugo（只有页面）",
    "pagefind": "Pagefind（只有检索）",
    "material": "Material（页面和检索）",
    "zensical": "Zensical（页面和检索）",
}
"""In the order in which they are shown."""
PEERS = ("hugo", "pagefind", "material", "zensical")
ENGINES = {"tongbu": "tongbu", "pagefind": "Pagefind", "material": "Material（lunr）"}
GROUPS = {KNOWN_ITEMS: "查找已知的文件", EVERYDAY: "日常说法的提问", ALL: "全部提问"}
STOPPED = {TOO_LONG: "超过时限，已停止", TOO_LARGE: "超过内存限制，已停止"}
