"""An amending decision and the text published anew under it, for the examples of this family."""

from __future__ import annotations

DECISION = """---
名称: 示例市林业局关于修改《示例市古树管理办法》的决定
文件类别: 其他文件
修改: [2020/a]
不解读理由: 修改内容单一，随新文本一并解读
---
示例市林业局决定对《示例市古树管理办法》作如下修改：

一、将第二条中的“每十年普查一次”修改为“每五年普查一次”。

本决定自2026年5月1日起施行。
"""


def consolidated(survey: str) -> str:
    """The text published anew, with what it says of the survey."""
    return f"""---
修改: [2020/a]
修改决定: 2026/b
---
第一条　为了保护古树，制定本办法。

第二条　古树由县级林业主管部门建立档案，设置保护标志，{survey}。

第三条　损害古树的，由县级林业主管部门责令改正，依法赔偿损失。
"""
