"""Metadata that a document tells of itself, and what can be derived: each value with its source and how sure it is."""

from tongbu.importing.deriving.deriving import derive
from tongbu.importing.deriving.field import Certainty, Field
from tongbu.importing.deriving.surroundings import Surroundings

__all__ = ["Certainty", "Field", "Surroundings", "derive"]
