"""Keys without a value are read as if they were not written; what must be there is still asked for."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongbu.model.front_matter import PolicyFrontMatter
from tongbu.reading.document import read_document
from tongbu.reading.locating import Findings
from tongbu.reading.paths import DocumentFile

HEAD = ("名称: 示例办法", "文件类别: 其他文件")
OPTIONAL = [
    field.alias or name for name, field in PolicyFrontMatter.model_fields.items() if not field.is_required()
]  # fmt: skip
NOTHING = ('""', "''", "[]", "{}")


def read(folder: Path, *lines: str) -> tuple[PolicyFrontMatter | None, list[str]]:
    file = folder / "a.md"
    file.write_text("---\n" + "\n".join((*HEAD, *lines)) + "\n---\n\n第一条　甲。\n", encoding="utf-8")
    findings = Findings("policies/a.md")
    found = read_document(DocumentFile(str(file), "policies/a.md", "a"), PolicyFrontMatter, findings)
    return found.meta if found else None, [finding.message for finding in findings.found]


@given(st.dictionaries(st.sampled_from(OPTIONAL), st.sampled_from(NOTHING), max_size=6))
def test_nothing_is_as_if_it_were_not_written(tmp_path_factory: pytest.TempPathFactory, empty: dict[str, str]) -> None:
    folder = tmp_path_factory.mktemp("absent")
    assert read(folder, *(f"{key}: {value}" for key, value in empty.items())) == read(folder)


def test_a_part_in_which_nothing_is_filled_in_is_absent(tmp_path: Path) -> None:
    filled, told = read(
        tmp_path, "应急发布:", '  批准人: ""', '  日期: ""', "三同步:", "  组织: 2026-01-05", '  审签: ""'
    )
    assert told == []
    assert filled is not None
    assert filled.emergency is None
    assert str(filled.synchrony.organised if filled.synchrony else "") == "2026-01-05"


def test_what_must_be_there_is_asked_for(tmp_path: Path) -> None:
    assert read(tmp_path, "应急发布:", "  批准人: 局长", '  日期: ""')[0] is None
    assert read(tmp_path, "附件:", '  - 名称: ""', "    文件: a.pdf")[0] is None
    told = read(tmp_path, "依据:", '  - ""')[1]
    assert any("依据" in each for each in told)
