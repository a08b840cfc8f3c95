"""Attributions that a statement only supposes, or denies in the clause around them."""

from __future__ import annotations

from newsmodel.claims.german.clauses import body_of, is_finite
from newsmodel.claims.german.grammar import MODALS, OPEN_MODALS
from newsmodel.claims.german.lexicon import finite_forms
from newsmodel.claims.german.negation import has_negation
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

#: "*Wenn* Lee das sagt", "es ist unklar, *ob* Lee das gesagt hat", "*bevor* Lee das sagt".
_SUPPOSING = words("wenn falls sofern soweit ob bevor ehe bis")
#: Main clauses before a comma that make what follows a supposition: "*Angenommen*, Lee sagt das".
_LEADING = (("angenommen",), ("vorausgesetzt",), ("gesetzt", "den", "fall"), ("es", "sei", "denn"), ("gesetzt",))
#: What is said of a statement that is not so: "es ist *falsch*, dass Lee das sagte".
_FALSE = words("falsch unwahr gelogen erfunden unzutreffend frei lüge erfindung märchen legende gerücht")
#: What is said not to be so, behind a negation: "es *stimmt* nicht, dass"; not "es überrascht nicht, dass".
_TRUTHS = get("de").attributions.truths
_FALSE_VERBS = words("ist sind war waren sei wäre")
#: Subjects that stand for a clause.
_STANDING_FOR = words("es das dies")
#: "*könnte* sagen", "*hätte* sagen können": it has not been said.
_CONDITIONAL = frozenset(("conditional", "subjunctive"))
_COUNTERFACTUAL = words("hätte hätten")
#: "er *möchte* sagen, dass" says it
_WISHING = "möcht"
#: "ich *würde sagen*" says it.
_OURSELVES = words("ich wir man")
#: A clause that judges another has so few words: "*das ist gelogen*".
_LONGEST_VERDICT = 7


def is_supposed(statement: Statement, word: int) -> bool:
    """Whether the clause of a cue only supposes that somebody says something: "*wenn* Lee sagt, dass".

    Args:
        statement: The statement.
        word: A word of the cue.
    """
    view, number = statement.view, statement.clause_of(word)
    segment = statement.segments[number]
    if view.lowered[body_of(view, segment)] in _SUPPOSING and statement.kinds[number] not in {"second", "none"}:
        return True
    before = statement.segments[number - 1] if number else None
    return before is not None and tuple(view.lowered[before.start : before.end]) in _LEADING


def is_hypothetical(view: View, finite: int, verb: int, clause: WordRange) -> bool:
    """Whether the verbs of a clause tell what somebody could say, or could have said: "er *hätte sagen können*".

    Args:
        view: The passage.
        finite: The finite verb of the clause.
        verb: The verb of the cue.
        clause: The clause.
    """
    low, behind = view.lowered, view.lowered[verb + 1 : verb + 2]
    if not _OURSELVES.isdisjoint(low[clause.start : clause.end]):
        return False
    if not MODALS.isdisjoint(behind) and not _COUNTERFACTUAL.isdisjoint(low[clause.start : clause.end]):
        return True
    infinitive = low[verb].endswith("n") and not low[verb].startswith("ge") and behind != ["haben"]
    return finite != verb and infinitive and _is_open(low[finite])


def _is_open(word: str) -> bool:
    """Whether a finite verb leaves open whether something happened: "*soll* sagen", "*würde* sagen"."""
    moods = finite_forms().get(word, frozenset())
    conditional = "conditional" in moods and moods <= _CONDITIONAL and not word.startswith(_WISHING)
    return word in OPEN_MODALS or conditional


def is_denied_around(statement: Statement, word: int) -> bool:
    """Whether the clause around that of a cue says that it is not so: "*es stimmt nicht*, dass Lee das sagte".

    Args:
        statement: The statement.
        word: A word of the cue.
    """
    number = statement.clause_of(word)
    if statement.kinds[number] != "that":
        return False
    segments = statement.segments
    if number > 0:
        before = segments[number - 1]
        return statement.view.lowered[body_of(statement.view, before)] in _STANDING_FOR and _is_verdict(
            statement, WordRange(before.start, before.end)
        )
    last = segments[-1]
    return (
        len(segments) > 1
        and is_finite(statement.view, last.start)
        and _is_verdict(statement, WordRange(last.start, last.end))
    )


def _is_verdict(statement: Statement, clause: WordRange) -> bool:
    """Whether a short clause says that another is not so."""
    view = statement.view
    if clause.end - clause.start > _LONGEST_VERDICT or any(view.quoted[clause.start : clause.end]):
        return False
    low = view.lowered[clause.start : clause.end]
    is_negated = has_negation(view, *clause)
    if not _FALSE.isdisjoint(low) and not _FALSE_VERBS.isdisjoint(low):
        return not is_negated
    return is_negated and not _TRUTHS.isdisjoint(low)
