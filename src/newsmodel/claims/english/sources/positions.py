"""Places of names and pronouns in their sentences: as a subject, behind a quotation, before the name that is meant."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from newsmodel.claims.english.attributions.grammar import KNOWN_VERBS, PREPOSITIONS
from newsmodel.claims.english.attributions.lexicon import cue_forms
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

#: The surroundings of a place are looked at so far.
_LOOK = 160
_GRAMMAR = get("en").grammar
#: What begins a phrase or a clause before the subject, with a capital: "*In* his speech, Jo Lee said".
_FRONTED = any_of(
    word.capitalize()
    for word in (_GRAMMAR.prepositions | _GRAMMAR.subordinators) - (_GRAMMAR.interrogatives | _GRAMMAR.relatives)
    | {"when"}
)
_AHEAD = pattern(rf"(?:\A|[.!?][\"'\u201d\u2019)]?\s+|[\"\u201c]\s*){_FRONTED}\s+\Z")
#: Behind the pronoun of whoever has a view: "in her *view*, …".
_VIEW = pattern(rf"\s(?:[a-z]+\s)?{any_of(get('en').attributions.views)},?\s")
#: What a full stop ends without ending the sentence; what is looked for before a place is of one length.
_ABBREVIATED = groupby(sorted(map(str.capitalize, get("en").nouns.abbreviations), key=len), key=len)
_TITLES = "".join(rf"(?<!\b{any_of(alike)}[.!?])" for _, alike in _ABBREVIATED)
#: The mark comes first, and what must stand before it is looked at behind it: few characters are marks.
SENTENCE = pattern(
    r"[.!?\n](?:(?<=\n)|(?:(?<=[^\W\d_]{2}[.!?])|(?<=[\"\u201d\u2019)][.!?]))"
    rf"{_TITLES}[\"'\u201d\u2019)]*\s+)"
)
#: What begins a sentence before its subject: "*But on Monday*, President".
_OPENERS = any_of(
    word.capitalize()
    for word in _GRAMMAR.prepositions
    | _GRAMMAR.subordinators
    | _GRAMMAR.coordinators
    | _GRAMMAR.linking_adverbs
    | _GRAMMAR.moment_adverbs
    | _GRAMMAR.time_adverbs
    | _GRAMMAR.focusing_adverbs
    | _GRAMMAR.days_from_today
    | {"asked", "speaking"}
)
#: What stands before a name beside titles with a capital: "Republican *presidential candidate* Jo Lee".
_DESCRIBING_WORDS = get("en").mentions.human_adjectives | {"state", "local", "acting"}
_DESCRIBING_ENDINGS = ("al", "ic", "ive", "ary")
_DESCRIBING = rf"{any_of(_DESCRIBING_WORDS)}|[a-z-]+{any_of(_DESCRIBING_ENDINGS)}"
#: Before a noun that a name stands behind: "*its* mayor, Jo Lee".
_BEFORE_NOUNS = any_of(
    form for word in _GRAMMAR.articles | _GRAMMAR.possessives | {"one"} for form in (word, word.capitalize())
)
#: "*the Acme Foods'* lawyer, Jo Lee"
OWNER = (
    r"(?:[Tt]he\s)?(?:[^\W\d_a-z][\w.&-]{0,30}\s(?:(?:of|for|&)\s){0,2}){0,5}"
    r"[^\W\d_a-z][\w.-]{1,30}(?:['\u2019]s|(?<=s)['\u2019])"
)
#: Conjunction, opener with its comma, time, noun with its comma, titles: each may be missing before a subject.
_OPENING = pattern(
    r"\A(?:(?:.*,\s)?(?:but|although|though|while|because)\s)?(?:As\sfor\s)?"
    rf"(?:[\"\u201c]?(?:{_OPENERS}|[A-Z][a-z]{{2,20}}ing)\b(?:[^,;\u201c\u201d\"]{{0,120}},)?\s*)?"
    r"(?:(?:Last|This|Next|Earlier\sthis)\s\w+,\s)?"
    rf"(?:(?:{_BEFORE_NOUNS}|{OWNER})\s(?:[\w\u2019'-]+\s){{0,6}}[\w\u2019'-]+,\s)?"
    r"(?:[Tt]he\s|[Aa]n?\s(?:[a-z-]+(?:ing|ed|y)\s)?)?"
    rf"(?:(?:[^\W\d_a-z][\w.'\u2019-]*|{_DESCRIBING})\s+){{0,6}}"
)
#: Words in small letters that no opening ends with, as names have them before them: "the home *of* Jo Lee".
_NO_OPENING = tuple(
    f" {word} "
    for word in sorted(_GRAMMAR.prepositions - _DESCRIBING_WORDS - _GRAMMAR.subordinators - {"for"})  # "As *for* Lee"
    if not word.endswith((*_DESCRIBING_ENDINGS, "ing", "ed", "y"))
)
#: Behind an owner's name: "*Lee's* lawyer".
_OWNERS = ("'s", "\u2019s")
#: A pronoun between these goes on with what somebody says: "..., he added".
_GOING_ON = pattern(r"[,\"\u201d\u2019']\s+\Z")
_VERB_BEHIND = pattern(r"(?<!\s)\s++(?:(?:also|later|then|\w+ly)\s)?([a-z]+)\b(?:\s([a-z]+)\b)?")
#: A role has so many words in small letters: "*human resources* chief".
_LONGEST_ROLE = 4
#: They are no part of a role before a name.
_NO_ROLES = KNOWN_VERBS | PREPOSITIONS | _GRAMMAR.coordinators | _GRAMMAR.subordinators | _GRAMMAR.articles


def end_before(sought: re.Pattern[str], text: str, offset: int) -> int:
    """Give the end of the last match of a pattern that ends before a character or right there; 0 for none.

    Args:
        sought: The pattern.
        text: The passage, which is gone through once, however many of its places are asked for.
        offset: The place of the character.

    Example:
        >>> end_before(SENTENCE, "It rained. It poured. She left.", 26)
        22
    """
    ends = _ends_of(sought, text)
    index = bisect_right(ends, offset)
    return ends[index - 1] if index else 0


@functools.lru_cache(maxsize=64)  # many places of one passage are asked for, one after the other
def _ends_of(sought: re.Pattern[str], text: str) -> list[int]:
    return [match.end() for match in sought.finditer(text)]


def is_going_on(place: Stretch, passages: Sequence[Passage]) -> bool:
    """Tell whether a pronoun goes on with what somebody says: "..., he added"."""
    text = passages[place.passage].text
    before = text[max(0, place.start - _LOOK) : place.start]
    return bool(_GOING_ON.search(before)) and is_said_behind(text, place.end)


def is_said_behind(text: str, start: int) -> bool:
    """Tell whether a verb of saying follows, in the past tense or the third person: "he added".

    Example:
        >>> is_said_behind("the club confirmed", 8), is_said_behind("the club based there", 8)
        (True, False)
    """
    verb = _VERB_BEHIND.match(text, start)
    return verb is not None and any(
        form.rest in {(), (verb[2],)} and form.form in {"past", "third"} and "tail" in form.cue.frames
        for form in cue_forms().get(verb[1], ())
    )


def looks_ahead(place: Stretch, passages: Sequence[Passage]) -> bool:
    """Tell whether a pronoun stands where it may mean a name behind it: "In his speech, Jo Lee said"."""
    text = passages[place.passage].text
    return bool(_AHEAD.search(text[max(0, place.start - _LOOK) : place.start])) and not holds_view(place, passages)


def holds_view(place: Stretch, passages: Sequence[Passage]) -> bool:
    """Tell whether a sentence begins with the view of whom a pronoun means: "In *her* view, repairs take a year"."""
    text = passages[place.passage].text
    is_first = _AHEAD.search(text[max(0, place.start - _LOOK) : place.start]) is not None
    return is_first and _VIEW.match(text, place.end) is not None


def is_subject(place: Stretch, passages: Sequence[Passage]) -> bool:
    """Tell whether a name begins its sentence, behind titles and opening phrases: "On Monday, President Lee"."""
    text = passages[place.passage].text
    start = place.start
    if text.startswith(_OWNERS, place.end) or text.endswith(_NO_OPENING, max(0, start - _LOOK), start):
        return False
    sentence = end_before(SENTENCE, text, start)
    if start - sentence > _LOOK:
        return False
    return _OPENING.fullmatch(_without_role(text[sentence:start])) is not None


def _without_role(opening: str) -> str:
    """Drop the words of a role in small letters before a name: "However, Acme *pipelines executive* "."""
    tokens = opening.split()
    if not tokens or tokens[-1] not in get("en").nouns.persons:
        return opening
    first = len(tokens) - 1
    while first and len(tokens) - first <= _LONGEST_ROLE and _may_be_of_role(tokens[first - 1]):
        first -= 1
    return "".join(f"{token} " for token in tokens[:first])


def _may_be_of_role(word: str) -> bool:
    return word.isalpha() and word.islower() and word not in _NO_ROLES and word not in cue_forms() and word[-2:] != "ed"
