"""`tongbu export`: what passed the gate goes out whole; what did not stays here."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rules.overlay import MODEL
from tongbu.cli import main
from tongbu.cli.export import FORMATS


def export(*args: str | Path) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, args)], catch_exceptions=False)


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_goes_to_a_file_as_it_goes_to_the_screen(form: str, tmp_path: Path) -> None:
    shown = export("--format", form, "--root", MODEL, "--today", "2026-06-15")
    assert shown.exit_code == 0
    file = tmp_path / "目录"
    assert export("--format", form, "--root", MODEL, "--today", "2026-06-15", "-o", file).exit_code == 0
    assert file.read_bytes() == shown.stdout_bytes
    assert "古树" in file.read_text(encoding="utf-8-sig")


def test_the_day_decides_what_has_expired() -> None:
    for day, expired in (("2031-04-30", 0), ("2031-05-01", 1)):
        done = export("--format", "gkmlpt-json", "--root", MODEL, "--today", day)
        assert json.loads(done.stdout)["articles"][0]["is_expired"] == expired


def test_a_library_with_errors_is_not_exported(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: 示例\n", encoding="utf-8")
    (tmp_path / "policies").mkdir()
    (tmp_path / "policies" / "a.md").write_text("没有元数据\n", encoding="utf-8")
    done = export("--format", "catalog-json", "--root", tmp_path, "-o", tmp_path / "out.json")
    assert done.exit_code == 2
    assert "没有导出" in done.stderr
    assert not (tmp_path / "out.json").exists()


def test_a_format_must_be_named() -> None:
    done = export("--root", MODEL)
    assert done.exit_code == 2
    assert "--format" in done.stderr
