"""What the lines of an official document are (GB/T 9704-2012, 立法法 levels), and the metadata that they tell."""

from tongbu.importing.recognising.paper import Aside, Paper, Piece, Role
from tongbu.importing.recognising.reading import recognise

__all__ = ["Aside", "Paper", "Piece", "Role", "recognise"]
