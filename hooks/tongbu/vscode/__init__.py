"""Visual Studio Code's folder of a project (`.vscode`): schemas, snippets, tasks, all made of the models."""

from tongbu.vscode.files import vscode_files

__all__ = ["vscode_files"]
