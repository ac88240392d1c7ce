"""How far projects can be carried elsewhere, from the ratings of each side."""

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from agreement import Agreement

# Shares of what applies that must be rated, and how far apart ratings must be to be talked about.
ENOUGH, APART = Fraction(3, 5), 2


@dataclass(frozen=True)
class Mark:
    level: int | None
    absence: str
    evidence: int
    is_blocking: bool
    has_plan: bool

    @classmethod
    def of(cls, row):
        level = int(row["score"]) if row["score"] else None
        return cls(
            level, row["absence"], int(row["evidence"]), row["is_blocking"] == "t", bool(row["plan"]))


class Ratings:
    """Of one project, by side and criterion."""

    def __init__(self, project, rows, criteria):
        self.project, self.criteria = project, criteria
        self.holder, self.agreed, evaluators = {}, {}, {}
        for row in rows:
            side = {"holder": self.holder, "agreed": self.agreed}.get(row["part"])
            if side is None:
                side = evaluators.setdefault(row["rater"], {})
            side[row["criterion"]] = Mark.of(row)
        # Whoever sent first is the evaluator that counts.
        self.evaluator, self.second = [*evaluators.values(), {}, {}][:2]
        self.settled = self.evaluator | {c: self.agreed[c] for c in self.agreed}

    @property
    def is_rated(self):
        return bool(self.holder and self.evaluator)

    def pairs(self, one, other):
        mine, theirs = getattr(self, one), getattr(self, other)
        return [
            (mine[code].level, theirs[code].level) for code in self.criteria
            if code in mine and code in theirs
            and None not in (mine[code].level, theirs[code].level)
        ]

    def apart(self):
        """Criteria that holder and evaluator see differently."""
        return [
            code for code in self.criteria
            if None not in (levels := (self.holder[code].level, self.evaluator[code].level))
            and abs(levels[0] - levels[1]) >= APART
        ]

    def score(self, side, dimension):
        """From 0 to 100; None where too little of what applies is rated."""
        marks = getattr(self, side)
        own = [marks[c] for c, row in self.criteria.items() if row["dimension"] == dimension]
        applicable = [m for m in own if m.absence != "not_applicable"]
        levels = [m.level for m in applicable if m.level is not None]
        if not levels or Fraction(len(levels), len(applicable)) < ENOUGH:
            return None
        return 25 * Fraction(sum(levels), len(levels))

    def applies(self, dimension):
        return any(
            self.settled[c].absence != "not_applicable" for c, row in self.criteria.items()
            if row["dimension"] == dimension)

    def blocking(self):
        return [(c, self.settled[c]) for c in self.criteria if self.settled[c].is_blocking]

    def evidence(self):
        rated = [m.evidence for m in self.settled.values() if m.level is not None]
        return Fraction(sum(rated), len(rated)) if rated else None

    def verdict(self, dimensions):
        if self.evidence() is None:
            return None
        scores = [self.score("settled", d) for d in dimensions if self.applies(d)]
        blocking = [mark for _, mark in self.blocking()]

        def reach(least):
            return all(score is not None and score >= least for score in scores)

        if reach(60) and not blocking and self.evidence() >= 2:
            return "ready"
        return "conditions" if reach(40) and all(m.has_plan for m in blocking) else "consolidate"


class Transfers:
    """Of all projects that both sides rated, by code."""

    def __init__(self, raw):
        self.raw = raw
        self.criteria = {row["code"]: row for row in raw["transfer_criterion"]}
        self.dimensions = {row["code"]: row["name"] for row in raw["transfer_dimension"]}
        self.title = raw["transfer_framework"][0]["title"] if raw["transfer_framework"] else None
        rows, self.functions = defaultdict(list), defaultdict(list)
        for row in raw["transfer_rating"]:
            rows[row["project"]].append(row)
        for row in raw["key_function"]:
            self.functions[row["project"]].append(row)
        every = [Ratings(code, own, self.criteria) for code, own in sorted(rows.items())]
        self.projects = {own.project: own for own in every if own.is_rated}

    def agreement(self, codes, one, other):
        """Over all criteria that both sides gave a level, with how many projects have one."""
        pairs = [self.projects[c].pairs(one, other) for c in codes if c in self.projects]
        pairs = [own for own in pairs if own]
        return (len(pairs), Agreement(sum(pairs, []))) if pairs else None
