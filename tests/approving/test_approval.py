"""What was approved stays what is published: every change that a reader could notice shows, and no other."""

import base64
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from small_project import GOOD, write
from tongbu.approving import (
    Approval,
    Fault,
    KeyRegistry,
    KeysError,
    Record,
    Signing,
    approval_of,
    approved_content,
    changes,
    digest_of,
    load_private,
    new_private,
    read_keys,
    read_record,
    record_path,
    registry_of,
    write_record,
)
from tongbu.approving.keys import Key, fingerprint
from tongbu.approving.record import RecordError
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import read_project

META = (
    "名称: 示例办法\n文件类别: 其他文件\n发布日期: 2026-03-01\n附件:\n  - 名称: 表\n    文件: 表.txt\n"
    "审核:\n  - {环节: 终审, 人员: 分管副局长, 日期: 2026-02-27, 意见: 同意}\n"
)
BODY = "\n第一条　为了加强管理，制定本办法。\n\n第二条　本办法自公布之日起施行。\n"
FINAL = ("终审", "分管副局长", date(2026, 2, 27), "同意")


def project(root: Path, meta: str = META, body: str = BODY, table: bytes = b"1") -> Path:
    return write(
        root, {"mkdocs.yml": "site_name: 示例\n", GOOD: f"---\n{meta}---\n{body}", "policies/2024/表.txt": table}
    )


def content(root: Path) -> str:
    document = read_project(root).library.policies["2024/good"]
    return approved_content(document, ProjectFiles(root))


def sign(root: Path, *, stage: tuple[str, str, date, str] = FINAL, before: Record | None = None) -> Record:
    text, earlier = content(root), before or Record((), "")
    record = earlier.with_signing(Signing(*stage, digest_of(text), earlier.link()), text)
    (root / record_path(GOOD)).write_text(write_record(record), encoding="utf-8")
    return record


def approval(root: Path) -> Approval:
    document = read_project(root).library.policies["2024/good"]
    assert document.source.signed
    return approval_of(document, ProjectFiles(root), "keys.yml")


def faults(root: Path) -> list[Fault]:
    return [fault for fault, _ in approval(root).faults]


def test_what_was_signed_holds(tmp_path: Path) -> None:
    sign(project(tmp_path))

    assert faults(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("加强管理", "加强管埋"),
        ("公布之日", "公布之次日"),
        ("。\n", "。 　\n"),
        ("名称: 示例办法", "名称: 示例办法（试行）"),
        ("    文件: 表.txt", "    文件: 表.txt\n    字幕: 表.txt"),
        ("发布日期: 2026-03-01", "发布日期: 2026-03-01\n文号: 示林〔2026〕1号"),
        ("第一条", "**第一条**"),
    ],
)
def test_any_change_shows(old: str, new: str, tmp_path: Path) -> None:
    sign(project(tmp_path))
    file = tmp_path / GOOD
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")

    assert faults(tmp_path) == [Fault.CHANGED]


def test_a_changed_attachment_shows(tmp_path: Path) -> None:
    sign(project(tmp_path))
    project(tmp_path, table=b"2")

    found = approval(tmp_path)
    assert [fault for fault, _ in found.faults] == [Fault.CHANGED]
    assert "表.txt" in found.faults[0][1]
    assert found.changes[0].line is None


def test_how_a_text_file_ends_its_lines_does_not_count_but_in_other_files_every_byte_does(tmp_path: Path) -> None:
    sign(project(tmp_path, table="甲,乙\n一,二\n".encode()))
    project(tmp_path, table="甲,乙\r\n一,二\r\n".encode())
    assert faults(tmp_path) == []
    meta = META.replace("表.txt", "表.pdf")
    project(tmp_path, meta)
    (tmp_path / "policies/2024/表.pdf").write_bytes(b"%PDF\n")
    sign(tmp_path)
    (tmp_path / "policies/2024/表.pdf").write_bytes(b"%PDF\r\n")
    assert faults(tmp_path) == [Fault.CHANGED]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_record_that_git_gives_other_line_ends_is_the_same(line_end: str, tmp_path: Path) -> None:
    record = sign(project(tmp_path))
    (tmp_path / record_path(GOOD)).write_bytes(write_record(record).replace("\n", line_end).encode())
    assert faults(tmp_path) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text + "\n\n",
        lambda text: text.replace("。\n", "。 \n"),
        lambda text: text.replace("---\n\n第一条", "---\n\n\n\n第一条"),
        lambda text: text.replace("发布日期: 2026-03-01", "发布日期: 2026-03-02\n发布时间: 09:30"),
        lambda text: text.replace("审核:\n", "审核:\n  - {环节: 保密审查, 人员: 保密员, 日期: 2026-02-26}\n"),
        lambda text: text.replace("名称: 示例办法", '名称: "示例办法"'),
    ],
    ids=["line ends", "byte order mark", "blank lines", "a blank", "blank lines before", "day", "review", "quotes"],
)
def test_what_nobody_sees_and_what_is_said_later_does_not_count(change: object, tmp_path: Path) -> None:
    sign(project(tmp_path))
    file = tmp_path / GOOD
    assert callable(change)
    file.write_bytes(change(file.read_text(encoding="utf-8")).encode())

    assert faults(tmp_path) == []


