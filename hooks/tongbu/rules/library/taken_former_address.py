"""A former address belongs to one document, and nothing else is published there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tongbu.model.finding import Finding, Level
from tongbu.model.former import KEY, FormerAddress, former_addresses, is_reserved
from tongbu.model.library import Library
from tongbu.rules.rule import Authority, Context, Example, LibraryRule

_ANOTHER = """---
名称: 示例市古树保护标志设置的通知
文件类别: 其他文件
曾用地址:
  - {former}
---
各有关单位：

一、古树应当设置保护标志。
"""


class TakenFormerAddress(LibraryRule):
    """曾用地址 is that of a page there is, or stands in two documents."""

    code = "LIB020"
    title = "曾用地址已被占用"
    level = Level.ERROR
    why = "一个地址只能通向一处：那里有现在的页面，或者两份文件都写了它，读者就会到错地方。"
    fix = "核对文件原来的地址，删去写错或者重复的一项。"
    authority = (Authority("本系统规定：文件的网址长期不变，改了地址的从原地址转到新地址"),)
    bad = Example(
        {
            "policies/2026/a.md": "---\n曾用地址:\n  - 2023/gushu\n---\n",
            "policies/2026/b.md": _ANOTHER.format(former="2023/gushu"),
        }
    )
    good = Example(
        {
            "policies/2026/a.md": "---\n曾用地址:\n  - 2023/gushu\n---\n",
            "policies/2026/b.md": _ANOTHER.format(former="2023/biaozhi"),
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every address that leads somewhere already; of two documents with one address, the later is told."""
        formers = list(former_addresses(context.library))
        if not formers:
            return
        documents = {url.casefold(): url for url in context.library.said}
        first: dict[str, FormerAddress] = {}
        for former in formers:
            if former.path is None:
                continue
            said = _taken(former, documents, context.library)
            before = first.setdefault(former.key, former)
            if not said and before is not former:
                same = before.document is former.document
                said = "写了两次。" if same else f"也写在{before.document.source.path}里。"
            if said:
                message = f"“{former.written}”{said}"
                yield self.finding(former.document, KEY, former.position, message=message)


def _taken(former: FormerAddress, documents: Mapping[str, str], library: Library) -> str:
    """What is published at the address, or "": a document, a page below one, or a page of the site.

    `documents` has the address of every document by what it is told apart by.
    """
    if is_reserved(former.path or ""):
        return "是本站栏目或者数据的地址。"
    parts = former.key.rstrip("/").split("/")
    for length in range(len(parts), 0, -1):
        if there := documents.get(f"{'/'.join(parts[:length])}/"):
            return "是本文件现在的地址。" if there == former.document.url else f"是{library[there].source.path}的地址。"
    return ""
