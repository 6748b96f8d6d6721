"""An article as HTML to paste into the editor of a WeChat official account (微信公众号)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tongbu.exporting.printable import printable
from tongbu.spreading.article import Article
from tongbu.spreading.links import spelled_out

_TEMPLATES = Path(__file__).parent / "templates"


def wechat_html(article: Article) -> str:
    """A whole page: opened in a browser, all of it is copied into the editor.

    Its look stands in `style` attributes, because the editor keeps nothing else. It has no script, class, id or link,
    and asks no address for anything: what leads elsewhere is spelled out, and for each image its file is named.
    """
    return printable(_environment().get_template("wechat.html").render(article=article) + "\n")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["spelled_out"] = spelled_out
    environment.filters["kind"] = lambda block: type(block).__name__
    return environment
