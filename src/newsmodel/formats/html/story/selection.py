"""Selection among the runs of a page: the story, and around it deck, credits, links and boilerplate."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from newsmodel.formats.html.runs import Run, key_of
from newsmodel.formats.html.story import missed, surroundings
from newsmodel.formats.html.story.above import sort_above
from newsmodel.formats.html.story.boxed import half_told, headings_above, opened_below, told_boxes
from newsmodel.formats.html.story.boxes import (
    BOX,
    PULLED,
    boxes_to_fill_in,
    calling_boxes,
    is_caption,
    named_boxes,
    pulled_quotes,
    strange_boxes,
)
from newsmodel.formats.html.story.cards import cards_in
from newsmodel.formats.html.story.choice import CAPTION, Known, Selection
from newsmodel.formats.html.story.corrections import printed_corrections
from newsmodel.formats.html.story.footnotes import footnotes
from newsmodel.formats.html.story.items import items_in_rows
from newsmodel.formats.html.story.labelled import others_parts, readers_part
from newsmodel.formats.html.story.leads import leads
from newsmodel.formats.html.story.linked import is_numbered, leads_away, leads_out, linked_lists, points_out, teasers
from newsmodel.formats.html.story.listings import listings
from newsmodel.formats.html.story.pictures import places_of, shown_in
from newsmodel.formats.html.story.structure import LONG, Structure, is_heading, structure_of
from newsmodel.formats.html.story.wholes import wholes
from newsmodel.formats.markup.elements import HEADINGS, QUOTES
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.furniture.boilerplate import BoilerplateKind
from newsmodel.prose.furniture.credits import heads_about_authors
from newsmodel.prose.furniture.gates import is_gate
from newsmodel.prose.furniture.looks import look

#: Kinds of boilerplate that lead to another story.
_RELATED = frozenset({BoilerplateKind.RELATED})

#: So many times as much stands below the heading of a story as above it.
_FAR_MORE = 2
#: What is said of the authors has no more runs.
_MOST_ABOUT = 6


def select(runs: Sequence[Run], found: set[int], known: Known) -> Selection:
    """Choose the runs of a story.

    Args:
        runs: The runs of the page.
        found: The places of those that the extractor found.
        known: What the page's metadata says.
    """
    found = found | missed.told_in(known.body, runs, found)
    above = _above_heading(found, runs, known.heading)
    found -= above
    structure = structure_of(runs, found, known.heading)
    if structure is not None and (more := missed.siblings(structure, found)):
        found |= more
        structure = structure_of(runs, found, known.heading)
    selection = Selection(set(found), structure)
    for place in sorted(above):
        selection.drop(place, "above the headline")
    if structure is None:
        selection.kept = {place for place in found if not runs[place].is_link}
        return selection
    selection.kept |= missed.bridged(structure, found) | missed.asides(structure)
    selection.kept |= missed.pictured(structure) | missed.loose(structure, known.heading)
    selection.kept |= leads(structure, known.heading)
    selection.kept |= wholes(structure, found, known.host) | listings(structure)
    _items(selection, structure, known.host)
    selection.kept |= told_boxes(structure, selection.kept)
    selection.kept |= half_told(structure, selection.kept)
    selection.kept |= headings_above(structure, selection.kept)
    cards = _cards(selection, structure)
    _teasers(selection, structure, known.host)
    _labelled(selection, structure, known)
    _boxes(selection, structure)
    _corrections(selection, structure)
    sort_above(selection, structure, known)
    if known.heading is not None and runs[known.heading].key == key_of(next(iter(known.headlines), "")):
        selection.kept.discard(known.heading)  # below a standfirst it would be a heading of the story as well
    _bylines(selection, structure, known.authors)
    _amid(selection, structure, known.host)
    _about_authors(selection, structure, known.authors)
    _below(selection, structure, known)
    for place in footnotes(structure, selection.kept):
        selection.kept.add(place)
        selection.left.pop(place, None)
    shown = shown_in(structure, selection.kept, known.authors)
    selection.shown = [each for each in shown if cards.isdisjoint((each, *each.iterancestors()))]
    _bare_headings(selection, structure)
    return selection


def _above_heading(found: set[int], runs: Sequence[Run], heading: int | None) -> set[int]:
    """Find the runs above the page's heading where far more stands below it: what asks for consent, or greets.

    What stands in the article of the heading may be its standfirst.
    """
    if heading is None or runs[heading].owner.tag != "h1":
        return set()
    article = next(runs[heading].owner.iterancestors("article", "main"), None)
    outside = (place for place in found if place < heading)
    above = {place for place in outside if article is None or article not in runs[place].ancestors()}
    below = {each for place in found - above for each in runs[place].ancestors()}
    apart = {place for place in above if runs[place].owner not in below and runs[place].owner.getparent() not in below}
    letters = sum(runs[place].length for place in apart)
    is_little = _FAR_MORE * letters <= sum(runs[place].length for place in found - above)
    return apart if is_little else set()


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


def _items(selection: Selection, structure: Structure, host: str | None) -> None:
    """Keep items of the story that the extractor missed; boxes that look like them, but tease, are named."""
    items = items_in_rows(structure, selection.kept, host)
    selection.kept |= items.own
    for place in items.teasing:
        selection.drop(place, "a teaser of another page")


def _teasers(selection: Selection, structure: Structure, host: str | None) -> None:
    """Make links of teasers of other stories."""
    for teaser in teasers(structure, selection.kept, host):
        for place in sorted(teaser.places):
            selection.drop(place, "a teaser of another page")
        del selection.left[teaser.title]
        selection.related.append(teaser.title)


def _labelled(selection: Selection, structure: Structure, known: Known) -> None:
    """Drop what stands below a heading above what readers say, or above other stories."""
    for place in readers_part(structure, selection.kept, known.headlines):
        selection.drop(place, BoilerplateKind.COMMENTS.value)
    for place in others_parts(structure, selection.kept):
        selection.drop(place, BoilerplateKind.RELATED.value)


def _boxes(selection: Selection, structure: Structure) -> None:
    """Drop boxes that are no part of the story, and captions."""
    for place in strange_boxes(structure, selection.kept):
        selection.drop(place, BOX)
    for place in [place for place in selection.kept if is_caption(structure.runs[place], structure)]:
        selection.drop(place, CAPTION)
    for place in (
        named_boxes(structure, selection.kept)
        | boxes_to_fill_in(structure, selection.kept)
        | calling_boxes(structure, selection.kept)
    ):
        selection.drop(place, BOX)
    for place in pulled_quotes(structure, selection.kept):
        selection.drop(place, PULLED)


def _corrections(selection: Selection, structure: Structure) -> None:
    """Take the corrections that the page prints out of the body."""
    selection.corrections = printed_corrections(structure, selection.kept)
    selection.kept -= {place for printed in selection.corrections for place in printed.places}


def _bylines(selection: Selection, structure: Structure, authors: Sequence[str]) -> None:
    """Drop bylines of the story's own authors amid its paragraphs, as below a long deck."""
    names = frozenset(map(key_of, authors))
    for place in sorted(place for place in selection.kept if structure.first < place < structure.last):
        byline = look(structure.runs[place].text).byline if structure.runs[place].length < LONG else None
        if byline is not None and byline.authors and all(key_of(each.name) in names for each in byline.authors):
            selection.drop(place, "a byline")


