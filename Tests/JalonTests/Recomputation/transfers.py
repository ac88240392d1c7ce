"""How far projects can be carried elsewhere, from the ratings of each side."""

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from agreement import Agreement
from figures import rounded

ABSENCES = {"not_applicable": "sans_objet", "unknown": "ne_sait_pas"}
STATUSES = {"kept": "a_garder", "adaptable": "adaptable", "bound": "liee_au_contexte"}
SIDES = {
    "porteur": "holder", "evaluateur": "evaluator", "second_evaluateur": "second",
    "accord": "agreed",
}
PAIRS = {
    "porteur_et_evaluateur": ("holder", "evaluator"), "deux_evaluateurs": ("evaluator", "second"),
}
# Shares of what applies that must be rated, and how far apart ratings must be to be talked about.
ENOUGH, APART = Fraction(3, 5), 2
KIND = "transferability"


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


class TransferCheck:
    def __init__(self, raw, publication, tally):
        self.raw, self.tally = raw, tally
        self.transfers = Transfers(raw)
        self.told = publication.get("transferabilite")

    def check(self):
        expected = self.transfers.projects
        self.tally.agree(KIND, "told", self.told is not None, bool(expected))
        if self.told is None:
            return
        self.framework()
        codes = [node["projet"] for node in self.told["projets"]]
        self.tally.agree(KIND, "projects", codes, list(expected))
        for node in self.told["projets"]:
            for key, side in SIDES.items():
                self.marks(f"{node['projet']} {key}", node.get(key, []),
                           getattr(expected[node["projet"]], side))
            self.functions(node)
        self.agreements()

    def framework(self):
        self.tally.check(KIND, "framework", self.told, "titre", self.transfers.title)
        told = [
            (d["code"], d["nom"], c["code"], c["enonce"]) for d in self.told["dimensions"]
            for c in d["criteres"]
        ]
        criteria = self.transfers.criteria.values()
        self.tally.agree(KIND, "criteria", told, [
            (c["dimension"], self.transfers.dimensions[c["dimension"]], c["code"], c["statement"])
            for c in criteria])

    def marks(self, place, nodes, marks):
        self.tally.agree(KIND, place, [node["critere"] for node in nodes],
                         [code for code in self.transfers.criteria if code in marks])
        for node in nodes:
            mark, where = marks[node["critere"]], f"{place} {node['critere']}"
            for key, value in (
                ("note", mark.level), ("absence", ABSENCES.get(mark.absence)),
                ("preuve", mark.evidence), ("bloquant", mark.is_blocking or None),
                ("plan", mark.has_plan or None),
            ):
                self.tally.check(KIND, where, node, key, value)

    def functions(self, node):
        names = {
            "fonction": "name", "mecanisme": "mechanism", "forme": "form",
            "autres_formes": "other_forms", "contexte": "context", "preuve": "evidence",
        }
        own = self.transfers.functions[node["projet"]]
        told = node.get("fonctions", [])
        self.tally.agree(KIND, f"{node['projet']} functions", len(told), len(own))
        for function, row in zip(told, own):
            for key, column in names.items():
                self.tally.check(KIND, node["projet"], function, key, row[column] or None)
            self.tally.check(KIND, node["projet"], function, "statut", STATUSES[row["status"]])

    def agreements(self):
        areas = [None, *(row["code"] for row in self.raw["axis"])]
        expected = {
            (area, words): found for area in areas for words, pair in PAIRS.items()
            if (found := self.transfers.agreement(self.raw.projects(area), *pair))
        }
        told = [(n["perimetre"].get("code"), n["entre"]) for n in self.told["accords"]]
        self.tally.agree(KIND, "agreements", told, list(expected))
        for node, place in zip(self.told["accords"], told):
            if "code" in node["perimetre"]:
                self.tally.check(KIND, "area", node["perimetre"], "code", place[0])
            self.agreement(f"agreement {place}", node, *expected[place])

    def agreement(self, place, node, projects, own):
        self.tally.check(KIND, place, node, "projets", projects)
        self.tally.check(KIND, place, node, "cotations", own.cases)
        for key, value in (
            ("exact", own.exact), ("a_un_pres", own.within_one), ("ecart_moyen", own.difference),
            ("kappa", own.kappa), ("ac2", own.gwet),
        ):
            expected = None if value is None else rounded(value, 3)
            self.tally.check("agreement", place, node, key, expected)
