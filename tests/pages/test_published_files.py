"""Only what may be published is, however an author's text leads to it."""

from pathlib import Path

import pytest
from bureau import desk, policy

from tongbu.pages.documents import document_pages
from tongbu.pages.views.policy import PolicyView

WAYS = ("![图]({0})", "[表]({0})", "[表][a]\n\n[a]: {0}", "<a href='{0}'>表</a>", "<img src='{0}'>", "<{0}>")


def published(root: Path, body: str) -> tuple[str, set[str]]:
    """The page's text, and the files that go with it."""
    page = next(document_pages(desk(root, policies__2024__a=policy(body))))
    assert isinstance(page.view, PolicyView)
    return "".join(str(each.html) for each in page.view.body.passages), {address for address, _ in page.files}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "name", ["a.exe", "a.xhtml", "a.html.txt.hta", "a.png", "a.sign", "a.svg", "a.PHP", ".htaccess"]
)
def test_a_file_that_may_not_be_published_is_not(name: str, way: str, tmp_path: Path) -> None:
    folder = tmp_path / "policies" / "2024"
    folder.mkdir(parents=True)
    (folder / name).write_text("<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>", "utf-8")

    html, files = published(tmp_path, way.format(name))

    assert not files
    assert f'"{name}"' not in html


@pytest.mark.parametrize("way", WAYS)
def test_a_link_in_the_file_system_publishes_nothing_from_elsewhere(way: str, tmp_path: Path) -> None:
    folder = tmp_path / "policies" / "2024"
    folder.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("token = secret", "utf-8")
    (folder / "a.txt").symlink_to(tmp_path / ".git" / "config")
    (folder / "b").symlink_to(tmp_path / ".git")

    for name in ("a.txt", "b/config", "../../.git/config", "../../.git/config?.txt"):
        html, files = published(tmp_path, way.format(name))
        assert not files, name
        assert f'"{name}"' not in html


def test_a_text_and_a_drawing_beside_a_document_are_published(tmp_path: Path) -> None:
    folder = tmp_path / "policies" / "2024"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("表", "utf-8")
    (folder / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', "utf-8")

    _, files = published(tmp_path, "[表](a.txt) ![图](a.svg)")

    assert files == {"policies/2024/a.txt", "policies/2024/a.svg"}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ["http://[::1", "//[", "a%00.txt", f"{'a' * 5000}.txt"])
def test_what_is_no_address_leads_nowhere(name: str, way: str, tmp_path: Path) -> None:
    _, files = published(tmp_path, way.format(name))

    assert not files
