"""The beginning of a content that a mark, a "that" or a question word shows, behind the adverbials of its cue."""

from __future__ import annotations

from newsmodel.claims.english.attributions.adverbials import is_adverbial
from newsmodel.claims.english.attributions.bare_clauses import has_finite
from newsmodel.claims.english.attributions.extents import Complement
from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    DETERMINERS,
    IRREGULAR_PASTS,
    KNOWN_VERBS,
    PREPOSITIONS,
    SUBJECTS,
    TIME_CONJUNCTIONS,
    has_ending,
)
from newsmodel.claims.english.attributions.lexicon import cue_at, cue_forms
from newsmodel.claims.english.attributions.quoted_names import is_capitalised
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.speakers import is_speaker
from newsmodel.claims.english.attributions.verbs import has_verb, is_finite_cue, may_be_verb
from newsmodel.claims.english.attributions.view import View
from newsmodel.languages.tables import words

#: So far behind the cue its content begins, and with so many commas between them.
_FURTHEST_BEGINNING = 28
_MOST_COMMAS = 2
#: A quotation between the cue and the content that is the title of a work has so many words at most.
_LONGEST_TITLE = 9
_AFTER_TITLE = 12
#: Before the title of a work: 'told the *show* "Today" that'.
_BEFORE_TITLES = words("show program series magazine titled called")
_LONGEST_ASIDE = 40
_STOPS = words("; ( .")
#: Behind them a "that" points at something, and begins no clause.
_DEMONSTRATIVE = words("in at after of with under")
#: The words that begin an indirect question wherever they stand after the cue.
_ASKING = words("whether if why how what")
#: Before a noun that a relative clause tells more of: "money *for* towns that fell"; not "said *on* Monday that".
_OF_NOUNS = words("of for about against from")
#: Behind a "that" that points at something: "told aides that *is* wrong".
_BEHIND_DEMONSTRATIVES = words("is was would will does did has isn't wasn't")
_ENDING_RELATIVES = words(", ; : .")
_MARKERS = _ASKING | {"that", ":"}
#: Before a verb in -ing that has a content of its own.
_BEFORE_GERUNDS = (PREPOSITIONS - {"in", "on", "at"}) | TIME_CONJUNCTIONS


def marked_beginning(view: View, site: Site, start: int, end: int) -> tuple[Complement, int] | None:
    """Find a content that a mark, a "that" or a question word begins, behind the adverbials.

    Args:
        view: The text.
        site: The cue.
        start: First word behind the cue and whom it is said to.
        end: End of the statement.

    Example:
        >>> from newsmodel.claims.english.attributions.statements import statement_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("He said on Monday that it rained.", ())
        >>> marked_beginning(view, statement_of(view, 0).sites[0], 2, 8)
        ('that', 4)
    """
    low, quoted = view.lowered, view.quoted
    behind = _behind_aside(view, start, end) if site.takes("that") else None
    if behind is not None:
        return "that", behind
    commas = 0
    k, furthest = start, min(end, start + _FURTHEST_BEGINNING)
    while k < furthest:
        if quoted[k]:
            if not view.opens(k):
                k += 1
                continue
            title_end = _title_end(view, start, k, end)
            if title_end is None and low[k - 1] == "to" and site.takes("infinitive"):
                return None  # 'vowed to “take our fight” there'
            if title_end is None:
                return ("quote", k) if site.takes("quote") and is_adverbial(view, start, k) else None
            k = title_end
            continue
        word = low[k]
        if word in _MARKERS:
            found = _marked_complement(view, site, start, k, end)
            if found is not None:
                return found if found[1] < end else None
        commas += word == ","
        if commas > _MOST_COMMAS or word == ":" or (word in KNOWN_VERBS and view.begins_lower[k]) or _is_stop(view, k):
            return None
        k += 1
    return None


def _behind_aside(view: View, comma: int, end: int) -> int | None:
    """Find a "that" behind an aside with a participle or a preposition: "said*, in a letter to Hart,* that"."""
    low = view.lowered
    if comma + 1 >= end or low[comma] != "," or view.quoted[comma]:
        return None
    is_phrase = low[comma + 1] in PREPOSITIONS
    if not (is_phrase or has_ending(low[comma + 1], "ing")):
        return None
    for k in range(comma + 2, min(end - 1, comma + _LONGEST_ASIDE)):
        if view.quoted[k] or low[k] == ";" or (is_phrase and (low[k] in KNOWN_VERBS or low[k] in SUBJECTS)):
            return None
        if low[k] == "," and low[k + 1] == "that":
            return k + 1
    return None


def _marked_complement(view: View, site: Site, start: int, k: int, end: int) -> tuple[Complement, int] | None:
    """Tell the complement that a word begins, and where it begins, if the words before it can be adverbials."""
    word = view.lowered[k]
    if word == ":" and k == site.end and _is_plain_clause(view, site, k + 1, end):
        return "clause", k + 1
    if word == ":" and (site.takes("quote") or site.takes("clause")) and not _has_clause(view, start, k):
        return ("quote" if view.opens(k + 1) else "colon"), k + 1
    if word == "that" and k > site.end and view.lowered[k - 1] in _DEMONSTRATIVE:
        return None  # "say in *that* case it is late"
    if word == "that" and (_is_of_gerund(view, start, k) or _is_before_object(view, site, k, end)):
        return None
    if is_subject_of_relative(view, site, k, end):
        second = _taken_up(view, site, k, end)
        return ("that", second) if second is not None and site.takes("that") else None
    if word == "that" and site.takes("that") and is_adverbial(view, start, k) and not _is_trusting(view, site):
        return "that", k - (k > site.end and view.lowered[k - 1] == "not")  # "said *not that* it rained, but"
    if word in _ASKING and site.takes("wh") and is_adverbial(view, start, k):
        return "wh", k
    return None


