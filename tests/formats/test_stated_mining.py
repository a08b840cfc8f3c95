"""Reservations of data mining in prose: each place in which a format says them, and what becomes of them in others."""

from __future__ import annotations

import json

import pytest
from tests.formats.extras import is_installed

from newsmodel import Reading, list_formats, parse, parse_all, render
from newsmodel.formats.restrictions import MINING_PROHIBITED, TRAINING_PROHIBITED

_NO_TRAINING = "This article may not be used to train AI."
_NO_MINING = "Text and data mining is reserved under Art. 4 DSM."
_STORY = "It rained on Monday in the two valleys, the council said, and the drought is over for now."


def _page(foot: str) -> str:
    return f"<html lang=en><title>Rain ends drought</title><h1>Rain ends drought</h1><p>{_STORY}</p>{foot}</html>"


def _item(**properties: str) -> str:
    return json.dumps({"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}], **properties})


def _rss(channel: str) -> str:
    item = "<item><title>Rain</title><link>https://x.example/1</link><description>It rained.</description></item>"
    return f'<rss version="2.0"><channel><title>X</title><link>https://x.example/</link>{channel}{item}</channel></rss>'


def _nitf(docdata: str) -> str:
    head = f"<head><docdata>{docdata}</docdata></head>"
    return f"<nitf>{head}<body><body.head><hedline><hl1>Rain</hl1></hedline></body.head></body></nitf>"


_ABSENT = {one.name for one in list_formats() if not is_installed(one.extra)}
PLACES = [
    ("text", f"Rain ends drought\n\n{_STORY}\n\n{_NO_TRAINING}\n", TRAINING_PROHIBITED),
    ("text", f"Rain ends drought\n\n{_STORY}\n\n© 2026 Harbour Post. AI training prohibited.\n", TRAINING_PROHIBITED),
    *(
        ("text", f"Rain ends drought\n\n{_STORY}\n\n{line.format(_NO_TRAINING)}\n", TRAINING_PROHIBITED)
        for line in ("Editor's note: {}", "Correction: {}", "(Editing by Ann Lee; {})", "Reporting by Ann Lee. {}")
    ),
    ("text", f"EMBARGOED UNTIL 10:00 GMT. {_NO_TRAINING}\n\nRain ends drought\n\n{_STORY}\n", TRAINING_PROHIBITED),
    ("text", f"{_NO_TRAINING} © 2026 Harbour Post\n\nRain ends drought\n\n{_STORY}\n", TRAINING_PROHIBITED),
    ("markdown", f"---\ntitle: Rain\n---\n\n{_STORY}\n\n*{_NO_TRAINING}*\n", TRAINING_PROHIBITED),
    ("html", _page(f"<p>{_NO_TRAINING}</p>"), TRAINING_PROHIBITED),
    ("html", _page(f"<footer><p>Contact</p><p>{_NO_MINING}</p></footer>"), MINING_PROHIBITED),
    (
        "html",
        _page("<div class=site-footer>Alle Rechte vorbehalten, auch für Text und Data Mining.</div>"),
        MINING_PROHIBITED,
    ),
    ("ninjs", _item(copyrightNotice=_NO_MINING), MINING_PROHIBITED),
    ("ninjs", _item(usageTerms="No AI training"), TRAINING_PROHIBITED),
    ("rss", _rss(f"<copyright>© X. {_NO_MINING}</copyright>"), MINING_PROHIBITED),
    ("nitf", _nitf('<doc.rights limitations="No AI training"/>'), TRAINING_PROHIBITED),
    ("nitf", _nitf(f'<ed-msg info="{_NO_TRAINING}"/>'), TRAINING_PROHIBITED),
]


@pytest.mark.parametrize(("name", "data", "permission"), PLACES)
def test_a_reservation_in_prose_is_read_wherever_it_stands(name: str, data: str, permission: str) -> None:
    """A last line, a notice, terms, a note to editors, the foot of a page: the field says it, and an issue."""
    if name in _ABSENT:
        pytest.skip(f"{name} needs an extra")
    (reading,) = parse_all(data, format=name)
    assert isinstance(reading, Reading)
    assert reading.article.rights is not None
    assert reading.article.rights.data_mining == permission
    assert [issue.path for issue in reading.issues if issue.rule == "mining-inferred"] == [("rights", "data_mining")]


@pytest.mark.parametrize("name", [one.name for one in list_formats() if one.writes_new and one.name not in _ABSENT])
def test_a_reservation_in_a_notice_comes_out_of_each_format(name: str) -> None:
    """What was read from a notice is there again after another format, or its loss is an error."""
    article = parse(_item(copyrightNotice="© Harbour Post. No AI training.", body_text=_STORY), format="ninjs").article
    rendering = render(article, format=name)
    (again,) = parse_all(rendering.data, format=name)
    assert isinstance(again, Reading)
    rights = again.article.rights
    is_kept = rights is not None and rights.data_mining == TRAINING_PROHIBITED
    assert is_kept or "restriction-not-carried" in {issue.rule for issue in rendering.issues}


def test_the_notice_itself_says_it_where_a_format_has_no_property() -> None:
    """JSON-LD has the notice, and no property for mining: that is no loss of a restriction."""
    article = parse(_item(copyrightNotice="© Harbour Post. No AI training."), format="ninjs").article
    assert "restriction-not-carried" not in {issue.rule for issue in render(article, format="jsonld").issues}


def test_a_page_about_reservations_reserves_nothing() -> None:
    """News on such a notice, and a box that holds the story, speak of others."""
    story = "<p>The court ruled that text and data mining is prohibited without permission, a lawyer said.</p>"
    page = f"<html lang=en><title>Mining</title><div class=legal><h1>Mining</h1><p>{_STORY}</p>{story}</div></html>"
    assert parse(page, format="html").article.rights is None


def _picture(**properties: str) -> dict[str, object]:
    return {"uri": "urn:x:2", "type": "picture", "headlines": [{"value": "The pier"}], **properties}


@pytest.mark.parametrize(
    ("properties", "permission"),
    [
        ({"descriptions": [{"value": "The pier at dawn. No AI training."}]}, TRAINING_PROHIBITED),
        ({"by": "Ana Ruiz", "copyrightNotice": f"© Ana Ruiz. {_NO_MINING}"}, MINING_PROHIBITED),
        ({"usageTerms": "No AI training"}, TRAINING_PROHIBITED),
        ({"copyrightNotice": "© Data Mining Weekly - All rights reserved"}, None),
    ],
)
def test_a_notice_of_a_picture_reserves_it(properties: dict[str, str], permission: str | None) -> None:
    """Words of a single medium reserve that medium, and not its story."""
    item = json.loads(_item()) | {"associations": [_picture(**properties) | {"name": "main"}]}
    reading = parse(json.dumps(item), format="ninjs")
    (media,) = reading.article.media
    assert (None if media.rights is None else media.rights.data_mining) == permission
    assert reading.article.rights is None
    path = ("media", 0, "rights", "data_mining")
    assert [path] * (permission is not None) == [
        issue.path for issue in reading.issues if issue.rule == "mining-inferred"
    ]
