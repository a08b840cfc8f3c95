"""The subject of a verb: the noun phrase at its left, with its appositions and brackets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newsmodel.claims.english.attributions.appositions import subject_before_comma
from newsmodel.claims.english.attributions.coordination import with_earlier_members
from newsmodel.claims.english.attributions.grammar import (
    AMBIGUOUS_MONTHS,
    AUXILIARIES,
    COORDINATORS,
    DASHES,
    DETERMINERS,
    MODALS,
    PERSONAL,
    PHRASE_STOPS,
    PREPOSITIONS,
    REFLEXIVES,
    RELATIVES,
    SUBORDINATORS,
    SURE_OPENERS,
    SURE_RELATIVES,
    TIME_MODIFIERS,
    TIME_NOUNS,
    TIME_WORDS,
    has_ending,
    is_adverb,
)
from newsmodel.claims.english.attributions.phrases import opening_bracket, phrase_before
from newsmodel.claims.english.attributions.postmodifiers import (
    begins_reduced_clause,
    contact_clause_before,
    is_past,
    written_document_before,
)
from newsmodel.claims.english.attributions.quoted_names import is_quoted_name, is_quoted_title, titled_document
from newsmodel.claims.english.attributions.speech import can_speak
from newsmodel.claims.english.attributions.verbs import is_finite_cue, is_known_verb, may_be_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.english.mentions.kinds import is_plural
from newsmodel.languages.language import get
from newsmodel.languages.tables import words
from newsmodel.prose.dates.calendars import ENGLISH_WEEKDAYS

#: A subject is looked for across so many brackets and asides between dashes.
_MOST_ASIDES = 8
_LONGEST_ASIDE = 100
#: A relative clause has so many words before the quotation that ends it.
_LONGEST_BEFORE_QUOTATION = 12
#: So many verbs are looked at for the first one that has a subject.
_MOST_VERBS = 30
#: The antecedent of a relative "that" has so many words at most.
_LONGEST_ANTECEDENT = 45
#: Before a day, and parts of the same time: "the mayor *earlier* Thursday said".
_BEFORE_DAYS = TIME_MODIFIERS | {"on"}
#: Nouns of a time before a verb, and what makes a time of them: "the mayor *last week* said".
_TIMES = words("week month year morning night afternoon evening weekend")
_MAKING_TIMES = words("last this past earlier").union(ENGLISH_WEEKDAYS)
_BEFORE_TIMES = TIME_MODIFIERS | words("this the over in on just only")
#: Behind "no" they are an adverbial before the subject: "*no doubt* Lee said so".
_NO_SUBJECTS = words("doubt wonder question surprise")
#: Pronouns that end a subject and mean what stands before them: "polls *that* show", "the mayor *herself* said".
_LEANING = REFLEXIVES | {"that"}
#: Behind them stands a verb: "would *end* lawsuits that accused her", "to *settle* claims that say so".
_BEFORE_BASE_FORMS = MODALS | {"to"}
#: Times of one word: "the mayor *today* said".
_ADVERBS_OF_TIME = words("today yesterday recently")


def subject_before(view: View, floor: int, last: int, *, asides: int = _MOST_ASIDES) -> WordRange | None:
    """Find the noun phrase that ends with a word, at the left of a verb group.

    Args:
        view: The passage.
        floor: The first word that it may have.
        last: The word before the verb group.
        asides: Across so many brackets and dashes it is looked for.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> subject_before(view_of("In Ohio the mayor (a friend) said so.", ()), 0, 7)
        WordRange(start=2, end=8)
    """
    low = view.lowered
    if last < floor:
        return None
    if low[last] in SURE_RELATIVES and not view.tokens.words[last].isupper():  # "WHO" is a body
        return WordRange(last, last + 1)
    if low[last] in _LEANING and last > floor:
        is_that = low[last] == "that"
        return _antecedent(view, floor, last - 1) if is_that else _emphasized(view, floor, last, asides)
    whole, last = last, _without_time(view, floor, last)
    if low[last] == ")" or low[last] in DASHES:
        opening = _aside_opening(view, floor, last) if asides else None
        before = subject_before(view, floor, opening - 1, asides=asides - 1) if opening is not None else None
        return WordRange(before.start, last + 1) if before else None
    if (with_clause := _with_clause(view, floor, last, whole)) is not None:
        return with_clause
    if low[last] == ",":
        return _titled(view, floor, last) or subject_before_comma(view, floor, last)
    if view.closes(last) and (quoting := _titled(view, floor, last) or _quoting(view, floor, last)):
        return quoting
    is_name = view.closes(last) and is_quoted_name(view, view.quotation_at(last))  # "who goes by “owl” said"
    if not is_name and (low[last] in PHRASE_STOPS or view.quoted[last]):
        return None
    found = _without_adverbial(view, phrase_before(view, floor, last))
    if (
        found is not None
        and last < whole
        and any(begins_reduced_clause(view, k) for k in range(found.start, found.end))
    ):
        found = WordRange(found.start, whole + 1)  # "the man arrested on Monday"
    return with_earlier_members(view, floor, _with_adjective(view, floor, found)) if found else None


def _with_clause(view: View, floor: int, last: int, whole: int) -> WordRange | None:
    """Find a subject that ends with a clause about it: "*a note the aide wrote*", "*a study published* last year".

    Args:
        view: The passage.
        floor: The first word that it may have.
        last: Its last word before a time.
        whole: Its last word.
    """
    written = written_document_before(view, floor, last)
    if written is not None:
        return WordRange(written, whole + 1)
    if not is_past(view, last):
        return None
    start = contact_clause_before(view, floor, last)
    if start is not None:
        return WordRange(start, last + 1)
    found = phrase_before(view, floor, last)
    is_dated = found is not None and last < whole and begins_reduced_clause(view, last)
    return WordRange(found.start, whole + 1) if found is not None and is_dated else found


def _titled(view: View, floor: int, last: int) -> WordRange | None:
    """Find a document with its title, or whose author somebody is: "*The report, titled “Safe Streets,”* says"."""
    end = last - (view.lowered[last] == "," and last > floor)
    if not view.closes(end):
        return None
    quotation = view.quotation_at(end)
    if end == last and is_quoted_title(view, quotation):
        before = subject_before_comma(view, floor, quotation.start)
        return WordRange(before.start, end + 1) if before is not None else None
    noun = titled_document(view, floor, quotation)
    found = phrase_before(view, floor, noun) if noun is not None else None
    return WordRange(found.start, end + 1) if found is not None else None


def _quoting(view: View, floor: int, last: int) -> WordRange | None:
    """Find a subject whose relative clause ends with a quotation: "*Lee, who calls it “a wreck,”* said"."""
    first = view.quotation_at(last).start if view.lowered[last - 1] == "," else floor
    for k in range(first - 1, max(floor + 1, first - _LONGEST_BEFORE_QUOTATION), -1):
        if view.quoted[k] or view.lowered[k] in PHRASE_STOPS or view.lowered[k] == ",":
            return None
        if view.lowered[k] in SURE_OPENERS and view.lowered[k - 1] == ",":
            before = subject_before(view, floor, k - 2)
            return WordRange(before.start, last + 1) if before is not None else None
    return None


def _emphasized(view: View, floor: int, reflexive: int, asides: int) -> WordRange | None:
    """Find a subject that a reflexive pronoun stands behind: "*the mayor herself* said"; not "who shot *himself*"."""
    before = reflexive - 1
    if is_known_verb(view, before) or is_finite_cue(view, before) or view.lowered[before] in PREPOSITIONS:
        return None
    found = subject_before(view, floor, before, asides=asides)
    return WordRange(found.start, reflexive + 1) if found is not None and found.last == before else None


def first_subject(view: View, floor: int, end: int) -> tuple[int, WordRange] | None:
    """Find the first finite verb of some words that has a subject among them, and the subject.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> first_subject(view_of("The mayor left, saying so.", ()), 0, 7)
        (2, WordRange(start=0, end=2))
    """
    low = view.lowered
    for verb in islice(_finite_verbs(view, floor, end), _MOST_VERBS):
        last = verb - 1
        while last >= floor and (is_adverb(low[last]) or low[last] in AUXILIARIES):
            last -= 1
        found = subject_before(view, floor, last)
        if found is not None and low[found.start] not in RELATIVES:
            return verb, found
    return None


def _finite_verbs(view: View, floor: int, end: int) -> Iterator[int]:
    low = view.lowered
    for k in range(floor + 1, end):
        if view.quoted[k] or not view.begins_lower[k] or low[k - 1] in DETERMINERS or low[k - 1] in {"to", "("}:
            continue  # "Lee (*pictured*) left"
        if is_known_verb(view, k) or is_finite_cue(view, k) or has_ending(low[k], "ed"):
            yield k


def _without_adverbial(view: View, found: WordRange | None) -> WordRange | None:
    """Find a phrase without an adverbial that begins with "no": "no doubt *the mayor*"."""
    if found is None or view.lowered[found.start] != "no" or found.start + 2 >= found.end:
        return found
    is_adverbial = view.lowered[found.start + 1] in _NO_SUBJECTS
    return WordRange(found.start + 2, found.end) if is_adverbial else found


def _with_adjective(view: View, floor: int, found: WordRange) -> WordRange:
    """Find the rest of a phrase with a comma inside: "*the shy*, 71-year-old diplomat"."""
    low, start = view.lowered, found.start
    if start - 2 < floor or low[start - 1] != "," or view.begins_upper[start] or view.begins_upper[start - 2]:
        return found
    if low[start] in DETERMINERS or low[start] in PERSONAL or low[start] in SURE_RELATIVES or start == found.last:
        return found
    if is_plural(low[start]):  # "made a bid, *records obtained there*"
        return found
    is_aged = low[start].isdecimal() or low[start - 2] in get("en").mentions.human_adjectives
    if low[start - 2] in TIME_NOUNS or (view.begins_upper[found.last] and not is_aged):
        return found  # "it will close this year, *economist Jo Lee* said"
    is_clause = may_be_verb(view, start - 2)  # "the dam *broke*, police officers said"
    for k in range(start - 2, max(floor, start - 4) - 1, -1):
        if low[k] in DETERMINERS and k < start - 2:
            return found if is_clause or (k > floor and low[k - 1] in PREPOSITIONS) else WordRange(k, found.end)
        if not low[k][0].isalpha():
            break
    return found


def _antecedent(view: View, floor: int, last: int) -> WordRange | None:
    """Find the antecedent of a relative "that": "*polls* that show"; itself where it is no relative."""
    low = view.lowered
    if low[last] in PREPOSITIONS or low[last] in PHRASE_STOPS or low[last] in {",", "and", "but"} or view.quoted[last]:
        return WordRange(last + 1, last + 2)
    start = last
    while start > max(floor, last - _LONGEST_ANTECEDENT) and _belongs_to_antecedent(view, start - 1):
        start -= 1
        if low[start] in DETERMINERS:
            break
    found = WordRange(start, last + 1)
    return found if can_speak(view, found) else None


def _belongs_to_antecedent(view: View, word: int) -> bool:
    low = view.lowered[word]
    return not (
        not low[0].isalnum()
        or low in PREPOSITIONS
        or low in COORDINATORS
        or low in SUBORDINATORS
        or may_be_verb(view, word)
        or (word > 0 and view.lowered[word - 1] in _BEFORE_BASE_FORMS)
    )


def _aside_opening(view: View, floor: int, closing: int) -> int | None:
    """Find the mark that opens the aside which another mark closes: "Lee *(*Ohio) said", "Lee *—* a friend — said"."""
    if view.lowered[closing] == ")":
        return opening_bracket(view, floor, closing)
    for k in range(closing - 1, max(floor, closing - _LONGEST_ASIDE), -1):
        if view.lowered[k] in DASHES:
            return k
    return None


def _without_time(view: View, floor: int, last: int) -> int:
    """Find the end of a subject before a time: "*the mayor* earlier Thursday said"."""
    low = view.lowered
    end = last
    if low[last] in TIME_WORDS and view.begins_upper[last] and low[last] not in AMBIGUOUS_MONTHS:
        end = _skip_back(view, _BEFORE_DAYS, floor, last - 1)
    elif low[last] in _TIMES and last - 1 > floor and low[last - 1] in _MAKING_TIMES:
        end = _skip_back(view, _BEFORE_TIMES, floor, last - 2)
    elif low[last] in _ADVERBS_OF_TIME:
        end = last - 1
    is_left = end > floor or (end == floor and low[end] not in PREPOSITIONS and low[end] not in DETERMINERS)
    return end if is_left else last


def _skip_back(view: View, skipped: frozenset[str], floor: int, word: int) -> int:
    while word > floor and view.lowered[word] in skipped:
        word -= 1
    return word
