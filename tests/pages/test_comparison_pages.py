"""Which versions are compared, where, and how an article is followed through all of them."""

from datetime import date
from pathlib import Path

import pytest
from bureau import policy

from small_project import write
from tongbu.comparing import Comparison, compare_policies, policies
from tongbu.model.policy import Policy
from tongbu.pages.desk import Desk
from tongbu.pages.documents import document_pages
from tongbu.pages.views.comparison import ComparisonView
from tongbu.pages.views.consultation import ConsultationView
from tongbu.pages.views.policy import PolicyView
from tongbu.reading.project import read_project
from versions import FILES

NEW = "policies/2025/hulin/"
DAY = date(2026, 6, 15)
Views = dict[str, object]


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> Views:
    return views_of(tmp_path_factory.mktemp("chain"), FILES)


def views_of(root: Path, files: dict[str, str]) -> Views:
    write(root, dict(files))
    return {page.url: page.view for page in document_pages(Desk(read_project(root), DAY))}


def comparison(views: Views, url: str) -> ComparisonView:
    view = views[url]
    assert isinstance(view, ComparisonView)
    return view


def page(views: Views, url: str = NEW) -> PolicyView:
    view = views[url]
    assert isinstance(view, PolicyView)
    return view


def test_every_earlier_version_and_the_draft_have_a_permanent_comparison(views: Views) -> None:
    assert {url for url, view in views.items() if isinstance(view, ComparisonView)} == {
        f"{NEW}compare/",
        f"{NEW}compare/2018/hulin/",
        f"{NEW}compare/draft/",
        "policies/2021/hulin/compare/",
        "policies/2024/hulin-cao/compare/",
        "policies/2024/hulin-cao/compare/2018/hulin/",
    }


def test_the_columns_are_named_by_their_versions(views: Views) -> None:
    def names(url: str) -> tuple[str, str]:
        view = comparison(views, url)
        return view.old_name, view.new_name

    assert names(f"{NEW}compare/") == ("2021年文本", "2025年文本")
    assert names(f"{NEW}compare/2018/hulin/") == ("2018年文本", "2025年文本")
    assert names(f"{NEW}compare/draft/") == ("征求意见稿", "正式文件")
    assert comparison(views, f"{NEW}compare/").old.note == "示林〔2021〕5号，2021年5月1日发布，2021年5月1日施行"


def test_titles_of_several_comparisons_of_one_policy_differ(views: Views) -> None:
    titles = [view.title for url, view in views.items() if isinstance(view, ComparisonView) and url.startswith(NEW)]

    assert len(set(titles)) == len(titles) == 3


def test_a_note_that_names_no_version_speaks_of_the_direct_predecessor_only(views: Views) -> None:
    assert comparison(views, f"{NEW}compare/").has_reasons
    assert not comparison(views, f"{NEW}compare/2018/hulin/").has_reasons
    assert not comparison(views, f"{NEW}compare/draft/").has_reasons


def test_any_pair_of_the_chain_can_be_chosen_from_any_other(views: Views) -> None:
    groups = comparison(views, f"{NEW}compare/2018/hulin/").pairs

    assert [(group.term, [tab.url for tab in group.links]) for group in groups] == [
        ("2025年文本", [f"{NEW}compare/", f"{NEW}compare/2018/hulin/", f"{NEW}compare/draft/"]),
        ("2021年文本", ["policies/2021/hulin/compare/"]),
    ]
    assert [tab.url for group in groups for tab in group.links if tab.current] == [f"{NEW}compare/2018/hulin/"]


def test_the_choice_leads_only_to_pages_that_exist(views: Views) -> None:
    found = [view for view in views.values() if isinstance(view, ComparisonView)]

    assert {tab.url for view in found for group in view.pairs for tab in group.links} <= set(views)


def test_a_single_pair_offers_no_choice(tmp_path: Path) -> None:
    files = {path: FILES[path] for path in ("policies/2018/hulin.md", "policies/2021/hulin.md")}

    assert not comparison(views_of(tmp_path, files), "policies/2021/hulin/compare/").pairs


def test_the_policy_and_its_draft_lead_to_their_comparisons(views: Views) -> None:
    assert [link.url for link in page(views).comparisons] == [
        f"{NEW}compare/",
        f"{NEW}compare/2018/hulin/",
        f"{NEW}compare/draft/",
    ]
    draft = views["policies/2024/hulin-cao/"]
    assert isinstance(draft, ConsultationView)
    assert [link.url for link in draft.comparisons] == [
        "policies/2024/hulin-cao/compare/",
        "policies/2024/hulin-cao/compare/2018/hulin/",
        f"{NEW}compare/draft/",
    ]


def test_an_article_is_followed_through_all_versions(views: Views) -> None:
    lines = {line.label: line for line in page(views).histories}

    assert [(step.text, step.note, step.url) for step in lines["第四条"].steps] == [
        ("2018年文本第二条", "", "policies/2018/hulin/#tiao-2"),
        ("2021年文本第三条", "仅条号变动", "policies/2021/hulin/compare/#new-tiao-3"),
        ("2025年文本第四条", "修改", f"{NEW}compare/#new-tiao-4"),
    ]
    assert [(step.text, step.note) for step in lines["第六条"].steps] == [("2025年文本第六条", "新增")]
    assert "第一条" not in lines, "it never changed"


