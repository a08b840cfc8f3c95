"""Stories behind the head of a forwarded mail, or below the header of a wire service without its control characters."""

# ruff: noqa: RUF001  (other alphabets are meant)
from __future__ import annotations

from typing import Any

import pytest

import newsmodel

HEADLINE = "Mill at Garth to close in spring"
FIRST = "The mill at Garth will close in the spring, its owner said on Tuesday after a long talk with the workers."
SECOND = "Ninety people work there, and most of them have not been told what they will do when the wheels stand still."
HEAD = f"From: Ana Ruiz <ana@garth.example>\nDate: Tue, May 12, 2026 at 9:15 AM\nSubject: Fwd: {HEADLINE}\nTo: Jo Lee"


def read(text: str) -> dict[str, Any]:
    """A story, as JSON has it."""
    return newsmodel.to_dict(newsmodel.parse(text, format="text").article)


def words(story: dict[str, Any]) -> list[str]:
    """The words of all blocks."""
    return [block["text"] for section in story["sections"] for block in section["blocks"]]


def left_out(story: dict[str, Any]) -> list[str]:
    """The words that stand aside."""
    return [each["text"] for each in story["provenance"]["left_out"]]


@pytest.mark.parametrize(
    "above",
    ["---------- Forwarded message ---------", "-----Original Message-----", "Begin forwarded message:\n", "________"],
)
@pytest.mark.parametrize("mark", ["", "> "])
def test_the_head_of_a_forwarded_mail(above: str, mark: str) -> None:
    """Subject, sender and date are headline, author and date, behind marks of quotation too."""
    text = f"{above}\n{HEAD}\n\n{FIRST}\n\n{SECOND}"
    story = read("\n".join(f"{mark}{line}" for line in text.split("\n")))
    assert HEADLINE == story["headline"]
    assert "2026-05-12" == story["published"]
    assert [("Ana Ruiz", "ana@garth.example")] == [(each["name"], each["email"]) for each in story["contributors"]]
    assert [FIRST, SECOND] == words(story)
    assert [above.strip(), "To: Jo Lee"] == left_out(story)


def test_a_note_above_a_forwarded_mail() -> None:
    """A note stands aside; an embargo in it holds."""
    story = read(
        f"EMBARGOED UNTIL 10:00 GMT, 13 May 2026\n\nSee below.\n\n--- Forwarded ---\n{HEAD}\n\n{FIRST}\n\n{SECOND}"
    )
    assert "2026-05-13T10:00:00Z" == story["embargo"]["until"]
    assert "See below." in left_out(story)
    assert HEADLINE == story["headline"]


def test_a_byline_below_the_head_is_believed() -> None:
    """The story's own headline and byline count more than subject and sender, which are kept."""
    story = read(f"--- Forwarded ---\n{HEAD}\n\n{HEADLINE}\n\nBy Tom Okafor\n\n{FIRST}\n\n{SECOND}")
    assert ["Tom Okafor"] == [each["name"] for each in story["contributors"]]
    assert "Ana Ruiz <ana@garth.example>" in left_out(story)


@pytest.mark.parametrize(
    ("head", "subject"),
    [
        ("Von: Anna Roth\nGesendet: 12. Mai 2026 09:15\nAn: Uwe Brandt\nBetreff: Mühle schließt", "Mühle schließt"),
        ("De : Jeanne Morel\nEnvoyé : 12 mai 2026 09:15\nÀ : Luc Petit\nObjet : Le moulin ferme", "Le moulin ferme"),
        ("От: Анна Руднева\nДата: 12 мая 2026\nТема: Мельница закроется", "Мельница закроется"),
        ("보낸 사람: 김민서\n날짜: 2026년 5월 12일\n제목: 방앗간 문 닫는다", "방앗간 문 닫는다"),
    ],
)
def test_heads_of_other_languages(head: str, subject: str) -> None:
    """The labels are those of the language."""
    story = read(f"{head}\n\n{FIRST}\n\n{SECOND}")
    assert (subject, "2026-05-12") == (story["headline"], story["published"])


