"""`python -m reference` writes the pages; with `--check` it only tells which lag, and ends with 1 where any does."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from reference.folder import FOLDER, lagging, write
from reference.pages import pages


def main(args: Sequence[str]) -> int:
    """The exit status."""
    if list(args) not in ([], ["--check"]):
        sys.stderr.write("usage: python -m reference [--check]\n")
        return 2
    made = pages()
    if not args:
        write(made)
        sys.stdout.write(f"{len(made)} pages in {FOLDER}\n")
        return 0
    late = lagging(made)
    for path, difference in late.items():
        sys.stdout.write(f"{path} lags behind the program; run make reference\n{difference}\n")
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
