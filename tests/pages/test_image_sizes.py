"""Images say their size, so that nothing moves while they load."""

from pathlib import Path

import pytest
from bureau import desk, policy
from PIL import Image

from tongbu.pages.documents import document_pages
from tongbu.pages.views.policy import PolicyView


def html(root: Path, written: str) -> str:
    page = next(document_pages(desk(root, policies__2024__a=policy(f"![图]({written})"))))
    assert isinstance(page.view, PolicyView)
    return str(page.view.body.passages[0].html)


def test_a_bitmap_says_its_size(tmp_path: Path) -> None:
    (tmp_path / "policies" / "2024").mkdir(parents=True)
    Image.new("RGB", (40, 30)).save(tmp_path / "policies" / "2024" / "图 一.png")

    assert 'width="40"' in html(tmp_path, "<图 一.png>")
    assert 'height="30"' in html(tmp_path, "图%20一.png")


@pytest.mark.parametrize("written", ["none.png", "../../../etc/hostname", "https://a.example.com/a.png", "text.png"])
def test_what_is_no_image_of_the_project_has_none(tmp_path: Path, written: str) -> None:
    (tmp_path / "policies" / "2024").mkdir(parents=True)
    (tmp_path / "policies" / "2024" / "text.png").write_text("no image", encoding="utf-8")

    assert "width" not in html(tmp_path, written)
