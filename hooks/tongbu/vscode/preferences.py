"""The workspace's settings, and the extensions that it recommends."""

from __future__ import annotations

from typing import Any

from tongbu.vscode.schemas import patterns

EXTENSIONS = {
    "recommendations": ["redhat.vscode-yaml", "MS-CEINTL.vscode-language-pack-zh-hans"],
}
"""What checks YAML by schemas, and the Chinese of the program itself."""


def preferences() -> dict[str, Any]:
    """The settings: files as the gate wants them, saved while one types, so that findings come while one types.

    No tags of YAML are named, though `mkdocs.yml` may have some: they would be offered in every table of data.
    """
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        # Chinese punctuation and the full-width space are no look-alikes; what really is one stays marked.
        "editor.unicodeHighlight.allowedLocales": {"zh-hans": True},
        "editor.unicodeHighlight.allowedCharacters": {"\u3000": True},
        "[markdown]": {
            "editor.wordWrap": "on",
            "editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "off"},
            "editor.snippetSuggestions": "top",
            "files.autoSave": "afterDelay",
            "files.trimTrailingWhitespace": False,
        },
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "files.autoSave": "afterDelay",
        },
        "yaml.schemas": {f"./.vscode/schemas/{name}": files for name, files in patterns().items()},
        # Nothing is asked of other hosts: neither for schemas nor for statistics.
        "yaml.schemaStore.enable": False,
        "redhat.telemetry.enabled": False,
    }
