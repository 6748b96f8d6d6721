"""The pair of texts that the examples of this family compare."""

from __future__ import annotations

OLD = """---
名称: 示例市古树管理办法
文件类别: 行政规范性文件
---
第一条　为了保护古树，制定本办法。

第二条　古树由县级林业主管部门建立档案，设置保护标志，每十年普查一次。

第三条　损害古树的，由县级林业主管部门责令改正，依法赔偿损失。
"""

NEW_BODY = """第一条　为了保护古树，制定本办法。

第二条　古树由县级林业主管部门建立档案，设置保护标志，每五年普查一次。

第三条　损害古树的，由县级林业主管部门责令改正，依法赔偿损失。
"""


def replacing(note: str) -> str:
    """A policy that replaces the old text, with one note under 对照."""
    return f"---\n替代: [2020/a]\n对照:\n  - {note}\n---\n{NEW_BODY}"
