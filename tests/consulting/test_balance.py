"""How many opinions there were, counted."""

from hypothesis import given
from hypothesis import strategies as st

from tongbu.consulting.balance import balance
from tongbu.model.ledger import Ledger, Opinion
from tongbu.model.vocabulary import Disposition

A, P, N, X = Disposition


def opinion(row: int, disposition: Disposition | None, same_as: str = "") -> Opinion:
    return Opinion(row, str(row), None, "", "", "", "建议", disposition, "", same_as=same_as)


@given(st.lists(st.sampled_from([None, *Disposition])))
def test_the_parts_always_add_up_to_the_whole(answers: list[Disposition | None]) -> None:
    found = balance(Ledger("a.csv", tuple(opinion(row, each) for row, each in enumerate(answers, 2))))
    assert found.received == len(answers) == sum(found.counts.values()) + found.undecided


def test_opinions_answered_together_count_each_by_itself() -> None:
    found = balance(Ledger("a.csv", (opinion(2, A), opinion(3, None, "2"), opinion(4, None, "3"))))
    assert (found.received, found.counts[A], found.undecided) == (3, 3, 0)


def test_no_ledger_is_nothing_received() -> None:
    assert balance(None).received == 0
