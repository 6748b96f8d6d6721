"""Words that try to run a script, in every place where an author or the public can write, on pages in a browser."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from browser import serve
from sample import build, check, copy_project
from serving.payloads import PAYLOADS, SVGS
from serving.server import nginx
from thinning import thinned
from tongbu.vetting import svg_fault

_EACH = 6
_NOTICE = {"事项类型": "其他事项", "开始": "2026-09-01", "截止": "2026-10-09", "起草说明": "说明"}


def _front(values: dict[str, object]) -> str:
    return f"---\n{yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)}---\n"


def _visible(text: str) -> str:
    """Without characters that no file of an author may have, which would hide the rest of it."""
    return "".join(each for each in text if each >= " " or each in "\n\t")


def lay(root: Path) -> Path:
    """A bureau whose documents have every payload in bodies, metadata, names of attachments and opinions."""
    project = copy_project(root / "project")
    for document in (*project.glob("policies/2*/*.*"), *project.glob("interpretations/2*/*.*")):
        document.unlink()
    payloads = [_visible(each) for each in PAYLOADS]
    for number in range(0, len(payloads), _EACH):
        some = payloads[number : number + _EACH]
        name = f"policies/2026/x{number}"
        said = " ".join(some[0].split())
        meta: dict[str, object] = {
            "名称": f"示例{number} {said}",
            "内容概述": some[1 % len(some)],
            "发布机构": f"示例市林业局{some[2 % len(some)]}",
            "文件类别": "其他文件",
            "发布日期": "2026-03-02",
            "主题词": [each.replace("\n", " ") for each in some],
            "附件": [{"名称": each, "文件": "x.txt"} for each in some],
        }
        articles = "\n\n".join(f"第{at}条　{each}" for at, each in zip("一二三四五六", some, strict=False))
        blocks = "\n\n".join(f"| 表 | {each} |\n|---|---|\n| 甲 | {each} |".replace("\n\n", " ") for each in some)
        text = f"{_front(meta)}\n# {said}\n\n{articles}\n\n## {said}\n\n{blocks}\n\n> {some[-1]}\n\n- {some[-1]}\n"
        (project / f"{name}.md").write_text(text, encoding="utf-8")
        reading = {"名称": said, "解读对象": [f"2026/x{number}"], "解读形式": ["文字"], "解读单位": said}
        body = "\n\n".join(f"## 主要内容（第一条）{each}\n\n{each}" for each in some)
        (project / f"interpretations/2026/x{number}.md").write_text(f"{_front(reading)}\n{body}\n", encoding="utf-8")
    (project / "policies/2026/x.txt").write_text("表\n", encoding="utf-8")
    draft = {"名称": "示例（征求意见稿）", "文件类别": "征求意见稿", "发布日期": "2026-09-01", "征求意见": {
        **_NOTICE, "反馈": {"发布日期": "2026-10-20", "情况说明": payloads[0], "形式与过程": payloads[30]},
        "渠道": [{"方式": payloads[1], "地址": each} for each in payloads[60:75]],
    }}  # fmt: skip
    (project / "policies/2026/x-cao.md").write_text(f"{_front(draft)}\n第一条　甲。\n", encoding="utf-8")
    rows = io.StringIO()
    ledger = csv.writer(rows)
    ledger.writerow(["编号", "日期", "渠道", "提出人类别", "条文", "意见", "处理", "理由"])
    for number, each in enumerate(payloads, 1):
        ledger.writerow([number, "2026-09-10", "网上提交", each, "第一条", each, "不采纳", each])
    (project / "policies/2026/x-cao.csv").write_text(rows.getvalue(), encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = lay(tmp_path_factory.mktemp("attacked"))
    done = build(project, TONGBU_PREVIEW="1")
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(params=["nginx", "no policy"])
def address(request: pytest.FixtureRequest, attacked: Path, tmp_path: Path) -> Iterator[str]:
    """Under the site's policy, and without it: what an author wrote must not reach the policy at all."""
    with ExitStack() as stack:
        yield stack.enter_context(nginx(attacked, tmp_path / "nginx") if request.param == "nginx" else serve(attacked))


def test_there_are_enough_of_them() -> None:
    assert len(PAYLOADS) >= 120


def test_none_of_them_comes_to_life(attacked: Path, address: str, chromium: Browser) -> None:
    context = chromium.new_context(locale="zh-CN")
    page, alive, place = context.new_page(), [], [""]
    page.on("dialog", lambda dialog: (alive.append((place[0], "dialog")), dialog.dismiss()))
    page.on("request", lambda each: each.url.startswith((address, "data:")) or alive.append((place[0], each.url)))
    page.on("console", lambda each: "Security Policy" in each.text and alive.append((place[0], each.text)))
    pages = sorted(path.parent.relative_to(attacked).as_posix() for path in attacked.rglob("index.html"))
    hostile = [path for path in pages if "/x" in path or path in (".", "search", "consultations", "policies", "data")]
    assert len(hostile) > 60
    for path in thinned(hostile, 2):
        place[0] = path
        page.goto(f"{address}{path}/" if path != "." else address)
        page.evaluate("for (const each of document.querySelectorAll('[autofocus], summary')) each.focus()")
        if page.evaluate("globalThis.pwned"):
            alive.append((path, "ran"))
        odd = page.evaluate(
            """() => [...document.querySelectorAll("a[href], form[action], [formaction], iframe, object, embed, base")]
              .map((each) => each.href ?? each.action ?? each.formAction ?? each.outerHTML)
              .filter((each) => !/^(https?|mailto|tel):/.test(each))"""
        )
        alive += [(path, each) for each in odd]
        handlers = "() => [...document.querySelectorAll('*')].filter((each) => [...each.attributes].some("
        alive += [(path, "handler") for _ in page.evaluate(f"{handlers}({{name}}) => /^on/.test(name))).map(() => 1)")]
    page.goto(f"{address}search/?q=pwned")
    page.wait_for_timeout(300)
    assert not page.evaluate("globalThis.pwned")

    assert alive == []
    context.close()


def test_drawings_that_do_more_than_draw_are_refused(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for number, svg in enumerate(SVGS):
        meta = {"名称": "示例办法", "文件类别": "其他文件", "附件": [{"名称": "图", "文件": f"tu{number}.svg"}]}
        text = f"{_front(meta)}\n第一条　甲。\n\n![图](hua{number}.svg)\n"
        (project / f"policies/2026/x{number}.md").write_text(text, encoding="utf-8")
        for name in ("tu", "hua"):
            (project / f"policies/2026/{name}{number}.svg").write_text(svg, encoding="utf-8")
        assert svg_fault(svg.encode())
    told = json.loads(check(project, "--format", "json", "policies/2026").stdout)

    refused = Counter(finding["path"] for finding in told if finding["rule"] == "SAF002")
    assert refused == {f"policies/2026/x{number}.md": 2 for number in range(len(SVGS))}
