"""Subjects of German clauses: who says it, before the verb or behind it, with appositions and members of a list."""

from __future__ import annotations

from newsmodel.claims.german.addressees import is_addressee, without_addressee, without_dative
from newsmodel.claims.german.agreement import agrees, is_subject, subject_after
from newsmodel.claims.german.appositions import subject_before_commas, with_appositions
from newsmodel.claims.german.clause_before import is_clause_before
from newsmodel.claims.german.clauses import body_of, is_finite, second_verb
from newsmodel.claims.german.front_names import name_in_front, name_with_particle
from newsmodel.claims.german.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
)
from newsmodel.claims.german.joined_clauses import JOINTS, behind_final_verb, clause_start, verb_before_joint
from newsmodel.claims.german.nouns import is_country
from newsmodel.claims.german.phrases import core_phrase, noun_phrase
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.german.speakers import is_bare_name, is_fronted, is_surely_subject, may_speak
from newsmodel.claims.german.topics import before_topic
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get

#: Relative pronouns that are most often subjects: "der Mann, *der* den Plan so nannte".
_SUBJECTS = frozenset(("der", "welcher"))
#: Those that are subjects or objects: "die Partei, *die* den Plan so nannte", "die Pläne, *die* Lee so nannte".
_EITHER = frozenset(("die", "welche", "das", "welches"))
#: They take up what was said, and are no speaker: "*Das* sagte Lee".
_TAKING_UP = frozenset(("das", "dies", "es", "dieses", "so"))
#: What stands before them is no subject: "*einer Umfrage* zufolge halten viele …".
_POSTPOSITIONS = get("de").attributions.according_behind


def subject_of(statement: Statement, site: Site) -> WordRange | None:
    """Find the subject of the clause of a cue.

    Args:
        statement: The statement.
        site: The cue.
    """
    found = _subject_of(statement, site) or _neuter(statement, site)
    if found is None or found.start < site.finite:
        return found
    found = without_addressee(statement.view, found)
    return without_dative(statement, site, found) if "dative" in site.cue.marks else found


def _neuter(statement: Statement, site: Site) -> WordRange | None:
    """Find "es" beside a verb that seldom means anything but saying: "*Es* teilte mit", "am Montag erklärte *es*"."""
    view, segment = statement.view, statement.segments[site.segment]
    if "sure" not in site.cue.marks or site.passive or "unstated" in site.cue.marks:
        return None
    places = (body_of(view, segment), site.finite + 1)
    beside = (k for k in places if k < segment.end and view.lowered[k] == "es" and abs(k - site.finite) == 1)
    return next((WordRange(k, k + 1) for k in beside), None)


def _subject_of(statement: Statement, site: Site) -> WordRange | None:
    view, segment = statement.view, statement.segments[site.segment]
    left, right = min(site.finite, site.verb), max(site.finite, site.verb)
    if site.finite < segment.start:
        return _around_auxiliary(statement, site)
    joined = verb_before_joint(statement, site)
    if joined is not None:
        return _of_clause(statement, site.segment, joined)
    if site.order == "final":
        return _of_subordinate(statement, site)
    named = site.order == "first" and _is_told(statement, site.segment)
    behind = _behind(view, left, right, segment.end, named=named, verb=site.finite)
    if behind is not None and "topical" in site.cue.marks:
        behind = before_topic(view, site.cue, behind, segment.end)
    if site.order == "first":
        return _of_first(statement, site, behind)
    told = behind is not None and "citing" not in site.cue.marks and is_addressee(view, behind)
    front = _front(statement, site.segment, left) if told else None
    if front is not None and (may_speak(view, front) or is_bare_name(view, front)):
        # "Lee sagte *der „Neuen Post“*", "Lee sagte *der Nachrichtenagentur APA*"
        return front
    found = _before_or_behind(statement, site.segment, left, behind)
    return found or name_in_front(statement, site.segment, left)


def subject_of_clause(statement: Statement, number: int) -> WordRange | None:
    """Find the subject of a main clause that no cue is known of.

    Args:
        statement: The statement.
        number: The segment.
    """
    if statement.kinds[number] == "first":
        return _of_clause(statement, number, body_of(statement.view, statement.segments[number]))
    return _of_main_clause(statement, number)


