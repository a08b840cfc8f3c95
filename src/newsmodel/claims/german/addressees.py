"""Addressees: media behind a speaker, in the dative or with "zur", are no part of who speaks."""

from __future__ import annotations

from newsmodel.claims.german.acronym_words import is_acronym
from newsmodel.claims.german.grammar import DETERMINERS, OBJECT_PRONOUNS, PREPOSITIONS, is_oblique
from newsmodel.claims.german.mention_words import OUTLETS, is_given
from newsmodel.claims.german.nouns import guess_kind, kind_of_noun
from newsmodel.claims.german.phrases import core_phrase, head_of
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES

#: Who has such a role may have it at a newspaper: "der *Chefredakteur* der Zeitung".
_ROLES = tuple(get("de").mentions.media_roles)
_TOLD = frozenset(("zur", "zum", "gegenüber", "bei"))
_ARTICLES = frozenset(("der", "dem", "den", "des"))
_AGENCY = "agentur"
_BODIES = frozenset(("organization", "government"))


def without_addressee(view: View, speaker: WordRange) -> WordRange:
    """Leave out whom a speaker tells it: "sagte der Minister *der Nachrichtenagentur dpa*", "… *zur APA*".

    Args:
        view: The passage.
        speaker: The phrase behind the verb that looks like one.

    Example:
        >>> from newsmodel.claims.statements.view import view_as
        >>> view = view_as(View, "sagte der Minister der Nachrichtenagentur dpa", ())
        >>> without_addressee(view, WordRange(1, 6))
        WordRange(start=1, end=3)
    """
    head = head_of(view, speaker)
    core = core_phrase(view, speaker.start, speaker.end)
    named = WordRange(speaker.start, core)
    if not (_is_somebody(view, named) or _is_outlet(view, named)):
        return speaker
    owned = not view.lowered[head].endswith(_ROLES)
    while core < speaker.end:
        low = view.lowered[core]
        if low == "aus" and _is_document(view, core + 1, speaker.end):
            # zitiert die Zeitung *aus dem Brief*
            return WordRange(speaker.start, core)
        if low not in _TOLD | _ARTICLES or view.quoted[core]:
            return speaker
        body = WordRange(core + (low in _TOLD), core_phrase(view, core + (low in _TOLD), speaker.end))
        if body.end <= body.start:
            return speaker
        told = low in _TOLD and (_is_outlet(view, body) or is_acronym(view.tokens.words[body.last]))
        if told or (low in {"der", "dem", "den"} and _is_outlet(view, body) and (owned or _is_agency(view, body))):
            return WordRange(speaker.start, core)
        owned, core = True, body.end
    return speaker


def is_addressee(view: View, phrase: WordRange) -> bool:
    """Whether a phrase may be media in the dative, whom somebody tells it: "sagte *der „Neuen Post“*".

    Args:
        view: The passage.
        phrase: The phrase.
    """
    return view.lowered[phrase.start] in {"der", "dem", "den"} and _is_outlet(view, phrase)


def _is_somebody(view: View, phrase: WordRange) -> bool:
    """Whether a phrase names a person, by a name or by what he is."""
    words = range(phrase.start, phrase.end)
    known = any(kind_of_noun(view.lowered[k]) == "person" for k in words if view.begins_upper[k])
    guessed = guess_kind(view.lowered[phrase.last]) == "person"
    return known or guessed or is_given(view.tokens.words[phrase.start])


def _is_outlet(view: View, phrase: WordRange) -> bool:
    """Whether a phrase names a newspaper, a station or an agency."""
    start = phrase.start + (view.lowered[phrase.start] in DETERMINERS)
    name = " ".join(view.lowered[start : phrase.end])
    nouns = (view.lowered[k].replace("-", "") for k in range(start, phrase.end))
    # „Neue Post“
    quoted = view.opens(start) and view.quotation_at(start).end == phrase.end
    return quoted or name in OUTLETS or any(kind_of_noun(noun) == "media" for noun in nouns)


def _is_document(view: View, start: int, end: int) -> bool:
    """Whether a phrase that begins at a word is something written."""
    stop = core_phrase(view, start, end)
    return stop > start and kind_of_noun(view.lowered[stop - 1]) == "document"


def _is_agency(view: View, phrase: WordRange) -> bool:
    """Whether media are an agency, which tells what others say and seldom speaks itself."""
    words = view.lowered[phrase.start : phrase.end]
    return any(word.endswith(_AGENCY) or word in NAMES.agencies for word in words)


def without_dative(statement: Statement, site: Site, subject: WordRange) -> WordRange:
    """Leave out whom a verb needs beside its subject: "warf die Bank *der Stadt* vor, zu schweigen"."""
    view, segment = statement.view, statement.segments[site.segment]
    others = (k for k in range(segment.start, segment.end) if not subject.start <= k < subject.end)
    if any(view.lowered[k] in OBJECT_PRONOUNS or (_is_dative(view.lowered[k]) and _is_bare(view, k)) for k in others):
        return subject
    last = next((k for k in range(subject.last, subject.start, -1) if view.lowered[k] == "der"), None)
    return WordRange(subject.start, _before_name(view, subject) if last is None else last)


def _before_name(view: View, subject: WordRange) -> int:
    """Find the end of a body with its article before the bare name of who is told: "warf die Bank *Lee* vor"."""
    noun = subject.start + 1
    told = view.lowered[subject.start] in DETERMINERS and subject.end == noun + 2 and not view.quoted[noun + 1]
    body = told and kind_of_noun(view.lowered[noun]) in _BODIES
    return noun + 1 if body and view.begins_upper[noun] and view.begins_upper[noun + 1] else subject.end


def _is_dative(word: str) -> bool:
    """Whether a word can only begin a dative, or a plural that may be one: "dem", "einem", "den"."""
    return is_oblique(word) and word.endswith(("em", "den"))


def _is_bare(view: View, word: int) -> bool:
    """Whether no preposition stands before a word."""
    return word == 0 or view.lowered[word - 1] not in PREPOSITIONS
