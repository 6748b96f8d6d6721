"""What versions of a document are called where several stand side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from tongbu.model.dates import spoken
from tongbu.model.policy import Policy
from tongbu.model.standing import starts
from tongbu.model.titles import in_title_marks


def version_names(policies: Sequence[Policy]) -> Mapping[str, str]:
    """A short name for each by its id, unlike all others: 2020年文本, else the 文号, else the title."""
    names: dict[str, str] = {}
    for name in (_by_year, _by_number, _by_title, _by_id):
        left = [policy for policy in policies if policy.id not in names]
        found = Counter(name(policy) for policy in left)
        names |= {policy.id: name(policy) for policy in left if name(policy) and found[name(policy)] == 1}
    return MappingProxyType(names)


def _by_year(policy: Policy) -> str:
    if policy.is_draft:
        return "征求意见稿"
    day = starts(policy)
    return f"{day.year}年文本" if day else ""


def _by_number(policy: Policy) -> str:
    return policy.meta.number


def _by_title(policy: Policy) -> str:
    return in_title_marks(policy.meta.title)


def _by_id(policy: Policy) -> str:
    return policy.id


def version_facts(policy: Policy) -> str:
    """文号 and dates in one line."""
    meta = policy.meta
    notice = meta.consultation
    parts = (
        meta.number,
        f"{spoken(meta.published)}发布" if meta.published else "",
        f"{spoken(meta.effective)}施行" if meta.effective and not policy.is_draft else "",
        f"{spoken(notice.opens)}开始征求意见" if notice and notice.opens else "",
    )
    return "，".join(part for part in parts if part)
