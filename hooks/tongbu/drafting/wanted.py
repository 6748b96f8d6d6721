"""What somebody wants to begin, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from tongbu.model.policy import Policy
from tongbu.model.vocabulary import OfficialGenre, PolicyCategory


class Piece(StrEnum):
    """The kinds of files that can be begun; what is begun together is in step (三同步)."""

    POLICY = "政策文件"
    INTERPRETATION = "政策解读"
    CONSULTATION = "征求意见"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted; `address` is the id of the policy (`2026/gushu-mingmu`), which the other files follow.

    `explained` is the policy that an interpretation is for, where it is there already; without it the interpretation
    is for the policy begun with it. `office` is the one responsible (承办科室), or "". `replaces` and `amends` are the
    older policies that the new one replaces or amends.
    """

    pieces: frozenset[Piece]
    title: str
    address: str
    category: PolicyCategory = PolicyCategory.NORMATIVE
    genre: OfficialGenre | None = None
    theme: str = ""
    office: str = ""
    replaces: tuple[Policy, ...] = ()
    amends: tuple[Policy, ...] = ()
    explained: Policy | None = None


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be written: where, relative to the project's folder, and its whole content."""

    path: PurePosixPath
    content: str
