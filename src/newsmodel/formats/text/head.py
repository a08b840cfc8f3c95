"""The head of a plain-text story: everything above its first paragraph."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsmodel.formats.text import rules
from newsmodel.formats.text.draft import Draft
from newsmodel.issues import shown
from newsmodel.model import Link, RoleText
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.addresses import find_address
from newsmodel.prose.furniture.boilerplate import BoilerplateKind, BoilerplateLine
from newsmodel.prose.furniture.bylines import Byline
from newsmodel.prose.furniture.dateline_parts import PrintedDateline
from newsmodel.prose.furniture.headlines import LONGEST_DECK
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.notices import Notice
from newsmodel.prose.furniture.publication import Published
from newsmodel.values import as_uri

#: The head is looked for in so many paragraphs.
REACH = 14
#: Above a dateline stand at most so many lines that are neither byline nor date nor notice.
MOST_TITLES = 5
#: A paragraph of this length is no headline when it begins with a certain dateline.
LONG_PARAGRAPH = 130
#: The first paragraph of a story is longer.
SHORT_PARAGRAPH = 80

#: Labels of archives: what the next lines are.
_ARCHIVE_LABELS = {"abstract": "abstract", "full text": "", "fulltext": "", "body": "", "text": ""}

Furniture = PrintedDateline | Byline | tuple[Published, ...] | Notice | BoilerplateLine | str
#: A byline or date further down belongs to something else.
MARKS_REACH = 8
#: Between headline and byline stand no more lines.
MOST_BETWEEN = 3
#: A deck is longer; what is not is a label.
SHORT_DECK = 20
#: A story's first paragraph has another among the next so many.
LEAD_REACH = 3
#: A sentence by itself that is longer is a story, not a headline.
SHORT_STORY = 60
#: Below bylines stand no more job titles.
MOST_JOB_TITLES = 3


@attrs.frozen
class _Row:
    """A paragraph of the head, and what it is; None for a headline, a deck or the like."""

    passage: Passage
    kind: Furniture | None


def read_head(passages: Sequence[Passage], draft: Draft) -> Sequence[Passage]:
    """Read the head into the draft.

    Args:
        passages: All paragraphs of the text.
        draft: Takes what is found.

    Returns:
        The paragraphs of the body; the dateline is cut off the first.
    """
    rows, body = _survey(passages)
    rows, body = _bound(rows, body, passages)
    titles = [row.passage for row in rows if row.kind is None]
    for row in rows:
        _take(row, draft)
    left = titles if _is_lead(rows, passages) else _take_titles(titles, passages[body:], draft)
    rest = passages[body:]
    if draft.dateline is not None and rest:
        rest = _cut_dateline(rest, draft.dateline)
    return [*left, *rest] if left else rest


def _is_lead(rows: Sequence[_Row], passages: Sequence[Passage]) -> bool:
    """Tell whether the first line that could be a headline is the first paragraph of a story without one.

    A paragraph ends with a full stop, and others follow. A byline, a date or a dateline below it prove a headline; so
    does a story that begins with the same words, as one whose headline was copied from them.
    """
    place = next((index for index, row in enumerate(rows) if row.kind is None), None)
    if place is None or any(isinstance(row.kind, Byline | tuple | PrintedDateline) for row in rows[place:]):
        return False
    words = rows[place].passage.text
    following = passages[place + 1 : place + 1 + LEAD_REACH]
    if not look(words).ends_paragraph or not following or following[0].text.startswith(words):
        return False
    return any(look(passage.text).ends_sentence for passage in following)


def _survey(passages: Sequence[Passage]) -> tuple[list[_Row], int | None]:
    """Survey the head: its rows, and where the paragraph with the dateline is, if there is one."""
    rows: list[_Row] = []
    titles = 0
    for index, passage in enumerate(passages[:REACH]):
        dateline = _dateline(passages, index, titles)
        if dateline:
            rows.append(_Row(passage, dateline))
            return rows, index
        kind = _kind(passage, index, passages)
        if kind is None and (titles >= MOST_TITLES or not _may_be_above(passage)):
            return rows, None
        titles += kind is None and not _is_item(passage)
        rows.append(_Row(passage, kind))
    return rows, None


def _is_item(passage: Passage) -> bool:
    """Tell whether a line is one of the points that stand below a headline, with marks before them."""
    marker = look(passage.text).marker
    return marker is not None and not marker.ordered


def _is_point(passage: Passage) -> bool:
    """Tell whether a line below the headline is one of its points, or what a fact check finds, and no title."""
    return _is_item(passage) or look(passage.text).is_labelled


def _may_be_above(passage: Passage) -> bool:
    """Tell whether a paragraph can stand above the story."""
    if passage.text.startswith(">"):
        return False
    seen = look(passage.text)
    return seen.could_be_headline or (len(passage.text) <= LONGEST_DECK and not seen.has_sentences)


def _dateline(passages: Sequence[Passage], index: int, titles: int) -> PrintedDateline | None:
    text = passages[index].text
    found = look(text).dateline
    if found is None:
        return look(text).place_and_date if titles > 0 and _is_above_prose(passages, index) else None
    if index == 0:
        return found if _begins_story(passages, found) else None
    if titles == 0 and not found.certain and not look(text).ends_sentence:
        return None
    return found


def _is_above_prose(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether the story begins below a line, not the address of a letter; a line that is only a date is none."""
    following = passages[index + 1].text if index + 1 < len(passages) else ""
    return (
        len(following) > SHORT_PARAGRAPH
        and look(following).ends_sentence
        and not look(passages[index].text).publication
    )


