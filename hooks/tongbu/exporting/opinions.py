"""The answered ledger (意见采纳情况表) as a file for spreadsheets."""

from __future__ import annotations

import csv
import io

from tongbu.exporting.as_csv import safe
from tongbu.exporting.printable import printable
from tongbu.model.ledger import COLUMNS, Ledger, Opinion

_BYTE_ORDER_MARK = "\ufeff"


def opinions_csv(ledger: Ledger) -> bytes:
    """Every opinion once, in the order of the ledger, each with its answer, also where that is another's (归并)."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(COLUMNS)
    for opinion in ledger.opinions:
        writer.writerow([safe(printable(value)) for value in _record(ledger, opinion)])
    return (_BYTE_ORDER_MARK + target.getvalue()).encode("utf-8")


def _record(ledger: Ledger, opinion: Opinion) -> tuple[str, ...]:
    return (
        opinion.number,
        opinion.received.isoformat() if opinion.received else "",
        opinion.channel,
        opinion.proposer,
        opinion.article,
        opinion.opinion,
        ledger.disposition(opinion) or "",
        ledger.reason(opinion),
        ledger.landed(opinion),
        opinion.same_as,
    )
