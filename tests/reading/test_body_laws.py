import string

from hypothesis import given
from hypothesis import strategies as st

from tongbu.model.text import LegalText
from tongbu.reading.body import read_text

PIECES = [
    "第一条",
    "第二章",
    "第三编",
    "一、",
    "（一）",
    "1.",
    "（2）",
    "附件",
    "附件：",
    "目录",
    "2024年3月1日",
    "示例市林业局",
]
PIECES += [
    "\n",
    "\n\n",
    "　",
    " ",
    "**",
    "# ",
    "## ",
    "|",
    "> ",
    "```",
    "“",
    "”",
    "（",
    "）",
    "各单位：",
    "办法",
    "的",
    "。",
    "甲乙丙",
]
MARKUP = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
WORDS = st.text(alphabet=string.ascii_letters + "森林资源。；", min_size=1, max_size=12)


def visible(text: str) -> str:
    return "".join(text.split())


def kept(text: LegalText) -> str:
    units = (unit.label + unit.title + unit.text for unit in text.walk())
    return visible("".join([text.title, *text.notes, text.addressee, *units, *text.attachments]))


@given(MARKUP | st.text())
def test_no_input_raises_and_anchors_are_unique(markdown: str) -> None:
    text = read_text(markdown)
    anchors = [unit.anchor for unit in text.walk() if unit.anchor]
    assert len(anchors) == len(set(anchors))
    assert all(1 <= unit.line <= markdown.count("\n") + markdown.count("\r") + 1 for unit in text.walk())


@given(st.lists(st.tuples(st.sampled_from(["第一条　", "（一）", "一、", "", "第二章　"]), WORDS), max_size=20))
def test_every_word_stands_in_the_tree_in_order(paragraphs: list[tuple[str, str]]) -> None:
    markdown = "\n\n".join(marker + words for marker, words in paragraphs)
    assert kept(read_text(markdown)) == visible(markdown)


@given(MARKUP)
def test_every_word_of_any_markup_is_kept_somewhere(markdown: str) -> None:
    text = read_text(markdown)
    organs = "".join(text.signature.organs) if text.signature else ""
    for word in ("甲乙丙", "的", "林业局"):
        assert (kept(text) + organs).count(word) == markdown.count(word)


def test_huge_and_deep_inputs_are_read() -> None:
    assert len(kept(read_text("第一条　" + "甲" * 10_000_000))) == 10_000_003
    assert read_text("#" * 100_000)
    assert len(read_text(">" * 100_000 + "\n\n" + "（一）" * 100_000).units) == 2
