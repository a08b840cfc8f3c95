"""Splitting: the lines between two blank ones → the paragraphs that they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from msgspec.structs import replace

from newsmodel.prose.furniture.columns import are_rows
from newsmodel.prose.furniture.credits import is_sign_off
from newsmodel.prose.furniture.layout.lines import (
    HEAD_LINES,
    INDENT,
    LONGEST_VERSE,
    SAMPLE,
    WIDEST_WRAP,
    Line,
    breaks_off,
    is_certain,
    is_mixed,
)
from newsmodel.prose.furniture.layout.opening import (
    begins_deck,
    goes_on_below,
    is_broken_title,
    is_prose,
    opens_below,
    opens_line_of_its_own,
)
from newsmodel.prose.furniture.layout.wrap import Wrap, room
from newsmodel.prose.furniture.lists import read_marker
from newsmodel.prose.sentences import split_sentences

#: Lines that fall short by so much were broken by hand.
RAGGED = 3
#: A block with fewer lines is one paragraph, or its lines are wrapped by a program.
_FEWEST_POURED = 6
#: So many ends of paragraphs prove that they stand in one block, where no paragraph has more lines than this.
_FEWEST_ENDS = 2
_LONGEST_PARAGRAPH = 12
#: What was joined is no heading.
_FEWEST_JOINED = 2
#: A stanza has so many lines.
_FEWEST_OF_VERSE = 3
#: Kicker and headline, above a deck.
_TITLES = 2


def split_block(
    block: list[Line], wrap: Wrap, *, indented: bool, first: bool, below: Line | None = None, prose: bool = True
) -> Iterable[list[Line]]:
    """Split a block into its paragraphs.

    Args:
        block: The lines.
        wrap: How lines were broken.
        indented: Whether paragraphs of the text begin with an indent.
        first: Whether it is the first block, which may be the head.
        below: The line below it, where it stands so near the beginning that it may be a headline or a byline.
        prose: Whether the text has lines that are longer than those of verse, or were broken at a width.
    """
    if len(block) == 1:
        return [block]
    if is_mixed(block) and indented:
        return _split_indented(block, wrap)
    if indented and all(line.indent >= INDENT for line in block) and not _is_one(block, wrap):
        return [[line] for line in block]
    if prose and below is not None and is_broken_title(block, below):
        return [block]
    if wrap.by_hand and not first and _is_verse(block, wrap):
        return [[line] for line in block]
    return _split_flush(block, wrap, head=first, prose=prose)


def _is_verse(block: Sequence[Line], wrap: Wrap) -> bool:
    """Tell whether lines fall far short, and all begin with a capital, of which hand-broken prose has but some."""
    if len(block) < _FEWEST_OF_VERSE or any(line.width * 4 >= wrap.width * 3 for line in block):
        return False
    return not any(breaks_off(*pair) for pair in pairwise(block))


def _is_one(block: Sequence[Line], wrap: Wrap) -> bool:
    """Tell whether indented lines are one wrapped paragraph, set apart, rather than many short ones."""
    pairs = list(pairwise(block[:50]))
    return (
        bool(wrap.width) and all(_continues(a, b, wrap) for a, b in pairs) and len({line.indent for line in block}) == 1
    )


def _split_indented(block: Sequence[Line], wrap: Wrap) -> list[list[Line]]:
    """Split wire copy: an indented line begins a paragraph; what stands before the first one is the head."""
    start = next(index for index, line in enumerate(block) if line.indent >= INDENT)
    hanging = start > 0 and bool(read_marker(block[start - 1].words))
    groups = _split_flush(block[:start], replace(wrap, slack=max(wrap.slack, RAGGED)), head=True) if start else []
    for index in range(start, len(block)):
        line = block[index]
        opens = line.indent >= INDENT and not (hanging and groups and read_marker(groups[-1][0].words))
        above = block[index - 1]
        if (
            opens
            or not groups
            or _signs_off(line, above)
            or _is_apart(line, above, wrap)
            or _is_outdented(line, above, wrap)
        ):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _is_outdented(line: Line, above: Line, wrap: Wrap) -> bool:
    """Tell whether a line at the margin is no more of the indented paragraph above it, which has ended: a heading.

    Where no width tells that the break was meant, a line that ends as a sentence does is none.
    """
    if not above.ends_sentence or line.words[0].islower():
        return False
    return _fits(above, line, wrap) if wrap.width and not wrap.by_hand else not line.ends_sentence


def _split_flush(block: Sequence[Line], wrap: Wrap, *, head: bool, prose: bool = True) -> list[list[Line]]:
    """Join lines at one margin where they were broken."""
    several = not wrap.exact and _has_several(block, wrap)
    ends = _hidden_ends(block, wrap)
    whole = not head and not (wrap.exact or wrap.by_hand) and not several and _is_mostly_full(block, wrap)
    titles = head and (not block[-1].ends_sentence or opens_line_of_its_own(block[-1].words))
    groups = [[block[0]]]
    for index, (line, following) in enumerate(pairwise(block)):
        joined = _continues(line, following, wrap) or (
            (whole or _breaks_off(line, following, wrap, head=head)) and not _is_apart(following, line, wrap)
        )
        if head and index < HEAD_LINES:
            joined = (prose and goes_on_below(groups[-1], following)) or (
                joined and (not wrap.by_hand or _is_story(groups))
            )
        elif wrap.by_hand:
            joined = joined or _is_in_paragraph(groups[-1], following, wrap)
        joined = joined and not (several and _is_end(line, following, wrap)) and index not in ends
        opens = head and index < HEAD_LINES and opens_below(line, following)
        opens = opens or (
            titles and index < _TITLES and begins_deck(line, following, room(line, following, wrap.width))
        )
        if _is_more_of_item(groups[-1], following) or (joined and not opens and not _signs_off(following, line)):
            groups[-1].append(following)
        else:
            groups.append([following])
    return groups


def _is_story(groups: Sequence[Sequence[Line]]) -> bool:
    """Tell whether the last lines of a head are those of a paragraph: below a byline, a date or another paragraph."""
    above = groups[-2][0].words if len(groups) > 1 else ""
    return any(map(is_prose, groups)) or (bool(above) and opens_line_of_its_own(above))


def _is_in_paragraph(group: Sequence[Line], following: Line, wrap: Wrap) -> bool:
    """Tell whether a line goes on with lines that somebody broke by hand, inside a sentence or behind one.

    Where no blank lines part paragraphs, a sentence at the end of a line ends one.
    """
    if len(group) < _FEWEST_JOINED or (wrap.poured and group[-1].ends_sentence):
        return False
    return not _is_apart(following, group[-1], wrap)


def _hidden_ends(block: Sequence[Line], wrap: Wrap) -> frozenset[int]:
    """Find the full lines that end a sentence, where such a line more probably ends a paragraph than goes on with it.

    The last line of a paragraph is full as often as that of any other sentence is: by chance. So a full line that ends
    a sentence ends a paragraph with it where more sentences are the last ones of theirs than are not, as in most news.
    """
    if not (wrap.exact and wrap.poured) or len(block) < _FEWEST_POURED:
        return frozenset()
    last_of = {end: index for index, end in enumerate(accumulate(len(line.words) + 1 for line in block[:SAMPLE]))}
    starts = [sentence.start for sentence in split_sentences(" ".join(line.words for line in block[:SAMPLE]))][1:]
    ends = [last_of[start] for start in starts if start in last_of]
    hidden = frozenset(index for index in ends if not _fits(block[index], block[index + 1], wrap))
    return hidden if len(ends) - len(hidden) > len(starts) - len(ends) else frozenset()


def _is_more_of_item(group: Sequence[Line], following: Line) -> bool:
    """Tell whether a line goes on with the item of a list: it hangs below its words, or begins with a small letter."""
    marker = read_marker(group[0].words)
    if marker is None or read_marker(following.words) is not None or group[-1].ends_sentence:
        return False
    return following.goes_on or following.indent - group[0].indent == marker.end


def _continues(line: Line, following: Line, wrap: Wrap) -> bool:
    """Tell whether the second line goes on with the first one's paragraph."""
    if line.parts_word and following.words[0].isalnum():
        return True
    if not wrap.width:
        return _is_broken(line, following)
    if _is_apart(following, line, wrap) or _is_too_long(line, wrap):
        return False
    if wrap.by_hand:
        return _goes_on_by_hand(line, following, wrap)
    if not _fits(line, following, wrap):
        return True
    ragged = line.width > wrap.width // 2 and not line.ends_sentence
    return ragged and (following.words[0].islower() or line.words.endswith(","))