def _amid(selection: Selection, structure: Structure, host: str | None) -> None:
    """Drop boilerplate by its words, and make links of paragraphs that lead to another story."""
    lists = linked_lists(structure.runs, selection.kept)
    storys = {place for places in lists if points_out(places, structure.runs, host) for place in places}
    others = {place for places in lists for place in places} - storys
    contacts = _contacts(selection, structure)
    for place in sorted(selection.kept):
        run = structure.runs[place]
        kind = BoilerplateKind.CONTACT if place in contacts else surroundings.boilerplate_of(run)
        is_own = place in storys or is_numbered(run) or _is_cell(run, structure)
        if is_own or _heads_paragraph(place, selection, structure):
            continue
        if kind in _RELATED or (
            kind is None and (place in others or (run.is_link and leads_away(run) and not _points_out(run, host)))
        ):
            selection.kept.discard(place)
            selection.related.append(place)
        elif kind is BoilerplateKind.COPYRIGHT:
            selection.kept.discard(place)
            selection.notices.append(place)
        elif kind is not None:
            selection.drop(place, kind.value)


def _points_out(run: Run, host: str | None) -> bool:
    """Tell whether a line is the story's, though a link: it leads to another site, and is no card of a page there."""
    is_card = any(each.tag in QUOTES and "embed" in (each.get("class") or "") for each in run.ancestors())
    return host is not None and leads_out(run, host) and not (is_card or is_heading(run))


