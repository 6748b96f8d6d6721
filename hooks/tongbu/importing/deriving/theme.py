"""主题分类: one of the official themes, with the words of the document that speak for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from tongbu.importing.deriving.evidence import Evidence
from tongbu.importing.deriving.field import Certainty, Field
from tongbu.importing.deriving.surroundings import Surroundings
from tongbu.model.themes import SPELLINGS, THEMES

_IN_TITLE, _MOST_TIMES, _OF_LIBRARY = 3, 5, 4
_LEAST = 3
_TEXT = 20_000
_TOLD = 4


@dataclass(frozen=True, slots=True)
class _Score:
    theme: str
    points: int
    words: tuple[str, ...]


def theme(evidence: Evidence, around: Surroundings) -> Iterator[Field]:
    """主题分类: the one of the page it was saved from, else the one for which most words speak."""
    labelled = evidence.labelled("主题分类", "分类")
    if exact := _spelled(labelled):
        yield Field("主题分类", exact, Certainty.READ, "页面的“分类”一栏", labelled)
        return
    top = next((name for name in THEMES if labelled.startswith(name)), "")
    best = _best(evidence, around, top)
    if best is not None:
        reason = f"出现“{'”“'.join(best.words[:_TOLD])}”"
        if top:
            reason = f"页面的分类是“{top}”，{reason}"
        yield Field("主题分类", best.theme, Certainty.GUESSED, reason, "、".join(best.words[:_TOLD]))


def _spelled(written: str) -> str:
    normal = "".join(written.split()).replace("/", "\\").replace("＼", "\\").replace(">", "\\")
    return normal if normal in SPELLINGS else ""


def _best(evidence: Evidence, around: Surroundings, top: str) -> _Score | None:
    title, text = evidence.title, evidence.words[:_TEXT]
    usual: dict[str, int] = {}
    for _, known in around.themed():
        usual[known] = usual.get(known, 0) + 1
    commonest = max(usual, key=lambda each: (usual[each], each), default="")
    scores = []
    for name, words in theme_words().items():
        if not name.startswith(top):
            continue
        found = {word: _points(word, title, text) for word in words}
        found = {word: points for word, points in found.items() if points}
        if found:
            points = sum(found.values()) + (_OF_LIBRARY if name == commonest else 0)
            scores.append(_Score(name, points, tuple(sorted(found, key=lambda word: -found[word]))))
    best = max(scores, key=lambda each: (each.points, each.theme), default=None)
    return best if best and best.points >= _LEAST else None


def _points(word: str, title: str, text: str) -> int:
    return _IN_TITLE * (word in title) * 2 + min(text.count(word), _MOST_TIMES)


@cache
def theme_words() -> Mapping[str, tuple[str, ...]]:
    """The words that speak for each theme, as `theme_words.yml` lists them."""
    raw = (Path(__file__).parent / "theme_words.yml").read_text("utf-8")
    return {name: tuple(map(str, words)) for name, words in yaml.safe_load(raw).items()}
