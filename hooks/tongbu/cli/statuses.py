"""Exit statuses as the help of a command says them: scripts rely on these numbers."""

from __future__ import annotations


def statuses(done: str, refused: str = "", cannot: str = "不能运行，原因见屏幕") -> str:
    """The end of a command's help: what 0, 1 (where the command has it) and 2 mean, a line each."""
    lines = [f"  0  {done}"] + ([f"  1  {refused}"] if refused else []) + [f"  2  {cannot}"]
    return "\n".join(["\b", "退出状态:", *lines])
