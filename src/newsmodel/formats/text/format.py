"""Plain text as a format: its card, and what reads and writes a story."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.errors import UnreadableInput
from newsmodel.formats import reading_rules as shared
from newsmodel.formats.contract import Format
from newsmodel.formats.decoding import decode
from newsmodel.formats.glimpse import Syntax, glimpse_of
from newsmodel.formats.left_out.manifests import free_of_manifests
from newsmodel.formats.left_out.placing import keep_manifests
from newsmodel.formats.restrictions import WRITING_RULES
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.formats.text import rules
from newsmodel.formats.text.body import read_body
from newsmodel.formats.text.broken_lines import with_lines_joined
from newsmodel.formats.text.data import kind_of_data
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.finishing import Source, finished
from newsmodel.formats.text.forwarding import keep_answered, take_sender, with_subject
from newsmodel.formats.text.head import read_head
from newsmodel.formats.text.letters import without_letter
from newsmodel.formats.text.mending import mended
from newsmodel.formats.text.several import note_other_stories
from newsmodel.formats.text.writing import LOST_FIELDS, write
from newsmodel.model import Article
from newsmodel.prose.characters import Cleaned, clean
from newsmodel.prose.furniture.armor import without_armor
from newsmodel.prose.furniture.layout import (
    Paged,
    Passage,
    answered,
    forwarded,
    join_over_pages,
    split_passages,
    stamped,
    unquoted,
    without_running_heads,
)
from newsmodel.prose.furniture.wire_heads import WireText, wire_text
from newsmodel.readings import Hints, Reading, Rendering

FORMAT = Format(
    name="text",
    title="Plain text",
    suffixes=SUFFIXES["text"],
    media_types=("text/plain",),
    rules=(*rules.RULES, *WRITING_RULES),
    reads="pasted stories and wire copy",
    writes="text that reads back",
    loses=LOST_FIELDS,
)

_SOURCE = Source(FORMAT.name, FORMAT.media_types[0])


def sniff(data: bytes) -> bool:
    """Tell whether the data is plain text: words that begin as no other syntax does.

    Example:
        >>> sniff(b"Rain ends drought"), sniff(b'{"headline": "Rain"}')
        (True, False)
    """
    return glimpse_of(data).syntax is Syntax.TEXT


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    r"""Read a story.

    Args:
        data: The bytes of a file, or its text.
        hints: What the caller knows and the text does not say.

    Raises:
        UnreadableInput: the input is binary, or has no words.

    Example:
        >>> story = "Rain ends drought\n\nSEOUL, March 27 (Yonhap) -- It rained at last.\n\nFarmers danced."
        >>> reading = parse(story, hints=Hints())
        >>> reading.article.headline, reading.article.dateline.agency, len(list(reading.article.blocks))
        ('Rain ends drought', 'Yonhap', 2)
    """
    draft = Draft(hints=hints)
    freed = free_of_manifests(_decoded(data, draft))
    if (kind := kind_of_data(freed.text)) is not None:
        draft.note(rules.DATA_AS_TEXT, f"read as text: {kind}")
    paged = without_running_heads(freed.text)
    words = _words(freed.text if paged is None else paged.text, draft)
    for head in paged.heads if paged is not None else ():
        draft.leave_out(head, "a running head of a page")
    if (message := stamped(words)) is not None:
        draft.leave_out(message[0], "the stamp of a messenger")
        words = message[1]
    mail = forwarded(words)
    words = words if mail is None else mail.text
    if (answer := answered(words)) is not None:
        words = answer.text
    if (wire := wire_text(words)) is not None:
        words = wire.text
        _take_header(wire, draft)
    passages: Sequence[Passage] = with_lines_joined(_split(words, paged))
    passages = without_letter(passages, draft)
    if mail is not None:
        passages = with_subject(passages, mail, draft)
    if not passages:
        raise UnreadableInput("the input has no words", format="text")
    note_other_stories(passages, draft)
    body = read_head(passages, draft)
    if mail is not None:
        take_sender(mail, draft)
    read_body(body, draft)
    if answer is not None:
        keep_answered(answer, draft)
    article = finished(draft, data, _SOURCE, passages[0].text)
    issues = sorted(draft.issues, key=lambda issue: issue.line or 0)  # what is said of the whole stands first
    return keep_manifests(Reading(article, tuple(issues)), freed.manifests)


def _split(words: str, paged: Paged | None) -> Sequence[Passage]:
    passages = split_passages(words)
    return passages if paged is None else join_over_pages(passages, paged.heads)


def render(article: Article) -> Rendering:
    r"""Write a story as plain text that reads back.

    Example:
        >>> render(Article(id="urn:example:1", headline="Rain ends drought")).data
        b'Rain ends drought\n'
    """
    return write(article, lambda text: parse(text, hints=Hints()).article)


def _decoded(data: bytes | str, draft: Draft) -> str:
    decoded = decode(data, draft.hints.encoding)
    if decoded.guessed:
        draft.note(shared.ENCODING_GUESSED, f"read as {decoded.encoding}")
    if isinstance(data, bytes) and "\ufffd" in decoded.text:
        draft.note(shared.ENCODING_GUESSED, "some of the bytes are no characters, and stand as U+FFFD in the text")
    return decoded.text


def _take_header(wire: WireText, draft: Draft) -> None:
    """Keep what a wire service has put above a story."""
    for row, line in wire.header:
        draft.leave_out_words(line, "the header of a wire service", row)
    if wire.keywords is not None:
        draft.fields["slugline"] = wire.keywords


def _words(text: str, draft: Draft) -> str:
    """Take out of a text what other programs put into it."""
    whole = mended(text)
    for remark in whole.remarks:
        draft.note(rules.LETTERS_MENDED, remark)
    cleaned = clean(whole.text)
    _note_cleaning(cleaned, draft)
    quoted = unquoted(cleaned.text)
    if quoted is not None:
        draft.note(rules.QUOTE_MARKS_REMOVED, "each line of the text has a mark of quotation before it")
    for line in quoted.around if quoted is not None else ():
        draft.leave_out(line, "a line around a forwarded story")
    return _bare(cleaned.text if quoted is None else quoted.text, draft)


def _bare(text: str, draft: Draft) -> str:
    """Take the armor of a signature off a text."""
    armored = without_armor(text)
    if armored is None:
        return text
    if armored.is_encrypted and not armored.text.strip():
        raise UnreadableInput("the input is encrypted (OpenPGP): decrypt it first", format=FORMAT.name)
    for part in armored.armor:
        draft.leave_out(part, "the armor of a signed text")
    return armored.text


def _note_cleaning(cleaned: Cleaned, draft: Draft) -> None:
    if cleaned.removed:
        names = ", ".join(f"U+{ord(character):04X}" for character in cleaned.removed)
        draft.note(shared.CONTROLS_REMOVED, f"taken out: {names}")
    if cleaned.replaced:
        draft.note(shared.CONTROLS_REMOVED, f"{cleaned.replaced} lone surrogates became U+FFFD")
