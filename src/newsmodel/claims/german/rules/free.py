"""Statements without a cue of their own: reported by the subjunctive, by "soll", or as a quotation that goes on."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.german.clauses import Segment, is_finite, looks_finite, second_verb, without_stops
from newsmodel.claims.german.grammar import BE, COORDINATORS, DETERMINERS, MODALS, PRONOUNS, SAID_TO, is_adjective
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.lexicon import finite_forms, participles
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.languages.tables import words as listed

#: With its marks, a quotation that somebody says has so many words at least.
FEWEST_QUOTED = 5
#: Forms of the indicative; infinitives look like some of the present.
_PAST, _PRESENT = frozenset(("past",)), frozenset(("present",))
#: Clauses that are no main ones.
_DEPENDENT = frozenset(("relative", "subordinate", "infinitive", "that", "whether", "wh"))
#: So verbs end that are in no subjunctive.
_INDICATIVE = ("t", "te", "ten")
_SPEAKER, _STANDING = frozenset(("ich",)), listed("es das dies")
_ENDS = frozenset((".", "!", "?", "…"))
#: What the infinitive of the perfect ends with.
PERFECT = frozenset(("haben", "sein"))
#: "sie *hätten* gewonnen" stands for "sie haben gewonnen" in reported speech, whose subjunctive would be the same.
_SUBSTITUTES = frozenset(("hätten", "würden", "müssten"))
#: Before a colon they lead to what the same person says, or to who says it: "*Wörtlich*:", "*Dazu* Lee:".
LEADS = COORDINATORS | get("de").attributions.colon_leads | get("de").grammar.linking_adverbs
#: They show that something is not so, or would be so only: "*fast* hätten sie gewonnen".
_UNREAL = listed("wenn falls sofern ohne sonst ansonsten andernfalls fast beinahe gern gerne lieber eigentlich")


def _sentence_around(statement: Statement, number: int) -> WordRange:
    """Find what stands between the semicolons around a segment."""
    parting = [one.start for one in statement.segments if one.mark == ";"]
    here = statement.segments[number].start
    start = max((one for one in parting if one <= here), default=statement.words.start)
    end = min((one for one in parting if one > here), default=statement.words.end)
    return WordRange(start, without_stops(statement.view, start, end))


def floating_quotation(statement: Statement) -> WordRange | None:
    """Find the words of a statement that is all quotation, but for what leads to it: "*Und weiter:* „…“"."""
    view, words = statement.view, statement.words
    start = view.skip(COORDINATORS, words.start, words.end)
    led = view.skip(LEADS, start, words.end)
    if led < words.end and view.lowered[led] == ":":
        start = led + 1
    end = without_stops(view, start, words.end)
    return WordRange(start, end) if start < end and all(view.quoted[start:end]) else None


def is_utterance(view: View, quotation: WordRange) -> bool:
    """Whether a quotation ends as a sentence does, or has a verb, as no title of a book has: "„Die Stadt am Fluss“".

    Args:
        view: The passage.
        quotation: Its words with its marks.
    """
    last = max(quotation.start, quotation.end - 2)
    ends = view.lowered[last] in _ENDS
    return ends or any(view.begins_lower[k] and view.lowered[k] in finite_forms() for k in range(*quotation))


def is_reported(statement: Statement) -> bool:
    """Whether the main verb of a statement is in the subjunctive of reported speech.

    Args:
        statement: The statement.
    """
    return mood_of(statement) == "subjunctive"


def mood_of(statement: Statement) -> str | None:
    """Tell the mood of the first finite verb of a statement outside of subordinate clauses.

    Args:
        statement: The statement.

    Returns:
        `subjunctive`, `substitute` for a conditional that stands for a subjunctive which would look like the
        indicative, `conditional`, or None for any other.
    """
    return mood_in(statement, statement.words)


def mood_in(statement: Statement, words: WordRange) -> str | None:
    """Tell the mood of the first finite verb of some words outside of subordinate clauses.

    Args:
        statement: The statement.
        words: Clauses of it.

    Returns:
        `subjunctive`, `conditional`, or None for any other.
    """
    view = statement.view
    forms = finite_forms()
    for number, segment in enumerate(statement.segments):
        if not words.start <= segment.start < words.end or statement.kinds[number] in _DEPENDENT:
            continue
        verb = second_verb(view, segment) if statement.kinds[number] == "second" else None
        for k in range(segment.start, segment.end):
            if k == verb and view.lowered[k] not in forms and view.lowered[k].endswith(_INDICATIVE):
                # a verb that no table has: "Lee *wagte* die Prognose, es werde gut"
                return None
            if k == verb and view.lowered[k] not in forms and _is_unknown_subjunctive(view, k, segment):
                return "subjunctive"
            if view.quoted[k] or not (view.begins_lower[k] or k == segment.start):
                continue
            tenses = forms.get(view.lowered[k])
            if tenses is None or view.lowered[k] in DETERMINERS or (view.begins_upper[k] and view.lowered[k] not in BE):
                continue
            if tenses == {"subjunctive"}:
                # "das schließe *ich* aus" is of the indicative
                return None if "ich" in (view.lowered[k - 1], *view.lowered[k + 1 : k + 2]) else "subjunctive"
            if "conditional" in tenses and tenses <= {"conditional", "subjunctive"}:
                substitute = _is_substitute(view.lowered[k]) and not view.has_any(_UNREAL, *words)
                return "substitute" if substitute else "conditional"
            return None
    return None


def _is_unknown_subjunctive(view: View, word: int, segment: Segment) -> bool:
    """Whether a verb that no table has ends as only the subjunctive does: "das Gesetz *beschränke* den Verkehr"."""
    behind = word + 1
    if not looks_finite(view, word) or view.has_any(_SPEAKER, segment.start, segment.end) or behind >= segment.end:
        return False
    # "der aus Ulm *stammende junge Mann*"
    low = view.lowered[behind]
    described = is_adjective(low) and not is_finite(view, behind) and not low.endswith("weise")
    inner = view.begins_upper[behind] or described
    return not inner and (view.begins_upper[word - 1] or view.lowered[word - 1] in PRONOUNS | _STANDING)


def _is_substitute(word: str) -> bool:
    """Whether a conditional stands for a subjunctive that the plural has none of: "Läden *stünden* leer"."""
    return word in _SUBSTITUTES or (word.endswith("en") and word not in {"wären"} | MODALS)


def is_told(statement: Statement) -> bool:
    """Whether a main clause has a verb in the indicative too, beside "Gott *sei* Dank" or "wie dem auch *sei*".

    Args:
        statement: The statement.
    """
    view, forms = statement.view, finite_forms()
    main = (one for one, kind in zip(statement.segments, statement.kinds, strict=True) if kind not in _DEPENDENT)
    words = (view.lowered[k] for segment in main for k in range(segment.start, segment.end) if view.begins_lower[k])
    return any(forms.get(word) == _PAST or (forms.get(word) == _PRESENT and not word.endswith("en")) for word in words)


def hearsay(statement: Statement) -> Hit | None:
    """Attribute a statement with "soll" and the perfect to nobody: "Er *soll* dort gewesen sein".

    Args:
        statement: The statement.
    """
    view = statement.view
    if not statement.has_any(SAID_TO):
        return None
    for number, segment in enumerate(statement.segments):
        soll = [k for k in range(segment.start, segment.end) if view.lowered[k] in SAID_TO and not view.quoted[k]]
        if not soll or statement.kinds[number] in {"that", "whether", "infinitive"}:
            continue
        last = segment.end - 1
        perfect = any(
            (view.lowered[k] in PERFECT and view.lowered[k - 1] in participles() | {"worden", "gewesen"})
            or (
                view.lowered[k] in PERFECT
                and view.lowered[k - 1].endswith(("t", "en"))
                and view.begins_lower[k - 1]
                and k - 1 not in soll
            )
            for k in range(soll[0] - 2 if soll[0] == last else soll[0] + 2, segment.end)
            if k > segment.start
        )
        if perfect:
            whole = _sentence_around(statement, number)
            return Hit(
                method=Method("hearsay", "soll"),
                lemma="sollen",
                kind="report",
                cue=WordRange(soll[0], soll[0] + 1),
                source=None,
                content=(whole,),
            )
    return None
