"""Appositions: what stands between commas beside a noun phrase, at the left of a cue and at its right."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.english.attributions.coordination import CLAUSE_EDGES
from newsmodel.claims.english.attributions.grammar import (
    ARTICLES,
    DETERMINERS,
    JOINING,
    KNOWN_VERBS,
    LEADING,
    POSSESSIVES,
    PREPOSITIONS,
    REFLEXIVES,
    RELATIVES,
    SUBORDINATORS,
    TIME_NOUNS,
    TIME_WORDS,
    is_adverb,
)
from newsmodel.claims.english.attributions.members import member_kind
from newsmodel.claims.english.attributions.phrases import head_of, mark_before, phrase_before
from newsmodel.claims.english.attributions.postmodifiers import is_participle
from newsmodel.claims.english.attributions.speakers import is_person
from newsmodel.claims.english.attributions.verbs import has_verb, may_be_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.english.mentions.known_names import PLACES
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

#: So many segments between commas are looked through for the head.
_MOST_SEGMENTS = 8
#: A full name between commas has so many words, with a title and initials: "Ohio's governor, *Jo A. Lee Jr*, a friend".
_SHORTEST_NAME, _LONGEST_NAME = 2, 5
#: What a relative clause begins with: "Lee, *whose* home is …, said".
_RELATIVE = words("whose who which")
#: WordRange of parentheses that are no phrase: "Lee, *for his part*, said".
_ASIDES = POSSESSIVES | words("though too in turn for of course instance example part")
#: What shows that a phrase between commas is about the saying: "Lee, for his *part*, said", "Lee, in a *letter*, said".
_TELLING_HOW = get("en").attributions.places_of_speech | words("part turn course fact example instance return response")
#: What begins a segment that is no head: "Lee, *of* Ohio, *formerly* an aide, said".
_TAG_OPENERS = RELATIVES | REFLEXIVES | words("of jr sr from now then also formerly once including based")
#: What begins a clause before its subject.
_CLAUSE_OPENERS = SUBORDINATORS | words("and but")
#: What begins an aside that says when a document was issued: "the report, *issued on Monday*, says".
_OF_ISSUE = words("issued published released posted dated filed")
#: Before a place that a comma parts from its state: "*of* Flint, Mich.".
_PLACING = words("of in from near at")


def subject_before_comma(view: View, floor: int, comma: int) -> WordRange | None:
    """Find the subject before an apposition: "*Lee, 22, of Flint, Mich.*, said".

    Args:
        view: The passage.
        floor: The first word that it may have.
        comma: The comma after the apposition.
    """
    aside = next(_segments_before(view, floor, comma), None)
    if aside is not None and aside.start > floor and _is_adverbial_aside(view, aside):
        before = aside.start - 1
        return subject_before_comma(view, floor, before) or phrase_before(view, floor, before - 1)
    return _coordinated(view, floor, comma) or _apposed(view, floor, comma)


def with_unclosed_apposition(view: View, floor: int, found: WordRange) -> WordRange:
    """Find the whole subject before an apposition that no comma ends: "*Jo Lee, a farmer* said that it rained".

    Args:
        view: The passage.
        floor: The first word that it may have.
        found: The words behind its last comma.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> with_unclosed_apposition(view_of("Jo Lee, a farmer said it.", ()), 0, WordRange(3, 5))
        WordRange(start=0, end=5)
    """
    low = view.lowered
    if found.start <= floor or low[found.start - 1] != "," or not _may_end(view, found):
        return found
    whole = subject_before_comma(view, floor, found.end)
    if whole is None or whole.start >= found.start or any(low[k] not in LEADING for k in range(floor, whole.start)):
        return found
    first = view.next_of({","}, whole.start, found.start)
    is_named = first - whole.start >= _SHORTEST_NAME and member_kind(view, whole.start, first) == "name"
    return whole if is_named or " ".join(low[found.start : found.end]) in PLACES else found


def _may_end(view: View, found: WordRange) -> bool:
    """Whether words can be the end of an apposition: a place, or a noun for a person with an article."""
    low = view.lowered
    if " ".join(low[found.start : found.end]) in PLACES:
        return True
    return low[found.start] in ARTICLES and is_person(low[head_of(view, found)])


def _apposed(view: View, floor: int, comma: int) -> WordRange | None:
    """Find the head of a chain of appositions that a comma ends."""
    head: WordRange | None = None
    in_clause = False
    for number, segment in enumerate(_segments_before(view, floor, comma)):
        start = segment.start
        is_first = start == floor or view.lowered[start - 1] != "," or bool(view.quoted[start - 1])
        if is_first and number == 0:  # an apposition needs something before it
            return None
        if in_clause or (number == 0 and view.lowered[start] in KNOWN_VERBS and view.lowered[start + 1] != "by"):
            # the rest of ", whose home, Miami, is …,"
            in_clause = view.lowered[start] not in _RELATIVE
            if number and _is_whole_clause(view, segment):
                return None
            continue
        if not is_first and _is_tag(view, floor, segment):
            continue
        found = phrase_before(view, start, segment.last)
        if number == 0:
            comma = start - 1 if view.lowered[start] in _OF_ISSUE else comma
            head = _last_apposition(view, segment, found, comma)
            continue
        if found is None or (found.start == start and _is_adverbial(view, start)):
            return head
        head = WordRange(found.start, comma)
        if is_first or not _is_apposition(view, floor, segment):
            return head
    return head


def _last_apposition(view: View, segment: WordRange, found: WordRange | None, comma: int) -> WordRange | None:
    """Take the last of the appositions for the head, as long as none is found before it."""
    is_head = found is not None and not _is_adverbial(view, segment.start) and not may_be_verb(view, segment.start)
    return WordRange(found.start, comma) if found is not None and is_head else None


def _is_whole_clause(view: View, segment: WordRange) -> bool:
    """Whether a relative clause has its verb, so that the verb behind it is another's: "Lee, *who led it*, was ill"."""
    return view.lowered[segment.start] in _RELATIVE and has_verb(view, segment.start + 1, segment.end)


