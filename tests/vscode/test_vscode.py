"""`.vscode`: its snippets read, its schemas agree with what is read, its matcher sees what the program prints."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from rules.overlay import MODEL
from sample import ROOT, sample_project
from small_project import FILES, GOOD, GOOD_POLICY, write
from tongbu.cli import main
from tongbu.cli.gate import run
from tongbu.founding import Answers, files_of
from tongbu.model.finding import Level
from tongbu.reading.settings import CONFIG_NAME
from tongbu.schemas import schema
from tongbu.vscode import vscode_files
from tongbu.vscode.schemas import CONFIG, patterns, schemas
from tongbu.vscode.tasks import BEGINS, ENDS, FINDING
from vscode.expanding import expanded, numbers

FILES_HERE = {name: json.loads(content) for name, content in vscode_files(sample_project().settings).items()}
SNIPPETS: dict[str, dict[str, Any]] = FILES_HERE["tongbu.code-snippets"]
WHOLE = [name for name, each in SNIPPETS.items() if each.get("isFileTemplate")]
SECTIONS = [name for name, each in SNIPPETS.items() if each["body"][0] == f"{name}:"]


def plain(value: Any) -> Any:
    """YAML as an editor's JSON has it: days are texts."""
    return json.loads(json.dumps(value, default=str))


def read(text: str) -> Any:
    return plain(yaml.load(text, yaml.CSafeLoader))  # safe, and fast


def front_matter(file: Path) -> Any:
    return read(file.read_text(encoding="utf-8").split("---\n")[1])


def test_this_repository_has_what_the_program_makes() -> None:
    for name, content in vscode_files(sample_project().settings).items():
        assert (ROOT / ".vscode" / name).read_bytes() == content, f".vscode/{name} lags: make reference"


def test_a_new_bureau_has_the_same_with_its_own_name() -> None:
    files = files_of(Answers("样例县水务局"), "1", date(2026, 1, 1))
    assert {name for name in files if name.startswith(".vscode/")} == {f".vscode/{name}" for name in FILES_HERE}
    for name, content in FILES_HERE.items():
        if name != "tongbu.code-snippets":
            assert json.loads(files[f".vscode/{name}"]) == content
    assert "发布机构: 样例县水务局" in json.loads(files[".vscode/tongbu.code-snippets"])["政策文件"]["body"]


