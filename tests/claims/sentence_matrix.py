"""Plain sentences, said in every way: subjects by frames, cues by tenses, nouns of the lexicon by frames.

A sentence has brackets around its source, angle brackets around its cue and braces around its content, as in the cases
of the rules. Nouns and verbs come out of the lexicon, so that a word that is added there is in the matrix by itself.
"""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import attrs

from newsmodel.claims.english.attributions.attributions import find_attributions
from newsmodel.claims.english.attributions.lexicon import Cue, CueForm, VerbForm, cue_forms, cues
from newsmodel.claims.passages import Passage
from newsmodel.languages.tables import rows

_MARKS = str.maketrans("", "", "[]<>{}")
#: Marks and words at the edge of a source or a content that do not count.
_EDGES = re.compile(r"^(?:the |that |whether |[“”,. ])+|[“”,. ]+$", re.IGNORECASE)

#: Who speaks, by kind. `*`: a plural; `|`: the source may end there too.
SUBJECTS: dict[str, tuple[str, ...]] = {
    "name": (
        "Okafor",
        "Ana Ruiz",
        "Mr Okafor",
        "Dr. Ana Ruiz",
        "A. B. Okafor",
        "Okafor Jr.",
        "Ana de la Cruz",
        "Siobhan O’Neill",
    ),
    "title": (
        "Governor Ana Ruiz",
        "Gov. Ana Ruiz",
        "Rep. Ana Ruiz (D-Texas)",
        "former mayor Ana Ruiz",
        "the club's Ana Ruiz",
        "U.S. Sgt. Ana Ruiz",
        "novelist Ana Ruiz",
        "Deputy Finance Minister Ana Ruiz",
    ),
    "apposition": (
        "Ana Ruiz, a nurse,",
        "Ana Ruiz, 61,",
        "Ana Ruiz, a nurse from Leeds, England,",
        "the club's owner, Ana Ruiz,",
        "Ana Ruiz, head of the River Trust and a member of the Port Board,",
        "Ana Ruiz of the River Trust",
        "Ana Ruiz, a lawyer for the club,",
    ),
    "clause": (
        "Ana Ruiz|, who runs the port,",
        "Ana Ruiz|, whose barn burned,",
        "a woman| who works at the port",
        "*tenants| who live in the tower",
    ),
    "described": (
        "the nurse",
        "a lawyer for the club",
        "the chair of the Port Board",
        "a retired judge",
        "the 19-year-old",
        "Ana Ruiz's brother",
        "her neighbour",
        "one of the nurses",
    ),
    "group": (
        "*nurses",
        "*police",
        "*three nurses",
        "*nurses from two hospitals",
        "*workers employed at the port",
        "*people close to the talks",
        "*fishermen working on the river",
        "*at least six nurses",
        "*more than 30 nurses",
        "*nearly all of the tenants",
        "*dozens of tenants",
        "*two of the three judges",
        "*most of the tenants",
    ),
    "list": (
        "*Okafor and Ruiz",
        "*Okafor, Ruiz and Brandt",
        "*Okafor, Ruiz, and Brandt",
        "*Ana Ruiz, Else Brandt and Ed Okafor",
        "*nurses, doctors and patients",
        "*the mayor, two judges and a bishop",
        "*the club and the port",
        "*Okafor or Ruiz",
        "*Ana Ruiz, a nurse, and Else Brandt, a judge,",
        "*people in Leeds, Hull and York",
        "*Ruiz and several nurses",
    ),
    "body": (
        "the River Trust",
        "Dunmore Inc.",
        "Dunmore",
        "Norway",
        "the BBC",
        "Dunmore & Sons",
        "the U.N. Refugee Agency",
        "the port",
        "Dunmore Holdings Plc",
        "the Save-the-River Trust",
        "the A.B.C.-D.E.F. union",
    ),
    "document": (
        "a study",
        "a study published in May",
        "a memo written by a judge",
        "a memo a judge wrote",
        "a survey of 900 tenants",
        "*websites such as Dunmore.com",
        "a report that the club paid for",
    ),
    "quoted": ("“River Hour” presenter Ana Ruiz", "Ana “Annie” Ruiz"),
    "pronoun": ("he", "she", "*they"),
}
CONTENT = "the ferry had sunk"
#: Name, sentence, and `people` where documents do not say it. SUBJ has a capital, `last` has no comma behind it.
FRAMES: tuple[tuple[str, str, str], ...] = (
    ("that", "[SUBJ] <said> {that cont}.", ""),
    ("bare", "[SUBJ] <said> {cont}.", ""),
    ("tail", "{CONT}, [subj] <said>.", ""),
    ("inverted", "{CONT}, <said> [last].", ""),
    ("quotation-tail", "{“CONT,”} [subj] <said>.", ""),
    ("quotation-inverted", "{“CONT,”} <said> [last].", ""),
    ("quotation-colon", "[SUBJ] <said>: {“CONT.”}", ""),
    ("quotation-comma", "[SUBJ] <said>, {“CONT.”}", ""),
    ("according-first", "<According to> [subj], {cont}.", ""),
    ("according-last", "{CONT}, <according to> [last].", ""),
    ("day", "[SUBJ] <said> on Friday {that cont}.", ""),
    ("day-first", "On Friday, [subj] <said> {that cont}.", ""),
    ("adverb", "[SUBJ] also <said> {that cont}.", ""),
    ("but", "But [subj] <said> {that cont}.", ""),
    ("letter-first", "In a letter, [subj] <said> {cont}.", "people"),
    ("aside", "[SUBJ], however, <said> {that cont}.", "people"),
    ("not", "[SUBJ] <did not say> {whether cont}.", ""),
    ("told", "[SUBJ] <told> the court {that cont}.", "people"),
    ("because", "It mattered because [subj] <said> {that cont}.", ""),
)
#: The frames that every cue is in, with what the lexicon has to give it for that.
CUE_FRAMES = (
    ("that", "[SUBJ] <verb> {that cont}.", "that"),
    ("bare", "[SUBJ] <verb> {cont}.", "clause"),
    ("tail", "{CONT}, [subj] <verb>.", "tail"),
)
CUE_SUBJECTS = ("Okafor", "the nurse", "*nurses", "*police", "*Okafor and Ruiz")
#: The frames that every noun is in.
NOUN_FRAMES = ("that", "tail", "inverted", "according-last")
#: Kinds of nouns that are sources by themselves.
_KINDS = frozenset(("person", "group", "organization", "government", "document", "media"))


