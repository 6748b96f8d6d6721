"""Where one may not publish: a place among the files it is made of would publish or delete itself."""

from __future__ import annotations

from pathlib import Path

from tongbu.publishing.errors import CannotPublishError


def keep_apart(destination: Path, site: Path, project: Path | None) -> None:
    """CannotPublishError unless the place lies outside the site and the project, and they outside of it."""
    place = destination.resolve()
    for folder, name in ((site, "网站文件夹"), (project, "项目文件夹")):
        if folder is None:
            continue
        own = folder.resolve()
        if place.is_relative_to(own):
            raise CannotPublishError(
                f"发布位置 {destination} 在{name} {folder} 里，没有发布。请换一个项目以外的文件夹。"
            )
        if own.is_relative_to(place):
            raise CannotPublishError(f"{name} {folder} 在发布位置 {destination} 里，没有发布。请换一个单独的文件夹。")
