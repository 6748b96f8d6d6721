"""The data that the sample bureau publishes: valid by its own schemas, complete, and nothing it names is missing."""

import csv
import html
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from akoma_ntoso.schema import valid
from digests import digests
from published_links import file_of, links_of
from sample import ROOT

HOME = "https://ly.example.gov.cn/"
Data = dict[str, Any]


@pytest.fixture(scope="module")
def files(sample_site: Path) -> dict[str, Data]:
    """Everything in JSON that is published for programs, by its path."""
    found = {
        file.relative_to(sample_site).as_posix(): json.loads(file.read_text(encoding="utf-8"))
        for file in (sample_site / "catalog.json", *sorted((sample_site / "api").rglob("*.json")))
    }
    assert len(found) > 50
    return found


def documents(folder: str) -> set[str]:
    return {source.relative_to(ROOT / folder).with_suffix("").as_posix() for source in ROOT.glob(f"{folder}/20*/*.md")}


def strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every string with the key it stands under."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from strings(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each, key)
    elif isinstance(value, str):
        yield key, value


def test_every_file_is_valid_by_the_schema_it_names(files: dict[str, Data]) -> None:
    schemas = {HOME + path: data for path, data in files.items() if path.startswith("api/v1/schema/")}
    assert len(schemas) == 8
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    registry: Registry[Any] = Registry().with_resources(
        (url, DRAFT202012.create_resource(schema)) for url, schema in schemas.items()
    )
    used = set()
    for path, data in files.items():
        if path.startswith("api/v1/schema/"):
            continue
        used.add(data["$schema"])
        schema = schemas[data["$schema"]]
        checker = Draft202012Validator(schema, registry=registry, format_checker=FormatChecker())
        assert not [f"{path}: {fault.json_path} {fault.message}" for fault in checker.iter_errors(data)]
    assert used == set(schemas), "a schema that nothing names"


def test_schemas_say_in_chinese_what_each_field_is(files: dict[str, Data]) -> None:
    schema = files["api/v1/schema/policy.json"]
    for shape in (schema, *schema["$defs"].values()):
        assert any("\u4e00" <= letter <= "\u9fff" for letter in shape["description"]), shape["title"]
        assert [name for name, field in shape["properties"].items() if "description" not in field] == []


def test_every_document_is_in_the_catalogue_in_a_list_and_by_itself(files: dict[str, Data]) -> None:
    whole = files["catalog.json"]
    policies = {each["id"] for each in whole["policies"]} | {each["id"] for each in whole["consultations"]}
    assert policies == documents("policies")
    assert {each["id"] for each in whole["interpretations"]} == documents("interpretations")
    for section in ("policies", "consultations", "interpretations"):
        listed = [
            each
            for path, data in files.items()
            if path.startswith(f"api/v1/lists/{section}/")
            for each in data["items"]
        ]
        assert sorted(listed, key=lambda each: each["id"]) == sorted(whole[section], key=lambda each: each["id"])
        assert files["api/v1/index.json"][section]["count"] == len(listed)
        for each in listed:
            alone = files[each["api"].removeprefix(HOME)]
            assert {key: alone[key] for key in each} == each


def test_every_address_leads_to_a_file(files: dict[str, Data], sample_site: Path) -> None:
    for path, data in files.items():
        for key, value in strings(data):
            if value.startswith(HOME) and key != "$id":
                target = value.removeprefix(HOME)
                assert (
                    sample_site / f"{target}index.html" if target.endswith("/") else sample_site / target
                ).is_file(), f"{path}: {value}"


def test_anchors_of_the_text_are_places_on_the_page(files: dict[str, Data], sample_site: Path) -> None:
    for path, data in files.items():
        if "text" not in data:
            continue
        page = (sample_site / data["url"].removeprefix(HOME) / "index.html").read_text(encoding="utf-8")
        anchors = [value for key, value in strings(data["text"]) if key == "anchor" and value]
        assert len(set(anchors)) == len(anchors)
        articles = [value for value in anchors if value.startswith("tiao-") and value.count("-") == 1]
        assert not [each for each in articles if f'id="{each}"' not in page], path


