"""Saved pages, among them those of Guangdong's catalogue (gkmlpt), with what was saved along."""

from pathlib import Path

import pytest

from importing.measuring import surroundings
from tongbu.importing.drafting import Draft, Wish
from tongbu.importing.importing import drafts, sources_of
from tongbu.importing.original import FileFault, Line, Notice, Outcome, Picture, words_of
from tongbu.importing.web import read_page

_PDF = b"%PDF-1.4\n"
PAGE = """<html><head><meta charset="{charset}"><title>示例市林业局网站</title></head><body>
<div class="nav"><a href="/">首页</a></div>
<div class="classify"><table>
<tr><td>索引号：</td><td>11449900MB2X00004X/2025-00031</td><td>分类：</td><td>农业、林业、水利、通知</td></tr>
<tr><td>发布机构：</td><td>示例市林业局</td><td>成文日期：</td><td>2025-03-01</td></tr>
<tr><td>名称：</td><td colspan="3">示例市林业局关于加强森林防火工作的通知</td></tr>
<tr><td>文号：</td><td>示林〔2025〕3号</td><td>发布日期：</td><td>2025-03-02</td></tr>
<tr><td>主题词：</td><td colspan="3">森林；防火</td></tr></table></div>
<h1>示例市林业局关于加强森林防火工作的通知</h1><div class="info">浏览次数：12</div>
<div class="article-content"><p>各县林业局：</p><p>　　一、加强<b>领导</b>。<br>
　　二、按5&lt;6、H<sub>2</sub>O登记。</p>
<table><tr><th>甲</th><th>乙</th></tr><tr><td rowspan="2">一</td><td>2|3</td></tr><tr><td>四</td></tr></table>
<script>alert(1)</script><p style="display:none">看不见</p><p><img src="tu/a.gif" alt="防火区示意"></p>
<p style="text-align:right">示例市林业局</p><p align="right">2025年3月1日</p>
<p>附件：<a href="f/fujian.pdf">登记表</a></p></div><div class="footer">版权所有</div></body></html>"""
_GIF = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,"
_GIF += b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"


def lay(folder: Path, charset: str = "utf-8") -> Path:
    for path, content in (
        ("post_1.html", PAGE.format(charset=charset).encode(charset)), ("f/fujian.pdf", _PDF), ("tu/a.gif", _GIF),
    ):  # fmt: skip
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_a_folder_of_saved_pages(tmp_path: Path, charset: str) -> None:
    made = list(drafts(sources_of([lay(tmp_path, charset)]), surroundings(), Wish()))
    assert len(made) == 1, made
    page = made[0]
    assert isinstance(page, Draft)
    told = {field.key: field for field in page.fields}
    for key, value in {
        "索引号": "11449900MB2X00004X/2025-00031", "文号": "示林〔2025〕3号", "发布机构": "示例市林业局",
        "名称": "示例市林业局关于加强森林防火工作的通知", "主题词": "森林、防火",
        "成文日期": "2025-03-01", "发布日期": "2025-03-02", "主题分类": "农业、林业、水利\\林业",
    }.items():  # fmt: skip
        assert told[key].shown == value
    assert not told["索引号"].certainty.needs_confirmation
    assert told["主题分类"].certainty.needs_confirmation
    assert sorted(Path(path).suffix for path in page.files) == [".gif", ".pdf"]
    assert "附件:\n  - 名称: 登记表" in page.content
    assert '<td rowspan="2">一</td><td>2|3</td>' in page.content
    assert "看不见" not in page.content
    assert "版权" not in page.content
    assert not page.lost


def test_a_page_alone_tells_what_was_not_saved_along() -> None:
    original = read_page(PAGE.format(charset="utf-8").encode(), "post_1.html", lambda _: None)
    assert len([notice for notice in original.notices if notice.outcome.value == "没有保留"]) == 2


def test_the_title_is_put_where_the_text_lacks_it() -> None:
    original = read_page(PAGE.format(charset="utf-8").encode(), "post_1.html", lambda _: None)
    first = original.blocks[0]
    assert isinstance(first, Line)
    assert first.text == "示例市林业局关于加强森林防火工作的通知"