def test_every_snippet_has_a_chinese_and_an_ascii_prefix_of_its_own() -> None:
    prefixes = [prefix for each in SNIPPETS.values() for prefix in each["prefix"]]
    assert len(set(prefixes)) == len(prefixes)
    for name, each in SNIPPETS.items():
        chinese, typed = each["prefix"]
        assert chinese == name
        assert re.fullmatch(r"[a-z]{2,}", typed)
        assert each["description"]
        assert each["scope"] == "markdown"
        assert sorted(numbers(each["body"]) - {0}) == list(range(1, len(numbers(each["body"]) - {0}) + 1))
    assert {"政策文件", "政策解读", "征求意见稿", "条", "引用", "表格", "附件", "豁免", "听证"} <= SNIPPETS.keys()


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The errors that the gate has in each whole-file snippet as it is inserted, as `rule key`."""
    root = tmp_path_factory.mktemp("begun")
    where = {
        "政策文件": "policies/2026/wj.md",
        "政策解读": "interpretations/2026/jd.md",
        "征求意见稿": "policies/2026/zq.md",
    }
    write(root, {**FILES, **{path: expanded(SNIPPETS[name]["body"]) for name, path in where.items()}})
    outcome = run(root, date(2026, 11, 20))
    library = outcome.project.library
    assert not library.unreadable
    return {
        name: [
            f"{each.rule} {each.key}" for each in outcome.findings if each.path == path and each.level is Level.ERROR
        ]
        for name, path in where.items()
    }


@pytest.mark.parametrize("name", WHOLE)
def test_a_new_file_reads_and_is_refused_only_for_what_is_to_be_filled_in(
    name: str, begun: dict[str, list[str]]
) -> None:
    found = begun[name]
    assert any(each.startswith("WRD010") for each in found)
    assert not [each for each in found if each.startswith("DOC")]
    open_keys = set(re.findall(r"^\s*([^\s:]+):.*(?:【待填|\$\d|# )", "\n".join(SNIPPETS[name]["body"]), re.M))
    open_keys |= {"三同步", "依据", "解读", "解读对象"}
    for each in found:
        rule, key = each.split(" ")
        # SYN001: the interpretation, of which the path is to be filled in, is not written yet.
        assert rule in ("WRD010", "REV008", "SYN001") or key.rpartition(".")[2] in open_keys, each


@pytest.mark.parametrize("name", SECTIONS)
def test_a_section_holds_keys_that_there_are(name: str) -> None:
    made = yaml.safe_load(expanded(SNIPPETS[name]["body"]))
    kept = json.loads(json.dumps(made, default=str))
    sections = [schema("policy"), schema("interpretation")]
    where = [
        part for each in sections for part in (each, *each["$defs"].values()) if name in part.get("properties", {})
    ]
    assert where
    root = next(each for each in sections if any(part in (each, *each["$defs"].values()) for part in where))
    jsonschema.validate(kept[name], {**where[0]["properties"][name], "$defs": root["$defs"]})


def test_metadata_of_every_sample_document_keeps_to_its_schema() -> None:
    for folder, name in (("policies", "policy"), ("interpretations", "interpretation")):
        validator = jsonschema.Draft202012Validator(schema(name))
        for file in (ROOT / folder).glob("*/*.md"):
            assert not list(validator.iter_errors(front_matter(file))), file


def test_data_and_settings_keep_to_the_schemas_that_the_editor_is_told_of() -> None:
    seen = 0
    for name, files in patterns().items():
        validator = jsonschema.Draft7Validator(schemas()[name])
        jsonschema.Draft7Validator.check_schema(schemas()[name])
        for file in (file for pattern in files for file in ROOT.glob(pattern)):
            if not file.name.startswith("_"):
                assert not list(validator.iter_errors(read(file.read_text(encoding="utf-8")))), file
                seen += 1
    assert seen > 5
    told = FILES_HERE["settings.json"]["yaml.schemas"]
    assert {each.rpartition("/")[2] for each in told} == schemas().keys()
    assert all((ROOT / each).is_file() for each in told)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("policy", {"名称": "甲办法", "文件类别": "办法"}),
        ("policy", {"名称": "甲办法", "文件类别": "规章", "发文字号": "甲〔2026〕1号"}),
        ("interpretation", {"名称": "解读", "解读对象": [], "解读形式": ["文字"]}),
    ],
)
def test_a_schema_refuses_what_the_gate_refuses(name: str, wrong: dict[str, object]) -> None:
    assert list(jsonschema.Draft202012Validator(schema(name)).iter_errors(wrong))


def test_wrong_settings_are_seen_in_the_configuration_and_nothing_else_there() -> None:
    validator = jsonschema.Draft7Validator(schemas()[CONFIG])
    whole = yaml.safe_load((MODEL / CONFIG_NAME).read_text(encoding="utf-8"))
    assert validator.is_valid(plain({**whole, "theme": 1, "extra": {**whole["extra"], "other": 1}}))
    assert not validator.is_valid({"extra": {"tongbu": {"限制": {}}}})
    assert not validator.is_valid({"extra": {"tongbu": {"限值": {"解读时限": "三"}}}})


def test_the_matcher_sees_every_finding_with_its_place_level_and_mend(tmp_path: Path) -> None:
    bad = GOOD_POLICY.replace("文件类别: 其他文件", "文件类别: 别的")
    write(tmp_path, {**FILES, GOOD: bad})
    asked = ["check", "--root", str(tmp_path), "--today", "2026-11-20", "--format"]
    lines = CliRunner().invoke(main, [*asked, "lines"]).output.splitlines()
    findings = json.loads(CliRunner().invoke(main, [*asked, "json"]).output)
    assert len(lines) == len(findings) > 0
    for line, finding in zip(lines, findings, strict=True):
        match = re.match(FINDING, line)
        assert match, line
        path, row, column, level, code, told = match.groups()
        assert (path, int(row), int(column)) == (finding["path"], finding["line"], finding["column"])
        assert (level, code) == (finding["level"], finding["rule"])
        assert told.startswith(finding["message"][:10])
        assert "怎么改：" in told


def test_the_watching_task_knows_when_a_look_begins_and_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tongbu.cli import watching

    write(tmp_path, dict(FILES))
    steps = iter((lambda: write(tmp_path, {GOOD: GOOD_POLICY + "甲"}), lambda: None, lambda: None))

    def sleep(_: float) -> None:
        step = next(steps, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    monkeypatch.setattr(watching.time, "sleep", sleep)
    task = FILES_HERE["tasks.json"]["tasks"][0]
    assert task["isBackground"]
    assert task["problemMatcher"]["background"]["activeOnStart"]
    output = CliRunner().invoke(main, [*task["args"], "--root", str(tmp_path)]).output.splitlines()
    marks = ["b" if re.search(BEGINS, line) else "e" for line in output if re.search(f"{BEGINS}|{ENDS}", line)]
    assert "".join(marks) == "ebe"


def test_tasks_run_the_project_s_own_program_on_every_system() -> None:
    for task in FILES_HERE["tasks.json"]["tasks"]:
        assert task["type"] == "process"
        assert task["command"].startswith("${workspaceFolder}/.venv/bin/")
        assert task["windows"]["command"].endswith(".exe")
        if task["command"].endswith("/tongbu"):
            assert task["args"][0] in main.list_commands(None)  # type: ignore[arg-type]


def test_the_guide_names_snippets_and_tasks_that_there_are() -> None:
    guide = (ROOT / "docs/manual/how-to/editor.md").read_text(encoding="utf-8")
    (table,) = re.findall(r"^\| 输入 \|.*?(?=\n\n)", guide, re.M | re.S)
    named = set(re.findall(r"`([^`]+)`", table))
    assert named <= {prefix for each in SNIPPETS.values() for prefix in each["prefix"]}
    assert {"政策文件", "zcwj", "tiao"} <= named
    assert FILES_HERE["tasks.json"]["tasks"][0]["label"] in guide


def test_nothing_is_asked_of_other_hosts() -> None:
    settings = FILES_HERE["settings.json"]
    assert settings["yaml.schemaStore.enable"] is False
    assert settings["redhat.telemetry.enabled"] is False
    assert "http" not in json.dumps(settings)
