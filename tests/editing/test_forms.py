"""Every key of the metadata has a field, of the kind that the model has."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tongbu.editing import LOCAL, configuration
from tongbu.editing.forms import forms
from tongbu.model.front_matter import InterpretationFrontMatter, PolicyFrontMatter


def named(fields: list[dict[str, Any]], *path: str) -> dict[str, Any]:
    (found,) = (field for field in fields if field["name"] == path[0])
    return named(found["fields"], *path[1:]) if path[1:] else found


def every(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in fields:
        yield field
        yield from every(field.get("fields", []))


@pytest.mark.parametrize("model", [PolicyFrontMatter, InterpretationFrontMatter])
def test_keys_are_those_of_the_model_in_its_order(model: type) -> None:
    assert [field["name"] for field in forms(model)] == [each.alias for each in model.model_fields.values()]
    assert all(field["hint"] for field in every(forms(model)) if field["name"] != "item")


def test_widgets_are_those_of_the_kinds() -> None:
    policy = forms(PolicyFrontMatter)
    assert named(policy, "文件类别")["options"] == ["规章", "行政规范性文件", "其他文件", "征求意见稿"]
    assert named(policy, "成文日期")["widget"] == "datetime"
    assert named(policy, "征求意见", "渠道", "地址")["widget"] == "string"
    assert named(policy, "征求意见", "起草说明")["widget"] == "text"
    assert named(policy, "依据")["field"]["widget"] == "string"
    assert named(forms(InterpretationFrontMatter), "解读形式")["multiple"]


def test_of_a_part_that_may_be_absent_nothing_is_required_and_of_an_item_what_the_model_requires() -> None:
    policy = forms(PolicyFrontMatter)
    assert named(policy, "名称")["required"]
    assert not named(policy, "应急发布", "批准人")["required"]
    assert named(policy, "附件", "名称")["required"]


def test_the_configuration_can_be_written_and_read() -> None:
    settings = configuration("在线编辑", LOCAL)
    assert yaml.safe_load(yaml.safe_dump(settings, allow_unicode=True)) == settings
    assert [each["folder"] for each in settings["collections"]] == ["policies", "interpretations"]
