"""What a policy's page tells programs: true today, and still true when its state has changed."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import interpretation, policy
from linking.schema_org import read, unknown_terms, values
from syndicating.syndicated import SETTINGS
from tongbu.linking import Linker, script_text
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.pages.columns import POLICIES
from tongbu.pages.page import SitePage
from tongbu.settings import PaperFiles
from tongbu.syndicating import publisher_of

ROOT = "https://ly.example.gov.cn/"
OLD = {"文号": "示林规〔2020〕1号", "施行日期": date(2020, 8, 1), "有效期至": date(2025, 7, 31)}
NEW = {"文号": "示林规〔2025〕1号", "施行日期": date(2025, 7, 1), "替代": ["2020/a"], "发布机构": "示例市林业局"}


def page(each: Policy) -> SitePage:
    return SitePage(each.url, "policy.html", each.meta.title, POLICIES, None)


def linker(*documents: Policy, day: date = date(2026, 1, 1), readings: tuple[Any, ...] = ()) -> Linker:
    return Linker(Library.of(documents, readings), SETTINGS, publisher_of(SETTINGS), day)


def told(each: Policy, *others: Policy, name: str, day: date = date(2026, 1, 1)) -> set[str]:
    graph = read(script_text(linker(each, *others, day=day).graph(page(each))))
    return values(graph, f"{ROOT}{each.url}", name)


def test_every_term_is_one_of_schema_org() -> None:
    old, new = policy("2020/a", **OLD), policy("2025/a", **NEW, 依据=["《森林法》", "https://example.org/x"])
    made = linker(old, new, readings=(interpretation("2025/b", "2025/a"),))
    for each in (old, new):
        assert not unknown_terms(read(script_text(made.graph(page(each)))))


def test_a_successor_repeals_and_an_amendment_changes() -> None:
    old, new = policy("2020/a", **OLD), policy("2025/a", **NEW)
    amending = policy("2023/b", 修改=["2020/a"], 施行日期=date(2023, 1, 1))
    assert told(new, old, name="legislationRepeals") == {f"{ROOT}policies/2020/a/"}
    assert told(amending, old, name="legislationChanges") == {f"{ROOT}policies/2020/a/"}
    assert not told(amending, old, name="legislationRepeals")


def test_a_text_published_anew_consolidates_the_old_text_and_the_decision() -> None:
    old = policy("2022/a", 施行日期=date(2022, 1, 1))
    decision = policy("2024/b", 名称="关于修改的决定", 修改=["2022/a"], 施行日期=date(2024, 1, 1))
    anew = policy("2024/a", 替代=["2022/a"], 修改决定="2024/b", 施行日期=date(2024, 1, 1))
    found = told(anew, old, decision, name="legislationConsolidates")
    assert found == {f"{ROOT}policies/2022/a/", f"{ROOT}policies/2024/b/"}
    assert not told(anew, old, decision, name="legislationRepeals")
    assert not told(anew, old, decision, name="legislationChanges")


def test_the_time_in_force_ends_where_the_successor_begins() -> None:
    old, new = policy("2020/a", **OLD), policy("2025/a", **NEW)
    assert told(old, new, name="temporalCoverage") == {"2020-08-01/2025-06-30"}
    assert told(old, new, name="expires") == {"2025-06-30"}
    assert told(new, old, name="temporalCoverage") == {"2025-07-01/.."}
    assert not told(new, old, name="expires")


@pytest.mark.parametrize("day", [date(2019, 1, 1), date(2022, 1, 1)])
def test_a_force_that_will_change_is_not_told(day: date) -> None:
    assert not told(policy("2020/a", **OLD), name="legislationLegalForce", day=day)


def test_a_force_that_has_come_to_its_end_is_told() -> None:
    old, new = policy("2020/a", **OLD), policy("2025/a", **NEW)
    assert told(old, new, name="legislationLegalForce") == {"https://schema.org/NotInForce"}
    assert told(new, old, name="legislationLegalForce") == {"https://schema.org/InForce"}


@given(day=st.dates(date(2019, 1, 1), date(2030, 1, 1)), later=st.integers(0, 4000))
def test_what_was_told_on_one_day_is_not_taken_back_on_a_later_one(day: date, later: int) -> None:
    old, new = policy("2020/a", **OLD), policy("2025/a", **NEW)
    force = told(old, new, name="legislationLegalForce", day=day)
    if force:
        after = date.fromordinal(day.toordinal() + later)
        assert told(old, new, name="legislationLegalForce", day=after) == force


def test_a_draft_has_no_force_and_changes_nothing() -> None:
    old = policy("2020/a", **OLD)
    draft = policy("2025/cao", 文件类别="征求意见稿", 替代=["2020/a"], 发布机构="示例市林业局")
    assert told(draft, old, name="legislationLegalForce") == {"https://schema.org/NotInForce"}
    for name in ("legislationRepeals", "temporalCoverage", "legislationPassedBy", "legislationDateVersion"):
        assert not told(draft, old, name=name)
    assert told(draft, old, name="legislationResponsible") == {f"{ROOT}#organisation"}


@given(st.text(max_size=40) | st.sampled_from(["</script><script>alert(1)</script>", "<!--", "]]>", "\u2028"]))
def test_no_word_ends_the_script_element_and_none_is_lost(words: str) -> None:
    each = policy("2020/a", 内容概述=words)
    text = script_text(linker(each).graph(page(each)))
    assert not set("<>&\u2028\u2029") & set(text)
    expected = {each.meta.summary} if each.meta.summary else set()
    assert values(read(text), f"{ROOT}{each.url}", "description") == expected


def test_the_same_text_as_files_is_told_of_as_far_as_the_bureau_makes_them() -> None:
    law = policy("2025/a")
    graph = script_text(linker(law).graph(page(law)))
    assert f"{ROOT}policies/2025/a/yuanwen.pdf" in graph
    assert f"{ROOT}policies/2025/a/yuanwen.docx" in graph

    settings = SETTINGS.model_copy(update={"paper": PaperFiles.model_validate({"PDF": False})})
    bare = Linker(Library.of([law], []), settings, publisher_of(settings), date(2026, 1, 1))
    assert "yuanwen.pdf" not in script_text(bare.graph(page(law)))
