"""PDF files: made by our own typesetter, scanned, locked, broken."""

import io
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from importing.measuring import imported
from importing.real_texts import words
from tongbu.importing.comparing_back import shown_words
from tongbu.importing.original import FileFault, squeezed
from tongbu.importing.pdf import read_pdf
from tongbu.importing.pdf.margins import without_margins
from tongbu.importing.pdf.pages import Page
from tongbu.importing.pdf.rows import Row
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.paths import DocumentFile
from tongbu.reading.project import read_file
from tongbu.site.workshop import Job, Workshop
from tongbu.typesetting.composing import Site, compose

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("id_", ["2026/caifa-xuke", "2024/linxia-jidi"])
def test_our_own_pdf_comes_back(id_: str) -> None:
    path = f"policies/{id_}.md"
    policy = read_file(DocumentFile(str(ROOT / path), path, id_)).document
    assert policy is not None
    manuscript = compose(policy, Site(ProjectFiles(ROOT), "示例网站"))  # type: ignore[arg-type]
    made = imported(Workshop(ROOT).make(Job(".pdf", manuscript)), "a.pdf")
    body = shown_words(made.content.split("\n---\n", 1)[1])
    assert body.startswith(squeezed("".join(words(manuscript))))
    assert not made.lost
    assert [unit.label for unit in made.text.articles()] == [unit.label for unit in policy.text.articles()]


def _scan() -> bytes:
    target = io.BytesIO()
    Image.new("L", (40, 60), 255).save(target, "PDF")
    return target.getvalue()


def test_a_scanned_paper_is_known_and_refused_with_advice() -> None:
    with pytest.raises(FileFault, match="扫描件") as caught:
        read_pdf(_scan(), "a.pdf")
    assert "Word" in caught.value.advice


def test_a_locked_and_a_broken_file() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("geheim", algorithm="AES-256")
    target = io.BytesIO()
    writer.write(target)
    with pytest.raises(FileFault, match="密码"):
        read_pdf(target.getvalue(), "a.pdf")
    with pytest.raises(FileFault, match="损坏"):
        read_pdf(b"%PDF-1.7\nnothing", "a.pdf")


def test_headers_and_page_numbers_are_no_text() -> None:
    pages = []
    for number in (1, 2, 3):
        rows = [
            Row("内部办公系统", number, 80, 200, 800, 9),
            Row(f"正文{'甲乙丙'[number - 1]}", number, 80, 300, 500, 16),
        ]
        pages.append(Page(number, 842, [*rows, Row(f"— {number} —", number, 280, 300, 50, 14)]))
    rows, margins = without_margins(pages)
    assert [row.text for row in rows] == ["正文甲", "正文乙", "正文丙"]
    assert margins == ["内部办公系统"]
