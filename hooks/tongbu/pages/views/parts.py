"""Small values that several pages show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from tongbu.pages.views.steps import Step, steps

if TYPE_CHECKING:
    from tongbu.pages.views.beside import Beside


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `url` is relative to the site's root, or absolute; `note` follows it in words."""

    text: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One line of the official record: its term, and words or links.

    Words that are a state carry the turns it goes through as (ISO day, state), for the reader's day.
    """

    term: str
    text: str = ""
    links: tuple[Link, ...] = ()
    turns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Badge:
    """A state, in `words` as shown on the day of the build, and the turns it goes through as (ISO day, state).

    `closes` is the last day for comment, or "".
    """

    state: str
    words: str
    turns: tuple[tuple[str, str], ...]
    closes: str = ""


@dataclass(frozen=True, slots=True)
class Banner:
    """What is said of a state while it holds: from the ISO day `start` until before `end` ("" is for ever).

    `shown` is whether that is so on the day of the build; the browser corrects it for the reader's day.
    """

    start: str
    end: str
    shown: bool
    tone: str
    words: str
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """From the ISO day `start` until before `end` ("" is for ever); `shown`: whether the day of the build is in it."""

    start: str
    end: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Tab:
    """One entry of the page's own navigation."""

    text: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class FileLink:
    """An attachment: its name, address relative to the site's root, type (`PDF`) and size (`120 KB`)."""

    name: str
    url: str
    kind: str
    size: str


@dataclass(frozen=True, slots=True)
class Say:
    """How to comment on one place of a draft (提出意见), while one can."""

    place: str
    links: tuple[Link, ...]
    window: Window


class Passage(NamedTuple):
    """One unit of a legal text, ready to print.

    `kind` names its component (`chapter`, `article`, `paragraph`, `item`, …); `label` is its number;
    `html` is safe; `heading` is the level of its heading or 0; `notes` lead to what it explains; `say` are
    how to comment on it; `beside` is what stands beside an article.
    """

    kind: str
    anchor: str = ""
    label: str = ""
    title: str = ""
    margin: str = ""
    html: Markup = Markup("")
    heading: int = 0
    notes: tuple[Link, ...] = ()
    say: Say | None = None
    beside: Beside | None = None
    children: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of the contents list; `span` says which articles it holds."""

    text: str
    anchor: str
    span: str = ""
    depth: int = 1


@dataclass(frozen=True, slots=True)
class BodyView:
    """A whole text: 题注, 主送机关, passages, 附件说明, 署名 and 成文日期, what follows these, and its contents list.

    `annexes` lead to the text of a 附件 where it follows on the page; else their `url` is "".
    """

    notes: tuple[str, ...]
    addressee: str
    passages: tuple[Passage, ...]
    annexes: tuple[Link, ...]
    organs: tuple[str, ...]
    signed: str
    following: tuple[Passage, ...]
    contents: tuple[ContentsEntry, ...]

    @property
    def steps(self) -> Sequence[Step]:
        """How the passages are printed."""
        return steps(self.passages)

    @property
    def following_steps(self) -> Sequence[Step]:
        """How what follows the signature is printed."""
        return steps(self.following)
