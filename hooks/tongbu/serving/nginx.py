"""Settings for nginx: one file to include where servers are described, and one inside the site's own."""

from __future__ import annotations

from tongbu.serving.headers import ASKED_EACH_TIME, FOR_EVER, HEADERS, NAMED_BY_CONTENT, TYPES

_MAP_HEAD = "# 放在 http 里：map $uri $tongbu_keep { include …/server/keeping.map; }\n"
_HEAD = """\
# 放在本站的 server 里：include …/server/nginx.conf;
# nginx 的 add_header 不从外层叠加：location 里不要再写 add_header，写了，这里的响应头在那里全部失效。
charset utf-8;
charset_types text/plain text/css text/javascript text/csv text/calendar text/vtt application/json application/xml;
error_page 404 /404.html;
# 与 nginx.conf 同一个文件夹里的；它不认得的几种写在后面，没有 mjs，浏览器会拒绝运行检索脚本。
include mime.types;
"""
_OWN = "location ^~ /server/ { return 404; }\nlocation ~ /\\.(?!well-known/) { return 404; }\n"


def keeping_map() -> str:
    """The lines of a `map` from `$uri` to what `Cache-Control` says."""
    lines = (f'"~{named.expression}" "{FOR_EVER}";\n' for named in NAMED_BY_CONTENT)
    return "".join((_MAP_HEAD, f'default "{ASKED_EACH_TIME}";\n', *lines))


def nginx_snippet() -> str:
    """What belongs into the `server` of the site, besides its name, root and certificate."""
    headers = (f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
    types = " ".join(f"{kind} {end};" for end, kind in TYPES.items())
    keeping = "add_header Cache-Control $tongbu_keep;\n"
    return "".join((_HEAD, f"types {{ {types} }}\n", *headers, keeping, _OWN))
