"""A synthetic bureau of any size: policies of about 3,000 characters, each with an interpretation."""

from __future__ import annotations

import random
from pathlib import Path

from tongbu.model.numeral import format_numeral

WORDS = tuple(  # a list literal of forty strings reads worse
    "林地 湿地 树木 采伐 造林 防火 巡护 补偿 登记 公示 审批 备案 监督 检查 档案 责任 单位 个人 县级 部门 应当 可以 不得"
    " 按照 规定 及时 组织 实施 保护 利用 修复 评估 经费 预算 信息 平台 技术 标准 规划 年度 计划".split()
)

CODE = "11449900MB0000000K"


def write_corpus(root: Path, size: int) -> None:
    """Write `size` policies and as many interpretations under a root; the same size gives the same text."""
    source = random.Random(size)
    for index in range(size):
        year = 2016 + index % 10
        name = f"示例市林业事项第{format_numeral(index + 1)}号管理办法"
        _write(root / f"policies/{year}/p{index}.md", _policy(source, index, year, name))
        _write(root / f"interpretations/{year}/p{index}.md", _interpretation(source, index, year, name))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _sentence(source: random.Random) -> str:
    return "".join(source.choices(WORDS, k=source.randint(12, 30))) + "。"


def _policy(source: random.Random, index: int, year: int, name: str) -> str:
    articles = "\n\n".join(f"第{format_numeral(n)}条　{_sentence(source)}" for n in range(1, 61))
    return (
        f"---\n名称: {name}\n文号: 示林规〔{year}〕{index + 1}号\n发布机构: 示例市林业局\n文件类别: 行政规范性文件\n"
        f"索引号: {CODE}/{year}-{index + 1:05}\n主题分类: 农业、林业、水利\\林业\n公开方式: 主动公开\n"
        f"成文日期: {year}-03-01\n发布日期: {year}-03-05\n施行日期: {year}-04-10\n---\n\n{articles}\n"
    )


def _interpretation(source: random.Random, index: int, year: int, name: str) -> str:
    headings = ("背景依据", "目标任务", "主要内容", "适用范围", "关键词诠释")
    parts = "\n\n".join(f"## {heading}\n\n{_sentence(source)}{_sentence(source)}" for heading in headings)
    return (
        f"---\n名称: 《{name}》解读\n解读对象: [{year}/p{index}]\n解读形式: [文字]\n"
        f"发布日期: {year}-03-05\n---\n\n{parts}\n"
    )
