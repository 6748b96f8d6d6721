"""Links to other sites, asked for politely: one question to a host at a time, with a pause, and only as many as agreed.

A link that does not answer only warns: other sites have their bad days, and some turn away whoever is no browser.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from urllib.parse import urljoin, urlsplit

from tongbu.model.finding import Level
from tongbu.patrolling.client import Client
from tongbu.patrolling.fault import Check, Fault
from tongbu.patrolling.limits import Limits
from tongbu.patrolling.links import Seen
from tongbu.patrolling.memory import Memory
from tongbu.patrolling.unreachable import UnreachableError
from tongbu.progress import followed

_AT_ONCE = 4
_MOST_TURNS = 5
_MOST_BYTES = 64_000
_GONE = (404, 410)
_FIX = "打开链接看看：地址变了的改成新地址，网站撤了的删去链接，重新构建发布。"


@dataclass(slots=True)
class Externals:
    """What came of it: how many links were asked for, and how many the limits left out."""

    faults: list[Fault]
    asked: int = 0
    left_out: int = 0


class Asker:
    """Asks for links by host, for a bounded time."""

    def __init__(self, client: Client, limits: Limits, *, pause: float = 2.0) -> None:
        """`pause` is the seconds between two questions to a host."""
        self._client, self._limits, self._pause = client, limits, pause
        minutes = limits.external_minutes
        self._last = time.monotonic() + minutes * 60 if minutes else float("inf")

    def ask(self, links: Mapping[str, Seen], memory: Memory, today: date) -> Externals:
        """Ask for the links that have not been well of late, the longest unasked first."""
        due = [url for url in links if not memory.is_fresh(url, self._limits.external_days, today)]
        due.sort(key=lambda url: (memory.last(url), url))
        chosen = due[: self._limits.external_links or None]
        found = Externals([], left_out=len(due) - len(chosen))
        hosts: dict[str, list[str]] = defaultdict(list)
        for url in chosen:
            hosts[urlsplit(url).netloc.lower()].append(url)
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for answers in followed(pool.map(self._host, hosts.values()), "检查外部链接（按网站）", len(hosts)):
                for url, trouble in answers:
                    if trouble is None:
                        found.left_out += 1
                        continue
                    found.asked += 1
                    memory.note(url, today, well=not trouble)
                    if trouble:
                        found.faults.append(_fault(url, links[url], trouble))
        return found

    def _host(self, urls: Iterable[str]) -> list[tuple[str, str | None]]:
        """Each link of a host with what is wrong with it: "" for nothing, None where there was no time to ask."""
        return list(self._answers(urls))

    def _answers(self, urls: Iterable[str]) -> Iterator[tuple[str, str | None]]:
        for number, url in enumerate(urls):
            if number:
                time.sleep(max(0.0, min(self._pause, self._last - time.monotonic())))
            yield url, self._trouble(url) if time.monotonic() < self._last else None
        self._client.close()

    def _trouble(self, url: str) -> str:
        """What is wrong with a link; "" for nothing. Each turn it takes is admitted anew."""
        try:
            for _ in range(_MOST_TURNS + 1):
                answer = self._client.ask("HEAD", url)
                if not 200 <= answer.status < 400:  # many servers answer HEAD wrongly
                    answer = self._client.ask("GET", url, most=_MOST_BYTES)
                if not 300 <= answer.status < 400 or not answer.header("Location"):
                    return _said(answer.status)
                url = urljoin(url, answer.header("Location"))
                if urlsplit(url).scheme not in ("http", "https"):
                    return f"转到了不是网页的地址“{url[:80]}”"
        except UnreachableError as error:
            return f"打不开（{error}）"
        except ValueError:
            return "不是网址，或者转到了不是网址的地方"
        return f"转址超过 {_MOST_TURNS} 次"


def _said(status: int) -> str:
    if status in _GONE:
        return f"已经不存在（{status}）"
    return "" if status < 400 else f"打不开（状态码 {status}，也可能只是不让程序访问）"


def _fault(url: str, seen: Seen, trouble: str) -> Fault:
    more = f"（共 {seen.times} 处）" if seen.times > 1 else ""
    return Fault(Check.EXTERNAL, Level.WARNING, f"外部链接{trouble}{more}", _FIX, seen.page, seen.line, url)
