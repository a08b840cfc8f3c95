"""The furniture of a page of ours ⇄ parts of a document: headline, byline, notices, corrections, links.

The part has our JSON form. What is printed comes back exactly, but for addresses that run a program, which are taken
out before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsmodel.formats.html.own.printed import data_of, fields_of, first_words, printed, with_class, words_of
from newsmodel.formats.mapping import Object, is_id
from newsmodel.formats.markup.escaping import escaped, tag
from newsmodel.formats.markup.frames import exact
from newsmodel.formats.markup.parsing import Element
from newsmodel.model import Article, Correction, Embargo, Link
from newsmodel.prose.furniture.notices import CORRECTION_LABELS
from newsmodel.values import show_timestamp

_EMBARGO = exact(Embargo, "until")
_STATUS = exact(Article, "status")
_CORRECTION = exact(Correction, "kind", "version", "published")
_LINK = exact(Link, "rel", "uri", "media_type")
#: What the elements of a correction's words are called, and what marks them.
_CORRECTED = {"text": None, "was": "del", "now": "ins"}
_STATUSES = {"withheld": "This story is withheld.", "canceled": "This story is withdrawn."}
#: How people read where a link leads; any other relation is a related link.
_RELATIONS = {"source": "Source", "citation": "Cited", "translation_of": "Translated from", "license": "Licence"}


def time(moment: str) -> str:
    """Write a point in time, for people and machines.

    Example:
        >>> time("2026-11-22T14:05:00Z")
        '<time datetime="2026-11-22T14:05:00Z">2026-11-22 14:05 UTC</time>'
    """
    return f"{tag('time', {'datetime': moment})}{show_timestamp(moment)}</time>"


# --- above the body


def write_notices(part: Object) -> Iterator[str]:
    """Write the embargo, and that a story is withheld."""
    if "status" in part:
        yield printed("p", _STATUSES[part["status"]], class_="status", lang="en", data_status=part["status"])
    embargo = part.get("embargo")
    if embargo is None:
        return
    until = embargo.get("until")
    yield tag("div", {"class": "embargo"} | data_of(embargo, _EMBARGO))
    yield f'<p lang="en"><strong>Embargoed</strong>{f" until {time(until)}" if until else ""}</p>'
    if "note" in embargo:
        yield printed("p", embargo["note"], class_="note")
    yield "</div>"


def write_head(part: Object, *, has_headline: bool = True) -> Iterator[str]:
    """Write kicker, headline, deck and byline.

    Args:
        part: What is printed.
        has_headline: Whether the headline is the story's own; one that was made up is marked.
    """
    for name, element in (("kicker", "p"), ("headline", "h1"), ("subheadline", "p"), ("byline", "p")):
        if name in part:
            inferred = "" if name == "headline" and not has_headline else None
            yield printed(element, part[name], id=name, data_inferred=inferred)


def read_head(header: Element | None) -> Object:
    """Read the parts of the document above the body."""
    part: Object = {}
    for child in header if header is not None else ():
        match child.get("id") or child.get("class"):
            case "kicker" | "headline" | "subheadline" | "byline" as name if words := words_of(child):
                part.setdefault(name, words)
            case "status":
                part |= fields_of(child, _STATUS)
            case "embargo":
                part["embargo"] = _read_embargo(child)
    return part


def is_marked(article: Element) -> bool:
    """Tell whether the headline of an article is marked as one that was made up."""
    return any(each.get("data-inferred") is not None for each in article.iter("h1"))


def _read_embargo(element: Element) -> Object:
    note = first_words(element, "note")
    return fields_of(element, _EMBARGO) | ({"note": note} if note else {})


# --- below it


def write_foot(part: Object, headings: Callable[[str], str]) -> Iterator[str]:
    """Write credits, corrections, links and the notice of rights.

    Args:
        part: What is printed.
        headings: Writes a heading of ours.
    """
    if "tagline" in part:
        yield printed("p", part["tagline"], id="tagline")
    if part.get("corrections"):
        yield f'<section class="corrections">{headings("Corrections")}'
        for correction in part["corrections"]:
            yield from _write_correction(correction)
        yield "</section>"
    if part.get("links"):
        yield f'<nav class="links">{headings("Related")}<ul>'
        for link in part["links"]:
            yield from _write_link(link)
        yield "</ul></nav>"
    if "notice" in part.get("rights", {}):
        yield printed("p", part["rights"]["notice"], class_="rights")


def read_foot(footer: Element | None) -> Object:
    """Read the parts of the document below the body."""
    part: Object = {}
    if footer is None:
        return part
    tagline = next((child for child in footer if child.get("id") == "tagline"), None)
    if tagline is not None and (words := words_of(tagline)):
        part["tagline"] = words
    corrections = [_read_correction(each) for box in with_class(footer, "corrections") for each in box.iter("div")]
    if corrections:
        part["corrections"] = [correction for correction in corrections if correction is not None]
    links = [_read_link(each) for box in with_class(footer, "links") for each in box.iter("li")]
    if links:
        part["links"] = [link for link in links if link is not None]
    if notice := first_words(footer, "rights"):
        part["rights"] = {"notice": notice}
    return part


def _write_correction(correction: Object) -> Iterator[str]:
    label, published = CORRECTION_LABELS[correction["kind"]], correction.get("published")
    yield tag("div", data_of(correction, _CORRECTION))
    yield f'<p lang="en"><strong>{escaped(label)}</strong>{f", {time(published)}" if published else ""}</p>'
    for name, element in _CORRECTED.items():
        if name in correction:
            yield printed("p", correction[name], (element, {}) if element else None, class_=name)
    if targets := correction.get("targets"):
        links = ", ".join(f"{tag('a', {'href': f'#{name}'})}{escaped(name)}</a>" for name in targets)
        yield f'<p class="targets" lang="en">Concerns: {links}</p>'
    yield "</div>"


def _read_correction(element: Element) -> Object | None:
    found = fields_of(element, _CORRECTION)
    found |= {name: words for name in _CORRECTED if (words := first_words(element, name))}
    places = (link.get("href", "") for line in with_class(element, "targets") for link in line.iter("a"))
    if targets := [place[1:] for place in places if place[:1] == "#" and is_id(place[1:])]:
        found["targets"] = targets
    return found if "kind" in found and "text" in found else None


def _write_link(link: Object) -> Iterator[str]:
    uri = link.get("uri")
    yield tag("li", data_of(link, _LINK))
    if link["rel"] in _RELATIONS:
        yield f'<span lang="en">{_RELATIONS[link["rel"]]}:</span>'
    title: str | None = link.get("title")
    inner = ("a", {"href": uri}) if uri is not None else None
    yield printed("p", str(uri) if title is None else title, inner, class_=None if title is None else "title")
    yield "</li>"


def _read_link(element: Element) -> Object | None:
    found = fields_of(element, _LINK)
    if title := first_words(element, "title"):
        found["title"] = title
    return found if "rel" in found and ("uri" in found or "title" in found) else None
