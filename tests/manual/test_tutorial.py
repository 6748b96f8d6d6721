"""The tutorial (docs/manual/tutorial.md) walked to its end: what it tells to run runs, and shows what it says."""

import re
from pathlib import Path

import docx
import pytest

from manual import word_policy
from manual.walking import Walk, steps
from sample import ROOT, copy_project

PAGE = ROOT / "docs" / "manual" / "tutorial.md"
NEW = "2026/wurenji-xunhu"


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    folder = tmp_path_factory.mktemp("tutorial")
    walk = Walk(copy_project(folder / "lianxi", signed=True, manual=True))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(walk.project)
        patch.setenv("TONGBU_CACHE", str(folder / "cache"))
        for step in steps(PAGE.read_text(encoding="utf-8")):
            walk.take(step)
    return walk


def test_the_tutorial_ends_with_an_interpretation_that_may_be_published(walked: Walk) -> None:
    for folder in ("policies", "interpretations"):
        for suffix in (".md", ".sign"):
            assert (walked.project / folder / f"{NEW}{suffix}").is_file()


def test_commands_of_other_programs_are_there(walked: Walk) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for line in walked.others:
        if line.startswith("make "):
            assert re.search(rf"^{line.removeprefix('make ')}:", makefile, re.M), line
    assert [line.split()[0] for line in walked.others if line.startswith("git")] == ["git"] * 5


def test_the_word_file_is_the_one_that_the_program_makes() -> None:
    """Compared by words and not by bytes, which change with python-docx."""
    lying = docx.Document(str(word_policy.FILE))
    assert [each.text for each in lying.paragraphs] == [each.text for each in word_policy.document().paragraphs]


def test_its_numbers_are_free_in_the_sample() -> None:
    used = "".join(Path(each).read_text(encoding="utf-8") for each in ROOT.glob("policies/*/*.md"))
    assert "示林规〔2026〕3号" not in used
    assert "11449900MB2X00004X/2026-00007" not in used