@pytest.mark.parametrize(
    "head",
    [
        f"Von: Ana Ruiz <ana@garth.example>\nGesendet: 12. Mai 2026 09:15\nAn: Jo Lee\nBetreff: {HEADLINE}",
        f"Van: Ana Ruiz <ana@garth.example>\nVerzonden: dinsdag 12 mei 2026 09:15\nAan: Jo Lee\nOnderwerp: {HEADLINE}",
        f"Fra: Ana Ruiz <ana@garth.example>\nSendt: 12. maj 2026 09:15\nTil: Jo Lee\nEmne: {HEADLINE}",
        f"Lähettäjä: Ana Ruiz <ana@garth.example>\nLähetetty: 12.5.2026\nVastaanottaja: Jo Lee\nAihe: {HEADLINE}",
        f"Feladó: Ana Ruiz <ana@garth.example>\nElküldve: 2026. május 12.\nCímzett: Jo Lee\nTárgy: {HEADLINE}",
        f"Sujet : {HEADLINE}\nDate : Tue, 12 May 2026\nDe : Ana Ruiz <ana@garth.example>\nPour : Jo Lee",
        f"*From:* Ana Ruiz <ana@garth.example>\n*Sent:* May 12, 2026 9:15 AM\n*To:* Jo Lee\n*Subject:* {HEADLINE}",
    ],
)
def test_a_whole_head_below_a_note_needs_no_mark(head: str) -> None:
    """Four fields are a head wherever they stand below a short note, in the words of the program's language."""
    story = read(f"Jo, for you.\n\n{head}\n\n{FIRST}\n\n{SECOND}")
    assert (HEADLINE, "2026-05-12", ["Ana Ruiz"]) == (
        story["headline"],
        story["published"],
        [each["name"] for each in story["contributors"]],
    )
    assert [FIRST, SECOND] == words(story)
    assert "Jo, for you." in left_out(story)


def test_a_mail_that_was_forwarded_twice() -> None:
    """The innermost head is the story's; the others stand aside, and what they restrict holds."""
    outer = f"From: Jo Lee\nDate: May 13, 2026\nSubject: Fwd: {HEADLINE}\nTo: Tom Okafor"
    story = read(
        f"FYI\n\n--- Forwarded ---\n{outer}\n\nNOT FOR PUBLICATION\n\n--- Forwarded ---\n{HEAD}\n\n{FIRST}\n\n{SECOND}"
    )
    assert ("withheld", HEADLINE, ["Ana Ruiz"]) == (
        story["status"],
        story["headline"],
        [each["name"] for each in story["contributors"]],
    )
    assert [FIRST, SECOND] == words(story)
    assert {"FYI", "Jo Lee", "May 13, 2026", "To: Tom Okafor", "NOT FOR PUBLICATION"} <= set(left_out(story))


def test_a_story_above_a_mail_that_it_answers() -> None:
    """What is longer than the mail below it is no note."""
    text = f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n-----Original Message-----\n{HEAD}\n\nCan you send it?"
    assert (HEADLINE, FIRST) == (read(text)["headline"], words(read(text))[0])


@pytest.mark.parametrize("text", [f"From: London\n\n{FIRST}", f"From: Ana\nTo: Jo\n\n{FIRST}\n\n{SECOND}"])
def test_other_lines_with_labels(text: str) -> None:
    """Without a subject there is no head of a mail."""
    assert "From: " in " ".join([read(text)["headline"], *words(read(text))])


@pytest.mark.parametrize(
    "header",
    [
        "a1234 4 r i BC-MillCloses 05-12 0123",
        "r a BC-US--Mill Closes 05-12 0345",
        "bdt0123 4 pl 210 dpa 0345",
        "FRA1234 4 pol 0120 GBR /AFP-AB12",
        "E1234 05/12/26 09-15 GARTH-MILL",
        "MSK123",
    ],
)
def test_a_header_without_control_characters(header: str) -> None:
    """A service's header stands aside whole, and the marks of typesetting go."""
    story = read(f"{header}\n^{HEADLINE}<\n\nGARTH, May 12 (CP) - {FIRST}\n\n{SECOND}")
    assert (HEADLINE, ["GARTH"]) == (story["headline"], story["dateline"]["places"])
    assert [header] == left_out(story)
    assert [FIRST, SECOND] == words(story)


@pytest.mark.parametrize(("slug", "kept"), [("Garth-mill\n", "Garth-mill"), ("Mills/Work/", "Mills/Work")])
def test_what_a_service_calls_a_story(slug: str, kept: str) -> None:
    """Keywords below the header are the slug."""
    story = read(f"bdt0123 4 pl 210 dpa 0345\n{slug}\n{HEADLINE}\n\n{FIRST}\n\n{SECOND}")
    assert (HEADLINE, kept) == (story["headline"], story["slugline"])


@pytest.mark.parametrize("headline", ["A4 road shut", "MSK123", "BC-Alberta talks end", "7 r i p"])
def test_what_is_no_header(headline: str) -> None:
    """A headline with numbers is one, and so is a line with nothing below it but one paragraph."""
    assert headline == read(f"{headline}\n\n{FIRST}")["headline"]


