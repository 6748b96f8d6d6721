"""What is measured of a command is what it did, and all that it started."""

import sys
import time
from pathlib import Path

import pytest

from bench.measuring import DONE, TOO_LARGE, TOO_LONG, Command, Limits, run
from bench.memory import held, members
from bench.writing import standing, written

MB = 1_000_000
_TOUCHED = "b = bytearray({size}); b[::4096] = b'x' * len(b[::4096])"


def python(folder: Path, script: str, *folders: Path) -> Command:
    return Command([sys.executable, "-c", script], folder, folders)


def test_a_run_that_waits_takes_time_by_the_clock_but_hardly_of_the_processor(tmp_path: Path) -> None:
    found = run(python(tmp_path, "import time; time.sleep(0.5)"))

    assert found.outcome == DONE
    assert found.seconds >= 0.5 > found.processor


def test_the_processor_time_of_what_a_command_starts_counts(tmp_path: Path) -> None:
    working = "import time\nwhile time.process_time() < 0.3: pass"
    found = run(python(tmp_path, f"import subprocess, sys; subprocess.run([sys.executable, '-c', {working!r}])"))

    assert found.processor >= 0.3


def test_memory_is_that_of_all_processes_together(tmp_path: Path) -> None:
    holding = f"{_TOUCHED.format(size=60 * MB)}; print(); input()"
    script = f"""import subprocess, sys, time
pipes = dict(stdin=subprocess.PIPE, stdout=subprocess.PIPE)
started = [subprocess.Popen([sys.executable, "-u", "-c", {holding!r}], **pipes) for _ in range(3)]
for each in started: each.stdout.readline()
time.sleep(0.5)
for each in started: each.communicate(b"\\n")
"""
    found = run(python(tmp_path, script))

    assert 180 * MB < found.memory < 400 * MB


def test_what_forked_processes_share_counts_once(tmp_path: Path) -> None:
    script = f"import os, time; {_TOUCHED.format(size=100 * MB)}; os.fork(); os.fork(); time.sleep(0.6)"
    found = run(python(tmp_path, script))

    assert 100 * MB < found.memory < 200 * MB


def test_what_the_bench_itself_holds_does_not_count(tmp_path: Path) -> None:
    own = bytearray(200 * MB)
    own[::4096] = b"x" * len(own[::4096])

    assert run(python(tmp_path, "import time; time.sleep(0.3)")).memory < 100 * MB


def test_only_new_files_count_as_written(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("old", encoding="utf-8")
    (site / "moved.html").write_text("moved", encoding="utf-8")
    script = (
        "import os; os.rename('site/moved.html', 'site/elsewhere.html'); os.unlink('site/old.html')\n"
        "open('site/old.html', 'w').write('again'); os.mkdir('site/a'); open('site/a/new.html', 'w').write('new')"
    )
    found = run(python(tmp_path, script, site))

    assert (found.files, found.bytes) == (2, len("again") + len("new"))


def test_folders_that_are_not_there_hold_nothing(tmp_path: Path) -> None:
    assert written(standing([tmp_path / "none"]), standing([tmp_path / "none"])) == (0, 0)


def test_a_command_that_takes_too_long_is_stopped_with_all_it_started(tmp_path: Path) -> None:
    script = "import subprocess, os; print(os.getpid()); subprocess.run(['sleep', '60'])"
    started = time.perf_counter()
    found = run(python(tmp_path, script), Limits(seconds=0.5))

    assert found.outcome == TOO_LONG
    assert time.perf_counter() - started < 30


def test_a_command_that_holds_too_much_is_stopped(tmp_path: Path) -> None:
    script = f"import time; {_TOUCHED.format(size=150 * MB)}; time.sleep(60)"

    assert run(python(tmp_path, script), Limits(memory=100 * MB)).outcome == TOO_LARGE


def test_a_command_that_fails_stops_the_bench_with_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="没有这个文件"):
        run(python(tmp_path, "raise SystemExit('没有这个文件')"))


def test_a_session_without_processes_holds_nothing() -> None:
    assert members(-2) == []
    assert held([2**22 + 1]) == 0
