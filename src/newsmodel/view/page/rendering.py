"""Pages of stories as HTML: one file that asks nothing of any network, whatever a story holds.

What is markup already in what the templates print comes from `words`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from html import escape
from typing import Any

import attrs
import msgspec
from msgspec.structs import asdict, replace

from newsmodel.issues import Issue, as_issues
from newsmodel.languages.label_words import Labels
from newsmodel.languages.language import get, labels_of
from newsmodel.model import Article, Claim, Media
from newsmodel.model.decisions import called
from newsmodel.prose.language import is_right_to_left
from newsmodel.view.page.cards import Cards, ClaimCard, Line, SourceCard, counts
from newsmodel.view.page.shell import WORDS, compact, environment, write_shell
from newsmodel.view.page.words import Html, StoryWords

#: The scripts of the page, in the order in which they are run.
_SCRIPTS = ("page.js", "picking.js", "kept.js", "review.js", "reviewed.js", "form.js", "desk.js")
#: What the script needs of the labels.
_SCRIPT_LABELS = ("affirmed", "negated", "polarities", "modalities", "statuses", "source_kinds", "forms", "review")
#: In the page of a story with more claims, what cards say again is said by the script: words, and lines that many have.
_MOST_REPEATED = 150
_SCRIPT_KEYS = {
    "page": ("also", "claim", "claims", "close", "next", "previous"),
    "claim": (
        *("cue", "cue-kind", "form", "modality", "named", "outlet", "polarity"),
        *("quantity", "source-words", "status", "sure", "time", "unnamed"),
    ),
    "changes": ("was",),
}


class RefusedRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A record of another finder that is no claim of a story.

    Attributes:
        number: Its number among the records, from 1.
        content: The words that it claims; empty where it could not be read.
        source: The words by which it names its source.
        reason: Why it was refused.
    """

    number: int
    content: str
    source: str
    reason: str


@attrs.frozen(kw_only=True)
class PageStory:
    """A story to be shown, and what was said when it was read.

    Attributes:
        article: The story. Words that spans are to name have ids.
        issues: What was guessed, lost or left out.
        is_raw: Whether the story itself was read for this page, so that what was guessed and lost is known; False: a
            document, which does not tell it; None: nobody says.
        refused: Records of another finder that were refused.
        place: Where it was read from, for people.
    """

    article: Article
    issues: tuple[Issue, ...] = attrs.field(default=(), converter=as_issues)
    is_raw: bool | None = None
    refused: tuple[RefusedRecord, ...] = attrs.field(default=(), converter=tuple[RefusedRecord, ...])
    place: str = ""


def write_page(stories: Sequence[PageStory]) -> str:
    """Write a page with one story or several.

    Args:
        stories: The stories.

    Raises:
        MissingExtra: Jinja is not installed.
    """
    tag, labels = labels_of(stories[0].article.language if stories else "und")
    views = [
        _view(story, f"s{number}", is_brief=len(story.article.claims) > _MOST_REPEATED)
        for number, story in enumerate(stories, start=1)
    ]
    return write_shell(
        "page.html", ("page.css",), _SCRIPTS, language=tag, labels=labels, views=views, common=_common(views)
    )


def write_fragment(story: PageStory) -> str:
    """Write a story, its claims and its sources for a place in another page, such as a notebook; without a script.

    Args:
        story: The story.

    Raises:
        MissingExtra: Jinja is not installed.
    """
    return _fragment("article", view=_view(story, "nm"))


def write_issues(issues: Sequence[Issue], language: str = "en") -> str:
    """Write a table of issues for a place in another page.

    Args:
        issues: The issues.
        language: Language of the labels.

    Raises:
        MissingExtra: Jinja is not installed.
    """
    return _fragment("issues", issues=issues, labels=labels_of(language)[1])


def write_card(claim: Claim) -> str:
    """Write the card of a claim without its story for a place in another page.

    Args:
        claim: The claim.

    Raises:
        MissingExtra: Jinja is not installed.
    """
    view = _view(PageStory(article=Article(id="urn:newsmodel:claim", headline=claim.id, claims=(claim,))), "nm")
    # nobody can say whether its words stand in a story that is not there
    return _fragment("claim", view=replace(view, astray=frozenset()))


def _fragment(name: str, **values: Any) -> str:
    template = environment().get_template("fragment.html")
    return template.render(part=name, styles=Html(compact(WORDS)), **values)


