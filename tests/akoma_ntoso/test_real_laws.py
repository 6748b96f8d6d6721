"""Real laws, as they are, become valid Akoma Ntoso with every word in its place."""

import os
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from akoma_ntoso.schema import found, valid
from factories import policy
from syndicating.syndicated import SETTINGS
from thinning import thinned
from tongbu.akoma_ntoso import AkomaNtoso
from tongbu.model.library import Library
from tongbu.reading.body import read_text
from tongbu.syndicating import publisher_of

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif("TONGBU_DATA" not in os.environ, reason="needs TONGBU_DATA, the folder of real texts"),
]


def test_laws_are_valid_and_whole() -> None:
    files = thinned(sorted((Path(os.environ["TONGBU_DATA"]) / "corpus").glob("*.md")), 25)
    laws = [
        replace(policy(file.stem, 成文日期=date(2020, 1, 1)), text=read_text(file.read_text(encoding="utf-8")))
        for file in files
    ]
    writer = AkomaNtoso(Library.of(laws, []), publisher_of(SETTINGS))
    assert len(laws) > 50
    for law in laws:
        body = found(valid(writer.document(law)), ".//a:body")[0]
        told, plain = words_of("".join(body.itertext())), words_of(law.text.plain())
        assert told == plain or {"<", "["} & set(law.text.plain()), law.id


def words_of(text: str) -> str:
    """Letters and figures alone: what Markdown draws tables and emphasis with is none."""
    return re.sub(r"[\W_]+", "", text)
