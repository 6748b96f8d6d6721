"""Looking through files that are published with documents: text, what their programs hide, and what pictures tell."""

from tongbu.screening.files.inspecting import inspect_file

__all__ = ["inspect_file"]
