"""Writing what a prepared file waits for, and what the gate says then."""

from __future__ import annotations

import re
import tempfile
from datetime import date
from pathlib import Path

from sample import copy_project
from tongbu.model.finding import Finding
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import Project, read_project
from tongbu.rules.gate import check
from tongbu.rules.rule import Context

_PLACE = re.compile(r"【待填[^】]*】")
_WORDS = "村里人跑窗口的次数少了，护林员说得清该找谁，上山干活心里也踏实"


def filled(project: Project, content: str) -> list[Finding]:
    """The findings in an interpretation whose places were all filled with words; it is the only one of its policy."""
    subject = re.search(r"解读对象:\n  - (\S+)", content)
    assert subject
    with tempfile.TemporaryDirectory() as folder:
        root = copy_project(Path(folder) / "bureau")
        for reading in project.library.interpretations.values():
            if subject[1] in reading.meta.subjects:
                (root / reading.source.path).unlink()
        path = f"interpretations/{subject[1]}.md"
        policy = root / "policies" / f"{subject[1]}.md"
        text = policy.read_text(encoding="utf-8")
        text = re.sub(r"^解读:\n(?:  - .*\n)+", f"解读:\n  - {subject[1]}\n", text, flags=re.M)
        policy.write_text(text, encoding="utf-8")
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(_PLACE.sub(_WORDS, content), encoding="utf-8")
        again = read_project(root)
        context = Context(
            again.library, again.settings, again.settings.calendar(), date(2026, 11, 20), ProjectFiles(root)
        )
        found = (*again.findings, *check(context).findings)
        return [each for each in found if each.path in (path, f"policies/{subject[1]}.md")]