@attrs.frozen
class Sentence:
    """A sentence and what is to be found in it.

    Attributes:
        marked: Its words, with the marks.
        part: Which part of the matrix it is of.
        kind: The kind of its subject, or the tense of its verb.
        frame: The frame's name.
        shorter: Where the source may end too.
    """

    marked: str
    part: str
    kind: str
    frame: str
    shorter: str | None = None

    @property
    def text(self) -> str:
        """Its words."""
        return self.marked.translate(_MARKS)


def is_right(sentence: Sentence) -> bool:
    """Whether an attribution with this cue has exactly the source and the content."""
    source, cue, content = (re.findall(rf"\{left}(.*?)\{right}", sentence.marked) for left, right in ("[]", "<>", "{}"))
    wanted = {_plain(source[0])} | ({_plain(sentence.shorter)} if sentence.shorter else set())
    text = sentence.text
    for found in find_attributions([Passage(target="p", text=text, place="prose")]):
        if found.cue is None or found.source is None or cue[0] not in text[found.cue.start : found.cue.end]:
            continue
        said = _plain(" ".join(text[part.start : part.end] for part in found.content))
        if _plain(text[found.source.start : found.source.end]) in wanted and said == _plain(" ".join(content)):
            return found.negated == ("not" in cue[0].split())
    return False


