"""Every rule's card is its test: the bad example is found, the good one is not, the model bureau is clean."""

import importlib
import inspect
import re
from datetime import date
from pathlib import Path

import pytest

from rules.overlay import MODEL, lay
from tongbu import rules as package
from tongbu.model.finding import Finding, Level
from tongbu.model.report import Report
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import read_project
from tongbu.rules import RULES
from tongbu.rules.gate import check
from tongbu.rules.rule import Context, Example, Rule
from tongbu.settings import Limits

TODAY = date(2026, 6, 15)
ROOT = Path(inspect.getfile(package)).parent
FAMILIES = sorted(folder.parent.name for folder in ROOT.glob("*/__init__.py"))


def judge(bureau: Path) -> tuple[tuple[Finding, ...], Report]:
    project = read_project(bureau)
    context = Context(
        project.library,
        project.settings,
        project.settings.calendar(),
        TODAY,
        ProjectFiles(bureau),
        disclosure=project.disclosure,
    )
    return project.findings, check(context)


def told(findings: tuple[Finding, ...]) -> str:
    return "\n".join(f"{each.path}:{each.line} {each.rule} {each.message}" for each in findings)


def by_code(rule: Rule) -> str:
    return rule.code


def test_the_model_bureau_passes_clean() -> None:
    faults, report = judge(MODEL)
    assert not faults + report.findings, told(faults + report.findings)
    assert not report.waived


@pytest.mark.parametrize("rule", RULES, ids=by_code)
def test_the_bad_example_is_found_where_it_says(rule: Rule, tmp_path: Path) -> None:
    bureau = lay(rule.bad, tmp_path)
    faults, report = judge(bureau)
    assert not any(fault.level is Level.ERROR for fault in faults), told(faults)
    found = [finding for finding in report.findings if finding.rule == rule.code]
    assert found, f"{rule.code} says nothing; the gate says:\n{told(report.findings)}"
    for finding in found:
        lines = (bureau / finding.path).read_text(encoding="utf-8").splitlines()
        assert 1 <= finding.line <= len(lines)
        assert finding.column >= 1
        assert finding.message.endswith(("。", "？", "）"))
        assert finding.fix


@pytest.mark.parametrize("rule", RULES, ids=by_code)
def test_the_good_example_is_not_found(rule: Rule, tmp_path: Path) -> None:
    faults, report = judge(lay(rule.good, tmp_path))
    assert not any(fault.level is Level.ERROR for fault in faults), told(faults)
    assert not [finding for finding in report.findings if finding.rule == rule.code]


@pytest.mark.parametrize("rule", RULES, ids=by_code)
def test_the_card_is_complete(rule: Rule) -> None:
    assert re.fullmatch(r"(SYN|POL|INT|LIB|CON|CMP|CFD|REV|SAF|WRD|DSC|CAT|REQ|LET|QAS|OPI|REP|WVR)\d{3}", rule.code)
    for words in (rule.title, rule.why, rule.fix):
        assert re.search(r"[\u4e00-\u9fff]", words)
    assert rule.why.endswith("。")
    assert rule.fix.endswith("。")
    assert rule.authority
    assert all(authority.text for authority in rule.authority)
    assert set(rule.limits) <= set(Limits.model_fields)
    assert isinstance(rule.bad, Example)
    assert isinstance(rule.good, Example)
    assert inspect.getdoc(type(rule))


@pytest.mark.parametrize("rule", RULES, ids=by_code)
def test_a_rule_nobody_verified_does_not_stop_the_build_by_default(rule: Rule) -> None:
    if not any(authority.verified for authority in rule.authority):
        assert rule.level is not Level.ERROR


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_codes_ascend_within_each_family() -> None:
    for family in FAMILIES:
        codes = [rule.code for rule in importlib.import_module(f"tongbu.rules.{family}").RULES]
        assert codes == sorted(codes)


def test_every_class_stands_in_the_file_of_its_name() -> None:
    for rule in RULES:
        assert Path(inspect.getfile(type(rule))).stem == rule.name.replace("-", "_")


def test_no_rule_is_written_but_not_listed() -> None:
    """Importing every module of the families shows each rule there is; the list must hold them all."""
    for family in FAMILIES:
        for file in (ROOT / family).glob("*.py"):
            module = importlib.import_module(f"tongbu.rules.{family}.{file.stem}")
            for _, each in inspect.getmembers(module, inspect.isclass):
                if issubclass(each, Rule) and not inspect.isabstract(each) and each.__module__ == module.__name__:
                    assert each in {type(rule) for rule in RULES}, f"{each.__name__} is not in RULES"
