"""Where a command's result goes: a file, written whole or not at all, or standard output."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click

from tongbu.cli.commands import CannotRun
from tongbu.system_errors import reason


def deliver(content: bytes, output: Path | None, *, binary: str = "", suffix: str = "") -> None:
    """Write to a file or print; `binary` is what to call content that a terminal cannot show, `suffix` its files'."""
    if output:
        write_whole(content, output)
        click.echo(f"已写入：{output}", err=True)
    elif binary and sys.stdout.isatty():
        raise CannotRun(f"{binary}不能显示在终端里。请用 -o 写到文件，如 -o 修订对照表{suffix}。")
    else:
        stream = sys.stdout.buffer
        stream.write(content)
        stream.flush()


def write_whole(content: bytes, file: Path) -> None:
    """Put a finished file in its place; whatever fails, the one that was there stays."""
    if file.is_dir():
        raise CannotRun(f"{file} 是文件夹。请写出文件名。")
    if not file.parent.is_dir():
        raise CannotRun(f"文件夹 {file.parent} 不存在，没有写出文件。请先建好文件夹，或者换一个地方。")
    try:
        handle, name = tempfile.mkstemp(prefix=".tongbu-", dir=file.parent)
    except OSError as error:
        raise CannotRun(f"文件夹 {file.parent} 不能写入（{reason(error)}）。") from None
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as target:
            target.write(content)
            target.flush()
            os.fsync(target.fileno())
        # mkstemp shuts everyone else out; a result is as open as any other new file.
        unfinished.chmod(_mode(file))
        unfinished.replace(file)
    except OSError as error:
        raise CannotRun(f"写不了 {file}（{reason(error)}）。文件如果正在 Word 或者 Excel 里打开，请先关闭。") from None
    finally:
        unfinished.unlink(missing_ok=True)


def _mode(file: Path) -> int:
    if file.exists():
        return file.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
