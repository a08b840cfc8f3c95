"""The table of cues is well-formed, and verbs are inflected as they are in English."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from newsmodel.claims.english.attributions.lexicon import Form, Frame, Mark, cue_forms, cues, words_of_form
from newsmodel.claims.english.attributions.sites import sites_in
from newsmodel.claims.english.attributions.view import view_of
from newsmodel.languages import tables
from newsmodel.languages.tables import rows
from newsmodel.values import CueKind

ROWS = [list(row) for row in rows("en", "cues")]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_row_is_well_formed(row: list[str]) -> None:
    """A row has a lemma, a kind, known frames once each, at most three irregular forms, and known marks in order."""
    lemma, kind, frames, irregular, marks = (*row, "", "")[:5]
    assert 5 >= len(row)
    assert lemma == " ".join(lemma.lower().split())
    assert kind in get_args(CueKind)
    assert set(frames.split()) <= set(get_args(Frame))
    assert len(set(frames.split())) == len(frames.split())
    assert len(irregular.split()) <= 3
    assert marks.split() == [mark for mark in get_args(Mark) if mark in marks.split()]


def test_no_lemma_stands_twice() -> None:
    """Two rows of one verb would contradict each other."""
    lemmas = [row[0] for row in ROWS]
    assert [] == sorted(lemma for lemma in set(lemmas) if lemmas.count(lemma) > 1)
    assert lemmas == [cue.lemma for cue in cues()]


def test_every_frame_and_kind_is_used() -> None:
    """A frame that no verb has would be a rule that never runs."""
    assert set(get_args(Frame)) == {frame for cue in cues() for frame in cue.frames}
    assert set(get_args(CueKind)) == {cue.kind for cue in cues()}
    assert set(get_args(Mark)) == {mark for cue in cues() for mark in cue.marks}


def test_marks_are_told_in_the_head_of_the_table() -> None:
    """Whoever adds a verb reads there what each mark and each frame is."""
    head = (Path(tables.__file__).parent / "en" / "cues.tsv").read_text(encoding="utf-8").partition("\nsay\t")[0]
    assert list(get_args(Mark)) == re.findall(r"^#   (\w+) ", head.partition("# marks:")[2], re.MULTILINE)
    assert all(f"  {frame} " in head for frame in get_args(Frame))


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", "say says said saying"),
        ("tell", "tell tells told telling"),
        ("write", "write writes wrote written writing"),
        ("deny", "deny denies denied denying"),
        ("admit", "admit admits admitted admitting"),
        ("go on", "go goes went gone going"),
        ("put it", "put puts putting"),
        ("speak of", "speak speaks spoke spoken speaking"),
        ("swear", "swear swears swore sworn swearing"),
        ("know", "know knows knew known knowing"),
        ("show", "show shows showed shown showing"),
        ("agree", "agree agrees agreed agreeing"),
        ("stress", "stress stresses stressed stressing"),
        ("vow", "vow vows vowed vowing"),
        ("read", "read reads reading"),
        ("tie", "tie ties tied tying"),
        ("mean", "mean means meant meaning"),
        ("find", "find finds found finding"),
        ("hit back at", "hit hits hitting"),
        ("plead", "plead pleads pleaded pleading"),
    ],
)
def test_verbs_are_inflected(lemma: str, forms: str) -> None:
    """The forms of a cue are those of English, irregular ones too."""
    found = {word for word, entries in cue_forms().items() for entry in entries if entry.cue.lemma == lemma}
    assert set(forms.split()) == found


def test_longer_cues_come_first() -> None:
    """ "asked about" is no "asked"."""
    assert ["ask about", "ask for", "ask"] == sorted(
        (entry.cue.lemma for entry in cue_forms()["asked"]), key=lambda lemma: -len(lemma)
    )
    assert [1, 1, 0] == [len(entry.rest) for entry in cue_forms()["asked"]]


@pytest.mark.parametrize(
    ("form", "word"),
    list(zip(get_args(Form), ["say", "says", "said", "written", "saying"], strict=True)),
)
def test_every_form_is_known(form: Form, word: str) -> None:
    """Each form is that of some words."""
    assert [form] == [other for other in get_args(Form) if word in words_of_form(other)]


def test_cues_of_several_words_are_found_whole() -> None:
    """A cue reaches to the end of its last word."""
    view = view_of("Lee has lashed out at the plan.", ())
    [site] = sites_in(view, view.statements[0])
    assert ("lash out at", 1, 5) == (site.cue.lemma, site.words.start, site.words.end)
