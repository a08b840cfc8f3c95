"""Words in which a publisher reserves the mining of a story, or the training of machines with it."""

from __future__ import annotations

from newsmodel.languages.sections import Sections, names


class MiningWords(Sections):
    """Words of reservations, `mining.txt`; what a machine is called, the words for origins say.

    Attributes:
        mining: What is reserved: "text and data mining".
        training: The training of machines, in one expression: "ai training".
        trains: The like, where it stands near a machine: "train", "training".
        prohibiting: What reserves or prohibits it, wherever it stands in the sentence: "is prohibited", "opt-out".
        directly: The like, right before what is prohibited: "no", "not for".
        wholly: Subjects of which nothing may be done: "no part of".
        allowing: What allows something in the same sentence: "is permitted".
        excepting: Before what is left out of a prohibition: "except".
        own: What the publisher calls its own: "our content", "all rights reserved".
        beside: Words that may stand beside these and the most common ones, in a line that is only a reservation.
    """

    mining: frozenset[str] = names()
    training: frozenset[str] = names()
    trains: frozenset[str] = names()
    prohibiting: frozenset[str] = names()
    directly: frozenset[str] = names()
    wholly: frozenset[str] = names()
    allowing: frozenset[str] = names()
    excepting: frozenset[str] = names()
    own: frozenset[str] = names()
    beside: frozenset[str] = names()
