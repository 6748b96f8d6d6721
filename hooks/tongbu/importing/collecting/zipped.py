"""A zip file as its members: sizes are checked before anything is unpacked, and no name leads outside."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterator

from tongbu.importing.collecting.limits import DEEPEST, MOST_BYTES, MOST_FILES
from tongbu.importing.original import FileFault

_RATIO = 500
_SMALL = 1024 * 1024
_UTF8 = 0x800
_ADVICE = "解压到一个文件夹，看清里面的内容，再导入那个文件夹。"


def members(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every file in an archive, in order of names; FileFault where it is broken or made to harm."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except Exception as error:  # zipfile raises whatever a broken directory happens to cause
        raise FileFault("压缩文件已损坏，打不开", "重新压缩，或者解压后导入文件夹。") from error
    _check(entries)
    left = MOST_BYTES
    for name, entry in sorted(((_name(entry), entry) for entry in entries), key=lambda each: each[0]):
        try:
            with archive.open(entry) as source:
                content = source.read(min(left, entry.file_size) + 1)
        except Exception as error:  # as above
            raise FileFault(f"压缩文件里的“{name}”已损坏，读不出来", _ADVICE) from error
        left -= len(content)
        if left < 0 or len(content) > entry.file_size:
            raise FileFault("压缩文件展开后比它自己说的大，疑似压缩炸弹", _ADVICE)
        yield name, content


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_FILES:
        raise FileFault(f"压缩文件里有 {len(entries)} 个文件，超过上限 {MOST_FILES} 个", "分成几个压缩文件，分批导入。")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise FileFault("压缩文件展开后超过 1 GB", "分成几个压缩文件，分批导入；影片不用导入。")
    seen: set[str] = set()
    for entry in entries:
        name = _name(entry)
        if name in seen:
            raise FileFault(f"压缩文件里有两个“{name[:60]}”，不知道用哪一个", "重新压缩，每个文件只放一份，再导入。")
        seen.add(name)
        parts = name.replace("\\", "/").split("/")
        if name.startswith(("/", "\\")) or ".." in parts or name[1:2] == ":" or "\0" in name:
            raise FileFault(f"压缩文件里的路径“{name[:60]}”指向文件夹之外，可能有害", _ADVICE)
        if len(parts) > DEEPEST:
            raise FileFault(f"压缩文件里的文件夹超过 {DEEPEST} 层", _ADVICE)
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise FileFault(f"压缩文件里的“{name[:60]}”是符号链接，可能有害", _ADVICE)
        if entry.flag_bits & 1:
            raise FileFault("压缩文件设有密码", "解压后导入文件夹。")
        if entry.file_size > max(_SMALL, entry.compress_size * _RATIO):
            raise FileFault(f"压缩文件里的“{name[:60]}”展开后过大，疑似压缩炸弹", _ADVICE)


def _name(entry: zipfile.ZipInfo) -> str:
    """The name; archives of Windows in China write GBK without saying so, which zipfile reads as code page 437."""
    if entry.flag_bits & _UTF8:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return entry.filename
