"""Which files may be published beside a document: those that are what their names say, and that run nothing."""

from tongbu.vetting.kinds import ALLOWED, is_what_it_says, kind_of
from tongbu.vetting.svg import svg_fault

__all__ = ["ALLOWED", "is_what_it_says", "kind_of", "svg_fault"]
