"""Every rule of claims: of looking for them, and of grounding those of other finders."""

from __future__ import annotations

from newsmodel.claims.grounding.rules import RULES as OF_GROUNDING
from newsmodel.claims.reading import RULES as OF_READING
from newsmodel.issues import Rule

#: What there may be to say of claims.
RULES: tuple[Rule, ...] = (*OF_READING, *OF_GROUNDING)
