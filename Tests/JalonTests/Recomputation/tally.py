"""Compares what is stored with what was recomputed, and knows what nobody looked at."""

import math
from collections import Counter
from fractions import Fraction

# Stored words that are conclusions rather than names.
VERDICTS = {
    "etat", "verdict", "majorite", "position", "portee", "absence", "cause", "periode", "ecart",
}


class Tally:
    def __init__(self):
        self.compared = Counter()
        self.hidden = Counter()
        self.differences = []
        # Leaves of the publication that were compared, and those that differ.
        self.seen = set()
        self.found = set()
        # What reports print and nobody looked at, by its place.
        self.unread = Counter()

    def different(self, kind, place, stored, expected, leaf=None):
        self.found.add(leaf)
        self.differences.append(f"{kind}, {place}: stored {stored!r}, recomputed {expected!r}")

    def check(self, kind, place, node, key, expected, tolerance=0.0):
        """One stored leaf against its recomputed value; None means that the key must be absent."""
        self.compared[kind] += 1
        self.seen.add((id(node), key))
        stored = node.get(key) if isinstance(node, dict) else node[key]
        if not equal(stored, expected, tolerance):
            self.different(kind, f"{place}.{key}", stored, expected, (id(node), key))

    def agree(self, kind, place, stored, expected):
        """Two values that are no single leaf, as the words of a report."""
        self.compared[kind] += 1
        if stored != expected:
            self.different(kind, place, stored, expected)

    def hide(self, kind, place, node, true, allowed=("absence", "entre"), step=10):
        """A hidden figure: no number beside its mark, and a range that holds the true value.

        Shares are told in percent, in steps of 5.
        """
        self.hidden[kind] += 1
        self.seen.add((id(node), "absence"))
        extra = set(node) - set(allowed)
        if extra or node.get("absence") != "masque":
            self.different(kind, place, node, "hidden", (id(node), "absence"))
        if "entre" in node:
            low, high = node["entre"]
            self.seen.update((id(node["entre"]), end) for end in range(2))
            self.compared["printed ranges"] += 1
            true = true * 100 if step == 5 else true
            if low % step or high % step or not low <= true <= high:
                for end in range(2):
                    leaf = (id(node["entre"]), end)
                    self.different("printed ranges", place, node["entre"], float(true), leaf)

    def unseen(self, publication):
        """How many numbers and verdicts of the publication nobody compared, by their place."""
        return Counter(
            path for path, node, key in leaves(publication) if (id(node), key) not in self.seen)


def leaves(node, path=""):
    """Each number and each verdict, with its place, what holds it and its key there."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        name = f"{path}.{key}" if isinstance(node, dict) else f"{path}[]"
        if isinstance(value, (dict, list)):
            yield from leaves(value, name)
        elif is_number(value) or key in VERDICTS:
            yield name, node, key


def is_number(value):
    if isinstance(value, bool):
        return False
    try:
        return math.isfinite(float(value))
    except (TypeError, ValueError):
        return False


def equal(stored, expected, tolerance):
    if expected is None or stored is None or isinstance(expected, bool):
        return stored is expected
    if isinstance(expected, (int, float, Fraction)):
        if not is_number(stored):
            return False
        exact = Fraction(str(stored))
        if tolerance == 0:
            return exact == Fraction(expected)
        return abs(exact - Fraction(expected)) <= tolerance * max(1, abs(exact))
    return stored == expected
