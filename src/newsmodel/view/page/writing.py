"""Values as a card prints them: times, numbers, fact checks and people, in signs of no language."""

from __future__ import annotations

import re
import unicodedata

from newsmodel.model import Link, Party, Quantity, Review
from newsmodel.values import Timestamp, show_timestamp, write_timestamp
from newsmodel.view.page.words import is_page

#: What a message quotes, as `repr` writes it.
_QUOTED = re.compile(r"""'(?:[^'\\]|\\.)+'(?!\w)|"(?:[^"\\]|\\.)+\"""")


def written(moment: Timestamp) -> str:
    """Write a time for people.

    Example:
        >>> import datetime
        >>> written(datetime.datetime(2026, 3, 12, 17, 5, tzinfo=datetime.UTC)), written(datetime.date(2026, 3, 12))
        ('2026-03-12 17:05 UTC', '2026-03-12')
    """
    return show_timestamp(write_timestamp(moment))


def isolate(message: str) -> str:
    """Set what a message quotes apart, so that words from right to left do not turn those around them.

    Example:
        >>> isolate("'ירד גשם' does not stand there") == "\u2068'ירד גשם'\u2069 does not stand there"
        True
        >>> isolate("it is 'safe'")
        "it is 'safe'"
    """
    if not any(map(_is_from_right, message)):
        return message
    return _QUOTED.sub("\u2068\\g<0>\u2069", message)


def direction_of(message: str) -> str:
    """Tell which way a message runs, by the letters of its own: not by those that it quotes.

    Example:
        >>> direction_of("'ירד גשם' does not stand there"), direction_of("'rain' ירד אתמול בעיר")
        ('ltr', 'rtl')
    """
    own = _QUOTED.sub("", message)
    from_right = sum(map(_is_from_right, own))
    return "rtl" if from_right > sum(map(str.isalpha, own)) / 2 else "ltr"


def _is_from_right(character: str) -> bool:
    return unicodedata.bidirectional(character) in {"R", "AL"}


def write_quantity(quantity: Quantity) -> str:
    """Write a quantity: the words, and what was read from them where that is more.

    Args:
        quantity: The quantity.
    """
    ends = [_number(end) for end in (quantity.value, quantity.upper) if end is not None]
    whole = None if quantity.whole is None else f"/ {_number(quantity.whole)}"
    qualifier = quantity.qualifier and f"({quantity.qualifier})"
    read = " ".join(filter(None, ("\u2013".join(ends), whole, quantity.unit, qualifier)))
    return " = ".join(dict.fromkeys(filter(None, (quantity.span.text, read))))


def _number(value: float) -> str:
    """Write a number in groups of three digits, parted by a narrow space, as ISO 80000-1 has them."""
    return f"{value:,}".replace(",", "\u202f")


def write_review(review: Review) -> str:
    """Write the verdict of a fact check, its rating, who has checked it, and what they say.

    Args:
        review: The fact check.

    Example:
        >>> write_review(Review(verdict="false", rating=1, best=5, reviewer=Party(name="Fact Desk")))
        'false · 1/5 · Fact Desk'
        >>> write_review(Review(verdict="half true", rating=3))
        'half true · 3'
    """
    rating = None if review.rating is None else f"{review.rating}/{review.best}" if review.best else str(review.rating)
    reviewer = None if review.reviewer is None else write_party(review.reviewer)
    return " · ".join(filter(None, (review.verdict, rating, reviewer, review.text)))


def write_party(party: Party) -> str:
    """Write what somebody is called.

    Args:
        party: The person or organization.

    Example:
        >>> write_party(Party(name="Ana Ruiz")), write_party(Party(uri="https://example.org/ana"))
        ('Ana Ruiz', 'https://example.org/ana')
    """
    return party.name or party.uri or party.code or ""


def write_link(link: Link) -> str:
    """Write what a link is called.

    Args:
        link: The link.

    Example:
        >>> write_link(Link(rel="related", uri="https://example.org/1", title="Rain ends"))
        'Rain ends'
    """
    return link.title or link.uri or link.rel


def page_of(uri: str | None) -> str | None:
    """Give an address that may be a link; None for any other.

    Args:
        uri: The address.

    Example:
        >>> page_of("https://example.org/1"), page_of("urn:x:1")
        ('https://example.org/1', None)
    """
    return uri if is_page(uri) else None
