"""Paragraphs of a plain text in any of three layouts.

One paragraph a line; blank lines between paragraphs, which may be hard-wrapped; wire copy, where a paragraph begins
with an indented line. A text may mix them: the head in one, the body in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import attrs

from newsmodel.prose.furniture.columns import has_columns
from newsmodel.prose.furniture.credits import is_sign_off
from newsmodel.prose.furniture.headlines import is_labelled
from newsmodel.prose.furniture.lists import read_marker
from newsmodel.prose.furniture.publication import read_publication

#: Lines longer than this were not broken by hand or by a wire service.
WIDEST_WRAP = 132
#: Nobody breaks lines at fewer columns.
NARROWEST_WRAP = 30
#: Where paragraphs stand on long lines, so few short ones above one another are the lines of a head.
FEW_PAIRS = 4
#: Ragged lines are taken for broken ones from this width on; shorter ones may be rows of a table.
NARROWEST_RAGGED = 45
#: Lines that fall short by so much were broken by hand.
RAGGED = 3
#: So much more space than the margin is an indent.
INDENT = 2
#: What is learned about a text is learned from so many of its lines.
SAMPLE = 2000

_OPENS = re.compile("[\"'\u201c\u2018(\\[]?[^\\W_a-z]")
_ENDS_SENTENCE = re.compile("[.!?:;\u2026\u3002][\"'\u201d\u2019\u00bb)\\]]{0,3}\\Z")
#: Of two lines that were joined one may be prose.
_FEW_STARTS = 2
#: A byline with its dates has no more lines.
_MOST_LINES = 4
#: Tabs in more space than this are no margin.
_LONGEST_MARGIN = 400
#: So few pairs of lines prove no width.
_FEW_PAIRS = 3
#: A line of the head that must not be wrapped onto is no longer.
_LONGEST_OPENING = 89


@attrs.frozen
class Passage:
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


@attrs.frozen
class _Line:
    number: int
    indent: int
    words: str

    @property
    def raw(self) -> str:
        return " " * min(self.indent, 200) + self.words


@attrs.frozen
class _Wrap:
    """The way in which the lines of a text were broken.

    Attributes:
        width: Columns that a line fills; 0 when lines were not broken.
        slack: Columns by which a line may fall short, where lines were broken by hand.
    """

    width: int = 0
    slack: int = 0


def split_passages(text: str) -> tuple[Passage, ...]:
    r"""Split a text into its paragraphs.

    Args:
        text: The text; lines end with a newline.

    Example:
        >>> story = "Rain ends\n    SEOUL, March 27 - The rain\nended.\n    People danced."
        >>> [passage.text for passage in split_passages(story)]
        ['Rain ends', 'SEOUL, March 27 - The rain ended.', 'People danced.']
    """
    blocks = _blocks(text)
    if not blocks:
        return ()
    margin = min(line.indent for block in blocks for line in block)
    if margin:
        blocks = [[attrs.evolve(line, indent=line.indent - margin) for line in block] for block in blocks]
    wrap = _find_wrap(blocks)
    indented = any(_is_mixed(block) for block in blocks) and not _is_long(blocks)
    passages: list[Passage] = []
    for block in blocks:
        groups = _split_block(block, wrap, indented=indented, first=not passages)
        near = len(passages) < HEAD_PASSAGES
        passages.extend(_passage(part) for group in groups for part in (_parted(group) if near else [group]))
    return tuple(passages)


#: Bylines and date lines stand among the first so many paragraphs.
HEAD_PASSAGES = 4


def _parted(group: Sequence[_Line]) -> Iterable[Sequence[_Line]]:
    """Part lines of the head that were joined, before each byline and each date line."""
    starts = [0, *(at for at, line in enumerate(group) if at and _opens_line_of_its_own(line.words)), len(group)]
    return (group[start:end] for start, end in pairwise(starts)) if _has_only_such_lines(group, starts) else (group,)


def _has_only_such_lines(group: Sequence[_Line], starts: Sequence[int]) -> bool:
    """Tell whether the lines are a byline with its dates, and not a paragraph in which a line begins with "By"."""
    return len(starts) > _FEW_STARTS and len(group) <= _MOST_LINES and _opens_line_of_its_own(group[0].words)


def _blocks(text: str) -> list[list[_Line]]:
    """Group the lines between blank lines."""
    blocks: list[list[_Line]] = []
    current: list[_Line] = []
    for number, raw in enumerate(text.split("\n"), 1):
        words = raw.strip()
        if words:
            current.append(_Line(number, _indent(raw), words))
        elif current:
            blocks.append(current)
            current = []
    return [*blocks, current] if current else blocks


def _indent(raw: str) -> int:
    if not raw[0].isspace():
        return 0
    space = raw[: len(raw) - len(raw.lstrip())]
    return len(space.expandtabs()) if len(space) < _LONGEST_MARGIN else len(space)


def _is_long(blocks: Sequence[Sequence[_Line]]) -> bool:
    """Tell whether lines at the margin are too long to be wrapped, so that each is a paragraph."""
    lines = [line for block in blocks for line in block if line.indent < INDENT][:SAMPLE]
    longer = sum(len(line.words) > WIDEST_WRAP for line in lines)
    return longer * 3 > len(lines)


def _is_mixed(block: Sequence[_Line]) -> bool:
    """Tell whether some lines are indented and others are not."""
    kinds = {line.indent >= INDENT for line in block}
    return len(kinds) > 1


# --- were lines broken at some width?


def _find_wrap(blocks: Sequence[Sequence[_Line]]) -> _Wrap:
    """Find the width that lines were broken at, from the line ends inside blocks.

    Broken lines end anywhere in a sentence, and fill the width or nearly so; whole paragraphs end with a full stop and
    in any column.
    """
    pairs = _sample_pairs(blocks)
    if not pairs or (len(pairs) <= FEW_PAIRS and _is_long(blocks) and all(_OPENS.match(b.words) for _, b in pairs)):
        return _Wrap()
    lengths = sorted(len(line.words) + line.indent for line, _ in pairs)
    width, median = lengths[len(lengths) * 9 // 10], lengths[len(lengths) // 2]
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return _Wrap()
    loose = [_room(line, following, width) for line, following in pairs]
    full = sum(room < 0 for room in loose)
    open_ended = sum(not _ENDS_SENTENCE.search(line.words[-6:]) for line, _ in pairs)
    if open_ended * 2 <= len(pairs):
        return _Wrap()
    if len(blocks) == 1 and not _is_mixed(blocks[0]):
        # nothing but line ends: the text must look wrapped throughout
        strict = len(pairs) > _FEW_PAIRS and full * 10 >= len(pairs) * 6 and width <= NARROWEST_RAGGED * 2 + 10
        return _Wrap(width) if strict else _Wrap()
    even = median * 4 >= width * 3 and width >= NARROWEST_RAGGED
    if full * 2 < len(pairs) and not even:
        return _Wrap()
    return _Wrap(width, _slack(loose, width))


def _slack(loose: Sequence[int], width: int) -> int:
    """Measure by how much most lines fall short of the width."""
    short = sorted(max(room + 1, 0) for room in loose)
    usual = short[min(len(short) * 19 // 20, len(short) - 1)]
    return usual if usual * 3 <= width else short[len(short) // 2]


def _sample_pairs(blocks: Iterable[Sequence[_Line]]) -> list[tuple[_Line, _Line]]:
    """Sample neighbouring lines of which the second is not indented; rows of a table say nothing."""
    pairs: list[tuple[_Line, _Line]] = []
    for block in blocks:
        mixed = _is_mixed(block)
        flush = ((a, b) for a, b in pairwise(block) if b.indent < INDENT or (not mixed and b.indent == a.indent))
        pairs.extend((a, b) for a, b in flush if not _are_rows(a, b))
        if len(pairs) > SAMPLE:
            break
    return pairs


def _room(line: _Line, following: _Line, width: int) -> int:
    """Count the columns left when the next line's first word is put on this one; negative where it does not fit."""
    return width - (line.indent + len(line.words) + 1 + len(following.words.split(" ", 1)[0]))


