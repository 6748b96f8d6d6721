"""Texts and places of documents that nobody has asked for yet: read again from the file when somebody does.

Of ten thousand documents a run after a small change needs the words of a few. So metadata is kept between runs in one
piece, and the words of each document by themselves.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping

from tongbu.incremental.refusal import RefusalError
from tongbu.incremental.stamps import Stamps
from tongbu.incremental.store import Store
from tongbu.model.front_matter import InterpretationFrontMatter, PolicyFrontMatter
from tongbu.model.source import Key, Place
from tongbu.model.text import LegalText, Signature, Unit
from tongbu.reading.paths import DocumentFile

Words = tuple[LegalText, Mapping[Key, Place]]
"""The body of a document, and where the keys of its metadata stand."""

WORDS = "words"
"""The shelf of the store."""
_AT_HAND = 400
"""So many documents' words are held in memory at once."""


class ChangedFileError(RefusalError):
    """A file was changed while it was being published; the message says which."""


class Rereader:
    """Reads the words of documents again, as they were when the run began."""

    def __init__(self, stamps: Stamps, store: Store) -> None:
        """`stamps` tell whether a file is still the same; `store` holds the words of files by their digests."""
        self._stamps, self._store = stamps, store
        self._at_hand: OrderedDict[str, Words] = OrderedDict()
        self.asked: set[str] = set()
        """The paths of the files whose words somebody wanted, since it was last cleared."""

    def keep(self, path: str, words: Words) -> None:
        """Keep words that were just read."""
        self._store.put(WORDS, self._stamps.digest(path), words)
        self._put(path, words)

    def _put(self, path: str, words: Words) -> None:
        self._at_hand[path] = words
        while len(self._at_hand) > _AT_HAND:
            self._at_hand.popitem(last=False)

    def words(self, file: DocumentFile) -> Words:
        """The body of a file and where its keys stand; ChangedFileError where it is no longer what it was."""
        self.asked.add(file.path)
        if file.path in self._at_hand:
            self._at_hand.move_to_end(file.path)
            return self._at_hand[file.path]
        words: Words | None = self._store.get(WORDS, self._stamps.digest(file.path))
        if words is None:
            words = self._read(file)
        self._put(file.path, words)
        return words

    def _read(self, file: DocumentFile) -> Words:
        # What reads texts takes long to load, and is hardly ever needed here.
        from tongbu.reading.document import read_document
        from tongbu.reading.locating import Findings

        model = PolicyFrontMatter if file.path.startswith("policies/") else InterpretationFrontMatter
        reading = read_document(file, model, Findings(file.path))
        if reading is None or not self._stamps.still(file.path):
            raise ChangedFileError(f"{file.path} 在处理过程中改变了，请重新运行。")
        return reading.text, reading.source.places


class UnreadPlaces(Mapping[Key, Place]):
    """Where the keys of a document stand, read when it is first asked for."""

    __slots__ = ("_file", "_rereader")

    def __init__(self, file: DocumentFile, rereader: Rereader) -> None:
        self._file, self._rereader = file, rereader

    def __getitem__(self, key: Key) -> Place:
        return self._rereader.words(self._file)[1][key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._rereader.words(self._file)[1])

    def __len__(self) -> int:
        return len(self._rereader.words(self._file)[1])


class UnreadText(LegalText):
    """The body of a document, read when it is first asked for."""

    __slots__ = ("_file", "_rereader")
    _file: DocumentFile
    _rereader: Rereader

    def __init__(self, file: DocumentFile, rereader: Rereader) -> None:
        """The body of a file that `rereader` reads; nothing is read yet."""
        object.__setattr__(self, "_file", file)
        object.__setattr__(self, "_rereader", rereader)

    def _text(self) -> LegalText:
        return self._rereader.words(self._file)[0]

    @property
    def title(self) -> str:
        """The body's own first-level heading."""
        return self._text().title

    @property
    def notes(self) -> tuple[str, ...]:
        """题注 and other lines under the title."""
        return self._text().notes

    @property
    def addressee(self) -> str:
        """主送机关."""
        return self._text().addressee

    @property
    def units(self) -> tuple[Unit, ...]:
        """The top-level units in reading order."""
        return self._text().units

    @property
    def signature(self) -> Signature | None:
        """署名 block."""
        return self._text().signature

    @property
    def attachments(self) -> tuple[str, ...]:
        """The names listed under 附件."""
        return self._text().attachments

    def walk(self) -> Iterator[Unit]:
        """Every unit in reading order."""
        return self._text().walk()
