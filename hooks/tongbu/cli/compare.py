"""`tongbu compare OLD NEW`: what changed between two versions of any text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from tongbu.cli.commands import CannotRun
from tongbu.cli.output import prepare
from tongbu.comparing import compare
from tongbu.comparing.writing import FORMATS
from tongbu.model.text import LegalText
from tongbu.reading.body import read_text
from tongbu.reading.decoding import MARKDOWN_LIMIT, check_size, decode
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import split

_FILE = click.Path(path_type=Path)


@click.command("compare", help="对照两个版本，逐条说明修改、新增、删除、移动、拆分和合并。")
@click.argument("old", type=_FILE, metavar="旧文本")
@click.argument("new", type=_FILE, metavar="新文本")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="markdown", help="输出格式。")
def command(old: Path, new: Path, form: str) -> None:
    """Print the comparison of two Markdown files, with or without metadata."""
    prepare(machine=True)
    click.echo(FORMATS[form](compare(_text(old), _text(new))), nl=False)


def _text(file: Path) -> LegalText:
    findings = Findings(str(file))
    try:
        content = (
            decode(file.read_bytes(), findings) if check_size(file.stat().st_size, MARKDOWN_LIMIT, findings) else ""
        )
    except FileNotFoundError:
        raise CannotRun(f"找不到文件：{file}。请检查路径是否写对。") from None
    except OSError as error:
        raise CannotRun(f"文件打不开：{file}（{error.strerror or error}）。") from None
    if findings.found:
        fault = findings.found[0]
        raise CannotRun(f"{file}：{fault.message}{fault.fix}")
    parts = split(content or "", Findings(str(file)))
    text = read_text(parts.body, parts.body_line) if parts else read_text(content or "")
    if not text.units:
        raise CannotRun(f"{file}：没有可以对照的正文。请检查是不是选错了文件。")
    return text if text.title else replace(text, title=file.stem)
