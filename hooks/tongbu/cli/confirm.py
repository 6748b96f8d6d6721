"""`tongbu confirm FILE…`: what a program guessed, asked one by one."""

from __future__ import annotations

from pathlib import Path

import click

from tongbu.cli.asking import ask
from tongbu.cli.commands import CannotRun
from tongbu.cli.destination import write_whole
from tongbu.cli.output import prepare, visible
from tongbu.cli.questions import answered
from tongbu.cli.statuses import statuses
from tongbu.importing.confirming import Guess, confirmed, guesses
from tongbu.reading.decoding import decode
from tongbu.reading.locating import Findings
from tongbu.system_errors import reason

_HELP = """逐项核对程序推定的元数据（“待核对”）：对照原件，每一项回车确认，或者写出正确的内容。

核对过的从“待核对”里删去，文件的其他内容一个字节也不改。"""
_LATER = "-"


@click.command("confirm", help=_HELP, epilog=statuses("全部核对完", "还有没有核对的"))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="文件...")
def command(files: tuple[Path, ...]) -> int:
    """Ask about each file, and write it when all of it was asked; what was broken off changes nothing in that file."""
    prepare(machine=False)
    if not answered():
        raise CannotRun("核对要有人回答，请在终端里运行。")
    return 1 if sum(_file(file) for file in files) else 0


def _file(file: Path) -> int:
    """How many things are still to be confirmed in a file."""
    lines = _read(file).splitlines(keepends=True)
    found = guesses(lines)
    if not found:
        click.echo(visible(f"{file}：没有要核对的。"))
        return 0
    click.echo(visible(f"{file}：{len(found)} 项要核对。回车确认；写出内容就改成它；写 {_LATER} 以后再核对。"))
    later = 0
    for number in range(1, len(found) + 1):
        guess = guesses(lines)[later]
        _show(guess, f"{number}/{len(found)}")
        answer = ask("  核对", str)
        if answer == _LATER or (answer and not guess.is_plain):
            if answer != _LATER:
                click.echo("  这一项有几行，请在文件里改，改好再核对。")
            later += 1
            continue
        lines = confirmed(lines, guess, answer or None)
    write_whole("".join(lines).encode(), file)
    rest = f"还有 {later} 项没有核对。" if later else "全部核对完。下一步：补写缺少的元数据，运行 tongbu check。"
    click.echo(visible(f"{file}：{rest}"))
    return later


def _show(guess: Guess, place: str) -> None:
    now = guess.shown or "（没有填写）"
    click.echo(visible(f"\n[{place}] {guess.key}：{now}" if guess.first >= 0 else f"\n[{place}] {guess.key}"))
    if guess.reason:
        click.echo(visible(f"  推定的理由：{guess.reason}"))


def _read(file: Path) -> str:
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise CannotRun(visible(f"{file}：{reason(error)}。")) from None
    findings = Findings(str(file))
    decode(raw, findings)
    if findings.found:
        raise CannotRun(visible(f"{file}：{findings.found[0].message}{findings.found[0].fix}"))
    return raw.decode()  # as it is, with its line ends and its byte order mark