def _goes_on_by_hand(line: Line, following: Line, wrap: Wrap) -> bool:
    """Tell whether a line goes on below where lines fall short of any width: it is no heading, and ends no sentence."""
    if is_certain(line, following) or room(line, following, wrap.width) < 0:
        return True
    return not line.ends_sentence and line.width * 5 >= wrap.width * 3


def _is_broken(line: Line, following: Line) -> bool:
    """Tell whether a line too long for verse breaks off in a sentence, where so few were broken that no width shows."""
    is_prose = LONGEST_VERSE < line.width <= WIDEST_WRAP
    return is_prose and following.words[0].islower() and is_certain(line, following)


def _is_too_long(line: Line, wrap: Wrap) -> bool:
    """Tell whether a line is longer than a program would have made it: it stands alone."""
    return wrap.exact and line.width > wrap.width and " " in line.words


def _fits(line: Line, following: Line, wrap: Wrap) -> bool:
    """Tell whether the next line could have begun on this one, so that the break was meant."""
    return room(line, following, wrap.width) >= wrap.slack


def _signs_off(line: Line, before: Line) -> bool:
    """Tell whether a line is an agency's sign-off, not a sentence's end: "…according to the / Associated Press."."""
    if before.words.endswith(","):
        return False
    return is_sign_off(line.words) and (before.ends_sentence or not line.words.endswith("."))


