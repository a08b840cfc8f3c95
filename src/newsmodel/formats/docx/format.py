"""Word documents as a format: its card and its reader."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsmodel.errors import UnreadableInput, UnwritableStory
from newsmodel.formats import text
from newsmodel.formats.contract import Format
from newsmodel.formats.docx import rules
from newsmodel.formats.docx.body import BodyReader
from newsmodel.formats.docx.head import Place, take_head, with_lines_apart
from newsmodel.formats.docx.items import Grid, Item, Paragraph, Role
from newsmodel.formats.docx.package import NAME, open_package
from newsmodel.formats.docx.properties import completed, properties_of
from newsmodel.formats.docx.surroundings import Surroundings
from newsmodel.formats.docx.walking import has_insertions, lines_around, take_manifests, walking
from newsmodel.formats.left_out.placing import keep_manifests
from newsmodel.formats.restrictions import FOREIGN_RESTRICTION
from newsmodel.formats.signatures import SUFFIXES, is_word_document
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.finishing import Source, finished
from newsmodel.model import Article, Section
from newsmodel.readings import Hints, Reading, Rendering

FORMAT = Format(
    name=NAME,
    title="Word (Office Open XML)",
    suffixes=SUFFIXES["docx"],
    media_types=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    extra=NAME,
    rules=(*rules.RULES, *text.FORMAT.rules, FOREIGN_RESTRICTION),
    reads="documents of Word 2007 and later, and what other programs save as such",
    writes="nothing",
    writes_new=False,
)
_SOURCE = Source(NAME, FORMAT.media_types[0])


def sniff(data: bytes) -> bool:
    r"""Tell whether the data is a Word document: a ZIP archive with a folder `word`.

    Example:
        >>> sniff(b"PK\x03\x04\x14\x00"), sniff(b"Rain")
        (False, False)
    """
    return is_word_document(data)


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read a story: styles say headline, deck, headings, lists and quotations, and the words say the rest.

    Args:
        data: The document.
        hints: What the caller knows and the document does not say.

    Raises:
        UnreadableInput: It is no Word document, it is broken, or it has no words.
        MissingExtra: The extra `docx` is not installed.
    """
    package = open_package(data)
    manifests = take_manifests(package.body)
    items = with_lines_apart(list(walking(package).items(package.body)))
    first = next((words for item in items if (words := _words(item))), None)
    if first is None:
        raise UnreadableInput("the document has no words", format=NAME)
    draft = Draft(hints=hints)
    around = Surroundings(draft)
    for what, line in lines_around(package):
        around.leave_out_line(what, line)
    places = take_head(items, draft)
    body = BodyReader(draft, around, shift=_shift(places))
    body.read(places)
    around.note_changes(inserted=has_insertions(package))
    article = finished(draft, data, _SOURCE, first)
    article = attrs.evolve(article, media=tuple(body.media), sections=_with_asides(article, body.asides))
    issues = tuple(attrs.evolve(issue, line=None) for issue in draft.issues)
    return completed(keep_manifests(Reading(article, issues), manifests), properties_of(package), hints)


def render(article: Article) -> Rendering:  # noqa: ARG001 - none is written
    """Write nothing.

    Raises:
        UnwritableStory: always.
    """
    raise UnwritableStory("stories are read from Word documents, and not written as such: write HTML", format=NAME)


def _words(item: Item) -> str:
    if isinstance(item, Paragraph):
        return item.words.text
    return next((line for line in item.lines if line.strip()), "") if isinstance(item, Grid) else ""


def _shift(places: Sequence[Place]) -> int:
    """Tell by how much headings stand lower than ours, whose highest stand directly below the headline."""
    items = (place.item for place in places)
    ranks = [item.level for item in items if isinstance(item, Paragraph) and item.role is Role.HEADING]
    return min(ranks, default=1) - 1


def _with_asides(article: Article, asides: set[int]) -> tuple[Section, ...]:
    sections = enumerate(article.sections)
    return tuple(attrs.evolve(each, kind="aside") if index in asides else each for index, each in sections)