def _fits(line: _Line, following: _Line, wrap: _Wrap) -> bool:
    """Tell whether the next line could have begun on this one, so that the break was meant."""
    return _room(line, following, wrap.width) >= wrap.slack


def _continues(line: _Line, following: _Line, wrap: _Wrap) -> bool:
    """Tell whether the second line goes on with the first one's paragraph."""
    if not wrap.width or _is_apart(following, line, wrap):
        return False
    if not _fits(line, following, wrap):
        return True
    ragged = line.indent + len(line.words) > wrap.width // 2 and not _ENDS_SENTENCE.search(line.words[-6:])
    return ragged and (following.words[0].islower() or line.words.endswith(","))


def _signs_off(line: _Line, before: _Line) -> bool:
    """Tell whether a line is an agency's sign-off, not a sentence's end: "…according to the / Associated Press."."""
    if before.words.endswith(","):
        return False
    return is_sign_off(line.words) and (bool(_ENDS_SENTENCE.search(before.words[-6:])) or not line.words.endswith("."))


def _is_apart(line: _Line, before: _Line, wrap: _Wrap) -> bool:
    """Tell whether a line begins something of its own: an item of a list, a row of a table."""
    return _is_item(line, before, wrap) or (
        _are_rows(before, line) and (not wrap.width or _room(before, line, wrap.width) >= 0)
    )


