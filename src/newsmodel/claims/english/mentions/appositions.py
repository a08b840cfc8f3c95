"""Appositions: the words behind a name that say who it is."""

from __future__ import annotations

import functools

from newsmodel.claims.english.mentions.kinds import kind_of_noun
from newsmodel.claims.english.mentions.noun_phrases import ARTICLES, head_of, noun_phrase
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.patterns import pattern
from newsmodel.prose.sentences import first_sentence

_GRAMMAR = get("en").grammar

#: What begins no apposition.
_NOT_APPOSITE = (
    (_GRAMMAR.prepositions - {"past"})
    | _GRAMMAR.coordinators
    | _GRAMMAR.subordinators
    | _GRAMMAR.relatives
    | _GRAMMAR.be
    | _GRAMMAR.have
    | _GRAMMAR.modals
    | _GRAMMAR.irregular_pasts
    | _GRAMMAR.negating_adverbs
    | _GRAMMAR.focusing_adverbs
    | _GRAMMAR.linking_adverbs
    | (_GRAMMAR.moment_adverbs - {"then"})
    | words("often always said says playing wearing speaking calling adding citing referring")
)
#: They end the search at once; "*who* is head", "*for* the firm", "*speaking* for the firm" may go on.
_ENDS_AT_ONCE = _NOT_APPOSITE - words("who for on appearing acting speaking representing defending prosecuting")
_FIRST_WORD = pattern(r", ([a-z]+) ")
_PIECES = pattern(r",(?!\d)|\s[\u2013\u2014-]+\s|\u2014|[()]")
_RELATIVE = pattern(r"(?:^|\s)(?:who|whose|whom|which|that|where|when)\b")
#: ", who is *head of the club*"
_WHO_IS = pattern(r"who(?: is|['\u2019]s) (?:also )?(?=\w)")
_PARTY = pattern(
    r"\A(?:(?:[DRI](?:em|ep|ind)?\.?-)|(?:[A-Z][a-z]{0,4}\.)+\Z|(?:Jr|Sr)\.?\Z|"
    rf"{any_of(get('en').mentions.post_nominals)}\.?\Z)"
)
#: "for the plaintiffs", "representing the family"
ON_BEHALF = pattern(
    r"(?:appearing |acting |speaking )?(?:for|on behalf of) the\b|(?:representing|defending|prosecuting) "
)
#: "*then* the county's sheriff"
_NO_LONGER = pattern(r"\A(?>(?:(?:then|now|also|formerly|once|currently|both)\s)+)")
#: ", *one of the doctors* who spoke out"
_ONE_OF = pattern(r"one of (?:the|its|his|her|their|\w+['\u2019]s)\s")
_FINITE_VERBS = (
    (_GRAMMAR.be - words("be been being")) | (_GRAMMAR.have - {"having"}) | _GRAMMAR.modals | words("said says told")
)
_FINITE = pattern(rf"\s{any_of(_FINITE_VERBS)}\s")
#: ", *who heads the club*, said"
_OFFICE = pattern(
    rf"\A(?:[\s,]{{0,3}}+\d{{1,3}},)?,?\s+(who\s+(?:has\s+|had\s+)?{any_of(get('en').mentions.heading_verbs)}\s"
    r"[^,;.]{2,120}?)(?=[,;.]|\sand\s|\Z)"
)
#: An apposition is looked for in so many characters.
_LONGEST = 400
_MARKS = " ,;:-\u2013\u2014\"\u201c\u201d\u2018'"


@functools.lru_cache(maxsize=1024)
def apposition(tail: str) -> str | None:
    """Find the words after a name that say who it is.

    Args:
        tail: What follows the name, from the comma on.

    Example:
        >>> apposition(", 25, the city's emergency operations director, said")
        "the city's emergency operations director"
        >>> apposition(", a retired bus driver. His neighbour, Ana Poe, said")
        'a retired bus driver'
    """
    if tail[:1] not in {",", " ", "\u2014"} or _begins_otherwise(tail):
        return None
    sentence = first_sentence(tail[:_LONGEST])
    if len(sentence) < len(tail):
        sentence = sentence.rstrip(".!?")
    for piece in (one.strip(_MARKS) for one in _PIECES.split(sentence)):
        if not piece or piece[0].isdecimal() or _PARTY.match(piece):
            continue
        told = _WHO_IS.match(piece)
        piece = piece[told.end() :] if told else piece  # noqa: PLW2901 (the words behind "who is")
        if _RELATIVE.match(piece):
            return None
        cut = _RELATIVE.search(piece)
        words_ = piece[: cut.start()].strip(_MARKS) if cut else piece
        if ON_BEHALF.match(words_) and not _FINITE.search(words_):
            return words_
        tokens = words_.split()
        if not tokens or tokens[0].lower() in _NOT_APPOSITE:
            return None
        if _has_object(words_):
            return None
        known = kind_of_noun(head_of(words_))
        if not _FINITE.search(words_) and (
            tokens[0].lower() in ARTICLES or (known and not known[1]) or _ONE_OF.match(words_)
        ):
            return words_
        return None
    return None


def _begins_otherwise(tail: str) -> bool:
    """Tell whether the first word behind a comma is none of an apposition: ", *and* the firm"."""
    first = _FIRST_WORD.match(tail)
    return first is not None and first[1] in _ENDS_AT_ONCE


def _has_object(words_: str) -> bool:
    """Tell whether a verb with its object stands where the noun would: "*accuses the firm* of fraud", behind a name."""
    phrase = noun_phrase(_NO_LONGER.sub("", words_))[0]
    return any(word.lower() in ARTICLES for word in phrase.split()[1:])


def office_in_clause(tail: str) -> str | None:
    """Find the clause behind a name that says what somebody heads or does, where no apposition does.

    Args:
        tail: What follows the name, from the comma on.

    Example:
        >>> office_in_clause(", who heads the city's health office, said")
        "who heads the city's health office"
    """
    found = _OFFICE.match(tail)
    return found[1].strip(_MARKS) if found else None
