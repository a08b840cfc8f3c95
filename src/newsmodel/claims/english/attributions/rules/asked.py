"""A question that nobody is named for: "Asked whether it rained, Lee said …"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import LONG_DASHES, TIME_NOUNS, TIME_WORDS, is_adverb
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.lexicon import cue_forms, marked_forms
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.view import Words
from newsmodel.languages.tables import words

TRIGGERS = marked_forms("asking", "past")
#: Before an "asked" whose subject is the one who was asked: "*when* asked", "he *was* asked".
_BEFORE = words("when was were been being are is , if and")
#: Between "asked" and the question: "asked *by a reporter on* Monday about".
_BETWEEN = TIME_WORDS | TIME_NOUNS | words("on by reporters a reporter in an interview")
_MOST_BETWEEN = 6
_ASKING = words("if whether how why what who which where when")
_ENDS = LONG_DASHES | words(", ; ? :")


def asked(trigger: Trigger) -> Hit | None:
    """Somebody was asked, and the question is told."""
    view, statement, word = trigger.view, trigger.statement, trigger.word
    if word > statement.start + 1 and view.low[word - 1] not in _BEFORE:
        return None
    start = word + 1
    limit = min(statement.end, start + _MOST_BETWEEN)
    while start < limit and (view.low[start] in _BETWEEN or is_adverb(view.low[start])):
        start += 1
    if start >= statement.end:
        return None
    if view.low[start] == "about":
        start += 1
        method = "asked-about"
    elif view.low[start] in _ASKING:
        method = "asked-wh"
    else:
        return None
    end = _question_end(trigger, start)
    if end - start < 2:
        return None
    cue = cue_forms()[view.low[word]][-1].cue
    return Hit(
        method=method,
        lemma=cue.lemma,
        kind="ask",
        cue=Words(word, word + 1),
        source=None,
        content=[Words(start, end)],
    )


def _question_end(trigger: Trigger, start: int) -> int:
    """The mark after a question, or the end of a quotation in it before whose mark a comma stands."""
    view, end = trigger.view, trigger.statement.end
    for k in range(start, end):
        if view.closes(k) and view.low[k - 1] == ",":
            return k + 1
        if not view.quoted[k] and (view.low[k] in _ENDS or (view.low[k] == "." and k == end - 1)):
            return k
    return end
