"""`tongbu sign` and `tongbu verify`: what an office does after the final review, and what it is told."""

import getpass
import warnings
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sample import ROOT, check, copy_project
from tongbu.cli import main
from tongbu.cli.commands import CannotRun
from tongbu.cli.signing_keys import PASSWORD, make_key

POLICY = "policies/2025/gushu-mingmu.md"
RECORD = POLICY.replace(".md", ".sign")


def tongbu(*args: object, answers: str = "") -> Result:
    return CliRunner().invoke(main, [*map(str, args)], input=answers, catch_exceptions=False)


@pytest.fixture
def bureau(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "bureau", signed=True)


def test_every_document_of_the_sample_bureau_is_approved_as_it_stands() -> None:
    result = tongbu("verify", "--root", ROOT)

    assert result.exit_code == 0
    assert "不属实 0 份，没有审签 0 份" in result.output


def test_one_character_changed_is_refused_with_the_difference(bureau: Path) -> None:
    file = bureau / POLICY
    file.write_text(file.read_text(encoding="utf-8").replace("一百年以上", "一百年已上", 1), encoding="utf-8")

    found = check(bureau, POLICY)
    assert found.returncode == 1
    assert "REV004" in found.stdout
    assert "以上" in found.stdout
    told = tongbu("verify", file)
    assert told.exit_code == 1
    assert "不属实" in told.output
    assert any(line.startswith("  - ") and "一百年以上" in line for line in told.output.splitlines())
    assert any(line.startswith("  + ") and "一百年已上" in line for line in told.output.splitlines())


def test_changed_metadata_is_shown_where_it_stands_and_a_changed_file_at_the_reviews(bureau: Path) -> None:
    path = "policies/2024/linxia-jidi.md"
    file, table = bureau / path, bureau / "policies/2024/fujian/jidi-pingfen.csv"
    whole = file.read_text(encoding="utf-8")
    lines = {line.partition(":")[0]: at for at, line in enumerate(whole.split("\n"), 1)}

    file.write_text(whole.replace("\n内容概述: ", "\n内容概述: 补充说明：", 1), encoding="utf-8")
    assert f"{path}:{lines['内容概述']}:" in refused(bureau, path)
    file.write_text(whole, encoding="utf-8")
    table.write_bytes(table.read_bytes() + b"\n")
    assert f"{path}:{lines['审核']}:" in refused(bureau, path)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("\n审核:", "\n待核对:\n  - 索引号——下一个流水号\n审核:", "待核对：索引号"),
        ("\n内容概述: ", "\n内容概述: 【待填：一句话】", "还没有写完（【待填：一句话】）"),
    ],
)
def test_what_is_not_finished_is_not_signed(bureau: Path, old: str, new: str, told: str) -> None:
    file = bureau / POLICY
    record = bureau / RECORD
    before = record.read_bytes()
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    result = tongbu("sign", file)
    assert result.exit_code == 2
    assert "不能审签" in result.output
    assert told in result.output
    assert record.read_bytes() == before


def test_an_approved_file_that_is_gone_is_to_be_put_back_and_nothing_to_be_signed(bureau: Path) -> None:
    (bureau / "policies/2024/fujian/jidi-pingfen.csv").unlink()
    told = check(bureau, "policies/2024/linxia-jidi.md").stdout
    assert "DOC024" in told
    assert "批准的内容里有“jidi-pingfen.csv”，现在打不开" in told
    assert "补上、恢复这个文件" in told
    assert "tongbu sign" not in told
    assert str(bureau) not in told


def refused(bureau: Path, path: str) -> str:
    """The lines of the findings that say what is not as approved."""
    found = check(bureau, path, "--format", "lines").stdout
    return "\n".join(line for line in found.splitlines() if "REV004" in line)


