"""What the register of requests counts is table 2 of the report."""

from dataclasses import replace

from disclosure.reports.making import told
from sample import ROOT
from tongbu.model.disclosure import Disclosure
from tongbu.model.disclosure.report.cells import REQUESTS, Cell
from tongbu.model.disclosure.report.derived import derived_cells
from tongbu.model.disclosure.report.form import CELLS, labels
from tongbu.model.disclosure.report.register import counted_requests
from tongbu.model.disclosure.report.table_rows import Applicants
from tongbu.model.disclosure.request_table import COLUMNS
from tongbu.model.library import Library
from tongbu.reading.project import read_project


def test_the_sample_register_is_the_second_table_of_its_reports() -> None:
    disclosure = read_project(ROOT).disclosure
    assert tuple(labels(Applicants)) == COLUMNS
    for year in (2024, 2025):
        counted = counted_requests(disclosure, year)
        assert set(counted) == {cell for cell in CELLS if cell.table == REQUESTS}
        assert counted == {cell: disclosure.reports[year].cells[cell] for cell in counted}


def test_what_differs_from_the_register_is_told() -> None:
    project = read_project(ROOT)
    kinds = dict(project.disclosure.kinds)
    kinds["reports"] = {2024: replace(kinds["reports"][2025], year=2024)}
    found = told(replace(project, disclosure=replace(project.disclosure, kinds=kinds)))
    keys = {finding.key for finding in found if finding.rule == "REP015"}
    assert "表二.本年新收.总计" in keys


def test_a_year_without_a_register_waits_for_somebody() -> None:
    cells = derived_cells(Library.of((), ()), Disclosure(), "示例市林业局", 2025)
    assert {cell.table for cell, number in cells.items() if number is not None} == {"表一"}
    assert cells[Cell(REQUESTS, "本年新收", "总计")] is None
