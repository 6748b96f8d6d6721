"""Editing in a browser (在线编辑): forms made of the models, for those who do not write YAML.

The editor is Decap CMS; here are what it is told of a project, and the files of a project as it asks for them on one's
own machine. See docs/adr/0038.
"""

from tongbu.editing.configuration import LOCAL, Backend, configuration
from tongbu.editing.page import editor_files
from tongbu.editing.repository import RefusedError, Repository
from tongbu.editing.serving import serve

__all__ = ["LOCAL", "Backend", "RefusedError", "Repository", "configuration", "editor_files", "serve"]
