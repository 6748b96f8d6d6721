"""A stand-in for one OpenSearch node on loopback: it takes what a node takes, and refuses what a node refuses.

It keeps to the documented format of the bulk interface, of ids and of the mapping (`dynamic: strict`). It ranks
nothing.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

_LARGEST = 10_000_000
_TYPES = {"keyword": str, "text": str, "integer": int, "float": (int, float), "date": str}


class RefusedError(Exception):
    """A request that a node would answer with 400."""


class Node:
    """Indexes by their names, with their definitions and records; which index answers to which alias."""

    def __init__(self) -> None:
        self.definitions: dict[str, Any] = {}
        self.records: dict[str, dict[str, Any]] = {}
        self.aliases: dict[str, set[str]] = {}
        self.scripts: dict[str, Any] = {}

    def answer(self, method: str, path: str, body: bytes) -> Any:
        match method, path.strip("/").split("/"):
            case "GET", [""]:
                return {"version": {"number": "3.2.0", "distribution": "opensearch"}, "tagline": ""}
            case "PUT", ["_scripts", name]:
                script = json.loads(body)["script"]
                json.loads(re.sub(r"{{.*?}}", "", script["source"]))
                self.scripts[name] = script
            case "PUT", [index]:
                if not re.fullmatch(r"[a-z0-9][^\s\"*\\<|,>/?A-Z:#]{0,254}", index):
                    raise RefusedError(f"invalid_index_name_exception {index}")
                self.definitions[index] = json.loads(body)
                self.records[index] = {}
            case "POST", [index, "_bulk"]:
                return self._bulk(index, body)
            case "POST", ["_aliases"]:
                self._aliases(json.loads(body)["actions"])
            case "POST", [_, "_refresh"]:
                pass
            case _:
                raise RefusedError(f"{method} {path}")
        return {"acknowledged": True}

    def _bulk(self, index: str, body: bytes) -> Any:
        if not body.endswith(b"\n") or len(body) > _LARGEST:
            raise RefusedError("The bulk request must be terminated by a newline [\\n]")
        lines = [json.loads(line) for line in body.split(b"\n")[:-1]]
        fields = self.definitions[index]["mappings"]["properties"]
        items = []
        for action, source in zip(lines[::2], lines[1::2], strict=True):
            name = action["index"]["_id"]
            if len(name.encode()) > 512:
                raise RefusedError(f"id [{name}] is too long")
            for key, value in source.items():
                _fits(key, value, fields)
            status = 200 if name in self.records[index] else 201
            self.records[index][name] = source
            items.append({"index": {"_index": index, "_id": name, "status": status}})
        return {"errors": False, "items": items}

    def _aliases(self, actions: list[Any]) -> None:
        for action in actions:
            ((verb, what),) = action.items()
            named = re.compile(what["index"].replace(".", r"\.").replace("*", ".*"))
            found = {index for index in self.definitions if named.fullmatch(index)}
            known = self.aliases.setdefault(what["alias"], set())
            self.aliases[what["alias"]] = known | found if verb == "add" else known - found


def _fits(key: str, value: Any, fields: dict[str, Any]) -> None:
    if key not in fields:
        raise RefusedError(f"strict_dynamic_mapping_exception [{key}]")
    for each in value if isinstance(value, list) else [value]:
        if not isinstance(each, _TYPES[fields[key]["type"]]):
            raise RefusedError(f"mapper_parsing_exception [{key}] {each!r}")
        if fields[key]["type"] == "date":
            date.fromisoformat(each)


@contextmanager
def running_node() -> Iterator[tuple[Node, int]]:
    """A node and its port on loopback."""
    node = Node()

    class Handler(BaseHTTPRequestHandler):
        def _do(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            try:
                status, answer = 200, node.answer(self.command, self.path.partition("?")[0], body)
            except (RefusedError, ValueError, KeyError) as error:
                status, answer = 400, {"error": {"reason": str(error)}, "status": 400}
            content = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_PUT = do_POST = _do  # noqa: N815 - the names that the server looks for

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield node, server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