def test_a_change_is_told_with_its_place_and_both_wordings(tmp_path: Path) -> None:
    sign(project(tmp_path, body="\n\n" + BODY))
    file = tmp_path / GOOD
    file.write_text(file.read_text(encoding="utf-8").replace("公布之日起", "公布之日满三十日起"), encoding="utf-8")

    found = approval(tmp_path)
    ((_, told),) = found.faults
    assert "批准的是“第二条　本办法自公布之日起施行。”，现在是“第二条　本办法自公布之日满三十日起施行。”" in told
    lines = file.read_text(encoding="utf-8").split("\n")
    (change,) = found.changes
    assert change.line is not None
    assert lines[found.first_line + change.line - 1].startswith("第二条")


def test_a_new_round_stands_upon_the_last_and_must_come_to_its_end(tmp_path: Path) -> None:
    first = sign(project(tmp_path))
    changed = META.replace("审核:\n", "审核:\n  - {环节: 初审, 人员: 经办人, 日期: 2026-03-05}\n")
    project(tmp_path, changed, BODY.replace("加强", "进一步加强"))
    second = sign(tmp_path, stage=("初审", "经办人", date(2026, 3, 5), ""), before=first)

    assert faults(tmp_path) == [Fault.UNFINISHED]

    project(tmp_path, changed.replace("2026-02-27", "2026-03-06"), BODY.replace("加强", "进一步加强"))
    sign(tmp_path, stage=("终审", "分管副局长", date(2026, 3, 6), "同意"), before=second)
    assert faults(tmp_path) == []
    assert len(read_record((tmp_path / record_path(GOOD)).read_bytes()).signings) == 3


def test_a_change_is_not_signed_upon_the_old_review(tmp_path: Path) -> None:
    first = sign(project(tmp_path))
    project(tmp_path, body=BODY.replace("加强", "弱化"))

    sign(tmp_path, before=first)
    assert faults(tmp_path) == [Fault.REPEATED]
    sign(tmp_path, stage=("终审", "分管 副局长", date(2026, 2, 27), ""), before=first)
    assert Fault.REPEATED in faults(tmp_path)
    sign(tmp_path, stage=("终审", "分管副局长", date(2026, 2, 26), ""), before=first)
    assert Fault.BACKDATED in faults(tmp_path)


def test_a_record_that_does_not_agree_with_the_reviews_shows(tmp_path: Path) -> None:
    sign(project(tmp_path), stage=("终审", "局长", date(2026, 2, 27), "同意"))

    assert faults(tmp_path) == [Fault.UNLIKE_REVIEW]


def test_a_record_whose_content_was_changed_along_with_the_text_shows(tmp_path: Path) -> None:
    record = sign(project(tmp_path))
    project(tmp_path, body=BODY.replace("加强", "弱化"))
    forged = write_record(record).replace("加强", "弱化")
    (tmp_path / record_path(GOOD)).write_text(forged, encoding="utf-8")

    assert Fault.DAMAGED in faults(tmp_path)


def test_no_signing_can_be_taken_out_changed_or_put_elsewhere() -> None:
    record = Record((), "")
    for number in range(4):
        signing = Signing("终审", f"第{number}人", date(2026, 1, 1 + number), "", digest_of(str(number)), record.link())
        record = record.with_signing(signing, str(number))
    whole = write_record(record)
    head, *lines = whole.split("\n")
    assert read_record(whole.encode()) == record

    for broken in (
        [lines[1], *lines[2:]],
        [lines[0], *lines[2:]],
        [lines[1], lines[0], *lines[2:]],
        [lines[0].replace("第0人", "第9人"), *lines[1:]],
        [lines[0], *lines[0:]],
    ):
        with pytest.raises(RecordError):
            read_record("\n".join((head, *broken)).encode())


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_a_record_of_any_bytes_is_refused_and_never_a_traceback(raw: bytes) -> None:
    with pytest.raises(RecordError):
        read_record(raw)
    with pytest.raises(RecordError):
        read_record(b"tongbu-sign 1\n" + raw + b"\n---\n")


@given(st.lists(st.text("甲乙 \n", max_size=6), max_size=6), st.lists(st.text("甲乙 \n", max_size=6), max_size=6))
@settings(deadline=None)
def test_changes_tell_all_that_differs(old: list[str], new: list[str]) -> None:
    before, now = "\n".join(("头", "", *old)), "\n".join(("头", "", *new))
    found = changes(before, now)

    assert bool(found) == (before != now)
    gone = Counter(line for change in found for line in change.before)
    come = Counter(line for change in found for line in change.now)
    lines = Counter(before.split("\n"))
    assert gone <= lines
    assert lines - gone + come == Counter(now.split("\n"))
    assert all(change.told() and change.before != change.now for change in found)


def keyed(root: Path, person: str = "分管副局长", since: date = date(2026, 1, 1)) -> tuple[bytes, KeyRegistry]:
    pem, public = new_private("")
    return pem, KeyRegistry((Key(person, public, since),))


