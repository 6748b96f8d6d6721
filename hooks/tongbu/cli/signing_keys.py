"""Private keys of those who sign: making one, and taking one to hand."""

from __future__ import annotations

import base64
import getpass
import os
import warnings
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tongbu.approving import KeysError, load_private, new_private
from tongbu.cli.asking import ask
from tongbu.cli.commands import CannotRun
from tongbu.cli.output import visible
from tongbu.settings import TIME_ZONE
from tongbu.system_errors import reason

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PASSWORD = "TONGBU_KEY_PASSWORD"  # noqa: S105 - the name of a variable
"""Set in the environment where nobody can be asked: the password of the private key."""


def private_key(file: Path) -> Ed25519PrivateKey:
    """The private key in a file; asks for its password where it has one."""
    try:
        pem = file.read_bytes()
    except OSError as error:
        raise CannotRun(f"私钥文件 {file} 打不开：{reason(error)}。") from None
    password = _password("私钥口令", confirm=False) if b"ENCRYPTED" in pem else ""
    try:
        return load_private(pem, password)
    except KeysError as error:
        raise CannotRun(f"{file}：{error}。") from None


def make_key(file: Path, person: str | None) -> None:
    """Write a new private key, and say what to enter in the registry for the person of a role."""
    if not person:
        raise CannotRun("请用 --person 写明私钥是哪个岗位的，与“审核”里的“人员”一致。")
    if file.exists():
        raise CannotRun(f"{file} 已经存在，没有覆盖：旧的私钥丢了就再也签不出同样的名。请换一个文件名。")
    pem, public = new_private(_password("给私钥设一个口令（可以不设，直接回车）", confirm=True))
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as target:
            target.write(pem)
    except OSError as error:
        raise CannotRun(f"写不了 {file}（{reason(error)}）。") from None
    click.echo(visible(f"私钥已写入 {file}，只有您能读。请妥善保管，不要放进项目，不要发给别人。"))
    click.echo(
        "“启用”是可以用它签的第一天，不得晚于审签（“审核”里登记）的日期；要给以前的审签补数字签名的，写那时的日期。"
    )
    click.echo("把下面几行加进公钥登记（默认 keys.yml），经另一个人核对后提交：")
    click.echo(visible(entry(person, public)))


def entry(person: str, public: bytes) -> str:
    """The lines of the registry that say whose a public key is."""
    today = datetime.now(TIME_ZONE).date()
    return f"- 人员: {person}\n  公钥: {base64.b64encode(public).decode()}\n  启用: {today}"


def _password(asked: str, *, confirm: bool) -> str:
    if PASSWORD in os.environ:
        return os.environ[PASSWORD]
    while True:
        told = _unseen(asked)
        if not confirm or _unseen("再输入一次") == told:
            return told
        click.echo("两次输入的不一样。请重新输入。")


def _unseen(asked: str) -> str:
    """What is typed without being shown; refused where that cannot be, as without a terminal."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return ask(asked, str, hidden=True)
    except getpass.GetPassWarning:
        raise CannotRun(
            f"这里没有终端，输入的口令会显示出来，所以不问。请在终端里运行，或者把口令放进环境变量 {PASSWORD}。"
        ) from None
