"""`tongbu article FILE`: an interpretation, a notice or a policy, ready to pass on beyond the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from tongbu.assets import AssetError
from tongbu.cli.chosen import document_at, project_of
from tongbu.cli.commands import CannotRun
from tongbu.cli.destination import deliver
from tongbu.cli.gate import Outcome, run
from tongbu.cli.output import prepare, visible
from tongbu.cli.root import find_root
from tongbu.cli.statuses import statuses
from tongbu.model.finding import Level
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import Project
from tongbu.reading.settings import CONFIG_NAME, read_site_word
from tongbu.spreading.article import Article, article_of
from tongbu.spreading.plain_text import plain_text
from tongbu.spreading.wechat import wechat_html
from tongbu.syndicating import Publisher, publisher_of
from tongbu.typesetting.composing import Site

_FILE = click.Path(path_type=Path)
_WECHAT, _TEXT, _CARD = "wechat", "text", "card"
_BY_SUFFIX = {".html": _WECHAT, ".txt": _TEXT, ".png": _CARD}
_FORMAT = "wechat 是粘贴到微信公众号的网页，text 是纯文本，card 是分享图；默认看 -o 的后缀，否则 wechat。"


@click.command(
    "article", help="把解读、征求意见公告或者政策文件写成公众号文章、纯文本或者分享图。", epilog=statuses("写出了")
)
@click.argument("file", type=_FILE, metavar="文件")
@click.option("--format", "form", type=click.Choice([_WECHAT, _TEXT, _CARD]), help=_FORMAT)
@click.option("-o", "--output", type=_FILE, metavar="文件", help="写到文件。分享图要写到文件。")
@click.option("--root", type=_FILE, metavar="文件夹", help="项目文件夹；默认文件所在的项目。")
def command(file: Path, form: str | None, output: Path | None, root: Path | None) -> None:
    """Write one document that the gate lets pass; what is left to do by hand is told apart from it."""
    prepare(machine=True)
    chosen = form or _form_of(output)
    folder = find_root(root or project_of(file))
    if output and output.exists() and file.exists() and output.samefile(file):
        raise CannotRun(f"-o 写的是文件本身：{output}。请换一个文件名。")
    outcome = run(folder, None)
    project = outcome.project
    document = document_at(project, file)
    _check_gate(outcome, document)
    publisher = publisher_of(project.settings, *(read_site_word(folder / CONFIG_NAME, name) for name in _WORDS))
    if chosen == _CARD:
        deliver(_card(project, document, publisher), output, binary="分享图", suffix=".png")
        return
    site = Site(ProjectFiles(folder), publisher.website, publisher.base)
    article = article_of(document, project.library, project.settings.limits, site)
    write = wechat_html if chosen == _WECHAT else plain_text
    deliver(write(article).encode(), output)
    if chosen == _WECHAT:
        for line in _left_to_do(article):
            click.echo(visible(line), err=True)


_WORDS = ("site_url", "site_name")


def _form_of(output: Path | None) -> str:
    if output is None or not output.suffix:
        return _WECHAT
    form = _BY_SUFFIX.get(output.suffix.lower())
    if form is None:
        raise CannotRun(f"不知道“{output.suffix}”文件要什么格式。请用 --format 指明：{_WECHAT}、{_TEXT}、{_CARD}。")
    return form


def _check_gate(outcome: Outcome, document: Policy | Interpretation) -> None:
    """What may not be published on the site may not be passed on beyond it either."""
    path = document.source.path
    errors = [each for each in outcome.only((path,)).findings if each.level is Level.ERROR]
    if errors:
        first = errors[0]
        raise CannotRun(
            f"发布检查没有通过，不能对外传播：{first.path}:{first.line} {first.rule} {first.message}\n"
            f"共 {len(errors)} 处错误，用 tongbu check {path} 查看，改正后再试。"
        )


def _card(project: Project, document: Policy | Interpretation, publisher: Publisher) -> bytes:
    # Fonts and the typesetter take a moment to load, which articles need not spend.
    from tongbu.typesetting.card import card_of, share_card
    from tongbu.typesetting.fonts import FontError, fonts
    from tongbu.typesetting.press import Press

    own = project.settings.paper.font_folder
    try:
        press = Press(project.root, fonts(project.root / own if own else None))
    except (AssetError, FontError) as error:
        raise CannotRun(str(error)) from None
    return share_card(card_of(document, publisher.bureau, publisher.website, publisher.address(document.url)), press)


def _left_to_do(article: Article) -> Iterator[str]:
    """What the editor of the account does by hand."""
    yield "用浏览器打开这个网页，全选、复制，粘贴到公众号编辑器。"
    if article.address:
        yield f"“阅读原文”的链接填：{article.address}"
    else:
        yield "没有网站地址，文中不写网址。请在 mkdocs.yml 填写 site_url。"
    for path in article.images():
        yield f"在文中标明的位置插入图片：{path}"
