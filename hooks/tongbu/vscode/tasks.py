"""Tasks that run the program, and the problem matcher that puts what it finds into the pane 问题."""

from __future__ import annotations

from typing import Any

FINDING = r"^(.+?):(\d+):(\d+): (error|warning|note) ([A-Z]{3}\d{3}): (.*)$"
"""A line of `tongbu check --format lines`."""
BEGINS, ENDS = "重新检查 ——$", "^继续等待保存"
"""How a new look of `tongbu check --watch` begins and ends."""
_MATCHER = {
    "owner": "tongbu",
    "source": "tongbu",
    "fileLocation": ["relative", "${workspaceFolder}"],
    "pattern": {"regexp": FINDING, "file": 1, "line": 2, "column": 3, "severity": 4, "code": 5, "message": 6},
}
_IMPORTED = "imported"
_QUIETLY = {"reveal": "silent", "panel": "dedicated", "showReuseMessage": False}


def tasks() -> dict[str, Any]:
    """What 终端 → 运行任务 offers; the first is begun when the folder is opened, once the author has allowed it."""
    watching = {**_MATCHER, "background": {"activeOnStart": True, "beginsPattern": BEGINS, "endsPattern": ENDS}}
    return {
        "version": "2.0.0",
        "tasks": [
            {
                **_task("边写边检查", "tongbu", "check", "--watch", "--format", "lines"),
                "isBackground": True,
                "problemMatcher": watching,
                "presentation": _QUIETLY,
                "runOptions": {"runOn": "folderOpen"},
            },
            {
                **_task("检查全部文件", "tongbu", "check", "--format", "lines"),
                "problemMatcher": _MATCHER,
                "presentation": _QUIETLY,
                "group": {"kind": "build", "isDefault": True},
            },
            {**_task("新建文件", "tongbu", "new"), "problemMatcher": [], "presentation": {"focus": True}},
            {**_task("什么时候该做什么", "tongbu", "due"), "problemMatcher": []},
            {
                **_task("导入 Word、WPS、Excel、PDF 文件", "tongbu", "import", f"${{input:{_IMPORTED}}}"),
                "problemMatcher": [],
                "presentation": {"focus": True},
            },
            {**_task("审签打开的文件", "tongbu", "sign", "${file}"), "problemMatcher": []},
            {**_task("本机预览", "mkdocs", "serve", "--no-strict"), "isBackground": True, "problemMatcher": []},
        ],
        "inputs": [{"id": _IMPORTED, "type": "promptString", "description": "要导入的文件的路径"}],
    }


def _task(label: str, program: str, *args: str) -> dict[str, Any]:
    """A task that runs a program of the project's own environment, without a shell."""
    return {
        "label": label,
        "type": "process",
        "command": f"${{workspaceFolder}}/.venv/bin/{program}",
        "windows": {"command": f"${{workspaceFolder}}\\.venv\\Scripts\\{program}.exe"},
        "args": list(args),
        "options": {"env": {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}},
    }
