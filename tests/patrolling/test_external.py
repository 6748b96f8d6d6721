"""Links to other sites: asked for seldom, slowly, and never into the office's own network."""

import json
import socket
import threading
import time
from datetime import date
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patrolling.faulty import answering, faults, html, make, pages, send
from patrolling.test_server import well_served
from tongbu.patrolling import admission
from tongbu.patrolling.admission import NotAdmittedError, is_public, public_addresses
from tongbu.patrolling.client import Client
from tongbu.patrolling.external import Asker
from tongbu.patrolling.limits import Limits
from tongbu.patrolling.links import Seen
from tongbu.patrolling.memory import Memory

TODAY = date(2026, 11, 20)


def seen(*urls: str) -> dict[str, Seen]:
    return {url: Seen("index.html", 4, "a") for url in urls}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("ok", ""),
        ("head-refused", ""),
        ("moved", ""),
        ("gone", "已经不存在（404）"),
        ("refused", "状态码 403"),
        ("round", "转址超过"),
        ("elsewhere", "不是网页的地址"),
        ("inside", "不访问"),
    ],
)
def test_an_answer(path: str, words: str) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        statuses = {"/gone": 404, "/refused": 403, "/head-refused": 405 if handler.command == "HEAD" else 200}
        turns = {
            "/moved": "/ok", "/round": "/round", "/elsewhere": "file:///etc/passwd", "/inside": "http://10.0.0.1/"
        }  # fmt: skip
        if location := turns.get(handler.path):
            send(handler, 302, Location=location)
        else:
            send(handler, statuses.get(handler.path, 200), b"1")

    with answering(answer) as url, Client("test", 5, lambda *at: public_addresses(*at, {"127.0.0.1"})) as client:
        found = Asker(client, Limits(), pause=0).ask(seen(f"{url}{path}"), Memory(None), TODAY)
    assert [words in fault.message for fault in found.faults] == ([True] if words else [])


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause() -> None:
    busy, most, times, agents = 0, 0, [], set()
    lock = threading.Lock()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        nonlocal busy, most
        with lock:
            busy, most = busy + 1, max(most, busy + 1)
            times.append(time.monotonic())
            agents.add(handler.headers["User-Agent"])
        time.sleep(0.02)
        with lock:
            busy -= 1
        send(handler, 200)

    with answering(answer) as url, Client("tongbu-patrol", 5) as client:
        Asker(client, Limits(), pause=0.1).ask(seen(*(f"{url}{number}" for number in range(4))), Memory(None), TODAY)
    assert most == 1
    assert all(later - earlier >= 0.1 for earlier, later in pairwise(times))
    assert agents == {"tongbu-patrol"}


def test_no_more_is_asked_than_agreed_and_the_rest_next_time(tmp_path: Path) -> None:
    asked: list[str] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        asked.append(handler.path)
        send(handler, 200)

    file = tmp_path / "state.json"
    with answering(answer) as url, Client("test", 5) as client:
        for left in (2, 0, 0):
            memory = Memory(file)
            asker = Asker(client, Limits(external_links=2), pause=0)
            assert asker.ask(seen(*(f"{url}{number}" for number in range(4))), memory, TODAY).left_out == left
            memory.keep(TODAY, 7)
    assert sorted(asked) == ["/0", "/1", "/2", "/3"]


def test_dead_links_do_not_keep_others_from_being_asked() -> None:
    asked: list[str] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.command == "GET":
            asked.append(handler.path)
        send(handler, 404)

    memory = Memory(None)
    with answering(answer) as url, Client("test", 5) as client:
        for _ in range(2):
            asker = Asker(client, Limits(external_links=2), pause=0)
            assert len(asker.ask(seen(*(f"{url}{number}" for number in range(4))), memory, TODAY).faults) == 2
    assert sorted(asked) == ["/0", "/1", "/2", "/3"]


def test_by_default_nobody_is_asked_and_the_office_never_is(tmp_path: Path) -> None:
    asked: list[str] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        asked.append(handler.path)
        send(handler, 200)

    with answering(answer) as url:
        site = make(tmp_path / "site", {**pages(), "index.html": html(f'<a href="{url}x">')})
        assert faults(site) == []
        state = tmp_path / "state.json"
        found = faults(site, "--external", "--state", state)
        assert not asked
        assert "不访问" in found[0]["message"]
        assert json.loads(state.read_text(encoding="utf-8"))["well"] == {}
        with answering(well_served(site)) as own:
            assert faults(own, "--external", "--state", state) == []
    assert asked == ["/x"]


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3",
     "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "::1",  # noqa: S104
     "::", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "255.255.255.255", "x"],
)  # fmt: skip
def test_addresses_that_are_not_of_the_open_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2400:3200::1", "::ffff:8.8.8.8"])
def test_addresses_that_are(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses())
def test_what_is_private_is_never_public(address: object) -> None:
    if getattr(address, "is_private", False):
        assert not is_public(str(address))


def test_a_name_with_an_inner_address_is_only_asked_at_its_public_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def named(*addresses: str) -> None:
        monkeypatch.setattr(admission, "addresses_of", lambda host, port: list(addresses))

    named("10.0.0.1", "8.8.8.8")
    assert public_addresses("a.example", 80, set()) == ["8.8.8.8"]
    named("10.0.0.1")
    with pytest.raises(NotAdmittedError):
        public_addresses("a.example", 80, set())


def test_the_name_is_looked_up_once_so_that_it_cannot_change(monkeypatch: pytest.MonkeyPatch) -> None:
    with answering(lambda handler: send(handler, 200)) as url:
        port = int(url.rsplit(":", 1)[1].strip("/"))
        looked = []
        real = socket.getaddrinfo

        def look(host: str, *rest: object, **more: object) -> object:
            looked.append(host)
            return real("127.0.0.1", *rest, **more)

        monkeypatch.setattr(socket, "getaddrinfo", look)
        with Client("test", 5) as client:
            assert client.ask("GET", f"http://name.example:{port}/").status == 200
    assert looked.count("name.example") == 1


@pytest.mark.parametrize("content", ["", "[]", '{"well": 1}', '{"well": {"a": 3}}', "{" * 100_000, "\x00"])
def test_a_state_file_that_is_not_ours_holds_nothing(content: str, tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    file.write_text(content, encoding="utf-8")
    memory = Memory(file)
    assert not memory.is_fresh("a", 7, TODAY)
    with pytest.raises(FileExistsError, match="不是 tongbu patrol 写的文件"):
        memory.keep(TODAY, 7)
    assert file.read_text(encoding="utf-8") == content


def test_what_was_well_is_asked_again_after_some_days(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "below" / "state.json")
    memory.note("a", date(2026, 11, 14), well=True)
    memory.note("b", date(2026, 11, 14), well=False)
    memory.keep(TODAY, 7)
    memory = Memory(tmp_path / "below" / "state.json")
    assert memory.is_fresh("a", 7, TODAY)
    assert not memory.is_fresh("b", 7, TODAY)
    assert not memory.is_fresh("a", 7, date(2026, 11, 21))
    assert not memory.is_fresh("a", 7, date(2026, 11, 13))
