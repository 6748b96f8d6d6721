"""The tutorial as a list of steps, walked in a copy of the sample bureau as a reader would."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from tongbu.cli import main

TONGBU = "tongbu"
_BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.S | re.M)
_FILE = re.compile(r"`((?:policies|interpretations)/[^`]+\.md)`")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Step:
    """A fenced block: `kind` is its language, `before` the sentence that leads to it."""

    kind: str
    text: str
    before: str


def steps(page: str) -> Iterator[Step]:
    """The blocks of a page, in order."""
    done = 0
    for block in _BLOCK.finditer(page):
        before = page[done : block.start()].strip().rpartition("\n\n")[2]
        yield Step(block["kind"], block["text"], before)
        done = block.end()


class Walk:
    """A reader who does what each step says; `others` gathers the commands of other programs."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.others: list[str] = []
        self._shown = ""

    def take(self, step: Step) -> None:
        """Run, write, or compare what was shown last."""
        match step.kind:
            case "sh":
                for line in step.text.splitlines():
                    self._run(line)
            case "text":
                for piece in squeezed(step.text).split("……"):
                    before, found, self._shown = self._shown.partition(piece)
                    assert found, f"没有显示：{piece}\n显示的是：{before}"
            case "yaml" if "换成" in step.before:
                file = self._file(step)
                _, _, body = file.read_text(encoding="utf-8").split("---\n", 2)
                file.write_text(f"---\n{step.text}---\n{body}", encoding="utf-8")
            case "yaml":
                file = self._file(step)
                above = re.search(r"`([^`]+:)` 上面", step.before)
                assert above, step.before
                text = file.read_text(encoding="utf-8")
                assert text.count(f"\n{above[1]}\n") == 1
                file.write_text(text.replace(f"\n{above[1]}\n", f"\n{step.text}{above[1]}\n"), encoding="utf-8")
            case "markdown":
                self._file(step).write_text(step.text, encoding="utf-8")
            case _:
                raise AssertionError(f"不知道怎样做：{step.kind}")

    def _file(self, step: Step) -> Path:
        (name,) = _FILE.findall(step.before)
        return self.project / name

    def _run(self, line: str) -> None:
        program, *rest = shlex.split(line)
        if program != TONGBU or rest[0] == "publish":
            self.others.append(line)
            self._shown = squeezed("网站已生成：site/index.html") if line == "make site" else ""
            return
        done = CliRunner().invoke(main, rest, catch_exceptions=False)
        self._shown = squeezed(done.output)


def squeezed(text: str) -> str:
    """Without white space: where lines are broken depends on the width of the terminal."""
    return _SPACE.sub("", text)
