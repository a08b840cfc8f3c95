"""Verbs of saying for what is done beside it: "*asked* not to be named", "*showed* jurors a map"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import ARTICLES, DETERMINERS, OBJECTS, SUBJECT_PRONOUNS
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.speakers import is_document, is_speaker
from newsmodel.claims.english.attributions.verbs import may_be_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.english.mentions.anonymity import stays_unnamed
from newsmodel.claims.english.mentions.kinds import is_plural
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

#: What whoever stays unnamed does, and what shows that a reason belongs to it.
_ASKING = frozenset({"ask", "ask for", "request", "decline", "refuse"})
_REASONS = words("because as since")
#: The reason stands so near behind what is asked for, and a verb so near behind the word that begins it.
_LONGEST_REASON, _LONGEST_SUBJECT = 14, 3
#: What makes somebody stay unnamed, and so near before it that is said.
_WORRIED = get("en").sources.fears | get("en").sources.permitted
_LONGEST_CONDITION = 8
#: Objects that are no article as "her" is, and what begins what they do not get.
_RECEIVING = words("him them me us you")
_INDEFINITE = words("a an another any")


def is_incidental(view: View, hit: Hit) -> bool:
    """Whether a verb that can attribute tells what somebody does, beside what is said.

    Args:
        view: The passage.
        hit: The attribution.

    Example:
        >>> from newsmodel.claims.english.attributions.attributions import hits_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> texts = ("The city cited the home.", "The city cited the home nine times.")
        >>> [len(hits_of(view_of(text, ()))) for text in texts]
        [1, 0]
    """
    if hit.source is None or not hit.content:
        return False
    content = min(hit.content)
    if any(view.quoted[content.start : content.end]):
        return False
    return (
        _asks_for_no_name(view, hit, content)
        or _is_reason(view, hit)
        or _is_worry(view, hit, content)
        or _is_done(view, hit, content)
    )


def _asks_for_no_name(view: View, hit: Hit, content: WordRange) -> bool:
    """Whether somebody wants to stay unnamed: "requested *anonymity*", "declined *to be identified*"."""
    return hit.lemma in _ASKING and _stays_unnamed(view, hit.cue.start, content.end)


def _stays_unnamed(view: View, start: int, end: int) -> bool:
    tokens = view.tokens
    return stays_unnamed(tokens.text, tokens.starts[start], tokens.ends[end - 1])


def _is_reason(view: View, hit: Hit) -> bool:
    """Whether it is the reason of somebody who stays unnamed: "not be named *because they feared* for their jobs"."""
    source = hit.source
    if source is None or view.lowered[source.start] not in SUBJECT_PRONOUNS or hit.site is None:
        return False
    before = source.start - 1
    if before < 1 or view.lowered[before] not in _REASONS or hit.site.left - before > _LONGEST_SUBJECT:
        return False
    return _stays_unnamed(view, max(0, before - _LONGEST_REASON), before)


def _is_worry(view: View, hit: Hit, content: WordRange) -> bool:
    """Whether a participle gives the reason of somebody who stays unnamed: "anonymity, *saying they feared* it"."""
    cue = hit.cue.start
    if hit.method.family != "participle" or not _stays_unnamed(view, max(0, cue - _LONGEST_CONDITION), cue):
        return False
    return hit.lemma == "discuss" or view.has_any(_WORRIED, content.start, content.end)


def _is_done(view: View, hit: Hit, content: WordRange) -> bool:
    """Whether something is done to somebody: "cited it nine *times*", "showed *jurors a* map"."""
    low = view.lowered
    if hit.lemma == "cite":
        return "times" in low[content.start : content.end]
    if hit.lemma == "deny":
        return _is_kept_from_somebody(view, content)
    if hit.lemma != "show" or hit.method.variant != "object" or content.start + 1 >= content.end:
        return False
    shown = low[content.start]
    if low[content.start + 1] in ARTICLES:
        return shown in OBJECTS or (view.begins_lower[content.start] and is_plural(shown))
    after = low[content.start + 1]
    is_thing = is_document(after) or (is_plural(after) and not is_speaker(after))
    return is_speaker(shown) and is_thing  # "showed *reporters photographs*"


def _is_kept_from_somebody(view: View, content: WordRange) -> bool:
    """Whether somebody does not get something: "denied *him bail*", "denied *Lee a* loan"; not "denied *it* all"."""
    low, start = view.lowered, content.start
    after = start + (low[start] in DETERMINERS)
    if low[start] in _RECEIVING:
        return after + 1 < content.end and view.begins_lower[after + 1] and not may_be_verb(view, after + 1)
    while after < content.end and view.begins_upper[after]:
        after += 1
    is_name = after > start + (low[start] in DETERMINERS)
    if not is_name and after < content.end and is_speaker(low[after]):
        after += 1
        is_name = True
    return is_name and after + 1 < content.end and low[after] in _INDEFINITE
