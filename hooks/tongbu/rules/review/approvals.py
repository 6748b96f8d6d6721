"""The approvals of the documents in question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from tongbu.approving import Approval, Fault, KeysError, approval_of
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.rules.rule import Context
from tongbu.rules.selecting import documents


class Uncheckable(NamedTuple):
    """Why an approval cannot be told, and what to do about it."""

    why: str
    fix: str


def approvals(context: Context) -> Iterator[tuple[Policy | Interpretation, Approval | Uncheckable]]:
    """Each document in question that has a record, with its approval."""
    for document in documents(context):
        if not document.source.signed:
            continue
        reviewing = context.settings.reviewing
        try:
            yield (
                document,
                approval_of(document, context.files, reviewing.registry, required=reviewing.registry_required),
            )
        except KeysError as error:
            yield document, Uncheckable(f"{reviewing.registry}：{error}。", "恢复或者改正公钥登记，再检查。")
        except OSError as error:
            name = f"“{PurePath(error.filename).name}”" if error.filename else "一个文件"
            fix = "补上、恢复这个文件，或者改正元数据、正文里的文件名，再检查；文件与批准时相同的，不用重新审签。"
            yield document, Uncheckable(f"批准的内容里有{name}，现在打不开。", fix)


def faults(context: Context, *kinds: Fault) -> Iterator[tuple[Policy | Interpretation, Approval, str]]:
    """What is wrong with approvals, of these kinds."""
    for document, approval in approvals(context):
        if isinstance(approval, Approval):
            for fault, told in approval.faults:
                if fault in kinds:
                    yield document, approval, told
