"""Which fonts are set: the pinned ones everywhere, a bureau's own before them, the system's never."""

import shutil
from pathlib import Path

import pytest

from tongbu.assets import FONTS
from tongbu.typesetting.fonts import PINNED, FontError, fonts
from tongbu.typesetting.policy_pdf import policy_pdf
from tongbu.typesetting.press import Press
from typesetting.examples import manuscript, press

PINNED_FILE = FONTS.path(FONTS.members[1][1])


def test_without_fonts_of_its_own_a_bureau_sets_everything_in_the_pinned_ones() -> None:
    assert set(fonts().families.values()) == {(PINNED,)}


def test_no_font_of_the_system_is_used() -> None:
    paths = [Path(font.path) for font in fonts().found.fonts() if font.path]
    assert paths
    assert all(path.is_relative_to(PINNED_FILE.parent) for path in paths)


def test_a_folder_with_fonts_is_taken_and_changes_only_what_it_has_fonts_for(tmp_path: Path) -> None:
    shutil.copy(PINNED_FILE, tmp_path / "ziti.ttf")
    own = fonts(tmp_path)
    assert [name for name, *_ in own.own] == ["ziti.ttf"]
    text = manuscript("# 甲办法\n\n第一条　为了护林。")
    assert policy_pdf(text, Press(Path(), own)) == policy_pdf(text, press(Path()))


def test_a_missing_or_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FontError, match="没有字体文件夹"):
        fonts(tmp_path / "none")
    (tmp_path / "a.txt").write_text("no font", encoding="utf-8")
    with pytest.raises(FontError, match="里没有字体"):
        fonts(tmp_path)
