"""A site that may be published: the gate passed it, and it is byte for byte what the gate passed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tongbu.gate_record import (
    LARGEST,
    NAME,
    GateRecord,
    NotARecordError,
    UnfitFileError,
    compare,
    read_regular,
)
from tongbu.publishing.errors import CannotPublishError, RefusedError


@dataclass(frozen=True, slots=True)
class SignedSite:
    """A folder and the record of what is in it, as far as they agreed when it was read."""

    folder: Path
    record: GateRecord

    @classmethod
    def read(cls, folder: Path) -> SignedSite:
        """Verify a site; RefusedError where it must not go out."""
        if not folder.is_dir():
            raise CannotPublishError(
                f"没有网站文件夹 {folder}。请先运行 tongbu build 生成网站，或者用 -d 指明网站文件夹。"
            )
        try:
            record = GateRecord.read(read_regular(folder / NAME, LARGEST))
        except FileNotFoundError:
            raise RefusedError(f"{folder} 里没有 {NAME}：不是完成的网站，或者构建中断了。请重新构建") from None
        except UnfitFileError as error:
            raise RefusedError(f"{folder} 里的 {NAME} {error.strerror}，不是构建写出的记录。请重新构建") from None
        except NotARecordError as error:
            raise RefusedError(f"{error}。请重新构建") from None
        if record.preview:
            raise RefusedError("这是供内部预览的网站（TONGBU_PREVIEW），不能发布。请不设 TONGBU_PREVIEW 重新构建")
        if not record.passed:
            raise RefusedError(f"{NAME} 记明发布检查没有通过。请改正后重新构建")
        if differences := compare(folder, record):
            raise RefusedError(f"网站与 {NAME} 对不上：检查通过以后有文件被改动、增加或者丢失。请重新构建", differences)
        return cls(folder, record)
