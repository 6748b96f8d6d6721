"""The commands of the pipelines, run in order with stand-ins for make, git and tongbu."""

import os
import stat
import subprocess
from pathlib import Path

import pytest

from delivery.pipelines import GITEE, GITHUB, GITLAB, Script, scripts

SECRETS = {
    "SSH_KEY": "-----PRIVATE-----\nline two",
    "KNOWN_HOSTS": "web.example.gov.cn ssh-ed25519 AAAA",
    "DESTINATION": "deploy@web.example.gov.cn:/srv/www/$(touch pwned)",
}
MAKE = """#!/bin/sh
echo "make $*" >> "$LOG"
[ "$1" != "${FAILING:-}" ] || exit 2
case "$1" in
  site) mkdir -p site/.well-known && echo built > site/index.html && echo told > site/.well-known/security.txt ;;
esac
"""
TONGBU = """#!/bin/sh
{ printf 'tongbu'; printf ' [%s]' "$@"; echo; } >> "$LOG"
cat ~/.ssh/id_ed25519 > "$LOG.key" 2>/dev/null || true
stat -c %a ~/.ssh ~/.ssh/id_ed25519 > "$LOG.modes" 2>/dev/null || true
cat site/.well-known/security.txt >> "$LOG" 2>/dev/null || true
"""
GIT = '#!/bin/sh\necho "git $*" >> "$LOG"\n[ "$1" != ls-files ] || printf "%s" "${COMMITTED:-}"\n'


class Machine:
    """A project, a home and a PATH with stand-ins, which write down what they are told."""

    def __init__(self, folder: Path) -> None:
        self.project, self.home, self.bin = (folder / name for name in ("project", "home", "bin"))
        self.log = folder / "log"
        for made in (self.project / ".venv" / "bin", self.home, self.bin):
            made.mkdir(parents=True)
        for file, text in (
            (self.bin / "make", MAKE),
            (self.bin / "git", GIT),
            (self.bin / "apt-get", "#!/bin/sh\n"),
            (self.project / ".venv" / "bin" / "tongbu", TONGBU),
        ):
            file.write_text(text, encoding="utf-8")
            file.chmod(0o755)

    def run(self, script: Script, **variables: str) -> int:
        """Run a step as its runner does: bash that ends at the first failure."""
        given = {name: SECRETS[name] for name in script.variables}
        environment = {"PATH": f"{self.bin}:{os.environ['PATH']}", "HOME": str(self.home), "LOG": str(self.log)}
        commands = script.commands.replace("/srv/tongbu/project", str(self.project))
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", commands],
            cwd=self.project,
            env={**environment, **given, **variables},
            check=False,
            capture_output=True,
        ).returncode

    @property
    def told(self) -> list[str]:
        return self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def steps(file: Path, *jobs: str) -> list[Script]:
    return [each for each in scripts(file) if each.job in jobs]


def files_given(machine: Machine) -> dict[str, str]:
    """GitLab's variables of the kind `file` hold the path of a file."""
    for name in ("TONGBU_SSH_KEY", "TONGBU_KNOWN_HOSTS"):
        (machine.home / name).write_text(SECRETS[name.removeprefix("TONGBU_")], encoding="utf-8")
    files = {name: str(machine.home / name) for name in ("TONGBU_SSH_KEY", "TONGBU_KNOWN_HOSTS")}
    return {**files, "TONGBU_DESTINATION": SECRETS["DESTINATION"]}


def test_github_builds_packs_and_publishes_with_a_key_that_does_not_stay(machine: Machine) -> None:
    for step in steps(GITHUB, "build", "publish"):
        if step.job == "publish" and "tar -xf" in step.commands:
            (machine.project / "site" / "index.html").unlink()
        assert machine.run(step) == 0

    assert machine.told == [
        "make site",
        "tongbu [check] [--format] [sarif]",
        "told",
        "tongbu [check] [--format] [github]",
        "told",
        "make sbom",
        "make .venv/site.ready",
        f"tongbu [publish] [{SECRETS['DESTINATION']}]",
        "told",
    ]
    assert (machine.project / "site" / "index.html").exists()
    assert Path(f"{machine.log}.key").read_text(encoding="utf-8").strip() == SECRETS["SSH_KEY"]
    assert Path(f"{machine.log}.modes").read_text(encoding="utf-8").split() == ["700", "600"]
    assert not (machine.home / ".ssh" / "id_ed25519").exists()
    assert not (machine.project / "pwned").exists()


def test_gitlab_builds_and_publishes(machine: Machine) -> None:
    given = files_given(machine)
    for step in steps(GITLAB, "build", "publish"):
        assert machine.run(step, **given) == 0

    assert [line for line in machine.told if not line.startswith("git")] == [
        "make site",
        "make sbom",
        "make .venv/site.ready",
        f"tongbu [publish] [{SECRETS['DESTINATION']}]",
        "told",
    ]
    assert stat.S_IMODE((machine.home / ".ssh" / "id_ed25519").stat().st_mode) == 0o600
    assert not (machine.project / "pwned").exists()


@pytest.mark.parametrize("job", ["build", "publish"])
def test_gitlab_uses_no_kept_files_that_somebody_has_committed(job: str, machine: Machine) -> None:
    (step,) = steps(GITLAB, job)
    assert machine.run(step, COMMITTED=".kept/tongbu/x", **files_given(machine)) == 1
    assert [line for line in machine.told if not line.startswith("git")] == []


def test_gitee_takes_the_main_branch_builds_and_publishes(machine: Machine) -> None:
    (step,) = steps(GITEE, "build")
    assert machine.run(step) == 0
    assert machine.told == [
        "git fetch --quiet origin main",
        "git reset --quiet --hard FETCH_HEAD",
        "make site",
        "make sbom",
        "tongbu [publish] [deploy@web.example.gov.cn:/srv/www/tongbu]",
        "told",
    ]


def test_what_does_not_build_is_not_published(machine: Machine) -> None:
    for file in (GITHUB, GITLAB, GITEE):
        step = next(each for each in steps(file, "build") if "make site" in each.commands)
        assert machine.run(step, FAILING="site") != 0
    assert not any(line.startswith("tongbu") for line in machine.told)
