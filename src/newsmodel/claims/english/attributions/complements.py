"""The content at the right of a cue: where it begins, and what it is by its first words."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from newsmodel.claims.english.attributions.addressees import end_of_addressee, skip_addressee
from newsmodel.claims.english.attributions.adverbials import is_adverbial, is_quantity, skip_adverbials
from newsmodel.claims.english.attributions.bare_clauses import has_finite, is_no_object
from newsmodel.claims.english.attributions.empty_contents import says_nothing
from newsmodel.claims.english.attributions.extents import Complement, content_end
from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    DETERMINERS,
    KNOWN_VERBS,
    LONG_DASHES,
    PERSONAL,
    PREPOSITIONS,
    SUBJECTS,
    TIME_CONJUNCTIONS,
    TIME_WORDS,
    WH,
    has_ending,
    is_adverb,
)
from newsmodel.claims.english.attributions.lexicon import cue_at, cue_forms
from newsmodel.claims.english.attributions.main_clauses import before_main_clause
from newsmodel.claims.english.attributions.postmodifiers import begins_reduced_clause
from newsmodel.claims.english.attributions.quoted_names import is_capitalised
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.verbs import has_verb, is_finite_cue, may_be_verb
from newsmodel.claims.english.attributions.view import View, WordRange
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
#: An adverbial between commas has so many words, and a content behind it begins with one of these.
_LONGEST_ADVERBIAL = 9
_BEGINNING_OBJECTS = DETERMINERS | PERSONAL
#: Before the place where somebody is told something.
_PLACING = words("in at outside near")
_STOPS = words("; ( .")
#: Behind them a "that" points at something, and begins no clause.
_DEMONSTRATIVE = words("in at after of with under")
#: The words that begin an indirect question wherever they stand after the cue.
_ASKING = words("whether if why how what")
#: They begin an aside as well: "said *when* asked".
_ASIDE_INTERROGATIVES = words("when who")
_MARKERS = _ASKING | {"that", ":"}
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
#: Before a verb in -ing that has a content of its own.
_BEFORE_GERUNDS = (PREPOSITIONS - {"in", "on", "at"}) | TIME_CONJUNCTIONS
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
    marked = _marked_beginning(view, site, start, end)
    if marked is not None:
        return marked
    start = skip_adverbials(view, _after_adverb(view, start, end), end)
    if start >= end or view.lowered[start] in _NO_BEGINNING or _is_subject_of_relative(view, site, start, end):
        return None
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


# --- a content that a mark, "that" or a question word shows


def _marked_beginning(view: View, site: Site, start: int, end: int) -> tuple[Complement, int] | None:
    """Find a content that a mark, a "that" or a question word begins, behind the adverbials."""
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
    if _is_subject_of_relative(view, site, k, end):
        return None
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


def _is_subject_of_relative(view: View, site: Site, that: int, end: int) -> bool:
    """Whether a verb follows a "that" that tells more of what is new: "told Hart *of a plan that would* fail"."""
    low = view.lowered
    if low[that] != "that" or that + 1 >= end:
        return False
    is_of_new = any(low[k] == "of" and low[k + 1] in {"a", "an"} for k in range(site.end, that - 1))
    return is_of_new and (low[that + 1] in AUXILIARIES or low[that + 1].endswith("ed"))


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


# --- a content that follows by itself


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
