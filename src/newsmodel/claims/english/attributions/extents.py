"""The end of a content: at another attribution, at an aside, at the end of its quotation or of its statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from newsmodel.claims.english.attributions.adverbials import PLACES_OF_SPEECH
from newsmodel.claims.english.attributions.grammar import (
    AMBIGUOUS_MONTHS,
    AUXILIARIES,
    COORDINATORS,
    DASHES,
    DETERMINERS,
    FULL_STOPS,
    LONG_DASHES,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    TIME_CONJUNCTIONS,
    TIME_WORDS,
    has_ending,
)
from newsmodel.claims.english.attributions.next_attributions import GOING_ON, adds, next_attribution
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.verbs import begins_predicate, has_verb, is_known_verb
from newsmodel.claims.english.attributions.view import View
from newsmodel.languages.tables import words

#: What the content is, by its first words; table COMPLEMENTS in `rules/table.py` has an example of each.
Complement = Literal[
    "that", "quote", "colon", "wh", "infinitive", "gerund", "extracted", "clause", "object", "partquote"
]

#: What ends a content that is a quotation, right after it: '"…" *when* he spoke'.
_AFTER_QUOTATION = LONG_DASHES | TIME_CONJUNCTIONS | words(". ; , in on at during to")
#: Asides behind a quotation in a content: 'said he was "proud" *as* he left', and the contents that they end.
_ASIDES_BEHIND_QUOTATION = TIME_CONJUNCTIONS | words("although though")
_ENDED_BY_ASIDES = words("clause that object wh")
#: Subjects of another clause behind a quotation: 'called it "a farce," and *he* left'.
_THIRD_PERSONS = words("he she they he's she's they're")
#: Contents that are phrases, which asides end: "criticized the plan, *which* …".
_PHRASES = words("object gerund infinitive")
#: Contents that are clauses, which appositions at their end do not belong to: "said it rained, *a first*".
_CLAUSES = words("clause that")
#: What an aside begins with after an object and a comma.
_ASIDE_OPENERS = SUBJECTS | words("but though although while which when where who even just the a")
#: What ends an object without a comma: "criticized the plan *when* asked".
_ENDING_OBJECTS = words("when")
_BEFORE_PLACES = words("on in at")
#: So near behind a verb with the mark "as" stands its "as", whose phrase may hold a place: "as a plan *in* tatters".
_REACH_OF_AS = 9
#: So near behind a time stands the quotation that is a name: "called it *Monday a* “farce”".
_REACH_OF_NAME = 5
#: Contents that begin with those who are asked: 'urged *"all sides" to stop*'.
_ASKED_OF: tuple[Complement, ...] = ("quote", "object")
#: A member of a list begins with one of these, and has so many words at most.
_LISTED, _JOINS = words("a an one another"), words("and or")
_LONGEST_MEMBER = 8
#: WordRange at which a content may end; everything else is passed over at once.
_MAY_END = DASHES | TIME_WORDS | _ENDING_OBJECTS | _BEFORE_PLACES | words("; , according and but")


class _Extent(msgspec.Struct, frozen=True, kw_only=True):
    """A content whose end is looked for: its words so far, up to the limit, and the cue that it belongs to."""

    view: View
    start: int
    limit: int
    complement: Complement
    main: Site | None


def content_end(
    statement: Statement, start: int, complement: Complement, later: Sequence[Site] = (), main: Site | None = None
) -> int:
    """Find the number after the last word of the content that begins with a word.

    Args:
        statement: The statement.
        start: The first word of the content.
        complement: What the content is.
        later: The cues after its own, one of which may end it.
        main: The cue that it belongs to, where it follows it.

    Example:
        >>> from newsmodel.claims.english.attributions.statements import statement_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> content_end(statement_of(view_of("He said it rained, according to Lee.", ()), 0), 2, "clause")
        4
    """
    view = statement.view
    if view.opens(start):
        end = _quotation_end(statement, start, complement, main)
        if end is not None:
            return end
    extent = _Extent(
        view=view, start=start, limit=next_attribution(statement, start, later, main), complement=complement, main=main
    )
    k = start
    while k < extent.limit:
        if view.quoted[k]:
            k = max(k + 1, view.quotation_at(k).end)
            if k < extent.limit and _ends_behind_quotation(extent, k):
                return k
        elif view.lowered[k] in _MAY_END and _ends(extent, k):
            return k
        else:
            k += 1
    return statement.without_stop(start, extent.limit)


def _quotation_end(statement: Statement, start: int, complement: Complement, main: Site | None) -> int | None:
    """Find the end of a content that is a quotation and nothing else."""
    view, low = statement.view, statement.view.lowered
    end = view.quotation_at(start).end
    if end >= statement.end:
        return statement.end
    inner = low[end - 2] if end - 1 > start else ""
    if inner == "," or (inner in FULL_STOPS and low[end] not in COORDINATORS):
        return end
    if low[end] == "to" and complement in _ASKED_OF and main is not None and _asks_of(view, main, end):
        return None
    goes_on = low[end] == "," and end + 1 < statement.end and low[end + 1] in GOING_ON and complement != "object"
    return end if low[end] in _AFTER_QUOTATION and not goes_on else None


def _asks_of(view: View, main: Site, to: int) -> bool:
    """Whether those in a quotation are asked to do what follows: 'urged "all sides" *to show* restraint'."""
    is_of_somebody = main.takes("infinitive") or main.cue.kind == "demand"
    return is_of_somebody and to + 1 < len(view.lowered) and view.begins_lower[to + 1] and not view.is_adverb(to + 1)


def _ends_behind_quotation(extent: _Extent, k: int) -> bool:
    """Whether a content ends before the word after a quotation in it: 'called it "a farce," *adding* …'."""
    low, complement = extent.view.lowered, extent.complement
    if adds(low[k]) or (low[k] in _ASIDES_BEHIND_QUOTATION and complement in _ENDED_BY_ASIDES):
        return True
    if complement == "object" and (_leaves_object(extent, k) or (low[k - 2] == "," and _begins_rest(extent, k))):
        return True
    return (
        low[k] in GOING_ON
        and k + 1 < extent.limit
        and complement in {"object", "clause"}
        and low[k + 1] in _THIRD_PERSONS
    )


def _leaves_object(extent: _Extent, k: int) -> bool:
    """Whether another predicate is joined to an object: 'called it "a farce" *and left*', '… *and asking* why'."""
    view, main = extent.view, extent.main
    if view.lowered[k] not in GOING_ON or k + 1 >= extent.limit:
        return False
    is_participle = main is not None and main.form.form == "ing" and has_ending(view.lowered[k + 1], "ing")
    return is_participle or begins_predicate(view, k + 1)


def _begins_rest(extent: _Extent, k: int) -> bool:
    """Whether what is no object follows a quotation that ends with a comma: 'called it "a farce," *leaving*'."""
    view = extent.view
    if view.lowered[k] in GOING_ON:
        return k + 1 < extent.limit and view.lowered[k + 1] in DETERMINERS and has_verb(view, k + 2, extent.limit)
    return has_ending(view.lowered[k], "ing") or begins_predicate(view, k)


def _ends(extent: _Extent, k: int) -> bool:
    """Whether a content ends before a word."""
    view, limit = extent.view, extent.limit
    low, word = view.lowered, view.lowered[k]
    is_inside = k + 1 < limit
    if word == ";":
        return k > extent.start
    if word in GOING_ON and is_inside and k > extent.start and _leaves(extent, k):
        return True
    if word == "," and is_inside and _comma_ends(extent, k + 1):
        return True
    if extent.complement == "object" and k > extent.start and _object_ends(extent, k):
        return True
    if word in DASHES:
        return is_inside and _is_apposed(extent, k + 1)
    return word == "according" and is_inside and low[k + 1] == "to"


def _comma_ends(extent: _Extent, after: int) -> bool:
    """Whether a content ends with the comma before a word."""
    view, complement = extent.view, extent.complement
    word = view.lowered[after]
    if adds(word) or word in {"according", "compared"} or _is_resumed(extent, after):
        return True
    if complement in _PHRASES and (word.endswith("ing") or word in _ASIDE_OPENERS) and not _is_listed(extent, after):
        return True
    if word == "as" and after + 1 < extent.limit and view.lowered[after + 1] in AUXILIARIES:
        return True
    if word in {"and", "but", "yet"}:
        return after + 1 < extent.limit and complement != "object" and begins_predicate(view, after + 1)
    return _is_apposed(extent, after)


def _is_resumed(extent: _Extent, opening: int) -> bool:
    """Whether a quotation goes on with the one before an aside: '"A," Lee said, *referring to her, "b"*'."""
    view, main = extent.view, extent.main
    is_aside = extent.complement == "object" and main is not None and main.form.form == "ing"
    return is_aside and view.opens(opening) and view.begins_lower[opening + 1 : opening + 2] == [True]


def _leaves(extent: _Extent, conjunction: int) -> bool:
    """Whether a predicate is joined to that of the speaker: "said she would not run *and left*".

    In the content it would have the form that its first modal asks for: "said she would run and *leave*". A participle
    can be joined to another behind it: "would be held and *charged*".
    """
    view, low = extent.view, extent.view.lowered
    if extent.complement not in _CLAUSES or not begins_predicate(view, conjunction + 1):
        return False
    if view.has_any(RELATIVES, extent.start + 1, conjunction):
        return False
    if low[conjunction] == "but" and low[conjunction + 1] == "did":
        return True
    modal = next((k for k in range(conjunction - 1, extent.start, -1) if is_known_verb(view, k)), None)
    return modal is not None and low[modal] in MODALS and not view.has_any({","}, modal, conjunction)


def _is_listed(extent: _Extent, word: int) -> bool:
    """Whether a verb in -ing is a member of a list: "accused him of lying, *cheating* and stealing"."""
    low = extent.view.lowered
    return low[word] == "including" or (
        low[word].endswith("ing")
        and "and" in low[word : min(extent.limit, word + 11)]
        and extent.view.has_any({"of", "for"}, extent.start, word - 1)
    )


def _is_apposed(extent: _Extent, start: int) -> bool:
    """Whether an apposition ends a clause: "it rained, *a departure from the past*."."""
    view, low = extent.view, extent.view.lowered
    if low[start] not in {"a", "an"} or extent.complement not in _CLAUSES or _is_member(extent, start):
        return False
    for k in range(start, extent.limit):
        if low[k] == "," or low[k] in LONG_DASHES:
            return False
        if low[k] in {"who", "which", "that"}:
            return True
        if is_known_verb(view, k):
            return False
    return True


def _is_member(extent: _Extent, start: int) -> bool:
    """Whether a phrase behind a comma is one of a list: "had carried a piano, *a priest* and a cow"."""
    view, low = extent.view, extent.view.lowered
    is_after_one = view.has_any(_LISTED, max(extent.start, start - _LONGEST_MEMBER), start - 1)
    end = min(extent.limit - 1, start + _LONGEST_MEMBER + 1)
    joined = view.next_of(_JOINS, start, end)
    return is_after_one and joined < end and low[joined + 1] in _LISTED and not has_verb(view, start, joined)


def _object_ends(extent: _Extent, k: int) -> bool:
    """Whether an object ends before a time, a place of speech or another clause."""
    view, low, word = extent.view, extent.view.lowered, extent.view.lowered[k]
    if extent.main is not None and "as" in extent.main.cue.marks and "as" in low[k : k + _REACH_OF_AS]:
        return False
    if extent.main is not None and "naming" in extent.main.cue.marks and _is_named_behind(extent, k):
        return False
    if word in _ENDING_OBJECTS:
        return True
    if word in TIME_WORDS and view.begins_upper[k] and word not in AMBIGUOUS_MONTHS:
        return low[k - 1] not in DETERMINERS and low[k - 1] not in PREPOSITIONS
    return (
        word in _BEFORE_PLACES
        and k + 1 < extent.limit
        and (low[k + 1] in TIME_WORDS or view.has_any(PLACES_OF_SPEECH, k + 1, k + 4))
    )


def _is_named_behind(extent: _Extent, k: int) -> bool:
    """Whether the name that is given stands right behind a time: "called it *on Monday* a “farce”"."""
    ahead = range(k + 1, min(extent.limit, k + _REACH_OF_NAME))
    return any(extent.view.opens(word) for word in ahead)
