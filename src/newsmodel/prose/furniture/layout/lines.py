"""Lines of a plain text, with the space around them, and the paragraphs that are made of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from newsmodel.languages.language import pooled
from newsmodel.prose.furniture.columns import are_rows
from newsmodel.prose.furniture.lists import read_marker

#: Lines longer than this were not broken by hand or by a wire service.
WIDEST_WRAP = 132
#: Lines of verse are no longer.
LONGEST_VERSE = 60
#: So much more space than the margin is an indent.
INDENT = 2
#: The head of a text is no longer than so many lines.
HEAD_LINES = 12
#: What is learned about a text is learned from so many of its lines.
SAMPLE = 2000

#: Hyphens, with the one that is seen only at the end of a line.
HYPHENS = "-\u2010\u00ad"
#: One long line may be a title, or an address.
_SEVERAL = 2
#: Tabs in more space than this are no margin.
_LONGEST_MARGIN = 400
_ENDS_SENTENCE = re.compile(
    "[.!?:;\u2026\u3002\uff01\uff1f\u0964\u06d4\u061f][\"'\u201d\u2019\u201c\u2018\u00bb\u203a)\\]\u300d\u300f]{0,3}\\Z"
    "|[.!?\u2026][ \u00a0\u202f][\u00bb\u203a]\\Z"
)
#: Marks of quotation before a word.
_OPENING = "\"'\u201c\u2018\u00ab\u201e(["
_LETTER = re.compile(r"[\"'\u201c\u2018\u00ab\u201e(\[]?([^\W\d_])")


class Passage(msgspec.Struct, frozen=True):
    """A paragraph of the raw text.

    Attributes:
        text: Its words on one line, trimmed.
        line: 1-based line that it begins on.
        indent: Columns before its first word, beyond the margin of the text.
        lines: Its raw lines, without the margin and without space at their ends.
    """

    text: str
    line: int
    indent: int
    lines: tuple[str, ...]


class Line(msgspec.Struct, frozen=True):
    """A line with words.

    Attributes:
        number: Its place in the text, from 1.
        indent: Columns before its first word.
        words: What stands on it, trimmed.
        gap: Blank lines above it.
    """

    number: int
    indent: int
    words: str
    gap: int = 0

    @property
    def raw(self) -> str:
        """The line with its indent."""
        return " " * min(self.indent, 200) + self.words

    @property
    def width(self) -> int:
        """Columns that it fills."""
        return self.indent + len(self.words)

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does, or as what announces one."""
        return bool(_ENDS_SENTENCE.search(self.words[-6:]))

    @property
    def parts_word(self) -> bool:
        """Whether it ends with a hyphen behind a letter or a figure: a word, or a range, goes on below."""
        return self.words[-1] in HYPHENS and self.words[-2:-1].isalnum()

    @property
    def is_field(self) -> bool:
        """Whether its first word is a label: "headline: Rain ends"."""
        return self.words.split(maxsplit=1)[0].endswith(":")

    @property
    def has_case(self) -> bool:
        """Whether it begins in a script that has capitals."""
        match = _LETTER.match(self.words)
        return match is not None and match[1].lower() != match[1].upper()

    @property
    def goes_on(self) -> bool:
        """Whether it begins as the inside of a sentence: with a small letter, or one of a script without capitals.

        Where sentences have neither capitals nor stops, as in Thai and Lao, a line does not tell.
        """
        match = _LETTER.match(self.words)
        if match is None or match[1].isupper() or match[1].istitle() or "\u0e00" <= match[1] <= "\u0eff":
            return False
        return read_marker(self.words) is None


def lines_of(text: str) -> list[Line]:
    """List the lines that have words, without the margin that all of them have."""
    lines: list[Line] = []
    gap = 0
    for number, raw in enumerate(text.split("\n"), 1):
        words = raw.strip()
        if words:
            lines.append(Line(number, _indent(raw), words, gap))
        gap = 0 if words else gap + 1
    margin = min((line.indent for line in lines), default=0)
    return [replace(line, indent=line.indent - margin) for line in lines] if margin else lines


def _indent(raw: str) -> int:
    if not raw[0].isspace():
        return 0
    space = raw[: len(raw) - len(raw.lstrip())]
    return len(space.expandtabs()) if len(space) < _LONGEST_MARGIN else len(space)


def blocks_of(lines: Sequence[Line], spacing: int = 0) -> list[list[Line]]:
    """Group lines between blank ones.

    Args:
        lines: The lines.
        spacing: Blank lines that stand between any two of them, and part nothing.
    """
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and line.gap <= spacing:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def is_certain(line: Line, following: Line) -> bool:
    """Tell whether a sentence certainly goes on in the next line, so that it was broken there.

    Nouns of German have capitals, and numbers no case: behind a comma or a small word a sentence goes on with them.
    """
    if line.ends_sentence:
        return False
    goes_on = following.goes_on or is_open(line.words) or _begins_with_number(following.words)
    return goes_on and not are_rows(line.words, following.words)


def breaks_off(line: Line, following: Line) -> bool:
    """Tell whether a sentence or a title goes on in the next line, by a small letter or behind a small word."""
    if line.ends_sentence or not following.has_case or following.is_field:
        return False
    return following.goes_on or is_small(line.words.rsplit(maxsplit=1)[-1])


def is_open(words: str) -> bool:
    """Tell whether words break off behind a comma, or behind a word with which no sentence and no title ends."""
    return words[-1] in ",\u060c\uff0c\u3001" or is_small(words.rsplit(maxsplit=1)[-1])


def _begins_with_number(words: str) -> bool:
    return words[0].isdecimal() and read_marker(words) is None


def is_small(word: str) -> bool:
    """Tell whether a word is one of the most common: an article, a preposition, a conjunction, a pronoun.

    Example:
        >>> is_small("The"), is_small("Rain")
        (True, False)
    """
    return word.lower().lstrip(_OPENING) in _small_words()


@functools.cache
def _small_words() -> frozenset[str]:
    """Pool the most common words of every language."""
    return pooled(lambda language: language.function.words)


def is_mixed(block: Sequence[Line]) -> bool:
    """Tell whether some lines are indented and others are not."""
    kinds = {line.indent >= INDENT for line in block}
    return len(kinds) > 1


def is_long(blocks: Sequence[Sequence[Line]]) -> bool:
    """Tell whether lines at the margin are too long to be wrapped, so that each is a paragraph."""
    lines = [line for block in blocks for line in block if line.indent < INDENT][:SAMPLE]
    longer = sum(len(line.words) > WIDEST_WRAP for line in lines)
    return longer * 3 > len(lines)


def stands_on_longer_lines(lines: Sequence[Line], width: int) -> bool:
    """Tell whether most words stand on lines much longer than a width: paragraphs have one line each."""
    sizes = [len(line.words) for line in lines[:SAMPLE]]
    longer = [size for size in sizes if size * 2 > width * 3]
    return len(longer) >= _SEVERAL and sum(longer) * 2 > sum(sizes)
