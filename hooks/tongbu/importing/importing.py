"""Importing: every source becomes a draft or a refusal; drafts do not take one another's names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from tongbu.importing.collecting import HELD, Source, collect
from tongbu.importing.deriving import Surroundings
from tongbu.importing.drafting import Draft, Wish, draft
from tongbu.importing.original import FileFault
from tongbu.reading.project import POLICIES
from tongbu.system_errors import reason


@dataclass(frozen=True, slots=True)
class Refusal:
    """A source that cannot be imported: why, and what to do."""

    source: str
    message: str
    advice: str


Result = Draft | Refusal


def sources_of(given: Iterable[Path]) -> Iterator[Source | Refusal]:
    """Every source in files, folders and zip files.

    What Word keeps beside an open file is passed over, unless nothing else is asked for.
    """
    asked = list(given)
    for path in [path for path in asked if not path.name.startswith(HELD)] or asked:
        try:
            found = list(collect(path))
        except FileFault as error:
            yield Refusal(str(path), str(error), error.advice)
            continue
        except OSError as error:
            yield Refusal(str(path), f"打不开：{reason(error)}", "检查文件夹的权限。")
            continue
        if not found:
            told = "里面没有可以导入的文件"
            yield Refusal(str(path), told, "能导入的有：.docx、.wps、.doc、.xlsx、.pdf、.html。")
        yield from found


def drafts(sources: Iterable[Source | Refusal], around: Surroundings, wish: Wish) -> Iterator[Result]:
    """The draft of each source, in order; what one proposes, such as an 索引号, the next one does not."""
    names: set[str] = set()
    for source in sources:
        if isinstance(source, Refusal):
            yield source
            continue
        try:
            made = _apart(draft(source.name, source.read(), source.beside, around, wish), source, around, wish, names)
        except FileFault as error:
            yield Refusal(source.name, str(error), error.advice)
            continue
        names.add(made.path)
        _note(made, around)
        yield made


def _apart(made: Draft, source: Source, around: Surroundings, wish: Wish, names: set[str]) -> Draft:
    """The draft under a name that no other of the batch has."""
    stem = PurePosixPath(made.path).stem
    number = 2
    while made.path in names:
        wished = replace(wish, name=f"{stem}-{number}")
        made = draft(source.name, source.read(), source.beside, around, wished)
        number += 1
    return made


def _note(made: Draft, around: Surroundings) -> None:
    if made.path.startswith(f"{POLICIES}/"):
        around.add_text(made.path.removeprefix(f"{POLICIES}/").removesuffix(".md"), made.content)
