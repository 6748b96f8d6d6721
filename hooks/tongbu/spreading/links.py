"""Links as text: WeChat drops addresses outside itself, and paper has none."""

from __future__ import annotations

from tongbu.typesetting.manuscript import Run

_WRITTEN_AS = ("mailto:", "tel:")


def spelled_out(run: Run) -> str:
    """The words of a run, and after them the address they lead to, unless the words say it."""
    address = run.url
    for scheme in _WRITTEN_AS:
        address = address.removeprefix(scheme)
    return f"{run.text}（{address}）" if address and address.rstrip("/") not in run.text else run.text
