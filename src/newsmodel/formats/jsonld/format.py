"""JSON-LD as a format: its card, its reader and its writer."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from newsmodel.documents.json_lines import lines_of_objects
from newsmodel.errors import SeveralStories
from newsmodel.formats import markup, reading_rules
from newsmodel.formats.contract import Entry, Format
from newsmodel.formats.glimpse import glimpse_of, may_hold_several
from newsmodel.formats.jsonld.bodies import ArticleBody, DatelineRow
from newsmodel.formats.jsonld.claim_pass import Claims, prefixes_in
from newsmodel.formats.jsonld.compaction import compacted
from newsmodel.formats.jsonld.contexts import base_in, in_known_terms, language_in, main_entities
from newsmodel.formats.jsonld.documents import (
    around_of,
    as_written,
    is_overruled,
    put_around,
    taken_in,
    with_context,
    without_dangling,
)
from newsmodel.formats.jsonld.entries import ENTRIES
from newsmodel.formats.jsonld.finding import Found, IsHere, at, find_story
from newsmodel.formats.jsonld.loading import JSON_MENDED, load_document
from newsmodel.formats.jsonld.nodes import NAME, addresses_of, is_of_schema_org, is_story
from newsmodel.formats.jsonld.pages import said_beside
from newsmodel.formats.jsonld.reviews import as_review, as_story, is_fact_check, with_reviews
from newsmodel.formats.jsonld.several import count_stories, entries_of_document, stories_of_others
from newsmodel.formats.jsonld.shapes import shaped
from newsmodel.formats.jsonld.tables import ROWS
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Conversion, KeptKey, Object, Rows, copied
from newsmodel.formats.mapping.as_was import as_was, form_of_input
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.mapping.digests import digest_of
from newsmodel.formats.mapping.items import Kind, load_item, rendered
from newsmodel.formats.restrictions import (
    ACCESS_INFERRED,
    ORIGIN_INFERRED,
    STATUS_INFERRED,
    TERMS_INFERRED,
    WRITING_RULES,
)
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering
from newsmodel.shapes.depths import DEEPEST_ITEM, nests

#: The property of the claims of a story.
_CLAIMS = "interpretedAsClaim"
#: Properties that are written though the input has not got them, since they restrict the story.
_STAY = frozenset({"creativeWorkStatus", "expires", "isAccessibleForFree", "usageInfo", "digitalSourceType"})
#: Those of them that do so by the words of the story, whatever the input has there: by the rule that says so.
_BY_WORDS = {
    STATUS_INFERRED.id: "creativeWorkStatus",
    TERMS_INFERRED.id: "usageInfo",
    ACCESS_INFERRED.id: "isAccessibleForFree",
    ORIGIN_INFERRED.id: "digitalSourceType",
}
#: Properties that are written because the caller has said them, by the hint.
_OF_HINTS = {"inLanguage": "language", "datePublished": "published", "publisher": "publisher"}
_BODY = (ArticleBody(), DatelineRow(), ENTRIES)
_KIND = Kind(
    name=NAME,
    media_type="application/ld+json",
    rows=Rows(*ROWS, *_BODY, Claims()),
    written=Rows(*ROWS, Claims(body=Rows(*_BODY))),
    names_media=False,
)
FORMAT = Format(
    name=NAME,
    title="schema.org JSON-LD",
    suffixes=SUFFIXES["jsonld"],
    media_types=("application/ld+json",),
    rules=(
        *reading_rules.MAPPING_RULES,
        reading_rules.DATELINE_GUESSED,
        JSON_MENDED,
        *markup.RULES,
        *WRITING_RULES,
    ),
    reads="articles, blog and live blog posts, fact checks, alone, in a list or in a graph",
    writes="NewsArticle",
    mapping=_KIND.lines,
    loses=lost_fields(_KIND.lines),
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like JSON-LD: an object or a list with a context or a graph, or with IRIs for names.

    Example:
        >>> sniff(b'{"@context": "https://schema.org", "@type": "NewsArticle"}'), sniff(b'{"newsmodel": "1.0"}')
        (True, False)
    """
    glimpse = glimpse_of(data)
    return glimpse.vocabulary in ("@context", "@graph") or any(map(is_of_schema_org, glimpse.members))


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read a story.

    Args:
        data: The document in JSON.
        hints: What the caller knows and the document does not say.

    Raises:
        UnreadableInput: the data is no JSON, or has no node.
        UnsupportedItem: none of its nodes is a story.
        SeveralStories: several are, and `hints.url` is the address of none.

    Example:
        >>> story = '{"@context": "https://schema.org", "@type": "NewsArticle", "author": "Ana Ruiz"}'
        >>> parse(story, hints=Hints()).article.contributors[0].name
        'Ana Ruiz'
    """
    conversion = Conversion(hints=hints)
    document = load_document(data, conversion)
    known = in_known_terms(document)
    is_here = at(hints.url, main_entities(known))
    if (count := count_stories(known, is_here)) > 1:
        raise SeveralStories(count, format=NAME)
    found, around = as_written(find_story(known, is_here), known, document)
    node = _node_of(around, found, hints.url or base_in(document))
    if "inLanguage" not in node and (language := language_in(document)) is not None:
        node["inLanguage"] = language
    return _KIND.read(node, data, conversion, lambda written: _forms_of(found.raw, written, conversion))


def entries(data: bytes | str) -> Iterator[Entry]:
    """Take a document with several stories apart; nothing comes of one story.

    Args:
        data: The document in JSON.

    Raises:
        UnreadableInput: the data is no JSON.

    Example:
        >>> node = '{"@type": "NewsArticle", "@id": "urn:x:%d", "headline": "Rain"}'
        >>> [entry.place for entry in entries(f'{{"@graph": [{node % 1}, {node % 2}]}}')]
        ['/@graph/0', '/@graph/1']
    """
    if lines := lines_of_objects(data):
        yield from itertools.starmap(Entry, lines)
    elif may_hold_several(data, _is_node):
        yield from entries_of_document(in_known_terms(load_document(data, Conversion())))


def _is_node(members: Mapping[str, Any]) -> bool:
    """Tell whether an object is the node of a story, and not one of a graph."""
    return "@graph" not in members and is_story(dict(members))


def _forms_of(raw: Object, written: Object, conversion: Conversion) -> Object:
    """Keep the forms in which the story's node has what is written otherwise, but for what its words have overruled."""
    written, hints = as_review(compacted(written)), conversion.hints
    told = [
        (_BY_WORDS[issue.rule], issue.path[:1] == ("media",)) for issue in conversion.issues if issue.rule in _BY_WORDS
    ]
    overruled = {name for name, is_of_media in told if not is_of_media}
    raw = {name: value for name, value in raw.items() if name not in overruled} if overruled else raw
    stay = _STAY | {name for name, field in _OF_HINTS.items() if getattr(hints, field)}
    form = form_of_input(raw, written, stay, {name for name, is_of_media in told if is_of_media})
    forms: Object = {"of": digest_of(written)}
    if form is not None and not nests(form, DEEPEST_ITEM):
        forms["form"] = form
    return {KeptKey.FORMS: forms}


