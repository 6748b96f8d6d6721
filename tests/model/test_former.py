"""曾用地址: what is written, and where the page stands."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import interpretation, policy
from sample import sample_project
from tongbu.model.former import former_addresses, is_reserved
from tongbu.model.library import Library
from tongbu.pages.build import build_pages


def path_of(written: str) -> str | None:
    library = Library.of([policy("2026/a", 曾用地址=[written])], [])
    return next(former_addresses(library)).path


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("2023/gushu", "policies/2023/gushu/"),
        ("2023/gushu.md", "policies/2023/gushu/"),
        ("2023/gushu/", "policies/2023/gushu/"),
        ("/zwgk/post_1.html", "zwgk/post_1.html"),
        ("/zwgk/index.html", "zwgk/"),
        ("/zwgk/post_1", "zwgk/post_1/"),
        ("/%E5%8F%A4%E6%A0%91", "古树/"),
        ("https://www.example.gov.cn/1.html", None),
        ("//www.example.gov.cn/1.html", None),
        ("/zwgk/../gate.json", None),
        ("/zwgk/%2e%2e/x.html", None),
        ("/zwgk?id=1", None),
        ("/zwgk#1", None),
        ("/files/a.pdf", None),
        ("/.well-known/x.html", None),
        ("/zwgk\\x.html", None),
    ],
)
def test_an_address_is_one_page_of_the_site_or_none(written: str, path: str | None) -> None:
    assert path_of(written) == path


@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_no_address_leaves_the_site(written: str) -> None:
    path = path_of(written)
    assert path is None or not (path.startswith("/") or {"..", "."} & set(path.split("/")))


def test_an_interpretation_moved_within_its_own_folder() -> None:
    library = Library.of([], [interpretation("2026/b", "2026/a", 曾用地址=["2023/b"])])
    assert [each.path for each in former_addresses(library)] == ["interpretations/2023/b/"]


def test_every_page_that_is_no_document_is_reserved() -> None:
    project = sample_project()
    documents = tuple(
        each.url for each in (*project.library.policies.values(), *project.library.interpretations.values())
    )
    for page in build_pages(project, date(2026, 11, 20)):
        if not page.url.startswith(documents):
            assert is_reserved(page.url), page.url
