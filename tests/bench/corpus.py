"""A synthetic bureau of any size that the gate lets through: policies of about 3,000 characters with interpretations.

Words are drawn by Zipf's law from a few thousand, every fourth policy of the later half replaces an earlier one, of
which it keeps most articles, articles refer to one another and interpretations to articles, so that every part of a
build has its work.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from tongbu.model.numeral import format_numeral

CHARACTERS = (
    "林地木森湿草原山水土石田园花果树苗种造育护管采伐运输防火灾虫害检疫动物植生态环境保自然公区域省市县镇乡村组居民户单位"
    "企业机关部门政府人员责任义务权利益补偿资金预算财务审计监督检查处罚许可登记备案申请受理决定送达执行期限材料表格证明文件"
    "档案信息平台系统数据统计调报告评估规划年度计划项目工程建设施用占征收产品市场经营合作社农流转承包租赁抵押保险贷款科技术"
    "标准规范程序条件范围目录名单等级类别数量质面积比例价格费用途来源方法措要求内容结果情况问题意见建议通知书签订协议合同违"
    "反纠纷复核诉讼行为法律依据制定修改废止解释组织领导指挥协调配分工负考核奖励宣传教培训演练应急救援物资储值班巡视测预警"
)
DIGITS = "11449900MB2X00004X"
ARTICLES = 48
_WORDS = 4_000
_FIRST_DAY = date(2022, 8, 1)
_DAYS = 1_500
_REPLACES = 4
_REVIEWED = (("初审", "资源管理科负责人", 6), ("复审", "政策法规科科长", 5), ("保密审查", "办公室保密审查员", 4))


def _vocabulary() -> tuple[list[str], list[float]]:
    """Two-character words and their cumulative weights."""
    source = random.Random(2026)
    words = list(dict.fromkeys("".join(source.sample(CHARACTERS, 2)) for _ in range(_WORDS)))
    return words, list(accumulate(1 / rank for rank in range(3, len(words) + 3)))


WORDS, WEIGHTS = _vocabulary()


def write_corpus(root: Path, size: int) -> None:
    """Write `size` policies and as many interpretations under a root; the same size gives the same text."""
    for index in range(size):
        policy = _Policy(index, size)
        _write(root / f"policies/{policy.id}.md", policy.text())
        _write(root / f"interpretations/{policy.id}.md", policy.interpretation())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _sentence(source: random.Random, least: int = 14, most: int = 34) -> str:
    words = source.choices(WORDS, cum_weights=WEIGHTS, k=source.randint(least, most))
    half = len(words) // 2
    return f"{''.join(words[:half])}，应当{''.join(words[half:])}。"


def _article(source: random.Random, number: int) -> str:
    if number > 5 and source.random() < 0.1:
        return f"依照本办法第{format_numeral(source.randint(2, number - 2))}条的规定，{_sentence(source)}"
    return _sentence(source)


class _Policy:
    """One policy of a corpus, and what interprets it."""

    def __init__(self, index: int, size: int) -> None:
        self.index, self.size = index, size
        self.published = _FIRST_DAY + timedelta(days=_DAYS * index // size)
        self.id = f"{self.published.year}/p{index}"
        self.effective = self.published + timedelta(days=40)
        topic = "".join(random.Random(self._subject).choices(WORDS, k=3))
        self.name = f"示例市{topic}第{format_numeral(self._subject + 1)}号管理办法"

    @property
    def _replaced(self) -> _Policy | None:
        """The earlier policy that this one takes the place of."""
        before = self.index - max(1, self.size // 2)
        return _Policy(before, self.size) if self.index % _REPLACES == 0 and before >= 0 else None

    @property
    def _subject(self) -> int:
        """Who replaces another has its name."""
        before = self.index - max(1, self.size // 2)
        return before if self.index % _REPLACES == 0 and before >= 0 else self.index

    def articles(self) -> list[str]:
        """The articles but the last."""
        source = random.Random(f"{self.size} {self.index}")
        if self._replaced is None:
            return [_article(source, number) for number in range(1, ARTICLES)]
        return list(self._amended(source, self._replaced.articles()))

    def _amended(self, source: random.Random, articles: list[str]) -> Iterator[str]:
        for number, article in enumerate(articles, 1):
            if (chance := source.random()) < 0.1:
                yield article.replace("，应当", f"，{source.choice(WORDS)}后应当", 1)
            elif chance < 0.15:
                yield article
                yield _article(source, number)
            elif chance > 0.03 or number < 3:
                yield article

    def text(self) -> str:
        """The file of the policy."""
        replaced = self._replaced
        day, last = self.effective, self._until
        ending = (
            f"本办法自{day.year}年{day.month}月{day.day}日起施行，有效期至{last.year}年{last.month}月{last.day}日。"
        )
        articles = [f"为了规范{self.name[3:9]}管理，{_sentence(random.Random(self.index))}", *self.articles(), ending]
        body = "\n\n".join(f"第{format_numeral(number)}条　{text}" for number, text in enumerate(articles, 1))
        number = f"示林规〔{self._signed.year}〕{self.index + 1}号"
        return (
            f"---\n名称: {self.name}\n内容概述: 规定{self.name[3:9]}的申请、办理和监督。\n文号: {number}\n"
            f"发布机构: 示例市林业局\n索引号: {DIGITS}/{self._signed.year}-{self.index + 1:05}\n"
            "文件类别: 行政规范性文件\n主题分类: 农业、林业、水利\\林业\n公开方式: 主动公开\n"
            f"成文日期: {self._signed}\n发布日期: {self.published}\n施行日期: {self.effective}\n"
            f"有效期至: {last}\n" + (f"替代: [{replaced.id}]\n" if replaced else "") + f"解读: [{self.id}]\n"
            f"{self._approved()}---\n\n# {self.name}\n\n{body}\n"
        )

    @property
    def _signed(self) -> date:
        return self.published - timedelta(days=3)

    @property
    def _until(self) -> date:
        return self.effective.replace(year=self.effective.year + 5, day=min(28, self.effective.day))

    def _approved(self) -> str:
        signed = self._signed
        reviewed = "".join(
            f"  - 环节: {stage}\n    人员: {person}\n    日期: {signed - timedelta(days=days)}\n    意见: 同意\n"
            for stage, person, days in (*_REVIEWED, ("终审", "分管副局长", 3))
        )
        return (
            f"三同步:\n  组织: {signed - timedelta(days=30)}\n  审签: {signed}\n  部署: {self.published}\n"
            f"审核:\n{reviewed}"
        )

    def interpretation(self) -> str:
        """The file of its interpretation."""
        source = random.Random(f"{self.index} {self.size}")
        headings = (
            "背景依据",
            "目标任务",
            "主要内容",
            "适用范围",
            "执行标准",
            "注意事项",
            "关键词诠释",
            "新旧政策差异",
        )
        ties = iter(source.sample(range(2, 40), len(headings)))
        parts = "\n\n".join(
            f"## {heading}（第{format_numeral(next(ties))}条）\n\n{''.join(_sentence(source) for _ in range(3))}"
            for heading in headings
        )
        return (
            f"---\n名称: 《{self.name}》（{self.published.year}年）政策解读\n内容概述: 说明办法为什么定、怎么办。\n"
            f"发布日期: {self.published}\n解读对象: [{self.id}]\n解读形式: [文字]\n解读阶段: 发布\n"
            "解读单位: 示例市林业局政策法规科\n解读人: 示例市林业局局长\n联系方式: 0000-12345678（政策法规科）\n"
            "解读方案:\n  提纲: 背景、内容、执行\n  形式: 文字\n  渠道: 本局网站\n  时间: 与文件同日发布\n"
            f"{self._approved()}---\n\n{parts}其他条文仅作文字调整。\n"
        )
