"""Real documents are set whole: every plain word of them, archival and accessible, in PDF and in Word."""

import io
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from thinning import thinned
from tongbu.typesetting.policy_pdf import policy_pdf
from tongbu.typesetting.word import policy_word
from typesetting.examples import catalog, manuscript, own_words, policy, press, squeezed, words_of

pytestmark = pytest.mark.data
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_MARKS = re.compile(r"[*_`\\]|\[([^\]]*)\]\([^)]*\)")


def bodies() -> Iterator[tuple[str, str]]:
    data = Path(os.environ["TONGBU_DATA"])
    laws, policies = sorted((data / "corpus").rglob("*.md")), sorted((data / "policies").glob("*.md"))
    for file in (*thinned(policies, 3), *thinned(laws, 100)):
        yield file.name, _FRONT_MATTER.sub("", file.read_text(encoding="utf-8-sig"), count=1)


def missing(markdown: str, words: str) -> str:
    """The first piece of the text that the words lack, in order; "" where none is."""
    words, place = _MARKS.sub(r"\1", words), 0
    for piece in own_words(policy(markdown).text):
        bare = _MARKS.sub(r"\1", piece)
        if (found := words.find(bare, place)) < 0:
            return piece
        place = found + len(bare)
    return ""


@pytest.mark.skipif("TONGBU_DATA" not in os.environ, reason="TONGBU_DATA is not set: no real documents here")
def test_no_word_is_lost_and_every_pdf_is_archival() -> None:
    lost: dict[str, str] = {}
    setter = press(Path())
    for name, markdown in bodies():
        text = manuscript(markdown)
        pdf = policy_pdf(text, setter)
        body: Any = docx.Document(io.BytesIO(policy_word(text, Path()))).element.body
        in_word = squeezed("".join(node.text or "" for node in body.iter(qn("w:t"))))
        lost |= {f"{name} PDF": piece for piece in [missing(markdown, words_of(pdf))] if piece}
        lost |= {f"{name} Word": piece for piece in [missing(markdown, in_word)] if piece}
        if b"pdfaid" not in catalog(pdf)["/Metadata"].get_object().get_data():
            lost[f"{name} PDF/A"] = "not archival"
    assert lost == {}
