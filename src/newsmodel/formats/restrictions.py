"""Restrictions of a story: how formats say them, and what is said where one is not understood or not carried.

A story comes out at least as restricted as it went in. What is not understood restricts; what a format that is written
has no place for is an error.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from newsmodel.formats.losses import MEANING_CHANGED, NOT_CARRIED, Path, told, value_at
from newsmodel.issues import Issue, Rule, Severity, shown
from newsmodel.model import Article, Concept, Media, Rights
from newsmodel.prose.dates.printed import Moment, find_moment
from newsmodel.prose.dates.resolution import Resolved, resolve, resolve_end
from newsmodel.prose.furniture.bans import read_ban

STATUS_UNKNOWN = Rule(
    "status-unknown",
    Severity.WARNING,
    """A publication status is none that is known, so that the story is withheld.

A status says who may use a story; one that nobody understands must not free it. The path leads to the field; the word
is kept in `provenance.originals` or `extra`, and comes back when the same format is written.

Set the status by hand: `usable`, `withheld` or `canceled`.
""",
)
END_UNRESOLVED = Rule(
    "end-unresolved",
    Severity.WARNING,
    """The end of an embargo, or the day on which a story expires, is not said exactly, and the latest one was taken.

A time without a zone ends in UTC-12, a day with its last second. An embargo whose end cannot be read stands until
further notice, with its words in `embargo.note`.

Say which zone the source writes in: `Hints(timezone="Asia/Kolkata")`, or `--timezone` on the command line; or set the
end by hand.
""",
)
RESTRICTION_UNREAD = Rule(
    "restriction-unread",
    Severity.ERROR,
    """A restriction of the input could not be read, so that the story is freer than it was.

The day on which it expires, what others may do with it, or where it was made by a machine is said in a form that is
not understood. The path leads to it in the input; it is kept in `extra` or in `provenance.originals`.

Set the field by hand before the story is passed on.
""",
)
STATUS_INFERRED = Rule(
    "status-inferred",
    Severity.WARNING,
    """The words of the story say that it must not be used, or not yet, and its status or embargo was set from them.

Agencies withdraw a story with another one: "MANDATORY KILL", "This story has been withdrawn". The words stay where they
were.

Set the status to `usable` if the story only speaks of one that was withdrawn.
""",
)
WRITTEN_AS_WITHHELD = Rule(
    "written-as-withheld",
    Severity.WARNING,
    """The format that was written has no place for an embargo without an end; the story was written as withheld.

Nobody may use a withheld story; it has to be freed by hand when the embargo is over.

Write a format that has embargoes without an end, or give the embargo one.
""",
)
RESTRICTION_NOT_CARRIED = Rule(
    "restriction-not-carried",
    Severity.ERROR,
    """The format that was written has no place for a restriction of the story, which is free there.

The story is withheld, canceled, retracted or embargoed, expires, or may only be used on terms that the file does not
say. The path names the restriction; the file was written without it.

