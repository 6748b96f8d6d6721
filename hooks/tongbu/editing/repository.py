"""The files of a project as Decap CMS asks for them: the protocol of its local backend (decap-server).

Requests are `{"action": …, "params": {…}}`; see packages/decap-server in Decap's repository. Nothing outside the
folders of documents is read or written, whatever is asked.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from tongbu.editing.configuration import FOLDERS
from tongbu.importing.placing import PlacingError, place
from tongbu.system_errors import reason
from tongbu.vetting import ALLOWED, HEAD, is_what_it_says

Params = Mapping[str, Any]
_DOCUMENT = ".md"


class RefusedError(Exception):
    """What is asked cannot be done; the message, in Chinese, says why."""


class Repository:
    """The documents below a project's folder, as one page of the editor reads and saves them.

    What the page was given of a document is remembered by its digest: what was changed since is not overwritten.
    """

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()
        self._opened: dict[str, str] = {}
        self._actions: dict[str, Callable[[Params], Any]] = {
            "info": lambda _: {"repo": self._root.name, "publish_modes": ["simple"], "type": "local_fs"},
            "entriesByFolder": self._entries,
            "entriesByFiles": lambda params: [
                self._entry(_text(_mapping(each), "path")) for each in _list(params, "files")
            ],
            "getEntry": lambda params: self._open(_text(params, "path")),
            "persistEntry": self._persist,
            "deleteFiles": self._delete,
            "deleteFile": lambda params: self._delete({"paths": [params.get("path")]}),
            "getMedia": self._all_media,
            "getMediaFile": lambda params: self._media(_text(params, "path")),
            "persistMedia": self._persist_media,
            "getDeployPreview": lambda _: None,
        }

    def answer(self, request: object) -> Any:
        """What is to be answered, as JSON has it; RefusedError where nothing can be."""
        asked = _mapping(request)
        action = self._actions.get(str(asked.get("action")))
        if action is None:
            raise RefusedError("编辑器要做的这一步，本机不支持。")
        return action(_mapping(asked.get("params") or {}))

    def _entries(self, params: Params) -> list[dict[str, Any]]:
        depth = params.get("depth")
        found = self._files(_text(params, "folder"), depth if isinstance(depth, int) else 1)
        return [self._listed(path) for path in found if self._is_document(path)]

    def _is_document(self, path: str) -> bool:
        name = PurePosixPath(path).name
        return name.endswith(_DOCUMENT) and name != "README.md"

    def _files(self, folder: str, depth: int) -> Iterator[str]:
        """The files of a folder, so many folders deep; without hidden ones and links."""
        start = self._inside(folder, PurePosixPath(folder).parts[:1])
        for place_ in sorted(start.rglob("*")) if start.is_dir() else ():
            below = place_.relative_to(start).parts
            shown = len(below) <= depth and not any(each.startswith(".") for each in below)
            if shown and place_.is_file() and place_.resolve() == place_:
                yield place_.relative_to(self._root).as_posix()

    def _listed(self, path: str) -> dict[str, Any]:
        """The entry of a document; of one that cannot be read a title that says so, as one must not hide all others."""
        try:
            return self._entry(path)
        except RefusedError as error:
            title = json.dumps(str(error), ensure_ascii=False)
            return {"data": f"---\n名称: {title}\n---\n", "file": {"path": path, "id": None}}

    def _open(self, path: str) -> dict[str, Any]:
        entry = self._entry(path)
        self._opened.pop(path, None)
        if entry["file"]["id"]:
            self._opened[path] = entry["file"]["id"]
        return entry

    def _entry(self, path: str) -> dict[str, Any]:
        file = self._file(path, (_DOCUMENT,))
        try:
            content = file.read_bytes()
            data: str | None = content.decode("utf-8-sig")
        except FileNotFoundError:
            return {"data": None, "file": {"path": path, "id": None}}
        except UnicodeDecodeError:
            raise RefusedError(f"{path} 不是 UTF-8 编码，请先转换再编辑。") from None
        except OSError as error:
            raise RefusedError(f"{path} 读不了：{reason(error)}。") from None
        return {"data": data, "file": {"path": path, "id": _digest(content)}}

    def _persist(self, params: Params) -> dict[str, str]:
        entries = _list(params, "dataFiles") if "dataFiles" in params else [params.get("entry")]
        files: dict[str, bytes] = {}
        gone: list[Path] = []
        for entry in map(_mapping, entries):
            path = _text(entry, "path")
            moved = _text(entry, "newPath") if entry.get("newPath") else path
            source, target = self._file(path, (_DOCUMENT,)), self._file(moved, (_DOCUMENT,))
            self._keep_others_work(path, source)
            if target != source:
                if target.exists():
                    raise RefusedError(f"没有保存：已经有 {moved}，请换一个文件名。")
                gone.append(source)
            files[target.relative_to(self._root).as_posix()] = _text(entry, "raw").encode()
        documents = {path: _digest(content) for path, content in files.items()}
        for asset in _list(params, "assets"):
            files |= self._asset(_mapping(asset))
        self._place(files)
        self._opened |= documents
        for file in gone:
            file.unlink(missing_ok=True)
            self._opened.pop(file.relative_to(self._root).as_posix(), None)
        return {"message": "已保存"}

    def _keep_others_work(self, path: str, file: Path) -> None:
        """Refuse where a document is not what this page was given of it, because somebody else saved or deleted it."""
        there = _digest(file.read_bytes()) if file.is_file() else None
        if there != self._opened.get(file.relative_to(self._root).as_posix()):
            raise RefusedError(
                f"没有保存：打开以后 {path} 被别人（或者在别的窗口里）改过。先把自己改的文字复制下来，重新打开再改。"
            )

    def _persist_media(self, params: Params) -> dict[str, Any]:
        files = self._asset(_mapping(params.get("asset")))
        self._place(files)
        return self._media(next(iter(files)))

    def _asset(self, asset: Params) -> dict[str, bytes]:
        path = self._named(_text(asset, "path"), tuple(ALLOWED))
        try:
            content = base64.b64decode(_text(asset, "content"), validate=True)
        except (binascii.Error, ValueError):
            raise RefusedError(f"{path} 没有传完整，请再试一次。") from None
        if fault := is_what_it_says(path, content[:HEAD]):
            raise RefusedError(f"{path}：{fault}。")
        there = self._root / path
        if there.is_file() and there.read_bytes() != content:
            name = PurePosixPath(path).name
            raise RefusedError(
                f"没有保存：已经有另一个 {name}，别的文件可能用着它。换一个文件名，或者先删去旧的再上传。"
            )
        return {path: content}

    def _all_media(self, params: Params) -> list[dict[str, Any]]:
        files = self._files(_text(params, "mediaFolder"), 1)
        return [self._media(path) for path in files if PurePosixPath(path).suffix.lower() in ALLOWED]

    def _media(self, path: str) -> dict[str, Any]:
        content = self._file(path, tuple(ALLOWED)).read_bytes()
        encoded = base64.b64encode(content).decode()
        return {"id": _digest(content), "content": encoded, "encoding": "base64", "path": path, "name": Path(path).name}

    def _delete(self, params: Params) -> dict[str, str]:
        files = [self._file(str(path), (_DOCUMENT, *ALLOWED)) for path in _list(params, "paths")]
        for file in files:
            if file.suffix.lower() == _DOCUMENT:
                self._keep_others_work(file.relative_to(self._root).as_posix(), file)
        for file in files:
            file.unlink(missing_ok=True)
            self._opened.pop(file.relative_to(self._root).as_posix(), None)
        return {"message": "已删除"}

    def _place(self, files: Mapping[str, bytes]) -> None:
        try:
            place(self._root, files, force=True)
        except PlacingError as error:
            raise RefusedError(f"没有保存：{error}。") from None

    def _named(self, path: str, suffixes: tuple[str, ...]) -> str:
        return self._file(path, suffixes).relative_to(self._root).as_posix()

    def _file(self, path: str, suffixes: tuple[str, ...]) -> Path:
        """The file of a path in a folder of documents; RefusedError for any other."""
        found = self._inside(path, tuple(FOLDERS))
        if found.suffix.lower() not in suffixes:
            raise RefusedError(f"“{path}”不是可以在这里编辑的文件。")
        return found

    def _inside(self, path: str, folders: tuple[str, ...]) -> Path:
        parts = PurePosixPath(path).parts
        plain = parts and all(
            each not in ("..", "/") and not each.startswith(".") and "\\" not in each for each in parts
        )
        found = self._root.joinpath(*parts) if plain and "\0" not in path else None
        if found is None or parts[0] not in FOLDERS or parts[0] not in folders or found.resolve() != found:
            raise RefusedError(f"“{path}”不在政策文件、政策解读的文件夹里。")
        return found


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _mapping(value: object) -> Params:
    if not isinstance(value, dict):
        raise RefusedError("编辑器发来的内容不完整。")
    return value


def _list(params: Params, name: str) -> list[Any]:
    value = params.get(name, [])
    if not isinstance(value, list):
        raise RefusedError("编辑器发来的内容不完整。")
    return value


def _text(params: Params, name: str) -> str:
    value = params.get(name)
    if not isinstance(value, str):
        raise RefusedError("编辑器发来的内容不完整。")
    return value
