"""The sample bureau's policies, set as PDF by our own typesetter, and back."""

from __future__ import annotations

from importing.measuring import Figures, add_structure, add_text, imported
from importing.real_texts import words
from importing.spec import tokens_of
from sample import ROOT
from tongbu.importing.comparing_back import shown_words
from tongbu.importing.original import squeezed
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.project import read_project
from tongbu.site.workshop import Job, Workshop
from tongbu.typesetting.composing import Site, compose


def measure_sample(figures: Figures) -> None:
    """Set and import each policy; what our copies say of themselves below the text is not counted."""
    workshop = Workshop(ROOT)
    for id_, policy in read_project(ROOT).library.policies.items():
        manuscript = compose(policy, Site(ProjectFiles(ROOT), "示例网站"))
        made = imported(workshop.make(Job(".pdf", manuscript)), f"{id_}.pdf")
        body = made.content.split("\n---\n", 1)[1]
        wanted = squeezed("".join(words(manuscript)))
        written = shown_words(body)
        add_text(figures, id_, wanted, written[: len(wanted)] if written.startswith(wanted) else written)
        add_structure(figures, id_, tokens_of(policy.text), body)
