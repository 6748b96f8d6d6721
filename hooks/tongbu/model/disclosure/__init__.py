"""The nouns of government openness (政务公开) that are data instead of documents: one module for each kind."""

from tongbu.model.disclosure.disclosure import Disclosure

__all__ = ["Disclosure"]
