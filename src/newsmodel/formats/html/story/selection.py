"""Selection among the runs of a page: the story, and around it deck, credits, links and boilerplate."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import takewhile

import msgspec

from newsmodel.formats.html.runs import Run, key_of
from newsmodel.formats.html.story import missed, surroundings
from newsmodel.formats.html.story.boxes import BOX, boxes_to_fill_in, is_caption, named_boxes, strange_boxes
from newsmodel.formats.html.story.cards import cards_in
from newsmodel.formats.html.story.corrections import Printed, printed_corrections
from newsmodel.formats.html.story.decks import BY_PLACE, Decks
from newsmodel.formats.html.story.linked import leads_away, linked_lists, points_out
from newsmodel.formats.html.story.pictures import places_of, shown_in
from newsmodel.formats.html.story.structure import LONG, Structure, is_heading, stands_in, structure_of
from newsmodel.formats.html.story.wholes import wholes
from newsmodel.formats.markup.elements import HEADINGS
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.furniture.boilerplate import BoilerplateKind
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.sentences import split_sentences

#: Kinds of boilerplate that lead to another story.
_RELATED = frozenset({BoilerplateKind.RELATED})
#: Why a run is left out that the article has elsewhere.
HEADLINE = "the headline"
CAPTION = "a caption"
IN_FIGURE = "words in a figure"
#: A long heading so near below the page's is a deck even where the extractor has not found it.
_NEAR = 4
#: So many runs below the headline is right below it.
_RIGHT_BELOW = 2
#: Words of a sentence that is a paragraph above the first long one; with fewer it is a label, a credit or a rating.
_LEAST_WORDS = 4
#: A deck that a byline parts from the story has no more sentences.
_MOST_SENTENCES = 2
#: Headings of this level, h5, and below are small.
_SMALL = 4
#: A smaller heading than h3 with no more words is a label, as a city is.
_MOST_LABELLING = 3
#: The list of a story's head has fewer terms and descriptions.
_LONGEST_LIST = 10
#: Shorter descriptions say nothing.
_SHORT_KEY = 20


class Selection(msgspec.Struct):
    """The choice among the runs of a page.

    Attributes:
        kept: The places of the runs that are the story's body.
        structure: Where the story stands; None where no structure was found.
        decks: Those of its deck, the surest first.
        credits: Those that say who contributed.
        notices: Those that say who has the copyright.
        corrections: What the page prints of changes to the story.
        related: Those that lead to other stories.
        titles: The titles of those of them that say more than a title.
        left: Those that were left out, and as what.
        shown: The elements that the story shows.
    """

    kept: set[int]
    structure: Structure | None = None
    decks: list[int] = msgspec.field(default_factory=list)
    credits: list[int] = msgspec.field(default_factory=list)
    notices: list[int] = msgspec.field(default_factory=list)
    corrections: list[Printed] = msgspec.field(default_factory=list)
    related: list[int] = msgspec.field(default_factory=list)
    titles: dict[int, str] = msgspec.field(default_factory=dict)
    left: dict[int, str] = msgspec.field(default_factory=dict)
    shown: list[Element] = msgspec.field(default_factory=list)

    def drop(self, place: int, why: str) -> None:
        """Leave a run out."""
        self.kept.discard(place)
        self.left[place] = why

    def leave_to_pictures(self, runs: Sequence[Run]) -> None:
        """Leave the words in figures to these, which take their captions alone: the others are named."""
        figures = {element for element in self.shown if element.tag == "figure"}
        for place, run in enumerate(runs) if figures else ():
            if place not in self.kept and not figures.isdisjoint(run.ancestors()):
                self.left.setdefault(place, IN_FIGURE)


class Known(msgspec.Struct, frozen=True):
    """Knowledge of a story before its body is read.

    Attributes:
        heading: The place of the page's heading among the runs.
        headlines: What the page says for its headline, the one that was chosen first.
        descriptions: What it says the story is about.
        authors: Who wrote it.
        body: What its JSON-LD says is the body.
        host: The host of the page.
    """

    heading: int | None = None
    headlines: Sequence[str] = ()
    descriptions: Sequence[str] = ()
    authors: Sequence[str] = ()
    body: str = ""
    host: str | None = None


def select(runs: Sequence[Run], found: set[int], known: Known) -> Selection:
    """Choose the runs of a story.

    Args:
        runs: The runs of the page.
        found: The places of those that the extractor found.
        known: What the page's metadata says.
    """
    found = found | missed.told_in(known.body, runs, found)
    structure = structure_of(runs, found, known.heading)
    if structure is not None and (more := missed.siblings(structure, found)):
        found |= more
        structure = structure_of(runs, found, known.heading)
    selection = Selection(set(found), structure)
    if structure is None:
        selection.kept = {place for place in found if not runs[place].is_link}
        return selection
    selection.kept |= missed.bridged(structure, found) | missed.asides(structure)
    selection.kept |= missed.pictured(structure) | missed.loose(structure, known.heading)
    selection.kept |= wholes(structure, found, known.host)
    cards = _cards(selection, structure)
    _boxes(selection, structure)
    _corrections(selection, structure)
    _above(selection, structure, known)
    _amid(selection, structure, known.host)
    _below(selection, structure, known)
    shown = shown_in(structure, selection.kept, known.authors)
    selection.shown = [each for each in shown if cards.isdisjoint((each, *each.iterancestors()))]
    _bare_headings(selection, structure)
    return selection


def _cards(selection: Selection, structure: Structure) -> set[Element]:
    """Make links of cards that lead to other pages, and tell which elements they are."""
    cards = cards_in(structure)
    for card in cards:
        for place in card.places:
            selection.drop(place, "a card of another page")
        del selection.left[card.title]
        selection.related.append(card.title)
        selection.titles[card.title] = card.words
    return {card.box for card in cards}


def _boxes(selection: Selection, structure: Structure) -> None:
    """Drop boxes that are no part of the story, and captions."""
    for place in strange_boxes(structure, selection.kept):
        selection.drop(place, BOX)
    for place in [place for place in selection.kept if is_caption(structure.runs[place], structure)]:
        selection.drop(place, CAPTION)
    for place in named_boxes(structure, selection.kept) | boxes_to_fill_in(structure, selection.kept):
        selection.drop(place, BOX)


def _corrections(selection: Selection, structure: Structure) -> None:
    """Take the corrections that the page prints out of the body."""
    selection.corrections = printed_corrections(structure, selection.kept)
    selection.kept -= {place for printed in selection.corrections for place in printed.places}


def _above(selection: Selection, structure: Structure, known: Known) -> None:
    """Sort the runs above the first long paragraph: the headline over again, the deck, bylines, times and labels."""
    runs = structure.runs
    headlines = [key for words in known.headlines if (key := key_of(words))]
    for place in sorted(selection.kept):
        if _is_headline(runs[place], headlines, is_amid=structure.first < place < structure.last):
            selection.drop(place, HEADLINE)
    heading = known.heading if known.heading is not None and known.heading < structure.first else None
    described = [key_of(words) for words in (*known.headlines[1:], *known.descriptions)]
    names = frozenset(map(key_of, known.authors))
    decks = Decks(structure, headlines[:1], [key for key in described if len(key) > _SHORT_KEY])
    found: list[tuple[int, int]] = []
    begin = _begin(selection, structure, decks, heading, names)
    parting = _last_parting(structure, heading, begin)
    amid = {runs[place].owner.tag for place in selection.kept if place > structure.first}
    for place in range(begin):
        run = runs[place]
        if heading is not None and place <= heading:
            if place in selection.kept:
                selection.drop(place, "above the headline")
        elif sure := decks.sureness(
            run,
            is_found=place in selection.kept or _is_near(place, heading),
            is_placed=_is_below(place, heading)
            and (place < parting or _is_lone(run, amid))
            and not any(map(run.says_most_of, (*known.headlines, *_headline_at(heading, runs)))),
        ):
            is_item = run.owner.tag == "li"
            if sure == BY_PLACE and len(run.text) >= LONG and (found or is_item):
                continue  # an item, or a second paragraph, that nothing but its place speaks for is the story's
            if sure == BY_PLACE and is_item:
                selection.drop(place, "above the story")
                continue
            found.append((sure, place))
            selection.kept.discard(place)
        elif place in selection.kept and (
            stands_in(run, structure.header)
            or _is_in_head_list(place, runs)
            or not _may_begin(run, amid)
            or run.key in names
            or (run.length < LONG and surroundings.is_of_head(run))
        ):
            selection.drop(place, "above the story")
    selection.decks += [place for _, place in sorted(found, key=lambda each: -each[0])]


def _begin(selection: Selection, structure: Structure, decks: Decks, heading: int | None, names: Container[str]) -> int:
    """Find the story's beginning: its first long paragraph, unless that is a deck, or a byline stands below it."""
    first, runs = structure.first, structure.runs
    if heading is None or first >= structure.last:
        return first
    below = first + 1
    while below < structure.last and (_says_who_or_when(runs[below]) or runs[below].key in names):
        below += 1
    goes_on = any(place in selection.kept for place in range(below, structure.last + 1))
    is_parted = below > first + 1 and goes_on and _is_below(first, heading) and _is_standfirst(runs[first])
    return below if is_parted or decks.takes_first(runs[first]) else first


