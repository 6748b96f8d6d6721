"""REP: the annual report (政府信息公开工作年度报告): its tables, its prose, and what they must agree with."""

from __future__ import annotations

from tongbu.rules.annual_report.blank_cell import BlankCell
from tongbu.rules.annual_report.broken_document_count import BrokenDocumentCount
from tongbu.rules.annual_report.different_from_library import DifferentFromLibrary
from tongbu.rules.annual_report.different_from_register import DifferentFromRegister
from tongbu.rules.annual_report.late_annual_report import LateAnnualReport
from tongbu.rules.annual_report.missing_section import MissingSection
from tongbu.rules.annual_report.number_in_prose import NumberInProse
from tongbu.rules.annual_report.repeated_prose import RepeatedProse
from tongbu.rules.annual_report.skipped_year import SkippedYear
from tongbu.rules.annual_report.unbalanced_column import UnbalancedColumn
from tongbu.rules.annual_report.unknown_figure import UnknownFigure
from tongbu.rules.annual_report.wrong_applicant_total import WrongApplicantTotal
from tongbu.rules.annual_report.wrong_carry_over import WrongCarryOver
from tongbu.rules.annual_report.wrong_litigation_total import WrongLitigationTotal
from tongbu.rules.annual_report.wrong_result_total import WrongResultTotal
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    UnbalancedColumn(),
    WrongResultTotal(),
    WrongApplicantTotal(),
    WrongCarryOver(),
    WrongLitigationTotal(),
    BrokenDocumentCount(),
    DifferentFromLibrary(),
    BlankCell(),
    NumberInProse(),
    UnknownFigure(),
    LateAnnualReport(),
    MissingSection(),
    SkippedYear(),
    RepeatedProse(),
    DifferentFromRegister(),
)
