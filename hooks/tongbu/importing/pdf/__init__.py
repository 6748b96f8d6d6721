"""PDF files with text; those that are only pictures of paper are told."""

from tongbu.importing.pdf.reading import read_pdf

__all__ = ["read_pdf"]
