"""What screening promises in numbers: recall 0.99, precision 0.97, 1 false alarm in 100 real texts."""

import os
from pathlib import Path

import pytest

from confidentiality.cases import Case, cases
from confidentiality.measuring import Figures, measured
from confidentiality.negatives import NEGATIVES
from confidentiality.positives import POSITIVES
from confidentiality.real_texts import alarms, cost
from tongbu.model.sensitive import SensitiveKind
from tongbu.screening import find_sensitive, masked

OF_EACH = 300
PERSONAL = [kind for kind in POSITIVES if not kind.is_mark]


@pytest.fixture(scope="module", params=[1, 2], ids="seed {}".format)
def figures(request: pytest.FixtureRequest) -> Figures:
    return measured(cases(request.param, OF_EACH))


def test_there_are_thousands_of_cases(figures: Figures) -> None:
    assert figures.found.total() + figures.missed.total() == OF_EACH * len(POSITIVES)
    assert figures.clean == OF_EACH * len(NEGATIVES) > 10_000


def test_nothing_wrong_passes_for_right() -> None:
    one = Case("本办法自发布之日起施行。", SensitiveKind.CARD), Case("手机13800000000", None)
    poor = measured(one)
    assert poor.overall == (0.0, 0.0)
    assert poor.false[SensitiveKind.MOBILE] == 1


@pytest.mark.parametrize("kind", POSITIVES, ids=str)
def test_hardly_any_is_missed(figures: Figures, kind: SensitiveKind) -> None:
    missed = [case.text for case, told in figures.wrong if case.kind is kind and kind not in told]
    assert figures.recall(kind) >= 0.99, missed[:10]


@pytest.mark.parametrize("kind", POSITIVES, ids=str)
def test_hardly_any_is_a_false_alarm(figures: Figures, kind: SensitiveKind) -> None:
    false = [case.text for case, told in figures.wrong if case.kind is not kind and kind in told]
    assert figures.precision(kind) >= 0.97, false[:10]


def test_no_message_tells_what_it_found() -> None:
    for case in cases(3, 200):
        if case.kind not in PERSONAL:
            continue
        for found in find_sensitive(case.text):
            told = masked(found)
            digits = "".join(filter(str.isdigit, told))
            assert found.read not in told
            assert len(digits) <= 7, told


@pytest.mark.data
def test_real_texts_raise_hardly_a_false_alarm_and_cost_little() -> None:
    data = os.environ.get("TONGBU_DATA")
    if not data:
        pytest.skip("TONGBU_DATA is not set: no real documents on this machine")
    texts = {file.relative_to(data).as_posix(): file.read_text("utf-8") for file in sorted(Path(data).rglob("*.md"))}
    found = alarms(texts)
    assert len(found) * 100 <= len(texts), found
    clean, _ = cost(texts)
    assert clean < 0.0005  # seconds; 0.07 ms where nobody else is at work
