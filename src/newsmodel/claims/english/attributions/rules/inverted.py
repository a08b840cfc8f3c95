"""The content first, then cue and source: "“It rained,” said Lee, a farmer"."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.extents import content_end
from newsmodel.claims.english.attributions.grammar import LONG_DASHES, PERSONAL, TIME_WORDS
from newsmodel.claims.english.attributions.hits import Hit, hit_of
from newsmodel.claims.english.attributions.later_appositions import with_apposition
from newsmodel.claims.english.attributions.lexicon import cue_forms
from newsmodel.claims.english.attributions.preposed import (
    Preposed,
    preposed_content,
    previous_quotation,
)
from newsmodel.claims.english.attributions.resumed import resumed_content
from newsmodel.claims.english.attributions.rules.verb_or_noun import begins_next_subject
from newsmodel.claims.english.attributions.verbs import has_verb, is_known_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: Pronouns that are inverted: "…, said *he*".
_INVERTED_PRONOUNS = words("he she they")
#: A relative clause belongs to the source where it is short and has no cue and no clause of its own.
_LONGEST_RELATIVE_CLAUSE = 24
_ENDING_RELATIVE_CLAUSE = LONG_DASHES | words(", ; ( :")
#: Marks inside of names.
_JOINTS = words(". - ’ '")  # noqa: RUF001 (the typographic apostrophe is meant)
#: What may follow the source where the content is no quotation.
_AFTER_SOURCE = LONG_DASHES | TIME_WORDS | words(". , who in on at during ( ;")


def inverted(clause: Clause) -> Hit | None:
    """Match the content, then cue and source."""
    site, statement = clause.site, clause.statement
    if not site.takes("tail") or site.group != site.verb or _belongs_to_subject(clause) or begins_next_subject(clause):
        return None
    if site.takes("addressee") and clause.complement is not None:  # "who calls it “a wreck,” *told reporters that*"
        return None
    if clause.before < statement.start:
        return _at_beginning(clause)
    content = preposed_content(statement, clause.before, sure=_is_surely_named(clause))
    content = content or _interrupted(clause)
    if content is None:
        return None
    is_past = site.form.form == "past" or site.cue.lemma == "say"
    if content.form == "clause" and not is_past and not _is_named_at_length(clause):
        return None
    source = clause.agent
    if source is None or (content.form == "clause" and not _is_sure(clause.view, source, statement.end)):
        return None
    return _attributed(clause, source, content)


def _is_surely_named(clause: Clause) -> bool:
    """Whether a name and no clause follows the cue, and a clause stands before: "Prices soar, says *Jo Lee*."."""
    view, statement = clause.view, clause.statement
    if not _names_source(clause) or view.has_any({","}, statement.start, clause.before):
        return False
    source = clause.agent
    return source is not None and _names_whole(view, source)


def _is_named_at_length(clause: Clause) -> bool:
    """Whether a name and who bears it follow a verb in the present: "it may leak, cautions *Jo Lee, a chemist* …"."""
    view, site, source = clause.view, clause.site, clause.agent
    if source is None or site.takes("object") or site.form.form != "third" or not _names_whole(view, source):
        return False
    return source.end - source.start > 1 and with_apposition(view, source, clause.statement.end).end > source.end


def _names_whole(view: View, source: WordRange) -> bool:
    """Whether a source is a name and nothing else."""
    return all(view.begins_upper[k] or view.lowered[k] in _JOINTS for k in range(source.start, source.end))


def _interrupted(clause: Clause) -> Preposed | None:
    """Find the subject of a content whose predicate stands behind the source: "*The trouble*, says Lee, is rain"."""
    statement, view, comma = clause.statement, clause.view, clause.before
    start = statement.body
    source = clause.agent
    if source is None or view.lowered[comma] != "," or view.quoted[comma] or not start < comma:
        return None
    if clause.site.takes("object") or view.lowered[source.start] in TIME_WORDS:  # "The deal, announced Friday, is"
        return None
    if not view.begins_upper[source.last] or has_verb(view, start, comma):
        return None
    after = with_apposition(view, source, statement.end).end
    is_closed = after + 1 < statement.end and view.lowered[after] == ","
    if not is_closed or not is_known_verb(view, after + 1):
        return None
    return Preposed("clause", WordRange(start, comma))


def _belongs_to_subject(clause: Clause) -> bool:
    """Whether the comma before the cue ends an apposition to its subject: "Lee, the mayor, said"."""
    subject = clause.subject if clause.follows_comma else None
    return subject is not None and clause.opens_with(subject) and not _names_source(clause)


def _names_source(clause: Clause) -> bool:
    """Whether a name that ends the statement follows the cue: "said Lee, a farmer."."""
    site, view, end = clause.site, clause.view, clause.statement.end
    if site.takes("object") or site.end >= end or not view.begins_upper[site.end]:
        return False
    source = clause.agent
    if source is None:
        return False
    after = with_apposition(view, source, end).end
    return after >= end or view.lowered[after] in {".", "who", "("} or view.lowered[after : after + 2] == [",", "who"]


def _is_sure(view: View, source: WordRange, end: int) -> bool:
    """Whether a noun phrase after the cue is the source of the clause before, not an object."""
    first, after = view.lowered[source.start], source.end
    if first in PERSONAL and first not in _INVERTED_PRONOUNS:
        return False
    return after >= end or view.lowered[after] in _AFTER_SOURCE


def _at_beginning(clause: Clause) -> Hit | None:
    """Match a statement that begins with the cue, behind a quotation or before one."""
    view, site, end = clause.view, clause.site, clause.statement.end
    source = clause.agent
    if source is None:
        return None
    previous = previous_quotation(clause.statement)
    if previous is not None:
        return _attributed(clause, source, Preposed("quote", previous))
    source = _with_closed_relative_clause(clause, with_apposition(view, source, end))
    mark = source.end
    if mark < end - 1 and view.lowered[mark] in {",", ":"} and view.opens(mark + 1):
        content = WordRange(mark + 1, content_end(clause.statement, mark + 1, "quote"))
        return hit_of(site, Method("inverted", "first"), source, [content])
    return None


def _with_closed_relative_clause(clause: Clause, source: WordRange) -> WordRange:
    """Add the relative clause before a quotation to a source: "Said Lee, *who saw it*, “It rained.”"."""
    view, start = clause.view, source.end + 1
    if view.lowered[source.end : start + 1] != [",", "who"]:
        return source
    comma = view.next_of(_ENDING_RELATIVE_CLAUSE, start, min(clause.statement.end, start + _LONGEST_RELATIVE_CLAUSE))
    return WordRange(source.start, comma) if view.opens(comma + 1) else source


def _with_relative_clause(clause: Clause, source: WordRange) -> WordRange:
    """Add the relative clause that ends the statement to a source: "said Lee, *who saw it*."."""
    view, statement = clause.view, clause.statement
    start = source.end + (view.lowered[source.end : source.end + 1] == [","])
    end = statement.without_stop(start, statement.end)
    if start >= end or view.lowered[start] != "who" or end - start > _LONGEST_RELATIVE_CLAUSE:
        return source
    plain = all(
        not view.quoted[k] and view.lowered[k] not in _ENDING_RELATIVE_CLAUSE and view.lowered[k] not in cue_forms()
        for k in range(start, end)
    )
    return WordRange(source.start, end) if plain else source


def _attributed(clause: Clause, source: WordRange, content: Preposed) -> Hit:
    whole = with_apposition(clause.view, source, clause.statement.end)
    whole = _with_relative_clause(clause, whole)
    resumed = resumed_content(clause.statement, whole.end, content.form, clause.later)
    return hit_of(
        clause.site,
        Method("inverted", "clause" if content.form == "clause" else "quote"),
        whole,
        [content.words, *resumed],
    )
