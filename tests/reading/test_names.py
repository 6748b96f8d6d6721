"""Names that one system keeps and another changes, hides or opens as something else."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from small_project import GOOD, meta, write
from tongbu.reading.names import NAME_LIMIT, PATH_LIMIT, name_fault
from tongbu.reading.paths import DEPTH_LIMIT
from tongbu.reading.project import read_project

REFUSED = {
    "2024/CON": "Windows 保留",
    "2024/aux.v2": "Windows 保留",
    "prn/a": "Windows 保留",
    "2024/com1.docx": "Windows 保留",
    "2024/COM¹": "Windows 保留",
    "2024/nul .txt": "Windows 保留",
    "2024/a.": "句点",
    "2024./a": "句点",
    "2024/a ": "空格",
    " 2024/a": "空格",
    "2024/a\u200bb": "U+200B",
    "2024/\u202ecod.exe": "U+202E",
    "2024/a\u00adb": "U+00AD",
    "2024/\ue000": "U+E000",
    "2024/a\u0301": "NFC",
    "2024/\uf926": "NFC",
    f"2024/{'林' * 61}": "过长",
    f"2024/{'a' * 181}": "过长",
    "/".join(["a" * 100] * 7): "过长",
}
KEPT = (
    *("2024/lin-gui-1", "2024/林规〔2024〕1号", "2024/附件/附件1　申请表.docx", "2024/common", "2024/console"),
    *("2024/com", "2024/nullable", "2024/a.b-c", "2024/aux1", "2024/绿\u00fc", f"2024/{'林' * 60}"),
)


@pytest.mark.parametrize(("path", "says"), REFUSED.items(), ids=map(ascii, REFUSED))
def test_a_name_that_is_not_the_same_everywhere_is_refused(path: str, says: str) -> None:
    assert says in name_fault(path)


@pytest.mark.parametrize("path", KEPT, ids=map(ascii, KEPT))
def test_a_name_that_is_the_same_everywhere_is_kept(path: str) -> None:
    assert name_fault(path) == ""


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_what_passes_is_printable_composed_and_short(path: str) -> None:
    if name_fault(path) == "":
        assert unicodedata.normalize("NFC", path) == path
        assert len(path.encode()) <= PATH_LIMIT
        assert all(len(name.encode()) <= NAME_LIMIT for name in path.split("/"))
        assert not any(unicodedata.category(char) in ("Cc", "Cf") for char in path)


@given(st.text(st.sampled_from("conaux.1 /"), max_size=12))
def test_the_quick_look_misses_nothing(path: str) -> None:
    """A character that is not ASCII, in a name of its own, makes every other name be looked at closely."""
    assert bool(name_fault(path)) == bool(name_fault(f"{path}/林"))


def test_folders_in_one_another_without_end_are_told_and_hide_nothing(tmp_path: Path) -> None:
    write(tmp_path, {GOOD: meta(), "/".join(["policies/2024", *["a"] * 50, "b.md"]): meta()})

    project = read_project(tmp_path)

    assert set(project.library.policies) == {"2024/good"}
    told = [(finding.rule, finding.path.count("/")) for finding in project.findings if "层" in finding.message]
    assert told == [("DOC001", DEPTH_LIMIT)]


def test_folders_as_deep_as_allowed_are_read(tmp_path: Path) -> None:
    place = "/".join(["policies", *["a"] * DEPTH_LIMIT, "b.md"])
    assert not read_project(write(tmp_path, {place: meta()})).findings


def test_a_twin_that_looks_the_same_is_told(tmp_path: Path) -> None:
    write(
        tmp_path, {GOOD: meta("附件:", "  - 名称: 表", "    文件: l\u00fc.docx"), "policies/2024/lu\u0308.docx": b"x"}
    )
    (finding,) = read_project(tmp_path).findings
    assert (finding.rule, finding.line) == ("DOC024", 6)
    assert "看起来相同" in finding.fix


@pytest.mark.parametrize("name", ["b.md.txt", "b.markdown", "B.MD.TXT"])
def test_a_document_under_the_name_of_something_else_is_told(tmp_path: Path, name: str) -> None:
    root = write(
        tmp_path, {f"policies/2024/{name}": meta(), "policies/2024/good.md": meta(), "policies/2024/a.txt": "甲"}
    )

    (told,) = [each for each in read_project(root).findings if each.path != "policies/2024/good.md"]

    assert (told.path, told.line) == (f"policies/2024/{name}", 1)
    assert "没有当作文件读取" in told.message
    assert "“.md”" in told.fix
