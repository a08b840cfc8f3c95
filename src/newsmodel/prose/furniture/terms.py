"""Terms of usage in words: what an agency says above, in or below a story that others may do with it.

News has such labels, too: "Restrictions: what changes on Monday". They are terms where the words of such follow, or
nothing but names and words in capitals: "RESTRICTIONS: No use in Germany", "RESTRICTIONS: EU, UK". Behind a dash the
words of such have to follow a label in capitals.
"""

from __future__ import annotations

import functools
import re
from typing import Final

from newsmodel.languages.language import furniture_words
from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import composed
from newsmodel.prose.furniture.addressed import without_address
from newsmodel.prose.furniture.boilerplate import (
    LONGEST,
    BoilerplateKind,
    may_state_terms,
    phrases_of,
    read_boilerplate,
)
from newsmodel.prose.furniture.phrases import Openings, Phrases

_COLON: Final = r"[ \u00a0*_]{0,3}[:\uff1a][\s*_]{0,3}(?=[^\W_])"
_DASH: Final = r"(?:[ \u00a0]*[\u2013\u2014]|[ \u00a0]+-{1,2}(?=[ \u00a0]))[\s*_]{0,3}(?=[^\W_])"
#: Words that begin with a small letter, and are no small words between names.
_SMALL_WORD: Final = re.compile(r"(?<![^\W_])[^\W\d_A-Z\u00c0-\u00de][^\W\d_]{3,}")


@functools.lru_cache(maxsize=256)
def states_terms(text: str) -> bool:
    """Tell whether a line states terms of usage.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> states_terms("RESTRICTIONS: No use in Germany"), states_terms("NO SALES. NO ARCHIVES.")
        (True, True)
        >>> states_terms("Restrictions: what changes on Monday"), states_terms("No sales on Sunday, a court ruled.")
        (False, False)
    """
    if len(text) > LONGEST:
        return False
    text = without_address(composed(text))
    is_labelled = _openings().may_begin(text)
    found = read_boilerplate(text) if is_labelled or may_state_terms(text) else None
    if found is not None:
        return found.kind is BoilerplateKind.TERMS
    label = _label().match(text) if is_labelled else None
    if label is None or (label["dash"] is not None and not label["name"].isupper()):
        return False
    terms = text[label.end() :]
    names_do = label["dash"] is None and label["certain"] is not None and label["certain"].isupper()
    return (names_do and _SMALL_WORD.search(terms) is None) or _terms().search(terms) is not None


@functools.lru_cache(maxsize=256)
def states_terms_in_note(text: str) -> bool:
    """Tell whether a note to editors states terms of usage: a sentence of it begins or ends as they do, unlabelled.

    Args:
        text: The note, on one line.

    Example:
        >>> states_terms_in_note("Corrects name. Only for use by clients in France.")
        True
        >>> states_terms_in_note("Corrects the use of the name; an only child."), states_terms_in_note("Embargo lifted")
        (False, False)
        >>> states_terms_in_note("For online use only."), states_terms_in_note("It was for use only once")
        (True, False)
    """
    if len(text) > LONGEST:
        return False
    text = composed(text)
    return _sentence_of_terms().search(text) is not None or _end_of_terms().search(text) is not None


@functools.cache
def _sentence_of_terms() -> re.Pattern[str]:
    """Compile the beginning of a sentence of terms: one word alone ("Embargo", "Licence") may begin any other."""
    marks = [mark for mark in furniture_words("restriction_marks") if " " in mark]
    return re.compile(rf"(?i)(?:\A|[.!?;:\u3002]\s)[\W_]{{0,5}}{any_of(marks)}(?![^\W_])")


@functools.cache
def _end_of_terms() -> re.Pattern[str]:
    """Compile a short sentence that ends as terms do: "Television use only"."""
    words = r"(?:[^\W_][^\s.!?;:]{0,30}\s){0,5}?"
    ends = any_of(furniture_words("restriction_ends"))
    return re.compile(rf"(?i)(?:\A|[.!?;:\u3002]\s)[\W_]{{0,5}}{words}{ends}[^\w.!?;\u3002]{{0,5}}(?:\Z|[.!?;\u3002])")


@functools.cache
def needed() -> Phrases:
    """Gather the labels and phrases of which such a line needs one."""
    return Phrases(furniture_words("restriction_labels", "usage_labels").union(phrases_of(BoilerplateKind.TERMS)))


@functools.cache
def _openings() -> Openings:
    return Openings(furniture_words("restriction_labels", "usage_labels"))


@functools.cache
def _label() -> re.Pattern[str]:
    """Compile a label: "RESTRICTIONS: "."""
    certain, others = (any_of(furniture_words(name)) for name in ("restriction_labels", "usage_labels"))
    return re.compile(rf"(?i)(?P<name>(?P<certain>{certain})|{others})(?:{_COLON}|(?P<dash>{_DASH}))")


@functools.cache
def _terms() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<![^\W_]){any_of(furniture_words('restriction_marks'))}(?![^\W_])")