class _View(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a template prints of a story."""

    article: Article
    issues: tuple[Issue, ...]
    is_raw: bool | None
    refused: tuple[RefusedRecord, ...]
    prefix: str
    labels: Labels
    own: Html
    theirs: Html
    direction: str
    cards: tuple[ClaimCard, ...]
    sources: tuple[SourceCard, ...]
    words: StoryWords
    is_brief: bool
    astray: Collection[int]
    media: dict[str, Media]
    filters: dict[str, list[tuple[str, str]]]
    data: dict[str, Any]


def _view(story: PageStory, prefix: str, *, is_brief: bool = False) -> _View:
    article = story.article
    tag, labels = labels_of(article.language)
    cards = Cards(article, labels)
    words = StoryWords(article, prefix, (_name(card, labels, is_brief=is_brief) for card in cards.claims))
    is_same = tag == get(article.language).tag
    return _View(
        article=article,
        issues=story.issues,
        is_raw=story.is_raw,
        refused=story.refused,
        prefix=prefix,
        labels=labels,
        # a language is named where it changes, and in most stories it does not
        own=Html("" if is_same else f' lang="{tag}"'),
        theirs=Html("" if is_same else f' lang="{escape(article.language)}"'),
        direction="rtl" if is_right_to_left(article.language) else "ltr",
        cards=cards.claims,
        sources=cards.sources,
        words=words,
        is_brief=is_brief,
        astray=words.astray,
        media={media.id: media for media in reversed(article.media) if media.id is not None},
        filters={
            "form": counts(cards.claims, labels.forms, "form"),
            "status": list(labels.statuses.items()),
            "kinds": counts(cards.claims, labels.source_kinds, "kinds"),
        },
        data=_data(story, cards, tag, _told(cards.claims) if is_brief else {}),
    )


def _name(card: ClaimCard, labels: Labels, *, is_brief: bool) -> str:
    """Name a claim for who does not see its number, unless the script does."""
    if is_brief:
        return ""
    return f"{labels.page['claim'].replace('…', str(card.number))}: {card.who} {card.does}".strip()


def _told(cards: Sequence[ClaimCard]) -> dict[str, Any]:
    """List the lines of all cards, each once, and name those of each card by their numbers."""
    known: dict[Line, int] = {}
    of = [[known.setdefault(line, len(known)) for line in card.lines] for card in cards]
    return {"lines": [_line(line) for line in known], "of": of}


def _line(line: Line) -> list[Any]:
    """Write a line for the script: label, text, and what else there is of it."""
    others = {
        name: value
        for name, value in asdict(line).items()
        if name not in {"label", "text"} and value not in {None, False}
    }
    return [line.label, line.text, *([others] if others else [])]


def _data(story: PageStory, cards: Cards, tag: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """Give the script what it needs for decisions: what each claim is, by number."""
    article = story.article
    claims = [{"digest": card.digest} | _unusual(card.claim, card.number) for card in cards.claims]
    for claim, lines in zip(claims, told.get("of", ()), strict=False):
        claim["lines"] = lines
    return {
        "article": article.id,
        "headline": article.headline,
        "stem": _stem(story.place),
        "claims": claims,
        "sources": {card.source.id: _known_source(card) for card in cards.sources},
        "language": tag,
        "grammar": get(article.language).tag,
    } | ({"lines": told["lines"]} if told else {})


def _common(views: Sequence[_View]) -> dict[str, Any]:
    """Give the script the words of each language that it needs, once for all stories."""
    return {
        "labels": {view.data["language"]: _script_labels(view.labels) for view in views},
        "negation": {view.data["grammar"]: _negation(view.article.language) for view in views},
    }


def _negation(tag: str) -> dict[str, list[str]]:
    """Give the script the words by which the cue of a claim negates or denies it, of the story's language."""
    found = get(tag).negation
    words = {
        "words": found.all_words | found.refusals_before,
        "denials": found.denials_before | found.denials_behind,
        "stems": found.all_stems,
    }
    return {name: sorted(each) for name, each in words.items() if each}


def _known_source(card: SourceCard) -> dict[str, Any]:
    """Give the script a source, with all that it is called, by which a person may mean it."""
    source = card.source
    others = [name for name in (source.acronym, source.description) if name not in {None, card.name}]
    nameless = {"nameless": True} if called(source) is None else {}
    return {"name": card.name, "kind": source.kind} | ({"others": others} if others else {}) | nameless


def _script_labels(labels: Labels) -> dict[str, dict[str, str]]:
    whole = {name: dict(getattr(labels, name)) for name in _SCRIPT_LABELS}
    return whole | {name: {key: getattr(labels, name)[key] for key in keys} for name, keys in _SCRIPT_KEYS.items()}


def _unusual(claim: Claim, number: int) -> dict[str, Any]:
    """Say of a claim what a person may correct, and its id, where it is not what most claims have."""
    told = {"kind": claim.cue.kind if claim.cue else None, "polarity": claim.polarity, "modality": claim.modality}
    own = {} if claim.id == f"C{number}" else {"id": claim.id}
    return own | {name: value for name, value in told.items() if value not in {None, "affirmed", "certain"}}


def _stem(place: str) -> str:
    """Say how the name of a file of decisions begins: as that of the story's file."""
    name = re.split(r"[/\\\\]", place)[-1].partition(".")[0]
    return re.sub(r"[^\w-]+", "-", name).strip("-") or "story"
