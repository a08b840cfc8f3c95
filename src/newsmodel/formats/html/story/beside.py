"""Parts of a story beside its body: decks, corrections, credits, notices, links to other stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmodel.formats.html.page import Page
from newsmodel.formats.html.runs import Run, key_of
from newsmodel.formats.html.story.choice import Selection
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.reading_rules import BOILERPLATE_REMOVED, RELATED_MOVED
from newsmodel.prose.furniture.looks import look


def take_head(selection: Selection, runs: Sequence[Run], doc: Object) -> None:
    """Take the deck, the credits below the story, and the notice of copyright."""
    decks = list({key_of(runs[place].text): runs[place].text for place in selection.decks}.values())
    if decks:
        doc["subheadline"] = decks[0]
        known = {key_of(each["text"]) for each in doc.get("summaries", ())} | {key_of(decks[0])}
        others = [{"text": text, "role": "deck"} for text in decks[1:] if key_of(text) not in known]
        if others:
            doc["summaries"] = [*others, *doc.get("summaries", ())]
        _drop_repeated(doc, key_of(decks[0]))
    if selection.corrections:
        printed = [{"kind": each.kind, "text": each.text} for each in selection.corrections]
        known = {key_of(each["text"]) for each in doc.get("corrections", ())}
        doc["corrections"] = [
            *doc.get("corrections", ()),
            *(each for each in printed if key_of(each["text"]) not in known),
        ]
    if selection.credits:
        doc["tagline"] = "\n".join(runs[place].text for place in selection.credits)
    if selection.notices:
        rights = dict(doc.get("rights", {}))
        rights.setdefault("notice", "\n".join(runs[place].text for place in selection.notices))
        doc["rights"] = rights


def _drop_repeated(doc: Object, deck: str) -> None:
    """Drop summaries that are the deck over again."""
    kept = [each for each in doc.get("summaries", ()) if key_of(each["text"]) != deck]
    doc.pop("summaries", None)
    if kept:
        doc["summaries"] = kept


def take_links(selection: Selection, page: Page, runs: Sequence[Run], doc: Object, conversion: Conversion) -> None:
    """Make links of lines that lead to other stories."""
    links = list(doc.get("links", ()))
    known = {link.get("uri") for link in links}
    for place in selection.related:
        text, found = runs[place].text, list(_links(runs[place], page, selection.titles.get(place)))
        if found:
            conversion.say(RELATED_MOVED, f"a link, and no part of the body: {text}", ("links",))
        else:
            conversion.say(BOILERPLATE_REMOVED, f"left out as related: {text}", ("sections",))
        for link in found:
            if link.get("uri") not in known or "uri" not in link:
                known.add(link.get("uri"))
                links.append(link)
    if links:
        doc["links"] = links


def _links(run: Run, page: Page, known: str | None) -> Iterator[Object]:
    label = look(run.text).boilerplate
    title = known or (label.rest if label is not None and label.rest else run.text)
    anchors = [slot.element for slot in run.slots if slot.element.tag == "a" and not slot.is_tail]
    anchors += [each for slot in run.slots[:1] for each in slot.element.iterancestors("a")]
    uri = next((uri for each in anchors if (uri := page.address(each.get("href")))), None)
    if uri is not None or (label is not None and label.rest):
        yield {"rel": "related"} | ({"uri": uri} if uri else {}) | {"title": title}
