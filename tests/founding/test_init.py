"""`tongbu init`: a repository that builds as it is, or nothing at all."""

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from sample import ROOT
from tongbu.cli import init, main
from tongbu.founding import RECORD, Answers, ColourError, Colours, Platform, faults, files_of, profiles
from tongbu.reading.project import read_project
from tongbu.settings import Limits

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>\n'


def run(*args: object, answers: str = "") -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], input=answers, catch_exceptions=False)


def files(root: Path) -> dict[str, bytes]:
    return {each.relative_to(root).as_posix(): each.read_bytes() for each in root.rglob("*") if each.is_file()}


@pytest.fixture
def bureau(tmp_path: Path) -> Path:
    logo = tmp_path / "biao.svg"
    logo.write_text(SVG, encoding="utf-8")
    folder = tmp_path / "水务"
    given = (
        "--organisation",
        "样例县水务局",
        "--domain",
        "sw.example.gov.cn",
        "--profile",
        "beijing",
        "--ci",
        "gitlab",
    )
    done = run("init", folder, "--yes", *given, "--colour", "#14532D", "--logo", logo)
    assert done.exit_code == 0, done.output
    return folder


def test_it_builds_as_it_is_with_its_own_colour_and_mark(bureau: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    build(load_config(str(bureau / "mkdocs.yml")))
    home = (bureau / "site" / "index.html").read_text(encoding="utf-8")
    assert "样例县水务局政策文件库" in home
    assert 'class="tb-header__mark" src="assets/logo.svg"' in home
    (sheet,) = (bureau / "site" / "assets" / "stylesheets").glob("tongbu.*.css")
    styles = sheet.read_text(encoding="utf-8")
    assert styles.rindex("--tb-brand: #14532d") > styles.index("--tb-brand: #0b5394")
    assert json.loads((bureau / "site" / "gate.json").read_text(encoding="utf-8"))["passed"]
    assert (bureau / "docs" / "manual" / "tutorial.md").exists()
    assert not (bureau / "site" / "manual").exists()
    assert not (bureau / "site" / "operations").exists()


def test_settings_are_those_of_the_answers(bureau: Path) -> None:
    project = read_project(bureau)
    assert project.findings == ()
    assert project.settings.organisation.name == "样例县水务局"
    assert project.settings.limits.comment_normative.days == 5
    assert (bureau / ".gitlab-ci.yml").exists()
    assert not (bureau / ".github").exists()


@pytest.mark.parametrize("name", list(profiles()))
def test_a_profile_sets_limits_that_there_are(name: str) -> None:
    Limits.model_validate(profiles()[name].limits)


def test_what_is_copied_is_what_this_repository_uses() -> None:
    verbatim = ROOT / "hooks" / "tongbu" / "founding" / "verbatim"
    assert (verbatim / "events.txt").read_bytes() == (ROOT / "hooks" / "events.py").read_bytes()
    assert (verbatim / "pre-commit").read_bytes() == (ROOT / ".githooks" / "pre-commit").read_bytes()
    assert (verbatim / "node.lock").read_bytes() == (ROOT / "requirements" / "node.lock").read_bytes()


def test_pipelines_find_the_targets_that_they_make(bureau: Path) -> None:
    makefile = (bureau / "Makefile").read_text(encoding="utf-8")
    for job in yaml.safe_load((bureau / ".gitlab-ci.yml").read_text(encoding="utf-8")).values():
        for line in job.get("script", ()) if isinstance(job, dict) else ():
            if line.startswith("make "):
                assert f"\n{line.split()[1]}:" in makefile


@pytest.mark.skipif(not shutil.which("git"), reason="no git on this machine")
def test_a_commit_with_errors_is_refused_once_the_hook_is_on(bureau: Path) -> None:
    def git(*command: str) -> int:
        names = ("-c", "user.name=a", "-c", "user.email=a@example.gov.cn")
        return subprocess.run(["git", *names, *command], cwd=bureau, capture_output=True, check=False).returncode

    program = bureau / ".venv" / "bin" / "tongbu"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tongbu "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (bureau / ".venv" / "site.ready").touch()
    assert git("init", "--quiet") == 0
    assert subprocess.run(["make", "--silent", "hook"], cwd=bureau, check=False).returncode == 0
    assert git("add", ".") == 0
    assert git("commit", "--quiet", "--message", "a") == 0
    (bureau / "policies" / "a.md").write_text("---\n名称: 甲\n---\n", encoding="utf-8")
    assert git("add", ".") == 0
    assert git("commit", "--quiet", "--message", "b") != 0


def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("甲", encoding="utf-8")
    done = run("init", tmp_path, "--yes")
    assert done.exit_code == 2
    assert "已经有文件" in done.output
    assert files(tmp_path) == {"a.txt": "甲".encode()}


def test_an_empty_repository_is_taken(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert run("init", tmp_path, "--yes").exit_code == 0
    assert (tmp_path / "mkdocs.yml").exists()
    assert not list(tmp_path.parent.glob(".tongbu-*"))


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (("--organisation", "Bureau"), "不像机关的名称"),
        (("--domain", "https://x.gov.cn"), "不写 https://"),
        (("--credit-code", "11449900MB2X000040"), "校验位"),
        (("--colour", "#ffcc00"), "太浅"),
        (("--colour", "red"), "六位十六进制"),
        (("--logo", "没有.png"), "打不开"),
        (("--logo", "甲.gif"), "格式不行"),
        (("--profile", "mars"), "可以写 beijing、guangdong"),
    ],
)
def test_wrong_answers_are_told_and_nothing_is_written(tmp_path: Path, given: tuple[str, str], says: str) -> None:
    done = run("init", tmp_path / "b", "--yes", *given)
    assert done.exit_code == 2
    assert says in done.output
    assert not list(tmp_path.iterdir())


