"""Tables of an axis report on groups of people."""

import re
from fractions import Fraction

from french import HIDDEN, decimal, percent
from report_group_charts import is_silent
from report_reader import plain, points


class GroupTables:
    def __init__(self, reader):
        self.reader = reader

    def all(self):
        yield from self.breakdowns()
        yield from self.inequality()

    def breakdowns(self):
        for code, entry in self.reader.entries.items():
            indicator, rows = entry["indicateur"], []
            for node in self.reader.of_axis(entry["ventilations"]):
                parts = [(plain(m["nom"]), m["chiffre"]) for m in node["modalites"]]
                if "inconnu" in node:
                    parts.append(("Inconnu", node["inconnu"]))
                for name, figure in parts:
                    rows.append([plain(node["ventilation"]), name, *self.part(indicator, node, name, figure)])
            if rows and indicator["mesure"] in ("proportion", "moyenne"):
                yield f"t-publics-{code.lower()}", rows
            elif rows and not is_silent(self.reader.of_axis(entry["ventilations"])):
                yield f"t-annexe-{code.lower()}", rows

    def part(self, indicator, node, name, figure):
        text = self.reader.value(indicator, figure)
        if indicator["mesure"] == "proportion":
            if name == "Inconnu" and Fraction(figure.get("denominateur", 1)) == 0:
                return ["aucun", ""]
            if "valeur" not in figure:
                return [text, ""]
            x, n = figure["numerateur"], figure["denominateur"]
            return [text, f"{decimal(x)} sur {decimal(n)}"]
        if "valeur" not in figure:
            return [text, HIDDEN]
        total = node["total"]
        if "valeur" not in total:
            return [text, HIDDEN]
        return [text, percent(Fraction(figure["valeur"]) / Fraction(total["valeur"]))]

    def inequality(self):
        for node in self.reader.of_axis(self.reader.publication["ecarts"]):
            if "inegalite" not in node:
                continue
            words = node["indicateur"] + " " + node["ventilation"]
            name = re.sub("[^a-z0-9]", "", words.lower())
            groups = node["inegalite"]["groupes"]
            yield f"t-groupes-{name}", [
                [
                    plain(g["nom"]), f"{decimal(g['concernees'])} sur {decimal(g['personnes'])}",
                    percent(Fraction(g["concernees"], g["personnes"])),
                ]
                for g in groups
            ]
            risk = node["inegalite"]["par"]
            yield f"t-inegalite-{name}", [[
                f"Gain possible (PAR), référence « {plain(groups[-1]['nom'])} »",
                points(risk["valeur"]), f"{decimal(risk['bas'])} à {decimal(risk['haut'])}",
            ]]
