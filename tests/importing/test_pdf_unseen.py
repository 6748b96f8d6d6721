"""What nobody sees on a page of a PDF file is not imported, and told: unseen text, and what something lies over."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importing.pdf_maker import SIZE, pdf, shown, words
from tongbu.importing.original import FileFault, Original, Outcome, words_of
from tongbu.importing.pdf import read_pdf
from tongbu.importing.pdf.boxes import Box, parted
from tongbu.importing.pdf.rows import Fragment

LONG = "示例市林业局关于测试的通知请遵照执行"
ABOVE = words(LONG, 60, 700)
LINE = words("甲乙丙丁", 60, 600)
OVER = "0 0 0 rg 50 596 200 20 re f "
"""A black box over the whole line."""


def read(content: str, **more: str) -> tuple[str, Original]:
    original = read_pdf(pdf(content, **more), "a.pdf")
    return "".join(words_of(original.blocks)), original


def told(original: Original, outcome: Outcome) -> list[str]:
    return [notice.words for notice in original.notices if notice.outcome is outcome]


def test_text_without_colour_is_left_out_and_told() -> None:
    text, original = read(ABOVE + words("甲乙丙丁", 60, 600, mode=3))
    assert text == LONG
    assert told(original, Outcome.ASIDE) == ["甲乙丙丁"]


def test_text_without_colour_in_the_middle_of_a_line_is_left_out() -> None:
    line = f"BT /F1 {SIZE} Tf 1 0 0 1 60 600 Tm {shown('甲')} 3 Tr {shown('乙丙')} 0 Tr [{shown('丁')[:-3]}] TJ ET "
    text, original = read(ABOVE + line)
    assert "".join(text.split()) == f"{LONG}甲丁"
    assert told(original, Outcome.ASIDE) == ["乙丙"]


def test_the_mode_is_kept_and_brought_back_with_the_state_and_by_forms() -> None:
    line = f"BT /F1 {SIZE} Tf 1 0 0 1 60 600 Tm {shown('甲乙')} ET "
    assert read(f"{ABOVE} q 3 Tr Q {line}")[0] == f"{LONG}甲乙"
    assert read(f"{ABOVE} 3 Tr q 0 Tr Q {line}")[0] == LONG
    assert read(f"{ABOVE} /Fm1 Do {line}")[0] == f"{LONG}甲乙"


def test_a_scan_with_a_layer_of_recognised_text_is_a_scan() -> None:
    layer = words(LONG, 60, 700, mode=3)
    for content in (layer, f"q 595 0 0 842 0 0 cm /Im1 Do Q {layer}", f"{ABOVE} q 595 0 0 842 0 0 cm /Im1 Do Q"):
        with pytest.raises(FileFault, match="扫描件"):
            read(content)


@pytest.mark.parametrize(
    "over",
    [
        OVER,
        "1 1 1 rg 50 596 200 20 re B* ",
        "50 596 m 250 596 l 250 616 l 50 616 l h f ",
        "q 2 0 0 2 0 0 cm 25 298 100 10 re f Q ",
        "q 200 0 0 20 50 596 cm /Im1 Do Q ",
        "q 0 0 595 842 re W n 50 596 200 20 re f Q ",
    ],
)
def test_what_something_is_painted_over_is_left_out_and_counts_as_lost(over: str) -> None:
    text, original = read(ABOVE + LINE + over)
    assert text == LONG
    assert told(original, Outcome.LOST)[0] == "甲乙丙丁"


@pytest.mark.parametrize(
    "content",
    [
        OVER + LINE,  # painted before
        LINE + "50 598 200 1 re f ",  # a line under the words
        LINE + "q /G1 gs 1 1 0 rg 50 596 200 20 re f Q ",  # a marker pen
        LINE + "50 596 200 20 re S ",  # a border
        LINE + "40 590 300 40 re 50 594 200 30 re f* ",  # a border made of two rectangles
        LINE + "q 200 0 0 20 50 596 cm /Im2 Do Q ",  # a seal
        LINE + "q 50 300 200 20 re W n 0 0 595 842 re f Q ",  # painted elsewhere only
        LINE + "/Missing gs /Missing Do (x) Tr 1 re f (a) 2 3 4 re f Q Q ",
    ],
)
def test_what_can_be_seen_is_imported(content: str) -> None:
    text, original = read(ABOVE + content)
    assert text == f"{LONG}甲乙丙丁"
    assert not [words for words in told(original, Outcome.LOST) if words]


@pytest.mark.parametrize(("kind", "hides"), [("/Redact", True), ("/Square/IC[0 0 0]", True), ("/Square", False)])
def test_annotations_may_hide(kind: str, hides: bool) -> None:
    background = "1 1 1 rg 0 0 595 842 re f "
    text, _ = read(background + ABOVE + LINE, annotations=f"<</Type/Annot/Subtype{kind}/Rect[50 596 250 616]>>")
    assert text == (LONG if hides else f"{LONG}甲乙丙丁")


def test_of_a_line_that_is_covered_in_part_the_rest_is_imported() -> None:
    text, original = read(ABOVE + LINE + "76 596 32 20 re f ")
    assert "".join(text.split()) == f"{LONG}甲丁"
    (notice,) = (each for each in original.notices if each.outcome is Outcome.LOST and each.words)
    assert (notice.place, notice.words) == ("第 1 页", "乙丙")


def test_a_drawing_of_very_many_parts_takes_no_time() -> None:
    drawing = "".join(f"{part % 500} {part // 500 * 20} 10 12 re f " for part in range(3_000))
    lines = "".join(words("甲乙丙丁", 60 + row % 4 * 100, 300 + row * 3) for row in range(150))
    before = time.process_time()
    read(lines + drawing)
    assert time.process_time() - before < 5


EDGES = st.floats(-50, 300)


@given(st.text("甲乙a b", min_size=1, max_size=8), st.lists(st.tuples(EDGES, EDGES), max_size=3))
def test_no_character_is_lost_or_doubled_by_parting(text: str, edges: list[tuple[float, float]]) -> None:
    fragment = Fragment(text, 60, 600, 16)
    boxes = [Box(min(pair), 590, max(pair), 620) for pair in edges]
    seen, covered = parted(fragment, boxes)
    kept = "".join(each.text for each in seen) + covered
    assert sorted("".join(kept.split())) == sorted("".join(text.split()))
    assert all(fragment.left <= each.left and each.right <= fragment.right + 0.01 for each in seen)
