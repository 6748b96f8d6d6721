"""Hand-written pages that every page leads to, of those that a bureau has."""

from __future__ import annotations

from mkdocs.structure.files import Files, InclusionLevel

_KNOWN = (("关于本站", "about"), ("使用帮助", "guide"), ("怎样提出意见", "participate"))


def written_pages(files: Files) -> tuple[tuple[str, str], ...]:
    """(words, address) of each known page that is published."""
    return tuple((words, f"{name}/") for words, name in _KNOWN if _is_published(files, name))


def _is_published(files: Files, name: str) -> bool:
    found = (files.get_file_from_path(uri) for uri in (f"{name}.md", f"{name}/index.md"))
    return any(file is not None and file.inclusion is not InclusionLevel.EXCLUDED for file in found)