def test_a_mark_that_does_more_than_draw_is_refused(tmp_path: Path) -> None:
    (tmp_path / "l.svg").write_text(SVG.replace("<rect", "<script>alert(1)</script><rect"), encoding="utf-8")
    done = run("init", tmp_path / "b", "--yes", "--logo", tmp_path / "l.svg")
    assert done.exit_code == 2
    assert "普通 SVG" in done.output
    assert not (tmp_path / "b").exists()


def test_a_terminal_is_asked_five_questions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(init, "answered", lambda: True)
    done = run("init", tmp_path / "b", answers="样例市教育局\njy.example.gov.cn\n\nguangdong\ngitee\n")
    assert done.exit_code == 0, done.output
    assert (
        json.loads((tmp_path / "b" / RECORD).read_text(encoding="utf-8"))["answers"]["organisation"] == "样例市教育局"
    )
    assert (tmp_path / "b" / ".workflow" / "site.yml").exists()


def test_a_logo_that_is_not_there_stops_the_build(
    bureau: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    (bureau / "docs" / "assets" / "logo.svg").unlink()
    with pytest.raises(Abort):
        build(load_config(str(bureau / "mkdocs.yml")))
    assert "不在 docs/ 里" in caplog.text
    assert not (bureau / "site").exists()


@given(st.text(alphabet="市局甲：:#'\"\\{}[]&*!|>%@`-, 《》", min_size=2, max_size=20))
def test_whatever_the_name_settings_say_it(organisation: str) -> None:
    answers = Answers(organisation)
    if not list(faults(answers)):
        values = yaml.safe_load(files_of(answers, "1", date(2026, 1, 1))["mkdocs.yml"])
        assert values["extra"]["tongbu"]["机关"]["名称"] == organisation
        assert values["site_name"] == f"{organisation}政策文件库"


@given(st.integers(0, 0xFFFFFF))
def test_colours_can_be_read_or_are_refused(number: int) -> None:
    try:
        colours = Colours.of(f"#{number:06x}")
    except ColourError:
        return
    assert len({len(each) for each in (colours.brand, colours.deep, colours.tint)}) == 1


def test_every_platform_has_its_pipeline() -> None:
    assert {each.value for each in Platform} == {"github", "gitlab", "gitee"}
