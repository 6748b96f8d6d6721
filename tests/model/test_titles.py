"""Titles between title marks."""

from __future__ import annotations

import pytest

from tongbu.model.titles import in_title_marks


@pytest.mark.parametrize(
    ("title", "marked"),
    [
        ("示例市湿地保护管理办法", "《示例市湿地保护管理办法》"),
        ("关于印发《示例市采伐规定》的通知", "《关于印发〈示例市采伐规定〉的通知》"),
    ],
)
def test_marks_inside_a_title_become_single_ones(title: str, marked: str) -> None:
    assert in_title_marks(title) == marked