def _is_apart(line: Line, before: Line, wrap: Wrap) -> bool:
    """Tell whether a line begins something of its own: an item of a list, a row of a table."""
    return _is_item(line, before, wrap) or (
        are_rows(before.words, line.words) and (not wrap.width or room(before, line, wrap.width) >= 0)
    )


def _is_item(line: Line, before: Line, wrap: Wrap) -> bool:
    """Tell whether a line is an item of a list, not a wrapped line that happens to begin with a dash or a number."""
    marker = read_marker(line.words)
    if marker is None:
        return False
    same = read_marker(before.words)
    return (
        bool(same and same.kind == marker.kind) or before.ends_sentence or not wrap.width or _fits(before, line, wrap)
    )


def _breaks_off(line: Line, following: Line, wrap: Wrap, *, head: bool) -> bool:
    """Tell whether a short line breaks off in a sentence; in the head, only where lines were broken by hand."""
    if not wrap.width or wrap.exact:
        return False
    if head and (wrap.slack < RAGGED or line.words.isupper() != following.words.isupper()):
        return False
    return line.width * 5 >= wrap.width * 3 and not line.ends_sentence


def _is_mostly_full(block: Sequence[Line], wrap: Wrap) -> bool:
    """Tell whether nearly all lines of a block go on, so that the whole of it is one paragraph."""
    pairs = list(pairwise(block[:SAMPLE]))
    going_on = sum(_continues(line, following, wrap) for line, following in pairs)
    return bool(wrap.width) and going_on * 3 >= len(pairs) * 2


def _has_several(block: Sequence[Line], wrap: Wrap) -> bool:
    """Tell whether several paragraphs stand in one block: more lines end a sentence early than break off early."""
    if not wrap.width or not wrap.poured or len(block) < _FEWEST_POURED:
        return False
    ends = sum(_is_end(line, following, wrap) for line, following in pairwise(block[:SAMPLE]))
    return ends >= _FEWEST_ENDS and ends * _LONGEST_PARAGRAPH >= min(len(block), SAMPLE)


def _is_end(line: Line, following: Line, wrap: Wrap) -> bool:
    """Tell whether a line ends a paragraph of several in one block: it ends a sentence and falls short."""
    return line.ends_sentence and not following.goes_on and room(line, following, wrap.width) >= wrap.usual
