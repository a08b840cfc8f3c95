"""Appositions: what stands between commas beside a noun phrase, at the left of a cue and at its right."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.english.attributions.grammar import (
    DETERMINERS,
    KNOWN_VERBS,
    LEADING,
    PHRASE_STOPS,
    POSSESSIVES,
    PREPOSITIONS,
    REFLEXIVES,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
)
from newsmodel.claims.english.attributions.phrases import mark_before, phrase_before
from newsmodel.claims.english.attributions.speakers import is_person
from newsmodel.claims.english.attributions.verbs import has_verb, is_known_verb, may_be_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: So many segments between commas are looked through for the head.
_MOST_SEGMENTS = 8
#: A full name between commas has so many words, with a title and initials: "Ohio's governor, *Jo A. Lee Jr*, a friend".
_SHORTEST_NAME, _LONGEST_NAME = 2, 5
#: What a relative clause begins with: "Lee, *whose* home is …, said".
_RELATIVE = words("whose who which")
#: WordRange of parentheses that are no phrase: "Lee, *for his part*, said".
_ASIDES = POSSESSIVES | words("though too in turn for of course instance example part")
#: What begins a segment that is no head: "Lee, *of* Ohio, *formerly* an aide, said".
_TAG_OPENERS = RELATIVES | REFLEXIVES | words("of jr sr from now then also formerly once including based")
#: What begins an aside that says when a document was issued: "the report, *issued on Monday*, says".
_OF_ISSUE = words("issued published released posted dated filed")
#: Before a place that a comma parts from its state: "*of* Flint, Mich.".
_PLACING = words("of in from near at")

#: What begins an apposition without an article, beside nouns for people: "said Lee, *former* head of the club".
_ROLES = words("senior former vice who")
#: What ends an apposition at the right of a cue.
_RIGHT_STOPS = PHRASE_STOPS | words(", . ( )")


def subject_before_comma(view: View, floor: int, comma: int) -> WordRange | None:
    """Find the subject before an apposition: "*Lee, 22, of Flint, Mich.*, said".

    Args:
        view: The passage.
        floor: The first word that it may have.
        comma: The comma after the apposition.
    """
    head: WordRange | None = None
    in_clause = False
    for number, segment in enumerate(_segments_before(view, floor, comma)):
        start = segment.start
        is_first = start == floor or view.lowered[start - 1] != "," or bool(view.quoted[start - 1])
        if is_first and number == 0:  # an apposition needs something before it
            return None
        if in_clause or (number == 0 and view.lowered[start] in KNOWN_VERBS):
            # the rest of ", whose home, Miami, is …,"
            in_clause = view.lowered[start] not in _RELATIVE
            continue
        if not is_first and _is_tag(view, floor, segment):
            continue
        found = phrase_before(view, start, segment.last)
        if number == 0 and view.lowered[start] in _OF_ISSUE:
            comma = start - 1
        if number == 0:
            if found is not None and not _is_adverbial(view, start) and not may_be_verb(view, start):
                head = WordRange(found.start, comma)
            continue
        if found is None or (found.start == start and _is_adverbial(view, start)):
            return head
        head = WordRange(found.start, comma)
        if is_first or not _is_apposition(view, floor, segment):
            return head
    return head


def _segments_before(view: View, floor: int, comma: int) -> Iterator[WordRange]:
    """List the stretches between the marks before a comma, from the right to the left."""
    end = comma
    for _ in range(_MOST_SEGMENTS):
        mark = mark_before(view, floor, end - 1)
        if mark + 1 >= end:
            return
        yield WordRange(mark + 1, end)
        end = mark


def _is_tag(view: View, floor: int, segment: WordRange) -> bool:
    """Whether a segment is too slight to be the head: an age, "of Flint, Mich.", "who was there", "speaking in"."""
    low = view.lowered
    start, last = segment.start, segment.last
    first = low[start]
    if first.isdigit() or first in _TAG_OPENERS:
        return True
    if view.begins_lower[start] and (first in KNOWN_VERBS or first.endswith("ing")):
        return True
    if all(word in LEADING or word in _ASIDES or is_adverb(word) for word in low[start : segment.end]):
        return True
    if view.begins_upper[start] and last - start <= (low[last] == "."):
        before = mark_before(view, floor, start - 2) + 1
        return view.has_any(_PLACING, before, start - 1)
    return False


def _is_apposition(view: View, floor: int, segment: WordRange) -> bool:
    """Whether a segment before an apposition is one itself: "Lee, the owner, a friend,"."""
    low, upper = view.lowered, view.begins_upper
    start, mark = segment.start, segment.start - 1
    before = mark_before(view, floor, mark - 1) + 1
    is_named = (
        mark - before >= _SHORTEST_NAME
        and upper[mark - 1]
        and upper[before]
        and low[before] not in DETERMINERS
        and low[before] not in PREPOSITIONS
    )
    if low[start] in DETERMINERS:
        return is_named and before >= floor
    if (
        upper[start] and upper[segment.last] and segment.last - start < _LONGEST_NAME
    ):  # "Ohio's governor, Lee, a friend,"
        has_owner = any("'s" in word for word in low[before : before + 3])
        has_role = has_owner or (low[before] in DETERMINERS and low[before] not in {"that", "this"})
        return has_role and view.begins_lower[mark - 1] and not has_verb(view, before, mark)
    return is_named and view.begins_lower[start]


def _is_adverbial(view: View, start: int) -> bool:
    """Whether a segment begins as an adverbial does: "in Ohio", "speaking there"; not "Living Water"."""
    first = view.lowered[start]
    return (
        first in PREPOSITIONS
        or first in SUBORDINATORS
        or (first.endswith("ing") and not (start + 1 < len(view.lowered) and view.begins_upper[start + 1]))
    )


def with_apposition(view: View, source: WordRange, end: int) -> WordRange:
    """Add the appositions that follow it to a source at the right of a cue: "said *Lee, a farmer from Iowa*".

    Args:
        view: The passage.
        source: The noun phrase.
        end: Up to where to look.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("said Lee, a farmer, yesterday.", ())
        >>> with_apposition(view, WordRange(1, 2), 7)
        WordRange(start=1, end=5)
    """
    found = source
    while found.end + 1 < end and view.lowered[found.end] == "," and _opens_apposition(view, found.end + 1, end):
        start = k = found.end + 1
        while (
            k < end and view.lowered[k] not in _RIGHT_STOPS and not view.quoted[k] and view.lowered[k] not in RELATIVES
        ):
            if is_known_verb(view, k):
                return found
            k += 1
        if k == start:
            break
        found = WordRange(source.start, k)
    return found


def _opens_apposition(view: View, start: int, end: int) -> bool:
    low = view.lowered
    word = low[start]
    if word in {"that", "this"}:
        return False
    if word in DETERMINERS or word.isdigit() or word == "of" or _is_role(word):
        return True
    near = low[start : min(end, start + 4)]
    if view.begins_upper[start]:
        return any(near_word.endswith("'s") for near_word in near)
    return view.begins_lower[start] and any(map(_is_role, near))


def _is_role(word: str) -> bool:
    return word in _ROLES or is_person(word)
