"""Progress: told where people watch and have waited a second, and nowhere else."""

import os
import pty
import sys
import threading
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from small_project import FILES, GOOD_POLICY, write
from tongbu import progress_bar
from tongbu.cli import main
from tongbu.incremental.forking import WORKERS, shared_out
from tongbu.progress import followed, observed, step
from tongbu.progress_bar import watcher

MANY = 45
"""Enough that several processes share them."""


class Recording:
    """An observer that writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def begin(self, work: str, total: int) -> None:
        self.told.append(f"{work} {total}")

    def advance(self) -> None:
        self.told.append("+")

    def end(self) -> None:
        self.told.append("end")


class Terminal:
    """Standard error as a terminal, while it is entered; `shown` is what has come there since."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch

    def __enter__(self) -> "Terminal":
        self._outer, inner = pty.openpty()
        os.set_blocking(self._outer, False)
        self._inner = os.fdopen(inner, "w", encoding="utf-8")
        self._patch.setattr(sys, "stderr", self._inner)
        return self

    def shown(self) -> str:
        self._inner.flush()
        try:
            return os.read(self._outer, 1 << 20).decode("utf-8", "replace")
        except BlockingIOError:
            return ""

    def __exit__(self, *_: object) -> None:
        self._patch.undo()
        self._inner.close()
        os.close(self._outer)


def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PATIENCE", "_GLANCE"):
        monkeypatch.setattr(progress_bar, name, 0.0)


def project(root: Path) -> str:
    return str(write(root, {**FILES, **{f"policies/2023/p{n}.md": GOOD_POLICY for n in range(MANY)}}))


def test_a_check_on_a_terminal_shows_how_far_it_is_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    impatient(monkeypatch)
    monkeypatch.setattr(sys, "stdout", StringIO())
    with Terminal(monkeypatch) as terminal:
        main(["check", "--root", project(tmp_path)], standalone_mode=False)
        seen = terminal.shown()
    assert "读取文件" in seen
    assert f"/{MANY + 2}" in seen
    assert "检查文件之间的关系" in seen
    assert seen.rstrip().endswith("\x1b[2K"), "the line is wiped"


@pytest.mark.parametrize("arguments", [["check", "--format", "json"], ["due", "--all", "--format", "ics"]])
def test_where_a_program_reads_nothing_is_shown(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    impatient(monkeypatch)
    root = str(write(tmp_path / "project", FILES))
    with (tmp_path / "out").open("w", encoding="utf-8") as out, Terminal(monkeypatch) as terminal:
        monkeypatch.setattr(sys, "stdout", out)
        main([*arguments, "--root", root], standalone_mode=False)
        assert terminal.shown() == ""


def test_what_is_over_soon_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with Terminal(monkeypatch) as terminal, observed(watcher()):
        assert list(followed(range(1000), "读取文件", 1000)) == list(range(1000))
        with step("登记"):
            pass
        assert terminal.shown() == ""


def test_nothing_is_written_when_redirected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    impatient(monkeypatch)
    assert CliRunner().invoke(main, ["check", "--root", project(tmp_path)]).stderr == ""


def test_what_several_processes_do_is_told_once_by_the_one_that_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WORKERS, "2")
    if threading.active_count() > 1:  # those of a browser that an earlier test has opened
        pytest.skip("a process with threads does not share its work")

    def work(share: Sequence[int]) -> Iterator[int]:
        yield from followed(share, "在别的进程里", len(share))

    watching = Recording()
    with observed(watching):
        assert sorted(shared_out(work, range(MANY), told="一起做")) == list(range(MANY))
    assert watching.told == [f"一起做 {MANY}", *"+" * MANY, "end"]


def test_a_step_that_fails_or_is_left_is_over() -> None:
    watching = Recording()
    with observed(watching), pytest.raises(ZeroDivisionError), step("外"):
        list(map((1).__floordiv__, followed([1, 0], "内", 2)))
    assert watching.told == ["外 0", "内 2", "+", "end", "end"]
