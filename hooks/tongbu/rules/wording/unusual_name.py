"""Names of places, meetings and policies in another form than the usual one."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import Authority, Context, Example, Rule
from tongbu.rules.wording.telling import instead, tell
from tongbu.wording import Kind


class UnusualName(Rule):
    """A name of the list of names; only its form is looked at."""

    code = "WRD004"
    title = "名称的写法不规范"
    level = Level.WARNING
    why = "行政区划、会议、政策的名称有固定的写法，写错、写漏会造成误解。"
    fix = "改为规范的写法。"
    authority = (Authority("行政区划的法定名称；党和国家会议、文件的规范名称", verified=False),)
    bad = Example({"policies/2026/a.md": "第一条　引进内蒙自治区的樟子松苗木，应当经过检疫。\n"})
    good = Example({"policies/2026/a.md": "第一条　引进内蒙古自治区的樟子松苗木，应当经过检疫。\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such place in the documents in question."""
        yield from tell(self, context, Kind.NAME, instead)
