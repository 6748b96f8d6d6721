"""Laws, normative documents and reports on opinions that are public hold nothing that the screen would stop."""

import os
from pathlib import Path

import pytest

from tongbu.screening import find_personal


@pytest.mark.data
@pytest.mark.parametrize("folder", ["corpus", "policies"])
def test_public_texts_raise_no_false_alarm(folder: str) -> None:
    data = os.environ.get("TONGBU_DATA")
    if not data:
        pytest.skip("TONGBU_DATA is not set: no real documents on this machine")
    texts = {file.name: file.read_text("utf-8") for file in sorted(Path(data, folder).rglob("*.md"))}
    assert texts
    alarms = {name: [found.kind for found in find_personal(text)] for name, text in texts.items()}
    assert {name: kinds for name, kinds in alarms.items() if kinds} == {}
