"""Documents resolved against one another, in both directions."""

from datetime import date

import pytest

from factories import interpretation, policy
from tongbu.model.library import Library
from tongbu.model.reference import RelationKind
from tongbu.model.vocabulary import PolicyState

OLD = policy("2020/a", 名称="示例市古树办法", 文号="示林规〔2020〕1号", 施行日期=date(2020, 5, 1))
NEW = policy("2026/a", 文号="示林规〔2026〕1号", 替代=["2020/a"], 施行日期=date(2026, 5, 1))


def ids(found: tuple[object, ...]) -> list[str]:
    return [each.id for each in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "written", ["2020/a", "示林规〔2020〕1号", "示林规[2020] 1号", "示林规（２０２０）１号", "《示例市古树办法》"]
)
def test_a_reference_by_id_number_or_title_finds_the_policy(written: str) -> None:
    library = Library.of([OLD, policy("2026/a", 替代=[written])], [])
    assert ids(library.sources(OLD, RelationKind.REPLACES)) == ["2026/a"]


def test_a_number_borne_by_two_documents_names_neither() -> None:
    library = Library.of([OLD, policy("2020/b", 文号="示林规〔2020〕1号"), policy("c", 替代=["示林规〔2020〕1号"])], [])
    assert [relation.target_id for relation in library.relations] == [None]


def test_interpretations_are_listed_by_day_of_publication() -> None:
    late = interpretation("late", "2026/a", 发布日期=date(2026, 6, 1))
    soon = interpretation("soon", "示林规〔2026〕1号", 发布日期=date(2026, 3, 9))
    undated = interpretation("undated", "2026/a")
    assert ids(Library.of([NEW], [undated, late, soon]).interpretations_of(NEW)) == ["soon", "late", "undated"]


def test_an_interpretation_and_a_policy_of_one_id_keep_their_own_relations() -> None:
    reading = interpretation("2026/a", "2026/a")
    library = Library.of([OLD, NEW], [reading])
    assert [each.kind for each in library.relations_from(NEW)] == [RelationKind.REPLACES]
    assert [each.kind for each in library.relations_from(reading)] == [RelationKind.INTERPRETS]


def test_a_draft_and_the_policy_it_became_know_each_other() -> None:
    draft = policy("2025/draft", 文件类别="征求意见稿")
    final = policy("2026/b", 征求意见稿="2025/draft")
    library = Library.of([draft, final], [])
    assert library.final_of(draft) == final
    assert library.draft_of(final) == draft


def test_a_draft_that_is_to_replace_a_policy_does_not_end_it() -> None:
    draft = policy("2025/draft", 文件类别="征求意见稿", 替代=["2020/a"], 发布日期=date(2025, 1, 1))
    library = Library.of([OLD, draft], [])
    assert library.standing(OLD).at(date(2026, 1, 1)).state is PolicyState.IN_FORCE


def test_a_chain_is_the_same_from_each_of_its_versions_oldest_first() -> None:
    middle = policy("2023/a", 修改=["2020/a"], 施行日期=date(2023, 1, 1))
    last = policy("2026/b", 替代=["2023/a"], 施行日期=date(2026, 1, 1))
    library = Library.of([last, middle, OLD, policy("other")], [])
    for version in (OLD, middle, last):
        assert ids(library.chain(version)) == ["2020/a", "2023/a", "2026/b"]


def test_a_circle_of_versions_ends() -> None:
    first = policy("a", 替代=["b"], 施行日期=date(2020, 1, 1))
    second = policy("b", 替代=["c"], 施行日期=date(2021, 1, 1))
    third = policy("c", 替代=["a", "c"], 施行日期=date(2022, 1, 1))
    library = Library.of([first, second, third], [])
    assert ids(library.chain(second)) == ["a", "b", "c"]
    assert {library.standing(each).at(date(2030, 1, 1)).state for each in (first, second, third)} == {
        PolicyState.REPEALED
    }
