"""Three versions of a policy and the draft of the last, for tests of comparisons."""

_META = (
    "名称: {title}\n文件类别: {category}\n文号: {number}\n发布机构: 示例市林业局\n发布日期: {day}\n施行日期: {day}\n"
)


def _file(body: str, title: str = "示例市护林办法", category: str = "其他文件", **more: str) -> str:
    number = more.pop("number", "")
    day = more.pop("day", "")
    meta = _META.format(title=title, category=category, number=number, day=day)
    return f"---\n{meta}{''.join(f'{key}: {value}{chr(10)}' for key, value in more.items())}---\n\n{body}"


GUARD = "护林员应当每日巡查责任区，发现火情、病虫害和违法采伐的，应当立即报告乡镇林业工作机构并做好记录。"
FIRE = "森林防火期内，禁止在林区野外用火；因生产需要用火的，应当经县级人民政府批准，并采取防火措施。"
REWARD = "对保护森林资源成绩显著的单位和个人，由县级人民政府按照国家有关规定给予奖励。"
FINE = "违反本办法规定，在林区野外用火的，由县级林业主管部门责令改正，处五百元以上三千元以下罚款。"
FUND = "护林经费列入同级财政预算，任何单位和个人不得截留、挪用。"
DRONE = "鼓励使用无人机、卫星遥感等技术开展森林资源动态监测，监测数据接入全市林业信息平台。"
BEGIN = "本办法自公布之日起施行。"
AIM = "为了保护森林资源，保障生态安全，根据《中华人民共和国森林法》，制定本办法。"

FIRST = f"""## 第一章　总则

第一条　{AIM}

第二条　{GUARD}

第三条　{FIRE}

## 第二章　附则

第四条　{REWARD}

第五条　{BEGIN}
"""
SECOND = f"""## 第一章　总则

第一条　{AIM}

第二条　{FUND}

第三条　{GUARD}

第四条　{FIRE}

## 第二章　附则

第五条　{BEGIN}
"""
THIRD = f"""## 第一章　总则

第一条　{AIM}

第二条　{FUND}

第三条　{DRONE}

第四条　{GUARD.replace("每日巡查", "每日至少巡查两次")}

第五条　{FIRE}

## 第二章　法律责任

第六条　{FINE}

## 第三章　附则

第七条　{BEGIN}
"""
REASON = "对照:\n  - 条文: 第三条 → 第四条\n    理由: 巡查次数不明确，基层执行不一。\n"

OLD = _file(FIRST, number="示林〔2018〕3号", day="2018-03-01")
MIDDLE = _file(SECOND, number="示林〔2021〕5号", day="2021-05-01", 替代="[2018/hulin]")
DRAFT = _file(
    THIRD.replace("三千元", "二千元"),
    "示例市护林办法（修订征求意见稿）",
    "征求意见稿",
    day="2024-09-01",
    替代="[2021/hulin]",
)
NEW = _file(
    THIRD, number="示林〔2025〕8号", day="2025-02-01", 替代="[2021/hulin]", 征求意见稿="2024/hulin-cao"
).replace("\n---\n\n", f"\n{REASON}---\n\n")

FILES = {
    "policies/2018/hulin.md": OLD,
    "policies/2021/hulin.md": MIDDLE,
    "policies/2024/hulin-cao.md": DRAFT,
    "policies/2025/hulin.md": NEW,
}
