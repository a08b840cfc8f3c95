"""Words before a German noun that look like verbs: "das *neu formulierte* Recht"."""

from __future__ import annotations

from newsmodel.claims.german.clauses import Segment, is_finite
from newsmodel.claims.german.grammar import ARTICLES, DETERMINERS, PREPOSITIONS
from newsmodel.claims.statements.view import View

#: So every adjective ends before a noun.
_ATTRIBUTIVE = ("e", "en", "er", "es", "em")
#: So participles end before nouns.
_INFLECTED = ("te", "ten", "ter", "tes", "tem", "ne", "nen", "ner", "nes", "nem")
#: They are no articles where a verb follows.
_PRONOUNS = frozenset(("sie", "das", "dies", "ihr"))
#: Between an article and a participle stand so few words.
_LONGEST_ATTRIBUTE = 4
_AS = frozenset(("als", "für"))
#: An article, "als" and a quotation are so many words at least.
_SHORTEST_QUOTED = 5
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS


def may_be_verb(view: View, word: int, segment: Segment) -> bool:
    """Whether a word may be a verb in its clause, and belongs to no noun behind it: "die *geprüften* Akten".

    Args:
        view: The passage.
        word: The word.
        segment: Its clause.
    """
    if not view.begins_lower[word]:
        return word == segment.start and segment.mark == ""
    if word == segment.start:
        return True
    inflected = view.lowered[word].endswith(_ATTRIBUTIVE) and word + 1 < segment.end and view.begins_upper[word + 1]
    before = view.lowered[word - 1]
    attributive = inflected and before in DETERMINERS and before not in _PRONOUNS
    return not attributive and not _is_attribute(view, word, segment) and not _is_behind_quotation(view, word)


def _is_attribute(view: View, word: int, segment: Segment) -> bool:
    """Whether a word stands behind an article and adverbs, and before a noun: "das *neu formulierte* Recht"."""
    inflected = word + 1 < segment.end and view.begins_upper[word + 1] and view.lowered[word].endswith(_INFLECTED)
    first = word - 1
    while inflected and first > max(segment.start, word - _LONGEST_ATTRIBUTE) and _is_adverb(view, first):
        first -= 1
    return inflected and segment.start <= first < word - 1 and view.lowered[first] in ARTICLES


def _is_behind_quotation(view: View, word: int) -> bool:
    """Whether a participle stands behind an article and what is quoted of a noun: "der *als „alt“ gerügte* Damm"."""
    if word < _SHORTEST_QUOTED or not view.closes(word - 1) or not view.lowered[word].endswith(_INFLECTED):
        return False
    before = view.quotation_at(word - 1).start - 1
    return before > 0 and view.lowered[before] in _AS and view.lowered[before - 1] in ARTICLES


def _is_adverb(view: View, word: int) -> bool:
    """Whether a word may stand before a participle as an adverb: "neu", "am Montag" has none."""
    small = view.begins_lower[word] and not view.quoted[word]
    return small and view.lowered[word] not in _BEFORE_NOUNS and not is_finite(view, word)
