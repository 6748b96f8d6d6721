"""JSON that stands inside a `<script>` element, whatever words it holds."""

from __future__ import annotations

from json import JSONEncoder

from tongbu.linking.node import Node

_ENCODER = JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_ESCAPES = [(character, f"\\u{ord(character):04x}") for character in ("<", ">", "&", "\u2028", "\u2029")]
"""What could end the element, start a comment or a line of code; inside JSON strings these mean the same."""


def script_text(node: Node) -> str:
    """The node as JSON without any character that HTML or JavaScript reads as its own."""
    text = _ENCODER.encode(node)
    for character, escape in _ESCAPES:
        text = text.replace(character, escape)
    return text
