"""Appositions and members that commas add to a source behind its cue: "said *Lee, a farmer, and Hart*"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.agents import is_abbreviated
from newsmodel.claims.english.attributions.appositions import is_code
from newsmodel.claims.english.attributions.coordination import member_after, with_later_members
from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    DETERMINERS,
    FULL_STOPS,
    JOINING,
    LONG_DASHES,
    OBJECTS,
    PHRASE_STOPS,
    PREPOSITIONS,
    RELATIVES,
    has_ending,
)
from newsmodel.claims.english.attributions.lexicon import cue_at
from newsmodel.claims.english.attributions.phrases import head_of, mark_before
from newsmodel.claims.english.attributions.postmodifiers import begins_reduced_clause, is_participle
from newsmodel.claims.english.attributions.speakers import is_document, is_person, is_speaker, may_speak
from newsmodel.claims.english.attributions.verbs import is_finite_cue, is_known_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

_OWNERS = ("'s", "\u2019s", "'", "\u2019")
#: A full name has so many words.
_SHORTEST_NAME = 2
#: A place has so many words: "New South Wales".
_LONGEST_PLACE = 3
#: Before a place that a comma parts from its state: "*of* Flint, Mich.".
_PLACING = words("of in from near at")
#: What begins an apposition without an article, beside nouns for people: "said Lee, *former* head of the club".
_ROLES = words("senior former vice who")
#: What begins a clause about the source.
_CLAUSES = words("who whose which")
_CLAUSE_STOPS = FULL_STOPS | LONG_DASHES | words(", ; : ( )")
#: So many words such a clause has.
_LEAST_CLAUSE, _LONGEST_CLAUSE = 3, 24
#: Behind the number of a share, which is nobody's age.
_SHARES = (["%"], ["percent"], ["per"], ["of"], ["in"])
#: Those of whom a name behind them says who they are: "said one, *Jo Lee*".
_ONE_OF_THEM = (["one"], ["another"])
#: Marks inside of a name: "the coroner, *Dr. Jo Lee*", "Lee, *Hart & Co.*".
_IN_NAMES = words(". &")
_RIGHT_STOPS = PHRASE_STOPS | words(", . ( )")


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
    found = with_later_members(view, _with_clause(view, source, end), end)
    while found.end + 1 < end and view.lowered[found.end] == ",":
        after = _after_segment(view, found, end)
        if after is None:
            break
        found = WordRange(source.start, after)
    return found


def _with_clause(view: View, source: WordRange, end: int) -> WordRange:
    """Add the relative clause that follows a source without a comma: "people *who live there*"."""
    start = source.end
    if start >= end or not (view.lowered[start] in _CLAUSES or _begins_that_clause(view, start)):
        return source
    stop = next((k for k in range(start + 1, end) if view.quoted[k] or view.lowered[k] in _CLAUSE_STOPS), end)
    is_cut = view.lowered[stop - 1] in AUXILIARIES or view.is_adverb(stop - 1)  # "who had never, it seems, …"
    return WordRange(source.start, stop) if _LEAST_CLAUSE <= stop - start <= _LONGEST_CLAUSE and not is_cut else source


def _begins_that_clause(view: View, word: int) -> bool:
    """Whether a "that" is about the document before it: "a memo *that* she wrote"."""
    return view.lowered[word] == "that" and is_document(view.lowered[word - 1])


def _after_segment(view: View, found: WordRange, end: int) -> int | None:
    """Find the end of what a comma adds to a source; None where it adds nothing."""
    start = found.end + 1
    if view.lowered[start] in JOINING:
        return member_after(view, start + 1, end)
    opens_clause = view.lowered[start].endswith("ing") or _opens_participle(view, start)
    if view.lowered[start] in _CLAUSES or (opens_clause and view.begins_lower[start]):
        return _closed_clause(view, start, end)
    stop = _right_stop(view, start, end)
    if stop == start:
        return None
    if view.lowered[found.start : found.start + 2] == ["one", "of"] and _ends_with_name(view, start, stop):
        return stop
    if _opens_apposition(view, start, end):
        is_clause = any(_is_finite(view, k) for k in range(start + 1, stop)) or _is_of_other(view, found, start, stop)
        return None if is_clause or _has_past(view, start, stop) or not _is_of_person(view, start, stop, end) else stop
    if stop - start == 1 and is_code(view, start):
        return stop
    is_name = all(view.begins_upper[k] or view.lowered[k] in _IN_NAMES for k in range(start, stop))
    if is_name and _is_closed(view, stop, end) and (_is_place(view, found, start, stop) or _names_role(view, found)):
        return stop
    return None


def _is_finite(view: View, k: int) -> bool:
    """Whether a word is the verb of a clause: "the firm *reports* a loss", not "a firm *led* by Lee"."""
    if is_known_verb(view, k):
        return not begins_reduced_clause(view, k)
    is_cue = is_finite_cue(view, k) and view.begins_lower[k] and is_speaker(view.lowered[k - 1])
    return is_cue and not begins_reduced_clause(view, k)


def _opens_participle(view: View, word: int) -> bool:
    """Whether a participle with what belongs to it begins: "Lee, *elected* in May"."""
    after = view.lowered[word + 1 : word + 2]
    return is_participle(view, word) and bool(after) and after[0] in PREPOSITIONS


def _closed_clause(view: View, start: int, end: int) -> int | None:
    """Find the mark that ends a clause about the source: "said Lee, *who led it*", "said Lee, *speaking there*"."""
    stop = next((k for k in range(start + 1, end) if view.quoted[k] or _is_clause_stop(view, k, end)), end)
    is_plain = all(cue_at(view.lowered, k) is None for k in range(start, stop))
    return stop if is_plain and stop - start <= _LONGEST_CLAUSE and _is_closed(view, stop, end) else None


def _is_clause_stop(view: View, k: int, end: int) -> bool:
    return view.lowered[k] in _CLAUSE_STOPS and not is_abbreviated(view, k, end)


def _is_of_person(view: View, start: int, stop: int, end: int) -> bool:
    """Whether an apposition is about somebody who speaks, as far as what goes on behind it makes that doubtful."""
    first, head = view.lowered[start], head_of(view, WordRange(start, stop))
    if view.begins_upper[start]:
        return is_person(view.lowered[head])
    if (
        first not in DETERMINERS
        or stop >= end - 1
        or (view.lowered[stop] != "," and view.lowered[stop] not in RELATIVES)
    ):
        return True
    return view.begins_upper[head] or may_speak(view.lowered[head])


def _is_of_other(view: View, found: WordRange, start: int, stop: int) -> bool:
    """Whether those behind a document are others than it: "according to state data, *the district* tested boats"."""
    noun = view.lowered[head_of(view, WordRange(start, stop))]
    is_bare = is_document(view.lowered[found.last]) and view.begins_lower[found.last]
    return is_bare and view.lowered[start] == "the" and is_speaker(noun) and not is_document(noun)


def _right_stop(view: View, start: int, end: int) -> int:
    """Find the mark or the relative pronoun that ends the words which begin with one."""
    low = view.lowered
    stops = (k for k in range(start, end) if view.quoted[k] or low[k] in RELATIVES or _is_right_stop(view, k, end))
    return next(stops, end)


def _is_right_stop(view: View, k: int, end: int) -> bool:
    is_inside = view.is_hyphen(k) or is_abbreviated(view, k, end)
    return view.lowered[k] in _RIGHT_STOPS and not is_inside


def _has_past(view: View, start: int, stop: int) -> bool:
    """Whether a noun that no person bears is followed by a verb in -ed: "the bridge *closed*"."""
    return any(
        has_ending(view.lowered[k], "ed") and view.begins_lower[k] and not begins_reduced_clause(view, k)
        for k in range(start + 2, stop)
        if k == stop - 1 or _begins_object(view, k + 1)
    )


def _begins_object(view: View, word: int) -> bool:
    """Whether the object of a verb begins: "the firm tested *112* boats", "the jail ignored *him*"."""
    low = view.lowered[word]
    return low in DETERMINERS or low in OBJECTS or low[0].isdecimal()


def _is_closed(view: View, stop: int, end: int) -> bool:
    return stop >= end or view.lowered[stop] in {",", ".", "who", "("}


def _is_place(view: View, found: WordRange, start: int, stop: int) -> bool:
    """Whether words are what a place lies in: "of Flint, *Mich.*", "from York, *England*"."""
    before = mark_before(view, found.start, start - 2) + 1
    return stop - start <= _LONGEST_PLACE and view.has_any(_PLACING, before, start - 1) and view.begins_upper[start - 2]


def _names_role(view: View, found: WordRange) -> bool:
    """Whether a name may follow a source that is a role: "the chief executive, *Jo Lee*", "the Speaker, *Lee*"."""
    head = head_of(view, found)
    if view.lowered[found.start : found.end] in _ONE_OF_THEM:
        return True
    is_role = view.begins_lower[head] or view.lowered[found.start] in DETERMINERS
    return (is_role and is_person(view.lowered[head])) or _owns_role(view, found)


def _owns_role(view: View, found: WordRange) -> bool:
    """Whether a role of a body ends a source: "the Ministry of Health's *founder*"."""
    last = found.last
    is_owned = any(view.lowered[k].endswith(_OWNERS) for k in range(found.start, last))
    return is_owned and is_person(view.lowered[last]) and view.begins_lower[last]


def _ends_with_name(view: View, start: int, stop: int) -> bool:
    """Whether a full name ends an apposition: "one of them, *retired mail carrier Jo Lee*"."""
    named = next((k for k in range(start, stop) if view.begins_upper[k]), stop)
    return stop - named >= _SHORTEST_NAME and all(view.begins_upper[named:stop])


def _opens_apposition(view: View, start: int, end: int) -> bool:
    low = view.lowered
    word = low[start]
    if word in {"that", "this"}:
        return False
    if word.isdecimal() and low[start + 1 : start + 2] in _SHARES:
        return False  # "according to a report, *21% of users* left"
    if word in DETERMINERS or word.isdecimal() or word == "of" or _is_role(word):
        return True
    near = low[start : min(end, start + 4)]
    if view.begins_upper[start]:
        return any(near_word.endswith("'s") for near_word in near)
    return view.begins_lower[start] and any(map(_is_role, near))


def _is_role(word: str) -> bool:
    return word in _ROLES or is_person(word)
