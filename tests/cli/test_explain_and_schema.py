"""`tongbu explain` prints cards; `tongbu schema` agrees with what is read."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from sample import ROOT
from tongbu.cli import main
from tongbu.cli.cards import cards
from tongbu.model.vocabulary import PolicyCategory
from tongbu.schemas import MODELS


def tongbu(*args: object) -> str:
    result = CliRunner().invoke(main, [str(arg) for arg in args], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def schema(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(tongbu("schema", name))
    return content


@pytest.mark.parametrize("code", list(cards()))
def test_every_card_can_be_explained(code: str) -> None:
    card = cards()[code]
    printed = tongbu("explain", code.lower())
    assert printed.startswith(f"{code} {card.title}")
    assert card.why in printed
    assert card.fix in printed


@pytest.mark.parametrize(
    ("code", "waiver", "level"),
    [("INT001", "可以", "可以"), ("REV003", "不能", "可以"), ("REV004", "不能", "不能"), ("DOC001", "不能", "不能")],
)
def test_a_card_says_what_can_be_waived_and_set(code: str, waiver: str, level: str) -> None:
    printed = tongbu("explain", code)
    assert f"\n豁免：{waiver}" in printed
    assert f"\n级别：{level}" in printed


def test_keys_are_chinese_with_title_and_description() -> None:
    policy = schema("policy")
    assert policy["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert policy["required"] == ["名称", "文件类别"]
    assert policy["additionalProperties"] is False
    for section in (policy, *policy["$defs"].values()):
        for key, value in section.get("properties", {}).items():
            assert value["title"] == key
            assert value["description"]
            assert not key.isascii()


def test_vocabularies_are_listed_for_editors() -> None:
    policy = schema("policy")
    name = policy["properties"]["文件类别"]["$ref"].rpartition("/")[2]
    assert policy["$defs"][name]["enum"] == [str(word) for word in PolicyCategory]


def test_dates_and_lists_have_their_types() -> None:
    properties = schema("policy")["properties"]
    assert {"type": "string", "format": "date"} in properties["发布日期"]["anyOf"]
    assert properties["替代"]["type"] == "array"
    interpretation = schema("interpretation")
    assert interpretation["properties"]["解读对象"]["minItems"] == 1
    assert "解读形式" in interpretation["required"]


def test_every_reference_inside_a_schema_resolves() -> None:
    for name in MODELS:
        content = schema(name)
        text = json.dumps(content, ensure_ascii=False)
        for reference in text.split('"$ref": "#/$defs/')[1:]:
            assert reference.partition('"')[0] in content["$defs"]


def test_all_schemas_are_written_to_a_folder(tmp_path: Path) -> None:
    tongbu("schema", "-o", tmp_path / "new")
    names = sorted(file.name for file in (tmp_path / "new").iterdir())
    assert names == sorted(f"{name}.schema.json" for name in MODELS)
    assert json.loads((tmp_path / "new" / "policy.schema.json").read_text(encoding="utf-8")) == schema("policy")


def test_all_schemas_are_printed_under_their_names() -> None:
    assert list(json.loads(tongbu("schema"))) == list(MODELS)
    assert list(MODELS)[:4] == ["policy", "interpretation", "settings", "tasks"]


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "tongbu", "--help"], capture_output=True, check=False)
    assert done.returncode == 0
    assert b"check" in done.stdout


@pytest.mark.parametrize(
    "args",
    [(), ("-h",), ("check", "-h"), ("--help",), ("check", "--help"), ("explain", "--help"), ("schema", "--help")],
)
def test_help_is_chinese(args: tuple[str, ...]) -> None:
    printed = tongbu(*args)
    assert printed.startswith("用法：")
    assert "选项：" in printed
    assert not any(word in printed for word in ("Usage", "Options", "Commands", "Show this"))


def test_the_sample_guide_keeps_to_its_schema() -> None:
    text = (ROOT / "docs/disclosure/request-guide.yml").read_text(encoding="utf-8")
    jsonschema.validate(yaml.safe_load(text), schema("request-guide"))


def test_the_sample_ledger_in_yaml_keeps_to_its_schema() -> None:
    text = (ROOT / "docs/disclosure/tasks/2023.yml").read_text(encoding="utf-8")
    tasks = json.loads(json.dumps(yaml.safe_load(text), default=str))
    jsonschema.validate(tasks, schema("tasks"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{**tasks[0], "进度": "在办"}], schema("tasks"))
