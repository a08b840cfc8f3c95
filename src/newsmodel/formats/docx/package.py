"""Files of Word opened: a ZIP archive with parts that refer to each other (Open Packaging Conventions)."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, Final

import msgspec
from lxml import etree

from newsmodel.errors import MissingExtra, UnreadableInput
from newsmodel.formats.markup.parsing import Element

NAME: Final = "docx"

#: Bytes of a file when it is unpacked, and of its XML: a book of a thousand pages has 20 MB of XML.
_LARGEST, _LARGEST_XML = 512 * 2**20, 64 * 2**20
#: Parts of a file.
_MOST_PARTS = 10_000
_XML = (".xml", ".rels")
#: What files that are broken, or made to break programs, raise in the libraries.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    etree.LxmlError,
    AttributeError,
    AssertionError,
    EOFError,
    IndexError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)


class Package(msgspec.Struct, frozen=True):
    """A file of Word.

    Attributes:
        main: The part with the body, of python-docx.
        body: The body.
        styles: The styles, where there are any.
        numbering: The lists, where there are any.
    """

    main: Any
    body: Element
    styles: Element | None
    numbering: Element | None

    def target(self, name: str | None) -> str | None:
        """Return the address that a relation of the body leads to, outside of the file."""
        relation = self.main.rels.get(name or "")
        return str(relation.target_ref) if relation is not None and relation.is_external else None

    def part(self, name: str | None) -> Any:
        """Return the part that a relation of the body leads to; None where there is none."""
        relation = self.main.rels.get(name or "")
        return None if relation is None or relation.is_external else relation.target_part

    def roots(self, kind: str) -> Iterator[Element]:
        """Yield the roots of the parts of a kind: "header", "footnotes"."""
        for name in sorted(self.main.rels):
            relation = self.main.rels[name]
            if not relation.is_external and relation.reltype.rpartition("/")[2] == kind:
                yield root_of(relation.target_part.blob)

    def of_file(self, kind: str) -> Element | None:
        """Return the root of a part of the whole file: "core-properties"; None where there is none."""
        for relation in self.main.package.rels.values():
            if not relation.is_external and relation.reltype.rpartition("/")[2] == kind:
                return root_of(relation.target_part.blob)
        return None


def root_of(data: bytes) -> Element:
    """Parse a part; nothing is fetched, and no entity of its own counts.

    Raises:
        UnreadableInput: it is not well-formed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(data, parser)
    except etree.LxmlError as error:
        raise _broken(error) from None


def open_package(data: bytes | str) -> Package:
    """Open a file of Word.

    Raises:
        UnreadableInput: it is none, it is broken, or it is so made that it would fill the memory.
        MissingExtra: the extra `docx` is not installed.
    """
    try:
        from docx import Document  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra(NAME) from None
    if isinstance(data, str):
        raise UnreadableInput("a Word document is bytes, not text", format=NAME)
    _refuse_bombs(bytes(data))
    try:
        document: Any = Document(io.BytesIO(data))
        roots = {kind: next(_roots(document.part, kind), None) for kind in ("styles", "numbering")}
        return Package(document.part, document.element.body, **roots)
    except UnreadableInput:
        raise
    except _BROKEN as error:
        raise _broken(error) from None


def _roots(main: Any, kind: str) -> Iterator[Element]:
    return Package(main, main.element, None, None).roots(kind)


def _refuse_bombs(data: bytes) -> None:
    """Refuse an archive that would be far larger when it is unpacked; what it says of its sizes is what is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except _BROKEN as error:
        raise _broken(error) from None
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableInput("the file is locked by a password: save it without one", format=NAME)
    size = sum(part.file_size for part in parts)
    xml = sum(part.file_size for part in parts if part.filename.lower().endswith(_XML))
    if size > _LARGEST or xml > _LARGEST_XML or len(parts) > _MOST_PARTS:
        told = f"unpacked, it would have {size // 2**20} MB in {len(parts)} parts, which no story has"
        raise UnreadableInput(told, format=NAME)


def _broken(error: Exception) -> UnreadableInput:
    told = " ".join(str(error).split())[:100]
    return UnreadableInput(f"the file is no whole Word document ({type(error).__name__}: {told})", format=NAME)
