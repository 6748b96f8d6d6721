"""Real documents, as awkward as they are, all become pages that can be found."""

import os
from pathlib import Path

import pytest

from real.site import build_real_site


@pytest.mark.data
def test_every_real_document_becomes_a_page_and_can_be_searched(tmp_path: Path) -> None:
    data = os.environ.get("TONGBU_DATA")
    if not data:
        pytest.skip("TONGBU_DATA is not set: no real documents on this machine")

    result = build_real_site(Path(data), tmp_path)

    assert not result.lost
    assert result.documents == result.searchable >= 110
    assert result.findings["POL001"], "what the source does not have must be reported as missing"
