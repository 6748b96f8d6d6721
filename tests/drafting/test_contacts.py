"""An interpretation tells the telephone that its policy gives; the bureau's own is to be confirmed."""

from datetime import date
from pathlib import Path

import pytest

from small_project import CONFIG, write
from tongbu.drafting import Piece, Wanted, begin
from tongbu.reading.project import read_project

POLICY = """---
名称: 示例市林业局关于做好森林防火工作的通知
文件类别: 其他文件
---

# 示例市林业局关于做好森林防火工作的通知

各县林业局：

一、{}

示例市林业局

2026年11月1日

{}
"""


def explaining(root: Path, sentence: str, remark: str, office: str = "") -> str:
    """The interpretation that is begun of a policy with a sentence, and a remark below its signature."""
    settings = f"{CONFIG}      电话: 0000-00000000\n"
    write(root, {"mkdocs.yml": settings, "policies/2026/a.md": POLICY.format(sentence, remark)})
    project = read_project(root)
    policy = project.library.policies["2026/a"]
    pieces = frozenset({Piece.INTERPRETATION})
    wanted = Wanted(pieces, policy.meta.title, policy.id, office=office, explained=policy)
    (file,) = begin(wanted, project.library, project.settings, date(2026, 11, 20))
    return file.content


@pytest.mark.parametrize(
    ("sentence", "remark", "office", "told"),
    [
        ("落实责任。", "（联系人：森林防火科，电话：0000-12345678）", "", "0000-12345678（示例市林业局森林防火科）"),
        ("落实责任。", "（联系人：张某，联系电话：0000—12345678）", "", "0000—12345678（示例市林业局）"),
        ("落实责任。", "（联系单位：示例市林业局森林防火科，电话：１２３４５６７８转２）", "造林科",
         "12345678转2（示例市林业局造林科）"),
        ("24小时值守电话：0000-1111222。", "（咨询电话：0000-3334444）", "", "0000-3334444（示例市林业局）"),
        ("落实责任。", "（服务热线：400-000-1234）", "", "400-000-1234（示例市林业局）"),
        ("监督举报电话：0000-11111111，咨询电话：（0000）22222222。", "", "", "（0000）22222222（示例市林业局）"),
    ],
)  # fmt: skip
def test_the_telephone_is_the_policys_own(tmp_path: Path, sentence: str, remark: str, office: str, told: str) -> None:
    content = explaining(tmp_path, sentence, remark, office)
    telephone, _, who = told.removesuffix("）").rpartition("（")

    assert f"联系方式: {told}\n" in content.replace('"', "")
    assert content.endswith(f"## 联系方式\n\n{who}，电话{telephone}。\n")
    assert "待核对" not in content


@pytest.mark.parametrize(
    "sentence",
    ["落实责任。", "举报电话：0000-11111111。", "森林消防队电话：0000-11111111。", "联系电话：13800000000。"],
)
def test_the_bureaus_telephone_is_to_be_confirmed(tmp_path: Path, sentence: str) -> None:
    content = explaining(tmp_path, sentence, "")

    assert "0000-00000000（示例市林业局）" in content
    assert content.count("# 请核对") == 1
    assert "待核对:\n  - 联系方式——" in content
