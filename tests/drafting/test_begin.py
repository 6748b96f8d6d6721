"""What is begun agrees with what is there, and says where a person has to write."""

import re
from datetime import date

import pytest

from drafting.filling import filled
from sample import sample_project
from tongbu.drafting import NewFile, Piece, Wanted, begin
from tongbu.model.policy import Policy
from tongbu.model.unfinished import unfinished
from tongbu.model.vocabulary import OfficialGenre, PolicyCategory
from tongbu.reading.project import Project

DAY = date(2026, 11, 20)
ADDRESS = "2026/caifa-xinyong"
TITLE = "示例市林木采伐信用管理办法"


@pytest.fixture(scope="module")
def sample() -> Project:
    return sample_project()


def begun(project: Project, *pieces: Piece, title: str = TITLE, **more: object) -> list[NewFile]:
    wanted = Wanted(frozenset(pieces or Piece), title, ADDRESS, **more)  # type: ignore[arg-type]
    return begin(wanted, project.library, project.settings, DAY)


def explaining(project: Project, address: str) -> str:
    policy = project.library.policies[address]
    (file,) = begun(project, Piece.INTERPRETATION, title=policy.meta.title, explained=policy)
    return file.content


def test_all_three_are_in_step(sample: Project) -> None:
    policy, reading, draft = (file.content for file in begun(sample))
    assert f"征求意见稿: {ADDRESS}-cao" in policy
    assert f"解读:\n  - {ADDRESS}" in policy
    assert f"解读对象:\n  - {ADDRESS}" in reading
    assert all("  组织: 2026-11-20\n" in text for text in (policy, reading))
    assert f"名称: {TITLE}（征求意见稿）" in draft


def test_numbers_are_those_that_come_next(sample: Project) -> None:
    policy, _, draft = (file.content for file in begun(sample))
    taken = [each.meta for each in sample.library.policies.values()]
    serials = [int(meta.index_number[-5:]) for meta in taken if "/2026-" in meta.index_number]
    assert f'2026-{max(serials) + 1:05}" # 请核对' in draft
    assert f'2026-{max(serials) + 2:05}" # 请核对' in policy
    numbers = [re.fullmatch(r"示林规〔2026〕(\d+)号", meta.number) for meta in taken]
    assert f"文号: 示林规〔2026〕{max(int(each[1]) for each in numbers if each) + 1}号 # 请核对" in policy


def test_a_consultation_is_open_as_long_as_it_must_be(sample: Project) -> None:
    (draft,) = begun(sample, Piece.CONSULTATION)
    assert "  开始: 2026-11-20\n  截止: 2026-12-01 # 请核对" in draft.content
    assert "  - 截止——从今天起最短7个工作日" in draft.content
    (draft,) = begun(sample, Piece.CONSULTATION, category=PolicyCategory.REGULATION)
    assert "  截止: 2026-12-20 # 请核对" in draft.content


def test_an_interpretation_goes_through_its_policy(sample: Project) -> None:
    content = explaining(sample, "2025/gushu-mingmu")
    assert "### 普查与认定（第九条至第十五条）" in content
    assert "- 原第二十八条，删去：【待填" in content
    assert "- 原第六条，分为第七条、第八条：" in content
    assert "- 古树：【待填：原文“树龄一百年以上的树木”" in content
    assert "原文“由县级林业、城市绿化主管部门自发现之日起六十日内补充调查”】（第九条）" in content
    assert "  审签: 2025-05-12\n" in content


@pytest.mark.parametrize(
    "address", ["2025/gushu-mingmu", "2026/shidi-baohu", "2026/caifa-xuke", "2026/gongyilin-buchang"]
)
def test_an_interpretation_that_is_filled_in_passes_the_gate(sample: Project, address: str) -> None:
    told = filled(sample, explaining(sample, address))
    assert [each for each in told if each.rule.startswith(("INT", "SYN", "DOC", "WRD"))] == []


def test_what_is_left_to_do_is_told_at_its_place(sample: Project) -> None:
    for file in begun(sample):
        lines = file.content.split("\n")
        found = list(unfinished(file.content))
        assert found
        assert all(lines[line - 1][column - 1 :].startswith(words) for line, column, words in found)


def test_a_notice_has_topics_and_an_addressee(sample: Project) -> None:
    title = "关于做好秋冬季森林防火工作的通知"
    (policy,) = begun(sample, Piece.POLICY, title=title, category=PolicyCategory.OTHER, genre=OfficialGenre.NOTICE)
    assert "公文种类: 通知" in policy.content
    assert "【待填：主送机关】：" in policy.content
    assert "施行日期" not in policy.content
    assert "文号: 示林〔2026〕" in policy.content


def test_older_texts_are_named(sample: Project) -> None:
    old: Policy = sample.library.policies["2025/gushu-mingmu"]
    policy, reading, draft = (file.content for file in begun(sample, replaces=(old,)))
    assert "替代:\n  - 2025/gushu-mingmu" in policy
    assert "替代:\n  - 2025/gushu-mingmu" in draft
    assert "## 新旧政策差异" in reading


def test_reviews_are_entered_in_the_order_in_which_they_are_done(sample: Project) -> None:
    for file in begun(sample):
        assert re.findall(r"^# +- 环节: (.+)$", file.content, re.MULTILINE) == ["初审", "复审", "保密审查", "终审"]
