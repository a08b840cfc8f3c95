"""The content at the right of a cue: where it begins, and what it is by its first words."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from newsmodel.claims.english.attributions.addressees import end_of_addressee, skip_addressee
from newsmodel.claims.english.attributions.adverbials import is_quantity, skip_adverbials
from newsmodel.claims.english.attributions.bare_clauses import has_finite, is_no_object
from newsmodel.claims.english.attributions.empty_contents import says_nothing
from newsmodel.claims.english.attributions.extents import Complement, content_end
from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    DETERMINERS,
    LONG_DASHES,
    PERSONAL,
    PREPOSITIONS,
    TIME_CONJUNCTIONS,
    TIME_WORDS,
    WH,
    has_ending,
    is_adverb,
)
from newsmodel.claims.english.attributions.lexicon import cue_forms
from newsmodel.claims.english.attributions.main_clauses import before_main_clause
from newsmodel.claims.english.attributions.marked_complements import is_subject_of_relative, marked_beginning
from newsmodel.claims.english.attributions.postmodifiers import begins_reduced_clause
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.verbs import has_verb, may_be_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: An adverbial between commas has so many words, and a content behind it begins with one of these.
_LONGEST_ADVERBIAL = 9
_BEGINNING_OBJECTS = DETERMINERS | PERSONAL
#: Before the place where somebody is told something.
_PLACING = words("in at outside near")
#: They begin an aside as well: "said *when* asked".
_ASIDE_INTERROGATIVES = words("when who")
#: With these no content begins: they stand right after a cue that has none.
_NO_BEGINNING = LONG_DASHES | words(". , ? ! ; )")
_NO_CONTENT = TIME_CONJUNCTIONS | words("to of for and or but because with by")
#: How sources are not to be named: "asked to be *identified* as an aide".
_ON_BACKGROUND = (["named"], ["identified"], ["quoted"], ["anonymous"])
#: Auxiliaries that begin no clause whose subject stands before the cue: "what he says *is* a lie".
_NON_FINITE = words("having being doing")
#: The length of a noun that says what the source does, and what leads from it to the content.
_LONGEST_ATTITUDE = 5
#: Contents that are clauses.
_CLAUSES = words("that clause")
#: Attitudes without which the words behind them would say the opposite: "voiced *doubt* that it rained".
_DOUBTS = words("doubt doubts skepticism scepticism disbelief opposition")
_BEHIND_ATTITUDE = words("about over for that in")
#: What joins two noun phrases that a source links, and how far off it stands.
_RELATING = words("to with")
_LONGEST_RELATED = 16
#: Before what somebody is warned of.
_OF_DANGERS = words("of about against")
#: So far into a content a quotation is looked for.
_FURTHEST_QUOTATION = 8


class Complemented(msgspec.Struct, frozen=True):
    """The content at the right of a cue.

    Attributes:
        complement: What it is.
        words: Its words.
    """

    complement: Complement
    words: WordRange


def complement_of(statement: Statement, site: Site, later: Sequence[Site]) -> Complemented | None:
    """Find the content at the right of a cue, if its frames allow one there.

    Args:
        statement: The statement.
        site: The cue.
        later: The cues after it.

    Example:
        >>> from newsmodel.claims.english.attributions.statements import statement_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> statement = statement_of(view_of("He told the BBC on Monday that it rained.", ()), 0)
        >>> complement_of(statement, statement.sites[0], ())
        Complemented(complement='that', words=WordRange(start=6, end=9))
    """
    begin = _beginning(statement, site)
    if begin is None:
        return None
    complement, start = begin
    end = content_end(statement, start, complement, later, site)
    if complement != "quote":
        end = before_main_clause(
            statement,
            site,
            WordRange(start, end),
            is_clause=complement in _CLAUSES,
            is_question=complement == "wh",
        )
    end = _parsed_end(statement, site, complement, WordRange(start, end))
    if (
        start >= end
        or statement.view.lowered[start] == "("
        or says_nothing(statement.view, site, complement, WordRange(start, end))
    ):
        return None
    return Complemented(complement, WordRange(start, end))


def _parsed_end(statement: Statement, site: Site, complement: Complement, content: WordRange) -> int:
    """Find the end of a clause that a parser of the user's own finds, where it is behind that of the rules.

    Another cue there is rather an attribution of its own, which parsers take for a part of the clause.
    """
    parsed = statement.view.parsed
    if parsed is None or complement not in _CLAUSES:
        return content.end
    found = parsed.content_of(site.verb, content.start)
    if found is None or any(content.end <= other.verb <= found[1] for other in statement.sites):
        return content.end
    return max(content.end, statement.without_stop(content.start, min(found[1] + 1, statement.end)))


def _beginning(statement: Statement, site: Site) -> tuple[Complement, int] | None:
    view, end = statement.view, statement.end
    start = skip_addressee(view, site.end, end) if site.takes("addressee") else site.end
    if start is None or start >= end:
        return None
    if start > site.end and view.lowered[start] in _PLACING:
        start = _after_place(view, start, end)
    marked = marked_beginning(view, site, start, end)
    if marked is not None:
        return marked
    start = skip_adverbials(view, _after_adverb(view, start, end), end)
    if start >= end or view.lowered[start] in _NO_BEGINNING:
        return None
    if is_subject_of_relative(view, site, start, end):
        if site.cue.kind == "warn":  # "warned staff *of cuts that would hurt*"
            preposition = view.next_of(_OF_DANGERS, site.end, start)
            return ("object", preposition) if preposition < start else None
        return ("object", site.end) if site.takes("object") else None  # "promised *money for towns that fell*"
    complement = _bare_complement(view, site, start, end)
    if complement == "infinitive" and site.cue.kind == "warn" and start > site.end:
        return "object", site.end  # whoever is warned is to do it: "warned *drivers not to stop*"
    if complement == "object" and "light" in site.cue.marks:
        start = _after_attitude(view, start, end)
    return (complement, start) if complement is not None else None


def _after_place(view: View, preposition: int, end: int) -> int:
    """Skip where somebody is told something: "told a crowd *in Ohio* it rained"."""
    after = end_of_addressee(view, preposition + 1, end)
    return preposition if after is None or after <= preposition + 1 or after >= end else after


def _after_adverb(view: View, comma: int, end: int) -> int:
    """Skip an adverbial between commas: "said*, however,* it would rain", "described*, in blunt terms,* a leak"."""
    low = view.lowered
    if comma + 3 >= end or low[comma] != ",":
        return comma
    closing = view.next_of({",", ".", ";"}, comma + 1, min(end, comma + _LONGEST_ADVERBIAL))
    if closing + 1 >= end or low[closing] != ",":
        return comma
    is_one = closing == comma + 2 and is_adverb(low[comma + 1])
    is_phrase = low[comma + 1] in PREPOSITIONS and not any(may_be_verb(view, k) for k in range(comma + 2, closing))
    return closing + 1 if is_one or (is_phrase and low[closing + 1] in _BEGINNING_OBJECTS) else comma


def _bare_complement(view: View, site: Site, start: int, end: int) -> Complement | None:
    """Classify an unmarked complement by its first word."""
    word = view.lowered[start]
    if word in WH and site.takes("wh") and _asks(view, site, start, end):
        return "wh"
    verb = start + 1 + (word == "not")
    if verb <= end and view.lowered[verb - 1] == "to" and site.takes("infinitive"):
        return "infinitive" if _is_content(view, site, verb, end) else None
    if has_ending(word, "ing") and site.takes("gerund"):
        return "gerund"
    if word in _NO_CONTENT and not _is_deadline(view, start, end):
        return None
    if site.takes("clause"):
        if view.begins_lower[start] and word in AUXILIARIES and word not in _NON_FINITE and site.cue.lemma != "tell":
            return "extracted"
        if _is_clausal(view, site, start, end) or has_finite(view, start, end) or is_no_object(view, site, start, end):
            return "clause"
    if word not in PREPOSITIONS and (
        site.takes("object") or (site.takes("relation") and _is_related(view, start, end))
    ):
        return "object"
    if site.takes("quote") and any(view.opens(k) for k in range(start, min(end, start + _FURTHEST_QUOTATION))):
        return "partquote"
    return None


def _is_deadline(view: View, by: int, end: int) -> bool:
    """Whether a clause begins with the time until when: "say *by then* it will be late"; not "said by phone it is"."""
    if view.lowered[by] != "by" or by + 3 >= end:
        return False
    after = view.lowered[by + 1]
    is_time = after in TIME_WORDS or after in {"then", "now", "next"} or after.isdecimal()
    return is_time and has_verb(view, by + 2, end)


def _is_clausal(view: View, site: Site, start: int, end: int) -> bool:
    """Whether a cue makes a clause of what follows: "say *enough is enough*"; behind somebody told, a verb has to."""
    if "clausal" not in site.cue.marks or (view.lowered[start] == "about" and not is_quantity(view, start)):
        return False
    if view.lowered[start] in PREPOSITIONS and not is_quantity(view, start) and not _has_predicate(view, start, end):
        return False
    return start == site.end or not site.takes("addressee") or any(may_be_verb(view, k) for k in range(start + 1, end))


def _has_predicate(view: View, start: int, end: int) -> bool:
    """Whether a clause follows a preposition: "say *in winter the lake freezes*"; not "residents say *in private*"."""
    verbs = (k for k in range(start + 1, end) if may_be_verb(view, k) and not begins_reduced_clause(view, k))
    verb = next(verbs, None)
    return verb is not None and view.lowered[verb - 1] != ","


def _asks(view: View, site: Site, word: int, end: int) -> bool:
    """Whether an interrogative begins a question: "did not say *when* it left", not "said *when* asked"."""
    if view.lowered[word] not in _ASIDE_INTERROGATIVES:
        return True
    if word + 1 >= end or view.lowered[word + 1] == ".":
        return True
    is_participle = view.lowered[word + 1].endswith(("ed", "ing"))
    return (site.negated or site.cue.kind == "ask") and not is_participle


def _is_related(view: View, start: int, end: int) -> bool:
    """Whether "to" or "with" joins a noun phrase to another: "linked *the drought to the dam*"."""
    return view.has_any(_RELATING, start + 1, min(end, start + _LONGEST_RELATED))


def _is_content(view: View, site: Site, verb: int, end: int) -> bool:
    """Whether an infinitive is a content: not "declined *to say*", another cue, nor "asked *to be named*"."""
    if verb >= end:
        return False
    if "refusing" in site.cue.marks:
        return view.lowered[verb] not in cue_forms()
    return not (
        site.cue.lemma == "ask" and view.lowered[verb] == "be" and view.lowered[verb + 1 : verb + 2] in _ON_BACKGROUND
    )


def _after_attitude(view: View, start: int, end: int) -> int:
    """Find the beginning of the content of a verb with a noun: "voiced concern about *the plan*"."""
    for k in range(start, min(end - 2, start + _LONGEST_ATTITUDE)):
        if view.lowered[k] in _DOUBTS:
            return start
        if view.lowered[k] in _BEHIND_ATTITUDE:
            return k if view.lowered[k] == "that" else k + 1
    return start
