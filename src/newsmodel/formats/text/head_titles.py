"""Headline, kicker and deck: the lines of the head that are nothing else, taken into the draft."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsmodel.formats.text import rules
from newsmodel.formats.text.above_story import is_unspaced
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.head_notices import is_order_above
from newsmodel.formats.text.head_rows import is_item, is_point
from newsmodel.issues import shown
from newsmodel.languages.language import furniture_words
from newsmodel.model import RoleText
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.headlines import LONGEST_KICKER
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.slugs import without_version

#: A sentence by itself that is longer is a story, not a headline.
SHORT_STORY = 60
#: Below a label stands the headline.
_LABEL_AND_HEADLINE = 2
#: A topic is told from a headline where both have a deck below them.
_KICKER_HEADLINE_AND_DECK = 3
#: A headline below the name of a section has so many spaces at least.
_FEWEST_SPACES = 2
#: In scripts that part no words, the name of a section is no longer.
_LONGEST_UNSPACED = 4
#: So many first paragraphs are known where the deck is known too.
HEADLINE_AND_DECK = 2


def take_known(titles: list[Passage], draft: Draft, known: int) -> list[Passage]:
    """Take a headline that is known, and the deck below it; what is left over belongs to the body."""
    headline, *rest = titles
    draft.fields["headline"] = one_line(headline.text)
    if known < HEADLINE_AND_DECK:
        return _take_deck(rest, draft)
    draft.fields["subheadline"] = rest[0].text
    return rest[1:]


def take_titles(titles: list[Passage], body: Sequence[Passage], draft: Draft) -> list[Passage]:
    """Take headline, kicker and deck; what is left over belongs to the body."""
    titles = _take_abstract(titles, draft)
    while _has_label(titles, draft):
        _take_label(titles[0], draft)
        titles = titles[1:]
    if not titles or (
        len(titles) == 1
        and not body
        and not draft.bylines
        and look(titles[0].text).ends_sentence
        and len(titles[0].text) > SHORT_STORY
    ):
        return titles
    headline, *rest = titles
    words = _without_label(_without_marks(headline.text, "/headline", draft), "/headline", "headline_labels", draft)
    if rest and words.endswith(";"):
        words = words.rstrip("; \u00a0") or words
    if (bare := without_version(words)) != words:
        draft.originals.setdefault("/headline", headline.text)
    draft.fields["headline"] = one_line(bare)
    return _take_deck(rest, draft)


def _has_label(titles: Sequence[Passage], draft: Draft) -> bool:
    """Tell whether the first line is a label above a headline, an order of the desk, or a topic where none is above."""
    if len(titles) < _LABEL_AND_HEADLINE:
        return False
    is_label = look(titles[0].text).is_kicker or is_order_above(titles[0].text, titles[1].text)
    return is_label or ("kicker" not in draft.fields and _is_topic(titles))


def _take_label(label: Passage, draft: Draft) -> None:
    """Take the first label for the kicker, and leave out others; what they order counts wherever they are kept."""
    if "kicker" in draft.fields:
        draft.leave_out(label, "another label above the headline")
        return
    draft.fields["kicker"] = label.text
    draft.note(rules.KICKER_GUESSED, f"taken for the kicker: {shown(label.text)}", "kicker", row=label.line)


def _is_topic(titles: Sequence[Passage]) -> bool:
    """Tell whether the first of three lines is the topic above headline and deck: "Marode Brücke"."""
    if len(titles) < _KICKER_HEADLINE_AND_DECK:
        return is_section(titles[0].text, titles[1].text) and not is_point(titles[1])
    topic, headline, deck = (passage.text for passage in titles[:3])
    is_above_deck = look(deck).ends_paragraph and not look(headline).ends_paragraph and len(topic) < len(headline)
    is_short = len(topic) <= LONGEST_KICKER and (is_above_deck or len(topic) * 2 <= len(headline))
    if not is_short or not topic[-1].isalnum():
        return False
    return not is_point(titles[1]) and not is_point(titles[2]) and len(deck) > len(topic) * 2


def is_section(words: str, headline: str) -> bool:
    """Tell whether one word, as sections are called, stands above a headline of several: "Sport"."""
    if len(words) > LONGEST_KICKER or " " in words or not words[-1].isalpha():
        return False
    has_words = len(words) <= _LONGEST_UNSPACED if is_unspaced(headline) else headline.count(" ") >= _FEWEST_SPACES
    return has_words and len(words) * 2 <= len(headline) and not look(headline).ends_paragraph


def _take_deck(rest: list[Passage], draft: Draft) -> list[Passage]:
    """Take the line below the headline for the deck; what is left over belongs to the body."""
    if rest and (look(rest[0].text).is_labelled or (len(rest) > 1 and all(map(is_item, rest[:2])))):
        return rest  # points, or what a fact check finds
    if rest and look(rest[0].text).is_kicker and "kicker" not in draft.fields:
        draft.fields["kicker"] = rest[0].text
        draft.note(rules.KICKER_GUESSED, f"taken for the kicker: {shown(rest[0].text)}", "kicker", row=rest[0].line)
    elif rest:
        deck = _without_marks(rest[0].text, "/subheadline", draft)
        draft.fields["subheadline"] = _without_label(deck, "/subheadline", "deck_labels", draft)
        draft.note(rules.DECK_GUESSED, f"taken for the deck: {shown(rest[0].text)}", "subheadline", row=rest[0].line)
    return rest[1:]


#: Marks of Markdown around a whole line, before it or below it.
_MARKED = re.compile(
    r"\A(?:(?P<mark>\*{1,3}|_{1,3})(?P<words>[^*_\s][^*_]*)(?P=mark)"
    r"|\^(?P<wired>[^\^<]+)<"  # as wire services mark a headline
    r"|#{1,6}[ \u00a0]+(?P<behind>[^#\s].*?)(?:[ \u00a0]+#+)?"
    r"|(?P<above>[^#=-].*?)[ \u00a0](?:={3,}|-{3,}))\Z",
    re.DOTALL,
)


def _without_marks(words: str, pointer: str, draft: Draft) -> str:
    """Take the marks of Markdown off a line that is a headline or a deck; its words are kept as they were."""
    match = _MARKED.match(words)
    if match is None:
        return words
    draft.originals[pointer] = words
    return match["words"] or match["wired"] or match["behind"] or match["above"]


def _without_label(words: str, pointer: str, labels: str, draft: Draft) -> str:
    """Take the label off a headline or a deck, as forms have it: "Headline: Rain ends drought"; it is kept with it."""
    label, colon, rest = words.partition(":")
    if not colon or not rest.strip() or label.strip().casefold() not in furniture_words(labels):
        return words
    draft.originals.setdefault(pointer, words)
    return rest.strip()


def _take_abstract(titles: list[Passage], draft: Draft) -> list[Passage]:
    """Take the paragraph below the label "ABSTRACT" for a summary."""
    labels = {
        issue.line
        for issue in draft.issues
        if "left out as a label" in issue.message and "abstract" in issue.message.lower()
    }
    if not labels:
        return titles
    line = min(row for row in labels if row is not None)
    below = next((passage for passage in titles if passage.line > line), None)
    if below is None:
        return titles
    draft.summaries.append(RoleText(text=below.text, role="abstract"))
    return [passage for passage in titles if passage is not below]
