from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from tongbu.site.escaping import LeanGenerator

TEMPLATE = """{% macro marked(words) %}<b title="{{ words }}">{{ words }}</b>{% endmacro -%}
{% set kept %}{{ one }}&{% endset %}
{{ one }}{{ one | safe }}{{ marked(one) }}{{ kept }}{{ one | upper }}{% autoescape false %}{{ one }}{% endautoescape %}
{% for each in (one, one) %}{{ each }}{{ loop.index }}{% endfor %}"""


def rendered(one: object, autoescape: bool | Callable[[str | None], bool], *, lean: bool) -> str:
    env = Environment(loader=DictLoader({"page.html": TEMPLATE}), autoescape=autoescape)  # noqa: S701 - all are tested
    if lean:
        env.code_generator_class = LeanGenerator
    return env.get_template("page.html").render(one=one)


@pytest.mark.parametrize("autoescape", [True, False, lambda name: True])
@given(st.one_of(st.text(), st.text(alphabet="<>&\"'a"), st.text().map(Markup), st.integers(), st.none()))
def test_templates_print_what_the_general_generator_has_them_print(
    autoescape: bool | Callable[[str | None], bool], one: object
) -> None:
    assert rendered(one, autoescape, lean=True) == rendered(one, autoescape, lean=False)


def test_words_are_escaped_wherever_they_stand() -> None:
    assert LeanGenerator.shown("<script>'\"&") == "&lt;script&gt;&#39;&#34;&amp;"
    assert LeanGenerator.shown(Markup("<b>")) == "<b>"


class Spoken:
    def __html__(self) -> str:
        return "<i>"


def test_what_says_it_is_safe_is_asked() -> None:
    assert LeanGenerator.shown(Spoken()) == "<i>"
