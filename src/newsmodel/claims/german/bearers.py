"""Bearers of nouns that attribute: "Angaben *der Polizei*", "*Lees* Worten", "*ihrer* Ansicht"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsmodel.claims.german.grammar import DETERMINERS, GENITIVE_DETERMINERS, is_adjective
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.nouns import gender_of_noun, kind_of_noun
from newsmodel.languages.language import get

_A = get("de").attributions
_BEARING = tuple(_A.bearing_nouns)
#: Somebody's, by a possessive: the pronoun that means the same.
_OWNERS = {"sein": "er", "ihr": "sie", "mein": "ich", "unser": "wir"}
#: What somebody thinks, who stays open where the words that follow are no name: "*Ansicht* aller".
_VIEWS = _A.nouns["believe"]
_FARTHEST = 6
#: "nach *eigenen* Angaben": those of the subject.
OWN = "eigene"
#: What many say and nobody by name: "dem *Vernehmen* nach".
_HEARSAY = frozenset(("vernehmen", "hörensagen"))
APOSTROPHES = "'’"  # noqa: RUF001  (a typographic mark is meant)


class Bearer(NamedTuple):
    """Somebody whose words a noun stands for.

    Attributes:
        words: The words that name somebody, in the nominative where an article does not show the case; empty where
            nobody is named: "dem Vernehmen nach".
        several: Whether the article shows that there are several: "Angaben *der Ermittler*".
    """

    words: str
    several: bool = False


def bearer_in(text: str) -> Bearer | None:
    """Find whose words a noun stands for; None where a mention has no such noun, or does not say whose they are.

    Args:
        text: A noun phrase.

    Example:
        >>> bearer_in("Angaben der Polizei").words, bearer_in("Lees Worten").words, bearer_in("ihrer Ansicht").words
        ('der Polizei', 'Lee', 'sie')
        >>> bearer_in("den Worten Eva Lees").words, bearer_in("Angaben der Ermittler").several
        ('Eva Lee', True)
    """
    tokens = text.split()
    noun = next((k for k, token in enumerate(tokens[:_FARTHEST]) if _is_bearing(token)), None)
    if noun is None:
        return None
    before, rest = tokens[:noun], tokens[noun + 1 :]
    if any(token.lower().startswith(OWN) for token in before):
        # "nach *eigenen* Angaben": the subject's
        return None
    owner = _before(before)
    if owner is not None or (not rest and tokens[noun].lower() in _HEARSAY | _VIEWS):
        return owner or Bearer("")
    # "Ein *Bericht* mit Angaben der Polizei"
    others = any(token[:1].isupper() for token in before[1:]) or (before and not _may_begin(before[0]))
    return _behind(rest) if rest and not others else None


def _may_begin(token: str) -> bool:
    """Whether a word is an article or an adjective, which have a capital at the beginning of a sentence."""
    return token[:1].islower() or token.lower() in DETERMINERS or is_adjective(token.lower())


def _is_bearing(token: str) -> bool:
    return token[:1].isupper() and token.lower().endswith(_BEARING)


def _behind(rest: Sequence[str]) -> Bearer | None:
    """Read what follows on the noun: "*der Polizei*", "*von Eva Lee*", "*Lees*"."""
    first = rest[0].lower()
    if first in {"von", "vom"}:
        return Bearer(" ".join(rest[1:] if first == "von" else rest))
    if first in GENITIVE_DETERMINERS:
        # in the genitive "der" is no man's article
        head = next((token.lower() for token in rest[1:] if token[:1].isupper()), "")
        return Bearer(" ".join(rest), several=first == "der" and gender_of_noun(head) == "m" and head.endswith("r"))
    name = _owner_in(rest)
    return Bearer(name) if name else None


def _before(tokens: Sequence[str]) -> Bearer | None:
    """Read what stands before the noun: "*ihrer*", "*Lees*"."""
    while tokens and tokens[-1].islower() and tokens[-1] not in DETERMINERS:
        tokens = tokens[:-1]
    if len(tokens) == 1 and tokens[0].lower() in DETERMINERS:
        owner = next((pronoun for stem, pronoun in _OWNERS.items() if tokens[0].lower().startswith(stem)), None)
        return Bearer(owner) if owner else None
    name = _owner_in(tokens)
    return Bearer(name) if name else None


def _owner_in(tokens: Sequence[str]) -> str | None:
    """Read a name in the genitive without its ending: "Eva *Lees*", "*Markus’*"."""  # noqa: RUF002  (a mark is meant)
    if not tokens or not all(token[:1].isupper() for token in tokens) or tokens[0].lower() in DETERMINERS:
        return None
    last = tokens[-1]
    bare = last.rstrip(APOSTROPHES)
    if bare == last:
        bare = last.removesuffix("s")
        # no genitive ends with "ss": "Schluss"
        if bare == last or bare.endswith("s") or is_given(last) or kind_of_noun(last.lower()) is not None:
            return None
    return " ".join((*tokens[:-1], bare))
