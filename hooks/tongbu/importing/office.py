"""Old Word and WPS files (.doc, .wps), which LibreOffice turns into .docx where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path, PurePosixPath

from tongbu.importing.original import FileFault

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120
_ADVICE = (
    "用 Word 或者 WPS 打开，选“另存为”，类型选“Word 文档（*.docx）”，再导入；或者安装 LibreOffice，程序会自动转换。"
)


def as_docx(raw: bytes, name: str) -> bytes:
    """The document as .docx; FileFault with advice where LibreOffice is not there or cannot read it."""
    if "EncryptedPackage".encode("utf-16-le") in raw:
        raise FileFault("设有打开密码", "用 Word 打开，去掉密码，另存为 .docx，再导入。")
    program = next((found for each in _PROGRAMS if (found := shutil.which(each))), None)
    if program is None:
        raise FileFault("是旧版 Word 或者 WPS 格式（.doc、.wps），这台电脑没有安装 LibreOffice，读不了", _ADVICE)
    suffix = PurePosixPath(name).suffix.lower()
    suffix = suffix if suffix in (".doc", ".wps") else ".doc"
    with tempfile.TemporaryDirectory(prefix="tongbu-office-") as folder:
        source = Path(folder, f"source{suffix}")
        source.write_bytes(raw)
        # Names and settings are ours: nothing of the document's name reaches the command line.
        command = [
            program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(source),
        ]  # fmt: skip
        try:
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired) as error:
            raise FileFault("LibreOffice 没有在两分钟内转换完", _ADVICE) from error
        made = Path(folder, "source.docx")
        if not made.is_file():
            raise FileFault("LibreOffice 转换不了这个文件，可能已损坏", _ADVICE)
        return made.read_bytes()
