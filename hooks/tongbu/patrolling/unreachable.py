"""Why there was no answer, in Chinese, whatever the libraries below call it."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException

from tongbu.patrolling.admission import NotAdmittedError


class UnreachableError(Exception):
    """There was no answer; the message says why, in Chinese."""


class LateError(UnreachableError):
    """The answer, or the rest of it, did not come in time."""


class CertificateError(UnreachableError):
    """The server's certificate proves nothing."""


@contextmanager
def said() -> Iterator[None]:
    """Whatever goes wrong in a request is an UnreachableError with its reason in Chinese."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise CertificateError(f"证书没有通过验证（{error.verify_message}）") from None
    except TimeoutError:
        raise LateError("等不到回答，超时") from None
    except NotAdmittedError as error:
        raise UnreachableError(str(error)) from None
    except (socket.gaierror, UnicodeError):
        raise UnreachableError("域名查不到") from None
    except ConnectionRefusedError:
        raise UnreachableError("连接被拒绝") from None
    except ssl.SSLError:
        raise UnreachableError("加密连接建立不起来") from None
    except (OSError, HTTPException, ValueError):
        raise UnreachableError("连接中断或者回答不合 HTTP") from None
