"""Stories of mails and files that are attached to a mail."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel import parse_all, to_dict
from newsmodel.errors import SeveralStories
from newsmodel.formats import mail
from newsmodel.readings import Hints, Reading

FIRST = "The mill at Garth will close in the spring, its owner said on Tuesday after a long talk with the workers."
SECOND = "Ninety people work there, and most of them have not been told what they will do when the wheels stand still."
STORY = f"Mill at Garth to close in spring\n\nBy Tom Okafor\n\nGARTH, May 12 (CP) - {FIRST}\n\n{SECOND}\n"
OTHER = (
    "Ferry to sail again\n\nBy Mia Lund\n\nBRAE, May 12 (CP) - The ferry will sail again from Monday, its captain said,"
    " after six weeks in the dock.\n\nIts two engines were taken out and mended, and a third of the deck is new.\n"
)
NOTE = "Dear Jo,\n\nplease find our story attached.\n\nBest regards,\nAna"
TEXT = "Content-Type: text/plain; charset=utf-8\n\n"


def file(words: str, name: str = "story.txt", kind: str = "text/plain") -> str:
    """A part with a file."""
    return f'Content-Type: {kind}\nContent-Disposition: attachment; filename="{name}"\n\n{words}'


def forwarded(words: str, subject: str, fields: str = "") -> str:
    """A part with a mail."""
    return f"Content-Type: message/rfc822\n\nFrom: Tom Okafor <tom@example.org>\nSubject: {subject}\n{fields}\n{words}"


def mailed(*parts: str, subject: str = "Story for Wednesday", fields: str = "") -> str:
    """A mail with parts."""
    body = "".join(f"--x\n{part}\n" for part in parts)
    return (
        f"From: Ana Ruiz <ana@example.org>\nTo: jo@example.org\nSubject: {subject}\nMessage-ID: <n.1@example.org>\n"
        f"Date: Tue, 12 May 2026 18:05:00 +0100\n{fields}MIME-Version: 1.0\n"
        f'Content-Type: multipart/mixed; boundary="x"\n\n{body}--x--\n'
    )


def read(data: str) -> Reading:
    return mail.parse(data, hints=Hints())


def words(reading: Reading) -> list[Any]:
    return [getattr(block, "text", None) for block in reading.article.blocks]


def left_out(reading: Reading) -> list[str]:
    return [each["text"] for each in to_dict(reading.article).get("provenance", {}).get("left_out", [])]


HTML = (
    f"<h1>Mill at Garth to close in spring</h1><p>By Tom Okafor</p><p>GARTH, May 12 (CP) - {FIRST}</p><p>{SECOND}</p>"
)


@pytest.mark.parametrize(
    "attached",
    [
        file(STORY),
        file(STORY, "STORY.TXT", "application/octet-stream"),
        file(HTML, "story.html", "text/html"),
        forwarded(STORY, "Mill at Garth to close in spring"),
        forwarded(
            f"--y\n{TEXT}See below.\n--y\n{file(STORY)}--y--\n", "Mill", 'Content-Type: multipart/mixed; boundary="y"\n'
        ),
    ],
)
@pytest.mark.parametrize(
    "note", [NOTE, "FYI", "", "Please find attached the story on the mill, which may interest you."]
)
def test_a_story_that_is_attached_to_a_note(attached: str, note: str) -> None:
    """A file or a mail is the story below a note, or below nothing; an issue says so, and the note is kept."""
    reading = read(mailed(f"{TEXT}{note}", attached))
    assert ("Mill at Garth to close in spring", [FIRST, SECOND]) == (reading.article.headline, words(reading))
    assert ["Tom Okafor"] == [each.name for each in reading.article.contributors]
    assert "story-from-attachment" in {issue.rule for issue in reading.issues}
    assert not note or note in left_out(reading)


def test_the_note_may_be_in_html() -> None:
    """The words of a note in HTML are kept without its markup."""
    note = "Content-Type: text/html\n\n<div>Dear Jo,</div><div><br></div><p>please find it attached.</p>"
    assert "Dear Jo,\n\n\nplease find it attached." in left_out(read(mailed(note, file(STORY))))


@pytest.mark.parametrize(
    "own",
    [
        STORY,
        f"{FIRST}\n\n{SECOND}",
        "The bridge will stay shut until June, the council said on Monday, after engineers found a second crack in it.",
    ],
)
def test_what_is_attached_to_a_story_is_named(own: str) -> None:
    """A mail with a story of its own has that; files are left out by name."""
    for words_of_file in (f"{FIRST}\n\n{SECOND}", STORY) if "Garth" in own else (SECOND,):
        reading = read(mailed(f"{TEXT}{own}", file(words_of_file)))
        assert ["not read: story.txt"] == [i.message for i in reading.issues if i.rule == "mail-part-left-out"]


def test_several_stories_that_are_attached() -> None:
    """Each is a story of its own, and what no story is goes with the first."""
    picture = 'Content-Type: image/jpeg\nContent-Disposition: attachment; filename="mill.jpg"\n\nxx'
    data = mailed(f"{TEXT}{NOTE}", file(STORY), forwarded(OTHER, "Ferry", "Message-ID: <f@example.org>\n"), picture)
    with pytest.raises(SeveralStories):
        read(data)
    found = [each for each in parse_all(data) if isinstance(each, Reading)]
    assert ["Mill at Garth to close in spring", "Ferry to sail again"] == [each.article.headline for each in found]
    assert 2 == len({each.article.id for each in found})
    assert all(NOTE in left_out(each) for each in found)
    assert ["not read: mill.jpg"] * 2 == [i.message for each in found for i in each.issues if i.message.endswith("jpg")]


def test_a_story_with_others_attached() -> None:
    """A mail's own story is the first of several; a digest of mails has one in each."""
    data = mailed(f"{TEXT}{STORY}", file(OTHER), subject="Mill at Garth to close in spring")
    assert ["Mill at Garth to close in spring", "Ferry to sail again"] == [
        each.article.headline for each in parse_all(data) if isinstance(each, Reading)
    ]
    inner = mailed(file(STORY), file(OTHER)).replace("--x", "--y").replace('"x"', '"y"')
    assert ["Mill at Garth to close in spring", "Ferry to sail again"] == [
        each.article.headline
        for each in parse_all(mailed(f"{TEXT}FYI", f"Content-Type: message/rfc822\n\n{inner}"))
        if isinstance(each, Reading)
    ]


