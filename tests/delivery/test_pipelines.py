"""The pipelines keep what they promise: least privileges, pinned actions, no shell from data, on time every day."""

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click import Context

from delivery.pipelines import GITEE, GITHUB, GITLAB, OWN, PIPELINES, ROOT, WORKFLOWS, Script, load, scripts
from tongbu.cli import main

USES = re.compile(r"^\s*(?:- )?uses: (?P<action>[\w/-]+)@(?P<pin>\S+)(?P<note>.*)$", re.M)
STEPS = [(file.name, script) for file in PIPELINES for script in scripts(file)]
EACH_STEP = pytest.mark.parametrize("script", [each for _, each in STEPS], ids=[f"{n}-{s.job}" for n, s in STEPS])
EACH = pytest.mark.parametrize("file", PIPELINES, ids=lambda file: file.name)
GUIDE = (ROOT / "docs" / "operations" / "ci.md").read_text(encoding="utf-8")


def in_shanghai(cron: str) -> str:
    """The time in Shanghai of a daily cron in UTC."""
    minute, hour, *rest = cron.split()
    assert set(rest) <= {"*", "?"}
    return (
        datetime(2026, 11, 29, int(hour), int(minute), tzinfo=UTC)
        .astimezone(ZoneInfo("Asia/Shanghai"))
        .strftime("%H:%M")
    )


def test_the_site_is_rebuilt_five_minutes_into_the_day_in_shanghai() -> None:
    for file in WORKFLOWS:
        assert [in_shanghai(each["cron"]) for each in load(file)["on"]["schedule"]] == ["00:05"]
    assert [in_shanghai(each["cron"]) for each in load(GITEE)["triggers"]["schedule"]] == ["00:05"]
    # GitLab keeps its schedules elsewhere; the file says which to make.
    told = re.findall(r"(\d+ \d+) \* \* \*", GITLAB.read_text(encoding="utf-8"))
    assert told[0] == "5 0"
    assert in_shanghai(f"{told[1]} * * *") == "00:05"


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_may_read_the_repository_and_nothing_else(file: Path) -> None:
    tree = load(file)
    assert tree["permissions"] == {"contents": "read"}
    for job in tree["jobs"].values():
        assert job["timeout-minutes"] <= 90
        if "permissions" in job:
            # Findings are put where people see them, by a job that runs nothing of the repository.
            assert job["permissions"] == {"contents": "read", "security-events": "write"}
            assert not any("run" in step for step in job["steps"])
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_every_action_is_pinned_by_a_commit_and_says_its_version(file: Path) -> None:
    found = list(USES.finditer(file.read_text(encoding="utf-8")))
    assert found
    for each in found:
        assert re.fullmatch(r"[0-9a-f]{40}", each["pin"]), each[0]
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", each["note"]), each[0]


def test_an_action_is_pinned_to_one_version_everywhere() -> None:
    pins = {(each["action"], each["pin"]) for file in WORKFLOWS for each in USES.finditer(file.read_text("utf-8"))}
    assert len({action for action, _ in pins}) == len(pins)


