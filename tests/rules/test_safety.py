"""What is published beside documents: of a known kind, of a bearable size, really there, and never from elsewhere."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from rules.judging import POLICY, READING, TODAY, found
from rules.overlay import lay
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import read_project
from tongbu.rules.rule import Context, Example
from tongbu.rules.safety import RULES
from tongbu.vetting import pixel_count

PLACE = "policies/2026/"
Told = Callable[..., list[tuple[str, str]]]


def text(body: str) -> str:
    """A document with other words, and its metadata as it is."""
    return f"---\n---\n第一条　为了保护古树，制定本办法。\n\n{body}\n"


def png(width: int, height: int) -> bytes:
    """A picture that says it is so large, in a few bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(1 + width)))
        + chunk(b"IEND", b"")
    )


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """Findings about safety in a bureau with a text of its policy and files beside it."""

    def check(text: str, files: dict[str, bytes], settings: str = "", at: str = POLICY) -> list[tuple[str, str]]:
        bureau = lay(Example({at: text, **({"mkdocs.yml": settings} if settings else {})}), tmp_path)
        for name, content in files.items():
            file = bureau / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        project = read_project(bureau)
        asked = Context(project.library, project.settings, project.settings.calendar(), TODAY, ProjectFiles(bureau))
        asked = asked.about(*project.library.policies.values(), *project.library.interpretations.values())
        return [(finding.rule, finding.message) for rule in RULES for finding in rule.check(asked)]

    return check


def test_a_picture_that_would_fill_memory_is_refused_unopened(told: Told) -> None:
    found = told(text("![图](bomb.png)"), {f"{PLACE}bomb.png": png(60_000, 60_000)})

    assert [rule for rule, _ in found] == ["SAF004"]
    assert "百万像素" in found[0][1]


def test_the_limit_of_pixels_is_the_bureaus_own(told: Told) -> None:
    large = {f"{PLACE}a.png": png(2000, 1000)}
    least = "extra:\n  tongbu:\n    限值:\n      图片像素: 1\n"

    assert [rule for rule, _ in told(text("![图](a.png)"), large, least)] == ["SAF004"]


def test_a_picture_within_the_limit_passes(told: Told) -> None:
    assert not told(text("![图](a.png)"), {f"{PLACE}a.png": png(2000, 1000)})


def test_a_broken_picture_is_told(told: Told) -> None:
    found = told(text("![图](a.png)"), {f"{PLACE}a.png": png(9, 9)[:20]})

    assert [(rule, "损坏" in message) for rule, message in found] == [("SAF004", True)]


def test_what_is_too_large_is_not_read_for_its_pixels(told: Told) -> None:
    least = "extra:\n  tongbu:\n    限值:\n      文件大小: 1\n"
    found = told(text("![图](a.png)"), {f"{PLACE}a.png": png(60_000, 60_000) + bytes(1 << 20)}, least)

    assert [rule for rule, _ in found] == ["SAF003"]


@pytest.mark.parametrize(
    "written", ["[表](a.exe)", "![图](a.exe)", "[表](./x/../a.exe)", "[表](%61.exe)", "[表](<a.exe>)"]
)
def test_a_file_that_a_text_only_links_to_is_looked_at_too(written: str, told: Told) -> None:
    assert [rule for rule, _ in told(text(written), {f"{PLACE}a.exe": b"MZ", f"{PLACE}x/y.txt": b"y"})] == ["SAF001"]


def test_a_file_of_another_document_is_looked_at_too(told: Told) -> None:
    files = {"interpretations/2026/a.xhtml": b"<html/>", "interpretations/other/a.svg": b"<svg><script/></svg>"}
    found = told(text("[网页](a.xhtml) ![图](../other/a.svg)"), files, at=READING)

    assert [rule for rule, _ in found] == ["SAF001", "SAF002"]


@pytest.mark.parametrize(
    "written",
    ["[页](b.md)", "[站](https://a.example/b.exe)", "[下](#a)", "[上](../../../etc/passwd)", "[坏](http://[::1)"],
)
def test_what_is_no_file_of_the_site_is_not_its_business(written: str, told: Told) -> None:
    assert not told(text(written), {})


def test_a_drawing_is_not_taken_apart_when_it_is_too_long(told: Told) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<g/>" * 2_000_000 + b"</svg>"

    assert [(rule, "MB" in message) for rule, message in told(text("![图](a.svg)"), {f"{PLACE}a.svg": drawing})] == [
        ("SAF002", True)
    ]


def test_what_keeps_readers_safe_cannot_be_switched_off(tmp_path: Path) -> None:
    files = {
        POLICY: text("[表](a.exe)"),
        f"{PLACE}a.exe": "MZ",
        "mkdocs.yml": "extra:\n  tongbu:\n    规则: {SAF001: 关闭}\n",
    }
    assert found("SAF001", tmp_path, files)


def test_pixels_are_counted_for_every_kind_of_picture(tmp_path: Path) -> None:
    for kind in ("png", "jpeg", "gif", "webp"):
        Image.new("RGB", (40, 30)).save(tmp_path / f"a.{kind}")
        assert pixel_count((tmp_path / f"a.{kind}").read_bytes()) == 1200
    assert pixel_count(b"no picture") is None
