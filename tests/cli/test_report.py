"""`tongbu report`: a year's report prepared, an existing one checked."""

import json
from pathlib import Path

import yaml
from click.testing import CliRunner, Result

from disclosure.reports.making import FOLDER, reports, text
from tongbu.cli import main
from tongbu.reading.project import read_project

_GROUP = "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>"


def report(*args: object) -> Result:
    return CliRunner().invoke(main, ["report", *map(str, args)], catch_exceptions=False)


def page(root: Path, *numbers: int) -> Path:
    """A page with table 3 alone."""
    file = root / "report.html"
    cells = "".join(f"<td>{number}</td>" for number in numbers)
    file.write_text(f"<table><tr>{_GROUP * 3}</tr><tr>{cells}</tr></table>", encoding="utf-8")
    return file


def test_a_table_that_holds_is_told_from_one_that_does_not(tmp_path: Path) -> None:
    wrong = report("--check", page(tmp_path, 2, 0, 1, 0, 4, *[0] * 10), "--format", "json")
    found = json.loads(wrong.stdout)
    assert wrong.exit_code == 1
    assert [(each["rule"], each["line"], each["column"]) for each in found if each["rule"] == "REP005"] == [
        ("REP005", 2, 5)
    ]
    assert {each["key"] for each in found if each["rule"] == "DOC052"} == {"表一", "表二"}


def test_what_cannot_be_checked_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    for args in (("--check", tmp_path / "a.pdf"), ("--check", tmp_path / "no.docx"), (), (2025, "--check", "a.docx")):
        assert report(*args).exit_code == 2


def test_a_year_is_prepared_from_what_the_site_has(tmp_path: Path) -> None:
    reports(tmp_path, y2025=text(2025))
    file = tmp_path / FOLDER / "_2026.yml"
    assert report(2026, "--root", tmp_path, "-o", file).exit_code == 0
    prepared = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert prepared["表二"]["上年结转"]["总计"] == 2
    assert prepared["表二"]["本年新收"]["总计"] is None
    assert prepared["表一"]["规章"] == {"本年制发件数": 0, "本年废止件数": 0, "现行有效件数": 0}
    assert not [finding for finding in read_project(tmp_path).findings if "_2026" in finding.path]

    assert report(2026, "--root", tmp_path, "-o", file).exit_code == 2
    file.rename(file.with_name("2026.yml"))
    read = read_project(tmp_path)
    assert not read.findings
    assert list(read.disclosure.reports) == [2025, 2026]


def test_cells_are_taken_from_an_existing_report(tmp_path: Path) -> None:
    reports(tmp_path)
    result = report(2024, "--root", tmp_path, "--from", page(tmp_path, *range(15)))
    assert result.exit_code == 0
    assert yaml.safe_load(result.stdout)["表三"]["行政复议"]["总计"] == 4