@EACH
def test_no_secret_stands_in_a_pipeline_and_each_is_told_in_the_guide(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "BEGIN" not in text
    named = {
        *re.findall(r"(?:secrets|vars)\.(\w+)", text),
        *re.findall(r"TONGBU_(?:SSH_KEY|KNOWN_HOSTS|DESTINATION)", text),
    }
    for name in named:
        assert f"`{name}`" in GUIDE


def test_secrets_reach_the_publishing_step_and_no_other() -> None:
    tree = load(GITHUB)
    assert "secrets." not in str({name: job for name, job in tree["jobs"].items() if name != "publish"})
    steps = [step for step in tree["jobs"]["publish"]["steps"] if "secrets." in str(step)]
    assert [step["name"] for step in steps] == ["发布"]


def test_only_the_main_branch_is_published_after_a_build_that_passed() -> None:
    github, gitlab = load(GITHUB)["jobs"]["publish"], load(GITLAB)
    assert github["needs"] == "build"
    assert "github.ref == 'refs/heads/main'" in github["if"]
    assert "github.event_name != 'pull_request'" in github["if"]
    assert (github["environment"], gitlab["publish"]["environment"]) == ("production", "production")
    assert gitlab["publish"]["needs"] == ["build"]
    assert gitlab["publish"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert gitlab["stages"] == ["build", "publish"]
    assert load(GITEE)["triggers"]["push"]["branches"] == {"precise": ["main"]}


def test_publications_wait_for_one_another() -> None:
    assert load(GITHUB)["concurrency"]["cancel-in-progress"] is False
    assert load(GITLAB)["publish"]["resource_group"] == "publish"
    assert load(GITEE)["strategy"] == {"blocking": True}


def test_the_site_and_what_is_known_of_it_are_kept_for_the_next_run_but_not_by_proposals() -> None:
    (kept,) = (step for step in load(GITHUB)["jobs"]["build"]["steps"] if "actions/cache@" in step.get("uses", ""))
    assert kept["with"]["path"].split() == ["site", "~/.cache/tongbu"]
    assert kept["if"] == "github.event_name != 'pull_request'"
    gitlab = load(GITLAB)
    assert gitlab["build"]["cache"][0]["paths"] == ["site", ".kept"]
    assert gitlab["variables"]["TONGBU_CACHE"] == "$CI_PROJECT_DIR/.kept"
    policies = {rule["if"]: rule["variables"]["POLICY"] for rule in gitlab["build"]["rules"]}
    # What a proposal's job has left on a runner is cleared away; the cache is fetched afterwards.
    assert gitlab["variables"]["GIT_CLEAN_FLAGS"].split() == ["-ffdx"]
    for job in ("build", "publish"):
        assert 'test -z "$(git ls-files -- site .kept .venv)"' in gitlab[job]["script"]
    assert policies['$CI_PIPELINE_SOURCE == "merge_request_event"'] == "pull"


def test_findings_are_shown_whether_the_build_passed_or_not() -> None:
    jobs = load(GITHUB)["jobs"]
    writing, kept = (step for step in jobs["build"]["steps"] if step.get("if") == "${{ !cancelled() }}")
    assert [line.split(" ||")[0].split("--format ")[1] for line in writing["run"].splitlines()] == [
        "sarif > tongbu.sarif",
        "github",
    ]
    assert kept["with"]["path"] == jobs["scanning"]["steps"][-1]["with"]["sarif_file"] == "tongbu.sarif"
    assert "head.repo.full_name == github.repository" in jobs["scanning"]["if"]
    gitlab = load(GITLAB)["check"]
    assert gitlab["artifacts"]["when"] == "always"
    assert gitlab["script"][-1].endswith(f"--format gitlab > {gitlab['artifacts']['reports']['codequality']}")
    assert "check" not in load(GITLAB)["publish"]["needs"]


def test_an_audit_that_fails_holds_up_no_publication() -> None:
    jobs = load(GITHUB)["jobs"]
    assert "audit" not in str(jobs["publish"]["needs"])
    assert load(GITLAB)["audit"]["allow_failure"] is True
    assert [stage["name"] for stage in load(GITEE)["stages"]] == ["site", "audit"]


@EACH_STEP
def test_no_command_is_put_together_from_data(script: Script) -> None:
    assert "${{" not in script.commands
    assert not re.search(r"\beval\b|\bbash -c\b|\bsh -c\b|curl|wget", script.commands)


@EACH_STEP
def test_the_commands_of_a_step_are_sound(script: Script) -> None:
    done = subprocess.run(["bash", "-n"], input=script.commands, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake (\S+)", script.commands):
        assert re.search(rf"^{re.escape(target)}:", makefile, re.M), target
    for command in re.findall(r"\.venv/bin/tongbu (\S+)", script.commands):
        assert command in main.list_commands(Context(main))
    assert OWN.exists()
