"""Real texts, exported to Word by our own exporter, come back."""

import os
from pathlib import Path

import pytest

from importing.measuring import Figures
from thinning import thinned

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(not os.environ.get("TONGBU_DATA"), reason="TONGBU_DATA is not set"),
]


def test_real_texts_come_back(tmp_path: Path) -> None:
    from importing.real_texts import files, measure_real

    figures = Figures()
    measure_real(figures, thinned(files(), 130), tmp_path)
    assert figures.equal == figures.texts, figures.wrong
    assert figures.structure >= 0.99, figures.wrong
