"""The content at the left of its cue: '"It rained," he said.'."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

from typing import Literal

import msgspec

from newsmodel.claims.english.attributions.adverbials import is_quantity
from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    CARDINALS,
    COORDINATORS,
    DASHES,
    DETERMINERS,
    FULL_STOPS,
    LONG_DASHES,
    OBJECTS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_NOUNS,
    TIME_WORDS,
    is_adverb,
)
from newsmodel.claims.english.attributions.lexicon import words_of_form
from newsmodel.claims.english.attributions.quoted_names import is_quoted_place, is_quoted_title, titled_document
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.verbs import is_known_verb, is_time_after
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: What a sentence with a quotation in it begins with, where the quotation is a part of the content at most.
_ADVERBIAL_OPENERS = words("asked when while if as though although after")
#: A verb in the third person has so many letters at least: "adds".
_SHORTEST_VERB = 4
#: Ends of words in "s" that are not that of the third person: "loss", "virus", "basis".
_NO_THIRD_PERSON = ("ss", "us", "is")
#: A noun rather than a verb follows them: "two *years* later", but "no one *stays*".
_BEFORE_PLURALS = DETERMINERS | PREPOSITIONS | COORDINATORS | (CARDINALS - {"one"})
#: They never are nouns: "*having* been told".
_PARTICIPLES = words("having being")
#: With these begins what belongs to a participle, and not to a noun: "speaking *as* he left", "refusing *to* be named".
_CLAUSAL = SUBORDINATORS | RELATIVES | PERSONAL | {"to"}
_NOT_IN_SUBJECTS = _CLAUSAL | PREPOSITIONS | DETERMINERS
_ELLIPSES = words("... …")
#: Closing marks without an opening one, and the marks before them.
_STRAY_MARKS = words("\" ” ''")
_BEFORE_STRAY_MARKS = words(", ? ! …")
#: Marks before the quotation mark at the end of a statement that another one attributes: '"Why?" | Lee asked.'
_OPEN_ENDS = _ELLIPSES | words("? ! , - — – --")
#: Marks after a cue or its source, behind which the content may go on.
PARTING_MARKS = LONG_DASHES | words(", ; :")
#: What times are made of, beside their nouns: "*two* days *later*,".
_OF_TIMES = TIME_WORDS | DETERMINERS | CARDINALS | words(", later earlier ago")
#: What begins an adverbial right after a cue: "he said *when* asked".
_AFTER_CUES = PREPOSITIONS | TIME_WORDS | words("when while as because")
#: A source and its cue between commas have so many words.
_LONGEST_ASIDE = 8


class Preposed(msgspec.Struct, frozen=True):
    """A content at the left of its cue.

    Attributes:
        form: A quotation, words with a quotation in them, or a clause.
        words: Its words.
    """

    form: Literal["quote", "mixed", "clause"]
    words: WordRange


def preposed_content(statement: Statement, last: int, *, sure: bool = False) -> Preposed | None:
    """Find the content that ends with a word, a comma or the end of a quotation, before the cue or its source.

    Args:
        statement: The statement.
        last: The word.
        sure: Whether nothing else in the statement can be the content, so that its verb need not be known.

    Example:
        >>> from newsmodel.claims.english.attributions.statements import statement_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> preposed_content(statement_of(view_of("It rained all day, Lee said.", ()), 0), 4)
        Preposed(form='clause', words=WordRange(start=0, end=4))
    """
    view = statement.view
    if view.closes(last) and _is_name(statement, view.quotation_at(last)):
        return None
    if view.closes(last):
        return _preposed_quotation(statement, last)
    if view.lowered[last] in _STRAY_MARKS and not view.quoted[last]:
        return _stray_quotation(statement, last)
    if view.lowered[last] != ",":
        return None
    if last > statement.start and view.closes(last - 1):
        return _preposed_quotation(statement, last - 1)
    start = min(statement.body, last)
    if _ends_with_aside(statement, start, last):
        return None
    if start >= last - 1 or view.quoted[last] or not _is_clause(view, start, last, sure=sure):
        return None
    return Preposed("clause", WordRange(start, last))


def _ends_with_aside(statement: Statement, start: int, last: int) -> bool:
    """Whether another source and its cue stand right before: "When it rained, *she said,* the firm promised boats"."""
    view = statement.view
    site = next((site for site in statement.sites if site.behind == last and site.finite and site.takes("tail")), None)
    if site is None or not _is_adverbial(view, start):
        return False
    comma = next((k for k in range(site.left - 1, start, -1) if view.lowered[k] == ","), start)
    return start < comma < site.left - 1 and site.left - comma <= _LONGEST_ASIDE


def _is_name(statement: Statement, quotation: WordRange) -> bool:
    """Whether a quotation is the title of a work, or of a programme that somebody speaks in."""
    view = statement.view
    return (
        is_quoted_title(view, quotation)
        or is_quoted_place(view, statement.body, quotation)
        or titled_document(view, statement.start, quotation) is not None
    )


def _stray_quotation(statement: Statement, mark: int) -> Preposed | None:
    """Find words that a quotation mark ends and none begins: 'We need a road," Lee said'."""
    start = statement.body
    is_ended = mark - 1 > start and statement.view.lowered[mark - 1] in _BEFORE_STRAY_MARKS
    return (
        Preposed("quote", WordRange(start, mark + 1))
        if is_ended and not any(statement.view.quoted[start:mark])
        else None
    )


def _preposed_quotation(statement: Statement, last: int) -> Preposed:
    """Find a quotation, with the words before it that belong to it."""
    view, low = statement.view, statement.view.lowered
    quotation = max(statement.start, view.quotation_at(last).start)
    start = view.skip(COORDINATORS | _ELLIPSES | {","}, statement.start, quotation)
    if start < quotation:
        before = low[quotation - 1]
        is_first = before == "," and not any(view.quoted[start:quotation])
        if before == ":" or before in DASHES or is_first:
            start = quotation
        elif low[start] in _ADVERBIAL_OPENERS or low[start].endswith("ing"):
            return Preposed("mixed", WordRange(start, last + 1))
    return Preposed("quote", WordRange(start, last + 1))


def _is_clause(view: View, start: int, end: int, *, sure: bool) -> bool:
    """Whether some words are a clause, or an adverbial and a clause after a comma: "In Iowa, *rain fell*"."""
    low = view.lowered
    while _is_adverbial(view, start):
        comma = next((k for k in range(start, end) if low[k] == ","), end)
        if low[start].endswith("ing") and _is_subject(view, start, comma):
            return True
        if comma + 2 >= end:
            has_clause = _has_verb(view, start, end) or view.has_any(PERSONAL, start + 1, end)
            return sure and low[start] in PREPOSITIONS and has_clause
        start = comma + 1
    if low[start] in PERSONAL and start + 1 < end:
        return True
    return _has_verb(view, start, end) or (sure and not _is_time(view, start, end))


def _has_verb(view: View, start: int, end: int) -> bool:
    low = view.lowered
    cues = words_of_form("past", "third", "base")
    return any(
        view.quoted[k]
        or (view.begins_lower[k] and (is_known_verb(view, k) or low[k].endswith("ed") or low[k] in cues))
        or _is_third_person(view, k, end)
        for k in range(start + 1, end)
    )


def _is_time(view: View, start: int, end: int) -> bool:
    """Whether some words say no more than when: "Late Friday, …"."""
    return all(
        word in _OF_TIMES or word.removesuffix("s") in TIME_NOUNS or word.isdecimal()
        for word in view.lowered[start:end]
    )


def _is_subject(view: View, start: int, end: int) -> bool:
    """Whether a word in -ing begins a subject and a verb: "*operating profit* will fall", not "speaking as he left"."""
    low = view.lowered
    verb = next((k for k in range(start, end) if is_known_verb(view, k)), None)
    if verb is None or low[start] in _PARTICIPLES:
        return False
    if low[start + 1] in _NOT_IN_SUBJECTS or view.has_any(_CLAUSAL, start + 1, verb):
        return False
    # "*shifting winds* in the south will", "*operating profit* will"
    return not view.has_any(PREPOSITIONS, start + 1, verb) or low[verb] in AUXILIARIES


def _is_third_person(view: View, k: int, end: int) -> bool:
    """Whether a word has the form of a verb in the present, and what follows one: "the ferry *stays* for now"."""
    low, word = view.lowered, view.lowered[k]
    if not view.begins_lower[k] or not _ends_as_third_person(word):
        return False
    before = low[k - 1]
    if before in _BEFORE_PLURALS or before.isdecimal() or before.endswith("s"):
        return False
    after = low[k + 1] if k + 1 < end else "."
    return after == "." or after in DETERMINERS or after in PREPOSITIONS or after in OBJECTS or is_adverb(after)


def _ends_as_third_person(word: str) -> bool:
    is_long = len(word) >= _SHORTEST_VERB and word.isalpha()
    return is_long and word.endswith("s") and not word.endswith(_NO_THIRD_PERSON)


def _is_adverbial(view: View, start: int) -> bool:
    word = view.lowered[start]
    if is_quantity(view, start) or (word == "that" and view.begins_upper[start]):
        return False
    return word in SUBORDINATORS or word in PREPOSITIONS or word == "asked" or word.endswith("ing")


def previous_quotation(statement: Statement, *, sure: bool = False) -> WordRange | None:
    """Find the quotation at the end of the statement before, if this one may attribute it: '"Why?" *Lee asked.*'.

    Args:
        statement: The statement.
        sure: Whether it says nothing but who speaks, so that a full stop may end the quotation: '"No." *Lee said.*'.
    """
    view, previous = statement.view, statement.previous
    last = statement.start - 1
    if previous is None or previous.end != statement.start or not view.closes(last):
        return None
    stopped = sure and view.lowered[last - 1] == "." and not _is_comma_used(view, statement.number - 2)
    if view.lowered[last - 1] not in _OPEN_ENDS and not stopped:
        return None
    return WordRange(max(previous.start, view.quotation_at(last).start), statement.start)


def _is_comma_used(view: View, number: int) -> bool:
    """Whether a statement has a comma before who speaks, so that no full stop stands there: "“No*,*” Lee said."."""
    if number < 0:
        return False
    words_ = view.statements[number]
    return any(view.lowered[k] == "," and view.closes(k + 1) for k in range(words_.start, words_.end - 1))


def nothing_follows(view: View, k: int, end: int, *, before_comma: bool = False) -> bool:
    """Whether only adverbials follow a cue, up to the end or to a comma.

    Args:
        view: The passage.
        k: The word after the cue.
        end: The end of the statement.
        before_comma: Whether a mark after the cue is as good as the end.
    """
    if k >= end:
        return True
    word = view.lowered[k]
    return (
        word in FULL_STOPS
        or word == ","
        or (word in _AFTER_CUES and not _points_at_noun(view, k, end))
        or is_adverb(word)
        or (before_comma and word in PARTING_MARKS)
    )


def _points_at_noun(view: View, word: int, end: int) -> bool:
    """Whether "this" and the like stand before what is no time: "finds *this* idea odd"; not "said *this* week"."""
    return view.lowered[word] == "this" and word + 1 < end and not is_time_after(view, word - 1)
