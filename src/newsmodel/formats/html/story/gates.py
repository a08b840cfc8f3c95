"""Gates behind which a story goes on: lines that ask to pay or to sign in, and those that say how much is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.boxes import BOX
from newsmodel.formats.html.story.surroundings import boilerplate_of
from newsmodel.prose.furniture.boilerplate import BoilerplateKind
from newsmodel.prose.furniture.gates import is_gate

#: A page that says that it is not free shows the beginning alone where it has no more letters.
_MOST_OF_TEASER = 400
#: So many runs below the story may be its gate where the extractor passed over it.
_RIGHT_BELOW = 3


def is_cut_off(runs: Sequence[Run], kept: set[int], left: Mapping[int, str], doc: Mapping[str, Any]) -> str | None:
    """Tell whether a page shows the beginning of its story alone, and how one knows.

    Args:
        runs: The runs of the page's words.
        kept: The places of those that are the story.
        left: Those that were left out, and as what.
        doc: The document, with the page's metadata.
    """
    last = max(kept, default=-1)
    gate = next((place for place in sorted(left) if place > last and _is_gate(runs[place], left[place])), None)
    if gate is not None:
        return f"below it stands: {runs[gate].text}"
    right_below = (
        run for place, run in enumerate(runs[last + 1 : last + 1 + _RIGHT_BELOW], last + 1) if place not in left
    )
    if kept and (run := next((run for run in right_below if not run.is_link and is_gate(run.text)), None)) is not None:
        return f"below it stands: {run.text}"
    letters = sum(len(runs[place].text) for place in kept)
    is_free = doc.get("rights", {}).get("free_access", True)
    return None if is_free or letters > _MOST_OF_TEASER else "the page says that it is not free, and shows little"


def _is_gate(run: Run, why: str) -> bool:
    """Tell whether a run was left out as a call to pay, or in a box and is one by its words."""
    return why == _GATE or (why == BOX and boilerplate_of(run) is BoilerplateKind.SUBSCRIBE)


_GATE = BoilerplateKind.SUBSCRIBE.value
