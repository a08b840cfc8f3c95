"""Our own documents as a format among the others.

Everything is carried. What is read must be valid in structure; the cross-field rules are for `newsmodel.validate` to
check.

There is nothing to map: `newsmodel.documents` has the loader, the upgrade of older documents and the codec, and this
module offers them as the functions that a format has.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import msgspec

from newsmodel.documents.codec import from_json, to_json
from newsmodel.documents.json_lines import lines_of_objects
from newsmodel.documents.loader import Unloadable, load
from newsmodel.documents.upgrade import upgrade
from newsmodel.errors import SeveralStories
from newsmodel.formats.contract import Entry, Format
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.issues import Issue, Rule, Severity
from newsmodel.model import Article
from newsmodel.model.article import A
from newsmodel.readings import Hints, Reading, Rendering
from newsmodel.values import FORMAT_VERSION

_BOM = b"\xef\xbb\xbf"

SCHEMA_HINT_DROPPED = Rule(
    "schema-hint-dropped",
    Severity.NOTE,
    """\
The document's `$schema` is not kept.

It tells an editor which schema to use, and is no part of the story. Add it again to the written file where it is
wanted.
""",
)

FORMAT = Format(
    name="newsmodel",
    title="newsmodel JSON",
    suffixes=SUFFIXES["newsmodel"],
    media_types=("application/vnd.newsmodel+json", "application/json"),
    rules=(SCHEMA_HINT_DROPPED,),
    reads="documents of version 1",
    writes=f"documents of version {FORMAT_VERSION}",
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like one of our documents, or like an array of them: it has a `newsmodel` property.

    Example:
        >>> sniff(b'{"$schema": "urn:x:schema", "newsmodel": "1.0"}'), sniff(b'{"id": "urn:x:1"}')
        (True, False)
    """
    glimpse = glimpse_of(data)
    return glimpse.vocabulary == "newsmodel"


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read a document.

    Raises:
        UnreadableInput: the data is not strict JSON.
        SeveralStories: there is one document a line.
        UnsupportedVersion: the document is of a version that this library does not know.
        InvalidDocument: it breaks the format.
    """
    return parse_as(data, cls=Article, hints=hints)


def parse_as(data: bytes | str, *, cls: type[A], hints: Hints) -> Reading[A]:  # noqa: ARG001 - a document says all itself
    """Read a document of a user's own class.

    Raises:
        UnreadableInput: the data is not strict JSON.
        SeveralStories: there is one document a line.
        UnsupportedVersion: the document is of a version that this library does not know.
        InvalidDocument: it breaks the format.
    """
    try:
        document = load(data)
    except Unloadable as refusal:
        if count := sum(1 for _ in entries(data)):
            raise SeveralStories(count, format=FORMAT.name) from None
        raise refusal.as_error() from None
    if isinstance(document, list) and (held := list(entries(data))):
        raise SeveralStories(len(held), format=FORMAT.name)
    _, notes = upgrade(document)
    article = from_json(data, cls=cls)
    return Reading(article, (*notes, *_dropped(document if isinstance(document, dict) else {})))


def entries(data: bytes | str) -> Iterator[Entry]:
    r"""Take JSON Lines, or an array of our documents, apart; nothing comes of one document.

    Args:
        data: The documents.

    Example:
        >>> [entry.place for entry in entries('{"newsmodel": "1.0"}\n{"newsmodel": "1.0"}\n')]
        ['line 1', 'line 2']
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    is_array = raw.removeprefix(_BOM).lstrip().startswith(b"[")
    yield from _members(raw) if is_array else itertools.starmap(Entry, lines_of_objects(raw))


def _members(raw: bytes) -> Iterator[Entry]:
    """Take an array apart that has one of our documents at least, each as it is written; it may be broken JSON."""
    try:
        members = msgspec.json.decode(raw.removeprefix(_BOM), type=list[msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return
    if any(glimpse_of(bytes(member)).vocabulary == FORMAT.name for member in members):
        yield from (Entry(f"/{number}", bytes(member)) for number, member in enumerate(members))


def _dropped(document: dict[str, object]) -> tuple[Issue, ...]:
    if "$schema" not in document:
        return ()
    return (SCHEMA_HINT_DROPPED.issue("the property is for editors and was left out", ("$schema",)),)


def render(article: Article) -> Rendering:
    """Write a document, indented for people, with a final newline."""
    return Rendering(to_json(article, indent=2) + b"\n")
