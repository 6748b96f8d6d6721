"""Values of metadata as people read them, without the marks of YAML."""

from __future__ import annotations


def said(value: object) -> str:
    """A value on one line, with the keys below it that have something; "" for nothing.

    Of entries that all have the same keys, as 渠道, the values alone say enough.
    """
    if isinstance(value, dict):
        return "；".join(f"{key}：{words}" for key, each in value.items() if (words := said(each)))
    if isinstance(value, list):
        return "、".join(" ".join(map(said, each.values())) if isinstance(each, dict) else said(each) for each in value)
    return "" if value is None else str(value)
