"""Who drafts, interprets."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.rules.rule import READINGS, Authority, Context, Example, Rule


class MissingUnit(Rule):
    """An interpretation that does not name the unit (解读单位) answering for it."""

    code = "INT005"
    title = "解读没有写明解读单位"
    level = Level.WARNING
    concerns = READINGS
    why = "谁起草谁解读，起草单位对解读负责；公众要看得出是谁的解读。"
    fix = "填写“解读单位”，写起草文件的单位或者科室全称。"
    authority = (
        Authority("《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）"),
        Authority("《广州市政策文件解读工作实施办法》（穗府办函〔2017〕313号）第二条"),
    )
    bad = Example({"interpretations/2026/a.md": "---\n解读单位: null\n---\n"})
    good = Example({"interpretations/2026/a.md": "---\n解读单位: 示例市林业局资源管理科\n---\n"})

    def check(self, context: Context) -> Iterator[Finding]:
        """Every interpretation."""
        for reading in context.readings:
            if not reading.meta.unit.strip():
                yield self.finding(reading, "解读单位", message="没有填写“解读单位”。")
