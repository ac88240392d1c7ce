"""The ratings, functions and agreements that a publication tells, against those of the tables."""

from figures import rounded
from transfers import Transfers

ABSENCES = {"not_applicable": "sans_objet", "unknown": "ne_sait_pas"}
STATUSES = {"kept": "a_garder", "adaptable": "adaptable", "bound": "liee_au_contexte"}
SIDES = {
    "porteur": "holder", "evaluateur": "evaluator", "second_evaluateur": "second",
    "accord": "agreed",
}
PAIRS = {
    "porteur_et_evaluateur": ("holder", "evaluator"), "deux_evaluateurs": ("evaluator", "second"),
}
KIND = "transferability"
# Of stored shares and coefficients.
DECIMALS = 9


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
            expected = None if value is None else rounded(value, DECIMALS)
            self.tally.check("agreement", place, node, key, expected)
