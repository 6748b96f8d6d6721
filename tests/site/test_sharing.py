"""`tongbu build --shard i/n` and `--merge`: several machines make one site, the same as one machine makes."""

from __future__ import annotations

import pickle
import re
import shutil
from pathlib import Path

import pytest
import yaml

from digests import digests
from sample import build, copy_project, run


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample bureau without what takes long, letters and other disclosure data among it."""
    root = copy_project(tmp_path_factory.mktemp("sharing") / "project")
    shutil.rmtree(root / "docs" / "disclosure")
    file = root / "mkdocs.yml"
    settings = yaml.safe_load(file.read_text(encoding="utf-8"))
    settings["extra"]["tongbu"] |= {"组件页": False, "版式文件": {"PDF": False, "Word": False, "分享图": False}}
    file.write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def shards(project: Path) -> tuple[Path, Path]:
    """Two shards, each made as if by a machine of its own, at another place."""
    made = []
    for number in (1, 2):
        machine = shutil.copytree(project, project.parent / f"machine-{number}")
        folder = project.parent / f"shard-{number}"
        done = run(machine, "tongbu", "build", "--shard", f"{number}/2", "-o", str(folder))
        assert done.returncode == 0, done.stdout + done.stderr
        assert not (machine / "site").exists(), "a shard publishes nothing"
        made.append(folder)
    first, second = made
    return first, second


def merged(project: Path, *shards: Path) -> tuple[int, str]:
    told = [word for shard in shards for word in ("--merge", str(shard))]
    done = run(project, "tongbu", "build", *told)
    return done.returncode, done.stdout + done.stderr


def copied(folder: Path, to: Path) -> Path:
    shutil.copytree(folder, to)
    return to


def test_two_shards_merged_are_one_build_to_the_byte(project: Path, shards: tuple[Path, Path], tmp_path: Path) -> None:
    alone, together = copied(project, tmp_path / "alone"), copied(project, tmp_path / "together")
    assert build(alone).returncode == 0
    assert merged(together, *shards) == (0, "")
    assert digests(together / "site") == digests(alone / "site")
    first, second = (set(digests(shard / "files")) for shard in shards)
    assert not first & second
    assert len(first) > 50 < len(second), "both have their share"


def test_what_is_not_in_any_shard_or_has_changed_since_is_made_here(
    project: Path, shards: tuple[Path, Path], tmp_path: Path
) -> None:
    alone, together = tmp_path / "alone", tmp_path / "together"
    for root in (alone, together):
        copied(project, root)
        policy = root / "policies" / "2020" / "gushu-mingmu.md"
        policy.write_text(policy.read_text(encoding="utf-8").replace("所称", "中的"), encoding="utf-8")
    assert build(alone).returncode == 0
    assert merged(together, shards[0]) == (0, "")
    assert digests(together / "site") == digests(alone / "site")


def test_a_shard_with_a_file_that_is_not_what_it_was_is_refused(
    project: Path, shards: tuple[Path, Path], tmp_path: Path
) -> None:
    bad = copied(shards[0], tmp_path / "bad")
    page = next((bad / "files").rglob("index.html"))
    page.write_text("改过", encoding="utf-8")
    root = copied(project, tmp_path / "root")
    status, told = merged(root, bad, shards[1])
    assert status == 1
    assert "不完整" in told
    assert "Traceback" not in told
    assert not (root / "site").exists()


def test_a_shard_cannot_bring_code(project: Path, shards: tuple[Path, Path], tmp_path: Path) -> None:
    bad = copied(shards[0], tmp_path / "bad")
    (bad / "results").write_bytes(pickle.dumps(Touch(tmp_path / "ran")))
    status, told = merged(copied(project, tmp_path / "root"), bad)
    assert status == 1
    assert "不是完整的分片" in told
    assert not (tmp_path / "ran").exists()


class Touch:
    """Makes a file when it is unpickled by a pickle that trusts it."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.file,)


def test_a_shard_is_refused_where_the_gate_refuses_the_site(project: Path, tmp_path: Path) -> None:
    root = copied(project, tmp_path / "root")
    policy = root / "policies" / "2020" / "gushu-mingmu.md"
    policy.write_text(re.sub("^名称: .*\n", "", policy.read_text(encoding="utf-8"), flags=re.M), encoding="utf-8")
    done = run(root, "tongbu", "build", "--shard", "1/2")
    assert done.returncode == 1
    assert "发布检查没有通过" in done.stdout + done.stderr
    assert not (root / "shard-1").exists()


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (["--shard", "3/2"], "3/2"),
        (["--shard", "半份"], "半份"),
        (["--shard", "1/2", "--merge", "."], "不能和 --merge"),
        (["-o", "x"], "--shard"),
        (["--merge", "没有"], "没有文件夹"),
        (["--shard", "1/2", "-o", "docs"], "已经存在"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is(told: list[str], words: str, project: Path) -> None:
    done = run(project, "tongbu", "build", *told)
    assert done.returncode == 2
    assert words in done.stderr
