"""`make weight`: what a reader's browser fetches and how soon it shows, page by page, beside plain Material.

Both sites hold the documents of the sample bureau and are served from this machine as a server sends them (gzip).
The line and the machine are slowed down to Lighthouse's mobile profile: 1.6 Mbit/s, 150 ms, a quarter of the processor.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.compressed import serve_compressed
from browser import open_browser
from sample import build, copy_project
from test_every_kind_of_page import KINDS

ROUNDS = 3
PAGES = {
    **KINDS,
    "问答": "interpretations/2025/gushu-wenda/",
    "图解": "interpretations/2025/gushu-tujie/",
    "视频": "interpretations/2024/yehuo-shipin/",
    "音频": "interpretations/2026/caifa-guangbo/",
    "办事指引": "interpretations/2026/caifa-zhinan/",
    "征集中的草案": "policies/2026/zhihai-buchang-cao/",
}
PEERS = {"文件页", "解读页", "问答", "图解", "首页"}
"""The pages that plain Material has too."""
PEER = """site_name: 示例市林业局政策文件库
theme: {name: material, language: zh, font: false}
plugins: [search]
"""
_LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
_OBSERVE = """
window.seen = {fcp: 0, lcp: 0, cls: 0, tasks: []};
const on = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({type, buffered: true});
on("paint", (one) => { if (one.name === "first-contentful-paint") seen.fcp = one.startTime; });
on("largest-contentful-paint", (one) => { seen.lcp = one.startTime; });
on("layout-shift", (one) => { if (!one.hadRecentInput) seen.cls += one.value; });
on("longtask", (one) => { seen.tasks.push([one.startTime, one.duration]); });
"""
_TOLD = """() => {
  const after = seen.tasks.filter(([at]) => at > seen.fcp);
  return [seen.fcp, seen.lcp, seen.cls, after.reduce((sum, [, ms]) => sum + ms - 50, 0)];
}"""


@dataclass(frozen=True)
class Weight:
    """Requests and bytes before any interaction; milliseconds to the first and the largest paint; shift; blocking."""

    requests: int
    size: int
    fcp: float
    lcp: float
    cls: float
    blocked: float


def main(folder: Path) -> None:
    """Print one line per kind of page."""
    ours, peer = _sites(folder)
    print(
        "| 页面 | 请求 | 传输 KB | 首次绘制 s | 主要内容 s | 移位 | 阻塞 ms | Material：请求 | 传输 KB | 首次绘制 s |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    with open_browser() as browser, serve_compressed(ours) as here, serve_compressed(peer) as there:
        for name, path in PAGES.items():
            told = _line(_weigh(browser, f"{here}{path}"))
            beside = _weigh(browser, f"{there}{path}") if name in PEERS else None
            rest = f"{beside.requests} | {beside.size / 1024:.0f} | {beside.fcp / 1000:.2f}" if beside else " | | "
            print(f"| {name} | {told} | {rest} |", flush=True)


def _line(weight: Weight) -> str:
    times = f"{weight.fcp / 1000:.2f} | {weight.lcp / 1000:.2f} | {weight.cls:.3f} | {weight.blocked:.0f}"
    return f"{weight.requests} | {weight.size / 1024:.0f} | {times}"


def _sites(folder: Path) -> tuple[Path, Path]:
    """The sample bureau as we build it, and its documents in plain Material, pages out of nav."""
    project = copy_project(folder / "ours")
    done = build(project)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    peer = folder / "peer"
    for kind in ("policies", "interpretations"):
        shutil.copytree(project / kind, peer / "docs" / kind)
    (peer / "docs" / "index.md").write_text("# 首页\n", encoding="utf-8")
    (peer / "mkdocs.yml").write_text(PEER + "nav: [index.md]\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=peer, check=True)
    return project / "site", peer / "site"


def _weigh(browser: Browser, url: str) -> Weight:
    """The median of a few first visits, each number by itself."""
    visits = [_visit(browser, url) for _ in range(ROUNDS)]
    return Weight(*(statistics.median(column) for column in zip(*visits, strict=True)))


def _visit(browser: Browser, url: str) -> tuple[float, ...]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN")
    try:
        page = context.new_page()
        sizes = _slowed(page)
        page.add_init_script(_OBSERVE)
        page.goto(url, wait_until="networkidle", timeout=90_000)
        page.wait_for_function("seen.lcp > 0", timeout=90_000)
        return (len(sizes), sum(sizes), *page.evaluate(_TOLD))
    finally:
        context.close()


def _slowed(page: Page) -> list[float]:
    """Slow the page's line and processor down; the list fills with the bytes of each answer."""
    session = page.context.new_cdp_session(page)
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", _LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return sizes


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        main(Path(temporary))
