"""Intervals and tests, from their published formulas, with scipy's distributions."""

import math

import numpy as np
from scipy import stats

Z95 = stats.norm.ppf(0.975)
Z90 = stats.norm.ppf(0.95)
# Standard errors that were to be seen with a power of 80 %.
DETECTABLE = Z95 + stats.norm.ppf(0.8)


def wilson(x, n, z=Z95):
    """Wilson 1927."""
    centre, spread = x + z * z / 2, z * math.sqrt(x * (n - x) / n + z * z / 4)
    return (centre - spread) / (n + z * z), (centre + spread) / (n + z * z)


def newcombe(x1, n1, x2, n2, z=Z95):
    """Newcombe 1998, method 10: p1 - p2 with the limits of Wilson of both."""
    p1, p2 = x1 / n1, x2 / n2
    (l1, u1), (l2, u2) = wilson(x1, n1, z), wilson(x2, n2, z)
    low = p1 - p2 - math.hypot(p1 - l1, u2 - p2)
    return p1 - p2, low, p1 - p2 + math.hypot(u1 - p1, p2 - l2)


def two_shares_p(x1, n1, x2, n2):
    """Pearson's chi-squared where five are expected in each cell, else Fisher's exact test."""
    table = np.array([[x1, n1 - x1], [x2, n2 - x2]], dtype=float)
    if (table.sum(axis=0) == 0).any():
        return 1.0
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / table.sum()
    if expected.min() >= 5:
        return stats.chi2_contingency(table, correction=False).pvalue
    return stats.fisher_exact(table).pvalue


def holm(values):
    """Adjusted p-values, in the order given."""
    order = sorted(range(len(values)), key=lambda place: values[place])
    adjusted, highest = [0.0] * len(values), 0.0
    for rank, place in enumerate(order):
        highest = max(highest, min(1.0, (len(values) - rank) * values[place]))
        adjusted[place] = highest
    return adjusted


def cluster_variance(x, n):
    """Of the ratio of two sums over clusters (Cochran, Sampling Techniques)."""
    x, n = np.array(x, dtype=float), np.array(n, dtype=float)
    k, p = len(x), x.sum() / n.sum()
    return k / (k - 1) * np.sum((x - p * n) ** 2) / n.sum() ** 2


def clustered_proportion(x, n, level=0.95):
    """Wilson's interval with an effective number of people (Korn and Graubard 1998)."""
    k, people = len(x), sum(n)
    p = sum(x) / people
    effective = people
    if 0 < p < 1:
        effect = cluster_variance(x, n) / (p * (1 - p) / people)
        z, t = stats.norm.ppf((1 + level) / 2), stats.t.ppf((1 + level) / 2, k - 1)
        effective = min(people, people / max(1, effect) * (z / t) ** 2)
    return wilson(p * effective, effective, stats.norm.ppf((1 + level) / 2))


def clustered_ratio(x, n, level=0.90):
    """The ratio of two sums over clusters, with Student's interval."""
    error = math.sqrt(cluster_variance(x, n))
    half = stats.t.ppf((1 + level) / 2, len(x) - 1) * error
    return sum(x) / sum(n) - half, sum(x) / sum(n) + half


def clustered_change(x1, n1, x2, n2):
    """p2 - p1 of the same clusters: its error and degrees of freedom."""
    x1, n1, x2, n2 = (np.array(part, dtype=float) for part in (x1, n1, x2, n2))
    p1, p2 = x1.sum() / n1.sum(), x2.sum() / n2.sum()
    d = (x2 - p2 * n2) / n2.sum() - (x1 - p1 * n1) / n1.sum()
    k = len(d)
    return p2 - p1, math.sqrt(k / (k - 1) * np.sum(d**2)), k - 1


def attributable_risk(x, n):
    """What the mean of all groups lacks of the last one's share; error of Walter 1978."""
    total, reference = sum(n), n[-1]
    mu, best = sum(x) / total, x[-1] / n[-1]
    c = best * reference
    d, a = reference - c, mu * total - c
    b = total - a - reference
    variance = c * total * (a * d * (total - c) + b * c * c) / ((a + c) ** 3 * (c + d) ** 3)
    error = mu * math.sqrt(variance)
    return best - mu, best - mu - Z95 * error, best - mu + Z95 * error
