"""`python -m reference` writes the pages and `.vscode`; with `--check` it tells which lag, and ends with 1 then."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from reference import editors
from reference.folder import FOLDER, lagging, write
from reference.pages import pages


def main(args: Sequence[str]) -> int:
    """The exit status."""
    if list(args) not in ([], ["--check"]):
        sys.stderr.write("usage: python -m reference [--check]\n")
        return 2
    made = {FOLDER: pages(), editors.FOLDER: editors.editor_files()}
    if not args:
        for folder, files in made.items():
            write(files, folder)
            sys.stdout.write(f"{len(files)} files in {folder}\n")
        return 0
    late = [each for folder, files in made.items() for each in lagging(files, folder).items()]
    for path, difference in late:
        sys.stdout.write(f"{path} lags behind the program; run make reference\n{difference}\n")
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
