"""What styles say of paragraphs and runs: alignment, size, outline level, list, hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tongbu.importing.word.xml import child, children, is_on, name, number, value

_DEEPEST = 20
_ALIGNED = {"start": "left", "end": "right", "distribute": "both", "centerGroup": "center"}
_RED = frozenset({"ff0000", "c00000", "e60012", "ed1c24", "fe0000", "da251d"})


@dataclass(frozen=True, slots=True)
class Look:
    """Properties as far as they are set; None where they are not."""

    align: str | None = None
    size: float | None = None
    red: bool | None = None
    hidden: bool | None = None
    level: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    new_page: bool | None = None

    def over(self, base: Look) -> Look:
        """These, and those of a base where these are not set."""
        return Look(
            *(mine if mine is not None else theirs for mine, theirs in zip(_all(self), _all(base), strict=True))
        )


def _all(look: Look) -> tuple[Any, ...]:
    return (look.align, look.size, look.red, look.hidden, look.level, look.list_id, look.list_level, look.new_page)


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Any) -> None:
        """From the root of `styles.xml`; None where there is none."""
        self._own: dict[str, tuple[Look, str]] = {}
        self.default = Look()
        self._normal = ""
        for each in root if root is not None else ():
            if name(each) == "docDefaults":
                runs = run_look(child(each, "rPrDefault", "rPr"))
                self.default = runs.over(paragraph_look(child(each, "pPrDefault", "pPr")))
            elif name(each) == "style":
                key = value(each, "styleId") or ""
                own = run_look(child(each, "rPr")).over(paragraph_look(child(each, "pPr")))
                self._own[key] = (own, value(child(each, "basedOn")) or "")
                if value(each, "type") == "paragraph" and value(each, "default") in ("1", "true"):
                    self._normal = key

    def look(self, style: str | None) -> Look:
        """What a style and those it is based on set; of the document's standard style where none is named."""
        found, key = Look(), self._normal if style is None else style
        for _ in range(_DEEPEST):
            if key not in self._own:
                break
            own, key = self._own[key]
            found = found.over(own)
        return found


def paragraph_look(properties: Any) -> Look:
    """What paragraph properties set themselves."""
    if properties is None:
        return Look()
    aligned = value(child(properties, "jc"))
    outline = number(child(properties, "outlineLvl"))
    listed = child(properties, "numPr")
    return Look(
        align=_ALIGNED.get(aligned, aligned) if aligned else None,
        level=None if outline is None else (outline + 1 if 0 <= outline < 9 else 0),
        list_id=value(child(listed, "numId")),
        list_level=number(child(listed, "ilvl")),
        new_page=_switch(properties, "pageBreakBefore"),
    )


def run_look(properties: Any) -> Look:
    """What run properties set themselves."""
    if properties is None:
        return Look()
    size, colour = number(child(properties, "sz")), value(child(properties, "color"))
    return Look(
        size=None if size is None else size / 2,
        red=None if colour is None else colour.lower() in _RED,
        hidden=_switch(properties, "vanish"),
    )


def _switch(properties: Any, wanted: str) -> bool | None:
    found = next(children(properties, wanted), None)
    return None if found is None else is_on(found)
