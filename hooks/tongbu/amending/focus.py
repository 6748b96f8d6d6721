"""What a clause refers to without naming it: 其中, 第二款, or a bare “…”修改为“…”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tongbu.amending.decision import Place
from tongbu.amending.listing import listed
from tongbu.amending.places import read_part
from tongbu.amending.tokens import Token

_WHOLE = Place()


class Focus:
    """The places last named, and the article they are in (`home`).

    `divided`: the article is being split, and what follows says where each 款 of it goes.
    """

    def __init__(self) -> None:
        self.places: tuple[Place, ...] = (_WHOLE,)
        self.home = _WHOLE
        self.divided = False
        self._base: tuple[Place, ...] = ()
        self._base_level = 0

    def on(self, places: Sequence[Place]) -> None:
        """Move to places that were named."""
        self.places = tuple(places)
        first = places[0]
        self.divided = self.divided and first.article == self.home.article
        self.home = Place(article=first.article, division=first.division, part="", renumbered=first.renumbered)

    def begin(self, words: Sequence[Token], level: int) -> None:
        """对第五条作如下修改：（一）第一款修改为…: the following, more deeply numbered instructions are about it."""
        self._base, self._base_level = (), 0
        self.forget()
        if named := [token for token in words if token.sign == "P"]:
            self._base, self._base_level = tuple(listed(named[:1], _WHOLE)), level
            self.on(self._base)

    def forget(self, level: int = 0) -> None:
        """A new numbered instruction begins; below the number under which an article was named, that one is meant."""
        self._base = self._base if self._base_level < level else ()
        self._clear()
        if self._base:
            self.on(self._base)

    def _clear(self) -> None:
        self.places, self.home, self.divided = (_WHOLE,), _WHOLE, False

    def host(self, unit: str) -> Place:
        """Where a 款 or 项 is added that is said to be added without saying where."""
        place = self.places[0]
        if unit == "项" and self.home.article == place.article:
            return replace(place, item=None, subitem=None)
        if unit == "目":
            return replace(place, subitem=None)
        return self.home

    def named(self, written: Sequence[Token]) -> tuple[Place, ...]:
        """The places named, or those named last; 其中 is the latter."""
        if not written:
            return self.places
        if named := [token.text for token in written if token.sign == "v"]:
            return tuple(read_part(each) for each in named)
        signs = {token.sign for token in written}
        if "P" not in signs:
            if signs & {"S", "L"} and not signs & {"T"}:
                self._clear()
            return self.places
        home = self.home if "T" not in signs else self.places[0]
        places = tuple(listed(written, self._carried(home)))
        if places[0].article == self.home.article and not self._names_article(written):
            home = self.home
            self.on(places)
            self.home = home
        else:
            self.on(places)
        return places

    @staticmethod
    def _names_article(written: Sequence[Token]) -> bool:
        return any("条" in token.text for token in written if token.sign == "P")

    def _carried(self, home: Place) -> Place:
        """第五项 after 第一款第四项 is one of the same 款."""
        last = self.places[-1]
        if last.article == home.article and last.item and last.paragraph and not home.paragraph:
            return replace(home, paragraph=last.paragraph)
        return home
