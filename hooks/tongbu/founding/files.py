"""All files of a bureau's repository that the program writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from tongbu.drafting.rendering import text_environment
from tongbu.founding.answers import Answers, Platform
from tongbu.founding.colours import Colours
from tongbu.founding.handbook import handbook
from tongbu.founding.profiles import profiles
from tongbu.settings import Settings
from tongbu.vscode import vscode_files

_HERE = Path(__file__).parent
_PIPELINES = {
    Platform.GITHUB: ("github.yml", ".github/workflows/site.yml"),
    Platform.GITLAB: ("gitlab-ci.yml", ".gitlab-ci.yml"),
    Platform.GITEE: ("gitee.yml", ".workflow/site.yml"),
}
_VERBATIM = {
    "events.txt": "hooks/events.py",
    "node.lock": "requirements-node.txt",
    "gitattributes": ".gitattributes",
    "gitignore": ".gitignore",
    "pre-commit": ".githooks/pre-commit",
}
_TEMPLATES = {
    "Makefile": "Makefile",
    "requirements.txt": "requirements.txt",
    "mkdocs.yml": "mkdocs.yml",
    "README.md": "README.md",
    "nginx.conf": "deploy/nginx.conf",
    "about.md": "docs/about.md",
    "bureau.css": "overrides/assets/stylesheets/tongbu/bureau.css",
}
_FOLDERS = ("policies", "interpretations")


@dataclass(frozen=True, slots=True)
class Own:
    """A bureau's own files that the others name: `logo` is the path of its mark below `docs/`, or ""."""

    logo: str = ""


def files_of(answers: Answers, version: str, day: date, own: Own | None = None) -> Mapping[str, bytes]:
    """Each file by its path in the repository; the same answers, version and day give the same bytes.

    ColourError where the colour cannot be used. The answers are without faults.
    """
    name, pipeline = _PIPELINES[answers.platform]
    copied = {path: (_HERE / "verbatim" / source).read_bytes() for source, path in _VERBATIM.items()}
    copied[pipeline] = (_HERE / "verbatim" / "ci" / name).read_bytes()
    values: dict[str, Any] = {
        "answers": answers,
        "version": version,
        "day": day,
        "logo": (own or Own()).logo,
        "profile": profiles()[answers.profile],
        "colours": Colours.of(answers.colour),
        "pipeline": pipeline,
    }
    templates = text_environment(_HERE / "templates")
    made = {path: templates.get_template(source).render(values).encode() for source, path in _TEMPLATES.items()}
    settings = Settings.model_validate(yaml.safe_load(made["mkdocs.yml"])["extra"]["tongbu"])
    editor = {f".vscode/{name}": content for name, content in vscode_files(settings).items()}
    kept = {f"{folder}/.gitkeep": b"" for folder in _FOLDERS}
    return dict(sorted({**handbook(), **copied, **made, **editor, **kept}.items()))
