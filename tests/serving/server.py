"""A real nginx on a free port of this machine, with the settings that the build writes for it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_SETTINGS = """
{user} daemon off; pid {home}/pid; error_log {home}/error.log; worker_processes 2;
events {{ worker_connections 512; }}
http {{
  access_log off; sendfile on; map_hash_bucket_size 512;
  include mime.types; default_type application/octet-stream;
  client_body_temp_path {home}/body; proxy_temp_path {home}/proxy; fastcgi_temp_path {home}/fastcgi;
  uwsgi_temp_path {home}/uwsgi; scgi_temp_path {home}/scgi;
  map $uri $tongbu_keep {{ include {site}/server/keeping.map; }}
  server {{
    listen 127.0.0.1:{port}; root {site};
    {ours}
    location / {{ try_files $uri $uri/index.html =404; }}
  }}
}}
"""


def nginx_path() -> str:
    """The nginx of this machine; the test is skipped where there is none, unless it must run."""
    found = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if found is None:
        if os.environ.get("TONGBU_REQUIRE_BROWSER"):
            pytest.fail("no nginx on this machine: apt-get install nginx-light")
        pytest.skip("no nginx on this machine: apt-get install nginx-light")
    return found


@contextmanager
def nginx(site: Path, home: Path, *, ours: bool = True) -> Iterator[str]:
    """Serve a site; yields its address, ending in a slash. Without `ours`, as plain files without our settings."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home.mkdir(exist_ok=True)
    (home / "mime.types").symlink_to("/etc/nginx/mime.types")
    included = f"include {site}/server/nginx.conf;" if ours else ""
    # Started by root, its workers would be somebody who may not look into a test's folder.
    user = "user root;" if os.geteuid() == 0 else ""
    (home / "nginx.conf").write_text(
        _SETTINGS.format(home=home, site=site, port=port, ours=included, user=user), encoding="utf-8"
    )
    with subprocess.Popen([nginx_path(), "-c", str(home / "nginx.conf"), "-e", str(home / "error.log")]) as process:
        try:
            _wait(port, process, home)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait()


def _wait(port: int, process: subprocess.Popen[bytes], home: Path) -> None:
    for _ in range(400):
        if process.poll() is not None:
            break
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError((home / "error.log").read_text(encoding="utf-8"))
