"""The handbook's links lead somewhere: in this repository, and in one that `tongbu init` makes."""

from datetime import date
from pathlib import PurePosixPath

from manual.links import anchors, links
from sample import ROOT
from tongbu.founding import Answers, files_of
from tongbu.founding.handbook import handbook


# Written beside this; to be taken away as soon as they are in this repository.
def _texts(files: dict[str, bytes]) -> dict[str, str]:
    return {path: content.decode() for path, content in files.items() if path.endswith(".md")}


def _broken(pages: dict[str, str], there: set[str]) -> list[str]:
    folders = {parent.as_posix() for path in there for parent in PurePosixPath(path).parents}
    return [
        f"{page} → {target}{'#' + anchor if anchor else ''}"
        for page, text in pages.items()
        for target, anchor in links(page, text)
        if target not in there | folders or (anchor and target in pages and anchor not in anchors(pages[target]))
    ]


def test_in_a_repository_of_a_bureau() -> None:
    made = dict(files_of(Answers(), "0.1.0", date(2026, 11, 20)))
    assert made.items() >= handbook().items()
    assert _broken(_texts(made), set(made)) == []


def test_in_this_repository() -> None:
    pages = {path: (ROOT / path).read_text(encoding="utf-8") for path in (*_texts(dict(handbook())), "README.md")}
    targets = {target for page, text in pages.items() for target, _ in links(page, text)}
    there = {target for target in targets if (ROOT / target).exists()}
    assert _broken(pages, there) == []


def test_every_page_can_be_found_from_an_index() -> None:
    pages = _texts(dict(handbook()))
    for folder in ("docs/manual", "docs/operations"):
        index = f"{folder}/README.md"
        listed = {target for target, _ in links(index, pages[index])}
        own = {path for path in pages if path.startswith(f"{folder}/") and "/reference/" not in path} - {index}
        assert own <= listed
