"""The content first, then source and cue: "“It rained,” Lee said"."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.addressees import skip_addressee
from newsmodel.claims.english.attributions.adverbials import skip_adverbials
from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.extents import content_end
from newsmodel.claims.english.attributions.grammar import (
    COORDINATORS,
    LEADING,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
    TIME_WORDS,
    is_adverb,
)
from newsmodel.claims.english.attributions.hits import Hit, hit_of
from newsmodel.claims.english.attributions.preposed import (
    Preposed,
    nothing_follows,
    preposed_content,
    previous_quotation,
)
from newsmodel.claims.english.attributions.resumed import resumed_content
from newsmodel.claims.english.attributions.rules.verb_or_noun import is_verb, only_adverbials_follow
from newsmodel.claims.english.attributions.subjects import subject_before
from newsmodel.claims.english.attributions.verbs import goes_on_with_predicate, has_verb
from newsmodel.claims.english.attributions.view import WordRange
from newsmodel.languages.tables import words

#: So many commas are looked at for the one before the source: "The dam*,* Lee, a friend, said, had broken".
_MOST_COMMAS = 4
#: Before a source these may follow the content: "…, *then* Lee said"; the others begin a clause of their own.
_LEADING = LEADING - COORDINATORS
_ASPECTUAL = words("begin continue start determine")
#: What follows the cue in an aside, where nothing of the content goes on: "Now, she said, *which* …".
_NOT_RESUMING = words("who which according when while as")
#: A content of its own after the cue, so that the clause before is none: "When it rained, she said *that* …".
_SURE_COMPLEMENTS = words("that quote wh")


def tail(clause: Clause) -> Hit | None:
    """Match the content, then source and cue."""
    if not clause.site.takes("tail") or _goes_on_doing(clause):
        return None
    aside = _aside(clause)
    if aside is not None:
        return aside
    subject = clause.subject
    if subject is None or clause.view.lowered[subject.start] == "who":
        return None
    if not _is_apposed(clause, subject) and (clause.follows_as or not is_verb(clause, subject)):
        return None
    before = _before_source(clause, subject)
    content = _content_before(clause, before)
    content = content or _interrupted(clause, before)
    if content is None:
        return _behind_conjunction(clause, subject, before) or _after_quotation(clause, subject, before)
    return _followed(clause, subject, content)


def _goes_on_doing(clause: Clause) -> bool:
    """Whether a verb says that something is done, not what is said: "…, *continued to* grow", "*determined to*"."""
    return clause.site.cue.lemma in _ASPECTUAL and clause.view.lowered[clause.site.end : clause.site.end + 1] == ["to"]


def _content_before(clause: Clause, before: int) -> Preposed | None:
    statement = clause.statement
    if before < statement.start:
        return None
    return preposed_content(statement, before, sure=only_adverbials_follow(clause))


def _aside(clause: Clause) -> Hit | None:
    """Match source and cue between the subject and the predicate of the content: "The dam, *Lee said*, had broken"."""
    statement, view, site = clause.statement, clause.view, clause.site
    first, after = _behind_semicolon(clause, statement.body), _behind_adverbials(clause)
    predicate = after + view.opens(after)
    if view.lowered[after - 1 : after] != [","] or not goes_on_with_predicate(view, predicate, statement.end):
        return None
    comma = _comma_before_source(clause, first)
    if comma is None or has_verb(view, first, comma):
        return None
    source, whole = subject_before(view, comma + 1, clause.before), clause.subject
    if whole is not None and first < whole.start <= comma and view.closes(whole.start - 1):
        source, comma = whole, whole.start  # "“The dam,” *Lee, Hart and Moe* said, “is old”"
    if source is None or not is_verb(clause, source):
        return None
    rest = WordRange(after, content_end(statement, after, "clause", clause.later))
    method = Method("tail", "quote" if predicate > after else "clause")
    return hit_of(site, method, source, [WordRange(first, comma), rest])


def _behind_semicolon(clause: Clause, start: int) -> int:
    """Find where the content that an aside parts begins: "It rained; *the dam*, Lee said, broke"."""
    view = clause.view
    found = (k + 1 for k in range(clause.before, start, -1) if view.lowered[k] == ";" and not view.quoted[k])
    return next(found, start)


def _behind_adverbials(clause: Clause) -> int:
    """Find the word behind the mark that ends an aside, with when, where and to whom: "he told *CNN on Monday,* it"."""
    view, end = clause.view, clause.statement.end
    hearers = _behind_hearers(clause)
    is_told = hearers < end and (view.lowered[hearers] == "," or view.lowered[hearers] in TIME_WORDS)
    return skip_adverbials(view, hearers if is_told else clause.site.behind, end) + 1


def _comma_before_source(clause: Clause, first: int) -> int | None:
    """Find the comma between the subject of the content and the source, whose appositions have commas as well."""
    view, last = clause.view, clause.before
    commas = [k for k in range(first + 1, last) if view.lowered[k] == "," and not view.quoted[k]]
    opens = view.lowered[first]
    if len(commas) > 1 and (opens in PREPOSITIONS or is_adverb(opens)):  # "In the end, the firm, Lee said, had lost"
        commas = commas[1:]
    for comma in commas[:_MOST_COMMAS]:
        source = subject_before(view, comma + 1, last)
        rest = view.next_of(COORDINATORS, comma + 1, last)
        is_listed = rest < last and view.next_of({","}, rest, last) < last
        if source is not None and source.start == comma + 1 and not is_listed:
            return comma
    return None


def _is_apposed(clause: Clause, subject: WordRange) -> bool:
    """Whether the source has an apposition and follows a comma or a quotation: '"…," *Lee, a friend, said*'."""
    view, before = clause.view, subject.start - 1
    return (
        clause.follows_comma
        and subject.start > clause.statement.start
        and (view.closes(before) or (view.lowered[before] == "," and not view.quoted[before]))
    )


def _before_source(clause: Clause, subject: WordRange) -> int:
    """Find the word before the source and the adverbs that it follows: '"…," *meanwhile* Lee said'."""
    view, k = clause.view, subject.start - 1
    while (
        k >= clause.statement.start
        and not view.quoted[k]
        and (view.lowered[k] in _LEADING or is_adverb(view.lowered[k]))
    ):
        k -= 1
    return k


def _interrupted(clause: Clause, before: int) -> Preposed | None:
    """Find the part of a content before source and cue in its middle: "*Now*, she said, the people …"."""
    statement, view, after = clause.statement, clause.view, _behind_adverbials(clause)
    if before <= statement.start or view.lowered[before] != "," or view.quoted[before]:
        return None
    start = view.skip(COORDINATORS, _behind_semicolon(clause, statement.start), before)
    if after + 3 >= statement.end or view.lowered[after - 1] != ",":
        return None
    if not _may_begin(clause, after) and view.lowered[start] not in SUBORDINATORS:  # "If it rains, she said, *playing*"
        return None
    return Preposed("clause", WordRange(start, before)) if start < before else None


def _behind_conjunction(clause: Clause, subject: WordRange, before: int) -> Hit | None:
    """Match a content behind source and cue that a conjunction begins the statement of: "But, *he said*, it rained"."""
    statement, view, after = clause.statement, clause.view, _behind_adverbials(clause)
    is_aside = before > statement.start and view.lowered[before] == "," and view.lowered[after - 1 : after] == [","]
    if not is_aside or statement.body != before or not _may_begin(clause, after):
        return None
    content = WordRange(after, content_end(statement, after, "clause", clause.later))
    return hit_of(clause.site, Method("tail", "clause"), subject, [content])


def _may_begin(clause: Clause, word: int) -> bool:
    """Whether a content may begin with a word behind an aside."""
    view = clause.view
    return (
        word + 1 < clause.statement.end
        and view.lowered[word] not in _NOT_RESUMING
        and not view.lowered[word].endswith("ing")
        and not view.opens(word)
    )


def _after_quotation(clause: Clause, subject: WordRange, before: int) -> Hit | None:
    """Match a statement without a content of its own behind a quotation: '"Why?" Lee asked.'."""
    statement = clause.statement
    if subject.start - statement.start > 1 and before >= statement.start:
        return None
    # "“It rained.” *Hart agrees.*": with another's words
    is_whole = clause.site.cue.kind != "confirm" and (
        statement.without_stop(clause.site.end, statement.end) == clause.site.end
    )
    previous = previous_quotation(statement, sure=is_whole)
    if previous is None or not nothing_follows(clause.view, _behind_hearers(clause), statement.end):
        return None
    return hit_of(clause.site, Method("tail", "quote"), subject, [previous])


def _behind_hearers(clause: Clause) -> int:
    """Find the word behind those who are told or asked something: '"Why?" Lee asked *the crowd*.'."""
    site, end = clause.site, clause.statement.end
    after = skip_addressee(clause.view, site.end, end) if site.takes("addressee") else None
    return site.end if after is None else after


def _has_other_object(clause: Clause) -> bool:
    """Whether the cue has an object, no hearer and no content: "When Lee left, Hart said, they *promised help*"."""
    view, after, hearers = clause.view, clause.site.end, _behind_hearers(clause)
    is_noun = view.begins_lower[after] and not view.is_adverb(after) and view.lowered[after] not in TIME_NOUNS
    # "promised new homes" to nobody in particular
    return is_noun and (hearers == after or (clause.site.cue.kind == "promise" and clause.site.takes("object")))


def _followed(clause: Clause, subject: WordRange, content: Preposed) -> Hit | None:
    """Attribute the content before the source, unless the words behind the cue are the content."""
    site, statement = clause.site, clause.statement
    ends = nothing_follows(clause.view, site.end, statement.end, before_comma=True)
    if content.form == "mixed" and not ends:
        return None
    if content.form == "clause" and clause.view.lowered[site.end : site.end + 1] != [","]:
        own = clause.complement
        if own is not None and (own.complement in _SURE_COMPLEMENTS or not ends):
            return None
        if own is None and not ends and _has_other_object(clause):
            return None
    resumed = resumed_content(statement, site.end, content.form, clause.later)
    method = Method("tail", "clause" if content.form == "clause" else "quote")
    start = _behind_semicolon(clause, content.words.start) if resumed and content.form == "clause" else None
    words = content.words if start is None else WordRange(start, content.words.end)
    return hit_of(site, method, subject, [words, *resumed])