def _contacts(selection: Selection, structure: Structure) -> set[int]:
    """Find the lines below a label for contacts, which stands behind the last long paragraph: names, numbers."""
    found: set[int] = set()
    for place in sorted(each for each in selection.kept if each > structure.last):
        run = structure.runs[place]
        label = look(run.text).boilerplate_alone
        is_label = label is not None and label.kind is BoilerplateKind.CONTACT and not label.rest
        if is_label or (place - 1 in found and not is_heading(run) and not surroundings.ends_sentence(run)):
            found.add(place)
    return found


def _is_cell(run: Run, structure: Structure) -> bool:
    """Tell whether a run stands in a table of the story, and the story not in the table."""
    inner = takewhile(lambda each: each not in structure.trunk, run.ancestors())
    return any(each.tag == "table" for each in inner)


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
    last, end = max(selection.kept, default=-1), _end(selection, structure, authors)
    held = opened_below(structure, selection.kept) | missed.continued(structure, selection.kept)
    for place in sorted(selection.kept):
        run = runs[place]
        is_held = place in held or any(each is structure.region for each in run.ancestors())
        if place > structure.last and not is_held:
            selection.drop(place, "below the story")
        elif is_heading(run) or place < end - 1:
            continue
        elif (
            surroundings.is_tagline(run.text)
            or surroundings.is_dated_byline(run)
            or surroundings.is_about(run.text, authors)
            or surroundings.is_signature(run, known.authors, is_last=place == last, is_below=place > structure.last)
        ):
            selection.kept.discard(place)
            selection.credits.append(place)
        elif place > structure.last and is_gate(run.text):
            selection.drop(place, BoilerplateKind.SUBSCRIBE.value)
        elif place > structure.last and any(each.labelled for each in look(run.text).publication):
            selection.drop(place, "when it was published")


def _end(selection: Selection, structure: Structure, authors: Sequence[str]) -> int:
    """Find the last long paragraph that is still the story's, and says of nobody who worked on it."""
    for place in sorted((each for each in selection.kept if each <= structure.last), reverse=True):
        run = structure.runs[place]
        if run.length >= LONG and not (surroundings.is_tagline(run.text) or surroundings.is_about(run.text, authors)):
            return place
    return structure.last


def _about_authors(selection: Selection, structure: Structure, authors: Sequence[str]) -> None:
    """Take what is said of the authors below a heading of its own, behind the story, out of the body."""
    runs = structure.runs
    begun = [place for place in selection.kept if heads_about_authors(runs[place].text)]
    start = max(begun, default=None)
    if start is None:
        return
    behind = [place for place in sorted(selection.kept) if place > start]
    names = frozenset(map(key_of, authors))
    told = list(takewhile(lambda place: not is_heading(runs[place]) or runs[place].key in names, behind))
    if structure.is_most(told, selection.kept) or len(told) < len(behind) or len(told) > _MOST_ABOUT:
        return
    selection.drop(start, "a heading above what is said of the authors")
    selection.kept.difference_update(told)
    selection.credits += told


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
