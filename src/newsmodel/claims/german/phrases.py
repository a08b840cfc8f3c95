"""Noun phrases of German: where one that begins at a word ends, and which can be a subject."""

from __future__ import annotations

from newsmodel.claims.german.focus import FOCUSING
from newsmodel.claims.german.grammar import (
    ADVERBS,
    ARTICLES,
    BEFORE_NUMBERS,
    CARDINALS,
    DETERMINERS,
    FUNCTION_WORDS,
    GENITIVE_DETERMINERS,
    NONE,
    NUMBERS,
    OBJECT_PRONOUNS,
    ONE_OF,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIME_NOUNS,
    is_adjective,
)
from newsmodel.claims.german.lexicon import finite_forms
from newsmodel.claims.german.noun_runs import AND, is_age_noun, is_small_name, is_title, nouns_end
from newsmodel.claims.german.occasions import is_occasion
from newsmodel.claims.german.time_names import is_time_name
from newsmodel.claims.statements.view import View, WordRange, once_per_view
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

#: Prepositions that join a phrase to the noun before it, also behind the verb.
_JOINING = words("von vom für aus bei beim zur")
#: "über eine *Million*"
_SCALES = frozenset(word for word, *_ in get("de").numbers.magnitudes)
_BEFORE_PHRASES = BEFORE_NUMBERS | FOCUSING | {"als"}
#: Members of a list may be joined by two words: "sowohl Lee *als auch* Hart".
_JOINTS_OF_TWO = (("als", "auch"), ("wie", "auch"))
#: "nach Angaben von *niemandem*"
_BEHIND_PREPOSITIONS = OBJECT_PRONOUNS | NONE | {"niemandem", "niemanden"}
_LONGEST_PHRASE = 60
#: What stands between an article and its noun has so many words at the most, and ends so.
_LONGEST_ATTRIBUTE = 10
_CLOSED = FUNCTION_WORDS | RELATIVES | DETERMINERS
_BEGINNING_ATTRIBUTES = PREPOSITIONS | ADVERBS | ARTICLES | {"sich"}
_PARTICIPLES = tuple(f"{stem}{case}" for stem in words("te ne nde ige iche") for case in ("", "n", "r", "s", "m"))


@once_per_view
def noun_phrase(view: View, start: int, end: int, *, loose: bool = False) -> int:
    """Find the end of the noun phrase that begins at a word, with what belongs to it behind its noun.

    Args:
        view: The passage.
        start: Its first word.
        end: Up to where to look.
        loose: Whether any preposition joins a phrase to the noun before it, as before the verb.

    Returns:
        Number after its last word; the start where there is none.

    Example:
        >>> from newsmodel.claims.statements.view import view_as
        >>> noun_phrase(view_as(View, "Der Sprecher des Ministeriums sagte", ()), 0, 5)
        4
    """
    end = min(end, start + _LONGEST_PHRASE)
    stop = _member(view, start, end, loose=loose)
    while start < stop < end:
        more = _joined_member(view, stop, end, loose=loose)
        if more == stop:
            break
        stop = more
    return stop


def _joined_member(view: View, word: int, end: int, *, loose: bool) -> int:
    """Find the end of a member of a list behind the one before it: "Lee *und Hart*"."""
    start = _behind_joint(view, word)
    if start == word or start >= end:
        return word
    stop = _member(view, start, end, loose=loose)
    return stop if stop > start else word


def _behind_joint(view: View, word: int) -> int:
    """Find the word behind "und", "als auch" or, with "weder" before it, "noch"."""
    low = view.lowered
    if low[word] in AND or (low[word] == "noch" and "weder" in low[:word]):
        return word + 1
    return word + 2 if tuple(low[word : word + 2]) in _JOINTS_OF_TWO else word


def _member(view: View, start: int, end: int, *, loose: bool) -> int:
    core = core_phrase(view, start, end)
    if core == start:
        return start
    if core == start + 1 and view.lowered[start] in PRONOUNS and view.lowered[start] not in DETERMINERS:
        return core
    stop = core
    while stop < end:
        more = _modifier(view, start, stop, end, loose=loose)
        if more == stop:
            break
        stop = more
    return stop


