"""Names of releases, addresses of servers, addresses of pages."""

from datetime import UTC, datetime

import pytest

from tongbu.gate_record import GateRecord
from tongbu.publishing.address import Address, address_of
from tongbu.publishing.changes import Changes, address
from tongbu.publishing.errors import CannotPublishError
from tongbu.publishing.release_id import is_release, new_release

DIGEST = "0123456789abcdef" * 4
NOON = datetime(2026, 11, 29, 4, 0, 0, 999, UTC)


@pytest.mark.parametrize(
    ("newest", "expected"),
    [
        (None, "20261129-120000-0123456789ab"),
        ("20261129-115959-ffffffffffff", "20261129-120000-0123456789ab"),
        ("20261129-120000-000000000000", "20261129-120001-0123456789ab"),
        ("20261231-235959-ffffffffffff", "20270101-000000-0123456789ab"),
    ],
)
def test_a_release_is_named_by_beijing_time_and_content_after_all_others(newest: str | None, expected: str) -> None:
    made = new_release(DIGEST, newest, NOON)
    assert made == expected
    assert is_release(made)
    assert newest is None or made > newest


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "current",
        "20261129-120000-0123456789aB",
        "20261129-120000-0123456789ab\n",
        "２0261129-120000-" + "0" * 12,
    ],
)
def test_other_names_are_not_ours(name: str) -> None:
    assert not is_release(name)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("deploy@web.example.gov.cn:/srv/www/site", Address("deploy@web.example.gov.cn", "/srv/www/site")),
        ("web:/srv/www/", Address("web", "/srv/www")),
        ("ssh://deploy@10.0.0.8:2222/srv/www", Address("deploy@10.0.0.8", "/srv/www", 2222)),
        ("ssh://web/srv", Address("web", "/srv")),
        ("root@[fe80::1]:/srv/www", Address("root@[fe80::1]", "/srv/www")),
        ("/srv/www", None),
        ("www", None),
        ("./a:b", None),
        ("/srv/a:b/c", None),
    ],
)
def test_an_address_is_read_as_it_is_written(written: str, expected: Address | None) -> None:
    assert address_of(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "web:srv/www",
        "web:/",
        "web://",
        "web:",
        "web:/srv/../etc",
        "web:/srv/./www",
        "web:/srv/a b",
        "web:/srv/$(id)",
        "web:/srv/`id`",
        "web:/srv;id",
        "web:/srv/'x",
        "web:/srv\n/x",
        "web:/srv/林业",
        "-oProxyCommand=id:/srv",
        "ssh://-oProxyCommand=id/srv",
        "ssh://-l@web/srv",
        "a@b@c:/srv",
        "we b:/srv",
        "ssh://web:0/srv",
        "ssh://web:99999/srv",
        "ssh://web:22",
        "web::module/path",
        "rsync://web/srv",
        ":/srv",
    ],
)
def test_an_address_that_a_shell_might_understand_otherwise_is_refused(written: str) -> None:
    with pytest.raises(CannotPublishError):
        address_of(written)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.html", "/"),
        ("policies/2024/a/index.html", "/policies/2024/a/"),
        ("404.html", "/404.html"),
        ("a/my-index.html", "/a/my-index.html"),
        ("附件/表 1.docx", "/%E9%99%84%E4%BB%B6/%E8%A1%A8%201.docx"),
        ("a?b#c.html", "/a%3Fb%23c.html"),
    ],
)
def test_a_file_has_the_address_that_browsers_show(path: str, expected: str) -> None:
    assert address(path) == expected


def test_changes_are_of_three_kinds() -> None:
    old, new = (
        GateRecord("", files, passed=True, preview=False, demonstration=False)
        for files in ({"a": "1", "b": "1", "c": "1"}, {"b": "1", "c": "2", "d": "1"})
    )
    assert Changes.between(old, new) == Changes(("/d",), ("/c",), ("/a",))
    assert len(Changes.between(old, old)) == 0
    assert Changes.between(None, new).added == ("/b", "/c", "/d")