def _is_adverbial_aside(view: View, aside: WordRange) -> bool:
    """Whether what stands between the commas says nothing about the subject: "Lee, *however*, said"."""
    low = view.lowered
    words_ = low[aside.start : aside.end]
    if low[aside.start - 1] != ",":
        return False
    if words_[0] in SUBORDINATORS and has_verb(view, aside.start + 1, aside.end):
        return True  # "Lee, *because he was ill*, said"
    if words_[0] in PREPOSITIONS:
        return not _TELLING_HOW.isdisjoint(words_[1:]) or all(
            word in TIME_WORDS or word in TIME_NOUNS for word in words_[1:]
        )
    return all(word in LEADING or word in _ASIDES or word in TIME_WORDS or is_adverb(word) for word in words_)


def _coordinated(view: View, floor: int, comma: int) -> WordRange | None:
    """Find sources that "and" joins, each with its apposition: "*Lee, the mayor, and Hart, her deputy*, said"."""
    low = view.lowered
    is_joined = False
    first: int | None = None
    for segment in _segments_before(view, floor, comma):
        start = segment.start
        joins = low[start] in JOINING
        at_comma = start > floor and low[start - 1] == ","
        if not at_comma:
            found = phrase_before(view, start, segment.last)
            begins = found is not None and (found.start == start or low[found.start - 1] in CLAUSE_EDGES)
            if found is not None and begins and member_kind(view, found.start, segment.end) is not None:
                return WordRange(found.start, comma) if is_joined else None
            break
        if not _is_tag(view, floor, segment) and member_kind(view, start + joins, segment.end) is None:
            break
        is_joined = is_joined or joins
        first = None if joins else start
    return WordRange(first, comma) if is_joined and first is not None else None


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
    """Whether a segment is too slight to be the head: an age, "of Flint, Mich.", "who was there", "led by Hart"."""
    low = view.lowered
    start, last = segment.start, segment.last
    first = low[start]
    if first.isdecimal() or first in _TAG_OPENERS or (start == last and is_code(view, start)):
        return True
    if view.begins_lower[start] and (first in KNOWN_VERBS or first.endswith("ing") or _is_passive(view, start)):
        return True
    if all(word in LEADING or word in _ASIDES or is_adverb(word) for word in low[start : segment.end]):
        return True
    if view.begins_upper[start] and last - start <= (low[last] == "."):
        before = mark_before(view, floor, start - 2) + 1
        return view.has_any(_PLACING, before, start - 1)
    return False


def _is_passive(view: View, start: int) -> bool:
    """Whether a participle tells what was done to the head: "the report, *written* by Lee, a friend, says"."""
    is_made = view.lowered[start + 1] in PREPOSITIONS and view.lowered[start] not in _OF_ISSUE
    return is_made and is_participle(view, start)


def is_code(view: View, word: int) -> bool:
    """Whether a word is a party and a state, or a degree: "Lee, *R-Texas*", "Lee, *PhD*".

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> is_code(view_of("Lee, R-Ohio, said so.", ()), 2)
        True
    """
    written = view.tokens.words[word]
    return written in get("en").mentions.post_nominals or (view.begins_upper[word] and written[1:2] == "-")


def _is_apposition(view: View, floor: int, segment: WordRange) -> bool:
    """Whether a segment before an apposition is one itself: "Lee, the owner, a friend,"."""
    low, upper = view.lowered, view.begins_upper
    start, mark = segment.start, segment.start - 1
    before = mark_before(view, floor, mark - 1) + 1
    if low[before] in _CLAUSE_OPENERS and before + 1 < mark:  # "As Lee, the owner, a friend,"
        before += 1
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
