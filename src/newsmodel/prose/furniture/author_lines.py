"""Lines that name authors by their place alone, or beside a date: "Jo Lee", "JO LEE MARCH 4, 2026"."""

from __future__ import annotations

import re

import msgspec
from msgspec.structs import replace

from newsmodel.prose.furniture import naming
from newsmodel.prose.furniture.agencies import is_agency
from newsmodel.prose.furniture.authors import Author, Named, read_named
from newsmodel.prose.furniture.byline_leads import behind_weak_lead, lead_of
from newsmodel.prose.furniture.bylines import Byline, read_byline, read_parts
from newsmodel.prose.furniture.dated_lines import DatedLine, read_dated_line
from newsmodel.prose.furniture.headlines import is_kicker
from newsmodel.prose.furniture.person_names import has_given_name, is_doubtful, is_name
from newsmodel.prose.furniture.places import is_place
from newsmodel.prose.furniture.unspaced_bylines import read_name_alone
from newsmodel.prose.patterns import pattern

#: A line with names alone is no longer.
LONGEST = 120
#: A name alone has at least so many parts, and at most so many.
_FEWEST_PARTS, _MOST_PARTS = 2, 5
#: Names of accounts and short names of writers: "ssi", "srf/hosb", "t-online".
_ACCOUNT = pattern(r"[\w.-]{2,20}(?:/[\w.-]{2,20})*|[^\W\d_A-Z]{3,20} [^\W\d_A-Z]{3,20}")
_MOST_ACCOUNTS = 3
_OTHER_SIGN = pattern(r"[\d!?:;\"\u201c\u201d\u00ab\u00bb%$\u20ac=+*]")


_BARS = pattern(r" ?[|\u00b7\u2022\u22c5] ?")
#: Words beside a byline and a date have no more spaces: "in Opinion", "3 comments".
_SPACES_BESIDE = 3
#: Names, and the place that they write from: "Jo Lee / Madrid", "João Silva, de Brasília".
_PLACED = pattern(
    r"(?P<names>[^/|,\u2013\u2014]{4,60}?)"
    r"(?: ?[/|] ?| [\u2013\u2014-] |, (?:de |from |aus |da )?)"
    r"(?P<place>[^\W\d_][^/|,]{2,30})"
)
#: The place first: "Londra - Zeynep Kaya", "Madrid / Ana Ruiz".
_PLACED_BEFORE = pattern(
    r"(?P<place>[^\W\d_][^/|,\u2013\u2014-]{2,30}?)(?: ?[/|] ?| [\u2013\u2014-] )(?P<names>[^/|,\u2013\u2014]{4,60})"
)


class AuthorLine(msgspec.Struct, frozen=True):
    """A line that names authors, and may say more.

    Attributes:
        byline: The byline.
        dated: The dates beside it, and how long it takes to read.
        proven: Whether its words prove it: a "By", a title, an agency; else its place has to.
    """

    byline: Byline
    dated: DatedLine | None = None
    proven: bool = True


def read_author_line(text: str) -> AuthorLine | None:
    """Read the authors whom a line between headline and story names.

    Args:
        text: The line.

    Example:
        >>> read_author_line("By Jo Lee | March 4, 2026").dated.published[0].text
        'March 4, 2026'
        >>> read_author_line("Jo Lee - March 4, 2026").byline.authors[0].name
        'Jo Lee'
        >>> read_author_line("Jo Lee, Transport correspondent").proven, read_author_line("Jo Lee").proven
        (True, False)
        >>> read_author_line("Council overrules transport office") is None
        True
    """
    dated = read_dated_line(text)
    if dated is None:
        return _read_names(text, None)
    return _read_names(" | ".join(dated.rest), dated) if dated.rest else None


def _read_names(words: str, dated: DatedLine | None) -> AuthorLine | None:
    byline = read_byline(words, expected=True) or (_beside_others(words) if dated else None) or _with_parts(words)
    if byline is not None:
        return AuthorLine(byline, dated)
    if len(words) > LONGEST or is_kicker(words) or _OTHER_SIGN.search(words):
        return None
    if not words.isascii() and (alone := read_name_alone(words)):
        return AuthorLine(Byline(words, alone), dated, proven=False)
    placed = _read_placed(words)
    named = placed or _read_bare(words)
    if not named.authors or not all(map(_may_stand_alone, named.authors)):
        return None
    others = tuple(Author(name=agency, kind="organization") for agency in named.agencies)
    return AuthorLine(Byline(words, named.authors, others=others), dated, placed is not None or _is_proven(named))


