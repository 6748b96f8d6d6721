"""Where a site says that its former addresses (曾用地址) lead: `redirects.map`, which goes into a `map` of nginx."""

from __future__ import annotations

from urllib.parse import unquote, urljoin, urlsplit

from tongbu.patrolling.client import Answer

TABLE = "redirects.map"
MOST_BYTES = 5_000_000


def former_addresses(content: bytes) -> dict[str, str]:
    """The present path of each former one, both from the server's root and unquoted; what is no path is left out.

    The list is the site's own word, which must not send a patrol to other machines.
    """
    found = {}
    for line in content.decode("utf-8", "replace").splitlines():
        old, _, new = (piece.strip('"; ') for piece in line.partition(" "))
        if all(path.startswith("/") and not path.startswith(("//", "/\\")) for path in (old, new)):
            found[old] = unquote(new)
    return found


def leads(answer: Answer, url: str, path: str) -> bool:
    """Whether an answer sends to this path of the server at this address, and to no other.

    Whether it leads away from encryption is another question.
    """
    try:
        told = urlsplit(urljoin(url, answer.header("Location")))
    except ValueError:
        return False
    return 300 <= answer.status < 400 and told.netloc == urlsplit(url).netloc and unquote(told.path) == path
