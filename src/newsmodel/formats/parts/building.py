"""Building: a headline, a body and a byline that are known apart → an article."""

from __future__ import annotations

import json
from collections.abc import Callable
from types import NoneType
from typing import Any, Literal, TypeAlias, overload

import attrs
import msgspec

from newsmodel.documents.checks import check_reading
from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.documents.own_classes import as_class
from newsmodel.errors import UnreadableInput
from newsmodel.formats import reading_rules
from newsmodel.formats.addresses import named_by_address
from newsmodel.formats.completion import is_inferred, parties_of, texts_of
from newsmodel.formats.escaped import without_markup
from newsmodel.formats.lines_around import read_html_around
from newsmodel.formats.mapping import Conversion, Object, Step
from newsmodel.formats.mapping.items import completed, settle_hints, settle_language
from newsmodel.issues import Issue, shown
from newsmodel.model import Article, LeftOut, Provenance
from newsmodel.model.article import A
from newsmodel.prose.characters import clean, one_line
from newsmodel.prose.furniture.bylines import read_byline
from newsmodel.readings import Hints, Reading
from newsmodel.shapes.checking import expect
from newsmodel.values import FORMAT_VERSION

BodyFormat: TypeAlias = Literal["text", "html", "markdown"]

_NAME = "parts"
#: How `provenance.origin` names the parts together.
_MEDIA_TYPE = "application/json"
#: What a document of parts gets anew.
_OF_BODY = ("newsmodel", "id", "provenance", "extra")


@overload
def build(
    *,
    headline: str | None,
    body: str,
    body_format: BodyFormat = "text",
    byline: str | None = None,
    hints: Hints | None = None,
) -> Reading: ...
@overload
def build(
    *,
    headline: str | None,
    body: str,
    body_format: BodyFormat = "text",
    byline: str | None = None,
    hints: Hints | None = None,
    cls: type[A],
) -> Reading[A]: ...
def build(
    *,
    headline: str | None,
    body: str,
    body_format: BodyFormat = "text",
    byline: str | None = None,
    hints: Hints | None = None,
    cls: type[Any] = Article,
) -> Reading[Any]:
    r"""Build an article out of parts that are known apart, as every CMS row, news API and CSV file has them.

    Args:
        headline: The headline; inferred from the body where there is none.
        body: The story, without its headline.
        body_format: What the body is written in.
        byline: Who wrote it, with or without "By".
        hints: What else is known: when it was published, its address, its language.
        cls: The class of the article: `Article`, or a user's own subclass, whose own fields take their defaults.

    Returns:
        The article, and what was guessed or left out.

    Raises:
        TypeError: A headline, body or byline is no str, or the hints are no `Hints`.
        ValueError: There is no such `body_format`.
        UnreadableInput: There is neither a headline nor a body with words.
        InvalidDocument: `cls` refuses the article.

    Example:
        >>> reading = build(headline="Rain ends drought", body="SEOUL (Yonhap) - It rained.", byline="Ana Ruiz")
        >>> reading.article.headline, reading.article.dateline.places, reading.article.contributors[0].name
        ('Rain ends drought', ('SEOUL',), 'Ana Ruiz')
    """
    expect(headline, (str, NoneType), "headline")
    expect(body, (str,), "body")
    expect(byline, (str, NoneType), "byline")
    expect(hints, (Hints, NoneType), "hints")
    known = hints or Hints()
    reading = assembled(headline, body, body_format, byline=byline, hints=known)
    return attrs.evolve(reading, article=as_class(named_by_address(reading.article, known.url), cls))


def assembled(headline: str | None, body: str, body_format: BodyFormat, *, byline: str | None, hints: Hints) -> Reading:
    """Build an article as `build` does, whose address may be that of others, too.

    Args:
        headline: The headline; inferred from the body where there is none.
        body: The story, without its headline.
        body_format: What the body is written in.
        byline: Who wrote it.
        hints: What else is known; the address names no article.

    Raises:
        ValueError: There is no such `body_format`.
        UnreadableInput: There is neither a headline nor a body with words.
    """
    if body_format not in _READERS:
        raise ValueError(f"body_format: expected {' or '.join(map(repr, _READERS))}, got {shown(body_format)}")
    words = {"headline": _line(headline), "byline": _line(byline)}
    found = _READERS[body_format](body, words["headline"], hints) if body.strip() else _Body({}, Provenance(), ())
    doc = {"newsmodel": FORMAT_VERSION, **found.doc}
    conversion = Conversion(hints=hints)
    _put_headline(doc, words["headline"])
    if "headline" not in doc and next(texts_of(doc), None) is None:
        raise UnreadableInput("there is neither a headline nor a body")
    _put_byline(doc, words["byline"])
    settle_hints(doc, hints)
    settle_language(doc, conversion)
    data = json.dumps({**words, "body": body, "format": body_format}, ensure_ascii=False)
    step = Step.reading({}, doc, conversion)
    article = _with_provenance(completed(step, data, name=_NAME, media_type=_MEDIA_TYPE), found.provenance)
    issues = (*found.issues, *conversion.issues, *check_reading(article, is_ours=False))
    return Reading(article, tuple(dict.fromkeys(issues)))


