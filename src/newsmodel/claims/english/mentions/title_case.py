"""Mentions in headlines whose words all begin with capitals: "Sister Of Jo Lee" names a sister, not Jo Lee."""

from __future__ import annotations

from newsmodel.claims.english.mentions.kinds import listed_kind
from newsmodel.languages.language import get

#: What headlines write with a capital, and running text does not.
_SMALL = get("en").grammar.prepositions | get("en").grammar.articles


def without_title_case(words: str) -> str:
    """Write a person's description as running text does, where a preposition with a capital shows a headline.

    Args:
        words: The words of a mention.

    Example:
        >>> without_title_case("Sister Of Jo Lee"), without_title_case("Friends Of The Earth")
        ('sister of Jo Lee', 'Friends Of The Earth')
    """
    first, _, rest = words.partition(" ")
    second = rest.partition(" ")[0]
    if not second[:1].isupper() or second.lower() not in _SMALL or listed_kind(first.lower()) != ("person", False):
        return words
    return " ".join(word.lower() if word.lower() in {*_SMALL, first.lower()} else word for word in words.split(" "))
