"""What pages say of themselves to programs: JSON-LD in the terms of schema.org, made from the same values."""

from tongbu.linking.linker import Linker
from tongbu.linking.script import script_text

__all__ = ["Linker", "script_text"]
