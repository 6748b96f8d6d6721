"""A conversation with the script on the server, over one ssh connection that holds the lock as long as it lasts."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import IO

from tongbu.gate_record import LARGEST
from tongbu.publishing.address import Address
from tongbu.publishing.errors import CannotPublishError
from tongbu.publishing.lock import BUSY

_SSH = ("ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20", "-o", "ServerAliveInterval=15")
_LONGEST = 4096
"""The most bytes a line may have."""
_STOPS = {
    "strange": "服务器上的 {} 不是 tongbu 建立的。请换一个发布位置，或者先移走它。",
    "parent": "服务器上没有文件夹 {}。请先建好，或者换一个发布位置。",
    "program": "服务器上没有 {}。请先安装（Debian：apt-get install rsync util-linux）。",
    "denied": "服务器上的 {} 不能写入。请检查权限和磁盘。",
    "busy": f"服务器上的 {{}}：{BUSY}",
    "failed": "服务器上的 {} 写不了。请检查权限和磁盘空间。",
}


def shell(address: Address) -> list[str]:
    """The words that reach the server's shell, as rsync takes them too."""
    return [*_SSH, *(["-p", str(address.port)] if address.port else [])]


class Session:
    """Asks one thing after another. Whatever goes wrong is a CannotPublishError with what ssh or the server said."""

    def __init__(self, process: subprocess.Popen[bytes], complaints: IO[bytes]) -> None:
        """The running ssh, and the file that its errors go to."""
        if process.stdin is None or process.stdout is None:
            raise ValueError("a session needs both pipes")
        self._process, self._to, self._from, self._complaints = process, process.stdin, process.stdout, complaints

    def say(self, line: str) -> None:
        """Tell the server to do something."""
        self._send(f"{line}\n".encode("ascii"))

    def answer(self) -> tuple[str, str]:
        """One line of the answer: a word and what belongs to it."""
        line = self._from.readline(_LONGEST)
        if not line.endswith(b"\n"):
            raise self._broken()
        word, _, rest = line.decode("utf-8", "replace").rstrip("\n").partition(" ")
        if word == "stop":
            kind, _, what = rest.partition(" ")
            raise CannotPublishError(_STOPS.get(kind, "服务器不能发布：{}。").format(what))
        return word, rest

    def expect(self, wanted: str) -> str:
        """The next line, which must begin with this word."""
        word, rest = self.answer()
        if word != wanted:
            raise CannotPublishError("服务器的回答不是 tongbu 的：请检查登录时有没有打印文字（如 .bashrc）。")
        return rest

    def record(self) -> bytes | None:
        """A gate.json that follows."""
        size = self.expect("record").strip()
        if not size.isdecimal():
            return None
        if int(size) > LARGEST:
            raise CannotPublishError(f"服务器上的 gate.json 有 {size} 字节，不是构建写出的记录。")
        content = self._from.read(int(size))
        if len(content) < int(size):
            raise self._broken()
        return content

    def _send(self, content: bytes) -> None:
        try:
            self._to.write(content)
            self._to.flush()
        except OSError:
            raise self._broken() from None

    def begin(self, script: bytes) -> None:
        """Send the script ahead of everything else."""
        self._send(script)

    def _broken(self) -> CannotPublishError:
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._complaints.seek(0)
        said = self._complaints.read(_LONGEST).decode("utf-8", "replace").strip().splitlines()
        return CannotPublishError(f"与服务器的连接断了：{said[-1] if said else '没有说明原因'}。")


@contextmanager
def session(address: Address, *arguments: str) -> Iterator[Session]:
    """Run the script on the server with a mode and what belongs to it."""
    script = files("tongbu.publishing").joinpath("session.sh").read_bytes()
    # The script comes first on standard input, by its length, so that no shell has to read it from a quoted word.
    remote = f"""sh -c 'eval "$(head -c {len(script)})"' tongbu {" ".join(arguments)}"""
    with tempfile.TemporaryFile() as complaints:
        try:
            process = subprocess.Popen(  # noqa: S603 - no shell here; every word is ours or confined by `address`
                [*shell(address), "--", _host(address), remote],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=complaints,
            )
        except FileNotFoundError:
            raise CannotPublishError("本机没有 ssh。请先安装（Debian：apt-get install openssh-client）。") from None
        with process:
            try:
                talk = Session(process, complaints)
                talk.begin(script)
                yield talk
            except BaseException:
                process.kill()
                raise
            finally:
                _hang_up(process)


def _hang_up(process: subprocess.Popen[bytes]) -> None:
    """End what is said to the server; a broken pipe has nothing left to lose."""
    try:
        if process.stdin:
            process.stdin.close()
    except OSError:
        process.kill()


def _host(address: Address) -> str:
    """The target without the brackets that only rsync wants around an IPv6 address."""
    return address.target.replace("[", "").replace("]", "")
