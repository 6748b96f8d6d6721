"""The computed standing (有效性) of a policy over the days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from factories import policy
from tongbu.model.reference import RelationKind
from tongbu.model.standing import standing, starts
from tongbu.model.vocabulary import PolicyState

MAY = date(2026, 5, 1)
ENDS = (PolicyState.EXPIRED, PolicyState.REPEALED)


def test_a_policy_is_pending_until_the_day_it_takes_force() -> None:
    timeline = standing(policy("2026/a", 发布日期=date(2026, 3, 9), 施行日期=MAY), [])
    assert timeline.at(MAY - timedelta(1)).state is PolicyState.PENDING
    assert timeline.at(MAY).state is PolicyState.IN_FORCE


def test_without_a_day_of_force_that_of_publication_counts_then_that_of_signing() -> None:
    assert starts(policy("a", 成文日期=date(2026, 1, 2), 发布日期=MAY)) == MAY
    assert starts(policy("a", 成文日期=date(2026, 1, 2))) == date(2026, 1, 2)
    assert starts(policy("a")) is None


def test_a_policy_without_any_date_is_taken_to_be_in_force() -> None:
    assert standing(policy("a"), []).at(date(1990, 1, 1)).state is PolicyState.IN_FORCE


def test_the_last_day_of_validity_still_counts() -> None:
    timeline = standing(policy("a", 施行日期=MAY, 有效期至=date(2031, 4, 30)), [])
    assert timeline.at(date(2031, 4, 30)).state is PolicyState.IN_FORCE
    assert timeline.at(date(2031, 5, 1)).state is PolicyState.EXPIRED


def test_a_replaced_policy_is_repealed_from_the_day_its_successor_takes_force() -> None:
    successor = policy("2026/a", 发布日期=date(2026, 3, 9), 施行日期=MAY)
    timeline = standing(policy("2020/a", 施行日期=date(2020, 1, 1)), [(RelationKind.REPLACES, successor)])
    assert timeline.at(MAY - timedelta(1)).state is PolicyState.IN_FORCE
    assert (timeline.at(MAY).state, timeline.at(MAY).by) == (PolicyState.REPEALED, "2026/a")


def test_every_amendment_is_a_turn_of_its_own() -> None:
    amendments = [(RelationKind.AMENDS, policy(f"{year}/a", 施行日期=date(year, 1, 1))) for year in (2023, 2022)]
    timeline = standing(policy("2020/a", 施行日期=date(2020, 1, 1)), amendments)
    assert [turn.by for turn in timeline.turns] == ["", "", "2022/a", "2023/a"]


def test_what_expired_is_not_repealed_afterwards() -> None:
    old = policy("2020/a", 施行日期=date(2020, 1, 1), 有效期至=date(2025, 12, 31))
    timeline = standing(old, [(RelationKind.REPEALS, policy("2026/a", 施行日期=MAY))])
    assert timeline.at(date(2027, 1, 1)).state is PolicyState.EXPIRED


EVENTS = st.lists(
    st.tuples(
        st.sampled_from([RelationKind.REPLACES, RelationKind.AMENDS, RelationKind.REPEALS]),
        st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    ),
    max_size=6,
)


@given(events=EVENTS, expires=st.none() | st.dates(date(2020, 6, 1), date(2031, 1, 1)))
def test_turns_ascend_and_nothing_comes_back_to_life(
    events: list[tuple[RelationKind, date]], expires: date | None
) -> None:
    others = [(kind, policy(f"x/{number}", 施行日期=day)) for number, (kind, day) in enumerate(events)]
    turns = standing(policy("a", 施行日期=date(2020, 1, 1), 有效期至=expires), others).turns
    assert [turn.on for turn in turns] == sorted(turn.on for turn in turns)
    assert not any(turn.state in ENDS for turn in turns[:-1])
