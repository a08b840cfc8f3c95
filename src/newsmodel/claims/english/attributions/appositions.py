"""Appositions: what stands between commas beside a noun phrase, at the left of a cue and at its right."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.english.attributions.coordination import member_after, with_later_members
from newsmodel.claims.english.attributions.grammar import (
    DETERMINERS,
    JOINING,
    KNOWN_VERBS,
    LEADING,
    PHRASE_STOPS,
    POSSESSIVES,
    PREPOSITIONS,
    REFLEXIVES,
    RELATIVES,
    SUBORDINATORS,
    has_ending,
    is_adverb,
)
from newsmodel.claims.english.attributions.phrases import head_of, mark_before, phrase_before
from newsmodel.claims.english.attributions.postmodifiers import begins_reduced_clause
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

#: A place has so many words: "New South Wales".
_LONGEST_PLACE = 3
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
    """Add what follows it between commas to a source at the right of a cue: "said *Lee, a farmer from Iowa*".

    Appositions, further members of a list, and places that belong to the one before.

    Args:
        view: The passage.
        source: The noun phrase.
        end: Up to where to look.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("said Lee, a farmer, and Hart, yesterday.", ())
        >>> with_apposition(view, WordRange(1, 2), 10)
        WordRange(start=1, end=8)
    """
    found = with_later_members(view, source, end)
    while found.end + 1 < end and view.lowered[found.end] == ",":
        after = _after_segment(view, found, end)
        if after is None:
            break
        found = WordRange(source.start, after)
    return found


def _after_segment(view: View, found: WordRange, end: int) -> int | None:
    """Find the end of what a comma adds to a source; None where it adds nothing."""
    start = found.end + 1
    if view.lowered[start] in JOINING:
        return member_after(view, start + 1, end)
    stop = _right_stop(view, start, end)
    if stop == start:
        return None
    if _opens_apposition(view, start, end):
        is_clause = any(is_known_verb(view, k) and not begins_reduced_clause(view, k) for k in range(start, stop))
        return None if is_clause or _has_past(view, start, stop) else stop
    is_name = all(map(view.begins_upper.__getitem__, range(start, stop)))
    if is_name and _is_closed(view, stop, end) and (_is_place(view, found, start, stop) or _names_role(view, found)):
        return stop
    return None


def _right_stop(view: View, start: int, end: int) -> int:
    """Find the mark or the relative pronoun that ends the words which begin with one."""
    stops = (k for k in range(start, end) if view.quoted[k] or view.lowered[k] in RELATIVES or _is_right_stop(view, k))
    return next(stops, end)


def _is_right_stop(view: View, k: int) -> bool:
    return view.lowered[k] in _RIGHT_STOPS and not view.is_hyphen(k)


def _has_past(view: View, start: int, stop: int) -> bool:
    """Whether a noun that no person bears is followed by a verb in -ed: "the bridge *closed*"."""
    return any(
        has_ending(view.lowered[k], "ed") and view.begins_lower[k] and not begins_reduced_clause(view, k)
        for k in range(start + 2, stop)
        if k == stop - 1 or view.lowered[k + 1] in DETERMINERS
    )


def _is_closed(view: View, stop: int, end: int) -> bool:
    return stop >= end or view.lowered[stop] in {",", ".", "who", "("}


def _is_place(view: View, found: WordRange, start: int, stop: int) -> bool:
    """Whether words are what a place lies in: "of Flint, *Mich.*", "from York, *England*"."""
    before = mark_before(view, found.start, start - 2) + 1
    return stop - start <= _LONGEST_PLACE and view.has_any(_PLACING, before, start - 1) and view.begins_upper[start - 2]


def _names_role(view: View, found: WordRange) -> bool:
    """Whether a name may follow a source that is a role: "the firm's chief executive, *Jo Lee*"."""
    head = head_of(view, found)
    return view.begins_lower[head] and is_person(view.lowered[head])


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
