"""Words of authors become safe HTML: plain text is escaped, Markdown is rendered and then sanitised."""

from __future__ import annotations

import re
from collections.abc import Callable

import markdown
import nh3
from markupsafe import Markup, escape

from tongbu.markup.image_sizes import ImageSizes, Size

_MARKED = re.compile(r"[`*_\[\]<>&!\\|~#]")
_SOFT_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_WHOLE_PARAGRAPH = re.compile(r"\A<p>((?:(?!</?p>).)*)</p>\Z", re.DOTALL)
_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//|\\\\)", re.IGNORECASE)
"""Images of other sites are not shown: readers' visits are nobody else's business."""
_BLOCKS = ("indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference")
_TAGS = {
    *("a", "abbr", "b", "br", "code", "del", "em", "ins", "s", "strong", "sub", "sup"),
    *("h2", "h3", "h4", "h5", "h6", "p", "hr", "pre", "blockquote", "figure", "figcaption", "img"),
    *("dl", "dt", "dd", "ol", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "width", "height"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align", "scope"},
    "ol": {"start"},
}

Resolve = Callable[[str], str | None]
"""An address as an author wrote it becomes one that works on the page, or None where it may not be used."""


def unsized(written: str) -> None:
    """For words that are shown without their images."""


def inline(text: str, resolve: Resolve, plain: Callable[[str], Markup] = escape, size: Size = unsized) -> Markup:
    """The words of one paragraph; `plain` turns text without any Markdown into HTML."""
    joined = _SOFT_BREAK.sub("", text) if "\n" in text else text
    if not (_MARKED.search(joined) or "http://" in joined or "https://" in joined):
        return plain(joined)
    html = _clean(_paragraph(size).convert(joined), resolve)
    whole = _WHOLE_PARAGRAPH.match(html.strip())
    return Markup(whole[1]) if whole else html  # noqa: S704 - sanitised by _clean()


def block(text: str, resolve: Resolve, size: Size = unsized) -> Markup:
    """Any Markdown: tables, lists, images with their `size`, quotations."""
    html = markdown.markdown(text, extensions=["tables", "sane_lists", ImageSizes(size)], output_format="html")
    return _clean(html, resolve)


def _paragraph(size: Size) -> markdown.Markdown:
    """Markdown that knows paragraphs only: `#` or `-` after 第一条 begins no heading or list, it is a character."""
    parser = markdown.Markdown(extensions=[ImageSizes(size)], output_format="html")
    for name in _BLOCKS:
        parser.parser.blockprocessors.deregister(name)
    return parser


def _clean(html: str, resolve: Resolve) -> Markup:
    def attribute(tag: str, name: str, value: str) -> str | None:
        if (tag, name) == ("img", "src") and _ELSEWHERE.match(value):
            return None
        return resolve(value) if (tag, name) in (("a", "href"), ("img", "src")) else value

    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=attribute,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer",
    )
    return Markup(clean)  # noqa: S704 - sanitised by nh3
