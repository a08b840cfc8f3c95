"""Quotation marks inside of a source: a title or a nickname, nothing that anybody says."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import ARTICLES, FULL_STOPS, PREPOSITIONS, SURE_OPENERS, TIME_WORDS
from newsmodel.claims.english.attributions.speakers import is_document, is_person, is_speaker
from newsmodel.claims.english.attributions.verbs import has_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: Titles and nicknames have so many words at most.
_LONGEST_TITLE, _LONGEST_NICKNAME = 8, 3
#: The title of a document has so many, and stands behind one of these.
_LONGEST_WORK = 14
_TITLED = words("titled entitled called named headed dubbed headlined")
#: So far behind a title stands the noun for who bears it: "“Harbour Talk” *host*", "“Harbour Talk” radio *host*".
_FURTHEST_NOUN = 3
#: So far behind its pronoun a relative clause quotes something, and what ends it.
_LONGEST_RELATIVE = 12
_PARTING = FULL_STOPS | {";", ","}
#: Words with small letters inside of titles.
_SMALL = ARTICLES | PREPOSITIONS | {"and"}


def is_quoted_name(view: View, quotation: WordRange) -> bool:
    """Whether a quotation is a title or a nickname in a longer name, or a word or two in a clause about a source.

    Args:
        view: The passage.
        quotation: Its words, with the marks.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> from newsmodel.prose.quotations.finding import find_quotations
        >>> texts = ['"Crime Talk" host Jo Lee left', 'Jo "Sandy" Lee left', '"Nonsense," said Lee']
        >>> views = [view_of(text, *find_quotations([text])) for text in texts]
        >>> [is_quoted_name(view, view.quotations[0]) for view in views]
        [True, True, False]
    """
    start, end = quotation.start + 1, quotation.last
    if start >= end or quotation.end >= len(view.lowered):
        return False
    if _is_in_relative_clause(view, quotation):
        return True
    return is_capitalised(view, start, end) and (
        (end - start <= _LONGEST_NICKNAME and _is_inside_name(view, quotation))
        or (end - start <= _LONGEST_TITLE and _has_bearer(view, quotation.end))
    )


def is_quoted_title(view: View, quotation: WordRange) -> bool:
    """Whether a quotation is the title of somebody's work: "Lee, author of *“Night Shift,”* said".

    Args:
        view: The passage.
        quotation: Its words, with the marks.
    """
    start, end = quotation.start + 1, quotation.last
    if start < end and view.lowered[end - 1] == ",":
        end -= 1
    maker = quotation.start - 2
    return (
        start < end
        and end - start <= _LONGEST_TITLE
        and maker >= 0
        and view.lowered[maker + 1] == "of"
        and is_person(view.lowered[maker])
        and is_capitalised(view, start, end)
    )


def titled_document(view: View, floor: int, quotation: WordRange) -> int | None:
    """Find the last word of the document whose title a quotation is: "a *report* called “Safe Streets”".

    Args:
        view: The passage.
        floor: The first word that is looked at.
        quotation: Its words, with the marks.

    Returns:
        The word; None where the quotation is no title of a document.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> from newsmodel.prose.quotations.finding import find_quotations
        >>> text = 'The report, titled "Safe Streets," says so.'
        >>> view = view_of(text, *find_quotations([text]))
        >>> titled_document(view, 0, view.quotations[0])
        1
    """
    low, start, end = view.lowered, quotation.start + 1, quotation.last
    end -= start < end and low[end - 1] == ","
    if not 0 < end - start <= _LONGEST_WORK or not is_capitalised(view, start, end):
        return None
    last = quotation.start - 1
    last -= last > floor and low[last] in _TITLED
    last -= last > floor and low[last] == ","
    return last if last > floor and last < quotation.start - 1 and is_document(low[last]) else None


def is_quoted_place(view: View, start: int, quotation: WordRange) -> bool:
    """Whether a quotation is the name of where somebody speaks: "On ABC's *“This Week,”* Lee said".

    Args:
        view: The passage.
        start: The first word of the statement.
        quotation: Its words, with the marks.
    """
    first, end, before = quotation.start + 1, quotation.last, quotation.start - 1
    if before < start or (view.lowered[start] not in PREPOSITIONS and view.lowered[start] not in TIME_WORDS):
        return False
    end -= view.lowered[end - 1] == ","
    is_short = first < end and end - first <= _LONGEST_TITLE
    if not is_short or not is_capitalised(view, first, end) or has_verb(view, start, before + 1):
        return False
    named = view.lowered[before]
    return named in ARTICLES or named in PREPOSITIONS or named.endswith("'s") or view.begins_upper[before]


def is_capitalised(view: View, start: int, end: int) -> bool:
    """Whether words are written as a title is, without a mark at the end."""
    inner = range(start, end)
    return (
        view.begins_upper[start]
        and view.lowered[end - 1][0].isalnum()
        and all(view.begins_upper[k] or view.lowered[k] in _SMALL or not view.begins_lower[k] for k in inner)
    )


def _is_in_relative_clause(view: View, quotation: WordRange) -> bool:
    """Whether a few words stand quoted in a relative clause: "the body, which rated it *“good”* in May"."""
    start, end = quotation.start + 1, quotation.last
    if end - start > _LONGEST_NICKNAME or not view.lowered[end - 1][0].isalnum() or view.begins_upper[start]:
        return False
    low = view.lowered
    for k in range(quotation.start - 1, max(0, quotation.start - _LONGEST_RELATIVE), -1):
        if view.quoted[k] or low[k] in _PARTING:
            return False
        if low[k] in SURE_OPENERS:
            return view.begins_lower[k]
    return False


def _is_inside_name(view: View, quotation: WordRange) -> bool:
    before = quotation.start - 1
    return before >= 0 and view.begins_upper[before] and view.begins_upper[quotation.end] and not view.quoted[before]


def _has_bearer(view: View, word: int) -> bool:
    """Whether a noun for a person or a body follows: "*host* Jo Lee"."""
    for k in range(word, min(len(view.lowered), word + _FURTHEST_NOUN)):
        if view.quoted[k] or not view.begins_lower[k]:
            return False
        if is_speaker(view.lowered[k]):
            return True
    return False
