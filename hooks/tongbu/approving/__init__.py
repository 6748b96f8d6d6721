"""审签: what exactly was approved, by whom and when, kept beside the document so that a later change shows.

A record (`<id>.sign` beside `<id>.md`) has one signing a line and the approved content below; docs/adr/0021.
"""

from tongbu.approving.approval import Approval, Fault, approval_of, needs_signature, not_after
from tongbu.approving.content import approved_content, digest_of
from tongbu.approving.difference import Change, changes
from tongbu.approving.keys import (
    Key,
    KeyRegistry,
    KeysError,
    load_private,
    new_private,
    plain_name,
    read_keys,
    registry_of,
)
from tongbu.approving.record import SUFFIX, Record, RecordError, Signing, read_record, record_path, write_record
from tongbu.approving.stages import FINAL, rank

__all__ = [
    "FINAL",
    "SUFFIX",
    "Approval",
    "Change",
    "Fault",
    "Key",
    "KeyRegistry",
    "KeysError",
    "Record",
    "RecordError",
    "Signing",
    "approval_of",
    "approved_content",
    "changes",
    "digest_of",
    "load_private",
    "needs_signature",
    "new_private",
    "not_after",
    "plain_name",
    "rank",
    "read_keys",
    "read_record",
    "record_path",
    "registry_of",
    "write_record",
]
