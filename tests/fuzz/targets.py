"""What is fed, and with what: each reader of untrusted files, with files of the sample bureau to begin with."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache

from fuzz import attachments, checked, disclosure
from fuzz.target import PLACE, Target, files, refusing, sound
from tongbu.approving.keys import KeysError, read_keys
from tongbu.approving.record import RecordError, read_record
from tongbu.gate_record import GateRecord, NotARecordError
from tongbu.reading.paths import DocumentFile
from tongbu.reading.project import read_file
from tongbu.reading.settings import read_settings, read_site_word

_DRAFT = "---\n名称: 示例办法（征求意见稿）\n文件类别: 征求意见稿\n---\n\n第一条　示例。\n"


def _document(folder: str) -> Callable[[bytes], None]:
    def feed(content: bytes) -> None:
        place = PLACE / "a.md"
        place.write_bytes(content)
        read = read_file(DocumentFile(str(place), f"{folder}/a.md", "a"))
        assert read.document or read.findings
        sound(read.findings)

    return feed


def _ledger(suffix: str) -> Callable[[bytes], None]:
    def feed(content: bytes) -> None:
        place = PLACE / f"draft-{suffix}.md"
        if not place.exists():
            place.write_text(_DRAFT, encoding="utf-8")
        place.with_suffix(f".{suffix}").write_bytes(content)
        read = read_file(DocumentFile(str(place), f"policies/draft-{suffix}.md", "draft"))
        assert read.document
        sound(read.findings)

    return feed


def _settings(content: bytes) -> None:
    place = PLACE / "mkdocs.yml"
    place.write_bytes(content)
    sound(read_settings(place).findings)
    read_site_word(place, "site_url")


def _keys() -> Sequence[bytes]:
    key = "人员: 分管负责人\n  公钥: 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n  启用: 2024-01-01\n"
    return (f"- {key}  停用: 2026-01-01\n- {key}".encode(), f"- {key}".encode())


def _gate() -> Sequence[bytes]:
    listed = {f"policies/2024/p{n}/index.html": f"{n:064x}" for n in range(20)}
    record = {"day": "2026-11-20", "passed": True, "preview": False, "demonstration": False, "files": listed}
    return (json.dumps(record, indent=1).encode(), json.dumps(record, ensure_ascii=False).encode())


TARGETS = {
    target.name: target
    for target in (
        Target("policy", _document("policies"), files("policies/**/*.md", "tests/rules/model_bureau/policies/**/*.md")),
        Target("interpretation", _document("interpretations"), files("interpretations/20*/*.md")),
        Target("csv", _ledger("csv"), files("policies/**/*.csv")),
        Target("xlsx", _ledger("xlsx"), files("policies/**/*.xlsx"), zipped=True),
        Target("taskcsv", disclosure.tables("tasks", "csv"), files("docs/disclosure/tasks/*.csv")),
        Target("taskyaml", disclosure.tables("tasks", "yml"), files("docs/disclosure/tasks/*.yml")),
        Target("taskxlsx", disclosure.tables("tasks", "xlsx"), cache(disclosure.workbooks), zipped=True),
        Target("lettercsv", disclosure.tables("letters", "csv"), files("docs/disclosure/letters/*.csv")),
        Target("questionyaml", disclosure.tables("questions", "yml"), files("docs/disclosure/questions.yml")),
        Target("responseyaml", disclosure.tables("responses", "yml"), files("docs/disclosure/responses/*.yml")),
        Target("settings", _settings, files("mkdocs.yml", "tests/rules/model_bureau/mkdocs.yml")),
        Target("keys", refusing(read_keys, KeysError), _keys),
        Target("rules", checked.policy, files("tests/rules/model_bureau/policies/2026/*.md")),
        Target("approval", checked.approval, files("policies/2020/gushu-mingmu.sign")),
        Target("record", refusing(read_record, RecordError), files("*/20*/*.sign")),
        Target("gate", refusing(GateRecord.read, NotARecordError), _gate),
        Target("drawing", attachments.drawing, lambda: attachments.DRAWINGS),
        Target("office", attachments.inspected("a.docx"), cache(attachments.office), zipped=True),
        Target("pdf", attachments.inspected("a.pdf"), cache(attachments.pdf)),
        Target("picture", attachments.inspected("a.jpg"), cache(attachments.pictures)),
        Target(
            "attachment", attachments.attachment, files("policies/**/*.xlsx", "interpretations/**/*.png", "mkdocs.yml")
        ),
    )
}
