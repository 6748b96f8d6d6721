"""The pipelines that a bureau copies, each as its jobs and the shell commands that these run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "hooks" / "tongbu" / "founding" / "verbatim" / "ci"
GITHUB, GITLAB, GITEE = (FOLDER / name for name in ("github.yml", "gitlab-ci.yml", "gitee.yml"))
OWN = ROOT / ".github" / "workflows" / "check.yml"
WORKFLOWS = (GITHUB, OWN)
PIPELINES = (GITHUB, OWN, GITLAB, GITEE)


@dataclass(frozen=True)
class Script:
    """What one step runs, and the variables that it is given."""

    job: str
    commands: str
    variables: dict[str, str]


def load(file: Path) -> dict[str, Any]:
    """A pipeline as values; the key `on` of a workflow is one."""
    tree = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {"on" if key is True else key: value for key, value in tree.items()}


def scripts(file: Path) -> list[Script]:
    """Every step of a pipeline that runs commands, in order."""
    tree = load(file)
    if file == GITEE:
        return [
            Script(step["name"], "\n".join(step["script"]), {}) for stage in tree["stages"] for step in stage["steps"]
        ]
    if file == GITLAB:
        jobs = {name: job for name, job in tree.items() if isinstance(job, dict) and "script" in job}
        return [Script(name, "set -e\n" + "\n".join(job["script"]), {}) for name, job in jobs.items()]
    return [
        Script(name, step["run"], step.get("env", {}))
        for name, job in tree["jobs"].items()
        for step in job["steps"]
        if "run" in step
    ]
