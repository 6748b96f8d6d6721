"""Real texts through our own exporter to Word and back."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from importing.measuring import Figures, add_structure, add_text, imported
from importing.spec import tokens_of
from tongbu.importing.comparing_back import shown_words
from tongbu.importing.original import FileFault, Outcome, squeezed
from tongbu.model.front_matter import PolicyFrontMatter
from tongbu.model.policy import Policy
from tongbu.model.source import Source
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.body import read_text
from tongbu.typesetting.composing import Site, compose
from tongbu.typesetting.manuscript import Annexes, FurtherText, Manuscript, Paragraph, Signed, Table
from tongbu.typesetting.word import policy_word


def files() -> list[Path]:
    """The real texts, in a fixed order."""
    return sorted(Path(os.environ["TONGBU_DATA"], "corpus").rglob("*.md"))


def manuscript_of(file: Path) -> Manuscript:
    """A real text as our exporters set it."""
    text = read_text(file.read_text("utf-8").split("\n---\n", 1)[-1])
    title = text.title or file.stem
    meta = PolicyFrontMatter.model_validate({"名称": title, "文件类别": "其他文件"})
    policy = Policy(file.stem, Source(f"policies/{file.stem}.md"), meta, text)
    return compose(policy, Site(ProjectFiles(Path("/nonexistent")), "示例网站"))


def words(manuscript: Manuscript) -> Iterator[str]:
    """The words that stand on paper, without the remarks at its end."""
    yield "".join(manuscript.title_lines)
    yield manuscript.number
    for block in manuscript.blocks:
        match block:
            case Paragraph():
                yield f"{block.label}{block.title}{''.join(run.text for run in block.runs)}"
            case Table():
                yield from ("".join(run.text for run in cell.runs) for row in block.rows for cell in row)
            case Annexes():
                many = len(block.names) > 1
                for number, name in enumerate(block.names, 1):
                    yield f"{'附件：' if number == 1 else ''}{f'{number}.' if many else ''}{name}"
            case Signed():
                yield from (*block.organs, block.day)
            case FurtherText():
                yield f"{block.label}{''.join(block.title_lines)}"


def measure_real(figures: Figures, chosen: Sequence[Path], root: Path) -> None:
    """Export and import each text and add what came of it."""
    for file in chosen:
        manuscript = manuscript_of(file)
        try:
            made = imported(policy_word(manuscript, root), f"{file.stem}.docx")
        except FileFault as error:
            figures.texts += 1
            figures.wrong.append(f"{file.stem}：{error}")
            continue
        body = made.content.split("\n---\n", 1)[1]
        wanted_words = squeezed("".join(words(manuscript)))
        for notice in made.told(Outcome.ASIDE):  # 版记 in a real text, which is told and no part of it
            wanted_words = wanted_words.replace(squeezed(notice.words) or "\0", "", 1)
        add_text(figures, file.stem, wanted_words, shown_words(body))
        if made.lost:
            figures.wrong.append(f"{file.stem} 自查：{made.lost[:2]}")
        wanted = tokens_of(read_text(file.read_text("utf-8").split("\n---\n", 1)[-1]))
        add_structure(figures, file.stem, wanted, body)
