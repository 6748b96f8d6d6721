"""Every kind of page of the sample bureau loads cleanly, asks nobody else, and fits a phone."""

import pytest

from browser import Recording

pytestmark = pytest.mark.browser

KINDS = {
    "首页": "",
    "政策文件": "policies/",
    "按年份": "policies/year/2026/",
    "按主题": "policies/theme/6-2/",
    "政策解读": "interpretations/",
    "意见征集": "consultations/",
    "文件页": "policies/2026/shidi-baohu/",
    "解读页": "interpretations/2026/caifa-xuke/",
    "对照页": "policies/2025/gushu-mingmu/compare/",
    "全流程": "policies/2025/gushu-mingmu/process/",
    "草案全流程": "policies/2026/zhihai-buchang-cao/process/",
    "征求意见页": "policies/2024/gushu-mingmu-cao/",
    "意见采纳情况页": "policies/2024/gushu-mingmu-cao/feedback/",
    "数据": "data/",
    "开放数据": "data/api/",
    "政务公开": "disclosure/",
    "任务台账": "disclosure/tasks/2026/",
    "年度报告": "disclosure/reports/2025/",
    "年度报告对照": "disclosure/reports/",
    "依申请公开指引": "disclosure/requests/",
    "申请表": "disclosure/requests/form/",
    "依申请公开登记簿": "disclosure/requests/2026/",
    "依申请公开统计": "disclosure/requests/statistics/",
    "留言和答复": "disclosure/letters/2026/",
    "留言办理统计": "disclosure/letters/",
    "问答库": "disclosure/questions/",
    "一个问答": "disclosure/questions/gushu-buzhu/",
    "政务舆情回应": "disclosure/responses/2026/",
    "主动公开目录": "disclosure/catalogue/",
    "动态调整": "disclosure/catalogue/changes/",
    "公开指南": "disclosure/guide/",
    "重点领域专栏": "disclosure/columns/",
    "一个专栏": "disclosure/columns/senlin-fanghuo/",
    "规则": "rules/",
    "检索": "search/?q=%E9%87%87%E4%BC%90",
    "站点地图": "sitemap/",
    "关于": "about/",
    "没有的页面": "404.html",
}


WIDTHS = (1280, 390)
"""Of windows, in pixels: at a desk, and on a phone."""


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS.keys())
def test_a_page_is_clean_and_fits(recording: Recording, sample_url: str, address: str) -> None:
    page = recording.page
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.on("response", lambda answer: failed.extend([answer.url] if answer.status >= 400 else []))
    page.goto(f"{sample_url}{address}", wait_until="networkidle")
    outside = [asked for asked in recording.requests if not asked.startswith((sample_url, "data:"))]

    assert page.locator("h1:visible").count() == 1
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        wide, visible = page.evaluate("[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]")
        assert wide <= visible, width
    assert (recording.complaints, failed, outside) == ([], [], [])
