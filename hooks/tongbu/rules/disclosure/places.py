"""Which addresses of the site there are, as far as files tell: what evidence (佐证链接) may lead to."""

from __future__ import annotations

from urllib.parse import SplitResult, unquote, urlsplit

from tongbu.cataloguing.data_pages import data_pages
from tongbu.model.disclosure.catalogue import CatalogueVersion
from tongbu.model.disclosure.key_column import KeyColumns
from tongbu.model.disclosure.question import QuestionTable
from tongbu.model.disclosure.report.report import FOLDER as REPORTS
from tongbu.model.former import is_reserved
from tongbu.rules.rule import Context

GENERAL = ("", "policies/", "interpretations/", "consultations/", "data/", "data/api/", "rules/", "search/", "sitemap/")
"""The pages that every site has."""
_OF_DOCUMENTS = ("compare", "feedback", "process")
"""Pages below that of a document; which of them a document has, comparing would tell."""
_BESIDE_DOCUMENTS = ("yuanwen.pdf", "yuanwen.docx", "akn.xml")
LETTERS = "disclosure/letters/"
"""The page of the statistics of letters, besides one for each year."""
_MACHINE = ("api/v1/", "feeds/", "catalog.json", "catalog.csv")
_NOT_PUBLISHED = (".md", ".csv", ".xlsx", ".html", ".htm")
_DATA = "docs/disclosure/"


def fault_of(context: Context, written: str) -> str:
    """What is wrong with an address, as words that follow it; "" for one that leads somewhere.

    Of another site's address nothing is asked but its form; `tongbu patrol --external` asks whether it answers.
    """
    try:
        parts = urlsplit(written)
    except ValueError:
        return "不是网址"
    if parts.scheme or parts.netloc:
        own = context.settings.website.domain
        return _outside(written, parts) if not own or parts.hostname != own.lower() else _inside(context, parts.path)
    if not written.startswith("/"):
        return "不是网址：本站的以“/”开头，其他网站的写完整的 https 网址"
    return _inside(context, parts.path)


def _outside(written: str, parts: SplitResult) -> str:
    if parts.scheme != "https":
        return "不是 https 网址"
    host = parts.hostname or ""
    whole = "." in host.strip(".") and " " not in written and not parts.username
    return "" if whole else "不是完整的网址"


def _inside(context: Context, path: str) -> str:
    place = unquote(path).lstrip("/")
    if ".." in place.split("/") or "\\" in place or "\0" in place:
        return "不是本站的网址"
    return "" if _is_page(context, place) or _is_file(context, place) else "在本站不存在"


def _is_page(context: Context, place: str) -> bool:
    url = place if not place or place.endswith("/") else f"{place}/"
    if url in GENERAL or url in _of_disclosure(context) or _is_list(url):
        return True
    names = url.rstrip("/").split("/")
    if any(context.library.at(f"{'/'.join(names[:at])}/") for at in _above_own_pages(names)):
        return True
    stem = url.rstrip("/")
    return any(context.files.there(f"docs/{stem}{ending}", "docs") for ending in (".md", "/index.md"))


def _of_disclosure(context: Context) -> set[str]:
    """The pages of disclosure data."""
    data = context.disclosure
    found = {"disclosure/", *(page.address for page in data_pages(data, context.today))}
    found.update({REPORTS} if any(each.startswith(REPORTS) for each in found) else ())
    found.update(register.url() for register in data.letters.values())
    found.update(table.url() for table in data.responses.values())
    found.update((LETTERS,) if data.letters else ())
    questions = [question.url for table in data.questions.values() for question in table.rows]
    found.update((QuestionTable.URL, *questions) if questions else ())
    if data.catalogue:
        found |= {CatalogueVersion.URL, CatalogueVersion.CHANGES_URL}
    if data.guide:
        found.add(data.guide.url)
    if data.columns:
        found |= {KeyColumns.URL, *(column.url for column in data.columns.rows)}
    return found


def _is_list(url: str) -> bool:
    folder = url.partition("/")[0]
    return folder in ("policies", "interpretations", "consultations") and is_reserved(url)


def _above_own_pages(names: list[str]) -> list[int]:
    """How many names of an address may be a document's: all, or those before a page of its own."""
    return [len(names), *(at for at, name in enumerate(names) if at and name in _OF_DOCUMENTS)]


def _is_file(context: Context, place: str) -> bool:
    if place.endswith("/"):
        return False
    if place.startswith(_MACHINE):
        return True
    folder, _, name = place.rpartition("/")
    if name in _BESIDE_DOCUMENTS and context.library.at(f"{folder}/"):
        return True
    if place.lower().endswith(_NOT_PUBLISHED):
        return False
    top = place.partition("/")[0]
    if top in ("policies", "interpretations"):
        return context.files.there(place, top)
    path = f"docs/{place}"
    return not path.startswith(_DATA) and context.files.there(path, "docs")
