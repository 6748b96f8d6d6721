"""Saved web pages, among them those of Guangdong's 政府信息公开目录 (gkmlpt), with their table of metadata."""

from tongbu.importing.web.reading import read_page

__all__ = ["read_page"]
