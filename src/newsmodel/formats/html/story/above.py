"""The runs above a story's first long paragraph: the headline over again, decks, bylines, times and labels."""

from __future__ import annotations

from collections.abc import Container, Sequence

from newsmodel.formats.html.head_runs import tells_times
from newsmodel.formats.html.runs import Run, key_of
from newsmodel.formats.html.story import surroundings
from newsmodel.formats.html.story.choice import HEADLINE, Known, Selection
from newsmodel.formats.html.story.decks import BY_PLACE, Decks
from newsmodel.formats.html.story.structure import LONG, Structure, is_heading, stands_in
from newsmodel.formats.markup.elements import HEADINGS
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.sentences import split_sentences

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


def sort_above(selection: Selection, structure: Structure, known: Known) -> None:
    """Sort the runs above the first long paragraph: the headline over again, the deck, bylines, times and labels.

    Args:
        selection: The choice, which is changed.
        structure: Where the story stands.
        known: What is known of it.
    """
    runs = structure.runs
    headlines = [key for words in known.headlines if (key := key_of(words))]
    for place in sorted(selection.kept):
        is_told = place > structure.first
        if _is_headline(runs[place], headlines, is_told=is_told, is_amid=is_told and place < structure.last):
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
            or tells_times(run)
        ):
            selection.drop(place, "above the story")
    selection.decks += [place for _, place in sorted(found, key=lambda each: -each[0])]


def _begin(selection: Selection, structure: Structure, decks: Decks, heading: int | None, names: Container[str]) -> int:
    """Find the story's beginning: its first long paragraph, unless that is a deck, or a byline stands below it."""
    first, runs = structure.first, structure.runs
    if heading is None or first >= structure.last:
        return first
    below = first + 1
    while below < structure.last and (_is_short_head(runs[below]) or runs[below].key in names):
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


def _is_short_head(run: Run) -> bool:
    """Tell whether a short run says who wrote the story, or when, or how long it takes to read."""
    if len(run.text) >= LONG:
        return False
    dated = look(run.text).dated
    return _parts_head(run) or (dated is not None and bool(dated.asides) and not dated.rest)


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


def _is_headline(run: Run, headlines: Sequence[str], *, is_told: bool, is_amid: bool) -> bool:
    """Tell whether a run is the headline over again; amid the story any heading may be its own."""
    if is_amid:
        return False
    if run.key in headlines or (run.owner.tag == "h1" and not is_told):
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
