"""条款: what the law has a bureau disclose (中华人民共和国政府信息公开条例 art. 19 to 21)."""

from __future__ import annotations

import re
from enum import StrEnum


class Clause(StrEnum):
    """The articles under which items are disclosed; art. 20 has fifteen items, of which each counts."""

    GENERAL = "第十九条"
    RULES = "第二十条第（一）项"
    ORGAN = "第二十条第（二）项"
    PLANS = "第二十条第（三）项"
    STATISTICS = "第二十条第（四）项"
    LICENCES = "第二十条第（五）项"
    PENALTIES = "第二十条第（六）项"
    BUDGETS = "第二十条第（七）项"
    FEES = "第二十条第（八）项"
    PROCUREMENT = "第二十条第（九）项"
    PROJECTS = "第二十条第（十）项"
    LIVELIHOOD = "第二十条第（十一）项"
    EMERGENCIES = "第二十条第（十二）项"
    SUPERVISION = "第二十条第（十三）项"
    RECRUITMENT = "第二十条第（十四）项"
    OTHERS = "第二十条第（十五）项"
    LOCAL = "第二十一条"

    @property
    def matter(self) -> str:
        """What the clause is about, in few words."""
        return _MATTERS[self]

    @property
    def is_for_all(self) -> bool:
        """Whether every bureau's catalogue has to say something of it, were it that there is no such thing."""
        return self.value.startswith("第二十条") and self is not Clause.OTHERS


_MATTERS = {
    Clause.GENERAL: "涉及公众利益、需要公众知晓的信息",
    Clause.RULES: "法规、规章和规范性文件",
    Clause.ORGAN: "机关职能、机构设置、办公信息和负责人",
    Clause.PLANS: "规划和政策",
    Clause.STATISTICS: "统计信息",
    Clause.LICENCES: "行政许可和对外管理服务",
    Clause.PENALTIES: "行政处罚、行政强制",
    Clause.BUDGETS: "财政预算、决算",
    Clause.FEES: "行政事业性收费",
    Clause.PROCUREMENT: "政府集中采购",
    Clause.PROJECTS: "重大建设项目",
    Clause.LIVELIHOOD: "扶贫、教育、医疗、社会保障、促进就业",
    Clause.EMERGENCIES: "突发公共事件",
    Clause.SUPERVISION: "环境保护、公共卫生、安全生产、产品质量等监督检查",
    Clause.RECRUITMENT: "公务员招考",
    Clause.OTHERS: "其他应当主动公开的信息",
    Clause.LOCAL: "市、县、乡镇的特定信息",
}
_NUMBER = re.compile(r"(第二十条)第?[（(]?([一二三四五六七八九十]+)[）)]?项?")


def in_official_form(written: str) -> str:
    """第二十条第一项, 第二十条(一) as the annual report's form has it: 第二十条第（一）项; all else as it is."""
    found = _NUMBER.fullmatch("".join(written.split()))
    return f"{found[1]}第（{found[2]}）项" if found else written
