"""Invented documents of an invented bureau, of every kind that an office issues."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from importing.spec import Element, Further, Grid, Numbered, Paper, Para
from tongbu.model.text import UnitLevel

BUREAU = "示例市林业局"
_SUBJECTS = (
    "古树名木保护", "林区露营管理", "湿地公园巡护", "林木种苗质量", "森林防火宣传", "公益林补偿资金",
    "野生动物收容救护", "林下经济示范基地认定", "护林员考核", "义务植树尽责", "林木采伐许可", "红树林修复",
)  # fmt: skip
_DUTIES = (
    "县级林业主管部门负责本行政区域内的具体工作，应当明确专人、落实经费。",
    "有关单位应当在每年十二月三十一日以前报送书面总结，不得虚报、瞒报。",
    "申请人对材料的真实性负责；材料不齐全的，应当一次性告知。",
    "因抢险救灾需要紧急处置的，可以先行处置，处置后三个工作日内补办手续。",
    "鼓励公民、法人和其他组织通过认养、捐资等方式参与，并依法保护其权益。",
    "违反本规定第三条的，由县级林业主管部门责令改正；情节严重的，依法处理。",
    "面积按照每亩667平方米计算，误差不得超过±5%。",
)
_ITEMS = ("有明确的管护责任人；", "有固定的经费来源；", "近三年没有发生森林火灾；", "法律、法规规定的其他条件。")
_ORGANS = ("示例市财政局", "示例市公安局", "示例市自然资源局")
_TABLE = (("树种", "等级", "数量（株）"), ("樟树", "一级", "12"), ("榕树", "二级", "305"))


def notice_of_measures(random: Random, *, joint: int = 0, annexes: int = 0, table: bool = False) -> Paper:
    """A notice that promulgates measures (办法) with chapters, articles, 款, 项 and 目."""
    subject = random.choice(_SUBJECTS)
    day = date(random.choice((2023, 2024, 2025)), random.randint(1, 12), random.randint(1, 28))
    start = day + timedelta(days=random.randint(31, 60))
    named = f"示例市{subject}办法"
    number = f"示林规〔{day.year}〕{random.randint(1, 40)}号"
    rules, expected = _articles(random, named, start)
    organs = (BUREAU, *_ORGANS[:joint])
    title = f"{'　'.join(organs[:1])}关于印发《{named}》的通知"
    body: list[Element] = [
        Para(f"《{named}》已经{BUREAU}局务会议审议通过，现印发给你们，请遵照执行。"),
        Para("执行中遇到的问题，请径向我局森林资源管理科反映，联系电话：0000-12345678。"),
    ]
    names = tuple(f"{subject}申请表" if number_ == 0 else f"{subject}评分标准" for number_ in range(annexes))
    after: list[Element] = [Further("", named), *rules]
    for number_, name in enumerate(names, 1):
        after.append(Further(f"附件{number_}" if annexes > 1 else "附件", name))
        after.append(Grid(_TABLE, merged=number_ == 2) if table else Para(f"{name}由申请人如实填写，一式两份。"))
    return Paper(
        title, number, organs, day, "各县（市、区）林业主管部门，局机关各科室、直属各单位", tuple(body),
        names, tuple(after), {"文件类别": "行政规范性文件", "公文种类": "通知", **expected},
    )  # fmt: skip


def _articles(random: Random, named: str, start: date) -> tuple[list[Element], dict[str, object]]:
    chapters = random.random() < 0.6
    found: list[Element] = []
    number = 0

    def article(text: str) -> None:
        nonlocal number
        number += 1
        found.append(Numbered(UnitLevel.ARTICLE, number, text))

    if chapters:
        found.append(Numbered(UnitLevel.CHAPTER, 1, "总则"))
    laws = ("《中华人民共和国森林法》", "《森林防火条例》")
    article(f"为了规范{named[3:-2]}工作，根据{''.join(laws)}等法律、法规，结合本市实际，制定本办法。")
    article("本市行政区域内的相关活动，适用本办法。")
    if chapters:
        found.append(Numbered(UnitLevel.CHAPTER, 2, "职责和条件"))
    for duty in random.sample(_DUTIES, 4):
        article(duty)
        if random.random() < 0.4:
            found.append(Para("前款所列事项，可以委托乡镇人民政府办理。"))
    article("申请人应当具备下列条件：")
    found.extend(Numbered(UnitLevel.ITEM, at, text) for at, text in enumerate(_ITEMS, 1))
    if random.random() < 0.5:
        found.extend(Numbered(UnitLevel.SUBITEM, at, text) for at, text in enumerate(("树木胸径；", "树冠投影。"), 1))
    if chapters:
        found.append(Numbered(UnitLevel.CHAPTER, 3, "附则"))
    years = random.choice((3, 5))
    last = date(start.year + years, start.month, min(start.day, 28)) - timedelta(days=1)
    kind = random.randrange(3)
    told = f"自{start.year}年{start.month}月{start.day}日起施行"
    if kind == 0:
        article(f"本办法{told}，有效期至{last.year}年{last.month}月{last.day}日。")
    elif kind == 1 and start.day <= 28:
        article(f"本办法{told}，有效期{'五' if years == 5 else '三'}年。")
    else:
        article(f"本办法{told}。")
    expected: dict[str, object] = {"施行日期": start, "依据": laws}
    if kind == 0 or (kind == 1 and start.day <= 28):
        expected["有效期至"] = last
    return found, expected


def plain_notice(random: Random, *, annexes: int = 0, table: bool = False) -> Paper:
    """A notice with topics 一、（一）1.（1）."""
    subject = random.choice(_SUBJECTS)
    day = date(random.choice((2024, 2025, 2026)), random.randint(1, 11), random.randint(1, 28))
    body: list[Element] = [Para(f"为进一步做好{subject}工作，现就有关事项通知如下：")]
    for at, topic in enumerate(("提高认识，加强领导", "突出重点，压实责任", "严格督查，确保实效"), 1):
        body.append(Numbered(UnitLevel.TOPIC_1, at, topic))
        for below, text in enumerate(random.sample(_DUTIES, 2), 1):
            body.append(Numbered(UnitLevel.TOPIC_2, below, text))
            if random.random() < 0.4:
                body.extend(Numbered(UnitLevel.TOPIC_3, deep, item) for deep, item in enumerate(_ITEMS[:2], 1))
    if table:
        body.append(Grid(_TABLE, merged=random.random() < 0.5))
    names = tuple(f"{subject}情况统计表{'（样表）' if at else ''}" for at in range(annexes))
    after: list[Element] = []
    for number_, name in enumerate(names, 1):
        after.append(Further(f"附件{number_}" if annexes > 1 else "附件", name))
        after.append(Grid(_TABLE))
    title = f"{BUREAU}关于做好{day.year}年{subject}工作的通知"
    number = f"示林〔{day.year}〕{random.randint(1, 200)}号"
    expected: dict[str, object] = {"文件类别": "其他文件", "公文种类": "通知"}
    return Paper(title, number, (BUREAU,), day, "各县（市、区）林业局", tuple(body), names, tuple(after), expected)


def announcement(random: Random) -> Paper:
    """A 通告 without an addressee."""
    subject = random.choice(_SUBJECTS)
    day = date(2025, random.randint(1, 12), random.randint(1, 28))
    body: list[Element] = [Para(f"为加强{subject}，根据《森林防火条例》规定，现将有关事项通告如下：")]
    body += [Numbered(UnitLevel.TOPIC_1, at, text) for at, text in enumerate(random.sample(_DUTIES, 3), 1)]
    body.append(Para(f"本通告自{day.year}年{day.month}月{day.day}日起施行。"))
    title = f"{BUREAU}关于加强{subject}的通告"
    number = f"示林通〔{day.year}〕{random.randint(1, 9)}号"
    expected: dict[str, object] = {
        "文件类别": "其他文件", "公文种类": "通告", "施行日期": day, "依据": ("《森林防火条例》",),
    }  # fmt: skip
    return Paper(title, number, (BUREAU,), day, "", tuple(body), expected=expected)


def rules_alone(random: Random) -> Paper:
    """Measures published by themselves, signed by nobody, with 章 and 节."""
    subject = random.choice(_SUBJECTS)
    named = f"示例市{subject}规定（试行）"
    start = date(2025, random.randint(1, 12), random.randint(1, 28))
    articles, expected = _articles(random, named, start)
    expected |= {"文件类别": "行政规范性文件"}
    return Paper(named, f"示林规〔2025〕{random.randint(1, 30)}号", (), start, "", tuple(articles), expected=expected)


def letter(random: Random) -> Paper:
    """A 函 or 批复 to one body."""
    subject = random.choice(_SUBJECTS)
    day = date(2026, random.randint(1, 11), random.randint(1, 28))
    body: list[Element] = [
        Para(f"《关于{subject}有关问题的请示》收悉。经研究，现批复如下："),
        *(Numbered(UnitLevel.TOPIC_1, at, text) for at, text in enumerate(random.sample(_DUTIES, 2), 1)),
    ]
    body.append(Para("此复。"))
    title = f"{BUREAU}关于{subject}有关问题的批复"
    number = f"示林函〔{day.year}〕{random.randint(1, 99)}号"
    expected: dict[str, object] = {"文件类别": "其他文件", "公文种类": "批复"}
    return Paper(title, number, (BUREAU,), day, "示例县林业局", tuple(body), expected=expected)


def opinion_draft(random: Random) -> Paper:
    """A draft for public comment."""
    subject = random.choice(_SUBJECTS)
    named = f"示例市{subject}办法（征求意见稿）"
    articles, expected = _articles(random, f"示例市{subject}办法", date(2027, 1, 1))
    expected |= {"文件类别": "征求意见稿"}
    return Paper(named, "", (), date(2026, 11, 1), "", tuple(articles), expected=expected)
