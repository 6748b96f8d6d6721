"""What the operating system complains of, in Chinese: for authors who were never told what errno 13 is."""

from __future__ import annotations

import errno

_HELD = "没有权限，或者文件正被别的程序打开（Word、WPS、Excel 里打开的请先关闭）"
_BY_NAME = {
    "ENOENT": "找不到",
    "EACCES": _HELD,
    "EPERM": _HELD,
    "EISDIR": "是文件夹，不是文件",
    "ENOTDIR": "路径里有一段是文件，不是文件夹",
    "EEXIST": "已经存在",
    "ENOTEMPTY": "文件夹不是空的",
    "ENOSPC": "磁盘空间不够，请清理以后再试",
    "EDQUOT": "磁盘配额用完了，请清理以后再试",
    "EROFS": "磁盘或者文件夹是只读的",
    "EFBIG": "文件过大",
    "ENAMETOOLONG": "名称或者路径过长",
    "EINVAL": "名称里有系统不允许的字符",
    "ELOOP": "链接绕回了自己",
    "EMFILE": "打开的文件过多",
    "ENFILE": "打开的文件过多",
    "ENOMEM": "内存不够",
    "EBUSY": "正被别的程序使用",
    "ETXTBSY": "正被别的程序使用",
    "EXDEV": "不在同一个磁盘上",
    "EIO": "磁盘读写出错，请检查磁盘或者网络盘",
    "EPIPE": "读取输出的程序已经结束",
    "EADDRINUSE": "已经被别的程序占用",
    "EADDRNOTAVAIL": "本机没有这个地址",
    "ECONNREFUSED": "对方拒绝连接",
    "ECONNRESET": "连接被中断",
    "ETIMEDOUT": "等了太久没有回应",
    "EHOSTUNREACH": "网络不通",
    "ENETUNREACH": "网络不通",
}
_REASONS = {getattr(errno, name): told for name, told in _BY_NAME.items() if hasattr(errno, name)}
"""Not every system knows every name."""
_OF_WINDOWS = {
    32: "正被别的程序打开（Word、WPS、Excel 里打开的请先关闭）",  # ERROR_SHARING_VIOLATION
    33: "正被别的程序打开（Word、WPS、Excel 里打开的请先关闭）",  # ERROR_LOCK_VIOLATION
    123: "名称里有 Windows 不允许的字符",  # ERROR_INVALID_NAME
    206: "路径过长（Windows 一般不能超过 260 个字符），请把项目放在浅一些的文件夹里",  # ERROR_FILENAME_EXCED_RANGE
    1314: "没有权限建立链接",  # ERROR_PRIVILEGE_NOT_HELD
}


def reason(error: OSError) -> str:
    """Why, in Chinese, without a full stop and without the file's name.

    What is said in Chinese already stays as it is; of an error that has no translation the system's own words are kept
    with its number, so that somebody can look it up.
    """
    said = error.strerror or ""
    if said and not said.isascii():
        return said
    of_windows = _OF_WINDOWS.get(getattr(error, "winerror", None) or 0)
    if told := of_windows or _REASONS.get(error.errno or 0):
        return told
    return f"系统报错 {error.errno}：{said}" if error.errno else said or str(error) or "系统没有说明原因"
