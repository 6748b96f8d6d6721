"""`tongbu new`: begin a policy, its interpretation, its consultation, or all three in step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

import click

from tongbu.cli.commands import CannotRun
from tongbu.cli.day import Day, day_of
from tongbu.cli.output import prepare, visible
from tongbu.cli.printers import new_files_text
from tongbu.cli.questions import answered, ask_kind, ask_theme, ask_title
from tongbu.cli.root import find_root
from tongbu.cli.settled import refuse_bad_settings
from tongbu.cli.statuses import statuses
from tongbu.drafting import NewFile, Piece, Wanted, address_of, begin, free_address
from tongbu.importing.placing import PlacingError, place, taken
from tongbu.model.policy import Policy
from tongbu.model.reference import normalise_number
from tongbu.model.vocabulary import OfficialGenre, PolicyCategory
from tongbu.reading.paths import inside
from tongbu.reading.project import POLICIES, Project, read_project
from tongbu.reading.registered import registered

KINDS: Mapping[str, frozenset[Piece]] = MappingProxyType(
    {
        "policy": frozenset({Piece.POLICY}),
        "interpretation": frozenset({Piece.INTERPRETATION}),
        "consultation": frozenset({Piece.CONSULTATION}),
        "all": frozenset(Piece),
    }
)
"""What can be begun; 三同步 begins all of it at once."""
_HELP = (
    "新建政策文件（policy）、政策解读（interpretation）、征求意见稿（consultation），或者三者同步新建（all）。"
    "能推算的都写好，要人写的地方标“【待填：…】”；不写选项的，在终端里逐项询问。已有的文件不会改动。"
)
_ADDRESS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*")
_GENRES = [genre.value for genre in OfficialGenre]
_CATEGORIES = [each.value for each in PolicyCategory if each is not PolicyCategory.DRAFT]


@click.command("new", help=_HELP, epilog=statuses("写出了，或者只是显示（--dry-run）"))
@click.argument("kind", type=click.Choice(list(KINDS)), required=False, metavar="[种类]")
@click.option("--title", metavar="名称", help="政策文件的名称；已有文件的解读不用写。")
@click.option("--for", "subject", metavar="文件", help="为哪一份已有的政策文件写解读：路径（不含 .md）或者文号。")
@click.option("--category", type=click.Choice(_CATEGORIES), default="行政规范性文件", help="文件类别。")
@click.option("--genre", type=click.Choice(_GENRES), help="公文种类，如 通知。")
@click.option("--theme", metavar="主题分类", help=r"大类\小类；默认用本站文件用得最多的。")
@click.option("--office", default="", metavar="科室", help="承办科室。")
@click.option("--replaces", multiple=True, metavar="文件", help="替代哪一份文件，可以多次写。")
@click.option("--amends", multiple=True, metavar="文件", help="修改哪一份文件，可以多次写。")
@click.option("--address", metavar="路径", help="年份/英文或者拼音短名，是永久网址的一部分；默认按名称的拼音。")
@click.option("--dry-run", is_flag=True, help="只显示要新建的文件，不写。")
@click.option("--today", type=Day(), help="按哪一天推算；默认今天。")
@click.option("--root", type=click.Path(path_type=Path), metavar="文件夹", help="项目文件夹；默认当前所在的项目。")
def command(  # one option, one parameter
    kind: str | None,
    title: str | None,
    subject: str | None,
    category: str,
    genre: str | None,
    theme: str | None,
    office: str,
    replaces: tuple[str, ...],
    amends: tuple[str, ...],
    address: str | None,
    today: date | None,
    root: Path | None,
    *,
    dry_run: bool,
) -> None:
    """Write the files, all or none."""
    prepare(machine=False)
    asking = kind is None and answered()
    project = read_project(find_root(root))
    refuse_bad_settings(project, "新文件要填写机关、发文代字等")
    pieces = KINDS[
        kind or (ask_kind() if asking else _missing("新建什么", "policy、interpretation、consultation、all"))
    ]
    explained = _policy(project, subject) if subject else None
    if explained and pieces != KINDS["interpretation"]:
        raise CannotRun("--for 用来给已有的文件写解读，只能与 interpretation 一起用。")
    if office and project.settings.organisation.offices and office not in project.settings.organisation.offices:
        raise CannotRun(f"内设机构里没有“{office}”。可以写：{'、'.join(project.settings.organisation.offices)}。")
    if explained:
        title = explained.meta.title
    elif not title:
        title = ask_title() if asking else _missing("名称", "--title 名称（已有文件的解读写 --for 文件）")
    day = day_of(project.settings, today)
    wanted = Wanted(
        pieces=pieces,
        title=title.strip(),
        address=address or _proposed(project, title, day, explained),
        category=PolicyCategory(category),
        genre=OfficialGenre(genre) if genre else None,
        theme=theme or (ask_theme(_usual_theme(project)) if asking else "") or _usual_theme(project),
        office=office,
        replaces=tuple(_policy(project, each) for each in replaces),
        amends=tuple(_policy(project, each) for each in amends),
        explained=explained,
    )
    if not _ADDRESS.fullmatch(wanted.address):
        raise CannotRun(
            f"路径“{visible(wanted.address)}”不能用作网址。请写年份和小写字母、数字、连字符，如 2026/gushu-mingmu。"
        )
    unread = [path for path in sorted(project.library.unreadable) if path.startswith(f"{POLICIES}/")]
    unfinished = [registered(project.root / path) for path in unread if inside(project.root / path, project.root)]
    files = begin(wanted, project.library, project.settings, day, unfinished)
    _place(files, project.root, dry_run=dry_run)
    new_files_text.write(files, dry_run=dry_run, then=_then(wanted))


def _place(files: Sequence[NewFile], root: Path, *, dry_run: bool) -> None:
    contents = {file.path.as_posix(): file.content.encode() for file in files}
    if there := taken(root, contents):
        raise CannotRun(f"{there[0]} 已经有了，没有写任何文件。请用 --address 另写一个路径。")
    if dry_run:
        return
    try:
        place(root, contents)
    except PlacingError as error:
        raise CannotRun(f"{error}，没有写任何文件。") from None


def _then(wanted: Wanted) -> list[str]:
    """What else an author has to do by hand, as the files of others are not changed."""
    policy = wanted.explained
    if not policy or wanted.address in policy.meta.interpretations:
        return []
    there = policy.meta.interpretations
    where = "的“解读:”下面加一行" if there else "的元数据里写一行“解读:”，下面一行写"
    steps = [f"在 {policy.source.path} {where}“  - {wanted.address}”（不用再审签）。"]
    if there:
        already = "、".join(f"interpretations/{each}.md" for each in there)
        steps.insert(0, f"这份文件已有解读：{already}。新写的是补充解读的，把“解读阶段”改成“实施”或者“评估”。")
    return steps


def _missing(what: str, how: str) -> str:
    raise CannotRun(f"没有写{what}。请写 {how}；在终端里运行 tongbu new，会逐项询问。")


def _policy(project: Project, name: str) -> Policy:
    """The policy that is named by its file, its id or its 文号."""
    library = project.library
    path = name.replace("\\", "/").removeprefix("./").removeprefix("policies/").removesuffix(".md").strip("/")
    found = library.policies.get(path) or library.policies.get(library.named.get(normalise_number(name), ""))
    if found:
        return found
    if f"policies/{path}.md" in library.unreadable:
        raise CannotRun(f"policies/{path}.md 没有读出来。请用 tongbu check 查看原因，改正后再试。")
    raise CannotRun(f"没有政策文件“{visible(name)}”。请写 policies/ 里的路径（不含 .md）或者文号。")


def _proposed(project: Project, title: str, day: date, explained: Policy | None) -> str:
    library = project.library
    if explained:
        return free_address(explained.id, library.interpretations)
    organ = project.settings.organisation.name
    place = organ[: organ.find("市") + 1] if "市" in organ else ""
    return free_address(address_of(title, place, day.year), library.policies.keys() | library.interpretations.keys())


def _usual_theme(project: Project) -> str:
    """The theme of most documents here, which is a bureau's own; the author is asked to look at it."""
    counted = Counter(policy.meta.theme for policy in project.library.policies.values() if policy.meta.theme)
    return min(counted, key=lambda theme: (-counted[theme], theme), default="")
