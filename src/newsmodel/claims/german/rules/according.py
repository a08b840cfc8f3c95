"""Words that attribute and are no verbs: "laut Lee", "nach Angaben der Polizei", "Lee zufolge"."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.appositions import subject_before_commas, with_appositions
from newsmodel.claims.german.attributing_nouns import attributing_noun, noun_kinds
from newsmodel.claims.german.bare_sources import bare_end, is_whole
from newsmodel.claims.german.bearers import APOSTROPHES
from newsmodel.claims.german.clauses import body_of, is_finite
from newsmodel.claims.german.grammar import (
    CARDINALS,
    DETERMINERS,
    FUNCTION_WORDS,
    NEGATIONS,
    NUMBERS,
    OBJECT_PRONOUNS,
    PRONOUNS,
    SAID_TO,
    is_adjective,
)
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.noun_runs import AND, LONGEST_TITLE
from newsmodel.claims.german.own_words import is_own, owner_of
from newsmodel.claims.german.phrases import core_phrase, noun_phrase
from newsmodel.claims.german.rules.clauses_around import MARKS, clause_around
from newsmodel.claims.german.rules.free import is_reported
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get

_A = get("de").attributions
#: What attributes and is no verb.
CITING = _A.according | _A.according_to_nouns | _A.according_behind
#: Nouns that stand for words and never for what happened; "der Wunsch *nach* Ruhe" cites nothing.
_WORDS = (_A.nouns["believe"] | _A.nouns["estimate"] | _A.bearing_nouns) - _A.planned
#: Kinds of nouns that "nach" cites; behind it others tell when something happened.
_CITED = frozenset(("state", "report", "estimate", "believe", "show"))
_ANGABEN = ("angaben", "angabe")
#: Before "nach" they show that it tells when something was: "*erst* nach Ermittlungen".
_BEFORE_TIMES = frozenset(("erst", "kurz", "tage", "wochen", "stunden", "jahre", "minuten"))
#: "*aus Sicht* der Stadt"
_VIEWS = frozenset(("sicht",))
#: Articles of what is known, behind "nach".
_POINTING = frozenset(("dem", "der", "den", "diesem", "dieser"))
#: Acts that make something known.
_EVENTS = frozenset(("veröffentlichung", "veröffentlichungen"))
_ABOUT = frozenset(("über", "auf", "gegen"))
_RELATIVES = frozenset(("dem", "der", "denen", "welchem", "welcher", "welchen"))
_FARTHEST_BACK = 18
_CLOSED = FUNCTION_WORDS | DETERMINERS


def according_hits(statement: Statement) -> Iterator[Hit]:
    """Find what words that are no verbs attribute.

    Args:
        statement: The statement.
    """
    view, words = statement.view, statement.words
    if not statement.has_any(CITING):
        return
    for k in range(words.start, words.end):
        low = view.lowered[k]
        if low not in CITING or view.quoted[k] or _is_attribute(statement, k) or is_relative(statement, k):
            continue
        source = None
        cue = WordRange(k, k + 1)
        if low in _A.according or low in _A.according_to_nouns:
            source = _behind(statement, k)
        if source is None and (low in _A.according_behind or low == "nach"):
            source = _before(statement, k)
        if source is None:
            continue
        source = _with_apostrophe(view, source)
        content = clause_around(statement, source, cue)
        name = "zufolge" if source.start < k else "laut" if low in _A.according else "nach"
        if content:
            owner = owner_of(statement, source)
            method = Method("according", name)
            if owner is not None and view.has_any(AND, *owner):
                # "Lee und Moe waren nach eigenen Angaben dort"
                source, owner = owner, None
            yield Hit(method=method, lemma=low, kind="state", cue=cue, source=source, owner=owner, content=content)


def _is_attribute(statement: Statement, word: int) -> bool:
    """Whether "laut" and its source tell of no clause: "der *laut Lee alte* Damm", or "nach" of a time."""
    view, segment = statement.view, statement.segments[statement.clause_of(word)]
    before = view.lowered[word - 1] if word > statement.words.start else ""
    neither = before == "noch" and "weder" in view.lowered[statement.words.start : word]
    if neither or before in NEGATIONS or before == "als":
        # "*nicht* laut Lee, sondern laut Kern", "anders *als* laut Lee"
        return True
    if before not in DETERMINERS or before in CARDINALS:
        return view.lowered[word] == "nach" and (before in _BEFORE_TIMES or _is_counted(view, word))
    # ein Mann, *der laut Lee* den Damm baute
    return not (segment.mark == "," and segment.start == word - 1) and before not in PRONOUNS


def _is_counted(view: View, word: int) -> bool:
    """Whether "nach" and its source tell of one of two numbers: "acht, *nach anderen Angaben* neun"."""
    before = word - 2 if word > 1 and view.lowered[word - 1] == "," else word - 1
    if before < 0 or not _is_figure(view.lowered[before]):
        return False
    behind = noun_phrase(view, word + 1, len(view.lowered))
    figures = (k for k in range(word + 1, min(behind + 1, len(view.lowered))) if _is_figure(view.lowered[k]))
    return before == word - 1 or next(figures, None) is not None


def _is_figure(word: str) -> bool:
    return word in NUMBERS or word[:1].isdecimal()


def is_relative(statement: Statement, word: int) -> bool:
    """Whether a clause begins with "laut" and a relative pronoun: "ein Bericht, *laut dem* der Damm alt ist"."""
    number = statement.clause_of(word)
    segment, low = statement.segments[number], statement.view.lowered
    begins = word == segment.start < segment.end - 1 and number > 0 and segment.mark == ","
    if statement.kinds[number] == "infinitive":
        # "er half ihm, *aus dem Wagen zu kommen*"
        return False
    return begins and low[word + 1] in _RELATIVES and is_finite(statement.view, segment.end - 1)


def _behind(statement: Statement, word: int) -> WordRange | None:
    view, end = statement.view, statement.words.end
    if word + 1 >= end:
        return None
    core = core_phrase(view, word + 1, end)
    if core == word + 1:
        return _unusual_name(view, word + 1, end) if view.lowered[word] in _A.according else None
    nouns = [k for k in range(word + 1, core) if _is_noun(view, k) and attributing_noun(view.lowered[k])]
    if view.lowered[word] == "aus" and not any(view.lowered[k] in _VIEWS for k in nouns):
        return None
    planned = view.lowered[word] == "nach" and _is_planned(statement, WordRange(word + 1, core))
    if view.lowered[word] not in _A.according and not (planned or any(_may_be_cited(view.lowered[k]) for k in nouns)):
        return None
    if view.lowered[word] == "nach" and not planned and _tells_when(statement, word, [view.lowered[k] for k in nouns]):
        return None
    number = statement.clause_of(word)
    # "erfuhr es nach *eigener Aussage* aus dem Radio"
    phrase = WordRange(word + 1, core if is_own(view.lowered[word + 1]) else noun_phrase(view, word + 1, end))
    if view.lowered[word] == "nach" and _tells_what_happened(statement, number, phrase):
        return None
    if view.lowered[word] == "aus" and _is_last(statement, number, phrase):
        # "er erklärte den Plan *aus Sicht der Stadt*"
        return None
    titled = _with_title(statement, number, phrase)
    if titled is not None:
        return titled
    if not is_whole(view, body_of(view, statement.segments[number]), phrase):
        phrase = WordRange(phrase.start, bare_end(view, phrase))
    return with_appositions(statement, phrase, number)


def _with_title(statement: Statement, number: int, phrase: WordRange) -> WordRange | None:
    """Take in the title before the verb, which but one constituent precedes: "*Laut dem Portal „damm.de“* ist …"."""
    view, segment = statement.view, statement.segments[number]
    begins = phrase.start - 1 == body_of(view, segment) and phrase.end < segment.end
    if not begins or not view.opens(phrase.end):
        return None
    title = view.quotation_at(phrase.end)
    return WordRange(phrase.start, title.end) if title.end < segment.end and is_finite(view, title.end) else None


def _is_noun(view: View, word: int) -> bool:
    """Whether a word has the capital of a noun, or has it behind a hyphen: "*dpa-Informationen*"."""
    return view.begins_upper[word] or view.tokens.words[word].rpartition("-")[2][:1].isupper()


def _tells_when(statement: Statement, word: int, nouns: list[str]) -> bool:
    """Whether "nach" with an article tells when something was: "nach *der Unabhängigkeitserklärung*"."""
    if statement.view.lowered[word + 1] not in _POINTING or any(map(_means_words, nouns)):
        return False
    return all(map(_is_event, nouns)) or not _is_hearsay(statement)


def _is_event(noun: str) -> bool:
    """Whether a noun in lower case is an act of making known, and not what was made known."""
    return noun in _EVENTS or (noun.endswith("ung") and noun not in noun_kinds())


def _tells_what_happened(statement: Statement, number: int, phrase: WordRange) -> bool:
    """Whether "nach", a noun and what it is about tell when something was: "*nach Gerüchten über Gewalt* floh er"."""
    view, segment = statement.view, statement.segments[number]
    begins = phrase.start - 1 == body_of(view, segment) and phrase.end < segment.end
    return begins and view.lowered[phrase.end] in _ABOUT


def _is_last(statement: Statement, number: int, phrase: WordRange) -> bool:
    """Whether a phrase with its preposition ends its clause, and does not begin it."""
    segment = statement.segments[number]
    return phrase.end >= segment.end and phrase.start - 1 > body_of(statement.view, segment)


def _with_apostrophe(view: View, source: WordRange) -> WordRange:
    """Let a source have the mark of the genitive: "nach Ansicht *Behrens'*"."""
    marked = source.end < len(view.lowered) and view.lowered[source.end] in APOSTROPHES
    genitive = marked and view.lowered[source.last].endswith(("s", "ß", "x", "z"))
    return WordRange(source.start, source.end + 1) if genitive and source.end > source.start + 1 else source


def _unusual_name(view: View, word: int, end: int) -> WordRange | None:
    """Find a source that looks like no noun phrase: "laut *ihm*", "laut *„heute.de“*", "laut *taz*"."""
    if view.opens(word):
        quotation = view.quotation_at(word)
        return quotation if quotation.end - word <= LONGEST_TITLE and quotation.end < end else None
    low = view.lowered[word]
    small = view.begins_lower[word] and low not in _CLOSED and not is_adjective(low)
    return WordRange(word, word + 1) if low in OBJECT_PRONOUNS or (small and not is_finite(view, word)) else None


def _may_be_cited(noun: str) -> bool:
    """Whether "nach" before a noun may cite: "nach Angaben", but not "nach Kritik", "nach Schluss", which are times."""
    return noun not in _A.event_nouns and noun_kinds().get(noun, "state") in _CITED


def _is_planned(statement: Statement, phrase: WordRange) -> bool:
    """Whether a phrase is a plan by which something is to be: "nach *dem Plan* der Stadt *soll*"."""
    view = statement.view
    plans = any(view.lowered[k] in _A.planned for k in range(*phrase) if view.begins_upper[k])
    number = statement.clause_of(phrase.start)
    return plans and view.has_any(SAID_TO, phrase.end, statement.segments[number].end)


def _means_words(noun: str) -> bool:
    """Whether a noun stands for words, and not for what happened: "nach den Worten", but not "nach dem Bericht"."""
    return noun in _WORDS or noun.endswith(_ANGABEN)


def _is_hearsay(statement: Statement) -> bool:
    """Whether the mood of a statement shows that it is somebody's: "nach dem Bericht *soll* …"."""
    view = statement.view
    soll = (view.lowered[k] in SAID_TO and not view.quoted[k] for k in range(*statement.words))
    return any(soll) or is_reported(statement)


