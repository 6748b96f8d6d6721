from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from mkdocs.utils.templates import url_filter

from tongbu.site.relative_urls import url

PARTS = st.sampled_from(["policies", "2024", "x", "a.html", ".", "..", "", "#", "#tiao-3", "?q", "http:", "\\", "a b"])
ADDRESSES = st.one_of(
    st.lists(PARTS, max_size=6).map("/".join),
    st.lists(PARTS, max_size=6).map("".join),
    st.tuples(st.lists(PARTS, max_size=4).map("/".join), PARTS).map("/".join),
)
FOLDERS = st.lists(st.sampled_from(["policies", "2024", "x"]), max_size=3)


@given(ADDRESSES, FOLDERS, st.booleans())
def test_it_leads_where_the_filter_of_mkdocs_leads(address: str, folders: list[str], there: bool) -> None:
    page = SimpleNamespace(url="".join(f"{folder}/" for folder in folders)) if there else None
    values = {"page": page, "base_url": "/".join([".."] * len(folders)) or ".", "to": address}
    env = Environment(autoescape=True)
    env.filters |= {"ours": url, "theirs": url_filter}
    assert env.from_string("{{ to | ours }}").render(values) == env.from_string("{{ to | theirs }}").render(values)
