"""A text is taken apart once, as its own methods tell it, and documents are judged one by one as all together."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.overlay import MODEL, lay
from rules.test_cards import TODAY, by_code
from tongbu.model.text import LegalText, Unit, UnitLevel
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import read_project
from tongbu.rules import RULES
from tongbu.rules.anatomy import Anatomy
from tongbu.rules.gate import found_in_documents
from tongbu.rules.interpretation.forms import has_words
from tongbu.rules.rule import Context, Kind, LibraryRule, Rule

LEVELS = st.sampled_from([UnitLevel.PART, UnitLevel.CHAPTER, UnitLevel.ARTICLE, UnitLevel.ITEM, UnitLevel.HEADING])


def units(below: st.SearchStrategy[tuple[Unit, ...]]) -> st.SearchStrategy[tuple[Unit, ...]]:
    unit = st.builds(
        Unit,
        LEVELS,
        st.integers(1, 99),
        ordinal=st.none() | st.tuples(st.integers(1, 3), st.integers(0, 1)),
        title=st.sampled_from(["", "背景"]),
        text=st.sampled_from(["", "**问**", "为了保护古树。"]),
        children=below,
    )
    return st.lists(unit, max_size=3).map(tuple)


TREES = st.recursive(st.just(()), units, max_leaves=12)


@given(TREES)
def test_the_parts_are_those_of_the_text(top: tuple[Unit, ...]) -> None:
    text = LegalText(title="甲", units=top)
    anatomy = Anatomy(text)
    assert list(map(id, anatomy.units)) == list(map(id, text.walk()))
    assert list(map(id, anatomy.articles)) == list(map(id, text.articles()))
    assert sum(map(len, anatomy.numbered.values())) == sum(1 for each in text.articles() if each.ordinal)
    assert anatomy.words == text.plain()


@given(TREES)
def test_a_further_text_is_a_scope_of_its_own(top: tuple[Unit, ...]) -> None:
    text = LegalText(title="甲", units=top)
    scopes = Anatomy(text).scopes
    parts = [unit for unit in text.walk() if unit.level is UnitLevel.PART]
    assert [scope.title for scope in scopes] == ["甲", *(part.title for part in parts)]
    for scope, children in zip(scopes, [top, *(part.children for part in parts)], strict=True):
        for unit, parent in zip(scope.units, scope.parents, strict=True):
            assert unit.level is not UnitLevel.PART
            assert any(unit is each for each in (parent.children if parent else children))
    assert sum(len(scope.units) for scope in scopes) + len(parts) == sum(1 for _ in text.walk())


@given(st.text(alphabet="林a1，[](<>)! http:/", max_size=80))
def test_links_are_no_words(words: str) -> None:
    text = LegalText(units=(Unit(UnitLevel.PARAGRAPH, 1, text=words),))
    left = re.sub(r"!?\[[^\]]*\]\([^)]*\)|<[^>]+>|https?://\S+", "", text.plain())
    assert has_words(Anatomy(text)) == (len(re.findall(r"[\u4e00-\u9fffA-Za-z0-9]", left)) >= 30)


@pytest.mark.parametrize("rule", RULES, ids=by_code)
def test_a_rule_says_nothing_of_documents_that_do_not_concern_it(rule: Rule, tmp_path: Path) -> None:
    project = read_project(lay(rule.bad, tmp_path))
    context = Context(project.library, project.settings, project.settings.calendar(), TODAY, ProjectFiles(project.root))
    for document in (*context.policies, *context.readings):
        if Kind.of(document) not in rule.concerns:
            assert not list(rule.check(context.about(document)))


def test_documents_are_judged_one_by_one_as_all_together() -> None:
    project = read_project(MODEL)
    context = Context(
        project.library,
        project.settings,
        project.settings.calendar(),
        TODAY.replace(year=2029),
        ProjectFiles(project.root),
    )
    together = [each for rule in RULES if not isinstance(rule, LibraryRule) for each in rule.check(context)]
    assert together
    assert sorted(found_in_documents(context)) == sorted(together)
