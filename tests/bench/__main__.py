"""`make bench [SIZE…]`: our build against plain Material on the same documents, in turn, as ratios."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.corpus import write_corpus

ROOT = Path(__file__).parents[2]
ROUNDS = 3


def main(sizes: list[int]) -> None:
    """Print, per size, the median seconds of both and the median of the paired ratios."""
    print(f"{'文件数':>8} {'tongbu':>9} {'Material':>9} {'比值':>7} {'check':>9}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            ours, peer = _sites(Path(folder), size)
            rounds = [(_seconds("build", ours), _seconds("build", peer)) for _ in range(ROUNDS)]
            check = _seconds("check", ours)
        ratio = statistics.median(a / b for a, b in rounds)
        mine, theirs = (statistics.median(column) for column in zip(*rounds, strict=True))
        print(f"{2 * size:>8} {mine:>8.2f}s {theirs:>8.2f}s {ratio:>7.2f} {check:>8.2f}s")


def _sites(folder: Path, size: int) -> tuple[Path, Path]:
    """Our site and a plain Material one (pages out of nav, search on) over the same documents."""
    ours, peer = folder / "ours", folder / "peer"
    write_corpus(ours, size)
    (ours / "docs").mkdir()
    shutil.copytree(ROOT / "docs", ours / "docs", dirs_exist_ok=True)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (ours / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (ours / "hooks").mkdir()
    shutil.copy(ROOT / "hooks" / "events.py", ours / "hooks" / "events.py")
    for kind in ("policies", "interpretations"):
        shutil.copytree(ours / kind, peer / "docs" / kind)
    (peer / "docs" / "index.md").write_text("# 首页\n", encoding="utf-8")
    (peer / "mkdocs.yml").write_text(
        "site_name: peer\ntheme:\n  name: material\n  language: zh\n  font: false\nnav: [index.md]\n", encoding="utf-8"
    )
    return ours, peer


def _seconds(command: str, site: Path) -> float:
    """Wall time of a whole command; a preview build, since synthetic documents need not pass the gate."""
    tool = {"build": ["-m", "mkdocs", "build", "--quiet"], "check": ["-m", "tongbu", "check", "--format", "json"]}
    environment = {**os.environ, "TONGBU_PREVIEW": "1"}
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *tool[command]], cwd=site, env=environment, stdout=subprocess.DEVNULL, check=False
    )
    if command == "build" and done.returncode:
        raise SystemExit(f"构建失败：{site}")
    return time.perf_counter() - started


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [50, 200])
