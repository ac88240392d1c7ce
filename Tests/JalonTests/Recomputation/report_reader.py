"""Finds the figures of one axis in a publication, and writes them in French."""

import re
from fractions import Fraction

from french import HIDDEN, THIN, decimal, percent, signed

STATES = {
    "atteint": "✓ atteint", "presque": "▲ presque atteint", "partiel": "△ partiel",
    "non_atteint": "○ non atteint", "masque": "non publié",
    "non_distinguable": "≈ atteint ou proche, non distinguable",
    "trop_peu_de_personnes": "non évaluable",
}
CAUSES = {
    "sans_objet": "sans objet", "non_disponible": "non disponible",
    "non_communique": "non communiqué",
}
FRAGILE = 30


class Reader:
    """Finds figures of the publication for one axis and writes them in French."""

    def __init__(self, publication, axis):
        self.publication, self.axis = publication, axis
        self.projects = [
            project for project in publication["projets"]
            if any(share["axe"] == axis for share in project["axes"])
        ]
        self.codes = [project["code"] for project in self.projects]
        self.entries = {e["indicateur"]["code"]: e for e in publication["indicateurs"]}
        self.names = {p["code"]: f"{p['code']} {p['nom']}" for p in publication["projets"]}

    def of_axis(self, nodes):
        """Those told of this axis, and of its projects."""
        places = [self.axis, *self.codes]
        return [node for node in nodes if node["perimetre"].get("code") in places]

    def surveys(self):
        """Each with what was answered in this axis."""
        for survey in self.publication["enquetes"]:
            yield survey, next(
                area for area in survey["ensembles"]
                if area["participation"]["perimetre"].get("code") == self.axis
            )

    def in_order(self, nodes):
        """Of this axis, as indicators stand in the call."""
        own = [node for node in nodes if node["perimetre"].get("code") == self.axis]
        return sorted(own, key=lambda node: list(self.entries).index(node["indicateur"]))

    def common(self):
        """Indicators of the axis with what is told of it."""
        for entry in self.entries.values():
            for node in entry["ensembles"]:
                if node["perimetre"].get("code") == self.axis:
                    yield entry["indicateur"], node

    def of_project(self, code):
        """Those that belong to the call, this axis or the project."""
        for entry in self.entries.values():
            scope = entry["indicateur"]["portee"]
            if scope["type"] == "axe" and scope["code"] != self.axis:
                continue
            for node in entry["projets"]:
                if node["perimetre"]["code"] == code:
                    yield entry["indicateur"], node

    def states(self):
        """One for each project and indicator, with those of the axis or of the project alone."""
        return [
            node["cible"]["etat"] for code in self.codes
            for _, node in self.of_project(code) if "cible" in node
        ]

    @staticmethod
    def label(indicator):
        return f"{indicator['code']} {plain(indicator['nom'])} ({indicator['unite']})"

    def number(self, indicator, value):
        if indicator["mesure"] == "proportion":
            return percent(value)
        return decimal(value, indicator["decimales"])

    def target(self, indicator, target):
        """A range or n.c. where the mean of several targets would tell hidden numbers of people."""
        if "valeur" in target:
            return self.number(indicator, target["valeur"])
        if "entre" in target:
            low, high = (percent(Fraction(end, 100)) for end in target["entre"])
            return f"entre {low} et {high}"
        return "n.c."

    def value(self, indicator, figure):
        if "valeur" in figure:
            return self.number(indicator, figure["valeur"])
        if "entre" in figure and indicator["mesure"] == "proportion":
            low, high = (percent(Fraction(end, 100)) for end in figure["entre"])
            return f"entre {low} et {high}"
        return absent(figure)


def plain(text):
    """Words of the call with the thin spaces and apostrophes of a page."""
    text = text.replace("\u00a0", " ").replace("'", "’")
    return re.sub(" (?=[;!?])", THIN, text)


def absent(figure):
    if "entre" in figure:
        low, high = figure["entre"]
        return f"entre {decimal(low)} et {decimal(high)}"
    if figure["absence"] == "masque":
        return HIDDEN
    if figure["absence"] == "manquant":
        return CAUSES.get(figure.get("cause"), "manquant")
    return "non reçu"


def share(x, n):
    """Counts where there are few people."""
    if n < FRAGILE:
        return f"{decimal(x)} sur {decimal(n)}"
    return percent(Fraction(x, n))


def count(figure):
    return decimal(figure["valeur"]) if "valeur" in figure else absent(figure)


def euros(amount):
    return decimal(amount) + " €"


def points(value):
    return f"{decimal(value)} point" + ("" if abs(Fraction(value)) < 2 else "s")


def signed_as_is(text):
    """With the decimals that it has."""
    return signed(text, len(text.partition(".")[2]))


def period(target):
    if target["periode"] == "annee":
        return f"en {target['annee']}"
    names = {
        "depuis_le_debut": "depuis le début", "dernieres_annees_pleines": "dernière année pleine",
    }
    return names[target["periode"]]


def attainment(target):
    told = target["atteinte"]
    if "valeur" in told:
        return percent(told["valeur"])
    return HIDDEN if told["absence"] == "masque" else "–"


def projects_of(target, total):
    own = target["projets"]
    return f"sur {own} " + ("projet" if own < 2 else "projets") + f" de {total}"
