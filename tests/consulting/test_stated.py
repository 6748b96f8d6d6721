"""How many opinions there were, as reports say it in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.consulting.stated import stated
from tongbu.model.vocabulary import Disposition

A, P, N, X = Disposition
Counts = dict[Disposition, int]


@pytest.mark.parametrize(
    ("text", "received", "counts"),
    [
        (
            "征求意见期间共收到意见12条，其中采纳6条、部分采纳2条、不采纳3条、不属于本次范围1条。",
            12,
            {A: 6, P: 2, N: 3, X: 1},
        ),
        ("期间共收到社会公众反馈意见2条，具体采纳情况详见附件。", 2, {}),
        ("公开征求意见期间，共收到意见0条。", 0, {}),
        ("征集期间，未收到相关意见建议。", 0, {}),
        ("征求意见期间，通过网站、电子邮件均未收到意见。", 0, {}),
        ("截止2022年9月7日，共征集意见3条，采纳2条，未采纳1条。", 3, {A: 2, N: 1}),
        ("共收到十二条意见，采纳六条，不予采纳六条。", 12, {A: 6, N: 6}),
        ("收到公众来信3封，提出意见建议5条，采纳意见3条。", 5, {A: 3}),
        ("共收到意见建议３５条，其中采纳、部分采纳20条，不予采纳15条。", 35, {N: 15}),
        ("收到意见4条，其中2条予以采纳，1条部分采纳，1条不予采纳。", 4, {A: 2, P: 1, N: 1}),
        ("共收到意见3条：采纳2条，1条不属于本次征求意见范围。", 3, {A: 2, X: 1}),
        ("其中通过网站收到意见5条，通过信函收到意见3条，共收到意见8条。", 8, {}),
        ("收到邮件意见3条、信函意见5条，采纳8条。", 8, {A: 8}),
        ("第一次征求意见收到意见3条，第二次征求意见收到意见5条。", None, {}),
        ("征求部门意见时收到意见8条，公开征求意见期间未收到意见。", None, {}),
        ("未收到反对意见，共收到建议5条。", 5, {}),
        ("共收到意见14条，采纳意见6条（含部分采纳2条），不采纳8条。", 14, {A: 4, P: 2, N: 8}),
        ("收到意见1,200条，采纳1,000条，不采纳200条。", 1200, {A: 1000, N: 200}),
        ("共收到意见3条，采纳第二条、第三条意见，第五条不予采纳。", 3, {}),
        ("共收到意见3条，采纳了增加3个停车位的建议，采纳率66.7%。", 3, {}),
        ("除2条意见外均采纳，共收到意见14条。", 14, {}),
        ("听证会上提出意见8条，会后共收到意见14条。", 14, {}),
        ("意见主要集中在经费和时限方面。", None, {}),
        ("采纳情况将在本站公布。", None, {}),
    ],
)
def test_what_a_report_says_in_numbers_is_understood(text: str, received: int | None, counts: Counts) -> None:
    said = stated(text)
    assert (said.received, dict(said.counts)) == (received, counts)


@given(st.tuples(*[st.integers(0, 500)] * 4))
def test_a_sentence_made_from_numbers_gives_them_back(numbers: tuple[int, ...]) -> None:
    parts = "、".join(f"{word}{count}条" for word, count in zip(Disposition, numbers, strict=True))
    said = stated(f"征求意见期间共收到意见{sum(numbers)}条，其中{parts}。")
    assert said.received == sum(numbers)
    assert tuple(said.counts[word] for word in Disposition) == numbers


@given(st.text())
def test_any_words_are_read_without_a_fault(text: str) -> None:
    said = stated(text)
    assert said.received is None or said.received >= 0


def test_like_opinions_put_together_and_a_rest_without_a_number_are_noticed() -> None:
    said = stated("共收到意见20条，经梳理归并为15条，采纳10条，其余不予采纳。")
    assert (said.received, said.merged, said.is_open) == (20, 15, True)
    assert not stated("共收到意见20条，采纳20条。").is_open


@pytest.mark.parametrize(
    "text", ["的" * 5_000, "收到" * 3_000, "采纳、" * 3_000, "意见1条" * 3_000, "共收到意见" * 2_000]
)
def test_no_words_take_long(text: str) -> None:
    assert stated(text).merged is None