def _of_clause(statement: Statement, number: int, verb: int) -> WordRange | None:
    """Find the subject of a main clause with a finite verb of its own."""
    view, segment = statement.view, statement.segments[number]
    behind = subject_after(view, verb + 1, segment.end, verb=verb)
    if statement.kinds[number] == "second":
        return _before_or_behind(statement, number, verb, behind)
    before = None if is_clause_before(statement, number) else subject_before_commas(statement, number)
    return before or behind


def _before_or_behind(statement: Statement, number: int, verb: int, behind: WordRange | None) -> WordRange | None:
    """Choose between what stands before the verb of a main clause and what stands behind it."""
    front = _front(statement, number, verb)
    if front is not None and not (behind is not None and is_fronted(statement.view, front, behind, verb)):
        return front
    start = clause_start(statement, number, verb)
    particle = statement.view.lowered[start] in PREPOSITIONS
    named = behind is not None and not _is_pronoun(statement.view, behind) and not may_speak(statement.view, behind)
    if front is None and particle and named:
        # "*Zu Guttenberg* hatte Fehler eingeräumt"
        front = name_with_particle(statement, number, verb)
        if front is not None:
            return front
    return with_appositions(statement, behind, number) if behind is not None else None


def _of_first(statement: Statement, site: Site, behind: WordRange | None) -> WordRange | None:
    """Find the subject of a clause that begins with its verb: behind the verb, or before what parts it from there."""
    view, number = statement.view, site.segment
    joined = view.lowered[statement.segments[number].start] in JOINTS
    if joined and behind is not None and "as" in site.cue.marks and view.lowered[behind.start] == "sie":
        # "und nannte *sie* „falsch“"
        behind = None
    pronoun = behind is not None and _is_pronoun(view, behind)
    if view.lowered[statement.segments[number].start] in JOINTS and not pronoun:
        return None
    before = None if is_clause_before(statement, number) else subject_before_commas(statement, number)
    if before is not None and not pronoun:
        named = WordRange(before.start, core_phrase(view, before.start, before.end))
        if behind is None or "dative" in site.cue.marks or not is_fronted(view, named, behind, site.finite):
            return before
        # "*Die Zahl* der Opfer, die stieg, *bezifferte* die Polizei"
        return behind
    if behind is not None:
        return with_appositions(statement, behind, number)
    return subject_before_commas(statement, number) or name_in_front(statement, number, min(site.finite, site.verb))


def _around_auxiliary(statement: Statement, site: Site) -> WordRange | None:
    """Find the subject of an auxiliary that an apposition parts from its participle."""
    view = statement.view
    number = statement.clause_of(site.finite)
    front = _front(statement, number, site.finite)
    if front is not None:
        return front
    behind = subject_after(view, site.finite + 1, statement.segments[number].end)
    return with_appositions(statement, behind, number) if behind is not None else None


def _is_pronoun(view: View, phrase: WordRange) -> bool:
    return view.lowered[phrase.start] in {"er", "ich", "wir", "man", "sie"} and phrase.end == phrase.start + 1


def first_subject(statement: Statement, before: int) -> WordRange | None:
    """Find the subject that the first main clause of a statement begins with, for clauses behind "und" without one.

    Args:
        statement: The statement.
        before: The segment of such a clause.
    """
    number = next((n for n, kind in enumerate(statement.kinds[:before]) if kind == "second"), None)
    if number is not None:
        return _of_main_clause(statement, number)
    # "*Lee*, der Minister, wollte bleiben, sagte aber", "Als es regnete, ging *Lee* heim und sagte"
    number = next((n for n, kind in enumerate(statement.kinds[:before]) if kind == "first"), 0)
    return _of_clause(statement, number, body_of(statement.view, statement.segments[number])) if number else None


def last_subject(statement: Statement, number: int) -> WordRange | None:
    """Find the subject of the last main clause before a segment.

    Args:
        statement: The statement.
        number: The segment.
    """
    last = next((n for n in range(number - 1, -1, -1) if statement.kinds[n] == "second"), None)
    return None if last is None else _of_main_clause(statement, last)


def _of_main_clause(statement: Statement, number: int) -> WordRange | None:
    """Find the subject of a clause whose verb stands second."""
    verb = second_verb(statement.view, statement.segments[number])
    return None if verb is None else _of_clause(statement, number, verb)


