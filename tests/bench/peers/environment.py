"""Where the peers' programs lie."""

from __future__ import annotations

from pathlib import Path

ENVIRONMENT = Path(__file__).parents[3] / ".venv-bench"


def program(name: str) -> Path:
    """A command of the peers' environment."""
    return _there(ENVIRONMENT / "bin" / name)


def binary(path: str) -> Path:
    """A program inside a package: commands in Python that only start it would count against it."""
    return _there(next((ENVIRONMENT / "lib").glob(f"python*/site-packages/{path}"), ENVIRONMENT / path))


def _there(path: Path) -> Path:
    if not path.is_file():
        raise SystemExit(f"缺少 {path}。请运行 make bench，由它建立 .venv-bench。")
    return path
