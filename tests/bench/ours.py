"""Our own site over a corpus, as the sample bureau is set, and the commands on it."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.measuring import Command
from sample import unsigned

ROOT = Path(__file__).parents[2]
_ONLY_SAMPLE = "    组件页: true\n"
_NO_PAPER = "    版式文件: {PDF: false, Word: false, 分享图: false}\n"


@dataclass(frozen=True)
class OurSite:
    """A project; what builds and checks remember lies beside it, apart from one another."""

    folder: Path

    @property
    def site(self) -> Path:
        """The folder that is built."""
        return self.folder / "site"

    def build(self) -> Command:
        """`mkdocs build`."""
        return self._command("mkdocs", "build", "--quiet", store="build", folders=(self.site,))

    def check(self) -> Command:
        """`tongbu check`, which remembers by itself what it has read."""
        return self._command("tongbu", "check", "--format", "json", store="check")

    def serve(self, port: int) -> Command:
        """`mkdocs serve` on a port of this machine."""
        return self._command("mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", store="serve")

    def _command(self, *arguments: str, store: str, folders: tuple[Path, ...] = ()) -> Command:
        kept = self.folder.with_name(f"{self.folder.name}-{store}")
        environment = {
            "TONGBU_CACHE": str(kept),
            "PYTHONPATH": str(ROOT / "hooks"),
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONDONTWRITEBYTECODE": "",  # a program that is installed is not compiled in each run
        }
        return Command([sys.executable, "-m", *arguments], self.folder, (*folders, kept), environment)


def prepare(corpus: Path, folder: Path, *, paper: bool = False) -> OurSite:
    """Lay out a site with the documents of a corpus; `paper`: with PDFs, Word files and cards to share.

    Without the sample bureau's disclosure data, which speaks of the sample's own documents.
    """
    for kind in ("policies", "interpretations"):
        shutil.copytree(corpus / kind, folder / kind)
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("disclosure"))
    (folder / "hooks").mkdir()
    shutil.copy(ROOT / "hooks" / "events.py", folder / "hooks")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert _ONLY_SAMPLE in settings
    (folder / "mkdocs.yml").write_text(settings.replace(_ONLY_SAMPLE, "" if paper else _NO_PAPER), encoding="utf-8")
    unsigned(folder)
    return OurSite(folder)
