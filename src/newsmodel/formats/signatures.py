"""Suffixes of our formats, and signatures of files that none of them reads."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from newsmodel.errors import UnreadableInput

#: The suffixes of each format, the most specific first, with the leading dot.
SUFFIXES: Final[Mapping[str, tuple[str, ...]]] = {
    "newsmodel": (".newsmodel.json", ".json"),
    "text": (".txt", ".text"),
    "ninjs": (".ninjs.json", ".ninjs"),
    "jsonld": (".jsonld", ".schema.json"),
    "ans": (".ans.json", ".ans"),
    "html": (".html", ".htm", ".xhtml"),
    "markdown": (".md", ".markdown"),
    "mail": (".eml", ".mbox", ".mail"),
    "wire": (".anpa", ".7901"),
    "docx": (".docx",),
    "nitf": (".nitf.xml", ".nitf"),
    "newsml-g2": (".newsml-g2.xml", ".g2.xml", ".newsml-g2"),
    "newsml-1.2": (".newsml.xml", ".newsml"),
    "rss": (".rss", ".rss.xml", ".rdf"),
    "atom": (".atom", ".atom.xml"),
    "jsonfeed": (".feed.json", ".jsonfeed"),
    "newssitemap": (".sitemap.xml",),
}

#: A signature stands at the beginning; a table shows itself in its first lines.
_REACH = 4096
#: A Word document has a folder of its name, whose members stand behind a few others: each has a header of 30 bytes
#: before its name (ZIP Application Note, 4.3.7).
_REACH_OF_ARCHIVES = 64 * 1024
_MEMBER, _FOLDER = b"PK\x03\x04", b"word/"
_MEMBERS = re.compile(rb"PK\x03\x04.{26}", re.DOTALL)
#: A table has a row of names and so many rows below, each with so many cells.
_FEWEST_ROWS, _FEWEST_CELLS = 3, 3
DELIMITERS = ",;\t|"
#: The name of a column; words with a space behind a comma are prose.
_NAME = re.compile(r"[A-Za-z_][\w .-]{0,39}")
#: The size of the picture stands behind the letters, in bytes that words do not have.
_GIF = re.compile(rb"GIF8[79]a[\s\S]{0,6}[\x00-\x08]")
_CUE = re.compile(
    r"\A(?:WEBVTT(?=[ \t]*\r?\n|[ \t]+-|\Z)"
    r"|(?:[0-9]{1,6}[ \t]*\r?\n)?(?:[0-9]{1,3}:)?[0-9]{1,3}:[0-9]{2}:[0-9]{2}[,.][0-9]{1,3}[ \t]*-->)"
)


class Kind(msgspec.Struct, frozen=True):
    """A kind of file that no format reads.

    Attributes:
        name: What it is, with its article.
        advice: What takes the text out of it.
    """

    name: str
    advice: str


_TAKEN_OUT = "see how-to/build-from-parts in the documentation"
_PDF = Kind("a PDF", f"take its text out with pypdf, and read that as text ({_TAKEN_OUT})")
_RTF = Kind("a file in Rich Text Format", f"take its text out with striprtf, or save it as text ({_TAKEN_OUT})")
_ZIP = Kind("a ZIP archive, which LibreOffice writes too", "unpack it, or save the document as .docx, HTML or text")
_WORD = Kind("a Word document", "read it as the format docx")
_OLE = Kind("a document of an old Word, or one with a password", "save it as HTML or text")
_PACKED = Kind("a compressed file", "unpack it first")
_PICTURE = Kind("a picture", "let a program for text recognition read it, and give the text")
_SOUND = Kind("a recording", "transcribe it, and give the text")
_PRINT = Kind("a PostScript file", "take its text out with ps2ascii")
_DATA = Kind("a file of a database", "read its rows with the library for it, and build an article of each")
_ARCHIVE = Kind("a web archive", f"read its pages with warcio ({_TAKEN_OUT})")
_SUBTITLES = Kind("a file of subtitles", f"join the words of its cues, and read them as text ({_TAKEN_OUT})")
_TABLE = Kind(
    "a table (CSV)",
    f"name the column of its stories, as convert --content-field does, or build an article of each row ({_TAKEN_OUT})",
)

_SIGNATURES: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF-", _PDF),
    (b"{\\rtf", _RTF),
    (b"PK\x03\x04", _ZIP),
    (b"PK\x05\x06", _ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLE),
    (b"\x1f\x8b", _PACKED),
    (b"BZh", _PACKED),
    (b"\xfd7zXZ\x00", _PACKED),
    (b"\x28\xb5\x2f\xfd", _PACKED),
    (b"7z\xbc\xaf\x27\x1c", _PACKED),
    (b"Rar!\x1a\x07", _PACKED),
    (b"\x89PNG\r\n\x1a\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"ID3\x03", _SOUND),
    (b"ID3\x04", _SOUND),
    (b"OggS\x00", _SOUND),
    (b"%!PS-Adobe", _PRINT),
    (b"SQLite format 3\x00", _DATA),
    (b"PAR1", _DATA),
    (b"WARC/1.", _ARCHIVE),
)


def is_word_document(data: bytes) -> bool:
    r"""Tell whether data begins as a Word document does: a ZIP archive with a folder `word`.

    Args:
        data: The file; its first 64 KiB are looked at.

    Example:
        >>> is_word_document(b"PK\x03\x04" + 22 * b"\0" + b"\x11\0\0\0word/document.xml")
        True
    """
    head = bytes(data[:_REACH_OF_ARCHIVES])
    if not head.startswith(_MEMBER):
        return False
    return any(head.startswith(_FOLDER, match.end()) for match in _MEMBERS.finditer(head))


def kind_of(data: bytes | str) -> Kind | None:
    r"""Name the kind of a file that no format reads; None for all others.

    Example:
        >>> kind_of(b"%PDF-1.7\n").name, kind_of("PDF-1.4 turns twenty-five")
        ('a PDF', None)
        >>> kind_of("id,title,body\n1,Rain,It rained.\n2,Snow,It snowed.\n").name
        'a table (CSV)'
    """
    head = data[:_REACH]
    raw = head.encode("utf-8", "replace") if isinstance(head, str) else bytes(head)
    raw = raw.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n") or raw
    if not isinstance(data, str) and is_word_document(data):
        return None
    found = next((kind for signature, kind in _SIGNATURES if raw.startswith(signature)), None)
    if found is None and _GIF.match(raw):
        found = _PICTURE
    if found is not None or raw[4:8] == b"ftyp" or (raw[:4] == b"RIFF" and raw[8:12] in (b"WEBP", b"WAVE", b"AVI ")):
        return found or (_PICTURE if raw[8:12] in (b"WEBP", b"heic", b"avif", b"mif1") else _SOUND)
    text = raw.decode("utf-8", "replace")
    return next((kind for is_one, kind in _FORMS if is_one(text)), None)


def refuse_other_files(data: bytes | str, *, as_text: bool = False) -> None:
    """Refuse a file that no format reads.

    Args:
        data: The file.
        as_text: Whether it is to be read as text, so that documents are refused too.

    Raises:
        UnreadableInput: it is one; the message says what takes the story out of it.
    """
    kind = kind_of(data)
    if as_text and not isinstance(data, str) and is_word_document(data):
        kind = _WORD
    if kind is not None:
        raise UnreadableInput(f"this is {kind.name}: {kind.advice}")


def _is_subtitles(text: str) -> bool:
    return _CUE.match(text) is not None


def is_table(text: str, *, fewest_rows: int = _FEWEST_ROWS, fewest_cells: int = _FEWEST_CELLS) -> bool:
    r"""Tell whether lines are rows with as many cells as the first has names.

    Args:
        text: The lines.
        fewest_rows: So many rows a table has, that of the names among them; fewer may as well be prose.
        fewest_cells: So many cells a row has.

    Example:
        >>> is_table("id,body\n1,Rain\n"), is_table("id,body\n1,Rain\n", fewest_rows=2, fewest_cells=2)
        (False, True)
    """
    lines = text.splitlines()
    if len(lines) < fewest_rows or not _NAME.match(lines[0].lstrip('"')):
        return False
    delimiters = (delimiter for delimiter in DELIMITERS if lines[0].count(delimiter) >= fewest_cells - 1)
    return any(_has_rows(text, delimiter, fewest_rows, fewest_cells) for delimiter in delimiters)


def _has_rows(text: str, delimiter: str, fewest_rows: int, fewest_cells: int) -> bool:
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    try:
        names = next(reader, [])
        if len(set(names)) < fewest_cells or not all(_NAME.fullmatch(name) for name in names):
            return False
        rows = [row for row in reader if row]
    except csv.Error:
        return False
    if len(text) >= _REACH // 2 and len(rows) >= _FEWEST_ROWS:
        rows.pop()  # it may be cut
    return len(rows) >= fewest_rows - 1 and all(len(row) == len(names) for row in rows)


_FORMS: tuple[tuple[Callable[[str], bool], Kind], ...] = ((_is_subtitles, _SUBTITLES), (is_table, _TABLE))
