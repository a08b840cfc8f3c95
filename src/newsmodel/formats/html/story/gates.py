"""Gates behind which a story goes on: lines that ask to pay or to sign in, and those that say how much is left."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.formats.html import rules
from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.boxes import BOX
from newsmodel.formats.html.story.choice import Selection
from newsmodel.formats.html.story.surroundings import boilerplate_of
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.restrictions import ACCESS_INFERRED
from newsmodel.issues import shown
from newsmodel.prose.furniture.boilerplate import BoilerplateKind
from newsmodel.prose.furniture.gates import is_for_some_readers, is_gate

#: A page that says that it is not free shows the beginning alone where it has no more letters.
_MOST_OF_TEASER = 400
#: So many runs below the story may be its gate where the extractor passed over it.
_RIGHT_BELOW = 3


def settle_cut_off(runs: Sequence[Run], selection: Selection, doc: Object, conversion: Conversion) -> None:
    """Say that a page shows the beginning of its story alone; a gate below it closes the story to some readers.

    Args:
        runs: The runs of the page's words.
        selection: The choice among them.
        doc: The document, with the page's metadata.
        conversion: To whom is said that, and how one knows.
    """
    gates = _gates_below(runs, selection)
    letters = sum(len(runs[place].text) for place in selection.kept)
    is_free = doc.get("rights", {}).get("free_access", True)
    if gates:
        conversion.say(rules.STORY_CUT_OFF, f"the beginning alone: below it stands: {gates[0]}", ("sections",))
        _close(doc, gates, conversion)
    elif not is_free and letters <= _MOST_OF_TEASER:
        message = "the beginning alone: the page says that it is not free, and shows little"
        conversion.say(rules.STORY_CUT_OFF, message, ("sections",))


def _gates_below(runs: Sequence[Run], selection: Selection) -> list[str]:
    """List the lines of the gate below what is shown of a story."""
    left, last = selection.left, max(selection.kept, default=-1)
    gates = [runs[place].text for place in sorted(left) if place > last and _is_gate(runs[place], left[place])]
    if gates or not selection.kept:
        return gates
    below = (run for place, run in enumerate(runs[last + 1 : last + 1 + _RIGHT_BELOW], last + 1) if place not in left)
    return [run.text for run in below if not run.is_link and is_gate(run.text)]


def _close(doc: Object, gates: Sequence[str], conversion: Conversion) -> None:
    """Close a story whose gate says that the rest is for some readers only."""
    closing = next((gate for gate in gates if is_for_some_readers(gate)), None)
    if closing is None or doc.get("rights", {}).get("free_access") is False:
        return
    doc["rights"] = {**doc.get("rights", {}), "free_access": False}
    conversion.originals.pop("/rights/free_access", None)
    message = f"taken for a story that is not free: {shown(closing)}"
    conversion.say(ACCESS_INFERRED, message, ("rights", "free_access"))


def _is_gate(run: Run, why: str) -> bool:
    """Tell whether a run was left out as a call to pay, or in a box and is one by its words."""
    return why == _GATE or (why == BOX and boilerplate_of(run) is BoilerplateKind.SUBSCRIBE)


_GATE = BoilerplateKind.SUBSCRIBE.value
