"""The rules page shows every card and every waiver in force."""

from datetime import date

from factories import policy
from tongbu.model.finding import Finding, Level
from tongbu.model.library import Library
from tongbu.model.report import Waived
from tongbu.pages.rules_page import RulesView, rules_page
from tongbu.reading.faults import FAULTS
from tongbu.rules import RULES
from tongbu.settings import Settings


def view(*waived: Waived) -> RulesView:
    shown = rules_page(RULES, Settings(), Library.of([policy("2024/a")], []), waived).view
    assert isinstance(shown, RulesView)
    return shown


def test_every_rule_and_every_reading_fault_has_a_card() -> None:
    codes = [card.code for _, _, cards in view().families for card in cards]

    assert sorted(codes) == sorted([rule.code for rule in RULES] + [fault.code for fault in FAULTS])
    assert all(name != code for code, name, _ in view().families)


def test_a_waiver_is_listed_once_with_its_document_reason_and_day() -> None:
    path = policy("2024/a").source.path
    waived = [
        Waived(Finding(path, line, 1, "POL006", Level.ERROR, "", "", ""), "编号正在调整", date(2026, 12, 31))
        for line in (3, 9)
    ]

    assert [(each.rule, each.url, each.reason, each.until) for each in view(*waived).waivers] == [
        ("POL006", "policies/2024/a/", "编号正在调整", "2026-12-31")
    ]


def test_what_is_older_than_the_duty_of_approval_is_named() -> None:
    settings = Settings.model_validate({"审核": {"起始日期": "2018-01-01"}})
    library = Library.of([policy("2017/a", 发布日期="2017-12-31"), policy("2018/a", 发布日期="2018-01-01")], [])
    shown = rules_page(RULES, settings, library, ()).view

    assert isinstance(shown, RulesView)
    assert [(each.url, each.published) for each in shown.exemptions.documents] == [("policies/2017/a/", "2017-12-31")]


def test_an_emergency_publication_is_listed_with_its_term_and_what_is_missing() -> None:
    reviews = [{"环节": "一审", "人员": "经办人", "日期": "2026-09-30"}]
    hasty = policy("2026/a", 应急发布={"批准人": "主要负责人", "日期": "2026-09-30", "理由": "台风登陆"}, 审核=reviews)
    library = Library.of([hasty, policy("2026/b")], [])
    shown = rules_page(RULES, Settings(), library, ()).view

    assert isinstance(shown, RulesView)
    (each,) = shown.emergencies
    # Three working days after 30 September 2026, beyond the holidays of National Day.
    assert (each.url, each.reason, each.until) == ("policies/2026/a/", "台风登陆", "2026-10-10")
    assert each.missing == ("复审", "保密审查", "终审")
