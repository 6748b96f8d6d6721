"""The kinds of disclosure data by name, apart from what reads them, which takes long to load."""

FOLDER = "docs/disclosure"
"""Where these data lie in a project. MkDocs publishes nothing of it (site/unpublished.py)."""
TITLES = {"tasks": "任务台账", "reports": "年度报告", "requests": "依申请公开登记簿", "request-guide": "依申请公开指引"}
"""For each kind, named like its folder (or its file without suffix) there: what it is called, in the site's order."""