def signed_with(pem: bytes, signing: Signing) -> Signing:
    private = load_private(pem, "")
    named = Signing(
        *(signing.stage, signing.person, signing.on, signing.opinion, signing.digest, signing.before),
        fingerprint(private.public_key().public_bytes_raw()),
    )
    return Signing(
        *(named.stage, named.person, named.on, named.opinion, named.digest, named.before, named.key),
        private.sign(named.told()),
    )


def test_a_signature_proves_the_person_and_every_word(tmp_path: Path) -> None:
    pem, registry = keyed(project(tmp_path))
    (key,) = registry.keys
    text = content(tmp_path)
    signing = signed_with(pem, Signing(*FINAL, digest_of(text)))
    entry = f"- 人员: 分管副局长\n  公钥: {base64.b64encode(key.public).decode()}\n  启用: 2026-01-01\n"
    (tmp_path / "keys.yml").write_text(entry, encoding="utf-8")
    assert read_keys(entry.encode()) == registry
    record = tmp_path / record_path(GOOD)

    record.write_text(write_record(Record((signing,), text)), encoding="utf-8")
    assert faults(tmp_path) == []

    for wrong in (
        Signing(*FINAL, digest_of(text)),
        Signing(*FINAL[:3], "不同意", digest_of(text), "", signing.key, signing.signature),
        Signing(*FINAL, digest_of(text), "", "0" * 16, signing.signature),
        signed_with(new_private("")[0], Signing(*FINAL, digest_of(text))),
    ):
        record.write_text(write_record(Record((wrong,), text)), encoding="utf-8")
        assert Fault.UNTRUE in faults(tmp_path)

    (tmp_path / "keys.yml").write_text(entry + "  停用: 2026-02-26\n", encoding="utf-8")
    record.write_text(write_record(Record((signing,), text)), encoding="utf-8")
    assert Fault.UNTRUE in faults(tmp_path)


def register(root: Path, *rows: tuple[str, bytes, str]) -> None:
    entries = (
        f"- 人员: {who}\n  公钥: {base64.b64encode(key).decode()}\n  启用: {since}\n" for who, key, since in rows
    )
    (root / "keys.yml").write_text("".join(entries), encoding="utf-8")


@pytest.mark.parametrize(
    ("person", "since", "why"),
    [
        ("分管副局长", "2026-01-01", "登记了公钥"),
        ("分管　副 局长", "2026-01-01", "登记了公钥"),
        ("分管\u200b副局长", "2026-01-01", "登记了公钥"),
        ("分管副局长", "2026-03-01", "登记了公钥"),
        ("局长", "2026-01-01", "没有这个岗位"),
    ],
)
def test_no_other_name_and_no_earlier_day_is_a_way_round_a_key(
    person: str, since: str, why: str, tmp_path: Path
) -> None:
    _, public = new_private("")
    register(project(tmp_path, META.replace("人员: 分管副局长", f'人员: "{person}"')), ("分管副局长", public, since))
    sign(tmp_path, stage=("终审", person, date(2026, 2, 27), "同意"))

    told = [told for fault, told in approval(tmp_path).faults if fault is Fault.UNTRUE]
    assert len(told) == 1
    assert why in told[0]


def test_a_forgotten_signature_is_made_up_for_by_a_true_one_only(tmp_path: Path) -> None:
    pem, public = new_private("")
    register(project(tmp_path), ("分管副局长", public, "2026-01-01"))
    record = sign(tmp_path)
    assert faults(tmp_path) == [Fault.UNTRUE]
    again = Signing(*FINAL, digest_of(content(tmp_path)), record.link())

    for signing, left in ((signed_with(pem, again), 0), (signed_with(new_private("")[0], again), 2)):
        whole = write_record(record.with_signing(signing, content(tmp_path)))
        (tmp_path / record_path(GOOD)).write_text(whole, encoding="utf-8")
        assert faults(tmp_path) == [Fault.UNTRUE] * left


def test_a_later_round_with_a_true_signature_stands_though_an_earlier_had_none(tmp_path: Path) -> None:
    pem, public = new_private("")
    record = sign(project(tmp_path))
    project(tmp_path, META.replace("2026-02-27", "2026-03-06"), BODY.replace("加强", "进一步加强"))
    register(tmp_path, ("分管副局长", public, "2026-03-01"))
    later = Signing("终审", "分管副局长", date(2026, 3, 6), "", digest_of(content(tmp_path)), record.link())
    whole = write_record(record.with_signing(signed_with(pem, later), content(tmp_path)))
    (tmp_path / record_path(GOOD)).write_text(whole, encoding="utf-8")

    assert faults(tmp_path) == []


def test_a_registry_that_is_named_must_be_there(tmp_path: Path) -> None:
    files = ProjectFiles(project(tmp_path))

    assert registry_of(files, "keys.yml", required=False) == KeyRegistry()
    with pytest.raises(KeysError, match="没有这个文件"):
        registry_of(files, "keys.yml", required=True)
