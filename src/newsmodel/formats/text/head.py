"""The head of a plain-text story: everything above its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from newsmodel.formats.text import rules
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.head_lines import Address, Credit, JobTitle, SlugLine
from newsmodel.formats.text.head_rows import ARCHIVE_LABELS, Row, is_item, is_point, survey
from newsmodel.issues import shown
from newsmodel.model import Link, RoleText
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.addresses import find_address
from newsmodel.prose.furniture.author_lines import AuthorLine
from newsmodel.prose.furniture.boilerplate import BoilerplateKind, BoilerplateLine
from newsmodel.prose.furniture.bylines import Byline, read_byline
from newsmodel.prose.furniture.captions import Caption
from newsmodel.prose.furniture.credits import is_source_line
from newsmodel.prose.furniture.dated_lines import DatedLine
from newsmodel.prose.furniture.dateline_parts import PrintedDateline
from newsmodel.prose.furniture.headlines import LONGEST_KICKER
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.notices import Notice
from newsmodel.values import as_uri

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
#: A topic is told from a headline where both have a deck below them.
_KICKER_HEADLINE_AND_DECK = 3
#: So many first paragraphs are known where the deck is known too.
_HEADLINE_AND_DECK = 2


def read_head(passages: Sequence[Passage], draft: Draft, known: int = 0) -> Sequence[Passage]:
    """Read the head into the draft.

    Args:
        passages: All paragraphs of the text.
        draft: Takes what is found.
        known: How many of the first are known to be headline (1) and deck (2), as by their styles.

    Returns:
        The paragraphs of the body; the dateline is cut off the first.
    """
    rows, body = survey(passages, known)
    rows, body = _bound(rows, body, passages, known)
    titles = [row.passage for row in rows if row.kind is None]
    for row in rows:
        _take(row, draft)
    if known:
        left = _take_known(titles, draft, known)
    else:
        left = titles if _is_lead(rows, passages) else _take_titles(titles, passages[body:], draft)
    rest = passages[body:]
    if draft.dateline is not None and rest:
        rest = _cut_dateline(rest, draft.dateline)
    return [*left, *rest] if left else rest


def _is_lead(rows: Sequence[Row], passages: Sequence[Passage]) -> bool:
    """Tell whether the first line that could be a headline is the first paragraph of a story without one.

    A paragraph ends with a full stop, and others follow. A byline, a date or a dateline below it prove a headline; so
    does a story that begins with the same words, as one whose headline was copied from them.
    """
    place = next((index for index, row in enumerate(rows) if row.kind is None), None)
    if place is None or any(row.is_mark or isinstance(row.kind, PrintedDateline) for row in rows[place:]):
        return False
    words = rows[place].passage.text
    following = passages[place + 1 : place + 1 + LEAD_REACH]
    if not look(words).ends_paragraph or not following or following[0].text.startswith(words):
        return False
    return any(look(passage.text).ends_sentence for passage in following)


def _bound(rows: list[Row], body: int | None, passages: Sequence[Passage], known: int) -> tuple[list[Row], int]:
    """Find where the body begins, and the rows above it."""
    if body is not None:
        return rows, body
    marks = [index for index, row in enumerate(rows) if row.is_mark and index < MARKS_REACH]
    first = next((index for index, row in enumerate(rows) if row.kind is None), None)
    if first is None:  # only furniture was found before a long paragraph
        return rows, len(rows)
    foot = _foot(rows, first, passages)
    marks = [mark for mark in marks if mark < foot]
    if marks and marks[-1] > first:
        return _after_marks(rows, marks, first)
    end = max(first + 1, known)
    while end < len(rows) and rows[end].kind is not None:
        end += 1
    if known < _HEADLINE_AND_DECK and _has_deck(rows, end, first, passages):
        end += 1
        while end < len(rows) and rows[end].kind is not None:
            end += 1
    end = _past_abstract(rows, end)
    return rows[:end], end


def _foot(rows: list[Row], first: int, passages: Sequence[Passage]) -> int:
    """Find where a story that is no longer than a head ends: who wrote it stands below its only paragraph."""
    last = max(index for index, row in enumerate(rows) if row.kind is None)
    is_whole = len(rows) == len(passages) and last > first and look(rows[last].passage.text).ends_paragraph
    return last + 1 if is_whole else len(rows)


def _after_marks(rows: list[Row], marks: list[int], first: int) -> tuple[list[Row], int]:
    """Begin the body below the bylines and dates that stand together near the headline."""
    last = next((mark for mark in marks if mark > first), marks[-1])
    if sum(row.kind is None and not is_point(row.passage) for row in rows[first:last]) > MOST_BETWEEN:
        # too many lines between: the byline belongs to something else
        return rows[: first + 1], first + 1
    while last + 1 < len(rows) and rows[last + 1].kind is not None:
        last += 1
    end = _past_abstract(rows, last + 1)
    return rows[:end], end


def _past_abstract(rows: list[Row], end: int) -> int:
    """Skip an abstract and the label "FULL TEXT", as archives print them."""
    labels = [
        index
        for index, row in enumerate(rows)
        if isinstance(row.kind, str) and row.kind.lower().startswith(("abstract", "full"))
    ]
    return max(end, labels[-1] + 1) if labels else end


def _has_deck(rows: list[Row], end: int, first: int, passages: Sequence[Passage]) -> bool:
    """Tell whether the line below the headline is a deck, where neither byline nor dateline tells."""
    if end >= len(rows) or rows[end].kind is not None or end + 1 >= len(passages):
        return False
    below = next((place for place in range(end + 1, len(rows)) if rows[place].kind is None), len(rows))
    if below >= len(passages):
        return False
    headline, text, following = rows[first].passage.text, rows[end].passage.text, passages[below].text
    if look(headline).is_kicker or _is_label(end, passages):
        return True
    if headline.endswith(";"):
        return True
    if is_point(rows[end].passage):
        return False
    return (
        look(text).could_be_deck
        and len(text) > SHORT_DECK
        and look(following).ends_sentence
        and len(following) > max(80, len(text) // 2)
    )


def _is_label(place: int, passages: Sequence[Passage]) -> bool:
    """Tell whether a line below the headline says of what kind the story is: "OPINION"; several are headings."""
    seen, *below = (look(passage.text) for passage in passages[place:])
    return seen.is_kicker and below[0].ends_sentence and not any(other.is_kicker for other in below)


# --- into the draft


def _take(row: Row, draft: Draft) -> None:
    kind, passage = row.kind, row.passage
    match kind:
        case PrintedDateline():
            draft.dateline, draft.dateline_row = kind, passage.line
        case Notice():
            draft.take_notice(kind, passage.line)
        case BoilerplateLine():
            take_boilerplate(kind, passage, draft)
        case tuple():
            _keep_broken_date(passage, draft)
            draft.expect_dates(kind, passage.line)
        case DatedLine():
            _take_dated(kind, passage, draft)
        case Caption():
            draft.add_picture(kind, passage)
        case SlugLine() | Credit() | str():
            _take_line(kind, passage, draft)
        case Byline() | AuthorLine() | Address() | JobTitle():
            _take_authors(kind, passage, draft)


def _keep_broken_date(passage: Passage, draft: Draft) -> None:
    """Keep a date as it is printed, where a page breaks it apart or has no space inside."""
    if len(passage.lines) > 1:
        draft.leave_out_words(passage.lines[0].strip(), "a label above a date", passage.line)
    elif look(passage.text).parted != look(passage.text).spaced:
        draft.leave_out_words(passage.text, "dates without a space between", passage.line)


def _take_line(kind: SlugLine | Credit | str, passage: Passage, draft: Draft) -> None:
    match kind:
        case SlugLine():
            draft.fields["slugline"] = one_line(kind.text)
        case Credit():
            draft.credits.append(kind.text)
        case str() if kind.rstrip(".:").lower() in ARCHIVE_LABELS:
            draft.leave_out(passage, "a label")
        case str():
            draft.sign_off(kind, passage.line)


def _take_authors(kind: Byline | AuthorLine | Address | JobTitle, passage: Passage, draft: Draft) -> None:
    match kind:
        case Byline():
            beside = read_byline(kind.text, beside=True) if draft.bylines else None
            draft.bylines.append(beside or kind)
        case AuthorLine():
            _take_author_line(kind, passage, draft)
        case Address():
            draft.take_addresses(kind.mail, passage)
        case JobTitle():
            draft.job_titles.append(kind.text)


def _take_author_line(line: AuthorLine, passage: Passage, draft: Draft) -> None:
    draft.bylines.append(line.byline)
    if not line.proven:
        told = f"taken for the byline: {shown(line.byline.text)}"
        draft.note(rules.BYLINE_GUESSED, told, "byline", row=passage.line)
    if line.dated is not None:
        _take_dated(line.dated, passage, draft, named=True)


def _take_dated(line: DatedLine, passage: Passage, draft: Draft, *, named: bool = False) -> None:
    """Take the dates of a line, and from whom the story comes; its other words may name the authors."""
    draft.expect_dates(line.published, passage.line)
    for words in line.rest:
        if is_source_line(words):
            draft.credits.append(words)
        elif not named:
            draft.leave_out_words(words, "words beside a date", passage.line)
    for words in line.asides:
        draft.leave_out_words(words, "the time that it takes to read or hear", passage.line)


def take_boilerplate(found: BoilerplateLine, passage: Passage, draft: Draft) -> None:
    """Keep a related link or a copyright line as data; keep aside what else is left out, and the label of a link."""
    if found.kind is BoilerplateKind.RELATED and found.rest:
        draft.links.append(_related(found.rest))
        draft.move_link(passage)
    elif found.kind is BoilerplateKind.COPYRIGHT:
        draft.copyright.append(passage.text)
    elif found.kind is BoilerplateKind.TERMS:
        draft.terms.append(passage.text)
    else:
        draft.leave_out(passage, f"boilerplate ({found.kind.value})")


def _related(words: str) -> Link:
    address = find_address(words)
    uri = None if address is None else as_uri(address)
    if address is None or uri is None:
        return Link(rel="related", title=one_line(words))
    words = words.removesuffix(".") if words.endswith(f"{address}.") else words
    title = one_line(words.replace(address, " ")).strip(" :()[]<>-\u2013\u2014|")
    return Link(rel="related", uri=uri, title=title or None)


def _take_known(titles: list[Passage], draft: Draft, known: int) -> list[Passage]:
    """Take a headline that is known, and the deck below it; what is left over belongs to the body."""
    headline, *rest = titles
    draft.fields["headline"] = one_line(headline.text)
    if known < _HEADLINE_AND_DECK:
        return _take_deck(rest, draft)
    draft.fields["subheadline"] = rest[0].text
    return rest[1:]


def _take_titles(titles: list[Passage], body: Sequence[Passage], draft: Draft) -> list[Passage]:
    """Take headline, kicker and deck; what is left over belongs to the body."""
    titles = _take_abstract(titles, draft)
    if len(titles) > 1 and (look(titles[0].text).is_kicker or _is_topic(titles)):
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
    words = _without_marks(headline.text, "/headline", draft)
    if rest and words.endswith(";"):
        words = words.rstrip("; \u00a0") or words
    draft.fields["headline"] = one_line(words)
    return _take_deck(rest, draft)


def _is_topic(titles: Sequence[Passage]) -> bool:
    """Tell whether the first of three lines is the topic above headline and deck: "Marode Brücke"."""
    if len(titles) < _KICKER_HEADLINE_AND_DECK:
        return False
    topic, headline, deck = (passage.text for passage in titles[:3])
    is_short = len(topic) <= LONGEST_KICKER and len(topic) * 2 <= len(headline) and topic[-1].isalnum()
    return is_short and not is_point(titles[1]) and not is_point(titles[2]) and len(deck) > len(topic) * 2


def _take_deck(rest: list[Passage], draft: Draft) -> list[Passage]:
    """Take the line below the headline for the deck; what is left over belongs to the body."""
    if rest and (look(rest[0].text).is_labelled or (len(rest) > 1 and all(map(is_item, rest[:2])))):
        return rest  # points, or what a fact check finds
    if rest and look(rest[0].text).is_kicker and "kicker" not in draft.fields:
        draft.fields["kicker"] = rest[0].text
        draft.note(rules.KICKER_GUESSED, f"taken for the kicker: {shown(rest[0].text)}", "kicker", row=rest[0].line)
    elif rest:
        draft.fields["subheadline"] = _without_marks(rest[0].text, "/subheadline", draft)
        draft.note(rules.DECK_GUESSED, f"taken for the deck: {shown(rest[0].text)}", "subheadline", row=rest[0].line)
    return rest[1:]


#: Marks of Markdown around a whole line, before it or below it.
_MARKED = re.compile(
    r"\A(?:(?P<mark>\*{1,3}|_{1,3})(?P<words>[^*_\s][^*_]*)(?P=mark)"
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
    return match["words"] or match["behind"] or match["above"]


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
    return [replace(first, text=words, lines=(words,)), *rest] if words else rest
