"""The numbers that a patrol compares with, by the names that the command line takes.

Of 政府网站与政务新媒体检查指标 (国办秘函〔2019〕19号) these are read in copies: the home page within 2 weeks, 政策文件
within 6 months, 5 empty columns (ours is 1: an empty one is a fault of any site). That other columns be renewed within
a year, and how many consultations a department holds in a year, is not checked against the original: those only warn.
The others are this project's own.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields


@dataclass(frozen=True, slots=True)
class Limits:
    """Each number; 0 switches its check off."""

    home_days: int = field(default=14, metadata={"name": "首页更新", "unit": "日"})
    policy_days: int = field(default=183, metadata={"name": "政策文件更新", "unit": "日"})
    column_days: int = field(default=365, metadata={"name": "其他栏目更新", "unit": "日"})
    consultations: int = field(default=3, metadata={"name": "一年意见征集", "unit": "次"})
    empty_columns: int = field(default=1, metadata={"name": "空白栏目", "unit": "个"})
    build_days: int = field(default=7, metadata={"name": "重新生成", "unit": "日"})
    certificate_days: int = field(default=30, metadata={"name": "证书", "unit": "日"})
    contact_days: int = field(default=30, metadata={"name": "security.txt", "unit": "日"})
    page_kilobytes: int = field(default=500, metadata={"name": "页面体积", "unit": "KB"})
    sample: int = field(default=300, metadata={"name": "抽查文件", "unit": "个"})
    minutes: int = field(default=60, metadata={"name": "巡检时间", "unit": "分钟"})
    external_links: int = field(default=500, metadata={"name": "外部链接", "unit": "个"})
    external_minutes: int = field(default=10, metadata={"name": "外部链接时间", "unit": "分钟"})
    external_days: int = field(default=7, metadata={"name": "外部链接间隔", "unit": "日"})


NAMES = {each.metadata["name"]: each.name for each in fields(Limits)}
"""The field of each limit by its Chinese name."""


def described() -> str:
    """Every limit with its default, in one line."""
    return "、".join(f"{each.metadata['name']} {each.default}{each.metadata['unit']}" for each in fields(Limits))
