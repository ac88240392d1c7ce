"""How close two raters are: shares, weighted kappa and Gwet's AC2, in exact fractions."""

from collections import Counter
from fractions import Fraction
from itertools import product

# From very unfavourable to very favourable.
SCALE = range(5)


def weight(one, other):
    """Linear: 1 for the same level, 0 from one end of the scale to the other."""
    return 1 - Fraction(abs(one - other), len(SCALE) - 1)


class Agreement:
    """Of pairs of levels, the first rater's and the second's."""

    def __init__(self, pairs):
        self.cases = len(pairs)
        self.exact = self.share(sum(a == b for a, b in pairs))
        self.within_one = self.share(sum(abs(a - b) <= 1 for a, b in pairs))
        self.difference = self.share(sum(a - b for a, b in pairs))
        self.observed = self.share(sum(weight(a, b) for a, b in pairs))
        self.first, self.second = (
            {level: self.share(counts[level]) for level in SCALE}
            for counts in (Counter(a for a, _ in pairs), Counter(b for _, b in pairs)))

    def share(self, number):
        return Fraction(number) / self.cases

    def beyond(self, chance):
        return None if chance == 1 else (self.observed - chance) / (1 - chance)

    @property
    def kappa(self):
        """Cohen 1968: chance is what the two raters' own shares would give."""
        return self.beyond(sum(
            weight(i, j) * self.first[i] * self.second[j] for i, j in product(SCALE, SCALE)))

    @property
    def gwet(self):
        """Gwet 2014, AC2: chance from the mean shares of both."""
        total = sum(weight(i, j) for i, j in product(SCALE, SCALE))
        means = [(self.first[level] + self.second[level]) / 2 for level in SCALE]
        levels = len(SCALE)
        return self.beyond(total / (levels * (levels - 1)) * sum(m * (1 - m) for m in means))
