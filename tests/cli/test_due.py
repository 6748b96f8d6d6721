"""`tongbu due`: what is listed, how far ahead, in which form, and what is said about files that cannot be read."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from icalendar import Calendar
from rich.cells import cell_len

from sample import ROOT
from small_project import CONFIG, meta, write
from tongbu.cli import main
from tongbu.cli.within import Span

KEYS = [
    "kind", "name", "day", "days_left", "overdue", "title", "document", "url", "what", "how", "rule", "source",
    "provisional", "office", "time", "place", "waived_until",
]  # fmt: skip
DRAFT = (
    "---\n名称: 示例办法（征求意见稿）\n文件类别: 征求意见稿\n征求意见:\n  事项类型: 其他事项\n"
    "  开始: 2026-03-02\n  截止: 2026-03-31\n{more}---\n\n第一条　示例。\n"
)
CAO = "policies/2026/cao.md"


def due(*args: object, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(main, ["due", *map(str, args)], catch_exceptions=False)


def listed(*args: object) -> list[dict[str, Any]]:
    result = due("--format", "json", *args)
    assert result.exit_code == 0
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def project(root: Path, more: str = "", config: str = CONFIG, **files: str) -> Path:
    return write(root, {"mkdocs.yml": config, CAO: DRAFT.format(more=more), **files})


def test_what_is_overdue_comes_first_then_today_then_the_days_ahead(tmp_path: Path) -> None:
    second = DRAFT.format(more="").replace("2026-03-02", "2026-05-01").replace("2026-03-31", "2026-05-29")
    root = project(tmp_path, **{"policies/2026/second.md": second})
    text = due("--root", root, "--today", "2026-05-01").stdout
    places = [text.index(word) for word in ("已逾期（1 项）", "今天（1 项）", "今后30日内（1 项）")]
    assert places == sorted(places)
    assert text.splitlines()[-1] == ("按 2026-05-01 计算，列到 2026-05-31：已逾期 1 项，今天 1 项，今后30日内 1 项。")


def test_each_entry_says_what_where_by_whom_and_on_what_ground(tmp_path: Path) -> None:
    text = due("--root", project(tmp_path), "--today", "2026-05-03").stdout
    assert "".join(text.split()).startswith(
        "已逾期（1项）"
        "2026-04-30公布采纳情况《示例办法（征求意见稿）》"
        "逾期3日截止后30日内公布意见采纳情况。在“征求意见”下面填写“反馈”；不再推进的，填写“终止”，写明日期和理由。"
        "policies/2026/cao.md·CON007·示例市林业局"
        "依据：《重大行政决策程序暂行条例》（国务院令第713号）第十八条、第三十二条"
    )


def test_a_duty_of_long_ago_is_counted_in_full(tmp_path: Path) -> None:
    text = due("--root", project(tmp_path), "--today", "2199-12-31", COLUMNS="40").stdout
    assert "逾期63432日" in text


def test_the_text_fits_eighty_columns_when_it_is_piped() -> None:
    text = due("--root", ROOT, "--all", COLUMNS="80").stdout
    assert len(text.splitlines()) > 20
    assert max(cell_len(line) for line in text.splitlines()) <= 80


@pytest.mark.parametrize("columns", ["30", "40", "80", "200"])
def test_no_word_is_lost_however_narrow_the_terminal(columns: str) -> None:
    asked = ("--root", ROOT, "--all", "--today", "2026-12-20")
    text = "".join(due(*asked, COLUMNS=columns).stdout.split())
    for entry in listed(*asked):
        for key in ("day", "what", "document", "rule", "source"):
            assert "".join(entry[key].split()) in text


def test_overdue_duties_are_listed_however_short_the_span(tmp_path: Path) -> None:
    (only,) = listed("--root", project(tmp_path), "--today", "2026-12-01", "--within", "0")
    assert (only["kind"], only["overdue"], only["days_left"]) == ("feedback", True, -215)


def test_the_last_day_of_the_span_belongs_to_it(tmp_path: Path) -> None:
    asked = ("--root", project(tmp_path), "--today", "2026-04-20", "--within")
    assert [len(listed(*asked, span)) for span in ("9d", "10d", "11d")] == [0, 1, 1]


def test_nothing_due_is_said_in_words(tmp_path: Path) -> None:
    result = due("--root", write(tmp_path, {"mkdocs.yml": CONFIG}), "--today", "2026-03-01", "--within", "8w")
    assert result.stdout == "按 2026-03-01 计算，列到 2026-04-26：没有逾期的，也没有要到期的。\n"
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-11-11", {"opening", "closing", "registration", "participants", "materials", "hearing", "feedback"}),
        ("2026-12-14", {"closing", "hearing", "feedback"}),
        ("2026-12-17", {"feedback"}),
        ("2027-03-01", {"feedback"}),
    ],
)
def test_the_open_consultation_of_the_sample_on_several_days(today: str, expected: set[str]) -> None:
    found = listed("--root", ROOT, "--today", today, "--within", "1y")
    assert {each["kind"] for each in found if each["document"] == "policies/2026/zhihai-buchang-cao.md"} == expected
    assert [each["day"] for each in found] == sorted(each["day"] for each in found)


def test_json_has_the_keys_of_its_contract() -> None:
    found = listed("--root", ROOT, "--all")
    assert {tuple(each) for each in found} == {tuple(KEYS)}
    report = next(each for each in found if each["kind"] == "annual-report")
    assert (report["day"], report["name"], report["document"]) == ("2027-01-31", "年度报告", "")


def test_the_calendar_holds_the_same_deadlines_with_addresses_of_this_site(tmp_path: Path) -> None:
    root = project(tmp_path, config=f"site_url: https://ly.example.gov.cn/zc/\n{CONFIG}")
    asked = ("--root", root, "--today", "2026-03-01", "--all")
    calendar = Calendar.from_ical(due(*asked, "--format", "ics").stdout_bytes)
    entries = calendar.walk("VEVENT")
    assert [entry.decoded("DTSTART") for entry in entries] == [
        date.fromisoformat(each["day"]) for each in listed(*asked)
    ]
    assert {str(entry["URL"]) for entry in entries if "URL" in entry} >= {
        "https://ly.example.gov.cn/zc/policies/2026/cao/"
    }


def test_a_result_can_be_written_to_a_file(tmp_path: Path) -> None:
    root, file = project(tmp_path), tmp_path / "due.json"
    result = due("--root", root, "--today", "2026-05-01", "--format", "json", "-o", file)
    assert (result.exit_code, result.stdout) == (0, "")
    assert [each["kind"] for each in json.loads(file.read_text(encoding="utf-8"))] == ["feedback"]


@pytest.mark.parametrize(
    ("written", "last"),
    [
        ("30", "2026-03-02"),
        ("30d", "2026-03-02"),
        ("30日", "2026-03-02"),
        ("30天", "2026-03-02"),
        ("３０ 天", "2026-03-02"),
        ("0", "2026-01-31"),
        ("8w", "2026-03-28"),
        ("8周", "2026-03-28"),
        ("1m", "2026-02-28"),
        ("6M", "2026-07-31"),
        ("13个月", "2027-02-28"),
        ("1y", "2027-01-31"),
        ("2年", "2028-01-31"),
    ],
)
def test_a_span_may_be_written_in_many_ways(tmp_path: Path, written: str, last: str) -> None:
    root = write(tmp_path, {"mkdocs.yml": CONFIG})
    assert f"列到 {last}：" in due("--root", root, "--today", "2026-01-31", "--within", written).stdout


@pytest.mark.parametrize(
    "written", ["", "d", "x", "-3", "1.5y", "30dd", "三十日", "30 d 2", "1h", "\N{SUPERSCRIPT TWO}x"]
)
def test_a_span_that_is_none_is_told_how_to_be_written(written: str) -> None:
    result = due("--root", ROOT, f"--within={written}")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"错误：--within 的值不对：“{written}”不是期间，写成 30d（日）")


@pytest.mark.parametrize("written", ["101y", "1201m", "36501", "99999w"])
def test_a_span_beyond_a_century_is_refused(written: str) -> None:
    result = due("--root", ROOT, "--within", written)
    assert result.exit_code == 2
    assert "最多 100 年" in result.stderr


def test_the_longest_span_ends_within_the_calendar() -> None:
    assert Span(100, "年").after(date(2199, 12, 31)) == date(2299, 12, 31)


def test_choices_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    for args, words in ((("--all", "--within", "8w"), "--all"), (("-o", tmp_path / "a.txt"), "--format json")):
        result = due("--root", ROOT, *args)
        assert (result.exit_code, result.stdout) == (2, "")
        assert words in result.stderr


def test_files_that_cannot_be_read_are_counted_and_the_rest_is_listed(tmp_path: Path) -> None:
    files = {f"policies/2026/bad{number}.md": "没有元数据" for number in range(7)}
    root = project(tmp_path, **files, **{"interpretations/2026/bad.md": meta("发布日期: 明天")})
    result = due("--root", root, "--today", "2026-05-01")
    assert result.exit_code == 0
    assert "公布采纳情况" in result.stdout
    first, second = result.stderr.splitlines()
    assert first.startswith(
        "8 个文件未能读取，其中的期限没有列出：interpretations/2026/bad.md、policies/2026/bad0.md、"
    )
    assert "等。" in first
    assert "“发布解读”的期限没有列出" in second


def test_settings_that_cannot_be_read_stop_the_list(tmp_path: Path) -> None:
    root = project(tmp_path, config="extra:\n  tongbu:\n    限值:\n      反馈期限: 三十\n")
    result = due("--root", root)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "mkdocs.yml:4" in result.stderr
    assert "请先改正" in result.stderr


def test_a_folder_without_a_project_is_told(tmp_path: Path) -> None:
    result = due("--root", tmp_path)
    assert result.exit_code == 2
    assert "mkdocs.yml" in result.stderr


def test_a_terminal_cannot_be_steered_by_a_title(tmp_path: Path) -> None:
    evil = DRAFT.format(more="").replace("示例办法（征求意见稿）", "'[red]甲[/red]\u202e《乙》'")
    root = project(tmp_path, **{CAO: evil})
    text = due("--root", root, "--today", "2026-05-01").stdout
    assert "[red]甲[/red]\N{REPLACEMENT CHARACTER}〈乙〉" in text
    assert "\u202e" not in text


def test_a_waiver_and_a_provisional_day_are_told(tmp_path: Path) -> None:
    waiver = "豁免:\n  - 规则: CON007\n    理由: 等待会签\n    期限: 2026-06-30\n"
    regulation = "---\n名称: 示例规定\n文件类别: 规章\n发布日期: 2031-01-30\n---\n\n第一条　示例。\n"
    root = project(tmp_path, waiver, **{"policies/2031/a.md": regulation})
    text = due("--root", root, "--today", "2026-05-03", "--within", "6y").stdout
    assert "CON007 已豁免至 2026-06-30。" in text
    assert "暂定：所涉年份的放假安排尚未录入，按周末推算。" in text
    kinds = {each["kind"]: each for each in listed("--root", root, "--today", "2026-05-03", "--within", "6y")}
    assert kinds["feedback"]["waived_until"] == "2026-06-30"
    assert kinds["interpretation"]["provisional"] is True
    assert kinds["waiver"]["provisional"] is False


def test_an_output_without_chinese_is_survived(tmp_path: Path) -> None:
    result = CliRunner(charset="ascii").invoke(main, ["due", "--root", str(project(tmp_path)), "--today", "2026-05-03"])
    assert result.exit_code == 0
    assert b"policies/2026/cao.md" in result.stdout_bytes