def _modifier(view: View, start: int, word: int, end: int, *, loose: bool) -> int:
    """Find the end of what belongs to a noun behind it: a bracket, a genitive, a phrase with a preposition."""
    low = view.lowered[word]
    if low == "(":
        close = view.next_of({")"}, word, min(end, word + 30))
        return close + 1 if close < min(end, word + 30) else word
    if view.opens(word) and is_title(view, word):
        return view.quotation_at(word).end
    if low in GENITIVE_DETERMINERS:
        if view.begins_upper[word] or _is_nominative(view, word, end):
            return word
        return word if _is_named(view, WordRange(start, word), loose=loose) else core_phrase(view, word, end)
    if view.begins_lower[word] and low.endswith("er") and is_adjective(low) and _leads_to_noun(view, word, end):
        return core_phrase(view, word, end)
    if low in (PREPOSITIONS if loose else _JOINING) and word + 1 < end:
        stop = core_phrase(view, word + 1, end)
        if not loose and is_occasion(view, word, stop):
            # "sagte der Minister *bei einem Besuch*"
            return word
        if stop == word + 1 and view.lowered[stop] in _BEHIND_PREPOSITIONS:
            return stop + 1
        if stop > word + 1 and (loose or view.lowered[stop - 1] not in TIME_NOUNS):
            return stop
    return word


def _is_nominative(view: View, word: int, end: int) -> bool:
    """Whether an adjective shows "der" to begin a subject: "*der ältere* Mann", but "Angaben *der älteren* Frau"."""
    after = word + 1
    described = view.lowered[word] == "der" and after + 1 < end and view.begins_lower[after]
    return described and view.lowered[after].endswith("e") and is_adjective(view.lowered[after])


def _is_named(view: View, phrase: WordRange, *, loose: bool) -> bool:
    """Whether a phrase is a name, which no genitive belongs to: behind a verb of the singular one word alone is one."""
    if view.lowered[phrase.start] in DETERMINERS or not all(view.begins_upper[phrase.start : phrase.end]):
        return False
    verb = view.lowered[phrase.start - 1] if phrase.start and not loose else ""
    return phrase.end > phrase.start + 1 or (verb in finite_forms() and not verb.endswith("n"))


@once_per_view
def core_phrase(view: View, start: int, end: int) -> int:
    """Find the end of a determiner, adjectives and nouns, or of a pronoun; the start where there is none."""
    low = view.lowered
    begun = _behind_focus(view, start, end)
    if begun is None:
        return start
    k = begun
    if k + 1 < end and low[k] in ONE_OF and low[k + 1] == "der" and not view.quoted[k]:
        # laut *einem der Beamten*
        inner = core_phrase(view, k + 1, end)
        return inner if inner > k + 2 else start
    if k < end and low[k] in DETERMINERS and not view.quoted[k]:
        noun = _behind_attribute(view, k + 1, end) if k + 1 < end and low[k + 1] in ARTICLES else k + 1
        if noun > k + 1:
            # "der *den Verein* tragende Verband"
            return nouns_end(view, noun, end)
        if k + 1 < end and low[k + 1] in DETERMINERS and low[k + 1] not in {"der", "die", "das"}:
            k += 1
        k += 1
    determined = k
    k = _adjectives(view, k, end)
    stop = nouns_end(view, k, end)
    if stop > k and low[k - 1][0].isdecimal() and low[stop - 1] in TIME_NOUNS and _leads_to_noun(view, stop, end):
        # der 54 *Jahre* alte Mann
        return nouns_end(view, stop + 1, end)
    if stop > k:
        return stop
    if determined > start and low[determined - 1] in DETERMINERS:
        noun = _behind_attribute(view, determined, end)
        if noun > determined:
            return nouns_end(view, noun, end)
    standing = _standing_end(view, WordRange(begun, k), determined, end)
    return standing if standing > begun else start  # "auch *sie*"


def _behind_focus(view: View, word: int, end: int) -> int | None:
    """Find what a phrase has behind words such as "auch" and "rund"; nothing where they show that it is none."""
    low = view.lowered
    while word + 1 < end and low[word] in _BEFORE_PHRASES and not view.quoted[word]:
        if low[word] == "als" and low[word - 1] != "mehr":
            return None
        if low[word] in PREPOSITIONS and not is_number(view, word + 1):
            # "*über* hundert Helfer", but not "*über* mögliche Nachfolger"
            return None
        word += 1
    return word


