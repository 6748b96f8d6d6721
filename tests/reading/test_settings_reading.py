"""Settings are read from MkDocs' own file without MkDocs."""

from datetime import date
from pathlib import Path

import pytest

from small_project import BAD_SETTINGS, write
from tongbu.reading.settings import read_settings, read_site_word
from tongbu.settings import Settings

DEFAULTS = Settings.model_validate({})


@pytest.mark.parametrize("name", BAD_SETTINGS)
def test_bad_settings_are_told_at_their_place(name: str, tmp_path: Path) -> None:
    content, code, line, column, says = BAD_SETTINGS[name]
    write(tmp_path, {"mkdocs.yml": content})
    reading = read_settings(tmp_path / "mkdocs.yml")
    assert [(each.rule, each.line, each.column) for each in reading.findings] == [(code, line, column)]
    assert says in reading.findings[0].message + reading.findings[0].fix
    assert reading.settings == DEFAULTS


def test_keys_are_told_with_their_whole_path(tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": "extra:\n  tongbu:\n    限值:\n      解读时限: 三\n"})
    (finding,) = read_settings(tmp_path / "mkdocs.yml").findings
    assert finding.key == "extra.tongbu.限值.解读时限"


def test_the_rest_of_the_file_may_use_what_mkdocs_allows(tmp_path: Path) -> None:
    text = (
        "markdown_extensions:\n  - x:\n      f: !!python/name:a.b\nplugins: !ENV [X, []]\n"
        "a: &a {b: 1}\nc: {<<: *a}\n"
        "extra:\n  tongbu:\n    演示日期: 2026-11-20\n    限值: {解读时限: 5, 重复率警告: 0.5}\n"
        "    工作日:\n      2027: {放假: [2027-01-01], 上班: []}\n"
    )
    reading = read_settings(write(tmp_path, {"site.yml": text}) / "site.yml")
    assert not reading.findings
    assert reading.settings.demonstration_day == date(2026, 11, 20)
    assert (reading.settings.limits.interpretation_workdays, reading.settings.limits.overlap_warning) == (5, 0.5)
    assert not reading.settings.calendar().is_workday(date(2027, 1, 1))


def test_a_value_may_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUREAU", "示例市林业局")
    monkeypatch.delenv("NOWHERE", raising=False)
    text = "extra:\n  tongbu:\n    机关:\n      名称: !ENV BUREAU\n      简称: !ENV [NOWHERE, 林业局]\n"
    reading = read_settings(write(tmp_path, {"mkdocs.yml": text}) / "mkdocs.yml")
    assert not reading.findings
    assert (reading.settings.organisation.name, reading.settings.organisation.short_name) == ("示例市林业局", "林业局")


@pytest.mark.parametrize("text", ["site_name: 甲\n", "extra:\n", "extra:\n  tongbu:\n", "# 无\n", "- 甲\n"])
def test_a_file_without_settings_gives_the_defaults(text: str, tmp_path: Path) -> None:
    reading = read_settings(write(tmp_path, {"mkdocs.yml": text}) / "mkdocs.yml")
    assert reading.settings == DEFAULTS
    assert not reading.findings


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert [each.rule for each in read_settings(tmp_path / "mkdocs.yml").findings] == ["DOC001"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("site_url: https://a.example/ \n", "https://a.example/"),
        ("site_url: !ENV [NO_SUCH_NAME, 'https://b.example/']\n", "https://b.example/"),
        ("site_url: !ENV SITE_ADDRESS\n", "https://c.example/"),
        ("site_url: !ENV NO_SUCH_NAME\n", ""),
        ("site_url:\n", ""),
        ("site_url: [一, 二]\n", ""),
        ("site_name: 甲\n", ""),
        ("- site_url\n", ""),
        ("site_url: '\n", ""),
        ("", ""),
    ],
)
def test_a_word_of_mkdocs_own_is_read_or_empty(
    content: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_ADDRESS", "https://c.example/")
    write(tmp_path, {"mkdocs.yml": content})
    assert read_site_word(tmp_path / "mkdocs.yml", "site_url") == expected


def test_a_configuration_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert read_site_word(tmp_path / "mkdocs.yml", "site_url") == ""
