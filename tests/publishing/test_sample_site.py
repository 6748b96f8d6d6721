"""The sample bureau's own site is published as its build leaves it, and not once its documents are others."""

import shutil
from pathlib import Path

import pytest

from publishing.sites import make, pages, tongbu
from sample import copy_project
from tongbu.compressing.expanding import damage
from tongbu.compressing.forms import FORMS
from tongbu.gate_record import GateRecord

POLICY = "policies/2025/gushu-mingmu.md"


@pytest.fixture
def project(sample_site: Path, tmp_path: Path) -> Path:
    """The sample bureau and its built site, to be changed at will."""
    return Path(shutil.copytree(sample_site.parent, tmp_path / "project"))


def test_the_sample_site_goes_live_with_every_form_that_pays(project: Path, tmp_path: Path) -> None:
    www = tmp_path / "www"
    done = tongbu(www, "--root", project)
    assert done.exit_code == 0, done.output
    assert "演示日期" in done.stderr
    live = (www / "current").resolve()
    assert not damage(live, GateRecord.read((live / "gate.json").read_bytes()))
    forms = [path for path in live.rglob("*") if path.suffix in {form.suffix for form in FORMS}]
    assert len(forms) > 300
    for path in forms:
        assert path.stat().st_size < path.with_suffix("").stat().st_size
    assert all((live / f"index.html{form.suffix}").is_file() for form in FORMS)
    assert tongbu(www, "--root", project).stdout.startswith("网站没有变化")


def test_a_character_changed_after_it_was_signed_stops_it(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", signed=True)
    make(project / "site", pages("a"))
    assert tongbu(tmp_path / "www", "--root", project, "--dry-run").exit_code == 0
    policy = project / POLICY
    text = policy.read_text(encoding="utf-8")
    policy.write_text(text.replace("一百年以上", "二百年以上", 1), encoding="utf-8")
    done = tongbu(tmp_path / "www", "--root", project)
    assert done.exit_code == 1
    assert f"{POLICY}:87:" in done.stdout
    assert "REV004" in done.stdout
    assert "一百年以上" in done.stdout
    assert "没有发布" in done.stderr
    assert not (tmp_path / "www").exists()


def test_a_character_changed_in_the_site_stops_it(project: Path, tmp_path: Path) -> None:
    page = project / "site" / "index.html"
    page.write_bytes(page.read_bytes().replace("林".encode(), "木".encode(), 1))
    done = tongbu(tmp_path / "www", "--root", project)
    assert done.exit_code == 1
    assert "index.html" in done.stderr
    assert not (tmp_path / "www").exists()
