"""What is sensitive in attachments follows their content from run to run, and each content is looked through once."""

from pathlib import Path

import pytest

from confidentiality.invented import Inventor
from confidentiality.planting import Word
from incremental.test_checking import anew, upon_the_last
from sample import copy_project
from tongbu.incremental.store import Store

MOBILE = Inventor(5).mobile()
DOCUMENT = "policies/2024/linxia-jidi.md"
ATTACHED = "policies/2024/fujian/jidi-pingfen.csv"


def told(root: Path, store: Store) -> list[tuple[str, str]]:
    report = upon_the_last(root, store)
    assert report == anew(root)
    return [(finding.rule, finding.path) for finding in report.findings if finding.rule.startswith("CFD")]


def test_a_changed_attachment_is_looked_through_again(tmp_path: Path) -> None:
    root, store = copy_project(tmp_path / "project"), Store(tmp_path / "store")
    assert told(root, store) == []
    file, before = root / ATTACHED, (root / ATTACHED).read_bytes()
    file.write_bytes(before + f"联系,{MOBILE}\n".encode())
    assert told(root, store) == [("CFD007", DOCUMENT)]
    file.write_bytes(before)
    assert told(root, store) == []


def test_a_linked_file_that_comes_later_is_looked_through(tmp_path: Path) -> None:
    root, store = copy_project(tmp_path / "project"), Store(tmp_path / "store")
    document = root / DOCUMENT
    document.write_text(f"{document.read_text('utf-8')}\n[表](fujian/later.docx)\n", "utf-8")
    assert told(root, store) == []
    word = Word()
    word.in_table(MOBILE)
    (root / "policies/2024/fujian/later.docx").write_bytes(word.saved())
    assert told(root, store) == [("CFD007", DOCUMENT)]


def test_the_same_content_is_looked_through_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, store = copy_project(tmp_path / "project"), Store(tmp_path / "store")
    upon_the_last(root, store)
    document = root / DOCUMENT
    document.write_text(f"{document.read_text('utf-8')}\n第二行。\n", "utf-8")
    monkeypatch.setattr("tongbu.screening.files.inspect_file", lambda raw, name: pytest.fail(f"{name} again"))
    upon_the_last(root, store)