def test_a_story_that_is_attached_in_two_forms_is_one() -> None:
    """The same words again are named, beside one story and beside several."""
    again = file(STORY, "again.txt")
    assert ["not read: again.txt"] == [
        issue.message for issue in read(mailed(file(STORY), again)).issues if issue.rule == "mail-part-left-out"
    ]
    several = list(parse_all(mailed(file(STORY), again, file(OTHER, "other.txt"))))
    assert ["Mill at Garth to close in spring", "Ferry to sail again"] == [
        each.article.headline for each in several if isinstance(each, Reading)
    ]


def test_mails_of_a_mailbox_with_several_stories() -> None:
    """A mailbox gives all of them, each with its place."""
    box = "".join(
        f"From ana@example.org Tue May 12 18:05:00 2026\n{each}\n"
        for each in (
            mailed(f"{TEXT}FYI", file(STORY), file(OTHER, "b.txt")),
            f"From: a@example.org\nSubject: A\n\n{STORY}",
        )
    )
    assert ["line 1, story 1", "line 1, story 2", "line 40"] == [each.place for each in mail.entries(box)]


@pytest.mark.parametrize(
    ("note", "subject", "fields", "expected"),
    [
        ("NOT FOR PUBLICATION", "Story", "", {"status": "withheld"}),
        (
            "It is attached. Do not publish before Friday.",
            "Story",
            "",
            {"embargo": {"note": "Do not publish before Friday."}},
        ),
        ("FYI", "Story", "X-Embargo: 2026-05-15\n", {"embargo": {"until": "2026-05-15"}}),
        ("Embargoed until 15 May 2026, 10:00 GMT", "Story", "", {"embargo": {"until": "2026-05-15T10:00:00Z"}}),
        ("FYI", "EMBARGOED until 15 May 2026, 10:00 GMT", "", {"embargo": {"until": "2026-05-15T10:00:00Z"}}),
        ("FYI", "Under embargo: Story", "", {"embargo": {"note": "Under embargo: Story"}}),
        ("It may run from Friday on.", "Story", "", {"embargo": {"note": "It may run from Friday on."}}),
    ],
)
@pytest.mark.parametrize("attached", [file(STORY), forwarded(STORY, "Mill"), file(STORY) + "\n--x\n" + file(OTHER)])
def test_what_the_note_restricts_holds(
    note: str, subject: str, fields: str, expected: dict[str, Any], attached: str
) -> None:
    """Words and fields of a note, and its subject, restrict each story that is attached to it."""
    for each in parse_all(mailed(f"{TEXT}{note}", attached, subject=subject, fields=fields)):
        assert isinstance(each, Reading)
        doc = to_dict(each.article)
        assert expected == {name: doc[name] for name in ("status", "embargo", "expires") if name in doc}


def test_what_a_note_says_of_data_mining_holds() -> None:
    """Terms for machines in a note are those of the story below it."""
    article = read(mailed(f"{TEXT}No use for training AI.", file(STORY))).article
    assert article.rights is not None
    assert "PROHIBITED" in (article.rights.data_mining or "")


def test_fields_of_the_note_are_kept() -> None:
    """The fields of a mail stand beside those of the one that is attached to it."""
    extra = read(mailed(f"{TEXT}FYI", forwarded(STORY, "Mill"))).article.extra["mail"]
    assert isinstance(extra, dict)
    assert "Tom Okafor <tom@example.org>" == extra["From"]
    assert isinstance(extra["Cover"], dict)
    assert "Story for Wednesday" == extra["Cover"]["Subject"]


def test_mails_in_mails_are_looked_into_so_deep() -> None:
    """A mail that is attached to very many is named; nothing fails."""
    data = f"From: a@example.org\nSubject: A\n\n{STORY}"
    for _ in range(40):
        data = f"From: a@example.org\nSubject: A\nContent-Type: message/rfc822\n\n{data}"
    assert "mail-part-left-out" in {issue.rule for issue in read(data).issues}
