"""The manual's reference is what the program says now, has everything in it, and its links lead somewhere."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from reference.command_pages import walk
from reference.folder import lagging, write
from reference.forms import form
from reference.keys import keys_of
from reference.linking import PAGE_OF, anchor
from reference.pages import pages
from reference.rule_keys import rules_at
from reference.rule_pages import page_of
from tongbu.cli import main
from tongbu.cli.cards import cards
from tongbu.schemas import MODELS
from tongbu.screening import find_sensitive

LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.M)
FENCED = re.compile(r"^(`{3,}).*?^\1$", re.M | re.S)


@pytest.fixture(scope="module")
def made() -> Mapping[str, str]:
    return pages()


def headings(text: str) -> set[str]:
    return {anchor(each) for each in HEADING.findall(FENCED.sub("", text))}


def test_no_page_lags_behind_the_program(made: Mapping[str, str]) -> None:
    late = lagging(made)
    assert not late, "run make reference:\n" + "\n".join(late.values())


def test_a_page_that_lags_is_told_with_what_differs(made: Mapping[str, str], tmp_path: Path) -> None:
    write(made, tmp_path)
    assert not lagging(made, tmp_path)
    (tmp_path / "policy.md").write_text(made["policy.md"].replace("发文字号", "文号"), encoding="utf-8")
    (tmp_path / "old.md").write_text("旧\n", encoding="utf-8")
    late = lagging(made, tmp_path)
    assert set(late) == {"old.md", "policy.md"}
    assert "-文号，如 示林规〔2024〕1号。\n+发文字号，如 示林规〔2024〕1号。" in late["policy.md"]
    write(made, tmp_path)
    assert not (tmp_path / "old.md").exists()


@pytest.mark.parametrize("name", list(MODELS))
def test_every_key_and_setting_occurs_with_what_it_is_for(name: str, made: Mapping[str, str]) -> None:
    page = made[PAGE_OF[name]]
    for top in keys_of(name):
        for key in top.walk():
            assert key.description, f"{name}: {key.path} has no description"
            assert key.name in page, key.path


def test_every_rule_occurs_under_its_code(made: Mapping[str, str]) -> None:
    for code, card in cards().items():
        page = made[page_of(code)]
        assert f"\n## {code}\n" in page
        assert card.title in page
        assert f"({page_of(code).removeprefix('rules/')}#{code.lower()})" in made["rules/README.md"]


def test_every_command_and_option_occurs_with_its_exit_statuses(made: Mapping[str, str]) -> None:
    for name, command in walk(main, "tongbu"):
        (section,) = re.findall(rf"^## {name}\n(.*?)(?=^## |\Z)", made["commands.md"], re.M | re.S)
        assert re.search(r"^退出状态：0 .+；2 .+。$", section, re.M), f"{name} does not say its exit statuses"
        for param in command.params:
            if param.param_type_name == "option":
                assert param.opts[-1] in section, (name, param.opts)
                assert getattr(param, "help", ""), f"{name} {param.opts[-1]} has no help"


def links(made: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for path, text in made.items():
        for target in LINK.findall(FENCED.sub("", text)):
            page, _, place = target.partition("#")
            yield path, normpath(join(dirname(path), page)) if page else path, place


def test_links_lead_to_a_heading_of_a_page(made: Mapping[str, str]) -> None:
    anchors = {path: headings(text) for path, text in made.items()}
    for path, page, place in links(made):
        assert page in made, (path, page)
        assert not place or place in anchors[page], (path, page, place)


def test_rules_and_keys_lead_to_each_other(made: Mapping[str, str]) -> None:
    assert "POL001" in rules_at()["policy", "文号"]
    assert "SYN008" in rules_at()["interpretation", "发布日期"]
    assert rules_at()["settings", "限值.解读时限"] == ("SYN008",)
    assert "../interpretation.md#发布日期" in made["rules/syn-rules.md"]
    assert "rules/syn-rules.md#syn008" in made["interpretation.md"]


def test_keys_that_a_category_must_have_say_so(made: Mapping[str, str]) -> None:
    assert (
        "- 规章、行政规范性文件必填。写成文字。" in made["policy.md"].partition("\n## 文号\n")[2].partition("\n## ")[0]
    )


def test_no_page_holds_what_the_gate_would_find_there(made: Mapping[str, str]) -> None:
    for path, text in made.items():
        assert not list(find_sensitive(text)), path


def test_no_page_speaks_of_types(made: Mapping[str, str]) -> None:
    for path, text in made.items():
        words = FENCED.sub("", text)
        assert not re.search(r"\b(?:string|integer|array|object|boolean|null|None|tuple)\b", words), path


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"type": "integer", "minimum": 1, "maximum": 60}, "整数，1 到 60"),
        ({"type": "number", "exclusiveMinimum": 0, "maximum": 1}, "小数，大于 0 到 1"),
        ({"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}, "日期，如 2024-03-01"),
        ({"type": "array", "items": {"type": "string"}}, "几项，一项一行，前面写“- ”"),
        ({"type": "object", "additionalProperties": {"enum": ["错误"]}}, "一组“名称: 内容”，一行一个；内容是一个词"),
        ({"type": "boolean"}, "true（是）或者 false（否）"),
    ],
)
def test_values_are_described_in_words(schema: dict[str, object], said: str) -> None:
    assert form(schema, {}) == said
