"""`tongbu new`: files appear all or none, nothing of others is touched, and a terminal is asked."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from small_project import CONFIG, GOOD, GOOD_POLICY, write
from tongbu.cli import main, new


def run(root: Path, *args: str, answers: str = "") -> Result:
    given = ["new", *args, "--root", str(root), "--today", "2026-11-20"]
    return CliRunner().invoke(main, given, input=answers, catch_exceptions=False)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "bureau", {"mkdocs.yml": CONFIG, GOOD: GOOD_POLICY})


def files(root: Path) -> dict[str, str]:
    return {
        each.relative_to(root).as_posix(): each.read_text(encoding="utf-8")
        for each in root.rglob("*")
        if each.is_file()
    }


def test_all_three_lie_in_their_places_and_are_refused_until_written(root: Path) -> None:
    before = files(root)
    done = run(root, "all", "--title", "示例市古树名木保护办法")
    assert done.exit_code == 0, done.output
    made = [
        "interpretations/2026/gushu-mingmu.md",
        "policies/2026/gushu-mingmu-cao.md",
        "policies/2026/gushu-mingmu.md",
    ]
    assert sorted(set(files(root)) - set(before)) == made
    assert before.items() <= files(root).items()
    checked = CliRunner().invoke(main, ["check", "--root", str(root), "--today", "2026-11-20"])
    assert checked.exit_code == 1
    assert "WRD010 “【待填：" in checked.output


def test_what_is_there_already_is_not_touched(root: Path) -> None:
    run(root, "policy", "--title", "示例市古树名木保护办法", "--address", "2026/gushu")
    before = files(root)
    done = run(root, "all", "--title", "示例市古树名木保护办法", "--address", "2026/gushu")
    assert done.exit_code == 2
    assert "policies/2026/gushu.md 已经有了，没有写任何文件" in done.output
    assert files(root) == before


def test_a_second_one_of_the_same_title_gets_another_address(root: Path) -> None:
    for _ in range(2):
        assert run(root, "policy", "--title", "示例市古树名木保护办法").exit_code == 0
    assert (root / "policies/2026/gushu-mingmu-2.md").exists()


def test_where_one_cannot_be_written_none_is(root: Path) -> None:
    (root / "interpretations").write_text("", encoding="utf-8")
    before = files(root)
    done = run(root, "all", "--title", "示例市古树名木保护办法")
    assert done.exit_code == 2
    assert files(root) == before
    assert not (root / "policies/2026").exists()


def test_an_interpretation_of_what_is_there_says_what_to_do_with_the_policy(root: Path) -> None:
    done = run(root, "interpretation", "--for", "policies/2024/good.md")
    assert "在 policies/2024/good.md 的元数据里写一行“解读:”，下面一行写“  - 2024/good”（不用再审签）" in done.output
    assert "解读对象:\n  - 2024/good\n" in files(root)["interpretations/2024/good.md"]


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ((), "没有写新建什么"),
        (("policy",), "没有写名称"),
        (("all", "--for", "2024/good"), "只能与 interpretation 一起用"),
        (("interpretation", "--for", "示林〔2020〕9号"), "没有政策文件“示林〔2020〕9号”"),
        (("policy", "--title", "甲", "--address", "../../x"), "不能用作网址"),
        (("policy", "--title", "甲", "--replaces", "2020/x"), "没有政策文件“2020/x”"),
        (("letter",), "可以写 policy、interpretation、consultation、all"),
    ],
)
def test_what_is_missing_or_wrong_is_said(root: Path, args: tuple[str, ...], says: str) -> None:
    before = files(root)
    done = run(root, *args)
    assert done.exit_code == 2
    assert says in done.output
    assert files(root) == before


def test_a_dry_run_shows_and_writes_nothing(root: Path) -> None:
    before = files(root)
    done = run(root, "policy", "--title", "示例市古树名木保护办法", "--dry-run")
    assert "名称: 示例市古树名木保护办法" in done.output
    assert files(root) == before


def test_a_terminal_is_asked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new, "answered", lambda: True)
    done = run(root, answers="2\n《示例市古树名木保护办法》\n6\n2\n")
    assert done.exit_code == 0, done.output
    assert '主题分类: "农业、林业、水利\\\\林业"' in files(root)["policies/2026/gushu-mingmu.md"]


def test_unknown_offices_are_told_with_those_there_are(root: Path) -> None:
    (root / "mkdocs.yml").write_text(f"{CONFIG}      内设机构: [办公室, 政策法规科]\n", encoding="utf-8")
    done = run(root, "policy", "--title", "甲办法", "--office", "财务科")
    assert "内设机构里没有“财务科”。可以写：办公室、政策法规科。" in done.output


def test_numbers_of_unfinished_documents_are_not_given_again(root: Path) -> None:
    write(root, {"mkdocs.yml": CONFIG + '      统一社会信用代码: "11449900MB2X00004X"\n      发文代字: [示林规]\n'})
    unfinished = '---\n文号: 示林规〔2026〕3号\n索引号: "11449900MB2X00004X/2026-00008"\n---\n\n正文。\n'
    write(root, {"policies/2026/begun.md": unfinished})
    run(root, "policy", "--title", "示例市古树名木保护办法", "--address", "2026/gushu")
    written = files(root)["policies/2026/gushu.md"]
    assert "文号: 示林规〔2026〕4号" in written
    assert '索引号: "11449900MB2X00004X/2026-00009"' in written
