"""Word documents (.docx), as Word and WPS save them."""

from tongbu.importing.word.reading import read_word

__all__ = ["read_word"]
