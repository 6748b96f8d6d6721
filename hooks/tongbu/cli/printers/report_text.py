"""What is wrong with the tables of an annual report, for people."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from tongbu.cli.output import visible
from tongbu.cli.printers.text import headline
from tongbu.model.finding import Finding, Level


def write(findings: Sequence[Finding]) -> None:
    """Print every finding with its mend, then one line that counts; lines and columns are those of the tables."""
    console = _console(errors=False)
    for finding in findings:
        console.print(headline(finding))
        console.print(Text(f"  怎么改：{visible(finding.fix)}"))
        console.print()
    counts = [
        f"{number} 个{level.word}" for level in Level if (number := sum(each.level is level for each in findings))
    ]
    told = f"{'，'.join(counts)}。" if counts else "三张表的勾稽关系全部成立。"
    console.print(Text(told, style="bold red" if counts else "bold green"))


def write_headlines(findings: Iterable[Finding]) -> None:
    """Tell beside the result what could not be taken from a file."""
    console = _console(errors=True)
    for finding in findings:
        console.print(headline(finding))


def _console(*, errors: bool) -> Console:
    stream = sys.stderr if errors else sys.stdout
    return Console(file=stream, highlight=False, soft_wrap=True, markup=False, emoji=False)
