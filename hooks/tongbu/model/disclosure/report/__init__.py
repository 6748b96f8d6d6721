"""政府信息公开工作年度报告: the report of a year, its three tables in the official form, and what they must agree with."""

from tongbu.model.disclosure.report.report import AnnualReport, Tables

__all__ = ["AnnualReport", "Tables"]