def test_a_date_above_the_headline() -> None:
    """The first line may be a date."""
    story = read(f"12 May 2026\n\n{HEADLINE}\n\n{FIRST}\n\n{SECOND}")
    assert (HEADLINE, "2026-05-12") == (story["headline"], story["published"])


def test_a_stamp_below_a_story() -> None:
    """Initials, marks and stamps of a service are a credit."""
    story = read(f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\ndpa jl yyzz n1 ab\n121405 Mai 26")
    assert [FIRST, SECOND] == words(story)


def test_a_headline_that_says_more_than_the_subject_takes_its_place() -> None:
    """Subject and a date that is none stand aside, and are kept."""
    head = "From: Ana Ruiz\nDate: some day soon\nSubject: Fwd: Mill to close\nTo: Jo Lee"
    story = read(f"-----Original Message-----\n{head}\n\nMill to close in spring\n\n{FIRST}\n\n{SECOND}")
    assert "Mill to close in spring" == story["headline"]
    assert [FIRST, SECOND] == words(story)
    assert ["-----Original Message-----", "To: Jo Lee", "some day soon", "Fwd: Mill to close"] == left_out(story)


@pytest.mark.parametrize(
    ("above", "headline", "aside"),
    [
        ("Dear all,\n\n", None, ["Dear all,"]),
        ("Dear all!\n\n", "Dear all!", []),  # another mark than a comma proves nothing without a headline
        (f"Dear all!\n\n{HEADLINE}\n\n", HEADLINE, ["Dear all!"]),
        (f"Dear all,\n\nSee below.\n\n{HEADLINE}\n\n", HEADLINE, ["Dear all,", "See below."]),
        (f"Mill at Garth to close\n\nDear all,\n\n{HEADLINE}\n\n", HEADLINE, ["Mill at Garth to close", "Dear all,"]),
    ],
)
def test_a_greeting_above_a_story_is_none_of_its_words(above: str, headline: str | None, aside: list[str]) -> None:
    """A greeting, a short note and a subject that says less than the headline stand aside."""
    story = read(f"{above}{FIRST}\n\n{SECOND}")
    assert (headline or FIRST) == story["headline"]
    assert aside == (left_out(story) if "left_out" in story.get("provenance", {}) else [])
    assert [FIRST, SECOND] == words(story)


def test_a_long_note_below_a_greeting_is_the_story() -> None:
    """What is too long for a note is not left out, nor what restricts the story."""
    note = "see below please, it is long but the desk has asked for it and so it may be worth a look when there is time"
    assert note in read(f"Dear all,\n\n{note}, thanks\n\n{HEADLINE}\n\n{FIRST}\n\n{SECOND}")["headline"]
    held = read(f"Dear all,\n\nPlease do not publish before May\n\n{HEADLINE}\n\n{FIRST}\n\n{SECOND}")
    assert "withheld" == held["status"]


@pytest.mark.parametrize(
    ("below", "aside"),
    [("Best regards,\nJo", True), ("Best regards,\n\nNOT FOR PUBLICATION", False)],
)
def test_the_end_of_a_mail_is_none_of_the_story(below: str, *, aside: bool) -> None:
    """A closing stands aside with the name below it; not where a line below restricts the story."""
    story = read(f"Dear all,\n\n{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{below}")
    assert aside == (story.get("status", "usable") == "usable")
    assert aside == ("Best regards," in left_out(story))


@pytest.mark.parametrize(
    ("header", "trailer"),
    [
        ("A0417 U F BC-Mill   05-12 0123", "CP-BR-05-12-26 1205GMT<"),
        ("FRA1234 4 i 0120 GBR /AFP-AB12", "AFP 121205 GMT MAI 26"),
        ("APA0123 5 WI 0210 CI         Di, 12.Mai 2026", "APA0123    2026-05-12/12:05"),
        ("ANS0123 3 ECO 0 R01 / +TLK XX !", "121205 MAG 26"),
    ],
)
def test_header_and_trailer_of_a_service(header: str, trailer: str) -> None:
    """What stands below a message is set apart as its header is, where there is one."""
    story = read(f"{header}\n^{HEADLINE}<\n\nGARTH, May 12 (CP) - {FIRST}\n\n{SECOND}\n{trailer}")
    assert (HEADLINE, [FIRST, SECOND]) == (story["headline"], words(story))
    assert [header, trailer] == left_out(story)
