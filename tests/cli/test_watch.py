"""`tongbu check --watch` checks again when files have come to rest, and until it is broken off."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from small_project import FILES, GOOD, GOOD_POLICY, write
from tongbu.cli import main, watching


def saving(*steps: Callable[[], object]) -> Callable[[float], None]:
    """Something to sleep with, during which somebody saves; at the end they break off."""
    left = iter(steps)

    def sleep(_: float) -> None:
        step = next(left, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    return sleep


def nothing() -> None:
    """Nobody saves."""


def test_what_is_saved_is_checked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, dict(FILES))
    bad = {GOOD: GOOD_POLICY.replace("文件类别: 其他文件", "文件类别: 别的")}
    steps = (
        nothing,
        lambda: write(tmp_path, dict(bad)),
        nothing,
        lambda: write(tmp_path, {GOOD: GOOD_POLICY}),
        nothing,
    )
    monkeypatch.setattr(watching.time, "sleep", saving(*steps))

    done = CliRunner().invoke(main, ["check", "--watch", "--root", str(tmp_path), "--today", "2026-11-20"])

    first, second, third = done.output.split("重新检查 ——")
    assert ("别的" in first, "别的" in second, "别的" in third) == (False, True, False)
    assert done.output.rstrip().endswith("已结束。")
    assert done.exit_code == int("个错误" in third)


def test_a_file_that_is_still_being_written_is_waited_for(tmp_path: Path) -> None:
    write(tmp_path, dict(FILES))
    sleep = saving(
        *(lambda n=n: write(tmp_path, {GOOD: GOOD_POLICY + "甲" * n}) for n in range(1, 4)), nothing, nothing
    )
    seen = watching.changes(tmp_path, lambda: sleep(0))
    next(seen)
    assert (tmp_path / GOOD).read_text(encoding="utf-8") == GOOD_POLICY + "甲" * 3
    with pytest.raises(KeyboardInterrupt):
        next(seen)


@pytest.mark.parametrize("more", [["--fix"], ["--format", "json"]])
def test_it_is_for_people(tmp_path: Path, more: list[str]) -> None:
    write(tmp_path, dict(FILES))
    done = CliRunner().invoke(main, ["check", "--watch", "--root", str(tmp_path), *more])
    assert done.exit_code == 2
    assert "--watch 给人看" in done.output