def _is_of_gerund(view: View, start: int, that: int) -> bool:
    """Whether a "that" belongs to another cue behind a preposition: "decided against *saying that* it rained"."""
    if that - 2 < start or view.lowered[that - 2] not in _BEFORE_GERUNDS:
        return False
    cue = cue_at(view.lowered, that - 1)
    return cue is not None and cue.form == "ing" and "that" in cue.cue.frames


def is_subject_of_relative(view: View, site: Site, that: int, end: int) -> bool:
    """Whether a verb follows a "that" that tells more of what is new: "told Hart *of a plan that would* fail".

    Args:
        view: The text.
        site: The cue.
        that: The word.
        end: End of the statement.

    Example:
        >>> from newsmodel.claims.english.attributions.statements import statement_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("He told Hart of a plan that would fail.", ())
        >>> is_subject_of_relative(view, statement_of(view, 0).sites[0], 6, 9)
        True
    """
    low = view.lowered
    if low[that] != "that" or that + 1 >= end or view.quoted[that]:
        return False
    verb = that + 1
    is_past = low[verb].endswith("ed") or low[verb] in IRREGULAR_PASTS
    if any(low[k] == "of" and low[k + 1] in {"a", "an"} for k in range(site.end, that - 1)):
        return low[verb] in AUXILIARIES or is_past
    if not (low[verb] in AUXILIARIES or is_past or may_be_verb(view, verb)) or low[that - 1] in _DEMONSTRATIVE:
        return False
    if _taken_up(view, site, that, end) is not None:
        return True
    before = next((low[k] for k in range(that - 2, site.end - 1, -1) if low[k] in _OF_NOUNS), "")
    is_of_noun = bool(before) and view.begins_lower[that - 1]
    is_of_hearers = before == "of" and is_speaker(low[that - 1])
    is_sure = low[verb] in AUXILIARIES or not has_verb(view, verb + 1, end)
    return is_of_noun and is_sure and not is_of_hearers


def _taken_up(view: View, site: Site, that: int, end: int) -> int | None:
    """Find the "that" of a content behind a relative one: "told towns that had burned *that* aid would come"."""
    verb = that + 1
    if not site.takes("addressee") or that <= site.end or view.lowered[verb] in _BEHIND_DEMONSTRATIVES:
        return None
    second = view.next_of(_ENDING_RELATIVES | {"that"}, verb + 1, end)
    is_content = second + 1 < end and view.lowered[second] == "that" and has_verb(view, second + 1, end)
    is_verb = view.lowered[verb] in AUXILIARIES or may_be_verb(view, verb)
    return second if is_content and is_verb and view.lowered[second - 1] not in cue_forms() else None


def _is_before_object(view: View, site: Site, that: int, end: int) -> bool:
    """Whether a "that" points at an object of a verb that seldom has a clause: "submitted *that* report on Monday"."""
    return site.cue.frames == {"that"} and not has_verb(view, that + 1, end)


def _is_trusting(view: View, site: Site) -> bool:
    """Whether somebody believes in something, of which a "that" tells more: "believe *in care that* looks at all"."""
    return site.cue.lemma == "believe" and not site.passive and view.lowered[site.end : site.end + 1] == ["in"]


def _is_plain_clause(view: View, site: Site, start: int, end: int) -> bool:
    """Whether a clause without marks begins behind a colon: "said: *it rained*"."""
    return site.takes("clause") and start < end and not view.opens(start) and has_finite(view, start, end)


def _has_clause(view: View, start: int, end: int) -> bool:
    """Whether a pronoun and a verb stand between a cue and a colon: 'said *he announced*: "…"'."""
    return any(
        view.lowered[k] in SUBJECTS and (is_finite_cue(view, k + 1) or view.is_adverb(k + 1))
        for k in range(start, end - 1)
    )


def _is_stop(view: View, k: int) -> bool:
    """Whether a mark ends the adverbials; a stop after a capital may be an abbreviation's."""
    return view.lowered[k] in _STOPS and not (view.lowered[k] == "." and view.begins_upper[k - 1])


def _title_end(view: View, start: int, k: int, end: int) -> int | None:
    """Find the end of a quotation that is the title of a work: 'told CNN's "New Day" that'."""
    before = view.lowered[k - 1]
    named = k > start and (
        before in DETERMINERS
        or before in PREPOSITIONS
        or before in _BEFORE_TITLES
        or before.endswith("'s")
        or view.begins_upper[k - 1]
    )
    after = view.quotation_at(k).end
    last = after - 1 - (view.lowered[after - 2] in {",", "."})
    if not named or after - k > _LONGEST_TITLE or not (k + 1 < last and is_capitalised(view, k + 1, last)):
        return None
    goes_on = any(
        view.lowered[j] in {"that", ":"} or view.opens(j) for j in range(after, min(end, after - 1 + _AFTER_TITLE))
    )
    return after if goes_on else None
