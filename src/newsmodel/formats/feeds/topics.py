"""Categories, keywords, genres and ratings of an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmodel.formats.contract import Line
from newsmodel.formats.feeds.lines import line_of
from newsmodel.formats.feeds.names import name_of
from newsmodel.formats.feeds.nodes import Node, text_of
from newsmodel.formats.feeds.texts import guessed
from newsmodel.formats.mapping import Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.restrictions import truth_of

_CATEGORIES = ("category", "atom:category", "media:category", "itunes:category")
_SUBJECTS = ("dc:subject", "dcterms:subject", "prism:keyword")
_GENRES = ("news:genres", "prism:genre")
_SECTIONS = ("slash:section", "prism:section")
_LISTS = ("media:keywords", "itunes:keywords", "news:keywords", "keywords", "tags")
_CODE = re.compile(r"\A(?:[0-9]{4,}|[a-z]++:[\w.-]++)")
#: Elements that rate an entry.
_RATINGS = ("media:rating", "media:adult", "itunes:explicit")
_RATED = frozenset({*_RATINGS, "news:stock_tickers"})
LINES = (
    *(Line(name, "keywords", "without a scheme") for name in _CATEGORIES),
    *(Line(name, "subjects/name", "with a scheme") for name in _CATEGORIES),
    Line("category/@domain", "subjects/scheme"),
    Line("media:category/@scheme", "subjects/scheme"),
    Line("atom:category/@scheme", "subjects/scheme"),
    Line("atom:category/@term", "subjects/code", "beside a label"),
    Line("atom:category/@label", "subjects/name"),
    *(Line(name, "keywords") for name in _SUBJECTS),
    *(Line(name, "keywords", "with commas between them") for name in _LISTS),
    *(Line(name, "genres/name") for name in _GENRES),
    *(Line(name, "publication_sections") for name in _SECTIONS),
    *(Line(name, "signals/name", "rel `rating`") for name in _RATINGS),
    Line("news:stock_tickers", "entities/symbols", "kind `organization`"),
)
#: Elements without any of which there is nothing to read.
_NAMES = frozenset({line.theirs.partition("/")[0] for line in LINES})
#: The scheme of the categories of Media RSS, unless they say another one.
_OF_MEDIA = "http://search.yahoo.com/mrss/category_schema"


def read_topics(entry: Node, doc: Object) -> None:
    """Read what an entry is about, and what it is."""
    if entry.lacks(_NAMES):
        return
    subjects, keywords = _categories_of(entry)
    keywords += _words_of(entry, *_SUBJECTS)
    for element in entry.look(*_LISTS):
        keywords += _list_in(element, entry)
    for name, found in (("subjects", _once(subjects)), ("keywords", list(dict.fromkeys(keywords)))):
        if found:
            doc[name] = found
    genres = [{"name": each} for each in separated(_words_of(entry, *_GENRES))]
    if genres:
        doc["genres"] = genres
    sections = _words_of(entry, *_SECTIONS)
    if sections:
        doc["publication_sections"] = sections
    if not entry.lacks(_RATED):
        read_ratings(entry, doc)
        _read_tickers(entry, doc)


def _categories_of(entry: Node) -> tuple[list[Object], list[str]]:
    """List the categories with a scheme or a code, and those that are words alone."""
    subjects, keywords = list[Object](), list[str]()
    for element in entry.look(*_CATEGORIES):
        concept = _concept_in(element, entry)
        if concept is None:
            continue
        if concept.keys() == {"name"}:
            keywords.append(concept["name"])
        else:
            subjects.append(concept)
    return subjects, keywords


def _once(concepts: list[Object]) -> list[Object]:
    return list({tuple(concept.items()): concept for concept in reversed(concepts)}.values())[::-1]


def looks_like_code(term: str) -> bool:
    """Tell whether a term with a scheme is taken for a code, and not for a name.

    Example:
        >>> looks_like_code("03000000"), looks_like_code("Weather")
        (True, False)
    """
    return _CODE.fullmatch(term) is not None


def _concept_in(element: Element, entry: Node) -> Object | None:
    """Read a category: a code or a word, its scheme, its name for people."""
    raw = element.get("term") or element.get("text") or text_of(element)
    term = guessed(raw).words
    label = line_of(element.get("label") or "")
    usual = _OF_MEDIA if name_of(element) == "media:category" else ""
    scheme = line_of(element.get("scheme") or element.get("domain") or usual)
    if not term and not label:
        return None
    read = [name for name in ("term", "text", "label", "scheme", "domain") if element.get(name) is not None]
    entry.take(element, *read)
    is_code = bool(scheme) and (bool(label and label != term) or looks_like_code(term))
    concept: Object = {}
    name = label or ("" if is_code else term)
    if name:
        concept["name"] = name
    if term and (is_code or (label and label != term)):
        concept["code"] = term
    if scheme:
        concept["scheme"] = scheme
    return concept


def _words_of(entry: Node, *names: str) -> list[str]:
    found = []
    for element in entry.look(*names):
        words = guessed(element.get("term") or text_of(element)).words
        if words:
            entry.take(element)
            found.append(words)
    return found


def _list_in(element: Element, entry: Node) -> Iterator[str]:
    """Yield the words of a list: with commas between them, or in elements of its own."""
    inner = [line_of(text_of(child)) for child in element]
    words = separated(inner or [text_of(element)])
    if words:
        entry.take_whole(element)
    yield from words


def separated(texts: list[str]) -> list[str]:
    """Part texts at their commas."""
    parts = (line_of(part) for text in texts for part in re.split(r"[,;\n]", text))
    return [part for part in parts if part]


def read_ratings(entry: Node, doc: Object) -> None:
    """Read for whom an entry is not: what Media RSS and iTunes rate it."""
    signals = []
    for element in entry.look("media:rating", "media:adult"):
        words = line_of(text_of(element))
        is_adult = name_of(element) == "media:adult"
        if words and not (is_adult and truth_of(words) is False):
            entry.take(element, "scheme")
            scheme = line_of(element.get("scheme") or "urn:simple")
            signals.append({"name": "adult" if is_adult else words, "scheme": scheme, "rel": "rating"})
    for element in entry.look("itunes:explicit"):
        if text_of(element).strip().lower() in ("yes", "true", "explicit"):
            entry.take(element)
            signals.append({"name": "explicit", "scheme": "itunes", "rel": "rating"})
    if signals:
        doc["signals"] = signals


def _read_tickers(entry: Node, doc: Object) -> None:
    for element in entry.look("news:stock_tickers"):
        symbols = separated([text_of(element)])
        if symbols:
            entry.take(element)
            doc.setdefault("entities", []).extend(
                {"kind": "organization", "code": symbol, "symbols": [symbol]} for symbol in dict.fromkeys(symbols)
            )
