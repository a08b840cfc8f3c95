"""JSON-LD as a format: its card, its reader and its writer."""

from __future__ import annotations

from typing import Any

from newsmodel.formats import markup, reading_rules
from newsmodel.formats.contract import Format
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.jsonld.bodies import ArticleBody, DatelineRow
from newsmodel.formats.jsonld.claim_pass import Claims, prefixes_in
from newsmodel.formats.jsonld.entries import ENTRIES
from newsmodel.formats.jsonld.nodes import NAME, IsHere, at, find_story
from newsmodel.formats.jsonld.reviews import as_review, as_story, is_fact_check, with_reviews
from newsmodel.formats.jsonld.shapes import compacted, shaped
from newsmodel.formats.jsonld.tables import ROWS
from newsmodel.formats.mapping import Conversion, KeptKey, Object, Rows
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.mapping.items import Kind, load_item, rendered
from newsmodel.formats.restrictions import WRITING_RULES
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering

_SCHEMA_ORG = "https://schema.org"
_BODY = (ArticleBody(), DatelineRow(), ENTRIES)
_KIND = Kind(
    deepest=250,
    name=NAME,
    media_type="application/ld+json",
    rows=Rows(*ROWS, *_BODY, Claims()),
    written=Rows(*ROWS, Claims(body=Rows(*_BODY))),
    names_media=False,
)
FORMAT = Format(
    name=NAME,
    title="schema.org JSON-LD",
    suffixes=(".jsonld", ".schema.json"),
    media_types=("application/ld+json",),
    rules=(*reading_rules.MAPPING_RULES, reading_rules.DATELINE_GUESSED, *markup.RULES, *WRITING_RULES),
    reads="articles, blog and live blog posts, fact checks, alone, in a list or in a graph",
    writes="NewsArticle",
    mapping=_KIND.lines,
    loses=lost_fields(_KIND.lines),
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like JSON-LD: an object or a list with a context or a graph.

    Example:
        >>> sniff(b'{"@context": "https://schema.org", "@type": "NewsArticle"}'), sniff(b'{"newsmodel": "1.0"}')
        (True, False)
    """
    return glimpse_of(data).vocabulary in ("@context", "@graph")


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read a story.

    Args:
        data: The document in JSON.
        hints: What the caller knows and the document does not say.

    Raises:
        UnreadableInput: the data is no JSON, or has no node.
        UnsupportedItem: none of its nodes is a story.

    Example:
        >>> story = '{"@context": "https://schema.org", "@type": "NewsArticle", "author": "Ana Ruiz"}'
        >>> parse(story, hints=Hints()).article.contributors[0].name
        'Ana Ruiz'
    """
    return read_document(load_item(data, NAME), data, hints, at(hints.url))


def read_document(document: Any, data: bytes | str, hints: Hints, is_here: IsHere) -> Reading:
    """Read a story from a document that has been parsed.

    Args:
        document: The value that its JSON stands for; of a page, those of all its scripts in a list.
        data: What it was parsed from, which names it.
        hints: What the caller knows and the document does not say.
        is_here: Whether a node is about the page that is read, which tells between several stories.

    Raises:
        UnreadableInput: there is no node in it.
        UnsupportedItem: none of its nodes is a story.
    """
    return _KIND.read(story_of(document, is_here), data, Conversion(hints=hints))


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
    found = find_story(document, is_here)
    checks = [node for node in found.others if is_fact_check(node)]
    others = [node for node in found.others if not is_fact_check(node)]
    node = shaped(with_reviews(as_story(found.node), checks))
    if others or found.context is not None:
        node[KeptKey.DOCUMENT] = {"others": others, "context": found.context}
    return node


def render(article: Article) -> Rendering:
    """Write a NewsArticle.

    Example:
        >>> article = Article(id="https://example.org/rain", headline="Rain")
        >>> b'"@type": "NewsArticle"' in render(article).data
        True
    """
    raw, issues = _KIND.write(article)
    return rendered(document_of(raw, article.extra.get(NAME)), issues)


def document_of(raw: Object, kept: Any) -> Object:
    """Make the document of a story that has been written by the mapping table.

    Args:
        raw: What was written.
        kept: What reading kept of an earlier document.

    Returns:
        The node with its context, or a graph of it and the nodes that stood beside it.

    Example:
        >>> document_of({"@type": "NewsArticle", "abstract": [{"@value": "Rain."}]}, None)
        {'@context': 'https://schema.org', '@type': 'NewsArticle', 'abstract': 'Rain.'}
    """
    node, beside = as_review(compacted(raw)), kept.get(KeptKey.DOCUMENT) if isinstance(kept, dict) else None
    own = node.pop("@context", None)
    others = beside.get("others") if isinstance(beside, dict) else None
    given = beside.get("context") if isinstance(beside, dict) else None
    context = _with_prefixes(_with_vocabulary(own or given) or _SCHEMA_ORG, prefixes_in(node))
    if isinstance(others, list) and others:
        return {"@context": context, "@graph": [node, *others]}
    return {"@context": context} | node


def _with_vocabulary(context: Any) -> Any:
    """Give a context in which names without a prefix are schema.org's, as we write them."""
    members = context if isinstance(context, list) else [context]
    if not context or any(_is_schema_org(member) for member in members):
        return context
    return [_SCHEMA_ORG, *members]


def _with_prefixes(context: Any, prefixes: Object) -> Any:
    """Add the prefixes that a context lacks."""
    members = context if isinstance(context, list) else [context]
    known = {name for member in members if isinstance(member, dict) for name in member}
    more = {name: space for name, space in prefixes.items() if name not in known}
    return [*members, more] if more else context


def _is_schema_org(context: Any) -> bool:
    named = context.get("@vocab") if isinstance(context, dict) else context
    return isinstance(named, str) and "schema.org" in named
