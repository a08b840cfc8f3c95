"""Bylines: "By Jeremy Clift, Reuters", "By JOHN DOE and JANE ROE, Associated Press Writers", "Von Anna Muster"."""

from __future__ import annotations

import re

import msgspec
from msgspec.structs import replace

from newsmodel.prose.furniture import naming
from newsmodel.prose.furniture.agencies import agency_at_start, is_agency
from newsmodel.prose.furniture.authors import Author, Named, read_named
from newsmodel.prose.furniture.byline_leads import before_end, lead_of
from newsmodel.prose.furniture.parts import AUTHOR, Part, may_name, split_parts
from newsmodel.prose.furniture.person_names import MOST_WORDS
from newsmodel.prose.furniture.unspaced_bylines import read_unspaced

#: Where a Korean reporter is, before an equals sign.
_PLACE_BEFORE = re.compile("\\A[\uac00-\ud7a3\u00b7]{2,10}[=\uff1d](?=[\uac00-\ud7a3])")
#: A byline is no longer than this.
LONGEST = 240
#: A line with a job title is no longer.
_LONGEST_TITLE = 60
_BRACKETS = {"(": ")", "[": "]", "\u3010": "\u3011", "\uff08": "\uff09", "\u3014": "\u3015"}
#: A name before a word for "by" has no more words: a sentence may end with one, too.
_MOST_WORDS_BEFORE_END = 3
#: A name with an agency or an address is no longer.
_LONGEST_PERSON = 120


class Byline(msgspec.Struct, frozen=True):
    """A byline.

    Attributes:
        text: The line verbatim.
        authors: Whom it names; none where it names only an agency.
        agency: Who is named where no person is: "By The Associated Press", "By a staff reporter".
        others: Agencies beside the authors, and those who had another part: photographers, editors.
    """

    text: str
    authors: tuple[Author, ...]
    agency: str | None = None
    others: tuple[Author, ...] = ()


def read_byline(text: str, *, expected: bool = False, beside: bool = False) -> Byline | None:
    """Read the byline that a whole paragraph is.

    Args:
        text: The paragraph, on one line.
        expected: Whether its place, between headline and dateline, speaks for a byline.
        beside: Whether another line names the authors.

    Example:
        >>> read_byline("By Jeremy Clift, Reuters").authors[0].affiliation
        'Reuters'
        >>> [author.name for author in read_byline("BY JOHN SMITH AND JANE DOE").authors]
        ['JOHN SMITH', 'JANE DOE']
        >>> read_byline("Story by Ana Ruiz / Photos by Tom Okafor").others[0].role
        'photographer'
        >>> read_byline("Reviewed by Tom Okafor", beside=True).others[0].role
        'checker'
        >>> read_byline("By contrast, the company grew.") is None
        True
    """
    if len(text) > LONGEST:
        return None
    if text[-1:] and text[-1] == _BRACKETS.get(text[0]):  # "(Photo by Ana Ruiz)"
        inner = read_parts(text[1:-1]) or (None if text.isascii() else _of_unspaced(text[1:-1]))
        return replace(inner, text=text) if inner else None
    if may_name(text):
        if parts := split_parts(text, beside=beside):
            return _read_parts(text, parts)
        lead = lead_of(text).match(text)
        named = read_named(text[lead.end() :].strip(" \t\u00a0-\u2013\u2014"), expected=expected) if lead else Named()
        if named != Named():
            return _byline(text, named)
    return None if text.isascii() else _of_unspaced(text) or _before_end(text)


def read_parts(text: str) -> Byline | None:
    """Read a byline with several parts; None where it names but authors.

    Example:
        >>> read_parts("By Ana Ruiz with photos by Tom Okafor").others[0].role, read_parts("By Ana Ruiz")
        ('photographer', None)
    """
    parts = split_parts(text) if len(text) <= LONGEST else ()
    return _read_parts(text, parts) if parts else None


def _before_end(text: str) -> Byline | None:
    """Read whole names before a word for "by", as Hindi and Turkish have them."""
    words = before_end(text)
    named = read_named(words, expected=True) if words and len(words) <= _LONGEST_TITLE else Named()
    return _byline(text, named) if named.authors and all(_is_whole(author.name) for author in named.authors) else None


def _is_whole(name: str) -> bool:
    """Tell whether a name has a given name and a family name, and no more words than names have."""
    return 1 < len(name.split()) <= _MOST_WORDS_BEFORE_END


def _of_unspaced(text: str) -> Byline | None:
    authors = read_unspaced(_PLACE_BEFORE.sub("", text))
    by_role = sorted(authors, key=lambda author: author.role != AUTHOR)
    told = tuple(author for author in by_role if author.role == AUTHOR)
    return Byline(text, told, others=tuple(by_role[len(told) :])) if authors else None


def _byline(text: str, named: Named) -> Byline:
    agencies = named.agencies
    first = named.unnamed
    if first is None and not named.authors and agencies:
        first, *rest = agencies
        agencies = tuple(rest)
    others = tuple(Author(name=agency, kind="organization") for agency in agencies)
    return Byline(text, named.authors, first, others)


def _read_parts(text: str, parts: tuple[Part, ...]) -> Byline | None:
    """Read a line with several parts: each has to name somebody, and its labels prove that they are names."""
    authors: list[Author] = []
    others: list[Author] = []
    for part in parts:
        named = read_named(part.words, expected=True)
        told = [replace(author, role=part.role) for author in named.authors]
        agencies = [Author(name=agency, kind="organization", role=part.role) for agency in named.agencies]
        if not told and not agencies and (part.role == AUTHOR or named.unnamed is None):
            return None
        (authors if part.role == AUTHOR else others).extend(told)
        others.extend(agencies)
    return Byline(text, tuple(authors), others=tuple(others)) if authors or others else None


def read_authors(words: str) -> tuple[Author, ...]:
    """Read the authors in words that hold nothing but whole names and what belongs to them; none in others.

    Args:
        words: What stands behind a "By", on one line.

    Example:
        >>> [author.name for author in read_authors("Ana Ruiz and Tom Okafor, Reuters")]
        ['Ana Ruiz', 'Tom Okafor']
        >>> read_authors("Drug Safety and Availability")
        ()
    """
    if len(words) > LONGEST or naming.works_at().search(words):
        return ()
    authors = read_named(words, expected=True).authors
    return authors if all(" " in author.name for author in authors) else ()


def read_title_line(text: str) -> bool:
    """Tell whether a line below a byline says what its author is: "Associated Press Writer".

    Example:
        >>> read_title_line("Associated Press Writer"), read_title_line("Rain ends drought")
        (True, False)
    """
    if len(text) > _LONGEST_TITLE or text[-1:] in ".!?:":
        return False
    words = text.split()
    return len(words) <= MOST_WORDS and bool(
        naming.has_title(words[-1]) or agency_at_start(text) == text or text.lower().startswith("special to ")
    )


def read_person_line(text: str) -> Byline | None:
    """Read the byline that a line without "By" is, when an agency or an address proves it.

    Example:
        >>> read_person_line("Kim Seung-yeon, Yonhap News Agency").authors[0].name
        'Kim Seung-yeon'
        >>> read_person_line("Rain, Snow") is None
        True
    """
    if len(text) > _LONGEST_PERSON or not text[:1].isupper() or not any(sign in text for sign in ",@|"):
        return None
    authors = read_named(text, expected=False).authors
    if authors and all(author.email or (author.affiliation and is_agency(author.affiliation)) for author in authors):
        return Byline(text, authors)
    return None