def _is_standfirst(run: Run) -> bool:
    """Tell whether a paragraph above a byline is a deck: it has no dateline, and few sentences."""
    return look(run.text).dateline is None and len(split_sentences(run.text)) <= _MOST_SENTENCES


def _says_who_or_when(run: Run) -> bool:
    """Tell whether the words of a run are a byline or a date, as they stand between a deck and a story."""
    seen = look(run.text)
    if len(run.text) >= LONG:
        return False
    line = seen.author_line
    return bool(seen.publication or seen.byline) or (line is not None and line.dated is not None)


def _parts_head(run: Run) -> bool:
    return surroundings.is_of_head(run) or _says_who_or_when(run)


def _last_parting(structure: Structure, heading: int | None, begin: int) -> int:
    """Find the last byline or date between the headline and the story."""
    between = range(begin - 1, heading if heading is not None else begin, -1)
    return next((place for place in between if _parts_head(structure.runs[place])), -1)


def _headline_at(heading: int | None, runs: Sequence[Run]) -> list[str]:
    return [runs[heading].text] if heading is not None else []


def _is_below(place: int, heading: int | None) -> bool:
    """Tell whether a run stands right below the headline, or one label further down."""
    return heading is not None and heading < place <= heading + _RIGHT_BELOW


def _is_lone(run: Run, amid: Container[object]) -> bool:
    """Tell whether a heading is the only one of its level, and long enough for a clause."""
    return is_heading(run) and run.owner.tag not in amid and len(run.text.split()) > _LEAST_WORDS


