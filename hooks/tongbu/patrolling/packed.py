"""A file as servers send it compressed, which is what nearly all readers get: it may be another one than the plain."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from tongbu.compressing.forms import FORMS, Form, pays
from tongbu.model.finding import Level
from tongbu.patrolling.client import Answer, Client
from tongbu.patrolling.fault import Check, Fault
from tongbu.patrolling.recorded import altered
from tongbu.patrolling.unreachable import UnreachableError

_ROOM = 65_536
"""What may be added to twice a file's size: servers that compress in passing waste some bytes on short pieces."""


def packed_faults(client: Client, address: str, path: str, plain: Answer) -> Iterator[Fault]:
    """Asks for each compressed form of a file whose plain form is as recorded; those that expand to something else.

    A server need not have any form: what it then sends uncompressed is compared as well.
    """
    if not pays(path, plain.size):
        return
    for form in FORMS:
        most = 2 * plain.size + _ROOM
        try:
            answer = client.ask("GET", address, keep=most, most=most, headers={"Accept-Encoding": form.coding})
        except UnreachableError as error:
            yield _fault(f"按 {form.coding} 压缩的打不开：{error}", path)
            continue
        if answer.status != 200:
            yield _fault(f"按 {form.coding} 压缩的打不开：状态码是 {answer.status}", path)
        elif not _same(answer, form, plain):
            yield altered("changed", path, f"按 {form.coding} 压缩传输的一份")


def _same(answer: Answer, form: Form, plain: Answer) -> bool:
    coding = answer.header("Content-Encoding").strip().lower()
    if coding in ("", "identity"):
        return answer.complete and answer.digest == plain.digest
    if coding.removeprefix("x-") != form.coding or not answer.complete:
        return False
    try:
        return hashlib.sha256(form.expand(answer.body, plain.size)).hexdigest() == plain.digest
    except ValueError:
        return False


def _fault(message: str, path: str) -> Fault:
    return Fault(Check.SERVER, Level.ERROR, message, "看看服务器的设置和日志。", path)
