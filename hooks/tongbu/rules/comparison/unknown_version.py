"""A note on a comparison speaks of a version that there is."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.model.finding import Finding, Level
from tongbu.model.front_matter import ComparisonNote
from tongbu.model.policy import Policy
from tongbu.rules.comparison.examples import NEW_BODY, OLD, replacing
from tongbu.rules.comparison.versions import earlier, noted, version_meant
from tongbu.rules.rule import POLICIES, Authority, Context, Example, Rule


class UnknownVersion(Rule):
    """A document has 对照, but nothing to be compared with, or names a version that is not one of its own."""

    code = "CMP003"
    title = "对照没有旧版可比"
    level = Level.ERROR
    concerns = POLICIES
    why = "没有旧版就没有新旧对照页面，写下的更正和理由谁也看不到。"
    fix = "在“替代”或者“修改”里写明旧文件；对照的“旧版”写旧文件的路径（不含 .md）。"
    authority = (Authority("本系统规定：新旧对照以“替代”“修改”关系为准"),)
    bad = Example({"policies/2026/a.md": f"---\n对照:\n  - 条文: 第二条\n    理由: 普查改为五年一次\n---\n{NEW_BODY}"})
    good = Example(
        {"policies/2020/a.md": OLD, "policies/2026/a.md": replacing("条文: 第二条\n    理由: 普查改为五年一次")}
    )

    def check(self, context: Context) -> Iterator[Finding]:
        """Every such note, at its own line."""
        for policy, position, note in noted(context):
            if version_meant(context.library, policy, note) or _told_elsewhere(context, policy, note):
                continue
            versions = [old.id for old in earlier(context.library, policy)]
            if note.old:
                message = f"“旧版”写的“{note.old}”不是本文件的旧版。"
                fix = f"本文件的旧版有：{'、'.join(versions)}。" if versions else self.fix
                yield self.finding(policy, "对照", position, "旧版", message=message, fix=fix)
            elif versions:
                message = "没有写“旧版”，本文件也没有替代、修改别的文件。"
                fix = f"与征求意见稿对照的，再写一行“旧版: {versions[0]}”。"
                yield self.finding(policy, "对照", position, "条文", message=message, fix=fix)
            else:
                yield self.finding(policy, "对照", position, "条文", message="本文件在本站没有旧版。")


def _told_elsewhere(context: Context, policy: Policy, note: ComparisonNote) -> bool:
    """Whether the version is not there because its file cannot be read, or because 征求意见稿 names none (LIB001)."""
    named = note.old or policy.meta.draft
    if f"policies/{named}.md" in context.library.unreadable:
        return True
    return bool(named) and named == policy.meta.draft and context.library.draft_of(policy) is None