def with_byline(article: Article, byline: str) -> Article:
    """Put a byline that is known apart above what an article says of its authors.

    Args:
        article: The article.
        byline: Who wrote it, with or without "By".

    Example:
        >>> with_byline(Article(id="urn:x:1", headline="Rain"), "Ana Ruiz").contributors[0].name
        'Ana Ruiz'
    """
    doc = to_dict(article)
    _put_byline(doc, _line(byline))
    return from_dict(doc, cls=type(article))


class _Body(msgspec.Struct, frozen=True):
    """A body that has been read: fields of a document, what was left out, and what there is to say."""

    doc: Object
    provenance: Provenance
    issues: tuple[Issue, ...]


def _line(words: str | None) -> str | None:
    """Give words on one line; entities and tags of HTML are none."""
    return None if words is None else one_line(clean(without_markup(words)).text) or None


def _read_text(body: str, headline: str | None, hints: Hints) -> _Body:
    """Read a body below its headline, which tells what its first lines are, unless another line is taken for that."""
    from newsmodel.formats import text  # noqa: PLC0415 - a format is loaded when it is needed

    if headline is not None:
        reading = text.parse(f"{headline}\n\n{body}", hints=hints)
        if reading.article.headline == headline:
            return _of_reading(reading)
    return _as_body(_of_reading(text.parse(body, hints=hints)))


def _as_body(found: _Body) -> _Body:
    """Take a line alone as what it was given as: a body, though as a file it would be a headline."""
    if "headline" not in found.doc or next(texts_of(found.doc), None) is not None:
        return found
    doc = {name: value for name, value in found.doc.items() if name != "headline"}
    paragraph = {"type": "paragraph", "text": found.doc["headline"]}
    return msgspec.structs.replace(found, doc={**doc, "sections": [{"blocks": [paragraph]}]})


def _read_markdown(body: str, headline: str | None, hints: Hints) -> _Body:  # noqa: ARG001
    from newsmodel.formats import markdown  # noqa: PLC0415 - needs an extra

    return _of_reading(markdown.parse(body, hints=hints))


def _read_html(body: str, headline: str | None, hints: Hints) -> _Body:
    doc: Object = {} if headline is None else {"headline": headline}
    conversion = Conversion(hints=hints)
    read_html_around(body, doc, conversion)
    provenance = Provenance(
        originals=conversion.originals, left_out=tuple(LeftOut(**each) for each in conversion.left_out)
    )
    return _Body(doc, provenance, tuple(conversion.issues))


def _of_reading(reading: Reading) -> _Body:
    """Take what was read of a body; a headline that was copied out of it is none."""
    article = reading.article
    doc = {name: value for name, value in to_dict(article).items() if name not in _OF_BODY}
    issues = tuple(attrs.evolve(issue, line=None) for issue in reading.issues)
    if is_inferred(article.headline, article.extra):
        del doc["headline"]
        issues = tuple(issue for issue in issues if issue.rule != reading_rules.HEADLINE_INFERRED.id)
    return _Body(doc, article.provenance or Provenance(), issues)


_READERS: dict[str, Callable[[str, str | None, Hints], _Body]] = {
    "text": _read_text,
    "html": _read_html,
    "markdown": _read_markdown,
}


def _put_headline(doc: Object, headline: str | None) -> None:
    """Put the headline that is known; what was read as one stands below it."""
    own = doc.get("headline")
    if headline is None:
        return
    doc["headline"] = headline
    if own is not None and own != headline:
        doc["headlines"] = [*doc.get("headlines", []), {"text": own}]


def _put_byline(doc: Object, byline: str | None) -> None:
    """Put the byline that is known above the one that was read, and those whom it names."""
    if byline is None:
        return
    own = doc.get("byline")
    doc["byline"] = byline if own in (None, byline) else f"{byline}\n{own}"
    read = read_byline(byline) or read_byline(f"By {byline}")
    named: list[dict[str, Any]] = parties_of(read) if read else [{"name": byline, "role": "author"}]
    known = {party.get("name") for party in doc.get("contributors", ())}
    doc["contributors"] = [*(party for party in named if party["name"] not in known), *doc.get("contributors", ())]


def _with_provenance(article: Article, of_body: Provenance) -> Article:
    """Keep what the reader of the body left out, and the words that it read otherwise."""
    own = article.provenance or Provenance()
    provenance = attrs.evolve(
        own,
        originals={**of_body.originals, **own.originals},
        left_out=(*own.left_out, *of_body.left_out),
    )
    return attrs.evolve(article, provenance=provenance)
