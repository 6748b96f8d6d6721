"""The approvals of the documents in question."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.approving import Approval, Fault, KeysError, approval_of
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.rules.rule import Context
from tongbu.rules.selecting import documents


def approvals(context: Context) -> Iterator[tuple[Policy | Interpretation, Approval | str]]:
    """Each document in question that has a record, with its approval, or a sentence why it cannot be told."""
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
            yield document, f"{reviewing.registry}：{error}。"
        except OSError as error:
            yield document, f"核对审签要读的文件打不开：{error.filename or error}。"


def faults(context: Context, *kinds: Fault) -> Iterator[tuple[Policy | Interpretation, Approval, str]]:
    """What is wrong with approvals, of these kinds."""
    for document, approval in approvals(context):
        if isinstance(approval, Approval):
            for fault, told in approval.faults:
                if fault in kinds:
                    yield document, approval, told