def _before(statement: Statement, word: int) -> WordRange | None:
    """Find the source before "zufolge", or before "nach" that stands behind its noun."""
    view = statement.view
    if word == statement.words.start:
        return None
    if view.lowered[word] == "nach":
        noun = view.lowered[word - 1]
        if not _means_words(noun) or word + 1 >= statement.segments[statement.clause_of(word)].end:
            return None
        if view.lowered[word - 2] not in DETERMINERS and not is_adjective(view.lowered[word - 2]):
            return None
    if word == body_of(view, statement.segments[statement.clause_of(word)]):
        return subject_before_commas(statement, statement.clause_of(word), oblique=True)
    low = max(statement.words.start, word - _FARTHEST_BACK)
    floor = next((k + 1 for k in range(word - 1, low - 1, -1) if view.lowered[k] in MARKS and not view.quoted[k]), low)
    return next((WordRange(k, word) for k in range(floor, word) if _begins_source(view, k, floor, word)), None)


def _begins_source(view: View, start: int, floor: int, word: int) -> bool:
    """Whether a whole phrase begins at a word and ends before "zufolge"."""
    low = view.lowered
    if view.quoted[start] and not view.opens(start):
        return False
    if start > floor:
        before = low[start - 1]
        is_inner = view.begins_lower[start - 1] and is_adjective(before) and low[start] not in DETERMINERS
        if before in DETERMINERS or is_inner:
            return False
    if start == word - 1 and low[start] in OBJECT_PRONOUNS:
        return True
    described = is_adjective(low[start]) and not is_finite(view, start)
    begins = view.begins_upper[start] or low[start] in DETERMINERS or described
    return begins and noun_phrase(view, start, word, loose=True) == word
