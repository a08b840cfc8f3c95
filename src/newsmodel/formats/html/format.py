"""Web pages as a format: its card, and what reads and writes a page."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
from msgspec.structs import replace

from newsmodel.documents.codec import from_dict
from newsmodel.documents.collector import paused_collector
from newsmodel.errors import UnreadableInput
from newsmodel.formats import markup, reading_rules
from newsmodel.formats.addresses import id_of_bytes
from newsmodel.formats.completion import infer_headline_from_text, origin_of, provenance_of, sign_of, texts_of
from newsmodel.formats.contract import Format
from newsmodel.formats.decoding import Decoded
from newsmodel.formats.glimpse import Syntax, glimpse_of
from newsmodel.formats.html import rules
from newsmodel.formats.html.decoding import decode_page
from newsmodel.formats.html.metadata.foot import foot_of
from newsmodel.formats.html.metadata.linked_data import read_linked_data
from newsmodel.formats.html.metadata.reading import read_metadata
from newsmodel.formats.html.metadata.reservations import lines_of_foot, restricting_metas
from newsmodel.formats.html.metadata.said import said_by
from newsmodel.formats.html.metadata.visible import heading_place, near_heading, restricting_items, runs_near_heading
from newsmodel.formats.html.own import reading as own
from newsmodel.formats.html.own.rows import KIND
from newsmodel.formats.html.own.writing import MARK, write
from newsmodel.formats.html.page import Page, page_of
from newsmodel.formats.html.runs import runs_of
from newsmodel.formats.html.story.extractor import EXTRA, Guesses
from newsmodel.formats.html.story.mending import mended
from newsmodel.formats.html.story.others import keep_others, other_stories, page_without
from newsmodel.formats.html.story.reading import Source, complete_from_scripts, read_story
from newsmodel.formats.left_out.manifests import Manifest, free_of_manifests
from newsmodel.formats.left_out.placing import keep_manifests
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.mapping.foreign import settle_foreign
from newsmodel.formats.mapping.items import settle_language
from newsmodel.formats.mapping.stated import settle_media, settle_stated
from newsmodel.formats.markup import rules as markup_rules
from newsmodel.formats.restrictions import WRITING_RULES
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.model import Article
from newsmodel.prose.patterns import pattern
from newsmodel.readings import Hints, Reading, Rendering
from newsmodel.values import FORMAT_VERSION

FORMAT = Format(
    name="html",
    title="Web page",
    suffixes=SUFFIXES["html"],
    media_types=("text/html", "application/xhtml+xml"),
    extra=EXTRA,
    rules=(
        *rules.RULES,
        *reading_rules.MAPPING_RULES,
        reading_rules.DATELINE_GUESSED,
        reading_rules.LANGUAGE_INFERRED,
        reading_rules.ENCODING_GUESSED,
        reading_rules.BOILERPLATE_REMOVED,
        reading_rules.LEFT_OUT_OF_STORY,
        *markup.RULES,
        *WRITING_RULES,
    ),
    reads="publishers' pages: their metadata, and their story",
    writes="one page with one article",
    mapping=KIND.lines,
    loses=lost_fields(KIND.lines),
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like a page or a part of one.

    Example:
        >>> sniff(b"<!DOCTYPE html><title>Rain</title>"), sniff(b"<nitf>")
        (True, False)
    """
    return glimpse_of(data).syntax is Syntax.HTML


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read the story of a page.

    Args:
        data: The page.
        hints: What the caller knows and the page does not say; above all its address.

    Raises:
        UnreadableInput: the input is binary, or has nothing in it.
    """
    with paused_collector():
        return _parse(data, hints)


def _parse(data: bytes | str, hints: Hints) -> Reading:
    page, source, manifests = _page(data, hints, has_spare=True)
    if own.is_own(page.root):
        return keep_manifests(own.read(page.root, data, hints), manifests)
    conversion = _conversion(hints, page, source)
    linked = read_linked_data(page, hints, conversion)
    page = mended(page)
    runs = runs_of(page.root)
    heading = heading_place(page, runs)
    if others := other_stories(page, runs, heading, linked):
        page = page_without(page, others)
        runs = runs_of(page.root)
        heading = heading_place(page, runs)
    near = near_heading(runs, heading)
    line = None if heading is None else runs[heading].text
    guesses = Guesses(page.source, page.url, page.spare)
    said = said_by(page, linked, near, hints, conversion, guesses)
    said = replace(said, heading=line, runs=runs, foot=foot_of(runs, heading))
    doc = read_metadata(said)
    restricting, foot = _restricting(page), lines_of_foot(page)
    read_story(Source(said, heading), doc, conversion)
    keep_others(doc, conversion, others)
    _settle_use(doc, restricting, foot, linked.story, conversion)
    return keep_manifests(_reading(doc, data, conversion), manifests)


def parse_metadata(data: bytes | str, *, hints: Hints) -> Reading:
    """Read what a page says of its story, without the story; the extractor is not needed.

    Args:
        data: The page.
        hints: What the caller knows and the page does not say.

    Raises:
        UnreadableInput: the input is binary, or has nothing in it.

    Example:
        >>> page = '<html lang="en"><meta name="author" content="Ana Ruiz"><h1>Rain ends drought</h1>'
        >>> article = parse_metadata(page, hints=Hints()).article
        >>> article.headline, article.contributors[0].name, article.language
        ('Rain ends drought', 'Ana Ruiz', 'en')
    """
    page, source, manifests = _page(data, hints)
    if own.is_own(page.root):
        reading = keep_manifests(own.read(page.root, data, hints), manifests)
        return attrs.evolve(reading, article=attrs.evolve(reading.article, sections=(), sources=(), claims=()))
    conversion = _conversion(hints, page, source)
    linked = read_linked_data(page, hints, conversion)
    runs = runs_near_heading(page)
    heading = heading_place(page, runs)
    said = replace(said_by(page, linked, near_heading(runs, heading), hints, conversion), runs=runs)
    doc = read_metadata(said)
    complete_from_scripts(said, heading, doc)
    _settle_use(doc, _restricting(page), lines_of_foot(page), linked.story, conversion)
    return keep_manifests(_reading(doc, data, conversion), manifests)


def render(article: Article) -> Rendering:
    """Write a page.

    Example:
        >>> b"<h1" in render(Article(id="https://example.org/rain", headline="Rain")).data
        True
    """
    return write(article)


#: Where a word may be parted at the end of a line, in the ways that pages write it.
_SOFT_HYPHEN, _ESCAPED_HYPHEN = "\u00ad", pattern(r"&(?:shy|#173|#x[aA][dD]);")


def _page(data: bytes | str, hints: Hints, *, has_spare: bool = False) -> tuple[Page, Decoded, tuple[Manifest, ...]]:
    source = decode_page(data, hints.encoding)
    freed = free_of_manifests(source.text, markup=True)
    page = page_of(_without_soft_hyphens(freed.text), hints.url, has_spare=has_spare)
    if page is None:
        raise UnreadableInput("the page has nothing in it", format=FORMAT.name)
    return page, source, freed.manifests


def _without_soft_hyphens(text: str) -> str:
    """Leave the soft hyphens out of a page, whose words are read without; one of ours has its words as they are."""
    if _SOFT_HYPHEN not in text and _ESCAPED_HYPHEN.search(text) is None:
        return text
    page = page_of(text, None) if MARK in text else None
    if page is not None and own.is_own(page.root):
        return text
    return _ESCAPED_HYPHEN.sub("", text.replace(_SOFT_HYPHEN, ""))


def _conversion(hints: Hints, page: Page, source: Decoded) -> Conversion:
    conversion = Conversion(hints=hints)
    if not page.is_whole:
        what = "left out: what follows two thousand elements within each other"
        conversion.say(markup_rules.MARKUP_LEFT_OUT, what, ("sections",))
    if source.guessed:
        conversion.say(reading_rules.ENCODING_GUESSED, f"read as {source.encoding}", ())
    return conversion


def _restricting(page: Page) -> list[tuple[str, str]]:
    """List what the page says as data of the use of its story, before the story is cut out of the page."""
    return [*restricting_metas(page), *restricting_items(page)]


def _settle_use(
    doc: Object,
    restricting: Sequence[tuple[str, str]],
    foot: Sequence[str],
    linked: Object,
    conversion: Conversion,
) -> None:
    """Restrict the document as data and words of the page say, in its language."""
    settle_language(doc, conversion)
    settle_foreign(restricting, doc, conversion)
    settle_stated(doc, conversion, foot, linked)
    settle_media(doc, conversion)


def _reading(doc: Object, data: bytes | str, conversion: Conversion) -> Reading:
    """Complete the document, and make an article of it."""
    name, digest = id_of_bytes(data)
    _settle_headline(doc, conversion)
    origin = origin_of(digest, FORMAT.media_types[0], conversion.hints.url)
    doc["provenance"] = provenance_of(origin, conversion.originals, conversion.left_out)
    return Reading(from_dict({"newsmodel": FORMAT_VERSION, "id": name} | doc), tuple(conversion.issues))


def _settle_headline(doc: Object, conversion: Conversion) -> None:
    if "headline" in doc:
        return
    text = next(texts_of(doc), None)
    if text is None:
        raise UnreadableInput("the page has neither a headline nor a story", format=FORMAT.name)
    headline = infer_headline_from_text(text)
    doc["headline"] = headline.value
    doc["extra"] = {
        **doc.get("extra", {}),
        FORMAT.name: doc.get("extra", {}).get(FORMAT.name, {}) | sign_of(headline.value),
    }
    conversion.say(*headline.remark, ("headline",))
