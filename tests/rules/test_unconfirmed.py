"""What is still to be confirmed is told with its value, as people read it: REV008."""

from pathlib import Path

import pytest

from rules.judging import POLICY, found

CONSULTATION = (
    "\n  事项类型: 其他事项\n  截止: 2026-12-20\n  渠道:\n    - {方式: 电子邮件, 地址: zhihai@example.gov.cn}"
    "\n    - {方式: 电话, 地址: 0000-12345678}"
)


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("主题分类", '"农业、林业、水利\\\\林业"', "农业、林业、水利\\林业"),
        ("依据", "\n  - 《森林法》\n  - 《森林防火条例》", "《森林法》、《森林防火条例》"),
        ("施行日期", "", "没有填写"),
        (
            "征求意见",
            CONSULTATION,
            "事项类型：其他事项；截止：2026-12-20；渠道：电子邮件 zhihai@example.gov.cn、电话 0000-12345678",
        ),
    ],
)
def test_the_value_is_told_in_words(tmp_path: Path, key: str, value: str, shown: str) -> None:
    text = f"---\n{key}: {value}\n待核对:\n  - {key}——推定的\n---\n第一条　示例。\n"

    (finding,) = found("REV008", tmp_path, {POLICY: text})

    assert finding.message == f"“{key}”还没有核对，现在是：{shown}（推定的）。"
