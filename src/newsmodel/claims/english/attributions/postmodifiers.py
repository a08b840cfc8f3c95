"""Postmodifiers: they follow a noun without a mark, "officials *briefed on it*", "families *living there*"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    DETERMINERS,
    NEGATIONS,
    PARTICIPLES,
    PERSONAL,
    PHRASE_STOPS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    TIME_WORDS,
    has_ending,
)
from newsmodel.claims.english.attributions.lexicon import marked_forms
from newsmodel.claims.english.attributions.speakers import is_document, is_speaker
from newsmodel.claims.english.attributions.verbs import is_finite_cue, is_known_verb, is_time_after
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.english.mentions.kinds import is_plural
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

#: What begins examples of a noun, or adds another: "sites *such as* these".
_EXAMPLES = (["such", "as"], ["as", "well"])
#: Each noun phrase around a clause without a pronoun has so many words: "*a very long note* the aide wrote".
_LONGEST_CONTACT = 5
#: What may stand before such a clause all the same.
_LINKING = words("that which")
#: What somebody does to a document, and what leads from that to readers or to a time: "an email she *sent to* staff".
_WRITTEN = get("en").mentions.issuing_participles | words("wrote emailed")
_ADDRESSING = words("to in on for last this")
#: Adjectives that follow their noun with what belongs to them: "a person *close* to her".
_POSTNOMINAL = words("familiar close aware responsible opposed loyal sympathetic unable eligible critical")
#: They precede a verb rather than a noun.
_NO_NOUNS = DETERMINERS | PREPOSITIONS | PERSONAL | NEGATIONS | PHRASE_STOPS | words(", ( ) . and or but to")


def begins_reduced_clause(view: View, word: int) -> bool:
    """Whether a participle or an adjective with what belongs to it follows its noun: "a letter *sent* by her".

    Args:
        view: The passage.
        word: The word; one stands before it and one behind it.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("A letter sent by officials familiar with it arrived late .", ())
        >>> [view.lowered[word] for word in range(1, 10) if begins_reduced_clause(view, word)]
        ['sent', 'familiar']
    """
    low = view.lowered
    noun = word - 2 if low[word - 1] == "not" else word - 1  # "scientists *not involved* in it"
    if not 0 < word < len(low) - 1 or not view.begins_lower[word] or noun < 0:
        return False
    if low[noun] in _NO_NOUNS and low[noun] != "those":
        return False
    if not _goes_on(view, word + 1) or view.is_adverb(word):
        return False
    return is_participle(view, word) or _is_adjective(view, word)


def contact_clause_before(view: View, floor: int, verb: int) -> int | None:
    """Find the noun phrase with a clause without a pronoun that ends with a verb: "*a note* the aide wrote".

    Args:
        view: The passage.
        floor: The first word that it may have.
        verb: The verb.

    Returns:
        Its first word, a determiner; None where there is no such clause.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> contact_clause_before(view_of("In a note the aide wrote", ()), 0, 5)
        1
    """
    inner = _opening_before(view, floor, verb)
    if inner is not None and inner - 2 > floor and view.lowered[inner - 1] in _LINKING:
        inner -= 1  # "a note *that* she wrote"
    start = _opening_before(view, floor, inner) if inner is not None else None
    is_phrase = start is not None and inner is not None and start + 1 < inner and view.lowered[start] in DETERMINERS
    return start if is_phrase else None


def written_document_before(view: View, floor: int, last: int) -> int | None:
    """Find a document whose clause says who wrote it to whom, and ends with a word: "*an email* Lee wrote to parents".

    Args:
        view: The passage.
        floor: The first word that it may have.
        last: The last word of the clause.

    Returns:
        Its first word, a determiner; None where there is no such document.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> written_document_before(view_of("An email Lee wrote to parents says so .", ()), 0, 5)
        0
    """
    low = view.lowered
    for verb in range(last, max(floor + 2, last - _LONGEST_CONTACT), -1):
        if not low[verb][0].isalnum() or low[verb] in RELATIVES:
            return None
        if low[verb] in _WRITTEN and (verb == last or low[verb + 1] in _ADDRESSING):
            noun = _noun_before_writer(view, floor, verb)
            start = _opening_before(view, floor, noun + 1) if noun is not None else None
            return start if start is not None and low[start] in DETERMINERS else None
    return None


def _noun_before_writer(view: View, floor: int, verb: int) -> int | None:
    """Find the document right before the one who wrote it: "an *email* that Lee wrote"."""
    first = _opening_before(view, floor, verb)
    if view.begins_upper[verb - 1]:
        first = next((k for k in range(verb - 1, floor, -1) if view.begins_lower[k - 1]), None)
    noun = first - 1 - (view.lowered[first - 1] in _LINKING) if first is not None and first > floor else floor
    return noun if noun > floor and is_document(view.lowered[noun]) else None


def contact_clause_in(view: View, phrase: WordRange) -> int | None:
    """Find where the clause without a pronoun begins that a noun phrase ends with: "a note *the* aide wrote"."""
    if not is_past(view, phrase.last) or contact_clause_before(view, phrase.start, phrase.last) != phrase.start:
        return None
    return _opening_before(view, phrase.start, phrase.last)


def is_past(view: View, word: int) -> bool:
    """Whether a word is a known verb or a finite form of a cue, in lower case."""
    return is_known_verb(view, word) or (is_finite_cue(view, word) and view.begins_lower[word])


def _opening_before(view: View, floor: int, word: int) -> int | None:
    """Find the determiner or pronoun that begins the noun phrase right before a word, where there is one."""
    low = view.lowered
    for k in range(word - 1, max(floor, word - _LONGEST_CONTACT) - 1, -1):
        if low[k] in DETERMINERS or low[k] in SUBJECTS:
            return k
        is_verb = is_past(view, k) and low[k - 1] not in DETERMINERS  # "the *texts* he sent"
        if low[k] in _NO_NOUNS or is_verb:
            return None
    return None


def is_participle(view: View, word: int) -> bool:
    """Whether the form of a word is that of a participle, and not that of a verb of saying: "sent", "living"."""
    low = view.lowered[word]
    if low in marked_forms("sure", "past"):
        return False
    return low in PARTICIPLES or has_ending(low, "ed") or (has_ending(low, "ing") and not is_speaker(low))


def _goes_on(view: View, word: int) -> bool:
    """Whether a word belongs to the participle or adjective before it, and is no object."""
    low = view.lowered[word]
    return is_time_after(view, word - 1) or low in PREPOSITIONS or low in TIME_WORDS or view.is_adverb(word)


def _is_adjective(view: View, word: int) -> bool:
    """Whether an adjective follows a plural that can speak: "officials *close* to her"."""
    low = view.lowered
    if low[word] in _POSTNOMINAL and low[word + 1] in PREPOSITIONS:
        return True
    return (
        low[word + 1] in PREPOSITIONS
        and low[word].isalpha()
        and low[word] not in PREPOSITIONS
        and is_plural(low[word - 1])
        and not low[word].endswith("s")
        and not is_speaker(low[word])
    )


def begins_examples(view: View, word: int) -> bool:
    """Whether "such as" or "as well as" begins at a word, or ends there."""
    return view.lowered[word : word + 2] in _EXAMPLES
