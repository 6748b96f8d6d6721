"""A text of the fictional bureau and decisions about it, built in one line."""

from tongbu.amending import Applied, Decision, Instruction, apply, read_decision
from tongbu.model.text import LegalText
from tongbu.reading.body import read_text

TITLE = "示例市古树名木保护办法"

BODY = f"""# {TITLE}

（2020年1月1日公布）

## 第一章　总则

第一条　为了保护古树名木，制定本办法。

第二条　本市古树名木的保护，适用本办法。

县级林业部门负责本行政区域的保护工作。

第三条　林业部门应当履行下列职责：

（一）开展普查；

（二）建立档案；

（三）设置标志。

乡镇人民政府协助林业部门开展工作。

## 第二章　保护措施

第四条　养护人应当按照养护规范养护，发现异常及时报告林业部门。

第五条　禁止下列行为：

（一）攀折树枝；

（二）在树干上钉钉。

第六条　违反本办法第五条规定的，处二百元以上一千元以下罚款。

## 第三章　附则

第七条　本办法自2020年3月1日起施行。
"""


def old() -> LegalText:
    return read_text(BODY)


def decision(*orders: str, closing: str = "此外，对条文顺序作相应调整。") -> Decision:
    head = f"# 示例市人民政府关于修改《{TITLE}》的决定\n\n决定对《{TITLE}》作如下修改：\n\n"
    return read_decision(head + "\n\n".join(orders) + f"\n\n{closing}\n\n本决定自2026年5月1日起施行。\n")


def orders(*written: str) -> list[Instruction]:
    """The instructions in these words, the closing one left out."""
    return list(decision(*written, closing="").instructions)


def only(written: str) -> Instruction:
    found = orders(written)
    assert len(found) == 1
    return found[0]


def applied(*written: str) -> Applied:
    return apply(decision(*written), old())


def told(instruction: Instruction) -> tuple[str, list[str], list[str]]:
    """Operation, targets and destinations in words."""
    targets, destinations = instruction.targets, instruction.destinations
    return instruction.operation.value, [each.written for each in targets], [each.written for each in destinations]
