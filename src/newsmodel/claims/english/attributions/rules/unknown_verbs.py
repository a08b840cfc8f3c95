"""A quotation beside a verb that the lexicon does not have: "“It rained,” Lee cackled"."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.agents import agent_after
from newsmodel.claims.english.attributions.grammar import DASHES, FULL_STOPS, NEGATIONS, VERBS, is_adverb
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.lexicon import cue_forms
from newsmodel.claims.english.attributions.resumed import resumed_content
from newsmodel.claims.english.attributions.rules.colons import SHORTEST_QUOTATION
from newsmodel.claims.english.attributions.subjects import subject_before
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.verbs import is_finite_cue
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: Before the closing mark of a quotation that ends with its sentence, and of one that is attributed behind.
_SENTENCE_ENDS = words(". ! ? ,")
_BEFORE_SOURCE = DASHES | words(", ? ! … ...")
#: So far behind the quotation the verb stands.
_FURTHEST_VERB = 12
#: Verbs that hardly ever speak.
_SILENT = words("was were had")


def before_quotation(trigger: Trigger) -> Hit | None:
    """Match source, verb and a quotation behind a comma."""
    statement, view, start = trigger.statement, trigger.view, trigger.word
    quotation = view.quotation_at(start)
    verb = start - 2
    if verb < statement.start or view.lowered[start - 1] != "," or not _is_long(view, start, _SENTENCE_ENDS):
        return None
    if not view.begins_lower[verb] or not (view.lowered[verb].endswith("ed") or view.lowered[verb] in cue_forms()):
        return None
    source = subject_before(view, statement.start, verb - 1)
    if source is None:
        return None
    return _hit(trigger, Method("other", "quote"), verb, source, [WordRange(start, quotation.end)])


def inverted_unknown(trigger: Trigger) -> Hit | None:
    """Match a quotation, a verb and a name."""
    view, verb = trigger.view, trigger.view.quotation_at(trigger.word).end
    if not _is_attributed(trigger) or not view.begins_lower[verb] or not view.lowered[verb].endswith("ed"):
        return None
    source = agent_after(view, verb + 1, trigger.statement.end)
    if source is None or not view.begins_upper[source.start]:
        return None
    return _hit(trigger, Method("other", "inverted"), verb, source, [_content(trigger)])


def tail_unknown(trigger: Trigger) -> Hit | None:
    """Match a quotation, source and verb."""
    if not _is_attributed(trigger):
        return None
    statement, view = trigger.statement, trigger.view
    first = view.quotation_at(trigger.word).end
    verbs = range(first + 1, min(statement.end, first + _FURTHEST_VERB))
    verb = next((k for k in verbs if _is_speaking(view, k)), None)
    if verb is None:
        return None
    source = subject_before(view, first, verb - 1 - view.is_adverb(verb - 1))
    if source is None or source.start != first or _is_undone(trigger, verb):
        return None
    content = [_content(trigger), *resumed_content(statement, verb + 1, "quote", ())]
    return _hit(trigger, Method("other", "tail"), verb, source, content)


def _is_long(view: View, start: int, before_mark: frozenset[str]) -> bool:
    """Whether a quotation has some words and ends with one of these marks."""
    end = view.quotation_at(start).end
    return end - start >= SHORTEST_QUOTATION and view.lowered[end - 2] in before_mark


def _is_attributed(trigger: Trigger) -> bool:
    """Whether a quotation is followed by words that may attribute it."""
    end = trigger.view.quotation_at(trigger.word).end
    return end + 1 < trigger.statement.end and _is_long(trigger.view, trigger.word, _BEFORE_SOURCE)


def _is_speaking(view: View, k: int) -> bool:
    word = view.lowered[k]
    if not view.begins_lower[k] or is_adverb(word):
        return False
    return word.endswith("ed") or (word in VERBS and word not in _SILENT) or is_finite_cue(view, k)


def _is_undone(trigger: Trigger, verb: int) -> bool:
    """Whether the verb leads to what was not said: "“It rained,” Lee *did not wish to say*", "*avoided saying*"."""
    statement, view = trigger.statement, trigger.view
    end = view.next_of(FULL_STOPS | {","}, verb, min(statement.end, verb + _FURTHEST_VERB))
    denied = any(word in NEGATIONS for word in view.lowered[verb:end])
    return denied or any(site.negated for site in statement.sites if verb <= site.verb < end)


def _content(trigger: Trigger) -> WordRange:
    """Add the words before it to a quotation, unless a mark parts them."""
    view, start = trigger.view, trigger.word
    parted = start > trigger.statement.start and view.lowered[start - 1] in {",", ":"}
    return WordRange(start if parted else trigger.statement.start, view.quotation_at(start).end)


def _hit(trigger: Trigger, method: Method, verb: int, source: WordRange, content: list[WordRange]) -> Hit:
    lemma = trigger.view.lowered[verb]
    return Hit(method=method, lemma=lemma, kind="other", cue=WordRange(verb, verb + 1), source=source, content=content)
