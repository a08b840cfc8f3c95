"""Bodies that the words of a mention name beside its noun: "ein Sprecher *des Klinikums*", "*SPD*-Chef"."""

from __future__ import annotations

import re

from newsmodel.claims.german.acronym_words import is_acronym
from newsmodel.claims.german.nouns import kind_of_noun, known_noun, nominative
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

_FORMER, _BORNE = get("de").mentions.former, get("de").nouns.body_roles
_OWNER = re.compile(r"\A(?P<word>de[rsmn]|eine[rsm]|vom|von|beim|bei)\s+(?:(?P<article>de[rsmn])\s+)?(?P<body>.+)")
_GENITIVE = words("des eines")


def body_in(title: list[str], post: str) -> str | None:
    """Find the body that somebody works for: of "SPD-Chef", or behind the noun.

    Args:
        title: The words of what somebody is.
        post: What belongs to the noun behind it.

    Example:
        >>> body_in(["SPD-Chef"], ""), body_in(["Sprecherin"], "des Klinikums in Ulm")
        ('SPD', 'Klinikum in Ulm')
    """
    for word in title:
        before, hyphen, _ = word.partition("-")
        if not hyphen or len(before) <= 1 or before.lower() in _FORMER:
            continue
        if is_acronym(before) or (word == title[-1] and before[0].isupper() and _is_borne(word)):
            return before
    owner = _OWNER.match(post) if post and title else None
    if owner is None or not owner["body"][:1].isupper():
        return None
    return in_nominative(owner["body"], owner["word"])


def _is_borne(word: str) -> bool:
    """Whether a compound says where somebody works: "Siemens-*Chef*", and not what of: "Klima-*Forscher*"."""
    known = known_noun(word.lower())
    return known is not None and known[0] in _BORNE


def in_nominative(body: str, article: str | None) -> str:
    """Write the name of a body as it is in the nominative, where an article of the genitive stood before it.

    Args:
        body: Its name: only a known noun that begins it, or the last of its nouns, loses its ending.
        article: The word before it.

    Example:
        >>> in_nominative("Rechnungshofs", "des"), in_nominative("Rechnungshofs", None), in_nominative("Amtes", "der")
        ('Rechnungshof', 'Rechnungshof', 'Amtes')
    """
    if article is not None and article.lower() not in _GENITIVE:
        return body
    tokens = body.split()
    head = next((number for number, word in enumerate(tokens) if kind_of_noun(word.lower())), None)
    if head is None or not all(word[:1].isupper() for word in tokens[: head + 1]):
        return body
    return " ".join((*tokens[:head], nominative(tokens[head]), *tokens[head + 1 :]))