def test_every_step_of_a_line_leads_to_a_place_that_exists(views: Views) -> None:
    for line in page(views).histories:
        for step in line.steps[1:]:
            url, _, place = step.url.partition("#")
            rows = comparison(views, url).rows
            assert place in {each for row in rows for each in (row.id, *(side.id for side in (*row.old, *row.new)))}


def test_a_first_version_has_no_history(views: Views) -> None:
    assert page(views, "policies/2018/hulin/").histories == ()


def test_merged_articles_bring_their_lines_together(tmp_path: Path) -> None:
    one = "护林员应当每日巡查责任区，发现火情的应当立即报告乡镇林业工作机构并做好记录。"
    two = "护林员发现病虫害和违法采伐的，应当在二十四小时以内书面报告县级林业主管部门。"
    files = {
        "policies/2020/a.md": policy(f"第一条　{one}\n\n第二条　{two}", 施行日期="2020-01-01"),
        "policies/2022/a.md": policy(
            f"第一条　{one}{two}", 施行日期="2022-01-01", 替代="[2020/a]\n对照: [{条文: 第一条、第二条 → 第一条}]"
        ),
        "policies/2024/a.md": policy(f"第一条　{one}{two}", 施行日期="2024-01-01", 替代="[2022/a]"),
    }
    (line,) = page(views_of(tmp_path, files), "policies/2024/a/").histories

    assert [(step.text, step.note) for step in line.steps] == [
        ("2020年文本第一条、第二条", ""),
        ("2022年文本第一条", "合并"),
        ("2024年文本第一条", "未变"),
    ]


def test_several_predecessors_keep_their_addresses(tmp_path: Path) -> None:
    files = {
        "policies/2020/a.md": policy("第一条　为了护林，制定本办法。", title="甲办法"),
        "policies/2021/b.md": policy("第一条　在林区禁止用火。", title="乙办法"),
        "policies/2024/c.md": policy(
            "第一条　为了护林，制定本办法。\n\n第二条　在林区禁止用火。", title="丙办法", 替代="[2020/a, 2021/b]"
        ),
    }
    found = views_of(tmp_path, files)
    lines = {line.label: line for line in page(found, "policies/2024/c/").histories}

    assert comparison(found, "policies/2024/c/compare/").old.text == "《甲办法》"
    assert comparison(found, "policies/2024/c/compare/2/").old.text == "《乙办法》"
    assert lines["第二条"].steps[-1].url == "policies/2024/c/compare/2/#new-tiao-2"


def test_versions_that_replace_each_other_end_the_line(tmp_path: Path) -> None:
    files = {
        "policies/2020/a.md": policy("第一条　为了护林。", 替代="[2021/b]"),
        "policies/2021/b.md": policy("第一条　为了爱护林木。", 替代="[2020/a]"),
    }
    found = views_of(tmp_path, files)

    assert {"policies/2020/a/compare/", "policies/2021/b/compare/"} <= set(found)
    assert page(found, "policies/2020/a/").histories


def test_each_comparison_is_made_once_for_all_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[str, str]] = []

    def counting(old: Policy, new: Policy, *, by_default: bool = True) -> Comparison:
        made.append((old.id, new.id))
        return compare_policies(old, new, by_default=by_default)

    monkeypatch.setattr(policies, "compare_policies", counting)
    found = views_of(tmp_path, FILES)

    assert len(made) == len(set(made)) == sum(isinstance(view, ComparisonView) for view in found.values())


def test_a_draft_is_no_version_of_what_it_would_replace(views: Views) -> None:
    assert [version.url for version in page(views).versions] == [
        "policies/2018/hulin/",
        "policies/2021/hulin/",
        NEW,
    ]


def test_an_amending_decision_is_linked_but_compared_with_nothing(tmp_path: Path) -> None:
    decision = "示例市林业局决定对《甲办法》作如下修改：\n\n一、将第一条中的“护林”修改为“爱林护林”。"
    files = {
        "policies/2020/a.md": policy("第一条　为了护林，制定本办法。", title="甲办法"),
        "policies/2024/b.md": policy(decision, title="示例市林业局关于修改《甲办法》的决定", 修改="[2020/a]"),
        "policies/2024/c.md": policy(
            "第一条　为了爱林护林，制定本办法。", title="甲办法", 修改="[2020/a]", 修改决定="2024/b"
        ),
    }
    found = views_of(tmp_path, files)
    view = comparison(found, "policies/2024/c/compare/")

    assert [url for url, each in found.items() if isinstance(each, ComparisonView)] == ["policies/2024/c/compare/"]
    assert view.decision
    assert view.decision.url == "policies/2024/b/"
    assert [link.url for group in page(found, "policies/2024/c/").relations for link in group.links] == [
        "policies/2020/a/",
        "policies/2024/b/",
    ]
    leads = {version.url: version.comparison for version in page(found, "policies/2020/a/").versions}
    assert leads == {
        "policies/2020/a/": "",
        "policies/2024/b/": "",
        "policies/2024/c/": "policies/2024/c/compare/",
    }