def text_of(inner: str, style: str = "") -> tuple[list[str], tuple[Notice, ...]]:
    """The lines and cells of a page with a text, and what is told."""
    text = f"<div id=zoom><p>{'通知正文。' * 8}</p>{inner}</div>"
    raw = f"<html><head><style>{style}</style></head><body>{text}</body></html>"
    made = read_page(raw.encode(), "a.html", lambda _: None)
    return ["".join(words_of([block])).strip() for block in made.blocks[1:]], made.notices


@pytest.mark.parametrize(
    ("inner", "style", "seen", "told"),
    [
        ("<table><tr style='display:none'><td>内部<tbody hidden><tr><td>底稿</tbody><tr><td>甲</table>", "",
         ["甲"], ["内部", "底稿"]),
        ('<p class="a b">内部</p><p id="c">底稿</p><p>甲<span style="display:none">乙</span></p>',
         "/* x */ .a{color:red;display:none} #c,p.d{visibility:hidden}", ["甲"], ["内部", "底稿", "乙"]),
        ('<p class="a">甲</p><p class="b on">乙</p><p class="c" style="display:block">丙</p><p class="d"><b>丁</b></p>',
         "@media print{.a{display:none}} .b{display:none} .b.on{display:block} .c{display:none} .x .d{display:none}",
         ["甲", "乙", "丙", "丁"], []),
        ("<form><p>甲<select><option>选一</option></select></p><button>提交</button></form>", "",
         ["甲"], ["选一", "提交"]),
        ("<nav>返回</nav><footer><p>示例市林业局</p></footer>", "", ["示例市林业局"], ["返回"]),
        ('<iframe src="https://example.com/v"></iframe>', "", [], ["https://example.com/v"]),
    ],
)  # fmt: skip
def test_what_nobody_sees_is_not_imported_and_told(inner: str, style: str, seen: list[str], told: list[str]) -> None:
    lines, notices = text_of(inner, style)
    assert lines == seen
    assert [notice.words for notice in notices if notice.outcome is Outcome.ASIDE and notice.words] == told


@pytest.mark.parametrize(
    ("inner", "seen"),
    [
        ("<table><caption>附表</caption><tr><td>甲</td></tr></table>", ["附表", "甲"]),
        ("<ol><li>申请；</li><li><p>受理；</p></li><li value=7>送达。</li></ol>", ["1.申请；", "2.受理；", "7.送达。"]),
        ("<ol type=A start=3><li>甲<ol style='list-style-type:cjk-ideographic'><li>乙</ol><li>丙</ol>",
         ["C.甲", "一、乙", "D.丙"]),
        ('<ol style="list-style:none"><li>甲</li></ol><ul><li>乙</li></ul>', ["甲", "乙"]),
        ("<pre>第一条 甲\n第二条 乙</pre><p>丙\n丁</p>", ["第一条 甲", "第二条 乙", "丙 丁"]),
    ],
)  # fmt: skip
def test_what_a_browser_shows_is_imported(inner: str, seen: list[str]) -> None:
    assert text_of(inner)[0] == seen


def test_pictures_in_the_page_itself() -> None:
    pictures = "<img alt=甲 src='data:image/gif;base64,R0lGODlh'><img src='data:image/svg+xml,x'>"
    raw = f"<body><p>{'通知正文。' * 8}</p>{pictures}"
    made = read_page(raw.encode(), "a.html", lambda _: None)
    assert [block.content for block in made.blocks if isinstance(block, Picture)] == [b"GIF89a"]
    assert [each.message[:12] for each in made.notices if each.outcome is Outcome.LOST] == [
        "写在网页代码里的图片认不出"[:12]
    ]


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"<html><body></body></html>", "没有"),
        (b"<p " + b"a" * 3_000_000 + b">", "长得不正常"),
        (b"x" * 21_000_000, "MB"),
    ],
)
def test_pages_that_cannot_be_read(raw: bytes, says: str) -> None:
    with pytest.raises(FileFault, match=says):
        read_page(raw, "a.html", lambda _: None)
