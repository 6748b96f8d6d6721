"""Attachments named in the text and attachments published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule

_NOISE = re.compile(r"^(附件)?[\d一二三四五六七八九十]*[.．、:：]?|[\W_]+")


class AttachmentList(Rule):
    """The list 附件： of the body and the key 附件 of the front matter disagree."""

    code = "POL024"
    title = "附件与正文的附件说明不一致"
    level = Level.WARNING
    concerns = POLICIES
    why = "附件是公文的组成部分，正文列了而网站没有，公众就拿不到完整文件。"
    fix = "在元数据“附件”中补上“名称”和“文件”，名称与正文一致；附件全文已经写在正文后面的可以豁免。"
    authority = (Authority("《党政机关公文处理工作条例》第九条：附件说明、附件"),)
    bad = Example({"policies/2026/a.md": "第一条　为了加强古树名木保护，制定本办法。\n\n附件：古树名木认养申请表\n"})
    good = Example(
        {
            "policies/2026/a.md": """---
附件:
  - 名称: 古树名木认养申请表
    文件: a-shenqingbiao.txt
---
第一条　为了加强古树名木保护，制定本办法。

附件：古树名木认养申请表
""",
            "policies/2026/a-shenqingbiao.txt": "认养人：\n认养树木编号：\n",
        }
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every attachment named on one side only; a body without a list says nothing about the metadata."""
        for policy in context.policies:
            named = {_bare(name): name for name in policy.text.attachments}
            given = {_bare(each.name): each for each in policy.meta.attachments}
            titles = {_bare(unit.title) for unit in policy.text.units if unit.title}
            for bare in named.keys() - given.keys() - titles:
                message = f"正文的附件说明列有“{named[bare]}”，元数据“附件”里没有。"
                yield self.finding(policy, "附件", message=message)
            for bare in given.keys() - named.keys() if named else ():
                message = f"元数据“附件”里有“{given[bare].name}”，正文的附件说明没有列。"
                yield self.finding(policy, "附件", message=message)


def _bare(name: str) -> str:
    """A name for comparison: without number, marks and file suffix."""
    suffix = PurePosixPath(name).suffix
    return _NOISE.sub("", name.removesuffix(suffix) if suffix.isascii() else name)
