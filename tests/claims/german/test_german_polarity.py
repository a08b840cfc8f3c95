"""No German sentence that says that nobody says something is read as if somebody said it.

Each sentence has one place for what is said, in several shapes: `{v}` a clause with its verb first, `{s}` in the
subjunctive, `{d}` with *dass*, `{z}` an infinitive, `{w}` an indirect question.
"""

from __future__ import annotations

import pytest

from newsmodel.claims.attribution import FoundAttribution
from newsmodel.claims.german.attributions import find_attributions
from newsmodel.claims.passages import Passage

SAID = {
    "v": "lief der Tank aus",
    "s": "der Tank sei ausgelaufen",
    "d": "dass der Tank ausgelaufen sei",
    "z": "den Tank zu leeren",
    "w": "ob der Tank ausgelaufen ist",
    "q": "„Der Tank ist seit gestern leer“",
}

#: Nobody says it, whatever the noun and the preposition before.
NOBODY = """
Nach Angaben von niemandem {v}.
Nach niemandes Angaben {v}.
Nach Aussage keines Zeugen {v}.
Nach Meinung von keinem der Räte {v}.
Nach Auskunft von keiner Behörde {v}.
Aus Sicht von niemandem {v}.
Laut niemandem {v}.
Niemandem zufolge {v}.
Niemand im Rat hat behauptet, {d}.
{q}, sagte niemand.
"""

#: It is denied that it was said.
NEGATED = """
Keinem Bericht zufolge {v}.
Kein Zeuge sagte, {s}.
Keiner der Zeugen sagte, {s}.
Keine der Ministerinnen erklärte, {d}.
Keines der Ämter teilte mit, {d}.
Nicht ein Zeuge sagte, {d}.
Kaum ein Gutachter glaubt, {d}.
Weder Okafor noch Brandt sagte, {s}.
Nie sagte Okafor, {s}.
Niemals hat Okafor behauptet, {d}.
Noch nie sagte Okafor, {d}.
Okafor sagte keineswegs, {d}.
Es stimmt nicht, dass Okafor sagte, {s}.
Es trifft nicht zu, dass Okafor erklärte, {d}.
Es ist gelogen, dass Okafor behauptet hat, {d}.
Dass Okafor sagte, {s}, ist falsch.
Dass die Partei erklärte, {d}, stimmt nicht.
"""

#: It is supposed, asked or demanded that it be said.
SUPPOSED = """
Wenn Okafor sagt, {d}, gehen wir.
Falls die Polizei erklärt, {d}, endet der Streit.
Sollte Okafor behaupten, {d}, irrt er.
Würde Okafor sagen, {d}, wäre alles gut.
Sagt Okafor, {d}?
Warum sagt Okafor, {d}?
Okafor könnte sagen, {d}.
Okafor würde sagen, {d}, wenn er dürfte.
Okafor hätte sagen können, {d}.
Okafor hätte sagen müssen, {d}.
Ob Okafor gesagt hat, {d}, ist offen.
Es ist unklar, ob Okafor gesagt hat, {d}.
Angenommen, Okafor sagt, {d}.
Es sei denn, Okafor sagt, {d}.
"""

#: What looks like the above, and says that somebody says it.
AFFIRMED = """
Nicht nur Okafor sagte, {d}.
Nicht zuletzt Okafor sagte, {d}.
Nicht ohne Stolz sagte Okafor, {d}.
Okafor sagte nicht ohne Stolz, {d}.
Nicht selten sagte Okafor, {d}.
Es ist richtig, dass Okafor sagte, {s}.
Es ist nicht falsch, dass Okafor sagte, {s}.
Es ist kein Geheimnis, dass Okafor sagte, {s}.
Es überrascht nicht, dass Okafor sagte, {s}.
Es war nicht das erste Mal, dass Okafor sagte, {s}.
Dass Okafor sagte, {s}, ist kein Zufall.
Auch wenn Okafor sagte, {d}, blieb der Hof offen.
Bevor Okafor ging, sagte er, {d}.
Nach Angaben der Initiative Kein Tank {v}.
Nach Ansicht von Leuten, die nichts wissen, {v}.
Nach Angaben der Polizei wurde niemand verletzt.
Niemand sei verletzt worden, sagte Okafor.
"""


def _found(sentence: str) -> tuple[FoundAttribution, ...]:
    return find_attributions([Passage(target="a", text=sentence.format(**SAID), place="prose")])


@pytest.mark.parametrize("sentence", NOBODY.strip().splitlines() + SUPPOSED.strip().splitlines())
def test_what_nobody_says_is_no_claim(sentence: str) -> None:
    """Nothing is found where the source is nobody, or where it is only supposed that somebody says it."""
    assert () == _found(sentence)


@pytest.mark.parametrize("sentence", NEGATED.strip().splitlines())
def test_what_none_of_some_says_is_negated(sentence: str) -> None:
    """The attribution is negated, wherever its negation stands."""
    assert {True} == {one.negated for one in _found(sentence)}


@pytest.mark.parametrize("sentence", AFFIRMED.strip().splitlines())
def test_what_somebody_says_is_affirmed(sentence: str) -> None:
    """Words that look like negations of the attribution, and are none."""
    assert {False} == {one.negated for one in _found(sentence)}


@pytest.mark.parametrize(
    ("text", "kind", "negated", "said"),
    [
        ("Lee lehnte das ab: „Der Plan ist viel zu teuer.“", "state", False, "„Der Plan ist viel zu teuer.“"),
        ("„Der Plan ist viel zu teuer“, widersprach Lee.", "state", False, "„Der Plan ist viel zu teuer“"),
        ("Lee bestritt, dass der Plan zu teuer ist.", "deny", False, "dass der Plan zu teuer ist"),
        ("Lee hält den Plan für nicht fertig.", "believe", False, "den Plan für nicht fertig"),
        ("Lee hält den Plan nicht für fertig.", "believe", True, "den Plan für fertig"),
    ],
)
def test_what_is_denied_is_told_from_what_is_said(text: str, kind: str, *, negated: bool, said: str) -> None:
    """Who denies something with a quotation says the quotation; a judgement that something is not so is one."""
    (found,) = find_attributions([Passage(target="p1", text=text, place="prose")])
    words = " ".join(text[part.start : part.end] for part in found.content)
    assert (kind, negated, said) == (found.kind, found.negated, words)
