"""One patrol: every check in turn over one site, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from tongbu.gate_record import PORTAL
from tongbu.model.finding import Level
from tongbu.patrolling.addresses import Addresses
from tongbu.patrolling.answers import answer_faults
from tongbu.patrolling.api import official_base, read_lists
from tongbu.patrolling.columns import column_faults
from tongbu.patrolling.expiring import certificate_faults, contact_faults
from tongbu.patrolling.external import Externals
from tongbu.patrolling.fault import Check, Fault
from tongbu.patrolling.folder import Folder
from tongbu.patrolling.limits import Limits
from tongbu.patrolling.links import Links, Seen
from tongbu.patrolling.page import UnreadablePageError, read_page
from tongbu.patrolling.place import CannotReadError, Found
from tongbu.patrolling.sampling import chosen
from tongbu.patrolling.server import Server
from tongbu.patrolling.standing import build_faults, state_faults
from tongbu.patrolling.stylesheets import MOST_BYTES, read_stylesheet
from tongbu.patrolling.unreachable import CertificateError
from tongbu.patrolling.weight import Weights
from tongbu.progress import followed
from tongbu.system_errors import reason

_SECONDS = 15.0
_ORDER = list(Check)
_LEVELS = list(Level)


@dataclass(frozen=True, slots=True)
class Report:
    """What a patrol found, the gravest first within each check; how much it looked at, and what it did not."""

    name: str
    day: date
    faults: tuple[Fault, ...]
    files: int
    pages: int
    links: int
    externals: int
    unchecked: tuple[str, ...]

    def count(self, level: Level) -> int:
        """How many faults there are of a level."""
        return sum(fault.level is level for fault in self.faults)


class Patrol:
    """A patrol over a folder or a server, for a day."""

    def __init__(self, place: Folder | Server, limits: Limits, today: date, *, everything: bool = False) -> None:
        """`everything` looks at all files of a server; of a folder all are looked at anyway."""
        self._place, self._limits, self._today = place, limits, today
        self._everything = everything or isinstance(place, Folder) or not limits.sample
        self._faults: list[Fault] = []
        self._unchecked: list[str] = []
        self._pages = 0

    def go(self, ask: Callable[[dict[str, Seen]], Externals] | None = None) -> Report:
        """Look at everything; `ask` asks for external links. CannotPatrolError where there is no site."""
        try:
            found = self._place.find()
        except CertificateError as error:
            # Who is behind such a certificate is not known: nothing that it answers is worth looking at.
            fault = Fault(Check.SERVER, Level.ERROR, str(error), "更新证书，或者查证域名是不是被劫持。")
            return Report(self._place.name, self._today, (fault,), 0, 0, 0, 0, ("其余都没有检查",))
        self._faults += found.faults
        if found.record:
            live = isinstance(self._place, Server)
            self._faults += build_faults(found.record, self._limits, self._today, live=live)
        links = self._walk(found)
        self._faults += self._place.tampering()
        self._listed(found)
        self._faults += contact_faults(self._place, found.files, self._limits.contact_days, self._today)
        if isinstance(self._place, Server):
            self._faults += answer_faults(self._place, found.files)
            self._faults += self._certificate(self._place.url)
        outside = self._outside(links, ask)
        return Report(
            self._place.name,
            self._today,
            tuple(sorted(self._faults, key=_place)),
            len(found.files),
            self._pages,
            links.count,
            outside,
            (*self._unchecked, *links.unchecked()),
        )

    def _walk(self, found: Found) -> Links:
        """All pages and style sheets, one after another."""
        links = Links(found.files, Addresses(self._bases(found)))
        weights = Weights(self._place, self._limits.page_kilobytes)
        wanted = None if self._everything else chosen(found.files, self._limits.sample, self._today)
        if wanted is not None and len(wanted) < len(found.files):
            self._unchecked.append(
                f"共 {len(found.files)} 个文件，今天抽查 {len(wanted)} 个，每天不同；全部检查用 --all"
            )
        pages = sum(path.endswith(".html") for path in (found.files if wanted is None else wanted))
        for path, content in followed(self._place.contents(found, wanted), "检查网页", pages):
            if isinstance(content, Fault):
                self._faults.append(content)
                continue
            self._pages += 1
            try:
                page = read_page(content)
            except UnreadablePageError as error:
                fix = "看看这一页是怎样生成的；不是自己生成的，按被篡改处置。"
                self._faults.append(Fault(Check.LINK, Level.ERROR, f"网页没有检查：{error}", fix, path))
                continue
            weights.add(path, content, links.add(path, page))
        for path in sorted(each for each in found.files if each.endswith(".css")):
            self._style(path, links)
        self._faults += links.faults()
        self._faults += weights.faults()
        if isinstance(self._place, Server) and self._place.unseen:
            self._unchecked.append(f"时间用完，有 {self._place.unseen} 个文件没有检查")
        return links

    def _style(self, path: str, links: Links) -> None:
        try:
            links.add(path, read_stylesheet(self._place.read(path, MOST_BYTES)))
        except CannotReadError as error:
            self._faults.append(Fault(Check.LINK, Level.ERROR, f"样式文件没有检查：{error}", "重新构建发布。", path))

    def _bases(self, found: Found) -> tuple[str, ...]:
        """Where the site is, and where it says it is; without its own word only the former."""
        try:
            return tuple(dict.fromkeys(filter(None, (*self._place.bases, official_base(self._place)))))
        except CannotReadError:  # told when the lists are read
            return self._place.bases

    def _listed(self, found: Found) -> None:
        """What the lists of documents show; a portal has none of its own."""
        if PORTAL in found.files:
            self._unchecked.append("这是几个单位的门户，栏目更新和时效请在各单位的网站上检查")
            return
        try:
            lists = read_lists(self._place)
        except CannotReadError as error:
            message = f"不能检查栏目更新和时效：{error}"
            self._faults.append(Fault(Check.COLUMN, Level.ERROR, message, "重新构建发布。", "api/v1/index.json"))
            return
        self._faults += column_faults(lists, self._limits, self._today)
        self._faults += state_faults(lists, self._today)

    def _certificate(self, url: str) -> Iterator[Fault]:
        try:
            yield from certificate_faults(url, self._limits.certificate_days, self._today, _SECONDS)
        except OSError as error:
            yield Fault(Check.SERVER, Level.ERROR, f"证书看不到：{reason(error)}", "看看服务器的设置。")

    def _outside(self, links: Links, ask: Callable[[dict[str, Seen]], Externals] | None) -> int:
        if ask is None:
            return 0
        outside = ask(links.elsewhere)
        self._faults += outside.faults
        if outside.left_out:
            self._unchecked.append(f"有 {outside.left_out} 个外部链接这次没有问到，下次接着问")
        return outside.asked


def _place(fault: Fault) -> tuple[int, int, str, int, str]:
    return _ORDER.index(fault.check), _LEVELS.index(fault.level), fault.page, fault.line, fault.link
