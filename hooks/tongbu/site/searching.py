"""The index of a site's search, made of what its pages brought to it when they were poured."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from mkdocs.exceptions import BuildError

from tongbu.incremental.store import Store
from tongbu.search import Analysis, general_vocabulary, index_name, write_analysed
from tongbu.settings import Search
from tongbu.site.manifest import Standing
from tongbu.site.pouring.poured import SEARCH, Leaf

_PLACE = "search/index"
_CATALOGUE = "catalogue.json"


def search_index(
    leaves: Iterable[Leaf], store: Store, folder: Path, before: Standing, settings: Search
) -> dict[str, str]:
    """Write the index of these pages below the site's new folder, unless the one that stands is of the same pages.

    In that case, gives the digests of its files, by their paths in the site; else none.
    """
    vocabulary = general_vocabulary().with_more(settings.synonyms, settings.everyday)
    digests = {leaf.url: leaf.search for leaf in leaves if leaf.search}
    if index_name(digests, vocabulary) == _standing(before):
        return {uri: digest for uri, digest in (before.files or {}).items() if uri.startswith(f"{_PLACE}/")}

    def analysis(url: str) -> Analysis:
        found: Analysis | None = store.get(SEARCH, digests[url])
        if found is None:
            raise BuildError("构建中用到的缓存文件在写入后读不出来（可能是磁盘已满），请腾出空间后重新构建。")
        return found

    write_analysed(digests, analysis, folder / _PLACE, vocabulary)
    store.keep_only(SEARCH, digests.values())
    return {}


def _standing(before: Standing) -> str:
    """The name of the index in the site before, or "" if it is not as we left it."""
    if before.files is None:
        return ""
    try:
        data = json.loads((before.site / _PLACE / _CATALOGUE).read_bytes())["data"]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return str(data).rstrip("/")
