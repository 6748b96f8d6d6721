"""Beginning a document (起草): files with everything that can be derived, and marks where a person has to write."""

from tongbu.drafting.addresses import address_of, free_address, word_of
from tongbu.drafting.beginning import begin
from tongbu.drafting.blanks import TODAY, blank
from tongbu.drafting.wanted import NewFile, Piece, Wanted

__all__ = ["TODAY", "NewFile", "Piece", "Wanted", "address_of", "begin", "blank", "free_address", "word_of"]