def read_document(document: Any, data: bytes | str, hints: Hints, is_here: IsHere) -> Reading:
    """Read a story from a document that has been parsed; what its words state counts with those of its page.

    Args:
        document: The value that its JSON stands for; of a page, those of all its scripts in a list.
        data: What it was parsed from, which names it.
        hints: What the caller knows and the document does not say.
        is_here: Whether a node is about the page that is read, which tells between several stories.

    Raises:
        UnreadableInput: there is no node in it.
        UnsupportedItem: none of its nodes is a story.
    """
    return _KIND.read(story_of(document, is_here), data, Conversion(hints=hints, is_part=True))


def story_in(data: bytes | str, url: str | None) -> Object:
    """Find the node of the story in a document, in the shape that the mapping table reads.

    Args:
        data: The document in JSON.
        url: Address of the page, which tells between several stories.

    Raises:
        UnreadableInput: the data is no JSON, or has no node.
        UnsupportedItem: none of its nodes is a story.

    Example:
        >>> story_in('{"@type": "NewsArticle", "author": "Ana Ruiz"}', None)["author"]
        [{'name': 'Ana Ruiz'}]
    """
    return story_of(load_item(data, NAME), at(url))


def story_of(document: Any, is_here: IsHere) -> Object:
    """Find the node of the story in a document that has been parsed; `story_in` for the rest."""
    return _node_of(document, find_story(document, is_here))


