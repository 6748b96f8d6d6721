"""The 发布规则 page: every rule's card, with its examples, limits and source, straight from the rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tongbu.model.finding import Level
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.report import Waived
from tongbu.pages.columns import RULES
from tongbu.pages.emergencies import EmergencyView, emergencies
from tongbu.pages.exempt import ExemptionsView, exemptions
from tongbu.pages.page import SitePage
from tongbu.reading.fault import Fault
from tongbu.reading.faults import FAULTS
from tongbu.rules.rule import Authority, Example, Rule
from tongbu.settings import Limits, Settings

FAMILIES = {
    "SYN": "三同步",
    "POL": "政策文件",
    "INT": "政策解读",
    "LIB": "文件关系和效力",
    "CMP": "新旧对照",
    "CON": "意见征集",
    "REV": "审核和审签",
    "SAF": "附件安全",
    "CFD": "保密审查",
    "WRD": "文字",
    "DSC": "政务公开数据",
    "CAT": "主动公开目录和专栏",
    "REQ": "依申请公开",
    "LET": "留言办理",
    "QAS": "问答库",
    "OPI": "政务舆情回应",
    "REP": "年度报告",
    "DOC": "文件格式",
    "WVR": "豁免和设置",
}


@dataclass(frozen=True, slots=True)
class LimitView:
    """A number a rule compares with: its key in the settings, its value here, and what it means."""

    key: str
    value: str
    description: str


@dataclass(frozen=True, slots=True)
class Card:
    """One rule as the public reads it. `level` is the one in force on this site, "关闭" where it is off."""

    code: str
    title: str
    level: str
    why: str
    fix: str
    authority: tuple[Authority, ...]
    limits: tuple[LimitView, ...]
    bad: tuple[tuple[str, str], ...]
    good: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WaiverView:
    """A waiver (豁免) in force that covers something: its rule, document, reason and last day."""

    rule: str
    title: str
    url: str
    reason: str
    until: str


@dataclass(frozen=True, slots=True)
class RulesView:
    """Cards by family, in the order the gate runs them, waivers in force, emergency publications and exemptions."""

    families: tuple[tuple[str, str, tuple[Card, ...]], ...]
    count: int
    waivers: tuple[WaiverView, ...]
    emergencies: tuple[EmergencyView, ...]
    exemptions: ExemptionsView


def rules_page(rules: Iterable[Rule], settings: Settings, library: Library, waived: Iterable[Waived]) -> SitePage:
    """The page of all rule cards, those of reading faults last, and what was waived, published in haste, or exempt."""
    cards = (*(_card(rule, settings) for rule in rules), *map(_fault_card, FAULTS))
    codes = dict.fromkeys(card.code[:3] for card in cards)
    families = tuple(
        (code, FAMILIES.get(code, code), tuple(card for card in cards if card.code.startswith(code))) for code in codes
    )
    view = RulesView(
        families,
        len(cards),
        _waivers(library, waived),
        emergencies(library, settings),
        exemptions(library, settings),
    )
    return SitePage("rules/", "rules.html", RULES.name, RULES, view)


def _waivers(library: Library, waived: Iterable[Waived]) -> tuple[WaiverView, ...]:
    """Each waiver once, however many findings it covers, in the order of rule and document."""
    views = {
        WaiverView(each.finding.rule, document.meta.title, document.url, each.reason, each.until.isoformat())
        for each in waived
        if (document := _document(library, each.finding.path))
    }
    return tuple(sorted(views, key=lambda view: (view.rule, view.url, view.until)))


def _document(library: Library, path: str) -> Policy | Interpretation | None:
    """The document of a file; that of a ledger is its draft."""
    return library.at(f"{path.removesuffix('.md')}/") or next(
        (draft for draft in library.drafts if draft.ledger and draft.ledger.path == path), None
    )


def _fault_card(fault: Fault) -> Card:
    """The card of a fault that stops reading itself; its level cannot be configured."""
    bad = (("", fault.bad.strip() or "（空文件）"),)
    return Card(fault.code, fault.title, fault.level.word, fault.why, fault.fix, (), (), bad, ())


def _card(rule: Rule, settings: Settings) -> Card:
    level = settings.level(rule.code, rule.level)
    return Card(
        code=rule.code,
        title=rule.title,
        level=level.word if isinstance(level, Level) else "关闭",
        why=rule.why,
        fix=rule.fix,
        authority=rule.authority,
        limits=tuple(_limit(name, settings.limits) for name in rule.limits),
        bad=_fragments(rule.bad),
        good=_fragments(rule.good),
    )


def _limit(name: str, limits: Limits) -> LimitView:
    field = Limits.model_fields[name]
    value = getattr(limits, name)
    shown = f"{value.days} {value.unit}" if hasattr(value, "unit") else "未设" if value is None else f"{value}"
    return LimitView(field.alias or name, shown, field.description or "")


def _fragments(example: Example) -> tuple[tuple[str, str], ...]:
    """(path, Markdown) of an example's files; an absent file says so."""
    return tuple((path, "（没有这个文件）" if text is None else text.strip()) for path, text in example.shown())
