"""Pages on letters, questions and answers to the public, and what leads to them from policies."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from disclosure.writing import ANSWER, letter, register
from rules.judging import found
from sample import ROOT
from tongbu.deadlines import DeadlineKind, deadlines
from tongbu.linking import Linker
from tongbu.model.disclosure import Disclosure
from tongbu.model.policy import Policy
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.letters.register import register_page
from tongbu.pages.page import SitePage
from tongbu.pages.policy.page import policy_page
from tongbu.pages.process.page import process_pages
from tongbu.pages.views.letters import LetterRegisterView, LetterStatisticsView
from tongbu.pages.views.parts import Passage
from tongbu.pages.views.policy import PolicyView
from tongbu.pages.views.process import ProcessView
from tongbu.pages.views.questions import QuestionListView, QuestionView
from tongbu.pages.views.responses import ResponsesView
from tongbu.reading.disclosure.reading import read_disclosure
from tongbu.reading.project import Project, read_project
from tongbu.site.downloads import with_downloads
from tongbu.syndicating import publisher_of

DAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def sample() -> Project:
    return read_project(ROOT)


def test_a_year_of_letters(general: dict[str, SitePage]) -> None:
    view = general["disclosure/letters/2026/"].view
    assert isinstance(view, LetterRegisterView)
    assert dict(view.totals)["收到留言"] == "27件"
    assert [row.received for row in view.rows] == sorted((row.received for row in view.rows), reverse=True)
    assert sum(int(link.note.removesuffix("件")) for link in view.months) == len(view.rows) == 21
    assert {facet.name for facet in view.facets} == {"类别", "渠道", "办理单位", "月份", "办理状态"}
    (extended,) = (row for row in view.rows if row.number == "2026-013")
    assert extended.state == "按期办结"


def test_nothing_unpublished_and_no_name_reaches_a_page(sample: Project) -> None:
    letters = register(
        letter(编号="1", 主题="张伟先生毁林", 留言内容="我叫王小明，请查处。", 公开="是", **ANSWER),
        letter(编号="2", 主题="不公开的一件", 留言内容="不公开的话"),
    )
    project = replace(sample, disclosure=Disclosure({"letters": {2026: letters}}))
    (page,), files = with_downloads((register_page(Desk(project, DAY), letters),))
    everything = f"{page.view}{page.search}{[content for content in files.values() if content[:2] != b'PK']}"
    assert "请查处" in everything
    assert not any(words in everything for words in ("张伟", "小明", "不公开的"))


def test_figures_and_what_is_asked_again(general: dict[str, SitePage]) -> None:
    view = general["disclosure/letters/"].view
    assert isinstance(view, LetterStatisticsView)
    assert view.months[0] == ("2026-11", ("5", "5", "2", "2", "0", "3.5"))
    assert len(view.chart.series.rows) == 12
    assert view.recurrent
    assert all(row.answer for row in view.recurrent)


def test_the_letters_taken_away_can_be_read_again(general: dict[str, SitePage], tmp_path: Path) -> None:
    _, files = with_downloads((general["disclosure/letters/2026/"],))
    rows = list(csv.DictReader(io.StringIO(files["disclosure/letters/2026/liuyan.csv"].decode("utf-8-sig"))))
    assert {row["状态"] for row in rows} == {"办理中", "按期办结", "逾期办结"}
    folder = tmp_path / "docs" / "disclosure" / "letters"
    folder.mkdir(parents=True)
    (folder / "2026.xlsx").write_bytes(files["disclosure/letters/2026/liuyan.xlsx"])
    assert len(read_disclosure(tmp_path).disclosure.letters[2026].rows) == len(rows)


def test_questions_stand_beside_articles_and_letters_in_the_trace(sample: Project) -> None:
    desk = Desk(sample, DAY)
    policy = sample.library.policies["2026/caifa-xuke"]
    view = policy_page(desk, policy).view
    assert isinstance(view, PolicyView)
    assert [link.url for link in view.questions] == [
        "disclosure/questions/caifa-shouxu/",
        "disclosure/questions/caifa-shixian/",
    ]
    beside = [
        note.title for passage in walk(view.body.following) if passage.beside for note in passage.beside.explained
    ]
    assert "采伐许可证多少天能办下来？" in beside
    (trace,) = process_pages(desk, policy)
    assert isinstance(trace.view, ProcessView)
    replies = [step for step in trace.view.steps if step.kind == "留言答复"]
    assert [step.day for step in replies] == ["2026-03-31", "2026-04-24", "2026-05-15"]
    assert replies[0].links[0].url == "disclosure/letters/2026/#liuyan-2026-005"


def walk(passages: tuple[Passage, ...]) -> Iterator[Passage]:
    """Passages and all below them."""
    for passage in passages:
        yield passage
        yield from walk(passage.children)


def test_what_is_said_of_one_policy_is_asked_for_alone(sample: Project) -> None:
    kinds = dict(sample.disclosure.kinds)
    assert all(name.startswith("mentions of ") for name in kinds if "/" in name)
    policy = sample.library.policies["2025/gushu-mingmu"]
    assert isinstance(policy, Policy)
    alone = Disclosure({name: value for name, value in kinds.items() if "示林规〔2025〕1号" in name})
    assert policy_page(Desk(replace(sample, disclosure=alone), DAY), policy) == policy_page(Desk(sample, DAY), policy)


def test_a_question_is_found_by_search_and_by_programs(general: dict[str, SitePage], sample: Project) -> None:
    page, all_of_them = general["disclosure/questions/gushu-buzhu/"], general["disclosure/questions/"]
    assert isinstance(page.view, QuestionView)
    assert isinstance(all_of_them.view, QuestionListView)
    assert page.search
    assert (page.search.kind, page.search.facets["主题分类"]) == ("问答", "古树名木")
    assert [link.text for link in page.view.row.basis] == [
        "《示例市古树名木保护管理办法》第十六条",
        "第十八条",
        "第二十一条",
    ]
    publisher = publisher_of(sample.settings, "https://ly.example.gov.cn/", "示例")
    linker = Linker(sample.library, sample.settings, publisher, DAY)
    one, every = (linker.graph(each)["@graph"][0] for each in (page, all_of_them))
    assert (one["@type"], every["@type"], len(every["mainEntity"])) == ("QAPage", "FAQPage", 7)
    assert one["mainEntity"]["acceptedAnswer"]["text"] == "\n".join(page.view.row.answer)


def test_answers_to_the_public_show_their_clocks(general: dict[str, SitePage]) -> None:
    view = general["disclosure/responses/2026/"].view
    assert isinstance(view, ResponsesView)
    grave = view.rows[0]
    assert [(clock.name, clock.took, clock.state) for clock in grave.clocks] == [
        ("首次回应", "3小时40分", "按时"),
        ("新闻发布会", "18小时50分", "按时"),
    ]
    assert grave.started_by == "发生"


def test_what_of_the_sample_is_due(sample: Project) -> None:
    due = deadlines(sample.library, sample.settings, sample.settings.calendar(), DAY, sample.disclosure)
    kinds = (DeadlineKind.LETTER, DeadlineKind.LETTER_FORWARDING)
    assert [(each.subject, each.day.isoformat()) for each in due if each.kind in kinds] == [
        ("2026-026", "2026-11-24"),
        ("2026-027", "2026-11-25"),
        ("2026-025", "2026-11-30"),
    ]


@pytest.mark.parametrize(
    ("basis", "codes"),
    [
        ("示林规〔2026〕1号第一条", set()),
        ("《示例市古树名木保护办法》第一条", set()),
        ("2026/a 第一条", set()),
        ("示林规〔2026〕1号第一条, 第二条", set()),
        ("示林规〔2026〕1号第一条, 第九十九条", {"QAS002"}),
        ("《没有这份办法》第一条", {"QAS001"}),
    ],
)
def test_what_a_basis_may_be(basis: str, codes: set[str], tmp_path: Path) -> None:
    text = f"- 编号: a-1\n  问: 怎样认定？\n  答: 由专家认定。\n  依据: [{basis}]\n  更新日期: 2026-06-01\n"
    files = {"docs/disclosure/questions.yml": text}
    assert {code for code in ("QAS001", "QAS002") if found(code, tmp_path / code, files)} == codes