Do not pass the file on without saying so beside it, or write a format that carries the restriction: `newsmodel list`
shows them.
""",
)
#: What every writer may have to say that has no place for everything.
WRITING_RULES = (NOT_CARRIED, MEANING_CHANGED, RESTRICTION_NOT_CARRIED)

# --- publication status

#: Words for a publication status, without what stands before them in a qcode or a URI, in small letters. IPTC's
#: pubstatusg2; ANS leaves them to the publisher; schema.org's `creativeWorkStatus` and the front matter of others have
#: words of their own.
_STATUSES: Final = {
    "usable": (
        "usable useable published publish public publicado publié veröffentlicht live released release final updated "
        "corrected"
    ),
    "canceled": (
        "canceled cancelled canceld cancel killed kill mandatorykill bulletinkill withdrawn withdraw retracted "
        "retraction recalled revoked deleted removed trash trashed spiked takendown takedown depublished obsolete void "
        "annulled annulé storniert zurückgezogen"
    ),
    "withheld": (
        "withheld withhold held hold onhold embargoed embargo draft drafts unpublished incomplete pending scheduled "
        "inprogress submitted review inreview pendingreview private hidden unlisted archived expired needsreview"
    ),
}
_STATUS_OF: Final = {word: status for status, words in _STATUSES.items() for word in words.split()}
_BEFORE = re.compile(r"\A.*[:/#]", re.DOTALL)
_MARKS = re.compile(r"[\W_]+")
#: How much a status restricts.
RANK: Final = {"usable": 0, "withheld": 1, "canceled": 2}


def status_of(raw: Any) -> str | None:
    """Read a publication status: a word, a qcode, or the URI of a term; None for one that is unknown.

    Example:
        >>> status_of("stat:canceled"), status_of(" Cancelled "), status_of("commissioned")
        ('canceled', 'canceled', None)
        >>> status_of("http://cv.iptc.org/newscodes/pubstatusg2/withheld")
        'withheld'
    """
    if isinstance(raw, list) and raw:
        found = [status_of(member) for member in raw]
        return None if None in found else max(found, key=lambda status: RANK[str(status)])
    if isinstance(raw, dict):
        raw = next(
            (raw[name] for name in ("uri", "qcode", "@id", "@value", "code", "name", "value") if name in raw), None
        )
    if not isinstance(raw, str):
        return None
    return _STATUS_OF.get(_MARKS.sub("", _BEFORE.sub("", raw.strip().rstrip("/")).casefold()))


# --- truth

_TRUE: Final = frozenset({"true", "yes", "y", "on", "1", "t"})
_FALSE: Final = frozenset({"false", "no", "n", "off", "0", "f", "none", "null", "never"})


def truth_of(raw: Any) -> bool | None:
    """Read a truth value in any form that people give it; None for what is none.

    Example:
        >>> truth_of("Yes"), truth_of(0), truth_of("https://schema.org/False"), truth_of("perhaps")
        (True, False, False, None)
    """
    if isinstance(raw, bool | int | float):
        return bool(raw) if raw in (0, 1) else None
    if not isinstance(raw, str):
        return None
    word = raw.strip().casefold().rpartition("/")[2]
    return True if word in _TRUE else False if word in _FALSE else None


def is_lifted(raw: Any) -> bool:
    """Tell whether a raw value says that there is no ban.

    Example:
        >>> is_lifted(None), is_lifted("false"), is_lifted("")
        (True, True, False)
    """
    return raw is None or truth_of(raw) is False


# --- words of the story

#: Fields in which a story may say that it must not be used.
_STATING_FIELDS = ("kicker", "headline", "subheadline", "title", "slugline", "tagline")
#: A story says so in so many of its first paragraphs, or in its last.
_FIRST_PARAGRAPHS: Final = 2


@attrs.frozen
class StatedBan:
    """What the words of a story say about its use.

    Attributes:
        status: The status that they give it.
        message: The message of an issue.
    """

    status: str
    message: str


def words_of_use(fields: Mapping[str, Any], paragraphs: Iterable[str]) -> tuple[str, ...]:
    """Take the words in which a story says of itself how it may be used: those around a body, its beginning and end.

    Args:
        fields: The fields of the article.
        paragraphs: The texts of its body, in order.

    Example:
        >>> words_of_use({"headline": "Rain", "id": "a"}, ["It rained.", "It stopped.", "It rained again.", "(KILLED)"])
        ('Rain', 'It rained.', 'It stopped.', '(KILLED)')
    """
    told = (fields[name] for name in _STATING_FIELDS if name in fields)
    texts = tuple(paragraphs)
    return (*told, *texts[:_FIRST_PARAGRAPHS], *texts[_FIRST_PARAGRAPHS:][-1:])


def ban_in(texts: Iterable[str]) -> StatedBan | None:
    """Find the strictest status that some words of a story give it; None where they say nothing of it.

    Args:
        texts: Headlines, notes and the first paragraphs.

    Example:
        >>> ban_in(["Rain ends drought", "MANDATORY KILL"]).status
        'canceled'
    """
    found = [(status, text) for text in texts if (status := read_ban(text)) is not None]
    if not found:
        return None
    status, text = max(found, key=lambda each: RANK[each[0]])
    return StatedBan(status, f"taken for {status}: {shown(text)}")


# --- embargoes in words


@attrs.frozen
class StatedEnd:
    """When an embargo ends, as its words say.

    Attributes:
        until: The latest instant that they can mean; None where they tell none, so that it stands.
        doubts: What an issue says of it, each.
    """

    until: datetime.datetime | datetime.date | None
    doubts: tuple[str, ...]


def end_stated(words: str, *, published: datetime.date | None, timezone: str | None) -> StatedEnd:
    """Read when an embargo ends from its words.

    Args:
        words: The notice.
        published: When the story was published; it completes a day without a year.
        timezone: The zone of a time that has none of its own; without it, it is UTC-12.

    Example:
        >>> str(end_stated("EMBARGOED UNTIL 10:00 GMT, 5 March 2026", published=None, timezone=None).until)
        '2026-03-05 10:00:00+00:00'
        >>> end_stated("EMBARGOED", published=None, timezone=None).doubts
        ("stands until further notice: 'EMBARGOED'",)
    """
    moment = find_moment(words)
    end = _end_of(moment, published, timezone) if moment else Resolved(None, ())
    if end.value is None:
        return StatedEnd(None, (f"stands until further notice: {shown(words)}",))
    return StatedEnd(
        end.value, tuple(f"the latest that it can mean; {doubt.value}: {shown(words)}" for doubt in end.doubts)
    )


def _end_of(moment: Moment, published: datetime.date | None, timezone: str | None) -> Resolved:
    """Resolve the end; a whole day stays one, which stands for its end wherever a format writes it as a time."""
    if moment.hour is None and moment.year is not None:
        return resolve(moment)
    return resolve_end(moment, published=published, timezone=timezone)


# --- data mining

_PLUS = "http://ns.useplus.org/ldf/vocab/"
#: URIs of PLUS: all mining is prohibited, or the training of machines.
MINING_PROHIBITED = f"{_PLUS}DMI-PROHIBITED"
TRAINING_PROHIBITED = f"{_PLUS}DMI-PROHIBITED-AIMLTRAINING"
_OPEN_MINING = ("DMI-ALLOWED", "DMI-UNSPECIFIED")


def reserves_mining(permission: str) -> bool:
    """Tell whether the URI of a data-mining permission reserves anything; one that is unknown does.

    Example:
        >>> reserves_mining(MINING_PROHIBITED), reserves_mining("http://ns.useplus.org/ldf/vocab/DMI-ALLOWED")
        (True, False)
    """
    return not permission.upper().endswith(_OPEN_MINING)


# --- machine origin

#: Terms of IPTC's digitalsourcetype for what people or cameras have made.
_HUMAN = frozenset(
    [
        "digitalcapture",
        "computationalcapture",
        "multiframecomputationalcapture",
        "negativefilm",
        "positivefilm",
        "print",
        "humanedits",
        "minorhumanedits",
        "compositecapture",
        "digitalcreation",
        "digitalart",
        "softwareimage",
        "screencapture",
    ]
)


def is_of_machine(origin: Concept) -> bool:
    """Tell whether a digital source type says that a machine has made something; one that is unknown does.

    Example:
        >>> is_of_machine(Concept(uri="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"))
        True
        >>> is_of_machine(Concept(uri="https://schema.org/DigitalCaptureDigitalSource"))
        False
    """
    words = origin.uri or origin.code or origin.name or ""
    return re.split(r"[:/#]", words)[-1].casefold().removesuffix("digitalsource") not in _HUMAN


# --- what restricts an article


def restrictions_of(article: Article) -> Iterator[Path]:
    """Yield the paths of whatever restricts a story.

    Example:
        >>> list(restrictions_of(Article(id="urn:x:1", headline="Rain", status="withheld")))
        [('status',)]
    """
    if article.status != "usable":
        yield ("status",)
    if article.embargo is not None:
        yield ("embargo",) if article.embargo.until is None else ("embargo", "until")
    if article.expires is not None:
        yield ("expires",)
    for index, correction in enumerate(article.corrections):
        if correction.kind == "retraction":
            yield ("corrections", index)
    yield from _of_part(article)
    for index, media in enumerate(article.media):
        yield from (("media", index, *path) for path in _of_part(media))


def _of_part(part: Article | Media) -> Iterator[Path]:
    rights = part.rights or Rights()
    if rights.usage_terms is not None:
        yield "rights", "usage_terms"
    if rights.data_mining is not None and reserves_mining(rights.data_mining):
        yield "rights", "data_mining"
    if rights.data_mining_terms is not None:
        yield "rights", "data_mining_terms"
    if rights.free_access is False:
        yield "rights", "free_access"
    if part.digital_source_type is not None and is_of_machine(part.digital_source_type):
        yield ("digital_source_type",)


def with_errors(article: Article, issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Make errors of the losses of a writer that make a story freer.

    Args:
        article: What was written.
        issues: What the writer has said.

    Example:
        >>> article = Article(id="urn:x:1", headline="Rain", status="withheld")
        >>> str(with_errors(article, [NOT_CARRIED.issue("not carried: 'withheld'", ["status"])])[0])
        "/status: error restriction-not-carried: not carried: 'withheld'"
    """
    paths = list(restrictions_of(article))
    return tuple(_graver(issue, article, paths) for issue in issues) if paths else tuple(issues)


def _graver(issue: Issue, article: Article, restrictions: list[Path]) -> Issue:
    """Make an error of a loss of a restriction; a media item that is lost as a whole takes its own along."""
    if issue.rule != NOT_CARRIED.id or (issue.path[:1] == ("media",) and len(issue.path) < 3):
        return issue
    lost = [path for path in restrictions if path[: len(issue.path)] == issue.path]
    if not lost:
        return issue
    whole = [f"{'/'.join(map(str, path))}: {told(value_at(article, path))}" for path in lost if path != issue.path]
    message = f"{issue.message} ({', '.join(whole)})" if whole else issue.message
    return attrs.evolve(issue, rule=RESTRICTION_NOT_CARRIED.id, severity=Severity.ERROR, message=message)