def _begins_story(passages: Sequence[Passage], found: PrintedDateline) -> bool:
    """Tell whether the first paragraph of a text, which begins with a dateline, is a paragraph and not a headline."""
    text = passages[0].text
    if not found.certain:
        return look(text).ends_sentence or len(passages) == 1
    if len(text) > LONG_PARAGRAPH:
        return True
    return not any(other and other.certain for other in (look(passage.text).dateline for passage in passages[1:6]))


def _kind(passage: Passage, index: int, passages: Sequence[Passage]) -> Furniture | None:
    """Classify a line of the head; None for a headline."""
    text = passage.text
    seen = look(text)
    if text.rstrip(".:").lower() in _ARCHIVE_LABELS and index > 0:
        return text
    byline = seen.expected_byline if _is_before_dateline(passages, index) else seen.byline
    if byline and (index > 0 or _byline_may_lead(byline, passages)):
        return byline
    notice = seen.notice if index > 0 else seen.notice_with_colon
    if notice and (not notice.label or (seen.ends_sentence and (index > 0 or notice.kind == "editors_note"))):
        return notice
    published = seen.publication
    if published and (index > 0 or published[0].labelled):
        return published
    boilerplate = seen.boilerplate
    if boilerplate and (index > 0 or boilerplate.kind not in {BoilerplateKind.RELATED, BoilerplateKind.NAVIGATION}):
        return boilerplate
    if seen.is_sign_off and len(passages) > index + 1 and (index > 0 or text[-5:-3].isdigit()):
        return text
    return seen.person if index > 0 else None