def _node_of(document: Any, found: Found, url: str | None = None) -> Object:
    checks = [node for node in found.others.values() if is_fact_check(node)]
    base = url or next((address for _, address in addresses_of(found.node) if address.startswith("http")), None)
    node = shaped(with_reviews(as_story(found.node), checks), base)
    kept = {KeptKey.DOCUMENT: around_of(document, found), KeptKey.BESIDE: said_beside(document, found)}
    return node | {name: value for name, value in kept.items() if value}


def render(article: Article) -> Rendering:
    """Write a NewsArticle.

    Example:
        >>> article = Article(id="https://example.org/rain", headline="Rain")
        >>> b'"@type": "NewsArticle"' in render(article).data
        True
    """
    raw, issues = _KIND.write(article)
    written, kept = as_review(compacted(raw)), copied(article.extra.get(NAME))
    is_unchanged = _is_unchanged(written, kept)
    if is_unchanged:  # what is kept of the input has its place, all of it
        issues = tuple(issue for issue in issues if issue.path[:2] != ("extra", NAME))
    elif is_overruled(kept.get(KeptKey.DOCUMENT), as_was(written, _form_in(kept)).value):
        told = "another node says it otherwise in its `@reverse`: the document around the story is left out"
        issues = (*issues, NOT_CARRIED.issue(told, ("extra", NAME, KeptKey.DOCUMENT)))
    return rendered(_document_of(written, kept, is_unchanged=is_unchanged), issues)


def document_of(raw: Object, kept: Any) -> Any:
    """Make the document of a story that has been written by the mapping table.

    Args:
        raw: What was written.
        kept: What reading kept of an earlier document.

    Returns:
        The node with its context, in the document in which it stood, and with what it says in the forms that it had.

    Example:
        >>> document_of({"@type": "NewsArticle", "abstract": [{"@value": "Rain."}]}, None)
        {'@context': 'https://schema.org', '@type': 'NewsArticle', 'abstract': 'Rain.'}
    """
    written, known = as_review(compacted(raw)), copied(kept)
    return _document_of(written, known, is_unchanged=_is_unchanged(written, known))


def _form_in(kept: Object) -> Object:
    return copied(copied(kept.get(KeptKey.FORMS)).get("form"))


def _is_unchanged(written: Object, kept: Object) -> bool:
    digest = copied(kept.get(KeptKey.FORMS)).get("of")
    return digest is not None and digest == digest_of(written)


def _document_of(written: Object, kept: Object, *, is_unchanged: bool) -> Any:
    found = as_was(written, _form_in(kept)).value
    node: Object = found if isinstance(found, dict) else written
    beside = kept.get(KeptKey.DOCUMENT)
    if is_unchanged:
        return put_around(node, beside)[0]
    beside = None if is_overruled(beside, node) else beside
    node = without_dangling(node, written, beside)
    left_out = set(taken_in(beside, node, with_checks=node.get(_CLAIMS) == written.get(_CLAIMS)))
    if KeptKey.FORMS not in kept:  # the document is a page's, with other stories than this one
        left_out |= {place for story in stories_of_others(beside) for place in story.nodes}
    return with_context(*put_around(node, beside, left_out), prefixes_in(node))
