"""The gate applies the site's levels and the authors' waivers, and loses nothing."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from rules.overlay import lay
from rules.test_cards import judge
from tongbu.model.finding import Level
from tongbu.model.report import Report
from tongbu.rules.rule import Example

UNMARKED = {"文号": "示林〔2026〕3号"}  # a normative document outside the 规 series: POL006 warns


def report(tmp_path: Path, meta: dict[str, Any], levels: dict[str, str] | None = None) -> Report:
    files: dict[str, str | None] = {"policies/2026/a.md": f"---\n{yaml.safe_dump(meta, allow_unicode=True)}---\n"}
    if levels:
        files["mkdocs.yml"] = yaml.safe_dump({"extra": {"tongbu": {"规则": levels}}}, allow_unicode=True)
    return judge(lay(Example(files), tmp_path))[1]


def waiver(rule: str, until: str) -> dict[str, Any]:
    return {**UNMARKED, "豁免": [{"规则": rule, "理由": "编号正在调整", "期限": yaml.safe_load(until)}]}


def codes(found: Report) -> list[tuple[str, Level]]:
    return [(finding.rule, finding.level) for finding in found.findings]


def test_a_rule_reports_at_its_own_level_unless_the_site_sets_another(tmp_path: Path) -> None:
    assert codes(report(tmp_path, UNMARKED)) == [("POL006", Level.WARNING)]


@pytest.mark.parametrize(("word", "level"), [("错误", Level.ERROR), ("警告", Level.WARNING), ("提示", Level.NOTE)])
def test_the_site_sets_the_level(tmp_path: Path, word: str, level: Level) -> None:
    found = report(tmp_path, UNMARKED, {"POL006": word})
    assert codes(found) == [("POL006", level)]
    assert found.failed == (level is Level.ERROR)


def test_a_rule_can_be_switched_off(tmp_path: Path) -> None:
    assert not report(tmp_path, UNMARKED, {"POL006": "关闭"}).findings


def test_a_rule_without_a_verified_source_can_be_raised_by_the_site(tmp_path: Path) -> None:
    found = report(tmp_path, {"有效期至": date(2036, 4, 30)}, {"LIB006": "错误"})
    assert codes(found) == [("LIB006", Level.ERROR)]


@pytest.mark.parametrize("until", ["2026-06-15", "2026-12-31"])
def test_a_waiver_holds_to_the_end_of_its_day_and_is_listed(tmp_path: Path, until: str) -> None:
    found = report(tmp_path, waiver("POL006", until))
    assert not found.findings
    assert [(each.finding.rule, each.reason, str(each.until)) for each in found.waived] == [
        ("POL006", "编号正在调整", until)
    ]


def test_after_its_day_the_finding_is_back_and_the_waiver_is_a_finding_too(tmp_path: Path) -> None:
    found = report(tmp_path, waiver("POL006", "2026-06-14"))
    assert {finding.rule for finding in found.findings} == {"POL006", "WVR002"}
    assert not found.waived


def test_a_waiver_covers_its_own_rule_alone(tmp_path: Path) -> None:
    found = report(tmp_path, waiver("POL005", "2026-12-31"))
    assert {finding.rule for finding in found.findings} == {"POL006", "WVR003"}


def test_the_rules_over_waivers_cannot_be_waived(tmp_path: Path) -> None:
    found = report(tmp_path, waiver("WVR002", "2026-06-14"))
    assert "WVR002" in {finding.rule for finding in found.findings}


def test_findings_come_in_the_order_of_place(tmp_path: Path) -> None:
    found = report(tmp_path, {"文号": "示林〔2025〕3号", "索引号": "x", "主题分类": "林业"}).findings
    assert list(found) == sorted(found)
    assert len(found) > 3
