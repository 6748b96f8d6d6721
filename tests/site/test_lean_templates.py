from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, UndefinedError
from markupsafe import Markup

from tongbu.site.lean_templates import LeanGenerator, shown

TEMPLATE = """{% macro marked(words) %}<b title="{{ words }}">{{ words }}</b>{% endmacro -%}
{% set kept %}{{ one }}&{% endset %}
{{ one }}{{ one | safe }}{{ marked(one) }}{{ kept }}{{ one | upper }}{% autoescape false %}{{ one }}{% endautoescape %}
{% for each in (one, one) %}{{ each }}{{ loop.index }}{% endfor %}"""
CALLS = """{% macro some(a, b="<b>") %}{{ a }}{{ b }}{% endmacro %}
{% macro rest(a) %}{{ a }}{{ varargs | join("<") }}{{ kwargs.z }}{% endmacro %}
{% macro listed(a) %}{{ a }}{{ varargs | join("<") }}{% endmacro %}
{% macro within(a) %}{{ a }}{{ caller() }}{% endmacro %}
{% for each in (one, "&") %}{{ some(each) }}{{ some(each, one) }}{{ some(a=each) }}{{ rest(each, "&", z=each) }}
{{ rest(each) }}{{ listed(each) }}{{ listed(each, "<") }}{% endfor %}
{% call within(one) %}{{ one }}&{% endcall %}{{ known(one) }}{{ dict(a=one).a }}
{% autoescape false %}{{ some("<") }}{% endautoescape %}"""
ATTRIBUTES = """{{ held.words }}{{ held.inner.words }}{{ held["words"] }}{{ mapped.words }}{{ mapped.keys() | list }}
{{ held.absent }}{{ held.absent is defined }}{{ held.inner.absent | default("-") }}{{ absent is defined }}"""


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


@dataclass
class Held:
    words: str
    inner: "Held | None" = None


@pytest.mark.parametrize("template", [CALLS, ATTRIBUTES])
@given(st.text(alphabet="<>&\"'a"))
def test_templates_call_and_look_up_as_with_the_general_generator(template: str, one: str) -> None:
    values = {"one": one, "held": Held(one, Held(one)), "mapped": {"words": one}, "known": str.upper}
    found = []
    for lean in (True, False):
        env = Environment(autoescape=True)
        if lean:
            env.code_generator_class = LeanGenerator
        found.append(env.from_string(template).render(values))
    assert found[0] == found[1]


@pytest.mark.parametrize(
    "wrong", ["{{ absent.words }}", "{{ absent() }}", "{% macro a(b) %}{% endmacro %}{{ a(1, 2) }}"]
)
def test_what_cannot_be_is_said(wrong: str) -> None:
    env = Environment(autoescape=True)
    env.code_generator_class = LeanGenerator
    with pytest.raises((UndefinedError, TypeError)):
        env.from_string(wrong).render()


def test_words_are_escaped_wherever_they_stand() -> None:
    assert shown("<script>'\"&") == "&lt;script&gt;&#39;&#34;&amp;"
    assert shown(Markup("<b>")) == "<b>"


class Spoken:
    def __html__(self) -> str:
        return "<i>"


def test_what_says_it_is_safe_is_asked() -> None:
    assert shown(Spoken()) == "<i>"