def is_number(view: View, word: int) -> bool:
    """Whether a number begins at a word: "*100*", "*hundert*", "*eine Million*"."""
    low = view.lowered[word]
    scaled = low in DETERMINERS and not _SCALES.isdisjoint(view.lowered[word + 1 : word + 2])
    return low[0].isdecimal() or low in CARDINALS or scaled


def _standing_end(view: View, words: WordRange, determined: int, end: int) -> int:
    """Find the end of what stands for a noun by itself: a pronoun, "beide", "zwei von drei Befragten"."""
    low, (start, k) = view.lowered, words
    if start < k < end and low[k] == "von" and (low[k - 1][0].isdecimal() or low[k - 1] in NUMBERS):
        return k
    if start < k == determined < min(end, len(view.lowered) - 1) and _is_small_subject(view, k):
        return k + 1
    if start < k == determined and low[k - 1] in PRONOUNS:
        return k
    return start + 1 if start < end and low[start] in PRONOUNS and not view.quoted[start] else start


def _behind_attribute(view: View, word: int, end: int) -> int:
    """Find the noun that a participle with its own words parts from its article: "die *am Montag gezeigte* Rede"."""
    low = view.lowered
    if word >= end or low[word] not in _BEGINNING_ATTRIBUTES:
        return word
    for k in range(word + 1, min(end - 1, word + _LONGEST_ATTRIBUTE)):
        if view.begins_lower[k] and low[k].endswith(_PARTICIPLES) and view.begins_upper[k + 1]:
            return k + 1
        if view.quoted[k] or low[k] in {",", ":", "."} or low[k] in finite_forms():
            return word
    return word


def _adjectives(view: View, word: int, end: int) -> int:
    low = view.lowered
    last = min(end, word + _LONGEST_ATTRIBUTE)
    while word < last and not view.quoted[word] and not is_small_name(view, word):
        here = low[word]
        if (
            (here[0].isdecimal() and not is_age_noun(view, word))
            or here in CARDINALS
            or (view.begins_lower[word] and is_adjective(here) and here not in DETERMINERS)
            or (
                here in {",", "und"}
                and word + 1 < end
                and view.begins_lower[word + 1]
                and _leads_to_noun(view, word + 1, end)
            )
            or (
                view.begins_lower[word]
                and here not in FUNCTION_WORDS
                and here not in DETERMINERS
                and _leads_to_noun(view, word + 1, end)
                and here not in finite_forms()
            )
            or (here in {".", "-"} and word and low[word - 1][0].isdecimal() and word + 1 < end)
        ):
            word += 1
        else:
            break
    return word


def _leads_to_noun(view: View, word: int, end: int) -> bool:
    """Whether an adjective with a noun behind it stands at a word."""
    low = view.lowered
    if word + 1 >= end or view.quoted[word] or not view.begins_lower[word] or not is_adjective(low[word]):
        return False
    further = is_adjective(low[word + 1]) and view.begins_lower[word + 1] and low[word + 1] not in _CLOSED
    return view.begins_upper[word + 1] or further


def _is_small_subject(view: View, word: int) -> bool:
    """Whether a word in small letters between an article and a verb is a name: "die *taz* schreibt"."""
    low = view.lowered[word]
    if not view.begins_lower[word] or not low.isalpha() or low in FUNCTION_WORDS or low in finite_forms():
        return False
    return not is_adjective(low) and view.lowered[word + 1] in finite_forms()


def head_of(view: View, phrase: WordRange) -> int:
    """Find the noun of a phrase: the last word with a capital before what belongs to it.

    Args:
        view: The passage.
        phrase: The phrase.
    """
    head = max(phrase.start, core_phrase(view, phrase.start, phrase.end) - 1)
    if head > phrase.start and view.closes(head):
        # die *Zeitung* „Die Post“, die *„Post*“
        before = view.quotation_at(head).start - 1
        return before if before >= phrase.start and view.begins_upper[before] else max(phrase.start, head - 1)
    return head


def is_time(view: View, phrase: WordRange) -> bool:
    """Whether a phrase says when: "letzte Woche"."""
    core = core_phrase(view, phrase.start, phrase.end)
    times = any(view.lowered[k] in TIME_NOUNS for k in range(phrase.start, core))
    times = times and not is_time_name(view, phrase.start, core - 1)
    return times and (view.lowered[core - 1] in TIME_NOUNS or view.lowered[core - 1].isdecimal())
