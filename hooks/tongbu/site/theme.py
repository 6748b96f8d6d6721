"""Our theme inside MkDocs' one: where its files are found, which templates escape, one stylesheet for all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files

from tongbu.incremental.store import Store
from tongbu.site.visible_files import list_visible_files
from tongbu.theming import FOLDER, STYLES, stylesheet, stylesheets

UNUSED = (
    f"{STYLES}/",
    "assets/stylesheets/main.",
    "assets/stylesheets/palette.",
    "assets/javascripts/bundle.",
    "assets/javascripts/lunr/",
    "assets/javascripts/workers/",
)
"""Files of the theme that no page asks for: parts of our stylesheet, and Material's own look and search."""


def install(config: MkDocsConfig) -> None:
    """Put our theme before Material's and after the bureau's own `custom_dir`."""
    place = 1 if config.theme.custom_dir else 0
    config.theme.dirs.insert(place, str(FOLDER))
    list_visible_files(config.theme)


def drop_unused(files: Files) -> None:
    """Leave out what no page asks for."""
    for file in [file for file in files if file.src_uri.startswith(UNUSED)]:
        files.remove(file)


def refuse_absent_logo(logo: str, files: Files) -> None:
    """BuildError where the settings name a mark (标志) that is no file of the site."""
    if logo and logo not in files.src_uris:
        raise BuildError(
            f"mkdocs.yml 的 extra.tongbu.网站.标志 写的“{logo}”不在 docs/ 里，页头会缺图。\n"
            "  怎么改：把图片放进 docs/，写它在 docs/ 里的路径，如 assets/logo.svg；不用标志的，删去这一行。"
        )


def styles(config: MkDocsConfig) -> dict[str, str]:
    """Our stylesheets by file name, in their order; the bureau's own take the place of those they are named like."""
    return stylesheets(map(Path, config.theme.dirs))


def style_file(config: MkDocsConfig, parts: Iterable[str]) -> File:
    """All our stylesheets as one file."""
    address, content = stylesheet(parts)
    return File.generated(config, address, content=content)


def compiled(store: Store) -> BytecodeCache | None:
    """Where templates lie as Jinja has compiled them; which takes it a second in each build."""
    folder = store.shared_folder("templates")
    return FileSystemBytecodeCache(str(folder)) if folder else None


def escaping(config: MkDocsConfig) -> Callable[[str | None], bool]:
    """Which templates escape what they print. MkDocs escapes nothing; ours show authors' and the public's words."""
    roots = [FOLDER, *([Path(config.theme.custom_dir)] if config.theme.custom_dir else [])]
    ours = {path.relative_to(root).as_posix() for root in roots for path in root.rglob("*.html")}
    return lambda name: name in ours
