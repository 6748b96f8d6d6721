"""The examples that authors are told to copy pass the gate when they are copied."""

import json
import re
from pathlib import Path

from sample import ROOT, check, copy_project, run

FENCED = re.compile(r"^```markdown\n(.*?)^```$", re.S | re.M)


def example(readme: Path) -> str:
    (found,) = FENCED.findall(readme.read_text(encoding="utf-8"))
    return str(found)


def test_the_two_examples_pass_together(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", signed=True)
    files = [f"{folder}/2026/moumou.md" for folder in ("policies", "interpretations")]
    for file in files:
        text = example(ROOT / file.partition("/")[0] / "README.md")
        (project / file).write_text(text, encoding="utf-8")

    assert run(project, "tongbu", "sign", *files).returncode == 0
    done = check(project, "--format", "json")

    assert json.loads(done.stdout) == []
    assert done.returncode == 0
