"""Medians, ratios and verdicts, and that the page is what the kept results give."""

import dataclasses
from pathlib import Path

from bench.limits import LARGE, SMALL, limits
from bench.measuring import TOO_LONG, Run
from bench.page import PAGE, page
from bench.report import report
from bench.results import KEPT, FirstResult, Results, read_results
from search.real_corpus import Query
from search.scores import rank, scores


def timed(*seconds: float, memory: int = 10**9) -> list[Run]:
    return [Run(each, each, memory, 1, 1000) for each in seconds]


def results() -> Results:
    found = Results("2026-11-20", "abc", {"processors": 2, "processor": "", "memory": 2**34, "system": "Debian"}, {})
    found.builds[SMALL] = {"cold": timed(2, 3, 4), "hugo": timed(1, 2, 1), "pagefind": timed(10, 5, 10)}
    found.builds[LARGE] = {
        "cold": timed(30),
        "text": timed(3),
        "hugo": timed(20, memory=2 * 10**9),
        "pagefind": timed(100),
        "material": [Run(1200, 1200, 0, 0, 0, TOO_LONG)],
    }
    found.serve[SMALL] = [0.8, 0.9, 2.0]
    found.search[LARGE] = {"tongbu": [FirstResult("办法", 90.0, 120.0, 4, 250_000, 14_000, 60_000)]}
    return found


def verdicts(found: Results) -> dict[str, str]:
    return {each.name: each.verdict for each in limits(found)}


def test_a_median_is_that_of_all_rounds() -> None:
    assert results().median(SMALL, "cold") == 3
    assert results().median(SMALL, "cold", "memory") == 10**9


def test_what_was_stopped_or_not_run_has_no_median() -> None:
    assert results().median(LARGE, "material") is None
    assert results().median(LARGE, "zensical") is None
    assert results().median(5, "cold") is None


def test_ratios_are_taken_within_a_round() -> None:
    assert results().ratio(SMALL, "cold", {"hugo": 1.0}) == 2.0  # 2/1, 3/2 and 4/1
    assert results().ratio(SMALL, "cold", {"hugo": 1.0, "pagefind": 0.2}) == 1.0  # 2/3, 3/3 and 4/3


def test_what_a_preview_takes_is_a_part_of_building_everything() -> None:
    assert results().shown(SMALL) == 0.3  # 0.9/3
    assert results().shown(LARGE) is None


def test_ratios_leave_out_what_was_stopped() -> None:
    assert results().ratio(LARGE, "cold", {"material": 1.0}) is None


def test_limits_are_met_missed_or_not_measured() -> None:
    found = verdicts(results())

    assert found["全部重新生成：占 Hugo 用时加 Pagefind 用时的 20%"] == "达到"  # 30 of 20 + 20
    assert found["全部重新生成的内存：占 Hugo 的"] == "没有达到"  # 1 of 2 GB
    assert found["修改一份文件的正文后重新生成"] == "没有达到"
    assert found["修改一份文件的元数据后重新生成"] == "没有测"
    assert found["第一条检索结果：请求"] == "达到"


def test_finding_is_measured_by_known_documents_and_by_all_questions() -> None:
    found = results()
    known, other = (Query(kind, kind, kind, frozenset({"A"}), "") for kind in ("docnumber", "colloquial"))
    found.relevance = {"tongbu": scores({known: 1, other: 3})}

    assert verdicts(found)["检索质量，已知文件，第一条就是"] == "达到"
    assert verdicts(found)["检索质量，全部问题，平均倒数排名"] == "没有达到"  # 1 and 1/3


def test_scores_count_by_groups() -> None:
    known = Query("q1", "known_title", "办法", frozenset({"A"}), "")
    everyday = Query("q2", "colloquial", "砍树", frozenset({"B", "C"}), "")
    found = scores({known: rank(known, ["A"]), everyday: rank(everyday, ["A", "C"])})

    assert (found["known items"].at_1, found["everyday"].at_1, found["everyday"].at_3) == (1, 0, 1)
    assert found["all"].mrr == 0.75


def test_results_are_read_as_they_were_written(tmp_path: Path) -> None:
    found = results()
    found.relevance["tongbu"] = scores({Query("q1", "colloquial", "砍树", frozenset({"A"}), ""): 1})
    found.write(tmp_path / "results.json")

    assert read_results(tmp_path / "results.json") == found


def test_the_report_says_what_was_stopped_and_every_verdict() -> None:
    lines = list(report(results()))

    assert any("Material" in line and "超过时限，已停止" in line for line in lines)
    assert sum(line.startswith(("达到", "没有达到", "没有测")) for line in lines) == len(limits(results()))


def test_the_page_shows_every_verdict_and_what_was_stopped() -> None:
    shown = page(results())

    assert all(f"| {each.name} | **{each.verdict}**：{each.told} |" in shown for each in limits(results()))
    assert "| Material（页面和检索） | 超过时限，已停止 |" in shown


def test_a_page_can_be_made_before_anything_is_measured() -> None:
    nothing = dataclasses.replace(results(), builds={}, serve={}, search={})

    assert "**没有测**" in page(nothing)


def test_the_page_in_docs_is_what_the_kept_results_give() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(read_results(KEPT))
