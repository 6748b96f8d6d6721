"""The official record block (公开信息目录项) of a policy, in the order offices know it."""

from __future__ import annotations

from tongbu.model.dates import iso
from tongbu.model.policy import Policy
from tongbu.pages.views.parts import Badge, RecordRow

_STATE = "有效性"


def policy_record(policy: Policy, badge: Badge) -> tuple[RecordRow, ...]:
    """The rows that have a value."""
    meta = policy.meta
    rows = (
        ("索引号", meta.index_number),
        ("主题分类", meta.theme.replace("\\", " / ")),
        ("发布机构", meta.issuer),
        ("联合发文机关", "、".join(meta.joint_issuers)),
        ("文号", meta.number),
        ("统一编号", meta.register_number),
        ("文件类别", meta.category.value),
        ("公文种类", meta.genre.value if meta.genre else ""),
        ("成文日期", iso(meta.drafted)),
        ("发布日期", iso(meta.published)),
        ("施行日期", iso(meta.effective)),
        ("有效期至", iso(meta.expires)),
        (_STATE, badge.state),
        ("公开方式", meta.openness.value if meta.openness else ""),
        ("主题词", "、".join(meta.keywords)),
    )
    return tuple(RecordRow(term, value, turns=badge.turns if term == _STATE else ()) for term, value in rows if value)
