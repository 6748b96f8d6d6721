"""A row that is poured is the one that the template renders."""

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader

from tongbu.pages.lists.entries import Entry
from tongbu.site.pouring.plain_rows import PlainRows
from tongbu.theming import FOLDER

TEXT = st.text(max_size=6) | st.sampled_from(["<b>&'\"", "甲“乙”"])
STATES = st.lists(
    st.tuples(st.sampled_from(["0001-01-01", "2026-01-01"]), st.sampled_from(["现行有效", "已废止"])), max_size=3
)
ENTRIES = st.builds(
    Entry,
    url=TEXT,
    kind=st.sampled_from(["政策文件", "政策解读", "意见征集"]),
    title=TEXT,
    number=TEXT,
    day=st.sampled_from(["", "2026-01-01"]),
    summary=TEXT,
    state=st.sampled_from(["", "现行有效"]),
    states=STATES.map(tuple),
    facets=st.lists(TEXT, max_size=2).map(lambda forms: (("解读形式", tuple(forms)),)),
    closes=st.sampled_from(["", "2026-02-01"]),
    terminated=st.sampled_from(["", "2026-01-20"]),
    words=st.sampled_from(["", "征集中（还剩3天）"]),
)


@given(st.lists(ENTRIES, max_size=6, unique_by=lambda entry: entry.url))
def test_poured_and_rendered_are_the_same(entries: list[Entry]) -> None:
    rows = PlainRows(ENVIRONMENT)
    for entry in entries:
        for up in ("../../", "../../../../"):
            assert rows.row(entry, up) == rows.rendered(entry, up)


def _environment() -> Environment:
    environment = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["url"] = lambda url: url
    return environment


ENVIRONMENT = _environment()
