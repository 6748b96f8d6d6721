"""The kinds of disclosure data by name, apart from what reads them, which takes long to load."""

FOLDER = "docs/disclosure"
"""Where these data lie in a project. MkDocs publishes nothing of it (site/unpublished.py)."""
TITLES = {
    "tasks": "任务台账",
    "requests": "依申请公开登记簿",
    "request-guide": "依申请公开指引",
    "letters": "留言登记簿",
    "questions": "问答库",
    "responses": "政务舆情回应",
    "reports": "年度报告",
    "catalogue": "主动公开目录",
    "guide": "政府信息公开指南",
    "columns": "重点领域专栏",
    "counties": "县级网站目录",
}
"""For each kind, named like its folder (or its file without suffix) there: what it is called, in the site's order."""