def _is_near(place: int, heading: int | None) -> bool:
    return heading is not None and heading < place <= heading + _NEAR


def _is_headline(run: Run, headlines: Sequence[str], *, is_amid: bool) -> bool:
    """Tell whether a run is the headline over again; amid the story any heading may be its own."""
    if is_amid:
        return False
    if run.owner.tag == "h1" or run.key in headlines:
        return True
    return is_heading(run) and any(surroundings.repeats(run, key) for key in headlines)


def _may_begin(run: Run, amid: Container[object]) -> bool:
    """Tell whether a short run can stand above the first long paragraph: a heading, an item, a sentence.

    A small heading, as there is no other amid the story, is a label, and so is one that has a byline for its words.
    """
    if run.owner.tag in ("dt", "dd"):
        return True
    if is_heading(run):
        level = HEADINGS[str(run.owner.tag)]
        is_small = level >= _SMALL or (level >= _SMALL - 1 and len(run.text.split()) <= _MOST_LABELLING)
        return not ((is_small and run.owner.tag not in amid) or look(run.text).publication or _says_who_or_when(run))
    is_long = len(run.text.split()) >= _LEAST_WORDS
    return surroundings.ends_sentence(run) and is_long and not look(run.text).publication


def _is_in_head_list(place: int, runs: Sequence[Run]) -> bool:
    """Tell whether a run stands in a list of terms that says who wrote the story, or when: "Written by"."""
    held = next((each for each in runs[place].ancestors() if each.tag == "dl"), None)
    beside = range(max(0, place - _LONGEST_LIST), min(len(runs), place + _LONGEST_LIST))
    return held is not None and any(
        _parts_head(runs[each]) for each in beside if any(above is held for above in runs[each].ancestors())
    )


