"""Groups of people by what they said of themselves, each held against all others."""

from opinion_changes import SharePair
from surveys import CLUSTERS, FEWEST_JUDGED

SILENT = "Sans réponse à cette question"


class Group:
    """Counts per project: favourable, and all."""

    def __init__(self, node, counts):
        self.node, self.counts = node, counts
        self.is_silent = node["libelle"] == SILENT
        self.total = tuple(sum(column) for column in zip(*counts)) if counts else (0, 0)

    def name(self, own):
        return f"{own.place} {self.node['libelle']}"


class Crossing:
    """An opinion by a question of profile. Of two groups each is all the others: one difference."""

    def __init__(self, groups, place):
        self.groups, self.place = groups, place
        self.is_mirrored = len(groups) == 2
        asked = groups[:1] if self.is_mirrored else groups
        built = [(g, Difference(g, groups)) for g in asked if not g.is_silent]
        self.built = {id(g): difference for g, difference in built if difference.is_judged}
        self.compared = list(self.built.values())

    def difference(self, group):
        """With the sign that it has for this group."""
        if self.is_mirrored and group is self.groups[1]:
            return self.built.get(id(self.groups[0])), -1
        return self.built.get(id(group)), 1


class Difference:
    """Of a group's favourable share from that of all others."""

    def __init__(self, group, groups):
        rest = [
            tuple(sum(column) for column in zip(*own))
            for own in zip(*(g.counts for g in groups if g is not group))
        ]
        rows = [(*others, *mine) for others, mine in zip(rest, group.counts)]
        columns = list(zip(*rows))
        self.is_judged = bool(rows) and min(map(sum, columns[1::2])) >= FEWEST_JUDGED
        if self.is_judged:
            self.shares, self.is_clustered = SharePair(*columns), len(rows) >= CLUSTERS
        self.adjusted = None

    def verdict(self, sign):
        shares = self.shares
        if self.adjusted >= 0.05 or shares.low <= 0 <= shares.high:
            return "non_etabli"
        return "superieur" if sign * shares.value > 0 else "inferieur"