def _is_told(statement: Statement, number: int) -> bool:
    """Whether a quotation ends before a segment, so that one behind its verb is a name."""
    view, segment = statement.view, statement.segments[number]
    before = statement.segments[number - 1].end - 1 if number else -1
    return bool(view.quoted[segment.start]) or (before >= 0 and view.closes(before))


def _behind(
    view: View, left: int, right: int, end: int, *, named: bool = False, verb: int | None = None
) -> WordRange | None:
    """Find the subject behind the finite verb, between the parts of the verb too."""
    inner = subject_after(view, left + 1, right, named=named, verb=verb) if right > left + 1 else None
    return inner or subject_after(view, right + 1 if right == left + 1 else left + 1, end, named=named, verb=verb)


def _front(statement: Statement, number: int, verb: int) -> WordRange | None:
    """Find the subject in front of the verb: the whole first constituent, if it is a noun phrase."""
    view = statement.view
    start = clause_start(statement, number, verb)
    if start < verb and view.lowered[start] == "weder" and view.has_any({"noch"}, start, verb):
        # *weder Lee noch Hart* sagte
        return WordRange(start + 1, verb)
    if start >= verb or view.lowered[start] in PREPOSITIONS:
        return None
    stop = noun_phrase(view, start, verb, loose=True)
    if stop == start:
        return None
    phrase = WordRange(start, stop)
    if stop < verb and view.lowered[stop] in _POSTPOSITIONS:
        return None
    if not is_subject(view, phrase) or (view.lowered[start] in _TAKING_UP and stop == start + 1):
        return None
    return WordRange(_list_start(statement, number, start), stop)


def _list_start(statement: Statement, number: int, start: int) -> int:
    """Find the first member of a list that parts of a statement before this one hold: "*Lee*, Hart und Moe sagten"."""
    view = statement.view
    while number > 0 and statement.segments[number].mark == "," and statement.kinds[number - 1] == "none":
        before = statement.segments[number - 1]
        first = body_of(view, before)
        if noun_phrase(view, first, before.end, loose=True) != before.end or not is_subject(
            view, WordRange(first, before.end)
        ):
            break
        start, number = first, number - 1
    return start


def _of_subordinate(statement: Statement, site: Site) -> WordRange | None:
    """Find the subject of a clause whose verb stands last; of a relative clause what it belongs to."""
    view, segment = statement.view, statement.segments[site.segment]
    start = body_of(view, segment)
    low = view.lowered[start]
    inner = behind_final_verb(view, WordRange(start, min(site.finite, site.verb)))
    found = subject_after(view, inner + 1, min(site.finite, site.verb), named=low == "wie", verb=site.finite)
    if found is not None and "topical" in site.cue.marks:
        found = before_topic(view, site.cue, found, min(site.finite, site.verb))
    if found is not None and (low not in _SUBJECTS or is_surely_subject(view, found) or _is_to_woman(statement, site)):
        before = phrase_before(statement, site.segment) if low in _EITHER and segment.mark == "," else None
        # "die Regierung, *die Georgien* eine Gefahr nannte"
        country = found.end == found.start + 1 and is_country(view.lowered[found.start])
        if before is None or not may_speak(view, before) or (may_speak(view, found) and not country):
            return found
        return before if agrees(view, before, site.finite) else found
    if low in RELATIVES and low not in {"den", "dem", "deren", "dessen"}:
        return phrase_before(statement, site.segment) or WordRange(start, start + 1)
    return None


def _is_to_woman(statement: Statement, site: Site) -> bool:
    """Whether "der" begins a relative clause of a woman, to whom somebody speaks: "die Frau, *der* Lee sagte"."""
    before = phrase_before(statement, site.segment)
    return before is not None and statement.view.lowered[before.start] in {"die", "eine"}


def phrase_before(statement: Statement, number: int) -> WordRange | None:
    """Find the noun phrase that ends right before a segment.

    Args:
        statement: The statement.
        number: The segment.
    """
    if number == 0:
        return None
    before = statement.segments[number - 1]
    view = statement.view
    for start in range(max(before.start, before.end - 25), before.end):
        if view.quoted[start] and not view.opens(start):
            continue
        if start > before.start and view.lowered[start - 1] in DETERMINERS:
            continue
        if is_finite(view, start) and view.lowered[start] not in DETERMINERS:
            # "es *kamen* Bürger, die sagten"
            continue
        if noun_phrase(view, start, before.end, loose=True) == before.end:
            return WordRange(start, before.end)
    return None
