"""Real documents, as awkward as they are, all become pages that can be found."""

import os
from pathlib import Path

import pytest

from real.consultations import judge_consultations
from real.site import build_real_site
from tongbu.model.finding import Level


def real_data() -> Path:
    data = os.environ.get("TONGBU_DATA")
    if not data:
        pytest.skip("TONGBU_DATA is not set: no real documents on this machine")
    return Path(data)


@pytest.mark.data
def test_every_real_document_becomes_a_page_and_can_be_searched(tmp_path: Path) -> None:
    result = build_real_site(real_data(), tmp_path)

    assert not result.lost
    assert result.documents == result.searchable >= 110
    assert result.findings["POL001"], "what the source does not have must be reported as missing"


@pytest.mark.data
def test_real_answers_are_read_whole_under_their_own_headers(tmp_path: Path) -> None:
    judged = {each.id: each for each in judge_consultations(real_data(), tmp_path)}

    assert len(judged) >= 7
    assert all(each.opinions == each.rows for each in judged.values())
    assert judged["c01"].codes(Level.ERROR)["DOC034"] == 1, "an answer that is none of the four is told"
    assert judged["c07"].codes(Level.WARNING)["CON006"] == 1, "three days are too short"
    assert judged["c09"].codes(Level.ERROR)["CON003"] == 2, "no last day was given"
    for name in ("c07", "c09", "c14"):
        assert "CON008" not in judged[name].codes(Level.WARNING), "that nothing came in was said"
    assert not any("CON013" in each.codes(Level.ERROR) for each in judged.values())
