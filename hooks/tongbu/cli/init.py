"""`tongbu init DIR`: a bureau's own repository, from five answers."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import click

from tongbu.cli.asking import ask, choose
from tongbu.cli.commands import CannotRun
from tongbu.cli.output import prepare
from tongbu.cli.questions import answered
from tongbu.cli.statuses import statuses
from tongbu.founding import RECORD, Answers, ColourError, Own, Platform, Record, faults, files_of, profiles
from tongbu.settings import TIME_ZONE
from tongbu.system_errors import reason
from tongbu.vetting import SVG_LIMIT, svg_fault

_PATH = click.Path(path_type=Path)
_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp")
_LOGO_LIMIT = 512 * 1024
_QUESTIONS = {
    "organisation": "单位名称（全称）",
    "domain": "网站域名（不写 https://）",
    "credit_code": "统一社会信用代码（暂时不知道的按回车）",
    "profile": "限值按哪里的规定",
    "platform": "流水线平台",
}
_HELP = (
    "在一个空文件夹里建立本单位的网站仓库：内容文件夹、mkdocs.yml、流水线、网站服务器设置。"
    "在终端里问五个问题；--yes 不问，没有写的用示例值，以后在 mkdocs.yml 里改。"
)


@click.command("init", help=_HELP, epilog=statuses("建立了"))
@click.argument("folder", type=_PATH, metavar="文件夹")
@click.option("--organisation", metavar="名称", help="单位全称，如 示例市林业局。")
@click.option("--domain", metavar="域名", help="网站域名，如 ly.example.gov.cn。")
@click.option("--credit-code", metavar="代码", help="统一社会信用代码。")
@click.option("--profile", type=click.Choice(list(profiles())), help="限值按哪里的规定；默认广东。")
@click.option(
    "--ci", "platform", type=click.Choice([each.value for each in Platform]), help="流水线平台；默认 GitHub。"
)
@click.option("--colour", default=Answers().colour, metavar="颜色", help="主色，如 #0b5394。")
@click.option("--logo", type=_PATH, metavar="图片", help="本单位的标志：.svg、.png、.jpg、.webp。")
@click.option("--yes", is_flag=True, help="不提问。")
def command(folder: Path, colour: str, logo: Path | None, *, yes: bool, **given: str | None) -> None:
    """Write all files of the repository, or none."""
    prepare(machine=False)
    _refuse_used(folder)
    picture = _picture(logo) if logo else None
    answers = _answers(given, colour, asking=not yes and answered())
    program, day = version("tongbu"), datetime.now(TIME_ZONE).date()
    own = Own(f"assets/logo{logo.suffix.lower()}" if logo else "")
    try:
        files = dict(files_of(answers, program, day, own))
    except ColourError as error:
        raise CannotRun(str(error)) from None
    record = Record.of(program, answers, day, files, own.logo)
    if picture is not None:
        files[f"docs/{own.logo}"] = picture
    _write(folder, {**files, RECORD: record.as_bytes()})
    click.echo(f"已建立：{folder}（{len(files)} 个文件，清单在 {RECORD}）")
    for number, step in enumerate(_steps(folder), start=1):
        click.echo(f"  {number}. {step}")


def _steps(folder: Path) -> tuple[str, ...]:
    windows = sys.platform == "win32"
    how = (
        "照 docs/manual/how-to/windows.md 安装程序，再检查、生成" if windows else "运行 make site：安装程序，检查并生成"
    )
    return (
        f"cd {folder}，{how} site/。",
        "在 mkdocs.yml 里补齐机关和网站的信息。",
        f"运行 {'.venv/Scripts' if windows else '.venv/bin'}/tongbu new，写第一份文件和它的解读。",
        "全部提交到仓库；流水线的变量和密钥见流水线文件开头。",
    )


def _refuse_used(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise CannotRun(f"{folder} 是文件，不是文件夹。")
    if folder.exists() and any(each.name != ".git" for each in folder.iterdir()):
        raise CannotRun(f"{folder} 里已经有文件，没有写任何东西。请写一个新的或者空的文件夹。")


def _answers(given: Mapping[str, str | None], colour: str, *, asking: bool) -> Answers:
    defaults = Answers()
    found = {
        name: value
        if (value := given[name]) is not None
        else _asked(name, defaults)
        if asking
        else str(getattr(defaults, name))
        for name in _QUESTIONS
    }
    answers = Answers(
        organisation=found["organisation"].strip(),
        domain=found["domain"].strip(),
        credit_code=found["credit_code"].strip().upper(),
        profile=found["profile"],
        platform=Platform(found["platform"]),
        colour=colour,
    )
    if wrong := list(faults(answers)):
        raise CannotRun("\n".join(wrong))
    return answers


def _asked(name: str, defaults: Answers) -> str:
    choices = {"profile": list(profiles()), "platform": [each.value for each in Platform]}.get(name)
    default = str(getattr(defaults, name))
    if choices:
        return choices[choose(_QUESTIONS[name], choices, choices.index(default))]
    return ask(_QUESTIONS[name], str, default=default)


def _picture(file: Path) -> bytes:
    if file.suffix.lower() not in _PICTURES:
        raise CannotRun(f"标志 {file} 的格式不行。可以用 {'、'.join(_PICTURES)}。")
    try:
        content = file.read_bytes()
    except OSError as error:
        raise CannotRun(f"标志 {file} 打不开（{reason(error)}）。") from None
    if len(content) > _LOGO_LIMIT:
        raise CannotRun(
            f"标志 {file} 有 {len(content) // 1024} KB，每一页都要下载。请缩小到 {_LOGO_LIMIT // 1024} KB 以内。"
        )
    if file.suffix.lower() == ".svg" and (fault := svg_fault(content[: SVG_LIMIT + 1])):
        raise CannotRun(f"标志 {file} {fault}。请用绘图软件另存为“普通 SVG”，或者改用 PNG。")
    return content


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Made beside the folder, then moved into it: a half-made repository is never seen."""
    folder = folder.absolute()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        making = Path(tempfile.mkdtemp(prefix=".tongbu-", dir=folder.parent))
    except OSError as error:
        raise CannotRun(f"{folder.parent} 里不能建立文件夹（{reason(error)}）。请换一个地方。") from None
    try:
        for path, content in files.items():
            file = making / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        making.chmod(0o755)
        if not folder.exists():
            making.rename(folder)
            return
        for each in making.iterdir():
            each.rename(folder / each.name)
    finally:
        shutil.rmtree(making, ignore_errors=True)
