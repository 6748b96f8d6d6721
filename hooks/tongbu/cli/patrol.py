"""`tongbu patrol`: whether the site that the public sees is still whole, in time and as it was signed off."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import urlsplit

import click

from tongbu.cli.commands import CannotRun
from tongbu.cli.day import Day, day_of
from tongbu.cli.destination import deliver
from tongbu.cli.limit import Limit
from tongbu.cli.output import prepare, visible
from tongbu.cli.printers import patrol_text
from tongbu.cli.printers.patrol_json import as_json
from tongbu.cli.printers.patrol_junit import as_junit
from tongbu.cli.root import find_root
from tongbu.cli.statuses import statuses
from tongbu.incremental.caches import caches
from tongbu.model.finding import Level
from tongbu.patrolling.admission import addresses_of, public_addresses
from tongbu.patrolling.client import Client
from tongbu.patrolling.external import Asker, Externals
from tongbu.patrolling.folder import Folder
from tongbu.patrolling.limits import Limits, described
from tongbu.patrolling.links import Seen
from tongbu.patrolling.memory import Memory
from tongbu.patrolling.patrol import Patrol
from tongbu.patrolling.place import CannotPatrolError
from tongbu.patrolling.server import Server
from tongbu.reading.settings import CONFIG_NAME, read_site_word
from tongbu.settings import Settings
from tongbu.system_errors import reason

_SECONDS = 30.0
_EXTERNAL_SECONDS = 15.0
_FILE = click.Path(path_type=Path)
_HELP = (
    "巡检网站：链接、栏目更新、时效、文件是否被改动、服务器、页面体积。写网站文件夹或者网址，不写就是项目的网站文件夹。"
)


@click.command("patrol", help=_HELP, epilog=statuses("没有错误（可以有警告、提示）", "有错误", "不能巡检"))
@click.argument("site", metavar="[文件夹|网址]", required=False)
@click.option("--all", "everything", is_flag=True, help="网址的全部文件都检查；默认每天抽查一部分。")
@click.option("--external", is_flag=True, help="也检查外部链接：每个网站一次问一个，有间隔，近日正常的不再问。")
@click.option(
    "--limit", "limits", type=Limit(), multiple=True, metavar="名称=数", help=f"改变限值，0 为不查：{described()}。"
)
@click.option("--against", type=_FILE, metavar="文件", help="按另外保存的 gate.json 核对，不信网站上的。")
@click.option("--state", type=_FILE, metavar="文件", help="外部链接的检查结果记在哪里；默认在缓存文件夹。")
@click.option("--format", "form", type=click.Choice(["text", "json", "junit"]), default="text", help="输出格式。")
@click.option("-o", "--output", type=_FILE, metavar="文件", help="把 json、junit 写到文件。")
@click.option("--quiet", is_flag=True, help="没有错误和警告时，text 不输出，适合定时运行。")
@click.option("--today", "day", type=Day(), metavar="日期", help="按哪一天检查；默认今天。")
def command(
    site: str | None,
    everything: bool,
    external: bool,
    limits: tuple[tuple[str, int], ...],
    against: Path | None,
    state: Path | None,
    form: str,
    output: Path | None,
    quiet: bool,
    day: date | None,
) -> int:
    """Look at the site and print what is wrong."""
    prepare(machine=form != "text")
    if output and form == "text":
        raise CannotRun("text 只显示在屏幕上。要写到文件，加上 --format json 或者 --format junit。")
    chosen = Limits(**dict(limits))
    today = day_of(Settings(), day)
    kept = against.read_bytes() if against else None
    with Client(_agent(), _SECONDS) as client:
        place = _place(site or _own_site(), chosen, client, kept)
        try:
            report = Patrol(place, chosen, today, everything=everything).go(
                (lambda links: _ask(place, chosen, links, today, state)) if external else None
            )
        except CannotPatrolError as error:
            raise CannotRun(visible(str(error))) from None
    clean = not report.count(Level.ERROR) and not report.count(Level.WARNING)
    if form == "text" and not (quiet and clean):
        patrol_text.write(report)
    elif form != "text":
        deliver(as_json(report) if form == "json" else as_junit(report), output)
    return 1 if report.count(Level.ERROR) else 0


def _place(site: str, limits: Limits, client: Client, record: bytes | None) -> Folder | Server:
    if not site.lower().startswith(("http://", "https://")):
        return Folder(Path(site), record)
    try:
        parts = urlsplit(site)
        good = parts.hostname and (parts.port or True) and not parts.query and not parts.fragment
    except ValueError:
        good = False
    if not good:
        raise CannotRun(visible(f"“{site[:120]}”不是网站的网址，写首页的网址，如 https://zwgk.example.gov.cn/"))
    return Server(site, client, limits.minutes, record)


def _own_site() -> str:
    """The folder of the site of the project one stands in."""
    root = find_root(None)
    return str(root / (read_site_word(root / CONFIG_NAME, "site_dir") or "site"))


def _ask(place: Folder | Server, limits: Limits, links: dict[str, Seen], today: date, state: Path | None) -> Externals:
    """Ask for external links, and remember what came of it."""
    own: frozenset[str] = frozenset()
    if isinstance(place, Server):
        with suppress(OSError):
            own = frozenset(addresses_of(place.host, 0))
    memory = Memory(state or _kept(place.name))
    with Client(_agent(), _EXTERNAL_SECONDS, lambda host, port: public_addresses(host, port, own)) as client:
        found = Asker(client, limits).ask(links, memory, today)
    try:
        memory.keep(today, max(limits.external_days, 1))
    except OSError as error:
        click.echo(visible(f"外部链接的检查结果没有记下来：{reason(error)}"), err=True)
    return found


def _kept(name: str) -> Path | None:
    base = caches()
    return base / "patrol" / f"{hashlib.sha256(os.fsencode(name)).hexdigest()[:16]}.json" if base else None


def _agent() -> str:
    try:
        number = version("tongbu")
    except PackageNotFoundError:
        number = "0"
    return f"Mozilla/5.0 (compatible; tongbu-patrol/{number}; link checker)"