def _are_rows(line: _Line, following: _Line) -> bool:
    return has_columns(line.words) and has_columns(following.words)


def _is_item(line: _Line, before: _Line, wrap: _Wrap) -> bool:
    """Tell whether a line is an item of a list, not a wrapped line that happens to begin with a dash or a number."""
    marker = read_marker(line.words)
    if marker is None:
        return False
    same = read_marker(before.words)
    return (
        bool(same and same.kind == marker.kind)
        or bool(_ENDS_SENTENCE.search(before.words[-6:]))
        or not wrap.width
        or _fits(before, line, wrap)
    )


# --- one block


def _split_block(block: list[_Line], wrap: _Wrap, *, indented: bool, first: bool) -> Iterable[list[_Line]]:
    if len(block) == 1:
        return [block]
    if _is_mixed(block) and indented:
        return _split_indented(block, wrap)
    if indented and all(line.indent >= INDENT for line in block) and not _is_poured(block, wrap):
        return [[line] for line in block]
    return _split_flush(block, wrap, head=first)


def _is_poured(block: Sequence[_Line], wrap: _Wrap) -> bool:
    """Tell whether indented lines are one wrapped paragraph, set apart, rather than many short ones."""
    pairs = list(pairwise(block[:50]))
    return (
        bool(wrap.width) and all(_continues(a, b, wrap) for a, b in pairs) and len({line.indent for line in block}) == 1
    )


def _split_indented(block: Sequence[_Line], wrap: _Wrap) -> list[list[_Line]]:
    """Split wire copy: an indented line begins a paragraph; what stands before the first one is the head."""
    start = next(index for index, line in enumerate(block) if line.indent >= INDENT)
    hanging = start > 0 and bool(read_marker(block[start - 1].words))
    groups = _split_flush(block[:start], attrs.evolve(wrap, slack=max(wrap.slack, RAGGED)), head=True) if start else []
    for index in range(start, len(block)):
        line = block[index]
        opens = line.indent >= INDENT and not (hanging and groups and read_marker(groups[-1][0].words))
        if opens or not groups or _signs_off(line, block[index - 1]) or _is_apart(line, block[index - 1], wrap):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _split_flush(block: Sequence[_Line], wrap: _Wrap, *, head: bool) -> list[list[_Line]]:
    """Join lines at one margin where they were broken."""
    poured = not head and _is_mostly_full(block, wrap)
    groups = [[block[0]]]
    for line, following in pairwise(block):
        joined = _continues(line, following, wrap) or (
            (poured or _breaks_off(line, following, wrap, head=head)) and not _is_apart(following, line, wrap)
        )
        if joined and not _signs_off(following, line) and not (head and _opens_line_of_its_own(following.words)):
            groups[-1].append(following)
        else:
            groups.append([following])
    return groups


def _breaks_off(line: _Line, following: _Line, wrap: _Wrap, *, head: bool) -> bool:
    """Tell whether a short line breaks off in a sentence; in the head, only where lines were broken by hand."""
    if not wrap.width or (head and (wrap.slack < RAGGED or line.words.isupper() != following.words.isupper())):
        return False
    return (line.indent + len(line.words)) * 5 >= wrap.width * 3 and not _ENDS_SENTENCE.search(line.words[-6:])


def _is_mostly_full(block: Sequence[_Line], wrap: _Wrap) -> bool:
    """Tell whether nearly all lines of a block go on, so that the whole of it is one paragraph."""
    pairs = list(pairwise(block[:SAMPLE]))
    going_on = sum(_continues(line, following, wrap) for line, following in pairs)
    return bool(wrap.width) and going_on * 3 >= len(pairs) * 2


#: Words before a date, in the lines that say when a story was published.
_DATED = re.compile("(?:Published|Updated|Last updated|Posted|Modified|PUBLISHED|UPDATED)\\b[^.]{0,60}[0-9]")


#: A bare date has a year, and little else.
_NUMBERED = re.compile(r"\A(?=.{6,60}\Z).*\b[12][0-9]{3}\b")


def _opens_line_of_its_own(words: str) -> bool:
    """Tell whether a line of the head is a byline, a date line or a labelled one, which are never wrapped onto."""
    if is_labelled(words):
        return True
    if len(words) > _LONGEST_OPENING:
        return False
    byline = words[:3].lower() == "by " and words[3:4].isupper()
    return byline or bool(_DATED.match(words)) or bool(_NUMBERED.search(words) and read_publication(words))


def _passage(lines: Sequence[_Line]) -> Passage:
    text = lines[0].words if len(lines) == 1 else " ".join(line.words for line in lines)
    return Passage(text, lines[0].number, lines[0].indent, tuple(line.raw for line in lines))
