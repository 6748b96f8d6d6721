"""What came of one document: its pages and files, as the build's manifest knows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

SEARCH = "search"
"""The shelf of the store on which pages' entries for search lie."""


class Leaf(NamedTuple):
    """One page that was poured: its address and title, the last day it has news of, and whether it is to be listed.

    `search` is the digest under which the store has what the page brings to the index, or "" if nothing.
    """

    url: str
    title: str
    changed: str
    indexed: bool
    search: str


class Poured(NamedTuple):
    """The pages of a document and the digests of all their files, by their paths in the site."""

    leaves: tuple[Leaf, ...]
    files: Mapping[str, str]
