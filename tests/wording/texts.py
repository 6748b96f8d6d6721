"""Documents to look for wording in, made of a body and a few lines of metadata."""

from datetime import date

from tongbu.model.front_matter import PolicyFrontMatter
from tongbu.model.policy import Policy
from tongbu.model.source import Source
from tongbu.reading.body import read_text
from tongbu.reading.locating import Findings
from tongbu.reading.metadata import read_metadata, split
from tongbu.settings import Wording
from tongbu.wording import Occurrence, find, lexicon_of

DAY = date(2026, 6, 15)


def file(body: str, meta: str = "名称: 示例办法\n") -> str:
    """The whole text of a document's file."""
    return f"---\n{meta}---\n\n{body}"


def policy(body: str, meta: str = "名称: 示例办法\n") -> Policy:
    """A policy as reading makes it, of other metadata than it states only for its kind."""
    parts = split(file(body, meta), Findings("a.md"))
    assert parts
    tree = read_metadata(parts.metadata, PolicyFrontMatter, Findings("a.md"))
    assert tree
    front = PolicyFrontMatter.model_validate({"名称": "示例办法", "文件类别": "其他文件"})
    source = Source("policies/a.md", tree.places, parts.body_line)
    return Policy("a", source, front, read_text(parts.body, parts.body_line))


def wording(**settings: object) -> Wording:
    return Wording.model_validate(settings)


def found(body: str, meta: str = "名称: 示例办法\n", day: date = DAY, **settings: object) -> list[Occurrence]:
    """What is found in a text."""
    return list(find(policy(body, meta), file(body, meta), lexicon_of(wording(**settings)), day))


def names(body: str, **settings: object) -> list[str]:
    return [each.entry.name for each in found(body, **settings)]
