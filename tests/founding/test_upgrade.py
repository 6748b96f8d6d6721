"""`tongbu upgrade`: what the program changed follows, what the bureau changed stays."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from tongbu.cli import main, upgrade
from tongbu.founding import RECORD, Answers, Record, Step, files_of, plan

ANSWERS = Answers("样例县水务局", "sw.example.gov.cn")
DAY = date(2026, 1, 5)


def write(root: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


@pytest.fixture
def bureau(tmp_path: Path) -> Path:
    """A repository as an older version wrote it: another Makefile, a file that is no longer, one that is not yet."""
    files = {**files_of(ANSWERS, "0.0.9", DAY), "Makefile": b"old:\n", "old.txt": b"old\n"}
    files.pop("deploy/nginx.conf")
    write(tmp_path, {**files, RECORD: Record.of("0.0.9", ANSWERS, DAY, files).as_bytes()})
    return tmp_path


def run(root: Path, *args: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, ["upgrade", "--root", str(root), *args], input=answers, catch_exceptions=False)


def test_what_nobody_touched_follows(bureau: Path) -> None:
    done = run(bureau, "--yes")
    assert done.exit_code == 0, done.output
    assert "-old:" in done.output
    new = files_of(ANSWERS, Record.read((bureau / RECORD).read_bytes()).version, DAY)
    assert {path: (bureau / path).read_bytes() for path in new} == new
    assert not (bureau / "old.txt").exists()
    assert "没有要更新的文件" in run(bureau, "--yes").output


def test_what_the_bureau_changed_stays_and_the_new_lies_beside(bureau: Path) -> None:
    (bureau / "Makefile").write_bytes(b"ours:\n")
    (bureau / "mkdocs.yml").write_bytes(b"site_name: ours\n")
    done = run(bureau, "--yes")
    assert "1 个本单位改过，新的写在旁边" in done.output
    assert (bureau / "Makefile").read_bytes() == b"ours:\n"
    assert b"make site" in (bureau / "Makefile.new").read_bytes()
    assert (bureau / "mkdocs.yml").read_bytes() == b"site_name: ours\n"
    assert not (bureau / "mkdocs.yml.new").exists(), "the program did not change it"


def test_the_handbook_follows_without_its_pages_being_shown(bureau: Path) -> None:
    files = files_of(ANSWERS, "0.0.9", DAY)
    older = {"docs/manual/README.md": b"older\n", "docs/manual/pictures/site.png": b"\x89older\n"}
    write(bureau, {**older, RECORD: Record.of("0.0.9", ANSWERS, DAY, {**files, **older}).as_bytes()})
    done = run(bureau, "--yes")
    assert "更新：docs/manual/README.md" in done.output
    assert "older" not in done.output
    assert {path: (bureau / path).read_bytes() for path in older} == {path: files[path] for path in older}


def test_line_ends_are_no_change_and_what_was_deleted_stays_so(bureau: Path) -> None:
    (bureau / "Makefile").write_bytes(b"old:\r\n")
    (bureau / "docs" / "about.md").unlink()
    run(bureau, "--yes")
    assert b"make site" in (bureau / "Makefile").read_bytes()
    assert not (bureau / "docs" / "about.md").exists()


def test_nothing_is_done_unasked(bureau: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (bureau / RECORD).read_bytes()
    assert "加 --yes 再运行" in run(bureau).output
    monkeypatch.setattr(upgrade, "answered", lambda: True)
    assert "没有改动" in run(bureau, answers="n\n").output
    assert (bureau / RECORD).read_bytes() == before
    assert "已更新" in run(bureau, answers="y\n").output


def test_what_is_edited_while_it_is_asked_is_not_overwritten(bureau: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def edit(*_: object, **__: object) -> bool:
        for path in ("Makefile", "old.txt", "deploy/nginx.conf"):
            write(bureau, {path: b"edited meanwhile"})
        return True

    monkeypatch.setattr(upgrade, "answered", lambda: True)
    monkeypatch.setattr(upgrade, "agrees", edit)
    done = run(bureau)
    assert done.exit_code == 1
    for path in ("Makefile", "old.txt", "deploy/nginx.conf"):
        assert (bureau / path).read_bytes() == b"edited meanwhile"
        assert f"没有更新 {path}：显示差异以后 {path} 改动过，请重新运行" in done.output
    assert (bureau / "Makefile").read_bytes() == b"edited meanwhile"
    assert "本单位改过，新的写在旁边：Makefile" in run(bureau, "--yes").output, "the next run comes to it again"


def test_what_lies_beside_is_replaced_only_where_nobody_edited_it(bureau: Path) -> None:
    write(bureau, {"Makefile": b"ours:\n", "Makefile.new": b"old:\n"})
    done = run(bureau, "--yes")
    assert "代替上一次写的 .new：Makefile" in done.output
    assert b"make site" in (bureau / "Makefile.new").read_bytes()


def test_what_lies_beside_and_was_edited_stays_until_it_is_merged(bureau: Path) -> None:
    write(bureau, {"Makefile": b"ours:\n", "Makefile.new": b"half merged\n"})
    done = run(bureau, "--yes")
    assert done.exit_code == 1
    assert "合并到 Makefile、删去 Makefile.new 以后再运行" in done.output
    assert (bureau / "Makefile.new").read_bytes() == b"half merged\n"
    (bureau / "Makefile.new").unlink()
    assert run(bureau, "--yes").exit_code == 0
    assert b"make site" in (bureau / "Makefile.new").read_bytes()


@pytest.mark.parametrize("path", ["../secret", "/etc/secret", "a/../../secret", "..\\secret", "C:secret", "", "a\0"])
def test_a_record_that_leads_out_of_the_repository_is_refused(bureau: Path, path: str) -> None:
    secret = bureau.parent / "secret"
    secret.write_bytes(b"secret")
    record = Record.of("0.0.9", ANSWERS, DAY, {path: b"secret"})
    (bureau / RECORD).write_bytes(record.as_bytes())
    done = run(bureau, "--yes")
    assert done.exit_code == 2
    assert "不在仓库里" in done.output
    assert secret.read_bytes() == b"secret"


def test_a_folder_that_is_a_link_out_of_the_repository_is_left_alone(bureau: Path) -> None:
    outside = bureau.parent / "outside"
    write(outside, {"old.txt": b"old\n"})
    (bureau / "linked").symlink_to(outside)
    files = {**files_of(ANSWERS, "0.0.9", DAY), "linked/old.txt": b"old\n"}
    write(bureau, {RECORD: Record.of("0.0.9", ANSWERS, DAY, files).as_bytes()})
    assert "请手工更新" in run(bureau, "--yes").output
    assert (outside / "old.txt").read_bytes() == b"old\n"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"version": 1}', b"\xff"])
def test_a_record_that_cannot_be_read_is_told(bureau: Path, content: bytes) -> None:
    (bureau / RECORD).write_bytes(content)
    done = run(bureau, "--yes")
    assert done.exit_code == 2
    assert "读不懂" in done.output


def test_a_project_without_a_record_is_told_so(bureau: Path) -> None:
    (bureau / RECORD).unlink()
    assert "不是用 tongbu init 建立的" in run(bureau, "--yes").output


NAMES = st.sampled_from("abc")
CONTENTS = st.dictionaries(NAMES, st.sampled_from([b"1", b"2", b"3"]))


OURS = st.dictionaries(NAMES | st.just("a.new"), st.sampled_from([b"1", b"2", b"3"]))


@given(old=CONTENTS, new=CONTENTS, ours=OURS)
def test_no_word_of_the_bureau_is_ever_lost(
    old: dict[str, bytes], new: dict[str, bytes], ours: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("upgrade")
    write(root, ours)
    for step in plan(root, Record.of("1", ANSWERS, DAY, old), new):
        if step.step in (Step.RENEW, Step.REMOVE):
            assert ours[step.path] == old[step.path]
        if step.step is Step.ADD:
            assert step.path not in ours
        if step.step is Step.INSTEAD:
            assert ours[step.target] in (old.get(step.path), new[step.path])
        assert step.target not in ours or step.step in (Step.RENEW, Step.REMOVE, Step.INSTEAD, Step.WAITING)
        assert step.replaced == ours.get(step.target)