def _amid(selection: Selection, structure: Structure, host: str | None) -> None:
    """Drop boilerplate by its words, and make links of paragraphs that lead to another story."""
    lists = linked_lists(structure.runs, selection.kept)
    storys = {place for places in lists if points_out(places, structure.runs, host) for place in places}
    others = {place for places in lists for place in places} - storys
    for place in sorted(selection.kept):
        run = structure.runs[place]
        kind = surroundings.boilerplate_of(run)
        if place in storys or _is_cell(run, structure) or _heads_paragraph(place, selection, structure):
            continue
        if kind in _RELATED or (kind is None and (place in others or (run.is_link and leads_away(run)))):
            selection.kept.discard(place)
            selection.related.append(place)
        elif kind is BoilerplateKind.COPYRIGHT:
            selection.kept.discard(place)
            selection.notices.append(place)
        elif kind is not None:
            selection.drop(place, kind.value)


def _is_cell(run: Run, structure: Structure) -> bool:
    """Tell whether a run stands in a table of the story, and the story not in the table."""
    inner = takewhile(lambda each: each not in structure.trunk, run.ancestors())
    return any(each.tag in ("td", "th") for each in inner)


def _heads_paragraph(place: int, selection: Selection, structure: Structure) -> bool:
    """Tell whether a run is a heading of the story's own, though a link: a paragraph of the story follows beside it."""
    run = structure.runs[place]
    if not is_heading(run) or run.owner.getparent() not in structure.holders:
        return False
    below = structure.runs[place + 1] if place + 1 in selection.kept else None
    is_told = below is not None and below.length >= LONG and not below.is_link and not is_heading(below)
    return is_told and below is not None and below.owner.getparent() is run.owner.getparent()


def _below(selection: Selection, structure: Structure, known: Known) -> None:
    """Sort the runs below the last long paragraph: credits, who the authors are, and what has no part in the story."""
    runs = structure.runs
    authors = [name for name in known.authors if " " in name]
    last = max(selection.kept, default=-1)
    for place in sorted(selection.kept):
        run = runs[place]
        is_held = any(each is structure.region for each in run.ancestors())
        if place > structure.last and not is_held:
            selection.drop(place, "below the story")
        elif is_heading(run) or place < structure.last - 1:
            continue
        elif (
            surroundings.is_tagline(run.text)
            or surroundings.is_about(run.text, authors)
            or surroundings.is_signature(run, known.authors, is_last=place == last)
        ):
            selection.kept.discard(place)
            selection.credits.append(place)


def _bare_headings(selection: Selection, structure: Structure) -> None:
    """Drop headings with nothing below them, neither words nor pictures."""
    shown = places_of(selection.shown, structure.runs)
    below, deepest = False, 0
    for place in sorted(selection.kept | shown.keys(), reverse=True):
        run = structure.runs[place]
        if place in shown and not (is_heading(run) and place in selection.kept):
            below, deepest = True, 0
            continue
        below = below or place in shown
        if not is_heading(run):
            below, deepest = True, 0
            continue
        level = HEADINGS[str(run.owner.tag)]
        if below or deepest > level:
            below, deepest = False, max(deepest, level)
        else:
            selection.drop(place, "a heading with nothing below it")
