"""Looking through files that are published with documents: text, what their programs hide, and what pictures tell."""

from tongbu.screening.files.inspecting import inspect_file, is_played
from tongbu.screening.files.pieces import FILE_LIMIT

__all__ = ["FILE_LIMIT", "inspect_file", "is_played"]
