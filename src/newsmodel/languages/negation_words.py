"""Words that negate, of any language: for whoever must not lose them."""

from __future__ import annotations

from newsmodel.languages.sections import Sections, words


class Negation(Sections):
    """Words that turn a statement into its opposite, `negation.txt`.

    Attributes:
        before: Words that negate what stands behind them: "not", "no", "never".
        behind: Words that negate what stands before them: "nicht", "pas".
        stems_before: Characters that negate what follows without a space.
        stems_behind: The like, which negate what stands before them.
        denials_before: Verbs that deny what stands behind them: "denied".
        denials_behind: The like, where such a verb stands behind what it denies.
        refusals_before: Verbs after which what stands behind them did not happen: "refused".
        hedges: Words of an attribution that leave open whether anything was said: "may".
    """

    before: frozenset[str] = words()
    behind: frozenset[str] = words()
    stems_before: frozenset[str] = words()
    stems_behind: frozenset[str] = words()
    denials_before: frozenset[str] = words()
    denials_behind: frozenset[str] = words()
    refusals_before: frozenset[str] = words()
    hedges: frozenset[str] = words()

    @property
    def all_before(self) -> frozenset[str]:
        """Words that negate, deny or refuse what stands behind them."""
        return self.before | self.denials_before | self.refusals_before

    @property
    def all_words(self) -> frozenset[str]:
        """Words that negate on either side."""
        return self.before | self.behind

    @property
    def all_stems(self) -> frozenset[str]:
        """Characters that negate on either side."""
        return self.stems_before | self.stems_behind
