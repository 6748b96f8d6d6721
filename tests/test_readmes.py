"""The examples that authors are told to copy pass the gate when they are copied."""

import json
import re
from pathlib import Path

from sample import ROOT, check, copy_project

FENCED = re.compile(r"^```markdown\n(.*?)^```$", re.S | re.M)


def example(readme: Path) -> str:
    (found,) = FENCED.findall(readme.read_text(encoding="utf-8"))
    return str(found)


def test_the_two_examples_pass_together(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    for folder in ("policies", "interpretations"):
        text = example(ROOT / folder / "README.md")
        (project / folder / "2026" / "moumou.md").write_text(text, encoding="utf-8")

    done = check(project, "--format", "json")

    assert json.loads(done.stdout) == []
    assert done.returncode == 0
