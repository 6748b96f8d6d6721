"""Policies and drafts as Akoma Ntoso 3.0 (OASIS LegalDocML), the XML that legal information systems exchange."""

from tongbu.akoma_ntoso.writer import AkomaNtoso

__all__ = ["AkomaNtoso"]
