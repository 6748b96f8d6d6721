"""`make bench-serving`: how fast nginx serves the sample bureau with the settings that the build writes, and without.

wrk asks from this machine, over loopback, so both have the same processors; what is told is a ratio, taken within a
round. Without our settings the same nginx serves the same bytes as plain files.
"""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from bench.memory import held
from sample import build, copy_project
from serving.server import nginx
from tongbu.gate_record import NAME, GateRecord

ROUNDS = 3
SECONDS = 5
CONNECTIONS = 64
_ASKED: Mapping[str, Callable[[str], bool]] = {
    "首页": "index.html".__eq__,
    "全部页面": lambda path: path.endswith("index.html"),
    "样式、脚本和字体": lambda path: path.startswith("assets/"),
    "全部文件": lambda path: True,
}
_SCRIPT = Path(__file__).with_suffix(".lua")
_RATE = re.compile(r"^Requests/sec:\s+([\d.]+)", re.M)
_LATENCY = re.compile(r"^\s+99%\s+(\S+)", re.M)
_REFUSED = re.compile(r"^\s*Non-2xx or 3xx responses: (\d+)", re.M)
_BROKEN = re.compile(r"^\s*Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", re.M)


@dataclass(frozen=True)
class Load:
    """What a run of wrk found: requests a second, the 99th percentile, errors; and bytes that nginx's workers held."""

    rate: float
    latency: str
    errors: int
    memory: int


def main(folder: Path) -> None:
    """Print one line for each set of paths; end with an error where a request failed."""
    if not shutil.which("wrk"):
        raise SystemExit("没有 wrk：apt-get install wrk")
    project = copy_project(folder / "sample")
    done = build(project)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    print("| 请求 | 普通文件：次/秒 | 我们的设置：次/秒 | 比值 | 99% 之内 | 出错 | 进程内存 MB：普通、我们的 |")
    print("|---|---|---|---|---|---|---|")
    failed = 0
    for name, paths in _paths(project / "site", folder).items():
        rounds = [[_load(project / "site", paths, ours=ours) for ours in (False, True)] for _ in range(ROUNDS)]
        failed += sum(load.errors for each in rounds for load in each)
        print(_line(name, rounds), flush=True)
    if failed:
        raise SystemExit(f"有 {failed} 次请求出错。")


def _paths(site: Path, folder: Path) -> dict[str, Path]:
    """A file of addresses for each set of what is asked for."""
    served = [path for path in sorted(GateRecord.read((site / NAME).read_bytes()).files) if _is_served(path)]
    found = {}
    for number, (name, wanted) in enumerate(_ASKED.items()):
        found[name] = folder / f"paths-{number}"
        addresses = [f"/{quote(path.removesuffix('index.html'))}\n" for path in served if wanted(path)]
        found[name].write_text("".join(addresses), encoding="utf-8")
    return found


def _is_served(path: str) -> bool:
    """Whether our settings do not keep a file to themselves."""
    return not path.startswith(("server/", ".", "_headers"))


def _load(site: Path, paths: Path, *, ours: bool) -> Load:
    home = Path(tempfile.mkdtemp(dir=paths.parent))
    with nginx(site, home, ours=ours) as url:
        asked = ("wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-s", _SCRIPT, url, "--", paths)
        told = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
        return read(told, held(_workers(home)))


def read(told: str, memory: int) -> Load:
    """What wrk has printed."""
    rate, latency = _RATE.search(told), _LATENCY.search(told)
    assert rate, told
    refused, broken = _REFUSED.search(told), _BROKEN.search(told)
    errors = sum(int(number) for found in (refused, broken) if found for number in found.groups())
    return Load(float(rate[1]), latency[1] if latency else "", errors, memory)


def _workers(home: Path) -> list[int]:
    master = int((home / "pid").read_text())
    return [int(each) for each in Path(f"/proc/{master}/task/{master}/children").read_text().split()]


def _line(name: str, rounds: Sequence[Sequence[Load]]) -> str:
    plain, ours = zip(*rounds, strict=True)
    ratio = statistics.median(load.rate / other.rate for other, load in rounds)
    rates = " | ".join(f"{statistics.median(load.rate for load in each):,.0f}" for each in (plain, ours))
    errors = sum(load.errors for each in rounds for load in each)
    memory = "、".join(f"{max(load.memory for load in each) / 1e6:.1f}" for each in (plain, ours))
    return f"| {name} | {rates} | {ratio:.2f} | {ours[-1].latency} | {errors} | {memory} |"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        Path(temporary).chmod(0o755)
        main(Path(temporary))
