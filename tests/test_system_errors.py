"""What the operating system complains of is told in Chinese, and what it says in Chinese already is left alone."""

import errno
import os

import pytest

from tongbu.system_errors import reason


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EISDIR, errno.EADDRINUSE])
def test_common_errors_have_no_english(number: int) -> None:
    told = reason(OSError(number, os.strerror(number), "文件.md"))
    assert not any(
        char.isascii() and char.isalpha() for char in told.replace("Word", "").replace("Excel", "").replace("WPS", "")
    )


def test_a_file_that_word_holds_open_on_windows_is_told_as_that() -> None:
    error = PermissionError(errno.EACCES, "The process cannot access the file", "文件.docx")
    error.winerror = 32  # type: ignore[attr-defined]
    assert reason(error).startswith("正被别的程序打开")


def test_chinese_words_of_our_own_or_of_a_chinese_windows_stay() -> None:
    assert reason(OSError(errno.EINVAL, "不是普通文件")) == "不是普通文件"


def test_a_rare_error_keeps_its_number_to_look_up() -> None:
    assert reason(OSError(errno.EDOM, "Numerical argument out of domain")).startswith(f"系统报错 {errno.EDOM}：")
    assert reason(OSError("no reason at all")) == "no reason at all"
