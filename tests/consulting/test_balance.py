"""How many opinions there were: counted, and as reports say it in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.consulting.balance import balance, stated
from tongbu.model.ledger import Ledger, Opinion
from tongbu.model.vocabulary import Disposition

A, P, N, X = Disposition
Counts = dict[Disposition, int]


def opinion(row: int, disposition: Disposition | None, same_as: str = "") -> Opinion:
    return Opinion(row, str(row), None, "", "", "", "建议", disposition, "", same_as=same_as)


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


@given(st.lists(st.sampled_from([None, *Disposition])))
def test_the_parts_always_add_up_to_the_whole(answers: list[Disposition | None]) -> None:
    found = balance(Ledger("a.csv", tuple(opinion(row, each) for row, each in enumerate(answers, 2))))
    assert found.received == len(answers) == sum(found.counts.values()) + found.undecided


def test_opinions_answered_together_count_each_by_itself() -> None:
    found = balance(Ledger("a.csv", (opinion(2, A), opinion(3, None, "2"), opinion(4, None, "3"))))
    assert (found.received, found.counts[A], found.undecided) == (3, 3, 0)


def test_no_ledger_is_nothing_received() -> None:
    assert balance(None).received == 0
