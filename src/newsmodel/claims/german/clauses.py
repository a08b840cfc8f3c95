"""Clauses of a German statement: what stands between its commas, and where its finite verbs stand."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newsmodel.claims.german.agreement import is_subject
from newsmodel.claims.german.grammar import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    FUNCTION_WORDS,
    HELPING,
    INTERROGATIVES,
    PARTING_PREFIXES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from newsmodel.claims.german.lexicon import finite_forms, marked_forms, participles
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.phrases import noun_phrase
from newsmodel.claims.statements.view import View, WordRange, once_per_view
from newsmodel.languages.tables import words

PARTING = words(", ; : – —")  # noqa: RUF001  (typographic marks are meant)
#: They begin main clauses as well, as adverbs and prepositions: "*damit* solle", "*bis* Montag sei".
_EITHER = words("als damit da bis seit seitdem während indem")
INFINITIVES = ("en", "ern", "eln", "sein", "tun")
#: Shorter words are no verbs by their ending.
_SHORTEST_VERB = 4
#: They take up what was said, and are no article where a verb follows: "*Das* erklärte Lee".
_POINTING = words("das dies dieses")
STOPS = words(". ! ? …")
MARKS = STOPS | PARTING
_CLOSED = FUNCTION_WORDS | DETERMINERS
#: Moods of a form that is of the subjunctive and of nothing else.
SUBJUNCTIVE = frozenset(("subjunctive",))
#: Before "dass" and before infinitives: it does not happen.
WITHOUT = words("ohne anstatt statt")
#: They begin an infinitive that says why or how, and is no content.
_OTHER_INFINITIVES = WITHOUT | {"um"}

#: What a clause is: of a verb in the second or the first place, subordinate, an infinitive, or without a verb.
ClauseKind = Literal["second", "first", "that", "whether", "wh", "relative", "subordinate", "infinitive", "none"]
#: Conjunctions that introduce a content.
_INTRODUCING: dict[str, ClauseKind] = {"dass": "that", "daß": "that", "ob": "whether"}


class Segment(NamedTuple):
    """The words between two marks that part clauses.

    Attributes:
        start: Its first word.
        end: Number after its last word.
        mark: The mark before it; empty at the start of the statement.
    """

    start: int
    end: int
    mark: str


def without_stops(view: View, start: int, end: int) -> int:
    """Find the end of some words without the marks behind them."""
    while end > start and not view.quoted[end - 1] and view.lowered[end - 1] in MARKS:
        end -= 1
    return end


def looks_finite(view: View, word: int) -> bool:
    """Whether a word may be a finite verb that the lexicon does not have, by its ending."""
    low = view.lowered[word]
    if not view.begins_lower[word] or view.quoted[word] or low in _CLOSED:
        return False
    if low in participles() and low not in finite_forms():
        # "Lee, der Minister, hatte gestern *gesagt*"
        return False
    return low.endswith(("t", "te", "ten", "e")) and len(low) >= _SHORTEST_VERB


def body_of(view: View, segment: Segment) -> int:
    """Find the first word of a segment behind the conjunctions that it begins with; its last one, if there is none."""
    return view.skip(COORDINATORS, segment.start, segment.end - 1)


def is_finite(view: View, word: int) -> bool:
    """Whether a word may be a finite verb."""
    return view.begins_lower[word] and not view.quoted[word] and view.lowered[word] in finite_forms()


@once_per_view
def second_verb(view: View, segment: Segment) -> int | None:
    """Find the finite verb in the second place of a clause, behind its first constituent; None where there is none.

    Args:
        view: The passage.
        segment: The clause.
    """
    start = body_of(view, segment)
    after = _constituent(view, start, segment.end)
    # "Lee *selbst* sagte"
    after += view.lowered[after : after + 1] == ["selbst"]
    whole = start + 1 + (view.lowered[start + 1 : start + 2] == ["alles"])
    pointing = whole < segment.end and view.lowered[start] in _POINTING and is_finite(view, whole)
    if pointing and (after >= segment.end or whole > start + 1):
        # "*Das* erklärte Lee", "*das alles* kostet Geld", and no "das erklärte Ziel"
        return whole
    if after <= start or after >= segment.end:
        return None
    if is_finite(view, after) or looks_finite(view, after):
        return after
    if view.opens(after) and after + 1 < segment.end and view.begins_lower[after + 1]:
        # Lee „ist und bleibt ein Held“
        return after + 1 if view.lowered[after + 1] in finite_forms() else None
    # what belongs to the first constituent may be longer than it looks
    for k in range(start + 1, min(segment.end, start + 25)):
        if is_finite(view, k) and (view.lowered[k] in HELPING or view.begins_upper[k - 1]):
            return k
    return None


def _constituent(view: View, start: int, end: int) -> int:
    """Find the end of the first constituent of a clause."""
    low = view.lowered
    if start >= end:
        return start
    if view.quoted[start]:
        return min(end, view.quotation_at(start).end)
    if low[start] in PREPOSITIONS:
        stop = noun_phrase(view, start + 1, end, loose=True)
        return max(start + 1, stop)
    stop = noun_phrase(view, start, end, loose=True)
    if stop > start:
        return stop
    if low[start] in ADVERBS or (view.begins_lower[start] and not is_finite(view, start)):
        goes_on = start + 1 < end and (low[start + 1] in PREPOSITIONS or low[start + 1] in ADVERBS)
        return _constituent(view, start + 1, end) if goes_on else start + 1
    return start + 1


def kind_of(view: View, segment: Segment) -> ClauseKind:
    """Tell what kind of clause a segment is.

    Args:
        view: The passage.
        segment: The segment.
    """
    start = body_of(view, segment)
    if start >= segment.end:
        return "none"
    marked = None if view.quoted[start] else _marked_kind(view, segment, start)
    return marked or ("second" if second_verb(view, segment) is not None else "none")


def _marked_kind(view: View, segment: Segment, start: int) -> ClauseKind | None:
    """Tell the kind of a clause whose first word shows it; None for others."""
    low = view.lowered
    first = low[start]
    if first in ADVERBS and start + 1 < segment.end and low[start + 1] in SUBORDINATORS | {"ob"}:
        first = low[start + 1]
    if first in WITHOUT | {"so"} and low[start + 1 : start + 2] == ["dass"]:
        return "subordinate"
    if first in _INTRODUCING:
        return _INTRODUCING[first]
    # "*damit solle* ein Streit vermieden werden"
    last = segment.end - 1
    # "*seit Mai* die Zahlen verändert zu haben"
    infinitive = low[last - 1] == "zu" or not is_finite(view, last)
    adverbial = first in _EITHER and (infinitive or is_finite(view, start + 1))
    if first in SUBORDINATORS and not adverbial:
        return "subordinate"
    if first in INTERROGATIVES and is_finite(view, segment.end - 1):
        return "wh"
    if is_infinitive(view, segment) and not _governs_infinitive(view, segment):
        return "subordinate" if first in _OTHER_INFINITIVES else "infinitive"
    if is_finite(view, start):
        return "first"
    if first in INTERROGATIVES:
        return "wh"
    pronoun = start + 1 if first in PREPOSITIONS and start + 1 < segment.end else start
    ends = is_finite(view, last) or (view.begins_lower[last] and low[last].endswith(("t", "te", "en", "e")))
    # "…, *und die Stadt sagte*"
    joined = start > segment.start and _behind_noun(view, start, last) == last and is_finite(view, last)
    if (
        segment.mark == ","
        and low[pronoun] in RELATIVES
        and ends
        and not joined
        and _is_relative(view, pronoun, segment)
    ):
        return "relative"
    return None


def _governs_infinitive(view: View, segment: Segment) -> bool:
    """Whether a statement begins with a main clause that has an infinitive: "Lee *versuchte* sie zu beruhigen"."""
    verb = None if segment.mark else second_verb(view, segment)
    return verb is not None and is_finite(view, verb) and verb < segment.end - 2


def _is_relative(view: View, start: int, segment: Segment) -> bool:
    """Whether a clause that begins with an article and ends with a verb is a relative one."""
    after = start + 1
    last = segment.end - 1
    if _is_main_verb(view, after, last) or _is_main_verb(view, _behind_noun(view, start, last), last, sure=True):
        return False
    if after < segment.end and (view.lowered[after] in _CLOSED or view.quoted[after]):
        return True
    if after < last - 1 and view.lowered[last] in HELPING and view.begins_lower[last - 1]:
        non_finite = view.lowered[last - 1]
        if non_finite.endswith(INFINITIVES) or non_finite in participles():
            return True  # "die anonym *bleiben will*": the verbs stand at the end
    if _is_speaking(view, start, last):
        return False
    verb = second_verb(view, segment)
    if verb is None or verb >= segment.end - 1:
        low = view.lowered
        # "die Zeit dränge" is none
        stop = noun_phrase(view, start, segment.end, loose=True)
        named = stop == segment.end - 1 and any(view.begins_upper[start + 1 : stop])
        return not (named and _may_be_subjunctive(low[stop]))
    return False


def _is_speaking(view: View, start: int, last: int) -> bool:
    """Whether a clause is somebody and a verb that means saying alone: "es regnet, *der Minister sagte*, er gehe"."""
    if last <= start + 1 or view.lowered[last] not in marked_forms("sure") or _behind_noun(view, start, last) != last:
        return False
    known = kind_of_noun(view.lowered[start + 1]) not in {None, "document"}
    return known and is_subject(view, WordRange(start, last))


def _may_be_subjunctive(word: str) -> bool:
    """Whether a word is of the subjunctive, or looks so where no table has it: "die Tür *klemme*"."""
    forms = finite_forms().get(word)
    return word.endswith("e") and not word.endswith("te") if forms is None else "subjunctive" in forms


def _behind_noun(view: View, start: int, last: int) -> int:
    """Find the word behind the noun that an article at the beginning of a clause belongs to; the last for none."""
    stop = noun_phrase(view, start, last, loose=True)
    return stop if stop > start + 1 else last


def _is_main_verb(view: View, word: int, last: int, *, sure: bool = False) -> bool:
    """Whether a main clause has its verb right behind "das" or "die": "das *sei* gut", but "die *haben* wollten"."""
    if word >= last or not is_finite(view, word):
        return False
    if sure:
        # "die noch zu schaffende Verfassung *werde* gelten"
        return view.lowered[word] in HELPING and finite_forms().get(view.lowered[word]) == SUBJUNCTIVE
    return not is_finite(view, last) or (view.lowered[word] in HELPING and view.lowered[last] not in HELPING)


def is_infinitive(view: View, segment: Segment) -> bool:
    """Whether a clause ends with "zu" and an infinitive, and has no finite verb.

    Args:
        view: The passage.
        segment: The clause.
    """
    low = view.lowered
    if "zu" not in " ".join(low[segment.start : segment.end]):
        return False
    for k in range(segment.start, segment.end):
        if view.quoted[k] or not view.begins_lower[k]:
            continue
        if low[k] in HELPING and low[k] in finite_forms() and "zu" not in (low[k - 1], *low[k + 1 : k + 2]):
            return False
        if low[k] in _OTHER_INFINITIVES and second_verb(view, Segment(segment.start, k, segment.mark)) is not None:
            # "die Stadt brauche Zeit *um* einen Plan zu machen"
            return False
        if low[k] == "zu" and _is_infinitive_at(view, k + 1, segment.end):
            last = segment.end - 1
            # "die damit zu tun *hat*"
            governed = k + 1 < last and is_finite(view, last) and not low[last].endswith("n")
            return not governed and not _is_reported_clause(view, segment, k)
        if "zu" in low[k][1:-3] and low[k].endswith(INFINITIVES) and _has_infix(low[k]):
            return not _is_reported_clause(view, segment, k)
    return False


def _is_reported_clause(view: View, segment: Segment, infinitive: int) -> bool:
    """Whether a subjunctive before an infinitive is the verb of the clause: "dem Land *bleibe* nur zu warten"."""
    verb = second_verb(view, Segment(segment.start, infinitive, segment.mark))
    return verb is not None and finite_forms().get(view.lowered[verb]) == SUBJUNCTIVE


def _is_infinitive_at(view: View, word: int, end: int) -> bool:
    """Whether an infinitive stands at a word, and no adjective before a noun: "zu *neuen* Regeln"."""
    if word >= end or not view.begins_lower[word] or not view.lowered[word].endswith(INFINITIVES):
        return False
    return not (word + 1 < end and view.begins_upper[word + 1])


def _has_infix(word: str) -> bool:
    """Whether "zu" stands between the prefix and the verb of an infinitive: "mitzuteilen"."""
    found = (place for place in range(2, len(word) - _SHORTEST_VERB - 1) if word.startswith("zu", place))
    return any(word[:place] in PARTING_PREFIXES for place in found)