def _plain(words: str) -> str:
    return _EDGES.sub("", words).lower()


def _said(sentence: str, subject: str, verb: str = "") -> tuple[str, str | None]:
    """Put a subject and a verb into a frame; give the shorter source too."""
    shorter = subject.partition("|")[0].lstrip("*") if "|" in subject else None
    words = subject.lstrip("*").replace("|", "")
    placed = {
        "SUBJ": _capital(words),
        "subj": words,
        "last": words.rstrip(","),
        "verb": verb,
        "CONT": _capital(CONTENT),
        "cont": CONTENT,
    }
    marked = re.sub("|".join(placed), lambda word: placed[word[0]], sentence)
    # one comma behind an apposition, and one full stop behind an abbreviation, are enough
    return re.sub(r"\.\]\.$", "].", re.sub(r",\](?=, )", "]", marked)), shorter


def _capital(words: str) -> str:
    """Begin words with a capital, behind a quotation mark too."""
    first = 1 if words[0] == "“" else 0
    return words[:first] + words[first].upper() + words[first + 1 :]


def subject_sentences() -> Iterator[Sentence]:
    """Every subject in every frame."""
    for (kind, subjects), (frame, sentence, whom) in product(SUBJECTS.items(), FRAMES):
        if whom and kind == "document":
            continue
        for subject in subjects:
            marked, shorter = _said(sentence, subject)
            yield Sentence(marked, "subjects", kind, frame, shorter)


def cue_sentences() -> Iterator[Sentence]:
    """Every cue of the lexicon in the past, the present and the perfect, in every frame that the lexicon gives it."""
    forms = _forms()
    for cue, (frame, sentence, needed), subject in product(cues(), CUE_FRAMES, CUE_SUBJECTS):
        if needed not in cue.frames or not is_said(cue):
            continue
        many = subject.startswith("*")
        of_cue = forms[cue.lemma]
        perfect = of_cue.get("participle", of_cue["past"])
        for tense, verb in (
            ("past", of_cue["past"]),
            ("present", of_cue["base" if many else "third"]),
            ("perfect", f"have {perfect}" if many else f"has {perfect}"),
        ):
            marked, shorter = _said(sentence, subject, verb)
            yield Sentence(marked, "cues", tense, frame, shorter)


def _forms() -> dict[str, dict[VerbForm, str]]:
    """Map lemmas to their forms."""
    found: dict[str, dict[VerbForm, str]] = {}
    for word, forms in cue_forms().items():
        for form in forms:
            _add(found.setdefault(form.cue.lemma, {}), word, form)
    for cue in cues():
        forms_of = found[cue.lemma]
        forms_of.setdefault("past", forms_of["base"])
    return found


def _add(forms: dict[VerbForm, str], word: str, form: CueForm) -> None:
    forms.setdefault(form.form, " ".join((word, *form.rest)))


def noun_sentences() -> Iterator[Sentence]:
    """Every noun of the lexicon that is a source by itself, in some frames."""
    frames = {name: sentence for name, sentence, _ in FRAMES}
    for (noun, kinds, *_), frame in product(rows("en", "nouns"), NOUN_FRAMES):
        if kinds.split()[0] in _KINDS:
            marked, _ = _said(frames[frame], f"the {noun}")
            yield Sentence(marked, "nouns", kinds.split()[0], frame)


def sentences() -> list[Sentence]:
    """All sentences, in an order that does not change."""
    return [*subject_sentences(), *cue_sentences(), *noun_sentences()]


def wrong(some: list[Sentence]) -> list[Sentence]:
    """The sentences in which something else is found."""
    return [sentence for sentence in some if not is_right(sentence)]


def is_said(cue: Cue) -> bool:
    """Whether a cue is in the matrix: it takes a clause, and nobody must be told first."""
    return "addressee" not in cue.frames and any(needed in cue.frames for _, _, needed in CUE_FRAMES)
