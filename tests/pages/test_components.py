"""The components page is complete and honest: everything the look is made of stands on it, in contrast that holds."""

import re
from datetime import date
from pathlib import Path

import pytest

from tongbu.cataloguing.coverage import ItemState
from tongbu.cataloguing.freshness import ColumnState
from tongbu.model.disclosure.task import TaskState
from tongbu.model.vocabulary import ConsultationState, PolicyState
from tongbu.pages.build import build_pages
from tongbu.pages.components import in_place
from tongbu.pages.components.catalogue import GROUPS, Component
from tongbu.pages.components.components_page import components_page
from tongbu.pages.components.contrast import contrast
from tongbu.pages.components.specimens import FOLDER, specimens
from tongbu.pages.components.tokens import token_sheet
from tongbu.reading.project import read_project

THEME = Path(__file__).parents[2] / "hooks" / "tongbu" / "theme"
STYLES = THEME / "assets" / "stylesheets" / "tongbu"
COMPONENTS = tuple(one for group in GROUPS for one in group.components)


def sheet(name: str) -> str:
    return (STYLES / name).read_text(encoding="utf-8")


def test_every_stylesheet_belongs_to_one_component() -> None:
    shown = [name for one in COMPONENTS for name in one.styles]
    assert sorted(shown) == sorted(path.name for path in STYLES.glob("*.css"))


def test_every_specimen_template_belongs_to_one_component() -> None:
    found = {f"partials/components/{path.name}" for path in (THEME / "partials" / "components").glob("*.html")}
    templates = [one.template for one in COMPONENTS]
    assert found - {"partials/components/macros.html"} == set(templates)
    assert len(templates) == len(set(templates))


@pytest.mark.parametrize("one", COMPONENTS, ids=lambda one: one.id)
def test_a_component_prints_the_partials_that_it_names(one: Component) -> None:
    text = (THEME / one.template).read_text(encoding="utf-8")
    printed = set(re.findall(r"partials/tb/([\w-]+\.html)", text))
    assert all((THEME / "partials" / "tb" / name).is_file() for name in one.partials)
    assert one.page is not None or not one.partials or printed & {*one.partials, "document.html"}


def test_every_token_is_listed_by_name() -> None:
    tokens = token_sheet(sheet("tokens.css"), sheet("tokens-dark.css"))
    listed = {one.token for one in (*tokens.colours, *tokens.measures)}
    assert listed == set(re.findall(r"--tb-[\w-]+(?=:)", sheet("tokens.css")))
    assert all(one.name for one in (*tokens.colours, *tokens.measures))


def test_every_colour_is_clear_in_both_looks() -> None:
    colours = token_sheet(sheet("tokens.css"), sheet("tokens-dark.css")).colours
    assert [one.token for one in colours if not one.is_clear] == []
    assert all(shade.ratio for one in colours for shade in (one.light, one.dark))


def test_a_bureaus_own_tokens_are_listed_with_what_is_wrong() -> None:
    tokens = token_sheet(":root { --tb-page: #fff; --tb-text: #999; --tb-own: 3px; }", "")
    assert [one.name for one in tokens.colours if not one.is_clear] == ["正文", "页面的底"]
    assert [(one.token, one.name) for one in tokens.measures] == [("--tb-own", "")]


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)
    assert contrast("rgb(0 0 0)", "#fff") is None


def test_the_specimens_are_read_without_a_fault() -> None:
    assert read_project(FOLDER).findings == ()


def test_every_state_has_its_badge() -> None:
    badges = {badge.state for _, badges in specimens().badges for badge in badges}
    assert badges == {*PolicyState, *ConsultationState, *TaskState, *ItemState, *ColumnState}


def test_the_specimens_show_every_change_of_an_article() -> None:
    changes = {row.change for row in specimens().comparison.rows}
    assert changes >= {"added", "deleted", "amended", "moved", "renumbered", "same"}


def test_the_page_is_there_only_where_the_bureau_asks_for_it(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: 甲\n", encoding="utf-8")
    urls = {page.url for page in build_pages(read_project(tmp_path), date(2026, 3, 20))}
    (tmp_path / "mkdocs.yml").write_text("extra:\n  tongbu:\n    组件页: true\n", encoding="utf-8")
    more = build_pages(read_project(tmp_path), date(2026, 3, 20))
    assert {page.url for page in more} - urls == {"components/"}
    assert not more[-1].indexed


def test_the_page_publishes_what_its_specimens_load() -> None:
    files = dict(components_page({}).files)
    assert {"components/tujie.png", "components/shipin.webm"} <= set(files)
    assert all(Path(path).is_file() for path in files.values())


def test_a_specimen_stays_on_the_page() -> None:
    html = (
        '<h2 id="a">甲</h2><nav aria-labelledby="a"><a href="#a">1</a><a href="#b">2</a>'
        '<a href="../policies/2026/x/#a">3</a><a href="../search/?q=x">4</a>'
        '<a href="../policies/2026/x.txt" download>5</a>'
        '<a href="../policies/2026/x.pdf" download="甲.pdf">6</a></nav><img src="../interpretations/2026/x.png">'
        '<script src="../assets/x.mjs"></script>'
    )
    assert in_place(html, "s", ("x.txt",)) == (
        '<h2 id="s-a">甲</h2><nav aria-labelledby="s-a"><a href="#s-a">1</a><a href="#s">2</a>'
        '<a href="#s">3</a><a href="../search/?q=x">4</a><a href="x.txt" download>5</a>'
        '<a href="#s">6</a></nav><img src="x.png"><script src="../assets/x.mjs"></script>'
    )
