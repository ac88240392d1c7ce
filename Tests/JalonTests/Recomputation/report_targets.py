"""What each project attains: a project a row in the report of an axis, one by one in its own."""

from french import THIN
from report_reader import STATES, plain

WIDTH = 6
SHORT = {"presque": "▲ presque", "non_distinguable": "≈ proche"}


class TargetTables:
    def __init__(self, reader):
        self.reader = reader
        self.told = {
            (indicator["code"], code): node
            for code in reader.codes for indicator, node in reader.of_project(code)
        }

    def all(self):
        for number, part in self.parts():
            yield f"t-cibles-{number}", [
                [plain(self.reader.names[code]), *(self.cell(i, code) for i in part)]
                for code in self.reader.codes
            ]
        own = [
            (code, indicator, node) for code in self.reader.codes
            for indicator, node in self.reader.of_project(code)
            if indicator["portee"]["type"] == "projet"
        ]
        if own:
            yield "t-propres", [
                [
                    plain(self.reader.names[code]), self.reader.label(indicator, True),
                    self.reader.told(indicator, node["cumul"], node), self.state(indicator, node),
                ]
                for code, indicator, node in own
            ]

    def parts(self):
        """A few indicators a table, with its number."""
        shared = [
            entry["indicateur"] for code, entry in self.reader.entries.items()
            if entry["indicateur"]["portee"]["type"] != "projet"
            and any("cible" in self.told.get((code, p), {}) for p in self.reader.codes)
        ]
        for number, start in enumerate(range(0, len(shared), WIDTH), start=1):
            yield number, shared[start:start + WIDTH]

    def legends(self):
        """Under each table, what its codes stand for."""
        for _, part in self.parts():
            yield f"{THIN}; ".join(f"{i['code']} : {plain(i['nom'])}" for i in part) + "."

    def cell(self, indicator, code):
        node = self.told.get((indicator["code"], code))
        told = "non demandé" if node is None else self.state(indicator, node)
        for state, short in SHORT.items():
            told = told.replace(STATES[state], short)
        return told

    def state(self, indicator, node):
        if "cible" not in node:
            return "sans cible"
        told = node["cible"]
        value = self.reader.told(indicator, told["realise"], node, told.get("annee"))
        return f"{STATES[told['etat']]}\n{value} / {self.reader.target(indicator, told)}"