def _read_bare(words: str) -> Named:
    """Read names that nothing stands beside, but for a word that is no more than a hint: "De Ana Ruiz"."""
    bare = behind_weak_lead(words)
    if bare != words and not has_given_name(bare):
        bare = words
    return read_named(bare, expected=True)


def _read_placed(words: str) -> Named | None:
    """Read names beside the known place that they write from."""
    match = _PLACED.fullmatch(words)
    if match is None or is_place(match["names"]) or not is_place(match["place"]):
        match = _PLACED_BEFORE.fullmatch(words)
    if match is None or not is_place(match["place"]) or is_place(match["names"]):
        return None
    named = read_named(match["names"], expected=True)
    authors = tuple(replace(author, place=match["place"]) for author in named.authors)
    return replace(named, authors=authors) if authors else None


def _with_parts(words: str) -> Byline | None:
    """Read names without a "By" before who helped them or took the pictures: "Jo Lee, photos by Ana Ruiz"."""
    byline = read_parts(f"By {words}") if len(words) <= LONGEST else None
    return replace(byline, text=words) if byline is not None and byline.authors else None


def _beside_others(words: str) -> Byline | None:
    """Read a byline beside a date with the section of the site behind it, or with short words between bars."""
    pieces = [piece for piece in _BARS.split(words) if piece]
    found = [byline for piece in pieces if (byline := read_byline(piece, expected=True))]
    if len(pieces) > 1 and len(found) == 1 and all(piece.count(" ") <= _SPACES_BESIDE for piece in pieces):
        return replace(found[0], text=words)
    return _without_section(words)


def _without_section(words: str) -> Byline | None:
    """Read a byline with the section of the site behind it: "by Jo Lee in Local news"."""
    match = naming.writes_from().search(words)
    byline = read_byline(words[: match.start()].rstrip(), expected=True) if match else None
    return replace(byline, text=words) if byline is not None else None


def _may_stand_alone(author: Author) -> bool:
    """Tell whether an author is a whole name of a person, and no words that look like one."""
    parts = author.name.split()
    if not _FEWEST_PARTS <= len(parts) <= _MOST_PARTS or any(part.islower() and len(part) > 3 for part in parts):  # noqa: PLR2004
        return False
    told = author.affiliation or author.job_title or author.email or author.place
    return bool(told) or not (
        is_doubtful(author.name, expected=False) or is_place(author.name) or naming.has_outlet_word(author.name)
    )


def _is_proven(named: Named) -> bool:
    """Tell whether every author has a title, an address or an agency, or an agency helped them."""
    return bool(named.agencies) or all(
        author.email or author.job_title or (author.affiliation and is_agency(author.affiliation))
        for author in named.authors
    )


def read_signature(text: str) -> Byline | None:
    """Read a "By" before the name of an outlet or of an account, which only its place above a date proves.

    Example:
        >>> [author.name for author in read_signature("Von ssi und dan").authors]
        ['ssi', 'dan']
        >>> read_signature("By the end of the day") is None
        True
    """
    lead = lead_of(text).match(text)
    if lead is None or len(text) > LONGEST:
        return None
    words = text[lead.end() :].strip()
    if naming.is_outlet(words) or is_agency(words):
        return Byline(text, (), others=(Author(name=words, kind="organization"),))
    parts = re.split(rf"\s*,\s*|\s+{naming.joining()}\s+", words)
    if len(parts) > _MOST_ACCOUNTS or not all(_ACCOUNT.fullmatch(part) or is_name(part) for part in parts):
        return None
    if any(is_doubtful(part, expected=True) for part in parts):
        return None
    return Byline(text, tuple(map(_signing, parts)))


def _signing(name: str) -> Author:
    return Author(name=name, kind="person" if " " in name else None)
