"""`tongbu check`: status, forms of output, and the choice of files."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from small_project import CONFIG, GOOD, GOOD_POLICY, meta, write
from tongbu.cli import main
from tongbu.cli.gate import Outcome
from tongbu.cli.printers import github, gitlab, sarif, text
from tongbu.model.finding import Finding, Level
from tongbu.model.report import Waived
from tongbu.reading.project import read_project

BAD_DATE = meta("内容概述: 一、二", "发布日期: 2024年3月1日")
TWO_BAD = {"mkdocs.yml": CONFIG, "policies/2024/a.md": BAD_DATE, "policies/2023/b.md": "无"}


def tongbu(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], catch_exceptions=False)


def outcome(root: Path, *findings: Finding, waived: tuple[Waived, ...] = ()) -> Outcome:
    write(root, {"mkdocs.yml": CONFIG, GOOD: GOOD_POLICY})
    return Outcome(read_project(root), findings, waived)


def warning(**changes: object) -> Finding:
    values = {"path": GOOD, "line": 2, "column": 5, "rule": "X1", "level": Level.WARNING, "key": "名称"}
    return Finding(**{**values, "message": "不对。", "fix": "改。", **changes})  # type: ignore[arg-type]


def test_an_empty_project_is_clean(tmp_path: Path) -> None:
    result = tongbu("check", "--root", write(tmp_path, {"mkdocs.yml": CONFIG}))
    assert result.exit_code == 0
    assert result.stdout == "没有发现问题。共读取 0 个政策文件、0 个解读。\n"


def test_the_text_shows_place_line_caret_reason_and_mend(tmp_path: Path) -> None:
    result = tongbu("check", "--root", write(tmp_path, TWO_BAD), "policies/2024/a.md")
    assert result.exit_code == 2
    result = tongbu("check", "--root", tmp_path, tmp_path / "policies" / "2024")
    assert result.exit_code == 1
    assert result.stdout == (
        "policies/2024/a.md:5:7 错误 DOC016 “发布日期”：“2024年3月1日”应写成 2024-03-01。\n"
        "    5 | 发布日期: 2024年3月1日\n"
        "      |           ^\n"
        "  为什么：日期用于计算期限、判断效力，只能有一种写法。\n"
        "  怎么改：日期写成“年-月-日”，月和日各两位，如 2024-03-01。\n"
        "\n"
        "1 个错误。其他文件另有 1 处问题，不写文件名可以看到全部。"
        "共读取 0 个政策文件、0 个解读，2 个文件未能读取。\n"
    )


def test_of_what_one_rule_says_often_of_a_file_the_places_are_told(tmp_path: Path) -> None:
    body = "\n".join(f"第{at}条　补助{at}～5%。\n" for at in range(1, 6))
    write(tmp_path, {"mkdocs.yml": CONFIG, GOOD: meta(body=body)})
    told = tongbu("check", "--root", tmp_path, tmp_path / GOOD).stdout
    assert told.count(" 警告 WRD007 ") == 3
    assert f"{GOOD} 另有 2 处 WRD007（数字用法不规范），在第 11、13 行。" in told
    listed = tongbu("check", "--root", tmp_path, "--format", "lines", tmp_path / GOOD).stdout
    assert listed.count("WRD007") == 5


def test_what_stands_at_one_place_is_told_in_full_however_much_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text.write(outcome(tmp_path, *(warning(message=f"第{at}条没有说明。") for at in range(1, 7))))
    told = capsys.readouterr().out
    assert all(f"第{at}条没有说明。" in told for at in range(1, 7))
    assert "另有" not in told


def test_a_clean_file_does_not_hide_what_is_wrong_elsewhere(tmp_path: Path) -> None:
    root = write(tmp_path, {"mkdocs.yml": CONFIG, GOOD: GOOD_POLICY, "policies/2023/b.md": "无"})
    result = tongbu("check", "--root", root, tmp_path / GOOD)
    assert "其他文件另有" in result.stdout
    assert not result.stdout.startswith("没有发现问题")


def test_a_draft_is_checked_together_with_its_ledger(tmp_path: Path) -> None:
    draft = "---\n名称: 示例办法（征求意见稿）\n文件类别: 征求意见稿\n---\n\n第一条　示例。\n"
    files = {"mkdocs.yml": CONFIG, "policies/2024/c.md": draft, "policies/2024/c.csv": "编号\n1\n"}
    result = tongbu("check", "--root", write(tmp_path, files), tmp_path / "policies/2024/c.md", "--format", "json")
    assert "policies/2024/c.csv" in {finding["path"] for finding in json.loads(result.stdout)}


def test_a_file_or_a_folder_may_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, TWO_BAD)
    monkeypatch.chdir(tmp_path / "policies")
    chosen = {
        (): {"policies/2024/a.md", "policies/2023/b.md"},
        (".",): {"policies/2024/a.md", "policies/2023/b.md"},
        ("2024",): {"policies/2024/a.md"},
        ("2023/b.md", "2024/a.md"): {"policies/2024/a.md", "policies/2023/b.md"},
        ("../policies/2023/b.md",): {"policies/2023/b.md"},
    }
    for paths, expected in chosen.items():
        result = tongbu("check", "--format", "json", *paths)
        assert {each["path"] for each in json.loads(result.stdout)} == expected
        assert result.exit_code == 1


def test_a_mistyped_file_is_not_called_clean(tmp_path: Path) -> None:
    root = write(tmp_path, {"mkdocs.yml": CONFIG, GOOD: GOOD_POLICY})
    result = tongbu("check", "--root", root, root / "policies" / "none.md")
    assert result.exit_code == 2
    assert "没有" in result.stderr
    assert "none.md" in result.stderr


def test_json_is_the_list_of_the_contract(tmp_path: Path) -> None:
    result = tongbu("check", "--root", write(tmp_path, TWO_BAD), "--format", "json")
    first = json.loads(result.stdout)[0]
    assert list(first) == ["rule", "level", "path", "line", "column", "key", "message", "fix"]
    assert (first["rule"], first["level"], first["line"]) == ("DOC007", "error", 1)


def test_github_commands_are_escaped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    github.write(outcome(tmp_path, warning(path="a,b:c%.md", message="一\n二::100%。")))
    assert capsys.readouterr().out == (
        "::warning file=a%2Cb%3Ac%25.md,line=2,col=5,title=警告 X1::一%0A二::100%25。%0A怎么改：改。\n"
    )


def test_gitlab_knows_a_finding_again_when_it_has_moved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gitlab.write(outcome(tmp_path, warning(message="一。"), warning(message="一。", line=3), warning(message="二。")))
    first, twin, other = json.loads(capsys.readouterr().out)
    assert list(first) == ["description", "check_name", "fingerprint", "severity", "location"]
    assert first["description"] == "一。 怎么改：改。"
    assert (first["check_name"], first["severity"]) == ("X1", "minor")
    assert first["location"] == {"path": GOOD, "lines": {"begin": 2}}
    assert len({each["fingerprint"] for each in (first, twin, other)}) == 3
    gitlab.write(outcome(tmp_path, warning(message="一。", line=9)))
    assert json.loads(capsys.readouterr().out)[0]["fingerprint"] == first["fingerprint"]


def test_sarif_has_what_the_standard_asks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    waived = Waived(warning(rule="DOC016"), "已商定", date(2026, 12, 31))
    sarif.write(outcome(tmp_path, warning(rule="DOC016", path="政策/a b.md"), waived=(waived,)))
    log = json.loads(capsys.readouterr().out)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    found, suppressed = run["results"]
    assert rules[found["ruleIndex"]]["id"] == found["ruleId"] == "DOC016"
    location = found["locations"][0]["physicalLocation"]
    assert re.fullmatch(r"[\x21-\x7e]+", location["artifactLocation"]["uri"])
    assert location["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
    assert location["region"] == {"startLine": 2, "startColumn": 5}
    assert "suppressions" not in found
    assert suppressed["suppressions"] == [{"kind": "inSource", "justification": "已商定（豁免至 2026-12-31）"}]


def test_warnings_do_not_fail_and_waivers_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    waived = Waived(warning(rule="SYN009", line=3, message="没有解读。"), "另行发布", date(2026, 12, 31))
    text.write(outcome(tmp_path, warning(), waived=(waived,)))
    out = capsys.readouterr().out
    assert f"{GOOD}:3 已豁免 SYN009 没有解读。（理由：另行发布；至 2026-12-31）\n" in out
    assert out.endswith("1 个警告，1 个已豁免。共读取 1 个政策文件、0 个解读。\n")


def test_the_caret_stands_under_the_column_on_a_screen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text.write(outcome(tmp_path, warning(line=2, column=5)))
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].endswith("| 名称: 示例市采伐管理办法")
    assert lines[2] == "      |       ^"


def test_a_terminal_cannot_be_steered_by_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text.write(outcome(tmp_path, warning(message="\x1b[31m[red]甲[/red]\u202e。")))
    assert "\N{REPLACEMENT CHARACTER}[31m[red]甲[/red]\N{REPLACEMENT CHARACTER}。" in capsys.readouterr().out


def test_a_long_line_is_cut_around_the_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {GOOD: meta(f"内容概述: {'林' * 500}标{'木' * 500}")})
    project = read_project(tmp_path)
    text.write(Outcome(project, (warning(line=4, column=507),), ()))
    line, caret = capsys.readouterr().out.splitlines()[1:3]
    assert line == f"    4 | …{'林' * 60}标{'木' * 39}…"
    assert caret == f"      | {' ' * 121}^"


def test_an_encoding_without_chinese_is_survived(tmp_path: Path) -> None:
    result = CliRunner(charset="ascii").invoke(main, ["check", "--root", str(write(tmp_path, TWO_BAD))])
    assert result.exit_code == 1
    assert b"policies/2024/a.md:5:7 ?? DOC016" in result.stdout_bytes


def test_findings_come_with_both_rooms_in_order_of_place(tmp_path: Path) -> None:
    files = {**TWO_BAD, "policies/2024/c.md": "---\n名称: 丙\n文件类别: 规章\n---\n\n第一条　甲。\n"}
    result = tongbu("check", "--root", write(tmp_path, files), "--format", "json", "--today", "2026-11-20")
    places = [(each["path"], each["line"], each["column"]) for each in json.loads(result.stdout)]
    assert places == sorted(places)
    assert any(path.endswith("c.md") for path, *_ in places)
