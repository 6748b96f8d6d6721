"""Where documents and their files are published, and how one page points at another."""

from __future__ import annotations

import posixpath
from urllib.parse import quote, urlunsplit

from tongbu.markup.image_sizes import image_size
from tongbu.markup.named_files import FOLDERS, below, is_private, path_of, split
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.reading.beside import ProjectFiles
from tongbu.vetting import HEAD, SVG_LIMIT, is_what_it_says, svg_fault


def policy_url(policy: Policy, anchor: str = "") -> str:
    """The permanent address of a policy or a draft, relative to the site's root."""
    return policy.url + (f"#{anchor}" if anchor else "")


def interpretation_url(reading: Interpretation, anchor: str = "") -> str:
    """The permanent address of an interpretation."""
    return reading.url + (f"#{anchor}" if anchor else "")


def comparison_url(policy: Policy, position: int = 0) -> str:
    """The address of the comparison with a policy's predecessor at `position`."""
    return f"policies/{policy.id}/compare/" + (f"{position + 1}/" if position else "")


def earlier_comparison_url(policy: Policy, old: Policy) -> str:
    """The address of the comparison with a version further back.

    An id without a folder stands below `policies/`, so that it never takes the address of another comparison.
    """
    return f"policies/{policy.id}/compare/{old.id if '/' in old.id else f'policies/{old.id}'}/"


def draft_comparison_url(policy: Policy) -> str:
    """The address of the comparison of a policy's draft (征求意见稿) with the policy."""
    return f"policies/{policy.id}/compare/draft/"


def feedback_url(draft: Policy, page: int = 1) -> str:
    """The address of what became of the opinions on a draft (意见采纳情况); of a further page of them."""
    return f"policies/{draft.id}/feedback/" + (f"{page}/" if page > 1 else "")


def process_url(policy: Policy) -> str:
    """The address of everything that happened to a policy, or to a draft that has not become one (全流程)."""
    return f"policies/{policy.id}/process/"


def relative(target: str, page: str) -> str:
    """`target`, relative to the site's root, as an address on the page at `page`."""
    path, hash_, fragment = target.partition("#")
    if path == page:
        return f"#{fragment}" if fragment else "./"
    short = posixpath.relpath("/" + path, "/" + page)
    return quote(short) + ("/" if path.endswith("/") else "") + hash_ + fragment


class Addresses:
    """Resolves what one document's author wrote, and gathers the files the page needs beside it."""

    def __init__(self, beside: ProjectFiles, source: str, page: str, domain: str = "") -> None:
        """`source` is the document's file and `page` its address, relative to project and site; `domain` the site's."""
        self._beside = beside
        self._source = source
        self._page = page
        self._domain = domain.lower()
        self.files: dict[str, str] = {}

    def resolve(self, written: str) -> str | None:
        """An address for the page; None where it leaves the published folders or nothing is there."""
        parts = split(written)
        if parts is None:
            return None
        if self._domain and parts.netloc.lower() == self._domain:
            return urlunsplit(("", "", parts.path or "/", parts.query, parts.fragment))
        if parts.scheme or parts.netloc:
            return written
        if not parts.path:
            return written
        path = below(parts.path, self._source)
        if not path.startswith(FOLDERS):
            return None
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        if path.endswith(".md"):
            return relative(path.removesuffix(".md") + "/" + fragment, self._page)
        if path_of(written, self._source) != path or is_private(path):
            return None
        if not self._is_there(path) or not self._is_fit(path):
            return None
        self.files[path] = path
        return relative(path, self._page)

    def size(self, written: str) -> tuple[int, int] | None:
        """Width and height of an image beside the document; None where there is none or its size is not known."""
        path = path_of(written, self._source)
        return image_size(self._beside.file(path)) if path and self._is_there(path) else None

    def _is_there(self, path: str) -> bool:
        """Whether there is a file, really below the folder of documents whatever links lead there."""
        return self._beside.there(path, path.partition("/")[0])

    def _is_fit(self, path: str) -> bool:
        """Whether a file may be published: one that is what its name says, and runs nothing when it is opened."""
        if path.lower().endswith(".svg"):
            return not svg_fault(self._beside.content(path, SVG_LIMIT + 1))
        return not is_what_it_says(path, self._beside.content(path, HEAD))
