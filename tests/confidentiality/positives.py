"""Lines that hold something sensitive: what makes it, what stands around it, how it is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from confidentiality.disguises import NUMBERS, WORDS, Disguise, plain, wide
from confidentiality.invented import Inventor
from tongbu.model.sensitive import SensitiveKind as Kind


class Positive(NamedTuple):
    make: Callable[[Inventor], str]
    frames: tuple[str, ...]
    disguises: tuple[Disguise, ...]


NUMBER_FRAMES = (
    "申请人{name}，身份信息为{}，已经核实。",
    "| 3 | {name} | {} | 已发放 |",
    "{}",
    "（{}）",
    "{name}:{}；",
    "“{}”",
    "2024年3月5日，{name}({})到场。",
    "附表第12行：{}。",
    "- {name}　{}",
    "请核对{}与第3号台账。",
    "1. {name}，{}，示例市绿源镇",
)
POSITIVES: dict[Kind, tuple[Positive, ...]] = {
    Kind.IDENTITY: (
        Positive(Inventor.identity, (*NUMBER_FRAMES, "身份证号：{}", "公民身份号码{}", "证件号码为 {}，"), NUMBERS),
        Positive(Inventor.old_identity, ("身份证号：{}", "居民身份证{}（老证）", "公民身份号码 {}，{name}"), (plain,)),
    ),
    Kind.CARD: (
        Positive(Inventor.card, (*NUMBER_FRAMES, "开户行示例银行，账号{}", "卡号：{}", "收款账户 {}"), NUMBERS),
    ),
    Kind.DISABILITY: (
        Positive(Inventor.disability, ("残疾人证号：{}", "| {name} | {} | 二级 |", "{name}（残疾证{}）"), (plain,)),
    ),
    Kind.MOBILE: (
        Positive(
            Inventor.mobile,
            (
                *NUMBER_FRAMES,
                "电话：{}",
                "联系人{name}，手机{}",
                "请回电{}，谢谢",
                "微信同号{}",
                "户主{name}联系电话{}",
                "申请人：{name}　电话：{}",
                "Tel:{}",
                "+86{}",
                "86-{}",
                "tel:{}",
            ),
            NUMBERS,
        ),
    ),
    Kind.TELEPHONE: (
        Positive(
            Inventor.telephone,
            (
                "家庭电话：{}",
                "住宅电话{}。",
                "宅电：{}",
                "申请人{name}，电话：{}",
                "户主{name}，联系电话 {}",
                "本人电话{}",
            ),
            (plain, plain, plain),
        ),
    ),
    Kind.PASSPORT: (
        Positive(
            Inventor.passport,
            ("护照{}", "护照号码：{}", "{name}持{}号护照入境", "| {name} | {} |", "证件：{}，{name}", "（{}）"),
            WORDS,
        ),
    ),
    Kind.PLATE: (
        Positive(
            Inventor.plate,
            (
                "车牌号{}",
                "一辆号牌为{}的小型客车",
                "{name}驾驶{}货车运输松木",
                "| {} | 违法停车 |",
                "（{}）",
                "扣押车辆：{}、",
            ),
            (plain,),
        ),
    ),
    Kind.EMAIL: (
        Positive(
            Inventor.email,
            (
                "请发到{}",
                "{name}的邮箱：{}",
                "邮箱{}，{name}",
                "<{}>",
                "[{}](mailto:{})",
                "申请人{name}，电子邮箱：{}",
                "{}",
            ),
            (plain, plain, wide),
        ),
    ),
    Kind.ADDRESS: (
        Positive(
            Inventor.home,
            (
                "申请人{name}，住址：{}",
                "家庭住址：{}。",
                "{name}，现住{}，务农",
                "户主{name}家住{}",
                "户籍地址：{}",
                "当事人{name}，住所：{}",
            ),
            (plain,),
        ),
    ),
    Kind.SECRECY: (
        Positive(
            lambda inventor: inventor.source.choice(["绝密", "机密", "秘密", "绝　密", "机 密"]),
            (
                "{}★1年",
                "{}★",
                "**{}★10年**",
                "{}★长期",
                "{}  ★  5年",
                "{}",
                "# {}",
                "{}　特急",
                "密级：{}",
                "> {}★3个月",
                "{}★6个月",
            ),
            (plain,),
        ),
    ),
    Kind.INTERNAL: (
        Positive(
            lambda inventor: inventor.source.choice(
                [
                    "内部资料",
                    "内部文件",
                    "内部使用",
                    "注意保存",
                    "不得外传",
                    "严禁外传",
                    "内部资料，注意保存",
                    "内部文件　不得外传",
                    "阅后收回",
                ]
            ),
            ("{}", "（{}）", "**{}**", "【{}】", "# {}", "> {}", "示例市林业局办公室（{}）2026年3月印发"),
            (plain,),
        ),
    ),
    Kind.COPY_NUMBER: (
        Positive(
            lambda inventor: f"{inventor.number(1, 9999):06d}",
            ("份号：{}", "份 号 {}", "{}\n\n# 示例市林业局文件", "**{}**"),
            (plain,),
        ),
    ),
    Kind.OPENNESS: (
        Positive(
            lambda inventor: inventor.source.choice(["不予公开", "依申请公开", "不公开"]),
            ("（此件{}）", "公开方式：{}", "公开属性: {}", "（{}）", "此件{}", "【{}】", "信息公开选项：{}"),
            (plain,),
        ),
    ),
}
