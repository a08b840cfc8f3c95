"""Cues without a subject of their own: "Lee left, *saying* it rained", "Lee went there *to say* that it rained"."""

from __future__ import annotations

import msgspec

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.extents import Complement
from newsmodel.claims.english.attributions.grammar import (
    APOSTROPHES,
    ARTICLES,
    BE,
    COORDINATORS,
    DETERMINERS,
    FULL_STOPS,
    HAVE,
    LONG_DASHES,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    TIME_CONJUNCTIONS,
    is_adverb,
)
from newsmodel.claims.english.attributions.hits import Hit, hit_of
from newsmodel.claims.english.attributions.lexicon import cue_at, marked_forms, steering_verbs
from newsmodel.claims.english.attributions.rules import noun_cues
from newsmodel.claims.english.attributions.rules.subject_verb import complemented
from newsmodel.claims.english.attributions.speakers import is_person
from newsmodel.claims.english.attributions.subjects import first_subject, subject_before
from newsmodel.claims.english.attributions.verbs import is_known_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: Before a participle that is an adjective.
_DETERMINING = ARTICLES | words("another each every no its their our")
#: Before a participle that does not belong to the noun phrase at its left: "Lee left *after* saying so".
_PARTING = LONG_DASHES | COORDINATORS | TIME_CONJUNCTIONS | words(", by in for without to ( than of from")
#: Before a noun phrase that a participle belongs to: "*with* Lee saying so".
_ABSOLUTE = words("with of ,")
#: What a participle that begins a sentence is followed by, so that it is no noun: not "*reporting* costs fell".
_FRONTED: frozenset[Complement] = frozenset(("that", "quote", "wh", "clause"))
#: Marks before the "with" of an absolute clause, and its subject's greatest length.
_BEFORE_ABSOLUTE = LONG_DASHES | words(", ;")
_LONGEST_ABSOLUTE = 16
#: So far before "to" stands a verb whose object is to say something, and what ends the words that it may have.
_FURTHEST_STEERING = 7
_NOTHING = words("nothing anything something little")
_STEERING_EDGES = COORDINATORS | RELATIVES | words(", ; :")
#: A noun for a person with its article has so many words: "the old town mayor".
_LONGEST_PERSON = 5


def participle(clause: Clause) -> Hit | None:
    """Match a participle or a gerund that attributes."""
    if (
        clause.site.infinitive
        or _is_adjective(clause)
        or _is_owned_noun(clause)
        or _is_activity(clause)
        or _is_result(clause)
    ):
        return None
    if clause.before < clause.statement.body and clause.earlier is None:
        return _fronted(clause)
    source = _participle_source(clause)
    return complemented(clause, "participle", source) if source is not None else None


def _is_adjective(clause: Clause) -> bool:
    """Whether a participle stands between a determiner and a noun: "*another promising* approach"."""
    view, before = clause.view, clause.before
    is_determined = before >= clause.statement.start and view.lowered[before] in _DETERMINING
    return is_determined and clause.site.group == clause.site.verb


def _is_owned_noun(clause: Clause) -> bool:
    """Whether a noun that attributes has the form of a participle: "*Lee's warning* that it rained"."""
    view, before = clause.view, clause.before
    if clause.site.group != clause.site.verb or view.lowered[clause.site.verb] not in noun_cues.TRIGGERS:
        return False
    owner = view.lowered[before] if before >= clause.statement.start else ""
    return owner.endswith("'s") or owner in APOSTROPHES or owner in DETERMINERS


def _is_result(clause: Clause) -> bool:
    """Whether what somebody did comes to something, and nobody says so: "he left, *meaning* that it was late"."""
    return clause.view.lowered[clause.site.verb] == "meaning"


def _is_activity(clause: Clause) -> bool:
    """Whether a noun in -ing stands among other nouns: "machine *learning* that", "the office's *learning* tools"."""
    view, before, found = clause.view, clause.before, clause.complement
    if before < clause.statement.start or view.lowered[before] in _PARTING or view.quoted[before]:
        return False
    is_noun = view.lowered[clause.site.verb] in marked_forms("activity", "ing")
    return is_noun and found is not None and found.complement not in {"quote", "wh"}


def _fronted(clause: Clause) -> Hit | None:
    """Match a participle that begins the sentence of its subject: "*Noting* that it rained, *Lee* left"."""
    found = clause.complement
    if found is None or found.complement not in _FRONTED:
        return None
    view, start, end = clause.view, found.words.start, clause.statement.end
    for comma in range(start + 1, end - 2):
        if view.quoted[comma] or not (view.lowered[comma] == "," or view.closes(comma - 1)):
            continue
        main = first_subject(view, comma + (view.lowered[comma] == ","), end)
        if main is not None and _is_right_behind(view, comma, main[1]):
            return hit_of(clause.site, Method("participle", found.complement), main[1], [WordRange(start, comma)])
    return None


def _is_right_behind(view: View, comma: int, subject: WordRange) -> bool:
    """Whether a subject stands behind a comma, or behind adverbs there: ", *he*", ", however *he*"."""
    return all(view.lowered[k] == "," or is_adverb(view.lowered[k]) for k in range(comma, subject.start))


def infinitive(clause: Clause) -> Hit | None:
    """Match an infinitive that attributes."""
    source = _main_source(clause) if clause.site.infinitive and not _is_steered(clause) else None
    return complemented(clause, "infinitive", source) if source is not None else None