def test_a_consultation_tells_its_answer_and_what_became_of_it(files: dict[str, Data]) -> None:
    data = files["api/v1/consultations/2024/gushu-mingmu-cao.json"]
    assert data["feedback"]["counts"] == {
        "received": 14,
        "adopted": 8,
        "partly_adopted": 2,
        "not_adopted": 3,
        "out_of_scope": 1,
        "undecided": 0,
    }
    assert [each["id"] for each in data["became"]] == ["2025/gushu-mingmu"]
    open_now = files["api/v1/consultations/2026/zhihai-buchang-cao.json"]
    assert open_now["feedback"] is None
    assert (open_now["state"], open_now["hearing"]["time"]) == ("征集中", "09:00")


def test_a_policy_tells_its_whole_timeline_and_who_changed_it(files: dict[str, Data]) -> None:
    data = files["api/v1/policies/2020/gushu-mingmu.json"]
    assert [(turn["on"], turn["state"], turn["by"]) for turn in data["timeline"]] == [
        (None, "尚未施行", ""),
        ("2020-09-01", "现行有效", ""),
        ("2025-07-01", "已废止", "2025/gushu-mingmu"),
    ]
    assert [each["id"] for each in data["relations"]["replaced_by"]] == ["2025/gushu-mingmu"]


def test_the_csv_is_the_catalogue_for_spreadsheets(files: dict[str, Data], sample_site: Path) -> None:
    raw = (sample_site / "catalog.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    whole = files["catalog.json"]
    entries = [*whole["policies"], *whole["consultations"], *whole["interpretations"]]
    assert [(row["编号"], row["名称"], row["状态"], row["网址"]) for row in rows] == [
        (each["id"], each["title"], each["state"], each["url"]) for each in entries
    ]


def test_every_policy_and_draft_is_there_as_valid_akoma_ntoso(sample_site: Path) -> None:
    for each in documents("policies"):
        valid((sample_site / "policies" / each / "akn.xml").read_bytes())


def test_pages_lead_programs_to_their_data(sample_site: Path) -> None:
    page = (sample_site / "policies/2025/gushu-mingmu/index.html").read_text(encoding="utf-8")
    assert '<link rel="alternate" type="application/akn+xml" title="Akoma Ntoso" href="akn.xml">' in page
    assert 'href="../../../api/v1/policies/2025/gushu-mingmu.json"' in page


def test_a_file_of_the_bureaus_own_is_not_overwritten(bureau: Path, make: Callable[..., Path]) -> None:
    (bureau / "docs" / "catalog.json").write_text("{}", encoding="utf-8")
    site = make(bureau, strict=False)
    assert (site / "catalog.json").read_text(encoding="utf-8") == "{}"


def test_two_builds_agree_and_only_states_depend_on_the_day(
    bureau: Path, make: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make(bureau)
    first = digests(site)
    policy = json.loads((site / "api/v1/policies/2026/a.json").read_text(encoding="utf-8"))
    assert digests(make(bureau)) == first
    config = bureau / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("2026-06-15", "2032-06-15"), encoding="utf-8")
    monkeypatch.setenv("TONGBU_PREVIEW", "1")
    later = json.loads((make(bureau) / "api/v1/policies/2026/a.json").read_text(encoding="utf-8"))
    assert {key for key in policy if policy[key] != later[key]} == {"built_for", "state"}


def test_the_example_on_the_page_runs_and_lists_what_is_in_force(sample_site: Path, sample_url: str) -> None:
    page = (sample_site / "data/api/index.html").read_text(encoding="utf-8")
    examples = [html.unescape(each) for each in re.findall(r"<pre[^>]*><code>(.*?)</code>", page, re.DOTALL)]
    program = next(each for each in examples if each.startswith("import json"))
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program.replace(HOME, sample_url)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "示林规〔2025〕1号 示例市古树名木保护管理办法" in done.stdout
    assert "示林规〔2020〕1号" not in done.stdout


def test_everything_offered_on_the_page_is_there(sample_site: Path) -> None:
    links = links_of(sample_site / "data/api/index.html").links
    offered = {each for each in links if each.endswith((".json", ".csv", ".xml"))}
    assert len(offered) == 11
    assert all(file_of(each, "data/api/index.html", sample_site)[0].is_file() for each in offered)
