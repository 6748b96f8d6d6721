"""A place in which publishers are interrupted, and what must hold whatever happens to them."""

from pathlib import Path

from publishing.reader import Public
from publishing.sites import LONG, make, tongbu
from tongbu.compressing.expanding import damage
from tongbu.gate_record import GateRecord

VERSIONS = "abc"


def files_of(version: str) -> dict[str, bytes]:
    """Twelve pages that are different in each version, six files that are not."""
    changing = {f"p/{n}/index.html": f"<p>{version} {n}</p>{LONG}".encode() for n in range(12)}
    return {**changing, **{f"s/{n}.css": f"/* {n} */".encode() * 900 for n in range(6)}}


SITES = {version: files_of(version) for version in VERSIONS}


class Stage:
    """A place with a stranger's file, sites to publish, and what must hold whatever happens to a publisher."""

    def __init__(self, folder: Path, www: Path) -> None:
        self.www = www
        self.sites = {version: make(folder / version, files) for version, files in SITES.items()}
        self.www.mkdir(exist_ok=True)
        (self.www / "theirs.txt").write_text("theirs")
        assert tongbu(self.www, "-d", self.sites["a"]).exit_code == 0

    @property
    def live(self) -> str:
        """The version that is live; it is whole."""
        release = (self.www / "current").resolve()
        record = GateRecord.read((release / "gate.json").read_bytes())
        assert not damage(release, record), damage(release, record)
        body = (release / "p/0/index.html").read_bytes()
        return next(version for version, files in SITES.items() if files["p/0/index.html"] == body)

    def others(self) -> list[str]:
        return [version for version in VERSIONS if version != self.live]

    def whole(self, *releases: str) -> None:
        """Nothing is lost: these releases are there, complete, and so is the stranger's file."""
        for release in releases:
            folder = self.www / "releases" / release
            assert not damage(folder, GateRecord.read((folder / "gate.json").read_bytes()))
        assert (self.www / "theirs.txt").read_text() == "theirs"

    def repair(self, version: str, public: Public) -> None:
        """The next publication works and leaves the place tidy."""
        public.expect(self.live, version)
        done = tongbu(self.www, "-d", self.sites[version], "--keep", 2)
        assert done.exit_code == 0, done.stderr
        assert self.live == version
        public.expect(version)
        self.tidy()

    def tidy(self) -> None:
        assert {path.name for path in self.www.iterdir()} <= {
            "theirs.txt", "current", "previous", "releases", ".tongbu-lock"
        }  # fmt: skip
        assert not list((self.www / "releases").glob(".*"))