def _is_steered(clause: Clause) -> bool:
    """Whether another is to say it, or nobody is told to: "wanted *Lee* to say so", "*it* is fair to say so"."""
    view, to = clause.view, clause.site.left
    if view.lowered[to - 1] in _NOTHING or view.lowered[max(0, to - 2)] == "it":
        return True  # "found *nothing* to suggest", "found *it* hard"
    for word in range(to - 1, max(clause.statement.start, to - _FURTHEST_STEERING), -1):
        if view.quoted[word] or view.lowered[word] in _STEERING_EDGES:
            return False
        if view.lowered[word] == "no" and view.lowered[word - 1] not in HAVE and view.lowered[to - 1] != "time":
            return True  # "found *no evidence* to suggest"
        if view.lowered[word] in BE:
            if view.lowered[word - 1] in MODALS:  # "*would be* wrong to say"
                return True
            return view.lowered[word - 1] == "it" and word + 1 < to and not view.lowered[to - 1].endswith("ed")
        if view.begins_lower[word] and view.lowered[word] in steering_verbs():
            is_direct = view.lowered[word + 1] not in PREPOSITIONS
            has_object = is_direct and word + 1 < to - (view.lowered[to - 1] in {"not", "never"})
            return has_object or (view.lowered[word - 1] in BE and cue_at(view.lowered, word) is not None)
    return False


def _main_source(clause: Clause) -> WordRange | None:
    """Find the source of the attribution before in the same statement, else the subject of the main clause."""
    if clause.earlier is not None:
        return clause.earlier.source
    return clause.statement.subject_until(clause.site.left)


def _participle_source(clause: Clause) -> WordRange | None:
    view, before = clause.view, clause.before
    quoted = _quoted_as(clause)
    if quoted is not None:
        return quoted
    if before < clause.statement.start or view.lowered[before] in _PARTING:
        told_off = _told_off(clause)
        return _main_source(clause) if told_off is None else told_off.source
    if view.quoted[before] and (clause.earlier is not None or _ends_with_comma(view, before)):
        return _main_source(clause)
    if view.quoted[before]:
        return None
    absolute = _absolute_subject(clause)
    if absolute is not None:
        return absolute
    near = subject_before(view, clause.statement.start, before)
    return _agent_of(clause, near) if near is not None else None


class _ToldOff(msgspec.Struct, frozen=True):
    """Somebody to whom something is done for what he says, if it is somebody: "Lee criticized *Hart* for saying so"."""

    source: WordRange | None


def _told_off(clause: Clause) -> _ToldOff | None:
    """Find to whom something is done for what a gerund says; None where the subject says it: "sorry for saying"."""
    view, last, floor = clause.view, clause.before - 1, clause.statement.start
    if last <= floor or view.lowered[clause.before] != "for" or view.quoted[last]:
        return None
    if view.lowered[last][0].isdecimal():  # "fined Hart *$500* for saying so"
        return _ToldOff(None)
    start = _start_of_person(view, floor, last)
    if start is None or view.lowered[start - 1] in PREPOSITIONS:  # "Lee drew fire *from Hart* for saying so"
        return None
    main = clause.statement.subject_until(start)
    return _ToldOff(WordRange(start, last + 1)) if main is not None and main.end < start else None


def _start_of_person(view: View, floor: int, last: int) -> int | None:
    """Find the first word of a name, or of a noun for a person with its article, that ends with a word."""
    if not view.begins_upper[last]:
        near = range(last - 1, max(floor, last - _LONGEST_PERSON), -1) if is_person(view.lowered[last]) else ()
        return next((k for k in near if view.lowered[k] in DETERMINERS), None)
    while last - 1 > floor and view.begins_upper[last - 1]:
        last -= 1
    return last


def _ends_with_comma(view: View, word: int) -> bool:
    """Whether a quotation with a comma at its end ends with a word: "he praised the “old ways,*”* saying so"."""
    return view.closes(word) and view.lowered[word - 1] == ","


def _quoted_as(clause: Clause) -> WordRange | None:
    """Find whom somebody quotes with a participle: "the paper quoted *Lee* as saying so"."""
    for number, site in enumerate(clause.statement.sites):
        if site.verb >= clause.site.verb:
            break
        quoting = Clause(clause.statement, site, clause.statement.sites[number + 1 :])
        if quoting.quoted_speaker is not None and clause.before - quoting.quoted_speaker.end <= 1:
            return quoting.quoted_speaker
    return None


def _absolute_subject(clause: Clause) -> WordRange | None:
    """Find the subject of a participle that "with" begins: "it was dropped, with *many* saying it cost too much"."""
    view, before, floor = clause.view, clause.before, clause.statement.start
    for k in range(before - 1, max(floor, before - _LONGEST_ABSOLUTE) - 1, -1):
        if view.lowered[k] in FULL_STOPS or view.quoted[k] or is_known_verb(view, k):
            return None
        if view.lowered[k] == "with" and (k == floor or view.lowered[k - 1] in _BEFORE_ABSOLUTE):
            found = subject_before(view, k + 1, before)
            return found if found is not None and found.start == k + 1 else None
    return None


def _agent_of(clause: Clause, near: WordRange) -> WordRange:
    """Find the subject whose predicate holds the noun phrase before a participle: "*Lee* wrote a letter saying …"."""
    view, limit = clause.view, clause.site.left
    floor = clause.statement.start
    if (
        near.start > floor
        and view.lowered[near.start - 1] not in _ABSOLUTE
        and view.lowered[near.start] not in RELATIVES
    ):
        main = clause.statement.subject_until(limit)
        if main is not None and (main.last < near.start or _begins_like(main, near)):
            return main
    if view.lowered[near.last] not in RELATIVES:
        main_inside = first_subject(view, near.start, limit)
        if main_inside is not None and _begins_like(main_inside[1], near):
            return main_inside[1]
    return near


def _begins_like(shorter: WordRange, longer: WordRange) -> bool:
    return shorter.start == longer.start and shorter.end < longer.end