def _is_before_dateline(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether a line below the headline stands right above a dateline."""
    if index == 0 or index + 1 >= len(passages) or passages[index].text[:1] not in "bB":
        return False
    return look(passages[index + 1].text).dateline is not None


def _byline_may_lead(byline: Byline, passages: Sequence[Passage]) -> bool:
    """Tell whether a byline can be the very first line: it is proven, or a headline or dateline follows."""
    if len(passages) < 2:
        return False
    if any(author.affiliation or author.email for author in byline.authors):
        return True
    following = look(passages[1].text)
    is_lead = following.ends_paragraph and len(following.text) > SHORT_PARAGRAPH
    return is_lead or following.dateline is not None


def _bound(rows: list[_Row], body: int | None, passages: Sequence[Passage]) -> tuple[list[_Row], int]:
    """Find where the body begins, and the rows above it."""
    if body is not None:
        return rows, body
    marks = [index for index, row in enumerate(rows) if isinstance(row.kind, Byline | tuple) and index < MARKS_REACH]
    first = next((index for index, row in enumerate(rows) if row.kind is None), None)
    if first is None:  # only furniture was found before a long paragraph
        return rows, len(rows)
    foot = _foot(rows, first, passages)
    marks = [mark for mark in marks if mark < foot]
    if marks and marks[-1] > first:
        return _after_marks(rows, marks, first)
    end = first + 1
    while end < len(rows) and rows[end].kind is not None:
        end += 1
    if _has_deck(rows, end, first, passages):
        end += 1
    end = _past_abstract(rows, end)
    return rows[:end], end


def _foot(rows: list[_Row], first: int, passages: Sequence[Passage]) -> int:
    """Find where a story that is no longer than a head ends: who wrote it stands below its only paragraph."""
    last = max(index for index, row in enumerate(rows) if row.kind is None)
    is_whole = len(rows) == len(passages) and last > first and look(rows[last].passage.text).ends_paragraph
    return last + 1 if is_whole else len(rows)


def _after_marks(rows: list[_Row], marks: list[int], first: int) -> tuple[list[_Row], int]:
    """Begin the body below the bylines and dates that stand together near the headline."""
    last = next((mark for mark in marks if mark > first), marks[-1])
    if sum(row.kind is None and not _is_point(row.passage) for row in rows[first:last]) > MOST_BETWEEN:
        # too many lines between: the byline belongs to something else
        return rows[: first + 1], first + 1
    while last + 1 < len(rows) and rows[last + 1].kind is not None:
        last += 1
    end = _past_abstract(rows, last + 1)
    return rows[:end], end


def _past_abstract(rows: list[_Row], end: int) -> int:
    """Skip an abstract and the label "FULL TEXT", as archives print them."""
    labels = [
        index
        for index, row in enumerate(rows)
        if isinstance(row.kind, str) and row.kind.lower().startswith(("abstract", "full"))
    ]
    return max(end, labels[-1] + 1) if labels else end


def _has_deck(rows: list[_Row], end: int, first: int, passages: Sequence[Passage]) -> bool:
    """Tell whether the line below the headline is a deck, where neither byline nor dateline tells."""
    if end >= len(rows) or rows[end].kind is not None or end + 1 >= len(passages):
        return False
    headline, text, following = rows[first].passage.text, rows[end].passage.text, passages[end + 1].text
    if look(headline).is_kicker:
        return True
    if headline.endswith(";"):
        return True
    if _is_point(rows[end].passage):
        return False
    return (
        look(text).could_be_deck
        and len(text) > SHORT_DECK
        and look(following).ends_sentence
        and len(following) > max(80, len(text) // 2)
    )


# --- into the draft


def _take(row: _Row, draft: Draft) -> None:
    kind, passage = row.kind, row.passage
    match kind:
        case PrintedDateline():
            draft.dateline, draft.dateline_row = kind, passage.line
        case Byline():
            draft.bylines.append(kind)
        case Notice():
            draft.take_notice(kind, passage.line)
        case BoilerplateLine():
            take_boilerplate(kind, passage, draft)
        case tuple():
            draft.expect_dates(kind, passage.line)
        case str() if kind.rstrip(".:").lower() in _ARCHIVE_LABELS:
            draft.leave_out(passage, "a label")
        case str():
            draft.sign_off(kind, passage.line)


def take_boilerplate(found: BoilerplateLine, passage: Passage, draft: Draft) -> None:
    """Keep a related link or a copyright line as data; keep aside what else is left out, and the label of a link."""
    if found.kind is BoilerplateKind.RELATED and found.rest:
        draft.links.append(_related(found.rest))
        draft.move_link(passage)
    elif found.kind is BoilerplateKind.COPYRIGHT:
        draft.copyright.append(passage.text)
    else:
        draft.leave_out(passage, f"boilerplate ({found.kind.value})")


def _related(words: str) -> Link:
    address = find_address(words)
    uri = None if address is None else as_uri(address)
    if address is None or uri is None:
        return Link(rel="related", title=one_line(words))
    title = one_line(words.replace(address, " ")).strip(" :()[]<>-\u2013\u2014|")
    return Link(rel="related", uri=uri, title=title or None)


def _take_titles(titles: list[Passage], body: Sequence[Passage], draft: Draft) -> list[Passage]:
    """Take headline, kicker and deck; what is left over belongs to the body."""
    titles = _take_abstract(titles, draft)
    titles = _take_job_title(titles, draft)
    if len(titles) > 1 and look(titles[0].text).is_kicker:
        draft.fields["kicker"] = titles[0].text
        draft.note(rules.KICKER_GUESSED, f"taken for the kicker: {shown(titles[0].text)}", "kicker", row=titles[0].line)
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
    words = headline.text
    if rest and words.endswith(";"):
        words = words.rstrip("; \u00a0") or words
    draft.fields["headline"] = one_line(words)
    if rest and (look(rest[0].text).is_labelled or (len(rest) > 1 and all(map(_is_item, rest[:2])))):
        return rest  # points, or what a fact check finds
    if rest:
        draft.fields["subheadline"] = rest[0].text
        draft.note(rules.DECK_GUESSED, f"taken for the deck: {shown(rest[0].text)}", "subheadline", row=rest[0].line)
    return rest[1:]


def _take_job_title(titles: list[Passage], draft: Draft) -> list[Passage]:
    """Take lines that say what the author is for a part of the byline above."""
    if not draft.bylines:
        return titles
    kept = [titles[0]] if titles else []
    for passage in titles[1:]:
        if look(passage.text).is_job_title and len(draft.job_titles) < MOST_JOB_TITLES:
            draft.job_titles.append(passage.text)
        else:
            kept.append(passage)
    return kept


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


def _cut_dateline(passages: Sequence[Passage], dateline: PrintedDateline) -> list[Passage]:
    first, *rest = passages
    words = first.text[dateline.end :].strip()
    return [attrs.evolve(first, text=words, lines=(words,)), *rest] if words else rest