def test_a_new_round_makes_it_right_again_and_keeps_the_old_one(bureau: Path) -> None:
    file = bureau / POLICY
    changed = file.read_text(encoding="utf-8").replace("一百年以上", "百年以上", 1)
    file.write_text(changed, encoding="utf-8")

    refused = tongbu("sign", file)
    assert refused.exit_code == 2
    assert "没有重新审核" in refused.output
    again = "审核:\n  - {环节: 终审（第二次）, 人员: 分管副局长, 日期: 2026-11-20}\n"
    file.write_text(changed.replace("审核:\n", again, 1), encoding="utf-8")
    assert tongbu("sign", file).exit_code == 0
    told = tongbu("verify", file)
    assert told.exit_code == 0
    assert "以前的内容" in told.output
    assert "现在的内容" in told.output
    again = tongbu("sign", file)
    assert again.exit_code == 0
    assert "没有变化" in again.output


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ((), "没有写要审签的文件"),
        (("policies/没有.md",), "没有文件"),
        ((POLICY, "--stage", "三校"), "没有“三校”"),
        ((POLICY, "--key", "没有.pem"), "打不开"),
        (("mkdocs.yml",), "不是政策文件或者解读"),
        (("--new-key", "a.pem"), "--person"),
    ],
)
def test_what_cannot_be_signed_is_told_and_nothing_written(
    args: tuple[str, ...], says: str, bureau: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(bureau)
    before = (bureau / RECORD).read_bytes()
    result = tongbu("sign", *args)

    assert result.exit_code == 2
    assert says in result.output
    assert (bureau / RECORD).read_bytes() == before


def test_a_document_that_was_not_reviewed_to_the_end_cannot_be_signed(bureau: Path) -> None:
    file = bureau / POLICY
    file.write_text(file.read_text(encoding="utf-8").replace("环节: 终审", "环节: 会签"), encoding="utf-8")

    result = tongbu("sign", file)
    assert result.exit_code == 2
    assert "还没有终审" in result.output


def test_a_damaged_record_is_not_signed_upon(bureau: Path) -> None:
    (bureau / RECORD).write_text("坏了", encoding="utf-8")

    result = tongbu("sign", bureau / POLICY)
    assert result.exit_code == 2
    assert "版本库" in result.output
    assert (bureau / RECORD).read_text(encoding="utf-8") == "坏了"


def test_where_a_password_would_be_seen_it_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def seen(_: str) -> str:
        warnings.warn("Can not control echo on the terminal.", getpass.GetPassWarning, stacklevel=2)
        return "口令"

    monkeypatch.delenv(PASSWORD, raising=False)
    monkeypatch.setattr(getpass, "getpass", seen)
    with pytest.raises(CannotRun, match=f"请在终端里运行，或者把口令放进环境变量 {PASSWORD}"):
        make_key(tmp_path / "a.pem", "分管副局长")
    assert not (tmp_path / "a.pem").exists()


def test_a_key_is_made_registered_and_signs(bureau: Path, tmp_path: Path) -> None:
    key = tmp_path / "fenguan.pem"
    made = tongbu("sign", "--new-key", key, "--person", "分管副局长", answers="口令一\n口令一\n")
    assert made.exit_code == 0
    assert key.stat().st_mode & 0o077 == 0
    assert b"ENCRYPTED" in key.read_bytes()
    again = tongbu("sign", "--new-key", key, "--person", "分管副局长")
    assert again.exit_code == 2
    (bureau / RECORD).unlink()

    refused = tongbu("sign", bureau / POLICY, "--key", key, answers="口令一\n")
    assert refused.exit_code == 2
    assert "没有登记" in refused.output

    entry = made.output[made.output.index("- 人员") :]
    since = entry.splitlines()[-1].removeprefix("  启用: ")
    (bureau / "keys.yml").write_text(entry.replace(since, "2025-05-01"), encoding="utf-8")
    wrong = tongbu("sign", bureau / POLICY, "--key", key, answers="口令二\n")
    assert wrong.exit_code == 2
    assert "口令不对" in wrong.output
    signed = tongbu("sign", bureau / POLICY, "--key", key, answers="口令一\n")
    assert signed.exit_code == 0
    assert "数字签名属实" in tongbu("verify", bureau / POLICY).output

    written = (bureau / RECORD).read_bytes()
    assert "没有变化" in tongbu("sign", bureau / POLICY).output
    assert (bureau / RECORD).read_bytes() == written

    found = check(bureau)
    others = [line for line in found.stdout.splitlines() if " REV005 " in line]
    assert others, "others of the same person, dated while the key holds, lack a signature"
    assert not [line for line in others if line.startswith(POLICY)]


def test_a_forgotten_key_is_asked_for_and_the_signature_made_up_for(bureau: Path, tmp_path: Path) -> None:
    key = tmp_path / "fenguan.pem"
    made = tongbu("sign", "--new-key", key, "--person", "分管副局长", answers="\n\n").output
    assert "不得晚于审签" in made
    entry = made[made.index("- 人员") :]
    (bureau / "keys.yml").write_text(entry, encoding="utf-8")
    late = tongbu("sign", bureau / POLICY, "--key", key)
    assert late.exit_code == 2
    assert "启用不得晚于审签的日期" in late.output
    since = entry.splitlines()[-1].removeprefix("  启用: ")
    (bureau / "keys.yml").write_text(entry.replace(since, "2025-05-01"), encoding="utf-8")

    forgotten = tongbu("sign", bureau / POLICY)
    assert forgotten.exit_code == 2
    assert "--key" in forgotten.output
    assert tongbu("sign", bureau / POLICY, "--key", key).exit_code == 0
    assert tongbu("verify", bureau / POLICY).exit_code == 0
