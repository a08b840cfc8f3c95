"""How people read the kind of a correction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: The words for each kind.
LABELS: Final[Mapping[str, str]] = {
    "correction": "Correction",
    "clarification": "Clarification",
    "update": "Update",
    "retraction": "Retraction",
    "editors_note": "Editor's note",
}
