"""Metadata and text say the same: POL027, POL028, POL029."""

from datetime import date
from pathlib import Path

import pytest

from rules.judging import POLICY, found

CLAUSES = "第一条　为了保护古树，制定本办法。\n\n第二条　本办法{}。\n"


def text(meta: str, clause: str, end: str = "") -> str:
    return f"---\n{meta}\n---\n{CLAUSES.format(clause)}{end}"


@pytest.mark.parametrize(
    ("meta", "clause", "told"),
    [
        ("施行日期: 2026-05-01", "自2026年5月1日起施行", ""),
        ("施行日期: 2026-05-01", "自２０２６年５月１日起施行", ""),
        ("施行日期: 2026-05-01", "自二〇二六年五月一日起实施", ""),
        ("施行日期: 2026-05-01", "自公布之日起施行", ""),
        ("施行日期: 2026-05-01", "自2026年5月1日起施行，《旧办法》规定的自2020年1月1日起施行的补助标准同时废止", ""),
        ("施行日期: 2026-05-01", "自2026年2月30日起施行", ""),
        ("施行日期: 2026-05-01", "自2026年5月2日起施行", "“施行日期”写的是2026年5月1日，正文第"),
        ("施行日期: 2026-05-01", "自2018年3月1日起施行", ""),
        ("有效期至: 2031-04-30", "有效期至2031年4月30日", ""),
        ("有效期至: 2031-05-01", "有效期至2031年4月30日", "“有效期至”写的是2031年5月1日"),
    ],
)
def test_days_of_the_text(tmp_path: Path, meta: str, clause: str, told: str) -> None:
    messages = [each.message for each in found("POL027", tmp_path, {POLICY: text(meta, clause)})]

    assert len(messages) == bool(told)
    assert all(message.startswith(told) for message in messages)


def test_the_day_of_the_signature(tmp_path: Path) -> None:
    signed = text("成文日期: 2026-04-18", "自公布之日起施行", "\n示例市林业局\n\n2026年4月8日\n")

    (finding,) = found("POL027", tmp_path, {POLICY: signed}, date(2026, 6, 15))

    assert "成文日期" in finding.message
    assert "2026年4月8日" in finding.message


@pytest.mark.parametrize(
    ("name", "heading", "told"),
    [
        ("示例市古树名木保护办法", "示例市古树名木保护办法", False),
        ("示例市古树名木保护办法", "示例市 古树名木保护办法（试行）", False),
        ("示例市林业局关于印发《示例市古树名木保护办法》的通知", "示例市古树名木保护办法", False),
        ("示例市2026年ＧＥＰ核算方案", "示例市２０２６年GEP核算方案", False),
        ("示例市2026年核算方案", "示例市２０２７年核算方案", True),
        ("示例市古树名木保护办法", "示例市古树保护办法", True),
        ("示例市古树名木保护办法", "示林规〔２０２６〕５号", True),
    ],
)
def test_the_heading_of_the_text(tmp_path: Path, name: str, heading: str, told: bool) -> None:
    body = f"---\n名称: {name}\n---\n# {heading}\n\n第一条　为了保护古树，制定本办法。\n"

    assert bool(found("POL028", tmp_path, {POLICY: body})) is told


@pytest.mark.parametrize("day", ["", "2026年4月", "2026.4.18", "2026年4月　日"])
def test_a_name_without_a_day_below_it(tmp_path: Path, day: str) -> None:
    signed = text(
        "公开方式: 主动公开",
        "自公布之日起施行",
        f"\n附件：1.登记表\n\n示例市林业局\n\n{day}\n\n## 附件1　登记表\n\n编号：\n",
    )

    (finding,) = found("POL029", tmp_path, {POLICY: signed})

    assert "示例市林业局" in finding.message


@pytest.mark.parametrize("end", ["\n示例市林业局\n\n2026年4月18日\n", "\n解释权属于示例市林业局。\n", ""])
def test_what_is_dated_or_not_signed_is_let_be(tmp_path: Path, end: str) -> None:
    assert not found("POL029", tmp_path, {POLICY: text("公开方式: 主动公开", "自公布之日起施行", end)})
